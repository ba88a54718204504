//! Patterns and the words in them: `_`, `..`, `ref`, `@`.

use super::{
    story::{Story, code, list},
    types::TypeFacts,
};

/// `_`, by what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wild {
    /// `let _ = place;`
    LetPlace(String),
    /// `let _ = value();`
    LetValue {
        ty: TypeFacts,
    },
    /// Somewhere in a pattern.
    Part,
    /// `_ = …;`
    Assignment {
        value: bool,
    },
    Parameter,
}

pub fn wild(wild: &Wild) -> Story {
    match wild {
        Wild::LetPlace(place) => Story::new(format!("`_` **binds nothing**: `{place}` stays where it is"))
            .line(format!("`let _ = {place};` neither moves nor copies nor drops it."))
            .instead(format!("`drop({place});` ends it")),
        Wild::LetValue { ty } => {
            let story = Story::new("`_` **binds nothing**: the value is dropped at this `;`");
            let story = match ty.drop_does() {
                Some(does) => story.line(format!("Dropping this `{}` {does}.", ty.short())),
                None => story.line(format!("A `{}` needs no drop: nothing happens.", ty.short())),
            };
            match ty.known.or(ty.guard).filter(|_| ty.is_guard()) {
                Some(_) => story.instead("`let _guard = …;` holds it to the end of the block"),
                None if ty.drop_does().is_some() => {
                    story.instead("`let _name = …;` keeps it to the end of the block")
                }
                None => story,
            }
        }
        Wild::Part => Story::new("`_` **binds nothing**: this part is neither moved nor borrowed")
            .line("What it stands for stays where it is, in what is matched."),
        Wild::Assignment { value: true } => {
            Story::new("`_` **binds nothing**: the value is dropped at this `;`")
        }
        Wild::Assignment { value: false } => {
            Story::new("`_` **binds nothing**: what is on the right stays where it is")
        }
        Wild::Parameter => Story::new("`_` **binds nothing**, but the argument belongs to this function")
            .line("It is dropped when the function ends, as one with a name."),
    }
}

/// `..`, with the names of the fields it leaves.
pub fn rest(fields: &[String]) -> Story {
    let story = Story::new("`..` **leaves the rest where it is**: nothing of it is moved or borrowed");
    if fields.is_empty() || fields.len() > 8 {
        return story;
    }
    let stay = if fields.len() == 1 { "It stands for the field" } else { "It stands for the fields" };
    story.line(format!("{stay} {}.", list(&code(fields))))
}

/// `name @ pattern`.
pub fn at(name: &str, moves: bool, copies: bool) -> Story {
    let story = Story::new(format!("`{name} @ …` **names the whole** and tests it against the pattern"));
    story.line(match (moves, copies) {
        (_, true) => format!("`{name}` is a copy of what matched."),
        (true, _) => format!("`{name}` takes what matched by move: the names after `@` may then only copy."),
        _ => format!("`{name}` borrows what matched."),
    })
}

/// `ref`, `ref mut` before a name.
pub fn by_reference(name: &str, mutable: bool, ty: &TypeFacts) -> Story {
    let word = if mutable { "ref mut" } else { "ref" };
    let how = if mutable { "borrows exclusively" } else { "borrows" };
    Story::new(format!("`{word}` makes `{name}` **borrow** what it matches: a `{}`", ty.text))
        .line(format!("Without it the pattern would take the value; so it {how} and the owner keeps it."))
}
