//! Every location of a body as one number, and sets of them.
//!
//! Values of regions are sets of points that come in runs: a set keeps the runs, so that a body of
//! ten thousand lines stays cheap (`rustc_mir_dataflow::points`, `rustc_index::interval`).

use std::ops::Range;

use crate::ir::*;

crate::ir::index::define_index!(
    /// A statement or terminator of a body, in the order of the blocks.
    Point, "p");

/// The numbers of a body's locations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Points {
    /// The point of the first statement of each block.
    starts: IndexVec<Block, u32>,
    count: u32,
}

impl Points {
    pub fn new(body: &Body) -> Points {
        let mut points = Points::default();
        for data in body.blocks.iter() {
            points.starts.push(points.count);
            points.count += u32::try_from(data.statements.len() + 1).expect("fewer than 2^32 statements");
        }
        points
    }

    /// Of no body.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    pub fn count(&self) -> usize {
        self.count as usize
    }

    pub fn of(&self, location: Location) -> Point {
        Point::new(self.starts[location.block] as usize + location.statement)
    }

    pub fn location(&self, point: Point) -> Location {
        let block = self.block_of(point);
        Location { block, statement: point.index() - self.starts[block] as usize }
    }

    pub fn block_of(&self, point: Point) -> Block {
        // No two blocks start at one point: each has a terminator.
        let (mut low, mut high) = (0, self.starts.len());
        while high - low > 1 {
            let middle = (low + high) / 2;
            match self.starts[Block::new(middle)] as usize <= point.index() {
                true => low = middle,
                false => high = middle,
            }
        }
        Block::new(low)
    }

    /// The first point of `block`.
    pub fn start(&self, block: Block) -> Point {
        Point::new(self.starts[block] as usize)
    }

    /// The terminator of `block`.
    pub fn terminator(&self, block: Block) -> Point {
        let next = self.starts.get(Block::new(block.index() + 1)).copied().unwrap_or(self.count);
        Point::new(next as usize - 1)
    }

    /// Every point.
    pub fn all(&self) -> PointSet {
        let mut all = PointSet::default();
        all.insert_range(0..self.count);
        all
    }
}

/// A set of points: runs of them, sorted, with something left out between any two.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PointSet {
    runs: Vec<Range<u32>>,
}

impl PointSet {
    /// Of runs in any order, that may overlap.
    pub fn of_runs(mut runs: Vec<Range<u32>>) -> PointSet {
        runs.retain(|run| run.start < run.end);
        if !runs.is_sorted_by_key(|run| run.start) {
            runs.sort_unstable_by_key(|run| run.start);
        }
        runs.dedup_by(|next, before| {
            let touches = next.start <= before.end;
            if touches {
                before.end = before.end.max(next.end);
            }
            touches
        });
        PointSet { runs }
    }

    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    pub fn runs(&self) -> &[Range<u32>] {
        &self.runs
    }

