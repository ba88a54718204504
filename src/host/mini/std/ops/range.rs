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
impl Clone for RangeFull {
    fn clone(&self) -> Self;
}
impl Default for RangeFull {
    fn default() -> Self;
}
impl<Idx: Default> Default for Range<Idx> {
    fn default() -> Self;
}
impl fmt::Debug for RangeFull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}
impl PartialEq for RangeFull {
    fn eq(&self, other: &Self) -> bool;
}
impl Eq for RangeFull {}
macro_rules! values {
    ($($ty:ident)*) => {$(
        impl<T: Clone> Clone for $ty<T> {
            fn clone(&self) -> Self;
        }
        impl<T: PartialEq> PartialEq for $ty<T> {
            fn eq(&self, other: &Self) -> bool;
        }
        impl<T: Eq> Eq for $ty<T> {}
        impl<T: crate::hash::Hash> crate::hash::Hash for $ty<T> {
            fn hash<H: crate::hash::Hasher>(&self, state: &mut H);
        }
        impl<T: fmt::Debug> fmt::Debug for $ty<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
        }
    )*};
}
values! { Range RangeFrom RangeTo RangeInclusive RangeToInclusive Bound }

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
macro_rules! bounds {
    ($($ty:ident)*) => {$(
        impl<T> RangeBounds<T> for $ty<T> {
            fn start_bound(&self) -> Bound<&T>;
            fn end_bound(&self) -> Bound<&T>;
        }
        impl<T> RangeBounds<T> for $ty<&T> {
            fn start_bound(&self) -> Bound<&T>;
            fn end_bound(&self) -> Bound<&T>;
        }
        impl<Idx: PartialOrd<Idx>> $ty<Idx> {
            pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool
            where
                Idx: PartialOrd<U>;
        }
    )*};
}
bounds! { Range RangeFrom RangeTo RangeInclusive RangeToInclusive }
impl<Idx: PartialOrd<Idx>> Range<Idx> {
    pub fn is_empty(&self) -> bool;
}
impl<Idx: PartialOrd<Idx>> RangeInclusive<Idx> {
    pub fn is_empty(&self) -> bool;
}
impl<T: ?Sized> RangeBounds<T> for RangeFull {
    fn start_bound(&self) -> Bound<&T>;
    fn end_bound(&self) -> Bound<&T>;
}
impl<T> RangeBounds<T> for (Bound<T>, Bound<T>) {
    fn start_bound(&self) -> Bound<&T>;
    fn end_bound(&self) -> Bound<&T>;
}
impl<'a, T: ?Sized + 'a> RangeBounds<T> for (Bound<&'a T>, Bound<&'a T>) {
    fn start_bound(&self) -> Bound<&T>;
    fn end_bound(&self) -> Bound<&T>;
}
pub trait OneSidedRange<T: ?Sized>: RangeBounds<T> {}
impl<T> OneSidedRange<T> for RangeTo<T> {}
impl<T> OneSidedRange<T> for RangeFrom<T> {}
impl<T> OneSidedRange<T> for RangeToInclusive<T> {}

macro_rules! iteration {
    ($($ty:ident)*) => {$(
        impl<A: crate::iter::Step> Iterator for $ty<A> {
            type Item = A;
            fn next(&mut self) -> Option<A>;
        }
        impl<A: crate::iter::Step> crate::iter::FusedIterator for $ty<A> {}
    )*};
}
iteration! { Range RangeFrom RangeInclusive }
impl<A: crate::iter::Step> DoubleEndedIterator for Range<A> {
    fn next_back(&mut self) -> Option<A>;
}
impl<A: crate::iter::Step> DoubleEndedIterator for RangeInclusive<A> {
    fn next_back(&mut self) -> Option<A>;
}
macro_rules! exact {
    ($($ty:ident)*) => {$( impl ExactSizeIterator for Range<$ty> {} )*};
}
exact! { usize u8 isize i8 u16 i16 u32 i32 }
macro_rules! exact_inclusive {
    ($($ty:ident)*) => {$( impl ExactSizeIterator for RangeInclusive<$ty> {} )*};
}
exact_inclusive! { u8 i8 u16 i16 }
