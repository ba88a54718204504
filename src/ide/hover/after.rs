//! An error where the cursor is: what went wrong, in the program's names.

use ra_ap_hir as hir;
use ra_ap_syntax::{AstNode, SyntaxNode, TextRange, ast};

use super::{
    bindings,
    context::{Context, quote},
    type_facts,
    uses::{self, Use},
};
use crate::{
    borrowck::{Code, Facts, Immutable, MoveOut, MoveSite, OwnershipError, Reason, State},
    explain::{
        Story,
        after_move::{self, Departure, Gone, Way},
        holes::{self, Behind, Hole},
        immutable::{self, Change, Unchangeable, Why},
        moves,
    },
    ir::*,
};

/// The error that the token under the cursor is part of.
pub(super) fn error_at(cx: &Context<'_>) -> Option<Story> {
    let item = cx.item.as_ref()?;
    if item.facts.facts.iter().all(|facts| facts.errors.is_empty()) {
        return None;
    }
    if let Some(story) = used_after(cx) {
        return Some(story);
    }
    let token = cx.outer.text_range();
    // A method's name tells of its receiver.
    let call = cx.outer.parent().and_then(|name| ast::MethodCallExpr::cast(name.parent()?));
    let receiver = call.and_then(|call| call.receiver()).map(|receiver| receiver.syntax().text_range());
    for (id, facts) in item.facts.facts.iter_enumerated() {
        for error in &facts.errors {
            let range = item.map.range(error.primary).filter(|range| range.file == cx.file);
            let here = |range: TextRange| range.contains_range(token) || Some(range) == receiver;
            if range.is_some_and(|range| here(range.range))
                && let Some(story) = of_error(cx, id, error)
            {
                return Some(story);
            }
        }
    }
    None
}

pub(super) fn of_error(cx: &Context<'_>, id: BodyId, error: &OwnershipError) -> Option<Story> {
    match error.code {
        Code::E0507 | Code::E0508 | Code::E0509 => hole(cx, id, error),
        Code::E0384 | Code::E0594 | Code::E0596 => unchangeable(cx, id, error),
        _ => match error.reason {
            Reason::Outlived { .. } => {
                cx.body(id).and_then(|(body, _)| crate::explain::lifetimes::story(body, error))
            }
            _ => super::conflicts::forbidden(cx, id, error),
        },
    }
}

// -------------------------------------------------------- used after a move

/// The use under the cursor, if what it uses is gone: rustc reports the first such use of each
/// move, the story is the same for every one.
fn used_after(cx: &Context<'_>) -> Option<Story> {
    if cx.token().kind() == ra_ap_syntax::SyntaxKind::STRING {
        let used = uses::find_in_string(cx);
        return match used {
            Some(used) => is_gone(cx, &used).or_else(|| in_closure(cx, &cx.token().parent()?, Some(&used))),
            None => None,
        };
    }
    let parent = cx.token().parent()?;
    if ast::ClosureExpr::can_cast(parent.kind()) || ast::ParamList::can_cast(parent.kind()) {
        return in_closure(cx, &parent, None);
    }
    let expr = parent.ancestors().take(4).find_map(ast::Expr::cast)?;
    let named = match &expr {
        ast::Expr::PathExpr(_) | ast::Expr::FieldExpr(_) => Some(expr),
        ast::Expr::MethodCallExpr(call) => call.receiver(),
        ast::Expr::BinExpr(binary) => binary.lhs(),
        ast::Expr::ForExpr(outer) => outer.iterable(),
        ast::Expr::RefExpr(of) => of.expr(),
        _ => None,
    }?;
    let used = uses::find(cx, &named)?;
    is_gone(cx, &used).or_else(|| in_closure(cx, named.syntax(), Some(&used)))
}

/// The story of a use, if what it uses is gone.
fn is_gone<'db>(cx: &Context<'db>, used: &Use<'db>) -> Option<Story> {
    let (body, facts) = cx.body(used.body)?;
    if !facts.errors.iter().any(|error| matches!(error.code, Code::E0381 | Code::E0382)) {
        return None;
    }
    if matches!(used.does, uses::Does::Assign) {
        return None;
    }
    let init = crate::borrowck::Initialised::for_errors(body, &facts.moves);
    let at = init.before(body, &facts.moves, used.location);
    let (path, exact) = facts.moves.find(&used.place);
    let mut gone = at.may_be_unset(path).then_some(path);
    if gone.is_none() && exact {
        gone = facts.moves.below(path).into_iter().find(|&path| at.may_be_unset(path));
    }
    let gone = gone?;
    let gone_place = &facts.moves.paths[gone].place;
    let maybe = at.path(gone) == State::Maybe;
    let error = facts
        .errors
        .iter()
        .filter(|error| matches!(error.code, Code::E0381 | Code::E0382))
        .filter(|error| error.place.local == used.place.local)
        .min_by_key(|error| error.location != used.location)?;
    let moves = error.moves().iter().filter_map(|site| departure(cx, used.body, facts, site, used)).collect();
    let borrow = matches!(used.does, uses::Does::Borrow(_));
    Some(after_move::gone(&Gone {
        used: cx.place_name(body, &used.place)?,
        gone: cx.place_name(body, gone_place)?,
        ty: type_facts::facts(
            cx,
            &type_of_place(cx, used.body, gone_place).unwrap_or_else(|| used.ty.clone()),
        ),
        part: gone != path && facts.moves.paths[gone].place.starts_with(&facts.moves.paths[path].place),
        moves,
        maybe,
        borrow,
    }))
}