    pub fn iter(&self) -> impl Iterator<Item = Point> + use<'_> {
        self.runs.iter().flat_map(|run| run.clone().map(|point| Point::new(point as usize)))
    }

    /// The run that `point` is in.
    fn run_of(&self, point: u32) -> Option<&Range<u32>> {
        let after = self.runs.partition_point(|run| run.start <= point);
        self.runs[..after].last().filter(|run| point < run.end)
    }

    pub fn contains(&self, point: Point) -> bool {
        self.run_of(point.index() as u32).is_some()
    }

    /// The last of its points in `range`.
    pub fn last_in(&self, range: Range<u32>) -> Option<u32> {
        let after = self.runs.partition_point(|run| run.start < range.end);
        let last = self.runs[..after].last()?.end.min(range.end) - 1;
        (last >= range.start).then_some(last)
    }

    /// The first point from `from` to before `to` that it lacks.
    pub fn first_missing(&self, from: Point, to: Point) -> Option<Point> {
        let from = from.index() as u32;
        let missing = self.run_of(from).map_or(from, |run| run.end);
        ((missing as usize) < to.index()).then(|| Point::new(missing as usize))
    }

    pub fn insert(&mut self, point: Point) {
        let point = point.index() as u32;
        self.insert_range(point..point + 1);
    }

    pub fn insert_range(&mut self, range: Range<u32>) {
        if range.start >= range.end {
            return;
        }
        // The runs that the new one touches become one with it.
        let first = self.runs.partition_point(|run| run.end < range.start);
        let after = self.runs.partition_point(|run| run.start <= range.end);
        let touched = self.runs[first..after].iter();
        let whole = touched.fold(range, |all, run| all.start.min(run.start)..all.end.max(run.end));
        self.runs.splice(first..after, [whole]);
    }

    pub fn union(&mut self, other: &PointSet) {
        match other.runs.as_slice() {
            [] => {}
            _ if self.runs.is_empty() => self.runs.clone_from(&other.runs),
            few if few.len() <= 4 => few.iter().for_each(|run| self.insert_range(run.clone())),
            _ => {
                // Both are sorted: this is a merge.
                let mut runs = std::mem::take(&mut self.runs);
                runs.extend_from_slice(&other.runs);
                runs.sort_by_key(|run| run.start);
                *self = PointSet::of_runs(runs);
            }
        }
    }

    /// Whether the two have a point in common.
    pub fn meets(&self, other: &PointSet) -> bool {
        let (few, many) = if self.runs.len() < other.runs.len() { (self, other) } else { (other, self) };
        few.runs.iter().any(|run| many.last_in(run.clone()).is_some())
    }

    pub fn is_superset(&self, other: &PointSet) -> bool {
        other.runs.iter().all(|part| self.run_of(part.start).is_some_and(|run| part.end <= run.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(set: &PointSet) -> Vec<usize> {
        set.iter().map(Point::index).collect()
    }

    #[test]
    fn runs_that_touch_become_one() {
        let mut set = PointSet::default();
        set.insert_range(4..6);
        set.insert_range(0..2);
        assert_eq!(set.runs(), [0..2, 4..6]);
        assert_eq!((set.last_in(0..4), set.last_in(2..4), set.last_in(3..5)), (Some(1), None, Some(4)));
        let missing = |from, to| set.first_missing(Point::new(from), Point::new(to)).map(Point::index);
        assert_eq!((missing(0, 6), missing(4, 6), missing(2, 3)), (Some(2), None, Some(2)));
        set.insert_range(2..4);
        assert_eq!(set.runs(), std::slice::from_ref(&(0..6)));
        set.insert(Point::new(8));
        assert_eq!(numbers(&set), [0, 1, 2, 3, 4, 5, 8]);
    }

    /// Against plain lists of numbers.
    #[test]
    fn sets_of_runs_are_sets() {
        let mut seed = 1_u32;
        let mut random = move |below: u32| {
            seed ^= seed << 13;
            seed ^= seed >> 17;
            seed ^= seed << 5;
            seed % below
        };
        for _ in 0..2000 {
            let mut both = [(); 2].map(|()| (PointSet::default(), std::collections::BTreeSet::new()));
            for (set, plain) in &mut both {
                for _ in 0..random(12) {
                    let start = random(60);
                    let range = start..start + random(6);
                    set.insert_range(range.clone());
                    plain.extend(range);
                }
            }
            let [(mut set, mut plain), (other, plain_other)] = both;
            assert_eq!(set.is_superset(&other), plain.is_superset(&plain_other));
            set.union(&other);
            plain.extend(&plain_other);
            assert!(set.iter().map(|point| point.index() as u32).eq(plain.iter().copied()));
            assert!(set.runs().windows(2).all(|two| two[0].end < two[1].start), "{set:?}");
            let (from, to) = (random(60), random(60));
            assert_eq!(set.last_in(from..to), (from..to).rev().find(|point| plain.contains(point)));
            assert_eq!(set.contains(Point::new(from as usize)), plain.contains(&from));
            let missing = set.first_missing(Point::new(from as usize), Point::new(to as usize));
            let expected = (from..to).find(|point| !plain.contains(point));
            assert_eq!(missing.map(|point| point.index() as u32), expected);
        }
    }
}
