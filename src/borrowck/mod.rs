//! Facts of a body, from its IR alone. No prose.
//!
//! **Architecture Invariant:** nothing here knows rust-analyzer; a body with gaps, or with a type
//! that is not known, yields no errors.
//!
//! ```text
//! Body ─ move_paths ─┬─ init (for errors) ── moves, mutability ── errors
//!                    └─ init (for drops) ─── drops ── exits, life
//! ```

mod components;
mod constraints;
mod dataflow;
mod dominators;
mod drops;
mod errors;
mod exits;
mod init;
mod life;
mod move_errors;
mod move_paths;
mod moves;
mod mutability;
mod placeholders;
mod points;
mod regions;

pub use constraints::Constraints;
pub use dataflow::{Analysis, BitSet, Results, solve};
pub use drops::{DropFact, DropStyle, Dropped, Piece};
pub use errors::{Action, Code, Hole, Immutable, MoveSite, OwnershipError, Reason};
pub use exits::{Exit, exits};
pub use init::{Cursor, Ever, Initialised, State};
pub use life::{DropBy, Event, EventKind, Owner, Use, Via, iterated, lives};
pub use move_paths::{Illegal, IllegalMove, MoveData, MoveOut, MovePath, PathId};
pub use points::{Point, PointSet, Points};
pub use regions::Values;

use crate::ir::{Body, Location};

/// What is known of one body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    pub moves: MoveData,
    /// As drop elaboration sees it: what a program that runs may find.
    pub init: Initialised,
    /// Every drop on a way that does not unwind.
    pub drops: Vec<DropFact>,
    /// Empty where the body is not `trusted`.
    pub errors: Vec<OwnershipError>,
    /// Whether every part of the body was understood: no gap, no unknown type.
    pub trusted: bool,
}

/// Everything about `body`.
pub fn analyse(body: &Body) -> Facts {
    let moves = MoveData::gather(body);
    let init = Initialised::for_drops(body, &moves);
    let drops = drops::elaborate(body, &moves, &init);
    let trusted = body.gaps.is_empty() && !body.types.iter().any(|ty| ty.is_unknown());
    let errors = if trusted { errors::check(body, &moves) } else { Vec::new() };
    Facts { moves, init, drops, errors, trusted }
}

impl Facts {
    /// What is set just before the statement or terminator at `location`.
    pub fn before<'a>(&'a self, body: &'a Body, location: Location) -> Cursor<'a> {
        self.init.before(body, &self.moves, location)
    }
}
