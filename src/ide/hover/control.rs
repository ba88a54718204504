//! `for`, `match`, `if let`, jumps and `&`.

use ra_ap_syntax::{AstNode, SyntaxNode, ast};

use super::{
    context::{Context, quote},
    loans, patterns, scopes, type_facts,
    uses::{self, Does},
};
use crate::{
    explain::{
        Story, borrows,
        control::{self, For, Jump, Taken},
        drops::{What, When},
    },
    ir::*,
};

pub(super) fn for_loop(cx: &Context<'_>, parent: &SyntaxNode) -> Option<Story> {
    let outer = ast::ForExpr::cast(parent.clone())?;
    let iterable = outer.iterable()?;
    let ty = cx.type_of(&iterable)?;
    if ty.is_unknown() {
        return None;
    }
    let used = uses::find(cx, &iterable).filter(|used| used.expr.as_ref() == Some(&iterable));
    let how = match (&iterable, used.map(|used| used.does)) {
        (ast::Expr::RefExpr(of), _) => Taken::Borrowed { exclusive: of.mut_token().is_some() },
        (_, Some(Does::Move)) if ty.is_mutable_reference() => Taken::Borrowed { exclusive: true },
        (_, Some(Does::Copy)) if ty.is_reference() => Taken::Borrowed { exclusive: false },
        (_, Some(Does::Move)) => Taken::Moved,
        (_, Some(Does::Copy)) => Taken::Copied,
        _ => Taken::Value,
    };
    let item = outer.pat().and_then(|pat| cx.sema.type_of_pat(&pat)).map(|info| info.adjusted());
    let item = item.filter(|item| !item.is_unknown()).map(|item| cx.type_text(&item));
    let iterable = quote(iterable.syntax()).unwrap_or_else(|| "…".to_owned());
    let ty = type_facts::facts(cx, &ty);
    Some(control::for_loop(&For { iterable, ty, how, item }))
}

/// `match`, `if`, `let`, `while`: how the scrutinee is taken.
pub(super) fn scrutinee(cx: &Context<'_>, parent: &SyntaxNode) -> Option<Story> {
    let (word, expr) = if let Some(it) = ast::MatchExpr::cast(parent.clone()) {
        ("match", it.expr()?)
    } else if let Some(it) = ast::LetExpr::cast(parent.clone()) {
        (conditional(&it), it.expr()?)
    } else if let Some(it) = ast::IfExpr::cast(parent.clone()) {
        match it.condition()? {
            ast::Expr::LetExpr(it) => ("if let", it.expr()?),
            _ => return None,
        }
    } else if let Some(it) = ast::WhileExpr::cast(parent.clone()) {
        match it.condition()? {
            ast::Expr::LetExpr(it) => ("while let", it.expr()?),
            _ => return None,
        }
    } else {
        return None;
    };
    if patterns::is_value(&expr) {
        return temporaries(cx, word, parent, &expr);
    }
    let place = quote(expr.syntax())?;
    let looked = uses::looked(cx, &expr)?;
    let story = borrows::looked(&place, &looked);
    Some(match temporaries(cx, word, parent, &expr) {
        Some(kept) => story.line(kept.what.replace("**", "")).lines(kept.lines),
        None => story,
    })
}

fn conditional(it: &ast::LetExpr) -> &'static str {
    let outer = it.syntax().ancestors().skip(1).find_map(ast::Expr::cast);
    if matches!(outer, Some(ast::Expr::WhileExpr(_))) { "while let" } else { "if let" }
}

