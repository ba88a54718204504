//! Ownership errors, in rustc's words.

use super::place_name;
use crate::{
    borrowck::{Action, Code, Hole, Immutable, MoveSite, OwnershipError, Reason},
    ir::{
        Block, Body, Bound, CallStyle, Callee, ClosureKind, ElemKind, Local, Mutability, Place, Rvalue,
        Source, StatementKind, TerminatorKind, TypeText, Why,
    },
};

/// An error in rustc's words.
pub struct ErrorWords {
    pub message: String,
    /// At the primary place.
    pub label: String,
    /// At other places that belong to it: the moves, what consumes, the declaration.
    pub related: Vec<(Source, String)>,
}

/// The words of `error`. `ty` is the type of [`typed_place`] as its user writes it, where it is known.
pub fn error(body: &Body, error: &OwnershipError, ty: Option<&str>) -> ErrorWords {
    match &error.reason {
        &Reason::Unset { action, sometimes } => unset(body, error, action, sometimes),
        Reason::Moved { action, moves, partial } => moved(body, error, *action, moves, *partial, ty),
        &Reason::Reassigned { argument } => {
            let what = if argument { "argument" } else { "variable" };
            let twice = if argument { "assign" } else { "assign twice" };
            let name = quoted(body, &error.place);
            ErrorWords {
                message: format!("cannot {twice} to immutable {what} {name}"),
                label: format!("cannot {twice} to immutable {what}"),
                related: vec![not_mut(body, error.place.local)],
            }
        }
        Reason::Hole { of, bindings } => hole(body, error, *of, bindings, ty),
        Reason::Immutable { why, others } => immutable(body, error, *why, others),
        &Reason::Outlived { how, longer, shorter, category } => {
            super::lifetimes::outlived(body, how, longer, shorter, category)
        }
        Reason::AtOdds { outer, conflicts } => at_odds(body, outer, conflicts),
        Reason::Lent(conflict) => super::loans::lent(body, error, conflict),
    }
}

/// The place whose type says why the error is one.
pub fn typed_place(error: &OwnershipError) -> &Place {
    error.moves().first().map_or(&error.place, |site| &site.place)
}

/// A part of an enum has no name that could be written.
fn name_of(body: &Body, place: &Place) -> Option<String> {
    let part = place.projection.iter().any(|elem| matches!(elem.kind, ElemKind::Downcast(_)));
    place_name(body, place).filter(|_| !part).map(|name| format!("`{name}`"))
}

fn quoted(body: &Body, place: &Place) -> String {
    name_of(body, place).unwrap_or_else(|| "value".to_owned())
}

fn not_copy(name: &str, ty: Option<&str>) -> String {
    match ty {
        Some(ty) => format!("{name} has type `{ty}`, which does not implement the `Copy` trait"),
        None => format!("the type of {name} does not implement the `Copy` trait"),
    }
}

/// `borrow`, `borrowed`.
fn verbs(action: Action) -> (&'static str, &'static str) {
    match action {
        Action::Use => ("use", "used"),
        Action::Borrow => ("borrow", "borrowed"),
        Action::Assign => ("assign", "assigned"),
        Action::AssignPart => ("assign to part", "partially assigned"),
    }
}

// ------------------------------------------------------------------- E0381

fn unset(body: &Body, error: &OwnershipError, action: Action, sometimes: bool) -> ErrorWords {
    let name = quoted(body, &error.place);
    let general = match action {
        Action::Use | Action::Borrow => "used",
        other => verbs(other).1,
    };
    let isnt = match (action, sometimes) {
        (Action::AssignPart, _) => "isn't fully initialized",
        (_, true) => "is possibly-uninitialized",
        (_, false) => "isn't initialized",
    };
    let declared = body.locals[error.place.local].source;
    ErrorWords {
        message: format!("{general} binding {name} {isnt}"),
        label: format!("{name} {} here but it {isnt}", verbs(action).1),
        related: vec![(declared, "binding declared here but left uninitialized".to_owned())],
    }
}

// ------------------------------------------------------------------- E0382

