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
impl<T: Eq + Hash, S: BuildHasher> PartialEq for HashSet<T, S> {
    fn eq(&self, other: &Self) -> bool;
}
impl<T: Eq + Hash, S: BuildHasher> Eq for HashSet<T, S> {}
clones! { [T: Clone, S: Clone] HashSet<T, S>; }
defaults_of! { [T, S: Default] HashSet<T, S>; }
debugs! { [T: crate::fmt::Debug, S] HashSet<T, S>; }
froms! { [T: Eq + Hash, const N: usize] [T; N] => HashSet<T, RandomState>; }
impl<T: Eq + Hash, S: BuildHasher + Default> FromIterator<T> for HashSet<T, S> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> HashSet<T, S>;
}
impl<T: Eq + Hash, S: BuildHasher> Extend<T> for HashSet<T, S> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I);
}
impl<'a, T: 'a + Eq + Hash + Copy, S: BuildHasher> Extend<&'a T> for HashSet<T, S> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I);
}
macro_rules! set_operators {
    ($($Trait:ident $method:ident)*) => {$(
        impl<T: Eq + Hash + Clone, S: BuildHasher + Default> crate::ops::$Trait<&HashSet<T, S>> for &HashSet<T, S> {
            type Output = HashSet<T, S>;
            fn $method(self, rhs: &HashSet<T, S>) -> HashSet<T, S>;
        }
    )*};
}
set_operators! { BitOr bitor BitAnd bitand BitXor bitxor Sub sub }
pub struct Iter<'a, K: 'a> {
    base: super::hash_map::Keys<'a, K, ()>,
}
pub struct IntoIter<K> {
    base: super::hash_map::IntoIter<K, ()>,
}
pub struct Drain<'a, K: 'a> {
    base: super::hash_map::Drain<'a, K, ()>,
}
iterator! { ['a, K] Iter<'a, K> => &'a K: exact }
iterator! { [K] IntoIter<K> => K: exact }
iterator! { ['a, K] Drain<'a, K> => K: exact }
clones! { [K] Iter<'_, K>; }
into_iterator! { ['a, T, S] &'a HashSet<T, S> => &'a T, Iter<'a, T> }
into_iterator! { [T, S] HashSet<T, S> => T, IntoIter<T> }
macro_rules! combinations {
    ($($name:ident)*) => {$(
        pub struct $name<'a, T: 'a, S: 'a> {
            iter: Iter<'a, T>,
            other: &'a HashSet<T, S>,
        }
        iterator! { ['a, T: Eq + Hash, S: BuildHasher] $name<'a, T, S> => &'a T: }
        clones! { [T, S] $name<'_, T, S>; }
    )*};
}
combinations! { Difference SymmetricDifference Intersection Union }
