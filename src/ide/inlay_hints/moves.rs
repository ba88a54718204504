// Hint: moves
//
// A use that takes the value away: after it the variable is gone, until it gets a new one.
//
// ```
// struct Doc {
//     text: String,
// }
// fn build(text: String, title: String, list: Option<String>) -> Doc {
//     keep(/*move*/title);
//     let copy = text.clone();
//     if let Some(/*move*/first) = list {
//         keep(/*move*/first);
//     }
//     let other = /*move*/copy;
//     keep(/*move*/other);
//     Doc { /*move*/text }
// }
// fn keep(text: String) {}
// ```
//
// Hint: copies
//
// A use that copies the value: the variable keeps it.
//
// ```
// fn twice(n: u32) -> u32 {
//     show(/*copy*/n);
//     let m = /*copy*/n + /*copy*/n;
//     /*copy*/m
// }
// fn show(n: u32) {}
// ```

use hir_def::hir::{Expr, ExprId, Pat, RecordSpread};
use ra_ap_hir_def as hir_def;
use rustc_hash::FxHashSet;

use super::{
    HintKind,
    of_item::{Anchor, Context, NodeHint, NodePart, Words, expr_id, expr_node, pat_id},
    tree::is_lang_path,
};
use crate::{
    explain::hints::{Goal, copied, moved},
    ir::*,
};

pub(super) fn of_body(context: &Context<'_>, id: BodyId, hints: &mut Vec<NodeHint>) {
    let (body, _) = context.facts.body(id);
    let reachable = body.reachable(true);
    let mut seen = FxHashSet::default();
    for (block, data) in body.blocks.iter_enumerated() {
        if data.cleanup || !reachable[block] {
            continue;
        }
        for statement in &data.statements {
            let StatementKind::Assign(dest, value) = &statement.kind else { continue };
            match value {
                Rvalue::Use(operand) => {
                    let Some(node) = used_at(context, body, operand, dest, statement.source) else {
                        continue;
                    };
                    if seen.insert(node) {
                        hints.push(hint(context, body, operand, node));
                    }
                }
                // `..base` moves the fields that are not given.
                Rvalue::Aggregate(AggregateKind::Adt { .. }, operands) => {
                    let Node::Expr(raw) = statement.source.node else { continue };
                    let Expr::RecordLit { spread: RecordSpread::Expr(base), .. } = context.hir[expr_id(raw)]
                    else {
                        continue;
                    };
                    let moved = operands.iter().find(|operand| is_part_moved(body, operand));
                    if let Some(operand) = moved
                        && seen.insert(expr_node(base))
                    {
                        hints.push(hint(context, body, operand, expr_node(base)));
                    }
                }
                _ => {}
            }
        }
    }
}

fn is_part_moved(body: &Body, operand: &Operand) -> bool {
    matches!(operand, Operand::Move(place) if is_users(body, place) && !place.projection.is_empty())
}

/// The node that uses a place which the program names, if the statement is such a use.
fn used_at(
    context: &Context<'_>,
    body: &Body,
    operand: &Operand,
    dest: &Place,
    source: Source,
) -> Option<Node> {
    let place = operand.place().filter(|place| is_users(body, place))?;
    match (source.node, source.why) {
        (Node::Expr(raw), Why::Written) => {
            let named = match context.hir[expr_id(raw)] {
                Expr::Path(_) => !is_lang_path(context.hir, expr_id(raw)),
                Expr::Field { .. } | Expr::Index { .. } | Expr::UnaryOp { .. } => true,
                _ => false,
            };
            named.then_some(source.node)
        }
        // A pattern that moves a part out of what it matches. The whole is bound by its name:
        // no news; neither is a copy, as the pattern itself shows it.
        (Node::Pat(_), Why::Binding) => {
            let by_move = matches!(operand, Operand::Move(_)) && !place.projection.is_empty();
            (by_move && body.locals[dest.local].name().is_some()).then_some(source.node)
        }
        _ => None,
    }
}

/// Whether the place begins with a variable of the program, or of what a closure captured.
fn is_users(body: &Body, place: &Place) -> bool {
    let captured =
        matches!(body.kind, BodyKind::Closure(_) | BodyKind::Coroutine) && place.local.index() == 1;
    body.locals[place.local].name().is_some() || captured && !place.projection.is_empty()
}

