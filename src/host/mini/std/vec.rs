use crate::fmt;
use crate::marker::PhantomData;
use crate::ops::{Index, IndexMut, RangeBounds};
use crate::ptr::NonNull;
use crate::slice::SliceIndex;

pub struct Vec<T> {
    ptr: NonNull<T>,
    cap: usize,
    len: usize,
    _marker: PhantomData<T>,
}
unsafe impl<#[may_dangle] T> Drop for Vec<T> {
    fn drop(&mut self);
}
unsafe impl<T: Send> Send for Vec<T> {}
unsafe impl<T: Sync> Sync for Vec<T> {}
impl<T> Vec<T> {
    pub const fn new() -> Vec<T>;
    pub fn with_capacity(capacity: usize) -> Vec<T>;
    pub unsafe fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Vec<T>;
    pub fn into_raw_parts(self) -> (*mut T, usize, usize);
    pub fn capacity(&self) -> usize;
    pub fn reserve(&mut self, additional: usize);
    pub fn reserve_exact(&mut self, additional: usize);
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError>;
    pub fn shrink_to_fit(&mut self);
    pub fn shrink_to(&mut self, min_capacity: usize);
    pub fn into_boxed_slice(self) -> Box<[T]>;
    pub fn truncate(&mut self, len: usize);
    pub fn as_slice(&self) -> &[T];
    pub fn as_mut_slice(&mut self) -> &mut [T];
    pub fn as_ptr(&self) -> *const T;
    pub fn as_mut_ptr(&mut self) -> *mut T;
    pub unsafe fn set_len(&mut self, new_len: usize);
    pub fn swap_remove(&mut self, index: usize) -> T;
    pub fn insert(&mut self, index: usize, element: T);
    pub fn insert_mut(&mut self, index: usize, element: T) -> &mut T;
    pub fn remove(&mut self, index: usize) -> T;
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F);
    pub fn dedup_by_key<F: FnMut(&mut T) -> K, K: PartialEq>(&mut self, key: F);
    pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, same_bucket: F);
    pub fn push(&mut self, value: T);
    pub fn push_mut(&mut self, value: T) -> &mut T;
    pub fn pop(&mut self) -> Option<T>;
    pub fn pop_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T>;
    pub fn append(&mut self, other: &mut Vec<T>);
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T>;
    pub fn clear(&mut self);
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool;
    pub fn split_off(&mut self, at: usize) -> Vec<T>;
    pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F);
    pub fn leak<'a>(self) -> &'a mut [T];
    pub fn spare_capacity_mut(&mut self) -> &mut [crate::mem::MaybeUninit<T>];
    pub fn resize(&mut self, new_len: usize, value: T)
    where
        T: Clone;
    pub fn extend_from_slice(&mut self, other: &[T])
    where
        T: Clone;
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R)
    where
        T: Clone;
    pub fn dedup(&mut self)
    where
        T: PartialEq;
    pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(&mut self, range: R, replace_with: I) -> Splice<'_, I::IntoIter>;
    pub fn extract_if<F: FnMut(&mut T) -> bool, R: RangeBounds<usize>>(&mut self, range: R, filter: F) -> ExtractIf<'_, T, F>;
}
impl<T, const N: usize> Vec<[T; N]> {
    pub fn into_flattened(self) -> Vec<T>;
}
#[doc(hidden)]
pub fn from_elem<T: Clone>(elem: T, n: usize) -> Vec<T>;
deref_muts! { [T] Vec<T> => [T]; }
unsafe impl<T> crate::ops::DerefPure for Vec<T> {}
clones! { [T: Clone] Vec<T>; }
defaults_of! { [T] Vec<T>; }
hashes! { [T: crate::hash::Hash] Vec<T>; }
debugs! { [T: fmt::Debug] Vec<T>; [T: fmt::Debug] IntoIter<T>; [T: fmt::Debug] Drain<'_, T>; }
impl<T, I: SliceIndex<[T]>> Index<I> for Vec<T> {
    type Output = I::Output;
    fn index(&self, index: I) -> &I::Output;
}
impl<T, I: SliceIndex<[T]>> IndexMut<I> for Vec<T> {
    fn index_mut(&mut self, index: I) -> &mut I::Output;
}
impl<T> FromIterator<T> for Vec<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T>;
}
impl<T> Extend<T> for Vec<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I);
}
impl<'a, T: Copy + 'a> Extend<&'a T> for Vec<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I);
}
into_iterator! { [T] Vec<T> => T, IntoIter<T> }
into_iterator! { ['a, T] &'a Vec<T> => &'a T, crate::slice::Iter<'a, T> }
into_iterator! { ['a, T] &'a mut Vec<T> => &'a mut T, crate::slice::IterMut<'a, T> }
froms! {
    [T: Clone] &[T] => Vec<T>;
    [T: Clone] &mut [T] => Vec<T>;
    [T: Clone, const N: usize] &[T; N] => Vec<T>;
    [T: Clone, const N: usize] &mut [T; N] => Vec<T>;
    [T, const N: usize] [T; N] => Vec<T>;
    ['a, T: Clone] crate::borrow::Cow<'a, [T]> => Vec<T>;
    [T] Box<[T]> => Vec<T>;
    [T] Vec<T> => Box<[T]>;
    [T] Vec<T> => crate::rc::Rc<[T]>;
    [T] Vec<T> => crate::sync::Arc<[T]>;
    [T] crate::collections::VecDeque<T> => Vec<T>;
    [T] Vec<T> => crate::collections::VecDeque<T>;
    [T] crate::collections::BinaryHeap<T> => Vec<T>;
    [T: Ord] Vec<T> => crate::collections::BinaryHeap<T>;
    [] crate::ffi::CString => Vec<u8>;
}
impl<T, const N: usize> TryFrom<Vec<T>> for [T; N] {
    type Error = Vec<T>;
    fn try_from(vec: Vec<T>) -> Result<[T; N], Vec<T>>;
}

pub struct IntoIter<T> {
    buf: NonNull<T>,
    cap: usize,
    end: *const T,
    _marker: PhantomData<T>,
}
unsafe impl<T: Send> Send for IntoIter<T> {}
unsafe impl<T: Sync> Sync for IntoIter<T> {}
unsafe impl<#[may_dangle] T> Drop for IntoIter<T> {
    fn drop(&mut self);
}
impl<T> IntoIter<T> {
    pub fn as_slice(&self) -> &[T];
    pub fn as_mut_slice(&mut self) -> &mut [T];
}
iterator! { [T] IntoIter<T> => T: back exact }
clones! { [T: Clone] IntoIter<T>; }
defaults_of! { [T] IntoIter<T>; }
pub struct Drain<'a, T: 'a> {
    tail_start: usize,
    tail_len: usize,
    iter: crate::slice::Iter<'a, T>,
    vec: NonNull<Vec<T>>,
}
unsafe impl<T: Sync> Sync for Drain<'_, T> {}
unsafe impl<T: Send> Send for Drain<'_, T> {}
iterator! { [T] Drain<'_, T> => T: back exact }
impl<T> Drop for Drain<'_, T> {
    fn drop(&mut self);
}
impl<T> Drain<'_, T> {
    pub fn as_slice(&self) -> &[T];
}
pub struct Splice<'a, I: Iterator + 'a> {
    drain: Drain<'a, I::Item>,
    replace_with: I,
}
iterator! { [I: Iterator] Splice<'_, I> => I::Item: back exact }
impl<I: Iterator> Drop for Splice<'_, I> {
    fn drop(&mut self);
}
pub struct ExtractIf<'a, T, F> {
    vec: &'a mut Vec<T>,
    idx: usize,
    pred: F,
}
iterator! { [T, F: FnMut(&mut T) -> bool] ExtractIf<'_, T, F> => T: }
impl<T, F> Drop for ExtractIf<'_, T, F> {
    fn drop(&mut self);
}
