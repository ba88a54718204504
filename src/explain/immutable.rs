//! Changes of what may not be changed: E0384, E0594, E0596.

use super::story::{At, Story};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unchangeable {
    pub place: String,
    pub change: Change,
    pub why: Why,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A second value for what is not `mut`.
    AssignedTwice,
    Assigned,
    /// Borrowed exclusively, by this method or operator if one is known.
    Borrowed(Option<String>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Not declared `mut`.
    Variable {
        name: String,
        at: Option<At>,
        declaration: Option<String>,
    },
    /// Behind a `&`.
    Shared {
        reference: Option<(String, String)>,
    },
    FnClosure,
    Guard,
    Static,
    ConstPointer,
}

pub fn unchangeable(u: &Unchangeable) -> Story {
    let place = &u.place;
    let story = Story::new(match &u.change {
        Change::AssignedTwice => format!("`{place}` **can not get a second value** (E0384)"),
        Change::Assigned => format!("`{place}` **can not be assigned to** here (E0594)"),
        Change::Borrowed(Some(by)) => {
            format!("`{place}` **can not be borrowed exclusively** by `{by}` (E0596)")
        }
        Change::Borrowed(None) => format!("`{place}` **can not be borrowed exclusively** here (E0596)"),
    });
    match &u.why {
        Why::Variable { name, at, declaration } => {
            let at = at.as_ref().map_or(String::new(), |at| format!(" ({at})"));
            let story = story.line(format!("`{name}` is not declared `mut`{at}: what it holds stays as it is."));
            match declaration {
                Some(declaration) => story.instead(format!("`{declaration}` allows it")),
                None => story,
            }
        }
        Why::Shared { reference: Some((name, ty)) } => {
            let story = story.line(format!("`{name}` is a `{ty}`: through a shared reference nothing can be changed."));
            let story = story.line("Others may be reading the same value through theirs at this moment.");
            match ty.strip_prefix('&') {
                Some(to) if !to.starts_with('\'') => {
                    story.instead(format!("`&mut {to}` as the type of `{name}` allows it, if its owner lends it so"))
                }
                _ => story,
            }
        }
        Why::Shared { reference: None } => {
            story.line("It lies behind a shared reference: through one nothing can be changed.")
        }
        Why::FnClosure => story.line("The closure is called as `Fn`, through `&`: it may read what it captured, not change it."),
        Why::Guard => story.line("In a guard the variables of the pattern can only be read: the arm may not be taken."),
        Why::Static => story
            .line("A `static` is shared by the whole program: without `Mutex`, atomics or the like it never changes."),
        Why::ConstPointer => story.line("A `*const` pointer does not allow changes."),
    }
}
