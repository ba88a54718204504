//! Why a loan is still in scope at a point (`rustc_borrowck::diagnostics::explain_borrow`).

use super::{
    lifetimes::Lifetimes,
    loans::{Loan, LoanData, Loans},
    points::Point,
};
use crate::ir::*;

/// What keeps a loan alive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanReason {
    pub why: WhyAlive,
    /// The chain of constraints from the loan's region to the one that is alive.
    pub path: Vec<Outlives>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyAlive {
    /// `local`, which may hold the reference, is used at `location`.
    UsedLater { local: Local, location: Location, by: LaterUse },
    /// The same in a later turn of a loop.
    UsedInNextTurn { local: Local, location: Location, by: LaterUse },
    /// Its destructor may look at what it holds. `order`: it is a variable that is dropped after the
    /// borrowed one, since it was declared before.
    UsedWhenDropped { local: Local, location: Location, order: bool },
    /// `region` is given from outside; the constraint to blame. `in_closure`: the body of a closure asks for it.
    MustOutlive { region: Region, blamed: Outlives, in_closure: bool },
    /// No way is known, or none that could be told.
    Unexplained,
}

/// What the later use is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LaterUse {
    /// A closure captures it, or is one that did.
    Capture,
    Call,
    /// It is put in a variable.
    Let,
    Other,
}

impl LoanReason {
    /// The calls whose signatures tie the result to what was lent.
    pub fn calls<'a>(&'a self, body: &'a Body) -> impl Iterator<Item = Location> + use<'a> {
        let mut all: Vec<Location> = self.path.iter().filter_map(|it| it.location).collect();
        all.dedup();
        all.into_iter().filter(|at| {
            let block = &body.blocks[at.block];
            at.statement == block.statements.len()
                && matches!(block.terminator().kind, TerminatorKind::Call { .. })
        })
    }
}

pub(super) struct Reasons<'a> {
    pub body: &'a Body,
    pub lifetimes: &'a Lifetimes,
}

impl Reasons<'_> {
    /// Why `loan` is in scope at `location`. `ends`: the local whose end or drop there conflicts with it.
    pub fn of(&self, loan: &LoanData, location: Location, ends: Option<Local>) -> LoanReason {
        let (body, lifetimes) = (self.body, self.lifetimes);
        let point = lifetimes.points.of(location);
        let (mut path, mut alive) =
            lifetimes.why_alive(body, loan.region, point).unwrap_or((Vec::new(), loan.region));
        let (mut from, mut next_turn) = (location, false);
        // Only its own region: the loan was made in an earlier turn of a loop.
        if alive == loan.region
            && let Some(turn) = self.end_of_turn(loan.region)
        {
            (path, alive) = lifetimes
                .why_alive(body, loan.region, lifetimes.points.of(turn))
                .unwrap_or((Vec::new(), loan.region));
            (from, next_turn) = (turn, true);
        }
        // What universal regions are in the types of is not what keeps them alive.
        let next = match body.regions.is_universal(alive) {
            true => None,
            false => lifetimes.next_use(body, alive, from),
        };
        let why = match next {
            Some(next) if next.drop => {
                let named = |local: Local| body.locals[local].name().is_some();
                let order =
                    ends.is_some_and(|ended| ended != next.local && named(ended)) && named(next.local);
                WhyAlive::UsedWhenDropped { local: next.local, location: next.location, order }
            }
            Some(next) => {
                let at = if next_turn { from } else { next.location };
                let (local, location, by) = (next.local, next.location, self.later_use(next.local, at));
                match next_turn {
                    true => WhyAlive::UsedInNextTurn { local, location, by },
                    false => WhyAlive::UsedLater { local, location, by },
                }
            }
            None => return self.outlives_universal(loan.region, path),
        };
        LoanReason { why, path }
    }

    /// The same where nothing is used or dropped any more.
    pub fn outlives_universal(&self, of: Region, path: Vec<Outlives>) -> LoanReason {
        let (body, lifetimes) = (self.body, self.lifetimes);
        let blamed = lifetimes
            .universal_for(body, of)
            .and_then(|region| Some((region, lifetimes.blame(body, of, region)?)));
        let Some((region, (path, blamed))) = blamed else {
            return LoanReason { why: WhyAlive::Unexplained, path };
        };
        let made_here = |at| body.regions.closures.iter().any(|closure| Some(closure.location) == at);
        let in_closure = made_here(blamed.location) && lifetimes.constraints.added.contains(&blamed);
        LoanReason { why: WhyAlive::MustOutlive { region, blamed, in_closure }, path }
    }

    /// The end of a loop's turn that the region reaches.
    fn end_of_turn(&self, region: Region) -> Option<Location> {
        let points = &self.lifetimes.points;
        self.body.blocks.iter_enumerated().find_map(|(block, data)| {
            let end = points.terminator(block);
            let ends = matches!(data.terminator().kind, TerminatorKind::FalseUnwind { .. });
            (ends && self.lifetimes.values.contains(region, end)).then(|| points.location(end))
        })
    }

    fn later_use(&self, local: Local, at: Location) -> LaterUse {
        if captured_by(self.body, &Place::local(local), at).is_some()
            || capturing_closure(self.body, at).is_some()
        {
            return LaterUse::Capture;
        }
        let block = &self.body.blocks[at.block];
        match block.statements.get(at.statement).map(|statement| &statement.kind) {
            Some(StatementKind::FakeRead(FakeReadCause::ForLet, place)) => {
                let ty = &self.body.types[self.body.locals[place.local].ty].kind;
                match place.projection.is_empty() && matches!(ty, TypeKind::Closure { coroutine: false, .. })
                {
                    true => LaterUse::Capture,
                    false => LaterUse::Let,
                }
            }
            Some(_) => LaterUse::Other,
            None => match &block.terminator().kind {
                TerminatorKind::Call { func: Callee::Item { style, .. }, .. }
                    if *style == CallStyle::Operator || *style == CallStyle::Desugaring =>
                {
                    LaterUse::Other
                }
                TerminatorKind::Call { .. } => LaterUse::Call,
                _ => LaterUse::Other,
            },
        }
    }
}

