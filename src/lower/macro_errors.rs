//! Macro calls in a body that were not found or could not be expanded.
//!
//! rust-analyzer lowers such a call, as a statement, to nothing at all: what it would do is not
//! known, and nothing may be claimed of the body.

use hir_def::{
    DefWithBodyId, Lookup as _,
    expr_store::{Body, ExpressionStoreDiagnostics, body::BodySourceMap},
    src::HasSource as _,
};
use hir_expand::{InFile, MacroCallId, MacroDefKind};
use hir_ty::db::HirDatabase;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand as hir_expand;
use ra_ap_hir_ty as hir_ty;
use ra_ap_syntax::{AstNode as _, TextRange, WalkEvent, ast};

/// The first complaint about a macro call in the body of `def`.
///
/// A query of its own: it reads the text of the file, and its answer stays the same while that of
/// other bodies changes.
pub(super) fn macro_error(db: &dyn HirDatabase, def: DefWithBodyId) -> Option<Box<str>> {
    macro_error_query(db, def).clone()
}

#[salsa::tracked]
fn macro_error_query(db: &dyn HirDatabase, def: DefWithBodyId) -> Option<Box<str>> {
    let (_, map) = Body::with_source_map(db, def);
    let unresolved = map.diagnostics().iter().find_map(|diagnostic| match diagnostic {
        ExpressionStoreDiagnostics::UnresolvedMacroCall { path, .. } => {
            let name = path.segments().last().map_or("", |name| name.as_str());
            Some(format!("the macro `{name}!` is not found").into())
        }
        _ => None,
    });
    let failed = || {
        let mut calls = map.expansions().map(|(_, &call)| call);
        calls.find(|&call| fails(db, call)).map(|_| "a macro could not be expanded".into())
    };
    // Statements first: of those nothing else tells.
    lost_statement(db, def, map).or(unresolved).or_else(failed)
}

/// A macro call as a statement that was not found: there is no complaint of it, nor any expression.
fn lost_statement(db: &dyn HirDatabase, def: DefWithBodyId, map: &BodySourceMap) -> Option<Box<str>> {
    let own = match def {
        DefWithBodyId::FunctionId(id) => id.lookup(db).source(db).map(|it| it.syntax().clone()),
        DefWithBodyId::ConstId(id) => id.lookup(db).source(db).map(|it| it.syntax().clone()),
        DefWithBodyId::StaticId(id) => id.lookup(db).source(db).map(|it| it.syntax().clone()),
        DefWithBodyId::VariantId(_) => return None,
    };
    let inactive = |at: InFile<TextRange>| {
        map.diagnostics().iter().any(|diagnostic| match diagnostic {
            ExpressionStoreDiagnostics::InactiveCode { node, .. } => {
                node.file_id == at.file_id && node.value.text_range().contains_range(at.value)
            }
            _ => false,
        })
    };
    let expanded = map
        .expansions()
        .map(|(_, &call)| InFile::new(call.into(), call.parse_macro_expansion(db).value.0.syntax_node()));
    std::iter::once(own).chain(expanded).find_map(|tree| {
        let mut walk = tree.value.preorder();
        while let Some(event) = walk.next() {
            let WalkEvent::Enter(node) = event else { continue };
            // Items in the body are bodies of their own; what an attribute says (`#[doc = concat!(..)]`)
            // is no code.
            let is_item = ast::Item::can_cast(node.kind()) && !ast::MacroCall::can_cast(node.kind());
            if (node != tree.value && is_item) || ast::Attr::can_cast(node.kind()) {
                walk.skip_subtree();
                continue;
            }
            let Some(call) = ast::MacroExpr::cast(node).and_then(|it| it.macro_call()) else { continue };
            let range = call.syntax().text_range();
            let found = map.expansion(InFile::new(tree.file_id, &call)).is_some();
            if !found && !inactive(InFile::new(tree.file_id, range)) {
                let name = call.path().map_or_else(String::new, |path| path.syntax().text().to_string());
                return Some(format!("the macro `{name}!` is not found").into());
            }
        }
        None
    })
}

/// A macro that yields a literal in any case (`env!`, `include_str!`) does no harm.
fn fails(db: &dyn HirDatabase, call: MacroCallId) -> bool {
    let Some(error) = call.parse_macro_expansion_error(db) else { return false };
    let yields_literal = matches!(call.loc(db).def.kind, MacroDefKind::BuiltInEager(..));
    !error.value.is_empty() || (error.err.is_some() && !yields_literal)
}
