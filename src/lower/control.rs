//! Blocks, `let`, `if`, loops, jumps and assignments.

use hir_def::{
    hir::{BinaryOp, Expr, ExprId, LogicOp, Pat, PatId, Statement as HirStatement},
    type_ref::TypeRefId,
};
use ra_ap_hir_def as hir_def;

use super::{
    Lower, at,
    build::{Breakable, Depth},
    expr_source, pat_source,
    pattern::Reads,
};
use crate::ir::*;

impl Lower<'_, '_> {
    pub(super) fn unit(&mut self, dest: Place, source: Source) {
        let ty = self.place_ty(&dest);
        if matches!(&self.types.table[ty].kind, TypeKind::Tuple(types) if types.is_empty()) {
            self.build.assign(dest, Rvalue::Aggregate(AggregateKind::Tuple, Vec::new()), source);
        }
    }

    pub(super) fn block_into(
        &mut self,
        dest: Place,
        expr: ExprId,
        statements: &[HirStatement],
        tail: Option<ExprId>,
    ) {
        let end = expr_source(expr, Part::End, Why::ScopeEnd);
        let depth = self.build.open(end);
        let saved = self.build.temporaries;
        for statement in statements {
            self.statement(statement, depth, end);
        }
        match tail {
            // Since 2024 the temporaries of a tail end with it, before the block's variables.
            Some(tail) if self.edition_2024 => {
                let own = self.build.open(expr_source(tail, Part::End, Why::ScopeEnd));
                self.build.temporaries = own;
                self.into(dest, tail);
                self.build.close();
            }
            Some(tail) => {
                self.build.temporaries = saved;
                self.into(dest, tail);
            }
            None => self.unit(dest, expr_source(expr, Part::Whole, Why::Written)),
        }
        self.build.close();
        self.build.temporaries = saved;
    }

    pub(super) fn labelled_block(
        &mut self,
        dest: Place,
        expr: ExprId,
        statements: &[HirStatement],
        tail: Option<ExprId>,
        label: u32,
    ) {
        let exit = self.build.block();
        let depth = self.build.scopes.len();
        let destination = dest.clone();
        let frame = Breakable { label: Some(label), is_loop: false, depth, destination, exit, head: None };
        self.build.breakables.push(frame);
        self.block_into(dest, expr, statements, tail);
        self.build.breakables.pop();
        self.build.goto(exit, at(expr), exit);
    }

    pub(super) fn let_statement(
        &mut self,
        pat: PatId,
        written: Option<TypeRefId>,
        initializer: Option<ExprId>,
        else_branch: Option<ExprId>,
        block: Depth,
        _end: Source,
    ) {
        let source = pat_source(pat, Part::Whole, Why::Binding);
        let saved = self.build.temporaries;
        // A `super let` lives as long as a temporary in the place of its block would, and so do the temporaries
        // of its initialiser (`rustc_hir_analysis::check::region`).
        let is_super = self.declared.is_super(pat);
        let extended = self.extended_super_lets.get(&pat).copied();
        let block = if is_super { extended.unwrap_or(saved) } else { block };
        let Some(init) = initializer else {
            let variables = self.declare(pat, None);
            if let Some(written) = written {
                self.ascribe_unset(pat, written);
            }
            self.live(&variables);
            self.owe(&variables, block);
            return;
        };
        let own = self.build.open(pat_source(pat, Part::StatementEnd, Why::ScopeEnd));
        self.build.temporaries = if is_super { saved } else { own };
        if !is_super || extended.is_some() {
            self.extend(init, block, self.has_ref_binding(pat));
        }
        let plain = match self.hir[pat] {
            Pat::Bind { id, subpat: None } if self.by_ref(pat).is_none() => Some(id),
            _ => None,
        };
        match (plain, else_branch) {
            (Some(id), None) => {
                // Evaluated right into the variable.
                let local = self.declare_live(pat, id, Scrutinee { place: None, source: at(init) });
                if let Some(written) = written {
                    self.ascribe(pat, written, Place::local(local), false);
                }
                self.into(Place::local(local), init);
                let ty = self.build.locals[local].ty;
                let needs_drop = self.types.table[ty].needs_drop();
                self.build.schedule(block, local, needs_drop);
                self.build.push(StatementKind::FakeRead(FakeReadCause::ForLet, Place::local(local)), source);
            }
            (_, None) => {
                // A pattern reads only what it names: no read of the whole.
                let place = self.place(init);
                self.build.push(StatementKind::PlaceMention(place.clone()), at(init));
                let scrutinee = Scrutinee { place: Some(place.clone()), source: at(init) };
                let variables = self.declare(pat, Some(scrutinee));
                if let Some(written) = written {
                    self.ascribe(pat, written, place.clone(), true);
                }
                self.irrefutable(pat, place, &variables);
                self.owe(&variables, block);
            }
            (_, Some(else_branch)) => {
                let place = self.place(init);
                self.build.push(StatementKind::PlaceMention(place.clone()), at(init));
                let scrutinee = Scrutinee { place: Some(place.clone()), source: at(init) };
                let variables = self.declare(pat, Some(scrutinee));
                if let Some(written) = written {
                    self.ascribe(pat, written, place.clone(), true);
                }
                let (fail, join) = (self.build.block(), self.build.block());
                let reads = Reads { variant: at(init), switch: source };
                self.test_and_bind(pat, place, Some(fail), &variables, reads);
                let matched = self.build.current;
                // The initialiser's temporaries end before the `else` runs.
                self.build.current = fail;
                self.build.jump(own, Some(fail), source);
                let never = self.expr_ty(else_branch);
                let scopes = self.build.scopes.len();
                let never = self.temp(never, at(else_branch));
                self.build.temporaries = scopes - 1;
                self.into(Place::local(never), else_branch);
                self.build.diverge(TerminatorKind::Unreachable, at(else_branch));
                self.build.current = matched;
                self.build.goto(join, source, join);
                self.owe(&variables, block);
            }
        }
        self.build.close();
        self.build.temporaries = saved;
    }

