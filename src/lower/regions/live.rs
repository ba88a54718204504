//! Which lifetimes must be alive for a value of a type to be kept (`rustc_infer::infer::outlives::for_liveness`).
//!
//! All of those in it, but for what an associated type or `impl Trait` hides: where `T::Item: 'a` is
//! known, that `'a` is enough, and nothing at all is where `T::Item: 'static` is.

use hir_def::TypeAliasId;
use hir_ty::next_solver::{
    GenericArgKind, GenericArgs, Region as HirRegion, SolverDefId, Ty as HirTy, TyKind,
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    AliasTyKind, ClauseKind, Interner as _, OutlivesPredicate, RegionKind as HirRegionKind,
    inherent::IntoKind,
};

use super::{Check, fresh, opaque};

impl<'db> Check<'_, 'db> {
    /// Each lifetime once, in the order of the type.
    pub(super) fn live_regions(&self, ty: HirTy<'db>) -> Vec<HirRegion<'db>> {
        fresh::regions_of(ty, &|alias| self.bound_of_alias(alias))
    }

    /// The one lifetime that what the alias stands for is known to outlive.
    fn bound_of_alias(&self, ty: HirTy<'db>) -> Option<HirRegion<'db>> {
        let TyKind::Alias(alias) = ty.kind() else { return None };
        let of_item: Vec<HirRegion<'db>> = match alias.kind {
            AliasTyKind::Opaque { .. } => opaque::outlives_of(alias),
            AliasTyKind::Projection { def_id } => self.bounds_of_item(def_id.0, alias.args, ty),
            _ => return None,
        };
        let of_caller =
            self.env_clauses().into_iter().filter_map(|clause| match clause.kind().skip_binder() {
                ClauseKind::TypeOutlives(OutlivesPredicate(of, region)) => {
                    self.bound_if_equal(of, region, ty)
                }
                _ => None,
            });
        let bounds: Vec<HirRegion<'db>> = of_item
            .into_iter()
            .chain(of_caller)
            .filter_map(|region| Some(self.hir_region(self.region(region)?)))
            .collect();
        if let Some(lasting) = bounds.iter().find(|region| region.is_static()) {
            return Some(*lasting);
        }
        let first = *bounds.first()?;
        bounds.iter().all(|&region| region == first).then_some(first)
    }

    /// Those of `type Item<'a>: 'static`, with the arguments in place, where `ty` is that item.
    fn bounds_of_item(
        &self,
        item: TypeAliasId,
        args: GenericArgs<'db>,
        ty: HirTy<'db>,
    ) -> Vec<HirRegion<'db>> {
        let clauses = self.interner.item_bounds(SolverDefId::TypeAliasId(item)).skip_binder();
        let bounds = clauses.into_iter().filter_map(|clause| match clause.kind().skip_binder() {
            ClauseKind::TypeOutlives(of) if clause.kind().bound_vars().is_empty() => {
                let OutlivesPredicate(of, region) = fresh::put(self.interner, of, args);
                (of == ty).then_some(region)
            }
            _ => None,
        });
        bounds.collect()
    }

    /// The bound of `for<'a> T::Item<'a>: 'a` where that is `ty`
    /// (`rustc_infer::infer::outlives::test_type_match`).
    fn bound_if_equal(
        &self,
        pattern: HirTy<'db>,
        bound: HirRegion<'db>,
        ty: HirTy<'db>,
    ) -> Option<HirRegion<'db>> {
        let (TyKind::Alias(of), TyKind::Alias(alias)) = (pattern.kind(), ty.kind()) else { return None };
        if of.kind != alias.kind {
            return None;
        }
        let mut chosen: Vec<(u32, HirRegion<'db>)> = Vec::new();
        let number = |region: HirRegion<'db>| match region.kind() {
            HirRegionKind::ReBound(_, it) => Some(it.var.as_u32()),
            _ => None,
        };
        for (pattern, arg) in of.args.iter().zip(alias.args.iter()) {
            let fits = match (pattern.kind(), arg.kind()) {
                (GenericArgKind::Lifetime(pattern), GenericArgKind::Lifetime(region)) => {
                    match number(pattern) {
                        Some(var) => match chosen.iter().find(|&&(of, _)| of == var) {
                            Some(&(_, first)) => first == region,
                            None => {
                                chosen.push((var, region));
                                true
                            }
                        },
                        None => self.region(pattern).is_some() && self.region(pattern) == self.region(region),
                    }
                }
                (pattern, arg) => pattern == arg,
            };
            if !fits {
                return None;
            }
        }
        match number(bound) {
            Some(var) => chosen.iter().find(|&&(of, _)| of == var).map(|&(_, region)| region),
            None => Some(bound),
        }
    }
}
