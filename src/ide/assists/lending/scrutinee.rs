//! `match x` → `match &x`, and the same for `if let`, `while let` and `let` with a pattern.
//!
//! The patterns then bind by reference in every edition: a `ref` is left out (edition 2024 forbids
//! it there), and a pattern with `mut` or `&` is refused.

use ra_ap_syntax::{AstNode as _, ast};

use super::{Change, iteration::ways};
use crate::{
    explain::actions,
    ide::assists::context::{Context, Moved, without_parens},
};

/// A pattern moves a part out of the scrutinee or initialiser.
pub(in crate::ide::assists) fn changes(context: &Context<'_>, moved: &Moved) -> Vec<Change> {
    let found = || {
        let expr = match moved.expr() {
            Some(expr) => expr,
            None => context.scrutinee(&moved.node.value)?,
        };
        let parent = expr.syntax().parent()?;
        // `dbg!(x)` has a match of its own.
        context.written(&parent, moved.node.file_id)?;
        let pats: Vec<ast::Pat> = if let Some(matching) = ast::MatchExpr::cast(parent.clone()) {
            matching.match_arm_list()?.arms().filter_map(|arm| arm.pat()).collect()
        } else if let Some(condition) = ast::LetExpr::cast(parent.clone()) {
            vec![condition.pat()?]
        } else {
            let statement = ast::LetStmt::cast(parent)?;
            if statement.ty().is_some() {
                return None;
            }
            // `let y = x` is an initializer, and no pattern that takes it apart.
            vec![statement.pat().filter(|pat| !matches!(pat, ast::Pat::IdentPat(_)))?]
        };
        let place = without_parens(expr.clone());
        if !matches!(place, ast::Expr::PathExpr(_) | ast::Expr::FieldExpr(_) | ast::Expr::IndexExpr(_)) {
            return None;
        }
        let title = actions::match_on(&format!("&{}", place.syntax().text()));
        Some(ways(context, moved, &expr, &pats, &title))
    };
    found().unwrap_or_default()
}
