//! The life of each variable: where it is moved, copied, dropped, and where its storage ends.
//!
//! What every face shows of moves and drops comes from here. A variable that a closure captures
//! has a life in the closure's body as well, as a field of the environment.

use rustc_hash::FxHashMap;

use super::{
    DropFact, Dropped, Facts,
    exits::{self, Exit},
    move_paths::{operands_of, operands_of_terminator},
};
use crate::ir::*;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub kind: EventKind,
    pub location: Location,
    pub source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EventKind {
    Move(Use),
    Copy(Use),
    Drop {
        dropped: Dropped,
        /// A drop flag decides at run time about the whole or a part.
        flag: bool,
        by: DropBy,
        /// The parts that are dropped, where it is not the whole.
        parts: Vec<Place>,
        /// The ways into the scope's end; none for assignments.
        exits: Vec<Exit>,
    },
    StorageDead,
}

/// One use of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    pub place: Place,
    /// Only a part of the variable.
    pub part: bool,
    pub via: Via,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Via {
    Plain,
    /// Into a closure or async block.
    Capture,
    /// Into the return place.
    Return,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DropBy {
    Scope,
    Assignment,
}

/// Who an event belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Owner {
    /// A variable of this body; that of a desugaring has no name.
    Variable(Local),
    /// A captured variable: field N of the environment.
    Upvar(u32),
    /// A value without a name.
    Temporary(Local),
}

/// The events of each owner, in the order of the blocks.
pub fn lives(body: &Body, facts: &Facts) -> FxHashMap<Owner, Vec<Event>> {
    let owners = Owners::new(body);
    let mut lives = Lives { body, owners: &owners, all: FxHashMap::default() };
    let reachable = body.reachable(true);
    for (block, data) in body.blocks.iter_enumerated().filter(|&(block, _)| reachable[block]) {
        if !facts.init.reaches(block) {
            continue;
        }
        for (statement, it) in data.statements.iter().enumerate() {
            let location = Location { block, statement };
            match &it.kind {
                StatementKind::Assign(to, value) => {
                    let capture = matches!(value, Rvalue::Aggregate(AggregateKind::Closure(_), _));
                    for operand in operands_of(value) {
                        lives.operand(operand, Some(to), capture, location, it.source);
                    }
                }
                StatementKind::StorageDead(local) => {
                    if let Some((owner @ Owner::Variable(_), _)) = owners.of(&Place::local(*local)) {
                        lives.add(owner, EventKind::StorageDead, location, it.source);
                    }
                }
                _ => {}
            }
        }
        let location = Location { block, statement: data.statements.len() };
        let terminator = data.terminator();
        let to = match &terminator.kind {
            TerminatorKind::Call { destination, .. } => Some(destination),
            _ => None,
        };
        for operand in operands_of_terminator(&terminator.kind) {
            lives.operand(operand, to, false, location, terminator.source);
        }
    }
    let predecessors = body.predecessors();
    for drop in &facts.drops {
        let exits = match drop.replace {
            true => Vec::new(),
            false => exits::exits(body, &facts.moves, &facts.init, &predecessors, drop),
        };
        lives.drop(drop, exits);
    }
    lives.all
}

/// What a `for` goes through, if `local` holds the iterator made of it.
pub fn iterated(body: &Body, local: Local) -> Option<Source> {
    let LocalKind::Var { name: None, .. } = body.locals[local].kind else { return None };
    let assigned = body.blocks.iter().flat_map(|block| &block.statements).find_map(|it| match &it.kind {
        StatementKind::Assign(to, Rvalue::Use(Operand::Move(from))) if to.as_local() == Some(local) => {
            from.as_local()
        }
        _ => None,
    })?;
    body.blocks.iter().find_map(|block| match &block.terminator().kind {
        TerminatorKind::Call {
            func: Callee::Item { name, style: CallStyle::Desugaring },
            args,
            destination,
            ..
        } if &**name == "into_iter" && destination.as_local() == Some(assigned) => Some(args.first()?.source),
        _ => None,
    })
}

/// Which variable a place belongs to.
struct Owners<'a> {
    body: &'a Body,
    /// By field of the environment: the steps from the environment to the captured place.
    upvars: Vec<Option<usize>>,
}

impl<'a> Owners<'a> {
    fn new(body: &'a Body) -> Self {
        let behind = matches!(body.kind, BodyKind::Closure(ClosureKind::Fn | ClosureKind::FnMut));
        let upvars = body
            .upvars
            .iter()
            .map(|upvar| {
                // A captured field has no record of its own, as in rustc's debug info.
                let steps = usize::from(behind) + 1 + usize::from(upvar.by_ref.is_some());
                upvar.whole.then_some(steps)
            })
            .collect();
        Owners { body, upvars }
    }

    /// The owner of a place, and how many of its steps lead to the owner's value.
    fn of(&self, place: &Place) -> Option<(Owner, usize)> {
        match self.body.locals[place.local].kind {
            LocalKind::Var { .. } => return Some((Owner::Variable(place.local), 0)),
            LocalKind::GuardRef(variable) => return Some((Owner::Variable(variable), 0)),
            _ => {}
        }
        let (field, steps) = self.upvar(place)?;
        (place.projection.len() >= steps).then_some((Owner::Upvar(field), steps))
    }

