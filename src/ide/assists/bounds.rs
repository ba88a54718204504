//! Whether the bounds of what a body calls hold.
//!
//! Inference asks them too, but where the type of an argument decides between implementations it
//! may settle for one whose own bounds do not hold (`vec.extend(&other)` of what is not `Copy`).
//! Here they are asked again, with all types known.

use hir_def::{CallableDefId, DefWithBodyId, FunctionId, HasModule as _, expr_store::Body};
use hir_ty::{
    GenericPredicates, InferenceResult,
    db::HirDatabase,
    next_solver::{
        ClauseKind, DbInterner, GenericArgs, TyKind, TypingMode,
        infer::{
            DbInternerInferExt,
            traits::{Obligation, ObligationCause},
        },
        obligation_ctxt::ObligationCtxt,
    },
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::inherent::IntoKind as _;
use rustc_hash::FxHashSet;

/// Whether the bounds of each call of `def` hold that is not one of `original`'s.
///
/// Those of the original were asked by rustc, or are its own business.
pub(super) fn hold<'db>(db: &'db dyn HirDatabase, def: DefWithBodyId, original: DefWithBodyId) -> bool {
    let known = calls(db, original);
    let interner = DbInterner::new_with(db, def.module(db).krate(db));
    let env = db.trait_environment(def.generic_def(db));
    let infcx = interner.infer_ctxt().build(TypingMode::non_body_analysis());
    let hold = |&(function, args): &Call<'db>| {
        let mut ocx = ObligationCtxt::new(&infcx);
        let predicates = GenericPredicates::query_all(db, function.into());
        for clause in predicates.iter_instantiated(interner, args.as_slice()) {
            let clause = clause.skip_norm_wip();
            if matches!(clause.kind().skip_binder(), ClauseKind::Trait(_) | ClauseKind::Projection(_)) {
                ocx.register_obligation(Obligation::new(interner, ObligationCause::dummy(), env, clause));
            }
        }
        ocx.evaluate_obligations_error_on_ambiguity().is_empty()
    };
    calls(db, def).iter().filter(|call| !known.contains(*call)).all(hold)
}

type Call<'db> = (FunctionId, GenericArgs<'db>);

/// The functions that a body names, with their type arguments.
fn calls(db: &dyn HirDatabase, def: DefWithBodyId) -> FxHashSet<Call<'_>> {
    let infer = InferenceResult::of(db, def);
    let mut all = FxHashSet::default();
    for (id, _) in Body::of(db, def).exprs() {
        all.extend(infer.method_resolution(id));
        if let TyKind::FnDef(callee, args) = infer.expr_ty(id).kind()
            && let CallableDefId::FunctionId(function) = callee.0
        {
            all.insert((function, args));
        }
    }
    all
}
