//! Move paths: every place that is moved out of, assigned or initialised by itself, as a tree
//! per local (`rustc_mir_dataflow::move_paths`).

use rustc_hash::FxHashMap;

use crate::ir::*;

crate::ir::index::define_index!(
    /// A move path.
    PathId, "mp");

/// A part of an array with more elements than this is one path.
const MAX_ELEMENTS: u64 = 1024;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovePath {
    pub place: Place,
    pub parent: Option<PathId>,
    pub children: Vec<PathId>,
}

/// A value leaves a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoveOut {
    pub path: PathId,
    pub location: Location,
    pub source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveData {
    pub paths: IndexVec<PathId, MovePath>,
    pub moves: Vec<MoveOut>,
    /// Moves out of places that may not be left empty.
    pub illegal: Vec<IllegalMove>,
    known: FxHashMap<Place, PathId>,
    locals: IndexVec<Local, PathId>,
    moves_at: FxHashMap<Location, Vec<usize>>,
}

/// Why a place is no path of its own: what it is moved out of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Illegal {
    /// Behind a reference, a raw pointer, a static.
    Borrowed,
    /// An element, by index.
    Element,
    /// A field of a type with a destructor.
    Destructor,
}

/// A move out of a place that may not be left empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IllegalMove {
    pub why: Illegal,
    pub place: Place,
    pub location: Location,
    pub source: Source,
}

impl MoveData {
    pub fn gather(body: &Body) -> MoveData {
        let mut data = MoveData {
            paths: IndexVec::new(),
            moves: Vec::new(),
            illegal: Vec::new(),
            known: FxHashMap::default(),
            locals: IndexVec::new(),
            moves_at: FxHashMap::default(),
        };
        for local in body.locals.indices() {
            let place = Place::local(local);
            let path = data.paths.push(MovePath { place: place.clone(), parent: None, children: Vec::new() });
            data.known.insert(place, path);
            data.locals.push(path);
        }
        for (block, block_data) in body.blocks.iter_enumerated() {
            for (statement, it) in block_data.statements.iter().enumerate() {
                match &it.kind {
                    StatementKind::Assign(place, value) => {
                        let location = Location { block, statement };
                        let _ = data.path_for(body, place);
                        for operand in operands_of(value) {
                            data.operand(body, operand, location, it.source);
                        }
                    }
                    StatementKind::FakeRead(_, place) => {
                        let _ = data.path_for(body, place);
                    }
                    _ => {}
                }
            }
            let terminator = block_data.terminator();
            let location = Location { block, statement: block_data.statements.len() };
            for operand in operands_of_terminator(&terminator.kind) {
                data.operand(body, operand, location, terminator.source);
            }
            match &terminator.kind {
                TerminatorKind::Call { destination: place, .. }
                | TerminatorKind::Drop { place, .. }
                | TerminatorKind::Yield { resume_arg: place, .. } => {
                    let _ = data.path_for(body, place);
                }
                _ => {}
            }
        }
        data
    }

    fn operand(&mut self, body: &Body, operand: &Operand, location: Location, source: Source) {
        let Operand::Move(place) = operand else { return };
        // A part of an array is the elements it has (`rustc_mir_dataflow`'s `gather_move`).
        if let Some((&elem, base)) = place.projection.split_last()
            && let ElemKind::Subslice { from, to, from_end: false } = elem.kind
            && let TypeKind::Array(of) = body.types[elem.ty].kind
            && to.saturating_sub(from) <= MAX_ELEMENTS
        {
            let base = Place { local: place.local, projection: base.to_vec() };
            for offset in from..to {
                let kind = ElemKind::ConstantIndex { offset, min_length: 0, from_end: false };
                self.moved(body, &base.project(kind, of), location, source);
            }
            return;
        }
        self.moved(body, place, location, source);
    }

    fn moved(&mut self, body: &Body, place: &Place, location: Location, source: Source) {
        match self.path_for(body, place) {
            Ok(path) => {
                self.moves_at.entry(location).or_default().push(self.moves.len());
                self.moves.push(MoveOut { path, location, source });
            }
            Err(why) => self.illegal.push(IllegalMove { why, place: place.clone(), location, source }),
        }
    }

    /// The path of `place`, made if need be.
    fn path_for(&mut self, body: &Body, place: &Place) -> Result<PathId, Illegal> {
        let mut path = self.locals[place.local];
        let mut way = Place::local(place.local);
        for elem in &place.projection {
            let before = &body.types[way.ty(body)];
            if let Some(why) = illegal(elem.kind, before) {
                return Err(why);
            }
            // A union is moved as a whole.
            if before.is_union() && matches!(elem.kind, ElemKind::Field(_)) {
                return Ok(path);
            }
            way = way.project(elem.kind, elem.ty);
            path = match self.known.get(&way) {
                Some(&known) => known,
                None => {
                    let child = self.paths.push(MovePath {
                        place: way.clone(),
                        parent: Some(path),
                        children: Vec::new(),
                    });
                    self.paths[path].children.push(child);
                    self.known.insert(way.clone(), child);
                    child
                }
            };
        }
        Ok(path)
    }

