#[lang = "eq"]
pub trait PartialEq<Rhs: ?Sized = Self> {
    fn eq(&self, other: &Rhs) -> bool;
    fn ne(&self, other: &Rhs) -> bool {
        loop {}
    }
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
    fn lt(&self, other: &Rhs) -> bool {
        loop {}
    }
    fn le(&self, other: &Rhs) -> bool {
        loop {}
    }
    fn gt(&self, other: &Rhs) -> bool {
        loop {}
    }
    fn ge(&self, other: &Rhs) -> bool {
        loop {}
    }
}
#[rustc_builtin_macro]
pub macro PartialOrd($item:item) {}
pub trait Ord: Eq + PartialOrd<Self> {
    fn cmp(&self, other: &Self) -> Ordering;
    fn max(self, other: Self) -> Self
    where
        Self: Sized,
    {
        loop {}
    }
    fn min(self, other: Self) -> Self
    where
        Self: Sized,
    {
        loop {}
    }
    fn clamp(self, min: Self, max: Self) -> Self
    where
        Self: Sized,
    {
        loop {}
    }
}
#[rustc_builtin_macro]
pub macro Ord($item:item) {}

impl Copy for Ordering {}
impl Clone for Ordering {}
impl crate::fmt::Debug for Ordering {}
impl crate::hash::Hash for Ordering {}
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
impl<T: Clone> Clone for Reverse<T> {}
impl<T: crate::fmt::Debug> crate::fmt::Debug for Reverse<T> {}
impl<T: Default> Default for Reverse<T> {}
impl<T: crate::hash::Hash> crate::hash::Hash for Reverse<T> {}
pub fn min<T: Ord>(v1: T, v2: T) -> T;
pub fn max<T: Ord>(v1: T, v2: T) -> T;
pub fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T;
pub fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T;
pub fn min_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, f: F) -> T;
pub fn max_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, f: F) -> T;

