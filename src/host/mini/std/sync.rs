use crate::cell::UnsafeCell;
use crate::marker::PhantomData;
use crate::pin::Pin;
use crate::ptr::NonNull;
use crate::time::Duration;

pub mod atomic;
pub mod mpsc;

pub struct Arc<T: ?Sized> {
    ptr: NonNull<T>,
    phantom: PhantomData<T>,
}
pub struct Weak<T: ?Sized> {
    ptr: NonNull<T>,
}
unsafe impl<T: ?Sized + Sync + Send> Send for Arc<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}
unsafe impl<T: ?Sized + Sync + Send> Send for Weak<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Weak<T> {}
unsafe impl<#[may_dangle] T: ?Sized> Drop for Arc<T> {}
unsafe impl<#[may_dangle] T: ?Sized> Drop for Weak<T> {}
impl<T> Arc<T> {
    pub fn new(value: T) -> Arc<T>;
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Arc<T>;
    pub fn pin(value: T) -> Pin<Arc<T>>;
    pub fn try_unwrap(this: Self) -> Result<T, Self>;
    pub fn into_inner(this: Self) -> Option<T>;
    pub fn unwrap_or_clone(this: Self) -> T
    where
        T: Clone;
}
impl<T: ?Sized> Arc<T> {
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
impl<T: ?Sized + Clone> Arc<T> {
    pub fn make_mut(this: &mut Self) -> &mut T;
}
impl<T> Weak<T> {
    pub const fn new() -> Weak<T>;
}
impl<T: ?Sized> Weak<T> {
    pub fn as_ptr(&self) -> *const T;
    pub fn into_raw(self) -> *const T;
    pub unsafe fn from_raw(ptr: *const T) -> Self;
    pub fn upgrade(&self) -> Option<Arc<T>>;
    pub fn strong_count(&self) -> usize;
    pub fn weak_count(&self) -> usize;
    pub fn ptr_eq(&self, other: &Self) -> bool;
}

impl<T: ?Sized> crate::ops::Deref for Arc<T> {
    type Target = T;
}

unsafe impl<T: ?Sized> crate::ops::DerefPure for Arc<T> {}
impl<T: ?Sized> Unpin for Arc<T> {}
impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::CoerceUnsized<Arc<U>> for Arc<T> {}
impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::DispatchFromDyn<Arc<U>> for Arc<T> {}
impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::CoerceUnsized<Weak<U>> for Weak<T> {}
impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::DispatchFromDyn<Weak<U>> for Weak<T> {}
impl<T: ?Sized> Clone for Arc<T> {}
impl<T: ?Sized> Clone for Weak<T> {}
impl<T: Default> Default for Arc<T> {}
impl Default for Arc<str> {}
impl<T> Default for Arc<[T]> {}
impl<T> Default for Weak<T> {}
impl<T: crate::hash::Hash + ?Sized> crate::hash::Hash for Arc<T> {}
impl<T: crate::fmt::Debug + ?Sized> crate::fmt::Debug for Arc<T> {}
impl<T: ?Sized> crate::fmt::Debug for Weak<T> {}
impl<T: crate::fmt::Display + ?Sized> crate::fmt::Display for Arc<T> {}
impl<T: ?Sized> crate::fmt::Pointer for Arc<T> {}
impl<T> From<T> for Arc<T> {}
impl<T: ?Sized> From<Box<T>> for Arc<T> {}
impl<T: Clone> From<&[T]> for Arc<[T]> {}
impl<T, const N: usize> From<[T; N]> for Arc<[T]> {}
impl<T> FromIterator<T> for Arc<[T]> {}
impl Arc<dyn crate::any::Any + Send + Sync> {
    pub fn downcast<T: crate::any::Any + Send + Sync>(self) -> Result<Arc<T>, Self>;
}

// A lock of the system needs no drop itself: on this one, its value decides.
pub struct Mutex<T: ?Sized> {
    state: atomic::AtomicU32,
    data: UnsafeCell<T>,
}
unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}
impl<T> Mutex<T> {
    pub const fn new(t: T) -> Mutex<T>;
    pub fn into_inner(self) -> LockResult<T>;
}
impl<T: ?Sized> Mutex<T> {
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>>;
    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>>;
    pub fn is_poisoned(&self) -> bool;
    pub fn clear_poison(&self);
    pub fn get_mut(&mut self) -> LockResult<&mut T>;
}
pub struct MutexGuard<'a, T: ?Sized + 'a> {
    lock: &'a Mutex<T>,
    panicking: bool,
}
impl<T: ?Sized> !Send for MutexGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for MutexGuard<'_, T> {}
pub struct RwLock<T: ?Sized> {
    state: atomic::AtomicU32,
    data: UnsafeCell<T>,
}
unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}
impl<T> RwLock<T> {
    pub const fn new(t: T) -> RwLock<T>;
    pub fn into_inner(self) -> LockResult<T>;
}
impl<T: ?Sized> RwLock<T> {
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>>;
    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>>;
    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>>;
    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>>;
    pub fn is_poisoned(&self) -> bool;
    pub fn get_mut(&mut self) -> LockResult<&mut T>;
}
pub struct RwLockReadGuard<'a, T: ?Sized + 'a> {
    data: NonNull<T>,
    inner_lock: &'a atomic::AtomicU32,
}
impl<T: ?Sized> !Send for RwLockReadGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for RwLockReadGuard<'_, T> {}
pub struct RwLockWriteGuard<'a, T: ?Sized + 'a> {
    lock: &'a RwLock<T>,
    panicking: bool,
}
impl<T: ?Sized> !Send for RwLockWriteGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for RwLockWriteGuard<'_, T> {}
impl<T: ?Sized> Drop for MutexGuard<'_, T> {}
impl<T: ?Sized> Drop for RwLockReadGuard<'_, T> {}
impl<T: ?Sized> Drop for RwLockWriteGuard<'_, T> {}

