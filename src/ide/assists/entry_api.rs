// Assist: entry_api
//
// Looks a key up once, with `entry`, where a value is looked for, put in if it is missing, and given
// back: the borrow of what was found lasts as long as the result, also on the way on which nothing was.
//
// Fixes: E0499
//
// ```
// use std::collections::HashMap;
// fn name(names: &mut HashMap<u32, String>) -> &mut String {
//     if let Some(name) = names.get_mut(&1) {
//         return name;
//     }
//     $0names.insert(1, String::new());
//     names.get_mut(&1).unwrap()
// }
// ```
// ->
// ```
// use std::collections::HashMap;
// fn name(names: &mut HashMap<u32, String>) -> &mut String {
//     names.entry(1).or_insert_with(|| String::new())
// }
// ```

use ra_ap_syntax::{
    AstNode as _, TextRange,
    ast::{self, HasArgList as _},
};

use super::{
    Cost,
    context::{Context, Lent, Proposal, replace},
    statements::code_range,
};
use crate::{borrowck::Code, explain::actions, ide::TextEdit};

pub(super) fn assist(context: &mut Context<'_>) {
    for lent in context.lent() {
        if lent.error.code != Code::E0499 && lent.error.code != Code::E0502 {
            continue;
        }
        let found = looked_up_once(context, &lent).filter(|(_, edit)| {
            let trial = context.attempt(std::slice::from_ref(edit));
            trial.is_some_and(|trial| context.is_better(Some(&lent.error), &trial))
        });
        let Some((title, edit)) = found else { continue };
        let edits = vec![(context.at.file, edit)];
        let proposal = Proposal { id: "entry_api", title, cost: Cost::Borrow, edits };
        context.offer(Some(&lent.error), lent.error.primary, proposal);
    }
}

/// `if let Some(x) = m.get_mut(&k) { return x; } m.insert(k, v); m.get_mut(&k).unwrap()`
fn looked_up_once(context: &Context<'_>, lent: &Lent<'_>) -> Option<(String, TextEdit)> {
    let (block, first, _) = context.block_of_both(lent.borrowed, lent.error.primary)?;
    let [found, inserted, last] = block.elements.get(first..)? else { return None };
    let (map, key) = returned_if_there(&match ast::ExprStmt::cast(found.clone()) {
        Some(statement) => statement.expr()?,
        None => ast::Expr::cast(found.clone())?,
    })?;
    let insert = call(&ast::ExprStmt::cast(inserted.clone())?.expr()?, "insert")?;
    let mut args = insert.arg_list()?.args();
    let (inserted_key, value) = (args.next()?, args.next()?);
    let given = ast::Expr::cast(last.clone())?;
    let given = match ast::ReturnExpr::cast(given.syntax().clone()) {
        Some(given) => given.expr()?,
        None => given,
    };
    let unwrapped = call(&given, "unwrap").and_then(|call| call.receiver());
    let again = match &unwrapped {
        Some(looked_up) => looked_up_in(looked_up)?,
        // `&m[&k]`
        None => return None,
    };
    let key_text = inserted_key.syntax().text().to_string();
    // `&name` is looked up and `name.clone()` put in.
    let plain = key_text.strip_suffix(".clone()").unwrap_or(&key_text).to_owned();
    let same =
        |(other, key): &(String, String)| *other == map && (*key == format!("&{plain}") || *key == plain);
    if insert.receiver()?.syntax().text() != map.as_str() || !same(&(map.clone(), key)) || !same(&again) {
        return None;
    }
    // Comments would be lost.
    let range = TextRange::new(code_range(found).start(), code_range(last).end());
    let text = context.file_text().get(std::ops::Range::<usize>::from(range))?;
    if text.contains("//") || text.contains("/*") {
        return None;
    }
    let value_text = value.syntax().text();
    let put = match &value {
        ast::Expr::Literal(_) | ast::Expr::PathExpr(_) => format!("or_insert({value_text})"),
        _ => format!("or_insert_with(|| {value_text})"),
    };
    let entry = format!("{map}.entry({key_text}).{put}");
    Some((actions::look_up_once(&entry), replace(range, entry)))
}

/// The map and the key of `if let Some(x) = m.get_mut(k) { return x; }`.
fn returned_if_there(expr: &ast::Expr) -> Option<(String, String)> {
    let ast::Expr::IfExpr(branch) = expr else { return None };
    let ast::Expr::LetExpr(condition) = branch.condition()? else { return None };
    let ast::Pat::TupleStructPat(pat) = condition.pat()? else { return None };
    let list = branch.then_branch()?.stmt_list()?;
    let mut all = list.statements().filter_map(|statement| match statement {
        ast::Stmt::ExprStmt(statement) => statement.expr(),
        _ => None,
    });
    let only = all.next().or_else(|| list.tail_expr())?;
    let ast::Expr::ReturnExpr(given) = only else { return None };
    let one = list.syntax().children().count() == 1 && branch.else_branch().is_none();
    let bound = pat.fields().next()?.syntax().text().to_string();
    (one && given.expr()?.syntax().text() == bound.as_str()).then_some(())?;
    looked_up_in(&condition.expr()?)
}

fn looked_up_in(expr: &ast::Expr) -> Option<(String, String)> {
    let lookup = call(expr, "get_mut").or_else(|| call(expr, "get"))?;
    let key = lookup.arg_list()?.args().next()?.syntax().text().to_string();
    Some((lookup.receiver()?.syntax().text().to_string(), key))
}

fn call(expr: &ast::Expr, name: &str) -> Option<ast::MethodCallExpr> {
    let ast::Expr::MethodCallExpr(call) = expr else { return None };
    (call.name_ref()?.text() == name).then(|| call.clone())
}
