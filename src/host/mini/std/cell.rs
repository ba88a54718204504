use crate::fmt;
use crate::marker::PhantomData;

#[lang = "unsafe_cell"]
pub struct UnsafeCell<T: ?Sized> {
    value: T,
}
impl<T: ?Sized> !Sync for UnsafeCell<T> {}
impl<T> UnsafeCell<T> {
    pub const fn new(value: T) -> UnsafeCell<T>;
    pub const fn into_inner(self) -> T;
}
impl<T: ?Sized> UnsafeCell<T> {
    pub const fn get(&self) -> *mut T;
    pub const fn get_mut(&mut self) -> &mut T;
    pub const fn from_mut(value: &mut T) -> &mut UnsafeCell<T>;
    pub const fn raw_get(this: *const Self) -> *mut T;
}
pub struct Cell<T: ?Sized> {
    value: UnsafeCell<T>,
}
impl<T> Cell<T> {
    pub const fn new(value: T) -> Cell<T>;
    pub fn set(&self, val: T);
    pub fn swap(&self, other: &Self);
    pub fn replace(&self, val: T) -> T;
    pub fn into_inner(self) -> T;
    pub fn take(&self) -> T
    where
        T: Default;
    pub fn get(&self) -> T
    where
        T: Copy;
    pub fn update(&self, f: impl FnOnce(T) -> T)
    where
        T: Copy;
}
impl<T: ?Sized> Cell<T> {
    pub const fn as_ptr(&self) -> *mut T;
    pub fn get_mut(&mut self) -> &mut T;
    pub fn from_mut(t: &mut T) -> &Cell<T>;
}
impl<T> Cell<[T]> {
    pub fn as_slice_of_cells(&self) -> &[Cell<T>];
}
pub struct RefCell<T: ?Sized> {
    borrow: Cell<isize>,
    value: UnsafeCell<T>,
}
impl<T> RefCell<T> {
    pub const fn new(value: T) -> RefCell<T>;
    pub fn into_inner(self) -> T;
    pub fn replace(&self, t: T) -> T;
    pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T;
    pub fn swap(&self, other: &Self);
    pub fn take(&self) -> T
    where
        T: Default;
}
impl<T: ?Sized> RefCell<T> {
    pub fn borrow(&self) -> Ref<'_, T>;
    pub fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError>;
    pub fn borrow_mut(&self) -> RefMut<'_, T>;
    pub fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError>;
    pub fn as_ptr(&self) -> *mut T;
    pub fn get_mut(&mut self) -> &mut T;
    pub unsafe fn try_borrow_unguarded(&self) -> Result<&T, BorrowError>;
}
struct BorrowRef<'b> {
    borrow: &'b Cell<isize>,
}
impl Drop for BorrowRef<'_> {
    fn drop(&mut self);
}
struct BorrowRefMut<'b> {
    borrow: &'b Cell<isize>,
}
impl Drop for BorrowRefMut<'_> {
    fn drop(&mut self);
}
pub struct Ref<'b, T: ?Sized + 'b> {
    value: crate::ptr::NonNull<T>,
    borrow: BorrowRef<'b>,
}
pub struct RefMut<'b, T: ?Sized + 'b> {
    value: crate::ptr::NonNull<T>,
    borrow: BorrowRefMut<'b>,
    marker: PhantomData<&'b mut T>,
}
impl<'b, T: ?Sized> Ref<'b, T> {
    pub fn clone(orig: &Ref<'b, T>) -> Ref<'b, T>;
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(orig: Ref<'b, T>, f: F) -> Ref<'b, U>;
    pub fn filter_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(orig: Ref<'b, T>, f: F) -> Result<Ref<'b, U>, Self>;
    pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&T) -> (&U, &V)>(orig: Ref<'b, T>, f: F) -> (Ref<'b, U>, Ref<'b, V>);
    pub fn leak(orig: Ref<'b, T>) -> &'b T;
}
impl<'b, T: ?Sized> RefMut<'b, T> {
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(orig: RefMut<'b, T>, f: F) -> RefMut<'b, U>;
    pub fn filter_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(orig: RefMut<'b, T>, f: F) -> Result<RefMut<'b, U>, Self>;
    pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&mut T) -> (&mut U, &mut V)>(orig: RefMut<'b, T>, f: F) -> (RefMut<'b, U>, RefMut<'b, V>);
}
derefs! { [T: ?Sized] Ref<'_, T> => T; }
deref_muts! { [T: ?Sized] RefMut<'_, T> => T; }
displays! { [T: ?Sized + fmt::Display] Ref<'_, T>; [T: ?Sized + fmt::Display] RefMut<'_, T>; }
debugs! {
    [T: ?Sized + fmt::Debug] Ref<'_, T>;
    [T: ?Sized + fmt::Debug] RefMut<'_, T>;
    [T: Copy + fmt::Debug] Cell<T>;
    [T: ?Sized + fmt::Debug] RefCell<T>;
    [T: ?Sized] UnsafeCell<T>;
    [T: fmt::Debug] OnceCell<T>;
    [T: fmt::Debug, F] LazyCell<T, F>;
}
clones! { [T: Copy] Cell<T>; [T: Clone] RefCell<T>; [T: Clone] OnceCell<T>; }
defaults_of! { [T: Default] Cell<T>; [T: Default] RefCell<T>; [T: Default] UnsafeCell<T>; [T] OnceCell<T>; }
froms! { [T] T => Cell<T>; [T] T => RefCell<T>; [T] T => UnsafeCell<T>; [T] T => OnceCell<T>; }
impl<T: PartialEq> PartialEq for OnceCell<T> {
    fn eq(&self, other: &Self) -> bool;
}
macro_rules! coerces {
    ($($ty:ident)*) => {$( impl<T: crate::ops::CoerceUnsized<U>, U> crate::ops::CoerceUnsized<$ty<U>> for $ty<T> {} )*};
}
coerces! { UnsafeCell Cell RefCell }
impl<'b, T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::CoerceUnsized<Ref<'b, U>> for Ref<'b, T> {}
impl<'b, T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::CoerceUnsized<RefMut<'b, U>> for RefMut<'b, T> {}
pub struct BorrowError {
    _private: (),
}
pub struct BorrowMutError {
    _private: (),
}
errors! { BorrowError BorrowMutError }

pub struct OnceCell<T> {
    inner: UnsafeCell<Option<T>>,
}
impl<T> OnceCell<T> {
    pub const fn new() -> OnceCell<T>;
    pub fn get(&self) -> Option<&T>;
    pub fn get_mut(&mut self) -> Option<&mut T>;
    pub fn set(&self, value: T) -> Result<(), T>;
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T;
    pub fn into_inner(self) -> Option<T>;
    pub fn take(&mut self) -> Option<T>;
}
pub struct LazyCell<T, F = fn() -> T> {
    value: UnsafeCell<Result<T, F>>,
}
impl<T, F: FnOnce() -> T> LazyCell<T, F> {
    pub const fn new(f: F) -> LazyCell<T, F>;
    pub fn force(this: &LazyCell<T, F>) -> &T;
}
derefs! { [T, F: FnOnce() -> T] LazyCell<T, F> => T; }
