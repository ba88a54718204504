//! Method calls: how the receiver is taken, with autoref and autoderef spelled out.

use super::{
    story::Story,
    types::{Known, TypeFacts},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// `Vec::push`
    pub method: String,
    /// As declared: `fn push(&mut self, value: T)`.
    pub signature: Option<String>,
    /// The receiver as written.
    pub receiver: String,
    /// The receiver with what the compiler adds, `(&mut *self.items)`; None where it adds nothing.
    pub spelled_out: Option<String>,
    pub mode: Mode,
    pub two_phase: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mode {
    /// `self`; the receiver is moved …
    Consumes,
    /// … or copied …
    Copies,
    /// … or was a value of no name.
    Temporary,
    Borrows,
    BorrowsExclusively,
}

pub fn call(c: &Call) -> Story {
    let Call { method, receiver, .. } = c;
    let name = method.rsplit("::").next().unwrap_or(method);
    let what = match c.mode {
        Mode::Consumes => format!("`{name}` **consumes** `{receiver}`: it takes `self` by value"),
        Mode::Copies => format!("`{name}` takes `self` by value: `{receiver}` is **copied**"),
        Mode::Temporary => format!("`{name}` **consumes** the value before it: it takes `self` by value"),
        Mode::Borrows => format!("`{name}` **borrows** `{receiver}`: it takes `&self`"),
        Mode::BorrowsExclusively => {
            format!("`{name}` **borrows** `{receiver}` **exclusively**: it takes `&mut self`")
        }
    };
    let mut story = Story::new(what);
    if let Some(spelled) = &c.spelled_out {
        story = story.line(format!("Spelled out: `{spelled}.{name}(…)`."));
    }
    if c.two_phase {
        story = story.line("The arguments may still read the receiver: its `&mut` is active only from the call on (two-phase).");
    }
    if let Some(signature) = &c.signature {
        story = story.detail(format!("`{method}`: `{signature}`"));
    }
    story
}

/// `x.clone()`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clone_ {
    pub receiver: String,
    /// The type that is cloned.
    pub of: TypeFacts,
    /// It is a reference that is cloned, since what it refers to is not `Clone`; why that is not.
    pub reference: Option<(String, NotClone)>,
    /// Written `Clone::clone(&x)`, not `x.clone()`.
    pub by_path: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotClone {
    /// A type of the reader's own: may derive it.
    Underived,
    /// Derived or implemented, but only if `T: Clone`.
    Bound,
    Parameter,
    Other,
}

pub fn cloned(c: &Clone_) -> Story {
    let Clone_ { receiver, of, .. } = c;
    if let Some((inner, why)) = &c.reference {
        let story = Story::new(format!("`clone` **copies the reference** `{receiver}`, not the value"));
        let story = story.line(format!(
            "`{inner}` is not `Clone`, so `.clone()` finds the one of `{}`: the result is a `{}`.",
            of.text, of.text
        ));
        return match why {
            NotClone::Underived => {
                story.instead(format!("`#[derive(Clone)]` on `{inner}` makes `.clone()` a second value"))
            }
            NotClone::Bound => {
                story.line(format!("`{inner}` implements `Clone` only where what is in it does."))
            }
            NotClone::Parameter => {
                story.instead(format!("a bound `{inner}: Clone` makes `.clone()` a second value"))
            }
            NotClone::Other => story,
        };
    }
    if of.reference.is_some() {
        return Story::new(format!("`clone` **copies the reference** `{receiver}`"))
            .line(format!("The result is another `{}` to the same value.", of.text));
    }
    let does = of.clone_does();
    match of.known {
        Some(known @ (Known::Rc | Known::Arc)) => {
            let name = if known == Known::Rc { "Rc" } else { "Arc" };
            let story = Story::new(format!("`clone` **makes one more handle** of `{receiver}` (count +1)"))
                .line("The value is shared, not copied; the last handle dropped drops it.");
            match c.by_path {
                true => story,
                false => story.instead(format!("`{name}::clone(&{receiver})` says so")),
            }
        }
        _ if of.is_copy() => Story::new(format!("`clone` **copies** `{receiver}`"))
            .line(of.copy_sentence())
            .instead(format!("`{receiver}` alone does the same")),
        _ => Story::new(format!("`clone` **makes a second value** of `{receiver}`"))
            .line(format!("It {does}; `{receiver}` is only borrowed for that and keeps its value.")),
    }
}
