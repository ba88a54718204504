//! Coercions to trait objects and slices (`CoerceUnsized`, `Unsize`).

use hir_ty::next_solver::{ExistentialPredicate, Ty as HirTy, TyKind};
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{TypeVisitableExt, Variance::Covariant, inherent::IntoKind};

use super::{Check, fresh};

impl<'db> Check<'_, 'db> {
    /// A pointer to one type as a pointer to what it unsizes to.
    pub(super) fn coerce_unsized(&mut self, from: HirTy<'db>, to: HirTy<'db>) {
        match (from.kind(), to.kind()) {
            (TyKind::Ref(a, from, _), TyKind::Ref(b, to, _)) => {
                self.outlives(a, b);
                self.unsize(from, to);
            }
            (TyKind::Ref(_, from, _) | TyKind::RawPtr(from, _), TyKind::RawPtr(to, _)) => {
                self.unsize(from, to)
            }
            (TyKind::Adt(a, args_a), TyKind::Adt(b, args_b)) if a.def_id() == b.def_id() => {
                for (from, to) in args_a.types().zip(args_b.types()).collect::<Vec<_>>() {
                    // Of `Pin<Box<T>>` the pointer coerces, of `Box<T>` and `Rc<T>` what it points to.
                    match (from.kind(), to.kind()) {
                        (TyKind::Adt(a, _), TyKind::Adt(b, _)) if a.def_id() == b.def_id() && from != to => {
                            self.coerce_unsized(from, to);
                        }
                        (TyKind::Ref(..), TyKind::Ref(..)) => self.coerce_unsized(from, to),
                        _ => self.unsize(from, to),
                    }
                }
                for (a, b) in args_a.regions().zip(args_b.regions()).collect::<Vec<_>>() {
                    self.outlives(a, b);
                }
            }
            _ => self.relate_alike(from, Covariant, to),
        }
    }

    fn unsize(&mut self, from: HirTy<'db>, to: HirTy<'db>) {
        match (from.kind(), to.kind()) {
            (TyKind::Array(from, _), TyKind::Slice(to)) => self.sub(from, to),
            (TyKind::Dynamic(of, a), TyKind::Dynamic(_, b)) => {
                self.outlives(a, b);
                // Their bounds, which an upcast's do not match.
                let from = HirTy::new(self.interner, TyKind::Dynamic(of, b));
                self.relate_alike(from, Covariant, to);
            }
            (_, TyKind::Dynamic(predicates, region)) => {
                self.type_outlives(from, region);
                for predicate in predicates.iter().collect::<Vec<_>>() {
                    self.object_bound(from, predicate);
                }
            }
            _ => self.relate_alike(from, Covariant, to),
        }
    }

    /// The hidden type of a trait object implements its trait, with these arguments.
    fn object_bound(
        &mut self,
        from: HirTy<'db>,
        predicate: hir_ty::next_solver::Binder<'db, ExistentialPredicate<'db>>,
    ) {
        let opened = self.opened(predicate);
        match opened {
            ExistentialPredicate::Trait(it) => {
                let is_call = fresh::is_fn_trait(self.interner, it.def_id.0);
                if !is_call && it.args.iter().any(|arg| fresh::has_regions(&arg)) {
                    self.implemented(it.with_self_ty(self.interner, from));
                }
            }
            ExistentialPredicate::Projection(it) => {
                let types: Vec<HirTy<'db>> = it.args.types().collect();
                let output = fresh::term_type(it.term);
                match (types.first().map(|ty| ty.kind()), output, self.callable(from)) {
                    (Some(TyKind::Tuple(inputs)), Some(output), Some((parameters, result))) => {
                        for (input, parameter) in inputs.iter().zip(parameters).collect::<Vec<_>>() {
                            self.sub(input, parameter);
                        }
                        self.sub(result, output);
                    }
                    _ => {
                        if it.has_escaping_bound_vars() {
                            return;
                        }
                        let it = it.with_self_ty(self.interner, from);
                        self.projects(it.projection_term, it.term);
                    }
                }
            }
            ExistentialPredicate::AutoTrait(_) => {}
        }
    }
}
