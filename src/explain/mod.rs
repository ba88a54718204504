//! A fact becomes words: written once for hover, hints, diagnostics and terminal. One file a subject.
//!
//! **Architecture Invariant:** nothing here knows rust-analyzer or reads text. What the words need
//! beyond the facts (types as written, signatures, line numbers) is passed in as plain data.

mod errors;
pub mod hints;
mod names;

pub use errors::{ErrorWords, error};
pub use names::place_name;
