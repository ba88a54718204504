//! What a region must be that reaches a placeholder it can not name: `'static`
//! (`rustc_borrowck::handle_placeholders`).
//!
//! `for<'a>` must hold for every `'a`: only regions that were made with it or after it may be it. What
//! was there before can outlive it only by outliving everything.
//!
//! Regions are numbered as they are made. So the universe of a region is the number of
//! quantifiers before it, where placeholders in a row are of one `for<…>`; a region can name those of its own
//! universe and of the ones before.

use super::{components::Components, constraints::Constraints};
use crate::ir::*;

/// What is known of a component: the least universe of all that it reaches, with the region whose it is;
/// the greatest of the placeholders it reaches; the region that speaks for it.
#[derive(Clone, Copy)]
struct Reach {
    nameable: (u32, Region),
    placeholder: Option<(u32, Region)>,
    speaker: (u8, Region),
}

impl Reach {
    fn reaches(&mut self, other: &Reach) {
        self.nameable = self.nameable.min(other.nameable);
        self.placeholder = self.placeholder.max(other.placeholder);
    }
}

/// The constraints `'x: 'static` that placeholders force, each with the placeholder that `'x` can not name.
pub(super) fn forced(
    regions: &Regions,
    constraints: &Constraints,
    components: &Components,
) -> Vec<(Outlives, Option<Region>)> {
    if !regions.all.indices().any(|region| regions.is_placeholder(region)) {
        return Vec::new();
    }
    let (mut universe, mut before) = (0, false);
    let mut reach: Vec<Option<Reach>> = vec![None; components.count];
    for region in regions.all.indices() {
        let placeholder = regions.is_placeholder(region);
        universe += u32::from(placeholder && !before);
        before = placeholder;
        let rank = if regions.is_universal(region) { 0 } else { 2 - u8::from(placeholder) };
        let own = Reach {
            nameable: (universe, region),
            placeholder: placeholder.then_some((universe, region)),
            speaker: (rank, region),
        };
        match &mut reach[components.of[region] as usize] {
            Some(reach) => {
                reach.reaches(&own);
                reach.speaker = reach.speaker.min(own.speaker);
            }
            none => *none = Some(own),
        }
    }
    // Components that must be outlived come first.
    for (longer, shorter) in components.edges(regions, constraints) {
        if let (Some(mut own), Some(other)) = (reach[longer], reach[shorter]) {
            own.reaches(&other);
            reach[longer] = Some(own);
        }
    }
    let last = components.count - 1;
    let forced = reach[..last].iter().flatten().filter_map(|reach| {
        let (universe, placeholder) =
            reach.placeholder.filter(|&(universe, _)| universe > reach.nameable.0)?;
        debug_assert!(universe > 0);
        let longer = reach.speaker.1;
        let blamed = if longer == placeholder { reach.nameable.1 } else { placeholder };
        let source = regions.all[longer].source;
        let (shorter, category) = (Region::STATIC, Category::Internal);
        Some((Outlives { longer, shorter, location: None, category, source }, Some(blamed)))
    });
    forced.collect()
}
