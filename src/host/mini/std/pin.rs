use crate::ops::{Deref, DerefMut};

#[lang = "pin"]
#[fundamental]
pub struct Pin<Ptr> {
    #[doc(hidden)]
    pub pointer: Ptr,
}
impl<Ptr: Copy> Copy for Pin<Ptr> {}
impl<Ptr: Deref<Target: Unpin>> Pin<Ptr> {
    pub const fn new(pointer: Ptr) -> Pin<Ptr>;
    pub fn into_inner(pin: Pin<Ptr>) -> Ptr;
}
impl<Ptr: Deref> Pin<Ptr> {
    #[lang = "new_unchecked"]
    pub const unsafe fn new_unchecked(pointer: Ptr) -> Pin<Ptr>;
    pub fn as_ref(&self) -> Pin<&Ptr::Target>;
    pub unsafe fn into_inner_unchecked(pin: Pin<Ptr>) -> Ptr;
}
impl<Ptr: DerefMut> Pin<Ptr> {
    pub fn as_mut(&mut self) -> Pin<&mut Ptr::Target>;
    pub fn set(&mut self, value: Ptr::Target)
    where
        Ptr::Target: Sized;
}
impl<'a, T: ?Sized> Pin<&'a T> {
    pub unsafe fn map_unchecked<U: ?Sized, F: FnOnce(&T) -> &U>(self, func: F) -> Pin<&'a U>;
    pub const fn get_ref(self) -> &'a T;
}
impl<'a, T: ?Sized> Pin<&'a mut T> {
    pub const fn into_ref(self) -> Pin<&'a T>;
    pub const fn get_mut(self) -> &'a mut T
    where
        T: Unpin;
    pub const unsafe fn get_unchecked_mut(self) -> &'a mut T;
    pub unsafe fn map_unchecked_mut<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(self, func: F) -> Pin<&'a mut U>;
}
impl<Ptr: Deref> Deref for Pin<Ptr> {
    type Target = Ptr::Target;
}
impl<Ptr: DerefMut<Target: Unpin>> DerefMut for Pin<Ptr> {}
impl<Ptr: Clone> Clone for Pin<Ptr> {}
impl<Ptr: crate::fmt::Debug> crate::fmt::Debug for Pin<Ptr> {}
impl<Ptr: crate::fmt::Display> crate::fmt::Display for Pin<Ptr> {}
impl<Ptr: crate::ops::CoerceUnsized<U>, U> crate::ops::CoerceUnsized<Pin<U>> for Pin<Ptr> {}
impl<Ptr: crate::ops::DispatchFromDyn<U>, U> crate::ops::DispatchFromDyn<Pin<U>> for Pin<Ptr> {}
pub macro pin($value:expr $(,)?) {
    {
        super let mut pinned = $value;
        unsafe { $crate::pin::Pin::new_unchecked(&mut pinned) }
    }
}