fn moved(
    body: &Body,
    error: &OwnershipError,
    action: Action,
    moves: &[MoveSite],
    partial: bool,
    ty: Option<&str>,
) -> ErrorWords {
    let (verb, past) = verbs(action);
    let (partially, partial_) = if partial { ("partially ", "partial ") } else { ("", "") };
    let again = moves.iter().any(|site| site.out.location == error.location);
    let mut related = Vec::new();
    let called = name_of(body, &error.place).map_or_else(String::new, |name| format!(": {name}"));
    for site in moves {
        let name = quoted(body, &site.place);
        let turn = if site.in_loop { ", in previous iteration of loop" } else { "" };
        if site.out.source.why == Why::Capture {
            related.push((site.out.source, format!("value moved into closure here{turn}")));
        } else if site.out.source != error.primary {
            related.push((site.out.source, format!("value {partially}moved here{turn}")));
        }
        related.extend(consumer(body, site, &name));
    }
    if let Some(first) = moves.first() {
        let occurs = not_copy(&quoted(body, &first.place), ty);
        let at = match first.place.as_local() {
            Some(local) if body.locals[local].name().is_some() => body.locals[local].source,
            _ => first.out.source,
        };
        related.push((at, format!("{partial_}move occurs because {occurs}")));
    }
    let label = match again {
        true => "value moved here, in previous iteration of loop".to_owned(),
        false => format!("value {past} here after {partial_}move"),
    };
    ErrorWords { message: format!("{verb} of {partially}moved value{called}"), label, related }
}

/// What takes the moved value: a method by its `self`, a call, an operator.
fn consumer(body: &Body, site: &MoveSite, name: &str) -> Option<(Source, String)> {
    let block = &body.blocks[site.out.location.block];
    let StatementKind::Assign(to, Rvalue::Use(_)) = &block.statements.get(site.out.location.statement)?.kind
    else {
        return None;
    };
    let (callee, first, source) = call_with(body, site.out.location.block, to)?;
    let Callee::Item { name: function, style } = callee else { return None };
    let words = match style {
        CallStyle::Method if first => {
            format!(
                "{name} moved due to this method call: `{function}` takes ownership of the receiver `self`"
            )
        }
        CallStyle::Operator if first && &**function == "call" => format!("{name} moved due to this call"),
        CallStyle::Operator if first => format!("{name} moved due to usage in operator"),
        CallStyle::Desugaring if first && &**function == "into_iter" => {
            format!("{name} moved due to this implicit call to `.into_iter()`")
        }
        CallStyle::Desugaring if first && &**function == "into_future" => {
            format!("{name} moved due to this await")
        }
        CallStyle::Function | CallStyle::Method => format!("`{function}` takes {name} by value"),
        _ => return None,
    };
    Some((source, words))
}

/// The call at the end of `from`, or of a block that follows it alone, that takes `value`.
fn call_with<'a>(body: &'a Body, from: Block, value: &Place) -> Option<(&'a Callee, bool, Source)> {
    let mut block = from;
    for _ in 0..8 {
        let data = &body.blocks[block];
        let terminator = data.terminator();
        if let TerminatorKind::Call { func, args, .. } = &terminator.kind
            && let Some(index) = args.iter().position(|arg| arg.operand.place() == Some(value))
        {
            return Some((func, index == 0, terminator.source));
        }
        match terminator.kind.ordinary_successors().as_slice() {
            &[next] => block = next,
            _ => return None,
        }
    }
    None
}

// ------------------------------------------------------- E0507, E0508, E0509

fn hole(body: &Body, error: &OwnershipError, of: Hole, bindings: &[Local], ty: Option<&str>) -> ErrorWords {
    let name = quoted(body, &error.place);
    let message = match of {
        Hole::Borrowed => match name_of(body, &error.place) {
            Some(name) => format!("cannot move out of {name} which is behind a reference"),
            None => "cannot move out of a value behind a reference".to_owned(),
        },
        Hole::Static => "cannot move out of static item".to_owned(),
        Hole::Guard => "cannot move out of a variable in its pattern's guard".to_owned(),
        Hole::Capture(kind) => {
            format!("cannot move out of {name}, a captured variable in an `{}` closure", trait_name(kind))
        }
        Hole::Array => "cannot move out of an array by index".to_owned(),
        Hole::Slice => "cannot move out of a slice".to_owned(),
        Hole::Destructor(of) => {
            format!("cannot move out of type `{}`, which implements the `Drop` trait", TypeText(body, of))
        }
    };
    let mut related = Vec::new();
    for (i, &local) in bindings.iter().enumerate() {
        let words = if i == 0 { "data moved here" } else { "...and here" };
        related.push((body.locals[local].source, words.to_owned()));
    }
    let label = match bindings {
        [] => format!("move occurs because {}", not_copy(&name, ty)),
        _ => "cannot move out of here".to_owned(),
    };
    ErrorWords { message, label, related }
}

