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
impl<T, const N: usize> Drop for IntoIter<T, N> {}
impl<T, const N: usize> IntoIter<T, N> {
    pub const fn as_slice(&self) -> &[T];
    pub fn as_mut_slice(&mut self) -> &mut [T];
}

impl<T, const N: usize> Iterator for IntoIter<T, N> {
    type Item = T;
}
impl<T, const N: usize> DoubleEndedIterator for IntoIter<T, N> {}
impl<T, const N: usize> ExactSizeIterator for IntoIter<T, N> {}
impl<T: Clone, const N: usize> Clone for IntoIter<T, N> {}

impl<T, const N: usize> IntoIterator for [T; N] {
    type Item = T;
    type IntoIter = IntoIter<T, N>;
}

impl<'a, T, const N: usize> IntoIterator for &'a [T; N] {
    type Item = &'a T;
    type IntoIter = crate::slice::Iter<'a, T>;
}

impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] {
    type Item = &'a mut T;
    type IntoIter = crate::slice::IterMut<'a, T>;
}

impl<T: Copy, const N: usize> Copy for [T; N] {}
impl<T: Clone, const N: usize> Clone for [T; N] {}

impl<T, I, const N: usize> crate::ops::Index<I> for [T; N]
where
    [T]: crate::ops::Index<I>,
{
    type Output = <[T] as crate::ops::Index<I>>::Output;
}
impl<T, I, const N: usize> crate::ops::IndexMut<I> for [T; N] where [T]: crate::ops::IndexMut<I> {}
pub struct TryFromSliceError(());

impl Clone for TryFromSliceError {}
impl PartialEq for TryFromSliceError {}
impl Eq for TryFromSliceError {}
impl crate::fmt::Debug for TryFromSliceError {}
impl crate::fmt::Display for TryFromSliceError {}
impl crate::error::Error for TryFromSliceError {}
impl Copy for TryFromSliceError {}
impl<T: Copy, const N: usize> TryFrom<&[T]> for [T; N] {
    type Error = TryFromSliceError;
}
impl<T: Copy, const N: usize> TryFrom<&mut [T]> for [T; N] {
    type Error = TryFromSliceError;
}
impl<'a, T, const N: usize> TryFrom<&'a [T]> for &'a [T; N] {
    type Error = TryFromSliceError;
}
impl<'a, T, const N: usize> TryFrom<&'a mut [T]> for &'a mut [T; N] {
    type Error = TryFromSliceError;
}
