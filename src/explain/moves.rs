//! A value leaves its place: where it goes, who owns it then, and what is left.

use super::{
    story::{At, Story, code, list},
    types::{Copyable, Known, Reference, TypeFacts},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The place it leaves, `user.name`.
    pub place: String,
    pub ty: TypeFacts,
    pub into: Into,
    /// The variable whose part it is, and the parts of it that keep their value.
    pub part_of: Option<(String, Vec<String>)>,
    /// Whether the place may be given a new value.
    pub assignable: bool,
    /// A use that comes after, and is an error.
    pub used_again: Option<At>,
}

/// What takes the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Into {
    Argument(Argument),
    Receiver(Receiver),
    /// `let b = a;`
    Variable(String),
    /// `self.name = a;`
    Place(String),
    /// `Doc { text }`: type and field.
    Field(String, String),
    /// `Some(a)`, `Doc(a)`.
    Constructor(String),
    /// `..base`
    Update(String),
    Tuple,
    Array,
    Macro(String),
    /// Of the function, or of a closure.
    Return {
        closure: bool,
    },
    Break,
    /// The closure or async block; `by_move`: because of the keyword.
    Closure {
        word: &'static str,
        by_move: bool,
    },
    /// The variable that a pattern binds.
    Pattern(String),
    For {
        /// What `for … in &place` would make of the loop's variable.
        pattern: String,
        iterator: bool,
    },
    Operator {
        symbol: String,
        /// `Add for String`
        by: Option<String>,
    },
    Question,
    Await,
    /// `f()`, of a closure that can be called once.
    Called,
    /// `a;`
    Discarded,
    /// The value of a block, branch or other expression, and from there wherever it goes.
    Value,
}

/// An argument passed by value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    pub callee: String,
    /// As declared, `s: String`; None where there is no declaration (closures, function pointers).
    pub parameter: Option<String>,
    pub fate: Fate,
    /// Whether its type is a type parameter of the callee's.
    pub generic: bool,
    /// Whether the callee may be changed by the reader, and only reads its parameter.
    pub only_read: bool,
    /// The call with the argument replaced by `{}`: `show({})`.
    pub call: Option<(String, String)>,
}

/// What the callee does with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// `drop(x)`
    DroppedAtOnce,
    DroppedAtEnd(At),
    MovedOn(At),
    /// Kept, or not looked into.
    Unknown,
}

/// The receiver of a method that takes `self` by value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receiver {
    pub method: String,
    /// The call as it goes on after the receiver: `unwrap()`, `map(…)`.
    pub call: String,
    /// `Option::map`
    pub declared: String,
    pub fate: Fate,
}

