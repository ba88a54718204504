//! Drop elaboration: what becomes of every drop that a scope's end or an assignment asks for
//! (`rustc_mir_transform::elaborate_drops`).
//!
//! | at the drop | style | what runs |
//! |---|---|---|
//! | the value is gone on every way | `Dead` | nothing |
//! | it is there, whole | `Static` | its drop |
//! | it is there on some ways | `Conditional` | its drop, behind a drop flag |
//! | parts of it may be gone | `Open` | the drops of the parts that are left |

use super::{
    init::{Cursor, Initialised},
    move_paths::{MoveData, PathId},
};
use crate::ir::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DropStyle {
    Dead,
    Static,
    Conditional,
    Open,
}

/// One drop terminator, elaborated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DropFact {
    pub location: Location,
    pub place: Place,
    pub style: DropStyle,
    /// What is dropped here: the whole place, or the parts that are left of it. Empty: nothing is.
    pub pieces: Vec<Piece>,
    /// By an assignment that follows; else by a scope's end.
    pub replace: bool,
    pub source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub place: Place,
    /// A drop flag decides at run time.
    pub flag: bool,
}

/// Whether something is dropped, all pieces taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dropped {
    Never,
    Maybe,
    Always,
}

impl DropFact {
    pub fn dropped(&self) -> Dropped {
        match self.pieces.as_slice() {
            [] => Dropped::Never,
            pieces if pieces.iter().all(|piece| piece.flag) => Dropped::Maybe,
            _ => Dropped::Always,
        }
    }

    /// Only parts of the place are left to drop.
    pub fn partial(&self) -> bool {
        self.pieces.iter().any(|piece| piece.place != self.place) || self.pieces.len() > 1
    }
}

/// Every drop on an ordinary way, in the order of the blocks. Drops while unwinding are left out.
pub(super) fn elaborate(body: &Body, moves: &MoveData, init: &Initialised) -> Vec<DropFact> {
    let mut all = Vec::new();
    let reachable = body.reachable(true);
    for (block, data) in body.blocks.iter_enumerated() {
        let TerminatorKind::Drop { place, replace, .. } = &data.terminator().kind else { continue };
        if data.cleanup || !reachable[block] || !init.reaches(block) {
            continue;
        }
        let location = Location { block, statement: data.statements.len() };
        let at = init.before(body, moves, location);
        let (path, exact) = moves.find(place);
        let mut pieces = Vec::new();
        let style = if exact {
            let elaborate = Elaborate { body, moves, at: &at };
            elaborate.path(path, place, &mut pieces);
            elaborate.style(path)
        } else {
            // Behind a reference or in an array: whatever is there was checked to be set.
            pieces.push(Piece { place: place.clone(), flag: false });
            DropStyle::Static
        };
        let source = data.terminator().source;
        all.push(DropFact { location, place: place.clone(), style, pieces, replace: *replace, source });
    }
    all
}

struct Elaborate<'a> {
    body: &'a Body,
    moves: &'a MoveData,
    at: &'a Cursor<'a>,
}

impl Elaborate<'_> {
    fn style(&self, path: PathId) -> DropStyle {
        let (mut set, mut unset, mut count) = (false, false, 0);
        self.moves.each_below(path, &mut |path| {
            set |= self.at.may_be_set(path);
            unset |= self.at.may_be_unset(path);
            count += 1;
        });
        match (set, unset, count) {
            (false, ..) => DropStyle::Dead,
            (true, false, _) => DropStyle::Static,
            (true, true, 1) => DropStyle::Conditional,
            (true, true, _) => DropStyle::Open,
        }
    }

    fn path(&self, path: PathId, place: &Place, pieces: &mut Vec<Piece>) {
        match self.style(path) {
            DropStyle::Dead => {}
            DropStyle::Static => pieces.push(Piece { place: place.clone(), flag: false }),
            DropStyle::Conditional => pieces.push(Piece { place: place.clone(), flag: true }),
            DropStyle::Open => self.open(path, place, pieces),
        }
    }

    /// What of `place` has no path of its own: dropped if `path` itself is set.
    fn rest(&self, path: PathId, place: Place, pieces: &mut Vec<Piece>) {
        if self.at.may_be_set(path) {
            pieces.push(Piece { place, flag: self.at.may_be_unset(path) });
        }
    }

    fn fields(&self, path: PathId, owner: PathId, place: &Place, types: &[Ty], pieces: &mut Vec<Piece>) {
        for (number, &ty) in types.iter().enumerate().filter(|&(_, &ty)| self.body.types[ty].needs_drop()) {
            let step = ElemKind::Field(number as u32);
            let field = place.project(step, ty);
            match self.moves.child(path, step) {
                Some(child) => self.path(child, &field, pieces),
                None => self.rest(owner, field, pieces),
            }
        }
    }

    fn open(&self, path: PathId, place: &Place, pieces: &mut Vec<Piece>) {
        let ty = place.ty(self.body);
        match &self.body.types[ty].kind {
            TypeKind::Adt { kind: AdtKind::Enum, variants, .. } => {
                if !self.at.may_be_set(path) {
                    return;
                }
                let mut others = false;
                for (number, fields) in variants.iter().enumerate() {
                    let step = ElemKind::Downcast(number as u32);
                    let types: Vec<Ty> = fields.iter().map(|field| field.ty).collect();
                    match self.moves.child(path, step) {
                        Some(variant) => self.fields(variant, path, &place.project(step, ty), &types, pieces),
                        None => others |= types.iter().any(|&ty| self.body.types[ty].needs_drop()),
                    }
                }
                if others {
                    pieces.push(Piece { place: place.clone(), flag: false });
                }
            }
            TypeKind::Adt { kind: AdtKind::Box, .. } => {
                if let Some(content) = self.moves.child(path, ElemKind::Deref) {
                    self.path(content, &self.moves.paths[content].place.clone(), pieces);
                }
                self.rest(path, place.clone(), pieces);
            }
            TypeKind::Adt { variants, .. } => {
                let types: Vec<Ty> = variants.first().into_iter().flatten().map(|field| field.ty).collect();
                self.fields(path, path, place, &types, pieces);
            }
            TypeKind::Tuple(types) | TypeKind::Closure { captures: types, .. } => {
                self.fields(path, path, place, types, pieces);
            }
            // Elements of an array that were moved out one by one.
            _ => {
                for &child in &self.moves.paths[path].children {
                    self.path(child, &self.moves.paths[child].place.clone(), pieces);
                }
                self.rest(path, place.clone(), pieces);
            }
        }
    }
}
