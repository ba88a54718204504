//! Expressions into places and operands.

use hir_def::{
    ConstId, VariantId,
    hir::{
        Array, AsmOperand, Expr, ExprId, LoopSource, MatchArm, RecordSpread, Statement as HirStatement,
        UnaryOp,
    },
    resolver::ValueNs,
    type_ref::{Mutability as HirMutability, Rawness},
};
use hir_ty::{Adjust, AutoBorrow, PointerCast, method_resolution::CandidateId, next_solver::GenericArgs};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;

use super::{
    Adjusted, Lower, at,
    constants::is_inert,
    expr_source,
    place::{Category, mutability},
};
use crate::ir::*;

impl<'db> Lower<'_, 'db> {
    /// Evaluates `expr` into `dest`.
    pub(super) fn into(&mut self, dest: Place, expr: ExprId) {
        let whole = self.whole(expr);
        self.adjusted_into(dest, whole);
    }

    pub(super) fn adjusted_into(&mut self, dest: Place, e: Adjusted) {
        let source = at(e.expr);
        match self.category(e) {
            Category::Place => {
                let place = self.adjusted_place(e, Mutability::Shared);
                let value = self.consume(place);
                self.build.assign(dest, Rvalue::Use(value), source);
            }
            Category::Constant => {
                let ty = self.adjusted_ty(e);
                let constant = self.constant(e.expr, ty);
                self.build.assign(dest, constant, source);
            }
            Category::Value => match self.inner(e) {
                Some((inner, adjustment)) => self.adjustment_into(dest, inner, adjustment),
                None => self.value_into(dest, e.expr),
            },
        }
    }

    fn constant(&mut self, expr: ExprId, ty: Ty) -> Rvalue {
        let kind = match self.types.table[ty].kind {
            TypeKind::FnItem => ConstantKind::Fn,
            _ => ConstantKind::Value,
        };
        // A unit struct or variant is built in place, as any other.
        if let Some(ValueNs::StructId(_) | ValueNs::EnumVariantId(_)) = self.resolve(expr)
            && kind == ConstantKind::Value
        {
            let variant = self.variant_index(self.infer.variant_resolution_for_expr(expr));
            return Rvalue::Aggregate(AggregateKind::Adt { ty, variant, union_field: None }, Vec::new());
        }
        let mut kind = kind;
        if let Some(found) = self.named_constant(expr) {
            if is_inert(self.db, found.0) {
                kind = ConstantKind::Inert;
            }
            self.constants.insert(expr, found);
        }
        let expr = Some(expr.into_raw().into_u32());
        Rvalue::Use(Operand::Constant(Constant { ty, kind, expr }))
    }

    /// The const that the path `expr` names, with its generic arguments.
    fn named_constant(&mut self, expr: ExprId) -> Option<(ConstId, GenericArgs<'db>)> {
        match self.infer.assoc_resolutions_for_expr(expr) {
            Some((CandidateId::ConstId(id), args)) => Some((id, args)),
            Some(_) => None,
            None => match self.resolve(expr)? {
                ValueNs::ConstId(id) => Some((id, GenericArgs::default())),
                _ => None,
            },
        }
    }

    pub(super) fn variant_index(&self, variant: Option<VariantId>) -> u32 {
        match variant {
            Some(VariantId::EnumVariantId(id)) => {
                use hir_def::Lookup as _;
                let parent = id.lookup(self.db).parent;
                let all = &parent.enum_variants(self.db).variants;
                all.values().position(|&(other, _)| other == id).unwrap_or(0) as u32
            }
            _ => 0,
        }
    }

    fn adjustment_into(&mut self, dest: Place, inner: Adjusted, adjustment: &hir_ty::Adjustment) {
        let source = match adjustment.kind {
            Adjust::NeverToAny => at(inner.expr),
            _ => self.adjusted_source(inner.expr),
        };
        match adjustment.kind {
            Adjust::NeverToAny => {
                let never = self.adjusted_ty(inner);
                let depth = self.build.temporaries;
                let local = self.scoped_temp(never, depth, source);
                self.adjusted_into(Place::local(local), inner);
                self.build.diverge(TerminatorKind::Unreachable, source);
            }
            Adjust::Borrow(AutoBorrow::Ref(_)) => {
                let kind = self.borrow_kind(adjustment);
                let wanted = if kind == BorrowKind::Shared { Mutability::Shared } else { Mutability::Mut };
                let reborrow =
                    matches!(self.inner(inner), Some((_, a)) if matches!(a.kind, Adjust::Deref(None)));
                let why = if reborrow { Why::Reborrow } else { Why::Autoref };
                let place = self.adjusted_place(inner, wanted);
                self.build.assign(dest, Rvalue::Ref(kind, place), Source { why, ..source });
            }
            Adjust::Borrow(AutoBorrow::RawPtr(m)) => {
                let place = self.adjusted_place(inner, mutability(m));
                let source = Source { why: Why::Autoref, ..source };
                self.build.assign(dest, Rvalue::RawPtr(mutability(m), place), source);
            }
            Adjust::Pointer(cast) => {
                let kind = match cast {
                    PointerCast::Unsize => CastKind::Unsize,
                    PointerCast::ReifyFnPointer => CastKind::ReifyFn,
                    PointerCast::ClosureFnPointer(_) => CastKind::ClosureFn,
                    _ => CastKind::As,
                };
                let operand = self.adjusted_operand(inner);
                let ty = self.ty(adjustment.target.as_ref(), source);
                let source = Source { why: Why::Coercion, ..source };
                self.build.assign(dest, Rvalue::Cast(kind, operand, ty), source);
            }
            // A place: `adjusted_into` has seen to it.
            Adjust::Deref(_) => {}
        }
    }

    /// A value to be consumed at once: its temporary ends with the innermost scope.
    pub(super) fn operand(&mut self, expr: ExprId) -> Operand {
        let whole = self.whole(expr);
        self.adjusted_operand(whole)
    }

    pub(super) fn adjusted_operand(&mut self, e: Adjusted) -> Operand {
        if self.category(e) == Category::Constant {
            let ty = self.adjusted_ty(e);
            if let Rvalue::Use(operand) = self.constant(e.expr, ty) {
                return operand;
            }
        }
        let ty = self.adjusted_ty(e);
        let local = self.temp(ty, at(e.expr));
        self.adjusted_into(Place::local(local), e);
        let depth = self.innermost();
        let needs_drop = self.types.table[ty].needs_drop();
        self.build.schedule(depth, local, needs_drop);
        Operand::Move(Place::local(local))
    }

    /// `operands` are consumed by what was just built: nothing is owed for them any more.
    pub(super) fn consumed<'o>(&mut self, operands: impl IntoIterator<Item = &'o Operand>) {
        let locals: Vec<Local> = operands
            .into_iter()
            .filter_map(|operand| match operand {
                Operand::Move(place) => place.as_local(),
                _ => None,
            })
            .collect();
        self.build.forget_drops(&locals);
    }

    /// The value of `[value; 0]` is dropped at once (`rustc_mir_build`'s `build_zero_repeat`).
    fn repeat_never(&mut self, value: Operand, expr: ExprId) {
        let Operand::Move(place) = &value else { return };
        let ty = self.place_ty(place);
        let moved = self.temp(ty, at(expr));
        self.build.assign(Place::local(moved), Rvalue::Use(value.clone()), at(expr));
        self.consumed([&value]);
        if self.types.table[ty].needs_drop() {
            let (unwind, target) = (self.build.unwind(), self.build.block());
            let place = Place::local(moved);
            let kind = TerminatorKind::Drop { place, target, unwind, replace: false };
            self.build.end(kind, at(expr), target);
        }
    }

    pub(super) fn aggregate(
        &mut self,
        dest: Place,
        kind: AggregateKind,
        operands: Vec<Operand>,
        source: Source,
    ) {
        self.build.assign(dest, Rvalue::Aggregate(kind, operands.clone()), source);
        self.consumed(&operands);
    }

    /// An expression that is neither place nor constant, without its adjustments.
    fn value_into(&mut self, dest: Place, expr: ExprId) {
        let source = at(expr);
        match &self.hir[expr] {
            Expr::Missing => self.gap(source, "an expression is missing"),
            Expr::Block { statements, tail, label: None, .. } | Expr::Unsafe { statements, tail, .. } => {
                self.block_into(dest, expr, statements, *tail);
            }
            Expr::Block { statements, tail, label: Some(label), .. } => {
                let label = label.into_raw().into_u32();
                self.labelled_block(dest, expr, statements, *tail, label);
            }
            &Expr::Const(inner) => {
                // An inline const is evaluated by itself; nothing of this body's is used in it.
                let ty = self.expr_ty(inner);
                let constant = Constant { ty, kind: ConstantKind::Value, expr: None };
                self.build.assign(dest, Rvalue::Use(Operand::Constant(constant)), source);
            }
            &Expr::If { condition, then_branch, else_branch } => {
                self.if_into(dest, expr, condition, then_branch, else_branch);
            }
            Expr::Let { .. } => self.bool_condition(dest, expr),
            &Expr::Loop { body, label, .. } => {
                self.loop_into(dest, expr, body, label.map(|label| label.into_raw().into_u32()));
            }
            Expr::Match { expr: scrutinee, arms } if self.is_for(arms) => {
                // What `for` iterates over ends with the loop, wherever that stands (`expr_drop_temps` in rustc's
                // desugaring).
                let saved = self.build.temporaries;
                let own = self.build.open(expr_source(expr, Part::End, Why::ScopeEnd));
                self.build.temporaries = own;
                self.match_into(dest, expr, *scrutinee, arms);
                self.build.close();
                self.build.temporaries = saved;
            }
            Expr::Match { expr: scrutinee, arms } => self.match_into(dest, expr, *scrutinee, arms),
            Expr::Call { callee, args } => self.call_into(dest, expr, *callee, args),
            Expr::MethodCall { receiver, method_name, args, .. } => {
                self.method_into(dest, expr, *receiver, method_name.as_str(), args);
            }
            &Expr::Continue { label } => {
                self.continue_(label.map(|label| label.into_raw().into_u32()), source)
            }
            &Expr::Break { expr: value, label } => {
                self.break_(value, label.map(|label| label.into_raw().into_u32()), source);
            }
            &Expr::Return { expr: value } => self.return_(value, source),
            Expr::Become { .. } => self.gap(source, "`become` is not analysed"),
            Expr::Yeet { .. } => self.gap(source, "`do yeet` is not analysed"),
            &Expr::Yield { expr: value } => self.yield_into(dest, value, source),
            Expr::RecordLit { fields, spread, .. } => {
                let spread = *spread;
                let fields: Vec<_> = fields.iter().map(|field| (field.name.clone(), field.expr)).collect();
                self.record_into(dest, expr, &fields, spread);
            }
            &Expr::Await { expr: future } => self.await_into(dest, future, source),
            &Expr::Cast { expr: operand, .. } => {
                let value = self.operand(operand);
                let ty = self.adjusted_ty(Adjusted { expr, adjusted: 0 });
                self.build.assign(dest, Rvalue::Cast(CastKind::As, value.clone(), ty), source);
                self.consumed([&value]);
            }
            &Expr::Ref { expr: of, rawness, mutability: m } => {
                let m = if m == HirMutability::Mut { Mutability::Mut } else { Mutability::Shared };
                let whole = self.whole(of);
                let place = self.adjusted_place(whole, m);
                let value = match (rawness, m) {
                    (Rawness::RawPtr, m) => Rvalue::RawPtr(m, place),
                    (Rawness::Ref, Mutability::Shared) => Rvalue::Ref(BorrowKind::Shared, place),
                    (Rawness::Ref, Mutability::Mut) => {
                        Rvalue::Ref(BorrowKind::Mut(MutBorrowKind::Default), place)
                    }
                };
                self.build.assign(dest, value, source);
            }
            &Expr::UnaryOp { expr: operand, op } => {
                if self.infer.method_resolution(expr).is_some() && !self.is_scalar(operand) {
                    let name = if op == UnaryOp::Neg { "neg" } else { "not" };
                    self.operator_into(dest, name, expr, &[operand], source);
                } else {
                    let value = self.operand(operand);
                    self.build.assign(dest, Rvalue::Unary(value), source);
                }
            }
            &Expr::BinaryOp { lhs, rhs, op } => self.binary_into(dest, expr, lhs, rhs, op),
            &Expr::Assignment { target, value } => {
                self.assignment(target, value, expr);
                self.unit(dest, source);
            }
            Expr::Closure { .. } => self.closure_into(dest, expr),
            Expr::Tuple { exprs } => {
                let operands: Vec<_> = exprs.iter().map(|&expr| self.operand(expr)).collect();
                self.aggregate(dest, AggregateKind::Tuple, operands, source);
            }
            Expr::Array(Array::ElementList { elements }) => {
                let operands: Vec<_> = elements.iter().map(|&expr| self.operand(expr)).collect();
                self.aggregate(dest, AggregateKind::Array, operands, source);
            }
            &Expr::Array(Array::Repeat { initializer, .. }) => {
                let value = self.operand(initializer);
                let ty = self.expr_ty(expr);
                if self.types.array_len(ty) == Some(0) {
                    self.repeat_never(value, initializer);
                    self.aggregate(dest, AggregateKind::Array, Vec::new(), source);
                } else {
                    self.build.assign(dest, Rvalue::Repeat(value.clone()), source);
                    self.consumed([&value]);
                }
            }
            Expr::InlineAsm(asm) => {
                let (mut inputs, mut outputs) = (Vec::new(), Vec::new());
                for (_, operand) in &asm.operands {
                    match *operand {
                        AsmOperand::In { expr, .. } => inputs.push(self.operand(expr)),
                        AsmOperand::Out { expr: Some(expr), .. } => outputs.push(self.asm_output(expr)),
                        AsmOperand::InOut { expr, .. } => {
                            let place = self.asm_output(expr);
                            inputs.push(Operand::Copy(place.clone()));
                            outputs.push(place);
                        }
                        AsmOperand::SplitInOut { in_expr, out_expr, .. } => {
                            inputs.push(self.operand(in_expr));
                            // The syntax tree takes the first expression for both.
                            if out_expr.is_some() {
                                self.gap(source, "the output in `a => b` of `asm!` is not known");
                            }
                        }
                        AsmOperand::Label(_) => self.gap(source, "a label in `asm!` is not analysed"),
                        AsmOperand::Out { expr: None, .. } | AsmOperand::Const(_) | AsmOperand::Sym(_) => {}
                    }
                }
                let next = self.build.block();
                let kind = TerminatorKind::InlineAsm { inputs, outputs, target: Some(next), unwind: None };
                self.build.end(kind, source, next);
                self.unit(dest, source);
            }
            Expr::Underscore => self.gap(source, "`_` is not a value"),
            Expr::Path(_)
            | Expr::Literal(_)
            | Expr::OffsetOf(_)
            | Expr::IncludeBytes
            | Expr::Field { .. }
            | Expr::Index { .. } => self.gap(source, "neither place nor value"),
        }
    }

    fn asm_output(&mut self, expr: ExprId) -> Place {
        let whole = self.whole(expr);
        let place = self.adjusted_place(whole, Mutability::Mut);
        // Inference does not know that it is written to.
        let called = self.build.locals[place.local].kind == LocalKind::Temp;
        if called && place.projection.first().is_some_and(|elem| elem.kind == ElemKind::Deref) {
            self.gap(at(expr), "an output of `asm!` through an overloaded operator");
        }
        place
    }

    pub(super) fn is_scalar(&mut self, expr: ExprId) -> bool {
        let ty = self.adjusted_ty(Adjusted { expr, adjusted: 0 });
        matches!(
            self.types.table[ty].kind,
            TypeKind::Scalar | TypeKind::RawPtr(..) | TypeKind::FnPointer | TypeKind::FnItem
        )
    }

    fn record_into(
        &mut self,
        dest: Place,
        expr: ExprId,
        fields: &[(ra_ap_hir_expand::name::Name, ExprId)],
        spread: RecordSpread,
    ) {
        let source = at(expr);
        let Some(variant) = self.infer.variant_resolution_for_expr(expr) else {
            return self.gap(source, "a struct is not resolved");
        };
        let ty = self.adjusted_ty(Adjusted { expr, adjusted: 0 });
        let names = variant.fields(self.db);
        let count = names.fields().len();
        let mut operands: Vec<Option<Operand>> = vec![None; count];
        let mut union_field = None;
        for (name, value) in fields {
            let Some(id) = names.field(name) else { return self.gap(source, "a field is not resolved") };
            let index = id.into_raw().into_u32();
            if matches!(variant, VariantId::UnionId(_)) {
                union_field = Some(index);
            }
            operands[index as usize] = Some(self.operand(*value));
        }
        if let RecordSpread::Expr(base) = spread {
            let base = self.place(base);
            let base_ty = self.place_ty(&base);
            for (index, operand) in operands.iter_mut().enumerate() {
                if operand.is_none() {
                    let field = self.types.field(base_ty, 0, index);
                    let place = base.project(ElemKind::Field(index as u32), field);
                    *operand = Some(self.consume(place));
                }
            }
        }
        let index = self.variant_index(Some(variant));
        let operands: Vec<Operand> = operands.into_iter().flatten().collect();
        self.aggregate(dest, AggregateKind::Adt { ty, variant: index, union_field }, operands, source);
    }

    /// Whether the arms are the one that a `for` becomes.
    fn is_for(&self, arms: &[MatchArm]) -> bool {
        let [MatchArm { expr, .. }] = arms else { return false };
        matches!(self.hir[*expr], Expr::Loop { source: LoopSource::ForLoop, .. })
    }

    /// A statement's expression: evaluated, its temporaries dropped at the `;`, its value too.
    pub(super) fn statement(&mut self, statement: &HirStatement, block: super::Depth, end: Source) {
        match *statement {
            HirStatement::Expr { expr, .. } => {
                let saved = self.build.temporaries;
                let depth = self.build.open(expr_source(expr, Part::StatementEnd, Why::ScopeEnd));
                self.build.temporaries = depth;
                self.discard(expr);
                self.build.close();
                self.build.temporaries = saved;
            }
            HirStatement::Let { pat, type_ref, initializer, else_branch } => {
                self.let_statement(pat, type_ref, initializer, else_branch, block, end);
            }
            HirStatement::Item(_) => {}
        }
    }

    /// Evaluates for the effect; the value ends with the temporaries.
    pub(super) fn discard(&mut self, expr: ExprId) {
        let whole = self.whole(expr);
        if let Expr::Assignment { target, value } = self.hir[expr] {
            return self.assignment(target, value, expr);
        }
        if self.category(whole) == Category::Place {
            // `x;` moves or copies.
            let ty = self.adjusted_ty(whole);
            let depth = self.build.temporaries;
            let local = self.scoped_temp(ty, depth, at(expr));
            return self.into(Place::local(local), expr);
        }
        let ty = self.adjusted_ty(whole);
        let local = self.temp(ty, at(expr));
        self.into(Place::local(local), expr);
        let depth = self.build.temporaries;
        let needs_drop = self.types.table[ty].needs_drop();
        self.build.schedule(depth, local, needs_drop);
    }
}
