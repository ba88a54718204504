//! Where clauses of what is used, and what the trait solver says of regions on the way.

use hir_def::{GenericDefId, TypeAliasId};
use hir_ty::{
    GenericPredicates,
    next_solver::{
        AliasTerm, Clause, GenericArgs, Region as HirRegion, SolverDefId, Term, Ty as HirTy, TyKind,
        infer::region_constraints::Constraint,
    },
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    AliasTyKind, ClauseKind, Interner as _, OutlivesPredicate, RegionVid, TypeVisitableExt,
    inherent::{GenericArgs as _, IntoKind},
};

use super::{Check, fresh};

impl<'db> Check<'_, 'db> {
    pub(super) fn env_clauses(&self) -> Vec<Clause<'db>> {
        self.env.clauses().iter().collect()
    }

    /// What `def` demands of its generic arguments.
    pub(super) fn predicates(&mut self, def: GenericDefId, args: GenericArgs<'db>) {
        if !args.iter().any(|arg| fresh::has_regions(&arg)) {
            return;
        }
        let clauses: Vec<Clause<'db>> = GenericPredicates::query_all(self.lower.db, def)
            .iter_instantiated(self.interner, args)
            .map(|clause| clause.skip_norm_wip())
            .collect();
        for clause in clauses {
            self.clause(clause);
        }
    }

    pub(super) fn clause(&mut self, clause: Clause<'db>) {
        if !fresh::has_regions(&clause) {
            return;
        }
        let items = self.lower.interner.lang_items();
        let kind = clause.kind();
        match kind.skip_binder() {
            ClauseKind::RegionOutlives(OutlivesPredicate(shorter, longer)) => self.outlives(longer, shorter),
            ClauseKind::TypeOutlives(OutlivesPredicate(ty, region)) => {
                let ty = self.normalized(ty);
                self.type_outlives(ty, region);
            }
            ClauseKind::Trait(it) => {
                let args: Vec<HirTy<'db>> = it.trait_ref.args.types().collect();
                if fresh::is_fn_trait(self.interner, it.trait_ref.def_id.0) {
                    if let [ty, arguments, ..] = args[..] {
                        self.callable_bound(ty, arguments, None, kind.bound_vars());
                    }
                } else if !it.has_escaping_bound_vars() {
                    self.implemented(it.trait_ref);
                }
            }
            ClauseKind::Projection(it) => {
                let args: Vec<HirTy<'db>> = it.projection_term.args.types().collect();
                let output = fresh::term_type(it.term);
                let is_call = items.FnOnceOutput.is_some_and(|item| self.is_item(it.projection_term, item));
                match args[..] {
                    [ty, arguments, ..] if is_call => {
                        self.callable_bound(ty, arguments, output, kind.bound_vars());
                    }
                    _ => match self.given_by_coroutine(it.projection_term) {
                        Some(given) => {
                            if let Some(output) = output {
                                let output = self.normalized(output);
                                self.equal(given, output);
                            }
                        }
                        None => self.projects(it.projection_term, it.term),
                    },
                }
            }
            _ => {}
        }
    }

    /// `<T as Trait>::Item == term`.
    pub(super) fn projects(&mut self, alias: AliasTerm<'db>, term: Term<'db>) {
        let Some(term) = fresh::term_type(term) else { return };
        if alias.has_escaping_bound_vars() || term.has_escaping_bound_vars() {
            return;
        }
        let alias = HirTy::new(self.interner, TyKind::Alias(alias.expect_ty(self.interner)));
        let (alias, term) = (self.normalized(alias), self.normalized(term));
        self.equal(alias, term);
    }

    /// `<async block as Future>::Output` and `<gen block as Iterator>::Item`.
    fn given_by_coroutine(&self, term: AliasTerm<'db>) -> Option<HirTy<'db>> {
        let TyKind::Coroutine(_, args) = term.self_ty().kind() else { return None };
        let items = self.lower.interner.lang_items();
        if items.FutureOutput.is_some_and(|item| self.is_item(term, item)) {
            return Some(args.as_coroutine().return_ty());
        }
        let is_item = items.Iterator.is_some_and(|id| term.trait_def_id(self.interner).0 == id);
        is_item.then(|| args.as_coroutine().yield_ty())
    }

    pub(super) fn is_item(&self, term: AliasTerm<'db>, item: TypeAliasId) -> bool {
        matches!(term.def_id(), hir_ty::next_solver::SolverDefId::TypeAliasId(id) if id == item)
            || matches!(term.kind, ra_ap_rustc_type_ir::AliasTermKind::ProjectionTy { def_id } if def_id.0 == item)
    }

    /// `ty: Fn(arguments) -> output`.
    fn callable_bound(
        &mut self,
        ty: HirTy<'db>,
        arguments: HirTy<'db>,
        output: Option<HirTy<'db>>,
        vars: hir_ty::next_solver::BoundVarKinds<'db>,
    ) {
        let is_value = |ty: HirTy<'db>| match ty.kind() {
            TyKind::Ref(_, of, _) => matches!(of.kind(), TyKind::Closure(..) | TyKind::Dynamic(..)),
            TyKind::Closure(..)
            | TyKind::FnDef(..)
            | TyKind::FnPtr(..)
            | TyKind::Dynamic(..)
            | TyKind::Adt(..) => true,
            _ => false,
        };
        let ty = self.structurally_normalized(ty);
        let TyKind::Tuple(inputs) = arguments.kind() else { return };
        let inputs: Vec<HirTy<'db>> = inputs.iter().collect();
        if !is_value(ty) {
            return;
        }
        let Some((parameters, result)) = self.callable(ty) else { return };
        let unit = HirTy::new_empty_tuple(self.interner);
        let (inputs, expected) = self.opened_parameters(&inputs, output.unwrap_or(unit), vars);
        for (input, parameter) in inputs.into_iter().zip(parameters) {
            let input = self.normalized(input);
            self.sub(input, parameter);
        }
        if output.is_some() {
            let expected = self.normalized(expected);
            self.sub(result, expected);
        }
    }

    /// What the type demands of its own lifetimes (RFC 1214, "WF"): of `&'a T` that `T` outlives `'a`, of a
    /// struct its where clauses.
    pub(super) fn well_formed(&mut self, ty: HirTy<'db>) {
        if !fresh::has_regions(&ty) || ty.has_escaping_bound_vars() {
            return;
        }
        match ty.kind() {
            TyKind::Ref(region, to, _) => {
                self.type_outlives(to, region);
                self.well_formed(to);
            }
            TyKind::Tuple(types) => {
                for ty in types.iter().collect::<Vec<_>>() {
                    self.well_formed(ty);
                }
            }
            TyKind::Array(of, _) | TyKind::Slice(of) | TyKind::RawPtr(of, _) => self.well_formed(of),
            TyKind::Adt(adt, args) => {
                self.predicates(adt.def_id().into(), args);
                for ty in args.types().collect::<Vec<_>>() {
                    self.well_formed(ty);
                }
            }
            TyKind::Alias(alias) => {
                if let AliasTyKind::Projection { .. } = alias.kind {
                    self.implemented(alias.trait_ref(self.interner));
                }
                for ty in alias.args.types().collect::<Vec<_>>() {
                    self.well_formed(ty);
                }
            }
            _ => {}
        }
    }

    /// `ty: 'region`: everything in it outlives the region (RFC 1214).
    pub(super) fn type_outlives(&mut self, ty: HirTy<'db>, region: HirRegion<'db>) {
        if !fresh::has_regions(&ty) {
            return;
        }
        match ty.kind() {
            TyKind::Closure(_, args) => self.type_outlives(args.as_closure().tupled_upvars_ty(), region),
            TyKind::Coroutine(_, args) => self.type_outlives(args.as_coroutine().tupled_upvars_ty(), region),
            TyKind::CoroutineClosure(_, args) => {
                self.type_outlives(args.as_coroutine_closure().tupled_upvars_ty(), region);
            }
            TyKind::Tuple(types) => {
                for ty in types.iter().collect::<Vec<_>>() {
                    self.type_outlives(ty, region);
                }
            }
            TyKind::Ref(of, to, _) => {
                self.outlives(of, region);
                self.type_outlives(to, region);
            }
            // Its lifetimes are of no value (`rustc_type_ir::outlives::compute_components`).
            TyKind::FnDef(_, args) => {
                for ty in args.types().collect::<Vec<_>>() {
                    self.type_outlives(ty, region);
                }
            }
            TyKind::Adt(_, args) => {
                for it in args.regions().collect::<Vec<_>>() {
                    self.outlives(it, region);
                }
                for ty in args.types().collect::<Vec<_>>() {
                    self.type_outlives(ty, region);
                }
            }
            TyKind::Array(of, _) | TyKind::Slice(of) | TyKind::RawPtr(of, _) => {
                self.type_outlives(of, region)
            }
            TyKind::Dynamic(_, of) => self.outlives(of, region),
            TyKind::Alias(alias) if let AliasTyKind::Projection { def_id } = alias.kind => {
                // Only of what no impl is known of: else what it stands for says it.
                let normal = self.normalized(ty);
                match normal == ty {
                    true => self.projection_outlives(def_id.0, alias.args, region),
                    false => self.type_outlives(normal, region),
                }
            }
            TyKind::Alias(alias) if matches!(alias.kind, AliasTyKind::Opaque { .. }) => {
                for it in self.live_regions(ty) {
                    self.outlives(it, region);
                }
            }
            _ => {}
        }
    }

    /// `<T as Trait>::Item: 'region`: by the bound that the trait has for it, or else everything it is made from
    /// outlives the region (`rustc_infer::infer::outlives::obligations::alias_ty_must_outlive`). Nothing is asked where
    /// it may follow from what is promised.
    fn projection_outlives(&mut self, item: TypeAliasId, args: GenericArgs<'db>, region: HirRegion<'db>) {
        let is_item = |ty: HirTy<'db>| match ty.kind() {
            TyKind::Alias(alias) => {
                matches!(alias.kind, AliasTyKind::Projection { def_id } if def_id.0 == item)
            }
            _ => false,
        };
        let promised = |clause: Clause<'db>| match clause.kind().skip_binder() {
            ClauseKind::TypeOutlives(OutlivesPredicate(ty, _)) => is_item(ty),
            _ => false,
        };
        if self.implied.contains(&item) || self.env_clauses().into_iter().any(promised) {
            return;
        }
        let declared = self.interner.item_bounds(SolverDefId::from(item)).skip_binder().into_iter();
        let bounds: Vec<HirRegion<'db>> = declared
            .filter_map(|clause| match clause.kind().skip_binder() {
                ClauseKind::TypeOutlives(OutlivesPredicate(ty, bound)) if is_item(ty) => {
                    Some(fresh::put(self.interner, bound, args))
                }
                _ => None,
            })
            .collect();
        match bounds[..] {
            [] => {
                for it in args.regions().collect::<Vec<_>>() {
                    self.outlives(it, region);
                }
                for ty in args.types().collect::<Vec<_>>() {
                    self.type_outlives(ty, region);
                }
            }
            [first, ..] if bounds.iter().all(|&bound| bound == first) => self.outlives(first, region),
            _ => {}
        }
    }

    /// What the solver found out since the last time, as constraints of this place.
    pub(super) fn take_solver_constraints(&mut self) {
        let data = self.infcx.inner.borrow_mut().unwrap_region_constraints().take_and_reset_data();
        let var = |vid: RegionVid| HirRegion::new_var(self.interner, vid);
        let found: Vec<(HirRegion<'db>, HirRegion<'db>)> = data
            .constraints
            .iter()
            .map(|constraint| match *constraint {
                Constraint::VarSubVar(shorter, longer) => (var(longer), var(shorter)),
                Constraint::RegSubVar(shorter, longer) => (var(longer), shorter),
                Constraint::VarSubReg(shorter, longer) => (longer, var(shorter)),
                Constraint::RegSubReg(shorter, longer) => (longer, shorter),
            })
            .collect();
        for (longer, shorter) in found {
            self.outlives(longer, shorter);
        }
    }
}
