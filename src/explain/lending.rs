//! How long a borrow lasts, who holds it and why so long, and what may be done with what it borrows meanwhile.

use super::{
    hints::Guard,
    story::{At, code, list},
};

/// One borrow, from where it is made to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lasting {
    /// What is borrowed; None for a value of no name.
    pub place: Option<String>,
    /// The expression that makes a value of no name.
    pub value: Option<String>,
    pub exclusive: bool,
    /// Whether it is in the way of anything: what is behind a `&` can not be changed anyway.
    pub forbids: bool,
    /// Where it is made.
    pub at: Option<At>,
    /// The variables that hold the reference, or what was made of it.
    pub holders: Vec<String>,
    /// Its end on each way.
    pub ends: Vec<End>,
    /// How the reference came to what is used last.
    pub way: Vec<Step>,
}

/// Where a borrow ends, on one way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// The call that it is made for, or one around that, returns.
    Call(Doer),
    /// Within the expression.
    Here,
    /// The last use of what holds it.
    Use { at: At, by: Option<Doer> },
    /// It is used again before it is made again.
    NextTurn { at: At },
    /// With the `for` loop that goes through it.
    Loop { at: At },
    /// What holds it is dropped, and its destructor may use it: a variable, or a value of no name.
    Drop { at: At, variable: Option<String>, guard: Option<Guard>, scope: Option<TemporaryScope> },
    /// What was borrowed gets a new value.
    Overwritten { at: At },
    /// It is good for a lifetime that the caller chose, and so longer than the function runs.
    Caller { lifetime: Option<String>, returned: bool, at: Option<At> },
}

/// How long a value of no name lives, where there are words for it (Reference, "Temporary scopes").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TemporaryScope {
    Statement,
    /// The scrutinee of `if let`, before and since edition 2024.
    IfLetWithElse,
    IfLetBeforeElse,
    WhileLet,
    Match,
    For,
    Condition,
    /// In the last expression of a body, before and since edition 2024.
    AfterVariables,
    BeforeVariables,
}

impl TemporaryScope {
    fn words(self) -> &'static str {
        match self {
            TemporaryScope::Statement => "at the end of its statement",
            TemporaryScope::IfLetWithElse => {
                "with the whole `if let`, `else` included (so before edition 2024)"
            }
            TemporaryScope::IfLetBeforeElse => "before `else` is entered (since edition 2024)",
            TemporaryScope::WhileLet => "at the end of each turn, after the body",
            TemporaryScope::Match => "at the end of the whole `match`",
            TemporaryScope::For => "when the loop ends",
            TemporaryScope::Condition => "as soon as the condition is decided",
            TemporaryScope::AfterVariables => "after the variables of the body (so before edition 2024)",
            TemporaryScope::BeforeVariables => "before the variables of the block (since edition 2024)",
        }
    }
}

/// What uses it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doer {
    Function(String),
    Macro(String),
    /// `[]`, `*`, `+`
    Operator(String),
    Call,
}

/// One step of a reference from where it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The result of this call borrows from its argument.
    Call {
        name: Doer,
        at: At,
    },
    /// This call may put it in another of its arguments.
    Stored {
        name: Doer,
        at: At,
    },
    Variable {
        name: String,
        at: At,
    },
    Closure {
        at: At,
    },
}

impl Doer {
    pub(super) fn words(&self) -> String {
        match self {
            Doer::Function(name) => format!("`{name}`"),
            Doer::Macro(name) => format!("`{name}!`"),
            Doer::Operator(symbol) => format!("`{symbol}`"),
            Doer::Call => "the call".to_owned(),
        }
    }
}

impl Lasting {
    /// What is borrowed, in words.
    pub(super) fn lent(&self) -> String {
        match (&self.place, &self.value) {
            (Some(place), _) => format!("`{place}`"),
            (None, Some(value)) => format!("the value of `{value}`"),
            (None, None) => "a value of no name".to_owned(),
        }
    }