/// The closure around `node` captures what is gone: `used` is the use in its body, if the cursor
/// is on one.
fn in_closure<'db>(cx: &Context<'db>, node: &SyntaxNode, used: Option<&Use<'db>>) -> Option<Story> {
    let item = cx.item.as_ref()?;
    let wanted = match used {
        None => None,
        Some(used) => {
            let (body, _) = cx.body(used.body)?;
            let field = used.place.projection.iter().find_map(|elem| match elem.kind {
                ElemKind::Field(field) => Some(field),
                _ => None,
            });
            let upvar = field.filter(|_| used.place.local.index() == 1);
            Some(body.upvars.get(upvar? as usize)?.binding)
        }
    };
    let around = cx.sema.ancestors_with_macros_file(cx.in_file(node).cloned());
    for closure in around.filter(|node| ast::ClosureExpr::can_cast(node.value.kind())) {
        let Some(node) = item.node_of(closure.as_ref()) else { continue };
        let captures = item.facts.places(node).iter().flat_map(|&(id, location)| {
            let body = &item.facts.set.bodies[id];
            let all = uses::at_location(body, location);
            let captured = body.source_of(location).why == crate::ir::Why::Capture;
            all.into_iter().filter(move |_| captured).map(move |(does, place)| (id, location, does, place))
        });
        for (id, location, does, place) in captures {
            let (body, _) = cx.body(id)?;
            let LocalKind::Var { binding, .. } = body.locals[place.local].kind else { continue };
            if wanted.is_some_and(|wanted| wanted != binding) {
                continue;
            }
            let Some(ty) = bindings::type_of_local(cx, binding) else { continue };
            let source = body.source_of(location);
            let used = Use { expr: None, ty, body: id, location, place: place.clone(), does, source };
            if let Some(story) = is_gone(cx, &used) {
                return Some(story);
            }
        }
    }
    None
}

/// The type of a variable or a field of it.
pub(super) fn type_of_place<'db>(cx: &Context<'db>, id: BodyId, place: &Place) -> Option<hir::Type<'db>> {
    let (body, _) = cx.body(id)?;
    let LocalKind::Var { binding, .. } = body.locals[place.local].kind else { return None };
    let mut ty = bindings::type_of_local(cx, binding)?;
    for elem in &place.projection {
        let ElemKind::Field(field) = elem.kind else { return None };
        let fields: Vec<hir::Type<'db>> = match ty.is_tuple() {
            true => ty.tuple_fields(cx.db),
            false => ty.fields(cx.db).into_iter().map(|(_, ty)| ty).collect(),
        };
        ty = fields.into_iter().nth(field as usize)?;
    }
    Some(ty)
}

fn departure(
    cx: &Context<'_>,
    id: BodyId,
    facts: &Facts,
    site: &MoveSite,
    used: &Use<'_>,
) -> Option<Departure> {
    let out = &site.out;
    let at = cx.at(out.source)?;
    let into = bindings::destination(cx, out.source);
    let node = cx.syntax_of(out.source.node)?;
    let here = cx.syntax_of(used.source.node).or_else(|| cx.token().parent())?;
    let (left, uses) = (cx.sema.original_range(&node).range, cx.sema.original_range(&here).range);
    let path = if site.in_loop || out.location == used.location || left.start() >= uses.start() {
        Some(Way::PreviousTurn)
    } else {
        branch(&node, &here).map(|branch| Way::Branch(cx.at_node(&branch)))
    };
    let instead = instead(cx, id, facts, out, &node).unwrap_or_default();
    Some(Departure { at, into, path, instead })
}

/// The branch or arm that `node` is in and `other` is not.
fn branch(node: &SyntaxNode, other: &SyntaxNode) -> Option<SyntaxNode> {
    let around: Vec<SyntaxNode> = other.ancestors().collect();
    let own = node.ancestors().take_while(|node| !around.contains(node));
    own.filter(|node| {
        let in_if = ast::BlockExpr::can_cast(node.kind())
            && node.parent().is_some_and(|parent| ast::IfExpr::can_cast(parent.kind()));
        ast::MatchArm::can_cast(node.kind()) || in_if
    })
    .last()
}

