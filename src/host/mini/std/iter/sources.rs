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
pub fn chain<A: IntoIterator, B: IntoIterator<Item = A::Item>>(a: A, b: B) -> super::Chain<A::IntoIter, B::IntoIter>;

iterator! { [T] Empty<T> => T: back exact }
iterator! { [T] Once<T> => T: back exact }
iterator! { [A, F: FnOnce() -> A] OnceWith<F> => A: back exact }
iterator! { [A: Clone] Repeat<A> => A: back }
iterator! { [A: Clone] RepeatN<A> => A: back exact }
iterator! { [A, F: FnMut() -> A] RepeatWith<F> => A: }
iterator! { [T, F: FnMut() -> Option<T>] FromFn<F> => T: }
iterator! { [T, F: FnMut(&T) -> Option<T>] Successors<T, F> => T: }
clones! {
    [T] Empty<T>;
    [T: Clone] Once<T>;
    [T: Clone] Repeat<T>;
    [T: Clone] RepeatN<T>;
    [F: Clone] RepeatWith<F>;
    [F: Clone] FromFn<F>;
    [T: Clone, F: Clone] Successors<T, F>;
}
