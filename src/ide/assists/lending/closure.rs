//! A closure that takes a value away: it borrows it without its `move`, or where what takes it
//! inside of the closure borrows it.
//!
//! A closure that lives longer than what it borrows would not compile: `loans` follows the closure
//! as it follows a reference.

use ra_ap_syntax::{AstNode as _, TextRange, TextSize, ast};

use super::Change;
use crate::{
    explain::actions,
    ide::assists::{
        Cost,
        context::{Context, Moved, replace},
    },
    ir::Why,
};

pub(super) fn changes(context: &Context<'_>, moved: &Moved) -> Vec<Change> {
    let found = || {
        let closure = ast::ClosureExpr::cast(moved.node.value.clone())?;
        if let Some(token) = closure.move_token() {
            let range = context.written(closure.syntax(), moved.node.file_id)?.range;
            let text = context.text(crate::ide::FileRange { file: context.at.file, range })?;
            let start = token.text_range().start() - closure.syntax().text_range().start();
            let rest = text.get(usize::from(start)..)?.strip_prefix("move")?;
            let blank = rest.len() - rest.trim_start().len();
            let token = TextRange::at(range.start() + start, TextSize::try_from("move".len() + blank).ok()?);
            let title = actions::leave_out_move();
            return Some(vec![Change::here(context, title, Cost::Borrow, vec![replace(token, "")])]);
        }
        let inner = inside(context, moved)?;
        Some(super::changes(context, &inner))
    };
    found().unwrap_or_default()
}

/// The expression in the closure that forces the capture by value.
fn inside(context: &Context<'_>, moved: &Moved) -> Option<Moved> {
    let bodies = &context.item.facts.set.bodies;
    let closure = bodies.iter_enumerated().find(|(_, body)| {
        context.node(body.source.node).is_some_and(|node| {
            node.file_id == moved.node.file_id && node.value.text_range() == moved.node.value.text_range()
        })
    })?;
    let upvar = closure.1.upvars.iter().find(|upvar| *upvar.name == *moved.name && upvar.by_ref.is_none())?;
    let node = context.node(upvar.source.node)?;
    let range = context.written(&node.value, node.file_id)?;
    ast::Expr::can_cast(node.value.kind()).then_some(Moved {
        why: Why::Written,
        node,
        range: range.range,
        ..moved.clone()
    })
}
