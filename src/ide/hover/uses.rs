//! What happens to a place where it is named in an expression.

use hir::PathResolution;
use hir_def::{
    expr_store::Body as HirBody,
    hir::{Expr, ExprId},
};
use la_arena::RawIdx;
use ra_ap_hir as hir;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand::InFile;
use ra_ap_syntax::{
    AstNode, SyntaxKind, SyntaxNode, T,
    ast::{self, HasArgList as _, HasName as _},
};

use super::{
    calls,
    context::{Context, quote},
    loans, type_facts,
};
use crate::{
    borrowck::{Dropped, State},
    explain::{
        Story,
        borrows::{self, Assigned, Borrowed, By, Lent, Looked, Old},
        moves::{self, Copied, Into, Moved},
    },
    ir::*,
};

/// What one statement does to the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Does {
    Move,
    Copy,
    Borrow(BorrowKind),
    Assign,
    Read,
    Mention,
}

/// A place as it is used by one expression.
pub(super) struct Use<'db> {
    /// The outermost expression that denotes the place; None for a name in a format string.
    pub expr: Option<ast::Expr>,
    pub ty: hir::Type<'db>,
    pub body: BodyId,
    pub location: Location,
    pub place: Place,
    pub does: Does,
    pub source: Source,
}

/// Whether the place starts with something that has a name for the reader.
fn is_named(body: &Body, place: &Place) -> bool {
    body.locals[place.local].name().is_some() || (!body.upvars.is_empty() && place.local.index() == 1)
}

/// What the statement or terminator at `location` does to a named place, the weightiest first.
pub(super) fn at_location(body: &Body, location: Location) -> Vec<(Does, &Place)> {
    fn operand<'a>(operand: &'a Operand, found: &mut Vec<(Does, &'a Place)>) {
        match operand {
            Operand::Move(place) => found.push((Does::Move, place)),
            Operand::Copy(place) => found.push((Does::Copy, place)),
            Operand::Constant(_) => {}
        }
    }
    let mut found = Vec::new();
    let block = &body.blocks[location.block];
    match block.statements.get(location.statement).map(|statement| &statement.kind) {
        Some(StatementKind::Assign(to, value)) => {
            match value {
                Rvalue::Use(it) | Rvalue::Repeat(it) | Rvalue::Cast(_, it, _) | Rvalue::Unary(it) => {
                    operand(it, &mut found);
                }
                Rvalue::Binary(left, right) => {
                    operand(left, &mut found);
                    operand(right, &mut found);
                }
                Rvalue::Aggregate(_, all) => all.iter().for_each(|it| operand(it, &mut found)),
                Rvalue::Ref(BorrowKind::Fake, _) => {}
                Rvalue::Ref(kind, place) => found.push((Does::Borrow(*kind), place)),
                Rvalue::RawPtr(Mutability::Mut, place) => {
                    found.push((Does::Borrow(BorrowKind::Mut(MutBorrowKind::Default)), place));
                }
                Rvalue::RawPtr(Mutability::Shared, place) => {
                    found.push((Does::Borrow(BorrowKind::Shared), place));
                }
                Rvalue::Discriminant(place) | Rvalue::Len(place) => found.push((Does::Read, place)),
            }
            found.push((Does::Assign, to));
        }
        Some(StatementKind::FakeRead(_, place) | StatementKind::PlaceMention(place)) => {
            found.push((Does::Mention, place));
        }
        Some(StatementKind::StorageLive(_) | StatementKind::StorageDead(_)) => {}
        None => match &block.terminator().kind {
            TerminatorKind::Switch { discriminant: it, .. }
            | TerminatorKind::Assert { condition: it, .. }
            | TerminatorKind::Yield { value: it, .. } => operand(it, &mut found),
            TerminatorKind::Call { func, args, destination, .. } => {
                if let Callee::Value(it) = func {
                    operand(it, &mut found);
                }
                args.iter().for_each(|arg| operand(&arg.operand, &mut found));
                found.push((Does::Assign, destination));
            }
            TerminatorKind::Drop { place, replace: true, .. } => found.push((Does::Assign, place)),
            _ => {}
        },
    }
    found.retain(|(_, place)| is_named(body, place));
    found
}

