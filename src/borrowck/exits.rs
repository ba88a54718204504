//! The ways into a scope's end: fall-through, `return`, `?`, `break`, `continue`.
//!
//! A scope's drops are a chain of blocks. The last thing the program does before it enters the
//! chain tells the ways apart, and what is set there decides what is dropped on that way.

use rustc_hash::FxHashSet;

use super::{DropFact, DropStyle, Dropped, MoveData, init::Initialised};
use crate::ir::*;

/// One way into a chain of drops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exit {
    /// The last action before the chain.
    pub last: Location,
    pub source: Source,
    /// What happens to the value on this way.
    pub dropped: Dropped,
}

/// The ways to `drop`, which must be one of `body`'s.
pub fn exits(
    body: &Body,
    moves: &MoveData,
    init: &Initialised,
    predecessors: &IndexVec<Block, Vec<Block>>,
    drop: &DropFact,
) -> Vec<Exit> {
    let mut found: Vec<Exit> = Vec::new();
    let mut seen = FxHashSet::default();
    let mut todo = vec![drop.location.block];
    let mut add = |last: Location| {
        let dropped = on_way(body, moves, init, drop, last);
        found.push(Exit { last, source: body.source_of(last), dropped });
    };
    while let Some(block) = todo.pop() {
        if !seen.insert(block) || !init.reaches(block) {
            continue;
        }
        let statements = &body.blocks[block].statements;
        if let Some(statement) = statements.iter().rposition(|statement| acts(&statement.kind)) {
            add(Location { block, statement });
            continue;
        }
        for &earlier in &predecessors[block] {
            let data = &body.blocks[earlier];
            let kind = &data.terminator().kind;
            if !kind.ordinary_successors().contains(&block) || !init.reaches(earlier) {
                continue;
            }
            match kind {
                TerminatorKind::Goto(_)
                | TerminatorKind::Drop { .. }
                | TerminatorKind::FalseEdge { .. }
                | TerminatorKind::FalseUnwind { .. } => todo.push(earlier),
                _ => add(Location { block: earlier, statement: data.statements.len() }),
            }
        }
    }
    found.sort_by_key(|exit| exit.last);
    found.dedup();
    found
}

/// Whether the statement does something at run time.
fn acts(kind: &StatementKind) -> bool {
    matches!(kind, StatementKind::Assign(..))
}

/// What becomes of the value for those who come from `last`.
fn on_way(body: &Body, moves: &MoveData, init: &Initialised, drop: &DropFact, last: Location) -> Dropped {
    if drop.style != DropStyle::Conditional {
        return drop.dropped();
    }
    let mut cursor = init.before(body, moves, last);
    cursor.step();
    let (path, _) = moves.find(&drop.place);
    match (cursor.may_be_set(path), cursor.may_be_unset(path)) {
        (true, false) => Dropped::Always,
        (false, _) => Dropped::Never,
        (true, true) => Dropped::Maybe,
    }
}
