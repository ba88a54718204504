use crate::any::Any;
use crate::error::Error;
use crate::fmt;
use crate::mem::MaybeUninit;
use crate::pin::Pin;
use crate::borrow::Cow;

#[lang = "owned_box"]
#[fundamental]
pub struct Box<T: ?Sized>(crate::ptr::Unique<T>);
unsafe impl<#[may_dangle] T: ?Sized> Drop for Box<T> {
    fn drop(&mut self);
}
impl<T> Box<T> {
    pub fn new(x: T) -> Box<T>;
    pub fn new_uninit() -> Box<MaybeUninit<T>>;
    pub fn pin(x: T) -> Pin<Box<T>>;
    pub fn into_boxed_slice(boxed: Self) -> Box<[T]>;
    pub fn into_inner(boxed: Self) -> T;
}
impl<T> Box<[T]> {
    pub fn new_uninit_slice(len: usize) -> Box<[MaybeUninit<T>]>;
}
impl<T> Box<MaybeUninit<T>> {
    pub unsafe fn assume_init(self) -> Box<T>;
    pub fn write(boxed: Self, value: T) -> Box<T>;
}
impl<T: ?Sized> Box<T> {
    pub unsafe fn from_raw(raw: *mut T) -> Self;
    pub fn into_raw(b: Self) -> *mut T;
    pub unsafe fn from_non_null(ptr: crate::ptr::NonNull<T>) -> Self;
    pub fn as_ptr(b: &Self) -> *const T;
    pub fn as_mut_ptr(b: &mut Self) -> *mut T;
    pub fn leak<'a>(b: Self) -> &'a mut T
    where
        T: 'a;
    pub fn into_pin(boxed: Self) -> Pin<Self>;
}
deref_muts! { [T: ?Sized] Box<T> => T; }
unsafe impl<T: ?Sized> crate::ops::DerefPure for Box<T> {}
impl<T: ?Sized> Unpin for Box<T> {}
unsizing! { Box }
clones! { [T: Clone] Box<T>; [T: Clone] Box<[T]>; [] Box<str>; [] Box<crate::path::Path>; [] Box<crate::ffi::OsStr>; [] Box<crate::ffi::CStr>; }
defaults_of! { [T: Default] Box<T>; [T] Box<[T]>; [] Box<str>; }
hashes! { [T: crate::hash::Hash + ?Sized] Box<T>; }
debugs! { [T: fmt::Debug + ?Sized] Box<T>; }
displays! { [T: fmt::Display + ?Sized] Box<T>; }
impl<T: ?Sized> fmt::Pointer for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}
impl<I: Iterator + ?Sized> Iterator for Box<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item>;
}
impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for Box<I> {
    fn next_back(&mut self) -> Option<I::Item>;
}
impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for Box<I> {}
impl<I> !Iterator for Box<[I]> {}
into_iterator! { [T] Box<[T]> => T, crate::vec::IntoIter<T> }
into_iterator! { ['a, T] &'a Box<[T]> => &'a T, crate::slice::Iter<'a, T> }
into_iterator! { ['a, T] &'a mut Box<[T]> => &'a mut T, crate::slice::IterMut<'a, T> }
impl<T> FromIterator<T> for Box<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Box<[T]>;
}
impl<A: crate::marker::Tuple, F: FnOnce<A> + ?Sized> FnOnce<A> for Box<F> {
    type Output = F::Output;
    extern "rust-call" fn call_once(self, args: A) -> F::Output;
}
impl<A: crate::marker::Tuple, F: FnMut<A> + ?Sized> FnMut<A> for Box<F> {
    extern "rust-call" fn call_mut(&mut self, args: A) -> F::Output;
}
impl<A: crate::marker::Tuple, F: Fn<A> + ?Sized> Fn<A> for Box<F> {
    extern "rust-call" fn call(&self, args: A) -> F::Output;
}
impl<F: ?Sized + Future + Unpin> Future for Box<F> {
    type Output = F::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut crate::task::Context<'_>) -> crate::task::Poll<F::Output>;
}
impl<G: ?Sized + crate::ops::Coroutine<R> + Unpin, R> crate::ops::Coroutine<R> for Box<G> {
    type Yield = G::Yield;
    type Return = G::Return;
    fn resume(self: Pin<&mut Self>, arg: R) -> crate::ops::CoroutineState<G::Yield, G::Return>;
}
impl<G: ?Sized + crate::ops::Coroutine<R>, R> crate::ops::Coroutine<R> for Pin<Box<G>> {
    type Yield = G::Yield;
    type Return = G::Return;
    fn resume(self: Pin<&mut Self>, arg: R) -> crate::ops::CoroutineState<G::Yield, G::Return>;
}
impl<H: crate::hash::Hasher + ?Sized> crate::hash::Hasher for Box<H> {
    fn finish(&self) -> u64;
    fn write(&mut self, bytes: &[u8]);
}
impl<E: Error> Error for Box<E> {}
froms! {
    [T] T => Box<T>;
    [T: ?Sized] Box<T> => Pin<Box<T>>;
    [T: Clone] &[T] => Box<[T]>;
    [T, const N: usize] [T; N] => Box<[T]>;
    ['a, E: Error + 'a] E => Box<dyn Error + 'a>;
    ['a, E: Error + Send + Sync + 'a] E => Box<dyn Error + Send + Sync + 'a>;
    ['a] &str => Box<dyn Error + 'a>;
    ['a] &str => Box<dyn Error + Send + Sync + 'a>;
    ['a] String => Box<dyn Error + 'a>;
    ['a] String => Box<dyn Error + Send + Sync + 'a>;
    ['a, 'b] Cow<'b, str> => Box<dyn Error + 'a>;
    ['a, 'b] Cow<'b, str> => Box<dyn Error + Send + Sync + 'a>;
}
impl<T, const N: usize> TryFrom<Box<[T]>> for Box<[T; N]> {
    type Error = Box<[T]>;
    fn try_from(boxed_slice: Box<[T]>) -> Result<Self, Box<[T]>>;
}
macro_rules! downcasts {
    ($($ty:ty)*) => {$(
        impl Box<$ty> {
            pub fn downcast<T: Any>(self) -> Result<Box<T>, Self>;
        }
    )*};
}
downcasts! { dyn Any dyn Any + Send dyn Any + Send + Sync }
