//! `for x in v` → `for x in &v`
//!
//! The borrow lasts for the loop: what it gives is held by the pattern's variables alone, or `loans`
//! finds where else.

use ra_ap_hir as hir;
use ra_ap_syntax::{
    AstNode as _,
    ast::{self, HasLoopBody as _},
};

use super::Change;
use crate::{
    explain::actions,
    ide::{
        TextEdit,
        assists::{
            Cost,
            context::{Context, Moved, around},
            uses::{self, Adapt},
        },
    },
};

/// The value of a `for` is moved into its iterator.
pub(super) fn changes(context: &Context<'_>, moved: &Moved) -> Vec<Change> {
    let found = || {
        let expr = moved.expr()?;
        let parent = ast::ForExpr::cast(expr.syntax().parent()?)?;
        if parent.iterable()?.syntax() != expr.syntax() || parent.loop_body().is_none() {
            return None;
        }
        let pat = parent.pat()?;
        let borrowed = format!("&{}", moved.name);
        let title = actions::iterate_over(&borrowed);
        let mut all = ways(context, moved, &expr, std::slice::from_ref(&pat), &title);
        // Items that are `Copy` are copied by the pattern: then nothing in the body changes.
        let by_pattern = match &pat {
            ast::Pat::IdentPat(ident) if ident.mut_token().is_none() && ident.ref_token().is_none() => true,
            ast::Pat::TuplePat(_) => true,
            _ => false,
        };
        let copy = context.sema.type_of_pat(&pat).is_some_and(|ty| ty.original.is_copy(context.db));
        if by_pattern && copy {
            let mut edits = around(moved.range, "&", "");
            edits.extend(around(context.written(pat.syntax(), moved.node.file_id)?.range, "&", ""));
            all.insert(0, Change::here(context, title, Cost::Borrow, edits));
        }
        Some(all)
    };
    found().unwrap_or_default()
}

/// `&` before `expr`, and the uses of what the patterns bind adapted in each way there is.
pub(super) fn ways(
    context: &Context<'_>,
    moved: &Moved,
    expr: &ast::Expr,
    pats: &[ast::Pat],
    title: &str,
) -> Vec<Change> {
    let found = || {
        let range = context.written(expr.syntax(), moved.node.file_id)?.range;
        let mut locals: Vec<hir::Local<'_>> = Vec::new();
        let mut common: Vec<TextEdit> = around(range, "&", "");
        for pat in pats {
            let (bound, refs) = uses::bindings(context, pat)?;
            locals.extend(bound);
            common.extend(refs);
        }
        let mut all = Vec::new();
        for adapt in Adapt::WAYS {
            let mut edits = common.clone();
            for &local in &locals {
                edits.extend(uses::adapted(context, local, adapt)?);
            }
            all.push(Change::here(context, title.to_owned(), Cost::Borrow, edits));
        }
        Some(all)
    };
    found().unwrap_or_default()
}
