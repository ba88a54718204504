use super::btree_map::{self, BTreeMap};
use crate::borrow::Borrow;
use crate::ops::RangeBounds;

pub struct BTreeSet<T> {
    map: BTreeMap<T, ()>,
}
impl<T> BTreeSet<T> {
    pub const fn new() -> BTreeSet<T>;
    pub fn range<K: ?Sized + Ord, R: RangeBounds<K>>(&self, range: R) -> Range<'_, T>
    where
        T: Borrow<K> + Ord;
    pub fn difference<'a>(&'a self, other: &'a BTreeSet<T>) -> Difference<'a, T>
    where
        T: Ord;
    pub fn symmetric_difference<'a>(&'a self, other: &'a BTreeSet<T>) -> SymmetricDifference<'a, T>
    where
        T: Ord;
    pub fn intersection<'a>(&'a self, other: &'a BTreeSet<T>) -> Intersection<'a, T>
    where
        T: Ord;
    pub fn union<'a>(&'a self, other: &'a BTreeSet<T>) -> Union<'a, T>
    where
        T: Ord;
    pub fn clear(&mut self);
    pub fn contains<Q: ?Sized + Ord>(&self, value: &Q) -> bool
    where
        T: Borrow<Q> + Ord;
    pub fn get<Q: ?Sized + Ord>(&self, value: &Q) -> Option<&T>
    where
        T: Borrow<Q> + Ord;
    pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool
    where
        T: Ord;
    pub fn is_subset(&self, other: &BTreeSet<T>) -> bool
    where
        T: Ord;
    pub fn is_superset(&self, other: &BTreeSet<T>) -> bool
    where
        T: Ord;
    pub fn first(&self) -> Option<&T>
    where
        T: Ord;
    pub fn last(&self) -> Option<&T>
    where
        T: Ord;
    pub fn pop_first(&mut self) -> Option<T>
    where
        T: Ord;
    pub fn pop_last(&mut self) -> Option<T>
    where
        T: Ord;
    pub fn insert(&mut self, value: T) -> bool
    where
        T: Ord;
    pub fn replace(&mut self, value: T) -> Option<T>
    where
        T: Ord;
    pub fn remove<Q: ?Sized + Ord>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q> + Ord;
    pub fn take<Q: ?Sized + Ord>(&mut self, value: &Q) -> Option<T>
    where
        T: Borrow<Q> + Ord;
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F)
    where
        T: Ord;
    pub fn append(&mut self, other: &mut Self)
    where
        T: Ord;
    pub fn split_off<Q: ?Sized + Ord>(&mut self, value: &Q) -> Self
    where
        T: Borrow<Q> + Ord;
    pub fn iter(&self) -> Iter<'_, T>;
    pub const fn len(&self) -> usize;
    pub const fn is_empty(&self) -> bool;
}

impl<T: Clone> Clone for BTreeSet<T> {}
impl<T> Default for BTreeSet<T> {}
impl<T: crate::hash::Hash> crate::hash::Hash for BTreeSet<T> {}
impl<T: crate::fmt::Debug> crate::fmt::Debug for BTreeSet<T> {}
impl<T: Ord, const N: usize> From<[T; N]> for BTreeSet<T> {}
impl<T: Ord> FromIterator<T> for BTreeSet<T> {}
impl<T: Ord> Extend<T> for BTreeSet<T> {}
impl<'a, T: 'a + Ord + Copy> Extend<&'a T> for BTreeSet<T> {}

impl<T: Ord + Clone> crate::ops::BitOr<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
}
impl<T: Ord + Clone> crate::ops::BitAnd<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
}
impl<T: Ord + Clone> crate::ops::BitXor<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
}
impl<T: Ord + Clone> crate::ops::Sub<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
}

pub struct Iter<'a, T: 'a> {
    iter: btree_map::Keys<'a, T, ()>,
}
pub struct Range<'a, T: 'a> {
    iter: btree_map::Range<'a, T, ()>,
}
pub struct IntoIter<T> {
    iter: btree_map::IntoIter<T, ()>,
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
}
impl<'a, T> DoubleEndedIterator for Iter<'a, T> {}
impl<'a, T> ExactSizeIterator for Iter<'a, T> {}

impl<'a, T> Iterator for Range<'a, T> {
    type Item = &'a T;
}
impl<'a, T> DoubleEndedIterator for Range<'a, T> {}

impl<T> Iterator for IntoIter<T> {
    type Item = T;
}
impl<T> DoubleEndedIterator for IntoIter<T> {}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> Clone for Iter<'_, T> {}
impl<T> Clone for Range<'_, T> {}

impl<'a, T> IntoIterator for &'a BTreeSet<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
}

impl<T> IntoIterator for BTreeSet<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
}

pub struct Difference<'a, T: 'a> {
    iter: Iter<'a, T>,
    other: &'a BTreeSet<T>,
}

impl<'a, T: Ord> Iterator for Difference<'a, T> {
    type Item = &'a T;
}

impl<T> Clone for Difference<'_, T> {}

pub struct SymmetricDifference<'a, T: 'a> {
    iter: Iter<'a, T>,
    other: &'a BTreeSet<T>,
}

impl<'a, T: Ord> Iterator for SymmetricDifference<'a, T> {
    type Item = &'a T;
}

impl<T> Clone for SymmetricDifference<'_, T> {}

pub struct Intersection<'a, T: 'a> {
    iter: Iter<'a, T>,
    other: &'a BTreeSet<T>,
}

impl<'a, T: Ord> Iterator for Intersection<'a, T> {
    type Item = &'a T;
}

impl<T> Clone for Intersection<'_, T> {}

pub struct Union<'a, T: 'a> {
    iter: Iter<'a, T>,
    other: &'a BTreeSet<T>,
}

impl<'a, T: Ord> Iterator for Union<'a, T> {
    type Item = &'a T;
}

impl<T> Clone for Union<'_, T> {}