impl<T: ?Sized> crate::ops::Deref for RwLockReadGuard<'_, T> {
    type Target = T;
}

impl<T: ?Sized> crate::ops::Deref for MutexGuard<'_, T> {
    type Target = T;
}
impl<T: ?Sized> crate::ops::DerefMut for MutexGuard<'_, T> {}
impl<T: ?Sized> crate::ops::Deref for RwLockWriteGuard<'_, T> {
    type Target = T;
}
impl<T: ?Sized> crate::ops::DerefMut for RwLockWriteGuard<'_, T> {}
impl<T: ?Sized + crate::fmt::Display> crate::fmt::Display for MutexGuard<'_, T> {}
impl<T: ?Sized + crate::fmt::Debug> crate::fmt::Debug for Mutex<T> {}
impl<T: ?Sized + crate::fmt::Debug> crate::fmt::Debug for RwLock<T> {}
impl<T: ?Sized + crate::fmt::Debug> crate::fmt::Debug for MutexGuard<'_, T> {}
impl<T: ?Sized + crate::fmt::Debug> crate::fmt::Debug for RwLockReadGuard<'_, T> {}
impl<T: ?Sized + crate::fmt::Debug> crate::fmt::Debug for RwLockWriteGuard<'_, T> {}
impl<T: crate::fmt::Debug> crate::fmt::Debug for OnceLock<T> {}
impl<T: crate::fmt::Debug, F> crate::fmt::Debug for LazyLock<T, F> {}
impl<T> crate::fmt::Debug for PoisonError<T> {}
impl<T> crate::fmt::Debug for TryLockError<T> {}
impl crate::fmt::Debug for Once {}
impl crate::fmt::Debug for Condvar {}
impl crate::fmt::Debug for Barrier {}
impl<T: Default> Default for Mutex<T> {}
impl<T: Default> Default for RwLock<T> {}
impl<T> Default for OnceLock<T> {}
impl Default for Condvar {}
impl<T> From<T> for Mutex<T> {}
impl<T> From<T> for RwLock<T> {}
impl<T> From<T> for OnceLock<T> {}
impl<T> From<PoisonError<T>> for TryLockError<T> {}
impl<T: crate::ops::CoerceUnsized<U>, U> crate::ops::CoerceUnsized<Mutex<U>> for Mutex<T> {}
impl<T: crate::ops::CoerceUnsized<U>, U> crate::ops::CoerceUnsized<RwLock<U>> for RwLock<T> {}

