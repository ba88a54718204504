//! A function's name: what a caller gives up and gets.

use hir::PathResolution;
use ra_ap_hir as hir;
use ra_ap_span::Edition;
use ra_ap_syntax::{
    AstNode, SyntaxNode, TextRange,
    ast::{self, HasGenericArgs as _, HasGenericParams as _, HasName as _},
};

use super::{
    calls,
    context::{Context, quote},
    type_facts,
};
use crate::explain::{
    Story,
    functions::{self, Mode, Parameter, Signature},
};

pub(super) fn declared(cx: &Context<'_>, function: &ast::Fn) -> Option<Story> {
    let hir = cx.sema.to_fn_def(function)?;
    let signature = signature(cx, hir, function)?;
    Some(functions::signature(&signature))
}

/// The callee of a call, by its path.
pub(super) fn called(cx: &Context<'_>, path: &ast::Path) -> Option<Story> {
    let PathResolution::Def(hir::ModuleDef::Function(function)) = cx.sema.resolve_path(path)? else {
        return None;
    };
    let call = path.syntax().parent().and_then(|expr| ast::CallExpr::cast(expr.parent()?));
    if let Some(story) = call.as_ref().and_then(|call| calls::clone_by_path(cx, function, call)) {
        return Some(story);
    }
    let source = cx.sema.source(function)?;
    let mut signature = signature(cx, function, &source.value)?;
    let at = cx.at_declaration(source.clone());
    let header = calls::header(cx, &source.value);
    signature.declared = header.map(|header| format!("Declared on {at}: `{header}`"));
    if let Some(text) = quote(path.syntax()) {
        signature.name = text;
    }
    Some(functions::signature(&signature))
}

fn signature(cx: &Context<'_>, hir: hir::Function, function: &ast::Fn) -> Option<Signature> {
    let list = function.param_list()?;
    let mut parameters = Vec::new();
    if let Some(this) = list.self_param() {
        let mode = match hir.self_param(cx.db)?.access(cx.db) {
            hir::Access::Shared => Mode::Borrows,
            hir::Access::Exclusive => Mode::BorrowsExclusively,
            hir::Access::Owned => {
                let ty = hir.self_param(cx.db)?.ty(cx.db);
                by_value(cx, &ty)
            }
        };
        let _ = this;
        parameters.push(Parameter { name: "self".to_owned(), mode });
    }
    for (source, param) in list.params().zip(hir.params_without_self(cx.db)) {
        let Some(name) = source.pat().and_then(|pat| quote(pat.syntax())) else { continue };
        let ty = param.ty();
        if ty.is_unknown() {
            return None;
        }
        let mode = match source.ty() {
            Some(ast::Type::RefType(of)) if of.mut_token().is_some() => Mode::BorrowsExclusively,
            Some(ast::Type::RefType(_)) => Mode::Borrows,
            Some(ast::Type::ImplTraitType(_)) => Mode::Generic,
            _ => by_value(cx, ty),
        };
        parameters.push(Parameter { name: name.trim_start_matches("mut ").to_owned(), mode });
    }
    let ret = function.ret_type().and_then(|ret| ret.ty());
    let returns = ret.as_ref().and_then(|ty| quote(ty.syntax())).filter(|text| text != "()");
    let returns = returns.map(|text| match text.contains("Self") {
        true => cx.type_text(&hir.ret_type(cx.db)),
        false => text,
    });
    let lifetimes = Lifetimes::of(cx, function);
    let (from, owned) = lifetimes.result();
    Some(Signature {
        name: function.name()?.text().to_string(),
        parameters,
        returns,
        from,
        owned,
        spelled_out: lifetimes.spelled_out(cx, function),
        is_async: function.async_token().is_some(),
        locks_itself: lifetimes.locks_itself(function),
        declared: None,
    })
}

/// Whether the result is an `impl Trait` that names no lifetime and captures all of them.
pub(super) fn captures_all(cx: &Context<'_>, function: &ast::Fn) -> bool {
    let lifetimes = Lifetimes::of(cx, function);
    let named = lifetimes.result.as_ref().is_none_or(|of| !of.named.is_empty() || !of.elided.is_empty());
    lifetimes.captures_all && !named
}

