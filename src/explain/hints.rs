//! The sentences of inlay hints.
//!
//! A `{}` is the number of a line, in the order of the places given with the sentence; `{code}`
//! is the text of the expression spoken of.

/// What is given back when a guard is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

/// What is left of a box whose content was moved away.
pub fn box_freed(name: &str) -> String {
    format!("The memory of the box `{name}` is **freed** here: what was in it was moved away.")
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

/// The last use of what holds a borrow: the label, and its sentence. Its lines: that of the borrow, and that
/// of the holder's declaration.
pub fn borrow_ends(place: &str, holder: &str, exclusive: bool) -> (String, String) {
    let (how, free) = match exclusive {
        true => ("exclusive ", "be used again"),
        false => ("", "be changed and moved again"),
    };
    let label = format!("{how}borrow of {place} ends");
    let tooltip = format!(
        "The {how}borrow of `{place}` (line {{}}) **ends** here: this is the last use of what holds it (`{holder}`, line {{}}). From here on `{place}` may {free}."
    );
    (label, tooltip)
}

/// What takes a value that is moved or copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// A function, method or constructor, as an argument.
    Call(String),
    /// A method, as `self`.
    Receiver(String),
    Variable(String),
    /// Of a new struct: its name, the field.
    Field(String, String),
    /// The rest of a new struct: `..base`.
    Update(String),
    Caller,
    OfClosure,
    Break,
    Loop,
    Question,
    Await,
    Tuple,
    Array,
    Assignment,
    Operator,
    Elsewhere,
}

impl Goal {
    fn words(&self) -> String {
        match self {
            Goal::Call(name) | Goal::Receiver(name) => format!(" into `{name}`"),
            Goal::Variable(name) => format!(" into `{name}`"),
            Goal::Field(of, field) => format!(" into the field `{field}` of `{of}`"),
            Goal::Update(of) => format!(" in part into the new `{of}`"),
            Goal::Caller => " out to the caller".to_owned(),
            Goal::OfClosure => " out of the closure".to_owned(),
            Goal::Break => " out of the loop".to_owned(),
            Goal::Loop => " into the `for` loop".to_owned(),
            Goal::Question => " into `?`".to_owned(),
            Goal::Await => " into `.await`".to_owned(),
            Goal::Tuple => " into the tuple".to_owned(),
            Goal::Array => " into the array".to_owned(),
            Goal::Assignment => " into what is assigned to".to_owned(),
            Goal::Operator => " into the operator".to_owned(),
            Goal::Elsewhere => String::new(),
        }
    }
}

/// A use takes the value away.
pub fn moved(goal: &Goal) -> String {
    let why = match goal {
        Goal::Receiver(name) => format!(" `{name}` takes `self` by value."),
        Goal::Call(_) | Goal::Loop => " It owns the value from now on.".to_owned(),
        Goal::Variable(_) => " That variable owns the value from now on.".to_owned(),
        Goal::Caller => " It is not dropped here.".to_owned(),
        _ => String::new(),
    };
    format!("`{{code}}` **moves**{} here.{why}", goal.words())
}

/// A use copies the value.
pub fn copied(goal: &Goal) -> String {
    format!("`{{code}}` is **copied**{} here and keeps its value.", goal.words())
}

/// How a closure captures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Captured {
    Move,
    Copy,
    Shared,
    Exclusive,
}

impl Captured {
    /// As in a hint: `move(a)`, `&b`.
    pub fn label(self, name: &str) -> String {
        match self {
            Captured::Move => format!("move({name})"),
            Captured::Copy => format!("copy({name})"),
            Captured::Shared => format!("&{name}"),
            Captured::Exclusive => format!("&mut {name}"),
        }
    }
}

/// What a closure or async block captures.
pub fn captured(all: &[(String, Captured)]) -> String {
    let lines = all.iter().map(|(name, how)| match how {
        Captured::Move => format!("It takes `{name}` **by move**: `{name}` is gone outside."),
        Captured::Copy => format!("It takes a **copy** of `{name}`."),
        Captured::Shared => format!("It **borrows** `{name}`."),
        Captured::Exclusive => format!("It **borrows** `{name}` **exclusively**."),
    });
    lines.collect::<Vec<_>>().join("\n\n")
}

