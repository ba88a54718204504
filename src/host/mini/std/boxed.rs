use crate::any::Any;
use crate::borrow::Cow;
use crate::error::Error;
use crate::fmt;
use crate::mem::MaybeUninit;
use crate::pin::Pin;

#[lang = "owned_box"]
#[fundamental]
pub struct Box<T: ?Sized>(crate::ptr::Unique<T>);
unsafe impl<#[may_dangle] T: ?Sized> Drop for Box<T> {}
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

impl<T: ?Sized> crate::ops::Deref for Box<T> {
    type Target = T;
}
impl<T: ?Sized> crate::ops::DerefMut for Box<T> {}
unsafe impl<T: ?Sized> crate::ops::DerefPure for Box<T> {}
impl<T: ?Sized> Unpin for Box<T> {}
impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::CoerceUnsized<Box<U>> for Box<T> {}
impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::DispatchFromDyn<Box<U>> for Box<T> {}
impl<T: Clone> Clone for Box<T> {}
impl<T: Clone> Clone for Box<[T]> {}
impl Clone for Box<str> {}
impl Clone for Box<crate::path::Path> {}
impl Clone for Box<crate::ffi::OsStr> {}
impl Clone for Box<crate::ffi::CStr> {}
impl<T: Default> Default for Box<T> {}
impl<T> Default for Box<[T]> {}
impl Default for Box<str> {}
impl<T: crate::hash::Hash + ?Sized> crate::hash::Hash for Box<T> {}
impl<T: fmt::Debug + ?Sized> crate::fmt::Debug for Box<T> {}
impl<T: fmt::Display + ?Sized> crate::fmt::Display for Box<T> {}
impl<T: ?Sized> fmt::Pointer for Box<T> {}
impl<I: Iterator + ?Sized> Iterator for Box<I> {
    type Item = I::Item;
}
impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for Box<I> {}
impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for Box<I> {}
impl<I> !Iterator for Box<[I]> {}

impl<T> IntoIterator for Box<[T]> {
    type Item = T;
    type IntoIter = crate::vec::IntoIter<T>;
}

impl<'a, T> IntoIterator for &'a Box<[T]> {
    type Item = &'a T;
    type IntoIter = crate::slice::Iter<'a, T>;
}

impl<'a, T> IntoIterator for &'a mut Box<[T]> {
    type Item = &'a mut T;
    type IntoIter = crate::slice::IterMut<'a, T>;
}

impl<T> FromIterator<T> for Box<[T]> {}
impl<A: crate::marker::Tuple, F: FnOnce<A> + ?Sized> FnOnce<A> for Box<F> {
    type Output = F::Output;
}
impl<A: crate::marker::Tuple, F: FnMut<A> + ?Sized> FnMut<A> for Box<F> {}
impl<A: crate::marker::Tuple, F: Fn<A> + ?Sized> Fn<A> for Box<F> {}
impl<F: ?Sized + Future + Unpin> Future for Box<F> {
    type Output = F::Output;
}
impl<G: ?Sized + crate::ops::Coroutine<R> + Unpin, R> crate::ops::Coroutine<R> for Box<G> {
    type Yield = G::Yield;
    type Return = G::Return;
}
impl<G: ?Sized + crate::ops::Coroutine<R>, R> crate::ops::Coroutine<R> for Pin<Box<G>> {
    type Yield = G::Yield;
    type Return = G::Return;
}
impl<H: crate::hash::Hasher + ?Sized> crate::hash::Hasher for Box<H> {}
impl<E: Error> Error for Box<E> {}
impl<T> From<T> for Box<T> {}
impl<T: ?Sized> From<Box<T>> for Pin<Box<T>> {}
impl<T: Clone> From<&[T]> for Box<[T]> {}
impl<T, const N: usize> From<[T; N]> for Box<[T]> {}
impl<'a, E: Error + 'a> From<E> for Box<dyn Error + 'a> {}
impl<'a, E: Error + Send + Sync + 'a> From<E> for Box<dyn Error + Send + Sync + 'a> {}
impl<'a> From<&str> for Box<dyn Error + 'a> {}
impl<'a> From<&str> for Box<dyn Error + Send + Sync + 'a> {}
impl<'a> From<String> for Box<dyn Error + 'a> {}
impl<'a> From<String> for Box<dyn Error + Send + Sync + 'a> {}
impl<'a, 'b> From<Cow<'b, str>> for Box<dyn Error + 'a> {}
impl<'a, 'b> From<Cow<'b, str>> for Box<dyn Error + Send + Sync + 'a> {}

impl<T, const N: usize> TryFrom<Box<[T]>> for Box<[T; N]> {
    type Error = Box<[T]>;
}

impl Box<dyn Any> {
    pub fn downcast<T: Any>(self) -> Result<Box<T>, Self>;
}
impl Box<dyn Any + Send> {
    pub fn downcast<T: Any>(self) -> Result<Box<T>, Self>;
}
impl Box<dyn Any + Send + Sync> {
    pub fn downcast<T: Any>(self) -> Result<Box<T>, Self>;
}
