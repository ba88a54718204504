#[lang = "eq"]
pub trait PartialEq<Rhs: ?Sized = Self> {
    fn eq(&self, other: &Rhs) -> bool;
    fn ne(&self, other: &Rhs) -> bool { loop {} }
}
#[rustc_builtin_macro]
pub macro PartialEq($item:item) {}
pub trait Eq: PartialEq<Self> {}
#[rustc_builtin_macro]
pub macro Eq($item:item) {}
#[lang = "Ordering"]
#[repr(i8)]
pub enum Ordering {
    Less = -1,
    Equal = 0,
    Greater = 1,
}
#[lang = "partial_ord"]
pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> {
    fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
    fn lt(&self, other: &Rhs) -> bool { loop {} }
    fn le(&self, other: &Rhs) -> bool { loop {} }
    fn gt(&self, other: &Rhs) -> bool { loop {} }
    fn ge(&self, other: &Rhs) -> bool { loop {} }
}
#[rustc_builtin_macro]
pub macro PartialOrd($item:item) {}
pub trait Ord: Eq + PartialOrd<Self> {
    fn cmp(&self, other: &Self) -> Ordering;
    fn max(self, other: Self) -> Self where Self: Sized { loop {} }
    fn min(self, other: Self) -> Self where Self: Sized { loop {} }
    fn clamp(self, min: Self, max: Self) -> Self where Self: Sized { loop {} }
}
#[rustc_builtin_macro]
pub macro Ord($item:item) {}

impl Copy for Ordering {}
impl Clone for Ordering {
    fn clone(&self) -> Self;
}
impl crate::fmt::Debug for Ordering {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result;
}
impl crate::hash::Hash for Ordering {
    fn hash<H: crate::hash::Hasher>(&self, state: &mut H);
}
impl Ordering {
    pub fn is_eq(self) -> bool;
    pub fn is_ne(self) -> bool;
    pub fn is_lt(self) -> bool;
    pub fn is_gt(self) -> bool;
    pub fn is_le(self) -> bool;
    pub fn is_ge(self) -> bool;
    pub fn reverse(self) -> Ordering;
    pub fn then(self, other: Ordering) -> Ordering;
    pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering;
}
pub struct Reverse<T>(pub T);
impl<T: Copy> Copy for Reverse<T> {}
impl<T: Clone> Clone for Reverse<T> {
    fn clone(&self) -> Self;
}
impl<T: crate::fmt::Debug> crate::fmt::Debug for Reverse<T> {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result;
}
impl<T: Default> Default for Reverse<T> {
    fn default() -> Self;
}
impl<T: crate::hash::Hash> crate::hash::Hash for Reverse<T> {
    fn hash<H: crate::hash::Hasher>(&self, state: &mut H);
}
pub fn min<T: Ord>(v1: T, v2: T) -> T;
pub fn max<T: Ord>(v1: T, v2: T) -> T;
pub fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T;
pub fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T;
pub fn min_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, f: F) -> T;
pub fn max_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, f: F) -> T;

macro_rules! partial {
    ($($ty:ty)*) => {$(
        impl PartialEq for $ty {
            fn eq(&self, other: &Self) -> bool;
        }
        impl PartialOrd for $ty {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering>;
        }
    )*};
}
partial! { ! () bool char str u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f16 f32 f64 f128 Ordering }
macro_rules! total {
    ($($ty:ty)*) => {$(
        impl Eq for $ty {}
        impl Ord for $ty {
            fn cmp(&self, other: &Self) -> Ordering;
        }
    )*};
}
total! { ! () bool char str u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize Ordering }

impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&B> for &A {
    fn eq(&self, other: &&B) -> bool;
}
impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&mut B> for &mut A {
    fn eq(&self, other: &&mut B) -> bool;
}
impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&mut B> for &A {
    fn eq(&self, other: &&mut B) -> bool;
}
impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&B> for &mut A {
    fn eq(&self, other: &&B) -> bool;
}
impl<A: ?Sized + PartialOrd<B>, B: ?Sized> PartialOrd<&B> for &A {
    fn partial_cmp(&self, other: &&B) -> Option<Ordering>;
}
impl<A: ?Sized + PartialOrd<B>, B: ?Sized> PartialOrd<&mut B> for &mut A {
    fn partial_cmp(&self, other: &&mut B) -> Option<Ordering>;
}
impl<A: ?Sized + Eq> Eq for &A {}
impl<A: ?Sized + Eq> Eq for &mut A {}
impl<A: ?Sized + Ord> Ord for &A {
    fn cmp(&self, other: &Self) -> Ordering;
}
impl<A: ?Sized + Ord> Ord for &mut A {
    fn cmp(&self, other: &Self) -> Ordering;
}
macro_rules! wrappers {
    ($($([$($bound:tt)*])? $ty:ty;)*) => {$(
        impl<T: PartialEq $($($bound)*)?> PartialEq for $ty {
            fn eq(&self, other: &Self) -> bool;
        }
        impl<T: PartialOrd $($($bound)*)?> PartialOrd for $ty {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering>;
        }
        impl<T: Eq $($($bound)*)?> Eq for $ty {}
        impl<T: Ord $($($bound)*)?> Ord for $ty {
            fn cmp(&self, other: &Self) -> Ordering;
        }
    )*};
}
wrappers! {
    Reverse<T>; Option<T>; crate::cell::RefCell<T>; crate::cell::Cell<T>; crate::mem::ManuallyDrop<T>;
    crate::task::Poll<T>; crate::num::Wrapping<T>; crate::num::Saturating<T>;
    [+ ?Sized] crate::boxed::Box<T>; [+ ?Sized] crate::rc::Rc<T>; [+ ?Sized] crate::sync::Arc<T>;
    crate::collections::BTreeSet<T>; crate::collections::LinkedList<T>; crate::collections::VecDeque<T>;
}
impl<T: PartialOrd> PartialOrd for [T] {
    fn partial_cmp(&self, other: &[T]) -> Option<Ordering>;
}
impl<T: Ord> Ord for [T] {
    fn cmp(&self, other: &[T]) -> Ordering;
}
impl<T: Eq> Eq for [T] {}
impl<T: PartialOrd, const N: usize> PartialOrd for [T; N] {
    fn partial_cmp(&self, other: &[T; N]) -> Option<Ordering>;
}
impl<T: Ord, const N: usize> Ord for [T; N] {
    fn cmp(&self, other: &[T; N]) -> Ordering;
}
impl<T: Eq, const N: usize> Eq for [T; N] {}
impl<T: PartialOrd> PartialOrd for crate::vec::Vec<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering>;
}
impl<T: Ord> Ord for crate::vec::Vec<T> {
    fn cmp(&self, other: &Self) -> Ordering;
}
impl<T: Eq> Eq for crate::vec::Vec<T> {}
impl<T: PartialEq<U>, U> PartialEq<[U]> for [T] {
    fn eq(&self, other: &[U]) -> bool;
}
// Sequences that compare with one another.
macro_rules! sequences {
    ($([$($generics:tt)*] $left:ty, $right:ty;)*) => {$(
        impl<T: PartialEq<U>, U $($generics)*> PartialEq<$right> for $left {
            fn eq(&self, other: &$right) -> bool;
        }
    )*};
}
sequences! {
    [, const N: usize] [T; N], [U; N];
    [, const N: usize] [T; N], [U];
    [, const N: usize] [T], [U; N];
    [, const N: usize] [T; N], &[U];
    [, const N: usize] [T; N], &mut [U];
    [, const N: usize] &[T], [U; N];
    [, const N: usize] &mut [T], [U; N];
    [] Vec<T>, Vec<U>;
    [] Vec<T>, [U];
    [] Vec<T>, &[U];
    [] Vec<T>, &mut [U];
    [, const N: usize] Vec<T>, [U; N];
    [, const N: usize] Vec<T>, &[U; N];
    [] [T], Vec<U>;
    [] &[T], Vec<U>;
    [] &mut [T], Vec<U>;
    [] crate::collections::VecDeque<T>, Vec<U>;
    [] crate::collections::VecDeque<T>, &[U];
    [, const N: usize] crate::collections::VecDeque<T>, [U; N];
}
macro_rules! pointers {
    ($($ty:ty)*) => {$(
        impl<T: ?Sized> PartialEq for $ty {
            fn eq(&self, other: &Self) -> bool;
        }
        impl<T: ?Sized> Eq for $ty {}
        impl<T: ?Sized> PartialOrd for $ty {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering>;
        }
        impl<T: ?Sized> Ord for $ty {
            fn cmp(&self, other: &Self) -> Ordering;
        }
    )*};
}
pointers! { *const T *mut T crate::ptr::NonNull<T> }
impl<F: crate::marker::FnPtr> PartialEq for F {
    fn eq(&self, other: &Self) -> bool;
}
impl<F: crate::marker::FnPtr> Eq for F {}
impl<F: crate::marker::FnPtr> PartialOrd for F {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering>;
}
impl<F: crate::marker::FnPtr> Ord for F {
    fn cmp(&self, other: &Self) -> Ordering;
}
impl<T: PartialEq, E: PartialEq> PartialEq for Result<T, E> {
    fn eq(&self, other: &Self) -> bool;
}
impl<T: Eq, E: Eq> Eq for Result<T, E> {}
impl<T: PartialOrd, E: PartialOrd> PartialOrd for Result<T, E> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering>;
}
impl<T: Ord, E: Ord> Ord for Result<T, E> {
    fn cmp(&self, other: &Self) -> Ordering;
}