    /// The field of the environment that `place` starts with, and the steps to what it captured.
    fn upvar(&self, place: &Place) -> Option<(u32, usize)> {
        if self.body.upvars.is_empty() || place.local.index() != 1 {
            return None;
        }
        let field = place.projection.iter().find_map(|elem| match elem.kind {
            ElemKind::Deref => None,
            ElemKind::Field(field) => Some(Some(field)),
            _ => Some(None),
        })??;
        let steps = (*self.upvars.get(field as usize)?)?;
        Some((field, steps))
    }
}

struct Lives<'a> {
    body: &'a Body,
    owners: &'a Owners<'a>,
    all: FxHashMap<Owner, Vec<Event>>,
}

impl Lives<'_> {
    fn add(&mut self, owner: Owner, kind: EventKind, location: Location, source: Source) {
        self.all.entry(owner).or_default().push(Event { kind, location, source });
    }

    /// Whether both are one variable to the user: an `async fn` takes over each argument, under
    /// its name, from what its future captured.
    fn same(&self, owner: Owner, other: Owner) -> bool {
        let (Owner::Upvar(field), Owner::Variable(local)) = (owner, other) else { return owner == other };
        let name = &self.body.upvars[field as usize].name;
        self.body.kind == BodyKind::Coroutine && self.body.locals[local].name() == Some(&**name)
    }

    fn operand(
        &mut self,
        operand: &Operand,
        to: Option<&Place>,
        capture: bool,
        location: Location,
        source: Source,
    ) {
        let Some(place) = operand.place() else { return };
        let Some((owner, steps)) = self.owners.of(place) else { return };
        // `x = x.next`, an async body that takes over its argument.
        if to.and_then(|to| self.owners.of(to)).is_some_and(|(other, _)| self.same(owner, other)) {
            return;
        }
        let returned = to.is_some_and(|to| to.as_local().is_some_and(|local| local.index() == 0));
        let via = match (capture, returned) {
            (true, _) => Via::Capture,
            (false, true) => Via::Return,
            (false, false) => Via::Plain,
        };
        let part = place.projection.len() > steps;
        let used = Use { place: place.clone(), part, via };
        let kind = match operand {
            Operand::Move(_) => EventKind::Move(used),
            _ => EventKind::Copy(used),
        };
        self.add(owner, kind, location, source);
    }

    fn drop(&mut self, drop: &DropFact, exits: Vec<Exit>) {
        let by = if drop.replace { DropBy::Assignment } else { DropBy::Scope };
        let flag = drop.pieces.iter().any(|piece| piece.flag);
        let event = |dropped, flag, parts, exits| EventKind::Drop { dropped, flag, by, parts, exits };
        if let Some((owner, steps)) = self.owners.of(&drop.place) {
            let mut parts = Vec::new();
            if drop.partial() {
                parts.extend(drop.pieces.iter().map(|piece| piece.place.clone()));
            } else if drop.place.projection.len() > steps {
                parts.push(drop.place.clone());
            }
            let kind = event(drop.dropped(), flag, parts, exits);
            return self.add(owner, kind, drop.location, drop.source);
        }
        if drop.place.local.index() == 1 && !self.body.upvars.is_empty() {
            return self.environment(drop, exits, by);
        }
        if drop.dropped() != Dropped::Never {
            let parts = match drop.partial() {
                true => drop.pieces.iter().map(|piece| piece.place.clone()).collect(),
                false => Vec::new(),
            };
            let kind = event(drop.dropped(), flag, parts, exits);
            self.add(Owner::Temporary(drop.place.local), kind, drop.location, drop.source);
        }
    }

    /// The end of a closure's environment: each value in it has its own end.
    fn environment(&mut self, drop: &DropFact, exits: Vec<Exit>, by: DropBy) {
        for (field, upvar) in self.body.upvars.iter().enumerate() {
            if upvar.by_ref.is_some() || !upvar.whole {
                continue;
            }
            let owner = Owner::Upvar(field as u32);
            let field = ElemKind::Field(field as u32);
            let inside: Vec<Place> = drop
                .pieces
                .iter()
                .map(|piece| &piece.place)
                .filter(|place| place.projection.first().is_some_and(|elem| elem.kind == field))
                .cloned()
                .collect();
            let whole = drop.pieces.iter().any(|piece| piece.place == drop.place);
            let needs_drop = upvar.needs_drop;
            let moved = self
                .all
                .get(&owner)
                .is_some_and(|life| life.iter().any(|e| matches!(e.kind, EventKind::Move(_))));
            let dropped = match (whole, inside.is_empty()) {
                (true, _) => drop.dropped(),
                (false, false) => drop.dropped(),
                (false, true) => Dropped::Never,
            };
            if !needs_drop || (dropped == Dropped::Never && !moved) {
                continue;
            }
            let parts = inside.into_iter().filter(|place| place.projection.len() > 1).collect();
            let flag = dropped != Dropped::Never && drop.pieces.iter().any(|piece| piece.flag);
            let exits = exits
                .iter()
                .map(|exit| match dropped {
                    Dropped::Never => Exit { dropped, ..*exit },
                    _ => *exit,
                })
                .collect();
            let kind = EventKind::Drop { dropped, flag, by, parts, exits };
            self.add(owner, kind, drop.location, drop.source);
        }
    }
}
