// Assist: clone_instead
//
// Copies a value where it would be moved away, so that it can still be used. An `Rc` or `Arc` is
// shared: `Rc::clone(&x)` says that only a count goes up. For a closure the copy is made before it.
// Offered at the move and at the use, where the type is `Clone`.
//
// Fixes: E0382
//
// ```
// fn keep(s: String) -> usize {
//     s.len()
// }
// fn main() {
//     let name = String::from("Ada");
//     keep($0name);
//     keep(name);
// }
// ```
// ->
// ```
// fn keep(s: String) -> usize {
//     s.len()
// }
// fn main() {
//     let name = String::from("Ada");
//     keep(name.clone());
//     keep(name);
// }
// ```

use ra_ap_hir as hir;
use ra_ap_syntax::{
    AstNode as _,
    ast::{self, HasLoopBody as _},
};

use super::{
    Cost, TextEdit,
    context::{Context, Error, Moved, Proposal, around, handle_of, replace, without_parens},
};
use crate::{borrowck::Code, explain::actions, ir::Why};

pub(super) fn assist(context: &mut Context<'_>) {
    for error in context.errors(&[Code::E0382, Code::E0507, Code::E0508, Code::E0509]) {
        let styles = [(true, true), (true, false), (false, true), (false, false)];
        let found = styles
            .into_iter()
            .find_map(|(qualified, in_loop)| copies(context, &error, Style { qualified, in_loop }));
        let Some(copies) = found else { continue };
        let Some(first) = copies.first() else { continue };
        let proposal = Proposal {
            id: "clone_instead",
            title: actions::clone_instead(&first.name, &first.written, first.counted, copies.len()),
            cost: if first.counted { Cost::Refcount } else { Cost::DeepCopy },
            edits: edits_of(&copies).into_iter().map(|edit| (context.at.file, edit)).collect(),
        };
        context.offer(Some(&error), error.primary, proposal);
    }
}

/// How copies are written, all of an error alike.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// `Rc::clone(&x)` rather than `x.clone()`.
    pub qualified: bool,
    /// For a closure: as the first line of the loop around it, rather than in a block of its own.
    pub in_loop: bool,
}

/// One move that becomes a copy.
struct Copied {
    name: String,
    /// `name.clone()`
    written: String,
    /// Whether only a count goes up.
    counted: bool,
    edits: Vec<TextEdit>,
}

fn edits_of(copies: &[Copied]) -> Vec<TextEdit> {
    copies.iter().flat_map(|copy| copy.edits.clone()).collect()
}

/// Copies for all moves of `error`, if it is gone then.
///
/// A copy is a temporary or a variable of its own, and the borrow that `clone` takes ends with its
/// call: nothing can conflict with it.
fn copies(context: &Context<'_>, error: &Error, style: Style) -> Option<Vec<Copied>> {
    let copies: Vec<Copied> =
        error.moves.iter().map(|moved| copied(context, moved, style)).collect::<Option<_>>()?;
    let trial = context.attempt(&edits_of(&copies))?;
    context.is_better(Some(error), &trial).then_some(copies)
}

fn copied(context: &Context<'_>, moved: &Moved, style: Style) -> Option<Copied> {
    if moved.why == Why::Capture {
        return for_closure(context, moved, style);
    }
    let expr = match moved.expr() {
        Some(ast::Expr::RecordExpr(record)) => record.record_expr_field_list()?.spread()?,
        Some(expr) => expr,
        None => context.scrutinee(&moved.node.value)?,
    };
    let expr = without_parens(expr);
    let range = context.written(expr.syntax(), moved.node.file_id)?;
    let name = context.text(range)?.to_owned();
    match &expr {
        ast::Expr::PathExpr(_) | ast::Expr::FieldExpr(_) | ast::Expr::IndexExpr(_) => {}
        ast::Expr::PrefixExpr(deref) if deref.op_kind() == Some(ast::UnaryOp::Deref) => {
            return behind_reference(context, moved, deref, style);
        }
        _ => return None,
    }
    let copy = Copy::of(context, &context.type_of(&expr)?, style)?;
    let written = copy.written(&name);
    // `S { x }` is `S { x: x }`.
    let shorthand = expr.syntax().parent().and_then(ast::RecordExprField::cast);
    if shorthand.is_some_and(|field| field.colon_token().is_none()) {
        let edits = vec![replace(range.range, format!("{name}: {written}"))];
        return Some(Copied { name, written, counted: copy.counted, edits });
    }
    let edits = match &copy.handle {
        Some(handle) => around(range.range, &format!("{handle}::clone(&"), ")"),
        None => around(range.range, "", ".clone()"),
    };
    Some(Copied { name, written, counted: copy.counted, edits })
}