    /// Whether it is over with the expression that makes it.
    pub fn is_short(&self) -> bool {
        self.holders.is_empty() && self.ends.iter().all(|end| matches!(end, End::Call(_) | End::Here))
    }

    fn lines_of_uses(&self) -> Vec<&At> {
        let uses = self.ends.iter().filter_map(|end| match end {
            End::Use { at, .. } => Some(at),
            _ => None,
        });
        let mut all: Vec<&At> = uses.collect();
        all.sort();
        all.dedup();
        all
    }

    fn last(&self) -> Option<&End> {
        let rank = |end: &&End| match end {
            End::Caller { .. } => 7,
            End::NextTurn { .. } => 6,
            End::Loop { .. } | End::Drop { .. } => 5,
            End::Overwritten { .. } => 4,
            End::Use { .. } => 3,
            End::Call(_) => 2,
            End::Here => 1,
        };
        self.ends.iter().max_by_key(rank)
    }

    /// "until line 9", as the end of a sentence. None where the end is not known.
    pub fn until(&self) -> Option<String> {
        Some(match self.last()? {
            End::Call(by) => format!("until {} returns", by.words()),
            End::Here => "within this expression".to_owned(),
            End::Use { .. } => {
                let lines: Vec<u32> = self.lines_of_uses().iter().map(|at| at.line).collect();
                format!("until its last use on line {}", or(&lines))
            }
            End::NextTurn { at } => format!("as long as the loop goes on: the next turn uses it on {at}"),
            End::Loop { at } => format!("until the `for` loop ends ({at})"),
            End::Drop { at, variable: Some(name), .. } => format!("until `{name}` is dropped on {at}"),
            End::Drop { at, variable: None, .. } => format!("until a temporary is dropped on {at}"),
            End::Overwritten { at } => format!("until it gets a new value on {at}"),
            End::Caller { lifetime: Some(name), .. } => format!("for `{name}`, beyond the function's end"),
            End::Caller { lifetime: None, .. } => "beyond the function's end".to_owned(),
        })
    }
}

/// What a reference refers to is called by the reference.
fn referred(place: &str) -> String {
    match place.strip_prefix('*') {
        Some(name) => format!("what `{name}` refers to"),
        None => format!("`{place}`"),
    }
}

/// `1`, `1 or 2`, `1, 2 or 3`: whichever way is taken.
fn or(lines: &[u32]) -> String {
    match lines {
        [] => String::new(),
        [one] => one.to_string(),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(u32::to_string).collect();
            format!("{} or {last}, whichever way is taken", first.join(", "))
        }
    }
}

