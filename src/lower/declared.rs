//! How variables were declared, as far as HIR does not tell: by a `super let`, or by a macro of another crate.

use hir_def::{
    DefWithBodyId, HasModule as _,
    expr_store::{Body as HirBody, body::BodySourceMap},
    hir::{BindingId, Pat, PatId},
    unstable_features::UnstableFeatures,
};
use hir_ty::db::HirDatabase;
use ra_ap_base_db::{Crate, SourceDatabase};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand::{HirFileId, MacroCallId};
use ra_ap_hir_ty as hir_ty;
use ra_ap_syntax::{
    AstNode as _,
    ast::{self, HasName as _},
};
use rustc_hash::FxHashSet;

/// What only the text of an item tells.
///
/// A query of its own, without places in the text: whoever asks it is not asked again because something
/// moved in the file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Declared {
    /// Patterns of a `super let`: of those of `format_args!`, which nobody wrote, and of those whose text
    /// says so, as that of `pin!` does.
    supers: FxHashSet<PatId>,
    /// Variables whose name was written by a macro of another crate. To rustc they have none
    /// (`rustc_borrowck::diagnostics::describe_place_with_options`).
    of_other_crates: FxHashSet<BindingId>,
}

impl Declared {
    pub(super) fn of(db: &dyn HirDatabase, def: DefWithBodyId) -> &Declared {
        declared_query(db, def)
    }

    pub(super) fn is_super(&self, pat: PatId) -> bool {
        self.supers.contains(&pat)
    }

    pub(super) fn is_of_other_crate(&self, binding: BindingId) -> bool {
        self.of_other_crates.contains(&binding)
    }
}

#[salsa::tracked(returns(ref), lru = 4096)]
fn declared_query(db: &dyn HirDatabase, def: DefWithBodyId) -> Declared {
    let (hir, map) = HirBody::with_source_map(db, def);
    let krate = def.module(db).krate(db);
    let has_super_let = UnstableFeatures::query(db, krate).iter().any(|it| it.as_str() == "super_let");
    let text = Text { db, map, krate, has_super_let };
    let supers = hir.pats().filter(|&(pat, data)| {
        matches!(data, Pat::Bind { id, .. } if hir[*id].name.as_str().starts_with('<')) || text.is_super(pat)
    });
    let bindings = hir.bindings().map(|(binding, _)| binding);
    Declared {
        supers: supers.map(|(pat, _)| pat).collect(),
        of_other_crates: bindings.filter(|&binding| text.is_of_other_crate(binding) == Some(true)).collect(),
    }
}

struct Text<'db> {
    db: &'db dyn HirDatabase,
    map: &'db BodySourceMap,
    krate: Crate,
    has_super_let: bool,
}

impl Text<'_> {
    fn is_super(&self, pat: PatId) -> bool {
        let Ok(pattern) = self.map.pat_syntax(pat) else { return false };
        // Macros of the library may use it, others need a feature.
        if !pattern.file_id.is_macro() && !self.has_super_let {
            return false;
        }
        let statement = pattern.to_node(self.db).syntax().parent().and_then(ast::LetStmt::cast);
        statement.is_some_and(|it| it.super_token().is_some())
    }

    fn is_of_other_crate(&self, binding: BindingId) -> Option<bool> {
        let pat = self.map.patterns_for_binding(binding).first()?;
        let pattern = self.map.pat_syntax(*pat).ok()?;
        let HirFileId::MacroFile(call) = pattern.file_id else { return None };
        let name = ast::IdentPat::cast(pattern.to_node(self.db).syntax().clone())?.name()?;
        let db: &dyn SourceDatabase = self.db;
        let span = call.expansion_span_map(db).spans_for_range(name.syntax().text_range()).next()?;
        let written_by = MacroCallId::from(span.ctx.outer_expn(db)?);
        Some(written_by.loc(db).def.krate != self.krate)
    }
}
