pub enum Infallible {}
pub fn identity<T>(x: T) -> T;
pub trait AsRef<T: ?Sized> {
    fn as_ref(&self) -> &T;
}
pub trait AsMut<T: ?Sized> {
    fn as_mut(&mut self) -> &mut T;
}
pub trait From<T>: Sized {
    fn from(value: T) -> Self;
}
pub trait Into<T>: Sized {
    fn into(self) -> T;
}
pub trait TryFrom<T>: Sized {
    type Error;
    fn try_from(value: T) -> Result<Self, Self::Error>;
}
pub trait TryInto<T>: Sized {
    type Error;
    fn try_into(self) -> Result<T, Self::Error>;
}
impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &T {}
impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &mut T {}
impl<T: ?Sized + AsMut<U>, U: ?Sized> AsMut<U> for &mut T {}
impl<T, U: From<T>> Into<U> for T {}
impl<T> From<T> for T {}
impl<T, U: TryFrom<T>> TryInto<U> for T {
    type Error = U::Error;
}
impl<T, U: Into<T>> TryFrom<U> for T {
    type Error = Infallible;
}

impl<T> AsRef<[T]> for [T] {}
impl<T, const N: usize> AsRef<[T]> for [T; N] {}
impl<T> AsRef<[T]> for Vec<T> {}
impl<T> AsRef<Vec<T>> for Vec<T> {}
impl<T: ?Sized> AsRef<T> for Box<T> {}
impl<T: ?Sized> AsRef<T> for crate::rc::Rc<T> {}
impl<T: ?Sized> AsRef<T> for crate::sync::Arc<T> {}
impl<T: ?Sized + crate::borrow::ToOwned> AsRef<T> for crate::borrow::Cow<'_, T> {}
impl AsRef<str> for str {}
impl AsRef<[u8]> for str {}
impl AsRef<crate::ffi::OsStr> for str {}
impl AsRef<crate::path::Path> for str {}
impl AsRef<str> for String {}
impl AsRef<[u8]> for String {}
impl AsRef<crate::ffi::OsStr> for String {}
impl AsRef<crate::path::Path> for String {}
impl AsRef<crate::ffi::OsStr> for crate::ffi::OsStr {}
impl AsRef<crate::path::Path> for crate::ffi::OsStr {}
impl AsRef<crate::ffi::OsStr> for crate::ffi::OsString {}
impl AsRef<crate::path::Path> for crate::ffi::OsString {}
impl AsRef<crate::path::Path> for crate::path::Path {}
impl AsRef<crate::ffi::OsStr> for crate::path::Path {}
impl AsRef<crate::path::Path> for crate::path::PathBuf {}
impl AsRef<crate::ffi::OsStr> for crate::path::PathBuf {}
impl AsRef<crate::path::Path> for crate::borrow::Cow<'_, crate::ffi::OsStr> {}
impl AsRef<crate::path::Path> for crate::path::Component<'_> {}
impl AsRef<crate::ffi::OsStr> for crate::path::Component<'_> {}
impl AsRef<crate::ffi::CStr> for crate::ffi::CStr {}
impl AsRef<crate::ffi::CStr> for crate::ffi::CString {}
impl<T> AsRef<[T]> for crate::slice::Iter<'_, T> {}
impl<T> AsRef<[T]> for crate::vec::IntoIter<T> {}
impl<T> AsRef<[T]> for crate::vec::Drain<'_, T> {}
impl<T> AsMut<[T]> for [T] {}
impl<T, const N: usize> AsMut<[T]> for [T; N] {}
impl<T> AsMut<[T]> for Vec<T> {}
impl<T> AsMut<Vec<T>> for Vec<T> {}
impl<T: ?Sized> AsMut<T> for Box<T> {}
impl AsMut<str> for str {}
impl AsMut<str> for String {}
impl From<bool> for u8 {}
impl From<bool> for u16 {}
impl From<u8> for u16 {}
impl From<bool> for u32 {}
impl From<u8> for u32 {}
impl From<u16> for u32 {}
impl From<char> for u32 {}
impl From<bool> for u64 {}
impl From<u8> for u64 {}
impl From<u16> for u64 {}
impl From<u32> for u64 {}
impl From<char> for u64 {}
impl From<bool> for u128 {}
impl From<u8> for u128 {}
impl From<u16> for u128 {}
impl From<u32> for u128 {}
impl From<u64> for u128 {}
impl From<char> for u128 {}
impl From<bool> for usize {}
impl From<u8> for usize {}
impl From<u16> for usize {}
impl From<bool> for i8 {}
impl From<bool> for i16 {}
impl From<u8> for i16 {}
impl From<i8> for i16 {}
impl From<bool> for i32 {}
impl From<u8> for i32 {}
impl From<i8> for i32 {}
impl From<u16> for i32 {}
impl From<i16> for i32 {}
impl From<bool> for i64 {}
impl From<u8> for i64 {}
impl From<i8> for i64 {}
impl From<u16> for i64 {}
impl From<i16> for i64 {}
impl From<u32> for i64 {}
impl From<i32> for i64 {}
impl From<bool> for i128 {}
impl From<u8> for i128 {}
impl From<i8> for i128 {}
impl From<u16> for i128 {}
impl From<i16> for i128 {}
impl From<u32> for i128 {}
impl From<i32> for i128 {}
impl From<u64> for i128 {}
impl From<i64> for i128 {}
impl From<bool> for isize {}
impl From<i8> for isize {}
impl From<u8> for isize {}
impl From<i16> for isize {}
impl From<bool> for f32 {}
impl From<i8> for f32 {}
impl From<i16> for f32 {}
impl From<u8> for f32 {}
impl From<u16> for f32 {}
impl From<bool> for f64 {}
impl From<i8> for f64 {}
impl From<i16> for f64 {}
impl From<i32> for f64 {}
impl From<u8> for f64 {}
impl From<u16> for f64 {}
impl From<u32> for f64 {}
impl From<f32> for f64 {}
impl From<u8> for char {}

