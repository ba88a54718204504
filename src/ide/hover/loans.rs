//! What a borrow, its holder or a place that others borrow has to say of loans.

use ra_ap_syntax::ast;

use super::{
    context::Context,
    uses::{Does, Use},
};
use crate::{
    explain::lending,
    ide::lending::Lending,
    ir::{BodyId, Local, Location, Place},
};

fn lending_of<'a, 'db>(cx: &'a Context<'db>, id: BodyId) -> Option<Lending<'a, 'db>> {
    Lending::new(cx.item.as_ref().filter(|_| cx.certain())?, cx.file, id)
}

/// How long the borrow made at `location` lasts, and who holds it.
pub(super) fn lasting(cx: &Context<'_>, id: BodyId, location: Location) -> Vec<String> {
    let found = lending_of(cx, id).and_then(|of| {
        let loan = of.facts.loans.at(location)?;
        let mut lines = lending::lasting(&of.lasting(loan)?);
        lines.extend(of.still_held(loan).map(|held| lending::still_held(&held)));
        Some(lines)
    });
    found.unwrap_or_default()
}

/// The same of what `expr` borrows, whatever that is.
pub(super) fn lasting_of(cx: &Context<'_>, expr: &ast::Expr) -> Vec<String> {
    let found = cx.expr_node(expr).and_then(|node| {
        let item = cx.item.as_ref()?;
        item.facts.places(node).iter().copied().find(|&(id, location)| {
            let (body, facts) = item.facts.body(id);
            facts.loans.at(location).is_some() && body.source_of(location).why != crate::ir::Why::Capture
        })
    });
    found.map_or_else(Vec::new, |(id, location)| lasting(cx, id, location))
}

/// What may be done with the place that is used, while others borrow it.
pub(super) fn restricted(cx: &Context<'_>, used: &Use<'_>) -> Vec<String> {
    match used.does {
        Does::Assign => Vec::new(),
        _ => at_place(cx, used.body, &used.place, used.location),
    }
}

fn at_place(cx: &Context<'_>, id: BodyId, place: &Place, location: Location) -> Vec<String> {
    let found = lending_of(cx, id).and_then(|of| of.restricted(place, location));
    found.map_or_else(Vec::new, |of| lending::restricted(&of))
}

/// What the variable borrows, and who borrows it, where it is declared.
pub(super) fn held(cx: &Context<'_>, id: BodyId, local: Local) -> Vec<String> {
    let found = lending_of(cx, id).map(|of| {
        let all = of.held_by(local);
        let held: Vec<_> = all.into_iter().filter_map(|loan| of.lasting(loan)).collect();
        let mut lines = lending::holds(&held);
        lines.extend(lending::lent_out(&of.lent_out(local)));
        lines
    });
    found.unwrap_or_default()
}
