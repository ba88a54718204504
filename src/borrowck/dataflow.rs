//! One forward fixpoint over the blocks of a body, for sets joined by union.
//!
//! Sets only grow and are finite, so the fixpoint is reached (cf. `rustc_mir_dataflow::framework`).
//! Blocks are taken in reverse postorder, so that a body without loops is walked once.

use crate::ir::*;

/// A set of small numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BitSet {
    words: Vec<u64>,
}

impl BitSet {
    pub fn new(len: usize) -> Self {
        BitSet { words: vec![0; len.div_ceil(64)] }
    }

    pub fn contains(&self, bit: usize) -> bool {
        self.words.get(bit / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1)
    }

    pub fn insert(&mut self, bit: usize) {
        if let Some(word) = self.words.get_mut(bit / 64) {
            *word |= 1 << (bit % 64);
        }
    }

    pub fn remove(&mut self, bit: usize) {
        if let Some(word) = self.words.get_mut(bit / 64) {
            *word &= !(1 << (bit % 64));
        }
    }

    /// Its numbers, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> + use<'_> {
        self.words.iter().enumerate().flat_map(|(at, &word)| {
            let lowest = |rest: u64| (rest != 0).then_some(rest);
            let words = std::iter::successors(lowest(word), move |rest| lowest(rest & (rest - 1)));
            words.map(move |rest| at * 64 + rest.trailing_zeros() as usize)
        })
    }

    /// True if `other` added something.
    pub fn union(&mut self, other: &BitSet) -> bool {
        let mut grew = false;
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            let all = *word | other;
            grew |= all != *word;
            *word = all;
        }
        grew
    }
}

/// What one statement or terminator does to the set.
pub trait Analysis {
    /// Numbers are below this.
    fn size(&self) -> usize;
    fn start(&self, body: &Body, set: &mut BitSet);
    fn statement(&self, body: &Body, location: Location, set: &mut BitSet);
    /// What holds on every way out but `on_return`.
    fn terminator(&self, body: &Body, location: Location, set: &mut BitSet);
    /// A call's result is there only where it returns.
    fn on_return(&self, body: &Body, location: Location, set: &mut BitSet);
    /// What the way out number `target` of the switch that ends `block` adds to what is known.
    fn on_switch(&self, _body: &Body, _block: Block, _target: usize, _set: &mut BitSet) {}
    /// Whether the ways only the checker sees count: those a program never takes
    /// ([`TerminatorKind::FalseEdge`], [`TerminatorKind::FalseUnwind`]).
    fn imaginary(&self) -> bool {
        true
    }
}

/// The set at the start of each block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results {
    pub entry: IndexVec<Block, BitSet>,
    /// Whether the block can be reached by the edges that count.
    pub reached: IndexVec<Block, bool>,
}

pub fn solve<A: Analysis>(analysis: &A, body: &Body) -> Results {
    let order = body.reverse_postorder();
    let mut rank = IndexVec::filled(usize::MAX, body.blocks.len());
    for (position, &block) in order.iter().enumerate() {
        rank[block] = position;
    }
    let mut entry = IndexVec::filled(BitSet::new(analysis.size()), body.blocks.len());
    let first = Block::new(0);
    analysis.start(body, &mut entry[first]);
    let mut reached = IndexVec::filled(false, body.blocks.len());
    reached[first] = true;
    let mut todo = std::collections::BTreeSet::from([0]);
    while let Some(position) = todo.pop_first() {
        let block = order[position];
        let mut set: BitSet = entry[block].clone();
        let data = &body.blocks[block];
        for statement in 0..data.statements.len() {
            analysis.statement(body, Location { block, statement }, &mut set);
        }
        let location = Location { block, statement: data.statements.len() };
        analysis.terminator(body, location, &mut set);
        let mut join = |next: Block, out: &BitSet| {
            if entry[next].union(out) || !reached[next] {
                reached[next] = true;
                todo.insert(rank[next]);
            }
        };
        let kind = &data.terminator().kind;
        let normal = match kind {
            TerminatorKind::Call { target, .. } | TerminatorKind::InlineAsm { target, .. } => *target,
            TerminatorKind::Yield { resume, .. } => Some(*resume),
            TerminatorKind::Switch { targets, .. } => {
                for (number, &(_, next)) in targets.iter().enumerate() {
                    let mut out = set.clone();
                    analysis.on_switch(body, block, number, &mut out);
                    join(next, &out);
                }
                continue;
            }
            _ => None,
        };
        if let Some(next) = normal {
            let mut returned = set.clone();
            analysis.on_return(body, location, &mut returned);
            join(next, &returned);
        }
        let ways = if analysis.imaginary() { kind.successors() } else { kind.real_successors() };
        for next in ways.into_iter().filter(|&next| Some(next) != normal) {
            join(next, &set);
        }
    }
    Results { entry, reached }
}