fn weight(does: Does) -> u8 {
    match does {
        Does::Move | Does::Copy | Does::Borrow(_) => 0,
        Does::Assign => 1,
        Does::Read => 2,
        Does::Mention => 3,
    }
}

/// The weightiest thing that the statements of `node` do to a named place.
fn at_node(cx: &Context<'_>, node: Node) -> Option<(BodyId, Location, Place, Does)> {
    let item = cx.item.as_ref()?;
    let all = item.facts.places(node).iter().flat_map(|&(id, location)| {
        let body = &item.facts.set.bodies[id];
        let body_source = body.source_of(location);
        at_location(body, location)
            .into_iter()
            // Captures stand at their closure, not at a name in it.
            .filter(move |_| body_source.why != Why::Capture)
            .map(move |(does, place)| (id, location, place, does))
    });
    let (id, location, place, does) = all.min_by_key(|&(.., does)| weight(does))?;
    Some((id, location, place.clone(), does))
}

/// What happens to the place that `expr` is, or is the base of.
pub(super) fn find<'db>(cx: &Context<'db>, expr: &ast::Expr) -> Option<Use<'db>> {
    let mut expr = expr.clone();
    loop {
        let found = cx.expr_node(&expr).and_then(|node| {
            // What a value is put into is no use of `expr`, unless it is what is assigned to.
            let counts = |id: BodyId, location| {
                let body = cx.body(id).map(|(body, _)| body);
                matches!(expr, ast::Expr::BinExpr(_))
                    || body.is_some_and(|body| body.source_of(location).why == Why::Overwrite)
            };
            at_node(cx, node)
                .filter(|&(id, location, _, does)| does != Does::Assign || counts(id, location))
                .or_else(|| in_format_argument(cx, &expr, node))
        });
        if let Some((body, location, place, does)) = found {
            let source = cx.body(body)?.0.source_of(location);
            if let ast::Expr::RecordExpr(record) = &expr {
                let base = record.record_expr_field_list()?.spread()?;
                let ty = super::after::type_of_place(cx, body, &place)?;
                return Some(Use { expr: Some(base), ty, body, location, place, does, source });
            }
            let ty = cx.type_of(&expr)?;
            return Some(Use { expr: Some(expr), ty, body, location, place, does, source });
        }
        expr = wider(&expr)?;
    }
}

/// The expression around `expr` that denotes a part of it or borrows it.
fn wider(expr: &ast::Expr) -> Option<ast::Expr> {
    let parent = expr.syntax().parent()?;
    if ast::RecordExprFieldList::can_cast(parent.kind()) {
        return ast::Expr::cast(parent.parent()?);
    }
    let parent = ast::Expr::cast(parent)?;
    match &parent {
        ast::Expr::ParenExpr(_) | ast::Expr::FieldExpr(_) | ast::Expr::RefExpr(_) => Some(parent),
        ast::Expr::IndexExpr(index) if index.base().as_ref() == Some(expr) => Some(parent),
        ast::Expr::PrefixExpr(prefix) if prefix.op_kind() == Some(ast::UnaryOp::Deref) => Some(parent),
        ast::Expr::BinExpr(binary)
            if matches!(binary.op_kind(), Some(ast::BinaryOp::Assignment { .. }))
                && binary.lhs().as_ref() == Some(expr) =>
        {
            Some(parent)
        }
        _ => None,
    }
}

fn expr_id(node: Node) -> Option<ExprId> {
    match node {
        Node::Expr(raw) => Some(ExprId::from_raw(RawIdx::from_u32(raw))),
        _ => None,
    }
}

/// The expression below `root` that borrows `of`: format_args! puts one around each argument.
fn borrower(hir: &HirBody, root: ExprId, of: ExprId) -> Option<ExprId> {
    let mut todo = vec![root];
    while let Some(expr) = todo.pop() {
        if matches!(hir[expr], Expr::Ref { expr: inner, .. } if inner == of) {
            return Some(expr);
        }
        hir.walk_child_exprs(expr, |child| todo.push(child));
    }
    None
}

