//! What a borrow forbids, and references that would outlive what they refer to: the rule, who is in the way,
//! what would go wrong, and what else could be written. rustc's own words for them are in `loans.rs`.

use super::{
    lending::{Doer, Lasting, way},
    story::{At, Story, capital},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forbidden {
    /// `E0502`
    pub code: String,
    /// What is done, and to which place.
    pub what: What,
    pub place: Option<String>,
    /// The borrow in the way.
    pub first: Lasting,
    pub why: Why,
    pub notes: Vec<Note>,
    pub instead: Vec<Way>,
}

/// What the borrow does not allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// By a method or function, if it is one.
    Borrow {
        exclusive: bool,
        by: Option<String>,
    },
    Read,
    Assign,
    Move {
        into: Option<String>,
    },
    /// In the guard of a `match`, what is matched must stay as it is.
    InGuard,
    /// What was borrowed ends while it is still borrowed.
    Ends {
        at: Option<At>,
    },
    /// A temporary.
    TemporaryEnds {
        at: Option<At>,
    },
    /// A reference to what ends with the function is given back.
    Returned,
    /// A closure or async block that borrows may be called when that is gone.
    Closure {
        word: &'static str,
    },
    /// It leaves the closure or function whose data it is.
    Escapes,
    /// Its destructor would run while something in it is borrowed.
    Destructor {
        at: Option<At>,
    },
}

/// Why the borrow is still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// `holder`, or what `by` takes, is used on that line.
    Used {
        holder: Option<String>,
        by: Option<Doer>,
        at: At,
    },
    NextTurn {
        holder: Option<String>,
        at: At,
    },
    Loop {
        at: At,
    },
    /// Of a temporary, if it has no name.
    Dropped {
        holder: Option<String>,
        at: At,
        /// It was declared before what it borrows, and so is dropped after it.
        order: bool,
    },
    /// It must be as long as a lifetime from outside.
    MustOutlive {
        lifetime: Option<String>,
        by: By,
        at: Option<At>,
    },
    /// A closure is made of it, which is used later.
    Unknown,
}

/// What asks for a lifetime.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    Return,
    /// An argument of this function.
    Argument(Option<String>),
    Annotation,
    Assignment,
    Other,
}

/// What one should know as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The callee asks for more than it may use.
    Signature { callee: String, whole: String, part: String },
    /// Two elements of one container.
    Indices { container: String },
    /// The borrow is given back on another way only.
    Limit,
    /// `&'a mut self`, where `'a` is a lifetime of the type.
    LocksItself { variable: String, method: Option<String> },
    /// A written `&mut` is active at once.
    NotTwoPhase { place: String },
    /// The result of this function captures every lifetime in scope.
    CapturesAll { function: String },
    /// Temporaries of a block's last expression are dropped after its variables, before edition 2024.
    TailBefore2024 { temporary: Option<String> },
    /// They are dropped at the end of the block since edition 2024.
    TailSince2024,
    /// A closure captures the whole variable, before edition 2021.
    WholeVariable { variable: String },
}

/// Another way to write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// Let the last use come first.
    UseBefore {
        holder: String,
        at: At,
    },
    /// Copy the value instead of borrowing it.
    Copy {
        statement: String,
    },
    AfterLoop,
    TwoElements {
        container: String,
    },
    Entry {
        map: String,
    },
    MethodSyntax,
    DeclareFirst {
        name: String,
        before: String,
    },
    DeclareOutside {
        name: String,
    },
    NameIt,
    OwnedResult,
    MoveKeyword,
    ScopedThreads,
    PlainSelf,
    CaptureNothing {
        function: String,
    },
    Fields,
    FieldFirst,
    /// A struct is to hold a value and a reference to it.
    SelfReference,
}

pub fn forbidden(f: &Forbidden) -> Story {
    let lent = f.first.lent();
    let place = f.place.as_ref().map_or_else(|| lent.clone(), |place| format!("`{place}`"));
    let code = &f.code;
    let by = |by: &Option<String>| by.as_ref().map_or(" here".to_owned(), |by| format!(" by `{by}` here"));
    let until = |at: &Option<At>| at.as_ref().map_or(String::new(), |at| format!(" ({at})"));
    let mut story = Story::new(match &f.what {
        What::Borrow { exclusive: true, by: who } => {
            format!("{} **can not be borrowed exclusively**{} ({code})", place, by(who))
        }
        What::Borrow { exclusive: false, by: who } => {
            format!("{} **can not be borrowed**{} ({code})", place, by(who))
        }
        What::Read => format!("{place} **can not be read** here ({code})"),
        What::Assign => format!("{place} **can not be assigned to** here ({code})"),
        What::Move { into: Some(into) } => format!("{place} **can not move** into `{into}` here ({code})"),
        What::Move { into: None } => format!("{place} **can not move** here ({code})"),
        What::InGuard => format!("{place} **can not be changed** in the guard of its `match` ({code})"),
        What::Ends { at } => format!(
            "{lent} **does not live long enough** ({code}): it ends{} while it is still borrowed",
            on(at)
        ),
        What::TemporaryEnds { at } => capital(&format!(
            "{lent} **is dropped{} while it is still borrowed** ({code}): it has no name",
            on(at)
        )),
        What::Returned => {
            format!("A reference to {lent} **can not be given back** ({code}): that ends with the function")
        }
        What::Closure { word } => {
            format!("This {word} **borrows** {lent}, **but may be used when that is gone** ({code})")
        }
        What::Escapes => format!("A reference to {lent} **would escape** from here ({code})"),
        What::Destructor { at } => {
            format!("{lent} **is still borrowed when a destructor runs**{} ({code})", until(at))
        }
    });
    // A variable that is borrowed for as long as it is used: who is in the way need not be said.
    let own = f.notes.iter().any(|note| matches!(note, Note::LocksItself { .. }));
    if !own {
        story = story.lines(why(f));
        story = story.lines(way(&f.first));
    }
    for note in &f.notes {
        story = story.line(note_words(note));
    }
    if !own && !f.notes.contains(&Note::Limit) {
        story = story.lines(run_time(f));
    }
    for way in &f.instead {
        story = story.instead(way_words(way));
    }
    story
}

