// Hint: refcounts
//
// Where the count of an `Rc` or `Arc` changes: a clone adds one, a drop takes one away.
//
// ```
// use std::rc::Rc;
// fn share(text: String) {
//     let first = Rc::new(text);
//     let second = Rc::clone(&first);/*+1*/
// }/*−1 second, −1 first*/
// ```

use hir_def::hir::{Expr, ExprId};
use hir_ty::next_solver::{Ty, TyKind};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::inherent::IntoKind as _;

use super::{
    HintKind,
    of_item::{Anchor, Context, NodeHint, NodePart, Words, expr_node},
};
use crate::{explain::hints::count_changes, ir::Node};

/// Calls of `clone`, and of `drop`. What scopes drop is found with their drops.
pub(super) fn of_item(context: &Context<'_>, hints: &mut Vec<NodeHint>) {
    for (id, expr) in context.hir.exprs() {
        let up = match expr {
            Expr::MethodCall { method_name, args, .. }
                if method_name.as_str() == "clone" && args.is_empty() =>
            {
                is_handle(context, context.infer.expr_ty(id))
            }
            Expr::Call { callee, args } if args.len() == 1 && is_named(context, *callee, "clone") => {
                is_handle(context, context.infer.expr_ty(id))
            }
            _ => false,
        };
        let down = matches!(expr, Expr::Call { callee, args }
            if args.len() == 1
                && is_named(context, *callee, "drop")
                && is_handle(context, context.infer.expr_ty(args[0])));
        if up || down {
            let node = expr_node(id);
            hints.push(hint(Anchor::After(node), if up { "+1" } else { "−1" }, None, up));
        }
    }
}

pub(super) fn hint(anchor: Anchor, label: &str, node: Option<Node>, up: bool) -> NodeHint {
    NodeHint {
        kind: HintKind::RefCount,
        notable: false,
        anchor,
        label: vec![NodePart { text: label.to_owned().into(), node }],
        tooltip: Words::from(count_changes(up)),
        padding: (true, false),
        edit: None,
    }
}

/// `Rc` or `Arc` of the standard library.
pub(super) fn is_handle(context: &Context<'_>, ty: Ty<'_>) -> bool {
    let TyKind::Adt(adt, _) = ty.kind() else { return false };
    matches!(context.adt_name(adt.def_id()), "Rc" | "Arc") && context.is_of_std(&adt.def_id())
}

/// Whether the callee is a function of the standard library with this name.
fn is_named(context: &Context<'_>, callee: ExprId, name: &str) -> bool {
    let Expr::Path(path) = &context.hir[callee] else { return false };
    path.segments().last().is_some_and(|segment| segment.name.as_str() == name)
        && matches!(context.infer.expr_ty(callee).kind(), TyKind::FnDef(..))
}
