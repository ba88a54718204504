// Assist: wrap_in_scope_block
//
// Puts a guard, or another variable with a destructor, and its uses in a block, so that it ends
// there. What is needed behind the block is its value. At a guard's declaration it is offered as well,
// where it would be held longer than it is used.
//
// Fixes: E0505
//
// ```
// use std::cell::RefCell;
// fn main() {
//     let cell = RefCell::new(vec![1]);
//     let list = cell.borrow();
//     let len = list.len();
//     drop($0cell);
//     println!("{}", len);
// }
// ```
// ->
// ```
// use std::cell::RefCell;
// fn main() {
//     let cell = RefCell::new(vec![1]);
//     let len = {
//         let list = cell.borrow();
//         list.len()
//     };
//     drop(cell);
//     println!("{}", len);
// }
// ```

use ra_ap_syntax::{
    AstNode as _, TextRange,
    ast::{self, HasName as _},
};

use super::{
    Cost, TextEdit,
    context::{Context, Proposal},
    holders::{self, Holder, is_guard},
    statements::{code_range, mentioned},
};
use crate::explain::actions;

pub(super) fn assist(context: &mut Context<'_>) {
    for holder in holders::all(context) {
        let most = holder.conflict.min(holder.last + 3);
        let found = (holder.last..most).find_map(|last| {
            wrapped(context, &holder, last)
                .into_iter()
                .find(|way| holders::works(context, &holder, &way.edits))
        });
        let Some(Wrapped { kept, edits }) = found else { continue };
        let kept: Vec<&str> = kept.iter().map(String::as_str).collect();
        let proposal = Proposal {
            id: "wrap_in_scope_block",
            title: actions::end_in_block(&holder.name, &kept),
            cost: Cost::Restructure,
            edits: edits.into_iter().map(|edit| (context.at.file, edit)).collect(),
        };
        context.offer(holder.error.as_ref(), holder.target, proposal);
    }
}

struct Wrapped {
    /// The variables that are needed behind the block.
    kept: Vec<String>,
    edits: Vec<TextEdit>,
}

/// The ways to write the block with the statements from the declaration to number `last`, the shortest first.
fn wrapped(context: &Context<'_>, holder: &Holder<'_>, last: usize) -> Vec<Wrapped> {
    let block = &holder.block;
    let (first, behind) = (holder.declared, &block.elements[last + 1..]);
    // A block around the declaration alone is a drop; one to the end of the block changes nothing.
    if last == first || block.is_tail(last) || behind.is_empty() && holder.error.is_none() {
        return Vec::new();
    }
    let needed: std::collections::HashSet<String> = behind.iter().flat_map(mentioned).collect();
    let mut kept: Vec<(String, bool)> = Vec::new();
    for node in &block.elements[first..=last] {
        // What an item is called must be known behind the block, too.
        if ast::Item::can_cast(node.kind()) {
            return Vec::new();
        }
        let Some(pat) = ast::LetStmt::cast(node.clone()).and_then(|it| it.pat()) else { continue };
        for pat in pat.syntax().descendants().filter_map(ast::IdentPat::cast) {
            let Some(name) = pat.name().map(|name| name.text().to_string()) else { continue };
            if needed.contains(name.trim_start_matches("r#")) && name != holder.name {
                kept.retain(|(other, _)| *other != name);
                kept.push((name, pat.mut_token().is_some()));
            } else if name != holder.name
                && let Some(local) = context.sema.to_def(&pat)
                && is_guard(context, &local.ty(context.db))
            {
                // Another lock would be released early.
                return Vec::new();
            }
        }
    }
    let names: Vec<String> = kept.iter().map(|(name, _)| name.clone()).collect();
    let mut all = Vec::new();
    if kept.is_empty() {
        all.extend(block.wrap(first, last, "{", "", ""));
    } else if let [_] = kept.as_slice()
        && let Some(edits) = ends_in_initializer(holder, last, &names[0])
    {
        all.push(edits);
    }
    if !kept.is_empty() {
        let declared =
            |(name, is_mut): &(String, bool)| format!("{}{name}", if *is_mut { "mut " } else { "" });
        let pats: Vec<String> = kept.iter().map(declared).collect();
        let (pat, value) = match kept.as_slice() {
            [_] => (pats[0].clone(), names[0].clone()),
            _ => (format!("({})", pats.join(", ")), format!("({})", names.join(", "))),
        };
        all.extend(block.wrap(first, last, &format!("let {pat} = {{"), &value, ";"));
    }
    all.into_iter().map(|edits| Wrapped { kept: names.clone(), edits }).collect()
}

/// Where the last statement is `let x = init;`, its initializer is the value of the block.
fn ends_in_initializer(holder: &Holder<'_>, last: usize, name: &str) -> Option<Vec<TextEdit>> {
    let statement = ast::LetStmt::cast(holder.block.elements[last].clone())?;
    let ast::Pat::IdentPat(pat) = statement.pat()? else { return None };
    if pat.name()?.text() != name || statement.let_else().is_some() {
        return None;
    }
    let (whole, value) = (code_range(statement.syntax()), statement.initializer()?.syntax().text_range());
    let semicolon = statement.semicolon_token()?.text_range();
    let text = statement.syntax().text().to_string();
    let offset = whole.start() - statement.syntax().text_range().start();
    let head =
        text.get(usize::from(offset)..usize::from(value.start() - statement.syntax().text_range().start()))?;
    let between = TextRange::new(value.end(), semicolon.start());
    if head.contains("//") || head.contains("/*") || !between.is_empty() {
        return None;
    }
    let mut edits = holder.block.wrap(holder.declared, last, &format!("{head}{{"), "", ";")?;
    edits.push(TextEdit { range: TextRange::new(whole.start(), value.start()), text: String::new() });
    edits.push(TextEdit { range: semicolon, text: String::new() });
    edits.sort_by_key(|edit| (edit.range.start(), edit.range.end()));
    Some(edits)
}
