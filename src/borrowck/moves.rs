//! Uses of what is not there: E0381 and E0382.
//!
//! The decisions of `rustc_borrowck`'s `check_if_path_or_subpath_is_moved` and
//! `check_if_assigned_path_is_moved`, and its `get_moved_indexes` for the moves to blame.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    dominators::Dominators,
    errors::{Action, Code, MoveSite, OwnershipError, Reason},
    init::Cursor,
    move_paths::{MoveData, PathId},
};
use crate::ir::*;

pub(super) struct Uses<'a> {
    body: &'a Body,
    moves: &'a MoveData,
    pub errors: Vec<OwnershipError>,
    /// Variables already reported as never set.
    unset: FxHashSet<Local>,
    /// The one error about each set of moves: its number, and the place that was used.
    moved: FxHashMap<Vec<usize>, (usize, Place)>,
    /// Made for the first error.
    ways: Option<Ways>,
}

/// The ways back from a location, and what may end them.
struct Ways {
    predecessors: IndexVec<Block, Vec<Block>>,
    dominators: Dominators,
    /// The numbers of the moves of each path.
    moves: FxHashMap<PathId, Vec<usize>>,
    /// Where each path gets a value.
    sets: FxHashMap<PathId, Vec<Location>>,
}

/// A move of a path, or a value for it.
struct End {
    statement: usize,
    moved: Option<usize>,
}

impl Ways {
    fn new(body: &Body, data: &MoveData) -> Ways {
        let mut predecessors = body.predecessors();
        let reachable = body.reachable(false);
        predecessors.iter_mut().for_each(|before| before.retain(|&block| reachable[block]));
        let dominators = Dominators::new(body, &predecessors);
        let mut moves: FxHashMap<PathId, Vec<usize>> = FxHashMap::default();
        for (index, out) in data.moves.iter().enumerate() {
            moves.entry(out.path).or_default().push(index);
        }
        let mut sets: FxHashMap<PathId, Vec<Location>> = FxHashMap::default();
        for (block, of_block) in body.blocks.iter_enumerated() {
            for statement in 0..=of_block.statements.len() {
                let location = Location { block, statement };
                for path in set_at(body, location).into_iter().filter_map(|place| data.set_by(body, place)) {
                    sets.entry(path).or_default().push(location);
                }
            }
        }
        Ways { predecessors, dominators, moves, sets }
    }

    /// Where in each block one of `paths` is moved or gets a value, in order. Of what happens at one
    /// place the first move counts.
    fn ends(&self, data: &MoveData, paths: &[PathId]) -> FxHashMap<Block, Vec<End>> {
        let mut ends: FxHashMap<Block, Vec<End>> = FxHashMap::default();
        let mut add = |at: Location, moved: Option<usize>| {
            ends.entry(at.block).or_default().push(End { statement: at.statement, moved });
        };
        for path in paths {
            for &index in self.moves.get(path).into_iter().flatten() {
                add(data.moves[index].location, Some(index));
            }
            self.sets.get(path).into_iter().flatten().for_each(|&at| add(at, None));
        }
        for of_block in ends.values_mut() {
            of_block.sort_unstable_by_key(|end| (end.statement, end.moved.unwrap_or(usize::MAX)));
            of_block.dedup_by_key(|end| end.statement);
        }
        ends
    }
}

impl<'a> Uses<'a> {
    pub fn new(body: &'a Body, moves: &'a MoveData) -> Self {
        let (unset, moved) = (FxHashSet::default(), FxHashMap::default());
        Uses { body, moves, errors: Vec::new(), unset, moved, ways: None }
    }

    pub fn operand(&mut self, operand: &Operand, location: Location, source: Source, at: &Cursor<'_>) {
        if let Some(place) = operand.place() {
            self.path_or_subpath(place, Action::Use, location, source, at);
        }
    }

    /// The value of `place` must be there, all of it.
    pub fn path_or_subpath(
        &mut self,
        place: &Place,
        action: Action,
        location: Location,
        source: Source,
        at: &Cursor<'_>,
    ) {
        self.full_path(place, action, location, source, at);
        if let Some((elem, base)) = place.projection.split_last()
            && let ElemKind::Subslice { from, to, from_end: false } = elem.kind
        {
            let base = Place { local: place.local, projection: base.to_vec() };
            let (path, exact) = self.moves.find(&base);
            if exact {
                let gone = self.moves.paths[path].children.iter().find_map(|&child| {
                    let last = self.moves.paths[child].place.projection.last()?;
                    let ElemKind::ConstantIndex { offset, .. } = last.kind else { return None };
                    (from..to).contains(&offset).then(|| self.unset_below(child, at)).flatten()
                });
                if let Some(gone) = gone {
                    self.report(&base, gone, action, location, source, at);
                }
            }
            return;
        }
        let (path, exact) = self.moves.find(place);
        if exact && let Some(gone) = self.unset_below(path, at) {
            self.report(place, gone, action, location, source, at);
        }
    }

