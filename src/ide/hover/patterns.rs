//! The words in patterns: `_`, `..`, `@`, `ref`.

use ra_ap_syntax::{
    AstNode, SyntaxNode,
    ast::{self, HasName as _},
};

use super::{
    context::{Context, quote},
    type_facts,
    uses::{self, Does},
};
use crate::explain::{
    Story,
    patterns::{self, Wild},
};

pub(super) fn underscore(cx: &Context<'_>, parent: &SyntaxNode) -> Option<Story> {
    if let Some(expr) = ast::UnderscoreExpr::cast(parent.clone()) {
        let binary = ast::BinExpr::cast(expr.syntax().parent()?)?;
        let value = !is_place(&binary.rhs()?);
        return Some(patterns::wild(&Wild::Assignment { value }));
    }
    let pat = ast::WildcardPat::cast(parent.clone())?;
    let outer = pat.syntax().parent()?;
    if let Some(statement) = ast::LetStmt::cast(outer.clone()) {
        let init = statement.initializer()?;
        if is_place(&init) {
            return Some(patterns::wild(&Wild::LetPlace(quote(init.syntax())?)));
        }
        // `let _ = &value();` and the like extend the life of what they borrow.
        if matches!(init, ast::Expr::RefExpr(_)) {
            return None;
        }
        let ty = cx.sema.type_of_expr(&init)?.adjusted();
        if ty.is_unknown() {
            return None;
        }
        return Some(patterns::wild(&Wild::LetValue { ty: type_facts::facts(cx, &ty) }));
    }
    if ast::Param::can_cast(outer.kind()) {
        let function = outer.parent()?.parent()?;
        return ast::Fn::can_cast(function.kind()).then(|| patterns::wild(&Wild::Parameter));
    }
    Some(patterns::wild(&Wild::Part))
}

/// Whether the expression denotes a place (Reference, "Place expressions and value expressions").
fn is_place(expr: &ast::Expr) -> bool {
    match expr {
        ast::Expr::PathExpr(path) => path.path().is_some_and(|path| path.as_single_name_ref().is_some()),
        ast::Expr::FieldExpr(field) => field.expr().is_some_and(|base| is_place(&base)),
        ast::Expr::IndexExpr(_) => true,
        ast::Expr::PrefixExpr(prefix) => prefix.op_kind() == Some(ast::UnaryOp::Deref),
        ast::Expr::ParenExpr(inner) => inner.expr().is_some_and(|inner| is_place(&inner)),
        _ => false,
    }
}

pub(super) fn rest(cx: &Context<'_>, parent: &SyntaxNode) -> Option<Story> {
    if let Some(list) =
        ast::RecordPatFieldList::cast(parent.parent().filter(|_| ast::RestPat::can_cast(parent.kind()))?)
    {
        let pat = ast::RecordPat::cast(list.syntax().parent()?)?;
        let given: Vec<String> =
            list.fields().filter_map(|field| Some(field.field_name()?.text().to_string())).collect();
        let ty = cx.sema.type_of_pat(&pat.into())?.original;
        let names = ty.fields(cx.db).into_iter().map(|(field, _)| field.name(cx.db).as_str().to_owned());
        let names: Vec<String> = names.filter(|name| !given.contains(name)).collect();
        return Some(patterns::rest(&names));
    }
    Some(patterns::rest(&[]))
}

pub(super) fn at(cx: &Context<'_>, parent: &SyntaxNode) -> Option<Story> {
    let pat = ast::IdentPat::cast(parent.clone())?;
    let (does, _) = uses::binding_does(cx, cx.node(pat.syntax())?)?;
    Some(patterns::at(pat.name()?.text(), does == Does::Move, does == Does::Copy))
}

/// `ref` and `mut` before a name.
pub(super) fn by_reference(cx: &Context<'_>, parent: &SyntaxNode) -> Option<Story> {
    let pat = ast::IdentPat::cast(parent.clone())?;
    if pat.ref_token().is_none() {
        return super::bindings::pattern(cx, &pat);
    }
    let ty = type_facts::facts(cx, &cx.sema.type_of_binding_in_pat(&pat)?);
    Some(patterns::by_reference(pat.name()?.text(), pat.mut_token().is_some(), &ty))
}

/// Whether a scrutinee is a value without a name, whose temporaries live with it.
pub(super) fn is_value(expr: &ast::Expr) -> bool {
    !is_place(expr)
}
