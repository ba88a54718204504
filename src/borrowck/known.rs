//! What callers promise of the universal regions: which of them outlive which
//! (`rustc_borrowck::type_check::free_region_relations`, `rustc_data_structures::transitive_relation`).
//!
//! `'static` outlives all, each outlives itself, and the rest is [`Regions::known`], taken transitively.

use super::BitSet;
use crate::ir::*;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// For each universal region those that it is known to outlive.
    below: Vec<BitSet>,
    /// Whether each is of the body alone.
    local: Vec<bool>,
}

impl Known {
    pub(super) fn new(regions: &Regions) -> Known {
        let count = regions.universal.min(regions.all.len());
        let mut edges: Vec<Vec<usize>> = vec![Vec::new(); count];
        for &(longer, shorter) in &regions.known {
            if longer.index() < count && shorter.index() < count {
                edges[longer.index()].push(shorter.index());
            }
        }
        let below = (0..count).map(|region| {
            let mut below = BitSet::new(count);
            if region == Region::STATIC.index() {
                (0..count).for_each(|region| below.insert(region));
                return below;
            }
            let mut todo = vec![region];
            while let Some(region) = todo.pop() {
                if !below.contains(region) {
                    below.insert(region);
                    match region == Region::STATIC.index() {
                        true => todo.extend(0..count),
                        false => todo.extend(&edges[region]),
                    }
                }
            }
            below
        });
        let local = regions.all.iter().take(count);
        let local = local.map(|data| matches!(data.kind, RegionKind::Universal { local: true, .. }));
        Known { below: below.collect(), local: local.collect() }
    }

    /// Whether `longer` is known to outlive `shorter`. A placeholder outlives itself alone.
    pub fn outlives(&self, longer: Region, shorter: Region) -> bool {
        longer == shorter
            || longer == Region::STATIC
            || self.below.get(longer.index()).is_some_and(|below| below.contains(shorter.index()))
    }

    fn is_local(&self, region: Region) -> bool {
        self.local.get(region.index()) == Some(&true)
    }

    /// The greatest regions from outside the body that `region` is known to outlive.
    pub fn non_local_lower_bounds(&self, region: Region) -> Vec<Region> {
        self.non_local_bounds(region, &|a, b| self.outlives(a, b))
    }

    /// The least regions from outside the body known to outlive `region`: `'static` at least.
    pub fn non_local_upper_bounds(&self, region: Region) -> Vec<Region> {
        self.non_local_bounds(region, &|a, b| self.outlives(b, a))
    }

    /// `reaches`: from the one side to the other.
    fn non_local_bounds(&self, region: Region, reaches: &dyn Fn(Region, Region) -> bool) -> Vec<Region> {
        let mut bounds = Vec::new();
        let mut seen = BitSet::new(self.below.len());
        // The first of those that are equal to it.
        let equal = |&other: &Region| reaches(region, other) && reaches(other, region);
        let mut todo = vec![self.universal().find(equal).unwrap_or(region)];
        while let Some(region) = todo.pop() {
            if seen.contains(region.index()) {
                continue;
            }
            seen.insert(region.index());
            match self.is_local(region) {
                true => todo.extend(self.parents(region, reaches)),
                false => bounds.push(region),
            }
        }
        bounds
    }

    fn universal(&self) -> impl Iterator<Item = Region> + use<> {
        (0..self.below.len()).map(Region::new)
    }

    /// What `region` reaches with nothing in between; of equals the first.
    fn parents(&self, region: Region, reaches: &dyn Fn(Region, Region) -> bool) -> Vec<Region> {
        let mut parents: Vec<Region> =
            self.universal().filter(|&other| reaches(region, other) && !reaches(other, region)).collect();
        pare_down(&mut parents, reaches);
        parents.reverse();
        pare_down(&mut parents, reaches);
        parents.reverse();
        parents
    }

    /// The regions that outlive both `a` and `b` with nothing in between.
    fn minimal_upper_bounds(&self, a: Region, b: Region) -> Vec<Region> {
        let (a, b) = (a.min(b), a.max(b));
        if self.outlives(b, a) {
            return vec![b];
        }
        if self.outlives(a, b) {
            return vec![a];
        }
        let above = &|a: Region, b: Region| self.outlives(b, a);
        let mut bounds: Vec<Region> =
            self.universal().filter(|&other| above(a, other) && above(b, other)).collect();
        pare_down(&mut bounds, above);
        bounds.reverse();
        pare_down(&mut bounds, above);
        bounds.reverse();
        bounds
    }

    /// The least region that every way up from both goes through; `'static` at last.
    pub fn postdominating_upper_bound(&self, a: Region, b: Region) -> Region {
        let mut bounds = self.minimal_upper_bounds(a, b);
        loop {
            match (bounds.pop(), bounds.pop()) {
                (Some(one), None) => return one,
                (Some(one), Some(other)) => bounds.extend(self.minimal_upper_bounds(other, one)),
                (None, _) => return Region::STATIC,
            }
        }
    }
}

/// Leaves out what an earlier one reaches.
fn pare_down(candidates: &mut Vec<Region>, reaches: &dyn Fn(Region, Region) -> bool) {
    let mut at = 0;
    while let Some(&kept) = candidates.get(at) {
        at += 1;
        let mut number = 0;
        candidates.retain(|&other| {
            number += 1;
            number <= at || !reaches(kept, other)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `'?1` and up; those from `local` on are the body's own.
    fn regions(count: usize, local: usize, known: &[(usize, usize)]) -> Regions {
        let source = Source { node: Node::Item, part: Part::Whole, why: Why::Written };
        let kind = |region: usize| match region {
            0 => RegionKind::Static,
            _ => RegionKind::Universal { name: None, local: region >= local },
        };
        Regions {
            all: (0..count).map(|region| RegionData { kind: kind(region), source }).collect(),
            universal: count,
            known: known.iter().map(|&(a, b)| (Region::new(a), Region::new(b))).collect(),
            ..Regions::default()
        }
    }

    #[test]
    fn promises_are_transitive() {
        let regions = regions(5, 5, &[(1, 2), (2, 3)]);
        let known = Known::new(&regions);
        let outlives = |a, b| known.outlives(Region::new(a), Region::new(b));
        assert!(outlives(1, 3) && outlives(0, 4) && outlives(4, 4));
        assert!(!outlives(3, 1) && !outlives(1, 4) && !outlives(4, 0));
    }

    #[test]
    fn bounds_from_outside() {
        // '1: '3, '2: '3, '3: '4; '3 and '4 are of the body alone.
        let regions = regions(6, 3, &[(1, 3), (2, 3), (3, 4)]);
        let known = Known::new(&regions);
        let up = |region| known.non_local_upper_bounds(Region::new(region));
        let mut of_4 = up(4);
        of_4.sort();
        assert_eq!(of_4, [Region::new(1), Region::new(2)]);
        assert_eq!(up(5), [Region::STATIC]);
        assert_eq!(up(1), [Region::new(1)]);
        assert!(known.non_local_lower_bounds(Region::new(3)).is_empty());
        let both = |a, b| known.postdominating_upper_bound(Region::new(a), Region::new(b));
        assert_eq!(both(3, 4), Region::new(3));
        assert_eq!(both(1, 2), Region::STATIC);
        assert_eq!(both(1, 4), Region::new(1));
    }
}
