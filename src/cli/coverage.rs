//! How many bodies were analysed, and why the others were not.
//!
//! ```text
//! bodies: 212 analysed, 3 without errors of ours
//!   2: `#[async_trait]` was not expanded
//!   1: a type is not known
//! ```

use std::{collections::BTreeMap, fmt};

use crate::{ide::cursor::Item, lower};

/// Counts of bodies: of items, and of the closures and async blocks in them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Coverage {
    analysed: usize,
    /// By the reason why nothing is claimed of them.
    given_up: BTreeMap<String, usize>,
}

impl Coverage {
    /// Must run inside `hir_ty::attach_db`.
    pub(super) fn of(item: &Item<'_>) -> Coverage {
        let mut coverage = Coverage::default();
        let unexpanded = lower::unexpanded::around_body(item.db, item.def);
        let unexpanded = unexpanded.map(|name| format!("`#[{name}]` was not expanded"));
        for id in item.facts.set.bodies.indices().filter(|&id| !item.facts.makes_future(id)) {
            match unexpanded.as_deref().or_else(|| item.facts.doubt(id)) {
                Some(reason) => *coverage.given_up.entry(reason.to_owned()).or_default() += 1,
                None => coverage.analysed += 1,
            }
        }
        coverage
    }

    /// An item that defeated us.
    pub(super) fn of_panic() -> Coverage {
        Coverage { analysed: 0, given_up: BTreeMap::from([("an internal error".to_owned(), 1)]) }
    }

    pub(super) fn add(&mut self, other: Coverage) {
        self.analysed += other.analysed;
        for (reason, count) in other.given_up {
            *self.given_up.entry(reason).or_default() += count;
        }
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given_up: usize = self.given_up.values().sum();
        write!(f, "bodies: {} analysed, {given_up} without errors of ours", self.analysed)?;
        let mut reasons: Vec<_> = self.given_up.iter().collect();
        reasons.sort_by_key(|&(reason, &count)| (std::cmp::Reverse(count), reason));
        reasons.into_iter().try_for_each(|(reason, count)| write!(f, "\n  {count}: {reason}"))
    }
}
