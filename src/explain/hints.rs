//! The sentences of inlay hints.
//!
//! A `{}` is the number of a line, in the order of the places given with the sentence; `{code}`
//! is the text of the expression spoken of.

/// What is given back when a guard is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Guard {
    /// Of a mutex or a read-write lock.
    Lock,
    /// Of a `RefCell`.
    Borrow,
}

impl Guard {
    /// As in "drop(g) unlocks".
    pub fn verb(self) -> &'static str {
        match self {
            Guard::Lock => "unlocks",
            Guard::Borrow => "releases",
        }
    }

    fn effect(self) -> &'static str {
        match self {
            Guard::Lock => "that unlocks what it guards",
            Guard::Borrow => "that ends its borrow of the `RefCell`",
        }
    }
}

/// How sure a drop is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Certainty {
    Always,
    /// Unless it was moved on the way here: its line follows.
    UnlessMoved,
    /// If it was given a value on the way here.
    IfSet,
}

/// Which way leads to a drop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Exit {
    ScopeEnd,
    Return,
    Question,
    Break,
    Continue,
}

/// `name` is dropped as its scope is left.
pub fn dropped(name: &str, exit: Exit, certainty: Certainty, guard: Option<Guard>) -> String {
    let mut text = match exit {
        Exit::ScopeEnd => format!("{name} is **dropped** here"),
        Exit::Return => format!("This `return` **drops** {name}"),
        Exit::Question => format!("If `?` returns early here, it **drops** {name}"),
        Exit::Break => format!("This `break` **drops** {name}"),
        Exit::Continue => format!("This `continue` **drops** {name}"),
    };
    match certainty {
        Certainty::Always => {}
        Certainty::UnlessMoved => text.push_str(", unless it was moved before (line {})"),
        Certainty::IfSet => text.push_str(", if it was given a value before"),
    }
    match guard {
        Some(guard) => text.push_str(&format!(": {}.", guard.effect())),
        None if exit == Exit::ScopeEnd && certainty == Certainty::Always => {
            text.push_str(": its scope ends.");
        }
        None => text.push('.'),
    }
    text
}

/// A value that has no name is dropped at the end of its statement.
pub fn temporary_dropped(guard: Option<Guard>) -> String {
    let mut text = "The temporary value of `{code}` is **dropped** here".to_owned();
    if let Some(guard) = guard {
        text.push_str(&format!(": {}", guard.effect()));
    }
    text.push('.');
    text
}

/// An assignment drops what was there.
pub fn overwritten(name: &str, certainty: Certainty, guard: Option<Guard>) -> String {
    let mut text = format!("The old value of {name} is **dropped** here, before the new one is stored");
    match certainty {
        Certainty::Always => {}
        Certainty::UnlessMoved => text.push_str(", unless it was moved before (line {})"),
        Certainty::IfSet => text.push_str(", if there is one"),
    }
    if let Some(guard) = guard {
        text.push_str(&format!(": {}", guard.effect()));
    }
    text.push('.');
    text
}
