//! Patterns: what is tested, what is bound, and `match`.
//!
//! A pattern is taken apart into alternatives (or-patterns multiplied out), each a list of tests
//! and a list of bindings; bindings happen only after all tests, and by-value bindings of an arm
//! with a guard only after the guard (`rustc_mir_build::builder::matches`).

use hir_def::{
    VariantId,
    expr_store::path::Path,
    hir::{BindingId, Expr, ExprId, LoopSource, MatchArm, Pat, PatId},
    type_ref::TypeRefId,
};
use hir_ty::{
    ByRef,
    next_solver::{Ty as HirTy, TyKind},
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::inherent::IntoKind as _;

use super::{Lower, at, build::Depth, expr_source, pat_source, place::mutability, regions::Ascribed};
use crate::ir::*;

/// More alternatives than this are not followed one by one.
const MAX_ALTERNATIVES: usize = 256;

/// With more alternatives than this, a guard is lowered once for all, not for each.
const MAX_GUARDS: usize = 8;

#[derive(Clone)]
enum Test {
    Variant(Place, u32),
    /// A comparison with a literal or constant.
    Value(Place, PatId),
    Range(Place, PatId),
    Length(Place, PatId),
}

/// What a test that reads the scrutinee is said to come from
/// (`rustc_mir_build::builder::matches::test`).
#[derive(Clone, Copy)]
pub(super) struct Reads {
    /// Of which variant it is.
    pub variant: Source,
    /// Where the program goes on, and what number it is.
    pub switch: Source,
}

#[derive(Clone, Default)]
struct Alternative {
    tests: Vec<Test>,
    bindings: Vec<(PatId, BindingId, Place)>,
    /// `(a, b.c) = …`: places assigned to.
    stores: Vec<(ExprId, Place)>,
}

/// Places that guards may not change, and what is matched.
struct Frozen {
    places: Vec<Place>,
    source: Source,
}

/// What earlier arms have told of who comes to the next one.
#[derive(Default)]
struct Known(Vec<(Place, Vec<u32>)>);

impl Known {
    /// The variants that the enum at `place` can not be.
    fn excluded(&self, place: &Place) -> &[u32] {
        self.0.iter().find(|(other, _)| other == place).map_or(&[], |(_, variants)| variants)
    }

    fn exclude(&mut self, place: &Place, variant: u32) {
        match self.0.iter_mut().find(|(other, _)| other == place) {
            Some((_, variants)) => variants.push(variant),
            None => self.0.push((place.clone(), vec![variant])),
        }
    }
}

impl<'db> Lower<'_, 'db> {
    pub(super) fn by_ref(&self, pat: PatId) -> Option<Mutability> {
        match self.infer.binding_mode(pat)?.0 {
            ByRef::Yes(m) => Some(mutability(m)),
            ByRef::No => None,
        }
    }

    /// The type of what `pat` is matched against, before any reference is looked through.
    pub(super) fn matched_ty(&self, pat: PatId) -> HirTy<'db> {
        let adjusted = self.infer.pat_adjustment(pat).and_then(|all| all.first());
        if let Some(adjustment) = adjusted {
            return adjustment.source.as_ref();
        }
        let ty = self.infer.pat_ty(pat);
        match (&self.hir[pat], ty.kind()) {
            // Inference gives a variable bound by reference the type of that reference.
            (Pat::Bind { .. }, TyKind::Ref(_, to, _)) if self.by_ref(pat).is_some() => to,
            _ => ty,
        }
    }

    pub(super) fn has_ref_binding(&self, pat: PatId) -> bool {
        use hir_def::hir::BindingAnnotation;
        let mut found = false;
        self.hir.walk_pats(pat, &mut |pat| {
            if let Pat::Bind { id, .. } = self.hir[pat] {
                found |= matches!(self.hir[id].mode, BindingAnnotation::Ref | BindingAnnotation::RefMut);
            }
        });
        found
    }

    /// The variable of one binding; its storage is not live yet.
    fn declare_one(&mut self, pat: PatId, id: BindingId, scrutinee: Option<Scrutinee>) -> Local {
        // The variables of a guard are the same in each of its copies.
        if self.again
            && let Some(known) = self.bindings.get(&id).and_then(Place::as_local)
        {
            return known;
        }
        let source = pat_source(pat, Part::Whole, Why::Binding);
        let ty = self.ty(self.infer.binding_ty(id), source);
        let by_ref = self.by_ref(pat);
        let local = self.variable(id, ty, by_ref, false, source);
        self.build.locals[local].scrutinee = scrutinee;
        self.bindings.insert(id, Place::local(local));
        local
    }

    /// The variable of `let x`, its storage live.
    pub(super) fn declare_live(&mut self, pat: PatId, id: BindingId, scrutinee: Scrutinee) -> Local {
        let local = self.declare_one(pat, id, Some(scrutinee));
        self.live(&[local]);
        local
    }

    /// All variables of a pattern, in its order. Their storage is not live yet.
    pub(super) fn declare(&mut self, pat: PatId, scrutinee: Option<Scrutinee>) -> Vec<Local> {
        let mut all: Vec<(PatId, BindingId)> = Vec::new();
        let hir = self.hir;
        hir.walk_pats(pat, &mut |pat| {
            if let Pat::Bind { id, .. } = hir[pat]
                && !all.iter().any(|&(_, other)| other == id)
            {
                all.push((pat, id));
            }
        });
        let variables =
            all.into_iter().map(|(pat, id)| self.declare_one(pat, id, scrutinee.clone())).collect();
        self.bound_beside_at(pat);
        variables
    }

    /// Notes the variables on both sides of each `@` in the pattern.
    fn bound_beside_at(&mut self, pat: PatId) {
        let hir = self.hir;
        let mut found = Vec::new();
        hir.walk_pats(pat, &mut |outer| {
            let Pat::Bind { subpat: Some(subpat), .. } = hir[outer] else { return };
            let mut inner = Vec::new();
            hir.walk_pats(subpat, &mut |pat| inner.extend(self.bound(pat)));
            if let Some(outer) = self.bound(outer)
                && !inner.is_empty()
            {
                found.push(AtPattern { outer, inner });
            }
        });
        self.at_patterns.extend(found);
    }

    fn bound(&self, pat: PatId) -> Option<Bound> {
        let Pat::Bind { id, .. } = self.hir[pat] else { return None };
        let local = self.bindings.get(&id)?.as_local()?;
        Some(Bound { local, by_ref: self.by_ref(pat), source: pat_source(pat, Part::Whole, Why::Binding) })
    }

    pub(super) fn live(&mut self, variables: &[Local]) {
        for &local in variables {
            let source = self.build.locals[local].source;
            self.build.push(StatementKind::StorageLive(local), source);
        }
    }

    /// Scope `depth` owes the ends of the variables from here on.
    pub(super) fn owe(&mut self, variables: &[Local], depth: Depth) {
        for &local in variables {
            let needs_drop = self.types.table[self.build.locals[local].ty].needs_drop();
            self.build.schedule(depth, local, needs_drop);
        }
    }

    // ------------------------------------------------------- taking apart

    fn alternatives(&mut self, pat: PatId, place: Place) -> Vec<Alternative> {
        let mut all = vec![Alternative::default()];
        let known = self.ascribed.len();
        self.take_apart(pat, place, &mut all);
        for ascribed in &mut self.ascribed[known..] {
            let mut inside = Vec::new();
            self.hir.walk_pats(ascribed.pat, &mut |pat| inside.push(pat));
            let bindings = all.iter().flat_map(|alternative| &alternative.bindings);
            let bindings = bindings.filter(|(pat, ..)| inside.contains(pat));
            ascribed.bound.extend(bindings.map(|(_, id, place)| (*id, place.clone())));
        }
        all
    }

    /// The type `written` of what `pat` takes apart; `valued`: there is a value at `place`, which flows there.
    pub(super) fn ascribe(&mut self, pat: PatId, written: TypeRefId, place: Place, valued: bool) {
        let all = self.alternatives(pat, place.clone());
        let bindings = all.into_iter().flat_map(|alternative| alternative.bindings);
        let bound = bindings.map(|(_, id, place)| (id, place)).collect();
        self.ascribed.push(Ascribed { pat, written: Some(written), place, valued, bound });
    }

    /// The same for a `let` without a value.
    pub(super) fn ascribe_unset(&mut self, pat: PatId, written: TypeRefId) {
        let source = pat_source(pat, Part::Whole, Why::Written);
        let place = match self.hir[pat] {
            Pat::Bind { id, subpat: None } => match self.bindings.get(&id) {
                Some(place) => place.clone(),
                None => return,
            },
            // Something to take apart; it is never there.
            _ => {
                let ty = self.ty(self.matched_ty(pat), source);
                Place::local(self.build.local(ty, LocalKind::Temp, true, source))
            }
        };
        self.ascribe(pat, written, place, false);
    }

    /// A path in a pattern may have generic arguments written.
    fn ascribe_path(&mut self, pat: PatId, place: &Place) {
        let is_known = self.ascribed.iter().any(|it| it.pat == pat && it.place == *place);
        if !is_known {
            let (written, place) = (None, place.clone());
            self.ascribed.push(Ascribed { pat, written, place, valued: true, bound: Vec::new() });
        }
    }

    fn take_apart(&mut self, pat: PatId, mut place: Place, all: &mut Vec<Alternative>) {
        let source = pat_source(pat, Part::Whole, Why::Written);
        // References that default binding modes look through.
        if let Some(adjustments) = self.infer.pat_adjustment(pat) {
            for index in 0..adjustments.len() {
                let before = self.place_ty(&place);
                if !matches!(self.types.table[before].kind, TypeKind::Ref(..)) {
                    self.gap(source, "a deref pattern");
                }
                let ty = match adjustments.get(index + 1) {
                    Some(next) => next.source.as_ref(),
                    None => self.infer.pat_ty(pat),
                };
                let ty = self.ty(ty, source);
                place = place.project(ElemKind::Deref, ty);
            }
        }
        match &self.hir[pat] {
            Pat::Wild | Pat::Rest => {}
            Pat::Missing => self.gap(source, "a pattern is missing"),
            Pat::NotNull | Pat::Deref { .. } => self.gap(source, "an unstable pattern"),
            &Pat::Bind { id, subpat } => {
                if let Some(subpat) = subpat {
                    self.take_apart(subpat, place.clone(), all);
                }
                all.iter_mut().for_each(|a| a.bindings.push((pat, id, place.clone())));
            }
            Pat::Or(pats) => {
                let mut result = Vec::new();
                for &pat in pats.iter() {
                    let mut part = all.clone();
                    self.take_apart(pat, place.clone(), &mut part);
                    result.append(&mut part);
                }
                if result.len() > MAX_ALTERNATIVES {
                    self.gap(source, "too many alternatives in a pattern");
                    result.truncate(1);
                }
                *all = result;
            }
            Pat::Tuple { args, ellipsis } => {
                let ty = self.place_ty(&place);
                let len = match &self.types.table[ty].kind {
                    TypeKind::Tuple(types) => types.len(),
                    _ => return self.gap(source, "a tuple pattern on another type"),
                };
                self.fields(args, *ellipsis, len, place, all);
            }
            Pat::TupleStruct { args, ellipsis, .. } => {
                let Some(variant) = self.infer.variant_resolution_for_pat(pat) else {
                    return self.gap(source, "a pattern's path is not resolved");
                };
                let len = variant.fields(self.db).fields().len();
                self.ascribe_path(pat, &place);
                let place = self.variant(variant, place, all);
                self.fields(args, *ellipsis, len, place, all);
            }
            Pat::Record { args, .. } => {
                let Some(variant) = self.infer.variant_resolution_for_pat(pat) else {
                    return self.gap(source, "a pattern's path is not resolved");
                };
                let names = variant.fields(self.db);
                self.ascribe_path(pat, &place);
                let place = self.variant(variant, place, all);
                for arg in args.iter() {
                    let Some(field) = names.field(&arg.name) else {
                        return self.gap(source, "a field is not resolved");
                    };
                    let ty = self.ty(self.matched_ty(arg.pat), source);
                    let index = field.into_raw().into_u32();
                    self.take_apart(arg.pat, place.project(ElemKind::Field(index), ty), all);
                }
            }
            Pat::Path(_) => match self.infer.variant_resolution_for_pat(pat) {
                Some(variant @ VariantId::EnumVariantId(_)) => {
                    self.ascribe_path(pat, &place);
                    self.variant(variant, place, all);
                }
                Some(_) => self.ascribe_path(pat, &place),
                None => all.iter_mut().for_each(|a| a.tests.push(Test::Value(place.clone(), pat))),
            },
            Pat::Range { .. } => {
                all.iter_mut().for_each(|a| a.tests.push(Test::Range(place.clone(), pat)));
            }
            Pat::Lit(_) | Pat::ConstBlock(_) => {
                all.iter_mut().for_each(|a| a.tests.push(Test::Value(place.clone(), pat)));
            }
            Pat::Slice { prefix, slice, suffix } => {
                let ty = self.place_ty(&place);
                let array = matches!(self.types.table[ty].kind, TypeKind::Array(_));
                if !array {
                    all.iter_mut().for_each(|a| a.tests.push(Test::Length(place.clone(), pat)));
                }
                let element = self.types.element(ty);
                let (before, after) = (prefix.len() as u64, suffix.len() as u64);
                // Elements of an array are counted from its start, as far as its length is known.
                let len = self.types.array_len(ty);
                let min_length = if array { 0 } else { before + after };
                for (i, &pat) in prefix.iter().enumerate() {
                    let kind = ElemKind::ConstantIndex { offset: i as u64, min_length, from_end: false };
                    self.take_apart(pat, place.project(kind, element), all);
                }
                if let &Some(pat) = slice {
                    let kind = match len {
                        Some(len) => {
                            let to = len.saturating_sub(after);
                            ElemKind::Subslice { from: before, to, from_end: false }
                        }
                        None => ElemKind::Subslice { from: before, to: after, from_end: true },
                    };
                    let ty = self.ty(self.matched_ty(pat), source);
                    self.take_apart(pat, place.project(kind, ty), all);
                }
                for (i, &pat) in suffix.iter().enumerate() {
                    let back = after - i as u64;
                    let (offset, from_end) = match len {
                        Some(len) => (len.saturating_sub(back), false),
                        None => (back, true),
                    };
                    let kind = ElemKind::ConstantIndex { offset, min_length, from_end };
                    self.take_apart(pat, place.project(kind, element), all);
                }
            }
            &Pat::Ref { pat: inner, .. } => {
                // Since the default binding mode may have been reset, the reference may be skipped.
                if self.infer.is_skipped_ref_pat(pat) {
                    return self.take_apart(inner, place, all);
                }
                let ty = self.ty(self.matched_ty(inner), source);
                self.take_apart(inner, place.project(ElemKind::Deref, ty), all);
            }
            &Pat::Box { inner } => {
                let ty = self.ty(self.matched_ty(inner), source);
                self.take_apart(inner, place.project(ElemKind::Deref, ty), all);
            }
            &Pat::Expr(expr) => all.iter_mut().for_each(|a| a.stores.push((expr, place.clone()))),
        }
    }

    /// Tests for the variant, where there are several, and steps into it.
    fn variant(&mut self, variant: VariantId, place: Place, all: &mut [Alternative]) -> Place {
        let ty = self.place_ty(&place);
        self.types.fill_fields(ty);
        let VariantId::EnumVariantId(_) = variant else { return place };
        let index = self.variant_index(Some(variant));
        let several =
            matches!(&self.types.table[ty].kind, TypeKind::Adt { variants, .. } if variants.len() > 1);
        if several {
            all.iter_mut().for_each(|a| a.tests.push(Test::Variant(place.clone(), index)));
        }
        place.project(ElemKind::Downcast(index), ty)
    }

    fn fields(
        &mut self,
        args: &[PatId],
        ellipsis: Option<u32>,
        len: usize,
        place: Place,
        all: &mut Vec<Alternative>,
    ) {
        let before = ellipsis.map_or(args.len(), |at| at as usize).min(args.len());
        let gap = len.saturating_sub(args.len());
        for (i, &arg) in args.iter().enumerate() {
            let field = if i < before { i } else { i + gap };
            let source = pat_source(arg, Part::Whole, Why::Written);
            let ty = self.ty(self.matched_ty(arg), source);
            self.take_apart(arg, place.project(ElemKind::Field(field as u32), ty), all);
        }
    }

    // ------------------------------------------------------------- testing

    /// Goes on where all tests hold, else to `fail`.
    fn test(&mut self, alternative: &Alternative, fail: Block, reads: Reads, known: &mut Known) {
        // The questions that can be answered with no; None for those that are not of a variant.
        let mut decided: Vec<Option<(&Place, u32)>> = Vec::new();
        for test in &alternative.tests {
            let next = self.build.block();
            let scalar = self.types.scalar();
            let (value, source) = match test {
                Test::Variant(place, variant) => {
                    let discriminant = self.temp(scalar, reads.variant);
                    let value = Rvalue::Discriminant(place.clone());
                    self.build.assign(Place::local(discriminant), value, reads.variant);
                    let ty = self.place_ty(place);
                    let count = match &self.types.table[ty].kind {
                        TypeKind::Adt { variants, .. } => variants.len(),
                        _ => usize::MAX,
                    };
                    let excluded = known.excluded(place);
                    let mut targets = Vec::new();
                    if !excluded.contains(variant) {
                        targets.push((Some(*variant), next));
                    }
                    if excluded.len() + targets.len() < count || targets.is_empty() {
                        targets.push((None, fail));
                        decided.push(Some((place, *variant)));
                    }
                    let discriminant = Operand::Move(Place::local(discriminant));
                    self.build.end(TerminatorKind::Switch { discriminant, targets }, reads.switch, next);
                    continue;
                }
                Test::Value(place, pat) => {
                    let source = pat_source(*pat, Part::Whole, Why::Written);
                    let ty = self.place_ty(place);
                    let kind = &self.types.table[ty].kind;
                    if *kind == TypeKind::Scalar {
                        let source = if self.types.is_float(ty) { source } else { reads.switch };
                        (self.compared(place), source)
                    } else if let TypeKind::Ref(_, to) = *kind {
                        // Compared by `PartialEq::eq` of what it refers to.
                        let reference = self.types.reference(Mutability::Shared, to);
                        let borrow = self.temp(reference, source);
                        let of = place.project(ElemKind::Deref, to);
                        let value = Rvalue::Ref(BorrowKind::Shared, of);
                        self.build.assign(Place::local(borrow), value, source);
                        (Rvalue::Unary(Operand::Move(Place::local(borrow))), source)
                    } else {
                        (Rvalue::Discriminant(place.clone()), source)
                    }
                }
                Test::Range(place, pat) => {
                    (self.compared(place), pat_source(*pat, Part::Whole, Why::Written))
                }
                Test::Length(place, pat) => {
                    (Rvalue::Len(place.clone()), pat_source(*pat, Part::Whole, Why::Written))
                }
            };
            decided.push(None);
            let result = self.temp(scalar, source);
            self.build.assign(Place::local(result), value, source);
            let targets = vec![(None, next), (None, fail)];
            let discriminant = Operand::Move(Place::local(result));
            self.build.end(TerminatorKind::Switch { discriminant, targets }, source, next);
        }
        // Where one question alone decided, who failed is known not to be that variant.
        if let [Some((place, variant))] = decided.as_slice() {
            known.exclude(place, *variant);
        }
    }

    fn compared(&mut self, place: &Place) -> Rvalue {
        let ty = self.types.scalar();
        let constant = Operand::Constant(Constant { ty, kind: ConstantKind::Value, expr: None });
        Rvalue::Binary(Operand::Copy(place.clone()), constant)
    }

    /// Binds by moving, copying or borrowing out of what matched.
    fn bind(&mut self, alternative: &Alternative, guarded: bool) {
        for (pat, id, place) in &alternative.bindings {
            if guarded && self.by_ref(*pat).is_some() {
                // Set before the guard.
                continue;
            }
            let source = pat_source(*pat, Part::Whole, Why::Binding);
            let Some(dest) = self.bindings.get(id).cloned() else { continue };
            let value = match self.by_ref(*pat) {
                Some(Mutability::Shared) => Rvalue::Ref(BorrowKind::Shared, place.clone()),
                Some(Mutability::Mut) => Rvalue::Ref(BorrowKind::Mut(MutBorrowKind::Default), place.clone()),
                None => Rvalue::Use(self.consume(place.clone())),
            };
            self.build.assign(dest, value, source);
        }
        for (expr, place) in &alternative.stores {
            let ty = self.place_ty(place);
            let temp = self.temp(ty, at(*expr));
            let value = self.consume(place.clone());
            self.build.assign(Place::local(temp), Rvalue::Use(value), at(*expr));
            let whole = self.whole(*expr);
            let dest = self.adjusted_place(whole, Mutability::Mut);
            if self.types.table[ty].needs_drop() {
                self.drop_and_replace(dest, Operand::Move(Place::local(temp)), at(*expr), at(*expr));
            } else {
                let value = self.consume(Place::local(temp));
                self.build.assign(dest, Rvalue::Use(value), at(*expr));
            }
        }
    }

    /// A pattern that always matches (or an error of another kind).
    pub(super) fn irrefutable(&mut self, pat: PatId, place: Place, variables: &[Local]) {
        let whole = pat_source(pat, Part::Whole, Why::Written);
        self.test_and_bind(pat, place, None, variables, Reads { variant: whole, switch: whole });
    }

    /// Tests and binds the declared variables of `pat`; goes to `fail` where it does not match,
    /// and there the variables have no storage and nothing is owed for them. For the checker a
    /// pattern that may fail does, and so does every alternative but the last of one that may not.
    pub(super) fn test_and_bind(
        &mut self,
        pat: PatId,
        place: Place,
        fail: Option<Block>,
        variables: &[Local],
        reads: Reads,
    ) {
        let source = pat_source(pat, Part::Whole, Why::Binding);
        let mut known = Known::default();
        let all = self.alternatives(pat, place);
        let join = self.build.block();
        for (i, alternative) in all.iter().enumerate() {
            let last = i + 1 == all.len();
            let next = fail.filter(|_| last).unwrap_or_else(|| self.build.block());
            if fail.is_some() || !last {
                self.may_fail(next, source);
            }
            self.test(alternative, next, reads, &mut known);
            self.live(variables);
            self.bind(alternative, false);
            self.build.goto(join, source, next);
        }
        self.build.current = join;
    }

    /// For the checker the pattern whose tests come next may be skipped.
    fn may_fail(&mut self, fail: Block, source: Source) {
        let start = self.build.block();
        self.build.end(TerminatorKind::FalseEdge { real: start, imaginary: fail }, source, start);
    }

    // --------------------------------------------------------------- match

    pub(super) fn match_into(&mut self, dest: Place, expr: ExprId, scrutinee: ExprId, arms: &[MatchArm]) {
        let source = at(expr);
        let place = self.place(scrutinee);
        // What goes wrong with the items of a `for` goes wrong with what it iterates over.
        if let [MatchArm { expr: body, .. }] = arms
            && let Expr::Loop { body, source: LoopSource::ForLoop, .. } = self.hir[*body]
            && let Expr::Block { tail: Some(each), .. } = self.hir[body]
        {
            self.iterated.insert(each, scrutinee);
        }
        let taken_apart = at(self.iterated.get(&expr).copied().unwrap_or(scrutinee));
        let matched = Scrutinee { place: Some(place.clone()), source: taken_apart };
        let switch = expr_source(expr, Part::MatchHead, Why::Written);
        let reads = Reads { variant: taken_apart, switch };
        // Only what the arms test and name is read; a match without arms reads its scrutinee.
        let mention = match arms.is_empty() {
            true => StatementKind::FakeRead(FakeReadCause::ForMatchedPlace, place.clone()),
            false => StatementKind::PlaceMention(place.clone()),
        };
        self.build.push(mention, at(scrutinee));
        let saved = self.build.temporaries;
        let join = self.build.block();
        // Arms that nobody wrote: of a `for`. Their patterns have no text.
        let desugared = match self.hir[scrutinee] {
            Expr::Call { callee, .. } => matches!(self.hir[callee], Expr::Path(Path::LangItem(..))),
            _ => false,
        };
        let mut known = Known::default();
        let frozen = Frozen { places: self.frozen(arms, &place), source: at(scrutinee) };
        for arm in arms {
            let next = self.build.block();
            let all = self.alternatives(arm.pat, place.clone());
            let end = match desugared {
                false => pat_source(arm.pat, Part::ArmEnd, Why::ScopeEnd),
                true => expr_source(arm.expr, Part::ArmEnd, Why::ScopeEnd),
            };
            let own = self.build.open(end);
            self.build.temporaries = own;
            let body = self.build.block();
            let variables = self.declare(arm.pat, Some(matched.clone()));
            let copies = arm.guard.is_some() && all.len() <= MAX_GUARDS;
            if arm.guard.is_some() && !copies && all.iter().any(|a| !a.bindings.is_empty()) {
                self.gap(source, "too many alternatives with bindings and a guard");
            }
            let written = pat_source(arm.pat, Part::Whole, Why::Written);
            let shared = self.build.block();
            for (i, alternative) in all.iter().enumerate() {
                let last = i + 1 == all.len();
                let fail = if last { next } else { self.build.block() };
                // For the checker every alternative may be skipped, whatever it is.
                self.may_fail(fail, written);
                let Some(guard) = arm.guard else {
                    self.test(alternative, fail, reads, &mut known);
                    self.live(&variables);
                    self.bind(alternative, false);
                    self.build.goto(body, pat_source(arm.pat, Part::Whole, Why::Binding), fail);
                    continue;
                };
                // Who fails the guard comes to the next arm as well: nothing is known there.
                self.test(alternative, fail, reads, &mut Known(known.0.clone()));
                if copies {
                    self.again = i > 0;
                    let owed = self.build.owed(own);
                    self.guarded((guard, &frozen), alternative, &variables, own, body, fail);
                    // What is owed is the same for each copy of the guard.
                    if !last {
                        self.build.forget_owed(own, owed);
                    }
                    self.again = false;
                    continue;
                }
                self.build.goto(shared, at(guard), fail);
                if last {
                    self.build.current = shared;
                    self.guarded((guard, &frozen), &Alternative::default(), &variables, own, body, fail);
                }
            }
            self.build.current = body;
            if arm.guard.is_none() {
                self.owe(&variables, own);
            }
            self.into(dest.clone(), arm.expr);
            self.build.close();
            self.build.temporaries = saved;
            self.build.goto(join, at(arm.expr), next);
        }
        self.build.diverge(TerminatorKind::Unreachable, source);
        self.build.current = join;
        self.build.temporaries = saved;
    }

    /// What the guards of a match may not change: every place that an arm tests, and the pointers that lead
    /// there or to what it binds (`rustc_mir_build::builder::matches::util::collect_fake_borrows`).
    fn frozen(&mut self, arms: &[MatchArm], scrutinee: &Place) -> Vec<Place> {
        let mut all: Vec<Place> = Vec::new();
        if arms.iter().all(|arm| arm.guard.is_none()) {
            return all;
        }
        let mut add = |place: Place| {
            if !all.contains(&place) {
                all.push(place);
            }
        };
        for arm in arms {
            for alternative in self.alternatives(arm.pat, scrutinee.clone()) {
                let tested = alternative.tests.iter().map(|test| match test {
                    Test::Variant(place, _)
                    | Test::Value(place, _)
                    | Test::Range(place, _)
                    | Test::Length(place, _) => (place, true),
                });
                let bound = alternative.bindings.iter().map(|(_, _, place)| (place, false));
                for (place, itself) in tested.chain(bound) {
                    if itself {
                        add(place.clone());
                    }
                    for (step, elem) in place.projection.iter().enumerate().rev() {
                        if elem.kind == ElemKind::Deref {
                            let projection = place.projection[..step].to_vec();
                            add(Place { local: place.local, projection });
                        }
                    }
                }
            }
        }
        all
    }

    /// Evaluates the guard of an arm whose tests held, then binds and goes to `body`, or to `fail`.
    fn guarded(
        &mut self,
        (guard, frozen): (ExprId, &Frozen),
        alternative: &Alternative,
        variables: &[Local],
        own: Depth,
        body: Block,
        fail: Block,
    ) {
        // Those bound by reference are there for the guard, the others after it.
        // Which, each alternative says for itself.
        let (before, after): (Vec<Local>, Vec<Local>) = variables.iter().partition(|&&local| {
            alternative.bindings.iter().any(|(pat, id, _)| {
                let bound = self.bindings.get(id).and_then(Place::as_local);
                bound == Some(local) && self.by_ref(*pat).is_some()
            })
        });
        self.live(&before);
        self.owe(&before, own);
        let names = self.bind_for_guard(alternative);
        let mut borrows = Vec::new();
        for place in &frozen.places {
            let of = self.place_ty(place);
            let ty = self.types.reference(Mutability::Shared, of);
            let local = self.build.local(ty, LocalKind::Temp, true, frozen.source);
            let value = Rvalue::Ref(BorrowKind::Fake, place.clone());
            self.build.assign(Place::local(local), value, frozen.source);
            borrows.push(local);
        }
        let refused = self.build.block();
        self.condition(guard, refused, own, own);
        for local in borrows {
            let read = StatementKind::FakeRead(FakeReadCause::ForMatchGuard, Place::local(local));
            self.build.push(read, expr_source(guard, Part::End, Why::Desugaring));
        }
        self.bindings.extend(names);
        self.live(&after);
        self.bind(alternative, true);
        self.owe(&after, own);
        self.build.goto(body, at(guard), refused);
        self.build.goto(fail, at(guard), fail);
    }

    /// In a guard, by-value variables are seen through a shared reference to what matched;
    /// returns what the names stand for afterwards.
    fn bind_for_guard(&mut self, alternative: &Alternative) -> Vec<(BindingId, Place)> {
        let mut after = Vec::new();
        for (pat, id, place) in &alternative.bindings {
            let Some(variable) = self.bindings.get(id).cloned() else { continue };
            let source = pat_source(*pat, Part::Whole, Why::Desugaring);
            let ty = self.place_ty(place);
            let by_ref = self.by_ref(*pat);
            let (place, ty) = match by_ref {
                None => (place.clone(), ty),
                Some(m) => {
                    // Bound by reference: the variable is set before the guard.
                    let kind = match m {
                        Mutability::Shared => BorrowKind::Shared,
                        Mutability::Mut => BorrowKind::Mut(MutBorrowKind::Default),
                    };
                    self.build.assign(variable.clone(), Rvalue::Ref(kind, place.clone()), source);
                    let ty = self.place_ty(&variable);
                    (variable.clone(), ty)
                }
            };
            let reference = self.types.reference(Mutability::Shared, ty);
            let kind = LocalKind::GuardRef(variable.local);
            let seen = self.build.local(reference, kind, true, source);
            self.build.push(StatementKind::StorageLive(seen), source);
            self.build.assign(Place::local(seen), Rvalue::Ref(BorrowKind::Shared, place), source);
            after.push((*id, variable));
            self.bindings.insert(*id, Place::local(seen).project(ElemKind::Deref, ty));
        }
        after
    }
}
