// Assist: explicit_handle_clone
//
// `data.clone()` of an `Rc` or `Arc` as `Rc::clone(&data)`, which says that only a count goes up; and
// back.
//
// ```
// use std::rc::Rc;
// fn share(data: Rc<String>) -> Rc<String> {
//     data.cl$0one()
// }
// ```
// ->
// ```
// use std::rc::Rc;
// fn share(data: Rc<String>) -> Rc<String> {
//     Rc::clone(&data)
// }
// ```

use ra_ap_syntax::{
    AstNode as _,
    ast::{self, HasArgList as _},
};

use super::{
    Cost,
    context::{Context, Proposal, handle_of, replace},
};
use crate::explain::actions;

pub(super) fn assist(context: &mut Context<'_>) {
    let Some((node, title, text)) = written_out(context).or_else(|| as_method(context)) else { return };
    let edit = replace(node.text_range(), text);
    // The call is the same.
    let same =
        context.attempt(std::slice::from_ref(&edit)).is_some_and(|trial| context.is_better(None, &trial));
    if same {
        let edits = vec![(context.at.file, edit)];
        let proposal = Proposal { id: "explicit_handle_clone", title, cost: Cost::Restructure, edits };
        context.offer(None, node.text_range(), proposal);
    }
}

type Found = (ra_ap_syntax::SyntaxNode, String, String);

fn written_out(context: &Context<'_>) -> Option<Found> {
    let call: ast::MethodCallExpr = context.node_here()?;
    let method = call.name_ref()?;
    if method.text() != "clone" || call.arg_list()?.args().next().is_some() {
        return None;
    }
    // Only on the method's name: elsewhere in the call there are other things to do.
    method.syntax().text_range().intersect(context.at.range)?;
    let receiver = call.receiver()?;
    let handle = handle_of(context.db, &context.type_of(&receiver)?)?;
    let text = format!("{handle}::clone(&{})", receiver.syntax().text());
    Some((call.syntax().clone(), actions::write_out_clone(&text), text))
}

fn as_method(context: &Context<'_>) -> Option<Found> {
    let call: ast::CallExpr = context.node_here()?;
    let callee = call.expr()?;
    callee.syntax().text_range().intersect(context.at.range)?;
    let path = callee.syntax().text().to_string();
    if path != "Rc::clone" && path != "Arc::clone" {
        return None;
    }
    let ast::Expr::RefExpr(borrow) = call.arg_list()?.args().next()? else { return None };
    let place = borrow.expr()?;
    if !matches!(place, ast::Expr::PathExpr(_) | ast::Expr::FieldExpr(_)) || borrow.mut_token().is_some() {
        return None;
    }
    handle_of(context.db, &context.type_of(&place)?)?;
    let text = format!("{}.clone()", place.syntax().text());
    Some((call.syntax().clone(), actions::write_out_clone(&text), text))
}
