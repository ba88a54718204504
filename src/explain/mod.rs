//! A fact becomes words: written once for hover, hints, diagnostics and terminal. One file a subject.
//!
//! Each has the facts it needs as plain data (the reason: places, names, lines, types in words, no
//! prose) and a function that makes a [`Story`] of it.
//!
//! **Architecture Invariant:** nothing here knows rust-analyzer or reads text. What the words need
//! beyond the facts (types as written, signatures, line numbers) is passed in as plain data.

pub mod actions;
pub mod after_move;
pub mod bindings;
pub mod borrows;
pub mod captures;
pub mod conflicts;
pub mod control;
pub mod drops;
mod errors;
pub mod functions;
pub mod hints;
pub mod holes;
pub mod immutable;
pub mod lending;
pub mod lifetimes;
mod loans;
pub mod moves;
mod names;
pub mod patterns;
pub mod receivers;
mod story;
pub mod ties;
pub mod types;

pub use errors::{ErrorWords, error, typed_place};
pub use names::place_name;
pub use story::{At, Story, code, list};