    /// The temporaries of an initialiser that live as long as its variable
    /// (Reference, "Temporary lifetime extension").
    pub(super) fn extend(&mut self, expr: ExprId, depth: Depth, by_pattern: bool) {
        if by_pattern {
            self.extend_place(expr, depth);
        }
        match &self.hir[expr] {
            &Expr::Ref { expr: of, .. } => {
                self.extend(of, depth, false);
                self.extend_place(of, depth);
            }
            Expr::RecordLit { fields, .. } => {
                for field in fields.iter() {
                    self.extend(field.expr, depth, false);
                }
            }
            Expr::Tuple { exprs } => {
                for &expr in exprs.iter() {
                    self.extend(expr, depth, false);
                }
            }
            Expr::Array(hir_def::hir::Array::ElementList { elements }) => {
                for &expr in elements.iter() {
                    self.extend(expr, depth, false);
                }
            }
            &Expr::Cast { expr, .. } => self.extend(expr, depth, false),
            Expr::Block { statements, tail, .. } | Expr::Unsafe { statements, tail, .. } => {
                for statement in statements.iter() {
                    if let HirStatement::Let { pat, .. } = statement
                        && self.declared.is_super(*pat)
                    {
                        self.extended_super_lets.insert(*pat, depth);
                    }
                }
                if let Some(tail) = *tail {
                    self.extend(tail, depth, false);
                }
            }
            &Expr::If { then_branch, else_branch, .. } => {
                self.extend(then_branch, depth, false);
                if let Some(else_branch) = else_branch {
                    self.extend(else_branch, depth, false);
                }
            }
            Expr::Match { arms, .. } => {
                for arm in arms.iter() {
                    self.extend(arm.expr, depth, false);
                }
            }
            // Calls of tuple constructors extend like struct literals do.
            Expr::Call { callee, args } => {
                use hir_def::resolver::ValueNs;
                if let Some(ValueNs::StructId(_) | ValueNs::EnumVariantId(_)) = self.resolve(*callee) {
                    for &arg in args.iter() {
                        self.extend(arg, depth, false);
                    }
                }
            }
            _ => {}
        }
    }

    fn extend_place(&mut self, mut expr: ExprId, depth: Depth) {
        use hir_def::hir::UnaryOp;
        loop {
            self.extended.insert(expr, depth);
            expr = match self.hir[expr] {
                Expr::Ref { expr, .. }
                | Expr::Field { expr, .. }
                | Expr::UnaryOp { expr, op: UnaryOp::Deref }
                | Expr::Index { base: expr, .. } => expr,
                _ => return,
            };
        }
    }

    // ------------------------------------------------------------------ if

