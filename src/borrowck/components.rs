//! Regions that must outlive each other: the strongly connected components of the constraints
//! (Tarjan's algorithm, without recursion).

use super::constraints::Constraints;
use crate::ir::*;

/// The component of each region. A component has a higher number than those it must outlive;
/// `'static`, which outlives all, is in the last.
pub(super) struct Components {
    pub of: IndexVec<Region, u32>,
    pub count: usize,
}

const NONE: u32 = u32::MAX;

impl Components {
    pub fn new(regions: &Regions, constraints: &Constraints) -> Components {
        let len = regions.all.len();
        // Whatever outlives 'static is equal to it.
        let immortal = constraints.reaching(regions, std::iter::once(Region::STATIC));
        let mut of = IndexVec::filled(NONE, len);
        let mut count = 0;
        // The order in which regions were found, and the earliest that each can come back to.
        let mut found: IndexVec<Region, u32> = IndexVec::filled(NONE, len);
        let mut lowest: IndexVec<Region, u32> = IndexVec::filled(NONE, len);
        let mut next = 0;
        let (mut open, mut way) = (Vec::new(), Vec::new());
        for root in regions.all.indices() {
            if immortal[root] || found[root] != NONE {
                continue;
            }
            let mut enter = |region: Region, open: &mut Vec<Region>| {
                found[region] = next;
                next += 1;
                open.push(region);
                (found[region], constraints.of(regions, region))
            };
            let (number, edges) = enter(root, &mut open);
            lowest[root] = number;
            way.push((root, number, edges));
            while let Some((region, number, edges)) = way.last_mut() {
                let (region, number) = (*region, *number);
                if let Some(edge) = edges.next() {
                    let shorter = edge.shorter;
                    if immortal[shorter] || of[shorter] != NONE {
                        continue;
                    }
                    if lowest[shorter] == NONE {
                        let (number, edges) = enter(shorter, &mut open);
                        lowest[shorter] = number;
                        way.push((shorter, number, edges));
                    } else {
                        lowest[region] = lowest[region].min(lowest[shorter]);
                    }
                    continue;
                }
                way.pop();
                if let Some(&(before, ..)) = way.last() {
                    lowest[before] = lowest[before].min(lowest[region]);
                }
                if lowest[region] == number {
                    while let Some(member) = open.pop() {
                        of[member] = count;
                        if member == region {
                            break;
                        }
                    }
                    count += 1;
                }
            }
        }
        for region in regions.all.indices().filter(|&region| immortal[region]) {
            of[region] = count;
        }
        Components { of, count: count as usize + 1 }
    }

    /// Which component must outlive which other, each once, sorted.
    pub fn edges(&self, regions: &Regions, constraints: &Constraints) -> Vec<(usize, usize)> {
        let of = |region: Region| self.of[region] as usize;
        let mut edges: Vec<(usize, usize)> = regions
            .all
            .indices()
            .flat_map(|region| constraints.of(regions, region).map(move |it| (of(it.longer), of(it.shorter))))
            .filter(|(longer, shorter)| longer > shorter)
            .collect();
        edges.sort_unstable();
        edges.dedup();
        edges
    }
}
