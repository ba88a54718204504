use crate::cmp::Ordering;
use crate::marker::PhantomData;
use crate::ops::{Index, IndexMut, Range, RangeBounds};
use crate::ptr::NonNull;

pub use self::index::SliceIndex;
pub mod index {
    pub trait SliceIndex<T: ?Sized> {
        type Output: ?Sized;
        fn get(self, slice: &T) -> Option<&Self::Output>;
        fn get_mut(self, slice: &mut T) -> Option<&mut Self::Output>;
    }
    impl<T> SliceIndex<[T]> for usize {
        type Output = T;
    }

    use crate::ops::*;

    impl<T> SliceIndex<[T]> for Range<usize> {
        type Output = [T];
    }
    impl SliceIndex<str> for Range<usize> {
        type Output = str;
    }
    impl<T> SliceIndex<[T]> for RangeTo<usize> {
        type Output = [T];
    }
    impl SliceIndex<str> for RangeTo<usize> {
        type Output = str;
    }
    impl<T> SliceIndex<[T]> for RangeFrom<usize> {
        type Output = [T];
    }
    impl SliceIndex<str> for RangeFrom<usize> {
        type Output = str;
    }
    impl<T> SliceIndex<[T]> for RangeFull {
        type Output = [T];
    }
    impl SliceIndex<str> for RangeFull {
        type Output = str;
    }
    impl<T> SliceIndex<[T]> for RangeInclusive<usize> {
        type Output = [T];
    }
    impl SliceIndex<str> for RangeInclusive<usize> {
        type Output = str;
    }
    impl<T> SliceIndex<[T]> for RangeToInclusive<usize> {
        type Output = [T];
    }
    impl SliceIndex<str> for RangeToInclusive<usize> {
        type Output = str;
    }
    impl<T> SliceIndex<[T]> for (Bound<usize>, Bound<usize>) {
        type Output = [T];
    }
    impl SliceIndex<str> for (Bound<usize>, Bound<usize>) {
        type Output = str;
    }
}
impl<T, I: SliceIndex<[T]>> Index<I> for [T] {
    type Output = I::Output;
}
impl<T, I: SliceIndex<[T]>> IndexMut<I> for [T] {}

