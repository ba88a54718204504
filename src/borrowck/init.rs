//! Which paths may be without a value, and which may ever have had one
//! (`rustc_mir_dataflow::impls::initialized`).

use super::{
    dataflow::{Analysis, BitSet},
    move_paths::{MoveData, PathId},
};
use crate::ir::*;

/// The paths that may be uninitialised. State of `let x; if c { x = s } f(x)`:
/// `{x}` after the `let`, `{}` in the branch, `{x}` at the call.
pub struct Initialised<'a>(pub &'a MoveData);

impl Initialised<'_> {
    fn set(&self, place: &Place, set: &mut BitSet) {
        let (path, exact) = self.0.find(place);
        if exact {
            self.0.below(path).into_iter().for_each(|path| set.remove(path.index()));
        }
    }

    fn unset(&self, path: PathId, set: &mut BitSet) {
        self.0.below(path).into_iter().for_each(|path| set.insert(path.index()));
    }

    fn moved(&self, location: Location, set: &mut BitSet) {
        self.0.moves_at(location).for_each(|out| self.unset(out.path, set));
    }
}

impl Analysis for Initialised<'_> {
    fn size(&self) -> usize {
        self.0.paths.len()
    }

    fn start(&self, body: &Body, set: &mut BitSet) {
        for local in body.locals.indices() {
            if local.index() == 0 || local.index() > body.arg_count {
                self.unset(self.0.find(&Place::local(local)).0, set);
            }
        }
    }

    fn statement(&self, body: &Body, location: Location, set: &mut BitSet) {
        self.moved(location, set);
        match &body.blocks[location.block].statements[location.statement].kind {
            StatementKind::Assign(place, _) => self.set(place, set),
            StatementKind::StorageDead(local) | StatementKind::StorageLive(local) => {
                self.unset(self.0.find(&Place::local(*local)).0, set);
            }
            _ => {}
        }
    }

    fn terminator(&self, body: &Body, location: Location, set: &mut BitSet) {
        self.moved(location, set);
        if let TerminatorKind::Drop { place, .. } = &body.blocks[location.block].terminator().kind {
            let (path, exact) = self.0.find(place);
            if exact {
                self.unset(path, set);
            }
        }
    }

    fn on_return(&self, body: &Body, location: Location, set: &mut BitSet) {
        match &body.blocks[location.block].terminator().kind {
            TerminatorKind::Call { destination: place, .. }
            | TerminatorKind::Yield { resume_arg: place, .. } => {
                self.set(place, set);
            }
            TerminatorKind::InlineAsm { outputs, .. } => {
                outputs.iter().for_each(|place| self.set(place, set))
            }
            _ => {}
        }
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
