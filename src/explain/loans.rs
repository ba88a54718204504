//! Accesses that a loan forbids, in rustc's words (`rustc_borrowck::borrowck_errors`).

use super::{ErrorWords, lifetimes::Names, place_name};
use crate::{
    borrowck::{Access, Code, Conflict, LaterUse, OwnershipError, WhyAlive},
    ir::{
        Body, BodyKind, BorrowKind, Category, ElemKind, FakeReadCause, Local, LocalKind, Place, Rvalue,
        Source, StatementKind, TypeKind,
    },
};

pub(super) fn lent(body: &Body, error: &OwnershipError, conflict: &Conflict) -> ErrorWords {
    let (place, lent) = (described(body, &error.place), described(body, &conflict.lent));
    let borrowed = |label: String| (conflict.borrowed, label);
    let old = adjective(conflict.kind);
    let (message, label, mut related) = match error.code {
        Code::E0499 => (
            format!("cannot borrow {place} as mutable more than once at a time"),
            "second mutable borrow occurs here".to_owned(),
            vec![borrowed("first mutable borrow occurs here".to_owned())],
        ),
        Code::E0500 => (
            format!("closure requires unique access to {place} but it is already borrowed"),
            "closure construction occurs here".to_owned(),
            vec![borrowed("borrow occurs here".to_owned())],
        ),
        Code::E0501 => {
            let new = new_adjective(conflict.access);
            (
                format!("cannot borrow {place} as {new} because previous closure requires unique access"),
                "second borrow occurs here".to_owned(),
                vec![borrowed("closure construction occurs here".to_owned())],
            )
        }
        Code::E0502 => {
            let new = new_adjective(conflict.access);
            (
                format!("cannot borrow {place} as {new} because it is also borrowed as {old}"),
                format!("{new} borrow occurs here"),
                vec![borrowed(format!("{old} borrow occurs here"))],
            )
        }
        Code::E0503 => (
            format!("cannot use {place} because it was mutably borrowed"),
            format!("use of borrowed {lent}"),
            vec![borrowed(format!("{lent} is borrowed here"))],
        ),
        Code::E0505 => (
            format!("cannot move out of {place} because it is borrowed"),
            format!("move out of {place} occurs here"),
            vec![borrowed(format!("borrow of {lent} occurs here"))],
        ),
        Code::E0506 => (
            format!("cannot assign to {place} because it is borrowed"),
            format!("{place} is assigned to here but it was already borrowed"),
            vec![borrowed(format!("{lent} is borrowed here"))],
        ),
        Code::E0510 => {
            let what = match conflict.access {
                Access::Assign | Access::Replace => "assign",
                _ => "mutably borrow",
            };
            let place_of = if of_index(body, conflict) { "indexing expression" } else { "match guard" };
            (
                format!("cannot {what} {place} in {place_of}"),
                format!("cannot {what}"),
                vec![borrowed(format!("value is immutable in {place_of}"))],
            )
        }
        Code::E0524 => (
            format!("two closures require unique access to {place} at the same time"),
            "second closure is constructed here".to_owned(),
            vec![borrowed("first closure is constructed here".to_owned())],
        ),
        Code::E0515 => returned(body, conflict),
        Code::E0373 => {
            let what = match conflict_closure(body, conflict) {
                true => "async block",
                false => "closure",
            };
            let scope = match conflict.reason.why {
                WhyAlive::UsedLater { .. } => "block",
                _ => "function",
            };
            let (message, label) = (
                format!(
                    "{what} may outlive the current {scope}, but it borrows {lent}, which is owned by the current {scope}"
                ),
                format!("may outlive borrowed value {lent}"),
            );
            (
                message,
                label,
                conflict.captured.map(|at| (at, format!("{lent} is borrowed here"))).into_iter().collect(),
            )
        }
        Code::E0521 => (
            format!("borrowed data escapes outside of {}", kind_of(body)),
            format!("reference to {lent} escapes the {} body here", kind_of(body)),
            vec![borrowed(format!("borrow is only valid in the {} body", kind_of(body)))],
        ),
        Code::E0713 => (
            "borrow may still be in use when destructor runs".to_owned(),
            String::new(),
            vec![(conflict.accessed, format!("here, the drop needs exclusive access to {lent}"))],
        ),
        Code::E0626 => (
            "borrow may still be in use when coroutine yields".to_owned(),
            String::new(),
            vec![(conflict.accessed, "possible yield occurs here".to_owned())],
        ),
        Code::E0716 => (
            "temporary value dropped while borrowed".to_owned(),
            "creates a temporary value which is freed while still in use".to_owned(),
            vec![(conflict.accessed, "temporary value is freed at the end of this statement".to_owned())],
        ),
        _ => (
            format!("{lent} does not live long enough"),
            "borrowed value does not live long enough".to_owned(),
            vec![(conflict.accessed, format!("{lent} dropped here while still borrowed"))],
        ),
    };
    if !matches!(error.code, Code::E0510 | Code::E0515 | Code::E0373 | Code::E0521) {
        related.extend(later(body, conflict));
    }
    related.retain(|(source, _)| *source != error.primary);
    ErrorWords { message, label, related }
}

/// Whether a bounds check has looked at what the conflict is about, not a match.
fn of_index(body: &Body, conflict: &Conflict) -> bool {
    let statements = || body.blocks.iter().flat_map(|block| &block.statements);
    let borrows = statements().filter(|it| it.source == conflict.borrowed);
    let locals: Vec<Local> = borrows
        .filter_map(|it| match &it.kind {
            StatementKind::Assign(place, Rvalue::Ref(BorrowKind::Fake, _)) => place.as_local(),
            _ => None,
        })
        .collect();
    statements().any(|it| match &it.kind {
        StatementKind::FakeRead(FakeReadCause::ForIndex, place) => locals.contains(&place.local),
        _ => false,
    })
}