fn in_format_argument(
    cx: &Context<'_>,
    expr: &ast::Expr,
    node: Node,
) -> Option<(BodyId, Location, Place, Does)> {
    let arg = expr.syntax().parent().filter(|parent| ast::FormatArgsArg::can_cast(parent.kind()))?;
    let format = arg.ancestors().find_map(ast::FormatArgsExpr::cast)?;
    let root = expr_id(cx.node(format.syntax())?)?;
    let borrower = borrower(cx.item.as_ref()?.hir, root, expr_id(node)?)?;
    at_node(cx, Node::Expr(borrower.into_raw().into_u32()))
}

/// A name in a format string: the use of it, and what it stands for.
pub(super) fn find_in_string<'db>(cx: &Context<'db>) -> Option<Use<'db>> {
    let item = cx.item.as_ref()?;
    // The string may have got a line's end on its way.
    let tokens = cx.sema.descend_into_macros(cx.outer.clone());
    let format =
        tokens.iter().find_map(|token| token.parent_ancestors().find_map(ast::FormatArgsExpr::cast))?;
    let file = cx.sema.hir_file_for(format.syntax());
    let (_, map) = HirBody::with_source_map(cx.db, item.def);
    let (_, names) = map.implicit_format_args(InFile::new(file, &format))?;
    let inside = cx.offset.checked_sub(cx.outer.text_range().start())?;
    let &(range, _) = names.iter().find(|(range, _)| range.contains_inclusive(inside))?;
    let root = expr_id(cx.node(format.syntax())?)?;
    let mut todo = vec![root];
    let mut capture = None;
    while let Some(expr) = todo.pop() {
        if map.format_args_implicit_capture(expr).is_some_and(|at| at.value.1 == range) {
            capture = Some(expr);
            break;
        }
        item.hir.walk_child_exprs(expr, |child| todo.push(child));
    }
    let capture = capture?;
    let borrower = borrower(item.hir, root, capture)?;
    let node = Node::Expr(borrower.into_raw().into_u32());
    let (body, location, place, does) = at_node(cx, node)?;
    let template = cx.sema.check_for_format_args_template(cx.outer.clone(), cx.offset)?;
    let either = template.3?;
    let ty = match either.left()? {
        PathResolution::Local(local) => local.ty(cx.db),
        _ => return None,
    };
    let source = cx.body(body)?.0.source_of(location);
    Some(Use { expr: None, ty, body, location, place, does, source })
}

pub(super) fn in_format_string(cx: &Context<'_>) -> Option<Story> {
    tell(cx, find_in_string(cx)?)
}

pub(super) fn expression(cx: &Context<'_>, expr: &ast::Expr) -> Option<Story> {
    tell(cx, find(cx, expr)?)
}

/// `=`: what becomes of the old value.
pub(super) fn assignment(cx: &Context<'_>, parent: &SyntaxNode) -> Option<Story> {
    let binary = ast::BinExpr::cast(parent.clone())?;
    expression(cx, &binary.lhs()?)
}

fn tell<'db>(cx: &Context<'db>, used: Use<'db>) -> Option<Story> {
    let (body, _) = cx.body(used.body)?;
    let place = cx.place_name(body, &used.place)?;
    let ty = type_facts::facts(cx, &used.ty);
    let illegal = used.does == Does::Move
        && cx.body(used.body)?.1.moves.illegal.iter().any(|illegal| illegal.location == used.location);
    let told = match used.does {
        Does::Move if illegal => return super::after::hole_at(cx, &used),
        Does::Move => Some(moves::moved(&moved(cx, &used)?)),
        Does::Copy => {
            let into = used.expr.as_ref().map(|expr| into(cx, expr));
            if let Some(ast::Expr::BinExpr(binary)) = &used.expr
                && let Some(ast::BinaryOp::Assignment { op: Some(_) }) = binary.op_kind()
            {
                let story = borrows::assigned(&Assigned { place, ty, old: Old::Updated });
                return Some(story.lines(loans::restricted(cx, &used)));
            }
            Some(moves::copied(&Copied { place, ty, into }))
        }
        Does::Borrow(kind) => {
            let exclusive = kind != BorrowKind::Shared;
            let behind = used.place.projection.iter().enumerate().any(|(step, elem)| {
                let of = &body.types[used.place.ty_before(step, body)].kind;
                elem.kind == ElemKind::Deref && matches!(of, TypeKind::Ref(..) | TypeKind::RawPtr(..))
            });
            let lent = match behind {
                false => Lent::Owned,
                // The reference shows in its name where all that it refers to is borrowed.
                true if place.starts_with('*') => Lent::Reborrowed,
                true => Lent::Behind,
            };
            let by = by(cx, &used);
            let two_phase = kind == BorrowKind::Mut(MutBorrowKind::TwoPhase)
                && used.expr.as_ref().is_some_and(arguments_use);
            let reference = matches!(body.types[used.place.ty(body)].kind, TypeKind::Ref(..));
            let story = borrows::borrowed(&Borrowed { place, reference, exclusive, by, lent, two_phase });
            Some(story.lines(loans::lasting(cx, used.body, used.location)))
        }
        Does::Assign => Some(borrows::assigned(&Assigned { place, ty, old: old(cx, &used)? })),
        Does::Read | Does::Mention => Some(borrows::looked(&place, &looked(cx, used.expr.as_ref()?)?)),
    };
    Some(told?.lines(loans::restricted(cx, &used)))
}

