//! How variables were declared, as far as HIR does not tell: by a `super let`, or by a macro of another crate.

use hir_def::hir::{BindingId, Pat, PatId};
use ra_ap_base_db::SourceDatabase;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand::{HirFileId, MacroCallId};
use ra_ap_syntax::{
    AstNode as _,
    ast::{self, HasName as _},
};

use super::Lower;

impl Lower<'_, '_> {
    /// Whether the `let` with this pattern is a `super let`: one of those of `format_args!`, which nobody wrote,
    /// or one whose text says so, as that of `pin!` does.
    pub(super) fn is_super(&self, pat: PatId) -> bool {
        if matches!(self.hir[pat], Pat::Bind { id, .. } if self.hir[id].name.as_str().starts_with('<')) {
            return true;
        }
        let Ok(pattern) = self.map.pat_syntax(pat) else { return false };
        // Macros of the library may use it, others need a feature.
        if !pattern.file_id.is_macro() && !self.has_super_let {
            return false;
        }
        let statement = pattern.to_node(self.db).syntax().parent().and_then(ast::LetStmt::cast);
        statement.is_some_and(|it| it.super_token().is_some())
    }

    /// Whether the variable's name was written by a macro of another crate. To rustc it has no name
    /// (`rustc_borrowck::diagnostics::describe_place_with_options`).
    pub(super) fn is_of_other_crate(&self, binding: BindingId) -> bool {
        let name = || {
            let pat = self.map.patterns_for_binding(binding).first()?;
            let pattern = self.map.pat_syntax(*pat).ok()?;
            let HirFileId::MacroFile(call) = pattern.file_id else { return None };
            let name = ast::IdentPat::cast(pattern.to_node(self.db).syntax().clone())?.name()?;
            let db: &dyn SourceDatabase = self.db;
            let span = call.expansion_span_map(db).spans_for_range(name.syntax().text_range()).next()?;
            let written_by = MacroCallId::from(span.ctx.outer_expn(db)?);
            Some(written_by.loc(db).def.krate != self.krate)
        };
        name().unwrap_or(false)
    }
}