pub fn moved(m: &Moved) -> Story {
    let place = &m.place;
    let noun = m.ty.noun();
    let mut story = Story::new(what(m));
    match &m.into {
        Into::Argument(argument) => {
            if let Some(parameter) = &argument.parameter {
                let callee = &argument.callee;
                let fate = fate(&argument.fate);
                story = story.line(format!(
                    "`{callee}` takes `{parameter}` by value: it owns {noun} from now on{fate}."
                ));
                if argument.generic && m.ty.reference == Some(Reference::Exclusive) {
                    story = story.line(format!(
                        "Its type is only a parameter of `{callee}`: a `&mut` is lent on by itself (reborrowed) only where the type is known to be `&mut …`."
                    ));
                }
            }
        }
        Into::Receiver(receiver) => {
            let fate = fate(&receiver.fate);
            story = story.line(format!(
                "`{}` takes `self` by value: it owns {noun} from now on{fate}.",
                receiver.declared
            ));
        }
        Into::Variable(name) | Into::Pattern(name) => {
            story = story.line(format!("`{name}` owns {noun} from now on."));
        }
        Into::Place(to) => story = story.line(format!("`{to}` owns {noun} from now on.")),
        Into::Field(of, _) | Into::Constructor(of) => {
            story = story.line(format!("The new `{of}` owns {noun} from now on."));
        }
        Into::Update(of) => {
            story =
                story.line(format!("`..` takes from it the fields that are not given for the new `{of}`."));
        }
        Into::Called => story = story.line("It is `FnOnce`: calling it uses it up."),
        Into::Tuple | Into::Array => {}
        Into::Macro(_) | Into::Break | Into::Value => {}
        Into::Return { closure: false } => {
            story = story.line(format!("The caller owns {noun} from now on: it is not dropped here."));
        }
        Into::Return { closure: true } => {
            story = story.line(format!("Whoever calls the closure owns {noun} from now on."));
        }
        Into::Closure { word, .. } => {
            story = story.line(format!("The {word} owns {noun} from now on and drops it with itself."));
        }
        Into::For { iterator: true, .. } => {
            story =
                story.line("`for` takes the iterator by value: the loop owns it and drops it when it ends.");
        }
        Into::For { .. } if m.ty.reference.is_some() => {
            story = story.line(format!(
                "`for` calls `IntoIterator::into_iter({place})`, by value: the loop owns the reference and lends out what is behind it, one by one."
            ));
        }
        Into::For { .. } => {
            let items = if noun.ends_with('s') { noun } else { "its items" };
            story = story.line(format!(
                "`for` calls `IntoIterator::into_iter({place})`, by value: the loop owns {items}, hands them out one by one and drops what is left when it ends."
            ));
        }
        Into::Operator { symbol, by } => {
            if let Some(by) = by {
                let text = if by == "Add for String" {
                    "its left operand by value and reuses its buffer"
                } else {
                    "its operand by value"
                };
                story = story.line(format!("`{symbol}` is a call: `impl {by}` takes {text}."));
            }
        }
        Into::Question => {
            story = story
                .line("`?` takes the value apart: the good part goes on, the other returns to the caller.");
        }
        Into::Await => story = story.line("`.await` takes the future and drives it to its end."),
        Into::Discarded => story = story.line(format!("It is dropped at the `;`: this is `drop({place});`.")),
    }
    story = story.line(after(m));
    story = story.line(m.ty.copy_sentence());
    if let Some(at) = &m.used_again {
        story = story.line(format!("It is used again on {at}, which is an error."));
    }
    story.instead = instead(m);
    if let Some(detail) = what_moves(m.ty.known, &m.ty.text) {
        story = story.detail(detail);
    }
    story
}

/// One line for a label or tooltip: "`name` moves into `show` here".
pub fn what(m: &Moved) -> String {
    let place = &m.place;
    let into = match &m.into {
        Into::Argument(argument) => format!("into `{}` here", argument.callee),
        Into::Receiver(receiver) => format!("into `{}` here", receiver.method),
        Into::Variable(name) | Into::Pattern(name) => format!("into `{name}` here"),
        Into::Place(to) => format!("into `{to}` here"),
        Into::Field(of, field) => format!("into field `{field}` of a new `{of}` here"),
        Into::Constructor(of) => format!("into `{of}` here"),
        Into::Update(of) => format!("into a new `{of}` here, as far as its fields are not given"),
        Into::Tuple => "into the tuple here".to_owned(),
        Into::Array => "into the array here".to_owned(),
        Into::Macro(name) => format!("into `{name}!` here"),
        Into::Return { closure: false } => "out to the caller here".to_owned(),
        Into::Return { closure: true } => "out of the closure here".to_owned(),
        Into::Break => "out of the loop here".to_owned(),
        Into::Closure { word, by_move: true } => format!("into the `move` {word} here"),
        Into::Closure { word, by_move: false } => format!("into the {word} here"),
        Into::For { .. } => "into the `for` loop here".to_owned(),
        Into::Operator { symbol, .. } => format!("into `{symbol}` here"),
        Into::Question => "into `?` here".to_owned(),
        Into::Await => "into `.await` here".to_owned(),
        Into::Called => "into its call here".to_owned(),
        Into::Discarded => "out and is dropped here".to_owned(),
        Into::Value => "here".to_owned(),
    };
    format!("`{place}` **moves** {into}")
}

