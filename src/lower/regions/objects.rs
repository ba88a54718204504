//! The lifetimes of trait objects that have none written (Reference, "Default trait object lifetimes").
//!
//! ```text
//! trait Any: 'static {}      dyn Any: 'static, wherever it stands
//! trait Node<'a>: 'a {}      dyn Node<'a>: 'a, if `'a` is early-bound
//! else                       &'a dyn Trait: 'a
//!                            Ref<'a, dyn Trait>: 'a, as `struct Ref<'a, T: 'a>` says
//!                            in a signature, 'static; in a body, whatever fits
//! ```

use hir_def::GenericDefId;
use hir_ty::{
    GenericPredicates,
    next_solver::{
        BoundExistentialPredicates, Clause, DbInterner, ExistentialPredicate, GenericArgs, Region, Ty,
        TyKind, fold::fold_tys,
    },
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    ClauseKind, InferTy, OutlivesPredicate, RegionKind, Upcast as _, elaborate::elaborate, inherent::IntoKind,
};

use super::fresh;

/// The one lifetime that the object's trait has as a bound, itself or by a supertrait; `'static` before others.
pub(super) fn bound_of_trait<'db>(
    interner: DbInterner<'db>,
    predicates: BoundExistentialPredicates<'db>,
) -> Option<Region<'db>> {
    // What is not seen in the predicates stands for `Self`, as in rustc's lowering of objects.
    let object = Ty::new(interner, TyKind::Infer(InferTy::FreshTy(0)));
    let traits: Vec<Clause<'db>> = predicates
        .iter()
        .filter_map(|predicate| match predicate.skip_binder() {
            ExistentialPredicate::Trait(it) => {
                Some(predicate.rebind(it.with_self_ty(interner, object)).upcast(interner))
            }
            _ => None,
        })
        .collect();
    let bounds = elaborate(interner, traits).filter_map(|clause| match clause.kind().skip_binder() {
        ClauseKind::TypeOutlives(OutlivesPredicate(ty, region)) if ty == object => match region.kind() {
            // Late-bound lifetimes do not count, to rustc.
            RegionKind::ReBound(..) => None,
            _ => Some(region),
        },
        _ => None,
    });
    only(bounds)
}

/// The one lifetime that parameter `index` of `def` has as a bound, with the arguments in place.
pub(super) fn bound_of_parameter<'db>(
    def: GenericDefId,
    index: usize,
    args: GenericArgs<'db>,
) -> Option<Region<'db>> {
    let interner = DbInterner::conjure();
    let bounds: Vec<Region<'db>> = GenericPredicates::query_all(interner.db(), def)
        .iter_identity()
        .filter_map(|clause| match clause.skip_norm_wip().kind().skip_binder() {
            ClauseKind::TypeOutlives(OutlivesPredicate(ty, region)) => match ty.kind() {
                TyKind::Param(param) if param.index as usize == index => Some(region),
                _ => None,
            },
            _ => None,
        })
        .collect();
    only(bounds.into_iter()).map(|region| fresh::put(interner, region, args))
}

/// `'static`, if it is among them, or the only one.
fn only<'db>(regions: impl Iterator<Item = Region<'db>>) -> Option<Region<'db>> {
    let regions: Vec<Region<'db>> = regions.collect();
    if let Some(lasting) = regions.iter().find(|region| region.is_static()) {
        return Some(*lasting);
    }
    let first = *regions.first()?;
    regions.iter().all(|&region| region == first).then_some(first)
}

/// With no lifetime for trait objects that have none written: in a body it is inferred.
pub(super) fn inferred<'db>(interner: DbInterner<'db>, ty: Ty<'db>) -> Ty<'db> {
    fold_tys(interner, ty, |ty| match ty.kind() {
        TyKind::Dynamic(predicates, region) if region.is_static() => {
            let region = bound_of_trait(interner, predicates).unwrap_or_else(|| Region::error(interner));
            Ty::new(interner, TyKind::Dynamic(predicates, region))
        }
        _ => ty,
    })
}