    pub(super) fn if_into(
        &mut self,
        dest: Place,
        expr: ExprId,
        condition: ExprId,
        then_branch: ExprId,
        else_branch: Option<ExprId>,
    ) {
        let saved = self.build.temporaries;
        let (otherwise, join) = (self.build.block(), self.build.block());
        let own = self.build.open(expr_source(then_branch, Part::End, Why::ScopeEnd));
        if self.edition_2024 {
            self.build.temporaries = own;
        }
        self.condition(condition, otherwise, own, own);
        self.build.temporaries = own;
        self.into(dest.clone(), then_branch);
        self.build.close();
        self.build.goto(join, at(expr), otherwise);
        self.build.temporaries = saved;
        match else_branch {
            Some(branch) => {
                let own = self.build.open(expr_source(branch, Part::End, Why::ScopeEnd));
                self.build.temporaries = own;
                self.into(dest, branch);
                self.build.close();
            }
            None => self.unit(dest, expr_source(expr, Part::After, Why::Written)),
        }
        self.build.temporaries = saved;
        self.build.goto(join, at(expr), join);
    }

    /// Goes on where the condition holds; else leaves the scopes from `until` on and goes to
    /// `otherwise`. Bindings of `let`s in it belong to scope `bindings`.
    pub(super) fn condition(&mut self, condition: ExprId, otherwise: Block, until: Depth, bindings: Depth) {
        let source = at(condition);
        match self.hir[condition] {
            Expr::BinaryOp { lhs, rhs, op: Some(BinaryOp::LogicOp(LogicOp::And)) } => {
                self.condition(lhs, otherwise, until, bindings);
                self.condition(rhs, otherwise, until, bindings);
            }
            Expr::Let { pat, expr } => {
                let place = self.place(expr);
                self.build.push(StatementKind::PlaceMention(place.clone()), at(expr));
                let fail = self.build.block();
                let scrutinee = Scrutinee { place: Some(place.clone()), source: at(expr) };
                let variables = self.declare(pat, Some(scrutinee));
                let reads = Reads { variant: at(expr), switch: pat_source(pat, Part::Whole, Why::Written) };
                self.test_and_bind(pat, place, Some(fail), &variables, reads);
                let matched = self.build.current;
                self.build.current = fail;
                self.build.jump(until, Some(otherwise), source);
                self.build.goto(otherwise, source, matched);
                self.owe(&variables, bindings);
            }
            _ => {
                // A plain condition's temporaries end with it.
                let saved = self.build.temporaries;
                let own = self.build.open(expr_source(condition, Part::End, Why::ScopeEnd));
                self.build.temporaries = own;
                let operand = self.operand(condition);
                self.build.close();
                self.build.temporaries = saved;
                let (holds, fails) = (self.build.block(), self.build.block());
                // In rustc's order: 0 is false. It decides which of two errors comes first.
                let targets = vec![(None, fails), (None, holds)];
                self.build.end(TerminatorKind::Switch { discriminant: operand, targets }, source, fails);
                self.build.jump(until, Some(otherwise), source);
                self.build.goto(otherwise, source, holds);
            }
        }
    }

    /// `a && b`, `a || b`, `let` outside `if`: a bool made of a condition.
    pub(super) fn bool_condition(&mut self, dest: Place, expr: ExprId) {
        let source = at(expr);
        let scalar = self.types.scalar();
        let constant = Constant { ty: scalar, kind: ConstantKind::Value, expr: None };
        let value = || Rvalue::Use(Operand::Constant(constant.clone()));
        let join = self.build.block();
        if let Expr::BinaryOp { lhs, rhs, op: Some(BinaryOp::LogicOp(LogicOp::Or)) } = self.hir[expr] {
            let other = self.build.block();
            let depth = self.build.open(expr_source(lhs, Part::End, Why::ScopeEnd));
            self.condition(lhs, other, depth, depth);
            self.build.close();
            self.build.assign(dest.clone(), value(), source);
            self.build.goto(join, source, other);
            self.own_value(dest, rhs);
            self.build.goto(join, source, join);
            return;
        }
        let other = self.build.block();
        let depth = self.build.open(expr_source(expr, Part::End, Why::ScopeEnd));
        self.condition(expr, other, depth, depth);
        self.build.close();
        self.build.assign(dest.clone(), value(), source);
        self.build.goto(join, source, other);
        self.build.assign(dest, value(), source);
        self.build.goto(join, source, join);
    }

    /// Evaluates `expr` with temporaries of its own.
    pub(super) fn own_value(&mut self, dest: Place, expr: ExprId) {
        let saved = self.build.temporaries;
        let own = self.build.open(expr_source(expr, Part::End, Why::ScopeEnd));
        self.build.temporaries = own;
        self.into(dest, expr);
        self.build.close();
        self.build.temporaries = saved;
    }

