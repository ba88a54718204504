//! Every borrow of a body: what is borrowed, for which region, and where a two-phase one becomes exclusive
//! (`rustc_borrowck::borrow_set`, `place_ext`).

use rustc_hash::FxHashMap;

use super::{def_use, move_paths::MoveData, promotion::Promoted};
use crate::ir::*;

crate::ir::index::define_index!(
    /// A borrow of one body, in the order in which rustc's checker looks at them.
    Loan, "bw");

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanData {
    /// Of the [`Rvalue::Ref`]: the loan begins behind it.
    pub location: Location,
    pub kind: BorrowKind,
    /// What was borrowed.
    pub place: Place,
    /// Where the reference was put.
    pub assigned: Place,
    pub region: Region,
    pub activation: Activation,
    /// Whether something could be done to the place that the loan forbids. Not so behind a `&` or a raw
    /// pointer, nor in a const, whose locals have no end.
    pub tracked: bool,
}

/// Where a borrow starts to forbid reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Activation {
    /// It is no two-phase borrow: at once.
    AtOnce,
    /// The reference is never used.
    Never,
    At(Location),
}

/// The borrows of a body whose regions are known, but for those of constants: `&1` borrows nothing that ends.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loans {
    pub all: IndexVec<Loan, LoanData>,
    /// Those that are activated at a location.
    pub activations: FxHashMap<Location, Vec<Loan>>,
    /// Locals that hold the address of a static.
    pub(super) static_refs: IndexVec<Local, bool>,
}

impl Loans {
    pub(super) fn gather(body: &Body, moves: &MoveData, promoted: &Promoted) -> Loans {
        if body.regions.all.is_empty() {
            return Loans::default();
        }
        let mut gather = Gather {
            body,
            kept: locals_kept_at_exit(body, moves),
            promoted,
            pending: FxHashMap::default(),
            loans: Loans { static_refs: body.static_refs(), ..Loans::default() },
        };
        for block in preorder(body) {
            for statement in 0..=body.blocks[block].statements.len() {
                gather.visit(Location { block, statement });
            }
        }
        gather.loans
    }

    /// The borrow made at `location`.
    pub fn at(&self, location: Location) -> Option<Loan> {
        self.all.iter_enumerated().find(|(_, loan)| loan.location == location).map(|(loan, _)| loan)
    }
}

struct Gather<'a> {
    body: &'a Body,
    kept: Option<IndexVec<Local, bool>>,
    promoted: &'a Promoted,
    /// Two-phase borrows whose temporary was not used yet.
    pending: FxHashMap<Local, Loan>,
    loans: Loans,
}

impl Gather<'_> {
    fn visit(&mut self, location: Location) {
        let statement = self.body.blocks[location.block].statements.get(location.statement);
        if let Some(StatementKind::Assign(assigned, Rvalue::Ref(kind, place))) = statement.map(|it| &it.kind)
        {
            self.uses(location);
            self.borrow(location, *kind, place, assigned);
        } else if !self.pending.is_empty() {
            self.uses(location);
        }
    }

    fn borrow(&mut self, location: Location, kind: BorrowKind, place: &Place, assigned: &Place) {
        let Some(region) = self.body.regions.of_borrow(location) else { return };
        if self.promoted.is_constant(place, kind) {
            return;
        }
        let temp = assigned.as_local().filter(|_| kind == BorrowKind::Mut(MutBorrowKind::TwoPhase));
        let loan = self.loans.all.push(LoanData {
            location,
            kind,
            place: place.clone(),
            assigned: assigned.clone(),
            region,
            activation: if temp.is_some() { Activation::Never } else { Activation::AtOnce },
            tracked: !is_ignored(self.body, place, self.kept.as_ref()),
        });
        if let Some(temp) = temp {
            self.pending.insert(temp, loan);
        }
    }

    /// The only use of a two-phase borrow's temporary activates it.
    fn uses(&mut self, location: Location) {
        let mut used = Vec::new();
        def_use::each(self.body, location, &mut |local, what| {
            if what != def_use::DefUse::Def {
                used.push(local);
            }
        });
        for local in used {
            if let Some(loan) = self.pending.remove(&local) {
                self.loans.all[loan].activation = Activation::At(location);
                if self.loans.all[loan].tracked {
                    self.loans.activations.entry(location).or_default().push(loan);
                }
            }
        }
    }
}

/// The locals of a const or static that are neither moved nor end: what they hold may be borrowed for ever.
/// None for functions, whose locals all end when they return (`LocalsStateAtExit`).
fn locals_kept_at_exit(body: &Body, moves: &MoveData) -> Option<IndexVec<Local, bool>> {
    if !matches!(body.kind, BodyKind::Const | BodyKind::Static) {
        return None;
    }
    let mut kept = IndexVec::filled(true, body.locals.len());
    for statement in body.blocks.iter().flat_map(|block| &block.statements) {
        if let StatementKind::StorageDead(local) = statement.kind {
            kept[local] = false;
        }
    }
    for out in &moves.moves {
        kept[moves.paths[out.path].place.local] = false;
    }
    Some(kept)
}

/// Whether nothing that is done to `place` could make a borrow of it invalid (`ignore_borrow`).
pub(super) fn is_ignored(body: &Body, place: &Place, kept: Option<&IndexVec<Local, bool>>) -> bool {
    if kept.is_some_and(|kept| kept[place.local]) && !body.locals[place.local].mutable {
        return true;
    }
    place.projection.iter().enumerate().any(|(step, elem)| {
        elem.kind == ElemKind::Deref
            && matches!(
                body.types[place.ty_before(step, body)].kind,
                TypeKind::RawPtr(..) | TypeKind::Ref(Mutability::Shared, _)
            )
    })
}

/// Blocks in the order of `rustc_middle::mir::traversal::preorder`: the last way out first.
fn preorder(body: &Body) -> Vec<Block> {
    let mut seen = IndexVec::filled(false, body.blocks.len());
    let (mut order, mut todo) = (Vec::new(), vec![Block::new(0)]);
    while let Some(block) = todo.pop() {
        if !std::mem::replace(&mut seen[block], true) {
            order.push(block);
            todo.extend(body.blocks[block].terminator().kind.successors());
        }
    }
    order
}
