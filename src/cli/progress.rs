//! Progress of long work on stderr, where that is a terminal.

use std::{
    io::{IsTerminal as _, Write as _},
    ops::ControlFlow,
    sync::Mutex,
    time::{Duration, Instant},
};

use crate::host::Progress;

/// One line that is overwritten, at most ten times a second, and only when work takes long.
pub(super) struct Meter {
    shown: Option<Mutex<Shown>>,
}

struct Shown {
    next: Instant,
    width: usize,
}

impl Meter {
    pub(super) fn new() -> Meter {
        let first = Instant::now() + Duration::from_millis(500);
        let shown = std::io::stderr().is_terminal().then(|| Mutex::new(Shown { next: first, width: 0 }));
        Meter { shown }
    }

    /// A step of a load. Never stops it: that is what Ctrl-C is for.
    pub(super) fn step(&self, step: &Progress) -> ControlFlow<()> {
        match step.total {
            0 => self.show(|| step.what.clone()),
            total => self.show(|| format!("{}: {} of {total}", step.what, step.done)),
        }
        ControlFlow::Continue(())
    }

    pub(super) fn unit(&self, done: usize, total: usize) {
        self.show(|| format!("checking: {done} of {total}"));
    }

    fn show(&self, text: impl Fn() -> String) {
        // Someone else is showing something: enough.
        let Some(Ok(mut shown)) = self.shown.as_ref().map(Mutex::try_lock) else { return };
        if Instant::now() < shown.next {
            return;
        }
        shown.next = Instant::now() + Duration::from_millis(100);
        let text: String = text().chars().take(78).collect();
        let width = text.chars().count();
        eprint!("\r{text}{}", " ".repeat(shown.width.saturating_sub(width)));
        let _ = std::io::stderr().flush();
        shown.width = width;
    }

    /// Takes the line away, so that what follows stands by itself.
    pub(super) fn clear(&self) {
        let Some(Ok(mut shown)) = self.shown.as_ref().map(Mutex::lock) else { return };
        if shown.width > 0 {
            eprint!("\r{}\r", " ".repeat(shown.width));
            let _ = std::io::stderr().flush();
            shown.width = 0;
        }
    }
}
