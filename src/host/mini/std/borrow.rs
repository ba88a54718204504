pub trait Borrow<Borrowed: ?Sized> {
    fn borrow(&self) -> &Borrowed;
}
pub trait BorrowMut<Borrowed: ?Sized>: Borrow<Borrowed> {
    fn borrow_mut(&mut self) -> &mut Borrowed;
}
pub trait ToOwned {
    type Owned: Borrow<Self>;
    fn to_owned(&self) -> Self::Owned;
    fn clone_into(&self, target: &mut Self::Owned) {
        loop {}
    }
}
impl<T: Clone> ToOwned for T {
    type Owned = T;
}
impl<T: Clone> ToOwned for [T] {
    type Owned = Vec<T>;
}

impl<T: ?Sized> Borrow<T> for T {}
impl<T: ?Sized> Borrow<T> for &T {}
impl<T: ?Sized> Borrow<T> for &mut T {}
impl<T: ?Sized> Borrow<T> for Box<T> {}
impl<T: ?Sized> Borrow<T> for crate::rc::Rc<T> {}
impl<T: ?Sized> Borrow<T> for crate::sync::Arc<T> {}
impl<T> Borrow<[T]> for Vec<T> {}
impl<T, const N: usize> Borrow<[T]> for [T; N] {}
impl Borrow<str> for String {}
impl Borrow<crate::ffi::OsStr> for crate::ffi::OsString {}
impl Borrow<crate::ffi::CStr> for crate::ffi::CString {}
impl Borrow<crate::path::Path> for crate::path::PathBuf {}
impl<'a, B: ?Sized + ToOwned> Borrow<B> for Cow<'a, B> {}
impl<T: ?Sized> BorrowMut<T> for T {}
impl<T: ?Sized> BorrowMut<T> for &mut T {}
impl<T: ?Sized> BorrowMut<T> for Box<T> {}
impl<T> BorrowMut<[T]> for Vec<T> {}
impl<T, const N: usize> BorrowMut<[T]> for [T; N] {}
impl BorrowMut<str> for String {}

impl ToOwned for str {
    type Owned = String;
}
impl ToOwned for crate::ffi::OsStr {
    type Owned = crate::ffi::OsString;
}
impl ToOwned for crate::ffi::CStr {
    type Owned = crate::ffi::CString;
}
impl ToOwned for crate::path::Path {
    type Owned = crate::path::PathBuf;
}

pub enum Cow<'a, B: ?Sized + ToOwned + 'a> {
    Borrowed(&'a B),
    Owned(<B as ToOwned>::Owned),
}
impl<B: ?Sized + ToOwned> Cow<'_, B> {
    pub fn is_borrowed(c: &Self) -> bool;
    pub fn is_owned(c: &Self) -> bool;
    pub fn to_mut(&mut self) -> &mut <B as ToOwned>::Owned;
    pub fn into_owned(self) -> <B as ToOwned>::Owned;
}
impl<B: ?Sized + ToOwned> Clone for Cow<'_, B> {}
impl<B: ?Sized + ToOwned> crate::ops::Deref for Cow<'_, B> {
    type Target = B;
}
impl<B: ?Sized + ToOwned<Owned: Default>> Default for Cow<'_, B> {}
impl<B: ?Sized + crate::hash::Hash + ToOwned> crate::hash::Hash for Cow<'_, B> {}
impl<B: ?Sized + crate::fmt::Debug + ToOwned<Owned: crate::fmt::Debug>> crate::fmt::Debug for Cow<'_, B> {}
impl<B: ?Sized + crate::fmt::Display + ToOwned<Owned: crate::fmt::Display>> crate::fmt::Display
    for Cow<'_, B>
{
}

impl<'a> From<&'a str> for Cow<'a, str> {}
impl<'a> From<String> for Cow<'a, str> {}
impl<'a> From<&'a String> for Cow<'a, str> {}
impl<'a, T: Clone> From<&'a [T]> for Cow<'a, [T]> {}
impl<'a, T: Clone, const N: usize> From<&'a [T; N]> for Cow<'a, [T]> {}
impl<'a, T: Clone> From<Vec<T>> for Cow<'a, [T]> {}
impl<'a, T: Clone> From<&'a Vec<T>> for Cow<'a, [T]> {}
impl<'a> From<&'a crate::path::Path> for Cow<'a, crate::path::Path> {}
impl<'a> From<crate::path::PathBuf> for Cow<'a, crate::path::Path> {}
impl<'a> From<&'a crate::ffi::OsStr> for Cow<'a, crate::ffi::OsStr> {}
impl<'a> From<crate::ffi::OsString> for Cow<'a, crate::ffi::OsStr> {}

impl<'a> crate::ops::Add<&'a str> for Cow<'a, str> {
    type Output = Cow<'a, str>;
}
impl<'a> crate::ops::AddAssign<&'a str> for Cow<'a, str> {}
impl<'a> FromIterator<&'a str> for Cow<'a, str> {}
impl<'a> FromIterator<String> for Cow<'a, str> {}
