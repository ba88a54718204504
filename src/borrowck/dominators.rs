//! Which blocks every way from the entry to a block goes through
//! (Georgiadis: "Linear-Time Algorithms for Dominators and Related Problems", the algorithm SNCA, as in
//! `rustc_data_structures::graph::dominators`).

use crate::ir::*;

pub struct Dominators {
    /// The stretch of each block in a walk of the dominator tree, with all that it dominates; none for
    /// those not reachable.
    stretch: IndexVec<Block, Option<(u32, u32)>>,
}

impl Dominators {
    pub fn new(body: &Body, predecessors: &IndexVec<Block, Vec<Block>>) -> Dominators {
        let tree = Tree::new(body);
        let immediate = immediate(&tree, predecessors);
        // Whoever dominates a block was found before it.
        let count = immediate.len();
        let mut size = vec![1; count];
        for at in (1..count).rev() {
            size[immediate[at]] += size[at];
        }
        let (mut start, mut free) = (vec![0; count], vec![1; count]);
        for at in 1..count {
            let above = immediate[at];
            start[at] = free[above];
            free[above] += size[at];
            free[at] = start[at] + 1;
        }
        let mut stretch = IndexVec::filled(None, body.blocks.len());
        for (at, &block) in tree.found.iter().enumerate() {
            stretch[block] = Some((start[at], start[at] + size[at]));
        }
        Dominators { stretch }
    }

    /// Whether every way to `b` goes through `a`.
    pub fn dominates(&self, a: Location, b: Location) -> bool {
        if a.block == b.block {
            return a.statement <= b.statement;
        }
        let (Some((start, end)), Some((at, _))) = (self.stretch[a.block], self.stretch[b.block]) else {
            return false;
        };
        (start..end).contains(&at)
    }
}

/// The blocks that can be reached, in the order in which a search in depth finds them. A block is
/// spoken of by its position there.
struct Tree {
    found: Vec<Block>,
    position: IndexVec<Block, Option<usize>>,
    /// From where each was found.
    parent: Vec<usize>,
}

impl Tree {
    fn new(body: &Body) -> Tree {
        let position = IndexVec::filled(None, body.blocks.len());
        let mut tree = Tree { found: Vec::new(), position, parent: Vec::new() };
        let mut todo = vec![(Block::new(0), 0)];
        while let Some((block, parent)) = todo.pop() {
            if tree.position[block].is_some() {
                continue;
            }
            let at = tree.found.len();
            tree.position[block] = Some(at);
            tree.found.push(block);
            tree.parent.push(parent);
            todo.extend(body.blocks[block].terminator().kind.successors().into_iter().map(|to| (to, at)));
        }
        tree
    }
}

/// The nearest dominator of each position; the entry's is itself.
fn immediate(tree: &Tree, predecessors: &IndexVec<Block, Vec<Block>>) -> Vec<usize> {
    let count = tree.found.len();
    let mut semi: Vec<usize> = (0..count).collect();
    // The least `semi` on the way up to `above`, which grows as the way is made shorter.
    let mut best: Vec<usize> = (0..count).collect();
    let mut above = tree.parent.clone();
    for at in (1..count).rev() {
        let done = at + 1;
        for before in predecessors[tree.found[at]].iter().filter_map(|&before| tree.position[before]) {
            shorten(&mut above, &mut best, before, done);
            semi[at] = semi[at].min(best[before]);
        }
        best[at] = semi[at];
    }
    let mut immediate = tree.parent.clone();
    for at in 1..count {
        while immediate[at] > semi[at] {
            immediate[at] = immediate[immediate[at]];
        }
    }
    immediate
}

/// Makes every position on the way up from `from`, as far as positions from `done` on go, lead above
/// them at once.
fn shorten(above: &mut [usize], best: &mut [usize], from: usize, done: usize) {
    let mut way = Vec::new();
    let mut at = from;
    while at >= done && above[at] >= done {
        way.push(at);
        at = above[at];
    }
    while let Some(at) = way.pop() {
        let next = above[at];
        best[at] = best[at].min(best[next]);
        above[at] = above[next];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Blocks by their ways out.
    fn body(ways: &[Vec<usize>]) -> Body {
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

    /// By the definition: without `a`, `b` is not reached.
    fn dominates(ways: &[Vec<usize>], a: usize, b: usize) -> bool {
        let reached = |without: Option<usize>| {
            let mut seen = vec![false; ways.len()];
            let mut todo = vec![0];
            while let Some(block) = todo.pop() {
                if Some(block) != without && !std::mem::replace(&mut seen[block], true) {
                    todo.extend(&ways[block]);
                }
            }
            seen
        };
        reached(None)[a] && reached(None)[b] && !reached(Some(a))[b]
    }

    #[test]
    fn as_the_definition_says_for_graphs_of_all_kinds() {
        let mut state = 88_172_645_463_325_252_u64;
        let mut random = |end: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state % end as u64).unwrap_or(0)
        };
        for _ in 0..300 {
            let count = 1 + random(12);
            let ways: Vec<Vec<usize>> =
                (0..count).map(|_| (0..random(4)).map(|_| random(count)).collect()).collect();
            let body = body(&ways);
            let dominators = Dominators::new(&body, &body.predecessors());
            let start = |block| Location { block: Block::new(block), statement: 0 };
            for (a, b) in (0..count).flat_map(|a| (0..count).map(move |b| (a, b))).filter(|(a, b)| a != b) {
                let expected = dominates(&ways, a, b);
                assert_eq!(dominators.dominates(start(a), start(b)), expected, "{a} {b} {ways:?}");
            }
        }
    }
}
