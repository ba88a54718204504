use crate::marker::PhantomData;
use crate::pin::Pin;
use crate::ptr::NonNull;

pub struct Rc<T: ?Sized> {
    ptr: NonNull<T>,
    phantom: PhantomData<T>,
}
pub struct Weak<T: ?Sized> {
    ptr: NonNull<T>,
}
impl<T: ?Sized> !Send for Rc<T> {}
impl<T: ?Sized> !Sync for Rc<T> {}
impl<T: ?Sized> !Send for Weak<T> {}
impl<T: ?Sized> !Sync for Weak<T> {}
unsafe impl<#[may_dangle] T: ?Sized> Drop for Rc<T> {}
unsafe impl<#[may_dangle] T: ?Sized> Drop for Weak<T> {}
impl<T> Rc<T> {
    pub fn new(value: T) -> Rc<T>;
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Rc<T>;
    pub fn pin(value: T) -> Pin<Rc<T>>;
    pub fn try_unwrap(this: Self) -> Result<T, Self>;
    pub fn into_inner(this: Self) -> Option<T>;
    pub fn unwrap_or_clone(this: Self) -> T
    where
        T: Clone;
}
impl<T: ?Sized> Rc<T> {
    pub fn into_raw(this: Self) -> *const T;
    pub fn as_ptr(this: &Self) -> *const T;
    pub unsafe fn from_raw(ptr: *const T) -> Self;
    pub unsafe fn increment_strong_count(ptr: *const T);
    pub unsafe fn decrement_strong_count(ptr: *const T);
    pub fn downgrade(this: &Self) -> Weak<T>;
    pub fn weak_count(this: &Self) -> usize;
    pub fn strong_count(this: &Self) -> usize;
    pub fn get_mut(this: &mut Self) -> Option<&mut T>;
    pub fn ptr_eq(this: &Self, other: &Self) -> bool;
}
impl<T: ?Sized + Clone> Rc<T> {
    pub fn make_mut(this: &mut Self) -> &mut T;
}
impl<T> Weak<T> {
    pub const fn new() -> Weak<T>;
}
impl<T: ?Sized> Weak<T> {
    pub fn as_ptr(&self) -> *const T;
    pub fn into_raw(self) -> *const T;
    pub unsafe fn from_raw(ptr: *const T) -> Self;
    pub fn upgrade(&self) -> Option<Rc<T>>;
    pub fn strong_count(&self) -> usize;
    pub fn weak_count(&self) -> usize;
    pub fn ptr_eq(&self, other: &Self) -> bool;
}

impl<T: ?Sized> crate::ops::Deref for Rc<T> {
    type Target = T;
}

unsafe impl<T: ?Sized> crate::ops::DerefPure for Rc<T> {}
impl<T: ?Sized> Unpin for Rc<T> {}
impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::CoerceUnsized<Rc<U>> for Rc<T> {}
impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::DispatchFromDyn<Rc<U>> for Rc<T> {}
impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::CoerceUnsized<Weak<U>> for Weak<T> {}
impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::DispatchFromDyn<Weak<U>> for Weak<T> {}
impl<T: ?Sized> Clone for Rc<T> {}
impl<T: ?Sized> Clone for Weak<T> {}
impl<T: Default> Default for Rc<T> {}
impl Default for Rc<str> {}
impl<T> Default for Rc<[T]> {}
impl<T> Default for Weak<T> {}
impl<T: crate::hash::Hash + ?Sized> crate::hash::Hash for Rc<T> {}
impl<T: crate::fmt::Debug + ?Sized> crate::fmt::Debug for Rc<T> {}
impl<T: ?Sized> crate::fmt::Debug for Weak<T> {}
impl<T: crate::fmt::Display + ?Sized> crate::fmt::Display for Rc<T> {}
impl<T: ?Sized> crate::fmt::Pointer for Rc<T> {}
impl<T> From<T> for Rc<T> {}
impl<T: ?Sized> From<Box<T>> for Rc<T> {}
impl<T: Clone> From<&[T]> for Rc<[T]> {}
impl<T, const N: usize> From<[T; N]> for Rc<[T]> {}
impl<T> FromIterator<T> for Rc<[T]> {}
impl Rc<dyn crate::any::Any> {
    pub fn downcast<T: crate::any::Any>(self) -> Result<Rc<T>, Self>;
}