impl PartialEq for ! {}
impl PartialOrd for ! {}
impl PartialEq for () {}
impl PartialOrd for () {}
impl PartialEq for bool {}
impl PartialOrd for bool {}
impl PartialEq for char {}
impl PartialOrd for char {}
impl PartialEq for str {}
impl PartialOrd for str {}
impl PartialEq for Ordering {}
impl PartialOrd for Ordering {}
impl Eq for ! {}
impl Ord for ! {}
impl Eq for () {}
impl Ord for () {}
impl Eq for bool {}
impl Ord for bool {}
impl Eq for char {}
impl Ord for char {}
impl Eq for str {}
impl Ord for str {}
impl Eq for Ordering {}
impl Ord for Ordering {}
impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&B> for &A {}
impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&mut B> for &mut A {}
impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&mut B> for &A {}
impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&B> for &mut A {}
impl<A: ?Sized + PartialOrd<B>, B: ?Sized> PartialOrd<&B> for &A {}
impl<A: ?Sized + PartialOrd<B>, B: ?Sized> PartialOrd<&mut B> for &mut A {}
impl<A: ?Sized + Eq> Eq for &A {}
impl<A: ?Sized + Eq> Eq for &mut A {}
impl<A: ?Sized + Ord> Ord for &A {}
impl<A: ?Sized + Ord> Ord for &mut A {}
impl<T: PartialEq> PartialEq for Reverse<T> {}
impl<T: PartialOrd> PartialOrd for Reverse<T> {}
impl<T: Eq> Eq for Reverse<T> {}
impl<T: Ord> Ord for Reverse<T> {}
impl<T: PartialEq> PartialEq for Option<T> {}
impl<T: PartialOrd> PartialOrd for Option<T> {}
impl<T: Eq> Eq for Option<T> {}
impl<T: Ord> Ord for Option<T> {}
impl<T: PartialEq> PartialEq for crate::cell::RefCell<T> {}
impl<T: PartialOrd> PartialOrd for crate::cell::RefCell<T> {}
impl<T: Eq> Eq for crate::cell::RefCell<T> {}
impl<T: Ord> Ord for crate::cell::RefCell<T> {}
impl<T: PartialEq> PartialEq for crate::cell::Cell<T> {}
impl<T: PartialOrd> PartialOrd for crate::cell::Cell<T> {}
impl<T: Eq> Eq for crate::cell::Cell<T> {}
impl<T: Ord> Ord for crate::cell::Cell<T> {}
impl<T: PartialEq> PartialEq for crate::mem::ManuallyDrop<T> {}
impl<T: PartialOrd> PartialOrd for crate::mem::ManuallyDrop<T> {}
impl<T: Eq> Eq for crate::mem::ManuallyDrop<T> {}
impl<T: Ord> Ord for crate::mem::ManuallyDrop<T> {}
impl<T: PartialEq> PartialEq for crate::task::Poll<T> {}
impl<T: PartialOrd> PartialOrd for crate::task::Poll<T> {}
impl<T: Eq> Eq for crate::task::Poll<T> {}
impl<T: Ord> Ord for crate::task::Poll<T> {}
impl<T: PartialEq> PartialEq for crate::num::Wrapping<T> {}
impl<T: PartialOrd> PartialOrd for crate::num::Wrapping<T> {}
impl<T: Eq> Eq for crate::num::Wrapping<T> {}
impl<T: Ord> Ord for crate::num::Wrapping<T> {}
impl<T: PartialEq> PartialEq for crate::num::Saturating<T> {}
impl<T: PartialOrd> PartialOrd for crate::num::Saturating<T> {}
impl<T: Eq> Eq for crate::num::Saturating<T> {}
impl<T: Ord> Ord for crate::num::Saturating<T> {}
impl<T: PartialEq + ?Sized> PartialEq for crate::boxed::Box<T> {}
impl<T: PartialOrd + ?Sized> PartialOrd for crate::boxed::Box<T> {}
impl<T: Eq + ?Sized> Eq for crate::boxed::Box<T> {}
impl<T: Ord + ?Sized> Ord for crate::boxed::Box<T> {}
impl<T: PartialEq + ?Sized> PartialEq for crate::rc::Rc<T> {}
impl<T: PartialOrd + ?Sized> PartialOrd for crate::rc::Rc<T> {}
impl<T: Eq + ?Sized> Eq for crate::rc::Rc<T> {}
impl<T: Ord + ?Sized> Ord for crate::rc::Rc<T> {}
impl<T: PartialEq + ?Sized> PartialEq for crate::sync::Arc<T> {}
impl<T: PartialOrd + ?Sized> PartialOrd for crate::sync::Arc<T> {}
impl<T: Eq + ?Sized> Eq for crate::sync::Arc<T> {}
impl<T: Ord + ?Sized> Ord for crate::sync::Arc<T> {}
impl<T: PartialEq> PartialEq for crate::collections::BTreeSet<T> {}
impl<T: PartialOrd> PartialOrd for crate::collections::BTreeSet<T> {}
impl<T: Eq> Eq for crate::collections::BTreeSet<T> {}
impl<T: Ord> Ord for crate::collections::BTreeSet<T> {}
impl<T: PartialEq> PartialEq for crate::collections::LinkedList<T> {}
impl<T: PartialOrd> PartialOrd for crate::collections::LinkedList<T> {}
impl<T: Eq> Eq for crate::collections::LinkedList<T> {}
impl<T: Ord> Ord for crate::collections::LinkedList<T> {}
impl<T: PartialEq> PartialEq for crate::collections::VecDeque<T> {}
impl<T: PartialOrd> PartialOrd for crate::collections::VecDeque<T> {}
impl<T: Eq> Eq for crate::collections::VecDeque<T> {}
impl<T: Ord> Ord for crate::collections::VecDeque<T> {}
impl<T: PartialOrd> PartialOrd for [T] {}
impl<T: Ord> Ord for [T] {}
impl<T: Eq> Eq for [T] {}
impl<T: PartialOrd, const N: usize> PartialOrd for [T; N] {}
impl<T: Ord, const N: usize> Ord for [T; N] {}
impl<T: Eq, const N: usize> Eq for [T; N] {}
impl<T: PartialOrd> PartialOrd for crate::vec::Vec<T> {}
impl<T: Ord> Ord for crate::vec::Vec<T> {}
impl<T: Eq> Eq for crate::vec::Vec<T> {}
impl<T: PartialEq<U>, U> PartialEq<[U]> for [T] {}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T; N] {}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U]> for [T; N] {}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T] {}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<&[U]> for [T; N] {}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<&mut [U]> for [T; N] {}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for &[T] {}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for &mut [T] {}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for Vec<T> {}
impl<T: PartialEq<U>, U> PartialEq<[U]> for Vec<T> {}
impl<T: PartialEq<U>, U> PartialEq<&[U]> for Vec<T> {}
impl<T: PartialEq<U>, U> PartialEq<&mut [U]> for Vec<T> {}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for Vec<T> {}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<&[U; N]> for Vec<T> {}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for [T] {}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for &[T] {}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for &mut [T] {}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for crate::collections::VecDeque<T> {}
impl<T: PartialEq<U>, U> PartialEq<&[U]> for crate::collections::VecDeque<T> {}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for crate::collections::VecDeque<T> {}
impl<T: ?Sized> PartialEq for *const T {}
impl<T: ?Sized> Eq for *const T {}
impl<T: ?Sized> PartialOrd for *const T {}
impl<T: ?Sized> Ord for *const T {}
impl<T: ?Sized> PartialEq for *mut T {}
impl<T: ?Sized> Eq for *mut T {}
impl<T: ?Sized> PartialOrd for *mut T {}
impl<T: ?Sized> Ord for *mut T {}
impl<T: ?Sized> PartialEq for crate::ptr::NonNull<T> {}
impl<T: ?Sized> Eq for crate::ptr::NonNull<T> {}
impl<T: ?Sized> PartialOrd for crate::ptr::NonNull<T> {}
impl<T: ?Sized> Ord for crate::ptr::NonNull<T> {}
impl<F: crate::marker::FnPtr> PartialEq for F {}
impl<F: crate::marker::FnPtr> Eq for F {}
impl<F: crate::marker::FnPtr> PartialOrd for F {}
impl<F: crate::marker::FnPtr> Ord for F {}
impl<T: PartialEq, E: PartialEq> PartialEq for Result<T, E> {}
impl<T: Eq, E: Eq> Eq for Result<T, E> {}
impl<T: PartialOrd, E: PartialOrd> PartialOrd for Result<T, E> {}
impl<T: Ord, E: Ord> Ord for Result<T, E> {}
impl PartialEq<String> for String {}
impl PartialEq<str> for String {}
impl<'a> PartialEq<&'a str> for String {}
impl PartialEq<String> for str {}
impl<'a> PartialEq<String> for &'a str {}
impl<'a> PartialEq<str> for crate::borrow::Cow<'a, str> {}
impl<'a, 'b> PartialEq<&'b str> for crate::borrow::Cow<'a, str> {}
impl<'a> PartialEq<String> for crate::borrow::Cow<'a, str> {}
impl<'a> PartialEq<crate::borrow::Cow<'a, str>> for str {}
impl<'a, 'b> PartialEq<crate::borrow::Cow<'a, str>> for &'b str {}
impl<'a> PartialEq<crate::borrow::Cow<'a, str>> for String {}
impl PartialEq<crate::ffi::OsString> for crate::ffi::OsString {}
impl PartialEq<crate::ffi::OsStr> for crate::ffi::OsStr {}
impl PartialEq<str> for crate::ffi::OsString {}
impl PartialEq<str> for crate::ffi::OsStr {}
impl PartialEq<crate::ffi::OsStr> for str {}
impl<'a> PartialEq<&'a str> for crate::ffi::OsString {}
impl PartialEq<crate::ffi::CStr> for crate::ffi::CStr {}
impl PartialEq<crate::ffi::CString> for crate::ffi::CString {}
impl PartialEq<crate::path::Path> for crate::path::Path {}
impl PartialEq<crate::path::PathBuf> for crate::path::PathBuf {}
impl PartialEq<crate::path::Path> for crate::path::PathBuf {}
impl PartialEq<crate::path::PathBuf> for crate::path::Path {}
impl<'a> PartialEq<&'a crate::path::Path> for crate::path::PathBuf {}
impl<'a> PartialEq<crate::path::PathBuf> for &'a crate::path::Path {}