impl<T> [T] {
    #[lang = "slice_len_fn"]
    pub const fn len(&self) -> usize;
    pub const fn is_empty(&self) -> bool;
    pub const fn first(&self) -> Option<&T>;
    pub const fn first_mut(&mut self) -> Option<&mut T>;
    pub const fn split_first(&self) -> Option<(&T, &[T])>;
    pub const fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])>;
    pub const fn split_last(&self) -> Option<(&T, &[T])>;
    pub const fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])>;
    pub const fn last(&self) -> Option<&T>;
    pub const fn last_mut(&mut self) -> Option<&mut T>;
    pub const fn first_chunk<const N: usize>(&self) -> Option<&[T; N]>;
    pub const fn last_chunk<const N: usize>(&self) -> Option<&[T; N]>;
    pub const fn split_first_chunk<const N: usize>(&self) -> Option<(&[T; N], &[T])>;
    pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output>;
    pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output>;
    pub unsafe fn get_unchecked<I: SliceIndex<[T]>>(&self, index: I) -> &I::Output;
    pub unsafe fn get_unchecked_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> &mut I::Output;
    pub fn get_disjoint_mut<I: SliceIndex<[T]>, const N: usize>(
        &mut self,
        indices: [I; N],
    ) -> Result<[&mut I::Output; N], GetDisjointMutError>;
    pub const fn as_ptr(&self) -> *const T;
    pub const fn as_mut_ptr(&mut self) -> *mut T;
    pub const fn as_ptr_range(&self) -> Range<*const T>;
    pub const fn as_array<const N: usize>(&self) -> Option<&[T; N]>;
    pub const fn swap(&mut self, a: usize, b: usize);
    pub const fn reverse(&mut self);
    pub const fn iter(&self) -> Iter<'_, T>;
    pub const fn iter_mut(&mut self) -> IterMut<'_, T>;
    pub fn windows(&self, size: usize) -> Windows<'_, T>;
    pub fn chunks(&self, chunk_size: usize) -> Chunks<'_, T>;
    pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T>;
    pub fn chunks_exact(&self, chunk_size: usize) -> ChunksExact<'_, T>;
    pub fn chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksExactMut<'_, T>;
    pub fn rchunks(&self, chunk_size: usize) -> RChunks<'_, T>;
    pub fn as_chunks<const N: usize>(&self) -> (&[[T; N]], &[T]);
    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> ChunkBy<'_, T, F>;
    pub const fn split_at(&self, mid: usize) -> (&[T], &[T]);
    pub const fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]);
    pub const fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])>;
    pub const fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut [T], &mut [T])>;
    pub const unsafe fn split_at_unchecked(&self, mid: usize) -> (&[T], &[T]);
    pub const unsafe fn split_at_mut_unchecked(&mut self, mid: usize) -> (&mut [T], &mut [T]);
    pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> Split<'_, T, F>;
    pub fn split_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> SplitMut<'_, T, F>;
    pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, pred: F) -> SplitInclusive<'_, T, F>;
    pub fn rsplit<F: FnMut(&T) -> bool>(&self, pred: F) -> RSplit<'_, T, F>;
    pub fn splitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> SplitN<'_, T, F>;
    pub fn contains(&self, x: &T) -> bool
    where
        T: PartialEq;
    pub fn starts_with(&self, needle: &[T]) -> bool
    where
        T: PartialEq;
    pub fn ends_with(&self, needle: &[T]) -> bool
    where
        T: PartialEq;
    pub fn strip_prefix<P: SlicePattern<Item = T> + ?Sized>(&self, prefix: &P) -> Option<&[T]>
    where
        T: PartialEq;
    pub fn strip_suffix<P: SlicePattern<Item = T> + ?Sized>(&self, suffix: &P) -> Option<&[T]>
    where
        T: PartialEq;
    pub fn binary_search(&self, x: &T) -> Result<usize, usize>
    where
        T: Ord;
    pub fn binary_search_by<'a, F: FnMut(&'a T) -> Ordering>(&'a self, f: F) -> Result<usize, usize>;
    pub fn binary_search_by_key<'a, B: Ord, F: FnMut(&'a T) -> B>(
        &'a self,
        b: &B,
        f: F,
    ) -> Result<usize, usize>;
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize;
    pub fn sort_unstable(&mut self)
    where
        T: Ord;
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F);
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T])
    where
        T: Ord;
    pub fn sort(&mut self)
    where
        T: Ord;
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F);
    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
    pub fn is_sorted(&self) -> bool
    where
        T: PartialOrd;
    pub fn is_sorted_by<'a, F: FnMut(&'a T, &'a T) -> bool>(&'a self, compare: F) -> bool;
    pub fn is_sorted_by_key<'a, F: FnMut(&'a T) -> K, K: PartialOrd>(&'a self, f: F) -> bool;
    pub const fn rotate_left(&mut self, mid: usize);
    pub const fn rotate_right(&mut self, k: usize);
    pub fn fill(&mut self, value: T)
    where
        T: Clone;
    pub fn fill_with<F: FnMut() -> T>(&mut self, f: F);
    pub fn clone_from_slice(&mut self, src: &[T])
    where
        T: Clone;
    pub const fn copy_from_slice(&mut self, src: &[T])
    where
        T: Copy;
    pub fn copy_within<R: RangeBounds<usize>>(&mut self, src: R, dest: usize)
    where
        T: Copy;
    pub const fn swap_with_slice(&mut self, other: &mut [T]);
    pub unsafe fn align_to<U>(&self) -> (&[T], &[U], &[T]);
    pub fn to_vec(&self) -> Vec<T>
    where
        T: Clone;
    pub fn into_vec(self: Box<Self>) -> Vec<T>;
    pub fn repeat(&self, n: usize) -> Vec<T>
    where
        T: Copy;
    pub fn concat<Item: ?Sized>(&self) -> <Self as Concat<Item>>::Output
    where
        Self: Concat<Item>;
    pub fn join<Separator>(&self, sep: Separator) -> <Self as Join<Separator>>::Output
    where
        Self: Join<Separator>;
}
impl<T, const N: usize> [[T; N]] {
    pub const fn as_flattened(&self) -> &[T];
    pub const fn as_flattened_mut(&mut self) -> &mut [T];
}
impl [u8] {
    pub fn is_ascii(&self) -> bool;
    pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool;
    pub fn make_ascii_uppercase(&mut self);
    pub fn make_ascii_lowercase(&mut self);
    pub fn to_ascii_uppercase(&self) -> Vec<u8>;
    pub fn to_ascii_lowercase(&self) -> Vec<u8>;
    pub fn trim_ascii(&self) -> &[u8];
    pub fn utf8_chunks(&self) -> crate::str::Utf8Chunks<'_>;
}
#[doc(hidden)]
pub fn into_vec<T>(boxed: Box<[T]>) -> Vec<T>;
pub trait SlicePattern {
    type Item;
}
impl<T> SlicePattern for [T] {
    type Item = T;
}
impl<T, const N: usize> SlicePattern for [T; N] {
    type Item = T;
}
pub trait Concat<Item: ?Sized> {
    type Output;
    fn concat(slice: &Self) -> Self::Output;
}
pub trait Join<Separator> {
    type Output;
    fn join(slice: &Self, sep: Separator) -> Self::Output;
}
impl<T: Clone, V: crate::borrow::Borrow<[T]>> Concat<T> for [V] {
    type Output = Vec<T>;
}
impl<S: crate::borrow::Borrow<str>> Concat<str> for [S] {
    type Output = String;
}
impl<T: Clone, V: crate::borrow::Borrow<[T]>> Join<&T> for [V] {
    type Output = Vec<T>;
}
impl<T: Clone, V: crate::borrow::Borrow<[T]>> Join<&[T]> for [V] {
    type Output = Vec<T>;
}
impl<S: crate::borrow::Borrow<str>> Join<&str> for [S] {
    type Output = String;
}
pub const fn from_ref<T>(s: &T) -> &[T];
pub const fn from_mut<T>(s: &mut T) -> &mut [T];
pub const unsafe fn from_raw_parts<'a, T>(data: *const T, len: usize) -> &'a [T];
pub const unsafe fn from_raw_parts_mut<'a, T>(data: *mut T, len: usize) -> &'a mut [T];
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GetDisjointMutError {
    IndexOutOfBounds,
    OverlappingIndices,
}

