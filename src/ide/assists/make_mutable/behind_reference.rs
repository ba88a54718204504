//! What may not be changed since it is behind a `&`: the borrow that made the reference becomes an
//! exclusive one, in the same function; of a parameter, its type and what every caller lends.

use hir_def::{FunctionId, Lookup as _};
use ra_ap_hir as hir;
use ra_ap_hir_def as hir_def;
use ra_ap_syntax::{
    AstNode as _, SyntaxNode, TextRange,
    ast::{self, HasName as _},
};
use ra_ap_vfs::FileId;

use crate::{
    explain::actions,
    ide::{
        TextEdit,
        assists::{
            context::{Context, Error, replace, without_parens},
            lending::{
                callers::{self, Given, Position},
                parameter,
            },
            trial,
        },
        cursor::Item,
    },
    ir::{LocalKind, Node, Place},
};

pub(super) struct Way {
    pub title: String,
    pub edits: Vec<(FileId, TextEdit)>,
}

/// Calls that give a shared borrow, and those that give an exclusive one.
const CALLS: [(&str, &str); 24] = [
    ("iter", "iter_mut"),
    ("get", "get_mut"),
    ("get_unchecked", "get_unchecked_mut"),
    ("first", "first_mut"),
    ("last", "last_mut"),
    ("front", "front_mut"),
    ("back", "back_mut"),
    ("values", "values_mut"),
    ("peek", "peek_mut"),
    ("borrow", "borrow_mut"),
    ("read", "write"),
    ("as_ref", "as_mut"),
    ("as_deref", "as_deref_mut"),
    ("deref", "deref_mut"),
    ("as_slice", "as_mut_slice"),
    ("as_str", "as_mut_str"),
    ("chunks", "chunks_mut"),
    ("chunks_exact", "chunks_exact_mut"),
    ("split_at", "split_at_mut"),
    ("split_first", "split_first_mut"),
    ("split_last", "split_last_mut"),
    ("split", "split_mut"),
    ("range", "range_mut"),
    ("index", "index_mut"),
];

/// Takes the new borrow and gives what the call was given before: with it a caller is tried before the
/// signature has changed, and the exclusive borrow lasts as long as it will.
const STAND_IN: &str = "fn freehold_excludes<T: ?Sized>(it: &mut T) -> &T { it }";

/// The way for the reference that `place` goes through, the error's; it is tried already.
pub(super) fn way(
    context: &Context<'_>,
    error: &Error,
    body: &crate::ir::Body,
    place: &Place,
    variable: Option<crate::ir::Local>,
) -> Option<Way> {
    let binding = match variable.map(|local| &body.locals[local].kind) {
        Some(LocalKind::Var { binding, .. }) => Some(*binding),
        _ => (0..=place.projection.len()).find_map(|len| {
            let (_, upvar) = body.upvar_field(place, len)?;
            upvar.whole.then_some(upvar.binding)
        }),
    };
    let node = binding.and_then(|binding| context.node(Node::Binding(binding)));
    let Some(node) = node else { return at_place(context, error) };
    node.file_id.file_id()?;
    if let Some(this) = ast::SelfParam::cast(node.value.clone()) {
        let plain = this.amp_token().is_some() && this.mut_token().is_none() && this.colon_token().is_none();
        let at = this.name().filter(|_| plain)?.syntax().text_range();
        return parameter(context, error, at, "&mut self", Position::This, None);
    }
    let pat = ast::IdentPat::cast(node.value)?;
    match pat.syntax().parent().and_then(ast::Param::cast) {
        Some(param) => of_parameter(context, error, &pat, &param),
        None => of_borrow(context, error, &pat),
    }
}

fn insert(range: TextRange, text: &str) -> TextEdit {
    TextEdit { range: TextRange::empty(range.start()), text: text.to_owned() }
}

/// Whether the item with `edits` lacks the error and has no new one.
fn works(context: &Context<'_>, error: &Error, edits: &[TextEdit]) -> bool {
    context.attempt(edits).is_some_and(|trial| context.is_better(Some(error), &trial))
}

// ------------------------------------------------------------ in the function

