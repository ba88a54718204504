pub trait Borrow<Borrowed: ?Sized> {
    fn borrow(&self) -> &Borrowed;
}
pub trait BorrowMut<Borrowed: ?Sized>: Borrow<Borrowed> {
    fn borrow_mut(&mut self) -> &mut Borrowed;
}
pub trait ToOwned {
    type Owned: Borrow<Self>;
    fn to_owned(&self) -> Self::Owned;
    fn clone_into(&self, target: &mut Self::Owned) { loop {} }
}
impl<T: Clone> ToOwned for T {
    type Owned = T;
    fn to_owned(&self) -> T;
}
impl<T: Clone> ToOwned for [T] {
    type Owned = Vec<T>;
    fn to_owned(&self) -> Vec<T>;
}
macro_rules! borrows {
    ($([$($generics:tt)*] $ty:ty => $to:ty;)*) => {$(
        impl<$($generics)*> Borrow<$to> for $ty {
            fn borrow(&self) -> &$to;
        }
    )*};
}
borrows! {
    [T: ?Sized] T => T;
    [T: ?Sized] &T => T;
    [T: ?Sized] &mut T => T;
    [T: ?Sized] Box<T> => T;
    [T: ?Sized] crate::rc::Rc<T> => T;
    [T: ?Sized] crate::sync::Arc<T> => T;
    [T] Vec<T> => [T];
    [T, const N: usize] [T; N] => [T];
    [] String => str;
    [] crate::ffi::OsString => crate::ffi::OsStr;
    [] crate::ffi::CString => crate::ffi::CStr;
    [] crate::path::PathBuf => crate::path::Path;
    ['a, B: ?Sized + ToOwned] Cow<'a, B> => B;
}
macro_rules! borrow_muts {
    ($([$($generics:tt)*] $ty:ty => $to:ty;)*) => {$(
        impl<$($generics)*> BorrowMut<$to> for $ty {
            fn borrow_mut(&mut self) -> &mut $to;
        }
    )*};
}
borrow_muts! {
    [T: ?Sized] T => T;
    [T: ?Sized] &mut T => T;
    [T: ?Sized] Box<T> => T;
    [T] Vec<T> => [T];
    [T, const N: usize] [T; N] => [T];
    [] String => str;
}
macro_rules! owned {
    ($($ty:ty => $to:ty;)*) => {$(
        impl ToOwned for $ty {
            type Owned = $to;
            fn to_owned(&self) -> $to;
        }
    )*};
}
owned! {
    str => String;
    crate::ffi::OsStr => crate::ffi::OsString;
    crate::ffi::CStr => crate::ffi::CString;
    crate::path::Path => crate::path::PathBuf;
}

pub enum Cow<'a, B: ?Sized + ToOwned + 'a> {
    Borrowed(&'a B),
    Owned(<B as ToOwned>::Owned),
}
impl<B: ?Sized + ToOwned> Cow<'_, B> {
    pub fn is_borrowed(&self) -> bool;
    pub fn is_owned(&self) -> bool;
    pub fn to_mut(&mut self) -> &mut <B as ToOwned>::Owned;
    pub fn into_owned(self) -> <B as ToOwned>::Owned;
}
impl<B: ?Sized + ToOwned> Clone for Cow<'_, B> {
    fn clone(&self) -> Self;
}
impl<B: ?Sized + ToOwned> crate::ops::Deref for Cow<'_, B> {
    type Target = B;
    fn deref(&self) -> &B;
}
impl<B: ?Sized + ToOwned<Owned: Default>> Default for Cow<'_, B> {
    fn default() -> Self;
}
impl<B: ?Sized + crate::hash::Hash + ToOwned> crate::hash::Hash for Cow<'_, B> {
    fn hash<H: crate::hash::Hasher>(&self, state: &mut H);
}
impl<B: ?Sized + crate::fmt::Debug + ToOwned<Owned: crate::fmt::Debug>> crate::fmt::Debug for Cow<'_, B> {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result;
}
impl<B: ?Sized + crate::fmt::Display + ToOwned<Owned: crate::fmt::Display>> crate::fmt::Display for Cow<'_, B> {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result;
}
macro_rules! cows {
    ($([$($generics:tt)*] $from:ty => $of:ty;)*) => {$(
        impl<'a, $($generics)*> From<$from> for Cow<'a, $of> {
            fn from(value: $from) -> Cow<'a, $of>;
        }
    )*};
}
cows! {
    [] &'a str => str;
    [] String => str;
    [] &'a String => str;
    [T: Clone] &'a [T] => [T];
    [T: Clone, const N: usize] &'a [T; N] => [T];
    [T: Clone] Vec<T> => [T];
    [T: Clone] &'a Vec<T> => [T];
    [] &'a crate::path::Path => crate::path::Path;
    [] crate::path::PathBuf => crate::path::Path;
    [] &'a crate::ffi::OsStr => crate::ffi::OsStr;
    [] crate::ffi::OsString => crate::ffi::OsStr;
}
impl<'a> crate::ops::Add<&'a str> for Cow<'a, str> {
    type Output = Cow<'a, str>;
    fn add(self, rhs: &'a str) -> Cow<'a, str>;
}
impl<'a> crate::ops::AddAssign<&'a str> for Cow<'a, str> {
    fn add_assign(&mut self, rhs: &'a str);
}
impl<'a> FromIterator<&'a str> for Cow<'a, str> {
    fn from_iter<I: IntoIterator<Item = &'a str>>(iter: I) -> Cow<'a, str>;
}
impl<'a> FromIterator<String> for Cow<'a, str> {
    fn from_iter<I: IntoIterator<Item = String>>(iter: I) -> Cow<'a, str>;
}
