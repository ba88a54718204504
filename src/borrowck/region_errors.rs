//! Universal regions that would have to outlive what they are not known to: errors, or requirements on the
//! body around (`rustc_borrowck::region_infer`'s `check_universal_regions`, `diagnostics::region_errors`).

use super::{
    blame::blame,
    constraints::Constraints,
    errors::{Code, OwnershipError, Reason},
    known::Known,
    liveness::Liveness,
    regions::Values,
};
use crate::ir::*;

/// What the body of a closure or coroutine asks of the regions of its type: the first outlives the second.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosureRequirement {
    pub longer: External,
    pub shorter: External,
    pub category: Category,
    pub source: Source,
}

/// A region of a closure's type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum External {
    Static,
    /// Of [`Regions::externals`] and [`ClosureRegions::externals`].
    Position(usize),
}

impl External {
    /// The region in the body that makes the closure.
    pub fn of(self, closure: &ClosureRegions) -> Option<Region> {
        match self {
            External::Static => Some(Region::STATIC),
            External::Position(at) => closure.externals.get(at).copied(),
        }
    }
}

/// How data leaves the body that it was lent to, for its error's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outlived {
    /// "lifetime may not live long enough"
    TooShort,
    /// What the argument refers to escapes from the function or closure; None: a borrow of a capture.
    Escapes { argument: Option<Local>, into: Option<Local> },
    /// A `FnMut` closure returns a reference to what it has captured.
    OfCapture,
    /// The argument's type needs the lifetime written that the other has.
    Unnamed { argument: Local },
    /// What must hold `for<'a>` every `'a` holds only for some.
    HigherRanked,
    /// The result's opaque type does not capture the lifetime.
    NotCaptured,
}

pub(super) struct Check<'a> {
    pub body: &'a Body,
    pub constraints: &'a Constraints,
    pub values: &'a Values,
    pub live: &'a Liveness,
    pub known: &'a Known,
    pub errors: Vec<OwnershipError>,
    pub requirements: Vec<ClosureRequirement>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Holds,
    Propagated,
    Error,
}

