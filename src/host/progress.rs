//! Telling how far a load is, and stopping it.

use std::ops::ControlFlow;

/// A step of a load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// What is being done, such as "reading files".
    pub what: String,
    /// `done` of `total` are finished; both 0 where no number is known.
    pub done: usize,
    pub total: usize,
}

/// Called at each step, on any thread; `Break` stops the load.
///
/// While a child process runs it is also called about ten times a second, with the last step.
pub type OnProgress<'a> = &'a (dyn Fn(&Progress) -> ControlFlow<()> + Sync);

/// The load was stopped by its [`OnProgress`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

impl std::fmt::Display for Stopped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("loading was stopped")
    }
}

impl std::error::Error for Stopped {}

pub(super) fn step(on: OnProgress<'_>, what: &str, done: usize, total: usize) -> Result<(), Stopped> {
    match on(&Progress { what: what.to_owned(), done, total }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Stopped),
    }
}
