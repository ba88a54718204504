// Hint: adjustments
//
// The `&`, `&mut` and `*` that the compiler adds to a receiver or an argument. Reborrows that
// change nothing are left out.
//
// ```
// fn fill(list: &mut Vec<u32>) {
//     let mut own = Vec::new();
//     /*(&mut*/own/*)*/.push(1);
//     more(list);
//     let n = /*(&*/own/*)*/.len();
//     show(/*&***/&text());
// }
// fn more(list: &mut Vec<u32>) {}
// fn text() -> String {
//     String::new()
// }
// fn show(text: &str) {}
// ```
//
// Hint: reborrows
//
// A `&mut` that is lent on to a call is not moved: it is borrowed again, and works again afterwards.
//
// ```
// fn fill(list: &mut Vec<u32>) {
//     more(/*&mut **/list);
//     more(/*&mut **/list);
// }
// fn more(list: &mut Vec<u32>) {}
// ```

use hir_def::hir::{Expr, ExprId, UnaryOp};
use hir_ty::{
    Adjust, Adjustment, AutoBorrow,
    next_solver::{Mutability, TyKind},
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::inherent::IntoKind as _;

use super::{
    HintKind,
    of_item::{Anchor, Context, NodeEdit, NodeHint, NodePart, Words, expr_node},
};
use crate::explain::hints::{Adjusted, adjusted};

/// What an expression is to the one around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Of a method: written out, it needs parentheses.
    Receiver,
    /// Of a field access.
    Base,
    Operand,
    Argument,
}

pub(super) fn of_item(context: &Context<'_>, hints: &mut Vec<NodeHint>) {
    for (expr, _) in context.hir.exprs() {
        if let Some(adjustments) = context.infer.expr_adjustment(expr) {
            one(context, expr, adjustments, hints);
        }
    }
}

fn one(
    context: &Context<'_>,
    expr: ExprId,
    adjustments: &[Adjustment],
    hints: &mut Vec<NodeHint>,
) -> Option<()> {
    let hir = context.hir;
    let parent = context.tree.parent(expr)?;
    let (role, method) = match &hir[parent] {
        Expr::MethodCall { receiver, method_name, .. } if *receiver == expr => {
            (Role::Receiver, Some(method_name.as_str()))
        }
        Expr::Field { .. } => (Role::Base, None),
        // On numbers an operator reads its operands, whatever inference noted.
        &Expr::BinaryOp { lhs, rhs, .. } if is_number(context, lhs) && is_number(context, rhs) => {
            return None;
        }
        Expr::BinaryOp { .. } => (Role::Operand, None),
        Expr::Call { callee, .. } if *callee == expr => (Role::Receiver, None),
        // `x[i]` and `*x` stand for calls that take the reference: it is not written there.
        Expr::Index { base, .. } if *base == expr => return None,
        Expr::UnaryOp { op: UnaryOp::Deref, .. } => return None,
        _ => (Role::Argument, None),
    };
    let mut prefix = String::new();
    let mut borrow = None;
    let mut derefs = 0;
    let mut overloaded = false;
    let mut unsized_ = false;
    for adjustment in adjustments {
        match adjustment.kind {
            Adjust::Deref(how) => {
                prefix.insert(0, '*');
                derefs += 1;
                overloaded |= how.is_some();
            }
            Adjust::Borrow(AutoBorrow::Ref(mutability)) => {
                let exclusive = Mutability::from(mutability).is_mut();
                prefix.insert_str(0, if exclusive { "&mut " } else { "&" });
                borrow = Some(exclusive);
            }
            Adjust::Pointer(_) => unsized_ = true,
            Adjust::NeverToAny | Adjust::Borrow(AutoBorrow::RawPtr(_)) => return None,
        }
    }
    if prefix.is_empty() || is_plain_reborrow(context, expr, derefs, overloaded, borrow) {
        return None;
    }
    let was_exclusive = matches!(context.infer.expr_ty(expr).kind(), TyKind::Ref(_, _, m) if m.is_mut());
    let what = match borrow {
        Some(exclusive) if derefs == 1 && !overloaded && was_exclusive => Adjusted::Reborrow { exclusive },
        Some(exclusive) => Adjusted::Borrow { exclusive, derefs },
        None => Adjusted::Deref,
    };
    let parens = matches!(role, Role::Receiver | Role::Base) || binds_loosely(&hir[expr]);
    let (open, close) = if parens { ("(", ")") } else { ("", "") };
    let node = expr_node(expr);
    // Written out, `&mut` is no longer two-phase: the arguments may not use the receiver.
    let two_phase =
        role == Role::Receiver && borrow == Some(true) && mentions_receiver(context, expr, parent);
    let edit = (!unsized_ && !two_phase && role != Role::Operand).then(|| NodeEdit {
        node,
        before: format!("{open}{prefix}"),
        after: close.to_owned(),
    });
    let label = format!("{open}{}", prefix.trim_end());
    let tooltip = Words::new(&adjusted(what, method), node, &[]);
    // A `&mut` that is lent on to a method is what everybody expects.
    let notable =
        borrow == Some(true) && !(role == Role::Receiver && matches!(what, Adjusted::Reborrow { .. }));
    let one = |anchor, label: String, padding, edit| NodeHint {
        kind: match what {
            Adjusted::Reborrow { .. } if role != Role::Receiver => HintKind::Reborrow,
            _ => HintKind::Adjustment,
        },
        notable,
        anchor,
        label: vec![NodePart { text: label.into(), node: None }],
        tooltip: tooltip.clone(),
        padding,
        edit,
    };
    hints.push(one(Anchor::Before(node), label, (false, prefix.ends_with(' ')), edit));
    if parens {
        hints.push(one(Anchor::After(node), close.to_owned(), (false, false), None));
    }
    Some(())
}

