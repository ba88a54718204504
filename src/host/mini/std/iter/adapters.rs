use crate::fmt;

pub struct StepBy<I> {
    iter: I,
    step: usize,
}
pub struct Chain<A, B> {
    a: Option<A>,
    b: Option<B>,
}
pub struct Zip<A, B> {
    a: A,
    b: B,
}
pub struct Intersperse<I: Iterator> {
    separator: I::Item,
    next_item: Option<I::Item>,
    iter: Fuse<I>,
}
pub struct Map<I, F> {
    iter: I,
    f: F,
}
pub struct Filter<I, P> {
    iter: I,
    predicate: P,
}
pub struct FilterMap<I, F> {
    iter: I,
    f: F,
}
pub struct Enumerate<I> {
    iter: I,
    count: usize,
}
pub struct Peekable<I: Iterator> {
    iter: I,
    peeked: Option<Option<I::Item>>,
}
pub struct SkipWhile<I, P> {
    iter: I,
    flag: bool,
    predicate: P,
}
pub struct TakeWhile<I, P> {
    iter: I,
    flag: bool,
    predicate: P,
}
pub struct MapWhile<I, P> {
    iter: I,
    predicate: P,
}
pub struct Skip<I> {
    iter: I,
    n: usize,
}
pub struct Take<I> {
    iter: I,
    n: usize,
}
pub struct Scan<I, St, F> {
    iter: I,
    f: F,
    state: St,
}
pub struct FlatMap<I, U: IntoIterator, F> {
    iter: Map<I, F>,
    front: Option<U::IntoIter>,
    back: Option<U::IntoIter>,
}
pub struct Flatten<I: Iterator<Item: IntoIterator>> {
    iter: Fuse<I>,
    front: Option<<I::Item as IntoIterator>::IntoIter>,
    back: Option<<I::Item as IntoIterator>::IntoIter>,
}
pub struct MapWindows<I: Iterator, F, const N: usize> {
    f: F,
    iter: Fuse<I>,
    buffer: Option<[I::Item; N]>,
}
pub struct Fuse<I> {
    iter: Option<I>,
}
pub struct Inspect<I, F> {
    iter: I,
    f: F,
}
pub struct Rev<T> {
    iter: T,
}
pub struct Copied<I> {
    it: I,
}
pub struct Cloned<I> {
    it: I,
}
pub struct Cycle<I> {
    orig: I,
    iter: I,
}
pub struct ArrayChunks<I: Iterator, const N: usize> {
    iter: I,
    remainder: Option<crate::array::IntoIter<I::Item, N>>,
}

impl<I: Iterator> Peekable<I> {
    pub fn peek(&mut self) -> Option<&I::Item>;
    pub fn peek_mut(&mut self) -> Option<&mut I::Item>;
    pub fn next_if(&mut self, func: impl FnOnce(&I::Item) -> bool) -> Option<I::Item>;
    pub fn next_if_eq<T: ?Sized>(&mut self, expected: &T) -> Option<I::Item>
    where
        I::Item: PartialEq<T>;
}

