// Hint: early-exits
//
// What is dropped where a function or loop is left early, in the order of the drops. What the
// end of the scope drops in any case is shown only where all hints are asked for.
//
// ```
// fn parse(text: String) -> Option<String> {
//     let Some(head) = first(&text) else { return None/*drop(text)*/; };
//     let Some(tail) = first(&text) else { return None/*drop(head), drop(text)*/; };
//     Some(join(head, tail))
// }
// fn first(text: &String) -> Option<String> {
//     None
// }
// fn join(head: String, tail: String) -> String {
//     drop(tail);
//     head
// }
// ```

use hir_def::hir::{Expr, ExprId};
use ra_ap_hir_def as hir_def;

use super::{
    HintKind,
    drop_points::{Dropping, Matter, declaration, label},
    of_item::{Anchor, Context, NodeHint, Words, expr_node},
};
use crate::{
    borrowck::Facts,
    explain::{
        hints::{Exit, dropped},
        place_name,
    },
    ir::Body,
};

/// `usual`: the end of the scope drops it as well.
pub(super) fn hint(
    context: &Context<'_>,
    body: &Body,
    facts: &Facts,
    exit: ExprId,
    dropping: &Dropping<'_>,
    usual: bool,
) -> Option<NodeHint> {
    let decl = &body.locals[dropping.place.local];
    let name = place_name(body, dropping.place)?;
    let Matter { guard, notable } = Matter::of(context, body, dropping.place);
    let way = match context.hir[exit] {
        _ if context.tree.is_question_mark(exit) => Exit::Question,
        Expr::Return { .. } => Exit::Return,
        Expr::Continue { .. } => Exit::Continue,
        _ => Exit::Break,
    };
    let (certainty, lines) = dropping.certainty(body, facts);
    let text = dropped(&format!("`{name}`"), way, certainty, guard);
    let node = expr_node(exit);
    Some(NodeHint {
        kind: HintKind::Exit,
        notable: notable || dropping.maybe || !usual,
        anchor: Anchor::After(node),
        label: label(&name, node, dropping.maybe, guard, declaration(decl)),
        tooltip: Words::new(&text, node, &lines),
        padding: (true, false),
        edit: None,
    })
}
