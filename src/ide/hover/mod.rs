//! Hover: the story of the token under the cursor.
//!
//! The token is looked up in the syntax tree (and in the expansion of the macro around it), the
//! tree says what construct it is, and the facts of the item say what happens there. Each file
//! here collects what `explain` needs for one kind of construct.
//!
//! **Architecture Invariant:** a body that is not wholly understood tells only what is certain from
//! the expression itself, and why more is not known.

mod after;
mod bindings;
mod calls;
mod closures;
mod conflicts;
mod context;
mod control;
mod functions;
mod lifetimes;
mod loans;
mod patterns;
mod scopes;
mod type_facts;
mod uses;

use hir_ty::attach_db;
use ra_ap_hir_ty as hir_ty;
use ra_ap_ide_db::RootDatabase;
use ra_ap_syntax::{AstNode, SyntaxKind, SyntaxToken, T, TextRange, ast};
use ra_ap_vfs::FileId;

use super::{FilePosition, cursor::Spot};
use crate::{
    borrowck::{Code, OwnershipError},
    explain::Story,
    ir::BodyId,
};
use context::Context;

/// What is said of one place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// The text it is said of.
    pub range: TextRange,
    pub markdown: String,
}

/// What there is to say of the token at `at`; None where there is nothing.
pub fn hover(db: &RootDatabase, at: FilePosition) -> Option<Hover> {
    let (range, story) = story(db, at)?;
    Some(Hover { range, markdown: story.markdown() })
}

/// As [`hover`], before it becomes text.
pub fn story(db: &RootDatabase, at: FilePosition) -> Option<(TextRange, Story)> {
    attach_db(db, || {
        let spot = Spot::at(db, at)?;
        let context = Context::new(spot, at.offset);
        let story = of_token(&context)?;
        Some((context.range(), story))
    })
}

/// What is told of the error whose primary place is `range` of `file`.
///
/// Must run inside `hir_ty::attach_db`.
pub(super) fn of_error(
    db: &RootDatabase,
    file: FileId,
    range: TextRange,
    id: BodyId,
    error: &OwnershipError,
) -> Option<Story> {
    let at = FilePosition { file, offset: range.start() };
    let context = Context::new(Spot::at(db, at)?, at.offset);
    match error.code {
        // Told from the use, which is at the cursor.
        Code::E0381 | Code::E0382 => after::error_at(&context),
        _ => after::of_error(&context, id, error),
    }
}

fn of_token(cx: &Context<'_>) -> Option<Story> {
    let token = cx.token();
    let story = of_construct(cx, token);
    // The error is what the reader is puzzled by, where there is one.
    after::error_at(cx).or(story)
}

fn of_construct(cx: &Context<'_>, token: &SyntaxToken) -> Option<Story> {
    let parent = token.parent()?;
    match token.kind() {
        T!['}'] => scopes::closing_brace(cx, &parent),
        T![;] => scopes::semicolon(cx, &parent),
        T![_] => patterns::underscore(cx, &parent),
        T![..] => patterns::rest(cx, &parent),
        T![@] => patterns::at(cx, &parent),
        T![ref] => patterns::by_reference(cx, &parent),
        T![move] | T![|] | T![async] => closures::captures(cx, &parent),
        T![for] | T![in] => control::for_loop(cx, &parent),
        T![match] | T![while] => control::scrutinee(cx, &parent),
        T![let] | T![if] => control::scrutinee(cx, &parent),
        T![return] | T![break] | T![continue] | T![?] => control::jump(cx, &parent),
        T![&] | T![mut] if ast::RefExpr::can_cast(parent.kind()) => control::reference(cx, &parent),
        T![mut] => patterns::by_reference(cx, &parent),
        T![=] => uses::assignment(cx, &parent),
        kind if kind.is_punct() => calls::operator(cx, &parent),
        SyntaxKind::STRING => uses::in_format_string(cx),
        SyntaxKind::LIFETIME_IDENT => lifetimes::lifetime(token),
        _ => of_name(cx, &parent),
    }
}

fn of_name(cx: &Context<'_>, parent: &ra_ap_syntax::SyntaxNode) -> Option<Story> {
    let outer = parent.parent()?;
    if ast::Name::can_cast(parent.kind()) {
        if let Some(pat) = ast::IdentPat::cast(outer.clone()) {
            return bindings::pattern(cx, &pat);
        }
        if let Some(this) = ast::SelfParam::cast(outer.clone()) {
            return bindings::self_parameter(cx, &this);
        }
        if let Some(function) = ast::Fn::cast(outer.clone()) {
            return functions::declared(cx, &function);
        }
        let adt = ast::Adt::cast(outer)?;
        return type_facts::declared(cx, &adt);
    }
    if let Some(call) = ast::MethodCallExpr::cast(outer.clone()) {
        return calls::method(cx, &call);
    }
    if let Some(field) = ast::FieldExpr::cast(outer.clone()) {
        return uses::expression(cx, &field.into());
    }
    let segment = ast::PathSegment::cast(outer)?;
    let path = segment.parent_path();
    match path.syntax().parent().and_then(ast::PathExpr::cast) {
        Some(expr) => match cx.sema.resolve_path(&path) {
            Some(ra_ap_hir::PathResolution::Local(_)) => uses::expression(cx, &expr.into()),
            _ => functions::called(cx, &path).or_else(|| type_facts::named(cx, &path)),
        },
        None => type_facts::named(cx, &path),
    }
}
