//! Calls: what the callee does with an argument, how a method takes its receiver, operators.

use hir::{Access, Adjust, AsAssocItem as _, AutoBorrow, CallableKind};
use hir_def::DefWithBodyId;
use ra_ap_hir as hir;
use ra_ap_hir_def as hir_def;
use ra_ap_syntax::{
    AstNode, SyntaxNode,
    ast::{self, HasArgList as _, HasGenericParams as _},
};

use super::{
    context::{Context, quote},
    loans, type_facts,
    uses::{self, Does},
};
use crate::{
    borrowck::Dropped,
    explain::{
        Story,
        moves::{Argument, Fate, Into, Receiver},
        receivers::{self, Call, Clone_, Mode, NotClone},
    },
    ide::item::item_facts,
    ir::*,
    lower::source::SourceMap,
};

/// What takes argument `number` of the call that `list` belongs to.
pub(super) fn argument(cx: &Context<'_>, list: &ast::ArgList, number: usize) -> Option<Into> {
    let call = list.syntax().parent()?;
    if let Some(call) = ast::MethodCallExpr::cast(call.clone()) {
        let name = call.name_ref()?.text().to_string();
        let function = cx.sema.resolve_method_call(&call);
        return Some(Into::Argument(of_function(cx, name, function, number, true, None)));
    }
    let call = ast::CallExpr::cast(call)?;
    let callee = call.expr()?;
    let text = quote(callee.syntax()).unwrap_or_else(|| "the function".to_owned());
    let others: Vec<String> = list
        .args()
        .enumerate()
        .filter_map(|(i, arg)| if i == number { Some("{}".to_owned()) } else { quote(arg.syntax()) })
        .collect();
    let whole = format!("{text}({})", others.join(", "));
    let whole = (others.len() == list.args().count()
        && whole.len() <= 48
        && !whole.replacen("{}", "", 1).contains('{'))
    .then_some(whole);
    let callable = cx.sema.resolve_expr_as_callable(&callee);
    match callable.map(|callable| callable.kind()) {
        Some(CallableKind::Function(function)) => {
            Some(Into::Argument(of_function(cx, text, Some(function), number, false, whole)))
        }
        Some(CallableKind::TupleStruct(_) | CallableKind::TupleEnumVariant(_)) => {
            Some(Into::Constructor(text))
        }
        _ => Some(Into::Argument(of_function(cx, text, None, number, false, whole))),
    }
}

fn of_function(
    cx: &Context<'_>,
    callee: String,
    function: Option<hir::Function>,
    number: usize,
    method: bool,
    call: Option<String>,
) -> Argument {
    let unknown = Argument {
        callee,
        parameter: None,
        fate: Fate::Unknown,
        generic: false,
        only_read: false,
        call: call.map(|call| (call, String::new())),
    };
    let Some(function) = function else { return unknown };
    let Some(source) = cx.sema.source(function) else { return unknown };
    let declaration = source.value;
    let Some(parameters) = declaration.param_list() else { return unknown };
    let with_self = parameters.self_param().is_some();
    let (parameter, index) = match (with_self, method) {
        (true, false) => match number.checked_sub(1) {
            Some(number) => (parameters.params().nth(number), number + 1),
            None => {
                let text = parameters.self_param().and_then(|this| quote(this.syntax()));
                let (fate, _) = fate(cx, function, 0);
                return Argument { parameter: text, fate, ..unknown };
            }
        },
        (true, true) => (parameters.params().nth(number), number + 1),
        (false, _) => (parameters.params().nth(number), number),
    };
    let Some(parameter) = parameter else { return unknown };
    let text = quote(parameter.syntax());
    let ty = parameter.ty();
    let generic = match &ty {
        Some(ast::Type::ImplTraitType(_)) => true,
        Some(ast::Type::PathType(path)) => {
            let name = path.syntax().text().to_string();
            let is = |list: Option<ast::GenericParamList>| {
                list.is_some_and(|list| {
                    list.type_or_const_params().any(|param| {
                        use ra_ap_syntax::ast::HasName as _;
                        param_name(&param).is_some_and(|param| param == name)
                            || matches!(param, ast::TypeOrConstParam::Type(ref ty) if ty.name().is_some_and(|n| n.text() == name))
                    })
                })
            };
            let outer = declaration.syntax().ancestors().find_map(ast::Impl::cast);
            is(declaration.generic_param_list()) || is(outer.and_then(|it| it.generic_param_list()))
        }
        _ => false,
    };
    let (mut fate, only_read) = fate(cx, function, index);
    let std = function.module(cx.db).krate(cx.db).origin(cx.db).is_lang();
    if std && function.name(cx.db).as_str() == "drop" {
        fate = Fate::DroppedAtOnce;
    }
    let name = parameter.pat().and_then(|pat| quote(pat.syntax())).unwrap_or_default();
    let call = unknown.call.map(|(call, _)| (call, name));
    Argument { parameter: text, fate, generic, only_read, call, callee: unknown.callee }
}

