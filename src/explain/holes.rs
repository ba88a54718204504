//! Moves that would leave a hole in what is only borrowed, in a container, or in a value with a
//! destructor: E0507, E0508, E0509.

use super::{
    story::Story,
    types::{Known, TypeFacts},
};

/// What the place lies behind or in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Behind {
    /// `self` of type `&mut Job`.
    Reference {
        name: String,
        ty: String,
        exclusive: bool,
    },
    RawPointer,
    /// An element by index, through `Index` (a `Vec`) …
    Index {
        container: String,
        vec: bool,
    },
    /// … or of an array or slice.
    Array {
        container: String,
        slice: bool,
    },
    /// A field of a type that implements `Drop`.
    Destructor {
        owner: String,
    },
    /// What `Deref::deref` gave out: an `Rc`, a guard.
    Deref {
        owner: String,
    },
    Static,
    /// A variable that a closure has captured but may not give away.
    Capture {
        name: String,
        kind: &'static str,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hole {
    pub place: String,
    pub ty: TypeFacts,
    pub behind: Behind,
    /// The method that would take it, as it goes on after the place: `unwrap()`, `map(…)`.
    pub method: Option<String>,
    /// Whether the type implements `Default`.
    pub default: bool,
}

pub fn hole(h: &Hole) -> Story {
    let place = &h.place;
    let by = match &h.method {
        Some(method) => {
            let name = method.split('(').next().unwrap_or(method);
            format!(": `{name}` takes `self` by value")
        }
        None => String::new(),
    };
    let code = match &h.behind {
        Behind::Array { .. } => "E0508",
        Behind::Destructor { .. } => "E0509",
        _ => "E0507",
    };
    let mut story = Story::new(format!("`{place}` **can not move** out of here{by} ({code})"));
    let owner = match &h.behind {
        Behind::Reference { name, ty, .. } => {
            format!(
                "`{name}` is a `{ty}`: it only borrows what is behind it, and a borrow may not leave a hole."
            )
        }
        Behind::RawPointer => "A raw pointer owns nothing that could be given away.".to_owned(),
        Behind::Index { container, .. } => format!(
            "`{place}` is a place inside `{container}`, reached through `Index`: moving it out would leave a hole there."
        ),
        Behind::Array { container, .. } => format!(
            "`{place}` is one element of `{container}`: moving it out by index would leave a hole at a place known only at run time."
        ),
        Behind::Destructor { owner } => {
            format!("`{owner}` implements `Drop`: its `drop` must find every field in place.")
        }
        Behind::Deref { owner } => {
            format!("`{owner}` lends its contents through `Deref`: what it lends can not be taken.")
        }
        Behind::Static => "A static is never emptied: it belongs to the whole program.".to_owned(),
        Behind::Capture { name, kind } => format!(
            "This closure is `{kind}`: it may be called again, so it may not give the captured `{name}` away."
        ),
    };
    story = story.line(owner);
    story = story.line(format!(
        "If it were allowed, {} would be dropped twice: here, and by its owner later.",
        match h.ty.noun() {
            "it" => "the value",
            noun => noun,
        }
    ));
    story = story.line(h.ty.copy_sentence());
    let option = h.ty.known == Some(Known::Option);
    let call = h.method.as_ref().map_or(String::new(), |method| format!(".{method}"));
    let mut ways = Vec::new();
    match &h.behind {
        Behind::Reference { exclusive, .. } => {
            if *exclusive && option {
                ways.push(format!("`{place}.take(){call}` leaves `None` behind"));
            } else if *exclusive && h.default {
                ways.push(format!("`std::mem::take(&mut {place}){call}` leaves an empty one behind"));
            } else if *exclusive {
                ways.push(format!("`std::mem::replace(&mut {place}, …){call}` leaves another value behind"));
            }
            if option && h.method.is_some() {
                ways.push(format!("`{place}.as_ref(){call}` borrows what is in it"));
            }
        }
        Behind::Index { container, vec: true } => {
            ways.push(format!("`&{place}` borrows it"));
            ways.push(format!(
                "`{container}.swap_remove(…)` or `.remove(…)` takes it out, if `{container}` is `mut`"
            ));
        }
        Behind::Array { container, slice } => {
            ways.push(format!("`&{place}` borrows it"));
            if !slice {
                ways.push(format!("`let [first, ..] = {container};` takes it apart"));
            }
        }
        Behind::Capture { name, .. } => ways.push(format!("`{name}.clone()` gives a copy away each time")),
        _ => {}
    }
    // A closure that gives a copy away was said already.
    if h.ty.clone && !matches!(h.behind, Behind::Capture { .. }) {
        ways.push(format!("`{}{call}` {}", h.ty.clone_of(place), h.ty.clone_does()));
    }
    ways.dedup();
    story.instead = ways;
    story
}