iterator! { [I: Iterator] StepBy<I> => I::Item: }
iterator! { [A: Iterator, B: Iterator<Item = A::Item>] Chain<A, B> => A::Item: }
iterator! { [A: Iterator, B: Iterator] Zip<A, B> => (A::Item, B::Item): }
iterator! { [I: Iterator<Item: Clone>] Intersperse<I> => I::Item: }
iterator! { [B, I: Iterator, F: FnMut(I::Item) -> B] Map<I, F> => B: }
iterator! { [I: Iterator, P: FnMut(&I::Item) -> bool] Filter<I, P> => I::Item: }
iterator! { [B, I: Iterator, F: FnMut(I::Item) -> Option<B>] FilterMap<I, F> => B: }
iterator! { [I: Iterator] Enumerate<I> => (usize, I::Item): }
iterator! { [I: Iterator] Peekable<I> => I::Item: }
iterator! { [I: Iterator, P: FnMut(&I::Item) -> bool] SkipWhile<I, P> => I::Item: }
iterator! { [I: Iterator, P: FnMut(&I::Item) -> bool] TakeWhile<I, P> => I::Item: }
iterator! { [B, I: Iterator, P: FnMut(I::Item) -> Option<B>] MapWhile<I, P> => B: }
iterator! { [I: Iterator] Skip<I> => I::Item: }
iterator! { [I: Iterator] Take<I> => I::Item: }
iterator! { [B, I: Iterator, St, F: FnMut(&mut St, I::Item) -> Option<B>] Scan<I, St, F> => B: }
iterator! { [I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U] FlatMap<I, U, F> => U::Item: }
iterator! { [I: Iterator<Item: IntoIterator<IntoIter = U, Item = U::Item>>, U: Iterator] Flatten<I> => U::Item: }
iterator! { [I: Iterator, F: FnMut(&[I::Item; N]) -> R, R, const N: usize] MapWindows<I, F, N> => R: }
iterator! { [I: Iterator] Fuse<I> => I::Item: }
iterator! { [I: Iterator, F: FnMut(&I::Item)] Inspect<I, F> => I::Item: }
iterator! { [I: DoubleEndedIterator] Rev<I> => I::Item: back }
iterator! { ['a, I: Iterator<Item = &'a T>, T: Copy + 'a] Copied<I> => T: }
iterator! { ['a, I: Iterator<Item = &'a T>, T: Clone + 'a] Cloned<I> => T: }
iterator! { [I: Clone + Iterator] Cycle<I> => I::Item: }
iterator! { [I: Iterator, const N: usize] ArrayChunks<I, N> => [I::Item; N]: }

macro_rules! backs {
    ($([$($generics:tt)*] $ty:ty => $item:ty;)*) => {$(
        impl<$($generics)*> DoubleEndedIterator for $ty {
            fn next_back(&mut self) -> Option<$item>;
        }
    )*};
}
backs! {
    [I: DoubleEndedIterator + ExactSizeIterator] StepBy<I> => I::Item;
    [A: DoubleEndedIterator, B: DoubleEndedIterator<Item = A::Item>] Chain<A, B> => A::Item;
    [A: DoubleEndedIterator + ExactSizeIterator, B: DoubleEndedIterator + ExactSizeIterator] Zip<A, B> => (A::Item, B::Item);
    [B, I: DoubleEndedIterator, F: FnMut(I::Item) -> B] Map<I, F> => B;
    [I: DoubleEndedIterator, P: FnMut(&I::Item) -> bool] Filter<I, P> => I::Item;
    [B, I: DoubleEndedIterator, F: FnMut(I::Item) -> Option<B>] FilterMap<I, F> => B;
    [I: DoubleEndedIterator + ExactSizeIterator] Enumerate<I> => (usize, I::Item);
    [I: DoubleEndedIterator] Peekable<I> => I::Item;
    [I: DoubleEndedIterator + ExactSizeIterator] Skip<I> => I::Item;
    [I: DoubleEndedIterator + ExactSizeIterator] Take<I> => I::Item;
    [I: DoubleEndedIterator, U: IntoIterator<IntoIter: DoubleEndedIterator>, F: FnMut(I::Item) -> U] FlatMap<I, U, F> => U::Item;
    [I: DoubleEndedIterator<Item: IntoIterator<IntoIter = U, Item = U::Item>>, U: DoubleEndedIterator] Flatten<I> => U::Item;
    [I: DoubleEndedIterator] Fuse<I> => I::Item;
    [I: DoubleEndedIterator, F: FnMut(&I::Item)] Inspect<I, F> => I::Item;
    ['a, I: DoubleEndedIterator<Item = &'a T>, T: Copy + 'a] Copied<I> => T;
    ['a, I: DoubleEndedIterator<Item = &'a T>, T: Clone + 'a] Cloned<I> => T;
}
macro_rules! exacts {
    ($([$($generics:tt)*] $ty:ty;)*) => {$( impl<$($generics)*> ExactSizeIterator for $ty {} )*};
}
exacts! {
    [I: ExactSizeIterator] StepBy<I>;
    [A: ExactSizeIterator, B: ExactSizeIterator] Zip<A, B>;
    [B, I: ExactSizeIterator, F: FnMut(I::Item) -> B] Map<I, F>;
    [I: ExactSizeIterator] Enumerate<I>;
    [I: ExactSizeIterator] Peekable<I>;
    [I: ExactSizeIterator] Skip<I>;
    [I: ExactSizeIterator] Take<I>;
    [I: ExactSizeIterator] Fuse<I>;
    [I: ExactSizeIterator, F: FnMut(&I::Item)] Inspect<I, F>;
    [I: ExactSizeIterator + DoubleEndedIterator] Rev<I>;
    ['a, I: ExactSizeIterator<Item = &'a T>, T: Copy + 'a] Copied<I>;
    ['a, I: ExactSizeIterator<Item = &'a T>, T: Clone + 'a] Cloned<I>;
}
clones! {
    [I: Clone] StepBy<I>;
    [A: Clone, B: Clone] Chain<A, B>;
    [A: Clone, B: Clone] Zip<A, B>;
    [I: Clone, F: Clone] Map<I, F>;
    [I: Clone, P: Clone] Filter<I, P>;
    [I: Clone, F: Clone] FilterMap<I, F>;
    [I: Clone] Enumerate<I>;
    [I: Iterator<Item: Clone> + Clone] Peekable<I>;
    [I: Clone, P: Clone] SkipWhile<I, P>;
    [I: Clone, P: Clone] TakeWhile<I, P>;
    [I: Clone, P: Clone] MapWhile<I, P>;
    [I: Clone] Skip<I>;
    [I: Clone] Take<I>;
    [I: Clone, St: Clone, F: Clone] Scan<I, St, F>;
    [I: Clone, U: IntoIterator<IntoIter: Clone>, F: Clone] FlatMap<I, U, F>;
    [I: Clone + Iterator<Item: IntoIterator<IntoIter: Clone>>] Flatten<I>;
    [I: Clone] Fuse<I>;
    [I: Clone, F: Clone] Inspect<I, F>;
    [T: Clone] Rev<T>;
    [I: Clone] Copied<I>;
    [I: Clone] Cloned<I>;
    [I: Clone] Cycle<I>;
}
debugs! {
    [I: fmt::Debug] StepBy<I>;
    [A: fmt::Debug, B: fmt::Debug] Chain<A, B>;
    [A: fmt::Debug, B: fmt::Debug] Zip<A, B>;
    [I: fmt::Debug, F] Map<I, F>;
    [I: fmt::Debug, P] Filter<I, P>;
    [I: fmt::Debug] Enumerate<I>;
    [I: Iterator<Item: fmt::Debug> + fmt::Debug] Peekable<I>;
    [I: fmt::Debug] Skip<I>;
    [I: fmt::Debug] Take<I>;
    [T: fmt::Debug] Rev<T>;
}
