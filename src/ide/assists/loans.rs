//! Whether a new borrow can conflict with anything, told without regions.
//!
//! Coarser than the borrow checker and on the safe side: where it is in doubt it says no, and the
//! assist is not offered. A *holder* is a local whose value may hold the borrow: the reference
//! itself, and all that it is copied, moved, stored or passed into, if the type there can hold a
//! borrow at all. While a holder may still be used, the borrowed place must be neither moved,
//! assigned, borrowed exclusively nor gone (of an exclusive borrow: not used at all); and no holder may leave the body, go through a pointer,
//! become a field of a struct, or be held while a coroutine sleeps.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::ir::*;

/// The start of the names of the functions that stand in for a changed signature in a trial. What they give
/// is an argument of the real call: it is a holder whatever its type.
pub(super) const STAND_IN: &str = "freehold_lends";

/// A borrow of a place.
#[derive(Debug, Clone)]
pub(super) struct Loan {
    pub location: Location,
    pub place: Place,
    pub exclusive: bool,
    pub source: Source,
}

/// Every borrow of a place in `body`, but for those of variables that a desugaring made: the
/// pieces of `format_args!` live as long as it needs them, which the IR does not say.
pub(super) fn all(body: &Body) -> Vec<Loan> {
    let mut all = Vec::new();
    for (block, data) in body.blocks.iter_enumerated().filter(|(_, data)| !data.cleanup) {
        for (statement, it) in data.statements.iter().enumerate() {
            if let StatementKind::Assign(
                _,
                Rvalue::Ref(kind @ (BorrowKind::Shared | BorrowKind::Mut(_)), place),
            ) = &it.kind
                && !matches!(body.locals[place.local].kind, LocalKind::Var { name: None, .. })
            {
                let location = Location { block, statement };
                let exclusive = *kind != BorrowKind::Shared;
                all.push(Loan { location, place: place.clone(), exclusive, source: it.source });
            }
        }
    }
    all
}

/// The calls that are given the borrow, if nothing can conflict with `loan`.
pub(super) fn harmless(body: &Body, loan: &Loan) -> Option<Vec<Source>> {
    let statement = body.blocks[loan.location.block].statements.get(loan.location.statement)?;
    let StatementKind::Assign(holder, _) = &statement.kind else { return None };
    let mut holders = Holders {
        body,
        loan,
        locals: FxHashSet::default(),
        stored_into: FxHashSet::default(),
        escapes: false,
        live: FxHashMap::default(),
    };
    holders.add(holder);
    holders.close();
    if holders.escapes {
        return None;
    }
    // Nothing that is done to a shared reference disturbs what it refers to. Whether that lives long
    // enough is asked of the borrow that made the reference, which has these holders too.
    let shared = |step: usize| {
        let before = loan.place.ty_before(step, body);
        matches!(body.types[before].kind, TypeKind::Ref(Mutability::Shared, _))
            && loan.place.projection[step].kind == ElemKind::Deref
    };
    if (0..loan.place.projection.len()).any(shared) {
        return Some(holders.calls());
    }
    holders.find_live();
    (!holders.conflict()).then(|| holders.calls())
}

struct Holders<'a> {
    body: &'a Body,
    loan: &'a Loan,
    locals: FxHashSet<Local>,
    /// Those that became holders because a callee or a write may store the borrow in them: then
    /// so are all values that they were made of.
    stored_into: FxHashSet<Local>,
    /// A holder goes where this does not follow.
    escapes: bool,
    /// The blocks at whose start a holder may be used later.
    live: FxHashMap<Local, IndexVec<Block, bool>>,
}

