// Assist: split_borrow
//
// Swaps two elements with `swap`, which borrows the whole once, rather than by two exclusive borrows of it.
//
// Fixes: E0499
//
// ```
// fn main() {
//     let mut list = vec![1, 2];
//     std::mem::swap(&mut list[0], &mut $0list[1]);
// }
// ```
// ->
// ```
// fn main() {
//     let mut list = vec![1, 2];
//     list.swap(0, 1);
// }
// ```

use ra_ap_syntax::{
    AstNode as _,
    ast::{self, HasArgList as _},
};

use super::{
    Cost,
    context::{Context, Lent, Proposal, replace, without_parens},
};
use crate::{borrowck::Code, explain::actions, ide::TextEdit};

pub(super) fn assist(context: &mut Context<'_>) {
    for lent in context.lent() {
        if lent.error.code != Code::E0499 {
            continue;
        }
        let found = swapped(context, &lent).filter(|(_, edit)| {
            let trial = context.attempt(std::slice::from_ref(edit));
            trial.is_some_and(|trial| context.is_better(Some(&lent.error), &trial))
        });
        let Some((title, edit)) = found else { continue };
        let edits = vec![(context.at.file, edit)];
        let proposal = Proposal { id: "split_borrow", title, cost: Cost::Borrow, edits };
        context.offer(Some(&lent.error), lent.error.primary, proposal);
    }
}

/// `mem::swap(&mut v[i], &mut v[j])` → `v.swap(i, j)`
fn swapped(context: &Context<'_>, lent: &Lent<'_>) -> Option<(String, TextEdit)> {
    let token = context.item_root()?.token_at_offset(lent.error.primary.start()).right_biased()?;
    let call = token.parent_ancestors().find_map(ast::CallExpr::cast)?;
    let ast::Expr::PathExpr(function) = call.expr()? else { return None };
    let last = function.path()?.segment()?.name_ref()?;
    if last.text() != "swap" {
        return None;
    }
    let element = |arg: ast::Expr| {
        let ast::Expr::RefExpr(borrow) = without_parens(arg) else { return None };
        borrow.mut_token()?;
        let ast::Expr::IndexExpr(index) = without_parens(borrow.expr()?) else { return None };
        let base = index.base()?;
        let ty = context.type_of(&base)?.strip_references();
        let adt = ty.as_adt().map(|adt| adt.name(context.db).as_str().to_owned());
        let has_swap = ty.is_array() || ty.as_slice().is_some() || adt.as_deref() == Some("Vec");
        has_swap.then_some(())?;
        Some((base.syntax().text().to_string(), index.index()?))
    };
    let mut args = call.arg_list()?.args();
    let (one, other) = (element(args.next()?)?, element(args.next()?)?);
    let range = |expr: &ast::Expr| matches!(expr, ast::Expr::RangeExpr(_));
    if one.0 != other.0 || args.next().is_some() || range(&one.1) || range(&other.1) {
        return None;
    }
    let text = format!("{}.swap({}, {})", one.0, one.1.syntax().text(), other.1.syntax().text());
    Some((actions::swap(&text), replace(call.syntax().text_range(), text)))
}
