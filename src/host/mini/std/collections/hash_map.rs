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
unsafe impl<#[may_dangle] T> Drop for RawTable<T> {
    fn drop(&mut self);
}
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
    pub fn get_disjoint_mut<Q: ?Sized + Hash + Eq, const N: usize>(&mut self, ks: [&Q; N]) -> [Option<&mut V>; N]
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
impl<K: Eq + Hash, V: PartialEq, S: BuildHasher> PartialEq for HashMap<K, V, S> {
    fn eq(&self, other: &Self) -> bool;
}
impl<K: Eq + Hash, V: Eq, S: BuildHasher> Eq for HashMap<K, V, S> {}
impl<K: Eq + Hash + Borrow<Q>, Q: ?Sized + Eq + Hash, V, S: BuildHasher> crate::ops::Index<&Q> for HashMap<K, V, S> {
    type Output = V;
    fn index(&self, key: &Q) -> &V;
}
clones! { [K: Clone, V: Clone, S: Clone] HashMap<K, V, S>; }
defaults_of! { [K, V, S: Default] HashMap<K, V, S>; }
debugs! { [K: crate::fmt::Debug, V: crate::fmt::Debug, S] HashMap<K, V, S>; [K: crate::fmt::Debug, V: crate::fmt::Debug] Entry<'_, K, V>; }
froms! { [K: Eq + Hash, V, const N: usize] [(K, V); N] => HashMap<K, V, RandomState>; }
impl<K: Eq + Hash, V, S: BuildHasher + Default> FromIterator<(K, V)> for HashMap<K, V, S> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(iter: T) -> HashMap<K, V, S>;
}
impl<K: Eq + Hash, V, S: BuildHasher> Extend<(K, V)> for HashMap<K, V, S> {
    fn extend<T: IntoIterator<Item = (K, V)>>(&mut self, iter: T);
}
impl<'a, K: Eq + Hash + Copy, V: Copy, S: BuildHasher> Extend<(&'a K, &'a V)> for HashMap<K, V, S> {
    fn extend<T: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: T);
}
map_iterators! {}
pub struct IntoIter<K, V> {
    base: RawTable<(K, V)>,
}
pub struct Drain<'a, K: 'a, V: 'a> {
    base: RawTable<(K, V)>,
    marker: PhantomData<&'a (K, V)>,
}
iterator! { ['a, K, V] Drain<'a, K, V> => (K, V): exact }
pub struct ExtractIf<'a, K, V, F> {
    table: &'a mut RawTable<(K, V)>,
    f: F,
}
iterator! { [K, V, F: FnMut(&K, &mut V) -> bool] ExtractIf<'_, K, V, F> => (K, V): }
into_iterator! { ['a, K, V, S] &'a HashMap<K, V, S> => (&'a K, &'a V), Iter<'a, K, V> }
into_iterator! { ['a, K, V, S] &'a mut HashMap<K, V, S> => (&'a K, &'a mut V), IterMut<'a, K, V> }
into_iterator! { [K, V, S] HashMap<K, V, S> => (K, V), IntoIter<K, V> }
pub struct OccupiedEntry<'a, K: 'a, V: 'a> {
    elem: NonNull<(K, V)>,
    table: &'a mut RawTable<(K, V)>,
}
pub struct VacantEntry<'a, K: 'a, V: 'a> {
    hash: u64,
    key: K,
    table: &'a mut RawTable<(K, V)>,
}
entries! {}
