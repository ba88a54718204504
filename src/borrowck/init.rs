//! Which paths may have a value, which may be without one, and which ever had one
//! (`rustc_mir_dataflow::impls::initialized`).
//!
//! ```text
//! let x;                  may be set {}    may be unset {x}
//! if c { x = s } else {}  at the join: {x}              {x}      x is set on some ways only
//! x = t;                               {x}              {}       x is set
//! ```

use super::{
    dataflow::{Analysis, BitSet, Results, solve},
    move_paths::{MoveData, PathId},
};
use crate::ir::*;

/// What is known of a place at some point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It has its value, all of it.
    Set,
    /// On some ways here it has none.
    Maybe,
    /// It has none.
    Unset,
}

/// One step's effect on the paths that get or lose a value: told to each analysis in its own terms.
trait Effects {
    fn gains(&self, path: PathId, set: &mut BitSet);
    fn loses(&self, path: PathId, set: &mut BitSet);
}

/// The walk both analyses share.
struct Walk<'a, E> {
    moves: &'a MoveData,
    effects: E,
    /// Whether a way of a `switch` tells that the other variants' parts have no value, and only
    /// real ways count: so for drops, not for errors (`mark_inactive_variants_as_uninit`).
    variants: bool,
}

struct MaybeSet;
struct MaybeUnset;

impl Effects for MaybeSet {
    fn gains(&self, path: PathId, set: &mut BitSet) {
        set.insert(path.index());
    }
    fn loses(&self, path: PathId, set: &mut BitSet) {
        set.remove(path.index());
    }
}

impl Effects for MaybeUnset {
    fn gains(&self, path: PathId, set: &mut BitSet) {
        set.remove(path.index());
    }
    fn loses(&self, path: PathId, set: &mut BitSet) {
        set.insert(path.index());
    }
}

impl<E: Effects> Walk<'_, E> {
    fn assigned(&self, body: &Body, place: &Place, set: &mut BitSet) {
        if let Some(path) = self.moves.set_by(body, place) {
            self.moves.each_below(path, &mut |path| self.effects.gains(path, set));
        }
    }

    fn lost(&self, path: PathId, set: &mut BitSet) {
        self.moves.each_below(path, &mut |path| self.effects.loses(path, set));
    }

    fn moved(&self, location: Location, set: &mut BitSet) {
        self.moves.moves_at(location).for_each(|out| self.lost(out.path, set));
    }
}

impl<E: Effects> Analysis for Walk<'_, E> {
    fn size(&self) -> usize {
        self.moves.paths.len()
    }

    fn start(&self, body: &Body, set: &mut BitSet) {
        for local in body.locals.indices() {
            let path = self.moves.of_local(local);
            let argument = (1..=body.arg_count).contains(&local.index());
            self.moves.each_below(path, &mut |path| match argument {
                true => self.effects.gains(path, set),
                false => self.effects.loses(path, set),
            });
        }
    }

    fn statement(&self, body: &Body, location: Location, set: &mut BitSet) {
        self.moved(location, set);
        match &body.blocks[location.block].statements[location.statement].kind {
            StatementKind::Assign(place, _) => self.assigned(body, place, set),
            StatementKind::StorageDead(local) | StatementKind::StorageLive(local) => {
                self.lost(self.moves.of_local(*local), set);
            }
            _ => {}
        }
    }

    fn terminator(&self, body: &Body, location: Location, set: &mut BitSet) {
        self.moved(location, set);
        if let TerminatorKind::Drop { place, .. } = &body.blocks[location.block].terminator().kind {
            let (path, exact) = self.moves.find(place);
            if exact {
                self.lost(path, set);
            }
        }
    }

    fn on_return(&self, body: &Body, location: Location, set: &mut BitSet) {
        match &body.blocks[location.block].terminator().kind {
            TerminatorKind::Call { destination: place, .. }
            | TerminatorKind::Yield { resume_arg: place, .. } => self.assigned(body, place, set),
            TerminatorKind::InlineAsm { outputs, .. } => {
                outputs.iter().for_each(|place| self.assigned(body, place, set));
            }
            _ => {}
        }
    }

    fn on_switch(&self, body: &Body, block: Block, target: usize, set: &mut BitSet) {
        if !self.variants {
            return;
        }
        let Some((place, targets)) = variant_switch(body, block) else { return };
        let (path, exact) = self.moves.find(place);
        if !exact {
            return;
        }
        let taken = targets[target].0;
        for &child in &self.moves.paths[path].children {
            let Some(ElemKind::Downcast(variant)) =
                self.moves.paths[child].place.projection.last().map(|elem| elem.kind)
            else {
                continue;
            };
            let inactive = match taken {
                Some(taken) => variant != taken,
                None => targets.iter().any(|&(other, _)| other == Some(variant)),
            };
            if inactive {
                self.lost(child, set);
            }
        }
    }

    fn imaginary(&self) -> bool {
        !self.variants
    }
}

/// The enum whose variant the switch that ends `block` asks for, and its ways.
fn variant_switch(body: &Body, block: Block) -> Option<(&Place, &[(Option<u32>, Block)])> {
    let data = &body.blocks[block];
    let TerminatorKind::Switch { discriminant, targets } = &data.terminator().kind else { return None };
    if targets.iter().all(|(variant, _)| variant.is_none()) {
        return None;
    }
    let asked = discriminant.place()?;
    data.statements.iter().rev().find_map(|statement| match &statement.kind {
        StatementKind::Assign(to, Rvalue::Discriminant(place)) if to == asked => {
            Some((place, targets.as_slice()))
        }
        _ => None,
    })
}

