//! What is given from outside: named and elided lifetimes of the signature, and what callers promise
//! of them (`rustc_borrowck::universal_regions`, `free_region_relations`).

use hir_def::{
    CallableDefId, DefWithBodyId, FunctionId, GenericDefId, ItemContainerId, Lookup,
    hir::generics::GenericParams,
};
use hir_ty::{
    GenericPredicates,
    next_solver::{
        Clause, GenericArgs, Region as HirRegion, SolverDefId, Ty as HirTy, TyKind, fold::fold_tys,
    },
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    AliasTyKind, ClauseKind, OutlivesPredicate, RegionKind as HirRegionKind, TypeVisitableExt as _,
    inherent::{GenericArgs as _, IntoKind},
};
use rustc_hash::FxHashSet;

use super::{super::types::Types, Check, fresh};
use crate::ir::*;

impl<'db> Check<'_, 'db> {
    /// The regions given from outside, and the types of arguments and result, which have no others.
    pub(super) fn universal_regions(&mut self) {
        self.new_region(RegionKind::Static);
        let def = self.lower.def;
        let generic = def.generic_def(self.lower.db);
        self.named_regions(generic);
        match self.body.kind {
            BodyKind::Closure(_) | BodyKind::Coroutine => self.closure_signature_of_body(),
            BodyKind::Fn => self.own_signature(),
            BodyKind::Const | BodyKind::Static => {
                // Elided lifetimes of constants are `'static` (Reference, "Static lifetime elision").
                let declared = match def {
                    DefWithBodyId::ConstId(id) => self.lower.db.type_for_const(id).skip_binder(),
                    DefWithBodyId::StaticId(id) => self.lower.db.type_for_static(id).skip_binder(),
                    DefWithBodyId::VariantId(_) | DefWithBodyId::FunctionId(_) => {
                        self.hir_type(self.body.locals[Local::new(0)].ty)
                    }
                };
                let ty = self.static_where_elided(declared);
                self.locals.push(ty);
            }
        }
        self.out.universal = self.out.all.len();
        self.promises(generic);
        if let DefWithBodyId::FunctionId(id) = def {
            self.implied_by_signature(id);
            if let ItemContainerId::ImplId(container) = id.lookup(self.lower.db).container {
                self.out.of_trait = self.lower.db.impl_trait(container).is_some();
            }
        }
        let universal = self.out.universal;
        self.out.known.retain(|&(longer, shorter)| {
            longer != shorter && longer.index() < universal && shorter.index() < universal
        });
        self.out.known.sort_unstable();
        self.out.known.dedup();
    }

    fn static_where_elided(&mut self, ty: HirTy<'db>) -> HirTy<'db> {
        use ra_ap_rustc_type_ir::{TypeFoldable, inherent::Region as _};
        let interner = self.interner;
        let of = |region: HirRegion<'db>| match self.region(region) {
            Some(region) => self.hir_region(region),
            None => HirRegion::new_static(interner),
        };
        let ty = ty.fold_with(&mut fresh::Replace { interner, declared: true, of });
        self.normalized(ty)
    }

    /// Regions for the named lifetimes of the item, the same ones in the same order for each of its bodies.
    fn named_regions(&mut self, generic: GenericDefId) {
        let db = self.lower.db;
        // A closure's are those of the item around.
        let local = !matches!(self.body.kind, BodyKind::Closure(_) | BodyKind::Coroutine);
        let args = GenericArgs::identity_for_item(self.interner, SolverDefId::from(generic));
        for region in args.regions().collect::<Vec<_>>() {
            let HirRegionKind::ReEarlyParam(param) = region.kind() else { continue };
            let name = &GenericParams::of(db, param.id.parent)[param.id.local_id].name;
            let name = Some(name.as_str().into());
            let region = self.new_region(RegionKind::Universal { name, local });
            if let Some(region) = self.region(region) {
                self.early.insert(param.id, region);
            }
        }
        for (_, data) in GenericParams::of(db, generic).iter_late_bound_lt() {
            let name = Some(data.name.as_str().into());
            let region = self.new_region(RegionKind::Universal { name, local });
            if let Some(region) = self.region(region) {
                self.late.push(region);
            }
        }
    }

    /// The named lifetimes' regions, in their order.
    pub(super) fn named(&self) -> Vec<Region> {
        (1..1 + self.early.len() + self.late.len()).map(Region::new).collect()
    }

    fn own_signature(&mut self) {
        let DefWithBodyId::FunctionId(id) = self.lower.def else { return };
        let (inputs, output) = self.signature_with(id, RegionKind::Universal { name: None, local: true });
        if inputs.len() != self.body.arg_count {
            return;
        }
        // `impl Trait` and `async fn`: what it hides is the body's. Its regions are to be inferred, and made
        // after the universal ones.
        if output.has_opaque_types() {
            self.hidden = Some(output);
            self.locals.push(HirTy::new_empty_tuple(self.interner));
        } else {
            self.locals.push(output);
        }
        for input in inputs {
            self.locals.push(input);
        }
    }

    /// Parameters and result of the item's own signature; elided lifetimes are regions of `kind`.
    pub(super) fn signature_with(
        &mut self,
        id: FunctionId,
        kind: RegionKind,
    ) -> (Vec<HirTy<'db>>, HirTy<'db>) {
        let (inputs, output) =
            self.elided_signature(CallableDefId::FunctionId(id), &mut |check, var| match var {
                Some(var) => match check.late.get(var as usize).copied() {
                    Some(region) => check.hir_region(region),
                    None => check.fresh_region(),
                },
                None => check.new_region(kind.clone()),
            });
        let inputs = inputs.into_iter().map(|ty| {
            let ty = self.declared(ty);
            // Its own parts make promises too, whatever it is the name of.
            self.written.push(ty);
            self.normalized(ty)
        });
        let inputs = inputs.collect();
        let output = self.declared(output);
        self.written.push(output);
        (inputs, self.normalized(output))
    }

    /// Where clauses of the item and of what is around it. (Of `'a: 'b`, rust-analyzer has `'b` first.)
    fn promises(&mut self, generic: GenericDefId) {
        let clauses = GenericPredicates::query_all(self.lower.db, generic).iter_identity();
        clauses.for_each(|clause| self.promised_by(clause.skip_norm_wip()));
    }

    fn promised_by(&mut self, clause: Clause<'db>) {
        match clause.kind().skip_binder() {
            ClauseKind::RegionOutlives(OutlivesPredicate(shorter, longer)) => self.promise(longer, shorter),
            ClauseKind::TypeOutlives(OutlivesPredicate(ty, region)) => {
                for longer in fresh::positions_of(ty) {
                    self.promise(longer, region);
                }
            }
            _ => {}
        }
    }

    fn promise(&mut self, longer: HirRegion<'db>, shorter: HirRegion<'db>) {
        if let (Some(longer), Some(shorter)) = (self.region(longer), self.region(shorter)) {
            self.out.known.push((longer, shorter));
        }
    }

    /// What must hold for the types of the signature to make sense (RFC 1214, "Implied bounds").
    fn implied_by_signature(&mut self, id: FunctionId) {
        let mut types: Vec<HirTy<'db>> = Vec::new();
        match self.body.kind {
            BodyKind::Fn => {
                let count = self.body.arg_count + 1;
                types.extend((0..count.min(self.locals.len())).map(|index| self.locals[Local::new(index)]));
                types.extend(self.hidden);
            }
            _ => {
                let (inputs, output) = self.signature_with(id, RegionKind::Existential);
                types.extend(inputs);
                types.push(output);
                types.extend(self.locals.iter().copied());
            }
        }
        if let ItemContainerId::ImplId(container) = id.lookup(self.lower.db).container {
            types.push(self.lower.db.impl_self_ty(container).skip_binder());
            if let Some(of) = self.lower.db.impl_trait(container) {
                types.extend(of.skip_binder().args.types());
            }
        }
        types.append(&mut self.written);
        for ty in &types {
            fold_tys(self.interner, *ty, |ty| {
                if let TyKind::Alias(alias) = ty.kind()
                    && let AliasTyKind::Projection { def_id } = alias.kind
                {
                    self.implied.insert(def_id.0);
                }
                ty
            });
        }
        let mut seen = FxHashSet::default();
        for ty in types {
            self.implied(ty, &mut seen);
        }
    }

    fn implied(&mut self, ty: HirTy<'db>, seen: &mut FxHashSet<HirTy<'db>>) {
        if !fresh::has_regions(&ty) || seen.len() > 500 || !seen.insert(ty) {
            return;
        }
        match ty.kind() {
            TyKind::Ref(region, to, _) => {
                for longer in fresh::positions_of(to) {
                    self.promise(longer, region);
                }
                self.implied(to, seen);
            }
            TyKind::Tuple(types) => {
                for ty in types.iter().collect::<Vec<_>>() {
                    self.implied(ty, seen);
                }
            }
            TyKind::Array(of, _) | TyKind::Slice(of) | TyKind::RawPtr(of, _) => self.implied(of, seen),
            TyKind::Adt(adt, args) => {
                for ty in args.types().collect::<Vec<_>>() {
                    self.implied(ty, seen);
                }
                // One lifetime owes nothing to another.
                if fresh::positions_of(ty).len() < 2 {
                    return;
                }
                let clauses = GenericPredicates::query_all(self.lower.db, adt.def_id().into());
                let clauses = clauses.iter_instantiated(self.interner, args);
                clauses.for_each(|clause| self.promised_by(clause.skip_norm_wip()));
                // What its fields imply (RFC 2093).
                for variant in Types::variants(self.lower.db, adt.def_id()) {
                    let fields: Vec<HirTy<'db>> = self
                        .lower
                        .db
                        .field_types(variant)
                        .iter()
                        .map(|(_, field)| field.ty().instantiate(self.interner, args).skip_norm_wip())
                        .collect();
                    for field in fields {
                        self.implied(field, seen);
                    }
                }
            }
            TyKind::Alias(alias) => {
                for ty in alias.args.types().collect::<Vec<_>>() {
                    self.implied(ty, seen);
                }
            }
            _ => {}
        }
    }
}
