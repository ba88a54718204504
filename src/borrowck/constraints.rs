//! The outlives constraints of a body as a graph, and the ways through it
//! (`rustc_borrowck::constraints`, `region_infer`'s `constraint_path_to`).
//!
//! `'a: 'b` is an edge from `'a` to `'b`: what a region must contain is what it can reach.

use std::collections::VecDeque;

use crate::ir::*;

/// The constraints of the body's own types, and those added to them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Constraints {
    /// What closures made here ask for, what opaque types turned out to be, and what placeholders force:
    /// numbered after those of [`Regions::outlives`].
    pub added: Vec<Outlives>,
    /// Of an added `'x: 'static`: `'x` reaches this placeholder, which it can not name.
    unnameable: Vec<(u32, Region)>,
    out: Edges,
}

/// The numbers of the constraints at each region, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Edges {
    first: Vec<u32>,
    numbers: Vec<u32>,
}

impl Edges {
    fn new(len: usize, ends: impl Iterator<Item = Option<usize>> + Clone) -> Edges {
        let mut first = vec![0_u32; len + 1];
        ends.clone().flatten().for_each(|end| first[end + 1] += 1);
        for region in 0..len {
            first[region + 1] += first[region];
        }
        let mut next = first.clone();
        let mut numbers = vec![0; first[len] as usize];
        for (number, end) in ends.enumerate() {
            if let Some(end) = end {
                numbers[next[end] as usize] = number as u32;
                next[end] += 1;
            }
        }
        Edges { first, numbers }
    }

    fn of(&self, region: Region) -> &[u32] {
        match self.first.get(region.index()..region.index() + 2) {
            Some(&[from, to]) => &self.numbers[from as usize..to as usize],
            _ => &[],
        }
    }
}

/// Which edges a search takes.
#[derive(Clone, Copy)]
struct Ways {
    /// Those that say what an opaque type is.
    opaque: bool,
    /// To `'static`, for the sake of a placeholder.
    unnameable: bool,
}

impl Constraints {
    /// Constraints that name no region of the body are left out.
    pub fn new(regions: &Regions, added: Vec<Outlives>) -> Constraints {
        let mut constraints = Constraints { added, ..Constraints::default() };
        constraints.out = constraints.edges(regions, |it| it.longer);
        constraints
    }

    fn edges(&self, regions: &Regions, end: impl Fn(&Outlives) -> Region + Copy) -> Edges {
        let len = regions.all.len();
        let known = |it: &Outlives| it.longer.index() < len && it.shorter.index() < len;
        let ends = regions.outlives.iter().chain(&self.added).map(|it| {
            let edge = known(it) && it.longer != it.shorter;
            edge.then(|| end(it).index())
        });
        Edges::new(len, ends)
    }

    pub fn get<'a>(&'a self, regions: &'a Regions, number: u32) -> &'a Outlives {
        let number = number as usize;
        regions.outlives.get(number).unwrap_or_else(|| &self.added[number - regions.outlives.len()])
    }

    /// Adds more; with each the placeholder for whose sake it is, if so.
    pub fn add(&mut self, regions: &Regions, more: impl IntoIterator<Item = (Outlives, Option<Region>)>) {
        for (outlives, placeholder) in more {
            let number = (regions.outlives.len() + self.added.len()) as u32;
            self.unnameable.extend(placeholder.map(|placeholder| (number, placeholder)));
            self.added.push(outlives);
        }
        self.out = self.edges(regions, |it| it.longer);
    }

