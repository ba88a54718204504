//! Uses of what is not there: E0381, E0382; second assignments: E0384.
//! The decisions of `rustc_borrowck`'s `check_if_path_or_subpath_is_moved` and
//! `check_if_reassignment_to_immutable_state`.

use rustc_hash::FxHashSet;

use super::{
    dataflow::{Analysis as _, BitSet, solve},
    init::{Cursor, Ever, Initialised},
    move_paths::{Illegal, MoveData, MoveOut, PathId, operands_of, operands_of_terminator},
};
use crate::ir::*;

/// rustc's code of an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// Used before it was given a value.
    E0381,
    /// Used after it was moved.
    E0382,
    /// Assigned twice, but not `mut`.
    E0384,
    /// Moved out of what is only borrowed.
    E0507,
    /// Moved out of an array or slice by index.
    E0508,
    /// Moved out of a type with a destructor.
    E0509,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnershipError {
    pub code: Code,
    /// Where rustc puts the error.
    pub primary: Source,
    pub location: Location,
    pub place: Place,
    /// The moves that took the value away.
    pub moves: Vec<MoveOut>,
    /// The value is borrowed here, rather than used.
    pub borrow: bool,
}

pub(super) fn check(body: &Body, moves: &MoveData) -> Vec<OwnershipError> {
    let init = Initialised::for_errors(body, moves);
    let ever = Ever(body);
    let assigned = solve(&ever, body);
    let reachable = body.reachable(false);
    let mut check = Check { body, moves, errors: Vec::new(), reported: FxHashSet::default() };
    for (block, data) in body.blocks.iter_enumerated() {
        if !reachable[block] || data.cleanup {
            continue;
        }
        let (mut at, mut before) = (init.at(body, moves, block), assigned.entry[block].clone());
        for (statement, it) in data.statements.iter().enumerate() {
            let location = Location { block, statement };
            match &it.kind {
                StatementKind::Assign(place, value) => {
                    for operand in operands_of(value) {
                        check.operand(operand, location, it.source, &at);
                    }
                    match value {
                        Rvalue::Ref(_, of) | Rvalue::RawPtr(_, of) => {
                            check.used(of, location, it.source, &at, true)
                        }
                        Rvalue::Discriminant(of) | Rvalue::Len(of) => {
                            check.used(of, location, it.source, &at, false)
                        }
                        _ => {}
                    }
                    check.assigned(place, location, it.source, &before);
                }
                StatementKind::FakeRead(_, place) => check.used(place, location, it.source, &at, false),
                _ => {}
            }
            at.step();
            ever.statement(body, location, &mut before);
        }
        let location = Location { block, statement: data.statements.len() };
        let terminator = data.terminator();
        for operand in operands_of_terminator(&terminator.kind) {
            check.operand(operand, location, terminator.source, &at);
        }
        if let TerminatorKind::Call { destination, .. } = &terminator.kind {
            check.assigned(destination, location, terminator.source, &before);
        }
    }
    for illegal in &moves.illegal {
        // Errors of patterns and captures stand at the scrutinee or inside the closure, which
        // these moves do not know yet.
        if !reachable[illegal.location.block] || matches!(illegal.source.why, Why::Binding | Why::Capture) {
            continue;
        }
        let code = match illegal.why {
            Illegal::Borrowed => Code::E0507,
            Illegal::Element => Code::E0508,
            Illegal::Destructor => Code::E0509,
        };
        check.errors.push(OwnershipError {
            code,
            primary: illegal.source,
            location: illegal.location,
            place: illegal.place.clone(),
            moves: Vec::new(),
            borrow: false,
        });
    }
    check.errors
}

struct Check<'a> {
    body: &'a Body,
    moves: &'a MoveData,
    errors: Vec<OwnershipError>,
    /// One report for each set of moves, and for each variable never set.
    reported: FxHashSet<Vec<Location>>,
}