/// How long the borrow lasts, who holds it, and why.
pub fn lasting(of: &Lasting) -> Vec<String> {
    let mut lines = Vec::new();
    let Some(until) = of.until() else { return lines };
    let holders = list(&code(&of.holders));
    let hold = if of.holders.len() == 1 { "holds" } else { "hold" };
    lines.push(match (of.last(), of.holders.is_empty()) {
        (Some(End::Call(by)), true) => format!("The borrow ends when {} returns.", by.words()),
        (Some(End::Here), _) => "The borrow ends within this expression.".to_owned(),
        (Some(End::Call(by)), false) => format!("{holders} {hold} it until {} returns.", by.words()),
        (Some(End::Use { at, by: Some(by) }), true) if of.ends.len() == 1 => {
            format!("The borrow lasts until {} has used it on {at}.", by.words())
        }
        (Some(End::Loop { at }), _) => format!("The `for` loop holds it until it ends ({at})."),
        (Some(End::Drop { at, variable: Some(name), guard: Some(guard), .. }), _) => {
            format!("`{name}` is the guard: {} until `{name}` is dropped on {at}.", held(*guard))
        }
        (Some(End::Drop { at, variable: None, guard: Some(guard), scope }), _) => {
            let scope = scope.map_or(String::new(), |scope| format!(" {},", scope.words()));
            format!("The guard has no name: {} until it is dropped{scope} on {at}.", held(*guard))
        }
        (Some(End::Drop { at, variable: Some(name), .. }), _) => {
            format!("`{name}` holds it until it is dropped on {at}: its destructor may still use it.")
        }
        (Some(End::Drop { at, variable: None, scope, .. }), _) => {
            let scope = scope.map_or(String::new(), |scope| format!(" {},", scope.words()));
            format!(
                "A temporary holds it until that is dropped{scope} on {at}: its destructor may still use it."
            )
        }
        (Some(End::Caller { lifetime, returned, at }), _) => {
            let lifetime = match lifetime.as_deref() {
                Some("'static") => "`'static`, the whole run of the program".to_owned(),
                Some(name) => format!("`{name}`, beyond the function's end"),
                None => "as long as the caller needs, beyond the function's end".to_owned(),
            };
            let by = match (at, returned) {
                (Some(at), true) => format!(": it is given back on {at}"),
                (Some(at), false) => format!(": {at} asks for that"),
                (None, _) => String::new(),
            };
            let lasts = if lifetime.starts_with('`') { "lasts for" } else { "lasts" };
            format!("The borrow {lasts} {lifetime}{by}.")
        }
        (_, true) => format!("The borrow lasts {until}."),
        (_, false) => format!("{holders} {hold} it {until}."),
    });
    lines.extend(way(of));
    lines
}

fn held(guard: Guard) -> &'static str {
    match guard {
        Guard::Lock => "the lock is held",
        Guard::Borrow => "the `RefCell` stays borrowed",
    }
}

/// A guard of the same lock or `RefCell` that is still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StillHeld {
    pub guard: Guard,
    /// What is to be taken again, and by which method.
    pub place: String,
    pub method: String,
    /// Where the first guard was made.
    pub since: At,
    /// Whether it is there on every way.
    pub certain: bool,
}

pub fn still_held(s: &StillHeld) -> String {
    let StillHeld { place, method, since, .. } = s;
    let (is, panics, waits) = match s.certain {
        true => ("is still", "panics", "waits for ever or panics"),
        false => ("may still be", "may panic", "may wait for ever or panic"),
    };
    let (taken, ends) = match s.guard {
        Guard::Borrow => ("borrowed", panics),
        Guard::Lock => ("locked", waits),
    };
    format!("Careful: here the guard of {since} {is} there, so `{place}` {is} {taken}: `{method}` {ends}.")
}

/// Why it lasts so long: through what the reference came to its last use.
pub(super) fn way(of: &Lasting) -> Option<String> {
    let calls = of.way.iter().filter(|step| matches!(step, Step::Call { .. })).count();
    let variables = of.way.iter().filter(|step| matches!(step, Step::Variable { .. })).count();
    let closures = of.way.iter().filter(|step| matches!(step, Step::Closure { .. })).count();
    let stored = of.way.iter().find_map(|step| match step {
        Step::Stored { name, .. } => Some(name.words()),
        _ => None,
    });
    // One variable that takes what is made here is no news, nor is what a loop goes through.
    if variables == 0 && matches!(of.last(), Some(End::Loop { .. })) {
        return None;
    }
    if of.is_short() || calls + closures == 0 && stored.is_none() && variables < 2 {
        return None;
    }
    if let (Some(name), Some(Step::Stored { .. })) = (&stored, of.way.last()) {
        return Some(format!("By its signature {name} may store it in another of its arguments."));
    }
    let mut parts: Vec<String> = Vec::new();
    let mut through: Vec<String> = Vec::new();
    for step in &of.way {
        match step {
            Step::Call { name, .. } | Step::Stored { name, .. } => through.push(name.words()),
            Step::Closure { .. } => through.push("a closure that captures it".to_owned()),
            Step::Variable { name, at } => {
                let by = match through.is_empty() {
                    true => String::new(),
                    false => format!("through {} ", list(&std::mem::take(&mut through))),
                };
                parts.push(format!("{by}into `{name}` ({at})"));
            }
        }
    }
    if !through.is_empty() {
        parts.push(format!("through {}", list(&through)));
    }
    let results = match (stored, calls) {
        (Some(name), _) => format!(": by its signature `{}` may store it there", name.trim_matches('`')),
        (None, 0) => String::new(),
        (None, 1) => ": the result of that call borrows from its argument".to_owned(),
        (None, _) => ": the result of each call borrows from its argument".to_owned(),
    };
    Some(format!("It goes {}{results}.", parts.join(", then ")))
}