/// The closure made at `at` that takes `place` as a capture, and the number of the capture
/// (rustc's `move_spans`).
pub(super) fn captured_by(body: &Body, place: &Place, at: Location) -> Option<(BodyId, usize)> {
    let statement = body.blocks[at.block].statements.get(at.statement)?;
    let StatementKind::Assign(_, Rvalue::Aggregate(AggregateKind::Closure(closure), operands)) =
        &statement.kind
    else {
        return None;
    };
    let number = operands.iter().position(|operand| operand.place() == Some(place))?;
    Some((*closure, number))
}

/// The closure for which the borrow at `at` is made (rustc's `borrow_spans`).
pub(super) fn capturing_closure(body: &Body, at: Location) -> Option<(BodyId, usize)> {
    let block = &body.blocks[at.block];
    let statement = block.statements.get(at.statement)?;
    let StatementKind::Assign(place, _) = &statement.kind else { return None };
    let temp = place.as_local().filter(|&local| body.locals[local].kind == LocalKind::Temp)?;
    // `x = || …` may drop the old value first.
    let more = match &block.terminator().kind {
        TerminatorKind::Drop { target, .. } => body.blocks[*target].statements.first(),
        _ => None,
    };
    for next in block.statements[at.statement + 1..].iter().chain(more) {
        if let StatementKind::Assign(_, Rvalue::Aggregate(AggregateKind::Closure(closure), operands)) =
            &next.kind
        {
            let taken = |operand: &Operand| operand.place().and_then(Place::as_local) == Some(temp);
            return operands.iter().position(taken).map(|number| (*closure, number));
        }
        if next.source != statement.source {
            break;
        }
    }
    None
}

/// The locals through which `loan` is alive at `point`.
pub(super) fn holders(
    body: &Body,
    lifetimes: &Lifetimes,
    loans: &Loans,
    loan: Loan,
    point: Point,
) -> Vec<Local> {
    let mut all = Vec::new();
    let region = loans.all[loan].region;
    for other in body.regions.all.indices().skip(body.regions.universal) {
        let alive = lifetimes.live.of_region.get(other).is_some_and(|live| live.contains(point));
        if alive && lifetimes.constraints.path(&body.regions, region, |to| to == other).is_some() {
            all.extend(lifetimes.live.holders(&body.regions, other, point).map(|(local, _)| local));
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}