pub type LockResult<T> = Result<T, PoisonError<T>>;
pub type TryLockResult<Guard> = Result<Guard, TryLockError<Guard>>;
pub struct PoisonError<T> {
    data: T,
}
impl<T> PoisonError<T> {
    pub fn new(data: T) -> PoisonError<T>;
    pub fn into_inner(self) -> T;
    pub fn get_ref(&self) -> &T;
    pub fn get_mut(&mut self) -> &mut T;
}
pub enum TryLockError<T> {
    Poisoned(PoisonError<T>),
    WouldBlock,
}

impl<T> crate::fmt::Display for PoisonError<T> {}
impl<T> crate::fmt::Display for TryLockError<T> {}
impl<T> crate::error::Error for PoisonError<T> {}
impl<T> crate::error::Error for TryLockError<T> {}

pub struct Once {
    state: atomic::AtomicU32,
}
impl Once {
    pub const fn new() -> Once;
    pub fn call_once<F: FnOnce()>(&self, f: F);
    pub fn is_completed(&self) -> bool;
}
pub const ONCE_INIT: Once = Once::new();
pub struct OnceLock<T> {
    once: Once,
    value: UnsafeCell<crate::mem::MaybeUninit<T>>,
    _marker: PhantomData<T>,
}
unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}
unsafe impl<T: Send> Send for OnceLock<T> {}
unsafe impl<#[may_dangle] T> Drop for OnceLock<T> {}
impl<T> OnceLock<T> {
    pub const fn new() -> OnceLock<T>;
    pub fn get(&self) -> Option<&T>;
    pub fn get_mut(&mut self) -> Option<&mut T>;
    pub fn set(&self, value: T) -> Result<(), T>;
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T;
    pub fn wait(&self) -> &T;
    pub fn into_inner(self) -> Option<T>;
    pub fn take(&mut self) -> Option<T>;
}

impl<T: Clone> Clone for OnceLock<T> {}

pub struct LazyLock<T, F = fn() -> T> {
    once: Once,
    data: UnsafeCell<Result<T, F>>,
}
unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}
impl<T, F> Drop for LazyLock<T, F> {}
impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    pub const fn new(f: F) -> LazyLock<T, F>;
    pub fn force(this: &LazyLock<T, F>) -> &T;
}

impl<T, F: FnOnce() -> T> crate::ops::Deref for LazyLock<T, F> {
    type Target = T;
}

pub struct Condvar {
    futex: atomic::AtomicU32,
}
impl Condvar {
    pub const fn new() -> Condvar;
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>>;
    pub fn wait_while<'a, T, F: FnMut(&mut T) -> bool>(
        &self,
        guard: MutexGuard<'a, T>,
        condition: F,
    ) -> LockResult<MutexGuard<'a, T>>;
    pub fn wait_timeout<'a, T>(
        &self,
        guard: MutexGuard<'a, T>,
        dur: Duration,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)>;
    pub fn wait_timeout_while<'a, T, F: FnMut(&mut T) -> bool>(
        &self,
        guard: MutexGuard<'a, T>,
        dur: Duration,
        condition: F,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)>;
    pub fn notify_one(&self);
    pub fn notify_all(&self);
}
#[derive(Debug, PartialEq, Eq, Copy, Clone)]
pub struct WaitTimeoutResult(bool);
impl WaitTimeoutResult {
    pub fn timed_out(&self) -> bool;
}
pub struct Barrier {
    lock: Mutex<usize>,
    cvar: Condvar,
}
pub struct BarrierWaitResult(bool);
impl Barrier {
    pub const fn new(n: usize) -> Barrier;
    pub fn wait(&self) -> BarrierWaitResult;
}
impl BarrierWaitResult {
    pub fn is_leader(&self) -> bool;
}