/// The borrow that a pattern's variable was made by, in a `let`, `for`, `match` or closure.
fn of_borrow(context: &Context<'_>, error: &Error, pat: &ast::IdentPat) -> Option<Way> {
    let mut edits = Vec::new();
    let mut title = None;
    let mut root = None;
    if pat.ref_token().is_some() {
        let name = pat.name()?;
        edits.push(insert(name.syntax().text_range(), "mut "));
        title = Some(actions::write_instead(&format!("ref mut {}", name.text())));
        root = context.scrutinee(pat.syntax());
    } else {
        let made = maker(context, pat.syntax())?;
        let found = exclusive(&made)?;
        edits.push(found.edit);
        title = title.or(Some(found.title));
        root = root.or(found.root);
        let statement = pat.syntax().parent().and_then(ast::LetStmt::cast);
        if let Some(ast::Type::RefType(ty)) = statement.and_then(|it| it.ty())
            && ty.mut_token().is_none()
        {
            edits.push(insert(ty.ty()?.syntax().text_range(), "mut "));
        }
    }
    tried(context, error, &title?, edits, root)
}

/// What is changed right where it is borrowed: `*map.get(&k).unwrap() = 1`, `cell.borrow().push(1)`.
fn at_place(context: &Context<'_>, error: &Error) -> Option<Way> {
    let token = context.item_root()?.token_at_offset(error.primary.start()).right_biased()?;
    let inside = |node: &SyntaxNode| error.primary.contains_range(node.text_range());
    let expr = token.parent_ancestors().take_while(inside).filter_map(ast::Expr::cast).last()?;
    let found = exclusive(&expr)?;
    tried(context, error, &found.title, vec![found.edit], found.root)
}

/// With `edits`, and with a `mut` for the variable that is borrowed if that is needed, too.
fn tried(
    context: &Context<'_>,
    error: &Error,
    title: &str,
    mut edits: Vec<TextEdit>,
    root: Option<ast::Expr>,
) -> Option<Way> {
    if !works(context, error, &edits) {
        let (file, declaration) = root.and_then(|root| declaration(context, &root))?;
        edits.extend((file == context.at.file).then_some(declaration));
        edits.sort_by_key(|edit| edit.range.start());
        works(context, error, &edits).then_some(())?;
    }
    let edits = edits.into_iter().map(|edit| (context.at.file, edit)).collect();
    Some(Way { title: actions::make_exclusive(title), edits })
}

/// The expression that gives a pattern its value.
fn maker(context: &Context<'_>, pat: &SyntaxNode) -> Option<ast::Expr> {
    let top = pat.ancestors().take_while(|node| ast::Pat::can_cast(node.kind())).last()?;
    let parent = top.parent()?;
    if let Some(turns) = ast::ForExpr::cast(parent.clone()) {
        return turns.iterable();
    }
    if ast::Param::can_cast(parent.kind()) {
        // `v.iter().for_each(|x| …)`
        let closure = parent.ancestors().find_map(ast::ClosureExpr::cast)?;
        let list = closure.syntax().parent().and_then(ast::ArgList::cast)?;
        return ast::MethodCallExpr::cast(list.syntax().parent()?)?.receiver();
    }
    context.scrutinee(pat)
}

struct Exclusive {
    edit: TextEdit,
    /// `&mut list`, `list.iter_mut()`
    title: String,
    /// What is borrowed.
    root: Option<ast::Expr>,
}

/// The same borrow, exclusive.
fn exclusive(expr: &ast::Expr) -> Option<Exclusive> {
    match without_parens(expr.clone()) {
        ast::Expr::RefExpr(borrow) => {
            let inner = borrow.expr()?;
            let plain = borrow.mut_token().is_none() && borrow.raw_token().is_none();
            let range = inner.syntax().text_range();
            let edit = plain.then(|| insert(range, "mut "))?;
            let title = actions::write_instead(&format!("&mut {}", inner.syntax().text()));
            Some(Exclusive { edit, title, root: Some(inner) })
        }
        ast::Expr::MethodCallExpr(call) => {
            let (name, receiver) = (call.name_ref()?, call.receiver()?);
            // The one nearest to the place is what decides.
            if let Some(inner) = exclusive(&receiver) {
                return Some(inner);
            }
            let (from, to) = CALLS.iter().find(|(from, _)| *from == name.text())?;
            let edit = replace(name.syntax().text_range(), *to);
            let title = actions::call_instead(&format!("{to}()"), &format!("{from}()"));
            Some(Exclusive { edit, title, root: Some(receiver) })
        }
        ast::Expr::TryExpr(inner) => exclusive(&inner.expr()?),
        ast::Expr::PrefixExpr(inner) => exclusive(&inner.expr()?),
        ast::Expr::FieldExpr(inner) => exclusive(&inner.expr()?),
        ast::Expr::IndexExpr(inner) => exclusive(&inner.base()?),
        ast::Expr::BinExpr(inner) => exclusive(&inner.lhs()?),
        _ => None,
    }
}

