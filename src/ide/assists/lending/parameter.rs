//! A function of this workspace only reads its parameter: it borrows it from now on, and every
//! caller lends it.

use hir_def::{AssocItemLoc, FunctionId, ItemContainerId, Lookup as _, src::HasSource as _};
use ra_ap_hir as hir;
use ra_ap_hir_def as hir_def;
use ra_ap_syntax::{
    AstNode as _,
    ast::{self, HasAttrs as _, HasGenericArgs as _},
};

use super::{
    Change, Tried,
    argument::call_of,
    callers::{self, Given, Position},
};
use crate::{
    explain::actions,
    ide::{
        TextEdit,
        assists::{
            Cost,
            context::{Context, Moved, around, replace},
            uses::{self, Adapt},
        },
        cursor::Item,
    },
    ir::*,
};

/// A type that borrows what the parameter owned.
pub(super) struct Form {
    /// `&str`
    ty: String,
    /// What a caller writes before its operand.
    pub borrow: &'static str,
    /// The name of a function that takes the new type and gives the old one, and the function: with
    /// it a caller is tried before the signature has changed.
    pub stand_in: &'static str,
    stand_in_fn: &'static str,
    /// A string literal is one.
    pub text: bool,
    /// The type it had.
    pub adt: Option<hir::Adt>,
}

pub(in crate::ide::assists) fn changes(context: &Context<'_>, moved: &Moved) -> Vec<Change> {
    parameter(context, moved).unwrap_or_default()
}

fn parameter(context: &Context<'_>, moved: &Moved) -> Option<Vec<Change>> {
    let (function, position) = call_of(context, &moved.expr()?)?;
    let id = FunctionId::try_from(function).ok()?;
    let location = id.lookup(context.db);
    let node = source(context, id)?;
    if !may_change(context, function, location, &node) || !only_reads(context, id, position) {
        return None;
    }
    let file = location.id.file_id.file_id()?.file_id(context.db);
    let given = callers::find(context, function, position)?;
    let name = function.name(context.db).as_str().to_owned();
    let list = node.param_list()?;
    let mut all = Vec::new();
    let (pat, forms) = match position {
        Position::This => {
            let this = list.self_param()?;
            if this.amp_token().is_some() || this.mut_token().is_some() || this.colon_token().is_some() {
                return None;
            }
            // `x.f()` takes a trait's `f(self)` before an `f(&self)` of the type's own.
            let of_trait = |it: &hir::Impl| {
                let items = it.trait_(context.db).map(|it| it.items(context.db)).unwrap_or_default();
                items.iter().any(|item| item.name(context.db).is_some_and(|it| it.as_str() == name))
            };
            let impls = hir::Impl::all_for_type(context.db, function.self_param(context.db)?.ty(context.db));
            if impls.iter().any(of_trait) {
                return None;
            }
            let at = this.syntax().text_range();
            (None, vec![(Form::of_self(), around(at, "&", ""))])
        }
        Position::Argument(index) => {
            let parameter = list.params().nth(index)?;
            let ast::Pat::IdentPat(pat) = parameter.pat()? else { return None };
            if pat.mut_token().is_some() || pat.ref_token().is_some() || pat.at_token().is_some() {
                return None;
            }
            let ty = parameter.ty()?;
            let parameters = function.params_without_self(context.db);
            let known = parameters.get(index)?.ty();
            let forms = forms(context, known, &ty);
            let with_edit = |form: Form| {
                let edit = vec![replace(ty.syntax().text_range(), form.ty.clone())];
                (form, edit)
            };
            (Some(pat), forms.into_iter().map(with_edit).collect())
        }
    };
    let local = match &pat {
        Some(pat) => context.sema.to_def(pat)?,
        None => function.self_param(context.db).and_then(|_| self_local(context, &list))?,
    };
    for (form, signature) in forms {
        for adapt in Adapt::WAYS {
            let Some(mut body) = uses::adapted(context, local, adapt) else { continue };
            body.extend(matched(context, local, adapt)?);
            body.extend(signature.clone());
            if let Some(change) = change(context, &form, &name, position, (id, file, &body), &given) {
                all.push(change);
            }
        }
    }
    Some(all)
}

fn self_local<'db>(context: &Context<'db>, list: &ast::ParamList) -> Option<hir::Local<'db>> {
    context.sema.to_def(&list.self_param()?)
}

