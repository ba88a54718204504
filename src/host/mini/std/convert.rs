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
impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &T {
    fn as_ref(&self) -> &U;
}
impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &mut T {
    fn as_ref(&self) -> &U;
}
impl<T: ?Sized + AsMut<U>, U: ?Sized> AsMut<U> for &mut T {
    fn as_mut(&mut self) -> &mut U;
}
impl<T, U: From<T>> Into<U> for T {
    fn into(self) -> U;
}
impl<T> From<T> for T {
    fn from(value: T) -> T;
}
impl<T, U: TryFrom<T>> TryInto<U> for T {
    type Error = U::Error;
    fn try_into(self) -> Result<U, U::Error>;
}
impl<T, U: Into<T>> TryFrom<U> for T {
    type Error = Infallible;
    fn try_from(value: U) -> Result<Self, Infallible>;
}

macro_rules! as_refs {
    ($([$($generics:tt)*] $ty:ty => $to:ty;)*) => {$(
        impl<$($generics)*> AsRef<$to> for $ty {
            fn as_ref(&self) -> &$to;
        }
    )*};
}
as_refs! {
    [T] [T] => [T];
    [T, const N: usize] [T; N] => [T];
    [T] Vec<T> => [T];
    [T] Vec<T> => Vec<T>;
    [T: ?Sized] Box<T> => T;
    [T: ?Sized] crate::rc::Rc<T> => T;
    [T: ?Sized] crate::sync::Arc<T> => T;
    [T: ?Sized + crate::borrow::ToOwned] crate::borrow::Cow<'_, T> => T;
    [] str => str;
    [] str => [u8];
    [] str => crate::ffi::OsStr;
    [] str => crate::path::Path;
    [] String => str;
    [] String => [u8];
    [] String => crate::ffi::OsStr;
    [] String => crate::path::Path;
    [] crate::ffi::OsStr => crate::ffi::OsStr;
    [] crate::ffi::OsStr => crate::path::Path;
    [] crate::ffi::OsString => crate::ffi::OsStr;
    [] crate::ffi::OsString => crate::path::Path;
    [] crate::path::Path => crate::path::Path;
    [] crate::path::Path => crate::ffi::OsStr;
    [] crate::path::PathBuf => crate::path::Path;
    [] crate::path::PathBuf => crate::ffi::OsStr;
    [] crate::borrow::Cow<'_, crate::ffi::OsStr> => crate::path::Path;
    [] crate::path::Component<'_> => crate::path::Path;
    [] crate::path::Component<'_> => crate::ffi::OsStr;
    [] crate::ffi::CStr => crate::ffi::CStr;
    [] crate::ffi::CString => crate::ffi::CStr;
    [T] crate::slice::Iter<'_, T> => [T];
    [T] crate::vec::IntoIter<T> => [T];
    [T] crate::vec::Drain<'_, T> => [T];
}
macro_rules! as_muts {
    ($([$($generics:tt)*] $ty:ty => $to:ty;)*) => {$(
        impl<$($generics)*> AsMut<$to> for $ty {
            fn as_mut(&mut self) -> &mut $to;
        }
    )*};
}
as_muts! {
    [T] [T] => [T];
    [T, const N: usize] [T; N] => [T];
    [T] Vec<T> => [T];
    [T] Vec<T> => Vec<T>;
    [T: ?Sized] Box<T> => T;
    [] str => str;
    [] String => str;
}

macro_rules! lossless {
    ($($to:ident: $($from:ident)*;)*) => {$($(
        impl From<$from> for $to {
            fn from(value: $from) -> $to;
        }
    )*)*};
}
lossless! {
    u8: bool;
    u16: bool u8;
    u32: bool u8 u16 char;
    u64: bool u8 u16 u32 char;
    u128: bool u8 u16 u32 u64 char;
    usize: bool u8 u16;
    i8: bool;
    i16: bool u8 i8;
    i32: bool u8 i8 u16 i16;
    i64: bool u8 i8 u16 i16 u32 i32;
    i128: bool u8 i8 u16 i16 u32 i32 u64 i64;
    isize: bool i8 u8 i16;
    f32: bool i8 i16 u8 u16;
    f64: bool i8 i16 i32 u8 u16 u32 f32;
    char: u8;
}
macro_rules! fallible {
    ($($to:ident: $($from:ident)*;)*) => {$($(
        impl TryFrom<$from> for $to {
            type Error = crate::num::TryFromIntError;
            fn try_from(value: $from) -> Result<$to, crate::num::TryFromIntError>;
        }
    )*)*};
}
fallible! {
    u8: u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize;
    u16: u32 u64 u128 usize i8 i16 i32 i64 i128 isize;
    u32: u64 u128 usize i8 i16 i32 i64 i128 isize;
    u64: u128 usize i8 i16 i32 i64 i128 isize;
    u128: usize i8 i16 i32 i64 i128 isize;
    usize: u32 u64 u128 i8 i16 i32 i64 i128 isize;
    i8: u8 u16 u32 u64 u128 usize i16 i32 i64 i128 isize;
    i16: u16 u32 u64 u128 usize i32 i64 i128 isize;
    i32: u32 u64 u128 usize i64 i128 isize;
    i64: u64 u128 usize i128 isize;
    i128: u128 usize isize;
    isize: u16 u32 u64 u128 usize i32 i64 i128;
}
impl TryFrom<u32> for char {
    type Error = crate::char::CharTryFromError;
    fn try_from(value: u32) -> Result<char, crate::char::CharTryFromError>;
}
impl TryFrom<char> for u8 {
    type Error = crate::char::TryFromCharError;
    fn try_from(value: char) -> Result<u8, crate::char::TryFromCharError>;
}
impl TryFrom<char> for u16 {
    type Error = crate::char::TryFromCharError;
    fn try_from(value: char) -> Result<u16, crate::char::TryFromCharError>;
}
impl Copy for Infallible {}
impl Clone for Infallible {
    fn clone(&self) -> Self;
}
impl PartialEq for Infallible {
    fn eq(&self, other: &Self) -> bool;
}
impl Eq for Infallible {}
impl crate::fmt::Debug for Infallible {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result;
}
impl crate::fmt::Display for Infallible {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result;
}
impl crate::error::Error for Infallible {}
