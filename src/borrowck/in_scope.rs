//! Where each loan is in scope (`rustc_borrowck::dataflow`'s `Borrows`).
//!
//! ```text
//! r = &mut x.y     the loan begins
//! f(r)             in scope: its region contains this point, and every one on the way here
//! x = z            in scope up to here; what was borrowed is gone
//! ```

use std::ops::Range;

use super::{
    lifetimes::Lifetimes,
    loans::{Loan, LoanData, Loans, is_ignored},
    places_conflict::{Bias, Depth, conflicts},
    points::{Point, PointSet},
};
use crate::ir::*;

/// For each loan the points before which it is in scope.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InScope {
    pub points: IndexVec<Loan, PointSet>,
    /// The tracked loans that are in scope somewhere in each block, in their order.
    pub(super) in_block: IndexVec<Block, Vec<Loan>>,
}

/// What ends the loans of a local, sorted by point.
struct Kill<'a> {
    point: u32,
    /// None: the local's storage ends.
    overwritten: Option<&'a Place>,
}

impl InScope {
    pub(super) fn new(body: &Body, lifetimes: &Lifetimes, loans: &Loans) -> InScope {
        if loans.all.is_empty() {
            return InScope::default();
        }
        let mut in_scope =
            InScope { points: IndexVec::new(), in_block: IndexVec::filled(Vec::new(), body.blocks.len()) };
        let mut walk = Walk {
            body,
            lifetimes,
            loans,
            kills: kills(body, lifetimes, loans),
            seen: IndexVec::filled(None, body.blocks.len()),
            touched: Vec::new(),
        };
        for (loan, data) in loans.all.iter_enumerated() {
            let points = walk.of(loan, data);
            if data.tracked {
                walk.touched.iter().for_each(|&block| in_scope.in_block[block].push(loan));
            }
            in_scope.points.push(points);
        }
        in_scope
    }

    pub fn contains(&self, loan: Loan, point: Point) -> bool {
        self.points.get(loan).is_some_and(|points| points.contains(point))
    }
}

fn kills<'a>(body: &'a Body, lifetimes: &Lifetimes, loans: &Loans) -> IndexVec<Local, Vec<Kill<'a>>> {
    let mut borrowed = IndexVec::filled(false, body.locals.len());
    loans.all.iter().for_each(|loan| borrowed[loan.place.local] = true);
    let mut kills: IndexVec<Local, Vec<Kill<'a>>> =
        body.locals.indices().map(|_| Vec::new()).collect::<IndexVec<_, _>>();
    let mut add = |local: Local, point: u32, overwritten| {
        if borrowed[local] {
            kills[local].push(Kill { point, overwritten });
        }
    };
    for (block, data) in body.blocks.iter_enumerated() {
        let start = lifetimes.points.start(block).index() as u32;
        for (point, statement) in (start..).zip(&data.statements) {
            match &statement.kind {
                // rustc does not look at what a borrow that is not tracked is assigned to.
                StatementKind::Assign(_, Rvalue::Ref(_, of)) if is_ignored(body, of, None) => {}
                StatementKind::Assign(place, _) => add(place.local, point, Some(place)),
                StatementKind::StorageDead(local) => add(*local, point, None),
                _ => {}
            }
        }
        if let TerminatorKind::InlineAsm { outputs, .. } = &data.terminator().kind {
            let point = lifetimes.points.terminator(block).index() as u32;
            outputs.iter().for_each(|place| add(place.local, point, Some(place)));
        }
    }
    kills
}

struct Walk<'a> {
    body: &'a Body,
    lifetimes: &'a Lifetimes,
    loans: &'a Loans,
    kills: IndexVec<Local, Vec<Kill<'a>>>,
    /// The loan for which a block was last entered by its start.
    seen: IndexVec<Block, Option<Loan>>,
    /// Blocks with points of the current loan.
    touched: Vec<Block>,
}

impl Walk<'_> {
    fn of(&mut self, loan: Loan, data: &LoanData) -> PointSet {
        self.touched.clear();
        let Some(region) = self.lifetimes.values.points_of(data.region) else { return PointSet::default() };
        let points = &self.lifetimes.points;
        let at = points.of(data.location).index() as u32;
        // `p = &mut (*p).next`: what was borrowed is overwritten at once.
        if data.tracked && self.killed_in(data, at..at + 1).is_some() {
            return PointSet::default();
        }
        let mut runs: Vec<Range<u32>> = Vec::new();
        let mut todo = vec![(data.location.block, at + 1)];
        while let Some((block, from)) = todo.pop() {
            let end = points.terminator(block).index() as u32 + 1;
            let missing = region.first_missing(Point::new(from as usize), Point::new(end as usize));
            let alive = from..missing.map_or(end, |point| point.index() as u32);
            let killed = self.killed_in(data, alive.clone());
            let alive = alive.start..killed.map_or(alive.end, |at| at + 1);
            if !alive.is_empty() {
                self.touched.push(block);
                runs.push(alive);
            }
            if missing.is_some() || killed.is_some() {
                continue;
            }
            for next in self.body.blocks[block].terminator().kind.successors() {
                if self.seen[next] != Some(loan) {
                    self.seen[next] = Some(loan);
                    todo.push((next, points.start(next).index() as u32));
                }
            }
        }
        self.touched.sort_unstable();
        self.touched.dedup();
        PointSet::of_runs(runs)
    }

    /// The first point of `range` that ends the loan.
    fn killed_in(&self, loan: &LoanData, range: Range<u32>) -> Option<u32> {
        let kills = &self.kills[loan.place.local];
        let first = kills.partition_point(|kill| kill.point < range.start);
        let ends = |kill: &&Kill<'_>| match kill.overwritten {
            None => true,
            Some(place) if place.projection.is_empty() => !self.loans.static_refs[place.local],
            // What is behind a `&` stays; but such a loan can not be told from the reference's value.
            Some(place) if !loan.tracked => loan.place.starts_with(place),
            Some(place) => {
                let kind = BorrowKind::Mut(MutBorrowKind::TwoPhase);
                conflicts(self.body, &loan.place, kind, place, Depth::Deep, Bias::NoOverlap)
            }
        };
        kills[first..].iter().take_while(|kill| kill.point < range.end).find(ends).map(|kill| kill.point)
    }
}
