use crate::fmt;
use crate::ops::{Add, AddAssign, Index, IndexMut, RangeBounds};
use crate::slice::SliceIndex;
use crate::str::pattern::Pattern;
use crate::borrow::Cow;

#[lang = "String"]
pub struct String {
    vec: Vec<u8>,
}
pub trait ToString {
    fn to_string(&self) -> String;
}
impl<T: fmt::Display + ?Sized> ToString for T {
    fn to_string(&self) -> String;
}
impl String {
    pub const fn new() -> String;
    pub fn with_capacity(capacity: usize) -> String;
    pub fn from_utf8(vec: Vec<u8>) -> Result<String, FromUtf8Error>;
    pub fn from_utf8_lossy(v: &[u8]) -> Cow<'_, str>;
    pub fn from_utf8_lossy_owned(v: Vec<u8>) -> String;
    pub fn from_utf16(v: &[u16]) -> Result<String, FromUtf16Error>;
    pub fn from_utf16_lossy(v: &[u16]) -> String;
    pub unsafe fn from_raw_parts(buf: *mut u8, length: usize, capacity: usize) -> String;
    pub unsafe fn from_utf8_unchecked(bytes: Vec<u8>) -> String;
    pub fn into_bytes(self) -> Vec<u8>;
    pub fn as_str(&self) -> &str;
    pub fn as_mut_str(&mut self) -> &mut str;
    pub fn push_str(&mut self, string: &str);
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R);
    pub fn capacity(&self) -> usize;
    pub fn reserve(&mut self, additional: usize);
    pub fn reserve_exact(&mut self, additional: usize);
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError>;
    pub fn shrink_to_fit(&mut self);
    pub fn shrink_to(&mut self, min_capacity: usize);
    pub fn push(&mut self, ch: char);
    pub fn as_bytes(&self) -> &[u8];
    pub fn truncate(&mut self, new_len: usize);
    pub fn pop(&mut self) -> Option<char>;
    pub fn remove(&mut self, idx: usize) -> char;
    pub fn remove_matches<P: Pattern>(&mut self, pat: P);
    pub fn retain<F: FnMut(char) -> bool>(&mut self, f: F);
    pub fn insert(&mut self, idx: usize, ch: char);
    pub fn insert_str(&mut self, idx: usize, string: &str);
    pub unsafe fn as_mut_vec(&mut self) -> &mut Vec<u8>;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool;
    pub fn split_off(&mut self, at: usize) -> String;
    pub fn clear(&mut self);
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_>;
    pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, replace_with: &str);
    pub fn into_boxed_str(self) -> Box<str>;
    pub fn leak<'a>(self) -> &'a mut str;
}
clones! { [] String; }
defaults_of! { [] String; }
hashes! { [] String; }
debugs! { [] String; [] Drain<'_>; }
displays! { [] String; }
deref_muts! { [] String => str; }
unsafe impl crate::ops::DerefPure for String {}
impl<I: SliceIndex<str>> Index<I> for String {
    type Output = I::Output;
    fn index(&self, index: I) -> &I::Output;
}
impl<I: SliceIndex<str>> IndexMut<I> for String {
    fn index_mut(&mut self, index: I) -> &mut I::Output;
}
impl Add<&str> for String {
    type Output = String;
    fn add(self, other: &str) -> String;
}
impl AddAssign<&str> for String {
    fn add_assign(&mut self, other: &str);
}
impl fmt::Write for String {
    fn write_str(&mut self, s: &str) -> fmt::Result;
}
froms! {
    [] &str => String;
    [] &mut str => String;
    [] &String => String;
    [] Box<str> => String;
    ['a] Cow<'a, str> => String;
    [] char => String;
    [] String => Vec<u8>;
    [] String => Box<str>;
    [] String => crate::rc::Rc<str>;
    [] String => crate::sync::Arc<str>;
    [] &str => Vec<u8>;
    [] &str => Box<str>;
    [] &str => crate::rc::Rc<str>;
    [] &str => crate::sync::Arc<str>;
    [] Cow<'_, str> => Box<str>;
}
impl TryFrom<Vec<u8>> for String {
    type Error = FromUtf8Error;
    fn try_from(bytes: Vec<u8>) -> Result<String, FromUtf8Error>;
}
macro_rules! collects {
    ($([$($generics:tt)*] $item:ty;)*) => {$(
        impl<$($generics)*> FromIterator<$item> for String {
            fn from_iter<I: IntoIterator<Item = $item>>(iter: I) -> String;
        }
        impl<$($generics)*> Extend<$item> for String {
            fn extend<I: IntoIterator<Item = $item>>(&mut self, iter: I);
        }
    )*};
}
collects! { [] char; ['a] &'a char; ['a] &'a str; [] String; [] Box<str>; ['a] Cow<'a, str>; }
impl FromIterator<char> for Box<str> {
    fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> Box<str>;
}
pub struct Drain<'a> {
    string: *mut String,
    iter: crate::str::Chars<'a>,
}
iterator! { [] Drain<'_> => char: back }
impl Drop for Drain<'_> {
    fn drop(&mut self);
}
impl Drain<'_> {
    pub fn as_str(&self) -> &str;
}
pub struct FromUtf8Error {
    bytes: Vec<u8>,
    error: crate::str::Utf8Error,
}
impl FromUtf8Error {
    pub fn as_bytes(&self) -> &[u8];
    pub fn into_bytes(self) -> Vec<u8>;
    pub fn utf8_error(&self) -> crate::str::Utf8Error;
}
pub struct FromUtf16Error(());
pub type ParseError = crate::convert::Infallible;
plain! { FromUtf8Error }
errors! { FromUtf8Error FromUtf16Error }
