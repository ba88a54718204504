//! One walk over a body that holds every access against the loans in scope
//! (`rustc_borrowck`'s `MirBorrowckCtxt`: `access_place`, `check_access_for_conflict`).

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    dominators::Dominators,
    errors::OwnershipError,
    in_scope::InScope,
    lifetimes::Lifetimes,
    loan_errors::Ends,
    loans::{Activation, Loan, LoanData, Loans},
    move_paths::operands_of,
    places_conflict::{Bias, Depth, conflicts},
};
use crate::ir::*;

/// What is done to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Access {
    /// Copied, or its tag or length looked at.
    Read,
    Borrow(BorrowKind),
    /// A two-phase borrow is made: until it is activated, others may read.
    Reserve,
    /// A two-phase borrow becomes exclusive.
    Activate(Loan),
    Assign,
    /// Dropped because a new value is put there.
    Replace,
    Move,
    /// Dropped, or its storage ends.
    End,
}

pub(super) struct Check<'a> {
    pub body: &'a Body,
    /// The closures of this body.
    pub closures: &'a dyn Fn(BodyId) -> Option<&'a Body>,
    pub lifetimes: &'a Lifetimes,
    pub loans: &'a Loans,
    pub in_scope: &'a InScope,
    dominators: Dominators,
    /// Accesses that already are errors: no second one at the same place of the text.
    pub reported: FxHashSet<(Mention, Source)>,
    /// Those that are errors since the place is not mutable.
    pub immutable: FxHashSet<(Place, Source)>,
    /// What an assignment may not drop before it fills it again, and the block where it does; where the drop is
    /// said to be.
    replaced: FxHashMap<(Place, Block), Source>,
    /// Where the body is left: rustc has one block for all returns, and one for all unwinding, which come last.
    returns: Vec<(Location, Source)>,
    unwinding: Vec<(Location, Source)>,
    /// The ends of each local on the ways of each jump, by storage or by a drop, in the order of the walk. rustc
    /// has them once and finds one error there.
    ends: FxHashMap<(Jump, Local, bool), Vec<Location>>,
    /// Two-phase borrows that were an error when they were made are none when they are activated.
    reservations: FxHashSet<Mention>,
    pub errors: Vec<OwnershipError>,
}

/// A place as rustc's checker tells it from others: by the types of its fields too, which have lifetimes of their own
/// at each location.
pub(super) type Mention = (Place, Option<Location>);

/// `immutable`: what is written to or borrowed as exclusive, but not mutable.
pub(super) fn check<'a>(
    body: &'a Body,
    closures: &'a dyn Fn(BodyId) -> Option<&'a Body>,
    lifetimes: &'a Lifetimes,
    loans: &'a Loans,
    in_scope: &'a InScope,
    immutable: FxHashSet<(Place, Source)>,
) -> Vec<OwnershipError> {
    if !loans.all.iter().any(|loan| loan.tracked) {
        return Vec::new();
    }
    let dominators = Dominators::new(body, &body.predecessors());
    let mut check = Check {
        body,
        closures,
        lifetimes,
        loans,
        in_scope,
        dominators,
        reported: FxHashSet::default(),
        immutable,
        replaced: FxHashMap::default(),
        returns: Vec::new(),
        unwinding: Vec::new(),
        ends: FxHashMap::default(),
        reservations: FxHashSet::default(),
        errors: Vec::new(),
    };
    let order = body.reverse_postorder();
    for &block in &order {
        check.ends_of(block);
    }
    for block in order {
        if in_scope.in_block[block].is_empty() && body.blocks[block].jump.is_none() {
            continue;
        }
        for statement in 0..=body.blocks[block].statements.len() {
            check.location(Location { block, statement });
        }
    }
    let (returns, unwinding) = (std::mem::take(&mut check.returns), std::mem::take(&mut check.unwinding));
    check.exits(&returns, false);
    check.exits(&unwinding, true);
    check.errors
}