    /// The nearest path that `place` is or lies in must be there; parts of it need not.
    fn full_path(
        &mut self,
        place: &Place,
        action: Action,
        location: Location,
        source: Source,
        at: &Cursor<'_>,
    ) {
        let (path, _) = self.moves.find(place);
        if at.may_be_unset(path) {
            self.report(place, path, action, location, source, at);
        }
    }

    /// The one that is told: the path itself, else its parts from the last on, those before what is in them
    /// (`MovePath::find_descendant`).
    fn unset_below(&self, path: PathId, at: &Cursor<'_>) -> Option<PathId> {
        if at.may_be_unset(path) {
            return Some(path);
        }
        // Of each group of parts the number that is left.
        let children = |path: PathId| &self.moves.paths[path].children;
        let mut todo = vec![(path, children(path).len())];
        while let Some((parent, left)) = todo.pop() {
            let Some(next) = left.checked_sub(1) else { continue };
            let path = children(parent)[next];
            if at.may_be_unset(path) {
                return Some(path);
            }
            todo.push((path, children(path).len()));
            todo.push((parent, next));
        }
        None
    }

    /// A write to `place`: what it is reached through must be there.
    pub fn assigned(&mut self, place: &Place, location: Location, source: Source, at: &Cursor<'_>) {
        for step in (0..place.projection.len()).rev() {
            let base = Place { local: place.local, projection: place.projection[..step].to_vec() };
            match place.projection[step].kind {
                ElemKind::Deref => return self.full_path(&base, Action::Use, location, source, at),
                ElemKind::Field(_) => match &self.body.types[base.ty(self.body)].kind {
                    TypeKind::Adt { destructor: true, kind, .. } if *kind != AdtKind::Box => {
                        return self.path_or_subpath(&base, Action::Assign, location, source, at);
                    }
                    TypeKind::Adt { .. } | TypeKind::Tuple(_) => {
                        self.parent_of_field(&base, location, source, at);
                    }
                    _ => {}
                },
                _ => {}
            }
        }
    }

    /// A field can be set only where its struct is there: the largest part that is not is reported.
    fn parent_of_field(&mut self, base: &Place, location: Location, source: Source, at: &Cursor<'_>) {
        let mut largest = None;
        for len in (0..=base.projection.len()).rev() {
            let prefix = Place { local: base.local, projection: base.projection[..len].to_vec() };
            let (path, exact) = self.moves.find(&prefix);
            if exact && at.may_be_unset(path) {
                largest = Some(path);
            }
            if len > 0 && base.projection[len - 1].kind == ElemKind::Deref {
                break;
            }
        }
        let Some(path) = largest else { return };
        // A union is set by any of its fields, but for the first time.
        if self.body.types[base.ty(self.body)].is_union()
            && self.moves.moves.iter().any(|out| out.path == path && self.reaches(out.location, location))
        {
            return;
        }
        self.report(base, path, Action::AssignPart, location, source, at);
    }

    fn report(
        &mut self,
        used: &Place,
        path: PathId,
        action: Action,
        location: Location,
        source: Source,
        at: &Cursor<'_>,
    ) {
        let sites = self.moved_at(location, path);
        let place = self.named_place(used, path);
        if sites.is_empty() {
            // Values of lowering's own are set before they are used.
            let variable = matches!(self.body.locals[used.local].kind, LocalKind::Var { .. });
            if variable && self.unset.insert(used.local) {
                let reason = Reason::Unset { action, sometimes: at.may_be_set(path) };
                let error = OwnershipError { code: Code::E0381, primary: source, location, place, reason };
                self.errors.push(error);
            }
            return;
        }
        let key: Vec<usize> = sites.iter().map(|&(index, _)| index).collect();
        let known = self.moved.get(&key);
        if let Some(&(number, ref reported)) = known
            && reported.starts_with(used)
            && (self.errors[number].location == location || !used.is_renumbered(self.body))
        {
            return;
        }
        let moves: Vec<MoveSite> = sites
            .iter()
            .map(|&(index, back)| {
                let out = self.moves.moves[index];
                let place = self.moves.paths[out.path].place.clone();
                MoveSite { out, place, in_loop: back || out.location == location }
            })
            .collect();
        let partial = moves.iter().any(|site| {
            let moved = &self.moves.paths[site.out.path].place;
            let unboxed = matches!(moved.projection.as_slice(), [elem] if elem.kind == ElemKind::Deref);
            !unboxed && moved != used && moved.starts_with(used)
        });
        let reason = Reason::Moved { action, moves, partial };
        let error = OwnershipError { code: Code::E0382, primary: source, location, place, reason };
        // The later use of a smaller place takes the place of the earlier error.
        match known {
            Some(&(number, _)) => {
                self.errors[number] = error;
                self.moved.insert(key, (number, used.clone()));
            }
            None => {
                self.moved.insert(key, (self.errors.len(), used.clone()));
                self.errors.push(error);
            }
        }
    }

