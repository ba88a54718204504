//! A value is borrowed, reborrowed or only looked at. How long the borrow lasts is not said here.

use super::{story::Story, types::TypeFacts};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Borrowed {
    pub place: String,
    /// It is a reference itself.
    pub reference: bool,
    pub exclusive: bool,
    pub by: By,
    pub lent: Lent,
    /// Reserved first, taken in earnest only when the call is made.
    pub two_phase: bool,
}

/// Whose value it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lent {
    /// The place's own.
    Owned,
    /// A part of what a reference refers to: somebody else owns it.
    Behind,
    /// All that a reference refers to: a new borrow of what another one borrows.
    Reborrowed,
}

/// Who borrows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// `&x`, written; where the reference goes (`show`, `r`), if that is known.
    Written(Option<String>),
    /// A method with `&self` or `&mut self`.
    Method(String),
    /// A macro's: `println!`.
    Macro(String),
    /// A closure's or async block's capture.
    Closure(&'static str),
    Operator(String),
    /// A pattern: `ref`, or under a reference.
    Pattern(String),
    /// `x[i]` of a type that implements `Index`.
    Index,
    /// `*x` of a type that implements `Deref`.
    Deref,
    /// An argument: a `&mut` that is lent on.
    Argument(String),
    For,
    /// `f()`
    Call,
    Other,
}

pub fn borrowed(b: &Borrowed) -> Story {
    let Borrowed { place, exclusive, by, .. } = b;
    let reborrow = b.lent == Lent::Reborrowed;
    let verb = match (reborrow, exclusive) {
        (true, true) => "reborrowed exclusively",
        (true, false) => "reborrowed",
        (false, true) => "borrowed exclusively",
        (false, false) => "borrowed",
    };
    let suffix = if *exclusive { "_mut" } else { "" };
    let who = match by {
        By::Written(Some(to)) => format!(" for `{to}`"),
        By::Written(None) | By::Other => " here".to_owned(),
        By::Method(method) => format!(" by `{method}`"),
        By::Macro(name) => format!(" by `{name}!`"),
        By::Closure(word) => format!(" by the {word}"),
        By::Operator(symbol) => format!(" by `{symbol}`"),
        By::Pattern(name) => format!(" by `{name}`"),
        By::Index => format!(" by `[]`, a call of `index{suffix}`"),
        By::Deref => format!(" by `*`, a call of `deref{suffix}`"),
        By::Argument(callee) => format!(" by `{callee}`"),
        By::For => " by the `for` loop".to_owned(),
        By::Call => " by its call".to_owned(),
    };
    let mut story = Story::new(format!("`{place}` is **{verb}**{who}"));
    story = story.line(match (exclusive, b.lent) {
        (true, Lent::Owned) => format!(
            "`{place}` stays the owner. While the borrow is in use nothing else may read or change it: `&mut` is one at a time."
        ),
        (true, Lent::Behind) => {
            "While the borrow is in use nothing else may read or change it: `&mut` is one at a time.".to_owned()
        }
        (true, Lent::Reborrowed) => {
            "A new `&mut` to the same value: while it is in use the old reference must wait, then it works again.".to_owned()
        }
        (false, Lent::Owned) if b.reference => {
            "Only the reference itself is borrowed: meanwhile it can be read, not changed.".to_owned()
        }
        (false, Lent::Owned) => format!(
            "`{place}` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved."
        ),
        (false, Lent::Behind) => {
            "While the borrow is in use it can be read, not changed.".to_owned()
        }
        (false, Lent::Reborrowed) => "A new reference to the same value; nothing moves.".to_owned(),
    });
    if b.two_phase {
        story = story.line(
            "Two-phase: the `&mut` is only reserved here and becomes active at the call, so the arguments may still read it.",
        );
    }
    story
}

/// A place that is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assigned {
    pub place: String,
    pub ty: TypeFacts,
    pub old: Old,
}

/// What becomes of the value that was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Old {
    /// Nothing was there.
    None,
    /// It needs no drop.
    Overwritten,
    /// `x += 1`: read, then written.
    Updated,
    Dropped,
    /// It was moved away on every way: nothing is left to drop.
    Gone,
    /// It was moved away on some ways: a drop flag decides.
    Maybe,
}

pub fn assigned(a: &Assigned) -> Story {
    let place = &a.place;
    let does = a.ty.drop_does();
    match a.old {
        Old::None => Story::new(format!("`{place}` **gets its first value** here")),
        Old::Overwritten => {
            Story::new(format!("`{place}` is **overwritten** here")).line("The old value needs no drop.")
        }
        Old::Updated => Story::new(format!("`{place}` is **changed in place** here")),
        Old::Dropped => {
            let story = Story::new(format!("`{place}` **drops its old value** here, then takes the new one"));
            match does {
                Some(does) => story.line(format!("That {does}.")),
                None => story,
            }
        }
        Old::Gone => Story::new(format!("`{place}` **gets a value again** here"))
            .line("The old one was moved away: nothing is dropped."),
        Old::Maybe => {
            Story::new(format!("`{place}` **may drop its old value** here, then takes the new one"))
                .line("On some ways here the old value was moved away: a drop flag decides at run time.")
        }
    }
}

/// A place that is mentioned or looked at, without a borrow that lasts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Looked {
    /// `let _ = place;`
    Mentioned,
    /// A `match` or `if let` that takes its scrutinee as a place.
    Matched {
        word: &'static str,
        moves: Vec<String>,
        borrows: Vec<String>,
        copies: Vec<String>,
        /// How it is written to borrow: `match &x`.
        borrowing: Option<String>,
    },
}

pub fn looked(place: &str, looked: &Looked) -> Story {
    match looked {
        Looked::Mentioned => Story::new(format!("`{place}` **stays where it is**"))
            .line(format!("`_` binds nothing: `{place}` is neither moved nor copied nor dropped here."))
            .instead(format!("`drop({place});` ends it")),
        Looked::Matched { word, moves, borrows, copies, borrowing } => {
            use super::story::list;
            let mut story = Story::new(format!("`{word}` **looks at** `{place}` where it is"));
            let new = |names: &[String]| {
                let names = names.iter().map(|name| match name == place {
                    true => format!("the new `{name}`"),
                    false => format!("`{name}`"),
                });
                super::story::capital(&list(&names.collect::<Vec<_>>()))
            };
            if moves.is_empty() && borrows.is_empty() && copies.is_empty() {
                story = story.line("Its patterns bind nothing of it: it keeps its value.");
            }
            if !moves.is_empty() {
                story = story.line(format!(
                    "{} {} out of it: {} `{place}` is no longer whole.",
                    new(moves),
                    if moves.len() == 1 { "moves" } else { "move" },
                    if *word == "let" { "after this" } else { "on that branch" },
                ));
            }
            if !borrows.is_empty() {
                story = story.line(format!(
                    "{} only {} from it.",
                    new(borrows),
                    if borrows.len() == 1 { "borrows" } else { "borrow" }
                ));
            }
            if !copies.is_empty() {
                story = story.line(format!(
                    "{} {} copied out of it.",
                    new(copies),
                    if copies.len() == 1 { "is" } else { "are" }
                ));
            }
            if let (false, Some(borrowing)) = (moves.is_empty(), borrowing) {
                story = story.instead(format!("`{borrowing}` makes the patterns borrow"));
            }
            story
        }
    }
}