    /// The deepest path that `place` is or lies in, and whether it is exactly `place`.
    pub fn find(&self, place: &Place) -> (PathId, bool) {
        let mut path = self.locals[place.local];
        let mut way = Place::local(place.local);
        for elem in &place.projection {
            way = way.project(elem.kind, elem.ty);
            match self.known.get(&way) {
                Some(&deeper) => path = deeper,
                None => return (path, false),
            }
        }
        (path, true)
    }

    /// The path that an assignment to `place` gives a value, if it is one. A union gets its value by
    /// any of its fields.
    pub fn set_by(&self, body: &Body, place: &Place) -> Option<PathId> {
        let (path, exact) = self.find(place);
        let in_union = || {
            let last = place.projection.len().checked_sub(1)?;
            let field = matches!(place.projection[last].kind, ElemKind::Field(_));
            let union = body.types[place.ty_before(last, body)].is_union();
            let of = Place { local: place.local, projection: place.projection[..last].to_vec() };
            (field && union && self.find(&of).1).then_some(path)
        };
        if exact { Some(path) } else { in_union() }
    }

    /// What leaves its place at `location`.
    pub fn moves_at(&self, location: Location) -> impl Iterator<Item = &MoveOut> {
        self.moves_at.get(&location).into_iter().flatten().map(|&index| &self.moves[index])
    }

    /// The numbers of the moves at `location`.
    pub fn indices_at(&self, location: Location) -> &[usize] {
        self.moves_at.get(&location).map_or(&[], Vec::as_slice)
    }

    /// The path of the whole of a local.
    pub fn of_local(&self, local: Local) -> PathId {
        self.locals[local]
    }

    /// `path` and everything below it.
    pub fn below(&self, path: PathId) -> Vec<PathId> {
        let mut all = Vec::new();
        self.each_below(path, &mut |path| all.push(path));
        all
    }

    /// Calls `f` with `path` and everything below it.
    pub fn each_below(&self, path: PathId, f: &mut dyn FnMut(PathId)) {
        f(path);
        for &child in &self.paths[path].children {
            self.each_below(child, f);
        }
    }

    /// The path one step further from `path`, where there is one.
    pub fn child(&self, path: PathId, step: ElemKind) -> Option<PathId> {
        let last = |child: PathId| self.paths[child].place.projection.last().map(|elem| elem.kind);
        self.paths[path].children.iter().copied().find(|&child| last(child) == Some(step))
    }
}

/// Why what one more step leads to, from a place of type `before`, can not be moved away.
fn illegal(step: ElemKind, before: &TypeData) -> Option<Illegal> {
    match step {
        ElemKind::Deref if !before.is_box() => Some(Illegal::Borrowed),
        ElemKind::Index(_) => Some(Illegal::Element),
        ElemKind::ConstantIndex { .. } | ElemKind::Subslice { .. } => {
            matches!(before.kind, TypeKind::Slice(_)).then_some(Illegal::Element)
        }
        ElemKind::Field(_) => match before.kind {
            TypeKind::Adt { destructor: true, kind, .. } if kind != AdtKind::Box => Some(Illegal::Destructor),
            _ => None,
        },
        ElemKind::Deref | ElemKind::Downcast(_) => None,
    }
}

/// Why `place` can not be moved away, if so, and the number of the step that forbids it.
pub(super) fn illegal_step(body: &Body, place: &Place) -> Option<(Illegal, usize)> {
    place.projection.iter().enumerate().find_map(|(step, elem)| {
        let before = &body.types[place.ty_before(step, body)];
        Some((illegal(elem.kind, before)?, step))
    })
}

pub(super) fn operands_of(value: &Rvalue) -> Vec<&Operand> {
    match value {
        Rvalue::Use(operand)
        | Rvalue::Repeat(operand)
        | Rvalue::Cast(_, operand, _)
        | Rvalue::Unary(operand) => {
            vec![operand]
        }
        Rvalue::Aggregate(_, operands) => operands.iter().collect(),
        Rvalue::Binary(left, right) => vec![left, right],
        Rvalue::Ref(..) | Rvalue::RawPtr(..) | Rvalue::Discriminant(_) | Rvalue::Len(_) => vec![],
    }
}

pub(super) fn operands_of_terminator(kind: &TerminatorKind) -> Vec<&Operand> {
    match kind {
        TerminatorKind::Switch { discriminant: operand, .. }
        | TerminatorKind::Assert { condition: operand, .. }
        | TerminatorKind::Yield { value: operand, .. } => vec![operand],
        TerminatorKind::Call { func, args, .. } => {
            let func = match func {
                Callee::Value(operand) => Some(operand),
                Callee::Item { .. } => None,
            };
            func.into_iter().chain(args.iter().map(|arg| &arg.operand)).collect()
        }
        TerminatorKind::InlineAsm { inputs, .. } => inputs.iter().collect(),
        _ => vec![],
    }
}