fn param_name(param: &ast::TypeOrConstParam) -> Option<String> {
    use ra_ap_syntax::ast::HasName as _;
    match param {
        ast::TypeOrConstParam::Type(ty) => ty.name().map(|name| name.text().to_string()),
        ast::TypeOrConstParam::Const(_) => None,
    }
}

/// What a function of the reader's own does with its parameter number `index`, and whether it
/// only reads it.
fn fate(cx: &Context<'_>, function: hir::Function, index: usize) -> (Fate, bool) {
    look_into(cx, function, index).unwrap_or((Fate::Unknown, false))
}

fn look_into(cx: &Context<'_>, function: hir::Function, index: usize) -> Option<(Fate, bool)> {
    let ours = function.module(cx.db).krate(cx.db).origin(cx.db).is_local();
    if !ours || !function.has_body(cx.db) || function.is_async(cx.db) {
        return None;
    }
    let def = DefWithBodyId::FunctionId(hir_def::FunctionId::try_from(function).ok()?);
    let all = item_facts(cx.db, def);
    let id = BodyId::new(0);
    if all.set.bodies.indices().any(|body| all.doubt(body).is_some()) {
        return None;
    }
    let (body, facts) = all.body(id);
    let local = Local::new(index + 1);
    let decl = body.locals.get(local)?;
    if index >= body.arg_count || !matches!(decl.kind, LocalKind::Var { .. }) {
        return None;
    }
    let map = SourceMap::new(cx.db, def);
    let at = |source: Source| Some(cx.at_source_range(map.range(source)?));
    let moves: Vec<_> = facts
        .moves
        .moves
        .iter()
        .filter(|out| {
            let block = &body.blocks[out.location.block];
            facts.moves.paths[out.path].place.local == local && !block.cleanup
        })
        .collect();
    let drops: Vec<_> = facts.drops.iter().filter(|drop| drop.place == Place::local(local)).collect();
    let only_read =
        moves.is_empty() && !decl.mutable && !matches!(body.types[decl.ty].kind, TypeKind::Ref(..));
    let fate = match moves.as_slice() {
        [] if !drops.is_empty()
            && drops.iter().all(|drop| drop.dropped() == Dropped::Always && !drop.replace) =>
        {
            at(drops.last()?.source).map(Fate::DroppedAtEnd)
        }
        [one]
            if facts.moves.paths[one.path].place == Place::local(local)
                && drops.iter().all(|drop| drop.dropped() == Dropped::Never) =>
        {
            at(one.source).map(Fate::MovedOn)
        }
        _ => None,
    };
    Some((fate.unwrap_or(Fate::Unknown), only_read))
}

/// A method that takes `self` by value.
pub(super) fn receiver(cx: &Context<'_>, call: &ast::MethodCallExpr) -> Option<Into> {
    let method = call.name_ref()?.text().to_string();
    let function = cx.sema.resolve_method_call(call);
    let declared = function.and_then(|function| declared_as(cx, function)).unwrap_or_else(|| method.clone());
    let fate = function.map_or(Fate::Unknown, |function| fate(cx, function, 0).0);
    Some(Into::Receiver(Receiver { method, call: after_receiver(call)?, declared, fate }))
}

