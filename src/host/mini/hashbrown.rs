//! The part of the crate `hashbrown` that the standard library's hash tables are made of, where
//! the library's sources come without it. Declarations only: what counts are the parameters, their
//! variance, and what is dropped.
#![no_std]
#![feature(allocator_api, dropck_eyepatch, trusted_len, extend_one)]

extern crate alloc;

use alloc::alloc::{Allocator, Global};
use core::{
    alloc::Layout,
    borrow::Borrow,
    fmt,
    hash::{BuildHasher, Hash},
    iter::FusedIterator,
    marker::PhantomData,
    ptr::NonNull,
};

pub enum TryReserveError {
    CapacityOverflow,
    AllocError { layout: Layout },
}

pub trait Equivalent<K: ?Sized> {
    fn equivalent(&self, key: &K) -> bool;
}
impl<Q: ?Sized + Eq, K: ?Sized + Borrow<Q>> Equivalent<K> for Q {
    fn equivalent(&self, key: &K) -> bool {
        loop {}
    }
}

/// Owns its elements, and dropping it reads nothing of them but drops them.
struct RawTable<T, A: Allocator> {
    control: NonNull<u8>,
    items: usize,
    alloc: A,
    marker: PhantomData<T>,
}
unsafe impl<#[may_dangle] T, A: Allocator> Drop for RawTable<T, A> {
    fn drop(&mut self) {
        loop {}
    }
}
unsafe impl<T: Send, A: Allocator + Send> Send for RawTable<T, A> {}
unsafe impl<T: Sync, A: Allocator + Sync> Sync for RawTable<T, A> {}

struct RawIter<T> {
    data: NonNull<T>,
    items: usize,
}
struct RawIntoIter<T, A: Allocator> {
    iter: RawIter<T>,
    allocation: Option<(NonNull<u8>, Layout, A)>,
    marker: PhantomData<T>,
}
unsafe impl<#[may_dangle] T, A: Allocator> Drop for RawIntoIter<T, A> {
    fn drop(&mut self) {
        loop {}
    }
}
unsafe impl<T: Send, A: Allocator + Send> Send for RawIntoIter<T, A> {}
unsafe impl<T: Sync, A: Allocator + Sync> Sync for RawIntoIter<T, A> {}
struct RawDrain<'a, T, A: Allocator> {
    iter: RawIter<T>,
    orig_table: NonNull<u8>,
    alloc: PhantomData<A>,
    marker: PhantomData<&'a T>,
}
impl<T, A: Allocator> Drop for RawDrain<'_, T, A> {
    fn drop(&mut self) {
        loop {}
    }
}
unsafe impl<T: Send, A: Allocator + Send> Send for RawDrain<'_, T, A> {}
unsafe impl<T: Sync, A: Allocator + Sync> Sync for RawDrain<'_, T, A> {}

macro_rules! iterator {
    ([$($param:tt)*] $ty:ty, $item:ty) => {
        impl<$($param)*> Iterator for $ty {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                loop {}
            }
        }
        impl<$($param)*> ExactSizeIterator for $ty {}
        impl<$($param)*> FusedIterator for $ty {}
    };
}

pub mod hash_map {
    use super::*;

    pub struct HashMap<K, V, S, A: Allocator = Global> {
        hash_builder: S,
        table: RawTable<(K, V), A>,
    }