/// Values in the scrutinee that have no name and need a drop: how long they live.
fn temporaries(cx: &Context<'_>, word: &str, parent: &SyntaxNode, expr: &ast::Expr) -> Option<Story> {
    if !cx.certain() {
        return None;
    }
    let item = cx.item.as_ref()?;
    let inside = expr.syntax().text_range();
    let mut names: Vec<String> = Vec::new();
    for (id, body) in item.facts.set.bodies.iter_enumerated() {
        for drop in &item.facts.facts[id].drops {
            let decl = &body.locals[drop.place.local];
            if drop.replace || decl.kind != LocalKind::Temp {
                continue;
            }
            // The one that holds the scrutinee itself is no surprise.
            let Some(node) = cx.syntax_of(decl.source.node) else { continue };
            if !inside.contains_range(node.text_range()) || node == *expr.syntax() {
                continue;
            }
            let Some(it) = scopes::dropped(cx, id, drop, false) else { continue };
            let guard = it.ty.is_guard();
            if let (What::Temporary(Some(text)), true) = (it.what, guard)
                && it.when == When::Always
                && !names.contains(&text)
            {
                names.push(text);
            }
        }
    }
    let end = match (word, cx.edition >= ra_ap_span::Edition::Edition2024) {
        ("while let", _) => "each turn's end, through the whole body".to_owned(),
        ("if let", true) => "the end of the first block: released before `else`".to_owned(),
        ("if let", false) => "the end of the whole `if let … else` (before edition 2024)".to_owned(),
        ("match", _) => "the end of the whole `match`".to_owned(),
        _ => return None,
    };
    let _ = parent;
    control::scrutinee_value(word, &names, Some(&end))
}

/// `return`, `break`, `continue`, `?`: what is dropped on the way out.
pub(super) fn jump(cx: &Context<'_>, parent: &SyntaxNode) -> Option<Story> {
    let word = match ast::Expr::cast(parent.clone())? {
        ast::Expr::ReturnExpr(_) => "return",
        ast::Expr::BreakExpr(_) => "break",
        ast::Expr::ContinueExpr(_) => "continue",
        ast::Expr::TryExpr(_) => "?",
        _ => return None,
    };
    if !cx.certain() {
        return None;
    }
    let item = cx.item.as_ref()?;
    let mut all: Vec<String> = Vec::new();
    let (mut drops, mut not): (Vec<String>, Vec<(String, crate::explain::At)>) = (Vec::new(), Vec::new());
    for (id, body) in item.facts.set.bodies.iter_enumerated() {
        for drop in item.facts.facts[id].drops.iter().filter(|drop| !drop.replace) {
            let exit = scopes::early(cx, body, drop.location).and_then(|exit| cx.syntax_of(exit));
            if exit.as_ref() != Some(parent) {
                continue;
            }
            let Some(it) = scopes::dropped(cx, id, drop, false) else { continue };
            let name = match &it.what {
                What::Variable(name, _) | What::Argument(name) => name.clone(),
                What::Rest { whole, .. } | What::EmptyBox(whole) => whole.clone(),
                What::Temporary(Some(text)) => text.clone(),
                What::Temporary(None) => continue,
            };
            let again = all.contains(&name);
            all.push(name.clone());
            let declared = cx.at(body.locals[drop.place.local].source);
            let shown = match declared {
                Some(at) if again => format!("`{name}` of {at}"),
                _ => format!("`{name}`"),
            };
            match it.when {
                When::Always => drops.push(shown),
                When::Maybe(_) => drops.push(format!("{shown} (if it is still there)")),
                When::Never(places) => not.extend(places.first().map(|at| (name, at.clone()))),
            }
        }
    }
    Some(control::jump(&Jump { word, drops, not }))
}

/// The `&` of a written borrow.
pub(super) fn reference(cx: &Context<'_>, parent: &SyntaxNode) -> Option<Story> {
    let expr = ast::RefExpr::cast(parent.clone())?;
    if let Some(used) = uses::find(cx, &expr.expr()?)
        && used.expr.as_ref() == Some(&expr.clone().into())
    {
        return uses::expression(cx, &expr.expr()?);
    }
    let ty = cx.type_of(&expr.clone().into())?;
    let place = quote(expr.expr()?.syntax()).unwrap_or_else(|| "…".to_owned());
    (!ty.is_unknown()).then(|| {
        let value = patterns::is_value(&expr.expr().unwrap_or_else(|| expr.clone().into()));
        control::reference(&place, expr.mut_token().is_some(), &cx.type_text(&ty), value)
            .lines(loans::lasting_of(cx, &expr.clone().into()))
    })
}
