//! Items under an attribute macro or derive that is not expanded: their text is not what rustc
//! compiles.
//!
//! Without the toolchain's server for procedural macros rust-analyzer keeps an item under
//! `#[tokio::main]` or `#[async_trait]` as it is written, and a `#[derive(Serialize)]` adds nothing.
//! What is written can still be explained. Errors can not be claimed: the macro may have replaced it.

use hir_def::{
    AdtId, DefWithBodyId, HasModule, ItemContainerId, Lookup,
    nameres::{
        assoc::{ImplItems, TraitItems},
        diagnostics::{DefDiagnostic, DefDiagnosticKind},
    },
};
use hir_expand::{AstId, MacroCallKind};
use hir_ty::db::HirDatabase;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand as hir_expand;
use ra_ap_hir_ty as hir_ty;
use ra_ap_span::Edition;
use ra_ap_syntax::{
    AstNode as _,
    ast::{self, HasAttrs as _},
};

/// The attribute macro, not expanded, that the item of a body stands under: its own, its impl's or
/// trait's, or one of a module or body around it.
pub fn around_body(db: &dyn HirDatabase, def: DefWithBodyId) -> Option<String> {
    let (own, container) = match def {
        DefWithBodyId::FunctionId(id) => {
            let loc = id.lookup(db);
            (loc.id.map(|id| id.upcast()), loc.container)
        }
        DefWithBodyId::ConstId(id) => {
            let loc = id.lookup(db);
            (loc.id.map(|id| id.upcast()), loc.container)
        }
        DefWithBodyId::StaticId(id) => {
            let loc = id.lookup(db);
            (loc.id.map(|id| id.upcast()), loc.container)
        }
        DefWithBodyId::VariantId(_) => return None,
    };
    let of_assoc = match container {
        ItemContainerId::ImplId(id) => named(db, ImplItems::of(db, id).1.iter(), own),
        ItemContainerId::TraitId(id) => named(db, TraitItems::query_with_diagnostics(db, id).1.iter(), own),
        _ => None,
    };
    of_assoc.or_else(|| {
        // Everything the item stands in, by the text: also the body of another item.
        let items = std::iter::successors(Some(own.to_node(db).syntax().clone()), |node| node.parent());
        let map = own.file_id.ast_id_map(db);
        let ids = items.filter_map(ast::Item::cast).map(|item| own.with_value(map.ast_id(&item)));
        let ids: Vec<AstId<ast::Item>> = ids.collect();
        let mut map = def.module(db).def_map(db);
        loop {
            if let Some(found) = ids.iter().find_map(|&id| named(db, map.diagnostics().iter(), id)) {
                return Some(found);
            }
            // The items of a body have a map of their own.
            map = map.parent()?.def_map(db);
        }
    })
}

/// Whether a type that is not known to be `Copy` may be so by a macro that is not expanded: an
/// attribute macro stands on it, or its derives or their attributes name `Copy`.
///
/// Remembered by the type, so that an edit elsewhere in its file leaves the facts that asked as
/// they are.
pub(super) fn may_be_copy(db: &dyn HirDatabase, adt: AdtId) -> bool {
    // The standard library has no such macros.
    !adt.module(db).krate(db).data(db).origin.is_lang() && *may_be_copy_query(db, adt)
}

#[salsa::tracked]
fn may_be_copy_query(db: &dyn HirDatabase, adt: AdtId) -> bool {
    let id: AstId<ast::Item> = match adt {
        AdtId::StructId(id) => id.lookup(db).id.map(|id| id.upcast()),
        AdtId::UnionId(id) => id.lookup(db).id.map(|id| id.upcast()),
        AdtId::EnumId(id) => id.lookup(db).id.map(|id| id.upcast()),
    };
    if named(db, adt.module(db).def_map(db).diagnostics().iter(), id).is_some() {
        return true;
    }
    // `#[derivative(Copy)]` and its like: help for a derive.
    id.to_node(db).attrs().any(|attr| {
        let helper = attr.path().is_some_and(|path| !matches!(&*path.to_string(), "derive" | "doc"));
        helper && names_copy(&attr.syntax().text().to_string())
    })
}

fn names_copy(tokens: &str) -> bool {
    tokens.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == "Copy")
}

/// The macro of a diagnostic that says an attribute of `item` was not expanded.
fn named<'a>(
    db: &dyn HirDatabase,
    mut diagnostics: impl Iterator<Item = &'a DefDiagnostic>,
    item: AstId<ast::Item>,
) -> Option<String> {
    diagnostics
        .find_map(|diagnostic| match &diagnostic.kind {
            DefDiagnosticKind::MacroError { ast, path, .. } if *ast == item => Some(path),
            DefDiagnosticKind::UnresolvedMacroCall { ast: MacroCallKind::Attr { ast_id, .. }, path }
                if *ast_id == item =>
            {
                Some(path)
            }
            _ => None,
        })
        .map(|path| path.display(db, Edition::LATEST).to_string())
        // Such names are the compiler's own (Reference, "Attributes"): new ones of its are not known yet.
        .filter(|path| !path.starts_with("rustc_"))
}