pub struct Iter<'a, T: 'a> {
    ptr: NonNull<T>,
    end: *const T,
    _marker: PhantomData<&'a T>,
}
pub struct IterMut<'a, T: 'a> {
    ptr: NonNull<T>,
    end: *mut T,
    _marker: PhantomData<&'a mut T>,
}
unsafe impl<T: Sync> Sync for Iter<'_, T> {}
unsafe impl<T: Sync> Send for Iter<'_, T> {}
unsafe impl<T: Sync> Sync for IterMut<'_, T> {}
unsafe impl<T: Send> Send for IterMut<'_, T> {}
impl<'a, T> Iter<'a, T> {
    pub fn as_slice(&self) -> &'a [T];
}
impl<'a, T> IterMut<'a, T> {
    pub fn into_slice(self) -> &'a mut [T];
    pub fn as_slice(&self) -> &[T];
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
}
impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
impl<'a, T> ExactSizeIterator for Iter<'a, T> {}

impl<'a, T> Iterator for IterMut<'a, T> {
    type Item = &'a mut T;
}
impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {}
impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}

impl<'a, T> IntoIterator for &'a [T] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
}

impl<'a, T> IntoIterator for &'a mut [T] {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
}

pub struct Windows<'a, T: 'a> {
    v: &'a [T],
    size: usize,
}

impl<'a, T> Iterator for Windows<'a, T> {
    type Item = &'a [T];
}
impl<'a, T> DoubleEndedIterator for Windows<'a, T> {}
impl<'a, T> ExactSizeIterator for Windows<'a, T> {}
impl<T> Clone for Windows<'_, T> {}

pub struct Chunks<'a, T: 'a> {
    v: &'a [T],
    size: usize,
}

impl<'a, T> Iterator for Chunks<'a, T> {
    type Item = &'a [T];
}
impl<'a, T> DoubleEndedIterator for Chunks<'a, T> {}
impl<'a, T> ExactSizeIterator for Chunks<'a, T> {}
impl<T> Clone for Chunks<'_, T> {}

