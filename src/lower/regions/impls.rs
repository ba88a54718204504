//! Which `impl` is used, and what it asks of lifetimes. The trait solver of rust-analyzer finds the `impl`, but
//! keeps no relation between lifetimes: the header is related again here, then its where clauses.

use hir_def::{AssocItemId, GenericDefId, HasModule, ImplId, TypeAliasId, signatures::TypeAliasSignature};
use hir_ty::{
    GenericPredicates, Span,
    next_solver::{
        AliasTy, AnyImplId, Clause, DbInterner, GenericArg, GenericArgs, Region as HirRegion, TraitRef,
        Ty as HirTy, TyKind, TypingMode,
        fold::fold_tys,
        infer::{
            DbInternerInferExt,
            traits::{Obligation, ObligationCause},
        },
        obligation_ctxt::ObligationCtxt,
    },
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    AliasTyKind, ClauseKind, Interner as _, TypeFoldable, TypeVisitableExt, Variance::Invariant,
    inherent::IntoKind,
};

use super::{Check, fresh, opaque};

/// `impl`s that need other `impl`s are followed so far.
const MAX_DEPTH: usize = 6;

impl<'db> Check<'_, 'db> {
    /// `trait_ref` holds: by a bound in scope, or by an `impl`, whose lifetimes are related to those here.
    pub(super) fn implemented(&mut self, trait_ref: TraitRef<'db>) {
        if self.depth >= MAX_DEPTH || !self.says_lifetimes(trait_ref) || trait_ref.has_escaping_bound_vars() {
            return;
        }
        let trait_ref = self.normalized(trait_ref);
        let bounds = self.bounds_like(trait_ref);
        match bounds.as_slice() {
            &[bound] => return self.relate_args(bound.args, trait_ref.args, Invariant, |_| Invariant),
            [] => {}
            // Any of them may do.
            _ => return,
        }
        self.depth += 1;
        if let Some((id, args)) = self.used_impl(trait_ref) {
            self.related_impl(trait_ref, id, args);
        }
        self.depth -= 1;
    }

    /// Whether an `impl` of the trait for the type may ask for something of their lifetimes.
    fn says_lifetimes(&self, trait_ref: TraitRef<'db>) -> bool {
        let others = trait_ref.args.iter().skip(1).any(|arg| fresh::has_regions(&arg));
        let of_std = || trait_ref.def_id.0.krate(self.lower.db).data(self.lower.db).origin.is_lang();
        others || fresh::has_regions(&trait_ref.args) && !of_std()
    }

    /// Bounds in scope of the same trait for the same types, but for their lifetimes.
    fn bounds_like(&mut self, trait_ref: TraitRef<'db>) -> Vec<TraitRef<'db>> {
        let wanted = self.erased(trait_ref);
        let mut found = Vec::new();
        for clause in self.env_clauses() {
            let ClauseKind::Trait(it) = clause.kind().skip_binder() else { continue };
            if it.trait_ref.def_id == trait_ref.def_id && self.erased(self.opened_trait(clause)) == wanted {
                let bound = self.opened(clause.kind().map_bound(|_| it.trait_ref));
                found.push(self.declared(bound));
            }
        }
        found
    }

    fn opened_trait(&self, clause: Clause<'db>) -> TraitRef<'db> {
        let ClauseKind::Trait(it) = clause.kind().skip_binder() else { unreachable!() };
        let interner = self.interner;
        fresh::open_anew(interner, it.trait_ref, &mut || HirRegion::new_erased(interner))
    }

    fn erased<T: TypeFoldable<DbInterner<'db>>>(&self, value: T) -> T {
        let interner = self.interner;
        let value = value.fold_with(&mut fresh::Replace {
            interner,
            declared: false,
            of: |_| HirRegion::new_erased(interner),
        });
        opaque::without_captures(interner, value).0
    }

    /// The one `impl` for `trait_ref`, with its generic arguments, but for their lifetimes.
    fn used_impl(&mut self, trait_ref: TraitRef<'db>) -> Option<(ImplId, GenericArgs<'db>)> {
        let trait_ref = self.erased(trait_ref);
        let is_known = |ty: HirTy<'db>| {
            !matches!(
                ty.kind(),
                TyKind::Param(_)
                    | TyKind::Infer(_)
                    | TyKind::Bound(..)
                    | TyKind::Alias(..)
                    | TyKind::Dynamic(..)
                    | TyKind::Error(_)
            )
        };
        if !is_known(trait_ref.self_ty()) || trait_ref.has_non_region_infer() {
            return None;
        }
        if let Some(&known) = self.impls.get(&trait_ref) {
            return known;
        }
        let mut all = Vec::new();
        self.interner.for_each_relevant_impl(trait_ref.def_id, trait_ref.self_ty(), |id| all.push(id));
        let mut found = None;
        for id in all {
            match (self.matches(trait_ref, id), id) {
                (None, _) => {}
                (Some(args), AnyImplId::ImplId(id)) if found.is_none() => found = Some((id, args)),
                // Nothing is known of which one it is.
                _ => {
                    found = None;
                    break;
                }
            }
        }
        self.impls.insert(trait_ref, found);
        found
    }

    /// The generic arguments with which the `impl` is one of `trait_ref`.
    fn matches(&self, trait_ref: TraitRef<'db>, id: AnyImplId) -> Option<GenericArgs<'db>> {
        let AnyImplId::ImplId(id) = id else { return Some(GenericArgs::default()) };
        let infcx = self.interner.infer_ctxt().build(TypingMode::non_body_analysis());
        let args = infcx.fresh_args_for_item(Span::Dummy, id.into());
        let header = self.lower.db.impl_trait(id)?.instantiate(self.interner, args).skip_norm_wip();
        let cause = ObligationCause::dummy();
        let mut context = ObligationCtxt::new(&infcx);
        context.eq(&cause, self.env, trait_ref, header).ok()?;
        let clauses = GenericPredicates::query_all(self.lower.db, id.into());
        for clause in clauses.iter_instantiated(self.interner, args) {
            let predicate = clause.skip_norm_wip().as_predicate();
            context.register_obligation(Obligation::new(self.interner, cause, self.env, predicate));
        }
        if !context.try_evaluate_obligations().is_empty() {
            return None;
        }
        let args = infcx.resolve_vars_if_possible(args);
        Some(self.erased(args))
    }

    fn related_impl(
        &mut self,
        trait_ref: TraitRef<'db>,
        id: ImplId,
        args: GenericArgs<'db>,
    ) -> Option<GenericArgs<'db>> {
        if args.has_non_region_infer() {
            return None;
        }
        let args = self.renumber(args);
        let header = self.lower.db.impl_trait(id)?.skip_binder();
        let header = fresh::put(self.interner, header, args);
        let header = self.declared(header);
        let header = self.normalized(header);
        self.relate_args(header.args, trait_ref.args, Invariant, |_| Invariant);
        self.predicates(GenericDefId::ImplId(id), args);
        Some(args)
    }

    // -------------------------------------------------------- associated types

    /// With the associated types of `impl`s in place of projections, as far as they are found.
    pub(super) fn projected_by_impls<T: TypeFoldable<DbInterner<'db>>>(&mut self, value: T) -> T {
        fold_tys(self.interner, value, |ty| match ty.kind() {
            TyKind::Alias(alias) if !ty.has_escaping_bound_vars() => match alias.kind {
                AliasTyKind::Projection { def_id } => self.projected_by_impl(def_id.0, alias).unwrap_or(ty),
                _ => ty,
            },
            _ => ty,
        })
    }

    /// `<T as Trait>::Item`
    fn projected_by_impl(&mut self, item: TypeAliasId, alias: AliasTy<'db>) -> Option<HirTy<'db>> {
        if self.depth >= MAX_DEPTH {
            return None;
        }
        if self.interner.lang_items().FnOnceOutput == Some(item) {
            let types: Vec<HirTy<'db>> = alias.args.types().collect();
            let &[callee, arguments] = types.as_slice() else { return None };
            let TyKind::Tuple(arguments) = arguments.kind() else { return None };
            let (parameters, result) = self.callable(callee)?;
            for (argument, parameter) in arguments.iter().zip(parameters) {
                self.sub(argument, parameter);
            }
            return Some(result);
        }
        let trait_ref = alias.trait_ref(self.interner);
        let (id, args) = self.used_impl(trait_ref)?;
        let name = &TypeAliasSignature::of(self.lower.db, item).name;
        let items = &id.impl_items(self.lower.db).items;
        let value = items.iter().find_map(|(other, it)| match it {
            AssocItemId::TypeAliasId(id) if other == name => Some(*id),
            _ => None,
        })?;
        self.depth += 1;
        let args = self.related_impl(trait_ref, id, args);
        let projected = args.map(|args| {
            let own = alias.args.iter().skip(trait_ref.args.len());
            let all: Vec<GenericArg<'db>> = args.iter().chain(own).collect();
            let ty = self.lower.db.ty(value.into()).skip_binder();
            let ty = fresh::put(self.interner, ty, GenericArgs::new_from_slice(&all));
            let ty = self.declared(ty);
            self.normalized(ty)
        });
        self.depth -= 1;
        projected
    }
}
