//! Closures and async blocks: what they take from around them, how, and why.

use super::story::{At, Story, code, list};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captures {
    pub word: &'static str,
    pub by_move: bool,
    pub all: Vec<Capture>,
    /// None for async blocks.
    pub kind: Option<FnTrait>,
    /// Edition 2018 and before capture whole variables.
    pub whole_variables: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// `self.items`
    pub place: String,
    pub how: How,
    /// The line that forces it.
    pub at: Option<At>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    Move,
    Copy,
    Shared,
    Exclusive,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FnTrait {
    Fn,
    /// It changes this on that line.
    FnMut(Option<(String, At)>),
    /// It gives this away on that line.
    FnOnce(Option<(String, At)>),
}

pub fn captures(c: &Captures) -> Story {
    let word = c.word;
    let what = match c.all.as_slice() {
        [] => format!("This {word} **captures nothing**"),
        [one] => format!("This {word} **captures** `{}` {}", one.place, how(one.how)),
        many => {
            let names: Vec<String> = many.iter().map(|capture| capture.place.clone()).collect();
            format!("This {word} **captures** {}", list(&code(&names)))
        }
    };
    let mut story = Story::new(what);
    for capture in c.all.iter().take(6) {
        let line = match (&capture.at, c.by_move && matches!(capture.how, How::Move | How::Copy)) {
            (_, true) => ": `move` makes it so".to_owned(),
            (Some(at), false) => format!(": its use on {at} asks for that"),
            (None, false) => String::new(),
        };
        if c.all.len() > 1 {
            story = story.line(format!("`{}` {}{line}.", capture.place, how(capture.how)));
        } else if !line.is_empty() {
            story = story.line(format!("{}.", super::story::capital(line.trim_start_matches(": "))));
        }
    }
    if c.by_move && c.all.iter().any(|capture| capture.how == How::Move) {
        let moved: Vec<String> = c
            .all
            .iter()
            .filter(|capture| capture.how == How::Move)
            .map(|capture| capture.place.clone())
            .collect();
        story = story.line(format!(
            "After this, {} {} gone outside.",
            list(&code(&moved)),
            if moved.len() == 1 { "is" } else { "are" }
        ));
    }
    story = match &c.kind {
        None => story,
        Some(FnTrait::Fn) if c.all.is_empty() => {
            story.line("It is `Fn`: it can be called at any time, again and again.")
        }
        Some(FnTrait::Fn) => story.line(
            "It only reads what it captured: it is `Fn` and can be called at any time, again and again.",
        ),
        Some(FnTrait::FnMut(Some((place, at)))) => story.line(format!(
            "It changes `{place}` ({at}): it is `FnMut`, called through `&mut`, again and again."
        )),
        Some(FnTrait::FnMut(None)) if c.all.iter().any(|capture| capture.how == How::Exclusive) => {
            story.line("It changes what it captured: it is `FnMut`, called through `&mut`, again and again.")
        }
        Some(FnTrait::FnMut(None)) => {
            story.line("Here an `FnMut` is asked for: it is called through `&mut`, again and again.")
        }
        Some(FnTrait::FnOnce(why)) => story.line(match why {
            Some((place, at)) => {
                format!("It gives `{place}` away ({at}): it is `FnOnce` and can be called only once.")
            }
            None => "Here an `FnOnce` is asked for: it is called at most once.".to_owned(),
        }),
    };
    if c.whole_variables && !c.all.is_empty() {
        story = story.detail(
            "Before edition 2021 a closure captures whole variables, since then only the places it uses.",
        );
    }
    story
}

fn how(how: How) -> &'static str {
    match how {
        How::Move => "by move",
        How::Copy => "by copy",
        How::Shared => "by shared borrow",
        How::Exclusive => "by exclusive borrow",
    }
}
