//! Lending what a move gives away: the shapes, one a file, and whether one compiles.

mod argument;
pub(super) mod callers;
mod closure;
mod initializer;
mod iteration;
mod operator;
pub(super) mod parameter;
pub(super) mod receiver;
pub(super) mod scrutinee;

use hir_def::FunctionId;
use ra_ap_hir_def as hir_def;
use ra_ap_vfs::FileId;

use super::{
    Cost, TextEdit,
    context::{Context, Error, Moved, Proposal},
    loans, statics, trial,
};
use crate::{
    explain::{self, actions},
    ide::cursor::Item,
    ir::{Body, Why},
};

/// One way to lend what a move gives away.
pub(super) struct Change {
    /// What it does, to stand after the name of the value.
    pub title: String,
    pub cost: Cost,
    pub edits: Vec<(FileId, TextEdit)>,
    tried: Vec<Tried>,
}

/// The edits of one function, as they are tried.
#[derive(Clone)]
struct Tried {
    function: FunctionId,
    edits: Vec<TextEdit>,
    /// The function's own parameter becomes a reference. It was only read, so each borrow of it
    /// was of a local variable and compiled; now it is of something that lives longer.
    callee: bool,
    /// Its signature changes.
    signature: bool,
}

impl Change {
    /// A change of the item at the cursor alone.
    fn here(context: &Context<'_>, title: String, cost: Cost, edits: Vec<TextEdit>) -> Change {
        Change {
            title,
            cost,
            edits: edits.iter().map(|edit| (context.at.file, edit.clone())).collect(),
            tried: vec![Tried { function: context.function, edits, callee: false, signature: false }],
        }
    }
}

/// Changes that together make the error go away: where it has one move, each way that does; where
/// it has several, the first choice of ways that does.
pub(super) fn chosen(
    context: &Context<'_>,
    error: &Error,
    changes: fn(&Context<'_>, &Moved) -> Vec<Change>,
) -> Vec<Vec<Change>> {
    let mut ways: Vec<Vec<Change>> = error.moves.iter().map(|moved| changes(context, moved)).collect();
    if let [_] = ways.as_slice() {
        let all = ways.pop().into_iter().flatten();
        let mut kinds = Vec::new();
        let mut found = Vec::new();
        for change in all {
            // One of a kind: the first that works.
            if !kinds.contains(&change.cost) && works(context, Some(error), &[&change]) {
                kinds.push(change.cost);
                found.push(vec![change]);
            }
        }
        return found;
    }
    // The last move's ways turn fastest.
    let mut choice = vec![0; ways.len()];
    for _ in 0..16 {
        let changes: Option<Vec<&Change>> =
            ways.iter().zip(&choice).map(|(ways, &index)| ways.get(index)).collect();
        let Some(changes) = changes else { return Vec::new() };
        if works(context, Some(error), &changes) {
            return vec![
                ways.into_iter().zip(choice).map(|(mut ways, index)| ways.swap_remove(index)).collect(),
            ];
        }
        let Some(turn) = (0..choice.len()).rev().find(|&at| choice[at] + 1 < ways[at].len()) else {
            return Vec::new();
        };
        choice[turn] += 1;
        choice[turn + 1..].fill(0);
    }
    Vec::new()
}

/// The ways to lend what `moved` gives away, the best first. None of them is tried yet.
pub(super) fn changes(context: &Context<'_>, moved: &Moved) -> Vec<Change> {
    if moved.why == Why::Capture {
        return closure::changes(context, moved);
    }
    let mut all = scrutinee::changes(context, moved);
    if moved.expr().is_some() {
        all.extend(other_changes(context, moved));
        all.extend(receiver::changes(context, moved));
    }
    all
}

/// Those of an expression that is neither matched on nor called a method of std on.
pub(super) fn other_changes(context: &Context<'_>, moved: &Moved) -> Vec<Change> {
    let mut all = Vec::new();
    all.extend(argument::changes(context, moved));
    all.extend(argument::of_macro(context, moved));
    all.extend(parameter::changes(context, moved));
    all.extend(iteration::changes(context, moved));
    all.extend(initializer::changes(context, moved));
    all.extend(operator::changes(context, moved));
    all
}

/// Whether `changes` compile together: no type error, the error gone, none new, and no new borrow
/// that could conflict.
pub(super) fn works(context: &Context<'_>, error: Option<&Error>, changes: &[&Change]) -> bool {
    let mut all: Vec<Tried> = Vec::new();
    for tried in changes.iter().flat_map(|change| &change.tried) {
        match all.iter_mut().find(|other| other.function == tried.function) {
            Some(other) => {
                for edit in &tried.edits {
                    if !other.edits.contains(edit) {
                        other.edits.push(edit.clone());
                    }
                }
                other.callee &= tried.callee;
                other.signature |= tried.signature;
            }
            None => all.push(tried.clone()),
        }
    }
    let here = all.iter().any(|tried| tried.function == context.function);
    (here || error.is_none()) && {
        let changed: Vec<FunctionId> = all.iter().filter(|it| it.signature).map(|it| it.function).collect();
        all.iter().all(|tried| compiles(context, error, tried, &changed))
    }
}

fn compiles(context: &Context<'_>, error: Option<&Error>, tried: &Tried, changed: &[FunctionId]) -> bool {
    let db = context.db;
    let Some(trial) = trial::attempt(db, tried.function, &tried.edits) else { return false };
    let other = (tried.function != context.function).then(|| Item::new(db, tried.function.into()));
    let before = match &other {
        None => {
            if !context.is_better(error, &trial) {
                return false;
            }
            &context.item
        }
        Some(item) => {
            let Some(errors) = trial::errors_of(item) else { return false };
            if !trial.errors.iter().all(|found| errors.contains(found)) {
                return false;
            }
            item
        }
    };
    if tried.callee {
        return true;
    }
    let name = |body: &Body, loan: &loans::Loan| explain::place_name(body, &loan.place);
    let old: Vec<_> = before
        .facts
        .set
        .bodies
        .iter()
        .flat_map(|body| loans::all(body).into_iter().map(move |loan| (body, loan)))
        .filter_map(|(body, loan)| {
            Some((before.map.range(loan.source)?.range, name(body, &loan), loan.exclusive))
        })
        .collect();
    trial.set.bodies.iter().all(|body| {
        loans::all(body).into_iter().all(|loan| {
            let key = trial.range(loan.source).map(|range| (range, name(body, &loan), loan.exclusive));
            if key.is_some_and(|key| old.contains(&key)) {
                return true;
            }
            loans::harmless(body, &loan).is_some_and(|calls| {
                !calls.into_iter().any(|call| statics::asked_for(db, &trial, call, changed))
            })
        })
    })
}

/// Offers each of the ways in which `changes` make `error` go away.
pub(super) fn offer(
    context: &mut Context<'_>,
    id: &'static str,
    error: &Error,
    changes: fn(&Context<'_>, &Moved) -> Vec<Change>,
) {
    for changes in chosen(context, error, changes) {
        let Some(first) = error.moves.first() else { continue };
        let mut titles: Vec<&str> = changes.iter().map(|change| change.title.as_str()).collect();
        titles.dedup();
        let proposal = Proposal {
            id,
            title: actions::borrow_instead(&first.name, &titles),
            cost: changes.iter().map(|change| change.cost).max().unwrap_or(Cost::Borrow),
            edits: changes.iter().flat_map(|change| change.edits.clone()).collect(),
        };
        context.offer(Some(error), error.primary, proposal);
    }
}
