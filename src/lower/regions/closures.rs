//! Closures: which lifetimes a closure's signature binds, and which come from around it.
//!
//! Inference leaves `'{error}` for both. A lifetime is bound where the parameter's written type elides it,
//! or where the bound that the closure was passed for has it bound or elided: `F: FnMut(&T)` binds the
//! reference's, not those of what `T` stands for (`rustc_hir_typeck::closure`).

use std::cell::OnceCell;

use hir_def::{
    CallableDefId, GenericDefId,
    expr_store::Body as HirBody,
    hir::{Expr, ExprId},
    type_ref::TypeRefId,
};
use hir_ty::{
    GenericPredicates,
    next_solver::{
        Binder, BoundVarKinds, BoundVariableKind, DbInterner, GenericArg, GenericArgKind, GenericArgs,
        Region as HirRegion, Ty as HirTy, TyKind, fold::fold_tys,
    },
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    ClauseKind, FnSigTys, INNERMOST, RegionKind as HirRegionKind, TypeFlags, TypeFoldable, TypeVisitableExt,
    inherent::{GenericArgs as _, IntoKind},
};
use rustc_hash::FxHashMap;

use super::{super::types::hir_mutability, Check, fresh};
use crate::ir::*;

/// The calls that closures of an item are passed to: the call, and the number of the argument
/// (that of a method's receiver is 0).
#[derive(Default)]
pub(in crate::lower) struct ClosureSites(OnceCell<FxHashMap<ExprId, (ExprId, usize)>>);

impl ClosureSites {
    fn of(&self, body: &HirBody, closure: ExprId) -> Option<(ExprId, usize)> {
        let sites = self.0.get_or_init(|| {
            let mut sites = FxHashMap::default();
            for (id, expr) in body.exprs() {
                match expr {
                    Expr::Call { args, .. } => {
                        sites.extend(args.iter().enumerate().map(|(at, &arg)| (arg, (id, at))));
                    }
                    Expr::MethodCall { receiver, args, .. } => {
                        sites.insert(*receiver, (id, 0));
                        sites.extend(args.iter().enumerate().map(|(at, &arg)| (arg, (id, at + 1))));
                    }
                    _ => {}
                }
            }
            sites
        });
        sites.get(&closure).copied()
    }
}

