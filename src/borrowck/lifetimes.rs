//! The lifetimes of one body, solved: where each region is alive, what it must contain and why.

use super::{
    Initialised, MoveData, OwnershipError,
    blame::blame,
    constraints::Constraints,
    errors::{Code, Reason},
    known::Known,
    liveness::{Liveness, NextUse, next_use},
    members,
    points::{Point, Points},
    region_errors::{Check, ClosureRequirement, Outlived},
    regions::Values,
};
use crate::ir::*;

/// Empty, but for the points, where the body's regions are not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lifetimes {
    pub points: Points,
    pub live: Liveness,
    pub constraints: Constraints,
    pub values: Values,
    known: Known,
    /// What whoever makes this closure must see to.
    pub requirements: Vec<ClosureRequirement>,
}

impl Lifetimes {
    pub(super) fn solve<'a>(
        body: &Body,
        moves: &MoveData,
        init: &Initialised,
        closures: &dyn Fn(BodyId) -> Option<&'a Lifetimes>,
    ) -> (Lifetimes, Vec<OwnershipError>) {
        let points = Points::new(body);
        let regions = &body.regions;
        if regions.all.is_empty() {
            return (Lifetimes { points, ..Lifetimes::default() }, Vec::new());
        }
        let mut constraints = Constraints::new(regions, asked_by_closures(body, closures));
        let known = Known::new(regions);
        let chosen = members::choose(regions, &constraints, &known);
        if !chosen.constraints.is_empty() {
            constraints.add(regions, chosen.constraints.into_iter().map(|it| (it, None)));
        }
        let live = Liveness::new(body, &points, &constraints, moves, init);
        let values = Values::solve(regions, &points, &live.of_region, &mut constraints);
        let (errors, requirements) = (Vec::new(), Vec::new());
        let of = &constraints;
        let mut check = Check {
            body,
            constraints: of,
            values: &values,
            live: &live,
            known: &known,
            errors,
            requirements,
        };
        check.all();
        let (mut errors, requirements) = (check.errors, check.requirements);
        let failed = chosen.failed.iter().map(|&member| &regions.members[member]);
        let certain = failed.filter(|member| captures_are_known(regions, member));
        errors.extend(certain.map(|member| not_captured(body, member)));
        (Lifetimes { points, live, constraints, values, known, requirements }, errors)
    }

    /// Whether `region` is alive just before `location`.
    pub fn contains(&self, region: Region, location: Location) -> bool {
        !self.points.is_empty() && self.values.contains(region, self.points.of(location))
    }

    /// The shortest chain of constraints that makes `from` contain `point`: from `from` to a region that
    /// something keeps alive there, and that region.
    pub fn why_alive(&self, body: &Body, from: Region, point: Point) -> Option<(Vec<Outlives>, Region)> {
        let alive = |region: Region| self.live.of_region.get(region).is_some_and(|of| of.contains(point));
        self.constraints.path(&body.regions, from, alive)
    }

    /// What keeps `region` alive at `location` by being used or dropped next.
    pub fn next_use(&self, body: &Body, region: Region, location: Location) -> Option<NextUse> {
        next_use(body, &self.points, &self.values, region, location)
    }

    /// The universal region to speak of instead of `region`: itself, or the one that it must be as long as.
    /// Not always one that outlives it: of two that have nothing to do with each other the last,
    /// of a closure's captures the first (`approx_universal_upper_bound`).
    pub fn universal_for(&self, body: &Body, region: Region) -> Option<Region> {
        let regions = &body.regions;
        if regions.is_universal(region) {
            return Some(region);
        }
        // Those that stand for a lifetime of the item or of the closure itself, not only for one of what it captured.
        let is_external = |region: Region| match &regions.all[region].kind {
            RegionKind::Universal { local, name } => *local || name.is_some(),
            RegionKind::Static => true,
            RegionKind::Placeholder | RegionKind::Existential => false,
        };
        let bound = self.values.universals_in(regions, region).reduce(|bound, other| {
            let both = self.known.postdominating_upper_bound(bound, other);
            if other == Region::STATIC || bound == Region::STATIC || both != Region::STATIC {
                both
            } else if is_external(other) {
                other
            } else if is_external(bound) {
                bound
            } else {
                bound.min(other)
            }
        })?;
        self.values.universals_in(regions, region).any(|other| other == bound).then_some(bound)
    }

    /// The chain of constraints that makes `longer` outlive `shorter`, and the one to blame for it.
    pub fn blame(&self, body: &Body, longer: Region, shorter: Region) -> Option<(Vec<Outlives>, Outlives)> {
        let path = self.constraints.path_to_blame(&body.regions, longer, shorter)?;
        let placeholder = body.regions.all[longer].kind == RegionKind::Placeholder;
        let blamed = blame(body, &path, shorter, placeholder)?;
        Some((path, blamed))
    }
}

/// What the closures made in `body` ask of its regions.
fn asked_by_closures<'a>(body: &Body, closures: &dyn Fn(BodyId) -> Option<&'a Lifetimes>) -> Vec<Outlives> {
    let mut asked = Vec::new();
    for closure in &body.regions.closures {
        let requirements = closures(closure.body).map_or(&[][..], |of| &of.requirements);
        for requirement in requirements {
            let (longer, shorter) = (requirement.longer.of(closure), requirement.shorter.of(closure));
            if let (Some(longer), Some(shorter)) = (longer, shorter) {
                let (location, category) = (Some(closure.location), requirement.category);
                asked.push(Outlives { longer, shorter, location, category, source: requirement.source });
            }
        }
    }
    asked
}

/// An elided lifetime has no name to capture it by: one that is no choice may still be captured.
fn captures_are_known(regions: &Regions, member: &Member) -> bool {
    let universal = regions.all.iter_enumerated().take(regions.universal);
    let mut elided =
        universal.filter(|(_, data)| matches!(data.kind, RegionKind::Universal { name: None, .. }));
    elided.all(|(region, _)| member.choices.contains(&region))
}

fn not_captured(body: &Body, member: &Member) -> OwnershipError {
    let category = Category::OpaqueType;
    let (longer, shorter) = (member.region, Region::STATIC);
    OwnershipError {
        code: Code::E0700,
        primary: member.source,
        location: Location { block: Block::new(0), statement: 0 },
        place: Place::local(body.locals.indices().next().unwrap_or(Local::new(0))),
        reason: Reason::Outlived { how: Outlived::NotCaptured, longer, shorter, category },
    }
}