impl Check<'_> {
    pub fn all(&mut self) {
        let regions = &self.body.regions;
        // Those made for a signature's associated types are nobody's: what is asked of them is asked through them.
        let universal = || {
            let all = regions.all.iter_enumerated().take(regions.universal);
            all.filter(|(_, data)| data.kind != RegionKind::Existential).map(|(region, _)| region)
        };
        for longer in universal() {
            // The first of a component speaks for it.
            let speaker = universal().find(|&other| self.values.same(other, longer)).unwrap_or(longer);
            if speaker != longer {
                if self.relation(longer, speaker) == Relation::Error {
                    self.report(longer, speaker);
                }
                continue;
            }
            let mut reported = false;
            for shorter in self.values.universals_in(regions, longer) {
                if regions.all[shorter].kind == RegionKind::Existential {
                    continue;
                }
                if self.relation(longer, shorter) == Relation::Error && !reported {
                    reported = true;
                    self.report(longer, shorter);
                }
            }
        }
        for (region, data) in regions.all.iter_enumerated().skip(regions.universal) {
            if data.kind == RegionKind::Placeholder {
                self.placeholder(region);
            }
        }
    }

    fn relation(&mut self, longer: Region, shorter: Region) -> Relation {
        match self.known.outlives(longer, shorter) {
            true => Relation::Holds,
            false if self.body.parent.is_some() => self.propagate(longer, shorter),
            false => Relation::Error,
        }
    }

    /// Whoever makes the closure must see to it, as far as it knows the regions
    /// (`try_propagate_universal_region_error`).
    fn propagate(&mut self, longer: Region, shorter: Region) -> Relation {
        let lower = self.known.non_local_lower_bounds(longer);
        if lower.is_empty() {
            return Relation::Error;
        }
        let Some(blamed) = self.blamed(longer, shorter, false) else { return Relation::Error };
        let upper = self.known.non_local_upper_bounds(shorter);
        let all: Vec<(Region, Region)> =
            lower.iter().flat_map(|&longer| upper.iter().map(move |&shorter| (longer, shorter))).collect();
        let holds = |&(longer, shorter): &(Region, Region)| self.outlives(longer, shorter);
        let asked_anyway: Vec<(Region, Region)> = all.iter().copied().filter(holds).collect();
        for (longer, shorter) in if asked_anyway.is_empty() { all } else { asked_anyway } {
            // A region that the closure's type does not have is not known to the body around by position.
            if let (Some(longer), Some(shorter)) = (self.external(longer), self.external(shorter)) {
                let (category, source) = (blamed.category, blamed.source);
                let requirement = ClosureRequirement { longer, shorter, category, source };
                if !self.requirements.contains(&requirement) {
                    self.requirements.push(requirement);
                }
            }
        }
        Relation::Propagated
    }

    /// Whether the value of the one universal region has all of the other's (`eval_outlives`).
    fn outlives(&self, longer: Region, shorter: Region) -> bool {
        let regions = &self.body.regions;
        self.values.same(longer, shorter)
            || self
                .values
                .universals_in(regions, shorter)
                .all(|r1| self.values.universals_in(regions, longer).any(|r2| self.known.outlives(r2, r1)))
    }

    fn external(&self, region: Region) -> Option<External> {
        if region == Region::STATIC {
            return Some(External::Static);
        }
        let externals = &self.body.regions.externals;
        let at = externals.iter().position(|&external| external == region).or_else(|| {
            let equal = |&external: &Region| {
                self.known.outlives(external, region) && self.known.outlives(region, external)
            };
            externals.iter().position(equal)
        });
        at.map(External::Position)
    }

    fn blamed(&self, longer: Region, shorter: Region, from_placeholder: bool) -> Option<Outlives> {
        let path = self.constraints.path_to_blame(&self.body.regions, longer, shorter)?;
        blame(self.body, &path, shorter, from_placeholder)
    }

    /// A placeholder outlives nothing but itself.
    fn placeholder(&mut self, region: Region) {
        let regions = &self.body.regions;
        // Points come first: then it is whatever is alive there.
        let point = self.values.points_of(region).and_then(|points| points.iter().next());
        let other = match point {
            Some(point) => {
                let is_alive = |other: Region| self.live.of_region[other].contains(point);
                self.constraints.path(regions, region, is_alive).map(|(_, other)| other)
            }
            None => self.values.ends_in(region).find(|&end| end != region),
        };
        let other = other.filter(|&other| other != region);
        let Some(other) = other else { return };
        if let Some(blamed) = self.blamed(region, other, true) {
            self.push(Code::HigherRanked, Outlived::HigherRanked, region, other, blamed);
        }
    }

    /// `report_region_error`
    fn report(&mut self, longer: Region, shorter: Region) {
        let Some(blamed) = self.blamed(longer, shorter, false) else { return };
        if let Some(argument) = self.unnamed(longer, shorter) {
            return self.push(Code::E0621, Outlived::Unnamed { argument }, longer, shorter, blamed);
        }
        let escapes = self.is_local(longer) && !self.is_local(shorter);
        let (code, how) = match blamed.category {
            Category::Return if escapes && self.is_environment_of_fn_mut(longer) => {
                (Code::Escape, Outlived::OfCapture)
            }
            Category::Assignment | Category::CallArgument if escapes => {
                let (argument, into) = (self.argument_with(longer), self.variable_with(shorter));
                let never = (argument.is_none() && into.is_none())
                    || blamed.category == Category::Assignment && self.body.kind == BodyKind::Fn
                    || matches!(self.body.kind, BodyKind::Const | BodyKind::Static);
                match never {
                    true => (Code::Lifetime, Outlived::TooShort),
                    false => (Code::E0521, Outlived::Escapes { argument, into }),
                }
            }
            _ => (Code::Lifetime, Outlived::TooShort),
        };
        self.push(code, how, longer, shorter, blamed);
    }

    fn push(&mut self, code: Code, how: Outlived, longer: Region, shorter: Region, blamed: Outlives) {
        let start = Location { block: Block::new(0), statement: 0 };
        let local = match how {
            Outlived::Escapes { argument, into } => argument.or(into),
            Outlived::Unnamed { argument } => Some(argument),
            _ => None,
        };
        let error = OwnershipError {
            code,
            primary: blamed.source,
            location: blamed.location.unwrap_or(start),
            place: Place::local(local.unwrap_or(Local::new(0))),
            reason: Reason::Outlived { how, longer, shorter, category: blamed.category },
        };
        if !self.errors.contains(&error) {
            self.errors.push(error);
        }
    }

    fn is_local(&self, region: Region) -> bool {
        matches!(self.body.regions.all[region].kind, RegionKind::Universal { local: true, .. })
    }

    fn name(&self, region: Region) -> Option<&str> {
        match &self.body.regions.all[region].kind {
            RegionKind::Universal { name, .. } => name.as_deref(),
            _ => None,
        }
    }

    fn has(&self, local: Local, region: Region) -> bool {
        self.body.regions.of_local.get(local).is_some_and(|of| of.contains(&region))
    }

    /// The arguments that were written: no environment.
    fn arguments(&self) -> impl Iterator<Item = Local> + use<> {
        let closure = matches!(self.body.kind, BodyKind::Closure(_) | BodyKind::Coroutine);
        (1 + usize::from(closure)..=self.body.arg_count).map(Local::new)
    }

    fn argument_with(&self, region: Region) -> Option<Local> {
        self.arguments().find(|&local| self.has(local, region))
    }

    /// The environment, if one of the captures has the region in its type, or an argument.
    fn variable_with(&self, region: Region) -> Option<Local> {
        let environment = Local::new(1);
        let captured = self.body.is_environment(environment) && self.has(environment, region);
        if captured { Some(environment) } else { self.argument_with(region) }
    }

    /// The region of the `&mut` through which a `FnMut` closure sees what it captured.
    fn is_environment_of_fn_mut(&self, region: Region) -> bool {
        let of_environment = self.body.regions.of_local.get(Local::new(1));
        self.body.kind == BodyKind::Closure(ClosureKind::FnMut)
            && self.name(region).is_none()
            && of_environment.is_some_and(|of| of.first() == Some(&region))
    }

    /// E0621: one has a name, the other is an elided one of an argument; naming it would do. Not for `self`, nor
    /// where the elided one is in the result as well, or a trait has the signature (`NiceRegionError::try_report_named_anon_conflict`).
    fn unnamed(&self, longer: Region, shorter: Region) -> Option<Local> {
        if self.body.kind != BodyKind::Fn || self.body.regions.of_trait {
            return None;
        }
        let pairs = [(shorter, longer), (longer, shorter)];
        let (_, elided) = pairs.into_iter().find(|&(named, elided)| {
            let is_elided = self.is_local(elided) && self.name(elided).is_none();
            self.name(named).is_some() && is_elided && self.argument_with(elided).is_some()
        })?;
        let argument = self.argument_with(elided)?;
        let is_self = self.body.locals[argument].name() == Some("self");
        (!is_self && !self.has(Local::new(0), elided)).then_some(argument)
    }
}