fn by_value<'db>(cx: &Context<'db>, ty: &hir::Type<'db>) -> Mode {
    if ty.as_type_param(cx.db).is_some() {
        return Mode::Generic;
    }
    match type_facts::facts(cx, ty).is_copy() {
        true => Mode::Copies,
        false => Mode::Consumes,
    }
}

/// The lifetimes of a signature, as written and as left out (Reference, "Lifetime elision").
struct Lifetimes {
    /// Per parameter, `self` first: its name, the names of its lifetimes, and how many are left out.
    parameters: Vec<(String, Vec<String>, Vec<SyntaxNode>, bool)>,
    result: Option<Part>,
    /// The result is `impl Trait` that captures everything in scope.
    captures_all: bool,
}

#[derive(Default)]
struct Part {
    named: Vec<String>,
    /// `&` and `'_` without a name.
    elided: Vec<SyntaxNode>,
    /// Types that have a lifetime parameter but show none, and things one can not see into.
    hidden: bool,
    opaque: bool,
}

impl Lifetimes {
    fn of(cx: &Context<'_>, function: &ast::Fn) -> Lifetimes {
        let mut parameters = Vec::new();
        let list = function.param_list();
        if let Some(this) = list.as_ref().and_then(|list| list.self_param()) {
            let mut part = Part::default();
            if let Some(ty) = this.ty() {
                part = look(cx, ty.syntax());
            } else if this.amp_token().is_some() {
                match this.lifetime() {
                    Some(lifetime) => part.named.push(lifetime.text().to_string()),
                    None => part.elided.push(this.syntax().clone()),
                }
            }
            parameters.push(("self".to_owned(), part.named, part.elided, part.hidden));
        }
        for param in list.iter().flat_map(|list| list.params()) {
            let (Some(pat), Some(ty)) = (param.pat(), param.ty()) else { continue };
            let part = look(cx, ty.syntax());
            let name = quote(pat.syntax()).unwrap_or_default();
            parameters.push((name, part.named, part.elided, part.hidden));
        }
        let result = function.ret_type().and_then(|ret| ret.ty()).map(|ty| look(cx, ty.syntax()));
        let text = function.ret_type().map(|ret| ret.syntax().text().to_string()).unwrap_or_default();
        let captures_all =
            cx.edition >= Edition::Edition2024 && text.contains("impl ") && !text.contains("use<");
        Lifetimes { parameters, result, captures_all }
    }

    /// The parameter that a lifetime left out in the result stands for.
    fn source(&self) -> Option<usize> {
        if let Some((name, named, elided, _)) = self.parameters.first()
            && name == "self"
            && named.len() + elided.len() > 0
        {
            return Some(0);
        }
        let mut with = self
            .parameters
            .iter()
            .enumerate()
            .filter(|(_, (_, named, elided, hidden))| !named.is_empty() || !elided.is_empty() || *hidden);
        let (one, _) = with.next()?;
        with.next().is_none().then_some(one)
    }

    fn result(&self) -> (Vec<String>, bool) {
        let Some(result) = &self.result else { return (Vec::new(), false) };
        let mut from = Vec::new();
        let mut add = |name: &String| {
            if !from.contains(name) {
                from.push(name.clone());
            }
        };
        if (!result.elided.is_empty() || result.hidden)
            && let Some(source) = self.source()
        {
            add(&self.parameters[source].0);
        }
        for lifetime in result.named.iter().filter(|lifetime| *lifetime != "'static") {
            self.parameters
                .iter()
                .filter(|(_, named, ..)| named.contains(lifetime))
                .for_each(|(name, ..)| add(name));
        }
        if self.captures_all {
            self.parameters
                .iter()
                .filter(|(_, named, elided, hidden)| !named.is_empty() || !elided.is_empty() || *hidden)
                .for_each(|(name, ..)| add(name));
        }
        let free = result.named.is_empty() && result.elided.is_empty() && !result.hidden && !result.opaque;
        (from, free)
    }

