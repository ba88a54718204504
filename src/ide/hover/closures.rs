//! Closures and async blocks: what they capture.

use hir::{CaptureKind, FnTrait as HirTrait};
use ra_ap_hir as hir;
use ra_ap_span::Edition;
use ra_ap_syntax::{AstNode, SyntaxNode, ast};

use super::{context::Context, type_facts};
use crate::{
    explain::{
        Story,
        captures::{self, Capture, Captures, FnTrait, How},
    },
    ir::*,
};

pub(super) fn word(node: &SyntaxNode) -> &'static str {
    match ast::Expr::cast(node.clone()) {
        Some(ast::Expr::ClosureExpr(_)) => "closure",
        Some(ast::Expr::BlockExpr(_)) => "`async` block",
        _ => "future",
    }
}

/// `move`, `|` or `async` of a closure or async block.
pub(super) fn captures(cx: &Context<'_>, parent: &SyntaxNode) -> Option<Story> {
    let node = match parent.kind() {
        kind if ast::ParamList::can_cast(kind) => parent.parent()?,
        _ => parent.clone(),
    };
    let expr = ast::Expr::cast(node.clone())?;
    let by_move = match &expr {
        ast::Expr::ClosureExpr(closure) => closure.move_token().is_some(),
        ast::Expr::BlockExpr(block) if block.async_token().is_some() => block.move_token().is_some(),
        _ => return None,
    };
    let ty = cx.sema.type_of_expr(&expr)?.original;
    let closure = ty.as_closure();
    let items = match &closure {
        Some(closure) => closure.captured_items(cx.db),
        None => ty.as_coroutine()?.captured_items(cx.db),
    };
    let mut all = Vec::new();
    for item in &items {
        let how = match item.kind() {
            CaptureKind::Move => {
                let facts = type_facts::facts(cx, &item.ty(cx.db));
                if facts.is_copy() { How::Copy } else { How::Move }
            }
            CaptureKind::SharedRef => How::Shared,
            CaptureKind::MutableRef | CaptureKind::UniqueSharedRef => How::Exclusive,
        };
        let at = item.usages().sources(cx.db).first().map(|usage| {
            let root = cx.sema.parse_or_expand(usage.file_id());
            let node = usage.source().syntax_node_ptr().to_node(&root);
            cx.at_node(&node)
        });
        all.push(Capture { place: item.display_place_source_code(cx.db, cx.edition), how, at });
    }
    let kind = closure.and_then(|closure| {
        Some(match closure.fn_trait(cx.db) {
            HirTrait::Fn => FnTrait::Fn,
            HirTrait::FnMut => FnTrait::FnMut(changes(cx, &node)),
            HirTrait::FnOnce => FnTrait::FnOnce(gives_away(cx, &node)),
            _ => return None,
        })
    });
    let whole_variables = cx.edition < Edition::Edition2021;
    Some(captures::captures(&Captures { word: word(&node), by_move, all, kind, whole_variables }))
}

/// The closure's own body.
fn body_of<'db>(cx: &Context<'db>, node: &SyntaxNode) -> Option<(BodyId, &'db Body)> {
    let item = cx.item.as_ref()?;
    let closure = cx.node(node)?;
    let all = &item.facts.set.bodies;
    all.iter_enumerated().find(|(_, body)| body.parent.is_some() && body.source.node == closure)
}

/// What it gives away, and where.
fn gives_away(cx: &Context<'_>, node: &SyntaxNode) -> Option<(String, crate::explain::At)> {
    let (id, body) = body_of(cx, node)?;
    let (_, facts) = cx.body(id)?;
    facts.moves.moves.iter().find_map(|out| {
        let place = &facts.moves.paths[out.path].place;
        let by_value = place.local.index() == 1 && !place.projection.is_empty();
        by_value.then(|| Some((cx.place_name(body, place)?, cx.at(out.source)?)))?
    })
}

/// What it changes, and where.
fn changes(cx: &Context<'_>, node: &SyntaxNode) -> Option<(String, crate::explain::At)> {
    let (_, body) = body_of(cx, node)?;
    for data in body.blocks.iter().filter(|data| !data.cleanup) {
        for statement in &data.statements {
            let StatementKind::Assign(to, value) = &statement.kind else { continue };
            let changed = match value {
                Rvalue::Ref(BorrowKind::Mut(_), place) if place.local.index() == 1 => place,
                _ if to.local.index() == 1 => to,
                _ => continue,
            };
            if let (Some(name), Some(at)) = (cx.place_name(body, changed), cx.at(statement.source)) {
                return Some((name, at));
            }
        }
    }
    None
}