/// A `mut` for the variable that `expr` is a place of.
fn declaration(context: &Context<'_>, expr: &ast::Expr) -> Option<(FileId, TextEdit)> {
    let local = root_local(context, expr)?;
    let ty = local.ty(context.db);
    if local.is_mut(context.db) || local.is_ref(context.db) || ty.is_reference() {
        return None;
    }
    let source = local.primary_source(context.db).source;
    let file = source.file_id.file_id()?.file_id(context.db);
    let node = source.value.syntax();
    let name = match ast::IdentPat::cast(node.clone()) {
        Some(pat) => {
            let alternatives = node.ancestors().any(|node| ast::OrPat::can_cast(node.kind()));
            pat.name().filter(|_| !alternatives)?
        }
        None => ast::SelfParam::cast(node.clone())?.name()?,
    };
    Some((file, insert(name.syntax().text_range(), "mut ")))
}

fn root_local<'db>(context: &Context<'db>, expr: &ast::Expr) -> Option<hir::Local<'db>> {
    match without_parens(expr.clone()) {
        ast::Expr::FieldExpr(field) => root_local(context, &field.expr()?),
        ast::Expr::IndexExpr(index) => root_local(context, &index.base()?),
        ast::Expr::PathExpr(path) => match context.sema.resolve_path(&path.path()?)? {
            hir::PathResolution::Local(local) => Some(local),
            _ => None,
        },
        _ => None,
    }
}

// -------------------------------------------------------------- of parameters

fn of_parameter(
    context: &Context<'_>,
    error: &Error,
    pat: &ast::IdentPat,
    param: &ast::Param,
) -> Option<Way> {
    let list = param.syntax().parent().and_then(ast::ParamList::cast)?;
    let of_function = list.syntax().parent().is_some_and(|node| ast::Fn::can_cast(node.kind()));
    let Some(ast::Type::RefType(ty)) = param.ty() else {
        // The parameter of a closure has what it is called with.
        return (!of_function).then(|| of_borrow(context, error, pat)).flatten();
    };
    if ty.mut_token().is_some() {
        return None;
    }
    let inner = ty.ty()?.syntax().text_range();
    let text = format!("{}mut {}", lifetime_of(&ty), ty.ty()?.syntax().text());
    if !of_function {
        let title = actions::write_instead(&text);
        return tried(context, error, &title, vec![insert(inner, "mut ")], None);
    }
    let index = list.params().position(|it| it.syntax() == param.syntax())?;
    parameter(context, error, inner, &text, Position::Argument(index), Some(pat))
}

/// `&`, `&'a `
fn lifetime_of(ty: &ast::RefType) -> String {
    ty.lifetime().map_or("&".to_owned(), |lifetime| format!("&{} ", lifetime.text()))
}

