//! The lifetimes of a hidden type are some of those that its opaque type captures
//! (`rustc_borrowck::region_infer::opaque_types`).
//!
//! `fn f<'a>(x: &'a str) -> impl Sized { Wrap(x) }`: the region of `Wrap<'?1>` is `'static` or `'a`,
//! the least that what is asked of it allows. Then it is equal to it like to any other.

use super::{components::Components, constraints::Constraints, known::Known};
use crate::ir::*;

/// What came of [`Regions::members`].
pub(super) struct Chosen {
    /// Each region and its choice, in both directions.
    pub constraints: Vec<Outlives>,
    /// Members (by their numbers) that are none of their choices. If there are any, none is chosen.
    pub failed: Vec<usize>,
}

pub(super) fn choose(regions: &Regions, constraints: &Constraints, known: &Known) -> Chosen {
    let mut chosen = Chosen { constraints: Vec::new(), failed: Vec::new() };
    if regions.members.is_empty() {
        return chosen;
    }
    let components = Components::new(regions, constraints);
    let component = |region: Region| components.of[region] as usize;
    // The universal regions that each component outlives; those that outlive it.
    let mut below: Vec<super::BitSet> = vec![super::BitSet::new(regions.universal); components.count];
    let mut above = below.clone();
    let mut speakers: Vec<Option<Region>> = vec![None; components.count];
    for region in regions.all.indices().take(regions.universal) {
        below[component(region)].insert(region.index());
        above[component(region)].insert(region.index());
        speakers[component(region)].get_or_insert(region);
    }
    let edges = components.edges(regions, constraints);
    // What must outlive a component has a higher number.
    for &(longer, shorter) in edges.iter().rev() {
        let of_longer = above[longer].clone();
        above[shorter].union(&of_longer);
    }
    let in_placeholders = of_placeholders(regions, &components, &edges);
    let last = components.count - 1;
    (0..regions.universal).for_each(|region| below[last].insert(region));
    let mut edge = edges.iter().peekable();
    for at in 0..components.count {
        while let Some((_, shorter)) = edge.next_if(|&&(longer, _)| longer == at) {
            let of_shorter = below[*shorter].clone();
            below[at].union(&of_shorter);
        }
        for member in regions.members.iter().filter(|member| component(member.region) == at) {
            if in_placeholders[at] {
                continue;
            }
            let least = least_choice(regions, member, known, &below[at], &above[at], &|choice| {
                speakers[component(choice)].unwrap_or(choice)
            });
            if let Some(least) = least {
                let of_choice = below[component(least)].clone();
                below[at].union(&of_choice);
            }
        }
    }
    let outlives_all = |longer: &super::BitSet, shorter: &super::BitSet| {
        shorter.iter().all(|r1| longer.iter().any(|r2| known.outlives(Region::new(r2), Region::new(r1))))
    };
    for (number, member) in regions.members.iter().enumerate() {
        let own = component(member.region);
        let equal = choices(regions, member).find(|&choice| {
            let of_choice = component(choice);
            own == of_choice
                || outlives_all(&below[own], &below[of_choice])
                    && outlives_all(&below[of_choice], &below[own])
        });
        match equal {
            Some(choice) => {
                for (longer, shorter) in [(member.region, choice), (choice, member.region)] {
                    let (location, category, source) = (None, Category::OpaqueType, member.source);
                    chosen.constraints.push(Outlives { longer, shorter, location, category, source });
                }
            }
            None => chosen.failed.push(number),
        }
    }
    if !chosen.failed.is_empty() {
        chosen.constraints.clear();
    }
    chosen
}

/// `'static`, and those that the opaque type captures.
fn choices<'a>(regions: &'a Regions, member: &'a Member) -> impl Iterator<Item = Region> + Clone + use<'a> {
    let named = member.choices.iter().copied().filter(|&choice| regions.is_universal(choice));
    std::iter::once(Region::STATIC).chain(named)
}

/// The least choice that outlives all that the member must, and that all that must outlive the member do;
/// of those, one that can be compared with every other.
fn least_choice(
    regions: &Regions,
    member: &Member,
    known: &Known,
    below: &super::BitSet,
    above: &super::BitSet,
    speaker: &dyn Fn(Region) -> Region,
) -> Option<Region> {
    let fit: Vec<Region> = choices(regions, member)
        .map(speaker)
        .filter(|&choice| {
            below.iter().all(|lower| known.outlives(choice, Region::new(lower)))
                && above.iter().all(|upper| known.outlives(Region::new(upper), choice))
        })
        .collect();
    let comparable = |a: Region| fit.iter().all(|&b| known.outlives(a, b) || known.outlives(b, a));
    fit.iter().copied().filter(|&choice| comparable(choice)).reduce(|a, b| {
        match (known.outlives(a, b), known.outlives(b, a)) {
            (true, true) => a.min(b),
            (true, false) => b,
            _ => a,
        }
    })
}

/// Whether each component reaches a placeholder: then it is left as it is.
fn of_placeholders(regions: &Regions, components: &Components, edges: &[(usize, usize)]) -> Vec<bool> {
    let mut reaches = vec![false; components.count];
    for region in regions.all.indices().filter(|&region| regions.is_placeholder(region)) {
        reaches[components.of[region] as usize] = true;
    }
    for &(longer, shorter) in edges {
        reaches[longer] |= reaches[shorter];
    }
    reaches
}