fn hint(context: &Context<'_>, body: &Body, operand: &Operand, node: Node) -> NodeHint {
    let goal = match node {
        Node::Expr(raw) => goal(context, expr_id(raw)),
        Node::Pat(raw) => match &context.hir[pat_id(raw)] {
            &Pat::Bind { id, .. } => Goal::Variable(context.hir[id].name.as_str().to_owned()),
            _ => Goal::Elsewhere,
        },
        _ => Goal::Elsewhere,
    };
    let (kind, word, text) = match operand {
        Operand::Copy(_) => (HintKind::Copy, "copy", copied(&goal)),
        _ => (HintKind::Move, "move", moved(&goal)),
    };
    NodeHint {
        kind,
        notable: kind == HintKind::Move && is_repeated(context, body, operand, node),
        anchor: Anchor::Before(node),
        label: vec![NodePart { text: word.to_owned().into(), node: None }],
        tooltip: Words::new(&text, node, &[]),
        padding: (false, true),
        edit: None,
    }
}

/// Whether a loop repeats the move of a variable declared outside of it.
fn is_repeated(context: &Context<'_>, body: &Body, operand: &Operand, node: Node) -> bool {
    let (Some(place), Node::Expr(raw)) = (operand.place(), node) else { return false };
    let Some(around) = context.tree.innermost_loop(context.hir, expr_id(raw)) else { return false };
    match body.locals[place.local].kind {
        LocalKind::Var { arg: true, .. } => true,
        LocalKind::Var { .. } => match body.locals[place.local].source.node {
            Node::Pat(pat) => !context.tree.declares(context.hir, around, pat_id(pat)),
            _ => false,
        },
        _ => false,
    }
}

/// What takes the value of `expr`.
fn goal(context: &Context<'_>, expr: ExprId) -> Goal {
    let hir = context.hir;
    let mut value = expr;
    loop {
        if let Some(pat) = context.tree.pattern(value)
            && !context.tree.is_arm(value)
        {
            return match &hir[pat] {
                &Pat::Bind { id, .. } => Goal::Variable(hir[id].name.as_str().to_owned()),
                _ => Goal::Elsewhere,
            };
        }
        let Some(parent) = context.tree.parent(value) else { return Goal::Caller };
        return match &hir[parent] {
            Expr::Call { callee, .. } if is_lang_path(hir, *callee) => {
                let question = context.tree.parent(parent).is_some_and(|it| context.tree.is_question(it));
                if question { Goal::Question } else { Goal::Loop }
            }
            Expr::Call { callee, .. } => match &hir[*callee] {
                Expr::Path(path) if *callee != value => {
                    let name = path.segments().last().map(|segment| segment.name.as_str().to_owned());
                    Goal::Call(name.unwrap_or_default())
                }
                _ => Goal::Elsewhere,
            },
            Expr::MethodCall { receiver, method_name, .. } if *receiver == value => {
                Goal::Receiver(method_name.as_str().to_owned())
            }
            Expr::MethodCall { method_name, .. } => Goal::Call(method_name.as_str().to_owned()),
            Expr::RecordLit { path, fields, .. } => {
                let name = path.segments().last().map(|segment| segment.name.as_str().to_owned());
                match fields.iter().find(|field| field.expr == value) {
                    Some(field) => Goal::Field(name.unwrap_or_default(), field.name.as_str().to_owned()),
                    None => Goal::Update(name.unwrap_or_default()),
                }
            }
            Expr::Return { .. } => Goal::Caller,
            Expr::Break { .. } => Goal::Break,
            Expr::Await { .. } => Goal::Await,
            Expr::Tuple { .. } => Goal::Tuple,
            Expr::Array(_) => Goal::Array,
            Expr::Assignment { .. } => Goal::Assignment,
            Expr::BinaryOp { .. } | Expr::UnaryOp { .. } => Goal::Operator,
            Expr::Closure { .. } => Goal::OfClosure,
            // The value of a block or branch goes where that goes.
            Expr::Block { tail: Some(tail), .. } | Expr::Unsafe { tail: Some(tail), .. }
                if *tail == value =>
            {
                value = parent;
                continue;
            }
            Expr::If { condition, .. } if *condition != value => {
                value = parent;
                continue;
            }
            Expr::Match { expr: scrutinee, .. } if *scrutinee != value => {
                value = parent;
                continue;
            }
            _ => Goal::Elsewhere,
        };
    }
}
