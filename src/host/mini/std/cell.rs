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
impl Drop for BorrowRef<'_> {}
struct BorrowRefMut<'b> {
    borrow: &'b Cell<isize>,
}
impl Drop for BorrowRefMut<'_> {}
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
    pub fn filter_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(
        orig: Ref<'b, T>,
        f: F,
    ) -> Result<Ref<'b, U>, Self>;
    pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&T) -> (&U, &V)>(
        orig: Ref<'b, T>,
        f: F,
    ) -> (Ref<'b, U>, Ref<'b, V>);
    pub fn leak(orig: Ref<'b, T>) -> &'b T;
}
impl<'b, T: ?Sized> RefMut<'b, T> {
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(orig: RefMut<'b, T>, f: F) -> RefMut<'b, U>;
    pub fn filter_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
        orig: RefMut<'b, T>,
        f: F,
    ) -> Result<RefMut<'b, U>, Self>;
    pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&mut T) -> (&mut U, &mut V)>(
        orig: RefMut<'b, T>,
        f: F,
    ) -> (RefMut<'b, U>, RefMut<'b, V>);
}

impl<T: ?Sized> crate::ops::Deref for Ref<'_, T> {
    type Target = T;
}

impl<T: ?Sized> crate::ops::Deref for RefMut<'_, T> {
    type Target = T;
}
impl<T: ?Sized> crate::ops::DerefMut for RefMut<'_, T> {}
impl<T: ?Sized + fmt::Display> crate::fmt::Display for Ref<'_, T> {}
impl<T: ?Sized + fmt::Display> crate::fmt::Display for RefMut<'_, T> {}
impl<T: ?Sized + fmt::Debug> crate::fmt::Debug for Ref<'_, T> {}
impl<T: ?Sized + fmt::Debug> crate::fmt::Debug for RefMut<'_, T> {}
impl<T: Copy + fmt::Debug> crate::fmt::Debug for Cell<T> {}
impl<T: ?Sized + fmt::Debug> crate::fmt::Debug for RefCell<T> {}
impl<T: ?Sized> crate::fmt::Debug for UnsafeCell<T> {}
impl<T: fmt::Debug> crate::fmt::Debug for OnceCell<T> {}
impl<T: fmt::Debug, F> crate::fmt::Debug for LazyCell<T, F> {}
impl<T: Copy> Clone for Cell<T> {}
impl<T: Clone> Clone for RefCell<T> {}
impl<T: Clone> Clone for OnceCell<T> {}
impl<T: Default> Default for Cell<T> {}
impl<T: Default> Default for RefCell<T> {}
impl<T: Default> Default for UnsafeCell<T> {}
impl<T> Default for OnceCell<T> {}
impl<T> From<T> for Cell<T> {}
impl<T> From<T> for RefCell<T> {}
impl<T> From<T> for UnsafeCell<T> {}
impl<T> From<T> for OnceCell<T> {}
impl<T: PartialEq> PartialEq for OnceCell<T> {}
impl<T: crate::ops::CoerceUnsized<U>, U> crate::ops::CoerceUnsized<UnsafeCell<U>> for UnsafeCell<T> {}
impl<T: crate::ops::CoerceUnsized<U>, U> crate::ops::CoerceUnsized<Cell<U>> for Cell<T> {}
impl<T: crate::ops::CoerceUnsized<U>, U> crate::ops::CoerceUnsized<RefCell<U>> for RefCell<T> {}

impl<'b, T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::CoerceUnsized<Ref<'b, U>>
    for Ref<'b, T>
{
}
impl<'b, T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::CoerceUnsized<RefMut<'b, U>>
    for RefMut<'b, T>
{
}
pub struct BorrowError {
    _private: (),
}
pub struct BorrowMutError {
    _private: (),
}

impl crate::fmt::Debug for BorrowError {}
impl crate::fmt::Display for BorrowError {}
impl crate::error::Error for BorrowError {}
impl crate::fmt::Debug for BorrowMutError {}
impl crate::fmt::Display for BorrowMutError {}
impl crate::error::Error for BorrowMutError {}

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

impl<T, F: FnOnce() -> T> crate::ops::Deref for LazyCell<T, F> {
    type Target = T;
}
