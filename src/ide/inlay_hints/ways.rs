//! Which way out of its scope a drop lies on.
//!
//! Lowering writes the drops of a scope once for each way out, as a chain of drops without
//! anything in between; where the chain leads tells the way.

use hir_def::hir::{Expr, ExprId};
use ra_ap_hir_def as hir_def;
use rustc_hash::FxHashMap;

use super::of_item::{Context, expr_id};
use crate::{
    borrowck::DropFact,
    ir::{Block, Body, Node, StatementKind, TerminatorKind},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ide) enum Way {
    /// The scope's end is reached.
    Through,
    /// By this `return`, `?`, `break` or `continue`.
    Exit(ExprId),
    /// A condition does not hold, a loop ends: the scope's own end is not reached, but nobody
    /// wrote an exit either.
    Refused,
}

pub(in crate::ide) struct Ways<'a, 'db> {
    context: &'a Context<'db>,
    body: &'a Body,
    /// What the chain that begins with the block leads to.
    known: FxHashMap<Block, Way>,
}

impl<'a, 'db> Ways<'a, 'db> {
    pub(in crate::ide) fn new(context: &'a Context<'db>, body: &'a Body) -> Self {
        Ways { context, body, known: FxHashMap::default() }
    }

    pub(in crate::ide) fn of(&mut self, fact: &DropFact) -> Way {
        match self.of_chain(fact.location.block) {
            // The scope had ended before: `{ let a = …; } continue`.
            Way::Exit(exit) if !self.context.tree.is_inside(exit, fact.source.node) => Way::Through,
            way => way,
        }
    }

    fn of_chain(&mut self, start: Block) -> Way {
        let mut chain = Vec::new();
        let mut block = start;
        let way = loop {
            if let Some(&known) = self.known.get(&block) {
                break known;
            }
            let data = &self.body.blocks[block];
            // Only the first block of a chain does anything before its drop.
            let only_ends = |kind: &StatementKind| matches!(kind, StatementKind::StorageDead(_));
            if block != start && !data.statements.iter().all(|statement| only_ends(&statement.kind)) {
                break Way::Through;
            }
            chain.push(block);
            let terminator = data.terminator();
            match &terminator.kind {
                &TerminatorKind::Drop { target, replace: false, .. } => block = target,
                TerminatorKind::Return | TerminatorKind::Goto(_) => {
                    break self.of_node(terminator.source.node);
                }
                _ => break Way::Through,
            }
        };
        for block in chain {
            // What leads to `start` may come from another chain: only its own blocks are known.
            self.known.insert(block, way);
        }
        way
    }

    fn of_node(&self, node: Node) -> Way {
        let Node::Expr(raw) = node else { return Way::Through };
        let expr = expr_id(raw);
        let tree = &self.context.tree;
        match self.context.hir[expr] {
            _ if tree.is_loop_end(expr) || tree.is_condition(expr) => Way::Refused,
            Expr::Return { .. } | Expr::Break { .. } | Expr::Continue { .. } => Way::Exit(expr),
            _ => Way::Through,
        }
    }
}