impl Check<'_> {
    fn ends_of(&mut self, block: Block) {
        let data = &self.body.blocks[block];
        let Some(jump) = data.jump else { return };
        for (statement, it) in data.statements.iter().enumerate() {
            if let StatementKind::StorageDead(local) = it.kind {
                self.ends.entry((jump, local, false)).or_default().push(Location { block, statement });
            }
        }
        if let TerminatorKind::Drop { place, .. } = &data.terminator().kind {
            let location = Location { block, statement: data.statements.len() };
            self.ends.entry((jump, place.local, true)).or_default().push(location);
        }
    }

    /// The locations that are one with `at` in rustc's MIR, if `at` is the last of them.
    fn as_one<'s>(&'s self, at: &'s Location, place: &Place, access: Access) -> &'s [Location] {
        let data = &self.body.blocks[at.block];
        let Some(jump) = data.jump.filter(|_| access == Access::End) else { return std::slice::from_ref(at) };
        let dropped = at.statement == data.statements.len();
        let all = self.ends.get(&(jump, place.local, dropped)).map_or(&[][..], Vec::as_slice);
        if all.last() == Some(at) { all } else { &[] }
    }

    fn location(&mut self, at: Location) {
        let body = self.body;
        let source = body.source_of(at);
        for &loan in self.loans.activations.get(&at).map_or(&[][..], Vec::as_slice) {
            let place = self.loans.all[loan].place.clone();
            self.access(at, &place, source, Depth::Deep, Access::Activate(loan));
        }
        let block = &body.blocks[at.block];
        match block.statements.get(at.statement) {
            Some(statement) => match &statement.kind {
                StatementKind::Assign(place, value) => {
                    self.value(at, value, source);
                    let dropped = self.replaced.get(&(place.clone(), at.block)).filter(|_| at.statement == 0);
                    if let Some(&source) = dropped {
                        // The drop was the error; only under another name the store is one of its own.
                        if place.is_renumbered(body) {
                            self.access(at, place, source, Depth::Shallow, Access::Assign);
                        }
                        return;
                    }
                    self.access(at, place, source, Depth::Shallow, Access::Assign);
                }
                StatementKind::StorageDead(local) => {
                    self.access(at, &Place::local(*local), source, Depth::Shallow, Access::End);
                }
                StatementKind::FakeRead(..)
                | StatementKind::PlaceMention(_)
                | StatementKind::StorageLive(_) => {}
            },
            None => self.terminator(at, &block.terminator().kind, source),
        }
    }

    fn value(&mut self, at: Location, value: &Rvalue, source: Source) {
        for operand in operands_of(value) {
            self.operand(at, operand, source);
        }
        match value {
            Rvalue::Ref(kind, place) => {
                let (depth, access) = match kind {
                    BorrowKind::Fake => (Depth::Artificial, Access::Borrow(*kind)),
                    BorrowKind::Mut(MutBorrowKind::TwoPhase) => (Depth::Deep, Access::Reserve),
                    BorrowKind::Shared | BorrowKind::Mut(_) => (Depth::Deep, Access::Borrow(*kind)),
                };
                self.access(at, place, source, depth, access);
            }
            Rvalue::RawPtr(m, place) => {
                let kind = match m {
                    Mutability::Shared => BorrowKind::Shared,
                    Mutability::Mut => BorrowKind::Mut(MutBorrowKind::Default),
                };
                self.access(at, place, source, Depth::Deep, Access::Borrow(kind));
            }
            Rvalue::Discriminant(place) => self.access(at, place, source, Depth::Shallow, Access::Read),
            Rvalue::Len(place) => self.access(at, place, source, Depth::Artificial, Access::Read),
            _ => {}
        }
    }

    fn operand(&mut self, at: Location, operand: &Operand, source: Source) {
        match operand {
            Operand::Copy(place) => self.access(at, place, source, Depth::Deep, Access::Read),
            Operand::Move(place) => self.access(at, place, source, Depth::Deep, Access::Move),
            Operand::Constant(_) => {}
        }
    }

    fn terminator(&mut self, at: Location, kind: &TerminatorKind, source: Source) {
        self.use_operands(at, kind, source);
        let unwinds = matches!(
            kind,
            TerminatorKind::Call { unwind: None, .. }
                | TerminatorKind::Assert { unwind: None, .. }
                | TerminatorKind::Drop { unwind: None, .. }
        );
        if unwinds && !self.body.blocks[at.block].cleanup {
            self.unwinding.push((at, source));
        }
    }

    fn use_operands(&mut self, at: Location, kind: &TerminatorKind, source: Source) {
        match kind {
            TerminatorKind::Switch { discriminant: operand, .. }
            | TerminatorKind::Assert { condition: operand, .. } => self.operand(at, operand, source),
            TerminatorKind::Drop { place, replace, .. } => {
                let access = if *replace { Access::Replace } else { Access::End };
                self.access(at, place, source, Depth::Drop, access);
            }
            TerminatorKind::Call { func, args, destination, .. } => {
                if let Callee::Value(func) = func {
                    self.operand(at, func, source);
                }
                args.iter().for_each(|arg| self.operand(at, &arg.operand, arg.source));
                self.access(at, destination, source, Depth::Deep, Access::Assign);
            }
            TerminatorKind::Yield { value, resume_arg, .. } => {
                self.operand(at, value, source);
                self.access(at, resume_arg, source, Depth::Deep, Access::Assign);
                self.suspend(at, source);
            }
            TerminatorKind::InlineAsm { inputs, outputs, .. } => {
                inputs.iter().for_each(|input| self.operand(at, input, source));
                outputs
                    .iter()
                    .for_each(|place| self.access(at, place, source, Depth::Shallow, Access::Assign));
            }
            TerminatorKind::Return => self.returns.push((at, source)),
            TerminatorKind::UnwindResume => self.unwinding.push((at, source)),
            TerminatorKind::Goto(_)
            | TerminatorKind::Unreachable
            | TerminatorKind::FalseEdge { .. }
            | TerminatorKind::FalseUnwind { .. } => {}
        }
    }

    /// What a coroutine that may be moved has lent of its own must be given back before a `yield`
    /// (`check_for_local_borrow`).
    fn suspend(&mut self, at: Location, source: Source) {
        if !self.body.movable {
            return;
        }
        let point = self.lifetimes.points.of(at);
        let (loans, in_scope) = (self.loans, self.in_scope);
        for &loan in in_scope.in_block[at.block].iter().filter(|&&loan| in_scope.contains(loan, point)) {
            let indirect = |elem: &PlaceElem| elem.kind == ElemKind::Deref;
            if !loans.all[loan].place.projection.iter().any(indirect) {
                self.kept_across_yield(at, loan, source);
            }
        }
    }

    /// All locals of a function end where it returns or unwinds, those of a const do not. A way that unwinds is not
    /// followed where nothing is left to drop: what is lent for longer than the body is lent at its end, too.
    fn exits(&mut self, ways: &[(Location, Source)], unwinding: bool) {
        if matches!(self.body.kind, BodyKind::Const | BodyKind::Static) {
            return;
        }
        let (loans, in_scope) = (self.loans, self.in_scope);
        let mut leaving: BTreeMap<Loan, (Location, Source)> = BTreeMap::new();
        for &(at, source) in ways {
            let point = self.lifetimes.points.of(at);
            for &loan in in_scope.in_block[at.block].iter().filter(|&&loan| in_scope.contains(loan, point)) {
                leaving.entry(loan).or_insert((at, source));
            }
        }
        for (loan, (at, source)) in leaving {
            let data = &loans.all[loan];
            let mut outlived = self.lifetimes.values.universals_in(&self.body.regions, data.region);
            if unwinding && outlived.next().is_none() {
                continue;
            }
            let root = Place::local(data.place.local);
            if conflicts(self.body, &data.place, data.kind, &root, Depth::Shallow, Bias::Overlap) {
                let ends = if unwinding { Ends::Unwinding } else { Ends::Exit };
                self.too_short(at, loan, &data.place, source, ends);
            }
        }
    }

    fn access(&mut self, at: Location, place: &Place, source: Source, depth: Depth, access: Access) {
        // A borrow is activated under the name that it was reserved under.
        let mentioned = match access {
            Access::Activate(loan) => self.loans.all[loan].location,
            _ => at,
        };
        let mention: Mention = (place.clone(), place.is_renumbered(self.body).then_some(mentioned));
        if matches!(access, Access::Activate(_)) && self.reservations.contains(&mention) {
            return;
        }
        let loans = self.loans;
        let meets = |loan: Loan, at: Location| {
            let data = &loans.all[loan];
            data.place.local == place.local
                && self.in_scope.contains(loan, self.lifetimes.points.of(at))
                && self.forbids(loan, data, access, at)
                && conflicts(self.body, &data.place, data.kind, place, depth, Bias::Overlap)
        };
        let first = self.as_one(&at, place, access).iter().filter_map(|&at| {
            let loan = self.in_scope.in_block[at.block].iter().find(|&&loan| meets(loan, at));
            loan.map(|&loan| (loan, at))
        });
        let Some((loan, at)) = first.min() else { return };
        if let TerminatorKind::Drop { target, unwind, replace: true, .. } =
            &self.body.blocks[at.block].terminator().kind
            && access == Access::Replace
        {
            self.replaced.insert((place.clone(), *target), source);
            self.replaced.extend(unwind.map(|unwind| ((place.clone(), unwind), source)));
        }
        if self.reported.contains(&(mention.clone(), source)) {
            return;
        }
        if access == Access::Reserve {
            self.reservations.insert(mention.clone());
        }
        self.report(at, loan, place, source, access);
        self.reported.insert((mention, source));
    }

    /// Whether a loan of a place that meets the accessed one does not allow the access.
    fn forbids(&self, loan: Loan, data: &LoanData, access: Access, at: Location) -> bool {
        let shares = matches!(data.kind, BorrowKind::Shared | BorrowKind::Fake);
        match access {
            Access::Activate(activated) if activated == loan => false,
            Access::Borrow(BorrowKind::Fake) => false,
            Access::Read | Access::Borrow(BorrowKind::Shared) => !shares && self.is_active(data, at),
            Access::Reserve => !shares,
            // Whether it is there to be matched is asked elsewhere.
            Access::Move => data.kind != BorrowKind::Fake,
            Access::Borrow(BorrowKind::Mut(_))
            | Access::Activate(_)
            | Access::Assign
            | Access::Replace
            | Access::End => true,
        }
    }

    /// A two-phase borrow is no more than reserved between where it is made and where it is activated.
    fn is_active(&self, loan: &LoanData, at: Location) -> bool {
        let activated = match loan.activation {
            Activation::AtOnce => return true,
            Activation::Never => return false,
            Activation::At(location) => location,
        };
        let behind = Location { statement: loan.location.statement + 1, ..loan.location };
        self.dominators.dominates(activated, at) || !self.dominators.dominates(behind, at)
    }
}
