// Hint: summaries
//
// What a caller gives up and gets: the arguments that are consumed, those that are borrowed, and
// what the result borrows from. Not shown where the signature says all of it at a glance.
//
// ```
// struct Store {
//     list: Vec<String>,
// }
// impl Store {
//     fn put(&mut self, text: String, n: u32)/*consumes text, borrows self exclusively*/ {
//         self.list.push(text);
//     }
//     fn last(&self, or: &str) -> &Vec<String>/*borrows self and or; result borrows from self*/ {
//         &self.list
//     }
//     fn count(&self) -> usize {
//         self.list.len()
//     }
// }
// ```
//
// Hint: lifetimes
//
// The lifetime that ties a result to the argument it borrows from, where there are several to
// choose from and nobody wrote it.
//
// ```
// struct Store {
//     list: Vec<String>,
// }
// impl Store {
//     fn last(&/*'a*/self, or: &str) -> &/*'a*/Vec<String> {
//         &self.list
//     }
//     fn all(&self) -> &Vec<String> {
//         &self.list
//     }
// }
// ```

use hir_def::{FunctionId, Lookup as _, src::HasSource as _};
use ra_ap_hir_def as hir_def;
use ra_ap_ide_db::RootDatabase;
use ra_ap_syntax::{
    AstNode, SyntaxNode, SyntaxToken, TextSize,
    ast::{self, HasGenericParams as _, HasName as _},
};
use ra_ap_vfs::FileId;

use super::{HintKind, InlayHint, LabelPart};
use crate::{
    explain::hints::{Signature, result_borrows, signature},
    ide::{FileRange, item::ItemFacts},
    ir::{BodyKind, LocalKind, Mutability, TypeKind},
};

/// The hints at the signature of a function of `file`.
pub(super) fn of_function(
    db: &RootDatabase,
    file: FileId,
    id: FunctionId,
    facts: &ItemFacts,
    wanted: impl Fn(HintKind) -> bool,
) -> Vec<InlayHint> {
    let source = id.lookup(db).source(db);
    let here = source.file_id.file_id().is_some_and(|it| it.file_id(db) == file);
    let function = source.value;
    let (true, Some(params)) = (here, function.param_list()) else { return Vec::new() };
    let origin = function.ret_type().and_then(|ret| Origin::of(&function, &params, &ret));
    let mut hints = Vec::new();
    if wanted(HintKind::Summary) {
        hints.extend(summary(&function, &params, facts, origin.as_ref()));
    }
    if wanted(HintKind::Lifetime)
        && let Some(origin) = &origin
    {
        lifetimes(file, &function, &params, origin, &mut hints);
    }
    hints
}

/// What the result borrows from.
struct Origin {
    /// The names of the parameters.
    from: Vec<String>,
    exclusive: bool,
    /// Their `&` and those of the result, where the lifetime was left out.
    elided: Option<(SyntaxToken, Vec<SyntaxToken>)>,
}

impl Origin {
    /// The rules of elision (Reference, "Lifetime elision in functions"); None where they do not
    /// decide by what is written: a lifetime may hide in a path.
    fn of(function: &ast::Fn, params: &ast::ParamList, ret: &ast::RetType) -> Option<Origin> {
        let result = Lifetimes::of(ret.ty()?.syntax());
        let this = params.self_param();
        let of_self = this.as_ref().map(|this| Lifetimes::of(this.syntax()));
        let others: Vec<(String, Lifetimes, bool)> = params
            .params()
            .filter_map(|param| {
                let ty = param.ty()?;
                let name = match param.pat()? {
                    ast::Pat::IdentPat(name) => name.name()?.text().to_string(),
                    other => other.syntax().text().to_string(),
                };
                let exclusive = matches!(&ty, ast::Type::RefType(it) if it.mut_token().is_some());
                Some((name, Lifetimes::of(ty.syntax()), exclusive))
            })
            .collect();
        if result.elided.is_empty() {
            let name = result.named.first().filter(|name| *name != "'static")?;
            if result.named.iter().any(|other| other != name) || !declares(function, name) {
                return None;
            }
            let mut from = Vec::new();
            let mut exclusive = true;
            if let (Some(this), Some(lifetimes)) = (&this, &of_self)
                && lifetimes.named.contains(name)
            {
                from.push("self".to_owned());
                exclusive &= this.mut_token().is_some();
            }
            for (param, _, mutable) in others.iter().filter(|(_, all, _)| all.named.contains(name)) {
                from.push(param.clone());
                exclusive &= mutable;
            }
            return (!from.is_empty()).then_some(Origin { from, exclusive, elided: None });
        }
        if !result.named.is_empty() {
            return None;
        }
        if let (Some(this), Some(lifetimes)) = (&this, of_self)
            && this.amp_token().is_some()
        {
            let exclusive = this.mut_token().is_some();
            let elided = lifetimes.elided.first().cloned().map(|token| (token, result.elided));
            return Some(Origin { from: vec!["self".to_owned()], exclusive, elided });
        }
        let mut candidates =
            others.iter().filter(|(_, all, _)| !all.elided.is_empty() || !all.named.is_empty());
        let (name, lifetimes, exclusive) = candidates.next()?;
        let single = candidates.next().is_none() && this.is_none();
        match (single, lifetimes.elided.as_slice(), lifetimes.named.is_empty()) {
            (true, [token], true) => Some(Origin {
                from: vec![name.clone()],
                exclusive: *exclusive,
                elided: Some((token.clone(), result.elided)),
            }),
            _ => None,
        }
    }
}