/// A `mut` before `at` in the signature; what callers lend.
fn parameter(
    context: &Context<'_>,
    error: &Error,
    at: TextRange,
    text: &str,
    position: Position,
    pat: Option<&ast::IdentPat>,
) -> Option<Way> {
    let db = context.db;
    let function = hir::Function::from(context.function);
    let node = parameter::source(context, context.function)?;
    // Not one of a function or closure inside of it.
    let own = node.param_list().is_some_and(|list| list.syntax().text_range().contains_range(at));
    if !own || !parameter::is_own(context, function, context.function.lookup(db), &node) {
        return None;
    }
    let here = insert(at, "mut ");
    works(context, error, std::slice::from_ref(&here)).then_some(())?;
    let given = callers::find(context, function, position)?;
    let wanted = match position {
        Position::This => function.self_param(db)?.ty(db).strip_reference(),
        Position::Argument(index) => function.params_without_self(db).get(index)?.ty().strip_reference(),
    };
    let mut edits = vec![(context.at.file, here)];
    let mut trials: Vec<(FunctionId, Vec<TextEdit>)> = Vec::new();
    let mut written = 0;
    for given in &given {
        // What the function gives itself is what it was given.
        if given.function == context.function {
            let local = root_local(context, &given.expr)?;
            let same = match pat {
                Some(pat) => context.sema.to_def(pat) == Some(local),
                None => local.is_self(db),
            };
            let whole = matches!(given.expr, ast::Expr::PathExpr(_));
            (same && whole).then_some(())?;
            continue;
        }
        let (real, mut stood_in) = lend(context, given, &wanted)?;
        written += usize::from(!real.is_empty());
        let inner = inner_of(&given.expr);
        if let Some((file, edit)) = declaration(context, &inner) {
            (file == given.file).then_some(())?;
            if !edits.contains(&(file, edit.clone())) {
                edits.push((file, edit.clone()));
                stood_in.push(edit);
            }
        }
        edits.extend(real.into_iter().map(|edit| (given.file, edit)));
        match trials.iter_mut().find(|(function, _)| *function == given.function) {
            Some((_, edits)) => edits.extend(stood_in),
            None => {
                let open = parameter::source(context, given.function)?;
                let open = open.body()?.stmt_list()?.l_curly_token()?.text_range();
                let text = format!(" {STAND_IN} ");
                stood_in.push(TextEdit { range: TextRange::empty(open.end()), text });
                trials.push((given.function, stood_in));
            }
        }
    }
    let compile = trials.iter().all(|(function, edits)| {
        let Some(before) = trial::errors_of(&Item::new(db, (*function).into())) else { return false };
        trial::attempt(db, *function, edits)
            .is_some_and(|trial| trial.errors.iter().all(|found| before.contains(found)))
    });
    let name = function.name(db).as_str().to_owned();
    let title = actions::change_parameter(&name, text, written);
    compile.then(|| Way { title: actions::make_exclusive(&title), edits })
}

/// `x` of `&x`.
fn inner_of(expr: &ast::Expr) -> ast::Expr {
    match without_parens(expr.clone()) {
        ast::Expr::RefExpr(borrow) => borrow.expr().unwrap_or_else(|| expr.clone()),
        other => other,
    }
}

/// How a caller lends its operand exclusively, and the same with the stand-in.
fn lend(
    context: &Context<'_>,
    given: &Given,
    wanted: &hir::Type<'_>,
) -> Option<(Vec<TextEdit>, Vec<TextEdit>)> {
    let range = context.written(given.expr.syntax(), given.hir_file)?.range;
    let ty = context.type_of(&given.expr)?;
    let around = |before: &str| {
        vec![
            insert(range, &format!("freehold_excludes({before}")),
            TextEdit { range: TextRange::empty(range.end()), text: ")".to_owned() },
        ]
    };
    if ty.is_mutable_reference() {
        return is_same(&ty.strip_reference(), wanted).then(|| (Vec::new(), around("&mut *")));
    }
    if given.is_receiver() {
        return is_same(&ty, wanted).then(|| (Vec::new(), around("&mut ")));
    }
    let ast::Expr::RefExpr(borrow) = without_parens(given.expr.clone()) else { return None };
    let inner = borrow.expr()?;
    let of = context.type_of(&inner)?;
    // `&mut string` is a `&mut str` as `&string` is a `&str`.
    let name = of.as_adt().map(|adt| adt.name(context.db).as_str().to_owned());
    let derefs = matches!(name.as_deref(), Some("String" | "Vec" | "Box"));
    if borrow.mut_token().is_some() || (!is_same(&of, wanted) && !derefs) {
        return None;
    }
    let at = context.written(inner.syntax(), given.hir_file)?.range;
    let real = vec![insert(at, "mut ")];
    let mut stood_in = around("");
    stood_in.extend(real.clone());
    Some((real, stood_in))
}

/// Whether two types are the same but for lifetimes.
fn is_same(one: &hir::Type<'_>, other: &hir::Type<'_>) -> bool {
    one == other || one.as_adt().is_some_and(|adt| other.as_adt() == Some(adt))
}
