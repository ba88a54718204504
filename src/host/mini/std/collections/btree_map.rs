use crate::borrow::Borrow;
use crate::marker::PhantomData;
use crate::ops::RangeBounds;
use crate::ptr::NonNull;

pub struct BTreeMap<K, V> {
    root: Option<NonNull<(K, V)>>,
    length: usize,
    _marker: PhantomData<Box<(K, V)>>,
}
unsafe impl<K: Send, V: Send> Send for BTreeMap<K, V> {}
unsafe impl<K: Sync, V: Sync> Sync for BTreeMap<K, V> {}
unsafe impl<#[may_dangle] K, #[may_dangle] V> Drop for BTreeMap<K, V> {
    fn drop(&mut self);
}
impl<K, V> BTreeMap<K, V> {
    pub const fn new() -> BTreeMap<K, V>;
    pub fn clear(&mut self);
    pub fn get<Q: ?Sized + Ord>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q> + Ord;
    pub fn get_key_value<Q: ?Sized + Ord>(&self, k: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q> + Ord;
    pub fn first_key_value(&self) -> Option<(&K, &V)>
    where
        K: Ord;
    pub fn first_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>>
    where
        K: Ord;
    pub fn pop_first(&mut self) -> Option<(K, V)>
    where
        K: Ord;
    pub fn last_key_value(&self) -> Option<(&K, &V)>
    where
        K: Ord;
    pub fn last_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>>
    where
        K: Ord;
    pub fn pop_last(&mut self) -> Option<(K, V)>
    where
        K: Ord;
    pub fn contains_key<Q: ?Sized + Ord>(&self, key: &Q) -> bool
    where
        K: Borrow<Q> + Ord;
    pub fn get_mut<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q> + Ord;
    pub fn insert(&mut self, key: K, value: V) -> Option<V>
    where
        K: Ord;
    pub fn remove<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q> + Ord;
    pub fn remove_entry<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q> + Ord;
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F)
    where
        K: Ord;
    pub fn extract_if<F: FnMut(&K, &mut V) -> bool, R: RangeBounds<K>>(&mut self, range: R, pred: F) -> ExtractIf<'_, K, V, R, F>
    where
        K: Ord;
    pub fn append(&mut self, other: &mut Self)
    where
        K: Ord;
    pub fn range<T: ?Sized + Ord, R: RangeBounds<T>>(&self, range: R) -> Range<'_, K, V>
    where
        K: Borrow<T> + Ord;
    pub fn range_mut<T: ?Sized + Ord, R: RangeBounds<T>>(&mut self, range: R) -> RangeMut<'_, K, V>
    where
        K: Borrow<T> + Ord;
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V>
    where
        K: Ord;
    pub fn split_off<Q: ?Sized + Ord>(&mut self, key: &Q) -> Self
    where
        K: Borrow<Q> + Ord;
    pub fn into_keys(self) -> IntoKeys<K, V>;
    pub fn into_values(self) -> IntoValues<K, V>;
    pub fn iter(&self) -> Iter<'_, K, V>;
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V>;
    pub fn keys(&self) -> Keys<'_, K, V>;
    pub fn values(&self) -> Values<'_, K, V>;
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V>;
    pub const fn len(&self) -> usize;
    pub const fn is_empty(&self) -> bool;
}
impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> {
    fn eq(&self, other: &Self) -> bool;
}
impl<K: Eq, V: Eq> Eq for BTreeMap<K, V> {}
impl<K: PartialOrd, V: PartialOrd> PartialOrd for BTreeMap<K, V> {
    fn partial_cmp(&self, other: &Self) -> Option<crate::cmp::Ordering>;
}
impl<K: Ord, V: Ord> Ord for BTreeMap<K, V> {
    fn cmp(&self, other: &Self) -> crate::cmp::Ordering;
}
impl<K: Borrow<Q> + Ord, Q: ?Sized + Ord, V> crate::ops::Index<&Q> for BTreeMap<K, V> {
    type Output = V;
    fn index(&self, key: &Q) -> &V;
}
clones! { [K: Clone, V: Clone] BTreeMap<K, V>; }
defaults_of! { [K, V] BTreeMap<K, V>; }
hashes! { [K: crate::hash::Hash, V: crate::hash::Hash] BTreeMap<K, V>; }
debugs! { [K: crate::fmt::Debug, V: crate::fmt::Debug] BTreeMap<K, V>; [K: crate::fmt::Debug + Ord, V: crate::fmt::Debug] Entry<'_, K, V>; }
froms! { [K: Ord, V, const N: usize] [(K, V); N] => BTreeMap<K, V>; }
impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(iter: T) -> BTreeMap<K, V>;
}
impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> {
    fn extend<T: IntoIterator<Item = (K, V)>>(&mut self, iter: T);
}
impl<'a, K: Ord + Copy, V: Copy> Extend<(&'a K, &'a V)> for BTreeMap<K, V> {
    fn extend<T: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: T);
}
map_iterators! { back }
pub struct IntoIter<K, V> {
    next: Option<NonNull<(K, V)>>,
    length: usize,
    _marker: PhantomData<(K, V)>,
}
impl<K, V> Drop for IntoIter<K, V> {
    fn drop(&mut self);
}
pub struct Range<'a, K: 'a, V: 'a> {
    inner: Iter<'a, K, V>,
}
pub struct RangeMut<'a, K: 'a, V: 'a> {
    inner: IterMut<'a, K, V>,
}
iterator! { ['a, K, V] Range<'a, K, V> => (&'a K, &'a V): back }
iterator! { ['a, K, V] RangeMut<'a, K, V> => (&'a K, &'a mut V): back }
clones! { [K, V] Range<'_, K, V>; }
pub struct ExtractIf<'a, K, V, R, F> {
    pred: F,
    range: R,
    map: &'a mut BTreeMap<K, V>,
}
iterator! { [K, V, R: RangeBounds<K>, F: FnMut(&K, &mut V) -> bool] ExtractIf<'_, K, V, R, F> => (K, V): }
into_iterator! { ['a, K, V] &'a BTreeMap<K, V> => (&'a K, &'a V), Iter<'a, K, V> }
into_iterator! { ['a, K, V] &'a mut BTreeMap<K, V> => (&'a K, &'a mut V), IterMut<'a, K, V> }
into_iterator! { [K, V] BTreeMap<K, V> => (K, V), IntoIter<K, V> }
pub struct OccupiedEntry<'a, K, V> {
    handle: NonNull<(K, V)>,
    map: NonNull<BTreeMap<K, V>>,
    _marker: PhantomData<&'a mut (K, V)>,
}
pub struct VacantEntry<'a, K, V> {
    key: K,
    map: NonNull<BTreeMap<K, V>>,
    _marker: PhantomData<&'a mut (K, V)>,
}
entries! { Ord }
