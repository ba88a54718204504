// Assist: reorder
//
// Puts statements in an order that the borrow allows: what needs the value goes below the borrow's last
// use, or that use above it, or a look at the value above the borrow. An argument that looks at what the
// call has already borrowed is computed before the call. Offered only where no other variable
// would have another value then.
//
// Fixes: E0502
//
// ```
// fn main() {
//     let mut list = vec![1, 2, 3];
//     let first = &list[0];
//     list.$0push(4);
//     println!("{}", first);
// }
// ```
// ->
// ```
// fn main() {
//     let mut list = vec![1, 2, 3];
//     let first = &list[0];
//     println!("{}", first);
//     list.push(4);
// }
// ```
//
// ```
// fn main() {
//     let mut list = vec![1, 2, 3];
//     Vec::push(&mut list, $0list.len());
// }
// ```
// ->
// ```
// fn main() {
//     let mut list = vec![1, 2, 3];
//     let len = list.len();
//     Vec::push(&mut list, len);
// }
// ```

use ra_ap_syntax::{
    AstNode as _, SyntaxNode, TextRange,
    ast::{self, HasArgList as _},
};

use super::{
    Cost, TextEdit,
    context::{Context, Lent, Proposal, replace},
    statements::{Block, Gap, code_range, declared, levels, title},
};
use crate::{
    borrowck::{Access, Code, WhyAlive},
    explain::{self, actions},
    ir::{BorrowKind, Place},
};

const CODES: [Code; 8] =
    [Code::E0499, Code::E0500, Code::E0501, Code::E0502, Code::E0503, Code::E0505, Code::E0506, Code::E0524];

type Found = (String, Vec<TextEdit>);

pub(super) fn assist(context: &mut Context<'_>) {
    for lent in context.lent() {
        let WhyAlive::UsedLater { .. } = lent.conflict.reason.why else { continue };
        if !CODES.contains(&lent.error.code) {
            continue;
        }
        let Some(later) = lent.later else { continue };
        let found = moved(context, &lent, later).or_else(|| computed_before(context, &lent, later));
        let Some((title, edits)) = found else { continue };
        let edits = edits.into_iter().map(|edit| (context.at.file, edit)).collect();
        let proposal = Proposal { id: "reorder", title, cost: Cost::Restructure, edits };
        context.offer(Some(&lent.error), lent.error.primary, proposal);
    }
}

fn works(context: &Context<'_>, lent: &Lent<'_>, edits: &[TextEdit]) -> bool {
    context.attempt(edits).is_some_and(|trial| context.is_better(Some(&lent.error), &trial))
}

/// Whole statements change places.
fn moved(context: &Context<'_>, lent: &Lent<'_>, later: TextRange) -> Option<Found> {
    let (block, conflict, last) = context.block_of_both(lent.error.primary, later)?;
    if conflict >= last {
        return None;
    }
    below(context, lent, &block, conflict, last)
        .or_else(|| above(context, lent, &block, conflict, last))
        .or_else(|| before_borrow(context, lent))
}

/// The conflicting statement goes below the last use.
fn below(
    context: &Context<'_>,
    lent: &Lent<'_>,
    block: &Block<'_>,
    conflict: usize,
    last: usize,
) -> Option<Found> {
    let most = block.elements.len().min(last + 3);
    (last..most).find_map(|last| {
        let crossed = block.elements.get(conflict + 1..=last)?;
        if !context.may_swap(&block.elements[conflict], crossed, &[]) {
            return None;
        }
        let edits = block.move_to(conflict, Gap::After(last))?;
        let what = block.title_of(conflict);
        let title = match holder(lent) {
            Some(name) => actions::move_below_use(&what, &name),
            None => actions::move_below(&what, &block.title_of(last)),
        };
        works(context, lent, &edits).then_some((title, edits))
    })
}

/// The last use goes above the conflicting statement.
fn above(
    context: &Context<'_>,
    lent: &Lent<'_>,
    block: &Block<'_>,
    conflict: usize,
    last: usize,
) -> Option<Found> {
    if !context.may_swap(&block.elements[last], block.elements.get(conflict..last)?, &[]) {
        return None;
    }
    let edits = block.move_to(last, Gap::Before(conflict))?;
    let title = actions::move_above(&block.title_of(last), &block.title_of(conflict));
    works(context, lent, &edits).then_some((title, edits))
}

