//! Bounds whose trait is not known.
//!
//! rust-analyzer leaves such a bound out, so that a parameter seems to be able to do less than it
//! can: it would not be `Copy`, though the trait may ask for that. It leaves out as well what a bound says of a
//! method's result (return type notation, RFC 3654).

use hir_def::{
    expr_store::path::{GenericArgs, GenericArgsParentheses, Path},
    hir::generics::{GenericParams, WherePredicate},
    resolver::{Resolver, TypeNs},
    type_ref::TypeBound,
};
use hir_ty::db::HirDatabase;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;

/// Whether a bound of the items that `resolver` is in, their impls and traits included, has no
/// known trait, or says something of a method's result.
pub(super) fn are_open(db: &dyn HirDatabase, resolver: &Resolver<'_>) -> bool {
    resolver.all_generic_params().any(|(params, def)| {
        let (_, store) = GenericParams::with_store(db, def);
        params.where_predicates().iter().any(|predicate| {
            let WherePredicate::TypeBound { bound, .. } = predicate else { return false };
            match bound {
                TypeBound::Path(path, _) | TypeBound::ForLifetime(_, path) => {
                    let found = resolver.resolve_path_in_type_ns_fully(db, &store[*path]);
                    !matches!(found, Some(TypeNs::TraitId(_))) || names_result(&store[*path])
                }
                TypeBound::Lifetime(_) | TypeBound::Use(_) => false,
                TypeBound::Error => true,
            }
        })
    })
}

/// `Trait<method(..): Bound>`
fn names_result(path: &Path) -> bool {
    let is_notation = |args: &GenericArgs| args.parenthesized == GenericArgsParentheses::ReturnTypeNotation;
    path.segments().iter().any(|segment| {
        segment.args_and_bindings.is_some_and(|args| {
            is_notation(args) || args.bindings.iter().any(|it| it.args.as_ref().is_some_and(is_notation))
        })
    })
}
