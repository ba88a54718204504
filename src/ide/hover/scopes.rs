//! `}` and `;`: what is dropped there.

use ra_ap_hir as hir;
use ra_ap_hir_def as hir_def;
use ra_ap_syntax::{AstNode, SyntaxNode, ast};

use super::{
    bindings,
    context::{Context, quote},
    type_facts,
};
use crate::{
    borrowck::{DropFact, Dropped as Style, MoveOut},
    explain::{
        At, Story,
        drops::{self, Dropped, End, Scope, What, When},
        types::TypeFacts,
    },
    ir::*,
    lower::source::SourceRange,
};

pub(super) fn closing_brace(cx: &Context<'_>, parent: &SyntaxNode) -> Option<Story> {
    let block = ast::BlockExpr::cast(parent.parent().filter(|_| ast::StmtList::can_cast(parent.kind()))?)?;
    let outer = block.syntax().parent()?;
    if let Some(reason) = cx.doubt() {
        return Some(drops::unknown(&reason));
    }
    let scope = match () {
        () if ast::Fn::can_cast(outer.kind()) => Scope::Function,
        () if ast::ClosureExpr::can_cast(outer.kind()) => Scope::Closure,
        () if ast::ForExpr::can_cast(outer.kind())
            || ast::WhileExpr::can_cast(outer.kind())
            || ast::LoopExpr::can_cast(outer.kind()) =>
        {
            Scope::Loop
        }
        () => Scope::Block,
    };
    at_token(cx, block.syntax(), scope)
}

pub(super) fn semicolon(cx: &Context<'_>, parent: &SyntaxNode) -> Option<Story> {
    if !cx.certain() {
        return None;
    }
    let scope = match () {
        () if ast::LetStmt::can_cast(parent.kind()) => Scope::Let,
        () if ast::ExprStmt::can_cast(parent.kind()) => Scope::Statement,
        () => return None,
    };
    at_token(cx, parent, scope)
}

/// The way on which a scope is left early by the drops from `location` on: its `return`, `break`,
/// `continue` or `?`.
pub(super) fn early(cx: &Context<'_>, body: &Body, location: Location) -> Option<Node> {
    let hir = cx.item.as_ref()?.hir;
    let mut block = location.block;
    for _ in 0..body.blocks.len() {
        let data = &body.blocks[block];
        let ends = |kind: &StatementKind| matches!(kind, StatementKind::StorageDead(_));
        if block != location.block && !data.statements.iter().all(|statement| ends(&statement.kind)) {
            return None;
        }
        let terminator = data.terminator();
        match &terminator.kind {
            &TerminatorKind::Drop { target, replace: false, .. } => block = target,
            TerminatorKind::Return | TerminatorKind::Goto(_) => {
                let Node::Expr(raw) = terminator.source.node else { return None };
                use hir_def::hir::Expr;
                let id = hir_def::hir::ExprId::from_raw(la_arena::RawIdx::from_u32(raw));
                let jumps =
                    matches!(hir[id], Expr::Return { .. } | Expr::Break { .. } | Expr::Continue { .. });
                // The exit must lie inside of the scope that ends: not what follows it.
                return jumps.then_some(terminator.source.node);
            }
            _ => return None,
        }
    }
    None
}

/// What ends at the token under the cursor, the last of `scope_node`.
fn at_token(cx: &Context<'_>, scope_node: &SyntaxNode, scope: Scope) -> Option<Story> {
    let item = cx.item.as_ref()?;
    let here = SourceRange { file: cx.file, range: cx.outer.text_range() };
    let mut drops: Vec<Ended<'_>> = Vec::new();
    let mut exits: Vec<(String, At)> = Vec::new();
    let mut plain: Vec<String> = Vec::new();
    for (id, body) in item.facts.set.bodies.iter_enumerated() {
        let facts = &item.facts.facts[id];
        // Several scopes may end at one place: a loop's body and its variable.
        let ours = |source: Source| source.why == Why::ScopeEnd && item.map.range(source) == Some(here);
        let (mut through, mut left) = (Vec::new(), Vec::new());
        for drop in facts.drops.iter().filter(|drop| !drop.replace && ours(drop.source)) {
            match early(cx, body, drop.location).filter(|&exit| is_inside(cx, exit, scope_node)) {
                None => through.push(drop),
                Some(exit) => left.push((drop, exit)),
            }
        }
        for (drop, exit) in &left {
            if drop.dropped() == Style::Never {
                continue;
            }
            if let Some((word, at)) = word_of(cx, *exit)
                && !exits.contains(&(word.clone(), at.clone()))
            {
                exits.push((word, at));
            }
        }
        // A scope whose end is not reached is only ever left early.
        if through.is_empty() {
            through.extend(left.iter().map(|(drop, _)| *drop));
        }
        for drop in through {
            match drops.iter_mut().find(|ended| ended.body == id && ended.drop.place == drop.place) {
                Some(ended) => {
                    ended.differs |= ended.drop.dropped() != drop.dropped();
                    if rank(drop) > rank(ended.drop) {
                        ended.drop = drop;
                    }
                }
                None => drops.push(Ended { body: id, drop, differs: false }),
            }
        }
        for data in body.blocks.iter().filter(|data| !data.cleanup) {
            for statement in &data.statements {
                let StatementKind::StorageDead(local) = statement.kind else { continue };
                let decl = &body.locals[local];
                if let Some(name) = decl.name()
                    && !body.types[decl.ty].needs_drop()
                    && !plain.iter().any(|other| other == name)
                    && ours(statement.source)
                {
                    plain.push(name.to_owned());
                }
            }
        }
    }
    plain.truncate(6);
    let name = |ended: &Ended<'_>| item.facts.set.bodies[ended.body].locals[ended.drop.place.local].name();
    let mut all = Vec::new();
    for ended in &drops {
        let own = name(ended);
        let several = own.is_some() && drops.iter().filter(|other| name(other) == own).count() > 1;
        let Some(mut dropped) = dropped(cx, ended.body, ended.drop, several) else { continue };
        if ended.differs && dropped.when == When::Always {
            dropped.when = When::Maybe(moves_of(cx, ended.body, ended.drop.place.local));
        }
        all.push(dropped);
    }
    drops::end(&End { of: scope, drops: all, plain, early: exits })
}

