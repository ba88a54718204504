//! Expressions that denote places, and the adjustments inference put on them.

use hir_def::{
    hir::{Expr, ExprId, UnaryOp},
    resolver::ValueNs,
    signatures::StaticSignature,
};
use hir_ty::{
    Adjust, Adjustment, AutoBorrow, PointerCast,
    next_solver::{Mutability as HirMutability, Region, TyKind},
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::inherent::{IntoKind as _, Region as _};

use super::{Adjusted, Lower, at, regions::Called};
use crate::ir::*;

/// What kind of expression it is, as `rustc_mir_build::builder::expr::category` has it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Category {
    Place,
    Constant,
    Value,
}

pub(super) fn mutability(m: HirMutability) -> Mutability {
    if m.is_mut() { Mutability::Mut } else { Mutability::Shared }
}

impl<'db> Lower<'_, 'db> {
    pub(super) fn adjustments(&self, expr: ExprId) -> &'db [Adjustment] {
        self.infer.expr_adjustment(expr).unwrap_or(&[])
    }

    pub(super) fn whole(&self, expr: ExprId) -> Adjusted {
        Adjusted { expr, adjusted: self.adjustments(expr).len() }
    }

    pub(super) fn inner(&self, e: Adjusted) -> Option<(Adjusted, &'db Adjustment)> {
        let adjusted = e.adjusted.checked_sub(1)?;
        let adjustment = self.adjustments(e.expr).get(adjusted)?;
        Some((Adjusted { expr: e.expr, adjusted }, adjustment))
    }

    /// Where an adjustment is said to happen: of a block, at its tail, which is what is adjusted
    /// (`rustc_mir_build::thir::cx::expr::apply_adjustment`).
    pub(super) fn adjusted_source(&self, expr: ExprId) -> Source {
        match self.hir[expr] {
            Expr::Block { tail: Some(tail), .. } => at(tail),
            _ => at(expr),
        }
    }

    /// The type of an expression, adjustments included.
    pub(super) fn expr_ty(&mut self, expr: ExprId) -> Ty {
        let whole = self.whole(expr);
        self.adjusted_ty(whole)
    }

    pub(super) fn adjusted_ty(&mut self, e: Adjusted) -> Ty {
        let ty = match self.inner(e) {
            Some((_, adjustment)) => adjustment.target.as_ref(),
            None => self.infer.expr_ty(e.expr),
        };
        self.ty(ty, at(e.expr))
    }

    pub(super) fn resolve(&mut self, expr: ExprId) -> Option<ValueNs> {
        let Expr::Path(path) = &self.hir[expr] else { return None };
        let guard = self.resolver.update_to_inner_scope(self.db, self.owner, expr);
        let hygiene = self.hir.expr_path_hygiene(expr);
        let found = self.resolver.resolve_path_in_value_ns_fully(self.db, path, hygiene);
        self.resolver.reset_to_guard(guard);
        found
    }

    pub(super) fn category(&mut self, e: Adjusted) -> Category {
        if let Some((_, adjustment)) = self.inner(e) {
            return match adjustment.kind {
                Adjust::Deref(_) => Category::Place,
                _ => Category::Value,
            };
        }
        match &self.hir[e.expr] {
            Expr::Path(_) => {
                if self.infer.assoc_resolutions_for_expr(e.expr).is_some() {
                    return Category::Constant;
                }
                match self.resolve(e.expr) {
                    Some(ValueNs::LocalBinding(_) | ValueNs::StaticId(_)) => Category::Place,
                    _ => Category::Constant,
                }
            }
            Expr::Field { .. } | Expr::Index { .. } | Expr::UnaryOp { op: UnaryOp::Deref, .. } => {
                Category::Place
            }
            Expr::Literal(_) | Expr::IncludeBytes | Expr::OffsetOf(_) => Category::Constant,
            _ => Category::Value,
        }
    }

    /// The place `expr` denotes; a value gets a temporary.
    pub(super) fn place(&mut self, expr: ExprId) -> Place {
        let whole = self.whole(expr);
        self.adjusted_place(whole, Mutability::Shared)
    }

    /// As [`place`](Self::place): `wanted` says whether it is to be written to or borrowed exclusively.
    pub(super) fn adjusted_place(&mut self, e: Adjusted, wanted: Mutability) -> Place {
        if let Some((inner, adjustment)) = self.inner(e) {
            let target = adjustment.target.as_ref();
            let source = Source { why: Why::Deref, ..self.adjusted_source(e.expr) };
            return match adjustment.kind {
                Adjust::Deref(None) => {
                    let base = self.adjusted_place(inner, wanted);
                    let ty = self.ty(target, source);
                    base.project(ElemKind::Deref, ty)
                }
                Adjust::Deref(Some(overloaded)) => {
                    let mut m = mutability(overloaded.0);
                    let base_ty = self.adjusted_ty(inner);
                    // Inference marks it as mutable by its use, whether `DerefMut` is there or not.
                    if m == Mutability::Mut && !self.types.derefs_mutably(base_ty) {
                        m = Mutability::Shared;
                    }
                    let ty = self.ty(target, source);
                    self.apart(|lower| {
                        let base = lower.adjusted_place(inner, m);
                        lower.overloaded_place((base, source), m, ty, None, source)
                    })
                }
                _ => self.value_place(e),
            };
        }
        let source = at(e.expr);
        match &self.hir[e.expr] {
            Expr::Path(_) if self.infer.assoc_resolutions_for_expr(e.expr).is_none() => match self
                .resolve(e.expr)
            {
                Some(ValueNs::LocalBinding(binding)) => match self.bindings.get(&binding) {
                    Some(place) => place.clone(),
                    None => match self.captured_binding(binding) {
                        Some(place) => place,
                        None => {
                            self.gap(source, "a name has no place here");
                            let (ty, depth) = (self.adjusted_ty(e), self.build.temporaries);
                            Place::local(self.scoped_temp(ty, depth, source))
                        }
                    },
                },
                Some(ValueNs::StaticId(id)) => {
                    let ty = self.adjusted_ty(e);
                    let flags = StaticSignature::of(self.db, id).flags;
                    let mutable = flags.contains(hir_def::signatures::StaticFlags::MUTABLE);
                    let m = if mutable { Mutability::Mut } else { Mutability::Shared };
                    let pointer = if mutable {
                        self.types.made(TypeKind::RawPtr(m, ty), DropGlue::No)
                    } else {
                        self.types.reference(m, ty)
                    };
                    self.types.table[pointer].copy = true;
                    let depth = self.build.temporaries;
                    let local = self.scoped_temp(pointer, depth, source);
                    let kind = ConstantKind::StaticRef { mutable };
                    let constant = Constant { ty: pointer, kind, expr: None };
                    self.build.assign(Place::local(local), Rvalue::Use(Operand::Constant(constant)), source);
                    Place::local(local).project(ElemKind::Deref, ty)
                }
                _ => self.value_place(e),
            },
            &Expr::Field { expr, .. } => self.field_place(e, expr, wanted),
            &Expr::Index { base, index } => self.index_place(e, base, index, wanted),
            &Expr::UnaryOp { expr, op: UnaryOp::Deref } => {
                let ty = self.adjusted_ty(e);
                if self.infer.method_resolution(e.expr).is_none() {
                    let whole = self.whole(expr);
                    let base = self.adjusted_place(whole, wanted);
                    return base.project(ElemKind::Deref, ty);
                }
                // The operand's last adjustment is the borrow that `deref` takes.
                self.apart(|lower| {
                    let (base, m) = lower.borrowed_operand(expr);
                    lower.overloaded_place((base, at(expr)), m, ty, None, source)
                })
            }
            _ => self.value_place(e),
        }
    }

    /// The place under the autoref of an overloaded operator's operand, and how it is borrowed.
    fn borrowed_operand(&mut self, expr: ExprId) -> (Place, Mutability) {
        let whole = self.whole(expr);
        if let Some((inner, adjustment)) = self.inner(whole)
            && let Adjust::Borrow(AutoBorrow::Ref(m)) = adjustment.kind
        {
            let m = mutability(m.into());
            return (self.adjusted_place(inner, m), m);
        }
        let m = Mutability::Shared;
        (self.adjusted_place(whole, m), m)
    }

    /// `*Deref::deref(&base)`, `*Index::index(&base, index)`; `index` is the whole expression and what
    /// stands in the brackets.
    fn overloaded_place(
        &mut self,
        (base, base_source): (Place, Source),
        m: Mutability,
        ty: Ty,
        index: Option<(ExprId, ExprId)>,
        source: Source,
    ) -> Place {
        let base_ty = self.place_ty(&base);
        let reference = self.types.reference(m, base_ty);
        let depth = self.build.temporaries;
        let borrow = self.scoped_temp(reference, depth, source);
        let kind = match m {
            Mutability::Shared => BorrowKind::Shared,
            Mutability::Mut => BorrowKind::Mut(MutBorrowKind::Default),
        };
        let autoref = Source { why: Why::Autoref, ..base_source };
        self.build.assign(Place::local(borrow), Rvalue::Ref(kind, base), autoref);
        let result = self.types.reference(m, ty);
        let target = self.scoped_temp(result, depth, source);
        let name = match (index, m) {
            (None, Mutability::Shared) => "deref",
            (None, Mutability::Mut) => "deref_mut",
            (Some(_), Mutability::Shared) => "index",
            (Some(_), Mutability::Mut) => "index_mut",
        };
        let mut all = vec![CallArg { operand: Operand::Move(Place::local(borrow)), source }];
        let mut called = Some(Called::Deref);
        if let Some((whole, index)) = index {
            all.push(CallArg { operand: self.operand(index), source: at(index) });
            called = self.operator(whole);
        }
        let func = Callee::Item { name: name.into(), style: CallStyle::Operator };
        self.call((func, called), all, Place::local(target), true, source);
        Place::local(target).project(ElemKind::Deref, ty)
    }

    fn field_place(&mut self, e: Adjusted, base: ExprId, wanted: Mutability) -> Place {
        use ra_ap_hir_def::VariantId;
        let whole = self.whole(base);
        let place = self.adjusted_place(whole, wanted);
        let ty = self.adjusted_ty(e);
        let index = match self.infer.field_resolution(e.expr) {
            Some(resolved) => match resolved.left() {
                Some(field) => {
                    let index = field.local_id.into_raw().into_u32();
                    if let VariantId::StructId(_) | VariantId::UnionId(_) = field.parent {
                        let base_ty = self.place_ty(&place);
                        self.types.fill_fields(base_ty);
                    }
                    index
                }
                None => resolved.right().map_or(0, |field| field.index),
            },
            None => {
                self.gap(at(e.expr), "a field is not resolved");
                0
            }
        };
        place.project(ElemKind::Field(index), ty)
    }

    fn index_place(&mut self, e: Adjusted, base: ExprId, index: ExprId, wanted: Mutability) -> Place {
        let source = at(e.expr);
        let ty = self.adjusted_ty(e);
        if self.infer.method_resolution(e.expr).is_some() && !self.builtin_index(base, index) {
            return self.apart(|lower| {
                let (place, m) = lower.borrowed_operand(base);
                lower.overloaded_place((place, at(base)), m, ty, Some((e.expr, index)), source)
            });
        }
        let whole = self.builtin_base(base);
        // While an index is evaluated, nothing may change what an earlier bounds check has looked at.
        let around = self.index_borrows.take();
        let outermost = around.is_none();
        self.index_borrows = Some(around.unwrap_or_default());
        let place = self.adjusted_place(whole, wanted);
        let mut borrows = self.index_borrows.take().unwrap_or_default();
        let base_ty = self.place_ty(&place);
        if !matches!(self.types.table[base_ty].kind, TypeKind::Array(_) | TypeKind::Slice(_)) {
            self.gap(source, "what is indexed is not known");
        }
        let index_ty = self.expr_ty(index);
        let depth = self.build.temporaries;
        let local = self.scoped_temp(index_ty, depth, at(index));
        self.into(Place::local(local), index);
        let scalar = self.types.scalar();
        // The length of an array is known; it only has to have a value (`len_of_slice_or_array`).
        let len = if matches!(self.types.table[base_ty].kind, TypeKind::Array(_)) {
            self.build.push(StatementKind::FakeRead(FakeReadCause::ForIndex, place.clone()), source);
            Operand::Constant(Constant { ty: scalar, kind: ConstantKind::Value, expr: None })
        } else {
            let len = self.temp(scalar, source);
            self.build.assign(Place::local(len), Rvalue::Len(place.clone()), source);
            Operand::Copy(Place::local(len))
        };
        let check = self.temp(scalar, source);
        let less = Rvalue::Binary(Operand::Copy(Place::local(local)), len);
        self.build.assign(Place::local(check), less, source);
        let unwind = self.build.unwind();
        let next = self.build.block();
        let condition = Operand::Move(Place::local(check));
        self.build.end(TerminatorKind::Assert { condition, target: next, unwind }, source, next);
        if outermost {
            for local in borrows {
                let read = StatementKind::FakeRead(FakeReadCause::ForIndex, Place::local(local));
                self.build.push(read, source);
            }
        } else {
            self.borrow_checked(&place, &mut borrows, source);
            self.index_borrows = Some(borrows);
        }
        place.project(ElemKind::Index(local), ty)
    }

    /// The pointers that lead to the slice `place`, whose bounds were just checked
    /// (`rustc_mir_build::builder::expr::as_place`'s `add_fake_borrows_of_base`).
    fn borrow_checked(&mut self, place: &Place, borrows: &mut Vec<Local>, source: Source) {
        let ty = self.place_ty(place);
        if !matches!(self.types.table[ty].kind, TypeKind::Slice(_)) {
            return;
        }
        for (step, elem) in place.projection.iter().enumerate().rev() {
            let base = Place { local: place.local, projection: place.projection[..step].to_vec() };
            let of = self.place_ty(&base);
            match elem.kind {
                ElemKind::Deref => {
                    let ty = self.types.reference(Mutability::Shared, of);
                    let local = self.build.local(ty, LocalKind::Temp, true, source);
                    self.build.assign(Place::local(local), Rvalue::Ref(BorrowKind::Fake, base), source);
                    borrows.push(local);
                }
                // The index before has seen to the rest.
                ElemKind::Index(_) if matches!(self.types.table[of].kind, TypeKind::Slice(_)) => break,
                _ => {}
            }
        }
    }

    /// What is evaluated on the way to a place, but is no part of it.
    fn apart<T>(&mut self, evaluate: impl FnOnce(&mut Self) -> T) -> T {
        let around = self.index_borrows.take();
        let result = evaluate(self);
        self.index_borrows = around;
        result
    }

    /// `[T]` and `[T; N]` by `usize` are indexed without a call, whatever inference resolved.
    fn builtin_index(&mut self, base: ExprId, index: ExprId) -> bool {
        use ra_ap_hir_ty::next_solver::TyKind as Kind;
        let e = self.builtin_base(base);
        let ty = match self.inner(e) {
            Some((_, adjustment)) => adjustment.target.as_ref(),
            None => self.infer.expr_ty(base),
        };
        matches!(ty.kind(), Kind::Array(..) | Kind::Slice(_)) && self.infer.expr_ty(index).is_usize()
    }

    /// The base without the autoref (and unsizing) that only a call would need.
    fn builtin_base(&self, base: ExprId) -> Adjusted {
        let mut e = self.whole(base);
        while let Some((inner, adjustment)) = self.inner(e) {
            match adjustment.kind {
                Adjust::Borrow(_) | Adjust::Pointer(PointerCast::Unsize) => e = inner,
                _ => break,
            }
        }
        e
    }

    /// A temporary for the value of `e`, ending with its temporary scope.
    fn value_place(&mut self, e: Adjusted) -> Place {
        let depth = self.extended.get(&e.expr).copied().unwrap_or(self.build.temporaries);
        let ty = self.adjusted_ty(e);
        let local = self.temp(ty, at(e.expr));
        self.apart(|lower| lower.adjusted_into(Place::local(local), e));
        let needs_drop = self.types.table[ty].needs_drop();
        self.build.schedule(depth, local, needs_drop);
        Place::local(local)
    }

    /// Whether an adjustment's `&mut` is two-phase: the one that is not is what
    /// `Adjustment::borrow` builds.
    pub(super) fn borrow_kind(&self, target: &Adjustment) -> BorrowKind {
        match target.kind {
            Adjust::Borrow(AutoBorrow::Ref(m)) if HirMutability::from(m).is_mut() => {}
            _ => return BorrowKind::Shared,
        }
        let TyKind::Ref(_, pointee, _) = target.target.as_ref().kind() else {
            return BorrowKind::Mut(MutBorrowKind::Default);
        };
        let region = Region::new_static(self.interner);
        let plain = Adjustment::borrow(self.interner, HirMutability::Mut, pointee, region);
        if plain.kind == target.kind {
            BorrowKind::Mut(MutBorrowKind::Default)
        } else {
            BorrowKind::Mut(MutBorrowKind::TwoPhase)
        }
    }
}