impl TryFrom<u16> for u8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u32> for u8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u64> for u8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u128> for u8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<usize> for u8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i8> for u8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i16> for u8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i32> for u8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i64> for u8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i128> for u8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<isize> for u8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u32> for u16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u64> for u16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u128> for u16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<usize> for u16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i8> for u16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i16> for u16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i32> for u16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i64> for u16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i128> for u16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<isize> for u16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u64> for u32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u128> for u32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<usize> for u32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i8> for u32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i16> for u32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i32> for u32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i64> for u32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i128> for u32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<isize> for u32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u128> for u64 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<usize> for u64 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i8> for u64 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i16> for u64 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i32> for u64 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i64> for u64 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i128> for u64 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<isize> for u64 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<usize> for u128 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i8> for u128 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i16> for u128 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i32> for u128 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i64> for u128 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i128> for u128 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<isize> for u128 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u32> for usize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u64> for usize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u128> for usize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i8> for usize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i16> for usize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i32> for usize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i64> for usize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i128> for usize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<isize> for usize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u8> for i8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u16> for i8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u32> for i8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u64> for i8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u128> for i8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<usize> for i8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i16> for i8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i32> for i8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i64> for i8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i128> for i8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<isize> for i8 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u16> for i16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u32> for i16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u64> for i16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u128> for i16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<usize> for i16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i32> for i16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i64> for i16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i128> for i16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<isize> for i16 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u32> for i32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u64> for i32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u128> for i32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<usize> for i32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i64> for i32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i128> for i32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<isize> for i32 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u64> for i64 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u128> for i64 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<usize> for i64 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i128> for i64 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<isize> for i64 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u128> for i128 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<usize> for i128 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<isize> for i128 {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u16> for isize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u32> for isize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u64> for isize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<u128> for isize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<usize> for isize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i32> for isize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i64> for isize {
    type Error = crate::num::TryFromIntError;
}
impl TryFrom<i128> for isize {
    type Error = crate::num::TryFromIntError;
}

impl TryFrom<u32> for char {
    type Error = crate::char::CharTryFromError;
}
impl TryFrom<char> for u8 {
    type Error = crate::char::TryFromCharError;
}
impl TryFrom<char> for u16 {
    type Error = crate::char::TryFromCharError;
}
impl Copy for Infallible {}
impl Clone for Infallible {}
impl PartialEq for Infallible {}
impl Eq for Infallible {}
impl crate::fmt::Debug for Infallible {}
impl crate::fmt::Display for Infallible {}
impl crate::error::Error for Infallible {}