impl<'db> Check<'_, 'db> {
    /// With the binders of closures' signatures put right.
    pub(super) fn with_closure_signatures<T: TypeFoldable<DbInterner<'db>>>(&mut self, value: T) -> T {
        if !self.lower.has_closures() {
            return value;
        }
        let interner = self.interner;
        fold_tys(interner, value, |ty| {
            let TyKind::Closure(id, args) = ty.kind() else { return ty };
            let location = id.0.loc(self.lower.db);
            if location.owner.expression_store_owner(self.lower.db) != self.lower.owner {
                return ty;
            }
            let Some(signature) = self.closure_signature(location.expr, args) else { return ty };
            let mut all: Vec<GenericArg<'db>> = args.iter().collect();
            let at = all.len() - 2;
            all[at] = signature.into();
            HirTy::new(interner, TyKind::Closure(id, GenericArgs::new_from_slice(&all)))
        })
    }

    /// The signature of a closure as a function pointer, if there is something to put right.
    fn closure_signature(&mut self, closure: ExprId, args: GenericArgs<'db>) -> Option<HirTy<'db>> {
        let inferred = args.as_closure().sig_as_fn_ptr_ty();
        let TyKind::FnPtr(tys, header) = inferred.kind() else { return None };
        if !inferred.has_type_flags(TypeFlags::HAS_FREE_REGIONS | TypeFlags::HAS_RE_ERASED) {
            return None;
        }
        // Inference keeps what a `for<'a>` binds, and loses what is elided beside it.
        let is_bound = !tys.bound_vars().is_empty();
        let all: Vec<HirTy<'db>> = tys.skip_binder().inputs_and_output.iter().collect();
        let &[tuple, output] = all.as_slice() else { return None };
        let TyKind::Tuple(inputs) = tuple.kind() else { return None };
        let inputs: Vec<HirTy<'db>> = inputs.iter().collect();
        let (patterns, result, vars) = self
            .bound_of_site(closure, inputs.len())
            .or_else(|| if is_bound { None } else { self.written_parameters(closure, inputs.len()) })?;
        let mut bound = Bound { interner: self.interner };
        let inputs: Vec<HirTy<'db>> =
            patterns.iter().zip(&inputs).map(|(pattern, actual)| bound.like(*pattern, *actual)).collect();
        let output = bound.like(result, output);
        let all = hir_ty::next_solver::Tys::new_from_iter(
            self.interner,
            vec![fresh::tuple(self.interner, inputs), output],
        );
        let tys = Binder::bind_with_vars(FnSigTys { inputs_and_output: all }, vars);
        Some(HirTy::new(self.interner, TyKind::FnPtr(tys, header)))
    }

    /// The `Fn` bound that a call has for its argument: parameters, result, what it binds.
    fn bound_of_site(
        &mut self,
        closure: ExprId,
        count: usize,
    ) -> Option<(Vec<HirTy<'db>>, HirTy<'db>, BoundVarKinds<'db>)> {
        let (call, argument) = self.lower.sites.of(self.lower.hir, closure)?;
        let def = match &self.lower.hir[call] {
            Expr::Call { callee, .. } => match self.lower.infer.expr_ty(*callee).kind() {
                TyKind::FnDef(def, _) => def.0,
                _ => return None,
            },
            _ => CallableDefId::FunctionId(self.lower.infer.method_resolution(call)?.0),
        };
        let signature = self.lower.db.callable_item_signature(def).skip_binder().skip_binder();
        let (inputs, _) = fresh::parts(signature.inputs_and_output);
        let parameter = *inputs.get(argument)?;
        let generic: GenericDefId = self.generic_def(def);
        let clauses: Vec<_> = match parameter.kind() {
            TyKind::Param(_) => GenericPredicates::query_all(self.lower.db, generic).skip_binder().collect(),
            _ => return None,
        };
        let items = self.lower.interner.lang_items();
        let unit = HirTy::new_empty_tuple(self.interner);
        let mut found = None;
        for clause in clauses {
            let kind = clause.kind();
            let (args, output) = match kind.skip_binder() {
                ClauseKind::Trait(it) if fresh::is_fn_trait(self.interner, it.trait_ref.def_id.0) => {
                    (it.trait_ref.args, None)
                }
                ClauseKind::Projection(it)
                    if items.FnOnceOutput.is_some_and(|item| self.is_item(it.projection_term, item)) =>
                {
                    (it.projection_term.args, fresh::term_type(it.term))
                }
                _ => continue,
            };
            let types: Vec<HirTy<'db>> = args.types().collect();
            let [this, tuple, ..] = types[..] else { continue };
            let TyKind::Tuple(inputs) = tuple.kind() else { continue };
            if this != parameter || inputs.len() != count {
                continue;
            }
            let inputs: Vec<HirTy<'db>> = inputs.iter().collect();
            let is_whole = output.is_some();
            found = Some(fresh::bind_parameters(
                self.interner,
                &inputs,
                output.unwrap_or(unit),
                kind.bound_vars(),
            ));
            if is_whole {
                break;
            }
        }
        found
    }

    /// The types written for the closure's parameters.
    fn written_parameters(
        &mut self,
        closure: ExprId,
        count: usize,
    ) -> Option<(Vec<HirTy<'db>>, HirTy<'db>, BoundVarKinds<'db>)> {
        let Expr::Closure { arg_types, .. } = &self.lower.hir[closure] else { return None };
        if arg_types.len() != count || arg_types.iter().all(Option::is_none) {
            return None;
        }
        let unit = HirTy::new_empty_tuple(self.interner);
        let resolver = self.resolver_at(closure);
        let types: Vec<HirTy<'db>> = arg_types
            .iter()
            .map(|ty: &Option<TypeRefId>| ty.map_or(unit, |ty| self.written_type(ty, &resolver)))
            .collect();
        let none = BoundVarKinds::new_from_iter(self.interner, Vec::<BoundVariableKind<'db>>::new());
        Some(fresh::bind_parameters(self.interner, &types, unit, none))
    }

    // ----------------------------------------------------- a closure's body

    /// Types of the arguments and result of a closure's or coroutine's body, all regions given from outside.
    pub(super) fn closure_signature_of_body(&mut self) {
        let Some(closure) = self.lower.closure else { return };
        let ty = self.lower.infer.expr_ty(closure);
        let ty = self.with_closure_signatures(ty);
        let interner = self.interner;
        let kind = RegionKind::Universal { name: None, local: false };
        let ty = ty.fold_with(&mut fresh::Replace {
            interner,
            declared: false,
            of: |_| self.new_region(kind.clone()),
        });
        let mut externals = self.named();
        externals.extend(self.ids(fresh::positions_of(ty)));
        self.out.externals = externals;
        match ty.kind() {
            TyKind::Closure(_, args) => {
                let TyKind::FnPtr(tys, _) = args.as_closure().sig_as_fn_ptr_ty().kind() else { return };
                let kind = RegionKind::Universal { name: None, local: true };
                let all = fresh::open_anew(interner, tys.skip_binder().inputs_and_output, &mut || {
                    self.new_region(kind.clone())
                });
                let all: Vec<HirTy<'db>> = all.iter().collect();
                let &[tuple, output] = all.as_slice() else { return };
                let TyKind::Tuple(inputs) = tuple.kind() else { return };
                let env = match self.body.types[self.body.locals[Local::new(1)].ty].kind {
                    TypeKind::Ref(m, _) => {
                        let region = self.new_region(kind);
                        HirTy::new(interner, TyKind::Ref(region, ty, hir_mutability(m)))
                    }
                    _ => ty,
                };
                if inputs.len() + 1 != self.body.arg_count {
                    return;
                }
                self.locals.push(output);
                self.locals.push(env);
                for input in inputs.iter().collect::<Vec<_>>() {
                    self.locals.push(input);
                }
            }
            TyKind::Coroutine(_, args) => {
                self.locals.push(args.as_coroutine().return_ty());
                self.locals.push(ty);
            }
            _ => {}
        }
    }

    pub(super) fn yield_type(&self) -> Option<HirTy<'db>> {
        match self.locals.iter().nth(1)?.kind() {
            TyKind::Coroutine(_, args) => Some(args.as_coroutine().yield_ty()),
            _ => None,
        }
    }

    /// A closure is made: what it captures goes to the fields of `to`, which is its type.
    pub(super) fn closure_value(
        &mut self,
        body: BodyId,
        types: &[Option<HirTy<'db>>],
        to: HirTy<'db>,
    ) -> Option<HirTy<'db>> {
        let own = self.renumber(to);
        let captures = match own.kind() {
            TyKind::Closure(_, args) => args.as_closure().tupled_upvars_ty(),
            TyKind::Coroutine(_, args) => args.as_coroutine().tupled_upvars_ty(),
            TyKind::CoroutineClosure(_, args) => args.as_coroutine_closure().tupled_upvars_ty(),
            _ => return None,
        };
        if let TyKind::Tuple(captures) = captures.kind() {
            for (ty, field) in types.iter().zip(captures.iter().collect::<Vec<_>>()) {
                if let Some(ty) = ty {
                    self.at.category = Category::Boring;
                    self.sub(*ty, field);
                }
            }
        }
        let mut externals = self.named();
        externals.extend(self.ids(fresh::positions_of(own)));
        let location = self.at.location?;
        self.out.closures.push(ClosureRegions { location, body, externals });
        Some(own)
    }
}