/// `unwrap()`, `map(…)`
pub(super) fn after_receiver(call: &ast::MethodCallExpr) -> Option<String> {
    let empty = call.arg_list().is_none_or(|list| list.args().next().is_none());
    Some(format!("{}({})", call.name_ref()?.text(), if empty { "" } else { "…" }))
}

/// `Vec::push`, `Iterator::map`.
fn declared_as(cx: &Context<'_>, function: hir::Function) -> Option<String> {
    let name = function.name(cx.db);
    let name = name.as_str();
    let owner = match function.as_assoc_item(cx.db)?.container(cx.db) {
        hir::AssocItemContainer::Trait(of) => of.name(cx.db).as_str().to_owned(),
        hir::AssocItemContainer::Impl(imp) => match imp.trait_(cx.db) {
            Some(of) => of.name(cx.db).as_str().to_owned(),
            None => match imp.self_ty(cx.db).as_adt() {
                Some(adt) => adt.name(cx.db).as_str().to_owned(),
                None => cx.type_text(&imp.self_ty(cx.db)),
            },
        },
    };
    Some(format!("{owner}::{name}"))
}

/// The name of a method in a call.
pub(super) fn method(cx: &Context<'_>, call: &ast::MethodCallExpr) -> Option<Story> {
    let receiver = call.receiver()?;
    let function = cx.sema.resolve_method_call(call)?;
    let access = function.self_param(cx.db)?.access(cx.db);
    let text = quote(receiver.syntax()).unwrap_or_else(|| "…".to_owned());
    let used = uses::find(cx, &receiver).filter(|used| used.expr.as_ref() == Some(&receiver));
    let name = call.name_ref()?.text().to_string();
    if name == "clone" && access == Access::Shared && is_clone(cx, function) {
        return clone(cx, &receiver, text, false);
    }
    let mode = match (access, used.as_ref().map(|used| used.does)) {
        (Access::Shared, _) => Mode::Borrows,
        (Access::Exclusive, _) => Mode::BorrowsExclusively,
        (Access::Owned, Some(Does::Move)) => {
            // The receiver's own story says it all.
            return uses::expression(cx, &receiver);
        }
        (Access::Owned, Some(Does::Copy)) => Mode::Copies,
        (Access::Owned, Some(Does::Borrow(_))) => match cx.sema.type_of_expr(&receiver)?.adjusted {
            Some(ty) if ty.is_mutable_reference() => Mode::BorrowsExclusively,
            _ => Mode::Borrows,
        },
        (Access::Owned, _) => Mode::Temporary,
    };
    let adjustments = cx.sema.expr_adjustments(&receiver).unwrap_or_default();
    let mut spelled = text.clone();
    for adjustment in &adjustments {
        match adjustment.kind {
            Adjust::Deref(_) => spelled = format!("*{spelled}"),
            Adjust::Borrow(AutoBorrow::Ref(hir::Mutability::Mut)) => spelled = format!("&mut {spelled}"),
            Adjust::Borrow(AutoBorrow::Ref(hir::Mutability::Shared)) => spelled = format!("&{spelled}"),
            _ => {}
        }
    }
    let simple = matches!(
        receiver,
        ast::Expr::PathExpr(_)
            | ast::Expr::FieldExpr(_)
            | ast::Expr::MethodCallExpr(_)
            | ast::Expr::CallExpr(_)
            | ast::Expr::IndexExpr(_)
            | ast::Expr::ParenExpr(_)
    );
    let spelled_out = (spelled != text && simple && text != "…").then(|| format!("({spelled})"));
    let two_phase = used
        .is_some_and(|used| used.does == Does::Borrow(BorrowKind::Mut(MutBorrowKind::TwoPhase)))
        && uses::arguments_use(&receiver);
    let signature = cx.sema.source(function).and_then(|source| header(cx, &source.value));
    let method = declared_as(cx, function).unwrap_or(name);
    let borrows = matches!(mode, Mode::Borrows | Mode::BorrowsExclusively);
    let story = receivers::call(&Call { method, signature, receiver: text, spelled_out, mode, two_phase });
    Some(if borrows { story.lines(loans::lasting_of(cx, &receiver)) } else { story })
}