fn trait_name(kind: ClosureKind) -> &'static str {
    match kind {
        ClosureKind::Fn => "Fn",
        ClosureKind::FnMut => "FnMut",
        ClosureKind::FnOnce => "FnOnce",
    }
}

// ------------------------------------------------------------- E0594, E0596

fn immutable(body: &Body, error: &OwnershipError, why: Immutable, others: &[Source]) -> ErrorWords {
    let assigned = error.code == Code::E0594;
    let name = name_of(body, &error.place);
    let item = name.clone().unwrap_or_else(|| "data".to_owned());
    let is = if assigned { "which is" } else { "as it is" };
    let whole = error.place.projection.is_empty();
    let (item, reason) = match why {
        Immutable::Variable(_) if whole => (item, ", as it is not declared as mutable".to_owned()),
        Immutable::Variable(local) => {
            let root = quoted(body, &Place::local(local));
            (item, format!(", as {root} is not declared as mutable"))
        }
        Immutable::Upvar(field) => {
            let root = &body.upvars[field as usize].name;
            (item, format!(", as `{root}` is not declared as mutable"))
        }
        Immutable::Static => ("immutable static item".to_owned(), String::new()),
        Immutable::Guard => (item, ", as it is immutable for the pattern guard".to_owned()),
        Immutable::FnClosure => (item, ", as it is a captured variable in a `Fn` closure".to_owned()),
        Immutable::Shared(_) if name.is_none() => ("data in a `&` reference".to_owned(), String::new()),
        Immutable::Shared(_) => (item, format!(", {is} behind a `&` reference")),
        Immutable::ConstPointer => (item, format!(", {is} behind a `*const` pointer")),
    };
    let (message, label) = match assigned {
        true => (format!("cannot assign to {item}{reason}"), "cannot assign"),
        false => (format!("cannot borrow {item} as mutable{reason}"), "cannot borrow as mutable"),
    };
    // Several borrows of one variable: the error is at its declaration.
    if !others.is_empty() {
        let related = others.iter().map(|&other| (other, label.to_owned())).collect();
        return ErrorWords { message, label: "not mutable: declare it with `mut`".to_owned(), related };
    }
    let related = match why {
        Immutable::Variable(local) => vec![not_mut(body, local)],
        Immutable::Shared(Some(local)) if body.locals[local].name().is_some() => {
            let name = quoted(body, &Place::local(local));
            let words = format!("{name} is a `&` reference, so the data it refers to cannot be written");
            vec![(body.locals[local].source, words)]
        }
        _ => Vec::new(),
    };
    ErrorWords { message, label: label.to_owned(), related }
}

fn not_mut(body: &Body, local: Local) -> (Source, String) {
    (body.locals[local].source, "consider making this binding mutable: `mut`".to_owned())
}

// ------------------------------------------------------------- `x @ Some(y)`

fn at_odds(body: &Body, outer: &Bound, conflicts: &[Bound]) -> ErrorWords {
    let name = |bound: &Bound| body.locals[bound.local].name().unwrap_or("_").to_owned();
    let takes = |bound: &Bound| match bound.by_ref {
        None => format!("value is moved into `{}` here", name(bound)),
        Some(Mutability::Shared) => format!("value is borrowed by `{}` here", name(bound)),
        Some(Mutability::Mut) => format!("value is mutably borrowed by `{}` here", name(bound)),
    };
    if outer.by_ref.is_none() {
        return ErrorWords {
            message: "borrow of moved value".to_owned(),
            label: format!("value moved into `{}` here", name(outer)),
            related: conflicts
                .iter()
                .map(|it| (it.source, "value borrowed here after move".to_owned()))
                .collect(),
        };
    }
    let exclusive = outer.by_ref == Some(Mutability::Mut);
    let message = match exclusive {
        true if conflicts.iter().any(|it| it.by_ref == Some(Mutability::Mut)) => {
            "cannot borrow value as mutable more than once at a time"
        }
        _ if conflicts.iter().all(|it| it.by_ref.is_none()) => {
            "cannot move out of value because it is borrowed"
        }
        true => "cannot borrow value as immutable because it is also borrowed as mutable",
        false => "cannot borrow value as mutable because it is also borrowed as immutable",
    };
    ErrorWords {
        message: message.to_owned(),
        label: takes(outer),
        related: conflicts.iter().map(|it| (it.source, takes(it))).collect(),
    }
}
