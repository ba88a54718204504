use super::hash_map::{HashMap, RandomState};
use crate::borrow::Borrow;
use crate::hash::{BuildHasher, Hash};

pub struct HashSet<T, S = RandomState> {
    map: HashMap<T, (), S>,
}
impl<T> HashSet<T, RandomState> {
    pub fn new() -> HashSet<T, RandomState>;
    pub fn with_capacity(capacity: usize) -> HashSet<T, RandomState>;
}
impl<T, S> HashSet<T, S> {
    pub const fn with_hasher(hasher: S) -> HashSet<T, S>;
    pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> HashSet<T, S>;
    pub fn capacity(&self) -> usize;
    pub fn iter(&self) -> Iter<'_, T>;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool;
    pub fn drain(&mut self) -> Drain<'_, T>;
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
    pub fn clear(&mut self);
    pub fn hasher(&self) -> &S;
}
impl<T: Eq + Hash, S: BuildHasher> HashSet<T, S> {
    pub fn reserve(&mut self, additional: usize);
    pub fn shrink_to_fit(&mut self);
    pub fn difference<'a>(&'a self, other: &'a HashSet<T, S>) -> Difference<'a, T, S>;
    pub fn symmetric_difference<'a>(&'a self, other: &'a HashSet<T, S>) -> SymmetricDifference<'a, T, S>;
    pub fn intersection<'a>(&'a self, other: &'a HashSet<T, S>) -> Intersection<'a, T, S>;
    pub fn union<'a>(&'a self, other: &'a HashSet<T, S>) -> Union<'a, T, S>;
    pub fn contains<Q: ?Sized + Hash + Eq>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>;
    pub fn get<Q: ?Sized + Hash + Eq>(&self, value: &Q) -> Option<&T>
    where
        T: Borrow<Q>;
    pub fn is_disjoint(&self, other: &HashSet<T, S>) -> bool;
    pub fn is_subset(&self, other: &HashSet<T, S>) -> bool;
    pub fn is_superset(&self, other: &HashSet<T, S>) -> bool;
    pub fn insert(&mut self, value: T) -> bool;
    pub fn replace(&mut self, value: T) -> Option<T>;
    pub fn remove<Q: ?Sized + Hash + Eq>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>;
    pub fn take<Q: ?Sized + Hash + Eq>(&mut self, value: &Q) -> Option<T>
    where
        T: Borrow<Q>;
}
impl<T: Eq + Hash, S: BuildHasher> PartialEq for HashSet<T, S> {}
impl<T: Eq + Hash, S: BuildHasher> Eq for HashSet<T, S> {}
impl<T: Clone, S: Clone> Clone for HashSet<T, S> {}
impl<T, S: Default> Default for HashSet<T, S> {}
impl<T: crate::fmt::Debug, S> crate::fmt::Debug for HashSet<T, S> {}
impl<T: Eq + Hash, const N: usize> From<[T; N]> for HashSet<T, RandomState> {}
impl<T: Eq + Hash, S: BuildHasher + Default> FromIterator<T> for HashSet<T, S> {}
impl<T: Eq + Hash, S: BuildHasher> Extend<T> for HashSet<T, S> {}
impl<'a, T: 'a + Eq + Hash + Copy, S: BuildHasher> Extend<&'a T> for HashSet<T, S> {}

impl<T: Eq + Hash + Clone, S: BuildHasher + Default> crate::ops::BitOr<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
}
impl<T: Eq + Hash + Clone, S: BuildHasher + Default> crate::ops::BitAnd<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
}
impl<T: Eq + Hash + Clone, S: BuildHasher + Default> crate::ops::BitXor<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
}
impl<T: Eq + Hash + Clone, S: BuildHasher + Default> crate::ops::Sub<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
}

pub struct Iter<'a, K: 'a> {
    base: super::hash_map::Keys<'a, K, ()>,
}
pub struct IntoIter<K> {
    base: super::hash_map::IntoIter<K, ()>,
}
pub struct Drain<'a, K: 'a> {
    base: super::hash_map::Drain<'a, K, ()>,
}

impl<'a, K> Iterator for Iter<'a, K> {
    type Item = &'a K;
}
impl<'a, K> ExactSizeIterator for Iter<'a, K> {}

impl<K> Iterator for IntoIter<K> {
    type Item = K;
}
impl<K> ExactSizeIterator for IntoIter<K> {}

impl<'a, K> Iterator for Drain<'a, K> {
    type Item = K;
}
impl<'a, K> ExactSizeIterator for Drain<'a, K> {}
impl<K> Clone for Iter<'_, K> {}

impl<'a, T, S> IntoIterator for &'a HashSet<T, S> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
}

impl<T, S> IntoIterator for HashSet<T, S> {
    type Item = T;
    type IntoIter = IntoIter<T>;
}

pub struct Difference<'a, T: 'a, S: 'a> {
    iter: Iter<'a, T>,
    other: &'a HashSet<T, S>,
}

impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for Difference<'a, T, S> {
    type Item = &'a T;
}

impl<T, S> Clone for Difference<'_, T, S> {}

pub struct SymmetricDifference<'a, T: 'a, S: 'a> {
    iter: Iter<'a, T>,
    other: &'a HashSet<T, S>,
}

impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for SymmetricDifference<'a, T, S> {
    type Item = &'a T;
}

impl<T, S> Clone for SymmetricDifference<'_, T, S> {}

pub struct Intersection<'a, T: 'a, S: 'a> {
    iter: Iter<'a, T>,
    other: &'a HashSet<T, S>,
}

impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for Intersection<'a, T, S> {
    type Item = &'a T;
}

impl<T, S> Clone for Intersection<'_, T, S> {}

pub struct Union<'a, T: 'a, S: 'a> {
    iter: Iter<'a, T>,
    other: &'a HashSet<T, S>,
}

impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for Union<'a, T, S> {
    type Item = &'a T;
}

impl<T, S> Clone for Union<'_, T, S> {}
