//! The value of each region: the points and the regions from outside that it must contain
//! (RFC 2094; `rustc_borrowck::region_infer`).
//!
//! ```text
//! value('r) = points where a variable with 'r in its type is live
//!           ∪ value('s) for every 'r: 's
//! 'a from outside: every point, and its own end
//! ```
//!
//! Regions that must outlive each other are equal: a strongly connected component of the constraints has
//! one value. Components are visited after those that they must outlive, so each is computed once.

use super::{
    components::Components,
    constraints::Constraints,
    placeholders,
    points::{Point, PointSet, Points},
};
use crate::ir::*;

/// The values of a body's regions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Values {
    component: IndexVec<Region, u32>,
    /// The value of each component: those that only pass another's value on share it.
    of_component: Vec<u32>,
    points: Vec<PointSet>,
    ends: Vec<Ends>,
    /// The regions that have an end of their own: universal ones, then placeholders.
    with_end: Vec<Region>,
}

/// Numbers of [`Values::with_end`].
type Ends = super::BitSet;

impl Values {
    /// `live`: where each region is alive by a variable or by a statement that names it. `constraints` get
    /// those that placeholders force.
    pub fn solve(
        regions: &Regions,
        points: &Points,
        live: &IndexVec<Region, PointSet>,
        constraints: &mut Constraints,
    ) -> Values {
        if regions.all.is_empty() {
            return Values::default();
        }
        let mut components = Components::new(regions, constraints);
        let forced = placeholders::forced(regions, constraints, &components);
        if !forced.is_empty() {
            constraints.add(regions, forced);
            components = Components::new(regions, constraints);
        }
        let placeholders = regions.all.indices().filter(|&region| regions.is_placeholder(region));
        let universals = regions.all.indices().take(regions.universal);
        let with_end: Vec<Region> = universals.chain(placeholders).collect();
        let members = Members::new(&components);
        let mut end_of = IndexVec::filled(None, regions.all.len());
        for (number, &region) in with_end.iter().enumerate() {
            end_of[region] = Some(number);
        }
        let mut values = Values {
            component: IndexVec::new(),
            of_component: Vec::with_capacity(components.count),
            points: Vec::new(),
            ends: Vec::new(),
            with_end,
        };
        let mut below: Vec<u32> = Vec::new();
        for component in 0..components.count {
            let members = members.of(component);
            below.clear();
            let (mut runs, mut own_ends) = (Vec::new(), Vec::new());
            let is_static = component + 1 == components.count;
            for &region in members {
                runs.extend_from_slice(live.get(region).map_or(&[], |live| live.runs()));
                own_ends.extend(end_of[region]);
                let edges = constraints.of(regions, region).map(|it| components.of[it.shorter] as usize);
                let others = edges.filter(|&other| other < component);
                below.extend(others.map(|other| values.of_component[other]));
            }
            below.sort_unstable();
            below.dedup();
            let everywhere = is_static || members.iter().any(|&region| regions.is_universal(region));
            if runs.is_empty() && own_ends.is_empty() && !everywhere && below.len() == 1 {
                values.of_component.push(below[0]);
                continue;
            }
            let mut ends = Ends::new(values.with_end.len());
            match is_static {
                true => (0..values.with_end.len()).for_each(|end| ends.insert(end)),
                false => own_ends.iter().for_each(|&end| ends.insert(end)),
            }
            let mut of_points = if everywhere { points.all() } else { PointSet::of_runs(runs) };
            for &other in &below {
                ends.union(&values.ends[other as usize]);
                if !everywhere {
                    of_points.union(&values.points[other as usize]);
                }
            }
            values.of_component.push(values.points.len() as u32);
            values.points.push(of_points);
            values.ends.push(ends);
        }
        values.component = components.of;
        values
    }

    /// Whether `region` is alive at `point`.
    pub fn contains(&self, region: Region, point: Point) -> bool {
        self.value(region).is_some_and(|value| self.points[value].contains(point))
    }

    /// Every point of `region`; None where the body has no such region.
    pub fn points_of(&self, region: Region) -> Option<&PointSet> {
        self.value(region).map(|value| &self.points[value])
    }

    /// The universal regions that `region` outlives, and the placeholders.
    pub fn ends_in(&self, region: Region) -> impl Iterator<Item = Region> + use<'_> {
        let ends = self.value(region).map(|value| &self.ends[value]);
        ends.into_iter().flat_map(|ends| ends.iter()).map(|number| self.with_end[number])
    }

    /// The universal regions that `region` outlives.
    pub fn universals_in<'a>(
        &'a self,
        regions: &'a Regions,
        region: Region,
    ) -> impl Iterator<Item = Region> + use<'a> {
        self.ends_in(region).filter(|&end| regions.is_universal(end))
    }

    /// Whether the two are equal, since each must outlive the other.
    pub fn same(&self, a: Region, b: Region) -> bool {
        self.component.get(a).is_some_and(|of_a| self.component.get(b) == Some(of_a))
    }

    fn value(&self, region: Region) -> Option<usize> {
        self.component.get(region).map(|&component| self.of_component[component as usize] as usize)
    }
}

/// The regions of each component.
struct Members {
    first: Vec<u32>,
    regions: Vec<Region>,
}

impl Members {
    fn new(components: &Components) -> Members {
        let mut first = vec![0_u32; components.count + 1];
        components.of.iter().for_each(|&component| first[component as usize + 1] += 1);
        for component in 0..components.count {
            first[component + 1] += first[component];
        }
        let mut next = first.clone();
        let mut regions = vec![Region::STATIC; components.of.len()];
        for (region, &component) in components.of.iter_enumerated() {
            regions[next[component as usize] as usize] = region;
            next[component as usize] += 1;
        }
        Members { first, regions }
    }

    fn of(&self, component: usize) -> &[Region] {
        &self.regions[self.first[component] as usize..self.first[component + 1] as usize]
    }
}
