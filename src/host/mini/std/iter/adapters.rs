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

impl<I: Iterator> Iterator for StepBy<I> {
    type Item = I::Item;
}

impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> {
    type Item = A::Item;
}

impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> {
    type Item = (A::Item, B::Item);
}

impl<I: Iterator<Item: Clone>> Iterator for Intersperse<I> {
    type Item = I::Item;
}

impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> {
    type Item = B;
}

impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for Filter<I, P> {
    type Item = I::Item;
}

impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for FilterMap<I, F> {
    type Item = B;
}

impl<I: Iterator> Iterator for Enumerate<I> {
    type Item = (usize, I::Item);
}

impl<I: Iterator> Iterator for Peekable<I> {
    type Item = I::Item;
}

impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for SkipWhile<I, P> {
    type Item = I::Item;
}

impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for TakeWhile<I, P> {
    type Item = I::Item;
}

impl<B, I: Iterator, P: FnMut(I::Item) -> Option<B>> Iterator for MapWhile<I, P> {
    type Item = B;
}

impl<I: Iterator> Iterator for Skip<I> {
    type Item = I::Item;
}

impl<I: Iterator> Iterator for Take<I> {
    type Item = I::Item;
}

impl<B, I: Iterator, St, F: FnMut(&mut St, I::Item) -> Option<B>> Iterator for Scan<I, St, F> {
    type Item = B;
}

impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> {
    type Item = U::Item;
}

impl<I: Iterator<Item: IntoIterator<IntoIter = U, Item = U::Item>>, U: Iterator> Iterator for Flatten<I> {
    type Item = U::Item;
}

impl<I: Iterator, F: FnMut(&[I::Item; N]) -> R, R, const N: usize> Iterator for MapWindows<I, F, N> {
    type Item = R;
}

impl<I: Iterator> Iterator for Fuse<I> {
    type Item = I::Item;
}

impl<I: Iterator, F: FnMut(&I::Item)> Iterator for Inspect<I, F> {
    type Item = I::Item;
}

impl<I: DoubleEndedIterator> Iterator for Rev<I> {
    type Item = I::Item;
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Rev<I> {}

impl<'a, I: Iterator<Item = &'a T>, T: Copy + 'a> Iterator for Copied<I> {
    type Item = T;
}

impl<'a, I: Iterator<Item = &'a T>, T: Clone + 'a> Iterator for Cloned<I> {
    type Item = T;
}

impl<I: Clone + Iterator> Iterator for Cycle<I> {
    type Item = I::Item;
}

impl<I: Iterator, const N: usize> Iterator for ArrayChunks<I, N> {
    type Item = [I::Item; N];
}

impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for StepBy<I> {}
impl<A: DoubleEndedIterator, B: DoubleEndedIterator<Item = A::Item>> DoubleEndedIterator for Chain<A, B> {}
impl<A: DoubleEndedIterator + ExactSizeIterator, B: DoubleEndedIterator + ExactSizeIterator>
    DoubleEndedIterator for Zip<A, B>
{
}
impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> B> DoubleEndedIterator for Map<I, F> {}
impl<I: DoubleEndedIterator, P: FnMut(&I::Item) -> bool> DoubleEndedIterator for Filter<I, P> {}
impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> Option<B>> DoubleEndedIterator for FilterMap<I, F> {}
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Enumerate<I> {}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Peekable<I> {}
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Skip<I> {}
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Take<I> {}
impl<I: DoubleEndedIterator, U: IntoIterator<IntoIter: DoubleEndedIterator>, F: FnMut(I::Item) -> U>
    DoubleEndedIterator for FlatMap<I, U, F>
{
}
impl<I: DoubleEndedIterator<Item: IntoIterator<IntoIter = U, Item = U::Item>>, U: DoubleEndedIterator>
    DoubleEndedIterator for Flatten<I>
{
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Fuse<I> {}
impl<I: DoubleEndedIterator, F: FnMut(&I::Item)> DoubleEndedIterator for Inspect<I, F> {}
impl<'a, I: DoubleEndedIterator<Item = &'a T>, T: Copy + 'a> DoubleEndedIterator for Copied<I> {}
impl<'a, I: DoubleEndedIterator<Item = &'a T>, T: Clone + 'a> DoubleEndedIterator for Cloned<I> {}
impl<I: ExactSizeIterator> ExactSizeIterator for StepBy<I> {}
impl<A: ExactSizeIterator, B: ExactSizeIterator> ExactSizeIterator for Zip<A, B> {}
impl<B, I: ExactSizeIterator, F: FnMut(I::Item) -> B> ExactSizeIterator for Map<I, F> {}
impl<I: ExactSizeIterator> ExactSizeIterator for Enumerate<I> {}
impl<I: ExactSizeIterator> ExactSizeIterator for Peekable<I> {}
impl<I: ExactSizeIterator> ExactSizeIterator for Skip<I> {}
impl<I: ExactSizeIterator> ExactSizeIterator for Take<I> {}
impl<I: ExactSizeIterator> ExactSizeIterator for Fuse<I> {}
impl<I: ExactSizeIterator, F: FnMut(&I::Item)> ExactSizeIterator for Inspect<I, F> {}
impl<I: ExactSizeIterator + DoubleEndedIterator> ExactSizeIterator for Rev<I> {}
impl<'a, I: ExactSizeIterator<Item = &'a T>, T: Copy + 'a> ExactSizeIterator for Copied<I> {}
impl<'a, I: ExactSizeIterator<Item = &'a T>, T: Clone + 'a> ExactSizeIterator for Cloned<I> {}
impl<I: Clone> Clone for StepBy<I> {}
impl<A: Clone, B: Clone> Clone for Chain<A, B> {}
impl<A: Clone, B: Clone> Clone for Zip<A, B> {}
impl<I: Clone, F: Clone> Clone for Map<I, F> {}
impl<I: Clone, P: Clone> Clone for Filter<I, P> {}
impl<I: Clone, F: Clone> Clone for FilterMap<I, F> {}
impl<I: Clone> Clone for Enumerate<I> {}
impl<I: Iterator<Item: Clone> + Clone> Clone for Peekable<I> {}
impl<I: Clone, P: Clone> Clone for SkipWhile<I, P> {}
impl<I: Clone, P: Clone> Clone for TakeWhile<I, P> {}
impl<I: Clone, P: Clone> Clone for MapWhile<I, P> {}
impl<I: Clone> Clone for Skip<I> {}
impl<I: Clone> Clone for Take<I> {}
impl<I: Clone, St: Clone, F: Clone> Clone for Scan<I, St, F> {}
impl<I: Clone, U: IntoIterator<IntoIter: Clone>, F: Clone> Clone for FlatMap<I, U, F> {}
impl<I: Clone + Iterator<Item: IntoIterator<IntoIter: Clone>>> Clone for Flatten<I> {}
impl<I: Clone> Clone for Fuse<I> {}
impl<I: Clone, F: Clone> Clone for Inspect<I, F> {}
impl<T: Clone> Clone for Rev<T> {}
impl<I: Clone> Clone for Copied<I> {}
impl<I: Clone> Clone for Cloned<I> {}
impl<I: Clone> Clone for Cycle<I> {}
impl<I: fmt::Debug> crate::fmt::Debug for StepBy<I> {}
impl<A: fmt::Debug, B: fmt::Debug> crate::fmt::Debug for Chain<A, B> {}
impl<A: fmt::Debug, B: fmt::Debug> crate::fmt::Debug for Zip<A, B> {}
impl<I: fmt::Debug, F> crate::fmt::Debug for Map<I, F> {}
impl<I: fmt::Debug, P> crate::fmt::Debug for Filter<I, P> {}
impl<I: fmt::Debug> crate::fmt::Debug for Enumerate<I> {}
impl<I: Iterator<Item: fmt::Debug> + fmt::Debug> crate::fmt::Debug for Peekable<I> {}
impl<I: fmt::Debug> crate::fmt::Debug for Skip<I> {}
impl<I: fmt::Debug> crate::fmt::Debug for Take<I> {}
impl<T: fmt::Debug> crate::fmt::Debug for Rev<T> {}