fn is_number(context: &Context<'_>, expr: ExprId) -> bool {
    let kind = context.infer.expr_ty(expr).kind();
    matches!(kind, TyKind::Int(_) | TyKind::Uint(_) | TyKind::Float(_) | TyKind::Bool | TyKind::Char)
}

/// `&*r` of a shared `r`, `&mut *(&mut x)`: the same reference again.
fn is_plain_reborrow(
    context: &Context<'_>,
    expr: ExprId,
    derefs: usize,
    overloaded: bool,
    borrow: Option<bool>,
) -> bool {
    let TyKind::Ref(_, _, mutability) = context.infer.expr_ty(expr).kind() else { return false };
    let same = borrow == Some(mutability.is_mut());
    let fresh = !matches!(context.hir[expr], Expr::Path(_) | Expr::Field { .. } | Expr::Index { .. });
    derefs == 1 && !overloaded && same && (!mutability.is_mut() || fresh)
}

/// Whether a prefix operator before it would take only its first part.
fn binds_loosely(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::BinaryOp { .. }
            | Expr::Cast { .. }
            | Expr::Assignment { .. }
            | Expr::Closure { .. }
            | Expr::Return { .. }
            | Expr::Break { .. }
            | Expr::Let { .. }
    )
}

/// Whether an argument of the call uses the variable that the receiver begins with.
fn mentions_receiver(context: &Context<'_>, receiver: ExprId, call: ExprId) -> bool {
    let hir = context.hir;
    let Expr::MethodCall { args, .. } = &hir[call] else { return false };
    let mut root = receiver;
    while let Expr::Field { expr, .. } | Expr::Index { base: expr, .. } | Expr::UnaryOp { expr, .. } =
        hir[root]
    {
        root = expr;
    }
    // Anything else but a variable may hide one.
    let Expr::Path(path) = &hir[root] else { return !args.is_empty() };
    let Some(name) = path.mod_path().and_then(|path| path.as_ident()) else { return false };
    let mut todo: Vec<ExprId> = args.to_vec();
    while let Some(expr) = todo.pop() {
        if matches!(&hir[expr], Expr::Path(other) if other.mod_path().and_then(|path| path.as_ident()) == Some(name))
        {
            return true;
        }
        hir.walk_child_exprs(expr, |child| todo.push(child));
    }
    false
}
