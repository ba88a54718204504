//! The order in which a forward fixpoint over blocks is soonest reached: what is behind a loop comes
//! after all of the loop (a weak topological order; Bourdoncle: "Efficient chaotic iteration
//! strategies with widenings").
//!
//! ```text
//! 0 → 1 → 2 → 1, 1 → 3 → 4     reverse postorder may be 0 1 3 4 2: what 2 adds to 1 is carried to 3
//!                              and 4 a second time. Here it is always 0 1 2 3 4.
//! ```

use crate::ir::*;

/// The blocks that can be reached from the entry, each once, and each but the entry after one of its
/// predecessors.
pub(super) fn loops_first(body: &Body) -> Vec<Block> {
    let order = body.reverse_postorder();
    let ways = IndexVec::from_iter(body.blocks.iter().map(|data| data.terminator().kind.successors()));
    let mut arrange = Arrange {
        ways: &ways,
        level: IndexVec::filled(0, body.blocks.len()),
        found: IndexVec::filled(NONE, body.blocks.len()),
        lowest: IndexVec::filled(NONE, body.blocks.len()),
        position: IndexVec::filled(0, body.blocks.len()),
        sorted: Vec::with_capacity(order.len()),
    };
    for &block in &order {
        arrange.level[block] = 1;
    }
    // Parts of the body that are still to be put in order, the next one last.
    let mut todo = vec![Stretch { members: order, level: 1 }];
    let mut next_level = 2;
    while let Some(part) = todo.pop() {
        if let &[block] = part.members.as_slice() {
            arrange.sorted.push(block);
            continue;
        }
        // A component comes out before those that lead to it: as the last to be done.
        for mut members in arrange.components(&part) {
            if members.len() > 1 {
                // Without the way back to its head a loop falls apart into what it is made of.
                let rest = members.split_off(1);
                rest.iter().for_each(|&block| arrange.level[block] = next_level);
                todo.push(Stretch { members: rest, level: next_level });
                next_level += 1;
            }
            todo.push(Stretch { members, level: 0 });
        }
    }
    arrange.sorted
}

/// Blocks in reverse postorder. Those of more than one are of a level of their own.
struct Stretch {
    members: Vec<Block>,
    level: u32,
}

struct Arrange<'a> {
    ways: &'a IndexVec<Block, Ways>,
    /// Of the innermost part that a block is in.
    level: IndexVec<Block, u32>,
    /// The order in which blocks of the part were found, and the earliest that each can come back to.
    found: IndexVec<Block, u32>,
    lowest: IndexVec<Block, u32>,
    /// In the part.
    position: IndexVec<Block, u32>,
    sorted: Vec<Block>,
}

const NONE: u32 = u32::MAX;

impl Arrange<'_> {
    /// The strongly connected components of a part, each before those that lead to it, their blocks in
    /// reverse postorder (Tarjan's algorithm, without recursion).
    fn components(&mut self, part: &Stretch) -> Vec<Vec<Block>> {
        for (at, &block) in (0..).zip(&part.members) {
            (self.found[block], self.lowest[block], self.position[block]) = (NONE, NONE, at);
        }
        let mut all = Vec::new();
        let mut next = 0;
        let (mut open, mut way) = (Vec::new(), Vec::new());
        for &root in &part.members {
            if self.found[root] != NONE {
                continue;
            }
            way.push((root, 0));
            while let Some((block, edge)) = way.last_mut() {
                let block = *block;
                if *edge == 0 && self.found[block] == NONE {
                    (self.found[block], self.lowest[block]) = (next, next);
                    next += 1;
                    open.push(block);
                }
                if let Some(&to) = self.ways[block].get(*edge) {
                    *edge += 1;
                    if self.level[to] != part.level {
                        continue;
                    }
                    if self.found[to] == NONE {
                        way.push((to, 0));
                    } else {
                        // Of a component that is closed: no way back.
                        self.lowest[block] = self.lowest[block].min(self.lowest[to]);
                    }
                    continue;
                }
                way.pop();
                let lowest = self.lowest[block];
                if let Some(&(before, _)) = way.last() {
                    self.lowest[before] = self.lowest[before].min(lowest);
                }
                if lowest == self.found[block] {
                    let at = open.iter().rposition(|&member| member == block).unwrap_or(0);
                    let mut members = open.split_off(at);
                    members.iter().for_each(|&member| self.lowest[member] = NONE);
                    members.sort_unstable_by_key(|&member| self.position[member]);
                    all.push(members);
                }
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Blocks by their ways out.
    fn body(ways: &[&[usize]]) -> Body {
        let source = Source { node: Node::Item, part: Part::Whole, why: Why::Written };
        let blocks = ways.iter().map(|ways| {
            let targets = ways.iter().map(|&way| (None, Block::new(way))).collect();
            let discriminant = Operand::Copy(Place::local(Local::new(0)));
            let kind = TerminatorKind::Switch { discriminant, targets };
            BlockData {
                statements: Vec::new(),
                terminator: Some(Terminator { kind, source }),
                cleanup: false,
                jump: None,
            }
        });
        Body {
            kind: BodyKind::Fn,
            movable: false,
            source,
            parent: None,
            locals: IndexVec::new(),
            arg_count: 0,
            blocks: IndexVec::from_iter(blocks),
            types: TypeTable::new(),
            regions: Regions::default(),
            upvars: Vec::new(),
            at_patterns: Vec::new(),
            gaps: Vec::new(),
        }
    }

    fn order(ways: &[&[usize]]) -> Vec<usize> {
        loops_first(&body(ways)).into_iter().map(Index::index).collect()
    }

    #[test]
    fn what_is_behind_a_loop_comes_after_it() {
        // Whichever way out of the loop's head is written first.
        assert_eq!(order(&[&[1], &[2, 3], &[1], &[4], &[]]), [0, 1, 2, 3, 4]);
        assert_eq!(order(&[&[1], &[3, 2], &[1], &[4], &[]]), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn inner_loops_are_loops_too() {
        let nested: &[&[usize]] = &[&[1], &[2, 6], &[3, 4], &[2], &[5], &[1], &[]];
        assert_eq!(order(nested), [0, 1, 2, 3, 4, 5, 6]);
        let other: &[&[usize]] = &[&[1], &[6, 2], &[4, 3], &[2], &[5], &[1], &[]];
        assert_eq!(order(other), [0, 1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn no_block_twice_and_none_that_is_not_reached() {
        assert_eq!(order(&[&[0, 1], &[1, 0, 3], &[3], &[]]), [0, 1, 3]);
        // A loop with two entries.
        assert_eq!(order(&[&[1, 2], &[2, 3], &[1], &[]]).len(), 4);
    }
}
