//! Which blocks every way from the entry to a block goes through
//! (Cooper, Harvey, Kennedy: "A Simple, Fast Dominance Algorithm").

use crate::ir::*;

pub struct Dominators {
    /// The position of each block in reverse postorder; none for those not reachable.
    rank: IndexVec<Block, Option<usize>>,
    /// By position: the position of the nearest dominator.
    immediate: Vec<usize>,
}

impl Dominators {
    pub fn new(body: &Body, predecessors: &IndexVec<Block, Vec<Block>>) -> Dominators {
        let order = body.reverse_postorder();
        let mut rank = IndexVec::filled(None, body.blocks.len());
        for (position, &block) in order.iter().enumerate() {
            rank[block] = Some(position);
        }
        let mut immediate: Vec<Option<usize>> = vec![None; order.len()];
        if let Some(entry) = immediate.first_mut() {
            *entry = Some(0);
        }
        let mut changed = true;
        while changed {
            changed = false;
            for (position, &block) in order.iter().enumerate().skip(1) {
                let known = predecessors[block].iter().filter_map(|&before| rank[before]);
                let nearest = known.filter(|&before| immediate[before].is_some()).reduce(|mut a, mut b| {
                    while a != b {
                        let higher = if a > b { &mut a } else { &mut b };
                        *higher = immediate[*higher].unwrap_or(0);
                    }
                    a
                });
                if nearest.is_some() && immediate[position] != nearest {
                    immediate[position] = nearest;
                    changed = true;
                }
            }
        }
        Dominators { rank, immediate: immediate.into_iter().map(|it| it.unwrap_or(0)).collect() }
    }

    /// Whether every way to `b` goes through `a`.
    pub fn dominates(&self, a: Location, b: Location) -> bool {
        if a.block == b.block {
            return a.statement <= b.statement;
        }
        let (Some(a), Some(mut b)) = (self.rank[a.block], self.rank[b.block]) else { return false };
        while b > a {
            b = self.immediate[b];
        }
        a == b
    }
}