/// Whether the lifetime is a parameter of the function, not of what is around it.
fn declares(function: &ast::Fn, name: &str) -> bool {
    let params = function.generic_param_list();
    params.is_some_and(|list| {
        list.lifetime_params().any(|param| param.lifetime().is_some_and(|it| it.text() == name))
    })
}

/// The lifetimes that are written, or visibly left out, in a type.
struct Lifetimes {
    /// `&` without one, and `'_`.
    elided: Vec<SyntaxToken>,
    named: Vec<String>,
}

impl Lifetimes {
    fn of(ty: &SyntaxNode) -> Lifetimes {
        let mut all = Lifetimes { elided: Vec::new(), named: Vec::new() };
        all.walk(ty);
        all
    }

    fn walk(&mut self, node: &SyntaxNode) {
        // Functions elide by themselves.
        if ast::FnPtrType::can_cast(node.kind()) || ast::ParenthesizedArgList::can_cast(node.kind()) {
            return;
        }
        let (amp, lifetime) = if let Some(ty) = ast::RefType::cast(node.clone()) {
            (ty.amp_token(), ty.lifetime())
        } else if let Some(this) = ast::SelfParam::cast(node.clone()) {
            (this.amp_token(), this.lifetime())
        } else {
            (None, None)
        };
        if let (Some(amp), None) = (amp, lifetime) {
            self.elided.push(amp);
        }
        if let Some(lifetime) = ast::Lifetime::cast(node.clone()) {
            match (lifetime.text() == "'_", lifetime.lifetime_ident_token()) {
                (true, Some(token)) => self.elided.push(token),
                _ => self.named.push(lifetime.text().to_string()),
            }
        }
        for child in node.children() {
            self.walk(&child);
        }
    }
}

fn summary(
    function: &ast::Fn,
    params: &ast::ParamList,
    facts: &ItemFacts,
    origin: Option<&Origin>,
) -> Option<InlayHint> {
    let body = facts.set.bodies.iter().next().filter(|body| body.kind == BodyKind::Fn)?;
    let mut says = Signature::default();
    for decl in body.locals.iter().skip(1).take(body.arg_count) {
        let LocalKind::Var { name: Some(name), .. } = &decl.kind else { continue };
        let ty = &body.types[decl.ty];
        match ty.kind {
            TypeKind::Unknown => return None,
            TypeKind::Ref(Mutability::Shared, _) => says.borrows.push(name.to_string()),
            TypeKind::Ref(Mutability::Mut, _) => says.borrows_exclusively.push(name.to_string()),
            _ if !ty.copy && ty.needs_drop() => says.consumes.push(name.to_string()),
            _ => {}
        }
    }
    says.result_from = origin.map(|origin| origin.from.clone()).unwrap_or_default();
    if says.consumes.is_empty() && says.result_from.is_empty() {
        return None;
    }
    let end = function.ret_type().map_or(params.syntax().text_range(), |ret| ret.syntax().text_range()).end();
    let (label, tooltip) = signature(&says);
    Some(hint(HintKind::Summary, end, label, tooltip, None, true))
}

fn lifetimes(
    file: FileId,
    function: &ast::Fn,
    params: &ast::ParamList,
    origin: &Origin,
    hints: &mut Vec<InlayHint>,
) {
    let Some((source, results)) = &origin.elided else { return };
    // With one reference there is nothing to choose.
    let of_params: usize = params.params().map(|param| Lifetimes::of(param.syntax()).elided.len()).sum();
    let of_self = usize::from(params.self_param().is_some_and(|this| this.amp_token().is_some()));
    if of_params + of_self < 2 {
        return;
    }
    let used: Vec<String> = function
        .syntax()
        .ancestors()
        .filter_map(ast::AnyHasGenericParams::cast)
        .filter_map(|item| item.generic_param_list())
        .flat_map(|list| list.lifetime_params().collect::<Vec<_>>())
        .filter_map(|param| Some(param.lifetime()?.text().to_string()))
        .collect();
    let free = ('a'..='z').map(|letter| format!("'{letter}")).find(|name| !used.contains(name));
    let Some(name) = free else { return };
    let tooltip = result_borrows(&origin.from, origin.exclusive);
    let location = FileRange { file, range: source.text_range() };
    for token in [source].into_iter().chain(results) {
        let end = token.text_range().end();
        hints.push(hint(HintKind::Lifetime, end, name.clone(), tooltip.clone(), Some(location), false));
    }
}

fn hint(
    kind: HintKind,
    position: TextSize,
    label: String,
    tooltip: String,
    location: Option<FileRange>,
    after: bool,
) -> InlayHint {
    InlayHint {
        position,
        kind,
        label: vec![LabelPart { text: label, location }],
        tooltip,
        padding_left: after,
        padding_right: !after,
        edit: None,
    }
}
