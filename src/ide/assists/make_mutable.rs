// Assist: make_mutable
//
// Declares a variable `mut` that is assigned twice, or borrowed exclusively, or whose part is
// assigned. Behind a `&`: makes the borrow exclusive that the reference comes from, in this function
// (`&mut x`, `iter_mut`, `ref mut`); of a parameter, its type (`&mut self`) and what every caller lends.
//
// Fixes: E0596
//
// ```
// fn main() {
//     let names = Vec::new();
//     names$0.push(1);
// }
// ```
// ->
// ```
// fn main() {
//     let mut names = Vec::new();
//     names.push(1);
// }
// ```

mod behind_reference;

use ra_ap_syntax::{
    AstNode as _, TextRange,
    ast::{self, HasName as _},
};

use super::{
    Cost, TextEdit,
    context::{Context, Error, Proposal, around},
};
use crate::{
    borrowck::{Code, Immutable, OwnershipError, Reason},
    explain::actions,
    ir::{Body, LocalKind, Node},
};

pub(super) fn assist(context: &mut Context<'_>) {
    let mut found: Vec<(Error, String, Vec<TextEdit>)> = Vec::new();
    let mut behind: Vec<(Error, behind_reference::Way)> = Vec::new();
    for (id, body) in context.item.facts.set.bodies.iter_enumerated() {
        for error in &context.item.facts.facts[id].errors {
            if let Reason::Immutable { why: Immutable::Shared(local), .. } = error.reason
                && let Some(primary) = context.item.map.range(error.primary)
                && primary.file == context.at.file
                && context.touches(primary.range)
            {
                let found = Error { code: error.code, primary: primary.range, moves: Vec::new() };
                let way = behind_reference::way(context, &found, body, &error.place, local);
                behind.extend(way.map(|way| (found, way)));
            }
            let Some((name, declarations)) = declarations(context, body, error) else { continue };
            let Some(primary) = context.item.map.range(error.primary) else { continue };
            if !context.touches(primary.range) && !declarations.iter().any(|&range| context.touches(range)) {
                continue;
            }
            let edits = declarations
                .iter()
                .flat_map(|range| around(TextRange::empty(range.start()), "mut ", ""))
                .collect();
            found.push((Error { code: error.code, primary: primary.range, moves: Vec::new() }, name, edits));
        }
    }
    for (error, way) in behind {
        let behind_reference::Way { title, edits } = way;
        let proposal = Proposal { id: "make_mutable", title, cost: Cost::Borrow, edits };
        context.offer(Some(&error), error.primary, proposal);
    }
    for (error, name, edits) in found {
        // `mut` changes no borrow: it only allows what the error forbids.
        let works = context.attempt(&edits).is_some_and(|trial| context.is_better(Some(&error), &trial));
        if works {
            let proposal = Proposal {
                id: "make_mutable",
                title: actions::make_mutable(&name),
                cost: Cost::Borrow,
                edits: edits.into_iter().map(|edit| (context.at.file, edit)).collect(),
            };
            context.offer(Some(&error), error.primary, proposal);
        }
    }
}

/// The names to put a `mut` before: those of one variable, in each alternative of its pattern.
fn declarations(
    context: &Context<'_>,
    body: &Body,
    error: &OwnershipError,
) -> Option<(String, Vec<TextRange>)> {
    let binding = match (&error.reason, error.code) {
        (Reason::Immutable { why: Immutable::Variable(local), .. }, _) => variable(body, *local)?,
        (Reason::Immutable { why: Immutable::Upvar(number), .. }, _) => {
            let upvar = body.upvars.get(usize::try_from(*number).ok()?)?;
            // The capture is of the variable itself.
            upvar.whole.then_some(upvar.binding)?
        }
        (Reason::Reassigned { .. }, Code::E0384) => variable(body, error.place.as_local()?)?,
        _ => return None,
    };
    let node = context.node(Node::Binding(binding))?;
    if let Some(this) = ast::SelfParam::cast(node.value.clone()) {
        if this.amp_token().is_some() || this.mut_token().is_some() {
            return None;
        }
        node.file_id.file_id()?;
        return Some(("self".to_owned(), vec![this.name()?.syntax().text_range()]));
    }
    let pat = ast::IdentPat::cast(node.value)?;
    // Under a reference `mut` would move (and edition 2024 does not have it there).
    if pat.ref_token().is_some() || pat.mut_token().is_some() || node.file_id.file_id().is_none() {
        return None;
    }
    // All alternatives of a pattern must agree.
    if pat.syntax().ancestors().any(|node| ast::OrPat::can_cast(node.kind())) {
        return None;
    }
    let name = pat.name()?;
    // `S { x }` is `S { mut x }`, as it is for `x` alone.
    Some((name.text().to_string(), vec![name.syntax().text_range()]))
}

fn variable(body: &Body, local: crate::ir::Local) -> Option<u32> {
    match &body.locals[local].kind {
        LocalKind::Var { binding, by_ref: None, name: Some(_), .. } => Some(*binding),
        _ => None,
    }
}