    impl<K, V, S> HashMap<K, V, S> {
        pub const fn with_hasher(hash_builder: S) -> Self {
            loop {}
        }
        pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> Self {
            loop {}
        }
    }
    impl<K, V, S, A: Allocator> HashMap<K, V, S, A> {
        pub const fn with_hasher_in(hash_builder: S, alloc: A) -> Self {
            loop {}
        }
        pub fn with_capacity_and_hasher_in(capacity: usize, hash_builder: S, alloc: A) -> Self {
            loop {}
        }
        pub fn hasher(&self) -> &S {
            loop {}
        }
        pub fn capacity(&self) -> usize {
            loop {}
        }
        pub fn len(&self) -> usize {
            loop {}
        }
        pub fn is_empty(&self) -> bool {
            loop {}
        }
        pub fn iter(&self) -> Iter<'_, K, V> {
            loop {}
        }
        pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {
            loop {}
        }
        pub fn drain(&mut self) -> Drain<'_, K, V, A> {
            loop {}
        }
        pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {
            loop {}
        }
        pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) -> ExtractIf<'_, K, V, F, A> {
            loop {}
        }
        pub fn clear(&mut self) {
            loop {}
        }
    }
    impl<K: Eq + Hash, V, S: BuildHasher, A: Allocator> HashMap<K, V, S, A> {
        pub fn reserve(&mut self, additional: usize) {
            loop {}
        }
        pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
            loop {}
        }
        pub fn shrink_to_fit(&mut self) {
            loop {}
        }
        pub fn shrink_to(&mut self, min_capacity: usize) {
            loop {}
        }
        pub fn rustc_entry(&mut self, key: K) -> RustcEntry<'_, K, V, A> {
            loop {}
        }
        pub fn get<Q: ?Sized + Hash + Equivalent<K>>(&self, k: &Q) -> Option<&V> {
            loop {}
        }
        pub fn get_key_value<Q: ?Sized + Hash + Equivalent<K>>(&self, k: &Q) -> Option<(&K, &V)> {
            loop {}
        }
        pub fn contains_key<Q: ?Sized + Hash + Equivalent<K>>(&self, k: &Q) -> bool {
            loop {}
        }
        pub fn get_mut<Q: ?Sized + Hash + Equivalent<K>>(&mut self, k: &Q) -> Option<&mut V> {
            loop {}
        }
        pub fn get_many_mut<Q: ?Sized + Hash + Equivalent<K>, const N: usize>(
            &mut self,
            ks: [&Q; N],
        ) -> [Option<&'_ mut V>; N] {
            loop {}
        }
        pub unsafe fn get_many_unchecked_mut<Q: ?Sized + Hash + Equivalent<K>, const N: usize>(
            &mut self,
            ks: [&Q; N],
        ) -> [Option<&'_ mut V>; N] {
            loop {}
        }
        pub fn get_disjoint_mut<Q: ?Sized + Hash + Equivalent<K>, const N: usize>(
            &mut self,
            ks: [&Q; N],
        ) -> [Option<&'_ mut V>; N] {
            loop {}
        }
        pub unsafe fn get_disjoint_unchecked_mut<Q: ?Sized + Hash + Equivalent<K>, const N: usize>(
            &mut self,
            ks: [&Q; N],
        ) -> [Option<&'_ mut V>; N] {
            loop {}
        }
        pub fn insert(&mut self, k: K, v: V) -> Option<V> {
            loop {}
        }
        pub fn remove<Q: ?Sized + Hash + Equivalent<K>>(&mut self, k: &Q) -> Option<V> {
            loop {}
        }
        pub fn remove_entry<Q: ?Sized + Hash + Equivalent<K>>(&mut self, k: &Q) -> Option<(K, V)> {
            loop {}
        }
    }
    impl<K: Clone, V: Clone, S: Clone, A: Allocator + Clone> Clone for HashMap<K, V, S, A> {
        fn clone(&self) -> Self {
            loop {}
        }
    }
    impl<K: Eq + Hash, V, S: BuildHasher, A: Allocator> Extend<(K, V)> for HashMap<K, V, S, A> {
        fn extend<T: IntoIterator<Item = (K, V)>>(&mut self, iter: T) {
            loop {}
        }
    }
    impl<'a, K: Eq + Hash + Copy, V: Copy, S: BuildHasher, A: Allocator> Extend<(&'a K, &'a V)>
        for HashMap<K, V, S, A>
    {
        fn extend<T: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: T) {
            loop {}
        }
    }
    impl<K, V, S, A: Allocator> IntoIterator for HashMap<K, V, S, A> {
        type Item = (K, V);
        type IntoIter = IntoIter<K, V, A>;
        fn into_iter(self) -> IntoIter<K, V, A> {
            loop {}
        }
    }

    pub struct Iter<'a, K, V> {
        inner: RawIter<(K, V)>,
        marker: PhantomData<(&'a K, &'a V)>,
    }
    pub struct IterMut<'a, K, V> {
        inner: RawIter<(K, V)>,
        marker: PhantomData<(&'a K, &'a mut V)>,
    }
    pub struct IntoIter<K, V, A: Allocator = Global> {
        inner: RawIntoIter<(K, V), A>,
    }
    pub struct Drain<'a, K, V, A: Allocator = Global> {
        inner: RawDrain<'a, (K, V), A>,
    }
    pub struct ExtractIf<'a, K, V, F, A: Allocator = Global> {
        f: F,
        iter: RawIter<(K, V)>,
        table: &'a mut RawTable<(K, V), A>,
    }
    iterator!(['a, K, V] Iter<'a, K, V>, (&'a K, &'a V));
    iterator!(['a, K, V] IterMut<'a, K, V>, (&'a K, &'a mut V));
    iterator!([K, V, A: Allocator] IntoIter<K, V, A>, (K, V));
    iterator!(['a, K, V, A: Allocator] Drain<'a, K, V, A>, (K, V));
    impl<K, V, F: FnMut(&K, &mut V) -> bool, A: Allocator> Iterator for ExtractIf<'_, K, V, F, A> {
        type Item = (K, V);
        fn next(&mut self) -> Option<(K, V)> {
            loop {}
        }
    }
    unsafe impl<K: Sync, V: Sync> Send for Iter<'_, K, V> {}
    unsafe impl<K: Sync, V: Sync> Sync for Iter<'_, K, V> {}
    unsafe impl<K: Send, V: Send> Send for IterMut<'_, K, V> {}
    unsafe impl<K: Sync, V: Sync> Sync for IterMut<'_, K, V> {}
    impl<K, V> Clone for Iter<'_, K, V> {
        fn clone(&self) -> Self {
            loop {}
        }
    }
    impl<K, V> Default for Iter<'_, K, V> {
        fn default() -> Self {
            loop {}
        }
    }
    impl<K, V> Default for IterMut<'_, K, V> {
        fn default() -> Self {
            loop {}
        }
    }
    impl<K, V, A: Allocator> Default for IntoIter<K, V, A> {
        fn default() -> Self {
            loop {}
        }
    }
    impl<K, V> IterMut<'_, K, V> {
        pub fn rustc_iter(&self) -> Iter<'_, K, V> {
            loop {}
        }
    }
    impl<K, V, A: Allocator> IntoIter<K, V, A> {
        pub fn rustc_iter(&self) -> Iter<'_, K, V> {
            loop {}
        }
    }
    impl<K, V, A: Allocator> Drain<'_, K, V, A> {
        pub fn rustc_iter(&self) -> Iter<'_, K, V> {
            loop {}
        }
    }

    pub enum RustcEntry<'a, K, V, A: Allocator = Global> {
        Occupied(RustcOccupiedEntry<'a, K, V, A>),
        Vacant(RustcVacantEntry<'a, K, V, A>),
    }
    pub struct RustcOccupiedEntry<'a, K, V, A: Allocator = Global> {
        elem: NonNull<(K, V)>,
        table: &'a mut RawTable<(K, V), A>,
    }
    pub struct RustcVacantEntry<'a, K, V, A: Allocator = Global> {
        hash: u64,
        key: K,
        table: &'a mut RawTable<(K, V), A>,
    }
    unsafe impl<K: Send, V: Send, A: Allocator + Send> Send for RustcOccupiedEntry<'_, K, V, A> {}
    unsafe impl<K: Sync, V: Sync, A: Allocator + Sync> Sync for RustcOccupiedEntry<'_, K, V, A> {}
    impl<'a, K, V, A: Allocator> RustcOccupiedEntry<'a, K, V, A> {
        pub fn key(&self) -> &K {
            loop {}
        }
        pub fn remove_entry(self) -> (K, V) {
            loop {}
        }
        pub fn get(&self) -> &V {
            loop {}
        }
        pub fn get_mut(&mut self) -> &mut V {
            loop {}
        }
        pub fn into_mut(self) -> &'a mut V {
            loop {}
        }
        pub fn insert(&mut self, value: V) -> V {
            loop {}
        }
        pub fn remove(self) -> V {
            loop {}
        }
    }
    impl<'a, K, V, A: Allocator> RustcVacantEntry<'a, K, V, A> {
        pub fn key(&self) -> &K {
            loop {}
        }
        pub fn into_key(self) -> K {
            loop {}
        }
        pub fn insert(self, value: V) -> &'a mut V {
            loop {}
        }
        pub fn insert_entry(self, value: V) -> RustcOccupiedEntry<'a, K, V, A> {
            loop {}
        }
    }
}