    /// What the error speaks of: the path that lacks its value if the use is inside it, else what
    /// was used.
    fn named_place(&self, used: &Place, path: PathId) -> Place {
        let gone = &self.moves.paths[path].place;
        if used.starts_with(gone) { gone.clone() } else { used.clone() }
    }

    /// The moves of `path` or of what it is a part of that can reach `location` with nothing set
    /// in between, and whether by way of a loop's next turn.
    fn moved_at(&mut self, location: Location, path: PathId) -> Vec<(usize, bool)> {
        let mut paths = vec![path];
        while let Some(parent) = paths.last().and_then(|&path| self.moves.paths[path].parent) {
            paths.push(parent);
        }
        let body = self.body;
        let ways = self.ways.get_or_insert_with(|| Ways::new(body, self.moves));
        let ends = ways.ends(self.moves, &paths);
        let argument = |path: PathId| {
            let place = &self.moves.paths[path].place;
            place.projection.is_empty() && (1..=body.arg_count).contains(&place.local.index())
        };
        let is_argument = paths.iter().any(|&path| argument(path));
        let last_end = |block: Block, from: usize, until: usize| {
            let of_block = ends.get(&block).map_or(&[][..], Vec::as_slice);
            let before = &of_block[..of_block.partition_point(|end| end.statement < until)];
            before.last().filter(|end| end.statement >= from)
        };
        let split = |block: Block, forward: &mut Vec<Block>, back: &mut Vec<Block>| {
            for &earlier in &ways.predecessors[block] {
                let end = Location { block: earlier, statement: body.blocks[earlier].statements.len() };
                match ways.dominators.dominates(Location { block, statement: 0 }, end) {
                    true => back.push(earlier),
                    false => forward.push(earlier),
                }
            }
            !ways.predecessors[block].is_empty()
        };
        let (mut forward, mut back) = (Vec::new(), Vec::new());
        let mut found: Vec<(usize, bool)> = Vec::new();
        let mut reached_start = false;
        match last_end(location.block, 0, location.statement) {
            Some(end) => found.extend(end.moved.map(|index| (index, false))),
            None => {
                let any = split(location.block, &mut forward, &mut back);
                reached_start = !any && location.statement > 0;
            }
        }
        // Of the block itself, come to by way of a loop, only the part behind is new.
        let new_from = |block: Block| if block == location.block { location.statement } else { 0 };
        let mut seen = FxHashSet::default();
        while let Some(block) = forward.pop() {
            if !seen.insert(block) {
                continue;
            }
            let from = new_from(block);
            match last_end(block, from, usize::MAX) {
                Some(end) => found.extend(end.moved.map(|index| (index, false))),
                None if from > 0 => {}
                None => reached_start |= !split(block, &mut forward, &mut back),
            }
        }
        // Moves of later turns count only where the value is there when the loop begins.
        if (is_argument || !reached_start) && found.is_empty() {
            while let Some(block) = back.pop() {
                if !seen.insert(block) {
                    continue;
                }
                let from = new_from(block);
                match last_end(block, from, usize::MAX) {
                    Some(end) => found.extend(end.moved.map(|index| (index, true))),
                    None if from > 0 => {}
                    None => back.extend(&ways.predecessors[block]),
                }
            }
        }
        found
    }

    /// Whether some way leads from `from` to `to`.
    fn reaches(&self, from: Location, to: Location) -> bool {
        if from.block == to.block && from.statement < to.statement {
            return true;
        }
        let mut seen = FxHashSet::default();
        let mut todo = self.body.blocks[from.block].terminator().kind.successors();
        while let Some(block) = todo.pop() {
            if block == to.block {
                return true;
            }
            if seen.insert(block) {
                todo.extend(self.body.blocks[block].terminator().kind.successors());
            }
        }
        false
    }
}

/// The places that get a value at `location`.
fn set_at(body: &Body, location: Location) -> Vec<&Place> {
    let block = &body.blocks[location.block];
    match block.statements.get(location.statement) {
        Some(statement) => match &statement.kind {
            StatementKind::Assign(place, _) => vec![place],
            _ => vec![],
        },
        None => match &block.terminator().kind {
            TerminatorKind::Call { destination: place, .. }
            | TerminatorKind::Yield { resume_arg: place, .. } => vec![place],
            TerminatorKind::InlineAsm { outputs, .. } => outputs.iter().collect(),
            _ => vec![],
        },
    }
}
