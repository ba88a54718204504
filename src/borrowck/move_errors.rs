//! Moves out of what may not be left empty: E0507, E0508 and E0509.
//!
//! The grouping of `rustc_borrowck`'s `diagnostics::move_errors`: the bindings of one pattern
//! that take parts of one scrutinee are one error, at the scrutinee.

use super::{
    errors::{Code, Hole, OwnershipError, Reason},
    move_paths::{Illegal, MoveData, PathId, illegal_step},
};
use crate::ir::*;

pub(super) struct MoveErrors<'a> {
    body: &'a Body,
    moves: &'a MoveData,
    groups: Vec<Group>,
}

struct Group {
    kind: GroupKind,
    primary: Source,
    location: Location,
    place: Place,
    hole: Hole,
    bindings: Vec<Local>,
}

#[derive(PartialEq, Eq)]
enum GroupKind {
    /// The scrutinee itself can not be moved from.
    FromPlace,
    /// Only the part that the pattern names can not: `match f() { &x => … }`.
    FromValue(PathId),
    /// No pattern.
    Other,
}

impl<'a> MoveErrors<'a> {
    pub fn new(body: &'a Body, moves: &'a MoveData) -> Self {
        MoveErrors { body, moves, groups: Vec::new() }
    }

    pub fn operand(&mut self, operand: &Operand, location: Location, source: Source) {
        let Operand::Move(place) = operand else { return };
        let Some((why, step)) = illegal_step(self.body, place) else { return };
        let hole = self.hole(why, place, step);
        let mut group = Group {
            kind: GroupKind::Other,
            primary: source,
            location,
            place: place.clone(),
            hole,
            bindings: Vec::new(),
        };
        if let Some((local, scrutinee)) = self.binding(location) {
            let matched = scrutinee.place.as_ref().unwrap_or(place);
            let (_, exact) = self.moves.find(matched);
            if !exact {
                group.kind = GroupKind::FromPlace;
                if scrutinee.place.is_some() {
                    group.primary = scrutinee.source;
                    group.bindings.push(local);
                }
            } else {
                let (parent, _) = self.moves.find(place);
                group.kind = GroupKind::FromValue(parent);
                group.primary = scrutinee.source;
                group.bindings.push(local);
            }
            let same = |other: &&mut Group| {
                other.kind == group.kind
                    && (other.primary == scrutinee.source || other.primary == group.primary)
            };
            if let Some(other) = self.groups.iter_mut().find(same) {
                if !other.bindings.is_empty() {
                    other.bindings.push(local);
                }
                return;
            }
        }
        self.groups.push(group);
    }

    /// The variable of a pattern that is bound at `location`, and what the pattern takes apart.
    fn binding(&self, location: Location) -> Option<(Local, &'a Scrutinee)> {
        let statement = self.body.blocks[location.block].statements.get(location.statement)?;
        let StatementKind::Assign(place, Rvalue::Use(Operand::Move(_))) = &statement.kind else {
            return None;
        };
        let local = place.as_local()?;
        Some((local, self.body.locals[local].scrutinee.as_ref()?))
    }

    /// What `place` is moved out of, at its step number `step`.
    fn hole(&self, why: Illegal, place: &Place, step: usize) -> Hole {
        let of_elements = |ty: Ty| match self.body.types[ty].kind {
            TypeKind::Array(_) => Some(Hole::Array),
            TypeKind::Slice(_) => Some(Hole::Slice),
            _ => None,
        };
        let before = place.ty_before(step, self.body);
        match why {
            Illegal::Destructor => Hole::Destructor(before),
            Illegal::Element => of_elements(before).unwrap_or(Hole::Array),
            Illegal::Borrowed => {
                if step == 0 {
                    let local = &self.body.locals[place.local];
                    if matches!(local.kind, LocalKind::GuardRef(_)) {
                        return Hole::Guard;
                    }
                    if self.body.is_static_ref(place.local) {
                        return Hole::Static;
                    }
                }
                let target = place.projection[step].ty;
                if let Some(hole) = of_elements(target) {
                    return hole;
                }
                match self.body.kind {
                    BodyKind::Closure(kind) if self.body.is_upvar(place) => Hole::Capture(kind),
                    _ => Hole::Borrowed,
                }
            }
        }
    }

    pub fn finish(self) -> Vec<OwnershipError> {
        let error = |group: Group| {
            let code = match group.hole {
                Hole::Array | Hole::Slice => Code::E0508,
                Hole::Destructor(_) => Code::E0509,
                _ => Code::E0507,
            };
            let reason = Reason::Hole { of: group.hole, bindings: group.bindings };
            let (primary, location, place) = (group.primary, group.location, group.place);
            OwnershipError { code, primary, location, place, reason }
        };
        self.groups.into_iter().map(error).collect()
    }
}
