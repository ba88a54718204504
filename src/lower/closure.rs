//! Closures and async blocks: what they capture where they are made, and their own bodies.
//!
//! A captured variable stands for a stand-in local while the body is lowered; when that is done,
//! every place that starts with it becomes the field of the environment that captured it
//! (`rustc_mir_build::builder::expr::as_place::to_upvars_resolved_place_builder`).

use hir_def::hir::{
    BindingId, CaptureBy, ClosureKind as HirClosureKind, CoroutineKind, Expr, ExprId, ExprOrPatId, Movability,
};
use hir_ty::{
    closure_analysis::{
        BorrowKind as HirBorrowKind, CaptureSourceStack, CapturedPlace, Place as HirPlace, PlaceBase,
        ProjectionKind, UpvarCapture,
    },
    next_solver::TyKind,
};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::{
    ClosureKind as HirTrait,
    inherent::{GenericArgs as _, IntoKind as _},
};

use super::{Lower, at, expr_source, pat_source};
use crate::ir::*;

/// One capture of the closure being lowered.
pub(super) struct Captured {
    binding: BindingId,
    /// The way from the variable to what was captured.
    way: Vec<ElemKind>,
    /// The environment's field, and the reference in it followed.
    place: Place,
    stand_in: Option<Local>,
}

