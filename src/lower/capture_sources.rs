//! What in a closure makes it capture a place: rustc speaks of one of the uses, and which one follows from how
//! its captures are merged (`rustc_hir_typeck::upvar`'s `compute_min_captures`).
//!
//! ```text
//! || { r.push(1); r = s; }    `r` is captured since line 2 names it itself, not a part of it
//! || { look(&v); v.push(1); } `v` is captured by `&mut` since line 2 changes it
//! ```

use hir_def::{
    hir::{BinaryOp, Expr, ExprId, ExprOrPatId, UnaryOp},
    type_ref::Mutability as HirMutability,
};
use hir_ty::{
    Adjust, AutoBorrow,
    closure_analysis::{BorrowKind as HirBorrowKind, CapturedPlace, UpvarCapture},
    next_solver::{Ty as HirTy, TyKind},
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::inherent::IntoKind as _;
use rustc_hash::FxHashMap;

use super::{Lower, at, pat_source, place::mutability};
use crate::ir::*;

/// How a place is used, in the order in which one use outdoes another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    Shared,
    /// Something behind a `&mut` in it is changed.
    Unique,
    Mut,
    Value,
}

/// One use of a captured place; `itself`: not only of something in it or behind it.
struct Use {
    need: Need,
    itself: bool,
}

/// The uses of a captured place that rustc speaks of.
pub(super) struct Needs {
    /// That because of which the place is captured, and no more and no less of it.
    pub path: Source,
    /// That because of which it is captured in this way.
    pub kind: Source,
}

/// The parent of each expression of a closure's body.
pub(super) type Parents = FxHashMap<ExprId, ExprId>;

impl<'db> Lower<'_, 'db> {
    pub(super) fn parents_below(&self, expr: ExprId) -> Parents {
        let mut parents = Parents::default();
        let mut todo = vec![expr];
        while let Some(parent) = todo.pop() {
            self.hir.walk_child_exprs(parent, |child| {
                if parents.insert(child, parent).is_none() {
                    todo.push(child);
                }
            });
        }
        parents
    }

    /// `closure` if nothing is known; `moves`: it is a `move` closure.
    pub(super) fn needs(
        &mut self,
        capture: &CapturedPlace,
        moves: bool,
        parents: &Parents,
        closure: Source,
    ) -> Needs {
        let most = match capture.info.capture_kind {
            UpvarCapture::ByValue | UpvarCapture::ByUse => Need::Value,
            UpvarCapture::ByRef(HirBorrowKind::Immutable) => Need::Shared,
            UpvarCapture::ByRef(HirBorrowKind::UniqueImmutable) => Need::Unique,
            UpvarCapture::ByRef(HirBorrowKind::Mutable) => Need::Mut,
        };
        // rust-analyzer has them in no order.
        let mut all: Vec<ExprOrPatId> =
            capture.info.sources.iter().map(|stack| stack.final_source().unpack()).collect();
        all.sort_by_key(|source| match source {
            ExprOrPatId::ExprId(expr) => (false, expr.into_raw().into_u32()),
            ExprOrPatId::PatId(pat) => (true, pat.into_raw().into_u32()),
        });
        let (mut path, mut kind): (Option<Source>, Option<(Need, Source)>) = (None, None);
        for source in all {
            let (source, used) = match source {
                ExprOrPatId::ExprId(expr) => (at(expr), self.need(expr, parents, most == Need::Value)),
                ExprOrPatId::PatId(pat) => (pat_source(pat, Part::Whole, Why::Written), None),
            };
            let Use { need, itself } = used.unwrap_or(Use { need: most, itself: true });
            let need = if moves { most } else { need.min(most) };
            let outdoes = kind.is_none_or(|(before, _)| need > before);
            if itself && (outdoes || path.is_none()) {
                path = Some(source);
            }
            if outdoes {
                kind = Some((need, source));
            }
        }
        let kind = kind.map_or(closure, |(_, source)| source);
        Needs { path: path.unwrap_or(kind), kind }
    }

    /// How `expr` is used. `by_value`: what is captured by value ends at the first reference. None where a pattern
    /// decides.
    fn need(&mut self, mut expr: ExprId, parents: &Parents, by_value: bool) -> Option<Use> {
        // What it leads to: nothing, what it refers to, a field of it; and whether by way of a `&mut`.
        let (mut first, mut through_mut) = (None, false);
        let lent = |m: Mutability, first: Option<ElemKind>, through_mut: bool| {
            let need = match m {
                Mutability::Shared => Need::Shared,
                Mutability::Mut if through_mut => Need::Unique,
                Mutability::Mut => Need::Mut,
            };
            Some(Use { need, itself: is_itself(first, by_value) })
        };
        let is_exclusive = |ty: HirTy<'db>| matches!(ty.kind(), TyKind::Ref(_, _, m) if m.is_mut());
        loop {
            let mut ty = self.infer.expr_ty(expr);
            for adjustment in self.infer.expr_adjustment(expr).unwrap_or_default() {
                match adjustment.kind {
                    Adjust::Deref(None) => {
                        first = first.or(Some(ElemKind::Deref));
                        through_mut |= is_exclusive(ty);
                    }
                    Adjust::Deref(Some(overloaded)) => {
                        return lent(mutability(overloaded.0), first, through_mut);
                    }
                    Adjust::Borrow(AutoBorrow::Ref(m)) => {
                        return lent(mutability(m.into()), first, through_mut);
                    }
                    Adjust::Borrow(AutoBorrow::RawPtr(m)) => return lent(mutability(m), first, through_mut),
                    _ => return Some(self.consumed_use(ty, first, by_value)),
                }
                ty = adjustment.target.as_ref();
            }
            let parent = *parents.get(&expr)?;
            match self.hir[parent] {
                Expr::Ref { mutability: m, .. } => {
                    let m = if m == HirMutability::Mut { Mutability::Mut } else { Mutability::Shared };
                    return lent(m, first, through_mut);
                }
                Expr::Field { .. } => first = first.or(Some(ElemKind::Field(0))),
                Expr::UnaryOp { op: UnaryOp::Deref, .. } => {
                    first = first.or(Some(ElemKind::Deref));
                    through_mut |= is_exclusive(ty);
                }
                Expr::Index { base, .. } if base == expr => {}
                Expr::Assignment { value, .. } if value != expr => {
                    return lent(Mutability::Mut, first, through_mut);
                }
                Expr::BinaryOp { lhs, op: Some(BinaryOp::Assignment { .. }), .. } if lhs == expr => {
                    return lent(Mutability::Mut, first, through_mut);
                }
                Expr::Match { .. } | Expr::Let { .. } | Expr::Block { .. } | Expr::Unsafe { .. } => {
                    return None;
                }
                _ => return Some(self.consumed_use(ty, first, by_value)),
            }
            expr = parent;
        }
    }

    fn consumed_use(&mut self, ty: HirTy<'db>, first: Option<ElemKind>, by_value: bool) -> Use {
        let ty = self.types.of(ty);
        let need = if self.types.table[ty].copy { Need::Shared } else { Need::Value };
        Use { need, itself: is_itself(first, by_value) }
    }
}

fn is_itself(first: Option<ElemKind>, by_value: bool) -> bool {
    first.is_none() || first == Some(ElemKind::Deref) && by_value
}
