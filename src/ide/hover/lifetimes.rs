//! The name of a lifetime: what has it.

use ra_ap_syntax::{
    AstNode, SyntaxNode, SyntaxToken,
    ast::{self, HasGenericParams as _, HasName as _},
};

use super::context::quote;
use crate::explain::{
    Story,
    ties::{self, Named},
};

pub(super) fn lifetime(token: &SyntaxToken) -> Option<Story> {
    let lifetime = token.parent().and_then(ast::Lifetime::cast)?;
    let parent = lifetime.syntax().parent()?.kind();
    if ast::Label::can_cast(parent) || ast::BreakExpr::can_cast(parent) || ast::ContinueExpr::can_cast(parent)
    {
        return None;
    }
    let name = lifetime.text().to_string();
    if name == "'static" {
        return Some(ties::named(&Named::Static));
    }
    if name == "'_" {
        return Some(ties::named(&Named::Anonymous));
    }
    lifetime.syntax().ancestors().find_map(|node| declared(&node, &name)).map(|named| ties::named(&named))
}

/// What the lifetime is, if the item declares it. None for `for<'a>`, and for what is no item.
fn declared(node: &SyntaxNode, name: &str) -> Option<Named> {
    let declares = |list: Option<ast::GenericParamList>| {
        let is = |param: ast::LifetimeParam| param.lifetime().is_some_and(|lifetime| lifetime.text() == name);
        list.is_some_and(|list| list.lifetime_params().any(is))
    };
    let name = name.to_owned();
    if let Some(function) = ast::Fn::cast(node.clone()) {
        if !declares(function.generic_param_list()) {
            return None;
        }
        let list = function.param_list()?;
        let mut parameters = Vec::new();
        if list.self_param().is_some_and(|this| has(this.syntax(), &name)) {
            parameters.push("self".to_owned());
        }
        for param in list.params().filter(|param| param.ty().is_some_and(|ty| has(ty.syntax(), &name))) {
            parameters.extend(param.pat().and_then(|pat| quote(pat.syntax())));
        }
        let result = function.ret_type().and_then(|ret| ret.ty()).filter(|ty| has(ty.syntax(), &name));
        let result = result.and_then(|ty| quote(ty.syntax()));
        return Some(Named::OfFunction { name, parameters, result });
    }
    if let Some(imp) = ast::Impl::cast(node.clone()) {
        let of = imp.self_ty()?;
        let given = declares(imp.generic_param_list()) && has(of.syntax(), &name);
        return given.then(|| Some(Named::OfImpl { name, of: quote(of.syntax())? }))?;
    }
    let adt = ast::Adt::cast(node.clone())?;
    if !declares(adt.generic_param_list()) {
        return None;
    }
    let mut fields = Vec::new();
    if let ast::Adt::Struct(of) = &adt {
        match of.field_list()? {
            ast::FieldList::RecordFieldList(list) => {
                let with = list.fields().filter(|field| field.ty().is_some_and(|ty| has(ty.syntax(), &name)));
                fields.extend(with.filter_map(|field| Some(field.name()?.text().to_string())));
            }
            ast::FieldList::TupleFieldList(list) => {
                let with = list.fields().enumerate();
                let with = with.filter(|(_, field)| field.ty().is_some_and(|ty| has(ty.syntax(), &name)));
                fields.extend(with.map(|(number, _)| number.to_string()));
            }
        }
    }
    Some(Named::OfType { name, of: adt.name()?.text().to_string(), fields })
}

fn has(node: &SyntaxNode, name: &str) -> bool {
    node.descendants().filter_map(ast::Lifetime::cast).any(|lifetime| lifetime.text() == name)
}