/// "into `show`": for a list of places; None where there are no words for it.
pub fn destination(into: &Into) -> Option<String> {
    Some(match into {
        Into::Argument(argument) => format!("into `{}`", argument.callee),
        Into::Receiver(receiver) => format!("into `{}`", receiver.method),
        Into::Variable(name) | Into::Pattern(name) | Into::Place(name) => format!("into `{name}`"),
        Into::Field(of, _) | Into::Constructor(of) | Into::Update(of) => format!("into a new `{of}`"),
        Into::Tuple => "into a tuple".to_owned(),
        Into::Array => "into an array".to_owned(),
        Into::Macro(name) => format!("into `{name}!`"),
        Into::Return { closure: false } => "out to the caller".to_owned(),
        Into::Return { closure: true } => "out of the closure".to_owned(),
        Into::Break => "out of the loop".to_owned(),
        Into::Closure { word, .. } => format!("into the {word}"),
        Into::For { .. } => "into the `for` loop".to_owned(),
        Into::Operator { symbol, .. } => format!("into `{symbol}`"),
        Into::Question => "into `?`".to_owned(),
        Into::Await => "into `.await`".to_owned(),
        Into::Called => "into its call".to_owned(),
        Into::Discarded | Into::Value => return None,
    })
}

/// How to keep a value that a closure takes.
pub fn before_closure(place: &str, ty: &TypeFacts, word: &str) -> Vec<String> {
    if !ty.clone || place == "self" {
        return Vec::new();
    }
    vec![format!("`let {place} = {};` before the {word} {}", ty.clone_of(place), ty.clone_does())]
}

pub(super) fn fate(fate: &Fate) -> String {
    match fate {
        Fate::DroppedAtOnce => " and drops it at once".to_owned(),
        Fate::DroppedAtEnd(at) => format!(" and drops it at its end ({at})"),
        Fate::MovedOn(at) => format!(" and moves it on ({at})"),
        Fate::Unknown => String::new(),
    }
}

fn after(m: &Moved) -> String {
    let place = &m.place;
    let until = if m.assignable { " until it is assigned again" } else { "" };
    match &m.part_of {
        None => format!("After this, `{place}` is gone{until}."),
        Some((whole, left)) if left.is_empty() => {
            format!("After this, `{place}` is gone{until}, and `{whole}` can not be used as a whole.")
        }
        Some((whole, left)) => {
            let stay = if left.len() == 1 { "keeps its value" } else { "keep their values" };
            format!(
                "After this, `{place}` is gone{until}: {} {stay}, `{whole}` as a whole can not be used.",
                list(&code(left))
            )
        }
    }
}