impl Holders<'_> {
    fn may_hold(&self, ty: Ty) -> bool {
        self.body.types[ty].regions
    }

    /// `place` is given a value that may hold the borrow.
    fn add(&mut self, place: &Place) {
        let through = place.projection.iter().any(|elem| elem.kind == ElemKind::Deref);
        if through && !self.locals.contains(&place.local) {
            self.stored_into.insert(place.local);
            // Into what an argument of the body refers to: it leaves.
            self.escapes |= (1..=self.body.arg_count).contains(&place.local.index());
        }
        self.escapes |= place.local.index() == 0;
        self.locals.insert(place.local);
    }

    fn store_into(&mut self, local: Local) {
        self.stored_into.insert(local);
        self.locals.insert(local);
        self.escapes |= local.index() <= self.body.arg_count;
    }

    fn holds(&self, operand: &Operand) -> bool {
        match operand.place() {
            Some(place) => self.is_holder(place.local) && self.may_hold(place.ty(self.body)),
            None => false,
        }
    }

    fn is_holder(&self, local: Local) -> bool {
        self.locals.contains(&local)
    }

    /// Follows the borrow until there are no more holders.
    fn close(&mut self) {
        let body = self.body;
        loop {
            let before = (self.locals.len(), self.stored_into.len());
            for data in body.blocks.iter().filter(|data| !data.cleanup) {
                for statement in &data.statements {
                    if let StatementKind::Assign(place, value) = &statement.kind {
                        self.assign(place, value);
                    }
                }
                self.terminator(&data.terminator().kind);
            }
            if self.escapes || (self.locals.len(), self.stored_into.len()) == before {
                return;
            }
        }
    }

    fn assign(&mut self, place: &Place, value: &Rvalue) {
        let operands = match value {
            Rvalue::Use(operand) | Rvalue::Repeat(operand) | Rvalue::Cast(_, operand, _) => {
                std::slice::from_ref(operand)
            }
            Rvalue::Aggregate(_, operands) => operands,
            Rvalue::Ref(_, of) | Rvalue::RawPtr(_, of) => {
                // What is written through the reference is written into what it refers to.
                let back = self.stored_into.contains(&place.local) && *of != self.loan.place;
                if back && self.may_hold(of.ty(self.body)) {
                    self.store_into(of.local);
                }
                if self.is_holder(of.local) {
                    self.add(place);
                }
                return;
            }
            Rvalue::Binary(..) | Rvalue::Unary(_) | Rvalue::Discriminant(_) | Rvalue::Len(_) => return,
        };
        self.made_of(place, operands.iter());
        let held = operands.iter().any(|operand| self.holds(operand));
        if held {
            // The field of a struct may ask for `'static`.
            self.escapes |= matches!(value, Rvalue::Aggregate(AggregateKind::Adt { .. }, _));
            if self.may_hold(place.ty(self.body)) {
                self.add(place);
            } else {
                // `Box<dyn Fn()>` is `Box<dyn Fn() + 'static>`.
                self.escapes |= matches!(value, Rvalue::Cast(CastKind::Unsize, ..));
            }
        }
    }

    fn made_of<'o>(&mut self, place: &Place, operands: impl Iterator<Item = &'o Operand>) {
        if !self.stored_into.contains(&place.local) {
            return;
        }
        for of in operands.filter_map(Operand::place) {
            if self.may_hold(of.ty(self.body)) {
                self.store_into(of.local);
            }
        }
    }

    fn terminator(&mut self, kind: &TerminatorKind) {
        match kind {
            TerminatorKind::Call { func, args, destination, .. } => {
                self.made_of(destination, args.iter().map(|arg| &arg.operand));
                if !self.is_given(func, args) {
                    return;
                }
                let stands_in = matches!(func, Callee::Item { name, .. } if name.starts_with(STAND_IN));
                if stands_in || self.may_hold(destination.ty(self.body)) {
                    self.add(destination);
                }
                // The callee may store it in what its other arguments refer to.
                for place in args.iter().filter_map(|arg| arg.operand.place()) {
                    let ty = place.ty(self.body);
                    let stores = match self.body.types[ty].kind {
                        TypeKind::Ref(_, to) => self.may_hold(to),
                        _ => self.may_hold(ty),
                    };
                    if stores && !self.is_holder(place.local) {
                        self.store_into(place.local);
                    }
                }
            }
            TerminatorKind::Yield { value, .. } => self.escapes |= self.holds(value),
            TerminatorKind::InlineAsm { inputs, .. } => {
                self.escapes |= inputs.iter().any(|operand| self.holds(operand));
            }
            _ => {}
        }
    }

    fn is_given(&self, func: &Callee, args: &[CallArg]) -> bool {
        let called = matches!(func, Callee::Value(operand) if self.holds(operand));
        // What a stand-in gives is given on, whatever its type.
        let stand_in = |operand: &Operand| {
            operand
                .place()
                .is_some_and(|place| self.is_holder(place.local) && !self.may_hold(place.ty(self.body)))
        };
        called || args.iter().any(|arg| self.holds(&arg.operand) || stand_in(&arg.operand))
    }

    /// The calls that a holder is given to.
    fn calls(&self) -> Vec<Source> {
        let blocks = self.body.blocks.iter().filter(|data| !data.cleanup);
        blocks
            .map(BlockData::terminator)
            .filter(|terminator| match &terminator.kind {
                TerminatorKind::Call { func, args, .. } => self.is_given(func, args),
                _ => false,
            })
            .map(|terminator| terminator.source)
            .collect()
    }

    fn find_live(&mut self) {
        let predecessors = self.body.predecessors();
        for &local in &self.locals {
            let mut live = IndexVec::filled(false, self.body.blocks.len());
            let mut todo = Vec::new();
            let touched: IndexVec<Block, Option<Touch>> =
                self.body.blocks.indices().map(|block| self.touch(local, block, 0)).collect();
            for block in self.body.blocks.indices() {
                if touched[block] == Some(Touch::Use) {
                    live[block] = true;
                    todo.push(block);
                }
            }
            while let Some(block) = todo.pop() {
                for &before in &predecessors[block] {
                    if touched[before].is_none() && !std::mem::replace(&mut live[before], true) {
                        todo.push(before);
                    }
                }
            }
            self.live.insert(local, live);
        }
    }

    /// What the block first does to `local`, from statement `from` on.
    fn touch(&self, local: Local, block: Block, from: usize) -> Option<Touch> {
        let data = &self.body.blocks[block];
        for statement in data.statements.iter().skip(from) {
            match &statement.kind {
                StatementKind::StorageDead(dead) | StatementKind::StorageLive(dead) => {
                    if *dead == local {
                        return Some(Touch::End);
                    }
                }
                StatementKind::Assign(place, value) if place.as_local() == Some(local) => {
                    let mut used = false;
                    let mut found = |it: &mut Place| used |= it.local == local;
                    StatementKind::Assign(Place::local(Local::new(0)), value.clone()).places_mut(&mut found);
                    return Some(if used { Touch::Use } else { Touch::End });
                }
                kind => {
                    let mut used = false;
                    kind.clone().places_mut(&mut |place| used |= place.local == local);
                    if used {
                        return Some(Touch::Use);
                    }
                }
            }
        }
        let mut used = false;
        match &data.terminator().kind {
            // A drop that does nothing is no use.
            TerminatorKind::Drop { place, .. } => {
                let runs = self.body.types[place.ty(self.body)].needs_drop();
                return (runs && place.local == local).then_some(Touch::Use);
            }
            TerminatorKind::Call { func, args, destination, .. } => {
                used |= args.iter().filter_map(|arg| arg.operand.place()).any(|it| it.local == local);
                used |= matches!(func, Callee::Value(it) if it.place().is_some_and(|it| it.local == local));
                if !used && destination.as_local() == Some(local) {
                    return Some(Touch::End);
                }
            }
            kind => kind.clone().places_mut(&mut |place| used |= place.local == local),
        }
        used.then_some(Touch::Use)
    }

    /// Whether a holder may be used at `at` or later.
    fn is_live(&self, at: Location) -> bool {
        self.locals.iter().any(|&local| match self.touch(local, at.block, at.statement) {
            Some(touch) => touch == Touch::Use,
            None => {
                let next = self.body.blocks[at.block].terminator().kind.successors();
                next.into_iter().any(|block| self.live[&local][block])
            }
        })
    }

    /// Whether the borrowed place is disturbed while a holder may still be used.
    fn conflict(&self) -> bool {
        let after = |at: Location| Location { statement: at.statement + 1, ..at };
        let mut seen = FxHashSet::default();
        let mut todo = vec![after(self.loan.location)];
        while let Some(at) = todo.pop() {
            if !seen.insert(at) || !self.is_live(at) {
                continue;
            }
            let data = &self.body.blocks[at.block];
            if let Some(statement) = data.statements.get(at.statement) {
                if self.disturbs(&statement.kind) && self.is_live(after(at)) {
                    return true;
                }
                todo.push(after(at));
                continue;
            }
            let kind = &data.terminator().kind;
            let next: Vec<Location> = kind
                .ordinary_successors()
                .into_iter()
                .map(|block| Location { block, statement: 0 })
                .collect();
            if self.disturbs_at_end(kind) && next.iter().any(|&at| self.is_live(at)) {
                return true;
            }
            // A call that takes the place away and is given the borrow as well.
            if let TerminatorKind::Call { func, args, .. } = kind
                && args.iter().any(|arg| self.moves(&arg.operand))
                && self.is_given(func, args)
            {
                return true;
            }
            todo.extend(next);
        }
        false
    }

    fn overlaps(&self, place: &Place) -> bool {
        place.starts_with(&self.loan.place) || self.loan.place.starts_with(place)
    }

    /// Whether the operand takes the borrowed place away; of an exclusive borrow, uses it at all.
    fn moves(&self, operand: &Operand) -> bool {
        match operand {
            Operand::Move(place) => self.overlaps(place),
            Operand::Copy(place) => self.loan.exclusive && self.overlaps(place),
            Operand::Constant(_) => false,
        }
    }

    fn disturbs(&self, kind: &StatementKind) -> bool {
        match kind {
            StatementKind::Assign(place, value) => {
                self.overlaps(place)
                    || match value {
                        Rvalue::Ref(BorrowKind::Mut(_), of) | Rvalue::RawPtr(Mutability::Mut, of) => {
                            self.overlaps(of)
                        }
                        Rvalue::Ref(..) | Rvalue::RawPtr(..) | Rvalue::Discriminant(_) | Rvalue::Len(_)
                            if self.loan.exclusive =>
                        {
                            let mut used = false;
                            let mut found = |it: &mut Place| used |= self.overlaps(it);
                            let nowhere = Place::local(Local::new(0));
                            StatementKind::Assign(nowhere, value.clone()).places_mut(&mut found);
                            used
                        }
                        Rvalue::Use(operand)
                        | Rvalue::Repeat(operand)
                        | Rvalue::Cast(_, operand, _)
                        | Rvalue::Unary(operand) => self.moves(operand),
                        Rvalue::Aggregate(_, operands) => operands.iter().any(|it| self.moves(it)),
                        Rvalue::Binary(left, right) => self.moves(left) || self.moves(right),
                        _ => false,
                    }
            }
            StatementKind::StorageDead(local) => {
                // What a reference refers to stays when the reference goes.
                let behind = self.loan.place.projection.iter().any(|elem| elem.kind == ElemKind::Deref);
                *local == self.loan.place.local && !behind
            }
            _ => false,
        }
    }

    fn disturbs_at_end(&self, kind: &TerminatorKind) -> bool {
        match kind {
            TerminatorKind::Call { args, destination, .. } => {
                self.overlaps(destination) || args.iter().any(|arg| self.moves(&arg.operand))
            }
            TerminatorKind::Drop { place, .. } => {
                self.overlaps(place) && self.body.types[place.ty(self.body)].needs_drop()
            }
            // A coroutine that holds it asks more of who runs it than before.
            TerminatorKind::Yield { .. } | TerminatorKind::InlineAsm { .. } => true,
            _ => false,
        }
    }
}

/// What happens first to a local.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Touch {
    Use,
    /// It is given another value, or its storage begins or ends.
    End,
}
