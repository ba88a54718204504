//! The same answers, found slowly: every point for itself, every constraint until nothing changes.

use std::collections::{BTreeMap, BTreeSet};

use freehold::{
    borrowck::{Initialised, Lifetimes, MoveData},
    ir::*,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Element {
    Point(Location),
    End(Region),
}

pub type Value = BTreeSet<Element>;

/// The value of each region, of the body's own constraints and those that its closures asked for.
pub fn values(body: &Body, lifetimes: &Lifetimes) -> IndexVec<Region, Value> {
    let regions = &body.regions;
    // Those for the sake of placeholders are found here again.
    let asked = |it: &&Outlives| it.category != Category::Internal || it.shorter != Region::STATIC;
    let all = regions.outlives.iter().chain(lifetimes.constraints.added.iter().filter(asked));
    let edges: Vec<(Region, Region)> = all.map(|it| (it.longer, it.shorter)).collect();
    let live = live_regions(body, &edges);
    let everything = || -> Value {
        let with_end = regions.all.indices().filter(|&region| has_end(regions, region)).map(Element::End);
        locations(body).into_iter().map(Element::Point).chain(with_end).collect()
    };
    let mut values: IndexVec<Region, Value> = regions
        .all
        .indices()
        .map(|region| {
            if region == Region::STATIC || is_forced(regions, &edges, region) {
                return everything();
            }
            let mut value = live.get(&region).cloned().unwrap_or_default();
            if regions.is_universal(region) {
                value.extend(locations(body).into_iter().map(Element::Point));
            }
            if has_end(regions, region) {
                value.insert(Element::End(region));
            }
            value
        })
        .collect();
    loop {
        let mut changed = false;
        for &(longer, shorter) in &edges {
            let missing: Vec<Element> = values[shorter].difference(&values[longer]).copied().collect();
            changed |= !missing.is_empty();
            values[longer].extend(missing);
        }
        if !changed {
            return values;
        }
    }
}

/// What [`Values`](freehold::borrowck::Values) says, in the same form.
pub fn of(body: &Body, lifetimes: &Lifetimes) -> IndexVec<Region, Value> {
    let value = |region: Region| {
        let points = lifetimes.values.points_of(region).into_iter().flat_map(|points| points.iter());
        let points = points.map(|point| Element::Point(lifetimes.points.location(point)));
        points.chain(lifetimes.values.ends_in(region).map(Element::End)).collect()
    };
    body.regions.all.indices().map(value).collect()
}

fn has_end(regions: &Regions, region: Region) -> bool {
    regions.is_universal(region) || regions.all[region].kind == RegionKind::Placeholder
}

pub fn locations(body: &Body) -> Vec<Location> {
    let of_block = |(block, data): (Block, &BlockData)| {
        (0..=data.statements.len()).map(move |statement| Location { block, statement }).collect::<Vec<_>>()
    };
    body.blocks.iter_enumerated().flat_map(of_block).collect()
}

/// Whether `region` must be `'static`, since it reaches a placeholder that something it reaches can not name.
fn is_forced(regions: &Regions, edges: &[(Region, Region)], region: Region) -> bool {
    let is_placeholder =
        |region: Region| !regions.is_universal(region) && regions.all[region].kind == RegionKind::Placeholder;
    let universe = |region: Region| {
        let first =
            |at: usize| is_placeholder(Region::new(at)) && (at == 0 || !is_placeholder(Region::new(at - 1)));
        (0..=region.index()).filter(|&at| first(at)).count()
    };
    let reached = reachable(edges, region);
    let nameable = reached.iter().map(|&region| universe(region)).min();
    let needed = reached.iter().filter(|&&region| is_placeholder(region)).map(|&it| universe(it)).max();
    needed > nameable
}

fn reachable(edges: &[(Region, Region)], from: Region) -> BTreeSet<Region> {
    let (mut reached, mut todo) = (BTreeSet::new(), vec![from]);
    while let Some(region) = todo.pop() {
        if reached.insert(region) {
            todo.extend(edges.iter().filter(|&&(longer, _)| longer == region).map(|&(_, shorter)| shorter));
        }
    }
    reached
}

// ---------------------------------------------------------------- liveness

fn live_regions(body: &Body, edges: &[(Region, Region)]) -> BTreeMap<Region, Value> {
    let regions = &body.regions;
    let mut live: BTreeMap<Region, Value> = BTreeMap::new();
    for &(location, region) in &regions.live_at {
        live.entry(region).or_default().insert(Element::Point(location));
    }
    let moves = MoveData::gather(body);
    let init = Initialised::for_errors(body, &moves);
    let universal = |region: Region| reachable(edges, region).iter().any(|&it| regions.is_universal(it));
    for local in body.locals.indices() {
        let of = regions.of_local.get(local).cloned().unwrap_or_default();
        if of.is_empty() || of.iter().all(|&region| universal(region)) {
            continue;
        }
        let used = backward(body, &|location| match effect(body, location, local) {
            Effect { used: true, .. } => Some(true),
            Effect { defined: true, .. } => Some(false),
            _ => None,
        });
        let path = moves.of_local(local);
        let holds = |location: Location, after: bool| {
            let mut cursor = init.before(body, &moves, location);
            if after {
                cursor.step();
            }
            moves.below(path).into_iter().any(|path| cursor.may_be_set(path))
        };
        let dropped = backward(body, &|location| {
            let effect = effect(body, location, local);
            if effect.dropped && holds(location, false) {
                return Some(true);
            }
            let is_end = location.statement == body.blocks[location.block].statements.len();
            let ends = effect.defined || used.contains(&location) || is_end && !holds(location, true);
            ends.then_some(false)
        });
        for (points, of) in [(used, &regions.of_local), (dropped, &regions.of_drop)] {
            for &region in of.get(local).map_or(&[][..], Vec::as_slice) {
                live.entry(region).or_default().extend(points.iter().copied().map(Element::Point));
            }
        }
    }
    live
}

/// The locations before which a thing holds: where `decide` says so, or that it holds after them.
fn backward(body: &Body, decide: &dyn Fn(Location) -> Option<bool>) -> BTreeSet<Location> {
    let all = locations(body);
    let decided: BTreeMap<Location, Option<bool>> = all.iter().map(|&it| (it, decide(it))).collect();
    let mut holds = BTreeSet::new();
    loop {
        let before = holds.len();
        for &location in all.iter().rev() {
            let data = &body.blocks[location.block];
            let after = || match location.statement < data.statements.len() {
                true => holds.contains(&Location { statement: location.statement + 1, ..location }),
                false => {
                    let next = data.terminator().kind.successors().into_iter();
                    next.map(|block| Location { block, statement: 0 }).any(|next| holds.contains(&next))
                }
            };
            if decided[&location].unwrap_or_else(after) {
                holds.insert(location);
            }
        }
        if holds.len() == before {
            return holds;
        }
    }
}

#[derive(Default)]
struct Effect {
    used: bool,
    defined: bool,
    dropped: bool,
}

/// Every place that is not set or dropped as a whole is a use.
fn effect(body: &Body, location: Location, local: Local) -> Effect {
    let data = &body.blocks[location.block];
    let mut effect = Effect::default();
    let whole = |place: &Place| place.projection.is_empty() && place.local == local;
    let named = |place: &Place, effect: &mut Effect| {
        let index = |elem: &PlaceElem| elem.kind == ElemKind::Index(local);
        effect.used |= place.local == local || place.projection.iter().any(index);
    };
    match data.statements.get(location.statement).map(|statement| statement.kind.clone()) {
        Some(StatementKind::StorageLive(it) | StatementKind::StorageDead(it)) => {
            effect.defined = it == local;
        }
        Some(StatementKind::Assign(to, value)) => {
            effect.defined = whole(&to);
            if !effect.defined {
                named(&to, &mut effect);
            }
            // The target was seen to: a place that is nobody's stands for it.
            let nobody = Place::local(Local::new(body.locals.len()));
            let mut rest = StatementKind::Assign(nobody, value);
            rest.places_mut(&mut |place| named(place, &mut effect));
        }
        Some(mut other) => other.places_mut(&mut |place| named(place, &mut effect)),
        None => {
            let mut kind = data.terminator().kind.clone();
            let nobody = || Place::local(Local::new(body.locals.len()));
            let mut targets = Vec::new();
            match &mut kind {
                TerminatorKind::Return => effect.used = local.index() == 0,
                TerminatorKind::Call { destination: to, .. }
                | TerminatorKind::Yield { resume_arg: to, .. } => {
                    targets.push(std::mem::replace(to, nobody()));
                }
                TerminatorKind::InlineAsm { outputs, .. } => targets.append(outputs),
                TerminatorKind::Drop { place, .. } if whole(place) => {
                    effect.dropped = true;
                    *place = nobody();
                }
                _ => {}
            }
            for to in targets {
                match whole(&to) {
                    true => effect.defined = true,
                    false => named(&to, &mut effect),
                }
            }
            kind.places_mut(&mut |place| named(place, &mut effect));
        }
    }
    effect
}
