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
clones! { [T: Clone] BTreeSet<T>; }
defaults_of! { [T] BTreeSet<T>; }
hashes! { [T: crate::hash::Hash] BTreeSet<T>; }
debugs! { [T: crate::fmt::Debug] BTreeSet<T>; }
froms! { [T: Ord, const N: usize] [T; N] => BTreeSet<T>; }
impl<T: Ord> FromIterator<T> for BTreeSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BTreeSet<T>;
}
impl<T: Ord> Extend<T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I);
}
impl<'a, T: 'a + Ord + Copy> Extend<&'a T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I);
}
macro_rules! set_operators {
    ($($Trait:ident $method:ident)*) => {$(
        impl<T: Ord + Clone> crate::ops::$Trait<&BTreeSet<T>> for &BTreeSet<T> {
            type Output = BTreeSet<T>;
            fn $method(self, rhs: &BTreeSet<T>) -> BTreeSet<T>;
        }
    )*};
}
set_operators! { BitOr bitor BitAnd bitand BitXor bitxor Sub sub }
pub struct Iter<'a, T: 'a> {
    iter: btree_map::Keys<'a, T, ()>,
}
pub struct Range<'a, T: 'a> {
    iter: btree_map::Range<'a, T, ()>,
}
pub struct IntoIter<T> {
    iter: btree_map::IntoIter<T, ()>,
}
iterator! { ['a, T] Iter<'a, T> => &'a T: back exact }
iterator! { ['a, T] Range<'a, T> => &'a T: back }
iterator! { [T] IntoIter<T> => T: back exact }
clones! { [T] Iter<'_, T>; [T] Range<'_, T>; }
into_iterator! { ['a, T] &'a BTreeSet<T> => &'a T, Iter<'a, T> }
into_iterator! { [T] BTreeSet<T> => T, IntoIter<T> }
macro_rules! combinations {
    ($($name:ident)*) => {$(
        pub struct $name<'a, T: 'a> {
            iter: Iter<'a, T>,
            other: &'a BTreeSet<T>,
        }
        iterator! { ['a, T: Ord] $name<'a, T> => &'a T: }
        clones! { [T] $name<'_, T>; }
    )*};
}
combinations! { Difference SymmetricDifference Intersection Union }
