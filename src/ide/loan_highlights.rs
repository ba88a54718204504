//! One borrow, highlighted: where it is made, every use of what holds it while it lasts, and its end.
//!
//! | place | kind |
//! |---|---|
//! | the `&`, or the method that borrows its receiver | write for `&mut`, else read |
//! | uses of the variables that hold it | as what is done to them |
//! | the last call that needs it, where no variable holds it | read |
//! | the `}` or `;` where what holds it is dropped | write |

use hir_def::hir::BindingId;
use la_arena::RawIdx;
use ra_ap_hir_def as hir_def;
use ra_ap_syntax::{AstNode, SyntaxNode, T, TextRange, ast};
use ra_ap_vfs::FileId;

use super::{
    cursor::{Item, Spot},
    highlights::{Highlight, HighlightKind, Life, Names},
    inlay_hints::of_item::expr_id,
    lending::Lending,
};
use crate::{
    borrowck::Loan,
    ir::{BodyId, BorrowKind, Local, LocalKind, Node, Source},
};

/// The borrow that the `&` or `mut` under the cursor makes.
pub(super) fn at(
    spot: &Spot<'_>,
    item: &Item<'_>,
    names: &Names<'_>,
    file: FileId,
) -> Option<Vec<Highlight>> {
    let token = &spot.inner;
    if !matches!(token.value.kind(), T![&] | T![mut]) {
        return None;
    }
    let parent = token.value.parent().filter(|node| ast::RefExpr::can_cast(node.kind()))?;
    let node = item.node_of(token.with_value(&parent))?;
    let (id, loan) = item.facts.places(node).iter().find_map(|&(id, location)| {
        let loan = item.facts.facts[id].loans.at(location)?;
        Some((id, loan))
    })?;
    let lending = Lending::new(item, file, id)?;
    let mut all = vec![made(&lending, loan)?];
    let holding = lending.facts.holding(lending.body, loan);
    let holders = lending.holders(loan, &holding);
    for (local, _) in &holders {
        let Some(binding) = binding_of(&lending, *local) else { continue };
        for highlight in Life::of(item, names, binding, file) {
            let lasts = |node: Node| lending.is_during(loan, id, node);
            if highlight.node.is_none_or(lasts) {
                all.push(highlight.shown);
            }
        }
    }
    for end in lending.facts.ends(lending.body, loan, &holding) {
        let Some(used) = end.used else { continue };
        let source = lending.body.source_of(used.location);
        let range = match used.drop {
            true => lending.range(source),
            false if holders.is_empty() => called(&lending, source),
            false => None,
        };
        let kind = if used.drop { HighlightKind::Write } else { HighlightKind::Read };
        all.extend(range.map(|range| Highlight { range, kind }));
    }
    Some(all)
}

/// The borrows that a variable holds, each where it is made.
pub(super) fn held(item: &Item<'_>, binding: BindingId, file: FileId) -> Vec<Highlight> {
    let declared = item.facts.declaration(binding.into_raw().into_u32());
    let found = declared.and_then(|(id, local)| {
        let lending = Lending::new(item, file, id)?;
        let loans = lending.held_by(local);
        Some(loans.into_iter().filter_map(|loan| made(&lending, loan)).collect())
    });
    found.unwrap_or_default()
}

fn binding_of(lending: &Lending<'_, '_>, local: Local) -> Option<BindingId> {
    match lending.body.locals[local].kind {
        LocalKind::Var { binding, .. } => Some(BindingId::from_raw(RawIdx::from_u32(binding))),
        _ => None,
    }
}

/// What makes the borrow: the `&`, or the method whose receiver is borrowed.
fn made(lending: &Lending<'_, '_>, loan: Loan) -> Option<Highlight> {
    let data = lending.loan(loan);
    let source = lending.body.source_of(data.location);
    let node = lending.syntax(source.node).filter(|node| !node.file_id.is_macro())?.value;
    let range = match ast::RefExpr::cast(node.clone()) {
        Some(expr) => {
            let and = expr.amp_token()?.text_range();
            expr.mut_token().map_or(and, |token| and.cover(token.text_range()))
        }
        None => method(&node)?,
    };
    let kind = match data.kind {
        BorrowKind::Mut(_) => HighlightKind::Write,
        _ => HighlightKind::Read,
    };
    Some(Highlight { range, kind })
}

fn method(receiver: &SyntaxNode) -> Option<TextRange> {
    let call = ast::MethodCallExpr::cast(receiver.parent()?)?;
    Some(call.name_ref()?.syntax().text_range())
}

/// The name of what is called.
fn called(lending: &Lending<'_, '_>, source: Source) -> Option<TextRange> {
    let node = lending.syntax(source.node).filter(|node| !node.file_id.is_macro())?.value;
    match ast::Expr::cast(node)? {
        ast::Expr::MethodCallExpr(call) => Some(call.name_ref()?.syntax().text_range()),
        ast::Expr::CallExpr(call) => Some(call.expr()?.syntax().text_range()),
        _ => None,
    }
}

impl Lending<'_, '_> {
    /// Whether something of the expression `node` happens while `loan` lasts, or at its end.
    fn is_during(&self, loan: Loan, id: BodyId, node: Node) -> bool {
        let scope = self.facts.scope(self.body, loan);
        let mut node = node;
        loop {
            let places = self.item.facts.places(node);
            if !places.is_empty() {
                return places.iter().any(|&(of, location)| {
                    of == id && scope.contains(self.facts.lifetimes.points.of(location))
                });
            }
            let Node::Expr(raw) = node else { return false };
            match self.parent(expr_id(raw)) {
                Some(parent) => node = parent,
                None => return false,
            }
        }
    }
}
