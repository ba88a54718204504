//! `if let Some(n) = *total.lock().unwrap() { … }`: the guard is held while the branch runs (Reference,
//! "Temporary scopes"). The value is taken before, and the guard ends with that statement.

use ra_ap_syntax::{AstNode as _, TextRange, ast};

use crate::{
    explain::actions,
    ide::{
        TextEdit,
        assists::{
            context::{Context, replace},
            holders::is_guard,
            statements::{Gap, levels, title},
        },
    },
};

pub(super) struct Way {
    pub title: String,
    pub target: TextRange,
    pub edits: Vec<TextEdit>,
}

/// The way for the `match`, `if let` or `while let` whose scrutinee the cursor is in.
pub(super) fn way(context: &Context<'_>) -> Option<Way> {
    let token = context.item_root()?.token_at_offset(context.at.range.start()).right_biased()?;
    let mut inside = context.item_range()?.contains_range(token.text_range());
    let nodes = token.parent_ancestors().take_while(|node| {
        // A closure or block of its own in the scrutinee is another place.
        let was_inside = inside;
        inside &= !ast::BlockExpr::can_cast(node.kind());
        was_inside
    });
    let (scrutinee, turns) = nodes.into_iter().find_map(|node| {
        if let Some(matching) = ast::MatchExpr::cast(node.clone()) {
            return Some((matching.expr()?, None));
        }
        let condition = ast::LetExpr::cast(node)?;
        let turns = condition.syntax().parent().and_then(ast::WhileExpr::cast);
        Some((condition.expr()?, turns))
    })?;
    let range = scrutinee.syntax().text_range();
    let holds = |expr: ast::Expr| context.type_of(&expr).is_some_and(|ty| is_guard(context, &ty));
    let mut parts = scrutinee.syntax().descendants().skip(1).filter_map(ast::Expr::cast);
    if !range.contains_inclusive(context.at.range.start()) || !parts.any(holds) {
        return None;
    }
    let text = context.file_text().get(std::ops::Range::<usize>::from(range))?;
    let (title, edits) = match turns {
        Some(turns) => in_loop(context, &turns, text)?,
        None => before(context, &scrutinee, text)?,
    };
    let trial = context.attempt(&edits)?;
    context.is_better(None, &trial).then_some(Way { title, target: range, edits })
}

/// `let value = …;` before the statement.
fn before(context: &Context<'_>, scrutinee: &ast::Expr, text: &str) -> Option<(String, Vec<TextEdit>)> {
    let (list, _) = levels(scrutinee.syntax()).into_iter().next()?;
    let range = scrutinee.syntax().text_range();
    let (block, number) = context.blocks_around(range).into_iter().find(|(block, _)| block.list == list)?;
    let name = context.new_name(None)?;
    let binding = format!("let {name} = {text};");
    let edits = vec![block.insert(&binding, Gap::Before(number))?, replace(range, name)];
    Some((actions::release_before_branch(&title(&binding)), edits))
}

/// `loop { let Some(x) = … else { break }; … }` for `while let Some(x) = … { … }`
fn in_loop(context: &Context<'_>, turns: &ast::WhileExpr, text: &str) -> Option<(String, Vec<TextEdit>)> {
    use ast::HasLoopBody as _;
    let Some(ast::Expr::LetExpr(condition)) = turns.condition() else { return None };
    let body = turns.loop_body()?;
    let pat = condition.pat()?.syntax().text().to_string();
    let line = format!("let {pat} = {text} else {{ break }};");
    let head = TextRange::new(turns.while_token()?.text_range().start(), body.syntax().text_range().start());
    let mut edits = vec![replace(head, "loop ")];
    edits.extend(context.first_line(&body, context.sema.hir_file_for(body.syntax()), &line)?);
    Some((actions::release_in_turn(&title(&line)), edits))
}
