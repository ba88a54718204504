//! Uses of what is not there: moved away (E0382) or never set (E0381).

use super::{
    story::{At, Story},
    types::{Reference, TypeFacts},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// What is used, and what of it is gone (the same, or a part).
    pub used: String,
    pub gone: String,
    pub ty: TypeFacts,
    pub moves: Vec<Departure>,
    /// `gone` is a part of `used`.
    pub part: bool,
    /// On some ways it is still there.
    pub maybe: bool,
    pub borrow: bool,
}

/// One move that took the value away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    pub at: At,
    /// "into `show`"; empty where it is not known.
    pub into: String,
    /// "on the branch of line 7", "in the previous turn of the loop".
    pub path: Option<Way>,
    pub instead: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    Branch(At),
    PreviousTurn,
}

pub fn gone(g: &Gone) -> Story {
    let Gone { used, gone, .. } = g;
    if g.moves.is_empty() {
        let story = Story::new(format!("`{used}` is **used before it has a value** (E0381)"));
        return story.line(if g.maybe {
            format!("On some ways here `{gone}` has not been assigned.")
        } else {
            format!("`{gone}` has not been assigned yet.")
        });
    }
    let what = if g.part { "a part of it moved away" } else { "it moved away" };
    let verb = if g.borrow { "borrowed" } else { "used" };
    let mut story = Story::new(format!("`{used}` is **{verb} after {what}** (E0382)"));
    for departure in &g.moves {
        let Departure { at, into, path, .. } = departure;
        let into = if into.is_empty() { String::new() } else { format!(" {into}") };
        story = story.line(match path {
            Some(Way::PreviousTurn) => {
                format!("`{gone}` moved{into} in the previous turn of the loop ({at}): the first turn takes it, the second finds nothing.")
            }
            Some(Way::Branch(branch)) => {
                format!("`{gone}` moved{into} on {at}, on the branch of {branch}.")
            }
            None => format!("`{gone}` moved{into} on {at}."),
        });
    }
    if g.maybe && g.moves.iter().all(|departure| departure.path.is_none()) {
        story = story.line("On some ways here it is gone: that is enough for an error.");
    }
    let noun = match g.ty.noun() {
        "it" => "the value",
        noun => noun,
    };
    let (they, were) = if noun.ends_with('s') { ("they", "were") } else { ("it", "was") };
    story = story.line(match g.ty.reference {
        Some(Reference::Exclusive) => {
            "If this were allowed, two exclusive references would lead to one value.".to_owned()
        }
        _ if g.ty.drop_does().is_none() => {
            format!("If this were allowed, {noun} would have two owners, though its type allows only one.")
        }
        _ => format!(
            "If this were allowed, {noun} would have two owners: {they} would be freed twice, or read after {they} {were} freed."
        ),
    });
    story = story.line(g.ty.copy_sentence());
    if let Some(first) = g.moves.first() {
        story.instead = first.instead.iter().map(|way| format!("{way} ({})", first.at)).collect();
    }
    story
}