/// Whether an argument of the receiver's call uses the receiver's variable: it is evaluated while the borrow
/// is only reserved.
pub(super) fn arguments_use(receiver: &ast::Expr) -> bool {
    let call = receiver.syntax().parent().and_then(ast::MethodCallExpr::cast);
    let Some(list) = call.and_then(|call| call.arg_list()) else { return false };
    let is_name = |kind: SyntaxKind| matches!(kind, SyntaxKind::IDENT | T![self]);
    let tokens = |node: &SyntaxNode| node.descendants_with_tokens().filter_map(|it| it.into_token());
    let Some(root) = tokens(receiver.syntax()).find(|token| is_name(token.kind())) else { return false };
    tokens(list.syntax()).any(|token| is_name(token.kind()) && token.text() == root.text())
}

/// What becomes of the value that an assignment finds.
fn old(cx: &Context<'_>, used: &Use<'_>) -> Option<Old> {
    let (body, facts) = cx.body(used.body)?;
    if !cx.certain() {
        return None;
    }
    let (_, exact) = facts.moves.find(&used.place);
    let moved = facts.moves.moves.iter().any(|out| {
        let path = &facts.moves.paths[out.path];
        path.place.local == used.place.local
    });
    let replaced = facts.drops.iter().find(|drop| {
        drop.replace && drop.place == used.place && drop.location.block >= used.location.block
            || drop.replace && drop.location == used.location
    });
    let at = facts.before(body, replaced.map_or(used.location, |drop| drop.location));
    let set = if exact { at.place(&used.place) } else { State::Set };
    Some(match (replaced.map(|drop| drop.dropped()), set) {
        (Some(Dropped::Always), _) => Old::Dropped,
        (Some(Dropped::Maybe), _) => Old::Maybe,
        (_, State::Unset) if moved => Old::Gone,
        (_, State::Unset) => Old::None,
        (Some(Dropped::Never), _) => Old::Gone,
        (None, State::Set) => Old::Overwritten,
        (None, State::Maybe) => Old::Overwritten,
    })
}

/// The facts of a move.
pub(super) fn moved<'db>(cx: &Context<'db>, used: &Use<'db>) -> Option<Moved> {
    let (body, facts) = cx.body(used.body)?;
    let place = cx.place_name(body, &used.place)?;
    let into = used.expr.as_ref().map_or(Into::Value, |expr| into(cx, expr));
    let again = facts.errors.iter().find(|error| {
        error.moves().iter().any(|site| site.out.location == used.location) && error.location != used.location
    });
    let decl = &body.locals[used.place.local];
    Some(Moved {
        place,
        ty: type_facts::facts(cx, &used.ty),
        into,
        part_of: part_of(cx, used.body, &used.place, used.location),
        assignable: decl.mutable && matches!(decl.kind, LocalKind::Var { .. }),
        used_again: again.and_then(|error| cx.at(error.primary)),
    })
}

