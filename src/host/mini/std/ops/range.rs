use crate::fmt;

#[lang = "RangeFull"]
pub struct RangeFull;
#[lang = "Range"]
pub struct Range<Idx> {
    pub start: Idx,
    pub end: Idx,
}
#[lang = "RangeFrom"]
pub struct RangeFrom<Idx> {
    pub start: Idx,
}
#[lang = "RangeTo"]
pub struct RangeTo<Idx> {
    pub end: Idx,
}
#[lang = "RangeInclusive"]
pub struct RangeInclusive<Idx> {
    pub(crate) start: Idx,
    pub(crate) end: Idx,
    pub(crate) exhausted: bool,
}
#[lang = "RangeToInclusive"]
pub struct RangeToInclusive<Idx> {
    pub end: Idx,
}
pub enum Bound<T> {
    Included(T),
    Excluded(T),
    Unbounded,
}
impl<T> Bound<T> {
    pub fn as_ref(&self) -> Bound<&T>;
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Bound<U>;
}
impl<T: Clone> Bound<&T> {
    pub fn cloned(self) -> Bound<T>;
}
impl<Idx> RangeInclusive<Idx> {
    #[lang = "range_inclusive_new"]
    pub const fn new(start: Idx, end: Idx) -> Self;
    pub fn start(&self) -> &Idx;
    pub fn end(&self) -> &Idx;
    pub fn into_inner(self) -> (Idx, Idx);
}

// Ranges are iterators or could be: not `Copy`, but for those that have no start.
impl Copy for RangeFull {}
impl<Idx: Copy> Copy for RangeTo<Idx> {}
impl<Idx: Copy> Copy for RangeToInclusive<Idx> {}
impl<T: Copy> Copy for Bound<T> {}
impl Clone for RangeFull {}
impl Default for RangeFull {}
impl<Idx: Default> Default for Range<Idx> {}
impl fmt::Debug for RangeFull {}
impl PartialEq for RangeFull {}
impl Eq for RangeFull {}
impl<T: Clone> Clone for Range<T> {}
impl<T: PartialEq> PartialEq for Range<T> {}
impl<T: Eq> Eq for Range<T> {}
impl<T: crate::hash::Hash> crate::hash::Hash for Range<T> {}
impl<T: fmt::Debug> fmt::Debug for Range<T> {}
impl<T: Clone> Clone for RangeFrom<T> {}
impl<T: PartialEq> PartialEq for RangeFrom<T> {}
impl<T: Eq> Eq for RangeFrom<T> {}
impl<T: crate::hash::Hash> crate::hash::Hash for RangeFrom<T> {}
impl<T: fmt::Debug> fmt::Debug for RangeFrom<T> {}
impl<T: Clone> Clone for RangeTo<T> {}
impl<T: PartialEq> PartialEq for RangeTo<T> {}
impl<T: Eq> Eq for RangeTo<T> {}
impl<T: crate::hash::Hash> crate::hash::Hash for RangeTo<T> {}
impl<T: fmt::Debug> fmt::Debug for RangeTo<T> {}
impl<T: Clone> Clone for RangeInclusive<T> {}
impl<T: PartialEq> PartialEq for RangeInclusive<T> {}
impl<T: Eq> Eq for RangeInclusive<T> {}
impl<T: crate::hash::Hash> crate::hash::Hash for RangeInclusive<T> {}
impl<T: fmt::Debug> fmt::Debug for RangeInclusive<T> {}
impl<T: Clone> Clone for RangeToInclusive<T> {}
impl<T: PartialEq> PartialEq for RangeToInclusive<T> {}
impl<T: Eq> Eq for RangeToInclusive<T> {}
impl<T: crate::hash::Hash> crate::hash::Hash for RangeToInclusive<T> {}
impl<T: fmt::Debug> fmt::Debug for RangeToInclusive<T> {}
impl<T: Clone> Clone for Bound<T> {}
impl<T: PartialEq> PartialEq for Bound<T> {}
impl<T: Eq> Eq for Bound<T> {}
impl<T: crate::hash::Hash> crate::hash::Hash for Bound<T> {}
impl<T: fmt::Debug> fmt::Debug for Bound<T> {}

