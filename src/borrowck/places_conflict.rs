//! Whether an access to one place meets a borrow of another (`rustc_borrowck::places_conflict`).
//!
//! Both are walked from their local on, step by step, as long as they may be the same place:
//!
//! ```text
//! borrow  (*x[2].y).z.a
//! access  (*x[i].y).w.b
//!           x            the same
//!           x[2]         the same, or the indices differ
//!          *x[2].y       the same, if they were so far
//!         (*x[2].y).z    different fields: no conflict
//! ```

use crate::ir::*;

/// How far an access reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Depth {
    /// The place itself: an assignment, the end of its storage. Not what it refers to.
    Shallow,
    /// The length of an array or slice, or the tag that a match looks at: no data in the place.
    Artificial,
    /// Everything reachable through the place.
    Deep,
    /// What its destructors can reach.
    Drop,
}

/// Whether two indices that are not known are taken to be equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bias {
    Overlap,
    NoOverlap,
}

enum Overlap {
    /// Different fields of a union.
    Arbitrary,
    EqualOrDisjoint,
    Disjoint,
}

/// Whether an access of `depth` to `access` conflicts with a borrow of `borrowed`.
pub(super) fn conflicts(
    body: &Body,
    borrowed: &Place,
    kind: BorrowKind,
    access: &Place,
    depth: Depth,
    bias: Bias,
) -> bool {
    if borrowed.local != access.local {
        return false;
    }
    for (step, (a, b)) in borrowed.projection.iter().zip(&access.projection).enumerate() {
        match overlap(body, borrowed, step, a.kind, b.kind, bias) {
            Overlap::Arbitrary => return true,
            Overlap::EqualOrDisjoint => {}
            Overlap::Disjoint => return false,
        }
    }
    // The borrow may be of a part of what is accessed: does the access reach it?
    for (step, elem) in borrowed.projection.iter().enumerate().skip(access.projection.len()) {
        let base = &body.types[borrowed.ty_before(step, body)].kind;
        match (elem.kind, base, depth) {
            (_, _, Depth::Artificial) | (ElemKind::Deref, _, Depth::Shallow) => return false,
            (ElemKind::Deref, TypeKind::Ref(Mutability::Shared, _), _) => return false,
            (ElemKind::Deref, TypeKind::Ref(Mutability::Mut, _), Depth::Drop) => return false,
            (ElemKind::Field(_), TypeKind::Adt { destructor: true, .. }, Depth::Drop) => return true,
            _ => {}
        }
    }
    // A fake borrow is of the place itself, no part of it.
    kind != BorrowKind::Fake || borrowed.projection.len() >= access.projection.len()
}

fn overlap(body: &Body, base: &Place, step: usize, a: ElemKind, b: ElemKind, bias: Bias) -> Overlap {
    use ElemKind::*;
    let same_if = |same: bool| if same { Overlap::EqualOrDisjoint } else { Overlap::Disjoint };
    match (a, b) {
        (Deref, Deref) => Overlap::EqualOrDisjoint,
        (Field(a), Field(b)) if a == b => Overlap::EqualOrDisjoint,
        (Field(_), Field(_)) => match body.types[base.ty_before(step, body)].is_union() {
            true => Overlap::Arbitrary,
            false => Overlap::Disjoint,
        },
        (Downcast(a), Downcast(b)) => same_if(a == b),
        (Index(_), Index(_) | ConstantIndex { .. } | Subslice { .. })
        | (ConstantIndex { .. } | Subslice { .. }, Index(_)) => same_if(bias == Bias::Overlap),
        (
            ConstantIndex { offset: a, from_end: a_end, min_length: a_min },
            ConstantIndex { offset: b, from_end: b_end, min_length: b_min },
        ) => match (a_end, b_end) {
            (false, true) => same_if(a + b >= a_min.max(b_min)),
            (true, false) => same_if(a + b >= a_min.max(b_min)),
            _ => same_if(a == b),
        },
        (ConstantIndex { offset, from_end, .. }, Subslice { from, to, from_end: slice_end })
        | (Subslice { from, to, from_end: slice_end }, ConstantIndex { offset, from_end, .. }) => {
            match (from_end, slice_end) {
                (false, false) => same_if((from..to).contains(&offset)),
                (false, true) => same_if(offset >= from),
                (true, true) => same_if(offset > to),
                // Of arrays everything counts from the front.
                (true, false) => Overlap::EqualOrDisjoint,
            }
        }
        (
            Subslice { from: a, to: a_to, from_end: false },
            Subslice { from: b, to: b_to, from_end: false },
        ) => same_if(b < a_to && a < b_to),
        (Subslice { .. }, Subslice { .. }) => Overlap::EqualOrDisjoint,
        // Not of one type: something is not as it should be.
        _ => Overlap::EqualOrDisjoint,
    }
}