impl<'db> Lower<'_, 'db> {
    fn captured(&self, closure: ExprId) -> Vec<&'db CapturedPlace> {
        match self.infer.closures_data.get(&closure) {
            Some(data) => data.min_captures.values().flatten().collect(),
            None => Vec::new(),
        }
    }

    /// Makes the closure: captures in order, then the aggregate.
    pub(super) fn closure_into(&mut self, dest: Place, expr: ExprId) {
        let source = expr_source(expr, Part::Whole, Why::Capture);
        let number = match self.numbers.get(&expr) {
            Some(&number) => number,
            None => {
                let number = BodyId::new(*self.next);
                *self.next += 1;
                self.numbers.insert(expr, number);
                self.found.push(expr);
                number
            }
        };
        if let Some(data) = self.infer.closures_data.get(&expr) {
            for (read, _, origins) in &data.fake_reads {
                let cause = match self.captured(expr).is_empty() {
                    true => FakeReadCause::ForMatchedPlace,
                    false => FakeReadCause::InClosure(source),
                };
                let source = origin(origins, source);
                if let Some(place) = self.hir_place(read, source) {
                    self.build.push(StatementKind::FakeRead(cause, place), source);
                }
            }
        } else {
            self.gap(source, "the captures of a closure are not known");
        }
        let mut operands = Vec::new();
        for capture in self.captured(expr) {
            let Some(place) = self.hir_place(&capture.place, source) else { continue };
            let operand = match capture.info.capture_kind {
                UpvarCapture::ByValue | UpvarCapture::ByUse => self.consume(place),
                UpvarCapture::ByRef(kind) => {
                    let kind = match kind {
                        HirBorrowKind::Immutable => BorrowKind::Shared,
                        HirBorrowKind::Mutable if self.root_is_mutable(&place) => {
                            BorrowKind::Mut(MutBorrowKind::Default)
                        }
                        // What is written to through it is an error in the closure, if it is one.
                        HirBorrowKind::UniqueImmutable | HirBorrowKind::Mutable => {
                            BorrowKind::Mut(MutBorrowKind::ClosureCapture)
                        }
                    };
                    let m = if kind == BorrowKind::Shared { Mutability::Shared } else { Mutability::Mut };
                    let of = self.place_ty(&place);
                    let ty = self.types.reference(m, of);
                    let local = self.temp(ty, source);
                    self.build.assign(Place::local(local), Rvalue::Ref(kind, place), source);
                    Operand::Move(Place::local(local))
                }
            };
            operands.push(operand);
        }
        self.build.assign(dest, Rvalue::Aggregate(AggregateKind::Closure(number), operands), source);
    }

    /// Whether the variable that `place` starts from is declared `mut`, or the capture of this
    /// body's own that it starts from (rustc's `limit_capture_mutability`).
    fn root_is_mutable(&self, place: &Place) -> bool {
        let stand_ins: Vec<Local> = self.captures.iter().filter_map(|capture| capture.stand_in).collect();
        if !stand_ins.contains(&place.local) {
            return self.build.locals[place.local].mutable;
        }
        let mut place = place.clone();
        rewrite(&mut place, &stand_ins, &self.captures)
            && place.projection.iter().take(2).any(|elem| match elem.kind {
                ElemKind::Field(upvar) => self.upvars.get(upvar as usize).is_some_and(|upvar| upvar.mutable),
                _ => false,
            })
    }

    fn hir_place(&mut self, hir: &HirPlace, source: Source) -> Option<Place> {
        let binding = match hir.base {
            PlaceBase::Local(binding) | PlaceBase::Upvar { var_id: binding, .. } => binding,
            PlaceBase::Rvalue | PlaceBase::StaticItem => return None,
        };
        let root = match self.bindings.get(&binding) {
            Some(place) => Some(place.clone()),
            None => self.captured_binding(binding),
        };
        let Some(mut place) = root else {
            self.gap(source, "a captured variable has no place here");
            return None;
        };
        for projection in &hir.projections {
            let ty = self.ty(projection.ty.as_ref(), source);
            let before = self.place_ty(&place);
            self.types.fill_fields(before);
            let kind = match projection.kind {
                ProjectionKind::Deref => ElemKind::Deref,
                ProjectionKind::Field { field_idx, variant_idx } => {
                    let is_enum =
                        matches!(self.types.table[before].kind, TypeKind::Adt { kind: AdtKind::Enum, .. });
                    if is_enum {
                        place = place.project(ElemKind::Downcast(variant_idx), before);
                    }
                    ElemKind::Field(field_idx)
                }
                ProjectionKind::Index | ProjectionKind::Subslice | ProjectionKind::UnwrapUnsafeBinder => {
                    self.gap(source, "an element was captured");
                    return None;
                }
            };
            place = place.project(kind, ty);
        }
        Some(place)
    }

    /// The stand-in of a variable that this closure captures.
    pub(super) fn captured_binding(&mut self, binding: BindingId) -> Option<Place> {
        let index = self.captures.iter().position(|capture| capture.binding == binding);
        let Some(index) = index else {
            // Mentioned, but captured by nothing (`let _ = x;`).
            if !matches!(self.kind, BodyKind::Closure(_) | BodyKind::Coroutine) {
                return None;
            }
            let source = self.source;
            let ty = self.ty(self.infer.binding_ty(binding), source);
            let local = self.build.local(ty, LocalKind::Temp, true, source);
            self.captures.push(Captured {
                binding,
                way: vec![ElemKind::Index(local)],
                place: Place::local(local),
                stand_in: Some(local),
            });
            return Some(Place::local(local));
        };
        let stand_in = match self.captures[index].stand_in {
            Some(local) => local,
            None => {
                let source = self.source;
                let ty = self.ty(self.infer.binding_ty(binding), source);
                let local = self.build.local(ty, LocalKind::Temp, true, source);
                for capture in self.captures.iter_mut().filter(|capture| capture.binding == binding) {
                    capture.stand_in = Some(local);
                }
                local
            }
        };
        Some(Place::local(stand_in))
    }

    /// The body of a closure, async block or coroutine.
    pub(super) fn closure_body(&mut self, expr: ExprId) {
        let Expr::Closure { args, body, closure_kind, capture_by, .. } = &self.hir[expr] else {
            return self.gap(at(expr), "not a closure");
        };
        let body = *body;
        let source = at(expr);
        self.source = source;
        let ty = self.infer.expr_ty(expr);
        let env_ty = self.ty(ty, source);
        self.kind = match closure_kind {
            HirClosureKind::Closure | HirClosureKind::CoroutineClosure(_) => match ty.kind() {
                TyKind::Closure(_, args) => BodyKind::Closure(match args.as_closure().kind() {
                    HirTrait::Fn => ClosureKind::Fn,
                    HirTrait::FnMut => ClosureKind::FnMut,
                    HirTrait::FnOnce => ClosureKind::FnOnce,
                }),
                _ => {
                    self.gap(source, "which Fn trait a closure implements is not known");
                    BodyKind::Closure(ClosureKind::FnOnce)
                }
            },
            HirClosureKind::OldCoroutine(_) | HirClosureKind::Coroutine { .. } => BodyKind::Coroutine,
        };
        self.movable = match closure_kind {
            HirClosureKind::OldCoroutine(movability) => *movability == Movability::Movable,
            HirClosureKind::Coroutine { kind, .. } => *kind == CoroutineKind::Gen,
            _ => false,
        };
        let ret = self.expr_ty(body);
        self.build.local(ret, LocalKind::Return, true, at(body));
        let (env_local_ty, by_ref) = match self.kind {
            BodyKind::Closure(ClosureKind::Fn) => (self.types.reference(Mutability::Shared, env_ty), true),
            BodyKind::Closure(ClosureKind::FnMut) => (self.types.reference(Mutability::Mut, env_ty), true),
            _ => (env_ty, false),
        };
        let env = self.build.local(env_local_ty, LocalKind::Arg, false, source);
        let mut root = Place::local(env);
        if by_ref {
            root = root.project(ElemKind::Deref, env_ty);
        }
        let parents = self.parents_below(expr);
        for (index, capture) in self.captured(expr).into_iter().enumerate() {
            let place_ty = self.ty(capture.place.ty(), source);
            let by_ref = match capture.info.capture_kind {
                UpvarCapture::ByRef(HirBorrowKind::Immutable) => Some(Mutability::Shared),
                UpvarCapture::ByRef(_) => Some(Mutability::Mut),
                UpvarCapture::ByValue | UpvarCapture::ByUse => None,
            };
            let field_ty = match by_ref {
                Some(m) => self.types.reference(m, place_ty),
                None => place_ty,
            };
            let mut place = root.project(ElemKind::Field(index as u32), field_ty);
            if by_ref.is_some() {
                place = place.project(ElemKind::Deref, place_ty);
            }
            let binding = capture.captured_local();
            let way = capture
                .place
                .projections
                .iter()
                .map(|projection| match projection.kind {
                    ProjectionKind::Field { field_idx, .. } => ElemKind::Field(field_idx),
                    _ => ElemKind::Deref,
                })
                .collect();
            self.captures.push(Captured { binding, way, place, stand_in: None });
            let moves = *capture_by == CaptureBy::Value;
            let needs = self.needs(capture, moves, &parents, source);
            self.upvars.push(Upvar {
                name: self.hir[binding].name.as_str().into(),
                binding: binding.into_raw().into_u32(),
                by_ref,
                whole: capture
                    .place
                    .projections
                    .iter()
                    .all(|projection| projection.kind == ProjectionKind::Deref),
                needs_drop: self.types.table[field_ty].needs_drop(),
                mutable: capture.mutability.is_mut(),
                behind_shared: capture
                    .place
                    .deref_tys()
                    .any(|ty| matches!(ty.kind(), TyKind::Ref(_, _, m) if m.is_not())),
                source: needs.kind,
                path: needs.path,
            });
        }
        let end = expr_source(body, Part::End, Why::ScopeEnd);
        let arguments = self.build.open(end);
        let mut patterns = vec![(env, None)];
        for &arg in args.iter() {
            patterns.push(self.argument(arg));
        }
        self.body(body, arguments, patterns);
        self.resolve_captures();
    }

    fn resolve_captures(&mut self) {
        let captures = std::mem::take(&mut self.captures);
        let stand_ins: Vec<Local> = captures.iter().filter_map(|capture| capture.stand_in).collect();
        if stand_ins.is_empty() {
            return;
        }
        let mut missed = false;
        for local in self.build.locals.iter_mut() {
            let Some(scrutinee) = &mut local.scrutinee else { continue };
            if let Some(place) = &mut scrutinee.place
                && !rewrite(place, &stand_ins, &captures)
            {
                local.scrutinee = None;
            }
        }
        for block in self.build.blocks.iter_mut() {
            block.statements.retain_mut(|statement| {
                let harmless =
                    matches!(statement.kind, StatementKind::FakeRead(..) | StatementKind::PlaceMention(_));
                let mut found = true;
                statement.kind.places_mut(&mut |place| found &= rewrite(place, &stand_ins, &captures));
                missed |= !found && !harmless;
                found || !harmless
            });
            if let Some(terminator) = &mut block.terminator {
                terminator.kind.places_mut(&mut |place| missed |= !rewrite(place, &stand_ins, &captures));
            }
        }
        if missed {
            self.gap(self.source, "a captured place is not among the captures");
        }
    }
}

