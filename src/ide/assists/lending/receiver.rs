//! `x.map(f)` → `x.as_ref().map(f)`, `x.into_iter()` → `x.iter()`: a method of std that consumes what
//! it is called on, where there is a way to the same with a borrow.

use ra_ap_syntax::{AstNode as _, ast};

use super::{Change, argument::call_of, callers::Position};
use crate::{
    explain::actions,
    ide::assists::{
        Cost,
        context::{Context, Moved, around, replace},
    },
};

/// Methods that give the parts of what they consume, and those that lend them.
const LENDING: &[(&str, &str)] = &[
    ("into_iter", "iter"),
    ("into_bytes", "as_bytes"),
    ("into_keys", "keys"),
    ("into_values", "values"),
    ("into_os_string", "as_os_str"),
    ("into_boxed_str", "as_str"),
];

pub(in crate::ide::assists) fn changes(context: &Context<'_>, moved: &Moved) -> Vec<Change> {
    let found = || {
        let expr = moved.expr()?;
        if ast::TryExpr::can_cast(expr.syntax().parent()?.kind()) {
            return Some(vec![first(context, moved, "as_ref", "?"), first(context, moved, "as_deref", "?")]);
        }
        let call = ast::MethodCallExpr::cast(expr.syntax().parent()?)?;
        let (function, Position::This) = call_of(context, &expr)? else { return None };
        if !function.module(context.db).krate(context.db).origin(context.db).is_lang() {
            return None;
        }
        let method = call.name_ref()?;
        let name = method.text();
        let mut all = Vec::new();
        if let Some((_, lending)) = LENDING.iter().find(|(taking, _)| *taking == &*name) {
            let range = context.written(method.syntax(), moved.node.file_id)?.range;
            let title = actions::call_instead(lending, name);
            all.push(Change::here(context, title, Cost::Borrow, vec![replace(range, *lending)]));
        }
        let adt = context.type_of(&expr)?.as_adt()?.name(context.db).as_str().to_owned();
        if adt == "Option" || adt == "Result" {
            for lending in ["as_ref", "as_deref", "as_mut", "as_deref_mut"] {
                all.push(first(context, moved, lending, name));
            }
        }
        Some(all)
    };
    found().unwrap_or_default()
}

/// `.as_ref()` before `.map()` or `?`.
fn first(context: &Context<'_>, moved: &Moved, lending: &str, method: &str) -> Change {
    let edits = around(moved.range, "", &format!(".{lending}()"));
    Change::here(context, actions::call_first(lending, method), Cost::Borrow, edits)
}
