//! Bounds whose trait is not known.
//!
//! rust-analyzer leaves such a bound out, so that a parameter seems to be able to do less than it
//! can: it would not be `Copy`, though the trait may ask for that.

use hir_def::{
    hir::generics::{GenericParams, WherePredicate},
    resolver::{Resolver, TypeNs},
    type_ref::TypeBound,
};
use hir_ty::db::HirDatabase;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;

/// Whether a bound of the items that `resolver` is in, their impls and traits included, has no
/// known trait.
pub(super) fn are_open(db: &dyn HirDatabase, resolver: &Resolver<'_>) -> bool {
    resolver.all_generic_params().any(|(params, def)| {
        let (_, store) = GenericParams::with_store(db, def);
        params.where_predicates().iter().any(|predicate| {
            let WherePredicate::TypeBound { bound, .. } = predicate else { return false };
            match bound {
                TypeBound::Path(path, _) | TypeBound::ForLifetime(_, path) => {
                    let found = resolver.resolve_path_in_type_ns_fully(db, &store[*path]);
                    !matches!(found, Some(TypeNs::TraitId(_)))
                }
                TypeBound::Lifetime(_) | TypeBound::Use(_) => false,
                TypeBound::Error => true,
            }
        })
    })
}
