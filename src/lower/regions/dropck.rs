//! What the drop of a value may look at: the regions that must be alive for it
//! (RFC 769, RFC 1327; `rustc_trait_selection::traits::query::dropck_outlives`).

use hir_def::{
    AdtId,
    attrs::AttrFlags,
    expr_store::ExpressionStore,
    hir::Expr,
    signatures::{StructFlags, StructSignature},
};
use hir_ty::{
    db::InternedCoroutineId,
    drop::destructor,
    next_solver::{GenericArg, GenericArgKind, GenericArgs, Region as HirRegion, Ty as HirTy, TyKind},
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    RegionKind as HirRegionKind,
    inherent::{GenericArgs as _, IntoKind},
};
use rustc_hash::FxHashSet;

use super::{super::types::Types, Check, fresh};
use crate::ir::*;

impl<'db> Check<'_, 'db> {
    pub(super) fn dropped_regions(&mut self, ty: HirTy<'db>) -> Vec<Region> {
        let mut found = Vec::new();
        self.dropped(ty, &mut FxHashSet::default(), &mut found);
        let mut seen = FxHashSet::default();
        let found = self.ids(found);
        found.into_iter().filter(|&region| seen.insert(region)).collect()
    }

    fn dropped(&mut self, ty: HirTy<'db>, seen: &mut FxHashSet<HirTy<'db>>, found: &mut Vec<HirRegion<'db>>) {
        let ty = self.structurally_normalized(ty);
        if !fresh::has_regions(&ty) || !seen.insert(ty) {
            return;
        }
        // A type that grows with each step.
        if seen.len() > 200 {
            found.extend(self.live_regions(ty));
            return;
        }
        match ty.kind() {
            TyKind::Tuple(types) => {
                for ty in types.iter().collect::<Vec<_>>() {
                    self.dropped(ty, seen, found);
                }
            }
            TyKind::Array(of, _) | TyKind::Slice(of) => self.dropped(of, seen, found),
            TyKind::Closure(_, args) => self.dropped(args.as_closure().tupled_upvars_ty(), seen, found),
            TyKind::CoroutineClosure(_, args) => {
                self.dropped(args.as_coroutine_closure().tupled_upvars_ty(), seen, found);
            }
            // One that never waits holds nothing but what it captured.
            TyKind::Coroutine(id, args) if !self.waits(id.0) => {
                self.dropped(args.as_coroutine().tupled_upvars_ty(), seen, found);
            }
            TyKind::Coroutine(..) | TyKind::Dynamic(..) | TyKind::Alias(..) | TyKind::Param(_) => {
                found.extend(self.live_regions(ty));
            }
            TyKind::Adt(adt, args) => self.dropped_adt(adt.def_id(), args, seen, found),
            _ => {}
        }
    }

    /// Whether there is a `.await` or `yield` in the coroutine, over which values of its own could be kept.
    fn waits(&self, coroutine: InternedCoroutineId<'db>) -> bool {
        let db = self.lower.db;
        let loc = coroutine.loc(db);
        let store = ExpressionStore::of(db, loc.owner.expression_store_owner(db));
        let Expr::Closure { body, .. } = store[loc.expr] else { return true };
        let mut todo = vec![body];
        while let Some(expr) = todo.pop() {
            match store[expr] {
                Expr::Await { .. } | Expr::Yield { .. } => return true,
                Expr::Closure { .. } => {}
                _ => store.walk_child_exprs(expr, |child| todo.push(child)),
            }
        }
        false
    }

    fn dropped_adt(
        &mut self,
        adt: AdtId,
        args: GenericArgs<'db>,
        seen: &mut FxHashSet<HirTy<'db>>,
        found: &mut Vec<HirRegion<'db>>,
    ) {
        let db = self.lower.db;
        if let AdtId::StructId(id) = adt {
            let flags = StructSignature::of(db, id).flags;
            if flags.contains(StructFlags::IS_MANUALLY_DROP) {
                return;
            }
            if flags.contains(StructFlags::IS_PHANTOM_DATA) {
                for ty in args.types().collect::<Vec<_>>() {
                    self.dropped(ty, seen, found);
                }
                return;
            }
            // Its drop is the language's own.
            if flags.contains(StructFlags::IS_BOX) {
                for ty in args.types().collect::<Vec<_>>() {
                    self.dropped(ty, seen, found);
                }
                return;
            }
        }
        if matches!(adt, AdtId::UnionId(_)) {
            return;
        }
        if let Some(drop) = destructor(db, adt) {
            // The `impl`'s parameters, in the places where its type has them.
            let this = db.impl_self_ty(*drop).skip_binder();
            if let TyKind::Adt(_, params) = this.kind() {
                for (param, arg) in params.iter().zip(args.iter()).collect::<Vec<_>>() {
                    if self.may_dangle(param) {
                        continue;
                    }
                    match arg.kind() {
                        GenericArgKind::Lifetime(region) => found.push(region),
                        GenericArgKind::Type(ty) => found.extend(self.live_regions(ty)),
                        GenericArgKind::Const(_) => {}
                    }
                }
            }
        }
        for variant in Types::variants(db, adt) {
            let fields: Vec<HirTy<'db>> = db
                .field_types(variant)
                .iter()
                .map(|(_, field)| field.ty().instantiate(self.interner, args).skip_norm_wip())
                .collect();
            for field in fields {
                let field = self.declared(field);
                self.dropped(field, seen, found);
            }
        }
    }

    /// `#[may_dangle]`.
    fn may_dangle(&self, param: GenericArg<'db>) -> bool {
        let db = self.lower.db;
        let flags = match param.kind() {
            GenericArgKind::Lifetime(region) => match region.kind() {
                HirRegionKind::ReEarlyParam(param) => AttrFlags::query_lifetime_param(db, param.id),
                _ => return false,
            },
            GenericArgKind::Type(ty) => match ty.kind() {
                TyKind::Param(param) => AttrFlags::query_type_or_const_param(db, param.id.into()),
                _ => return false,
            },
            GenericArgKind::Const(_) => return true,
        };
        flags.contains(AttrFlags::MAY_DANGLE)
    }
}