    /// What `region` must outlive, constraint by constraint. `'static`'s edges to everything are left out.
    pub fn of<'a>(
        &'a self,
        regions: &'a Regions,
        region: Region,
    ) -> impl DoubleEndedIterator<Item = &'a Outlives> + ExactSizeIterator {
        self.out.of(region).iter().map(move |&number| self.get(regions, number))
    }

    /// Whatever must outlive one of `targets`, they included.
    pub fn reaching(
        &self,
        regions: &Regions,
        targets: impl Iterator<Item = Region>,
    ) -> IndexVec<Region, bool> {
        let into = self.edges(regions, |it| it.shorter);
        let mut reaches = IndexVec::filled(false, regions.all.len());
        let mut todo: Vec<Region> = targets.filter(|target| target.index() < regions.all.len()).collect();
        while let Some(region) = todo.pop() {
            if !std::mem::replace(&mut reaches[region], true) {
                let before = into.of(region).iter().map(|&number| self.get(regions, number).longer);
                todo.extend(before.filter(|&longer| !reaches[longer]));
            }
        }
        reaches
    }

    /// The shortest chain of constraints that makes `from` outlive a region that passes `to`, and that region;
    /// of those as short, the first. Empty if `from` passes.
    pub fn path(
        &self,
        regions: &Regions,
        from: Region,
        to: impl Fn(Region) -> bool,
    ) -> Option<(Vec<Outlives>, Region)> {
        self.path_by(regions, from, &to, true)
    }

    /// The same for `from` and `to` themselves, as it is shown to people: what a placeholder forces is
    /// explained by the way to the placeholder.
    pub fn path_to_blame(&self, regions: &Regions, from: Region, to: Region) -> Option<Vec<Outlives>> {
        let (numbers, _) = self.search(regions, from, &|region| region == to, true)?;
        let placeholder = numbers.iter().flatten().find_map(|number| {
            self.unnameable.iter().find(|(of, _)| of == number).map(|&(_, placeholder)| placeholder)
        });
        match placeholder.filter(|&placeholder| placeholder != from) {
            Some(placeholder) => {
                let way = self.path_by(regions, from, &|region| region == placeholder, false);
                way.map(|(path, _)| path)
            }
            None => self.path_by(regions, from, &|region| region == to, true).map(|(path, _)| path),
        }
    }

    fn path_by(
        &self,
        regions: &Regions,
        from: Region,
        to: &dyn Fn(Region) -> bool,
        unnameable: bool,
    ) -> Option<(Vec<Outlives>, Region)> {
        let (numbers, found) = self.search(regions, from, to, unnameable)?;
        let mut path: Vec<Outlives> = Vec::with_capacity(numbers.len());
        for (at, number) in numbers.iter().enumerate() {
            path.push(match number {
                &Some(number) => *self.get(regions, number),
                // From `'static` to anything.
                None => {
                    let shorter = numbers.get(at + 1).copied().flatten();
                    let shorter = shorter.map_or(found, |number| self.get(regions, number).longer);
                    let source = regions.all[shorter].source;
                    let category = Category::Internal;
                    Outlives { longer: Region::STATIC, shorter, location: None, category, source }
                }
            });
        }
        Some((path, found))
    }

    /// What opaque types turned out to be is left out where there is another way.
    fn search(
        &self,
        regions: &Regions,
        from: Region,
        to: &dyn Fn(Region) -> bool,
        unnameable: bool,
    ) -> Option<(Vec<Option<u32>>, Region)> {
        if from.index() >= regions.all.len() {
            return None;
        }
        let without = self.breadth_first(regions, from, to, Ways { opaque: false, unnameable });
        without.or_else(|| self.breadth_first(regions, from, to, Ways { opaque: true, unnameable }))
    }

    /// The constraints of the way, by number; None for the edges of `'static`.
    fn breadth_first(
        &self,
        regions: &Regions,
        from: Region,
        to: &dyn Fn(Region) -> bool,
        ways: Ways,
    ) -> Option<(Vec<Option<u32>>, Region)> {
        /// How a region was reached.
        #[derive(Clone, Copy)]
        enum Trace {
            Not,
            Start,
            By(u32),
            FromStatic,
        }
        let mut traces = IndexVec::filled(Trace::Not, regions.all.len());
        traces[from] = Trace::Start;
        let mut queue = VecDeque::from([from]);
        while let Some(region) = queue.pop_front() {
            if to(region) {
                let (mut numbers, mut at) = (Vec::new(), region);
                loop {
                    match traces[at] {
                        Trace::By(number) => {
                            numbers.push(Some(number));
                            at = self.get(regions, number).longer;
                        }
                        Trace::FromStatic => {
                            numbers.push(None);
                            at = Region::STATIC;
                        }
                        Trace::Start | Trace::Not => break,
                    }
                }
                numbers.reverse();
                return Some((numbers, region));
            }
            if region == Region::STATIC {
                for shorter in regions.all.indices() {
                    if matches!(traces[shorter], Trace::Not) {
                        traces[shorter] = Trace::FromStatic;
                        queue.push_back(shorter);
                    }
                }
                continue;
            }
            for &number in self.out.of(region) {
                let it = self.get(regions, number);
                let forced = || self.unnameable.iter().any(|&(of, _)| of == number);
                if it.category == Category::OpaqueType && !ways.opaque || !ways.unnameable && forced() {
                    continue;
                }
                if matches!(traces[it.shorter], Trace::Not) {
                    traces[it.shorter] = Trace::By(number);
                    queue.push_back(it.shorter);
                }
            }
        }
        None
    }
}
