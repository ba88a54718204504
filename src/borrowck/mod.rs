//! Facts of a body, from its IR alone. No prose.
//!
//! **Architecture Invariant:** nothing here knows rust-analyzer; a body with gaps, or with a type
//! that is not known, yields no errors.

mod dataflow;
mod init;
mod move_paths;
mod moves;

pub use dataflow::{Analysis, BitSet, Results, solve};
pub use init::{Ever, Initialised};
pub use move_paths::{Illegal, IllegalMove, MoveData, MoveOut, MovePath, PathId};
pub use moves::{Code, OwnershipError};

use crate::ir::Body;

/// What is known of one body.
#[derive(Debug)]
pub struct Facts {
    pub moves: MoveData,
    pub errors: Vec<OwnershipError>,
}

/// Everything about `body`.
pub fn analyse(body: &Body) -> Facts {
    let moves = MoveData::gather(body);
    let trusted = body.gaps.is_empty() && !body.types.iter().any(|ty| ty.is_unknown());
    let errors = if trusted { moves::check(body, &moves) } else { Vec::new() };
    Facts { moves, errors }
}