/// The whole that `place` is a field of, and its other fields that keep their values.
pub(super) fn part_of(
    cx: &Context<'_>,
    id: BodyId,
    place: &Place,
    location: Location,
) -> Option<(String, Vec<String>)> {
    let (body, facts) = cx.body(id)?;
    let last = place.projection.last()?;
    let ElemKind::Field(field) = last.kind else { return None };
    let parent =
        Place { local: place.local, projection: place.projection[..place.projection.len() - 1].to_vec() };
    let whole = cx.place_name(body, &parent)?;
    let ty = parent.ty(body);
    let fields: Vec<(String, Ty)> = match &body.types[ty].kind {
        TypeKind::Adt { variants, .. } if variants.len() == 1 => {
            variants[0].iter().map(|field| (field.name.to_string(), field.ty)).collect()
        }
        TypeKind::Tuple(types) => {
            types.iter().enumerate().map(|(number, &ty)| (number.to_string(), ty)).collect()
        }
        _ => return None,
    };
    let mut left = Vec::new();
    if cx.certain() && body.upvars.is_empty() {
        let at = facts.before(body, location);
        for (number, (name, ty)) in fields.into_iter().enumerate() {
            let other = parent.project(ElemKind::Field(number as u32), ty);
            let _ = name;
            if number as u32 != field && at.place(&other) == State::Set {
                left.extend(cx.place_name(body, &other));
            }
        }
    }
    left.truncate(4);
    Some((whole, left))
}

/// What takes the value of `expr`.
pub(super) fn into(cx: &Context<'_>, expr: &ast::Expr) -> Into {
    try_into(cx, expr).unwrap_or(Into::Value)
}

fn try_into(cx: &Context<'_>, expr: &ast::Expr) -> Option<Into> {
    let node = expr.syntax();
    let Some(parent) = node.parent() else { return Some(Into::Macro(cx.macro_name(node)?)) };
    if cx.is_generated(&parent) {
        return Some(Into::Macro(cx.macro_name(node)?));
    }
    if let Some(list) = ast::ArgList::cast(parent.clone()) {
        let number = list.args().position(|arg| &arg == expr)?;
        return calls::argument(cx, &list, number);
    }
    if let Some(field) = ast::RecordExprField::cast(parent.clone()) {
        let record = field.syntax().ancestors().find_map(ast::RecordExpr::cast)?;
        let of = quote(record.path()?.syntax())?;
        return Some(Into::Field(of, field.field_name()?.text().to_string()));
    }
    if let Some(fields) = ast::RecordExprFieldList::cast(parent.clone()) {
        let record = ast::RecordExpr::cast(fields.syntax().parent()?)?;
        return Some(Into::Update(quote(record.path()?.syntax())?));
    }
    if let Some(statement) = ast::LetStmt::cast(parent.clone()) {
        return Some(match statement.pat()? {
            ast::Pat::IdentPat(pat) => Into::Variable(pat.name()?.text().to_string()),
            _ => Into::Value,
        });
    }
    if ast::StmtList::can_cast(parent.kind()) {
        let block = ast::BlockExpr::cast(parent.parent()?)?;
        let outer = block.syntax().parent();
        if outer.as_ref().is_some_and(|outer| ast::Fn::can_cast(outer.kind())) {
            return Some(Into::Return { closure: false });
        }
        if block.async_token().is_some() {
            return Some(Into::Value);
        }
        return try_into(cx, &block.into());
    }
    if ast::ExprStmt::can_cast(parent.kind()) {
        return Some(match expr {
            ast::Expr::PathExpr(_) | ast::Expr::FieldExpr(_) => Into::Discarded,
            _ => Into::Value,
        });
    }
    if let Some(arm) = ast::MatchArm::cast(parent.clone()) {
        let whole = arm.syntax().ancestors().find_map(ast::MatchExpr::cast)?;
        return try_into(cx, &whole.into());
    }
    match ast::Expr::cast(parent)? {
        ast::Expr::ParenExpr(outer) => try_into(cx, &outer.into()),
        ast::Expr::IfExpr(outer) if outer.condition().as_ref() != Some(expr) => try_into(cx, &outer.into()),
        ast::Expr::MethodCallExpr(call) => calls::receiver(cx, &call),
        ast::Expr::CallExpr(call) if call.expr().as_ref() == Some(expr) => Some(Into::Called),
        ast::Expr::TupleExpr(_) => Some(Into::Tuple),
        ast::Expr::ArrayExpr(_) => Some(Into::Array),
        ast::Expr::ReturnExpr(outer) => {
            let closure = outer
                .syntax()
                .ancestors()
                .find(|node| ast::ClosureExpr::can_cast(node.kind()) || ast::Fn::can_cast(node.kind()))
                .is_some_and(|node| ast::ClosureExpr::can_cast(node.kind()));
            Some(Into::Return { closure })
        }
        ast::Expr::ClosureExpr(_) => Some(Into::Return { closure: true }),
        ast::Expr::BreakExpr(_) => Some(Into::Break),
        ast::Expr::ForExpr(outer) => {
            let ty = cx.type_of(expr)?;
            Some(Into::For {
                pattern: outer.pat().and_then(|pat| quote(pat.syntax())).unwrap_or_else(|| "x".to_owned()),
                iterator: ty.impls_iterator(cx.db),
            })
        }
        ast::Expr::TryExpr(_) => Some(Into::Question),
        ast::Expr::AwaitExpr(_) => Some(Into::Await),
        ast::Expr::BinExpr(binary) => {
            let symbol = binary.op_token()?.text().to_owned();
            if let Some(ast::BinaryOp::Assignment { op: None }) = binary.op_kind() {
                return Some(Into::Place(quote(binary.lhs()?.syntax())?));
            }
            Some(Into::Operator { symbol, by: calls::operator_impl(cx, &binary) })
        }
        ast::Expr::PrefixExpr(prefix) => {
            let function = cx.sema.resolve_prefix_expr(&prefix);
            let by = function.and_then(|function| type_facts::container_text(cx, function));
            let symbol = prefix.op_token()?.text().to_owned();
            Some(Into::Operator { symbol, by })
        }
        _ => Some(Into::Value),
    }
}

