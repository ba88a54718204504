//! One forward fixpoint over the blocks of a body, for sets joined by union.
//!
//! Sets only grow and are finite, so the fixpoint is reached (cf. `rustc_mir_dataflow::framework`).
//! Of the blocks that have news the first in the order of `order.rs` is taken, so that a body without
//! loops is walked once, and what is behind a loop only when the loop is done.

use super::order::loops_first;
use crate::ir::*;

/// A set of small numbers.
#[derive(Debug, PartialEq, Eq)]
pub struct BitSet {
    words: Vec<u64>,
}

impl Clone for BitSet {
    fn clone(&self) -> BitSet {
        BitSet { words: self.words.clone() }
    }

    /// Without asking for memory where the sets are of one size.
    fn clone_from(&mut self, from: &BitSet) {
        self.words.clone_from(&from.words);
    }
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

    /// The least of its numbers that is not below `bit`.
    pub fn first_from(&self, bit: usize) -> Option<usize> {
        let first = self.words.get(bit / 64)? & (u64::MAX << (bit % 64));
        let rest = self.words.iter().enumerate().skip(bit / 64 + 1).map(|(at, &word)| (at, word));
        let (at, word) = std::iter::once((bit / 64, first)).chain(rest).find(|&(_, word)| word != 0)?;
        Some(at * 64 + word.trailing_zeros() as usize)
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
    let order = loops_first(body);
    let mut rank = IndexVec::filled(usize::MAX, body.blocks.len());
    for (position, &block) in order.iter().enumerate() {
        rank[block] = position;
    }
    let mut entry = IndexVec::filled(BitSet::new(analysis.size()), body.blocks.len());
    let first = Block::new(0);
    analysis.start(body, &mut entry[first]);
    let mut reached = IndexVec::filled(false, body.blocks.len());
    reached[first] = true;
    // The ranks of the blocks with news.
    let mut todo = BitSet::new(order.len());
    todo.insert(0);
    let mut position = 0;
    let (mut set, mut out) = (BitSet::new(analysis.size()), BitSet::new(analysis.size()));
    while let Some(next) = todo.first_from(position) {
        position = next;
        todo.remove(next);
        let block = order[next];
        set.clone_from(&entry[block]);
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
                position = position.min(rank[next]);
            }
        };
        let kind = &data.terminator().kind;
        let normal = match kind {
            TerminatorKind::Call { target, .. } | TerminatorKind::InlineAsm { target, .. } => *target,
            TerminatorKind::Yield { resume, .. } => Some(*resume),
            TerminatorKind::Switch { targets, .. } => {
                for (number, &(_, next)) in targets.iter().enumerate() {
                    out.clone_from(&set);
                    analysis.on_switch(body, block, number, &mut out);
                    join(next, &out);
                }
                continue;
            }
            _ => None,
        };
        if let Some(next) = normal {
            out.clone_from(&set);
            analysis.on_return(body, location, &mut out);
            join(next, &out);
        }
        let ways = if analysis.imaginary() { kind.successors() } else { kind.real_successors() };
        for next in ways.into_iter().filter(|&next| Some(next) != normal) {
            join(next, &set);
        }
    }
    Results { entry, reached }
}
