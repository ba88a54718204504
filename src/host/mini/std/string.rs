use crate::borrow::Cow;
use crate::fmt;
use crate::ops::{Add, AddAssign, Index, IndexMut, RangeBounds};
use crate::slice::SliceIndex;
use crate::str::pattern::Pattern;

#[lang = "String"]
pub struct String {
    vec: Vec<u8>,
}
pub trait ToString {
    fn to_string(&self) -> String;
}
impl<T: fmt::Display + ?Sized> ToString for T {}
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

impl Clone for String {}
impl Default for String {}
impl crate::hash::Hash for String {}
impl crate::fmt::Debug for String {}
impl crate::fmt::Debug for Drain<'_> {}
impl crate::fmt::Display for String {}

impl crate::ops::Deref for String {
    type Target = str;
}
impl crate::ops::DerefMut for String {}
unsafe impl crate::ops::DerefPure for String {}
impl<I: SliceIndex<str>> Index<I> for String {
    type Output = I::Output;
}
impl<I: SliceIndex<str>> IndexMut<I> for String {}
impl Add<&str> for String {
    type Output = String;
}
impl AddAssign<&str> for String {}
impl fmt::Write for String {}
impl From<&str> for String {}
impl From<&mut str> for String {}
impl From<&String> for String {}
impl From<Box<str>> for String {}
impl<'a> From<Cow<'a, str>> for String {}
impl From<char> for String {}
impl From<String> for Vec<u8> {}
impl From<String> for Box<str> {}
impl From<String> for crate::rc::Rc<str> {}
impl From<String> for crate::sync::Arc<str> {}
impl From<&str> for Vec<u8> {}
impl From<&str> for Box<str> {}
impl From<&str> for crate::rc::Rc<str> {}
impl From<&str> for crate::sync::Arc<str> {}
impl From<Cow<'_, str>> for Box<str> {}

impl TryFrom<Vec<u8>> for String {
    type Error = FromUtf8Error;
}

impl FromIterator<char> for String {}
impl Extend<char> for String {}
impl<'a> FromIterator<&'a char> for String {}
impl<'a> Extend<&'a char> for String {}
impl<'a> FromIterator<&'a str> for String {}
impl<'a> Extend<&'a str> for String {}
impl FromIterator<String> for String {}
impl Extend<String> for String {}
impl FromIterator<Box<str>> for String {}
impl Extend<Box<str>> for String {}
impl<'a> FromIterator<Cow<'a, str>> for String {}
impl<'a> Extend<Cow<'a, str>> for String {}
impl FromIterator<char> for Box<str> {}
pub struct Drain<'a> {
    string: *mut String,
    iter: crate::str::Chars<'a>,
}

impl Iterator for Drain<'_> {
    type Item = char;
}
impl DoubleEndedIterator for Drain<'_> {}
impl Drop for Drain<'_> {}
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

impl Clone for FromUtf8Error {}
impl PartialEq for FromUtf8Error {}
impl Eq for FromUtf8Error {}
impl crate::fmt::Debug for FromUtf8Error {}
impl crate::fmt::Display for FromUtf8Error {}
impl crate::error::Error for FromUtf8Error {}
impl crate::fmt::Debug for FromUtf16Error {}
impl crate::fmt::Display for FromUtf16Error {}
impl crate::error::Error for FromUtf16Error {}