/// What may be done with a place while others borrow it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restricted {
    pub place: String,
    /// The borrows in the way, the strictest first.
    pub by: Vec<Lasting>,
    /// Whether the place could be moved at all.
    pub movable: bool,
}

/// What may be done with the place here: who prevents what, and until where.
pub fn restricted(r: &Restricted) -> Vec<String> {
    let place = &r.place;
    let mut lines = Vec::new();
    for of in r.by.iter().take(3) {
        let Some(until) = of.until() else { continue };
        let what = match &of.place {
            Some(lent) if lent != place => format!("`{lent}`"),
            _ => "it".to_owned(),
        };
        let how = if of.exclusive { "exclusively " } else { "" };
        let who = match (of.holders.as_slice(), &of.at) {
            ([], Some(at)) => format!("the borrow of {at} borrows {what} {how}"),
            ([], None) => format!("a borrow of {what} lasts "),
            (names, _) => {
                let borrow = if names.len() == 1 { "borrows" } else { "borrow" };
                format!("{} {borrow} {what} {how}", list(&code(names)))
            }
        };
        let may = match (of.exclusive, r.movable) {
            (true, true) => "neither read nor changed nor moved",
            (true, false) => "neither read nor changed",
            (false, true) => "read, not changed or moved",
            (false, false) => "read, not changed",
        };
        lines.push(format!("Here `{place}` can be {may}: {who}{until}."));
    }
    lines
}

/// Who borrows a variable, where it is declared.
pub fn lent_out(all: &[Lasting]) -> Vec<String> {
    const MAX: usize = 3;
    let mut lines = Vec::new();
    for of in all.iter().take(MAX) {
        let (Some(until), Some(at)) = (of.until(), &of.at) else { continue };
        let how = if of.exclusive { " exclusively" } else { "" };
        let verb = if of.holders.len() == 1 { "borrows" } else { "borrow" };
        lines.push(format!("{} {verb} {}{how} on {at}, {until}.", list(&code(&of.holders)), of.lent()));
    }
    if all.len() > MAX {
        lines.push(format!("{} more borrows of it are held by variables.", all.len() - MAX));
    }
    lines
}

/// What a variable holds: the borrows that it keeps going.
pub fn holds(all: &[Lasting]) -> Vec<String> {
    let mut lines = Vec::new();
    for of in all.iter().take(3) {
        let Some(until) = of.until() else { continue };
        let how = if of.exclusive { " exclusively" } else { "" };
        let lent = of.place.as_deref().map_or_else(|| of.lent(), referred);
        let on = of.at.as_ref().map_or(String::new(), |at| format!(" on {at}"));
        if of.last() == Some(&End::Here) {
            lines.push(format!(
                "It borrows {lent}{how}{on}. It is not used afterwards: the borrow is over at once."
            ));
            continue;
        }
        let since = of.at.as_ref().map_or(String::new(), |at| format!(" since {at}"));
        let then = match (of.forbids, of.exclusive) {
            (true, true) => format!(": until then {lent} can only be used through it"),
            (true, false) => format!(": until then {lent} can be read, not changed or moved"),
            (false, _) => String::new(),
        };
        lines.push(format!("It borrows {lent}{how}{since}, {until}{then}."));
        lines.extend(way(of));
    }
    if all.len() > 3 {
        lines.push(format!("It holds {} more borrows.", all.len() - 3));
    }
    lines
}