impl Check<'_> {
    fn operand(&mut self, operand: &Operand, location: Location, source: Source, at: &Cursor<'_>) {
        if let Some(place) = operand.place() {
            self.used(place, location, source, at, false);
        }
    }

    fn used(&mut self, place: &Place, location: Location, source: Source, at: &Cursor<'_>, borrow: bool) {
        let (path, exact) = self.moves.find(place);
        let mut gone = at.may_be_unset(path).then_some(path);
        if gone.is_none() && exact {
            gone = self.moves.below(path).into_iter().find(|&path| at.may_be_unset(path));
        }
        let Some(gone) = gone else { return };
        let local = &self.body.locals[place.local];
        // Values of lowering's own are set before they are used.
        if !matches!(local.kind, LocalKind::Var { .. } | LocalKind::Arg) {
            return;
        }
        let moves = self.reaching(gone, location);
        let code = if moves.is_empty() { Code::E0381 } else { Code::E0382 };
        let mut key: Vec<Location> = moves.iter().map(|out| out.location).collect();
        if key.is_empty() {
            key.push(Location { block: Block::new(0), statement: usize::MAX - place.local.index() });
        }
        key.sort();
        if self.reported.insert(key) {
            let place = self.moves.paths[path].place.clone();
            self.errors.push(OwnershipError { code, primary: source, location, place, moves, borrow });
        }
    }

    /// The moves of `path`, its parents or parts that can reach `location`, nothing set in between.
    fn reaching(&self, path: PathId, location: Location) -> Vec<MoveOut> {
        let mut related: FxHashSet<PathId> = self.moves.below(path).into_iter().collect();
        let mut up = self.moves.paths[path].parent;
        while let Some(parent) = up {
            related.insert(parent);
            up = self.moves.paths[parent].parent;
        }
        let predecessors = self.body.predecessors();
        let mut found: Vec<MoveOut> = Vec::new();
        let mut seen = FxHashSet::default();
        let mut todo = vec![location];
        while let Some(at) = todo.pop() {
            let mut stopped = false;
            for statement in (0..at.statement).rev() {
                let here = Location { block: at.block, statement };
                stopped = self.step(here, &related, path, &mut found);
                if stopped {
                    break;
                }
            }
            if stopped || !seen.insert(at.block) {
                continue;
            }
            for &block in &predecessors[at.block] {
                let statement = self.body.blocks[block].statements.len();
                let here = Location { block, statement };
                if !self.step(here, &related, path, &mut found) {
                    todo.push(here);
                }
            }
        }
        found
    }

    /// True if the search need not go further back than `here`.
    fn step(
        &self,
        here: Location,
        related: &FxHashSet<PathId>,
        path: PathId,
        found: &mut Vec<MoveOut>,
    ) -> bool {
        let mut stop = false;
        for out in self.moves.moves_at(here).filter(|out| related.contains(&out.path)) {
            if !found.contains(out) {
                found.push(*out);
            }
            stop = true;
        }
        let block = &self.body.blocks[here.block];
        let set = match block.statements.get(here.statement) {
            Some(statement) => match &statement.kind {
                StatementKind::Assign(place, _) => Some(place),
                _ => None,
            },
            None => match &block.terminator().kind {
                TerminatorKind::Call { destination, .. } => Some(destination),
                _ => None,
            },
        };
        stop || set.is_some_and(|place| self.moves.paths[path].place.starts_with(place))
    }

    fn assigned(&mut self, place: &Place, location: Location, source: Source, before: &BitSet) {
        let Some(local) = place.as_local() else { return };
        let decl = &self.body.locals[local];
        if decl.mutable || !matches!(decl.kind, LocalKind::Var { .. }) || !before.contains(local.index()) {
            return;
        }
        let key = vec![location];
        if self.reported.insert(key) {
            let (place, moves) = (place.clone(), Vec::new());
            self.errors.push(OwnershipError {
                code: Code::E0384,
                primary: source,
                location,
                place,
                moves,
                borrow: false,
            });
        }
    }
}
