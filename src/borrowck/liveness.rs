//! Where the value of each local may still be used or dropped, and so which regions are alive there by it
//! (`rustc_borrowck::type_check::liveness`).
//!
//! ```text
//! x = &a;      x is not live: here it gets its value
//! f();         use-live: the regions of its type contain this point
//! g(*x);       use-live
//! drop(x);     where nothing but this follows, drop-live: only those that its destructors may look at
//! ```

use std::{collections::VecDeque, ops::Range};

use rustc_hash::FxHashSet;

use super::{
    BitSet, Constraints, Initialised, MoveData,
    def_use::{self, DefUse},
    points::{Point, PointSet, Points},
    regions::Values,
};
use crate::ir::*;

/// Where values are needed later. Empty for locals whose regions all outlive universal ones, which
/// contain every point anyway.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Liveness {
    /// Where each local's value may be used later, but by a drop.
    pub used: IndexVec<Local, PointSet>,
    /// Where it is only dropped later.
    pub dropped: IndexVec<Local, PointSet>,
    /// Where each region is alive: by the locals with it in their type, by a statement that names
    /// it; everywhere, if it is universal.
    pub of_region: IndexVec<Region, PointSet>,
}

/// The next thing that needs a region to be alive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextUse {
    pub local: Local,
    pub location: Location,
    /// By a drop of the local, not by a use.
    pub drop: bool,
}

impl Liveness {
    pub(super) fn new(
        body: &Body,
        points: &Points,
        constraints: &Constraints,
        moves: &MoveData,
        init: &Initialised,
    ) -> Liveness {
        let regions = &body.regions;
        if regions.all.is_empty() {
            return Liveness::default();
        }
        let universals = regions.all.indices().take(regions.universal);
        let everywhere = constraints.reaching(regions, universals);
        let is_relevant = |local: Local| {
            let of_type = regions.of_local.get(local).map_or(&[][..], Vec::as_slice);
            of_type.iter().any(|&region| everywhere.get(region) == Some(&false))
        };
        let relevant: IndexVec<Local, bool> = body.locals.indices().map(is_relevant).collect();
        let appearances = Appearances::new(body, points, &relevant);
        let mut trace = Trace {
            body,
            points,
            moves,
            init,
            predecessors: body.predecessors(),
            at_terminator: IndexVec::filled(None, body.blocks.len()),
            seen: IndexVec::filled(u32::MAX, body.blocks.len()),
        };
        let mut live = Liveness::default();
        let mut runs: IndexVec<Region, Vec<Range<u32>>> = IndexVec::filled(Vec::new(), regions.all.len());
        for local in body.locals.indices() {
            let (mut used, mut dropped) = (PointSet::default(), PointSet::default());
            if relevant[local] {
                let of = appearances.of(local);
                used = trace.used(local, of);
                dropped = trace.dropped(local, of, &used);
                for (regions, points) in [(&regions.of_local, &used), (&regions.of_drop, &dropped)] {
                    for &region in regions.get(local).map_or(&[][..], Vec::as_slice) {
                        if region.index() < runs.len() {
                            runs[region].extend_from_slice(points.runs());
                        }
                    }
                }
            }
            live.used.push(used);
            live.dropped.push(dropped);
        }
        for &(location, region) in &regions.live_at {
            if region.index() < runs.len() {
                let point = points.of(location).index() as u32;
                runs[region].push(point..point + 1);
            }
        }
        live.of_region = runs
            .iter_mut()
            .enumerate()
            .map(|(region, runs)| match region < regions.universal {
                true => points.all(),
                false => PointSet::of_runs(std::mem::take(runs)),
            })
            .collect();
        live
    }

    /// The locals that keep `region` alive at `point`, and whether only by being dropped.
    pub fn holders<'a>(
        &'a self,
        regions: &'a Regions,
        region: Region,
        point: Point,
    ) -> impl Iterator<Item = (Local, bool)> + use<'a> {
        let by = move |of: &'a IndexVec<Local, Vec<Region>>, live: &'a IndexVec<Local, PointSet>, drop| {
            live.iter_enumerated()
                .filter(move |&(local, live)| {
                    live.contains(point) && of.get(local).is_some_and(|of| of.contains(&region))
                })
                .map(move |(local, _)| (local, drop))
        };
        by(&regions.of_local, &self.used, false).chain(by(&regions.of_drop, &self.dropped, true))
    }
}

/// The nearest use or drop after `from`, which counts too, of a local with `region` in its type, on the ways
/// where `region` is alive and which do not unwind (`rustc_borrowck::diagnostics::find_use`).
pub fn next_use(
    body: &Body,
    points: &Points,
    values: &Values,
    region: Region,
    from: Location,
) -> Option<NextUse> {
    let mut queue = VecDeque::from([from]);
    let mut seen = FxHashSet::default();
    while let Some(location) = queue.pop_front() {
        let point = points.of(location);
        if !values.contains(region, point) || !seen.insert(point) {
            continue;
        }
        let mut found = None;
        def_use::each(body, location, &mut |local, what| {
            if body.regions.of_local.get(local).is_some_and(|of| of.contains(&region)) {
                found = Some((local, what));
            }
        });
        let block = &body.blocks[location.block];
        match found {
            Some((_, DefUse::Def)) => {}
            Some((local, what)) => {
                return Some(NextUse { local, location, drop: what == DefUse::Drop });
            }
            None if location.statement < block.statements.len() => {
                queue.push_back(Location { statement: location.statement + 1, ..location });
            }
            None => {
                let kind = &block.terminator().kind;
                let next = kind.successors().into_iter().filter(|&next| kind.unwind() != Some(next));
                queue.extend(next.map(|block| Location { block, statement: 0 }));
            }
        }
    }
    None
}

