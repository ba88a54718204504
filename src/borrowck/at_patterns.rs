//! `x @ Some(y)`: what `x` takes may not be taken by `y` as well
//! (`rustc_mir_build::thir::pattern::check_match`'s `check_borrow_conflicts_in_at_patterns`; RFC 2294).

use super::errors::{Code, OwnershipError, Reason};
use crate::ir::*;

pub(super) fn check(body: &Body) -> Vec<OwnershipError> {
    let mut errors: Vec<OwnershipError> = Vec::new();
    for AtPattern { outer, inner } in &body.at_patterns {
        let copied = |bound: &Bound| bound.by_ref.is_none() && body.types[body.locals[bound.local].ty].copy;
        let at_odds = |inner: &&Bound| match (outer.by_ref, inner.by_ref) {
            (None, _) if copied(outer) => false,
            (None, inner) => inner.is_some(),
            (Some(_), None) => !copied(inner),
            (Some(outer), Some(inner)) => outer == Mutability::Mut || inner == Mutability::Mut,
        };
        let conflicts: Vec<Bound> = inner.iter().filter(at_odds).cloned().collect();
        if conflicts.is_empty() {
            continue;
        }
        errors.push(OwnershipError {
            code: Code::AtPattern,
            primary: outer.source,
            location: Location { block: Block::new(0), statement: 0 },
            place: Place::local(outer.local),
            reason: Reason::AtOdds { outer: outer.clone(), conflicts },
        });
    }
    errors
}
