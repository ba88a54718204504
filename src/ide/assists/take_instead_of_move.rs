// Assist: take_instead_of_move
//
// Takes a value out from behind an exclusive borrow and leaves another in its place: `None` of an
// `Option` (`take`), the default (`mem::take`), or what its `new` makes (`mem::replace`).
//
// Fixes: E0507
//
// ```
// struct Slot {
//     name: Option<String>,
// }
// impl Slot {
//     fn name(&mut self) -> Option<String> {
//         self.$0name
//     }
// }
// ```
// ->
// ```
// struct Slot {
//     name: Option<String>,
// }
// impl Slot {
//     fn name(&mut self) -> Option<String> {
//         self.name.take()
//     }
// }
// ```

use ra_ap_hir as hir;
use ra_ap_syntax::{AstNode as _, ast};

use super::{
    Cost, TextEdit,
    context::{Context, Error, Moved, Proposal, around, without_parens},
};
use crate::{borrowck::Code, explain::actions};

pub(super) fn assist(context: &mut Context<'_>) {
    for error in context.errors(&[Code::E0507, Code::E0508, Code::E0509]) {
        // The exclusive borrow ends with the call, which gives a value of its own. What may not be
        // borrowed so is E0596 in the trial. A loan that is still used would forbid the move as well.
        let found = ways(context, &error).into_iter().find(|(_, edits)| {
            context.attempt(edits).is_some_and(|trial| context.is_better(Some(&error), &trial))
        });
        let Some((title, edits)) = found else { continue };
        let edits = edits.into_iter().map(|edit| (context.at.file, edit)).collect();
        let proposal = Proposal { id: "take_instead_of_move", title, cost: Cost::Restructure, edits };
        context.offer(Some(&error), error.primary, proposal);
    }
}

/// The ways to take the value, with their titles, the plainest first.
fn ways(context: &Context<'_>, error: &Error) -> Vec<(String, Vec<TextEdit>)> {
    error.moves.first().and_then(|moved| of_move(context, moved)).unwrap_or_default()
}

fn of_move(context: &Context<'_>, moved: &Moved) -> Option<Vec<(String, Vec<TextEdit>)>> {
    let expr = without_parens(moved.expr()?);
    let place = matches!(expr, ast::Expr::FieldExpr(_) | ast::Expr::PathExpr(_) | ast::Expr::IndexExpr(_));
    let behind = match &expr {
        ast::Expr::PrefixExpr(deref) if deref.op_kind() == Some(ast::UnaryOp::Deref) => {
            deref.expr().map(|inner| inner.syntax().text().to_string())
        }
        _ if place => None,
        _ => return None,
    };
    let range = context.written(expr.syntax(), moved.node.file_id)?.range;
    let name = &moved.name;
    let ty = context.type_of(&expr)?;
    let db = context.db;
    let mut all = Vec::new();
    let adt = ty.as_adt();
    let of_std = adt.is_some_and(|adt| adt.module(db).krate(db).origin(db).is_lang());
    let type_name = adt.map(|adt| adt.name(db).as_str().to_owned());
    if of_std && type_name.as_deref() == Some("Option") {
        let edits = match &behind {
            Some(inner) => vec![TextEdit { range, text: format!("{inner}.take()") }],
            None => around(range, "", ".take()"),
        };
        all.push((actions::take(name, "None"), edits));
    }
    // `&mut *r` is `r`, where that is a reference.
    let borrow = match &behind {
        Some(inner) => inner.clone(),
        None => format!("&mut {name}"),
    };
    let call = |text: String| vec![TextEdit { range, text }];
    all.push((actions::take_default(name), call(format!("std::mem::take({borrow})"))));
    if let (Some(adt), Some(type_name)) = (adt, type_name)
        && makes_itself(context, adt)
    {
        let new = format!("{type_name}::new()");
        all.push((actions::take(name, &new), call(format!("std::mem::replace({borrow}, {new})"))));
    }
    Some(all)
}

/// Whether the type has a `new` without parameters.
fn makes_itself(context: &Context<'_>, adt: hir::Adt) -> bool {
    let db = context.db;
    let found = adt.ty(db).iterate_assoc_items(db, |item| match item {
        hir::AssocItem::Function(function) => {
            (function.name(db).as_str() == "new" && function.num_params(db) == 0).then_some(())
        }
        _ => None,
    });
    found.is_some()
}