/// Both sets at the start of every block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initialised {
    maybe_set: Results,
    maybe_unset: Results,
    variants: bool,
}

impl Initialised {
    /// As the borrow checker sees it: every way counts, and what a `match` found out does not.
    pub fn for_errors(body: &Body, moves: &MoveData) -> Initialised {
        Initialised::solve(body, moves, false)
    }

    /// As drop elaboration sees it.
    pub fn for_drops(body: &Body, moves: &MoveData) -> Initialised {
        Initialised::solve(body, moves, true)
    }

    fn solve(body: &Body, moves: &MoveData, variants: bool) -> Initialised {
        Initialised {
            maybe_set: solve(&Walk { moves, effects: MaybeSet, variants }, body),
            maybe_unset: solve(&Walk { moves, effects: MaybeUnset, variants }, body),
            variants,
        }
    }

    /// A cursor at the start of `block`, to be moved forward.
    pub fn at<'a>(&self, body: &'a Body, moves: &'a MoveData, block: Block) -> Cursor<'a> {
        Cursor {
            body,
            moves,
            location: Location { block, statement: 0 },
            maybe_set: self.maybe_set.entry[block].clone(),
            maybe_unset: self.maybe_unset.entry[block].clone(),
            variants: self.variants,
        }
    }

    /// A cursor before the statement or terminator at `location`.
    pub fn before<'a>(&self, body: &'a Body, moves: &'a MoveData, location: Location) -> Cursor<'a> {
        let mut cursor = self.at(body, moves, location.block);
        while cursor.location.statement < location.statement {
            cursor.step();
        }
        cursor
    }

    /// The paths that may be set before the terminator of `block`, and after it, what a call returns aside.
    pub(super) fn around_terminator(&self, body: &Body, moves: &MoveData, block: Block) -> [BitSet; 2] {
        let walk = Walk { moves, effects: MaybeSet, variants: self.variants };
        let mut before = self.maybe_set.entry[block].clone();
        let statements = body.blocks[block].statements.len();
        for statement in 0..statements {
            walk.statement(body, Location { block, statement }, &mut before);
        }
        let mut after = before.clone();
        walk.terminator(body, Location { block, statement: statements }, &mut after);
        [before, after]
    }

    /// Whether the block can be reached by the ways that count.
    pub fn reaches(&self, block: Block) -> bool {
        self.maybe_set.reached[block]
    }
}

/// What is set at one point of a body.
pub struct Cursor<'a> {
    body: &'a Body,
    moves: &'a MoveData,
    pub location: Location,
    maybe_set: BitSet,
    maybe_unset: BitSet,
    variants: bool,
}

impl Cursor<'_> {
    /// Over one statement, or the terminator on its ordinary way.
    pub fn step(&mut self) {
        let (body, moves, variants, at) = (self.body, self.moves, self.variants, self.location);
        let set = Walk { moves, effects: MaybeSet, variants };
        let unset = Walk { moves, effects: MaybeUnset, variants };
        if at.statement < body.blocks[at.block].statements.len() {
            set.statement(body, at, &mut self.maybe_set);
            unset.statement(body, at, &mut self.maybe_unset);
        } else {
            set.terminator(body, at, &mut self.maybe_set);
            unset.terminator(body, at, &mut self.maybe_unset);
            set.on_return(body, at, &mut self.maybe_set);
            unset.on_return(body, at, &mut self.maybe_unset);
        }
        self.location.statement += 1;
    }

    pub fn may_be_set(&self, path: PathId) -> bool {
        self.maybe_set.contains(path.index())
    }

    pub fn may_be_unset(&self, path: PathId) -> bool {
        self.maybe_unset.contains(path.index())
    }

    /// The path alone, its parts aside.
    pub fn path(&self, path: PathId) -> State {
        match (self.may_be_set(path), self.may_be_unset(path)) {
            (true, false) => State::Set,
            (true, true) => State::Maybe,
            // Neither: no way leads here.
            (false, _) => State::Unset,
        }
    }

    /// The place with all its parts: `Maybe` as well where a part is gone.
    pub fn place(&self, place: &Place) -> State {
        let (path, exact) = self.moves.find(place);
        let own = self.path(path);
        if !exact || own != State::Set {
            return own;
        }
        let mut whole = true;
        self.moves.each_below(path, &mut |part| whole &= !self.may_be_unset(part));
        if whole { State::Set } else { State::Maybe }
    }
}

/// The locals that may have been given a value before, moved since or not: a second one is a
/// re-assignment.
pub struct Ever<'a>(pub &'a Body);

impl Analysis for Ever<'_> {
    fn size(&self) -> usize {
        self.0.locals.len()
    }
    fn start(&self, body: &Body, set: &mut BitSet) {
        (1..=body.arg_count).for_each(|local| set.insert(local));
    }
    fn statement(&self, body: &Body, location: Location, set: &mut BitSet) {
        match &body.blocks[location.block].statements[location.statement].kind {
            StatementKind::Assign(place, _) if place.projection.is_empty() => set.insert(place.local.index()),
            StatementKind::StorageDead(local) | StatementKind::StorageLive(local) => {
                set.remove(local.index())
            }
            _ => {}
        }
    }
    fn terminator(&self, _: &Body, _: Location, _: &mut BitSet) {}
    fn on_return(&self, body: &Body, location: Location, set: &mut BitSet) {
        if let TerminatorKind::Call { destination, .. } = &body.blocks[location.block].terminator().kind
            && destination.projection.is_empty()
        {
            set.insert(destination.local.index());
        }
    }
}
