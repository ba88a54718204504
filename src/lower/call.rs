//! Calls, operators, `.await` and `yield`.

use hir_def::{
    CallableDefId, VariantId,
    expr_store::path::Path,
    hir::{ArithOp, BinaryOp, CmpOp, Expr, ExprId, LogicOp},
    lang_item::LangItemTarget,
    signatures::FunctionSignature,
};
use hir_ty::next_solver::TyKind;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_rustc_type_ir::inherent::IntoKind as _;

use super::{Adjusted, Lower, at, place::Category, regions::Called};
use crate::ir::*;

impl<'db> Lower<'_, 'db> {
    /// Ends the block with a call; lowering goes on where it returns.
    pub(super) fn call(
        &mut self,
        (func, called): (Callee, Option<Called<'db>>),
        args: Vec<CallArg>,
        dest: Place,
        returns: bool,
        source: Source,
    ) {
        let operands: Vec<Operand> = args.iter().map(|arg| arg.operand.clone()).collect();
        self.consumed(&operands);
        if let Some(called) = called {
            self.callees.insert(self.build.current, called);
        }
        let unwind = self.build.unwind();
        let next = self.build.block();
        let target = returns.then_some(next);
        self.build.end(TerminatorKind::Call { func, args, destination: dest, target, unwind }, source, next);
    }

    fn arg(&mut self, expr: ExprId) -> CallArg {
        CallArg { operand: self.operand(expr), source: at(expr) }
    }

    /// The argument of a parameter that was declared as `&T`, where `reference` says so: a
    /// variable with such a reference is reborrowed, not copied. rustc coerces it to a reference
    /// of another region (`coerce_to_ref`); inference, without regions, sees nothing to do.
    fn arg_for(&mut self, expr: ExprId, reference: bool) -> CallArg {
        let whole = self.whole(expr);
        if reference && whole.adjusted == 0 && self.category(whole) == Category::Place {
            let ty = self.adjusted_ty(whole);
            if let TypeKind::Ref(Mutability::Shared, to) = self.types.table[ty].kind {
                let place = self.place(expr).project(ElemKind::Deref, to);
                let source = Source { why: Why::Reborrow, ..at(expr) };
                let local = self.temp(ty, source);
                self.build.assign(Place::local(local), Rvalue::Ref(BorrowKind::Shared, place), source);
                let depth = self.innermost();
                self.build.schedule(depth, local, false);
                return CallArg { operand: Operand::Move(Place::local(local)), source: at(expr) };
            }
        }
        self.arg(expr)
    }

    /// Which of the parameters that `callee` declares are `&T`. Not `&'static T`: what is passed
    /// there has the same region, and nothing is coerced.
    fn references(&self, callee: CallableDefId) -> Vec<bool> {
        let signature = self.db.callable_item_signature(callee);
        let inputs = signature.skip_binder().skip_binder().inputs();
        inputs
            .iter()
            .map(|ty| matches!(ty.kind(), TyKind::Ref(region, _, m) if !m.is_mut() && !region.is_static()))
            .collect()
    }

    fn returns(&mut self, expr: ExprId) -> bool {
        let ty = self.adjusted_ty(Adjusted { expr, adjusted: 0 });
        !self.types.is_uninhabited(ty)
    }

    pub(super) fn call_into(&mut self, dest: Place, expr: ExprId, callee: ExprId, args: &[ExprId]) {
        let source = at(expr);
        let returns = self.returns(expr);
        // `f(x)` on a closure: the Fn traits take the arguments as one tuple.
        if let Some((method, generic)) = self.infer.method_resolution(expr) {
            let receiver = self.arg(callee);
            let operands: Vec<Operand> = args.iter().map(|&arg| self.arg_for(arg, true).operand).collect();
            let types: Vec<Ty> = args.iter().map(|&arg| self.expr_ty(arg)).collect();
            let drop = types.iter().map(|&ty| self.types.table[ty].drop).max().unwrap_or(DropGlue::No);
            let ty = self.types.made(TypeKind::Tuple(types), drop);
            let tuple = self.temp(ty, source);
            self.build.assign(
                Place::local(tuple),
                Rvalue::Aggregate(AggregateKind::Tuple, operands.clone()),
                source,
            );
            self.consumed(&operands);
            let tuple = CallArg { operand: Operand::Move(Place::local(tuple)), source };
            let func = Callee::Item { name: "call".into(), style: CallStyle::Operator };
            let called = Some(Called::Item(method.into(), generic));
            return self.call((func, called), vec![receiver, tuple], dest, returns, source);
        }
        let callee_ty = self.expr_ty(callee);
        let whole = self.whole(callee);
        let named = self.category(whole) == Category::Constant;
        let func = match self.types.table[callee_ty].kind {
            // A function in a variable has the lifetimes of the variable's type.
            TypeKind::FnItem if !named => Callee::Value(self.operand(callee)),
            TypeKind::FnItem => {
                let desugared = matches!(&self.hir[callee], Expr::Path(path) if path.mod_path().is_none());
                let style = if desugared { CallStyle::Desugaring } else { CallStyle::Function };
                Callee::Item { name: self.callee_name(callee), style }
            }
            TypeKind::FnPointer => Callee::Value(self.operand(callee)),
            _ => {
                self.gap(source, "what is called is not known");
                return;
            }
        };
        let callable = match self.infer.expr_ty(callee).kind() {
            TyKind::FnDef(def, _) => Some(def.0),
            _ => None,
        };
        let references = callable.map_or_else(Vec::new, |def| self.references(def));
        let reference = |index: usize| references.get(index).copied().unwrap_or(false);
        let args: Vec<CallArg> =
            args.iter().enumerate().map(|(index, &arg)| self.arg_for(arg, reference(index))).collect();
        // A tuple struct or variant is built in place: nothing is called.
        let built = match callable.filter(|_| matches!(func, Callee::Item { .. })) {
            Some(CallableDefId::StructId(id)) => Some(VariantId::StructId(id)),
            Some(CallableDefId::EnumVariantId(id)) => Some(VariantId::EnumVariantId(id)),
            Some(CallableDefId::FunctionId(_)) | None => None,
        };
        if let Some(variant) = built {
            let ty = self.adjusted_ty(Adjusted { expr, adjusted: 0 });
            let variant = self.variant_index(Some(variant));
            let operands = args.into_iter().map(|arg| arg.operand).collect();
            let kind = AggregateKind::Adt { ty, variant, union_field: None };
            return self.aggregate(dest, kind, operands, source);
        }
        let called = match self.infer.expr_ty(callee).kind() {
            TyKind::FnDef(def, generic) if matches!(func, Callee::Item { .. }) => {
                Some(Called::Item(def.0, generic))
            }
            _ => None,
        };
        self.call((func, called), args, dest, returns, source);
    }

    fn callee_name(&self, callee: ExprId) -> Box<str> {
        match &self.hir[callee] {
            Expr::Path(Path::LangItem(LangItemTarget::FunctionId(id), None)) => {
                FunctionSignature::of(self.db, *id).name.as_str().into()
            }
            Expr::Path(path) => path.segments().last().map_or("", |segment| segment.name.as_str()).into(),
            _ => "".into(),
        }
    }

    pub(super) fn method_into(
        &mut self,
        dest: Place,
        expr: ExprId,
        receiver: ExprId,
        name: &str,
        args: &[ExprId],
    ) {
        let source = at(expr);
        let Some((method, generic)) = self.infer.method_resolution(expr) else {
            return self.gap(source, "a method is not resolved");
        };
        let references = self.references(method.into());
        let reference = |index: usize| references.get(index + 1).copied().unwrap_or(false);
        let returns = self.returns(expr);
        let mut all = vec![self.arg(receiver)];
        all.extend(args.iter().enumerate().map(|(index, &arg)| self.arg_for(arg, reference(index))));
        let func = Callee::Item { name: name.into(), style: CallStyle::Method };
        let called = Some(Called::Item(method.into(), generic));
        self.call((func, called), all, dest, returns, source);
    }

    /// A call of the operator that `expr` is.
    pub(super) fn operator_into(
        &mut self,
        dest: Place,
        name: &str,
        expr: ExprId,
        operands: &[ExprId],
        source: Source,
    ) {
        let args: Vec<CallArg> = operands.iter().map(|&operand| self.arg(operand)).collect();
        let func = Callee::Item { name: name.into(), style: CallStyle::Operator };
        let called = self.operator(expr);
        self.call((func, called), args, dest, true, source);
    }

    /// The method that the overloaded operator `expr` calls.
    pub(super) fn operator(&self, expr: ExprId) -> Option<Called<'db>> {
        self.infer.method_resolution(expr).map(|(method, generic)| Called::Item(method.into(), generic))
    }

    pub(super) fn binary_into(
        &mut self,
        dest: Place,
        expr: ExprId,
        lhs: ExprId,
        rhs: ExprId,
        op: Option<BinaryOp>,
    ) {
        let source = at(expr);
        let builtin = self.is_scalar(lhs) && self.is_scalar(rhs);
        match op {
            None => self.gap(source, "an operator is missing"),
            Some(BinaryOp::LogicOp(LogicOp::And | LogicOp::Or)) => self.bool_condition(dest, expr),
            // Inference did not see this write when it chose how the closure captures.
            Some(BinaryOp::Assignment { .. })
                if self.parent.is_some() && self.infer.method_resolution(expr).is_none() =>
            {
                self.gap(source, "an operator is not resolved");
            }
            Some(op @ BinaryOp::Assignment { op: Some(_) }) if builtin => {
                let right = self.operand(rhs);
                let mut left = self.whole(lhs);
                while let Some((inner, adjustment)) = self.inner(left) {
                    if !matches!(adjustment.kind, ra_ap_hir_ty::Adjust::Borrow(_)) {
                        break;
                    }
                    left = inner;
                }
                let place = self.adjusted_place(left, Mutability::Mut);
                let ty = self.place_ty(&place);
                let checked = matches!(
                    op,
                    BinaryOp::Assignment {
                        op: Some(ArithOp::Add | ArithOp::Sub | ArithOp::Mul | ArithOp::Div | ArithOp::Rem)
                    }
                );
                if !checked || self.types.is_float(ty) {
                    let value = Rvalue::Binary(Operand::Copy(place.clone()), right);
                    self.build.assign(place, value, source);
                    return self.unit(dest, source);
                }
                // Overflow, or division by zero, is checked on a copy before the place is written.
                let scalar = self.types.scalar();
                let sum = self.temp(scalar, source);
                let value = Rvalue::Binary(Operand::Copy(place.clone()), right);
                self.build.assign(Place::local(sum), value, source);
                self.build.assign(place, Rvalue::Use(Operand::Move(Place::local(sum))), source);
                self.unit(dest, source);
            }
            Some(_) if builtin => {
                let left = self.unborrowed_operand(lhs);
                let right = self.unborrowed_operand(rhs);
                self.build.assign(dest, Rvalue::Binary(left, right), source);
            }
            Some(_) if self.infer.method_resolution(expr).is_none() => {
                self.gap(source, "an operator is not resolved");
            }
            Some(BinaryOp::Assignment { .. }) => {
                self.operator_into(dest, "op_assign", expr, &[lhs, rhs], source)
            }
            Some(BinaryOp::CmpOp(op)) => {
                let name = if matches!(op, CmpOp::Eq { .. }) { "eq" } else { "partial_cmp" };
                self.operator_into(dest, name, expr, &[lhs, rhs], source);
            }
            Some(BinaryOp::ArithOp(op)) => {
                let name = match op {
                    ArithOp::Add => "add",
                    ArithOp::Sub => "sub",
                    ArithOp::Mul => "mul",
                    ArithOp::Div => "div",
                    ArithOp::Rem => "rem",
                    ArithOp::Shl => "shl",
                    ArithOp::Shr => "shr",
                    ArithOp::BitXor => "bitxor",
                    ArithOp::BitOr => "bitor",
                    ArithOp::BitAnd => "bitand",
                };
                self.operator_into(dest, name, expr, &[lhs, rhs], source);
            }
        }
    }

    /// Comparisons borrow their operands; of scalars they are read instead.
    fn unborrowed_operand(&mut self, expr: ExprId) -> Operand {
        let mut e = self.whole(expr);
        if let Some((inner, adjustment)) = self.inner(e)
            && matches!(adjustment.kind, ra_ap_hir_ty::Adjust::Borrow(_))
        {
            e = inner;
        }
        self.adjusted_operand(e)
    }

    /// `IntoFuture::into_future(f)`, then polled until ready; suspended in between.
    /// The payload of `Poll::Ready` is modelled as a second call, so that nothing is
    /// initialised on the way back to the next poll.
    pub(super) fn await_into(&mut self, dest: Place, future: ExprId, source: Source) {
        let source = Source { why: Why::Desugaring, ..source };
        let ty = self.expr_ty(future);
        let saved = self.build.temporaries;
        let operand = self.arg(future);
        let end = Source { why: Why::ScopeEnd, part: Part::End, ..source };
        let depth = self.build.open(end);
        self.build.temporaries = depth;
        let pinned = self.temp(ty, source);
        let style = CallStyle::Desugaring;
        self.call(
            (Callee::Item { name: "into_future".into(), style }, Some(Called::IntoFuture)),
            vec![operand],
            Place::local(pinned),
            true,
            source,
        );
        let needs_drop = self.types.table[ty].needs_drop();
        self.build.schedule(depth, pinned, needs_drop);
        let head = self.build.block();
        self.build.goto(head, source, head);
        let body = self.build.block();
        let unwind = self.build.unwind();
        self.build.end(TerminatorKind::FalseUnwind { real: body, unwind }, source, body);
        let reference = self.types.reference(Mutability::Mut, ty);
        let borrow = self.temp(reference, source);
        let value = Rvalue::Ref(BorrowKind::Mut(MutBorrowKind::Default), Place::local(pinned));
        self.build.assign(Place::local(borrow), value, source);
        let scalar = self.types.scalar();
        let state = self.temp(scalar, source);
        let arg = CallArg { operand: Operand::Move(Place::local(borrow)), source };
        let poll = Callee::Item { name: "poll".into(), style };
        self.call((poll, None), vec![arg], Place::local(state), true, source);
        let (ready, pending) = (self.build.block(), self.build.block());
        let discriminant = Operand::Move(Place::local(state));
        let targets = vec![(None, ready), (None, pending)];
        self.build.end(TerminatorKind::Switch { discriminant, targets }, source, pending);
        let resumed = self.temp(scalar, source);
        let value = Operand::Constant(Constant { ty: scalar, kind: ConstantKind::Value, expr: None });
        let kind =
            TerminatorKind::Yield { value, resume: head, resume_arg: Place::local(resumed), drop: None };
        self.build.end(kind, source, ready);
        let ty = self.place_ty(&dest);
        let returns = !self.types.is_uninhabited(ty);
        let ready = (Callee::Item { name: "ready".into(), style }, Some(Called::Ready(pinned)));
        self.call(ready, Vec::new(), dest, returns, source);
        self.build.close();
        self.build.temporaries = saved;
    }

    pub(super) fn yield_into(&mut self, dest: Place, value: Option<ExprId>, source: Source) {
        let operand = match value {
            Some(value) => self.operand(value),
            None => {
                let scalar = self.types.scalar();
                Operand::Constant(Constant { ty: scalar, kind: ConstantKind::Value, expr: None })
            }
        };
        self.consumed([&operand]);
        let resume = self.build.block();
        self.build.end(
            TerminatorKind::Yield { value: operand, resume, resume_arg: dest, drop: None },
            source,
            resume,
        );
    }
}
