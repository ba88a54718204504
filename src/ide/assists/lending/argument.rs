//! `f(x)` → `f(&x)`, where the callee takes anything with some trait and `&x` has it too.

use ra_ap_hir as hir;
use ra_ap_hir_expand::InFile;
use ra_ap_syntax::{AstNode as _, ast};

use super::{Change, callers::Position};
use crate::{
    explain::actions,
    ide::assists::{
        Cost,
        context::{Context, Moved, around},
    },
};

/// The call that a moved expression is an argument or the receiver of, and which.
pub(super) fn call_of(context: &Context<'_>, expr: &ast::Expr) -> Option<(hir::Function, Position)> {
    let mut node = expr.syntax().clone();
    while let Some(paren) = node.parent().filter(|parent| ast::ParenExpr::can_cast(parent.kind())) {
        node = paren;
    }
    let parent = node.parent()?;
    if let Some(call) = ast::MethodCallExpr::cast(parent.clone()) {
        return Some((context.sema.resolve_method_call(&call)?, Position::This));
    }
    let list = ast::ArgList::cast(parent)?;
    let index = list.args().position(|arg| *arg.syntax() == node)?;
    let parent = list.syntax().parent()?;
    if let Some(call) = ast::MethodCallExpr::cast(parent.clone()) {
        return Some((context.sema.resolve_method_call(&call)?, Position::Argument(index)));
    }
    let call = ast::CallExpr::cast(parent)?;
    let ast::Expr::PathExpr(path) = call.expr()? else { return None };
    let hir::PathResolution::Def(hir::ModuleDef::Function(function)) =
        context.sema.resolve_path(&path.path()?)?
    else {
        return None;
    };
    let position = match (function.has_self_param(context.db), index) {
        (true, 0) => Position::This,
        (true, index) => Position::Argument(index - 1),
        (false, index) => Position::Argument(index),
    };
    Some((function, position))
}

pub(super) fn changes(context: &Context<'_>, moved: &Moved) -> Option<Change> {
    let expr = moved.expr()?;
    let (function, position) = call_of(context, &expr)?;
    let Position::Argument(index) = position else { return None };
    let parameters = function.params_without_self(context.db);
    let parameter = parameters.get(index)?.ty().as_type_param(context.db)?;
    let bounds = parameter.trait_bounds(context.db);
    let name = |bound: &hir::Trait| bound.name(context.db).as_str().to_owned();
    // Where nothing but markers is asked for, as in `drop` and `Box::new`, having the value is the
    // point; `Into` of a reference is a hidden copy.
    let says_nothing = ["Sized", "MetaSized", "PointeeSized", "Copy", "Clone", "Send", "Sync", "Unpin"];
    let owns = ["Into", "TryInto", "Iterator", "Future", "IntoFuture"];
    let traits: Vec<String> = bounds.iter().map(name).collect();
    if traits.iter().all(|name| says_nothing.contains(&name.as_str()))
        || traits.iter().any(|name| owns.contains(&name.as_str()))
    {
        return None;
    }
    let edits = around(moved.range, "&", "");
    let title = actions::lend_here(&format!("&{}", moved.name));
    Some(Change::here(context, title, Cost::Borrow, edits))
}

/// `dbg!(x)` → `dbg!(&x)`: a macro of another crate that does more with its argument than pass it on.
pub(super) fn of_macro(context: &Context<'_>, moved: &Moved) -> Option<Change> {
    let expr = moved.expr()?;
    let macro_file = moved.node.file_id.macro_file()?;
    // Where the argument stands in a call of the user's, it is that call's.
    let parent = InFile::new(moved.node.file_id, expr.syntax().parent()?);
    let own = context.written(&parent.value, parent.file_id).is_none();
    let foreign = !macro_file.loc(context.db).def.krate.data(context.db).origin.is_local();
    let title = actions::lend_here(&format!("&{}", moved.name));
    (own && foreign).then(|| Change::here(context, title, Cost::Borrow, around(moved.range, "&", "")))
}