/// What only looks at the value goes above the borrow, where nothing was done through that yet.
fn before_borrow(context: &Context<'_>, lent: &Lent<'_>) -> Option<Found> {
    let looks = matches!(lent.conflict.access, Access::Read | Access::Borrow(BorrowKind::Shared));
    let (block, borrow, conflict) = context.block_of_both(lent.borrowed, lent.error.primary)?;
    let (is_let, rest) = (block.elements.get(borrow)?, block.elements.get(borrow + 1..conflict)?);
    // `let r = &mut x;` changes nothing.
    let statement = ast::LetStmt::cast(is_let.clone())?;
    let ast::Expr::RefExpr(_) = statement.initializer()? else { return None };
    let node = &block.elements[conflict];
    let root = explain::place_name(lent.body, &Place::local(lent.conflict.lent.local))?;
    let mut names: Vec<String> = declared(is_let).into_iter().collect();
    let through = rest.iter().any(|node| {
        let mentioned = super::statements::mentioned(node);
        names.iter().any(|name| mentioned.contains(name)) || mentioned.contains(&root)
    });
    names.push(root);
    if !looks
        || through
        || !context.may_swap(node, std::slice::from_ref(is_let), &names)
        || !context.may_swap(node, rest, &[])
    {
        return None;
    }
    let edits = block.move_to(conflict, Gap::Before(borrow))?;
    let title = actions::move_above(&block.title_of(conflict), &block.title_of(borrow));
    works(context, lent, &edits).then_some((title, edits))
}

/// The name of the variable through which the borrow lives on.
fn holder(lent: &Lent<'_>) -> Option<String> {
    match lent.conflict.reason.why {
        WhyAlive::UsedLater { local, .. } => lent.body.locals[local].name().map(str::to_owned),
        _ => None,
    }
}

/// An argument, index or right operand is computed before what it is given to.
fn computed_before(context: &Context<'_>, lent: &Lent<'_>, later: TextRange) -> Option<Found> {
    let (block, number, same) = context.block_of_both(lent.error.primary, later)?;
    if number != same {
        return None;
    }
    let operand = operand(context, lent)?;
    let list = levels(operand.syntax()).into_iter().next()?.0;
    if list != block.list {
        return None;
    }
    let range = operand.syntax().text_range();
    let text = operand.syntax().text().to_string();
    let name = context.new_name(name_of(&operand).as_deref())?;
    let binding = format!("let {name} = {text};");
    let edits = vec![block.insert(&binding, Gap::Before(number))?, replace(range, name)];
    let title = actions::compute_before(&title(&binding));
    works(context, lent, &edits).then_some((title, edits))
}

/// The operand that has the access, of the expression that has the borrow in another operand.
fn operand(context: &Context<'_>, lent: &Lent<'_>) -> Option<ast::Expr> {
    let root = context.item_root()?;
    let primary = lent.error.primary;
    let token = root.token_at_offset(primary.start()).right_biased()?;
    let has_borrow = |node: &SyntaxNode| {
        let range = code_range(node);
        range.contains_range(lent.borrowed) || range.contains(lent.borrowed.start())
    };
    let access = token.parent_ancestors().find(|node| node.text_range().contains_range(primary))?;
    let inner = access
        .ancestors()
        .take_while(|node| !has_borrow(node) && !ast::Stmt::can_cast(node.kind()))
        .filter(|node| ast::Expr::can_cast(node.kind()))
        .last()?;
    // A closure would lose what its parameters are known from.
    let closure = inner.descendants().any(|node| ast::ClosureExpr::can_cast(node.kind()));
    ast::Expr::cast(inner).filter(|_| !closure)
}

/// What an expression would be called: the method, the field.
pub(super) fn name_of(expr: &ast::Expr) -> Option<String> {
    let name = match expr {
        ast::Expr::MethodCallExpr(call) => {
            let name = call.name_ref()?.text().to_string();
            let empty = call.arg_list()?.args().next().is_none();
            // `x.len().min(3)`, `x.first().copied()`
            let converts = ["unwrap", "clone", "cloned", "copied", "to_owned", "to_string", "expect", "into"];
            match converts.contains(&name.as_str()) || !empty {
                true => return name_of(&call.receiver()?),
                false => name,
            }
        }
        ast::Expr::FieldExpr(field) => field.name_ref()?.text().to_string(),
        ast::Expr::TryExpr(inner) => return name_of(&inner.expr()?),
        ast::Expr::AwaitExpr(inner) => return name_of(&inner.expr()?),
        ast::Expr::ParenExpr(inner) => return name_of(&inner.expr()?),
        _ => return None,
    };
    Some(name)
}
