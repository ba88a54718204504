// Assist: declare_owner_first
//
// Declares what is borrowed before what holds the borrow: variables are dropped in the reverse order of
// their declarations, so the owner then lives longer. Out of an inner block it moves before the block.
//
// Fixes: E0597
//
// ```
// fn main() {
//     let longest;
//     {
//         let name = String::from("Ada");
//         longest = $0&name;
//     }
//     println!("{}", longest);
// }
// ```
// ->
// ```
// fn main() {
//     let longest;
//     let name = String::from("Ada");
//     {
//         longest = &name;
//     }
//     println!("{}", longest);
// }
// ```

use ra_ap_syntax::{
    AstNode as _, TextRange,
    ast::{self, HasName as _},
};

use super::{
    Cost, TextEdit,
    context::{Context, Lent, Proposal},
    statements::{Block, Gap},
};
use crate::{
    borrowck::{Code, WhyAlive},
    explain::actions,
    ir::{Body, Local, LocalKind, Node},
};

pub(super) fn assist(context: &mut Context<'_>) {
    for lent in context.lent() {
        if lent.error.code != Code::E0597 {
            continue;
        }
        let found = way(context, &lent).filter(|(_, edits)| {
            context.attempt(edits).is_some_and(|trial| context.is_better(Some(&lent.error), &trial))
        });
        let Some((title, edits)) = found else { continue };
        let edits = edits.into_iter().map(|edit| (context.at.file, edit)).collect();
        let proposal = Proposal { id: "declare_owner_first", title, cost: Cost::Restructure, edits };
        context.offer(Some(&lent.error), lent.error.primary, proposal);
    }
}

fn way(context: &Context<'_>, lent: &Lent<'_>) -> Option<(String, Vec<TextEdit>)> {
    let (WhyAlive::UsedWhenDropped { local: holder, .. } | WhyAlive::UsedLater { local: holder, .. }) =
        lent.conflict.reason.why
    else {
        return None;
    };
    let (owner, pat) = variable(context, lent.body, lent.conflict.lent.local)?;
    let blocks = context.blocks_around(pat);
    let (block, number) = blocks.first()?;
    // `let owner = …;`, not one of several.
    let statement = ast::LetStmt::cast(block.elements[*number].clone())?;
    (statement.pat()?.syntax().text_range() == pat && statement.let_else().is_none()).then_some(())?;
    let of_holder = variable(context, lent.body, holder);
    let in_block = of_holder.as_ref().and_then(|(_, range)| block.number_of(*range));
    if let (Some((holder, _)), Some(to)) = (&of_holder, in_block) {
        let crossed = block.elements.get(to..*number)?;
        context.may_swap(&block.elements[*number], crossed, &[]).then_some(())?;
        return Some((actions::declare_first(&owner, holder), block.move_to(*number, Gap::Before(to))?));
    }
    let (outer, to) = blocks.get(1)?;
    // A block that always runs, once.
    let inner = ast::BlockExpr::cast(block.list.syntax().parent()?)?;
    let whole = inner.syntax().parent()?;
    let plain = inner.modifier().is_none()
        && (ast::ExprStmt::can_cast(whole.kind()) || ast::StmtList::can_cast(whole.kind()));
    if !plain || !context.may_swap(&block.elements[*number], &block.elements[..*number], &[]) {
        return None;
    }
    Some((actions::declare_outside(&owner), moved_out(block, *number, outer, *to)?))
}

/// Statement `number` of `block` before statement `to` of the block around.
fn moved_out(block: &Block<'_>, number: usize, outer: &Block<'_>, to: usize) -> Option<Vec<TextEdit>> {
    let (mut text, removal) = block.take(number);
    // Its lines lose the inner block's indent; those of a literal are its value.
    if !text.contains('"') {
        let (inside, outside) = (block.indent(number), outer.indent(to));
        text = text.replace(&format!("\n{inside}"), &format!("\n{outside}"));
    }
    Some(vec![outer.insert(&text, Gap::Before(to))?, removal])
}

/// The name and the pattern of a variable that is written in this file.
fn variable(context: &Context<'_>, body: &Body, local: Local) -> Option<(String, TextRange)> {
    let LocalKind::Var { binding, by_ref: None, .. } = body.locals[local].kind else { return None };
    let node = context.node(Node::Binding(binding))?;
    node.file_id.file_id()?;
    let pat = ast::IdentPat::cast(node.value)?;
    Some((pat.name()?.text().to_string(), pat.syntax().text_range()))
}
