//! Which of inference's complaints are type errors: rustc does not borrow-check a body that has one.

use hir_def::hir::{ExprId, ExprOrPatId, PatId};
use hir_ty::{InferenceDiagnostic, PathLoweringDiagnostic, TyLoweringDiagnostic};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;

use super::{at, pat_source};
use crate::ir::{Part, Source, Why};

/// What is wrong and where, if it is no mere lint. `root` stands for what has no place of its own.
pub(super) fn type_error(diagnostic: &InferenceDiagnostic, root: ExprId) -> Option<(Source, String)> {
    use InferenceDiagnostic as D;
    let expr = |expr: ExprId| at(expr);
    let pat = |pat: PatId| pat_source(pat, Part::Whole, Why::Written);
    let node = |node: ExprOrPatId| match node {
        ExprOrPatId::ExprId(id) => expr(id),
        ExprOrPatId::PatId(id) => pat(id),
    };
    let (source, reason) = match diagnostic {
        D::TyDiagnostic { diag: TyLoweringDiagnostic::PathDiagnostic { diag, .. }, .. }
        | D::PathDiagnostic { diag, .. }
            if is_lint(diag) =>
        {
            return None;
        }
        D::UnresolvedField { expr: at, name, .. } => {
            (expr(*at), format!("the field `{}` is not found", name.as_str()))
        }
        D::UnresolvedMethodCall { expr: at, name, .. } => {
            (expr(*at), format!("the method `{}` is not found", name.as_str()))
        }
        D::UnresolvedAssocItem { id } | D::UnresolvedIdent { id } => {
            (node(id.unpack()), "a name is not found".to_owned())
        }
        D::TypeMismatch { node: at, .. } => {
            (node(at.unpack()), "the type is not the expected one".to_owned())
        }
        D::MismatchedArgCount { call_expr, expected, found, .. } => {
            (expr(*call_expr), format!("{expected} arguments are expected, {found} are given"))
        }
        D::ExpectedFunction { call_expr, .. } => (expr(*call_expr), "this is no function".to_owned()),
        // Where it matters, a type is unknown, and says so itself.
        D::TypeMustBeKnown { .. } => return None,
        D::SolverDiagnostic(_) => (at(root), "a trait bound does not hold".to_owned()),
        _ => (at(root), "the types of this body have errors".to_owned()),
    };
    Some((source, reason))
}

fn is_lint(diagnostic: &PathLoweringDiagnostic) -> bool {
    matches!(diagnostic, PathLoweringDiagnostic::ElidedLifetimesInPath { hard_error: false, .. })
}