/// The change of the function with `body` (signature and uses) and of all callers.
fn change(
    context: &Context<'_>,
    form: &Form,
    name: &str,
    position: Position,
    (id, file, body): (FunctionId, ra_ap_vfs::FileId, &[TextEdit]),
    given: &[Given],
) -> Option<Change> {
    let mut edits: Vec<_> = body.iter().map(|edit| (file, edit.clone())).collect();
    let mut tried = vec![Tried { function: id, edits: body.to_vec(), callee: true, signature: true }];
    for given in given {
        let (real, stood_in) = given.lend(context, form)?;
        edits.extend(real.into_iter().map(|edit| (given.file, edit)));
        let known = tried.iter_mut().find(|tried| tried.function == given.function);
        match known {
            // The function's own first lines take the stand-in once.
            Some(known) => {
                if known.function == id && known.callee {
                    known.edits.extend(stand_in(context, id, form)?);
                    known.callee = false;
                }
                known.edits.extend(stood_in);
            }
            None => {
                let mut edits = stand_in(context, given.function, form)?;
                edits.extend(stood_in);
                tried.push(Tried { function: given.function, edits, callee: false, signature: false });
            }
        }
    }
    let what = match position {
        Position::This => "&self",
        Position::Argument(_) => &form.ty,
    };
    let written = given.len() - given.iter().filter(|given| given.is_receiver()).count();
    Some(Change { title: actions::change_parameter(name, what, written), cost: Cost::Borrow, edits, tried })
}

/// The stand-in as the first item of the function's body.
fn stand_in(context: &Context<'_>, function: FunctionId, form: &Form) -> Option<Vec<TextEdit>> {
    let node = source(context, function)?;
    let open = node.body()?.stmt_list()?.l_curly_token()?.text_range();
    Some(around(open, "", &format!(" {} ", form.stand_in_fn)))
}

/// The function's syntax, where it stands in a file.
pub(in crate::ide::assists) fn source(context: &Context<'_>, id: FunctionId) -> Option<ast::Fn> {
    let source = id.lookup(context.db).source(context.db);
    let root = context.sema.parse_or_expand(source.file_id);
    source.file_id.file_id()?;
    Some(ra_ap_syntax::AstPtr::new(&source.value).to_node(&root))
}

/// Whether a parameter may become a borrow.
fn may_change(
    context: &Context<'_>,
    function: hir::Function,
    location: &AssocItemLoc<ast::Fn>,
    node: &ast::Fn,
) -> bool {
    is_own(context, function, location, node) && gives_no_borrow(context, function, node)
}

/// Whether the signature is the program's own to change.
pub(in crate::ide::assists) fn is_own(
    context: &Context<'_>,
    function: hir::Function,
    location: &AssocItemLoc<ast::Fn>,
    node: &ast::Fn,
) -> bool {
    let db = context.db;
    // What such attributes do to an item is not known before they are expanded.
    let plain = |attribute: ast::Attr| {
        let known = [
            "doc",
            "inline",
            "allow",
            "expect",
            "warn",
            "deny",
            "must_use",
            "cold",
            "track_caller",
            "deprecated",
        ];
        attribute.simple_name().is_some_and(|name| known.contains(&name.as_str()))
    };
    let inherent = match location.container {
        ItemContainerId::ModuleId(_) => true,
        ItemContainerId::ImplId(id) => {
            let node = id.lookup(db).source(db).value;
            node.trait_().is_none() && node.attrs().all(plain)
        }
        // Every implementation would have to change as well.
        ItemContainerId::TraitId(_) | ItemContainerId::ExternBlockId(_) => false,
    };
    let ours = function.module(db).krate(db).origin(db).is_local();
    let sync = node.async_token().is_none() && node.gen_token().is_none() && node.abi().is_none();
    ours && inherent && sync && node.attrs().all(plain)
}

