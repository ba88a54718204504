use crate::mem::MaybeUninit;

impl<T, const N: usize> [T; N] {
    pub fn map<F: FnMut(T) -> U, U>(self, f: F) -> [U; N];
    pub const fn as_slice(&self) -> &[T];
    pub const fn as_mut_slice(&mut self) -> &mut [T];
    pub const fn each_ref(&self) -> [&T; N];
    pub const fn each_mut(&mut self) -> [&mut T; N];
}
pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(f: F) -> [T; N];
pub fn repeat<T: Clone, const N: usize>(val: T) -> [T; N];
pub const fn from_ref<T>(s: &T) -> &[T; 1];
pub const fn from_mut<T>(s: &mut T) -> &mut [T; 1];
pub struct IntoIter<T, const N: usize> {
    data: [MaybeUninit<T>; N],
    alive: crate::ops::Range<usize>,
}
impl<T, const N: usize> Drop for IntoIter<T, N> {
    fn drop(&mut self);
}
impl<T, const N: usize> IntoIter<T, N> {
    pub const fn as_slice(&self) -> &[T];
    pub fn as_mut_slice(&mut self) -> &mut [T];
}
iterator! { [T, const N: usize] IntoIter<T, N> => T: back exact }
clones! { [T: Clone, const N: usize] IntoIter<T, N>; }
into_iterator! { [T, const N: usize] [T; N] => T, IntoIter<T, N> }
into_iterator! { ['a, T, const N: usize] &'a [T; N] => &'a T, crate::slice::Iter<'a, T> }
into_iterator! { ['a, T, const N: usize] &'a mut [T; N] => &'a mut T, crate::slice::IterMut<'a, T> }
impl<T: Copy, const N: usize> Copy for [T; N] {}
clones! { [T: Clone, const N: usize] [T; N]; }
impl<T, I, const N: usize> crate::ops::Index<I> for [T; N]
where
    [T]: crate::ops::Index<I>,
{
    type Output = <[T] as crate::ops::Index<I>>::Output;
    fn index(&self, index: I) -> &Self::Output;
}
impl<T, I, const N: usize> crate::ops::IndexMut<I> for [T; N]
where
    [T]: crate::ops::IndexMut<I>,
{
    fn index_mut(&mut self, index: I) -> &mut Self::Output;
}
pub struct TryFromSliceError(());
plain! { TryFromSliceError }
errors! { TryFromSliceError }
impl Copy for TryFromSliceError {}
impl<T: Copy, const N: usize> TryFrom<&[T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &[T]) -> Result<[T; N], TryFromSliceError>;
}
impl<T: Copy, const N: usize> TryFrom<&mut [T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &mut [T]) -> Result<[T; N], TryFromSliceError>;
}
impl<'a, T, const N: usize> TryFrom<&'a [T]> for &'a [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &'a [T]) -> Result<&'a [T; N], TryFromSliceError>;
}
impl<'a, T, const N: usize> TryFrom<&'a mut [T]> for &'a mut [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &'a mut [T]) -> Result<&'a mut [T; N], TryFromSliceError>;
}
