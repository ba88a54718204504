use crate::borrow::Borrow;
use crate::hash::{BuildHasher, Hash};
use crate::marker::PhantomData;
use crate::ptr::NonNull;

pub use crate::hash::{DefaultHasher, RandomState};

pub struct HashMap<K, V, S = RandomState> {
    hash_builder: S,
    table: RawTable<(K, V)>,
}
pub(crate) struct RawTable<T> {
    ctrl: NonNull<u8>,
    items: usize,
    marker: PhantomData<T>,
}
unsafe impl<T: Send> Send for RawTable<T> {}
unsafe impl<T: Sync> Sync for RawTable<T> {}
unsafe impl<#[may_dangle] T> Drop for RawTable<T> {}
impl<K, V> HashMap<K, V, RandomState> {
    pub fn new() -> HashMap<K, V, RandomState>;
    pub fn with_capacity(capacity: usize) -> HashMap<K, V, RandomState>;
}
impl<K, V, S> HashMap<K, V, S> {
    pub const fn with_hasher(hash_builder: S) -> HashMap<K, V, S>;
    pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> HashMap<K, V, S>;
    pub fn capacity(&self) -> usize;
    pub fn keys(&self) -> Keys<'_, K, V>;
    pub fn into_keys(self) -> IntoKeys<K, V>;
    pub fn values(&self) -> Values<'_, K, V>;
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V>;
    pub fn into_values(self) -> IntoValues<K, V>;
    pub fn iter(&self) -> Iter<'_, K, V>;
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V>;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool;
    pub fn drain(&mut self) -> Drain<'_, K, V>;
    pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, pred: F) -> ExtractIf<'_, K, V, F>;
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F);
    pub fn clear(&mut self);
    pub fn hasher(&self) -> &S;
}
impl<K: Eq + Hash, V, S: BuildHasher> HashMap<K, V, S> {
    pub fn reserve(&mut self, additional: usize);
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), super::TryReserveError>;
    pub fn shrink_to_fit(&mut self);
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V>;
    pub fn get<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<&V>
    where
        K: Borrow<Q>;
    pub fn get_key_value<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>;
    pub fn get_disjoint_mut<Q: ?Sized + Hash + Eq, const N: usize>(
        &mut self,
        ks: [&Q; N],
    ) -> [Option<&mut V>; N]
    where
        K: Borrow<Q>;
    pub fn contains_key<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> bool
    where
        K: Borrow<Q>;
    pub fn get_mut<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>;
    pub fn insert(&mut self, k: K, v: V) -> Option<V>;
    pub fn remove<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<V>
    where
        K: Borrow<Q>;
    pub fn remove_entry<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q>;
}
impl<K: Eq + Hash, V: PartialEq, S: BuildHasher> PartialEq for HashMap<K, V, S> {}
impl<K: Eq + Hash, V: Eq, S: BuildHasher> Eq for HashMap<K, V, S> {}
impl<K: Eq + Hash + Borrow<Q>, Q: ?Sized + Eq + Hash, V, S: BuildHasher> crate::ops::Index<&Q>
    for HashMap<K, V, S>
{
    type Output = V;
}

impl<K: Clone, V: Clone, S: Clone> Clone for HashMap<K, V, S> {}
impl<K, V, S: Default> Default for HashMap<K, V, S> {}
impl<K: crate::fmt::Debug, V: crate::fmt::Debug, S> crate::fmt::Debug for HashMap<K, V, S> {}
impl<K: crate::fmt::Debug, V: crate::fmt::Debug> crate::fmt::Debug for Entry<'_, K, V> {}
impl<K: Eq + Hash, V, const N: usize> From<[(K, V); N]> for HashMap<K, V, RandomState> {}
impl<K: Eq + Hash, V, S: BuildHasher + Default> FromIterator<(K, V)> for HashMap<K, V, S> {}
impl<K: Eq + Hash, V, S: BuildHasher> Extend<(K, V)> for HashMap<K, V, S> {}
impl<'a, K: Eq + Hash + Copy, V: Copy, S: BuildHasher> Extend<(&'a K, &'a V)> for HashMap<K, V, S> {}

pub struct Iter<'a, K: 'a, V: 'a> {
    next: Option<crate::ptr::NonNull<(K, V)>>,
    marker: crate::marker::PhantomData<(&'a K, &'a V)>,
}
pub struct IterMut<'a, K: 'a, V: 'a> {
    next: Option<crate::ptr::NonNull<(K, V)>>,
    marker: crate::marker::PhantomData<(&'a K, &'a mut V)>,
}
pub struct Keys<'a, K: 'a, V: 'a> {
    inner: Iter<'a, K, V>,
}
pub struct Values<'a, K: 'a, V: 'a> {
    inner: Iter<'a, K, V>,
}
pub struct ValuesMut<'a, K: 'a, V: 'a> {
    inner: IterMut<'a, K, V>,
}
pub struct IntoKeys<K, V> {
    inner: IntoIter<K, V>,
}
pub struct IntoValues<K, V> {
    inner: IntoIter<K, V>,
}

impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);
}
impl<'a, K, V> ExactSizeIterator for Iter<'a, K, V> {}

impl<'a, K, V> Iterator for IterMut<'a, K, V> {
    type Item = (&'a K, &'a mut V);
}
impl<'a, K, V> ExactSizeIterator for IterMut<'a, K, V> {}

impl<'a, K, V> Iterator for Keys<'a, K, V> {
    type Item = &'a K;
}
impl<'a, K, V> ExactSizeIterator for Keys<'a, K, V> {}

impl<'a, K, V> Iterator for Values<'a, K, V> {
    type Item = &'a V;
}
impl<'a, K, V> ExactSizeIterator for Values<'a, K, V> {}

impl<'a, K, V> Iterator for ValuesMut<'a, K, V> {
    type Item = &'a mut V;
}
impl<'a, K, V> ExactSizeIterator for ValuesMut<'a, K, V> {}

impl<K, V> Iterator for IntoIter<K, V> {
    type Item = (K, V);
}
impl<K, V> ExactSizeIterator for IntoIter<K, V> {}

impl<K, V> Iterator for IntoKeys<K, V> {
    type Item = K;
}
impl<K, V> ExactSizeIterator for IntoKeys<K, V> {}

impl<K, V> Iterator for IntoValues<K, V> {
    type Item = V;
}
impl<K, V> ExactSizeIterator for IntoValues<K, V> {}
impl<K, V> Clone for Iter<'_, K, V> {}
impl<K, V> Clone for Keys<'_, K, V> {}
impl<K, V> Clone for Values<'_, K, V> {}
impl<K: crate::fmt::Debug, V: crate::fmt::Debug> crate::fmt::Debug for Iter<'_, K, V> {}
impl<K: crate::fmt::Debug, V> crate::fmt::Debug for Keys<'_, K, V> {}
impl<K, V: crate::fmt::Debug> crate::fmt::Debug for Values<'_, K, V> {}

pub struct IntoIter<K, V> {
    base: RawTable<(K, V)>,
}
pub struct Drain<'a, K: 'a, V: 'a> {
    base: RawTable<(K, V)>,
    marker: PhantomData<&'a (K, V)>,
}

impl<'a, K, V> Iterator for Drain<'a, K, V> {
    type Item = (K, V);
}
impl<'a, K, V> ExactSizeIterator for Drain<'a, K, V> {}

pub struct ExtractIf<'a, K, V, F> {
    table: &'a mut RawTable<(K, V)>,
    f: F,
}

impl<K, V, F: FnMut(&K, &mut V) -> bool> Iterator for ExtractIf<'_, K, V, F> {
    type Item = (K, V);
}

impl<'a, K, V, S> IntoIterator for &'a HashMap<K, V, S> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
}

impl<'a, K, V, S> IntoIterator for &'a mut HashMap<K, V, S> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;
}

impl<K, V, S> IntoIterator for HashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;
}

pub struct OccupiedEntry<'a, K: 'a, V: 'a> {
    elem: NonNull<(K, V)>,
    table: &'a mut RawTable<(K, V)>,
}
pub struct VacantEntry<'a, K: 'a, V: 'a> {
    hash: u64,
    key: K,
    table: &'a mut RawTable<(K, V)>,
}

pub enum Entry<'a, K: 'a, V: 'a> {
    Occupied(OccupiedEntry<'a, K, V>),
    Vacant(VacantEntry<'a, K, V>),
}
impl<'a, K, V> Entry<'a, K, V> {
    pub fn or_insert(self, default: V) -> &'a mut V;
    pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V;
    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V;
    pub fn key(&self) -> &K;
    pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self;
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V>;
    pub fn or_default(self) -> &'a mut V
    where
        V: Default;
}
impl<'a, K, V> OccupiedEntry<'a, K, V> {
    pub fn key(&self) -> &K;
    pub fn remove_entry(self) -> (K, V);
    pub fn get(&self) -> &V;
    pub fn get_mut(&mut self) -> &mut V;
    pub fn into_mut(self) -> &'a mut V;
    pub fn insert(&mut self, value: V) -> V;
    pub fn remove(self) -> V;
}
impl<'a, K: 'a, V: 'a> VacantEntry<'a, K, V> {
    pub fn key(&self) -> &K;
    pub fn into_key(self) -> K;
    pub fn insert(self, value: V) -> &'a mut V;
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V>;
}
