//! `for`, `match`, `if let`, `?`, `return`, `break`, `&` and `*`: what leaves, and what stays.

use super::{
    story::{At, Story, code, list},
    types::TypeFacts,
};

/// `for pattern in …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct For {
    /// What is iterated over, as written.
    pub iterable: String,
    pub ty: TypeFacts,
    pub how: Taken,
    /// Type of the items.
    pub item: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    Moved,
    Copied,
    /// It is a value of no name.
    Value,
    /// `&v`, `&mut v`.
    Borrowed {
        exclusive: bool,
    },
}

pub fn for_loop(f: &For) -> Story {
    let For { iterable, item, .. } = f;
    let what = match f.how {
        Taken::Moved => format!("`for` **consumes** `{iterable}`"),
        Taken::Copied => format!("`for` iterates over a **copy** of `{iterable}`"),
        Taken::Value => format!("`for` **owns** what `{iterable}` gives"),
        Taken::Borrowed { exclusive: false } => format!("`for` **borrows** through `{iterable}`"),
        Taken::Borrowed { exclusive: true } => format!("`for` **borrows exclusively** through `{iterable}`"),
    };
    let mut story = Story::new(what);
    if let Some(item) = item {
        story = story.line(format!("Each turn gets a `{item}`."));
    }
    story.line(match f.how {
        Taken::Moved | Taken::Copied => {
            "The loop owns what it has not handed out yet and drops that when it ends."
        }
        _ => "The iterator lives until the loop ends, and with it all that it borrows.",
    })
}

/// What a jump takes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jump {
    /// `return`, `break`, `continue`, `?`
    pub word: &'static str,
    /// Dropped on this way out, in this order.
    pub drops: Vec<String>,
    pub not: Vec<(String, At)>,
}

pub fn jump(j: &Jump) -> Story {
    let what = match j.word {
        "?" => "`?` **returns early** on the failing case",
        "return" => "`return` **leaves the function** here",
        "break" => "`break` **leaves the loop** here",
        _ => "`continue` **starts the next turn** here",
    };
    let mut story = Story::new(what);
    let moment = if j.word == "?" { "Then it drops" } else { "On the way out it drops" };
    story = match j.drops.as_slice() {
        [] => story.line(if j.word == "?" {
            "Nothing needs a drop on that way."
        } else {
            "Nothing needs a drop on this way."
        }),
        [one] => story.line(format!("{moment} {one}.")),
        many => story.line(format!("{moment}, in this order: {}.", many.join(", "))),
    };
    for (name, at) in j.not.iter().take(4) {
        story = story.line(format!("Not `{name}`: it moved away on {at}."));
    }
    story
}

/// `&x`, `&mut x`: the written borrow.
pub fn reference(place: &str, exclusive: bool, ty: &str, value: bool) -> Story {
    let how = if exclusive { " exclusively" } else { "" };
    if value {
        return Story::new(format!("**Borrows**{how} a value that has no name: a `{ty}`"));
    }
    let story = Story::new(format!("**Borrows** `{place}`{how}: a `{ty}`"));
    story.line(if exclusive {
        format!("While it is in use nothing else may read or change `{place}`.")
    } else {
        format!("While it is in use `{place}` can be read, not changed or moved.")
    })
}

/// Patterns of a `match` whose scrutinee is a value without a name.
pub fn scrutinee_value(word: &str, temporaries: &[String], end: Option<&str>) -> Option<Story> {
    if temporaries.is_empty() {
        return None;
    }
    let end = end?;
    Some(
        Story::new(format!("`{word}` **keeps** {} until {end}", list(&code(temporaries))))
            .line("A temporary of the scrutinee lives that long; taking the same lock or borrow again before may deadlock or panic."),
    )
}