/// Whether what it returns can not hold the new borrow, so that the borrow ends with the call.
///
/// An elided lifetime would now be the parameter's, or ambiguous; `impl Trait` captures it (always
/// in edition 2024).
fn gives_no_borrow(context: &Context<'_>, function: hir::Function, node: &ast::Fn) -> bool {
    let Some(ty) = node.ret_type().and_then(|ret| ret.ty()) else { return true };
    let hides = ty.syntax().descendants().any(|node| {
        ast::RefType::can_cast(node.kind())
            || ast::ImplTraitType::can_cast(node.kind())
            || ast::DynTraitType::can_cast(node.kind())
            || ast::LifetimeArg::can_cast(node.kind())
    });
    let mut hidden = false;
    function.ret_type(context.db).walk(context.db, |ty| {
        hidden |= ty.is_reference() || ty.contains_unknown();
        hidden |=
            ty.as_adt().is_some_and(|adt| !hir::GenericDef::from(adt).lifetime_params(context.db).is_empty());
    });
    !hides && !hidden
}

/// Whether the function does nothing with the parameter but look at it: neither the whole nor a
/// part is moved, assigned or borrowed exclusively, here or in a closure.
fn only_reads(context: &Context<'_>, id: FunctionId, position: Position) -> bool {
    let item = Item::new(context.db, id.into());
    let understood = item.facts.set.bodies.indices().all(|body| item.facts.doubt(body).is_none());
    let Some(body) = item.facts.set.bodies.iter().next() else { return false };
    let has_self = hir::Function::from(id).has_self_param(context.db);
    let local = match position {
        Position::This => Local::new(1),
        Position::Argument(index) => Local::new(index + 1 + usize::from(has_self)),
    };
    let variable = body.locals.iter_enumerated().nth(local.index()).is_some_and(|(_, decl)| {
        matches!(decl.kind, LocalKind::Var { arg: true, .. })
            && !body.types[decl.ty].copy
            && !matches!(body.types[decl.ty].kind, TypeKind::Ref(..) | TypeKind::RawPtr(..))
    });
    if !understood || !variable {
        return false;
    }
    is_only_read(body, local)
}

/// Whether nothing of the local is moved, assigned or borrowed exclusively. A pattern may take parts
/// out of it that are only read themselves: they become references then.
fn is_only_read(body: &Body, local: Local) -> bool {
    let moved = |operand: &Operand| matches!(operand, Operand::Move(place) if place.local == local);
    body.blocks.iter().filter(|data| !data.cleanup).all(|data| {
        let statements = data.statements.iter().all(|statement| match &statement.kind {
            StatementKind::Assign(place, value) => {
                let disturbed = match value {
                    Rvalue::Ref(BorrowKind::Mut(_), of) | Rvalue::RawPtr(Mutability::Mut, of) => {
                        of.local == local
                    }
                    Rvalue::Use(operand) if statement.source.why == Why::Binding && moved(operand) => {
                        let part = place.as_local();
                        part.is_none_or(|part| part == local || !is_only_read(body, part))
                    }
                    Rvalue::Use(operand)
                    | Rvalue::Repeat(operand)
                    | Rvalue::Cast(_, operand, _)
                    | Rvalue::Unary(operand) => moved(operand),
                    Rvalue::Aggregate(_, operands) => operands.iter().any(moved),
                    Rvalue::Binary(left, right) => moved(left) || moved(right),
                    _ => false,
                };
                (place.local != local || statement.source.why == Why::Binding) && !disturbed
            }
            _ => true,
        });
        let end = match &data.terminator().kind {
            TerminatorKind::Call { func, args, destination, .. } => {
                destination.local != local
                    && !args.iter().any(|arg| moved(&arg.operand))
                    && !matches!(func, Callee::Value(operand) if moved(operand))
            }
            TerminatorKind::Yield { .. } | TerminatorKind::InlineAsm { .. } => false,
            _ => true,
        };
        statements && end
    })
}

/// The edits of matches on the parameter itself: what their patterns bind are references then.
fn matched<'db>(context: &Context<'db>, local: hir::Local<'db>, adapt: Adapt) -> Option<Vec<TextEdit>> {
    use ra_ap_ide_db::{defs::Definition, search::FileReferenceNode};
    let mut edits = Vec::new();
    let usages = Definition::Local(local).usages(&context.sema).all();
    for reference in usages.references.values().flatten() {
        let FileReferenceNode::NameRef(name) = &reference.name else { continue };
        let Some(path) = name.syntax().ancestors().find_map(ast::PathExpr::cast) else { continue };
        let Some(parent) = path.syntax().parent() else { continue };
        let pats: Vec<ast::Pat> = if let Some(matching) = ast::MatchExpr::cast(parent.clone()) {
            matching.match_arm_list()?.arms().filter_map(|arm| arm.pat()).collect()
        } else if let Some(condition) = ast::LetExpr::cast(parent.clone()) {
            condition.pat().into_iter().collect()
        } else if let Some(statement) = ast::LetStmt::cast(parent) {
            statement.pat().into_iter().collect()
        } else {
            continue;
        };
        for pat in pats {
            let (locals, refs) = uses::bindings(context, &pat)?;
            edits.extend(refs);
            for local in locals {
                edits.extend(uses::adapted(context, local, adapt)?);
            }
        }
    }
    Some(edits)
}