    /// The declaration with the lifetimes written out that the result shares with a parameter.
    fn spelled_out(&self, cx: &Context<'_>, function: &ast::Fn) -> Option<String> {
        let result = self.result.as_ref()?;
        if result.elided.is_empty() {
            return None;
        }
        let (_, named, elided, _) = &self.parameters[self.source()?];
        let lifetime = match (named.as_slice(), elided.as_slice()) {
            ([one], []) => one.clone(),
            ([], [_]) => "'a".to_owned(),
            _ => return None,
        };
        let whole = calls::header(cx, function)?;
        let taken = whole.contains("'a");
        if taken && named.is_empty() {
            return None;
        }
        let start = function.fn_token()?.text_range().start();
        let mut nodes: Vec<&SyntaxNode> = result.elided.iter().collect();
        nodes.extend(elided);
        let mut edits: Vec<(TextRange, String)> = nodes
            .iter()
            .map(|node| match node.kind() {
                ra_ap_syntax::SyntaxKind::LIFETIME => (node.text_range(), lifetime.clone()),
                _ => {
                    let at = node.text_range().start() + ra_ap_syntax::TextSize::of('&');
                    (TextRange::empty(at), format!("{lifetime} "))
                }
            })
            .collect();
        if named.is_empty() {
            match function.generic_param_list() {
                Some(list) => {
                    let at = list.l_angle_token()?.text_range().end();
                    edits.push((TextRange::empty(at), format!("{lifetime}, ")));
                }
                None => {
                    let at = function.name()?.syntax().text_range().end();
                    edits.push((TextRange::empty(at), format!("<{lifetime}>")));
                }
            }
        }
        edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start()));
        let end = function
            .body()
            .map_or(function.syntax().text_range().end(), |body| body.syntax().text_range().start());
        let base = function.syntax().text_range().start();
        let mut text = function.syntax().text().to_string();
        text.truncate(usize::from(end - base));
        for (range, new) in edits {
            let range = usize::from(range.start() - base)..usize::from(range.end() - base);
            text.replace_range(range, &new);
        }
        let text = text.get(usize::from(start - base)..)?;
        let text: Vec<&str> = text.split_whitespace().collect();
        Some(text.join(" ").trim_end_matches(';').trim_end().to_owned())
    }

    /// `&'a mut self` where `'a` belongs to the impl.
    fn locks_itself(&self, function: &ast::Fn) -> Option<String> {
        let this = function.param_list()?.self_param()?;
        let lifetime =
            this.lifetime().filter(|_| this.mut_token().is_some() && this.amp_token().is_some())?;
        let name = lifetime.text().to_string();
        let outer = function.syntax().ancestors().find_map(ast::Impl::cast)?;
        let declared = outer
            .generic_param_list()?
            .lifetime_params()
            .any(|param| param.lifetime().is_some_and(|lifetime| lifetime.text() == name));
        let of_type = outer.self_ty()?.syntax().text().to_string().contains(&name);
        (declared && of_type).then_some(name)
    }
}

/// The lifetimes in a type, as written.
fn look(cx: &Context<'_>, ty: &SyntaxNode) -> Part {
    let mut part = Part::default();
    for node in ty.descendants() {
        if let Some(reference) = ast::RefType::cast(node.clone()) {
            match reference.lifetime() {
                Some(lifetime) if lifetime.text() != "'_" => part.named.push(lifetime.text().to_string()),
                Some(lifetime) => part.elided.push(lifetime.syntax().clone()),
                None => part.elided.push(node),
            }
        } else if let Some(arg) = ast::LifetimeArg::cast(node.clone()) {
            if let Some(lifetime) = arg.lifetime() {
                match lifetime.text() == "'_" {
                    true => part.elided.push(lifetime.syntax().clone()),
                    false => part.named.push(lifetime.text().to_string()),
                }
            }
        } else if ast::ImplTraitType::can_cast(node.kind())
            || ast::DynTraitType::can_cast(node.kind())
            || ast::FnPtrType::can_cast(node.kind())
        {
            part.opaque = true;
        } else if let Some(path) = ast::PathType::cast(node) {
            let Some(path) = path.path() else { continue };
            let adt = match cx.sema.resolve_path(&path) {
                Some(PathResolution::Def(hir::ModuleDef::Adt(adt))) => adt,
                Some(PathResolution::SelfType(imp)) => {
                    // `Self` may stand for anything that the impl is for.
                    part.opaque |= imp.self_ty(cx.db).contains_reference(cx.db);
                    continue;
                }
                Some(PathResolution::TypeParam(_)) | None => {
                    part.opaque = true;
                    continue;
                }
                _ => continue,
            };
            let shown = path
                .segment()
                .and_then(|segment| segment.generic_arg_list())
                .is_some_and(|list| list.lifetime_args().next().is_some());
            part.hidden |= adt.lifetime(cx.db).is_some() && !shown;
        }
    }
    part
}
