// Assist: copy_out
//
// Takes a copy of what a variable would borrow, so that the borrow ends at once: of a `Copy` type the
// value itself, else a clone. An `Rc` or `Arc` counts one more owner.
//
// Fixes: E0502
//
// ```
// fn main() {
//     let mut list = vec![1, 2, 3];
//     let first = &list[0];
//     $0list.push(4);
//     assert!(*first == 1);
// }
// ```
// ->
// ```
// fn main() {
//     let mut list = vec![1, 2, 3];
//     let first = list[0];
//     list.push(4);
//     assert!(first == 1);
// }
// ```

use ra_ap_ide_db::{defs::Definition, search::FileReferenceNode};
use ra_ap_syntax::{
    AstNode as _, TextRange,
    ast::{self, prec::ExprPrecedence},
};

use super::{
    Cost, TextEdit,
    clone_instead::{Copy, Style},
    context::{Context, Lent, Proposal},
};
use crate::{
    borrowck::{Access, Code},
    explain::actions,
};

pub(super) fn assist(context: &mut Context<'_>) {
    for lent in context.lent() {
        let asked = matches!(
            lent.error.code,
            Code::E0499 | Code::E0502 | Code::E0503 | Code::E0505 | Code::E0506 | Code::E0597 | Code::E0716
        );
        let ways = if asked { ways(context, &lent) } else { None };
        let found = ways.into_iter().flatten().find(|way| {
            context.attempt(&way.edits).is_some_and(|trial| context.is_better(Some(&lent.error), &trial))
        });
        let Some(Way { title, cost, edits }) = found else { continue };
        let edits = edits.into_iter().map(|edit| (context.at.file, edit)).collect();
        let proposal = Proposal { id: "copy_out", title, cost, edits };
        context.offer(Some(&lent.error), lent.error.primary, proposal);
    }
}

struct Way {
    title: String,
    cost: Cost,
    edits: Vec<TextEdit>,
}

/// The `let x = &place;` behind the loan becomes `let x = place;`, its uses as values.
fn ways(context: &Context<'_>, lent: &Lent<'_>) -> Option<Vec<Way>> {
    let (block, number) = context.blocks_around(lent.borrowed).into_iter().next()?;
    let statement = ast::LetStmt::cast(block.elements[number].clone())?;
    let (ast::Pat::IdentPat(pat), None, None) = (statement.pat()?, statement.ty(), statement.let_else())
    else {
        return None;
    };
    let ast::Expr::RefExpr(borrow) = statement.initializer()? else { return None };
    if borrow.mut_token().is_some() || borrow.raw_token().is_some() || pat.mut_token().is_some() {
        return None;
    }
    let place = borrow.expr()?;
    // What ends while it is borrowed could as well be moved out, or live longer.
    let ends = lent.conflict.access == Access::End;
    let ty = context.type_of(&place)?;
    let (start, inner) = (borrow.syntax().text_range().start(), place.syntax().text_range());
    let without = TextEdit { range: TextRange::new(start, inner.start()), text: String::new() };
    let uses = values(context, &pat)?;
    let text = place.syntax().text().to_string();
    if ty.is_copy(context.db) {
        let title = actions::copy_out(&text);
        let edits = std::iter::once(without).chain(uses).collect();
        return Some(vec![Way { title, cost: Cost::Borrow, edits }]);
    }
    if ends && !matches!(place, ast::Expr::PathExpr(_) | ast::Expr::FieldExpr(_) | ast::Expr::IndexExpr(_)) {
        return None;
    }
    let parens = place.precedence().needs_parentheses_in(ExprPrecedence::Postfix);
    let ways = [true, false].into_iter().filter_map(|qualified| {
        let copy = Copy::of(context, &ty, Style { qualified, in_loop: false })?;
        let cost = if copy.counted { Cost::Refcount } else { Cost::DeepCopy };
        let written = copy.written(&if parens { format!("({text})") } else { text.clone() });
        let title = actions::clone_instead(&text, &written, copy.counted, 1);
        let range = TextRange::new(start, inner.end());
        let edits = std::iter::once(TextEdit { range, text: written }).chain(uses.clone()).collect();
        Some(Way { title, cost, edits })
    });
    Some(ways.collect())
}

/// The uses of a reference as those of a value: `*x` becomes `x`. The others are tried as they are.
fn values(context: &Context<'_>, pat: &ast::IdentPat) -> Option<Vec<TextEdit>> {
    let local = context.sema.to_def(pat)?;
    let usages = Definition::Local(local).usages(&context.sema).all();
    let mut edits = Vec::new();
    for reference in usages.references.values().flatten() {
        let FileReferenceNode::NameRef(name) = &reference.name else { continue };
        let file = context.sema.hir_file_for(name.syntax());
        let Some(path) = name.syntax().ancestors().find_map(ast::PathExpr::cast) else { continue };
        let parent = path.syntax().parent()?;
        // What is given back as a reference stays one.
        let leaves = ast::StmtList::can_cast(parent.kind())
            || ast::ReturnExpr::can_cast(parent.kind())
            || ast::BreakExpr::can_cast(parent.kind())
            || ast::ClosureExpr::can_cast(parent.kind());
        if leaves {
            return None;
        }
        let Some(deref) = ast::PrefixExpr::cast(parent) else { continue };
        if deref.op_kind() == Some(ast::UnaryOp::Deref) {
            let whole = context.written(deref.syntax(), file)?.range;
            let inner = context.written(path.syntax(), file)?.range;
            let range = TextRange::new(whole.start(), inner.start());
            edits.push(TextEdit { range, text: String::new() });
        }
    }
    edits.sort_by_key(|edit| edit.range.start());
    Some(edits)
}