/// Who borrows.
fn by(cx: &Context<'_>, used: &Use<'_>) -> By {
    let Some(expr) = &used.expr else {
        let string = cx.outer.parent_ancestors().find_map(ast::MacroCall::cast);
        let name = string.and_then(|call| call.path()?.segment()?.name_ref());
        return name.map_or(By::Other, |name| By::Macro(name.text().to_string()));
    };
    let by_macro = || cx.macro_name(expr.syntax()).map_or(By::Other, By::Macro);
    if cx.is_generated(expr.syntax()) {
        return by_macro();
    }
    if let ast::Expr::RefExpr(_) = expr {
        return By::Written(match into(cx, expr) {
            Into::Argument(argument) => Some(argument.callee),
            Into::Variable(name) => Some(name),
            _ => None,
        });
    }
    let around = expr.syntax().ancestors().skip(1).find(|node| !ast::ParenExpr::can_cast(node.kind()));
    let Some(parent) = around else { return By::Other };
    if ast::FormatArgsArg::can_cast(parent.kind()) || cx.is_generated(&parent) {
        return by_macro();
    }
    // Arrays and slices are indexed, references and boxes followed, without a call that borrows.
    match (expr, cx.body(used.body).and_then(|(body, _)| taken_by_call(body, used))) {
        (ast::Expr::IndexExpr(_), Some("index" | "index_mut")) => return By::Index,
        (ast::Expr::PrefixExpr(_), Some("deref" | "deref_mut")) => return By::Deref,
        _ => {}
    }
    if ast::ArgList::can_cast(parent.kind()) {
        return match into(cx, expr) {
            Into::Argument(argument) => By::Argument(argument.callee),
            _ => By::Other,
        };
    }
    match ast::Expr::cast(parent) {
        Some(ast::Expr::MethodCallExpr(call)) => {
            call.name_ref().map_or(By::Other, |name| By::Method(name.text().to_string()))
        }
        Some(ast::Expr::IndexExpr(_)) => By::Index,
        Some(ast::Expr::BinExpr(binary)) => {
            binary.op_token().map_or(By::Other, |token| By::Operator(token.text().to_owned()))
        }
        Some(ast::Expr::CallExpr(call)) if call.expr().as_ref() == Some(expr) => By::Call,
        Some(ast::Expr::ForExpr(_)) => By::For,
        _ => By::Other,
    }
}

