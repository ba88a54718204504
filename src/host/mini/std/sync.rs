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
counted! { Arc Weak }
impl<T> FromIterator<T> for Arc<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self;
}
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
impl<T: ?Sized> Drop for MutexGuard<'_, T> {
    fn drop(&mut self);
}
impl<T: ?Sized> Drop for RwLockReadGuard<'_, T> {
    fn drop(&mut self);
}
impl<T: ?Sized> Drop for RwLockWriteGuard<'_, T> {
    fn drop(&mut self);
}
derefs! { [T: ?Sized] RwLockReadGuard<'_, T> => T; }
deref_muts! { [T: ?Sized] MutexGuard<'_, T> => T; [T: ?Sized] RwLockWriteGuard<'_, T> => T; }
displays! { [T: ?Sized + crate::fmt::Display] MutexGuard<'_, T>; }
debugs! {
    [T: ?Sized + crate::fmt::Debug] Mutex<T>;
    [T: ?Sized + crate::fmt::Debug] RwLock<T>;
    [T: ?Sized + crate::fmt::Debug] MutexGuard<'_, T>;
    [T: ?Sized + crate::fmt::Debug] RwLockReadGuard<'_, T>;
    [T: ?Sized + crate::fmt::Debug] RwLockWriteGuard<'_, T>;
    [T: crate::fmt::Debug] OnceLock<T>;
    [T: crate::fmt::Debug, F] LazyLock<T, F>;
    [T] PoisonError<T>;
    [T] TryLockError<T>;
    [] Once; [] Condvar; [] Barrier;
}
defaults_of! { [T: Default] Mutex<T>; [T: Default] RwLock<T>; [T] OnceLock<T>; [] Condvar; }
froms! { [T] T => Mutex<T>; [T] T => RwLock<T>; [T] T => OnceLock<T>; [T] PoisonError<T> => TryLockError<T>; }
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
displays! { [T] PoisonError<T>; [T] TryLockError<T>; }
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
unsafe impl<#[may_dangle] T> Drop for OnceLock<T> {
    fn drop(&mut self);
}
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
clones! { [T: Clone] OnceLock<T>; }
pub struct LazyLock<T, F = fn() -> T> {
    once: Once,
    data: UnsafeCell<Result<T, F>>,
}
unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}
impl<T, F> Drop for LazyLock<T, F> {
    fn drop(&mut self);
}
impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    pub const fn new(f: F) -> LazyLock<T, F>;
    pub fn force(this: &LazyLock<T, F>) -> &T;
}
derefs! { [T, F: FnOnce() -> T] LazyLock<T, F> => T; }
pub struct Condvar {
    futex: atomic::AtomicU32,
}
impl Condvar {
    pub const fn new() -> Condvar;
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>>;
    pub fn wait_while<'a, T, F: FnMut(&mut T) -> bool>(&self, guard: MutexGuard<'a, T>, condition: F) -> LockResult<MutexGuard<'a, T>>;
    pub fn wait_timeout<'a, T>(&self, guard: MutexGuard<'a, T>, dur: Duration) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)>;
    pub fn wait_timeout_while<'a, T, F: FnMut(&mut T) -> bool>(&self, guard: MutexGuard<'a, T>, dur: Duration, condition: F) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)>;
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
