//! Facts of a body, from its IR alone. No prose.
//!
//! **Architecture Invariant:** nothing here knows rust-analyzer; a body with gaps, or with a type
//! that is not known, yields no errors.
//!
//! ```text
//! Body ─ move_paths ─┬─ init (for errors) ─┬─ moves, mutability ──────────────────── errors
//!                    │                     └─ liveness ── regions ─┬─ region_errors ─┤
//!                    │                        loans ── in_scope ─────┴─ conflicts ─────┘
//!                    └─ init (for drops) ─── drops ── exits, life
//! ```

mod at_patterns;
mod blame;
mod components;
mod conflicts;
mod constraints;
mod dataflow;
mod def_use;
mod dominators;
mod drops;
mod errors;
mod exits;
mod in_scope;
mod init;
mod known;
mod life;
mod lifetimes;
mod liveness;
mod loan_ends;
mod loan_errors;
mod loan_reasons;
mod loans;
mod members;
mod move_errors;
mod move_paths;
mod moves;
mod mutability;
mod order;
mod placeholders;
mod places_conflict;
mod points;
mod promotion;
mod region_errors;
mod regions;

pub use conflicts::Access;
pub use constraints::Constraints;
pub use dataflow::{Analysis, BitSet, Results, solve};
pub use def_use::DefUse;
pub use drops::{DropFact, DropStyle, Dropped, Piece};
pub use errors::{Action, Code, Hole, Immutable, MoveSite, OwnershipError, Reason};
pub use exits::{Exit, exits};
pub use in_scope::InScope;
pub use init::{Cursor, Ever, Initialised, State};
pub use life::{DropBy, Event, EventKind, Owner, Use, Via, iterated, lives};
pub use lifetimes::Lifetimes;
pub use liveness::{Liveness, NextUse, next_use};
pub use loan_ends::{EndsBy, Holding, LoanEnd, LoanUse, VariablesByRegion};
pub use loan_errors::Conflict;
pub use loan_reasons::{LaterUse, LoanReason, WhyAlive};
pub use loans::{Activation, Loan, LoanData, Loans};
pub use move_paths::{Illegal, IllegalMove, MoveData, MoveOut, MovePath, PathId};
pub use points::{Point, PointSet, Points};
pub use region_errors::{ClosureRequirement, External, Outlived};
pub use regions::Values;

use promotion::Promoted;

use crate::ir::{Body, BodyId, BodySet, Index as _, IndexVec, Local, Location};

/// What is known of one body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    pub moves: MoveData,
    /// As drop elaboration sees it: what a program that runs may find.
    pub init: Initialised,
    /// Every drop on a way that does not unwind.
    pub drops: Vec<DropFact>,
    pub lifetimes: Lifetimes,
    /// Every borrow; none where the body's lifetimes are not known.
    pub loans: Loans,
    /// Where each of them is in scope.
    pub in_scope: InScope,
    /// Empty where the body is not `trusted`.
    pub errors: Vec<OwnershipError>,
    /// Whether every part of the body was understood: no gap, no unknown type.
    pub trusted: bool,
}

/// Everything about the bodies of an item. Closures come before the bodies that make them, which
/// must see to what the closures ask of the lifetimes around them.
pub fn analyse_set(set: &BodySet) -> IndexVec<BodyId, Facts> {
    let count = set.bodies.len();
    // From the last on.
    let mut done: Vec<Facts> = Vec::with_capacity(count);
    for (_, body) in set.bodies.iter_enumerated().rev() {
        let of = |id: BodyId| done.get(count.checked_sub(1 + id.index())?).map(|facts| &facts.lifetimes);
        let facts = analyse(body, set, &of);
        done.push(facts);
    }
    done.into_iter().rev().collect()
}

/// Everything about `body`. `closures`: what is known of those that it makes.
fn analyse<'a>(body: &Body, set: &BodySet, closures: &dyn Fn(BodyId) -> Option<&'a Lifetimes>) -> Facts {
    let moves = MoveData::gather(body);
    let init = Initialised::for_drops(body, &moves);
    let drops = drops::elaborate(body, &moves, &init);
    let trusted = body.gaps.is_empty() && !body.types.iter().any(|ty| ty.is_unknown());
    let seen_by_checker = Initialised::for_errors(body, &moves);
    let (lifetimes, of_lifetimes) = Lifetimes::solve(body, &moves, &seen_by_checker, closures);
    let promoted = Promoted::new(body);
    let loans = Loans::gather(body, &moves, &promoted);
    let in_scope = InScope::new(body, &lifetimes, &loans);
    let mut errors = Vec::new();
    if trusted {
        let (of_places, immutable) = errors::check(body, &moves, &seen_by_checker, &promoted);
        errors = of_places;
        errors.extend(at_patterns::check(body));
        errors.extend(of_lifetimes);
        let closures = |id: BodyId| set.bodies.get(id);
        errors.extend(conflicts::check(body, &closures, &lifetimes, &loans, &in_scope, immutable));
    }
    Facts { moves, init, drops, lifetimes, loans, in_scope, errors, trusted }
}

impl Facts {
    /// What is set just before the statement or terminator at `location`.
    pub fn before<'a>(&'a self, body: &'a Body, location: Location) -> Cursor<'a> {
        self.init.before(body, &self.moves, location)
    }

    /// Why `loan` is in scope at `location`.
    pub fn why_in_scope(&self, body: &Body, loan: Loan, location: Location) -> LoanReason {
        let reasons = loan_reasons::Reasons { body, lifetimes: &self.lifetimes };
        reasons.of(&self.loans.all[loan], location, None)
    }

    /// The locals through which `loan` is alive at `location`.
    pub fn holders(&self, body: &Body, loan: Loan, location: Location) -> Vec<Local> {
        let point = self.lifetimes.points.of(location);
        loan_reasons::holders(body, &self.lifetimes, &self.loans, loan, point)
    }
}