/// What could have been written where the value left.
fn instead(
    cx: &Context<'_>,
    id: BodyId,
    facts: &Facts,
    out: &MoveOut,
    node: &SyntaxNode,
) -> Option<Vec<String>> {
    let place = facts.moves.paths[out.path].place.clone();
    let (body, _) = cx.body(id)?;
    let source = out.source;
    if source.why == crate::ir::Why::Capture {
        let ty = match body.locals[place.local].kind {
            LocalKind::Var { binding, .. } if place.projection.is_empty() => {
                bindings::type_of_local(cx, binding)?
            }
            _ => return None,
        };
        return Some(moves::before_closure(
            &cx.place_name(body, &place)?,
            &type_facts::facts(cx, &ty),
            super::closures::word(node),
        ));
    }
    if source.why == crate::ir::Why::Binding {
        return by_matching(cx, node);
    }
    let expr = ast::Expr::cast(node.clone())?;
    let ty = cx.type_of(&expr)?;
    let does = uses::Does::Move;
    let used = Use { expr: Some(expr), ty, body: id, location: out.location, place, does, source };
    Some(moves::moved(&uses::moved(cx, &used)?).instead)
}

/// A pattern that took the value: match on a reference instead.
fn by_matching(cx: &Context<'_>, pat: &SyntaxNode) -> Option<Vec<String>> {
    let _ = cx;
    let outer = pat.ancestors().find(|node| {
        ast::LetStmt::can_cast(node.kind())
            || ast::MatchExpr::can_cast(node.kind())
            || ast::LetExpr::can_cast(node.kind())
    })?;
    if let Some(it) = ast::LetStmt::cast(outer.clone()) {
        let (pattern, init) = (quote(it.pat()?.syntax())?, quote(it.initializer()?.syntax())?);
        return Some(vec![format!("`let {pattern} = &{init};` makes the pattern borrow")]);
    }
    if let Some(it) = ast::MatchExpr::cast(outer.clone()) {
        let scrutinee = quote(it.expr()?.syntax())?;
        return Some(vec![format!("`match &{scrutinee}` makes the patterns borrow")]);
    }
    let it = ast::LetExpr::cast(outer)?;
    let (pattern, scrutinee) = (quote(it.pat()?.syntax())?, quote(it.expr()?.syntax())?);
    Some(vec![format!("`let {pattern} = &{scrutinee}` makes the pattern borrow")])
}

// ------------------------------------------------------------------- holes

/// The story of a move that is none, since it would leave a hole.
pub(super) fn hole_at(cx: &Context<'_>, used: &Use<'_>) -> Option<Story> {
    let (_, facts) = cx.body(used.body)?;
    let error = facts.errors.iter().find(|error| error.location == used.location)?;
    of_error(cx, used.body, error)
}

fn hole(cx: &Context<'_>, id: BodyId, error: &OwnershipError) -> Option<Story> {
    let (body, _) = cx.body(id)?;
    let node = cx.syntax_of(error.primary.node)?;
    let expr = ast::Expr::cast(node)?;
    let ty = cx.type_of(&expr)?;
    let place = quote(expr.syntax()).or_else(|| cx.place_name(body, &error.place))?;
    let behind = behind(cx, body, &error.place, &expr, error.code)?;
    let method = expr
        .syntax()
        .parent()
        .and_then(ast::MethodCallExpr::cast)
        .filter(|call| call.receiver().as_ref() == Some(&expr));
    let method = method.and_then(|call| super::calls::after_receiver(&call));
    let default = type_facts::implements_default(cx, &ty);
    Some(holes::hole(&Hole { place, ty: type_facts::facts(cx, &ty), behind, method, default }))
}