// Texts that compare with one another.
macro_rules! texts {
    ($([$($generics:tt)*] $left:ty, $right:ty;)*) => {$(
        impl<$($generics)*> PartialEq<$right> for $left {
            fn eq(&self, other: &$right) -> bool;
        }
    )*};
}
texts! {
    [] String, String;
    [] String, str;
    ['a] String, &'a str;
    [] str, String;
    ['a] &'a str, String;
    ['a] crate::borrow::Cow<'a, str>, str;
    ['a, 'b] crate::borrow::Cow<'a, str>, &'b str;
    ['a] crate::borrow::Cow<'a, str>, String;
    ['a] str, crate::borrow::Cow<'a, str>;
    ['a, 'b] &'b str, crate::borrow::Cow<'a, str>;
    ['a] String, crate::borrow::Cow<'a, str>;
    [] crate::ffi::OsString, crate::ffi::OsString;
    [] crate::ffi::OsStr, crate::ffi::OsStr;
    [] crate::ffi::OsString, str;
    [] crate::ffi::OsStr, str;
    [] str, crate::ffi::OsStr;
    ['a] crate::ffi::OsString, &'a str;
    [] crate::ffi::CStr, crate::ffi::CStr;
    [] crate::ffi::CString, crate::ffi::CString;
    [] crate::path::Path, crate::path::Path;
    [] crate::path::PathBuf, crate::path::PathBuf;
    [] crate::path::PathBuf, crate::path::Path;
    [] crate::path::Path, crate::path::PathBuf;
    ['a] crate::path::PathBuf, &'a crate::path::Path;
    ['a] &'a crate::path::Path, crate::path::PathBuf;
}
impl<'a, 'b, B: ?Sized + PartialEq<C> + crate::borrow::ToOwned, C: ?Sized + crate::borrow::ToOwned>
    PartialEq<crate::borrow::Cow<'b, C>> for crate::borrow::Cow<'a, B>
{
    fn eq(&self, other: &crate::borrow::Cow<'b, C>) -> bool;
}
impl<B: ?Sized + Eq + crate::borrow::ToOwned> Eq for crate::borrow::Cow<'_, B> {}
impl<'a, B: ?Sized + PartialOrd + crate::borrow::ToOwned> PartialOrd for crate::borrow::Cow<'a, B> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering>;
}
impl<B: ?Sized + Ord + crate::borrow::ToOwned> Ord for crate::borrow::Cow<'_, B> {
    fn cmp(&self, other: &Self) -> Ordering;
}
macro_rules! ordered {
    ($($ty:ty)*) => {$(
        impl Eq for $ty {}
        impl PartialOrd for $ty {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering>;
        }
        impl Ord for $ty {
            fn cmp(&self, other: &Self) -> Ordering;
        }
    )*};
}
ordered! { String crate::ffi::OsString crate::ffi::OsStr crate::ffi::CString crate::ffi::CStr crate::path::Path crate::path::PathBuf }
