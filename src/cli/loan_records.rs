//! The `loan` records of `freehold facts`: one for each borrow of the source.
//!
//! | key | |
//! |---|---|
//! | `borrow_span`, `text` | what borrows: `&x`, the receiver of a method, the closure that captures |
//! | `kind`, `place` | `shared` or `mut`, of which place |
//! | `variable`, `decl_line` | whose place it is; null for temporaries |
//! | `explicit`, `reborrow` | written as `&…`; of what is behind a reference |
//! | `tracked`, `escapes` | may be in the way of something; lasts longer than the function |
//! | `first_line` … `dead_lines` | where it is alive; lines in neither list have nothing of their own |
//! | `ends` | its last points, and why it ends there |

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::facts::{Printer, place_text};
use crate::{
    borrowck::{EndsBy, Facts, Loan, LoanData},
    ir::{
        Block, Body, BorrowKind, ElemKind, IndexVec, Local, LocalKind, Location, Node, Place, Source,
        StatementKind, TerminatorKind,
    },
};

impl Printer<'_> {
    /// The records of every borrow of the body.
    pub fn loans(&self, body: &Body, facts: &Facts) -> Vec<Value> {
        if facts.loans.all.is_empty() {
            return Vec::new();
        }
        let reachable = body.reachable(true);
        let mut lines = BTreeSet::new();
        for (block, data) in body.blocks.iter_enumerated().filter(|&(block, _)| reachable[block]) {
            for statement in 0..=data.statements.len() {
                lines.extend(self.line_of(body, Location { block, statement }));
            }
        }
        let loans = facts.loans.all.iter_enumerated().filter(|(_, data)| reachable[data.location.block]);
        loans.filter_map(|(loan, data)| self.loan(body, facts, loan, data, &reachable, &lines)).collect()
    }

    fn loan(
        &self,
        body: &Body,
        facts: &Facts,
        loan: Loan,
        data: &LoanData,
        reachable: &IndexVec<Block, bool>,
        lines: &BTreeSet<usize>,
    ) -> Option<Value> {
        let kind = match data.kind {
            BorrowKind::Shared => "shared",
            BorrowKind::Mut(_) => "mut",
            BorrowKind::Fake => return None,
        };
        let range = self.range(body.source_of(data.location))?;
        let text = self.file.text.get(std::ops::Range::<usize>::from(range))?;
        let first = self.lines.position(range.start().into()).0;
        let points = &facts.lifetimes.points;
        let mut live = BTreeSet::from([first]);
        let mut ends: Vec<(Source, &str)> = Vec::new();
        let alive = facts.in_scope.points.get(loan)?;
        let all = alive.iter().map(|point| points.location(point)).chain([data.location]);
        for location in all.filter(|location| reachable[location.block]) {
            if location != data.location {
                live.extend(self.line_of(body, location));
            }
            let why = facts.end_at(body, loan, location);
            ends.extend(why.map(|why| (body.source_of(location), name_of(why))));
        }
        let (first, last) = (*live.first()?, *live.last()?);
        let dead = lines.range(first..last).filter(|line| !live.contains(line));
        let mut ends: Vec<(usize, usize, &str)> = ends
            .into_iter()
            .filter_map(|(source, why)| {
                let range = self.range(source)?;
                Some((range.start().into(), range.end().into(), why))
            })
            .collect();
        ends.sort_unstable();
        ends.dedup();
        let ends = ends.into_iter().map(|(start, end, why)| {
            let range = ra_ap_syntax::TextRange::new((start as u32).into(), (end as u32).into());
            let mut end = self.extent(range);
            end["why"] = why.into();
            end
        });
        let variable = self.variable_of(body, &data.place);
        let region = data.region;
        Some(json!({
            "record": "loan", "file": self.file.name, "fn": self.item.name(),
            "borrow_span": self.extent(range), "text": shortened(text),
            "kind": kind, "place": place_text(body, &data.place),
            "variable": variable.as_ref().map(|(name, _)| name),
            "decl_line": variable.as_ref().map(|(_, line)| line),
            "explicit": text.starts_with('&'),
            "reborrow": data.place.projection.iter().any(|elem| elem.kind == ElemKind::Deref),
            "tracked": data.tracked,
            "escapes": facts.lifetimes.values.universals_in(&body.regions, region).next().is_some(),
            "first_line": first, "last_line": last,
            "live_lines": live, "dead_lines": dead.collect::<Vec<_>>(),
            "ends": ends.collect::<Vec<_>>(),
        }))
    }

    /// The line on which the statement or terminator happens: the last of its text.
    fn line_of(&self, body: &Body, location: Location) -> Option<usize> {
        let block = &body.blocks[location.block];
        let silent = match block.statements.get(location.statement) {
            Some(statement) => matches!(statement.kind, StatementKind::StorageLive(_)),
            None => matches!(
                block.terminator().kind,
                TerminatorKind::Goto(_)
                    | TerminatorKind::FalseEdge { .. }
                    | TerminatorKind::FalseUnwind { .. }
            ),
        };
        if silent {
            return None;
        }
        let range = self.range(body.source_of(location))?;
        Some(self.lines.position(range.end().into()).0)
    }

    /// The name of the variable that the place is of, and the line that declares it.
    fn variable_of(&self, body: &Body, place: &Place) -> Option<(String, usize)> {
        let variable = |local: Local| match &body.locals[local].kind {
            LocalKind::Var { name, binding, .. } => Some((name.as_deref()?.to_owned(), *binding)),
            _ => None,
        };
        let (name, binding) = match &body.locals[place.local].kind {
            LocalKind::GuardRef(of) => variable(*of)?,
            LocalKind::Var { .. } => variable(place.local)?,
            _ => {
                let steps = 0..=place.projection.len();
                let (_, upvar) = steps.rev().find_map(|len| body.upvar_field(place, len))?;
                (upvar.name.to_string(), upvar.binding)
            }
        };
        let range = self.item.map.name(Node::Binding(binding)).filter(|range| range.file == self.file.id)?;
        Some((name, self.lines.position(range.range.start().into()).0))
    }
}

fn name_of(why: EndsBy) -> &'static str {
    match why {
        EndsBy::LastUse => "last_use",
        EndsBy::Overwritten => "overwritten",
        EndsBy::StorageDead => "storage_dead",
        EndsBy::Return => "function_end",
    }
}

/// The text in one line of at most 80 characters.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(77) {
        Some((at, _)) if text.chars().count() > 80 => format!("{}...", &text[..at]),
        _ => text,
    }
}
