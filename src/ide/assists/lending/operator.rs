//! `a + &b` → `format!("{a}{b}")`: the text of both in a new `String`, and both are still there.

use ra_ap_syntax::{
    AstNode as _,
    ast::{self, IsString as _},
};

use super::Change;
use crate::{
    explain::actions,
    ide::assists::{
        Cost,
        context::{Context, Moved, replace, without_parens},
    },
};

pub(super) fn changes(context: &Context<'_>, moved: &Moved) -> Option<Change> {
    let expr = moved.expr()?;
    if context.type_of(&expr)?.as_adt()?.name(context.db).as_str() != "String" {
        return None;
    }
    // The whole sum: `a + "-" + &b` is `(a + "-") + &b`.
    let is_sum = |it: &ast::BinExpr| matches!(it.op_kind(), Some(ast::BinaryOp::ArithOp(ast::ArithOp::Add)));
    let mut whole = ast::BinExpr::cast(expr.syntax().parent()?).filter(is_sum)?;
    if whole.lhs()?.syntax() != expr.syntax() {
        return None;
    }
    let mut operands = vec![expr, whole.rhs()?];
    while let Some(outer) = whole.syntax().parent().and_then(ast::BinExpr::cast).filter(is_sum) {
        if outer.lhs()?.syntax() != whole.syntax() {
            break;
        }
        operands.push(outer.rhs()?);
        whole = outer;
    }
    // A comment between the operands would be lost.
    let comments =
        whole.syntax().descendants_with_tokens().any(|it| it.kind() == ra_ap_syntax::SyntaxKind::COMMENT);
    if comments {
        return None;
    }
    let (mut text, mut arguments) = (String::new(), String::new());
    for operand in operands {
        let mut operand = without_parens(operand);
        if let ast::Expr::RefExpr(borrow) = &operand {
            operand = without_parens(borrow.expr()?);
        }
        match &operand {
            ast::Expr::Literal(literal) => match literal.kind() {
                ast::LiteralKind::String(string) if !string.is_raw() => {
                    let inside = string.text_without_quotes().to_owned();
                    text += &inside.replace('{', "{{").replace('}', "}}");
                }
                _ => return None,
            },
            ast::Expr::PathExpr(path)
                if path.path()?.as_single_name_ref().is_some_and(|it| it.text() != "self") =>
            {
                text += &format!("{{{}}}", operand.syntax().text());
            }
            _ => {
                text += "{}";
                arguments += &format!(", {}", operand.syntax().text());
            }
        }
    }
    let written = format!("format!(\"{text}\"{arguments})");
    let range = context.written(whole.syntax(), moved.node.file_id)?.range;
    let title = actions::write_instead(&written);
    Some(Change::here(context, title, Cost::Restructure, vec![replace(range, written)]))
}