impl<'a, 'b, B: ?Sized + PartialEq<C> + crate::borrow::ToOwned, C: ?Sized + crate::borrow::ToOwned>
    PartialEq<crate::borrow::Cow<'b, C>> for crate::borrow::Cow<'a, B>
{
}
impl<B: ?Sized + Eq + crate::borrow::ToOwned> Eq for crate::borrow::Cow<'_, B> {}
impl<'a, B: ?Sized + PartialOrd + crate::borrow::ToOwned> PartialOrd for crate::borrow::Cow<'a, B> {}
impl<B: ?Sized + Ord + crate::borrow::ToOwned> Ord for crate::borrow::Cow<'_, B> {}
impl Eq for String {}
impl PartialOrd for String {}
impl Ord for String {}
impl Eq for crate::ffi::OsString {}
impl PartialOrd for crate::ffi::OsString {}
impl Ord for crate::ffi::OsString {}
impl Eq for crate::ffi::OsStr {}
impl PartialOrd for crate::ffi::OsStr {}
impl Ord for crate::ffi::OsStr {}
impl Eq for crate::ffi::CString {}
impl PartialOrd for crate::ffi::CString {}
impl Ord for crate::ffi::CString {}
impl Eq for crate::ffi::CStr {}
impl PartialOrd for crate::ffi::CStr {}
impl Ord for crate::ffi::CStr {}
impl Eq for crate::path::Path {}
impl PartialOrd for crate::path::Path {}
impl Ord for crate::path::Path {}
impl Eq for crate::path::PathBuf {}
impl PartialOrd for crate::path::PathBuf {}
impl Ord for crate::path::PathBuf {}
impl<T: crate::num::Number> PartialEq for T {}
impl<T: crate::num::Number> PartialOrd for T {}
impl<T: crate::num::Integer> Eq for T {}
impl<T: crate::num::Integer> Ord for T {}