    // --------------------------------------------------------------- loops

    pub(super) fn loop_into(&mut self, dest: Place, expr: ExprId, body: ExprId, label: Option<u32>) {
        let (head, start, exit) = (self.build.block(), self.build.block(), self.build.block());
        self.build.goto(head, at(expr), head);
        let unwind = self.build.unwind();
        self.build.end(TerminatorKind::FalseUnwind { real: start, unwind }, at(expr), start);
        let depth = self.build.scopes.len();
        let frame = Breakable { label, is_loop: true, depth, destination: dest, exit, head: Some(head) };
        self.build.breakables.push(frame);
        let saved = self.build.temporaries;
        let own = self.build.open(expr_source(body, Part::End, Why::ScopeEnd));
        self.build.temporaries = own;
        let ty = self.expr_ty(body);
        let unit = self.temp(ty, at(body));
        self.into(Place::local(unit), body);
        self.build.close();
        self.build.temporaries = saved;
        self.build.breakables.pop();
        self.build.goto(head, at(body), exit);
    }

    fn breakable(&self, label: Option<u32>, for_continue: bool) -> Option<usize> {
        self.build.breakables.iter().rposition(|frame| match label {
            Some(_) => frame.label == label && (!for_continue || frame.is_loop),
            None => frame.is_loop,
        })
    }

    pub(super) fn break_(&mut self, value: Option<ExprId>, label: Option<u32>, source: Source) {
        let Some(index) = self.breakable(label, false) else {
            return self.gap(source, "`break` has no target");
        };
        let frame = &self.build.breakables[index];
        let (depth, exit, destination) = (frame.depth, frame.exit, frame.destination.clone());
        match value {
            Some(value) => self.into(destination, value),
            None => self.unit(destination, source),
        }
        self.build.jump(depth, Some(exit), source);
        self.build.diverge(TerminatorKind::Goto(exit), source);
    }

    pub(super) fn continue_(&mut self, label: Option<u32>, source: Source) {
        let Some(index) = self.breakable(label, true) else {
            return self.gap(source, "`continue` has no target");
        };
        let frame = &self.build.breakables[index];
        let (depth, head) = (frame.depth, frame.head);
        self.build.jump(depth, head, source);
        if let Some(head) = head {
            self.build.diverge(TerminatorKind::Goto(head), source);
        }
    }

    pub(super) fn return_(&mut self, value: Option<ExprId>, source: Source) {
        let ret = Place::local(Local::new(0));
        match value {
            Some(value) => self.into(ret, value),
            None => self.unit(ret, source),
        }
        self.build.jump(0, None, source);
        self.build.diverge(TerminatorKind::Return, source);
    }

    // --------------------------------------------------------- assignments

    pub(super) fn assignment(&mut self, target: PatId, value: ExprId, expr: ExprId) {
        let source = at(expr);
        match &self.hir[target] {
            &Pat::Expr(target) => {
                let ty = self.expr_ty(value);
                if !self.types.table[ty].needs_drop() {
                    let operand = self.operand(value);
                    let whole = self.whole(target);
                    let place = self.adjusted_place(whole, Mutability::Mut);
                    self.build.assign(place, Rvalue::Use(operand), source);
                } else {
                    let operand = self.operand(value);
                    let whole = self.whole(target);
                    let place = self.adjusted_place(whole, Mutability::Mut);
                    self.drop_and_replace(place, operand, at(target), source);
                }
            }
            Pat::Wild | Pat::Missing => {
                let place = self.place(value);
                self.build.push(StatementKind::PlaceMention(place), at(value));
            }
            _ => {
                let place = self.place(value);
                self.build.push(StatementKind::PlaceMention(place.clone()), at(value));
                self.irrefutable(target, place, &[]);
            }
        }
    }

    /// The old value is dropped (span: what is assigned to), then the new one stored.
    pub(super) fn drop_and_replace(&mut self, place: Place, value: Operand, at: Source, source: Source) {
        let next = self.build.block();
        let drop_source = Source { why: Why::Overwrite, ..at };
        // It is stored as well where the old one's destructor unwinds.
        let store = StatementKind::Assign(place.clone(), Rvalue::Use(value.clone()));
        let unwind = Some(self.build.unwind_after(Statement { kind: store, source }));
        let kind = TerminatorKind::Drop { place: place.clone(), target: next, unwind, replace: true };
        self.build.end(kind, drop_source, next);
        self.build.assign(place, Rvalue::Use(value.clone()), source);
        self.consumed([&value]);
    }
}
