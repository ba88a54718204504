use crate::cell::UnsafeCell;

#[derive(Copy, Clone, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Ordering {
    Relaxed,
    Release,
    Acquire,
    AcqRel,
    SeqCst,
}
pub fn fence(order: Ordering);
pub fn compiler_fence(order: Ordering);
macro_rules! atomics {
    ($([$($generics:tt)*] $name:ty, $of:ty;)*) => {$(
        unsafe impl<$($generics)*> Sync for $name {}
        unsafe impl<$($generics)*> Send for $name {}
        impl<$($generics)*> $name {
            pub const fn new(v: $of) -> Self;
            pub fn get_mut(&mut self) -> &mut $of;
            pub const fn into_inner(self) -> $of;
            pub const fn as_ptr(&self) -> *mut $of;
            pub fn load(&self, order: Ordering) -> $of;
            pub fn store(&self, val: $of, order: Ordering);
            pub fn swap(&self, val: $of, order: Ordering) -> $of;
            pub fn compare_and_swap(&self, current: $of, new: $of, order: Ordering) -> $of;
            pub fn compare_exchange(&self, current: $of, new: $of, success: Ordering, failure: Ordering) -> Result<$of, $of>;
            pub fn compare_exchange_weak(&self, current: $of, new: $of, success: Ordering, failure: Ordering) -> Result<$of, $of>;
            pub fn fetch_update<F: FnMut($of) -> Option<$of>>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<$of, $of>;
        }
        debugs! { [$($generics)*] $name; }
        defaults_of! { [$($generics)*] $name; }
        froms! { [$($generics)*] $of => $name; }
    )*};
}
macro_rules! numbers {
    ($($name:ident $of:ident)*) => {$(
        pub struct $name {
            v: UnsafeCell<$of>,
        }
        atomics! { [] $name, $of; }
        impl $name {
            pub fn fetch_add(&self, val: $of, order: Ordering) -> $of;
            pub fn fetch_sub(&self, val: $of, order: Ordering) -> $of;
            pub fn fetch_and(&self, val: $of, order: Ordering) -> $of;
            pub fn fetch_or(&self, val: $of, order: Ordering) -> $of;
            pub fn fetch_xor(&self, val: $of, order: Ordering) -> $of;
            pub fn fetch_max(&self, val: $of, order: Ordering) -> $of;
            pub fn fetch_min(&self, val: $of, order: Ordering) -> $of;
        }
    )*};
}
numbers! { AtomicU8 u8 AtomicU16 u16 AtomicU32 u32 AtomicU64 u64 AtomicUsize usize AtomicI8 i8 AtomicI16 i16 AtomicI32 i32 AtomicI64 i64 AtomicIsize isize }
pub struct AtomicBool {
    v: UnsafeCell<u8>,
}
pub struct AtomicPtr<T> {
    p: UnsafeCell<*mut T>,
}
atomics! { [] AtomicBool, bool; [T] AtomicPtr<T>, *mut T; }
impl AtomicBool {
    pub fn fetch_and(&self, val: bool, order: Ordering) -> bool;
    pub fn fetch_or(&self, val: bool, order: Ordering) -> bool;
    pub fn fetch_xor(&self, val: bool, order: Ordering) -> bool;
    pub fn fetch_not(&self, order: Ordering) -> bool;
}
pub const ATOMIC_BOOL_INIT: AtomicBool = AtomicBool::new(false);
pub const ATOMIC_USIZE_INIT: AtomicUsize = AtomicUsize::new(0);
pub const ATOMIC_ISIZE_INIT: AtomicIsize = AtomicIsize::new(0);
