use crate::marker::PhantomData;

pub struct Empty<T>(PhantomData<fn() -> T>);
pub struct Once<T> {
    inner: crate::option::IntoIter<T>,
}
pub struct OnceWith<F> {
    make: Option<F>,
}
pub struct Repeat<A> {
    element: A,
}
pub struct RepeatN<A> {
    inner: Option<A>,
    count: usize,
}
pub struct RepeatWith<F> {
    repeater: F,
}
pub struct FromFn<F>(F);
pub struct Successors<T, F> {
    next: Option<T>,
    succ: F,
}
pub fn empty<T>() -> Empty<T>;
pub fn once<T>(value: T) -> Once<T>;
pub fn once_with<A, F: FnOnce() -> A>(make: F) -> OnceWith<F>;
pub fn repeat<T: Clone>(elt: T) -> Repeat<T>;
pub fn repeat_n<T: Clone>(element: T, count: usize) -> RepeatN<T>;
pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> RepeatWith<F>;
pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> FromFn<F>;
pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, succ: F) -> Successors<T, F>;
pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> super::Zip<A::IntoIter, B::IntoIter>;
pub fn chain<A: IntoIterator, B: IntoIterator<Item = A::Item>>(
    a: A,
    b: B,
) -> super::Chain<A::IntoIter, B::IntoIter>;

impl<T> Iterator for Empty<T> {
    type Item = T;
}
impl<T> DoubleEndedIterator for Empty<T> {}
impl<T> ExactSizeIterator for Empty<T> {}

impl<T> Iterator for Once<T> {
    type Item = T;
}
impl<T> DoubleEndedIterator for Once<T> {}
impl<T> ExactSizeIterator for Once<T> {}

impl<A, F: FnOnce() -> A> Iterator for OnceWith<F> {
    type Item = A;
}
impl<A, F: FnOnce() -> A> DoubleEndedIterator for OnceWith<F> {}
impl<A, F: FnOnce() -> A> ExactSizeIterator for OnceWith<F> {}

impl<A: Clone> Iterator for Repeat<A> {
    type Item = A;
}
impl<A: Clone> DoubleEndedIterator for Repeat<A> {}

impl<A: Clone> Iterator for RepeatN<A> {
    type Item = A;
}
impl<A: Clone> DoubleEndedIterator for RepeatN<A> {}
impl<A: Clone> ExactSizeIterator for RepeatN<A> {}

impl<A, F: FnMut() -> A> Iterator for RepeatWith<F> {
    type Item = A;
}

impl<T, F: FnMut() -> Option<T>> Iterator for FromFn<F> {
    type Item = T;
}

impl<T, F: FnMut(&T) -> Option<T>> Iterator for Successors<T, F> {
    type Item = T;
}

impl<T> Clone for Empty<T> {}
impl<T: Clone> Clone for Once<T> {}
impl<T: Clone> Clone for Repeat<T> {}
impl<T: Clone> Clone for RepeatN<T> {}
impl<F: Clone> Clone for RepeatWith<F> {}
impl<F: Clone> Clone for FromFn<F> {}
impl<T: Clone, F: Clone> Clone for Successors<T, F> {}