fn on(at: &Option<At>) -> String {
    at.as_ref().map_or(String::new(), |at| format!(" on {at}"))
}

/// Who is in the way, and for how long.
fn why(f: &Forbidden) -> Option<String> {
    let lent = f.first.lent();
    let since = on(&f.first.at);
    let how = if f.first.exclusive { "exclusively " } else { "" };
    let how = how.trim_end();
    let borrowed = match (how.is_empty(), &f.what) {
        // The place that borrows is the one that is spoken of.
        (_, What::Closure { .. }) => "the borrow".to_owned(),
        (true, _) => format!("the borrow of {lent}{since}"),
        (false, _) => format!("the exclusive borrow of {lent}{since}"),
    };
    let borrows = |name: &str| match how.is_empty() {
        true => format!("`{name}` borrows {lent}{since}"),
        false => format!("`{name}` borrows {lent} exclusively{since}"),
    };
    Some(match &f.why {
        Why::Used { holder: Some(name), at, .. } => format!("{} and is used again on {at}.", borrows(name)),
        Why::Used { holder: None, by: Some(by), at } => {
            capital(&format!("{borrowed} is used again by {} on {at}.", by.words()))
        }
        Why::Used { holder: None, by: None, at } => capital(&format!("{borrowed} is used again on {at}.")),
        Why::NextTurn { holder: Some(name), at } => {
            format!("{} and is used again in the next turn of the loop ({at}).", borrows(name))
        }
        Why::NextTurn { holder: None, at } => {
            capital(&format!("{borrowed} is used again in the next turn of the loop ({at})."))
        }
        Why::Loop { at } => capital(&format!("{borrowed} is held by the `for` loop until it ends ({at}).")),
        Why::Dropped { holder: Some(name), at, order: true } => format!(
            "Variables are dropped in the reverse order of their declarations: {lent} before `{name}` (both on {at}), whose destructor may still look at it."
        ),
        Why::Dropped { holder: Some(name), at, order: false } => {
            format!("{} and is dropped on {at}: its destructor may still look at it.", borrows(name))
        }
        Why::Dropped { holder: None, at, .. } => capital(&format!(
            "{borrowed} is held by a temporary that is dropped on {at}: its destructor may still look at it."
        )),
        Why::MustOutlive { lifetime, by, at } => {
            let lifetime = match lifetime.as_deref() {
                Some("'static") => "`'static`, the whole run of the program".to_owned(),
                Some(name) => format!("`{name}`"),
                None => "a lifetime that the caller chooses".to_owned(),
            };
            let asks = match by {
                By::Return => "it is given back".to_owned(),
                By::Argument(Some(callee)) => format!("`{callee}` asks for that"),
                By::Argument(None) => "it is passed as an argument".to_owned(),
                By::Annotation => "a type that is written asks for that".to_owned(),
                By::Assignment => "it is stored".to_owned(),
                By::Other => "something asks for that".to_owned(),
            };
            capital(&format!("{borrowed} must last for {lifetime}: {asks}{}.", on(at)))
        }
        Why::Unknown => return None,
    })
}