pub struct ChunksExact<'a, T: 'a> {
    v: &'a [T],
    size: usize,
}

impl<'a, T> Iterator for ChunksExact<'a, T> {
    type Item = &'a [T];
}
impl<'a, T> DoubleEndedIterator for ChunksExact<'a, T> {}
impl<'a, T> ExactSizeIterator for ChunksExact<'a, T> {}
impl<T> Clone for ChunksExact<'_, T> {}

pub struct RChunks<'a, T: 'a> {
    v: &'a [T],
    size: usize,
}

impl<'a, T> Iterator for RChunks<'a, T> {
    type Item = &'a [T];
}
impl<'a, T> DoubleEndedIterator for RChunks<'a, T> {}
impl<'a, T> ExactSizeIterator for RChunks<'a, T> {}
impl<T> Clone for RChunks<'_, T> {}

impl<'a, T> ChunksExact<'a, T> {
    pub fn remainder(&self) -> &'a [T];
}

pub struct ChunksMut<'a, T: 'a> {
    v: *mut [T],
    size: usize,
    _marker: PhantomData<&'a mut T>,
}

impl<'a, T> Iterator for ChunksMut<'a, T> {
    type Item = &'a mut [T];
}
impl<'a, T> DoubleEndedIterator for ChunksMut<'a, T> {}
impl<'a, T> ExactSizeIterator for ChunksMut<'a, T> {}

pub struct ChunksExactMut<'a, T: 'a> {
    v: *mut [T],
    size: usize,
    _marker: PhantomData<&'a mut T>,
}

impl<'a, T> Iterator for ChunksExactMut<'a, T> {
    type Item = &'a mut [T];
}
impl<'a, T> DoubleEndedIterator for ChunksExactMut<'a, T> {}
impl<'a, T> ExactSizeIterator for ChunksExactMut<'a, T> {}

impl<'a, T> ChunksExactMut<'a, T> {
    pub fn into_remainder(self) -> &'a mut [T];
}

pub struct Split<'a, T: 'a, P> {
    v: &'a [T],
    pred: P,
}

impl<'a, T, P: FnMut(&T) -> bool> Iterator for Split<'a, T, P> {
    type Item = &'a [T];
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for Split<'a, T, P> {}

pub struct SplitInclusive<'a, T: 'a, P> {
    v: &'a [T],
    pred: P,
}

impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitInclusive<'a, T, P> {
    type Item = &'a [T];
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for SplitInclusive<'a, T, P> {}

pub struct RSplit<'a, T: 'a, P> {
    v: &'a [T],
    pred: P,
}

impl<'a, T, P: FnMut(&T) -> bool> Iterator for RSplit<'a, T, P> {
    type Item = &'a [T];
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for RSplit<'a, T, P> {}

pub struct SplitN<'a, T: 'a, P> {
    v: &'a [T],
    pred: P,
}

impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitN<'a, T, P> {
    type Item = &'a [T];
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for SplitN<'a, T, P> {}

pub struct SplitMut<'a, T: 'a, P> {
    v: &'a mut [T],
    pred: P,
}

impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitMut<'a, T, P> {
    type Item = &'a mut [T];
}
impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for SplitMut<'a, T, P> {}

pub struct ChunkBy<'a, T: 'a, P> {
    slice: &'a [T],
    predicate: P,
}

impl<'a, T: 'a, P: FnMut(&T, &T) -> bool> Iterator for ChunkBy<'a, T, P> {
    type Item = &'a [T];
}
impl<'a, T: 'a, P: FnMut(&T, &T) -> bool> DoubleEndedIterator for ChunkBy<'a, T, P> {}
impl<T> Clone for Iter<'_, T> {}
impl<T, P: Clone> Clone for Split<'_, T, P> {}
impl<T: crate::fmt::Debug> crate::fmt::Debug for Iter<'_, T> {}
impl<T: crate::fmt::Debug> crate::fmt::Debug for IterMut<'_, T> {}
impl<T: crate::fmt::Debug> crate::fmt::Debug for Chunks<'_, T> {}
impl<T: crate::fmt::Debug> crate::fmt::Debug for Windows<'_, T> {}
