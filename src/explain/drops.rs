//! What is dropped at a `}`, a `;` or an assignment, in which order, and what is not.

use super::{
    story::{At, Story},
    types::TypeFacts,
};

/// What happens at the end of a scope or statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// `}` of what: a function, a block; or `;`.
    pub of: Scope,
    /// In the order in which it happens.
    pub drops: Vec<Dropped>,
    /// Variables that end here without anything to drop.
    pub plain: Vec<String>,
    /// Early ways out that drop here listed values too: `return` on line 5.
    pub early: Vec<(String, At)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    Function,
    Closure,
    Block,
    Loop,
    Arm,
    Statement,
    Let,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    pub what: What,
    pub ty: TypeFacts,
    pub when: When,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A variable, and where it is declared if its name is not the only one.
    Variable(String, Option<At>),
    Argument(String),
    /// What is left of it.
    Rest {
        whole: String,
        parts: Vec<String>,
    },
    /// A `Box` whose value moved out.
    EmptyBox(String),
    /// A value without a name, as written.
    Temporary(Option<String>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    Always,
    /// On some ways: not where these moved it away.
    Maybe(Vec<At>),
    /// Moved away here; dropped by its new owner.
    Never(Vec<At>),
}

fn name(what: &What) -> String {
    match what {
        What::Variable(name, None) | What::Argument(name) => format!("`{name}`"),
        What::Variable(name, Some(at)) => format!("`{name}` of {at}"),
        What::Rest { whole, parts } => {
            format!("what is left of `{whole}` ({})", super::story::list(&super::story::code(parts)))
        }
        What::EmptyBox(name) => format!("the emptied box `{name}`"),
        What::Temporary(Some(text)) => format!("the value of `{text}`"),
        What::Temporary(None) => "a value without a name".to_owned(),
    }
}

fn moved_at(places: &[At]) -> String {
    let lines: Vec<String> = places.iter().map(At::to_string).collect();
    super::story::list(&lines)
}

pub fn end(e: &End) -> Option<Story> {
    let dropped: Vec<&Dropped> = e.drops.iter().filter(|drop| !matches!(drop.when, When::Never(_))).collect();
    let never: Vec<&Dropped> = e.drops.iter().filter(|drop| matches!(drop.when, When::Never(_))).collect();
    let scope = match e.of {
        Scope::Function => "the function's end",
        Scope::Closure => "the closure's end",
        Scope::Block => "the end of this block",
        Scope::Loop => "the end of each turn",
        Scope::Arm => "the end of this arm",
        Scope::Statement | Scope::Let => "this `;`",
    };
    let mut story = match dropped.as_slice() {
        [] if never.is_empty() && e.plain.is_empty() => return None,
        [] if !e.early.is_empty() => Story::new(format!("**Nothing is dropped** when {scope} is reached")),
        [] => Story::new(format!("**Nothing is dropped** at {scope}")),
        [one] => Story::new(format!("At {scope} {} **{} dropped**", name(&one.what), is(one))),
        many => Story::new(format!("At {scope} **{} values are dropped**, in this order", many.len())),
    };
    let many = dropped.len() > 1;
    for (number, drop) in dropped.iter().take(8).enumerate() {
        let does = match drop.what {
            What::EmptyBox(_) => "frees its heap memory; what was in it moved away".to_owned(),
            What::Rest { .. } => {
                "leaves out the parts that moved away: their new owners drop them".to_owned()
            }
            _ => drop.ty.drop_does().unwrap_or_else(|| "does nothing more".to_owned()),
        };
        let maybe = match &drop.when {
            When::Maybe(places) if places.is_empty() => {
                " On some ways here it has no value: a drop flag decides at run time.".to_owned()
            }
            When::Maybe(places) => {
                format!(" Only where {} did not move it: a drop flag decides at run time.", moved_at(places))
            }
            _ => String::new(),
        };
        story = story.line(if many {
            format!("{}. {}: {does}.{maybe}", number + 1, name(&drop.what))
        } else {
            format!("This {does}.{maybe}")
        });
    }
    if dropped.len() > 8 {
        story = story.line(format!("… and {} more.", dropped.len() - 8));
    }
    if dropped.iter().filter(|drop| matches!(drop.what, What::Variable(..))).count() > 1 {
        story = story.line("Variables are dropped in reverse order of their declaration.");
    }
    for drop in never.iter().take(4) {
        let When::Never(places) = &drop.when else { continue };
        story = story.line(match places.as_slice() {
            [] => format!("Not {}: it has no value here.", name(&drop.what)),
            places => format!("Not {}: it moved away on {}.", name(&drop.what), moved_at(places)),
        });
    }
    if never.len() > 4 {
        story = story.line(format!("Nor {} more that moved away.", never.len() - 4));
    }
    if dropped.is_empty() && never.is_empty() {
        let names = super::story::list(&super::story::code(&e.plain));
        story = story.line(format!("{names}: nothing to free."));
    }
    for (word, at) in e.early.iter().take(3) {
        story = story.detail(format!("The `{word}` on {at} leaves early and drops what is set there."));
    }
    Some(story)
}

fn is(drop: &Dropped) -> &'static str {
    match (&drop.when, &drop.what) {
        (When::Maybe(_), _) => "may be",
        _ => "is",
    }
}

/// Where a body is not understood well enough.
pub fn unknown(reason: &str) -> Story {
    Story::new(format!("What is dropped here is not known: {reason}"))
}
