// Assist: name_or_discard
//
// `let _ = value();` drops the value at once, `let _guard = value();` keeps it until the end of the
// block: one becomes the other. A `Result` that a statement leaves unused is discarded openly.
//
// ```
// struct Guard;
// impl Drop for Guard {
//     fn drop(&mut self) {}
// }
// fn lock() -> Guard {
//     Guard
// }
// fn main() {
//     let $0_ = lock();
// }
// ```
// ->
// ```
// struct Guard;
// impl Drop for Guard {
//     fn drop(&mut self) {}
// }
// fn lock() -> Guard {
//     Guard
// }
// fn main() {
//     let _guard = lock();
// }
// ```

use ra_ap_ide_db::defs::Definition;
use ra_ap_syntax::{
    AstNode as _, TextRange,
    ast::{self, HasName as _},
};

use super::{
    Cost, TextEdit,
    context::{Context, Proposal, replace},
    loans,
};
use crate::explain::actions;

pub(super) fn assist(context: &mut Context<'_>) {
    let Some((range, title, edit)) =
        named(context).or_else(|| discarded(context)).or_else(|| unused(context))
    else {
        return;
    };
    let Some(trial) = context.attempt(std::slice::from_ref(&edit)) else { return };
    if !context.is_better(None, &trial) {
        return;
    }
    // A value that lives longer holds its borrows longer: each that the statement makes is asked.
    let conflict = trial.set.bodies.iter().any(|body| {
        loans::all(body).into_iter().any(|loan| {
            let here = trial.range(loan.source).is_none_or(|at| range.contains_range(at));
            here && loans::harmless(body, &loan).is_none()
        })
    });
    if !conflict {
        let edits = vec![(context.at.file, edit)];
        let proposal = Proposal { id: "name_or_discard", title, cost: Cost::Restructure, edits };
        context.offer(None, range, proposal);
    }
}

type Found = (TextRange, String, TextEdit);

/// `let _ = lock();` → `let _guard = lock();`
fn named(context: &Context<'_>) -> Option<Found> {
    let wildcard: ast::WildcardPat = context.node_here()?;
    let statement = ast::LetStmt::cast(wildcard.syntax().parent()?)?;
    let value = statement.initializer()?;
    // `let _ = place;` moves nothing and drops nothing.
    let place = matches!(value, ast::Expr::PathExpr(_) | ast::Expr::FieldExpr(_) | ast::Expr::IndexExpr(_));
    let ty = context.type_of(&value)?;
    if place || ty.is_copy(context.db) {
        return None;
    }
    let name = ty.as_adt().map(|adt| adt.name(context.db).as_str().to_owned());
    let guard = name.is_some_and(|name| name.ends_with("Guard") || name == "Ref" || name == "RefMut");
    let name = if guard { "_guard" } else { "_value" };
    // Another variable of that name would be hidden.
    let taken = context.item_text()?.contains(name);
    let edit = replace(wildcard.syntax().text_range(), name);
    (!taken).then(|| (statement.syntax().text_range(), actions::keep_value(name), edit))
}

/// `let _guard = lock();` → `let _ = lock();`, where nobody uses it.
fn discarded(context: &Context<'_>) -> Option<Found> {
    let pat: ast::IdentPat = context.node_here()?;
    let name = pat.name()?.text().to_string();
    let statement = ast::LetStmt::cast(pat.syntax().parent()?)?;
    let plain = pat.ref_token().is_none() && pat.mut_token().is_none() && pat.at_token().is_none();
    // Of a place it would move nothing any more.
    let value = matches!(statement.initializer()?, ast::Expr::CallExpr(_) | ast::Expr::MethodCallExpr(_));
    if !name.starts_with('_') || !plain || !value {
        return None;
    }
    let local = context.sema.to_def(&pat)?;
    if Definition::Local(local).usages(&context.sema).at_least_one() {
        return None;
    }
    let edit = replace(pat.syntax().text_range(), "_");
    Some((statement.syntax().text_range(), actions::discard_value(&name), edit))
}

/// `write();` → `let _ = write();`, where it gives a `Result`. What it drops, it drops as before.
fn unused(context: &Context<'_>) -> Option<Found> {
    let statement: ast::ExprStmt = context.node_here()?;
    statement.semicolon_token()?;
    let value = statement.expr()?;
    // Deeper in the statement there are other things to do.
    let call = match &value {
        ast::Expr::CallExpr(call) => call.expr()?.syntax().text_range(),
        ast::Expr::MethodCallExpr(call) => call.name_ref()?.syntax().text_range(),
        _ => return None,
    };
    call.intersect(context.at.range)?;
    let adt = context.type_of(&value)?.as_adt()?;
    let of_std = adt.module(context.db).krate(context.db).origin(context.db).is_lang();
    if !of_std || adt.name(context.db).as_str() != "Result" {
        return None;
    }
    let start = TextRange::empty(value.syntax().text_range().start());
    Some((statement.syntax().text_range(), actions::discard_openly(), replace(start, "let _ = ")))
}