fn behind(cx: &Context<'_>, body: &Body, place: &Place, expr: &ast::Expr, code: Code) -> Option<Behind> {
    if let ast::Expr::IndexExpr(index) = expr {
        let base = index.base()?;
        let container = quote(base.syntax())?;
        let ty = cx.sema.type_of_expr(&base)?.original.strip_references();
        return Some(match code {
            Code::E0508 => Behind::Array { container, slice: ty.is_slice() },
            _ => {
                let vec = ty.as_adt().is_some_and(|adt| adt.name(cx.db).as_str() == "Vec");
                Behind::Index { container, vec }
            }
        });
    }
    if code == Code::E0509 {
        let ast::Expr::FieldExpr(field) = expr else { return None };
        let ty = cx.type_of(&field.expr()?)?;
        return Some(Behind::Destructor { owner: cx.type_text(&ty) });
    }
    // The last reference on the way.
    let step = place.projection.iter().rposition(|elem| elem.kind == ElemKind::Deref)?;
    let before = Place { local: place.local, projection: place.projection[..step].to_vec() };
    let decl = &body.locals[place.local];
    let kind = &body.types[before.ty(body)].kind;
    if decl.kind == LocalKind::Temp {
        // The result of `Deref::deref`: whose it is shows in the expression.
        let base = match expr {
            ast::Expr::PrefixExpr(prefix) => prefix.expr()?,
            ast::Expr::FieldExpr(field) => field.expr()?,
            _ => return None,
        };
        let ty = cx.type_of(&base)?;
        return Some(match ty.as_adt() {
            Some(_) => Behind::Deref { owner: cx.type_text(&ty) },
            None => Behind::Static,
        });
    }
    if before.projection.iter().all(|elem| elem.kind != ElemKind::Deref)
        && !body.upvars.is_empty()
        && place.local.index() == 1
        && step == 0
    {
        let kind = match body.kind {
            BodyKind::Closure(ClosureKind::Fn) => "Fn",
            BodyKind::Closure(ClosureKind::FnMut) => "FnMut",
            _ => return None,
        };
        return Some(Behind::Capture { name: cx.place_name(body, place)?, kind });
    }
    match kind {
        TypeKind::Ref(m, _) => {
            let ty = match decl.kind {
                LocalKind::Var { binding, .. } if before.projection.is_empty() => {
                    cx.type_text(&bindings::type_of_local(cx, binding)?)
                }
                _ => TypeText(body, before.ty(body)).to_string(),
            };
            let exclusive = *m == Mutability::Mut
                && place.projection[..step].iter().enumerate().all(|(step, elem)| {
                    elem.kind != ElemKind::Deref
                        || !matches!(
                            body.types[place.ty_before(step, body)].kind,
                            TypeKind::Ref(Mutability::Shared, _)
                        )
                });
            Some(Behind::Reference { name: cx.place_name(body, &before)?, ty, exclusive })
        }
        TypeKind::RawPtr(..) => Some(Behind::RawPointer),
        _ => None,
    }
}

// -------------------------------------------------------------- immutability

fn unchangeable(cx: &Context<'_>, id: BodyId, error: &OwnershipError) -> Option<Story> {
    let (body, _) = cx.body(id)?;
    let place = cx.place_name(body, &error.place)?;
    let change = match error.code {
        Code::E0384 => Change::AssignedTwice,
        Code::E0594 => Change::Assigned,
        _ => {
            let parent = cx.syntax_of(error.primary.node).and_then(|node| node.parent());
            let call = parent.and_then(ast::MethodCallExpr::cast).and_then(|call| call.name_ref());
            Change::Borrowed(call.map(|name| name.text().to_string()))
        }
    };
    let variable = |local: Local| {
        let decl = &body.locals[local];
        let name = decl.name()?.to_owned();
        let pat = cx.syntax_of(decl.source.node).and_then(ast::IdentPat::cast);
        let plain = pat.filter(|pat| pat.ref_token().is_none() && pat.pat().is_none());
        let declaration = plain.map(|pat| match pat.syntax().parent() {
            Some(parent) if ast::LetStmt::can_cast(parent.kind()) => format!("let mut {name}"),
            _ => format!("mut {name}"),
        });
        Some(Why::Variable { at: cx.at(decl.source), name, declaration })
    };
    let why = match &error.reason {
        Reason::Reassigned { .. } => variable(error.place.local)?,
        Reason::Immutable { why: Immutable::Variable(local), .. } => variable(*local)?,
        Reason::Immutable { why: Immutable::Upvar(field), .. } => {
            let upvar = body.upvars.get(*field as usize)?;
            Why::Variable { name: upvar.name.to_string(), at: None, declaration: None }
        }
        Reason::Immutable { why: Immutable::Shared(local), .. } => {
            let reference = local.and_then(|local| match body.locals[local].kind {
                LocalKind::Var { binding, name: Some(ref name), .. } => {
                    Some((name.to_string(), cx.type_text(&bindings::type_of_local(cx, binding)?)))
                }
                _ => None,
            });
            Why::Shared { reference }
        }
        Reason::Immutable { why: Immutable::FnClosure, .. } => Why::FnClosure,
        Reason::Immutable { why: Immutable::Guard, .. } => Why::Guard,
        Reason::Immutable { why: Immutable::Static, .. } => Why::Static,
        Reason::Immutable { why: Immutable::ConstPointer, .. } => Why::ConstPointer,
        _ => return None,
    };
    Some(immutable::unchangeable(&Unchangeable { place, change, why }))
}