/// `*r` → `r.clone()`, where a method call looks through the reference; `(*b).clone()` of a `Box`.
fn behind_reference(
    context: &Context<'_>,
    moved: &Moved,
    deref: &ast::PrefixExpr,
    style: Style,
) -> Option<Copied> {
    let inner = deref.expr()?;
    let range = context.written(deref.syntax(), moved.node.file_id)?;
    let (name, inside) = (
        context.text(range)?.to_owned(),
        context.text(context.written(inner.syntax(), moved.node.file_id)?)?,
    );
    let copy = Copy::of(context, &context.type_of(&ast::Expr::from(deref.clone()))?, style)?;
    let plain = matches!(inner, ast::Expr::PathExpr(_) | ast::Expr::FieldExpr(_))
        && context.type_of(&inner)?.as_reference().is_some();
    let written = match &copy.handle {
        Some(handle) if plain => format!("{handle}::clone({inside})"),
        None if plain => format!("{inside}.clone()"),
        Some(handle) => format!("{handle}::clone(&{name})"),
        None => format!("({name}).clone()"),
    };
    let edits = vec![replace(range.range, written.clone())];
    Some(Copied { name, written, counted: copy.counted, edits })
}

/// `let x = x.clone();` before a closure or async block that takes `x`, or a part of it, away.
fn for_closure(context: &Context<'_>, moved: &Moved, style: Style) -> Option<Copied> {
    let node = &moved.node.value;
    let expr = ast::Expr::cast(node.clone())?;
    let ty = context.type_of(&expr)?;
    let captures = match &expr {
        ast::Expr::ClosureExpr(_) => ty.as_closure()?.captured_items(context.db),
        ast::Expr::BlockExpr(block) if block.async_token().is_some() => {
            ty.as_coroutine()?.captured_items(context.db)
        }
        _ => return None,
    };
    // Of a part the whole is copied: only the variable has a name that the body can go on using.
    let name = moved.name.split('.').next()?;
    let local = captures
        .iter()
        .map(|capture| capture.local())
        .find(|local| local.name(context.db).as_str() == name)?;
    if name == "self" {
        return None;
    }
    let copy = Copy::of(context, &local.ty(context.db), style)?;
    let written = copy.written(name);
    let binding = format!("let {name} = {written};");
    let edits = if style.in_loop {
        // The copy hides the variable in the rest of the loop's body only; the trial finds uses there.
        let body = node.ancestors().find_map(|node| {
            let body = ast::ForExpr::cast(node.clone()).and_then(|it| it.loop_body());
            let body = body.or_else(|| ast::WhileExpr::cast(node.clone()).and_then(|it| it.loop_body()));
            body.or_else(|| ast::LoopExpr::cast(node).and_then(|it| it.loop_body()))
        })?;
        context.first_line(&body, moved.node.file_id, &binding)?
    } else {
        around(moved.range, &format!("{{ {binding} "), " }")
    };
    Some(Copied { name: name.to_owned(), written, counted: copy.counted, edits })
}

/// The way a type is copied.
pub(super) struct Copy {
    /// `Rc` or `Arc`, where it is to be written out.
    handle: Option<String>,
    /// Whether only a count goes up.
    pub counted: bool,
}

impl Copy {
    pub fn of(context: &Context<'_>, ty: &hir::Type<'_>, style: Style) -> Option<Copy> {
        let db = context.db;
        let clone = context.lang_items().Clone?.into();
        // A reference is `Clone` whatever it points to, but its copy is no copy of the value.
        if ty.is_reference() || !ty.impls_trait(db, clone, &[]) {
            return None;
        }
        let handle = handle_of(db, ty);
        let counted = handle.is_some();
        Some(Copy { handle: handle.filter(|_| style.qualified), counted })
    }

    pub fn written(&self, name: &str) -> String {
        match &self.handle {
            Some(handle) => format!("{handle}::clone(&{name})"),
            None => format!("{name}.clone()"),
        }
    }
}