/// Gives a type the bound lifetimes of another of its shape.
struct Bound<'db> {
    interner: DbInterner<'db>,
}

impl<'db> Bound<'db> {
    /// `actual`, with a bound lifetime wherever `pattern` has one.
    fn like(&mut self, pattern: HirTy<'db>, actual: HirTy<'db>) -> HirTy<'db> {
        if !pattern.has_type_flags(TypeFlags::HAS_RE_BOUND) {
            return actual;
        }
        let interner = self.interner;
        match (pattern.kind(), actual.kind()) {
            (TyKind::Ref(p, to_p, _), TyKind::Ref(a, to_a, m)) => {
                let region = self.region(p, a);
                HirTy::new(interner, TyKind::Ref(region, self.like(to_p, to_a), m))
            }
            (TyKind::RawPtr(p, _), TyKind::RawPtr(a, m)) => {
                HirTy::new(interner, TyKind::RawPtr(self.like(p, a), m))
            }
            (TyKind::Slice(p), TyKind::Slice(a)) => HirTy::new(interner, TyKind::Slice(self.like(p, a))),
            (TyKind::Array(p, _), TyKind::Array(a, len)) => {
                HirTy::new(interner, TyKind::Array(self.like(p, a), len))
            }
            (TyKind::Tuple(p), TyKind::Tuple(a)) if p.len() == a.len() => {
                let types = p.iter().zip(a.iter()).map(|(p, a)| self.like(p, a)).collect();
                fresh::tuple(interner, types)
            }
            (TyKind::Adt(p, args_p), TyKind::Adt(a, args_a)) if p.def_id() == a.def_id() => {
                let args: Vec<GenericArg<'db>> = args_p
                    .iter()
                    .zip(args_a.iter())
                    .map(|(p, a)| match (p.kind(), a.kind()) {
                        (GenericArgKind::Lifetime(p), GenericArgKind::Lifetime(a)) => {
                            self.region(p, a).into()
                        }
                        (GenericArgKind::Type(p), GenericArgKind::Type(a)) => self.like(p, a).into(),
                        _ => a,
                    })
                    .collect();
                HirTy::new(interner, TyKind::Adt(a, GenericArgs::new_from_slice(&args)))
            }
            _ => actual,
        }
    }

    fn region(&self, pattern: HirRegion<'db>, actual: HirRegion<'db>) -> HirRegion<'db> {
        match pattern.kind() {
            HirRegionKind::ReBound(_, it) => HirRegion::new_bound(self.interner, INNERMOST, it),
            _ => actual,
        }
    }
}
