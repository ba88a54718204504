//! A variable where it is declared.

use hir_def::hir::BindingId;
use la_arena::RawIdx;
use ra_ap_hir as hir;
use ra_ap_hir_def as hir_def;
use ra_ap_syntax::{
    AstNode, SyntaxNode,
    ast::{self, HasName as _},
};

use super::{
    context::Context,
    type_facts,
    uses::{self, Does},
};
use crate::{
    borrowck::{Dropped, State},
    explain::{
        At, Story,
        bindings::{self, Binding, ByReference, Ends, Kind, Style, When},
        moves,
    },
    ir::*,
};

/// The HIR binding of a pattern's name.
pub(super) fn binding_id(cx: &Context<'_>, pat: &ast::IdentPat) -> Option<BindingId> {
    let Node::Pat(raw) = cx.node(pat.syntax())? else { return None };
    let pat = hir_def::hir::PatId::from_raw(RawIdx::from_u32(raw));
    match cx.item.as_ref()?.hir[pat] {
        hir_def::hir::Pat::Bind { id, .. } => Some(id),
        _ => None,
    }
}

pub(super) fn pattern(cx: &Context<'_>, pat: &ast::IdentPat) -> Option<Story> {
    let name = pat.name()?.text().to_string();
    let id = binding_id(cx, pat)?;
    let ty = cx.sema.type_of_binding_in_pat(pat)?;
    if ty.is_unknown() {
        return None;
    }
    let facts = type_facts::facts(cx, &ty);
    let kind = kind(cx, pat)?;
    let mutable = pat.mut_token().is_some() && pat.ref_token().is_none();
    let ends = ends(cx, id);
    let awaits = if facts.is_guard() { held_across(cx, id) } else { Vec::new() };
    let shadows = shadowed(cx, pat, &name);
    let story = bindings::binding(&Binding { name, ty: facts, kind, mutable, shadows, ends, awaits });
    let declared = cx.item.as_ref().and_then(|item| item.facts.declaration(id.into_raw().into_u32()));
    let held = declared.map_or_else(Vec::new, |(body, local)| super::loans::held(cx, body, local));
    let story = story.lines(held);
    Some(match cx.doubt() {
        Some(reason) => story.line(format!("How it ends is not known: {reason}.")),
        None => story,
    })
}

fn kind(cx: &Context<'_>, pat: &ast::IdentPat) -> Option<Kind> {
    let parent = pat.syntax().parent()?;
    let node = cx.node(pat.syntax())?;
    let does = uses::binding_does(cx, node);
    if let Some((Does::Borrow(kind), of)) = &does {
        let why = match pat.ref_token() {
            Some(_) => ByReference::Written,
            None => ByReference::DefaultMode,
        };
        return Some(Kind::Borrows { of: of.clone(), exclusive: *kind != BorrowKind::Shared, why });
    }
    if let Some(statement) = ast::LetStmt::cast(parent.clone()) {
        return Some(if statement.initializer().is_some() { Kind::Let } else { Kind::Later });
    }
    if ast::Param::can_cast(parent.kind()) {
        return Some(Kind::Argument);
    }
    if ast::ForExpr::can_cast(parent.kind()) {
        return Some(Kind::Item);
    }
    Some(match does {
        Some((Does::Move, of)) => Kind::Moves(of),
        Some((Does::Copy, of)) => Kind::Copies(of),
        _ => Kind::Let,
    })
}

pub(super) fn self_parameter(cx: &Context<'_>, this: &ast::SelfParam) -> Option<Story> {
    let ty = cx.sema.type_of_self(this)?;
    let id = cx.item.as_ref()?.hir.self_param?.formal;
    let ty = type_facts::facts(cx, &ty);
    let binding = Binding {
        name: "self".to_owned(),
        ty,
        kind: Kind::SelfParameter,
        mutable: this.mut_token().is_some(),
        shadows: None,
        ends: ends(cx, id),
        awaits: Vec::new(),
    };
    Some(bindings::binding(&binding))
}

/// How the value leaves its variable. None where that is not known.
pub(super) fn ends(cx: &Context<'_>, binding: BindingId) -> Option<Ends> {
    if !cx.certain() {
        return None;
    }
    let item = cx.item.as_ref()?;
    let (id, local) = item.facts.declaration(binding.into_raw().into_u32())?;
    Some(ends_of(cx, id, local))
}