/// A drop at an end, taken over all ways that reach it.
struct Ended<'a> {
    body: BodyId,
    drop: &'a DropFact,
    /// The ways differ in what becomes of it.
    differs: bool,
}

fn rank(drop: &DropFact) -> u8 {
    match drop.dropped() {
        Style::Never => 0,
        Style::Always => 1,
        Style::Maybe => 2,
    }
}

fn is_inside(cx: &Context<'_>, exit: Node, scope: &SyntaxNode) -> bool {
    cx.syntax_of(exit).is_some_and(|exit| {
        let (exit, scope) = (cx.sema.original_range(&exit), cx.sema.original_range(scope));
        exit.file_id == scope.file_id && scope.range.contains_range(exit.range)
    })
}

fn word_of(cx: &Context<'_>, exit: Node) -> Option<(String, At)> {
    let node = cx.syntax_of(exit)?;
    let word = match ast::Expr::cast(node.clone())? {
        ast::Expr::ReturnExpr(_) => "return",
        ast::Expr::BreakExpr(_) => "break",
        ast::Expr::ContinueExpr(_) => "continue",
        ast::Expr::TryExpr(_) => "?",
        _ => return None,
    };
    Some((word.to_owned(), cx.at_node(&node)))
}

/// One drop in words' terms. None for values that nobody knows of: temporaries that are gone.
pub(super) fn dropped(cx: &Context<'_>, id: BodyId, drop: &DropFact, several: bool) -> Option<Dropped> {
    let (body, _) = cx.body(id)?;
    let local = drop.place.local;
    let decl = &body.locals[local];
    let when = match drop.dropped() {
        Style::Always => When::Always,
        Style::Maybe => When::Maybe(moves_of(cx, id, local)),
        Style::Never => When::Never(moves_of(cx, id, local)),
    };
    let (what, ty) = match &decl.kind {
        LocalKind::Var { name: Some(name), binding, arg, .. } => {
            let ty = bindings::type_of_local(cx, *binding)?;
            let emptied = drop.style == crate::borrowck::DropStyle::Open
                && body.types[decl.ty].is_box()
                && drop.pieces.iter().all(|piece| piece.place == drop.place);
            let what = match drop.partial() && when == When::Always {
                _ if emptied => What::EmptyBox(name.to_string()),
                true => What::Rest {
                    whole: name.to_string(),
                    parts: drop.pieces.iter().filter_map(|piece| cx.place_name(body, &piece.place)).collect(),
                },
                false if *arg => What::Argument(name.to_string()),
                false => What::Variable(name.to_string(), several.then(|| cx.at(decl.source)).flatten()),
            };
            (what, type_facts::facts(cx, &ty))
        }
        _ if matches!(when, When::Never(_)) => return None,
        LocalKind::Temp => {
            let node = cx.syntax_of(decl.source.node)?;
            let ty = temporary_type(cx, &node, body, decl.ty)?;
            (What::Temporary(quote(&node)), ty)
        }
        _ => return None,
    };
    if let (When::Never(places), LocalKind::Temp | LocalKind::Var { .. }) = (&when, &decl.kind)
        && places.is_empty()
    {
        return None;
    }
    Some(Dropped { what, ty, when })
}

/// Where a variable or parts of it are moved away.
fn moves_of(cx: &Context<'_>, id: BodyId, local: Local) -> Vec<At> {
    let Some((_, facts)) = cx.body(id) else { return Vec::new() };
    let ours = |out: &&MoveOut| {
        facts.moves.paths[out.path].place.local == local && facts.init.reaches(out.location.block)
    };
    let mut all: Vec<At> =
        facts.moves.moves.iter().filter(ours).filter_map(|out| cx.at(out.source)).collect();
    all.sort();
    all.dedup();
    all
}

/// The type of a temporary; the body's own idea of it decides which of the expression's types it is.
fn temporary_type(cx: &Context<'_>, node: &SyntaxNode, body: &Body, ty: Ty) -> Option<TypeFacts> {
    let ty: TypeText<'_> = TypeText(body, ty);
    let info = cx.sema.type_of_expr(&ast::Expr::cast(node.clone())?)?;
    let same = |other: &hir::Type<'_>| {
        let text = ty.to_string();
        other.as_adt().is_some_and(|adt| adt.name(cx.db).as_str() == text)
    };
    let original = type_facts::facts(cx, &info.original);
    if same(&info.original) || info.original.as_adt().is_none() {
        return Some(original);
    }
    info.adjusted.filter(|adjusted| same(adjusted)).map(|adjusted| type_facts::facts(cx, &adjusted))
}
