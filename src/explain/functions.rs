//! What a caller gives up and gets.

use super::story::{Story, code, list};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signature {
    pub name: String,
    pub parameters: Vec<Parameter>,
    /// As declared; None for `()`.
    pub returns: Option<String>,
    /// The parameters that the result may borrow from.
    pub from: Vec<String>,
    /// The result holds no reference and no lifetime.
    pub owned: bool,
    /// With the lifetimes that were left out: `fn get<'a>(&'a self) -> &'a str`.
    pub spelled_out: Option<String>,
    pub is_async: bool,
    /// `&'a mut self` where `'a` is a parameter of the type.
    pub locks_itself: Option<String>,
    pub declared: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    pub name: String,
    pub mode: Mode,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Consumes,
    Copies,
    Borrows,
    BorrowsExclusively,
    /// A type parameter, which may be a reference as well.
    Generic,
}

pub fn signature(s: &Signature) -> Story {
    let name = &s.name;
    let of = |mode: Mode| -> Vec<String> {
        s.parameters.iter().filter(|p| p.mode == mode).map(|p| p.name.clone()).collect()
    };
    let mut parts = Vec::new();
    for (mode, verb, after) in [
        (Mode::Consumes, "**consumes**", ""),
        (Mode::Generic, "takes", " by value"),
        (Mode::BorrowsExclusively, "**borrows**", " **exclusively**"),
        (Mode::Borrows, "**borrows**", ""),
        (Mode::Copies, "copies", ""),
    ] {
        let names = of(mode);
        if !names.is_empty() {
            parts.push(format!("{verb} {}{after}", list(&code(&names))));
        }
    }
    let what = match parts.as_slice() {
        [] => format!("`{name}` takes nothing from its caller"),
        parts => format!("`{name}` {}", parts.join(", ")),
    };
    let mut story = Story::new(what);
    if !of(Mode::Consumes).is_empty() {
        let names = of(Mode::Consumes);
        let them = if names.len() == 1 { "it is" } else { "they are" };
        story =
            story.line(format!("The caller gives {} up: after the call {them} gone.", list(&code(&names))));
    }
    match (&s.returns, s.from.as_slice()) {
        (None, _) => {}
        (Some(ty), []) if s.owned => {
            story = story.line(format!("It gives back {} that the caller owns.", super::types::a(ty)));
        }
        (Some(_), []) => {}
        (Some(ty), from) => {
            story = story.line(format!(
                "The result, `{ty}`, borrows from {}: while it is in use, {} stays borrowed.",
                list(&code(from)),
                if from.len() == 1 { "that" } else { "each of them" },
            ));
        }
    }
    if s.is_async {
        story = story.line("`async`: calling it only makes a future, which holds the arguments until it is awaited to its end or dropped.");
    }
    if let Some(lifetime) = &s.locks_itself {
        story = story.line(format!(
            "Careful: `&{lifetime} mut self` borrows `self` for the whole of `{lifetime}`, its own type's lifetime: after one call it can not be used any more. `&mut self` does not."
        ));
    }
    if let Some(spelled) = &s.spelled_out {
        story = story.detail(format!("With its lifetimes written out: `{spelled}`"));
    }
    if let Some(declared) = &s.declared {
        story = story.detail(declared.clone());
    }
    story
}