impl Form {
    fn of_self() -> Form {
        Form::plain(String::new(), None)
    }

    fn plain(ty: String, adt: Option<hir::Adt>) -> Form {
        Form {
            ty,
            borrow: "&",
            stand_in: "freehold_lends",
            stand_in_fn: "fn freehold_lends<T>(_: &T) -> T { loop {} }",
            text: false,
            adt,
        }
    }
}

/// The borrowed forms of a parameter's type, the one that asks least of callers first.
fn forms(context: &Context<'_>, known: &hir::Type<'_>, written: &ast::Type) -> Vec<Form> {
    let db = context.db;
    let adt = known.as_adt();
    let of_std = adt.filter(|adt| adt.module(db).krate(db).origin(db).is_lang());
    let name = of_std.map(|adt| adt.name(db).as_str().to_owned());
    // What stands in the brackets of `Vec<T>`; of an alias it can not be told.
    let inner = |name: &str| {
        let ast::Type::PathType(path) = written else { return None };
        let segment = path.path()?.segment()?;
        if segment.name_ref()?.text() != name {
            return None;
        }
        let mut arguments = segment.generic_arg_list()?.generic_args();
        match (arguments.next()?, arguments.next()) {
            (ast::GenericArg::TypeArg(argument), None) => argument.ty(),
            _ => None,
        }
    };
    let mut forms = Vec::new();
    match name.as_deref() {
        Some("String") => forms.push(Form {
            ty: "&str".to_owned(),
            stand_in: "freehold_lends_str",
            stand_in_fn: "fn freehold_lends_str<T>(_: &str) -> T { loop {} }",
            text: true,
            ..Form::plain(String::new(), adt)
        }),
        Some("Vec") => forms.extend(inner("Vec").map(|element| Form {
            ty: format!("&[{}]", element.syntax().text()),
            stand_in: "freehold_lends_slice",
            stand_in_fn: "fn freehold_lends_slice<E>(_: &[E]) -> ::std::vec::Vec<E> { loop {} }",
            ..Form::plain(String::new(), adt)
        })),
        Some(owned @ ("PathBuf" | "OsString")) => {
            let (short, long, stand_in, stand_in_fn) = if owned == "PathBuf" {
                (
                    "&Path",
                    "&std::path::Path",
                    "freehold_lends_path",
                    "fn freehold_lends_path<T>(_: &::std::path::Path) -> T { loop {} }",
                )
            } else {
                (
                    "&OsStr",
                    "&std::ffi::OsStr",
                    "freehold_lends_os_str",
                    "fn freehold_lends_os_str<T>(_: &::std::ffi::OsStr) -> T { loop {} }",
                )
            };
            for ty in [short, long] {
                let ty = ty.to_owned();
                forms.push(Form { ty, stand_in, stand_in_fn, ..Form::plain(String::new(), adt) });
            }
        }
        Some("Box") => forms.extend(inner("Box").map(|inside| {
            let object = matches!(inside, ast::Type::DynTraitType(_));
            Form {
                ty: reference(&inside),
                // `&boxed` would be tried as the object itself.
                borrow: if object { "&*" } else { "&" },
                stand_in: "freehold_lends_boxed",
                stand_in_fn: "fn freehold_lends_boxed<P: ?Sized, T>(_: &P) -> T { loop {} }",
                ..Form::plain(String::new(), adt)
            }
        })),
        _ => {}
    }
    forms.push(Form::plain(reference(written), adt));
    forms
}

/// `&T`, with brackets where `T` has a `+`.
fn reference(ty: &ast::Type) -> String {
    let text = ty.syntax().text().to_string();
    let several =
        matches!(ty, ast::Type::DynTraitType(_) | ast::Type::ImplTraitType(_)) && text.contains('+');
    if several { format!("&({text})") } else { format!("&{text}") }
}
