//! The uses of a variable that becomes a reference.

use ra_ap_hir as hir;
use ra_ap_ide_db::{defs::Definition, search::FileReferenceNode};
use ra_ap_syntax::{
    AstNode as _, TextRange,
    ast::{self, HasName as _},
};

use super::{
    TextEdit,
    context::{Context, around},
};

/// How uses are adapted. Which of them type-checks is found out by trying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Adapt {
    /// `&x` becomes `x`.
    pub strip: bool,
    /// A value becomes `*x`, but where the language or a method call looks through a reference.
    pub deref: bool,
}

impl Adapt {
    /// The ways to try, the least change first.
    pub const WAYS: [Adapt; 4] = [
        Adapt { strip: true, deref: false },
        Adapt { strip: true, deref: true },
        Adapt { strip: false, deref: false },
        Adapt { strip: false, deref: true },
    ];
}

/// The edits of all uses of `local`; None if one of them is text of a macro's definition.
pub(super) fn adapted<'db>(
    context: &Context<'db>,
    local: hir::Local<'db>,
    adapt: Adapt,
) -> Option<Vec<TextEdit>> {
    let mut edits = Vec::new();
    let copy = local.ty(context.db).is_copy(context.db);
    let usages = Definition::Local(local).usages(&context.sema).all();
    for reference in usages.references.values().flatten() {
        let FileReferenceNode::NameRef(name) = &reference.name else { continue };
        let file = context.sema.hir_file_for(name.syntax());
        // `S { x }`
        if let Some(field) = name.syntax().parent().and_then(ast::RecordExprField::cast) {
            if copy && adapt.deref && field.colon_token().is_none() {
                let range = context.written(name.syntax(), file)?.range;
                edits.extend(around(range, &format!("{}: *", name.text()), ""));
            }
            continue;
        }
        let Some(path) = name.syntax().ancestors().find_map(ast::PathExpr::cast) else { continue };
        let mut node = path.syntax().clone();
        while let Some(paren) = node.parent().filter(|parent| ast::ParenExpr::can_cast(parent.kind())) {
            node = paren;
        }
        let Some(parent) = node.parent() else { continue };
        if let Some(borrow) = ast::RefExpr::cast(parent.clone()) {
            if adapt.strip && borrow.mut_token().is_none() && borrow.raw_token().is_none() {
                let whole = context.written(borrow.syntax(), file)?.range;
                let inner = context.written(&node, file)?.range;
                edits.push(TextEdit {
                    range: TextRange::new(whole.start(), inner.start()),
                    text: String::new(),
                });
            }
            continue;
        }
        let seen_through = ast::FieldExpr::can_cast(parent.kind())
            || ast::FormatArgsArg::can_cast(parent.kind())
            || ast::MethodCallExpr::can_cast(parent.kind())
            || ast::IndexExpr::cast(parent.clone())
                .is_some_and(|index| index.base().is_some_and(|base| *base.syntax() == node));
        let compared = ast::BinExpr::cast(parent.clone())
            .is_some_and(|it| matches!(it.op_kind(), Some(ast::BinaryOp::CmpOp(_))));
        if adapt.deref && !seen_through && (copy || compared) {
            edits.extend(around(context.written(path.syntax(), file)?.range, "*", ""));
        }
    }
    Some(edits)
}

/// The variables that a pattern binds, where it stands in the file itself; None if the pattern can
/// not be matched against a reference by default binding modes in every edition: it has a `&` or
/// a `mut`, or comes from a macro. A `ref` is left out by the edits: it says what then holds anyway.
pub(super) fn bindings<'db>(
    context: &Context<'db>,
    pat: &ast::Pat,
) -> Option<(Vec<hir::Local<'db>>, Vec<TextEdit>)> {
    let (mut locals, mut edits) = (Vec::new(), Vec::new());
    for node in pat.syntax().descendants() {
        if ast::RefPat::can_cast(node.kind()) || ast::MacroPat::can_cast(node.kind()) {
            return None;
        }
        let Some(ident) = ast::IdentPat::cast(node) else { continue };
        if ident.mut_token().is_some() {
            return None;
        }
        let name = ident.name()?;
        let file = context.sema.hir_file_for(ident.syntax());
        if let Some(by_ref) = ident.ref_token() {
            let by_ref = by_ref.text_range();
            let range = TextRange::new(by_ref.start(), name.syntax().text_range().start());
            file.file_id()?;
            edits.push(TextEdit { range, text: String::new() });
            continue;
        }
        // A constant or a unit variant is no binding.
        if let Some(local) = context.sema.to_def(&ident) {
            locals.push(local);
        }
    }
    Some((locals, edits))
}