pub trait RangeBounds<T: ?Sized> {
    fn start_bound(&self) -> Bound<&T>;
    fn end_bound(&self) -> Bound<&T>;
    fn contains<U>(&self, item: &U) -> bool
    where
        T: PartialOrd<U>,
        U: ?Sized + PartialOrd<T>,
    {
        loop {}
    }
}

impl<T> RangeBounds<T> for Range<T> {}
impl<T> RangeBounds<T> for Range<&T> {}
impl<Idx: PartialOrd<Idx>> Range<Idx> {
    pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool
    where
        Idx: PartialOrd<U>;
}
impl<T> RangeBounds<T> for RangeFrom<T> {}
impl<T> RangeBounds<T> for RangeFrom<&T> {}
impl<Idx: PartialOrd<Idx>> RangeFrom<Idx> {
    pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool
    where
        Idx: PartialOrd<U>;
}
impl<T> RangeBounds<T> for RangeTo<T> {}
impl<T> RangeBounds<T> for RangeTo<&T> {}
impl<Idx: PartialOrd<Idx>> RangeTo<Idx> {
    pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool
    where
        Idx: PartialOrd<U>;
}
impl<T> RangeBounds<T> for RangeInclusive<T> {}
impl<T> RangeBounds<T> for RangeInclusive<&T> {}
impl<Idx: PartialOrd<Idx>> RangeInclusive<Idx> {
    pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool
    where
        Idx: PartialOrd<U>;
}
impl<T> RangeBounds<T> for RangeToInclusive<T> {}
impl<T> RangeBounds<T> for RangeToInclusive<&T> {}
impl<Idx: PartialOrd<Idx>> RangeToInclusive<Idx> {
    pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool
    where
        Idx: PartialOrd<U>;
}

impl<Idx: PartialOrd<Idx>> Range<Idx> {
    pub fn is_empty(&self) -> bool;
}
impl<Idx: PartialOrd<Idx>> RangeInclusive<Idx> {
    pub fn is_empty(&self) -> bool;
}
impl<T: ?Sized> RangeBounds<T> for RangeFull {}
impl<T> RangeBounds<T> for (Bound<T>, Bound<T>) {}
impl<'a, T: ?Sized + 'a> RangeBounds<T> for (Bound<&'a T>, Bound<&'a T>) {}
pub trait OneSidedRange<T: ?Sized>: RangeBounds<T> {}
impl<T> OneSidedRange<T> for RangeTo<T> {}
impl<T> OneSidedRange<T> for RangeFrom<T> {}
impl<T> OneSidedRange<T> for RangeToInclusive<T> {}

impl<A: crate::iter::Step> Iterator for Range<A> {
    type Item = A;
}
impl<A: crate::iter::Step> Iterator for RangeFrom<A> {
    type Item = A;
}
impl<A: crate::iter::Step> Iterator for RangeInclusive<A> {
    type Item = A;
}

impl<A: crate::iter::Step> DoubleEndedIterator for Range<A> {}
impl<A: crate::iter::Step> DoubleEndedIterator for RangeInclusive<A> {}
impl ExactSizeIterator for Range<usize> {}
impl ExactSizeIterator for Range<u8> {}
impl ExactSizeIterator for Range<isize> {}
impl ExactSizeIterator for Range<i8> {}
impl ExactSizeIterator for Range<u16> {}
impl ExactSizeIterator for Range<i16> {}
impl ExactSizeIterator for Range<u32> {}
impl ExactSizeIterator for Range<i32> {}
impl ExactSizeIterator for RangeInclusive<u8> {}
impl ExactSizeIterator for RangeInclusive<i8> {}
impl ExactSizeIterator for RangeInclusive<u16> {}
impl ExactSizeIterator for RangeInclusive<i16> {}