/// A function's declaration without its body, on one line.
///
/// None where a macro made it: there are no spaces in it.
pub(super) fn header(cx: &Context<'_>, function: &ast::Fn) -> Option<String> {
    if cx.sema.hir_file_for(function.syntax()).is_macro() {
        return None;
    }
    let start = function.fn_token()?.text_range().start();
    let end = function
        .body()
        .map_or(function.syntax().text_range().end(), |body| body.syntax().text_range().start());
    let base = function.syntax().text_range().start();
    let text = function.syntax().text().to_string();
    let text = text.get(usize::from(start - base)..usize::from(end - base))?;
    let text: Vec<&str> = text.split_whitespace().collect();
    let text = text.join(" ").trim_end_matches(';').trim_end().to_owned();
    // Bounds say nothing of ownership.
    let text = text.split(" where ").next().unwrap_or(&text).to_owned();
    (text.chars().count() <= 160).then_some(text)
}

fn is_clone(cx: &Context<'_>, function: hir::Function) -> bool {
    let Some(item) = function.as_assoc_item(cx.db) else { return false };
    let of = item.container_or_implemented_trait(cx.db);
    let clone = cx.sema.first_crate(cx.file).and_then(|k| hir::Trait::lang(cx.db, k, hir::LangItem::Clone));
    of.is_some() && of == clone
}

/// `Rc::clone(&x)`
pub(super) fn clone_by_path(
    cx: &Context<'_>,
    function: hir::Function,
    call: &ast::CallExpr,
) -> Option<Story> {
    if function.name(cx.db).as_str() != "clone" || !is_clone(cx, function) {
        return None;
    }
    let argument = call.arg_list()?.args().next()?;
    let text = match &argument {
        ast::Expr::RefExpr(of) => quote(of.expr()?.syntax()),
        other => quote(other.syntax()),
    };
    clone(cx, &argument, text.unwrap_or_else(|| "…".to_owned()), true)
}

fn clone(cx: &Context<'_>, receiver: &ast::Expr, text: String, by_path: bool) -> Option<Story> {
    // What `Clone::clone(&self)` gets is a reference to what it clones.
    let of = cx.sema.type_of_expr(receiver)?.adjusted().strip_reference();
    if of.is_unknown() {
        return None;
    }
    let reference = match of.as_reference() {
        Some((inner, hir::Mutability::Shared)) if !type_facts::implements_clone(cx, &inner) => {
            let ours =
                inner.as_adt().is_some_and(|adt| adt.module(cx.db).krate(cx.db).origin(cx.db).is_local());
            let why = match () {
                () if inner.as_type_param(cx.db).is_some() => NotClone::Parameter,
                () if ours && inner.type_arguments().next().is_some() => NotClone::Bound,
                () if ours => NotClone::Underived,
                () => NotClone::Other,
            };
            Some((cx.type_text(&inner), why))
        }
        _ => None,
    };
    let of = type_facts::facts(cx, &of);
    Some(receivers::cloned(&Clone_ { receiver: text, of, reference, by_path }))
}

/// `Add for String`
pub(super) fn operator_impl(cx: &Context<'_>, binary: &ast::BinExpr) -> Option<String> {
    let function = cx.sema.resolve_bin_expr(binary)?;
    let of = function.as_assoc_item(cx.db)?.container_or_implemented_trait(cx.db)?;
    let left = cx.type_of(&binary.lhs()?)?;
    Some(format!("{} for {}", of.name(cx.db).as_str(), cx.type_text(&left)))
}

/// An operator's symbol: what happens to its left operand.
pub(super) fn operator(cx: &Context<'_>, parent: &SyntaxNode) -> Option<Story> {
    if let Some(binary) = ast::BinExpr::cast(parent.clone()) {
        return uses::expression(cx, &binary.lhs()?);
    }
    let prefix = ast::PrefixExpr::cast(parent.clone())?;
    let found = uses::find(cx, &prefix.expr()?)?;
    let outer = found.expr.as_ref()?.syntax().text_range();
    outer.contains_range(parent.text_range()).then(|| uses::expression(cx, &prefix.expr()?))?
}
