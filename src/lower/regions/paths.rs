//! Generic arguments that the user wrote in paths, and the types that paths go through: `f::<&'a T>`,
//! `Wrapper::<&'a T> { .. }`, `<&'a T as Trait<U>>::method`, `Self::new`, `Alias::Variant`
//! (`rustc_middle::ty::UserArgs`; RFC 2094, "User type annotations").
//!
//! What is not written stands for anything: it is a type or lifetime that is an error here.

use hir_def::{
    AdtId, CallableDefId, GenericDefId, GenericParamId, ItemContainerId, Lookup,
    expr_store::{
        HygieneId,
        path::{GenericArg as WrittenArg, GenericArgs as WrittenArgs, GenericArgsParentheses, Path},
    },
    hir::{Expr, ExprId, Pat, PatId, generics::GenericParams},
    resolver::{LifetimeNs, ResolveValueResult, Resolver, TypeNs, ValueNs},
    type_ref::LifetimeRefId,
};
use hir_ty::next_solver::{GenericArg, GenericArgs, Region as HirRegion, Ty as HirTy, TyKind};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    Variance::Invariant,
    inherent::{IntoKind, Region as _},
};

use super::{Check, fresh};
use crate::ir::*;

/// What a path says of an item that it names.
struct Named<'db> {
    args: GenericArgs<'db>,
    /// The type whose `impl` has the item.
    of: Option<HirTy<'db>>,
}

