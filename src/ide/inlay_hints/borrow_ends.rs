// Hint: borrow-ends
//
// Where a borrow that a variable holds ends, if that is not on its own line: after the last use. From
// there on what was borrowed is free again.
//
// ```
// fn main() {
//     let mut list = vec![1, 2, 3];
//     let first = &list[0];
//     let n = *first + 1;/*borrow of list ends*/
//     list.push(n);
//     let all = &mut list;
//     all.push(1);
//     if n > 2 {
//         all.clear();/*exclusive borrow of list ends*/
//     }
//     list.push(4);
//     for n in &list {
//         show(n);
//     }
//     let short = &list; show(&short[0]);
// }
// fn show(n: &u32) {}
// ```

use hir_def::expr_store::body::BodySourceMap;
use ra_ap_hir_def as hir_def;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    HintKind,
    drop_points::declaration,
    of_item::{Anchor, Context, NodeHint, NodePart, Words, expr_id, expr_node},
};
use crate::{
    borrowck::{EndsBy, Facts, Loan, LoanEnd, VariablesByRegion},
    explain::{hints::borrow_ends, place_name},
    ir::*,
};

pub(super) fn of_body(context: &Context<'_>, map: &BodySourceMap, id: BodyId, hints: &mut Vec<NodeHint>) {
    let (body, facts) = context.facts.body(id);
    if facts.loans.all.is_empty() {
        return;
    }
    let variables = VariablesByRegion::new(body);
    let mut later: FxHashMap<(Local, bool), FxHashSet<Block>> = FxHashMap::default();
    let mut seen = FxHashSet::default();
    for (loan, data) in facts.loans.all.iter_enumerated() {
        let exclusive = match data.kind {
            BorrowKind::Shared => false,
            BorrowKind::Mut(_) => true,
            BorrowKind::Fake => continue,
        };
        if !data.tracked || facts.is_over_at_once(loan) {
            continue;
        }
        let Some(name) = place_name(body, &data.place) else { continue };
        let borrow = body.source_of(data.location).node;
        for (holder, end) in ends(body, facts, loan, &variables) {
            let Some(node) = shown(context, map, body.source_of(end.location).node) else { continue };
            if !seen.insert((node, name.clone())) {
                continue;
            }
            let held_by = body.locals[holder].name().unwrap_or_default();
            let root = data.place.local;
            let wanted = later.entry((root, exclusive)).or_insert_with(|| forbidding(body, root, exclusive));
            let notable = is_wanted_later(body, root, exclusive, wanted, end.location);
            let (label, tooltip) = borrow_ends(&name, held_by, exclusive);
            hints.push(NodeHint {
                kind: HintKind::BorrowEnd,
                notable,
                anchor: Anchor::AfterStatement(node),
                label: vec![NodePart { text: label.into(), node: Some(borrow) }],
                tooltip: Words::new(&tooltip, borrow, &[borrow, declaration(&body.locals[holder])]),
                padding: (true, false),
                edit: None,
            });
        }
    }
}

/// The last uses of a variable that holds the loan, one for each way on which there is one.
fn ends(body: &Body, facts: &Facts, loan: Loan, variables: &VariablesByRegion) -> Vec<(Local, LoanEnd)> {
    let data = &facts.loans.all[loan];
    if facts.lifetimes.values.universals_in(&body.regions, data.region).next().is_some() {
        return Vec::new();
    }
    let holding = facts.holding(body, loan);
    let all = facts.holding_variables(body, loan, &holding, variables);
    let Some(holder) = all.iter().copied().find(|&local| body.locals[local].name().is_some()) else {
        return Vec::new();
    };
    // The end of a loop shows without a hint.
    if all.iter().any(|&local| body.locals[local].name().is_none()) || holder == data.place.local {
        return Vec::new();
    }
    let ends = facts.ends(body, loan, &holding).into_iter();
    let used = |end: &LoanEnd| {
        end.why == EndsBy::LastUse && end.used.is_some_and(|used| !used.drop && used.location == end.location)
    };
    ends.filter(used).filter(|end| !only_names(body, end)).map(|end| (holder, end)).collect()
}

/// Whether the statement is no use that anybody wrote: a `let` that has its value, a test of a pattern.
fn only_names(body: &Body, end: &LoanEnd) -> bool {
    let statement = body.blocks[end.location.block].statements.get(end.location.statement);
    matches!(
        statement.map(|statement| &statement.kind),
        Some(
            StatementKind::FakeRead(..)
                | StatementKind::PlaceMention(_)
                | StatementKind::Assign(_, Rvalue::Discriminant(_))
        )
    )
}

/// The node itself, or the one around it that has a text.
fn shown(context: &Context<'_>, map: &BodySourceMap, node: Node) -> Option<Node> {
    let Node::Expr(mut raw) = node else { return Some(node) };
    loop {
        if map.expr_syntax(expr_id(raw)).is_ok() {
            return Some(Node::Expr(raw));
        }
        let Node::Expr(parent) = expr_node(context.tree.parent(expr_id(raw))?) else { return None };
        raw = parent;
    }
}

/// Whether the statement does to `local` what a borrow of it forbids.
fn forbids(statement: &StatementKind, local: Local, exclusive: bool) -> bool {
    let StatementKind::Assign(to, value) = statement else { return false };
    let read = |operand: &Operand| match operand {
        Operand::Move(of) => of.local == local,
        Operand::Copy(of) => exclusive && of.local == local,
        Operand::Constant(_) => false,
    };
    let of_value = match value {
        Rvalue::Ref(BorrowKind::Fake, _) => false,
        Rvalue::Ref(BorrowKind::Shared, of) => exclusive && of.local == local,
        Rvalue::Ref(BorrowKind::Mut(_), of) | Rvalue::RawPtr(_, of) => of.local == local,
        Rvalue::Use(it) | Rvalue::Repeat(it) | Rvalue::Cast(_, it, _) | Rvalue::Unary(it) => read(it),
        Rvalue::Binary(one, other) => read(one) || read(other),
        Rvalue::Aggregate(_, all) => all.iter().any(read),
        Rvalue::Discriminant(_) | Rvalue::Len(_) => false,
    };
    of_value || to.local == local
}

/// The blocks that do so.
fn forbidding(body: &Body, local: Local, exclusive: bool) -> FxHashSet<Block> {
    let blocks = body.blocks.iter_enumerated().filter(|(_, data)| {
        !data.cleanup && data.statements.iter().any(|statement| forbids(&statement.kind, local, exclusive))
    });
    blocks.map(|(block, _)| block).collect()
}

/// Whether something that the borrow forbids is done to the variable after it: then its end matters.
fn is_wanted_later(
    body: &Body,
    local: Local,
    exclusive: bool,
    wanted: &FxHashSet<Block>,
    from: Location,
) -> bool {
    if wanted.is_empty() {
        return false;
    }
    let rest = body.blocks[from.block].statements.iter().skip(from.statement + 1);
    if rest.into_iter().any(|statement| forbids(&statement.kind, local, exclusive)) {
        return true;
    }
    let mut seen = FxHashSet::default();
    let mut todo = body.blocks[from.block].terminator().kind.ordinary_successors();
    while let Some(block) = todo.pop() {
        if wanted.contains(&block) {
            return true;
        }
        if seen.insert(block) {
            todo.extend(body.blocks[block].terminator().kind.ordinary_successors());
        }
    }
    false
}
