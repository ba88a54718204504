//! Freehold explains Rust ownership: who owns a value, who borrows it, and where it is dropped.
//!
//! Data goes one way: `host → lower → ir → borrowck → explain → ide → server | cli`.
//! ARCHITECTURE.md is the map.

pub mod borrowck;
pub mod cli;
pub mod explain;
pub mod host;
pub mod ide;
pub mod ir;
pub mod lower;
pub mod server;

/// Names, types and syntax are many small pieces: with the system's allocator asking for them and giving
/// them back is a third of the work after a keystroke.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