/// What the compiler adds before an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adjusted {
    Deref,
    Borrow {
        exclusive: bool,
        derefs: usize,
    },
    /// Of what a `&mut` refers to.
    Reborrow {
        exclusive: bool,
    },
}

/// `method`: the method whose receiver it is.
pub fn adjusted(how: Adjusted, method: Option<&str>) -> String {
    let exclusively = |exclusive| if exclusive { " **exclusively**" } else { "" };
    let reference = |exclusive| if exclusive { "`&mut self`" } else { "`&self`" };
    let why = |exclusive| match method {
        Some(method) => format!(": `{method}` takes {}", reference(exclusive)),
        None => String::new(),
    };
    match how {
        Adjusted::Deref => "The reference `{code}` is **followed** here.".to_owned(),
        Adjusted::Borrow { exclusive, derefs: 0 } => {
            format!("`{{code}}` is **borrowed**{} here{}.", exclusively(exclusive), why(exclusive))
        }
        Adjusted::Borrow { exclusive, .. } => format!(
            "What `{{code}}` points to is **borrowed**{} here{}.",
            exclusively(exclusive),
            why(exclusive)
        ),
        Adjusted::Reborrow { exclusive } => format!(
            "`{{code}}` is **reborrowed**{} here, not moved{}. It can be used again afterwards.",
            exclusively(exclusive),
            why(exclusive)
        ),
    }
}

/// Default binding modes.
pub mod binding_mode {
    /// `reference`: `&`, `&mut` or several.
    pub fn looked_through(reference: &str) -> String {
        format!("The value matched is behind `{reference}`: the pattern **looks through** it.")
    }

    pub fn bound(name: &str, exclusive: bool) -> String {
        match exclusive {
            false => format!("`{name}` **borrows** what it matches: it is a `&`."),
            true => format!("`{name}` **borrows** what it matches **exclusively**: it is a `&mut`."),
        }
    }
}

/// What a caller gives up and gets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signature {
    pub consumes: Vec<String>,
    pub borrows: Vec<String>,
    pub borrows_exclusively: Vec<String>,
    /// The parameters that the result borrows from.
    pub result_from: Vec<String>,
}

/// The label of a function, and its sentences.
pub fn signature(says: &Signature) -> (String, String) {
    let code = |names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        list(&names)
    };
    let (mut label, mut words) = (Vec::new(), Vec::new());
    if !says.consumes.is_empty() {
        label.push(format!("consumes {}", list(&says.consumes)));
        words.push(format!("A call **consumes** {}: the caller gives it up.", code(&says.consumes)));
    }
    if !says.borrows.is_empty() {
        label.push(format!("borrows {}", list(&says.borrows)));
        words.push(format!("It **borrows** {}.", code(&says.borrows)));
    }
    if !says.borrows_exclusively.is_empty() {
        label.push(format!("borrows {} exclusively", list(&says.borrows_exclusively)));
        words.push(format!("It **borrows** {} **exclusively**.", code(&says.borrows_exclusively)));
    }
    let mut label = label.join(", ");
    if !says.result_from.is_empty() {
        let separator = if label.is_empty() { "" } else { "; " };
        label = format!("{label}{separator}result borrows from {}", list(&says.result_from));
        words.push(result_borrows(&says.result_from, false));
    }
    (label, words.join("\n\n"))
}

/// What the result of a function keeps borrowed.
pub fn result_borrows(from: &[String], exclusive: bool) -> String {
    let names: Vec<String> = from.iter().map(|name| format!("`{name}`")).collect();
    let (names, stay) = (list(&names), if names.len() == 1 { "stays" } else { "stay" });
    let exclusively = if exclusive { " exclusively" } else { "" };
    format!("The result **borrows** from {names}: while it is in use, {names} {stay} borrowed{exclusively}.")
}

/// `a`, `a and b`, `a, b and c`.
fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