fn adjective(kind: BorrowKind) -> &'static str {
    match kind {
        BorrowKind::Mut(_) => "mutable",
        BorrowKind::Shared | BorrowKind::Fake => "immutable",
    }
}

fn new_adjective(access: Access) -> &'static str {
    match access {
        Access::Borrow(kind) => adjective(kind),
        _ => "mutable",
    }
}

fn described(body: &Body, place: &Place) -> String {
    let part = place.projection.iter().any(|elem| matches!(elem.kind, ElemKind::Downcast(_)));
    let name = place_name(body, place).filter(|_| !part);
    name.map_or_else(|| "value".to_owned(), |name| format!("`{name}`"))
}

fn kind_of(body: &Body) -> &'static str {
    match body.kind {
        BodyKind::Closure(_) => "closure",
        BodyKind::Coroutine => "async block",
        _ => "function",
    }
}

/// Whether the closure that captures what was lent is an async block.
fn conflict_closure(body: &Body, conflict: &Conflict) -> bool {
    body.locals.iter().any(|decl| {
        decl.source.node == conflict.borrowed.node
            && matches!(body.types[decl.ty].kind, TypeKind::Closure { coroutine: true, .. })
    })
}

fn returned(body: &Body, conflict: &Conflict) -> (String, String, Vec<(Source, String)>) {
    let decl = &body.locals[conflict.lent.local];
    let name = place_name(body, &conflict.lent);
    let what = match (&name, &decl.kind, conflict.lent.projection.is_empty()) {
        (Some(name), LocalKind::Var { arg: true, .. }, true) => format!("function parameter `{name}`"),
        (Some(name), _, true) => format!("local variable `{name}`"),
        (Some(name), _, false) => format!("local data `{name}`"),
        (None, LocalKind::Arg | LocalKind::Var { arg: true, .. }, _) => "function parameter".to_owned(),
        (None, LocalKind::Var { .. }, _) => "local binding".to_owned(),
        (None, ..) => "temporary value".to_owned(),
    };
    let (verb, at) = match &conflict.reason.why {
        WhyAlive::MustOutlive { blamed, .. } if blamed.category == Category::Yield => {
            ("yield", Some(blamed.source))
        }
        WhyAlive::MustOutlive { blamed, .. } => ("return", Some(blamed.source)),
        _ => ("return", None),
    };
    let refers = if at == Some(conflict.borrowed) { "reference to" } else { "value referencing" };
    let here = match name {
        Some(name) => (conflict.borrowed, format!("`{name}` is borrowed here")),
        None => (decl.source, "temporary value created here".to_owned()),
    };
    (
        format!("cannot {verb} {refers} {what}"),
        format!("{verb}s a {refers} data owned by the current function"),
        vec![here],
    )
}

/// What keeps the loan alive, and what a lifetime that it names stands for.
fn later(body: &Body, conflict: &Conflict) -> Vec<(Source, String)> {
    let mut names = Names::new(body);
    let mut all: Vec<(Source, String)> = keeps_alive(body, conflict, &mut names).into_iter().collect();
    all.extend(names.related);
    all
}

fn keeps_alive(body: &Body, conflict: &Conflict, names: &mut Names<'_>) -> Option<(Source, String)> {
    let borrow = match conflict.kind {
        BorrowKind::Mut(_) => "mutable borrow",
        BorrowKind::Shared | BorrowKind::Fake => "borrow",
    };
    match &conflict.reason.why {
        WhyAlive::UsedLater { location, by, .. } => {
            let words = match by {
                LaterUse::Capture => format!("{borrow} later captured here by closure"),
                LaterUse::Call => format!("{borrow} later used by call"),
                LaterUse::Let => format!("{borrow} later stored here"),
                LaterUse::Other => format!("{borrow} later used here"),
            };
            Some((body.source_of(*location), words))
        }
        WhyAlive::UsedInNextTurn { location, by, .. } => {
            let words = match by {
                LaterUse::Capture => format!("{borrow} captured here by closure, in later iteration of loop"),
                _ => format!("{borrow} later used here, in later iteration of loop"),
            };
            Some((body.source_of(*location), words))
        }
        WhyAlive::UsedWhenDropped { local, location, .. } => {
            let holder = match body.locals[*local].name() {
                Some(name) => format!("`{name}`"),
                None => "a temporary".to_owned(),
            };
            let words = format!("{borrow} might be used here, when {holder} is dropped");
            Some((body.source_of(*location), words))
        }
        WhyAlive::MustOutlive { region, blamed, .. } => {
            let name = names.of(*region);
            let words = match blamed.category {
                Category::Return => format!("returning this value requires that {borrow} lasts for `{name}`"),
                Category::CallArgument => format!("argument requires that {borrow} lasts for `{name}`"),
                Category::TypeAnnotation => {
                    format!("type annotation requires that {borrow} lasts for `{name}`")
                }
                Category::GenericArg => {
                    format!("generic argument requires that {borrow} lasts for `{name}`")
                }
                Category::Assignment => format!("assignment requires that {borrow} lasts for `{name}`"),
                Category::Cast { .. } => format!("cast requires that {borrow} lasts for `{name}`"),
                _ => format!("requires that {borrow} lasts for `{name}`"),
            };
            Some((blamed.source, words))
        }
        WhyAlive::Unexplained => None,
    }
}