fn note_words(note: &Note) -> String {
    match note {
        Note::Signature { callee, whole, part } => format!(
            "The checker sees the signature of `{callee}` alone: it may use all of `{whole}`, and `{part}` is a part of that."
        ),
        Note::Indices { container } => {
            format!("Indices are not told apart: each `[]` borrows the whole of `{container}`.")
        }
        Note::Limit => "This would be sound: on the way that leads here nothing holds the reference. Today's checker takes a borrow that is given back on one way for one that lasts on every way.".to_owned(),
        Note::LocksItself { variable, method } => {
            let method = method.as_ref().map_or("The call".to_owned(), |method| format!("`{method}`"));
            format!("{method} borrows `{variable}` for a lifetime that is part of its own type (`&'a mut self`): it stays borrowed for as long as `{variable}` is used.")
        }
        Note::NotTwoPhase { place } => format!(
            "A written `&mut {place}` is active at once, before the other arguments are evaluated; that of a method's receiver is only reserved until the call."
        ),
        Note::CapturesAll { function } => format!(
            "`{function}` returns `impl …`: since edition 2024 that captures every lifetime in scope, so its result borrows from its arguments."
        ),
        Note::TailBefore2024 { temporary } => {
            let temporary = temporary.as_ref().map_or("The temporary".to_owned(), |it| format!("The temporary of `{it}`"));
            format!("{temporary} is in the last expression of a block: before edition 2024 it is dropped after the block's variables.")
        }
        Note::TailSince2024 => "It is in the last expression of a block: since edition 2024 temporaries there are dropped at the end of the block.".to_owned(),
        Note::WholeVariable { variable } => format!(
            "Before edition 2021 a closure captures the whole of `{variable}`, not only the field that it uses."
        ),
    }
}

/// What could go wrong in a run of the program if it were allowed.
fn run_time(f: &Forbidden) -> Option<String> {
    let holder = match &f.why {
        Why::Used { holder: Some(name), .. }
        | Why::NextTurn { holder: Some(name), .. }
        | Why::Dropped { holder: Some(name), .. } => format!("`{name}`"),
        Why::Loop { .. } => "the loop".to_owned(),
        _ => "the reference".to_owned(),
    };
    let lent = f.first.lent();
    let whole = f.notes.iter().any(|note| matches!(note, Note::WholeVariable { .. }));
    let indices = f.notes.iter().any(|note| matches!(note, Note::Indices { .. }));
    Some(match &f.what {
        What::Borrow { .. } if whole => return None,
        What::Borrow { .. } if indices => {
            "If it were allowed and the indices were equal, there would be two ways to one value.".to_owned()
        }
        What::Borrow { exclusive: true, by } if !f.first.exclusive => {
            let by = by.as_ref().map_or("what gets it".to_owned(), |by| format!("`{by}`"));
            format!("If it were allowed, {by} could change, move or free what {holder} still refers to.")
        }
        What::Borrow { .. } => {
            "If it were allowed, there would be two ways to one value, and one could change or free what the other refers to."
                .to_owned()
        }
        What::Read => "If it were allowed, it could read what is being changed through the exclusive borrow.".to_owned(),
        What::Assign => format!("If it were allowed, the value would change or be freed while {holder} refers to it."),
        What::Move { .. } => format!("If it were allowed, {holder} would refer to a place that the value has left."),
        What::InGuard => "If it were allowed, arms that were tested already could match after all.".to_owned(),
        What::Ends { .. } | What::TemporaryEnds { .. } => {
            format!("If it were allowed, {holder} would refer to memory that is freed.")
        }
        What::Returned => format!("If it were allowed, the caller would get a reference to {lent} after it is freed."),
        What::Closure { word } => format!("If it were allowed, the {word} could look at {lent} after it is freed."),
        What::Escapes => return None,
        What::Destructor { .. } => format!("If it were allowed, {holder} would refer to what the destructor may have changed or freed."),
    })
}

fn way_words(way: &Way) -> String {
    match way {
        Way::UseBefore { holder, at } => format!("move the last use of `{holder}` ({at}) before this"),
        Way::Copy { statement } => format!("`{statement}` copies the value instead"),
        Way::AfterLoop => "collect in the loop what is to change, and change it after the loop".to_owned(),
        Way::TwoElements { container } => {
            format!(
                "`{container}.swap(…)`, `split_at_mut` or `get_disjoint_mut` work on two elements at once"
            )
        }
        Way::Entry { map } => format!("`{map}.entry(…)` looks up and inserts with one borrow"),
        Way::MethodSyntax => "the method syntax, `x.f(…)`, reserves the borrow until the call".to_owned(),
        Way::DeclareFirst { name, before } => format!("declare `{name}` before `{before}`"),
        Way::DeclareOutside { name } => {
            format!("declare `{name}` outside of the block, with what borrows it")
        }
        Way::NameIt => "`let name = …;` before this keeps the value as long as `name` lives".to_owned(),
        Way::OwnedResult => "give back the value itself, not a reference to it".to_owned(),
        Way::MoveKeyword => "`move` makes it own what it captures".to_owned(),
        Way::ScopedThreads => "`thread::scope` lets threads borrow: it waits for them".to_owned(),
        Way::PlainSelf => "`&mut self` in its signature ends the borrow with the call".to_owned(),
        Way::CaptureNothing { function } => {
            format!("`+ use<>` at the end of the result type of `{function}` captures nothing")
        }
        Way::FieldFirst => {
            "a reference to the field, made before the closure, borrows the field alone".to_owned()
        }
        Way::SelfReference => {
            "keep an index or a range instead of the reference: a struct can not refer to its own fields"
                .to_owned()
        }
        Way::Fields => {
            "use the field itself here: different fields of one variable can be borrowed at once".to_owned()
        }
    }
}