pub mod hash_set {
    use super::*;
    use crate::hash_map::HashMap;

    pub struct HashSet<T, S, A: Allocator = Global> {
        map: HashMap<T, (), S, A>,
    }

    impl<T, S> HashSet<T, S> {
        pub const fn with_hasher(hasher: S) -> Self {
            loop {}
        }
        pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> Self {
            loop {}
        }
    }
    impl<T, S, A: Allocator> HashSet<T, S, A> {
        pub const fn with_hasher_in(hasher: S, alloc: A) -> Self {
            loop {}
        }
        pub fn with_capacity_and_hasher_in(capacity: usize, hasher: S, alloc: A) -> Self {
            loop {}
        }
        pub fn hasher(&self) -> &S {
            loop {}
        }
        pub fn capacity(&self) -> usize {
            loop {}
        }
        pub fn len(&self) -> usize {
            loop {}
        }
        pub fn is_empty(&self) -> bool {
            loop {}
        }
        pub fn iter(&self) -> Iter<'_, T> {
            loop {}
        }
        pub fn drain(&mut self) -> Drain<'_, T, A> {
            loop {}
        }
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
            loop {}
        }
        pub fn extract_if<F: FnMut(&T) -> bool>(&mut self, f: F) -> ExtractIf<'_, T, F, A> {
            loop {}
        }
        pub fn clear(&mut self) {
            loop {}
        }
    }
    impl<T: Eq + Hash, S: BuildHasher, A: Allocator> HashSet<T, S, A> {
        pub fn reserve(&mut self, additional: usize) {
            loop {}
        }
        pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
            loop {}
        }
        pub fn shrink_to_fit(&mut self) {
            loop {}
        }
        pub fn shrink_to(&mut self, min_capacity: usize) {
            loop {}
        }
        pub fn contains<Q: ?Sized + Hash + Equivalent<T>>(&self, value: &Q) -> bool {
            loop {}
        }
        pub fn get<Q: ?Sized + Hash + Equivalent<T>>(&self, value: &Q) -> Option<&T> {
            loop {}
        }
        pub fn get_or_insert(&mut self, value: T) -> &T {
            loop {}
        }
        pub fn get_or_insert_with<Q: ?Sized + Hash + Equivalent<T>, F: FnOnce(&Q) -> T>(
            &mut self,
            value: &Q,
            f: F,
        ) -> &T {
            loop {}
        }
        pub fn entry(&mut self, value: T) -> Entry<'_, T, S, A> {
            loop {}
        }
        pub fn insert(&mut self, value: T) -> bool {
            loop {}
        }
        pub fn replace(&mut self, value: T) -> Option<T> {
            loop {}
        }
        pub fn remove<Q: ?Sized + Hash + Equivalent<T>>(&mut self, value: &Q) -> bool {
            loop {}
        }
        pub fn take<Q: ?Sized + Hash + Equivalent<T>>(&mut self, value: &Q) -> Option<T> {
            loop {}
        }
    }
    impl<T: Clone, S: Clone, A: Allocator + Clone> Clone for HashSet<T, S, A> {
        fn clone(&self) -> Self {
            loop {}
        }
    }
    impl<T: Eq + Hash, S: BuildHasher, A: Allocator> Extend<T> for HashSet<T, S, A> {
        fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
            loop {}
        }
    }
    impl<T, S, A: Allocator> IntoIterator for HashSet<T, S, A> {
        type Item = T;
        type IntoIter = IntoIter<T, A>;
        fn into_iter(self) -> IntoIter<T, A> {
            loop {}
        }
    }

    pub struct Iter<'a, K> {
        iter: crate::hash_map::Iter<'a, K, ()>,
    }
    pub struct IntoIter<K, A: Allocator = Global> {
        iter: crate::hash_map::IntoIter<K, (), A>,
    }
    pub struct Drain<'a, K, A: Allocator = Global> {
        iter: crate::hash_map::Drain<'a, K, (), A>,
    }
    pub struct ExtractIf<'a, K, F, A: Allocator = Global> {
        f: F,
        iter: RawIter<(K, ())>,
        table: &'a mut RawTable<(K, ()), A>,
    }
    iterator!(['a, K] Iter<'a, K>, &'a K);
    iterator!([K, A: Allocator] IntoIter<K, A>, K);
    iterator!(['a, K, A: Allocator] Drain<'a, K, A>, K);
    impl<K, F: FnMut(&K) -> bool, A: Allocator> Iterator for ExtractIf<'_, K, F, A> {
        type Item = K;
        fn next(&mut self) -> Option<K> {
            loop {}
        }
    }
    impl<K> Clone for Iter<'_, K> {
        fn clone(&self) -> Self {
            loop {}
        }
    }
    impl<K> Default for Iter<'_, K> {
        fn default() -> Self {
            loop {}
        }
    }
    impl<K, A: Allocator> Default for IntoIter<K, A> {
        fn default() -> Self {
            loop {}
        }
    }
    impl<K: fmt::Debug, A: Allocator> fmt::Debug for IntoIter<K, A> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            loop {}
        }
    }
    impl<K: fmt::Debug, A: Allocator> fmt::Debug for Drain<'_, K, A> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            loop {}
        }
    }

    pub enum Entry<'a, T, S, A: Allocator = Global> {
        Occupied(OccupiedEntry<'a, T, S, A>),
        Vacant(VacantEntry<'a, T, S, A>),
    }
    pub struct OccupiedEntry<'a, T, S, A: Allocator = Global> {
        elem: NonNull<(T, ())>,
        table: &'a mut HashMap<T, (), S, A>,
    }
    pub struct VacantEntry<'a, T, S, A: Allocator = Global> {
        hash: u64,
        key: T,
        table: &'a mut HashMap<T, (), S, A>,
    }
    impl<T, S, A: Allocator> OccupiedEntry<'_, T, S, A> {
        pub fn get(&self) -> &T {
            loop {}
        }
        pub fn remove(self) -> T {
            loop {}
        }
    }
    impl<'a, T, S, A: Allocator> VacantEntry<'a, T, S, A> {
        pub fn get(&self) -> &T {
            loop {}
        }
        pub fn into_value(self) -> T {
            loop {}
        }
        pub fn insert(self) -> OccupiedEntry<'a, T, S, A>
        where
            T: Hash,
            S: BuildHasher,
        {
            loop {}
        }
    }
}
