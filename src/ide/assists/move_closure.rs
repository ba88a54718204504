// Assist: move_closure
//
// Lets a closure or async block own what it uses, with `move`, where it may live longer than what it
// would borrow. What is still needed behind it is cloned for it; an `Rc` or `Arc` counts one more owner.
//
// Fixes: E0373
//
// ```
// use std::thread;
// fn main() {
//     let name = String::from("Ada");
//     let handle = thread::spawn($0|| println!("{}", name));
//     handle.join().unwrap();
// }
// ```
// ->
// ```
// use std::thread;
// fn main() {
//     let name = String::from("Ada");
//     let handle = thread::spawn(move || println!("{}", name));
//     handle.join().unwrap();
// }
// ```

use ra_ap_hir as hir;
use ra_ap_ide_db::defs::Definition;
use ra_ap_syntax::{
    AstNode as _, SyntaxNode, TextRange,
    ast::{self, HasLoopBody as _},
};

use super::{
    Cost, TextEdit,
    clone_instead::{Copy, Style},
    context::{Context, Lent, Proposal, around},
};
use crate::{borrowck::Access, explain::actions};

pub(super) fn assist(context: &mut Context<'_>) {
    for lent in context.lent() {
        let Some(way) = way(context, &lent) else { continue };
        let (moved, copied): (Vec<&str>, Vec<&str>) =
            (way.moved.iter().map(String::as_str).collect(), way.copied.iter().map(String::as_str).collect());
        let proposal = Proposal {
            id: "move_closure",
            title: actions::move_into(way.what, &moved, &copied),
            cost: way.cost,
            edits: way.edits.into_iter().map(|edit| (context.at.file, edit)).collect(),
        };
        context.offer(Some(&lent.error), lent.error.primary, proposal);
    }
}

struct Way {
    what: &'static str,
    moved: Vec<String>,
    copied: Vec<String>,
    cost: Cost,
    edits: Vec<TextEdit>,
}

fn way(context: &Context<'_>, lent: &Lent<'_>) -> Option<Way> {
    // What was borrowed ends while the closure lives on.
    lent.conflict.captured?;
    if lent.conflict.access != Access::End {
        return None;
    }
    let (node, range) = closure_at(context, lent.borrowed)?;
    let (what, at) = match &node {
        ast::Expr::ClosureExpr(closure) => {
            if closure.move_token().is_some() {
                return None;
            }
            // `async ||` becomes `async move ||`.
            ("closure", closure.param_list()?.syntax().text_range().start())
        }
        ast::Expr::BlockExpr(block) => {
            if block.move_token().is_some() {
                return None;
            }
            ("async block", block.stmt_list()?.syntax().text_range().start())
        }
        _ => return None,
    };
    let captures = match &node {
        ast::Expr::ClosureExpr(_) => context.type_of(&node)?.as_closure()?.captured_items(context.db),
        _ => context.type_of(&node)?.as_coroutine()?.captured_items(context.db),
    };
    let mut locals: Vec<hir::Local<'_>> = Vec::new();
    for capture in captures {
        if !locals.contains(&capture.local()) {
            locals.push(capture.local());
        }
    }
    let keyword = TextEdit { range: TextRange::empty(at), text: "move ".to_owned() };
    let named = |local: &hir::Local<'_>| local.name(context.db).as_str().to_owned();
    let owned: Vec<String> =
        locals.iter().filter(|it| !it.ty(context.db).is_reference()).map(named).collect();
    let works = |edits: &[TextEdit]| {
        context.attempt(edits).is_some_and(|trial| context.is_better(Some(&lent.error), &trial))
    };
    if works(std::slice::from_ref(&keyword)) {
        let moved = if owned.is_empty() { locals.iter().map(named).collect() } else { owned };
        return Some(Way { what, moved, copied: Vec::new(), cost: Cost::Borrow, edits: vec![keyword] });
    }
    let needed: Vec<hir::Local<'_>> =
        locals.into_iter().filter(|local| is_needed_behind(context, *local, node.syntax(), range)).collect();
    if needed.is_empty() || needed.iter().any(|local| named(local) == "self") {
        return None;
    }
    let styles = [(true, false), (false, false), (true, true), (false, true)];
    styles.into_iter().find_map(|(qualified, in_loop)| {
        let style = Style { qualified, in_loop };
        let mut cost = Cost::Refcount;
        let mut bindings = Vec::new();
        for local in &needed {
            let copy = Copy::of(context, &local.ty(context.db), style)?;
            if !copy.counted {
                cost = Cost::DeepCopy;
            }
            let name = named(local);
            bindings.push(format!("let {name} = {};", copy.written(&name)));
        }
        let bindings = bindings.join(" ");
        let mut edits = match in_loop {
            false => around(range, &format!("{{ {bindings} "), " }"),
            true => {
                let body = node.syntax().ancestors().find_map(|node| {
                    let body = ast::ForExpr::cast(node.clone()).and_then(|it| it.loop_body());
                    let body =
                        body.or_else(|| ast::WhileExpr::cast(node.clone()).and_then(|it| it.loop_body()));
                    body.or_else(|| ast::LoopExpr::cast(node).and_then(|it| it.loop_body()))
                })?;
                context.first_line(&body, context.sema.hir_file_for(body.syntax()), &bindings)?
            }
        };
        // Where the closure starts with its parameters, both go to the same place.
        match edits.iter_mut().find(|edit| edit.range == keyword.range) {
            Some(edit) => edit.text.push_str(&keyword.text),
            None => edits.push(keyword.clone()),
        }
        edits.sort_by_key(|edit| (edit.range.start(), edit.range.end()));
        let copied = needed.iter().map(named).collect();
        works(&edits).then(|| Way { what, moved: Vec::new(), copied, cost, edits })
    })
}

/// The closure or async block of exactly that text.
fn closure_at(context: &Context<'_>, range: TextRange) -> Option<(ast::Expr, TextRange)> {
    let token = context.item_root()?.token_at_offset(range.start()).right_biased()?;
    let expr = token.parent_ancestors().filter_map(ast::Expr::cast).find(|expr| {
        let is_async = |block: &ast::BlockExpr| block.async_token().is_some();
        matches!(expr, ast::Expr::ClosureExpr(_))
            || matches!(expr, ast::Expr::BlockExpr(block) if is_async(block))
    })?;
    let found = expr.syntax().text_range();
    (found == range).then_some((expr, found))
}

/// Whether a variable is named behind the closure, or again in the next turn of a loop around it.
fn is_needed_behind<'db>(
    context: &Context<'db>,
    local: hir::Local<'db>,
    closure: &SyntaxNode,
    range: TextRange,
) -> bool {
    let mut turns = closure.ancestors().filter(|node| {
        ast::ForExpr::can_cast(node.kind())
            || ast::WhileExpr::can_cast(node.kind())
            || ast::LoopExpr::can_cast(node.kind())
    });
    let declared = local.primary_source(context.db).source;
    let at = declared.value.syntax().text_range().start();
    let outside = |turn: SyntaxNode| !turn.text_range().contains(at);
    if turns.any(outside) {
        return true;
    }
    let usages = Definition::Local(local).usages(&context.sema).all();
    let mut uses = usages.references.values().flatten();
    uses.any(|reference| reference.range.start() >= range.end())
}