/// The name of the function to which an operator's own call gives the reference that is made here.
fn taken_by_call<'a>(body: &'a Body, used: &Use<'_>) -> Option<&'a str> {
    let block = &body.blocks[used.location.block];
    let StatementKind::Assign(made, _) = &block.statements.get(used.location.statement)?.kind else {
        return None;
    };
    let terminator = block.terminator();
    match &terminator.kind {
        TerminatorKind::Call { func: Callee::Item { name, .. }, args, .. }
            if terminator.source.node == used.source.node
                && args.first().is_some_and(|arg| arg.operand.place() == Some(made)) =>
        {
            Some(name)
        }
        _ => None,
    }
}

/// A scrutinee or initialiser that is only looked at, by what its patterns do.
pub(super) fn looked(cx: &Context<'_>, expr: &ast::Expr) -> Option<Looked> {
    let mut node = expr.syntax().parent()?;
    while ast::ParenExpr::can_cast(node.kind()) {
        node = node.parent()?;
    }
    let (word, patterns): (&'static str, Vec<ast::Pat>) = if let Some(it) = ast::LetStmt::cast(node.clone()) {
        if matches!(it.pat()?, ast::Pat::WildcardPat(_)) {
            return Some(Looked::Mentioned);
        }
        ("let", vec![it.pat()?])
    } else if let Some(it) = ast::MatchExpr::cast(node.clone()) {
        ("match", it.match_arm_list()?.arms().filter_map(|arm| arm.pat()).collect())
    } else if let Some(it) = ast::LetExpr::cast(node.clone()) {
        let in_while = it.syntax().ancestors().skip(1).find_map(ast::Expr::cast);
        (
            if matches!(in_while, Some(ast::Expr::WhileExpr(_))) { "while let" } else { "if let" },
            vec![it.pat()?],
        )
    } else {
        return None;
    };
    let first = patterns.first().cloned();
    // A `&mut` seen through `&` could not be written through.
    let mut exclusive = false;
    let (mut moves, mut borrows, mut copies) = (Vec::new(), Vec::new(), Vec::new());
    for pattern in patterns {
        for pat in pattern.syntax().descendants().filter_map(ast::IdentPat::cast) {
            exclusive |= cx.sema.type_of_binding_in_pat(&pat).is_some_and(|ty| ty.is_mutable_reference());
            let Some(name) = pat.name().map(|name| name.text().to_string()) else { continue };
            let Some(node) = cx.node(pat.syntax()) else { continue };
            let list = match binding_does(cx, node) {
                Some((Does::Move, _)) => &mut moves,
                Some((Does::Copy, _)) => &mut copies,
                Some((Does::Borrow(_), _)) => &mut borrows,
                _ => continue,
            };
            if !list.contains(&name) {
                list.push(name);
            }
        }
    }
    let place = quote(expr.syntax());
    let borrowing = place.filter(|_| !exclusive).and_then(|place| {
        let first = first?;
        Some(match word {
            "match" => format!("match &{place}"),
            "let" => format!("let {} = &{place};", quote(first.syntax())?),
            _ => format!("{word} {} = &{place}", quote(first.syntax())?),
        })
    });
    Some(Looked::Matched { word, moves, borrows, copies, borrowing })
}

/// What a pattern's binding does to what it matches, and that place's name, where it has one.
pub(super) fn binding_does(cx: &Context<'_>, pat: Node) -> Option<(Does, Option<String>)> {
    let item = cx.item.as_ref()?;
    item.facts.places(pat).iter().find_map(|&(id, location)| {
        let body = &item.facts.set.bodies[id];
        let statement = body.blocks[location.block].statements.get(location.statement)?;
        let StatementKind::Assign(to, value) = &statement.kind else { return None };
        if statement.source.why != Why::Binding || body.locals[to.local].name().is_none() {
            return None;
        }
        let (does, place) = match value {
            Rvalue::Use(Operand::Move(place)) => (Does::Move, place),
            Rvalue::Use(Operand::Copy(place)) => (Does::Copy, place),
            Rvalue::Ref(kind, place) => (Does::Borrow(*kind), place),
            _ => return None,
        };
        let name = is_named(body, place).then(|| cx.place_name(body, place)).flatten();
        Some((does, name))
    })
}
