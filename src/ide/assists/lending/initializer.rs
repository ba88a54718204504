//! `let y = x;` → `let y = &x;`
//!
//! `y` holds the borrow for as long as it is used; `loans` tells whether `x` stays in place so long.

use ra_ap_syntax::{AstNode as _, ast};

use super::Change;
use crate::{
    explain::actions,
    ide::assists::{
        Cost,
        context::{Context, Moved, around},
        uses::{self, Adapt},
    },
};

pub(super) fn changes(context: &Context<'_>, moved: &Moved) -> Vec<Change> {
    let found = || {
        let statement = ast::LetStmt::cast(moved.expr()?.syntax().parent()?)?;
        let ast::Pat::IdentPat(pat) = statement.pat()? else { return None };
        if statement.ty().is_some() || pat.mut_token().is_some() || pat.ref_token().is_some() {
            return None;
        }
        let local = context.sema.to_def(&pat)?;
        let mut all = Vec::new();
        for adapt in Adapt::WAYS {
            let mut edits = around(moved.range, "&", "");
            edits.extend(uses::adapted(context, local, adapt)?);
            let title = actions::lend_here(&format!("&{}", moved.name));
            all.push(Change::here(context, title, Cost::Borrow, edits));
        }
        Some(all)
    };
    found().unwrap_or_default()
}
