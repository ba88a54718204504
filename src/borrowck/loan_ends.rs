//! Where a loan ends on each way, and what held it until then.
//!
//! ```text
//! let r = &v;      the loan begins
//! if c {
//!     show(r);     ends here: the last use
//! } else {
//!     log();       has ended on the way here: the branch is the end, nothing uses it
//! }
//! ```

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Facts,
    def_use::{self, DefUse},
    loans::{Activation, Loan},
    places_conflict::{Bias, Depth, conflicts},
    points::{Point, PointSet},
};
use crate::ir::*;

/// The last point at which a loan is in scope, on one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoanEnd {
    pub location: Location,
    pub why: EndsBy,
    /// The last thing in its block that needs what holds the reference, if there is one.
    pub used: Option<LoanUse>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndsBy {
    /// Nothing that may hold the reference is used on this way any more.
    LastUse,
    /// What was borrowed is overwritten.
    Overwritten,
    StorageDead,
    /// The function ends.
    Return,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoanUse {
    pub local: Local,
    pub location: Location,
    pub drop: bool,
}

/// The regions that may hold a reference of a loan: those that its own must outlive, but for universal ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding(FxHashSet<Region>);

impl Holding {
    pub fn contains(&self, region: Region) -> bool {
        self.0.contains(&region)
    }

    /// Whether the type of `local` has one of them.
    pub fn is_in(&self, body: &Body, local: Local) -> bool {
        let of = body.regions.of_local.get(local).map_or(&[][..], Vec::as_slice);
        of.iter().any(|&region| self.contains(region))
    }
}

/// The variables of a body, of a desugaring too, by the regions in their types.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VariablesByRegion(FxHashMap<Region, Vec<Local>>);

impl VariablesByRegion {
    pub fn new(body: &Body) -> VariablesByRegion {
        let mut all: FxHashMap<Region, Vec<Local>> = FxHashMap::default();
        for (local, regions) in body.regions.of_local.iter_enumerated() {
            if matches!(body.locals[local].kind, LocalKind::Var { .. }) {
                regions.iter().for_each(|&region| all.entry(region).or_default().push(local));
            }
        }
        VariablesByRegion(all)
    }

    fn of(&self, holding: &Holding) -> Vec<Local> {
        let mut all: Vec<Local> =
            holding.0.iter().filter_map(|region| self.0.get(region)).flatten().copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

impl Facts {
    pub fn holding(&self, body: &Body, loan: Loan) -> Holding {
        let mut holds = FxHashSet::default();
        let mut todo = vec![self.loans.all[loan].region];
        while let Some(region) = todo.pop() {
            if body.regions.is_universal(region) || !holds.insert(region) {
                continue;
            }
            let shorter = self.lifetimes.constraints.of(&body.regions, region).map(|it| it.shorter);
            todo.extend(shorter.filter(|to| !holds.contains(to)));
        }
        Holding(holds)
    }

    /// The variables that may hold a reference of `loan` while it is in scope and are used or dropped
    /// afterwards.
    pub fn holding_variables(
        &self,
        body: &Body,
        loan: Loan,
        holding: &Holding,
        variables: &VariablesByRegion,
    ) -> Vec<Local> {
        let live = &self.lifetimes.live;
        let mut locals = variables.of(holding);
        if locals.is_empty() {
            return locals;
        }
        let scope = self.scope(body, loan);
        locals.retain(|&local| {
            let of = [live.used.get(local), live.dropped.get(local)];
            of.into_iter().flatten().any(|points| points.meets(&scope))
        });
        locals
    }

    /// The points before which a reference of `loan` may be in use.
    ///
    /// A loan that is not tracked is behind a `&`, which may be gone while what it refers to stays borrowed:
    /// its scope says less than its region.
    pub fn scope(&self, body: &Body, loan: Loan) -> PointSet {
        let data = &self.loans.all[loan];
        let points = &self.lifetimes.points;
        if data.tracked {
            return self.in_scope.points.get(loan).cloned().unwrap_or_default();
        }
        let Some(region) = self.lifetimes.values.points_of(data.region) else { return PointSet::default() };
        let mut runs = Vec::new();
        let mut seen = IndexVec::filled(false, body.blocks.len());
        let mut todo = vec![(data.location.block, points.of(data.location).index() as u32 + 1)];
        while let Some((block, from)) = todo.pop() {
            let end = points.terminator(block).index() as u32 + 1;
            let missing = region.first_missing(Point::new(from as usize), Point::new(end as usize));
            runs.push(from..missing.map_or(end, |point| point.index() as u32));
            if missing.is_some() {
                continue;
            }
            for next in body.blocks[block].terminator().kind.successors() {
                if !std::mem::replace(&mut seen[next], true) {
                    todo.push((next, points.start(next).index() as u32));
                }
            }
        }
        PointSet::of_runs(runs)
    }

    /// Whether the loan is in scope in no more than what follows it in its block: no variable that is used later
    /// has the reference.
    pub fn is_over_at_once(&self, loan: Loan) -> bool {
        let data = &self.loans.all[loan];
        let points = self.in_scope.points.get(loan).map_or(&[][..], PointSet::runs);
        let end = self.lifetimes.points.terminator(data.location.block).index() as u32 + 1;
        let variable = data.assigned.as_local().is_some_and(|local| {
            self.lifetimes
                .live
                .used
                .get(local)
                .is_some_and(|used| points.iter().all(|run| used.last_in(run.clone()).is_some()))
        });
        points.iter().all(|run| run.end <= end) && !variable
    }

    /// Where `loan` ends, on the ways that do not unwind.
    pub fn ends(&self, body: &Body, loan: Loan, holding: &Holding) -> Vec<LoanEnd> {
        let points = &self.lifetimes.points;
        let data = &self.loans.all[loan];
        let scope = self.scope(body, loan);
        if scope.is_empty() {
            return vec![LoanEnd { location: data.location, why: EndsBy::LastUse, used: None }];
        }
        let mut ends = Vec::new();
        for run in scope.runs() {
            let mut from = run.start;
            while from < run.end {
                let block = points.block_of(Point::new(from as usize));
                let terminator = points.terminator(block).index() as u32;
                let to = run.end.min(terminator + 1);
                let last = points.location(Point::new(to as usize - 1));
                if !body.blocks[block].cleanup
                    && let Some(why) = self.end_in(body, loan, &scope, last)
                {
                    let first = points.location(Point::new(from as usize)).statement;
                    let used = used_before(body, last, first, holding);
                    ends.push(LoanEnd { location: last, why, used });
                }
                from = to;
            }
        }
        ends
    }

    /// Why `loan`, which is in scope at `location` or begins there, ends on a way from there, if so.
    pub fn end_at(&self, body: &Body, loan: Loan, location: Location) -> Option<EndsBy> {
        self.end_in(body, loan, self.in_scope.points.get(loan)?, location)
    }

    fn end_in(&self, body: &Body, loan: Loan, scope: &PointSet, location: Location) -> Option<EndsBy> {
        let data = &self.loans.all[loan];
        let block = &body.blocks[location.block];
        let next = |location: Location| scope.contains(self.lifetimes.points.of(location));
        if let Some(statement) = block.statements.get(location.statement) {
            let behind = Location { statement: location.statement + 1, ..location };
            let killed = match &statement.kind {
                StatementKind::StorageDead(local) if *local == data.place.local => Some(EndsBy::StorageDead),
                StatementKind::Assign(place, _) if data.place.starts_with(place) => Some(EndsBy::Overwritten),
                _ => None,
            };
            return match killed {
                Some(why) if location != data.location && !next(behind) => Some(why),
                _ => (!next(behind)).then_some(EndsBy::LastUse),
            };
        }
        let kind = &block.terminator().kind;
        if *kind == TerminatorKind::Return {
            return Some(EndsBy::Return);
        }
        let mut ways = kind.ordinary_successors().into_iter();
        let ends = ways.any(|way| {
            body.blocks[way].terminator().kind != TerminatorKind::Unreachable
                && !next(Location { block: way, statement: 0 })
        });
        ends.then_some(EndsBy::LastUse)
    }

    /// Whether nothing that may hold a reference of `loan` is used or dropped any more from `location` on,
    /// though the loan is in scope there: it is given back to the caller on another way only. Today's checker
    /// takes that for a use on every way (NLL's problem case 3, RFC 2094); one that follows references
    /// from statement to statement does not.
    pub fn only_returned_elsewhere(&self, body: &Body, loan: Loan, location: Location) -> bool {
        let holding = self.holding(body, loan);
        let mut given = (holding.0.iter().copied())
            .flat_map(|region| self.lifetimes.constraints.of(&body.regions, region))
            .filter(|it| body.regions.is_universal(it.shorter))
            .peekable();
        if given.peek().is_none() || given.any(|it| it.category != Category::Return) {
            return false;
        }
        let may_hold = |&local: &Local| {
            local.index() == 0 || local.index() > body.arg_count && holding.is_in(body, local)
        };
        !body.locals.indices().filter(may_hold).any(|local| is_live(body, local, location))
    }

    /// The loans in scope at `location` that forbid some access to `place` there. One that is no more than
    /// reserved forbids nothing that a reader would want to know of.
    pub fn restricting(&self, body: &Body, place: &Place, location: Location) -> Vec<Loan> {
        let point = self.lifetimes.points.of(location);
        let Some(in_block) = self.in_scope.in_block.get(location.block) else { return Vec::new() };
        let reserved = |loan: Loan| {
            let data = &self.loans.all[loan];
            let waiting = data.assigned.as_local().and_then(|temp| self.lifetimes.live.used.get(temp));
            data.activation != Activation::AtOnce && waiting.is_some_and(|used| used.contains(point))
        };
        let meets = |&loan: &Loan| {
            let data = &self.loans.all[loan];
            data.kind != BorrowKind::Fake
                && data.location != location
                && self.in_scope.contains(loan, point)
                && conflicts(body, &data.place, data.kind, place, Depth::Deep, Bias::Overlap)
                && !reserved(loan)
        };
        in_block.iter().copied().filter(meets).collect()
    }
}

/// The last use at or before `location`, and not before statement `first` of its block, of what may hold
/// a reference.
fn used_before(body: &Body, location: Location, first: usize, holding: &Holding) -> Option<LoanUse> {
    (first..=location.statement).rev().find_map(|statement| {
        let location = Location { statement, ..location };
        let mut found = None;
        def_use::each(body, location, &mut |local, what| {
            if what != DefUse::Def && holding.is_in(body, local) {
                found = Some(LoanUse { local, location, drop: what == DefUse::Drop });
            }
        });
        found
    })
}

/// Whether the value that `local` has before `location` is used or dropped later.
fn is_live(body: &Body, local: Local, location: Location) -> bool {
    let mut seen = IndexVec::filled(false, body.blocks.len());
    let mut todo = vec![location];
    'ways: while let Some(from) = todo.pop() {
        let data = &body.blocks[from.block];
        for statement in from.statement..=data.statements.len() {
            let (mut used, mut set) = (false, false);
            def_use::each(body, Location { statement, ..from }, &mut |of, what| {
                used |= of == local && what != DefUse::Def;
                set |= of == local && what == DefUse::Def;
            });
            if used {
                return true;
            }
            if set {
                continue 'ways;
            }
        }
        for block in data.terminator().kind.successors() {
            if !std::mem::replace(&mut seen[block], true) {
                todo.push(Location { block, statement: 0 });
            }
        }
    }
    false
}