/// Ways to keep the value, the cheapest first.
pub(super) fn instead(m: &Moved) -> Vec<String> {
    let place = &m.place;
    let mut all = Vec::new();
    let clone = m.ty.clone.then(|| (m.ty.clone_of(place), m.ty.clone_does()));
    let handle = m.ty.known.is_some_and(Known::is_handle);
    match &m.into {
        Into::Argument(argument) if argument.fate == Fate::DroppedAtOnce => {}
        Into::Argument(argument) => {
            if let (true, Some((call, name))) = (argument.only_read, &argument.call)
                && !argument.generic
                && m.ty.reference.is_none()
                && !handle
            {
                let call = call.replacen("{}", &format!("&{place}"), 1);
                let ty = m.ty.borrowed_text();
                all.push(format!("`{call}`, with `{name}: {ty}` in `{}`, lends it", argument.callee));
            }
            if m.ty.reference == Some(Reference::Exclusive) {
                let call =
                    argument.call.as_ref().map(|(call, _)| call.replacen("{}", &format!("&mut *{place}"), 1));
                all.push(match call {
                    Some(call) => format!("`{call}` reborrows it and gives it back"),
                    None => format!("`&mut *{place}` reborrows it and gives it back"),
                });
            }
            if let Some((clone, does)) = clone {
                let call = argument.call.as_ref().map(|(call, _)| call.replacen("{}", &clone, 1));
                all.push(format!("`{}` {does}", call.unwrap_or(clone)));
            }
        }
        Into::Receiver(receiver) => {
            let (method, call) = (&receiver.method, &receiver.call);
            if matches!(m.ty.known, Some(Known::Option | Known::Result)) {
                all.push(format!("`{place}.as_ref().{call}` works on a reference to what is in it"));
            } else if method == "into_iter" {
                all.push(format!("`{place}.iter()` hands out references"));
            }
            if let Some((clone, does)) = clone {
                all.push(format!("`{clone}.{call}` {does}"));
            }
        }
        Into::For { pattern, iterator: false } if m.ty.reference == Some(Reference::Exclusive) => {
            all.push(format!("`for {pattern} in &mut *{place}` reborrows it and leaves it usable"));
        }
        Into::For { pattern, iterator: false } => {
            let lendable = matches!(m.ty.known, Some(Known::List | Known::Map | Known::Option))
                || m.ty.text.starts_with('[');
            if lendable {
                all.push(format!("`for {pattern} in &{place}` lends it: the loop gets references"));
            }
            if let Some((clone, does)) = clone {
                all.push(format!("`for {pattern} in {clone}` {does}"));
            }
        }
        Into::For { pattern, iterator: true } => {
            all.push(format!(
                "`for {pattern} in &mut {place}` or `{place}.by_ref()` leaves the rest of it usable"
            ));
        }
        Into::Operator { symbol, by } => {
            if by.as_deref() == Some("Add for String") {
                all.push("`format!(\"{}{}\", …)` borrows both".to_owned());
            }
            if let Some((clone, does)) = clone {
                all.push(format!("`{clone} {symbol} …` {does}"));
            }
        }
        Into::Variable(name) if m.ty.reference.is_none() => {
            if !handle {
                all.push(format!("`let {name} = &{place};` borrows it"));
            }
            if let Some((clone, does)) = clone {
                all.push(format!("`let {name} = {clone};` {does}"));
            }
        }
        Into::Closure { word, .. } if handle || m.ty.clone => {
            let simple = place.chars().all(|c| c.is_alphanumeric() || c == '_') && place != "self";
            if let (Some((clone, does)), true) = (clone, simple) {
                all.push(format!("`let {place} = {clone};` before the {word} {does}"));
            }
        }
        _ => {}
    }
    all
}

/// What is copied in memory when the value moves.
fn what_moves(known: Option<Known>, text: &str) -> Option<String> {
    if text.starts_with('&') {
        return None;
    }
    match known? {
        Known::Text if text == "String" => {
            Some("Pointer, length and capacity move; the text itself stays where it is.".to_owned())
        }
        Known::List if text.starts_with("Vec<") => {
            Some("Pointer, length and capacity move; the elements stay where they are.".to_owned())
        }
        Known::Box | Known::Rc | Known::Arc => {
            Some("Only the pointer moves; the value stays where it is on the heap.".to_owned())
        }
        _ => None,
    }
}

/// A value that is used in a way that copies it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    pub place: String,
    pub ty: TypeFacts,
    /// "into `show`", where that is known.
    pub into: Option<Into>,
}

pub fn copied(c: &Copied) -> Story {
    let place = &c.place;
    if let (Copyable::Scalar, Some(Into::Operator { symbol, .. })) = (&c.ty.copy, &c.into) {
        return Story::new(format!("`{place}` is **read** by `{symbol}`")).line(c.ty.copy_sentence());
    }
    if let (Copyable::Scalar, Some(Into::Value) | None) = (&c.ty.copy, &c.into) {
        return Story::new(format!("`{place}` is **read** here")).line(c.ty.copy_sentence());
    }
    let into = match &c.into {
        Some(Into::Value) | None => " here".to_owned(),
        Some(into) => {
            let m = Moved {
                place: String::new(),
                ty: c.ty.clone(),
                into: into.clone(),
                part_of: None,
                assignable: false,
                used_again: None,
            };
            what(&m)
                .split_once("** moves")
                .map_or_else(|| what(&m).replacen("`` **moves**", "", 1), |(_, rest)| rest.to_owned())
        }
    };
    let story = Story::new(format!("`{place}` is **copied**{into}"));
    let story = story.line(format!("`{place}` keeps its value and can be used again."));
    story.line(c.ty.copy_sentence())
}