pub(super) fn ends_of(cx: &Context<'_>, id: BodyId, local: Local) -> Ends {
    let mut ends = Ends::default();
    let Some((body, facts)) = cx.body(id) else { return ends };
    for out in &facts.moves.moves {
        let place = &facts.moves.paths[out.path].place;
        if place.local != local || !facts.init.reaches(out.location.block) {
            continue;
        }
        let Some(at) = cx.at(out.source) else { continue };
        let entry = (at, destination(cx, out.source));
        ends.partly |= place.as_local().is_none();
        if !ends.moves.contains(&entry) {
            ends.moves.push(entry);
        }
    }
    for drop in facts.drops.iter().filter(|drop| drop.place.as_local() == Some(local)) {
        let style = match (drop.dropped(), drop.replace) {
            (Dropped::Never, true) => continue,
            (_, true) => Style::Overwritten,
            (Dropped::Never, false) => Style::Never,
            (Dropped::Maybe, false) => Style::Maybe,
            (Dropped::Always, false) => Style::Always,
        };
        if let Some(at) = cx.at(drop.source) {
            let entry = (at, style);
            if !ends.drops.contains(&entry) {
                ends.drops.push(entry);
            }
        }
    }
    let _ = body;
    ends.moves.sort();
    ends
}

/// The `.await`s at which the variable still has its value.
fn held_across(cx: &Context<'_>, binding: BindingId) -> Vec<At> {
    let declared = cx
        .item
        .as_ref()
        .filter(|_| cx.certain())
        .and_then(|item| item.facts.declaration(binding.into_raw().into_u32()));
    let Some((id, local)) = declared else { return Vec::new() };
    let Some((body, facts)) = cx.body(id) else { return Vec::new() };
    let mut all = Vec::new();
    for (block, data) in body.blocks.iter_enumerated() {
        let terminator = data.terminator();
        if !matches!(terminator.kind, TerminatorKind::Yield { .. }) || !facts.init.reaches(block) {
            continue;
        }
        let location = Location { block, statement: data.statements.len() };
        if facts.before(body, location).place(&Place::local(local)) == State::Set {
            all.extend(cx.at(terminator.source));
        }
    }
    all.sort();
    all.dedup();
    all
}

/// "into `show`": where a value goes that leaves at `source`; empty where there are no words for it.
pub(super) fn destination(cx: &Context<'_>, source: Source) -> String {
    destination_of(cx, source).unwrap_or_default()
}

fn destination_of(cx: &Context<'_>, source: Source) -> Option<String> {
    let node = cx.syntax_of(source.node)?;
    if source.why == Why::Capture {
        let word = super::closures::word(&node);
        return Some(format!("into the {word}"));
    }
    if source.why == Why::Binding {
        let pat = ast::IdentPat::cast(node)?;
        return Some(format!("into `{}`", pat.name()?.text()));
    }
    let expr = ast::Expr::cast(node)?;
    if let ast::Expr::RecordExpr(record) = &expr {
        // The fields of `..base`.
        let base = record.record_expr_field_list()?.spread()?;
        return moves::destination(&uses::into(cx, &base));
    }
    moves::destination(&uses::into(cx, &expr))
}

/// An earlier variable of the same name that this one hides, with its end.
fn shadowed(cx: &Context<'_>, pat: &ast::IdentPat, name: &str) -> Option<(At, Option<When>)> {
    let statement = pat.syntax().ancestors().find_map(ast::LetStmt::cast)?;
    let mut inside: SyntaxNode = statement.syntax().clone();
    loop {
        let parent = inside.parent()?;
        if ast::StmtList::can_cast(parent.kind()) {
            let earlier = parent
                .children()
                .filter_map(ast::LetStmt::cast)
                .take_while(|it| it.syntax() != &inside)
                .filter_map(|it| it.pat())
                .filter_map(|pat| name_in(&pat, name))
                .last();
            if let Some(earlier) = earlier {
                return of_earlier(cx, &earlier);
            }
        }
        if let Some(function) = ast::Fn::cast(parent.clone()) {
            let parameters = function.param_list()?.params();
            let earlier = parameters.filter_map(|it| it.pat()).find_map(|pat| name_in(&pat, name))?;
            return of_earlier(cx, &earlier);
        }
        inside = parent;
    }
}

fn name_in(pat: &ast::Pat, name: &str) -> Option<ast::IdentPat> {
    pat.syntax()
        .descendants()
        .filter_map(ast::IdentPat::cast)
        .find(|pat| pat.name().is_some_and(|it| it.text() == name))
}

fn of_earlier(cx: &Context<'_>, pat: &ast::IdentPat) -> Option<(At, Option<When>)> {
    let ends = ends(cx, binding_id(cx, pat)?)?;
    let dropped = ends.drops.iter().find(|(_, style)| *style == Style::Always && !ends.partly);
    let when = match (dropped, ends.moves.first()) {
        (Some((at, _)), _) => Some(When::At(at.clone())),
        (None, Some((at, _))) => Some(When::Moved(at.clone())),
        (None, None) => None,
    };
    Some((cx.at_node(pat.syntax()), when))
}

/// A type as hover shows it, of a variable of the item.
pub(super) fn type_of_local<'db>(cx: &Context<'db>, binding: u32) -> Option<hir::Type<'db>> {
    let item = cx.item.as_ref()?;
    let id = BindingId::from_raw(RawIdx::from_u32(binding));
    Some(hir::Local::from((item.def, id)).ty(cx.db))
}
