//! One type where another is expected: what their regions owe each other, by variance
//! (`rustc_borrowck::type_check::relate_tys`).

use hir_ty::next_solver::{
    Binder, DbInterner, ExistentialPredicate, GenericArg, GenericArgKind, GenericArgs, Region as HirRegion,
    Ty as HirTy, TyKind, infer::traits::ObligationCause,
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    AliasTyKind, FnSigTys, TypeFlags, TypeVisitableExt,
    Variance::{self, Bivariant, Contravariant, Covariant, Invariant},
    inherent::IntoKind,
};

use super::{Check, fresh, opaque};
use hir_def::CallableDefId;

impl<'db> Check<'_, 'db> {
    /// `one` in the place of `other` (covariant), or the other way round, or both.
    pub(super) fn relate(&mut self, one: HirTy<'db>, variance: Variance, other: HirTy<'db>) {
        if one == other || variance == Bivariant || !(fresh::has_regions(&one) || fresh::has_regions(&other))
        {
            return;
        }
        match (one.kind(), other.kind()) {
            (TyKind::Alias(a), TyKind::Alias(b)) if a.kind == b.kind => {
                let captures = opaque::opaque_of(a).map(opaque::captures);
                self.relate_args(a.args, b.args, variance, |index| match &captures {
                    Some(captures) if !captures.holds(index) => Bivariant,
                    _ => Invariant,
                });
            }
            (TyKind::Alias(..), _) | (_, TyKind::Alias(..)) => {
                let (a, b) = (self.structurally_normalized(one), self.structurally_normalized(other));
                if (a, b) != (one, other) {
                    self.relate(a, variance, b);
                }
            }
            _ => self.relate_alike(one, variance, other),
        }
    }

    /// As [`relate`](Self::relate), for types that may have nothing in common.
    pub(super) fn relate_alike(&mut self, one: HirTy<'db>, variance: Variance, other: HirTy<'db>) {
        match (one.kind(), other.kind()) {
            (TyKind::Ref(a, to_a, m), TyKind::Ref(b, to_b, _)) => {
                self.relate_regions(a, variance, b);
                let inner = if m.is_mut() { Invariant } else { Covariant };
                self.relate(to_a, variance.xform(inner), to_b);
            }
            (TyKind::RawPtr(a, m), TyKind::RawPtr(b, _)) => {
                let inner = if m.is_mut() { Invariant } else { Covariant };
                self.relate(a, variance.xform(inner), b);
            }
            (TyKind::Adt(a, args_a), TyKind::Adt(b, args_b)) if a.def_id() == b.def_id() => {
                let variances = self.lower.db.variances_of(a.def_id().into());
                let variances: Vec<Variance> = variances.iter().collect();
                self.relate_args(args_a, args_b, variance, |index| {
                    variances.get(index).copied().unwrap_or(Invariant)
                });
            }
            (TyKind::Tuple(a), TyKind::Tuple(b)) => {
                for (a, b) in a.iter().zip(b.iter()).collect::<Vec<_>>() {
                    self.relate(a, variance, b);
                }
            }
            (TyKind::Array(a, _) | TyKind::Slice(a), TyKind::Array(b, _) | TyKind::Slice(b)) => {
                self.relate(a, variance, b);
            }
            (TyKind::FnDef(a, args_a), TyKind::FnDef(b, args_b)) if a == b => {
                let variances: Vec<Variance> = match a.0 {
                    CallableDefId::FunctionId(id) => self.lower.db.variances_of(id.into()).iter().collect(),
                    _ => Vec::new(),
                };
                self.relate_args(args_a, args_b, variance, |index| {
                    variances.get(index).copied().unwrap_or(Invariant)
                });
            }
            (TyKind::Closure(a, _), TyKind::Closure(b, _)) if a == b => self.relate_positions(one, other),
            (TyKind::Coroutine(a, _), TyKind::Coroutine(b, _)) if a == b => self.relate_positions(one, other),
            (TyKind::CoroutineClosure(a, _), TyKind::CoroutineClosure(b, _)) if a == b => {
                self.relate_positions(one, other);
            }
            (TyKind::Dynamic(predicates_a, a), TyKind::Dynamic(predicates_b, b)) => {
                self.relate_regions(a, variance, b);
                for (a, b) in predicates_a.iter().zip(predicates_b.iter()).collect::<Vec<_>>() {
                    self.relate_bounds(a, b);
                }
            }
            (TyKind::FnPtr(a, _), TyKind::FnPtr(b, _)) => match variance {
                Covariant => self.relate_signatures(a, b),
                Contravariant => self.relate_signatures(b, a),
                _ => {
                    self.relate_signatures(a, b);
                    self.relate_signatures(b, a);
                }
            },
            _ => {}
        }
    }

    pub(super) fn relate_regions(&mut self, a: HirRegion<'db>, variance: Variance, b: HirRegion<'db>) {
        match variance {
            Covariant => self.outlives(a, b),
            Contravariant => self.outlives(b, a),
            Invariant => {
                self.outlives(a, b);
                self.outlives(b, a);
            }
            Bivariant => {}
        }
    }

    pub(super) fn relate_args(
        &mut self,
        a: GenericArgs<'db>,
        b: GenericArgs<'db>,
        variance: Variance,
        of: impl Fn(usize) -> Variance,
    ) {
        let pairs: Vec<(GenericArg<'db>, GenericArg<'db>)> = a.iter().zip(b.iter()).collect();
        for (index, (a, b)) in pairs.into_iter().enumerate() {
            let variance = variance.xform(of(index));
            match (a.kind(), b.kind()) {
                (GenericArgKind::Lifetime(a), GenericArgKind::Lifetime(b)) => {
                    self.relate_regions(a, variance, b);
                }
                (GenericArgKind::Type(a), GenericArgKind::Type(b)) => self.relate(a, variance, b),
                _ => {}
            }
        }
    }

    /// Two types of one closure: equal in each of their regions.
    fn relate_positions(&mut self, one: HirTy<'db>, other: HirTy<'db>) {
        let (a, b) = (fresh::positions_of(one), fresh::positions_of(other));
        if a.len() == b.len() {
            for (a, b) in a.into_iter().zip(b) {
                self.relate_regions(a, Invariant, b);
            }
        }
    }

    /// Bounds of trait objects have to be equal.
    fn relate_bounds(
        &mut self,
        a: Binder<'db, ExistentialPredicate<'db>>,
        b: Binder<'db, ExistentialPredicate<'db>>,
    ) {
        let a = self.opened(a);
        let b = self.opened(b);
        match (a, b) {
            (ExistentialPredicate::Trait(a), ExistentialPredicate::Trait(b)) if a.def_id == b.def_id => {
                self.relate_args(a.args, b.args, Invariant, |_| Invariant);
            }
            (ExistentialPredicate::Projection(a), ExistentialPredicate::Projection(b))
                if a.def_id == b.def_id =>
            {
                self.relate_args(a.args, b.args, Invariant, |_| Invariant);
                if let (Some(a), Some(b)) = (fresh::term_type(a.term), fresh::term_type(b.term)) {
                    self.relate(a, Invariant, b);
                }
            }
            _ => {}
        }
    }

    /// With a new region for each that it binds. What holds for every choice holds for this one.
    pub(super) fn opened<T>(&mut self, binder: Binder<'db, T>) -> T
    where
        T: ra_ap_rustc_type_ir::TypeFoldable<DbInterner<'db>>,
    {
        let interner = self.interner;
        let is_open = binder.bound_vars().is_empty();
        let value = binder.skip_binder();
        if is_open { value } else { fresh::open_anew(interner, value, &mut || self.fresh_region()) }
    }

    fn relate_signatures(
        &mut self,
        a: Binder<'db, FnSigTys<DbInterner<'db>>>,
        b: Binder<'db, FnSigTys<DbInterner<'db>>>,
    ) {
        let (a, b) = (self.opened(a), self.opened(b));
        let ((in_a, out_a), (in_b, out_b)) =
            (fresh::parts(a.inputs_and_output), fresh::parts(b.inputs_and_output));
        if in_a.len() != in_b.len() {
            return;
        }
        for (a, b) in in_a.into_iter().zip(in_b) {
            self.relate(a, Contravariant, b);
        }
        self.sub(out_a, out_b);
    }

    // -------------------------------------------------------- normalisation

    /// With every associated type that is known put in its place.
    pub(super) fn normalized<T>(&mut self, value: T) -> T
    where
        T: ra_ap_rustc_type_ir::TypeFoldable<DbInterner<'db>> + Clone,
    {
        let projections =
            TypeFlags::HAS_TY_PROJECTION | TypeFlags::HAS_TY_INHERENT | TypeFlags::HAS_TY_FREE_ALIAS;
        if !value.has_type_flags(projections) || value.has_escaping_bound_vars() {
            return value;
        }
        let value = self.with_bounds_of_opaque(value);
        let (plain, kept) = opaque::without_captures(self.interner, value.clone());
        let cause = ObligationCause::dummy();
        let known = self.infcx.num_region_vars();
        let normal = self.infcx.at(&cause, self.env).deeply_normalize(plain);
        self.take_solver_constraints();
        match normal {
            // What the solver could not name is in nobody's regions, unless the `impl`s tell.
            Ok(normal) if !normal.has_non_region_infer() => {
                let lost = !kept.is_empty() || fresh::has_others(&normal, known);
                match lost.then(|| self.projected_by_impls(value)) {
                    Some(told) if !told.has_type_flags(projections) => told,
                    _ => {
                        let normal = opaque::with_kept(self.interner, normal, &kept);
                        self.declared(normal)
                    }
                }
            }
            _ => value,
        }
    }

    pub(super) fn structurally_normalized(&mut self, ty: HirTy<'db>) -> HirTy<'db> {
        match ty.kind() {
            TyKind::Alias(it) if !matches!(it.kind, AliasTyKind::Opaque { .. }) => self.normalized(ty),
            _ => ty,
        }
    }
}