impl<'db> Check<'_, 'db> {
    // ------------------------------------------------------------ what is used

    /// The value of a constant, of inferred type `ty`.
    pub(super) fn constant(&mut self, constant: &Constant, ty: HirTy<'db>) -> HirTy<'db> {
        let expr = constant.expr.map(|number| ExprId::from_raw(number.into()));
        let Some(expr) = expr else { return self.renumber(ty) };
        if let Some(&(id, args)) = self.lower.constants.get(&expr) {
            let args = self.with_closure_signatures(args);
            let args = self.renumber(args);
            let container = id.lookup(self.lower.db).container;
            self.names(expr, id.into(), container, args);
            let declared = self.lower.db.type_for_const(id).skip_binder();
            let interner = self.interner;
            let declared = self.with_elided(declared, &mut |_| HirRegion::new_static(interner));
            let declared = fresh::put(interner, declared, args);
            let declared = self.declared(declared);
            return self.normalized(declared);
        }
        let ty = self.with_closure_signatures(ty);
        let ty = self.renumber(ty);
        if let TyKind::FnDef(def, args) = ty.kind() {
            self.called(expr, def.0, args);
            self.at.category = Category::Predicate;
            self.predicates(self.generic_def(def.0), args);
        }
        ty
    }

    /// A call of `def`, which this terminator is.
    pub(super) fn called_by_path(&mut self, def: CallableDefId, args: GenericArgs<'db>) {
        let Some(expr) = self.node_expr() else { return };
        match &self.lower.hir[expr] {
            Expr::Call { callee, .. } => self.called(*callee, def, args),
            Expr::MethodCall { generic_args: Some(written), .. } => {
                let resolver = self.resolver_at(expr);
                let generic = self.generic_def(def);
                let written = self.put_written(generic, &[(generic, written)], &resolver);
                self.as_written(written, args);
            }
            _ => {}
        }
    }

    /// The path `expr` names a function or constructor.
    fn called(&mut self, expr: ExprId, def: CallableDefId, args: GenericArgs<'db>) {
        match def {
            CallableDefId::FunctionId(id) => {
                let container = id.lookup(self.lower.db).container;
                self.names(expr, id.into(), container, args);
            }
            _ => {
                let Expr::Path(path) = &self.lower.hir[expr] else { return };
                let hygiene = self.lower.hir.expr_path_hygiene(expr);
                if let Some(TyKind::Adt(_, written)) =
                    self.value_of_adt(path, expr, hygiene).map(|ty| ty.kind())
                {
                    self.as_written(written, args);
                }
            }
        }
    }

    /// A struct or enum of type `ty` is built, which this statement does.
    pub(super) fn built_by_path(&mut self, ty: HirTy<'db>) {
        let Some(expr) = self.node_expr() else { return };
        let written = match &self.lower.hir[expr] {
            Expr::Call { callee, .. } => match &self.lower.hir[*callee] {
                Expr::Path(path) => self.value_of_adt(path, expr, self.lower.hir.expr_path_hygiene(*callee)),
                _ => None,
            },
            Expr::Path(path) => self.value_of_adt(path, expr, self.lower.hir.expr_path_hygiene(expr)),
            Expr::RecordLit { path, .. } => self.type_of_adt(path, expr),
            _ => None,
        };
        if let Some(written) = written {
            self.at.category = Category::GenericArg;
            self.equal(written, ty);
        }
    }

    /// The type that the path of a pattern names.
    pub(super) fn type_of_pattern(&mut self, pat: PatId, near: ExprId) -> Option<HirTy<'db>> {
        match &self.lower.hir[pat] {
            Pat::TupleStruct { path, .. } | Pat::Path(path) => {
                self.value_of_adt(path, near, self.lower.hir.pat_path_hygiene(pat))
            }
            Pat::Record { path, .. } => self.type_of_adt(path, near),
            _ => None,
        }
    }

    /// The path `expr` names `item` with generic arguments `args`.
    fn names(
        &mut self,
        expr: ExprId,
        item: GenericDefId,
        container: ItemContainerId,
        args: GenericArgs<'db>,
    ) {
        let Expr::Path(path) = &self.lower.hir[expr] else { return };
        let Some(named) = self.named_item(path, expr, item, container) else { return };
        self.as_written(named.args, args);
        if let (Some(of), ItemContainerId::ImplId(id)) = (named.of, container) {
            let this = self.lower.db.impl_self_ty(id).skip_binder();
            let this = fresh::put(self.interner, this, args);
            let this = self.declared(this);
            let this = self.normalized(this);
            self.equal(of, this);
        }
    }

    fn as_written(&mut self, written: GenericArgs<'db>, args: GenericArgs<'db>) {
        self.at.category = Category::GenericArg;
        self.relate_args(written, args, Invariant, |_| Invariant);
    }

    // ------------------------------------------------------------ what is written

    fn named_item(
        &mut self,
        path: &Path,
        near: ExprId,
        item: GenericDefId,
        container: ItemContainerId,
    ) -> Option<Named<'db>> {
        let segments = path.segments();
        let last = segments.last()?;
        let is_of_type = matches!(container, ItemContainerId::ImplId(_) | ItemContainerId::TraitId(_));
        if last.args_and_bindings.is_none() && !is_of_type {
            return None;
        }
        let resolver = self.resolver_at(near);
        let mut written: Vec<(GenericDefId, &WrittenArgs)> =
            last.args_and_bindings.map(|args| (item, args)).into_iter().collect();
        let mut of = None;
        if is_of_type {
            match path.type_anchor() {
                Some(anchor) if segments.len() == 1 => {
                    of = Some(self.user_type(anchor, &resolver));
                }
                Some(_) => {}
                None => {
                    let hygiene = self.lower.hir.expr_path_hygiene(near);
                    match resolver.resolve_path_in_value_ns(self.lower.db, path, hygiene) {
                        Some(ResolveValueResult::Partial(ns, index)) if index + 1 == segments.len() => {
                            let args = segments.get(index.checked_sub(1)?)?.args_and_bindings;
                            match (ns, args) {
                                (TypeNs::TraitId(id), Some(args)) => written.push((id.into(), args)),
                                (TypeNs::TraitId(_), None) => {}
                                _ => of = self.type_of(ns, args, &resolver),
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
        let mut args = self.put_written(item, &written, &resolver);
        // Of a trait's item, it is the `Self` of the trait.
        if let (Some(ty), ItemContainerId::TraitId(_)) = (of, container) {
            let mut all: Vec<GenericArg<'db>> = args.iter().collect();
            if let Some(this) = all.first_mut() {
                *this = ty.into();
            }
            args = GenericArgs::new_from_slice(&all);
        }
        Some(Named { args, of })
    }

    /// The struct or enum that a path to a value names, or whose variant.
    fn value_of_adt(&mut self, path: &Path, near: ExprId, hygiene: HygieneId) -> Option<HirTy<'db>> {
        let resolver = self.resolver_at(near);
        let segments = path.segments();
        if let Some(anchor) = path.type_anchor() {
            return (segments.len() == 1).then(|| self.user_type(anchor, &resolver));
        }
        let last = segments.last()?.args_and_bindings;
        let before = segments.len().checked_sub(2).and_then(|at| segments.get(at)?.args_and_bindings);
        match resolver.resolve_path_in_value_ns(self.lower.db, path, hygiene)? {
            ResolveValueResult::ValueNs(ValueNs::StructId(id)) => self.adt(id.into(), last?, &resolver),
            ResolveValueResult::ValueNs(ValueNs::EnumVariantId(id)) => {
                self.adt(id.lookup(self.lower.db).parent.into(), last.or(before)?, &resolver)
            }
            ResolveValueResult::ValueNs(ValueNs::ImplSelf(id)) => {
                self.type_of(TypeNs::SelfType(id), None, &resolver)
            }
            ResolveValueResult::ValueNs(_) => None,
            ResolveValueResult::Partial(ns, index) => {
                let is_next = index + 1 == segments.len();
                let args = segments.get(index.checked_sub(1)?)?.args_and_bindings;
                is_next.then(|| self.type_of(ns, args, &resolver))?
            }
        }
    }

    /// The struct or enum that the path of a struct expression or pattern names, or whose variant.
    fn type_of_adt(&mut self, path: &Path, near: ExprId) -> Option<HirTy<'db>> {
        let segments = path.segments();
        if path.type_anchor().is_some() {
            return None;
        }
        let resolver = self.resolver_at(near);
        let last = segments.last()?.args_and_bindings;
        let before = segments.len().checked_sub(2).and_then(|at| segments.get(at)?.args_and_bindings);
        let (ns, remaining, _) = resolver.resolve_path_in_type_ns(self.lower.db, path)?;
        match (ns, remaining) {
            (TypeNs::EnumVariantId(id), None) => {
                self.adt(id.lookup(self.lower.db).parent.into(), last.or(before)?, &resolver)
            }
            (_, None) => self.type_of(ns, last, &resolver),
            (_, Some(index)) => {
                let is_next = index + 1 == segments.len();
                let args = segments.get(index.checked_sub(1)?)?.args_and_bindings;
                is_next.then(|| self.type_of(ns, args, &resolver))?
            }
        }
    }

    /// The type that a name with generic arguments stands for; None where it says nothing of lifetimes.
    fn type_of(
        &mut self,
        ns: TypeNs,
        args: Option<&WrittenArgs>,
        resolver: &Resolver<'db>,
    ) -> Option<HirTy<'db>> {
        let db = self.lower.db;
        let ty = match ns {
            TypeNs::AdtId(id) => return self.adt(id, args?, resolver),
            TypeNs::SelfType(id) => db.impl_self_ty(id).skip_binder(),
            TypeNs::TypeAliasId(id) => {
                let written: Vec<_> = args.map(|args| (id.into(), args)).into_iter().collect();
                let args = self.put_written(id.into(), &written, resolver);
                fresh::put(self.interner, db.ty(id.into()).skip_binder(), args)
            }
            _ => return None,
        };
        if !fresh::has_regions(&ty) {
            return None;
        }
        let ty = self.declared(ty);
        Some(self.normalized(ty))
    }

    fn adt(&mut self, id: AdtId, args: &WrittenArgs, resolver: &Resolver<'db>) -> Option<HirTy<'db>> {
        let args = self.put_written(id.into(), &[(id.into(), args)], resolver);
        Some(HirTy::new_adt(self.interner, id, args))
    }

    /// The generic arguments of `item`, with what is `written` for it and for what it is in.
    fn put_written(
        &mut self,
        item: GenericDefId,
        written: &[(GenericDefId, &WrittenArgs)],
        resolver: &Resolver<'db>,
    ) -> GenericArgs<'db> {
        let interner = self.interner;
        let mut params: Vec<(u32, GenericParamId)> = Vec::new();
        let args = GenericArgs::for_item(interner, item.into(), |index, id, _, _| {
            params.push((index, id));
            GenericArg::error_from_id(interner, id)
        });
        let mut all: Vec<GenericArg<'db>> = args.iter().collect();
        for &(owner, written) in written {
            if written.parenthesized != GenericArgsParentheses::No {
                continue;
            }
            let own = params.iter().filter(|(_, id)| match id {
                GenericParamId::TypeParamId(id) => id.parent() == owner,
                GenericParamId::ConstParamId(id) => id.parent() == owner,
                GenericParamId::LifetimeParamId(id) => id.parent == owner,
            });
            let (lifetimes, others): (Vec<_>, Vec<_>) =
                own.partition(|(_, id)| matches!(id, GenericParamId::LifetimeParamId(_)));
            let given = written.args.iter().filter_map(|arg| match arg {
                WrittenArg::Lifetime(id) => Some(*id),
                _ => None,
            });
            let given: Vec<LifetimeRefId> = given.collect();
            // Those of a function that binds some late are not looked at.
            let binds_late = GenericParams::of(self.lower.db, owner).iter_late_bound_lt().next().is_some();
            if given.len() == lifetimes.len() && !binds_late {
                for (&&(index, _), id) in lifetimes.iter().zip(given) {
                    all[index as usize] = self.written_lifetime(id, resolver).into();
                }
            }
            let given = written.args.iter().filter(|arg| !matches!(arg, WrittenArg::Lifetime(_)));
            let others = others.iter().filter(|(_, id)| !self.is_hidden(*id, written.has_self_type));
            let pairs: Vec<_> = others.zip(given).map(|(&&(index, _), arg)| (index, *arg)).collect();
            for (index, arg) in pairs {
                if let (WrittenArg::Type(ty), Some(slot)) = (arg, all.get_mut(index as usize))
                    && slot.ty().is_some()
                {
                    *slot = self.written_type(ty, resolver).into();
                }
            }
        }
        let args = GenericArgs::new_from_slice(&all);
        let args = self.declared(args);
        self.normalized(args)
    }

    /// Whether nothing can be written for a parameter: `Self` of a trait without `<T as Trait>`.
    fn is_hidden(&self, id: GenericParamId, has_self_type: bool) -> bool {
        let GenericParamId::TypeParamId(id) = id else { return false };
        let params = GenericParams::of(self.lower.db, id.parent());
        params[id.local_id()].is_trait_self() && !has_self_type
    }

    fn written_lifetime(&self, id: LifetimeRefId, resolver: &Resolver<'db>) -> HirRegion<'db> {
        let region = match resolver.resolve_lifetime(&self.lower.hir[id]) {
            Some(LifetimeNs::Static) => Some(Region::STATIC),
            Some(LifetimeNs::LifetimeParam(id)) => self.early.get(&id).copied().or_else(|| {
                let mut late = GenericParams::of(self.lower.db, id.parent).iter_late_bound_lt();
                let is_own = id.parent == self.lower.def.generic_def(self.lower.db);
                let number = late.position(|(local, _)| local == id.local_id).filter(|_| is_own)?;
                self.late.get(number).copied()
            }),
            None => None,
        };
        region.map_or_else(|| HirRegion::error(self.interner), |region| self.hir_region(region))
    }
}
