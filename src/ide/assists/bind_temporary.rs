// Assist: bind_temporary
//
// Gives a temporary a name, so that it lives as long as its block and not only to the end of its
// statement; where the value of a block has temporaries that would outlive the block's variables, the
// value itself.
//
// Fixes: E0716
//
// ```
// fn main() {
//     let word = $0String::from(" hi ").trim();
//     println!("{}", word);
// }
// ```
// ->
// ```
// fn main() {
//     let string = String::from(" hi ");
//     let word = string.trim();
//     println!("{}", word);
// }
// ```

use ra_ap_hir as hir;
use ra_ap_syntax::{
    AstNode as _, SyntaxNode, TextRange,
    ast::{self, HasArgList as _},
};

use super::{
    Cost, TextEdit,
    context::{Context, Lent, Proposal, replace},
    statements::{Gap, code_range, levels, title},
};
use crate::{
    borrowck::{Access, Code, WhyAlive},
    explain::actions,
};

pub(super) fn assist(context: &mut Context<'_>) {
    for lent in context.lent() {
        let ways = match lent.error.code {
            Code::E0716 => named(context, lent.error.primary),
            Code::E0597 | Code::E0505 | Code::E0506 | Code::E0499 | Code::E0502 => tail(context, &lent),
            _ => None,
        };
        let found = ways.into_iter().flatten().find(|(_, edits)| {
            context.attempt(edits).is_some_and(|trial| context.is_better(Some(&lent.error), &trial))
        });
        let Some((title, edits)) = found else { continue };
        let edits = edits.into_iter().map(|edit| (context.at.file, edit)).collect();
        let proposal = Proposal { id: "bind_temporary", title, cost: Cost::Borrow, edits };
        context.offer(Some(&lent.error), lent.error.primary, proposal);
    }
}

type Way = (String, Vec<TextEdit>);

/// `let tmp = …;` before the statement, or before one around it.
fn named(context: &Context<'_>, primary: TextRange) -> Option<Vec<Way>> {
    let expr = expr_at(context, primary)?;
    let primary = expr.syntax().text_range();
    let ty = context.type_of(&expr)?;
    let name = context.new_name(called(context, &expr, &ty).as_deref())?;
    let text = context.file_text().get(std::ops::Range::<usize>::from(primary))?;
    let mut all = Vec::new();
    for (list, element) in levels(expr.syntax()) {
        let found =
            context.blocks_around(code_range(&element)).into_iter().find(|(block, _)| block.list == list);
        let Some((block, number)) = found else { continue };
        for keyword in ["let", "let mut"] {
            let binding = format!("{keyword} {name} = {text};");
            let Some(insertion) = block.insert(&binding, Gap::Before(number)) else { continue };
            let used = replace(primary, name.clone());
            all.push((actions::bind_temporary(&title(&binding)), vec![insertion, used]));
        }
    }
    Some(all)
}

/// The expression of exactly that text, or the macro call.
fn expr_at(context: &Context<'_>, range: TextRange) -> Option<ast::Expr> {
    let root = context.item_root()?;
    let token = root.token_at_offset(range.start()).right_biased()?;
    // Of a macro call only the name may be marked.
    let call = token.parent_ancestors().find_map(ast::MacroExpr::cast);
    let begins = |call: &ast::MacroExpr| call.syntax().text_range().start() == range.start();
    if let Some(call) = call.filter(begins)
        && range.end() <= call.syntax().text_range().end()
    {
        return Some(call.into());
    }
    token
        .parent_ancestors()
        .take_while(|node| range.contains_range(node.text_range()))
        .filter(|node| node.text_range() == range)
        .filter_map(ast::Expr::cast)
        .last()
}

/// What a value would be called: by its type, or by the function that makes it.
fn called(context: &Context<'_>, expr: &ast::Expr, ty: &hir::Type<'_>) -> Option<String> {
    if super::holders::is_guard(context, ty) {
        return Some("guard".to_owned());
    }
    if let ast::Expr::MethodCallExpr(call) = expr
        && let Some(name) = call.name_ref()
        && call.arg_list().is_some_and(|list| list.args().next().is_none())
        && !["unwrap", "clone", "cloned", "to_owned", "to_string", "into", "iter", "collect"]
            .contains(&name.text())
    {
        return Some(name.text().to_string());
    }
    let name = ty.as_adt()?.name(context.db).as_str().to_owned();
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    Some(snake)
}

/// `let value = tail; value`: temporaries of a block's value are dropped after its variables.
fn tail(context: &Context<'_>, lent: &Lent<'_>) -> Option<Vec<Way>> {
    let WhyAlive::UsedWhenDropped { local, .. } = lent.conflict.reason.why else { return None };
    if lent.conflict.access != Access::End || lent.body.locals[local].name().is_some() {
        return None;
    }
    let mut all = Vec::new();
    for (block, number) in context.blocks_around(lent.borrowed) {
        if !block.is_tail(number) {
            continue;
        }
        let value: &SyntaxNode = &block.elements[number];
        let range = code_range(value);
        let expr = ast::Expr::cast(value.clone())?;
        let ty = context.type_of(&expr)?;
        if ty.is_unit() {
            let edit = TextEdit { range: TextRange::empty(range.end()), text: ";".to_owned() };
            all.push((actions::end_tail(), vec![edit]));
            continue;
        }
        let name = context.new_name(super::reorder::name_of(&expr).as_deref())?;
        let text = context.file_text().get(std::ops::Range::<usize>::from(range))?;
        let binding = format!("let {name} = {text};");
        let start = TextEdit { range: TextRange::empty(range.start()), text: format!("let {name} = ") };
        let line = match block.lines(number) {
            Some(_) => format!(";{}{}{name}", block.newline(), block.indent(number)),
            None => format!("; {name}"),
        };
        let end = TextEdit { range: TextRange::empty(range.end()), text: line };
        all.push((actions::bind_tail(&title(&binding)), vec![start, end]));
    }
    Some(all)
}