/// What in the closure needs the place first; `closure` if that is not known. rust-analyzer has them in no order.
fn origin(stacks: &[CaptureSourceStack], closure: Source) -> Source {
    let found = stacks.iter().map(|stack| stack.final_source().unpack());
    let first = found.min_by_key(|source| match source {
        ExprOrPatId::ExprId(expr) => (false, expr.into_raw().into_u32()),
        ExprOrPatId::PatId(pat) => (true, pat.into_raw().into_u32()),
    });
    match first {
        Some(ExprOrPatId::ExprId(expr)) => at(expr),
        Some(ExprOrPatId::PatId(pat)) => pat_source(pat, Part::Whole, Why::Written),
        None => closure,
    }
}

/// False if `place` starts with a stand-in but with nothing that was captured.
fn rewrite(place: &mut Place, stand_ins: &[Local], captures: &[Captured]) -> bool {
    if !stand_ins.contains(&place.local) {
        return true;
    }
    for capture in captures.iter().filter(|capture| capture.stand_in == Some(place.local)) {
        // Captures do not name the variant of an enum with one.
        let mut used = 0;
        let mut way = capture.way.iter().peekable();
        while let Some(&&step) = way.peek() {
            match place.projection.get(used) {
                Some(elem) if elem.kind == step => {
                    way.next();
                    used += 1;
                }
                Some(elem) if matches!(elem.kind, ElemKind::Downcast(_)) => used += 1,
                _ => break,
            }
        }
        if way.peek().is_none() {
            let rest = place.projection.split_off(used);
            *place = capture.place.clone();
            place.projection.extend(rest);
            return true;
        }
    }
    false
}
