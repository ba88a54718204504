//! A variable where it is declared: what it holds, and how that ends.

use super::{
    story::{At, Story, list},
    types::{Reference, TypeFacts, a},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    pub name: String,
    pub ty: TypeFacts,
    pub kind: Kind,
    pub mutable: bool,
    /// An earlier variable of the same name that goes on living unseen, and whether it needs a drop.
    pub shadows: Option<(At, Option<When>)>,
    /// None: not known.
    pub ends: Option<Ends>,
    /// A guard is held across these `.await`s.
    pub awaits: Vec<At>,
}

/// When a shadowed variable is dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    At(At),
    Moved(At),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// `let x = …`, by what is on the right.
    Let,
    /// Declared without a value.
    Later,
    Argument,
    /// A pattern moves, copies or borrows this part.
    Moves(Option<String>),
    Copies(Option<String>),
    Borrows {
        of: Option<String>,
        exclusive: bool,
        why: ByReference,
    },
    /// The loop's variable.
    Item,
    SelfParameter,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByReference {
    /// `ref`, written.
    Written,
    /// The matched value is behind a reference.
    DefaultMode,
}

/// How the value leaves its variable, each way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ends {
    /// Where, and into what ("into `show`").
    pub moves: Vec<(At, String)>,
    pub drops: Vec<(At, Style)>,
    /// Only parts of it are moved away.
    pub partly: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Always,
    Maybe,
    Never,
    /// By an assignment, before the new value comes.
    Overwritten,
}

pub fn binding(b: &Binding) -> Story {
    let Binding { name, ty, .. } = b;
    let text = &ty.text;
    let what = match &b.kind {
        Kind::Borrows { of, exclusive, .. } => {
            let how = if *exclusive { " exclusively" } else { "" };
            match of {
                Some(of) => format!("`{name}` **borrows** `{of}`{how}: it is {}", a(text)),
                None => format!("`{name}` **borrows**{how} a part of what is matched: it is {}", a(text)),
            }
        }
        Kind::Moves(Some(of)) => format!("`{name}` **takes** `{of}` **by move**: it owns {}", a(text)),
        Kind::Moves(None) => {
            format!("`{name}` **takes** a part of what is matched **by move**: it owns {}", a(text))
        }
        Kind::Copies(Some(of)) => format!("`{name}` is a **copy** of `{of}`: `{text}`"),
        Kind::Later => format!("`{name}` is declared **without a value**; it will hold {}", a(text)),
        _ => match ty.reference {
            Some(Reference::Shared) => {
                format!("`{name}` **holds a reference**, `{text}`: it borrows, it does not own")
            }
            Some(Reference::Exclusive) => {
                format!("`{name}` **holds an exclusive reference**, `{text}`: it borrows, it does not own")
            }
            None if ty.is_copy() => format!("`{name}` **holds** {}", a(text)),
            None => format!("`{name}` **owns** {}", a(text)),
        },
    };
    let mut story = Story::new(what);
    match &b.kind {
        Kind::Borrows { why: ByReference::DefaultMode, .. } => {
            story = story.line("What is matched is behind a reference, so names in the pattern borrow (default binding mode).");
        }
        Kind::Borrows { why: ByReference::Written, .. } => {
            story = story.line("`ref` makes a name in a pattern borrow instead of move.");
        }
        _ => {}
    }
    story = story.line(ty.copy_sentence());
    if let Some(ends) = &b.ends {
        story = story.lines(endings(ty, ends));
    }
    if !b.awaits.is_empty() {
        story = story.line(format!(
            "It is held across the `.await` on {}: it stays taken while the task sleeps.",
            list(&b.awaits)
        ));
    }
    if let Some((at, when)) = &b.shadows {
        story = story.line(match when {
            Some(When::At(end)) => {
                format!(
                    "It shadows `{name}` of {at}, which goes on living: that one is dropped only on {end}."
                )
            }
            Some(When::Moved(_)) | None => format!("It shadows `{name}` of {at}."),
        });
    }
    if !b.mutable
        && !matches!(b.kind, Kind::Borrows { .. } | Kind::SelfParameter | Kind::Later)
        && ty.reference.is_none()
    {
        let may = if ty.is_copy() { "read" } else { "read and moved" };
        story = story.detail(format!("Not `mut`: `{name}` can be {may}, not changed."));
    }
    story
}

fn endings(ty: &TypeFacts, ends: &Ends) -> Vec<String> {
    let mut all = Vec::new();
    let subject = if ends.partly { "A part of it moves" } else { "It moves" };
    match ends.moves.as_slice() {
        [] => {}
        moves => {
            let moves: Vec<String> = moves
                .iter()
                .take(4)
                .map(
                    |(at, into)| {
                        if into.is_empty() { format!("away on {at}") } else { format!("{into} on {at}") }
                    },
                )
                .collect();
            all.push(format!("{subject} {}.", list(&moves)));
        }
    }
    let overwritten: Vec<&At> =
        ends.drops.iter().filter(|(_, style)| *style == Style::Overwritten).map(|(at, _)| at).collect();
    if !overwritten.is_empty() {
        all.push(format!("The assignment on {} drops the old value first.", list(&overwritten)));
    }
    let mut places: Vec<(&At, Vec<Style>)> = Vec::new();
    for (at, style) in ends.drops.iter().filter(|(_, style)| *style != Style::Overwritten) {
        match places.iter_mut().find(|(other, _)| *other == at) {
            Some((_, styles)) => styles.push(*style),
            None => places.push((at, vec![*style])),
        }
    }
    for (at, styles) in &places {
        let does = ty.drop_does();
        let because = does.map_or(String::new(), |does| format!(" ({does})"));
        let drops = |what: &str| format!("{what} at the end of its scope, {at}{because}.");
        if styles.iter().all(|style| *style == Style::Always) {
            all.push(drops(if ends.partly { "What is left of it is dropped" } else { "Dropped" }));
        } else if styles.iter().all(|style| *style == Style::Never) {
            if !ends.moves.is_empty() && !ends.partly && places.len() == 1 {
                all.push("So it is never dropped here: its new owner does that.".to_owned());
            }
        } else if ends.moves.is_empty() {
            all.push(drops("Dropped, on the ways on which it has a value,"));
        } else {
            all.push(drops("Dropped, on the ways on which it was not moved,"));
        }
    }
    all
}