/// What is done to each relevant local, sorted by point.
struct Appearances {
    first: Vec<u32>,
    all: Vec<(u32, DefUse)>,
}

impl Appearances {
    fn new(body: &Body, points: &Points, relevant: &IndexVec<Local, bool>) -> Appearances {
        let mut of_locals: Vec<(Local, u32, DefUse)> = Vec::new();
        for (block, data) in body.blocks.iter_enumerated() {
            for statement in 0..=data.statements.len() {
                let location = Location { block, statement };
                let point = points.of(location).index() as u32;
                def_use::each(body, location, &mut |local, what| {
                    if relevant[local] {
                        of_locals.push((local, point, what));
                    }
                });
            }
        }
        // Stable: within a local they stay in the order of the points.
        of_locals.sort_by_key(|&(local, ..)| local);
        let mut first = vec![0; body.locals.len() + 1];
        of_locals.iter().for_each(|(local, ..)| first[local.index() + 1] += 1);
        for local in 0..body.locals.len() {
            first[local + 1] += first[local];
        }
        let all = of_locals.into_iter().map(|(_, point, what)| (point, what)).collect();
        Appearances { first, all }
    }

    fn of(&self, local: Local) -> &[(u32, DefUse)] {
        &self.all[self.first[local.index()] as usize..self.first[local.index() + 1] as usize]
    }
}

struct Trace<'a> {
    body: &'a Body,
    points: &'a Points,
    moves: &'a MoveData,
    init: &'a Initialised,
    predecessors: IndexVec<Block, Vec<Block>>,
    /// What may have a value before each terminator and after it; made when asked for.
    at_terminator: IndexVec<Block, Option<[BitSet; 2]>>,
    /// The last local (twice its number, and one for its drops) for which the end of the block was visited.
    seen: IndexVec<Block, u32>,
}

impl Trace<'_> {
    /// The last definition in `range`.
    fn last_def(of: &[(u32, DefUse)], range: Range<u32>) -> Option<u32> {
        let (from, to) = (
            of.partition_point(|&(point, _)| point < range.start),
            of.partition_point(|&(point, _)| point < range.end),
        );
        of.get(from..to)?.iter().rev().find(|(_, what)| *what == DefUse::Def).map(|&(point, _)| point)
    }

    /// Back from each use to the definitions before it. A point that both uses and defines uses first.
    fn used(&mut self, local: Local, of: &[(u32, DefUse)]) -> PointSet {
        let stamp = 2 * local.index() as u32;
        let mut runs = Vec::new();
        let mut todo: Vec<Block> = Vec::new();
        // The last definition so far, and the one before it; the block whose start was reached.
        let (mut defs, mut entered) = ((None, None), None);
        for &(point, what) in of {
            match what {
                DefUse::Def if defs.0 != Some(point) => defs = (Some(point), defs.0),
                DefUse::Use => {
                    let block = self.points.block_of(Point::new(point as usize));
                    let start = self.points.start(block).index() as u32;
                    let def = if defs.0 == Some(point) { defs.1 } else { defs.0 };
                    if let Some(def) = def.filter(|&def| def >= start) {
                        runs.push(def + 1..point + 1);
                        continue;
                    }
                    runs.push(start..point + 1);
                    if entered != Some(block) {
                        entered = Some(block);
                        todo.extend(&self.predecessors[block]);
                    }
                }
                _ => {}
            }
        }
        while let Some(block) = todo.pop() {
            if std::mem::replace(&mut self.seen[block], stamp) == stamp {
                continue;
            }
            let start = self.points.start(block).index() as u32;
            let end = self.points.terminator(block).index() as u32 + 1;
            match Self::last_def(of, start..end) {
                Some(def) => runs.push(def + 1..end),
                None => {
                    runs.push(start..end);
                    todo.extend(&self.predecessors[block]);
                }
            }
        }
        PointSet::of_runs(runs)
    }

    /// Back from each drop of what may have a value, to where it is defined or used.
    fn dropped(&mut self, local: Local, of: &[(u32, DefUse)], used: &PointSet) -> PointSet {
        let stamp = 2 * local.index() as u32 + 1;
        let mut runs = Vec::new();
        let mut todo: Vec<Block> = Vec::new();
        for &(point, what) in of {
            if what != DefUse::Drop {
                continue;
            }
            let block = self.points.block_of(Point::new(point as usize));
            if self.may_hold(block, local, 0) {
                todo.push(block);
            }
        }
        // The local is drop-live before the terminators of these.
        while let Some(block) = todo.pop() {
            if std::mem::replace(&mut self.seen[block], stamp) == stamp {
                continue;
            }
            let start = self.points.start(block).index() as u32;
            let end = self.points.terminator(block).index() as u32;
            let stop = Self::last_def(of, start..end).max(used.last_in(start..end));
            runs.push(stop.map_or(start, |stop| stop + 1)..end + 1);
            if stop.is_some() {
                continue;
            }
            for at in 0..self.predecessors[block].len() {
                let before = self.predecessors[block][at];
                let end = self.points.terminator(before);
                let point = end.index() as u32;
                if self.may_hold(before, local, 1)
                    && Self::last_def(of, point..point + 1).is_none()
                    && !used.contains(end)
                {
                    todo.push(before);
                }
            }
        }
        PointSet::of_runs(runs)
    }

    /// Whether the local or a part of it may have a value before (0) or after (1) the terminator of `block`.
    fn may_hold(&mut self, block: Block, local: Local, when: usize) -> bool {
        let (body, moves, init) = (self.body, self.moves, self.init);
        let sets =
            self.at_terminator[block].get_or_insert_with(|| init.around_terminator(body, moves, block));
        let mut any = false;
        moves.each_below(moves.of_local(local), &mut |path| any |= sets[when].contains(path.index()));
        any
    }
}
