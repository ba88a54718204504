use crate::marker::PhantomData;
use crate::ptr::NonNull;

pub struct LinkedList<T> {
    head: Option<NonNull<T>>,
    tail: Option<NonNull<T>>,
    len: usize,
    marker: PhantomData<Box<T>>,
}
unsafe impl<T: Send> Send for LinkedList<T> {}
unsafe impl<T: Sync> Sync for LinkedList<T> {}
unsafe impl<#[may_dangle] T> Drop for LinkedList<T> {
    fn drop(&mut self);
}
impl<T> LinkedList<T> {
    pub const fn new() -> LinkedList<T>;
    pub fn append(&mut self, other: &mut Self);
    pub fn iter(&self) -> Iter<'_, T>;
    pub fn iter_mut(&mut self) -> IterMut<'_, T>;
    pub fn is_empty(&self) -> bool;
    pub fn len(&self) -> usize;
    pub fn clear(&mut self);
    pub fn contains(&self, x: &T) -> bool
    where
        T: PartialEq;
    pub fn front(&self) -> Option<&T>;
    pub fn front_mut(&mut self) -> Option<&mut T>;
    pub fn back(&self) -> Option<&T>;
    pub fn back_mut(&mut self) -> Option<&mut T>;
    pub fn push_front(&mut self, elt: T);
    pub fn pop_front(&mut self) -> Option<T>;
    pub fn push_back(&mut self, elt: T);
    pub fn pop_back(&mut self) -> Option<T>;
    pub fn split_off(&mut self, at: usize) -> LinkedList<T>;
}
clones! { [T: Clone] LinkedList<T>; [T] Iter<'_, T>; }
defaults_of! { [T] LinkedList<T>; }
hashes! { [T: crate::hash::Hash] LinkedList<T>; }
debugs! { [T: crate::fmt::Debug] LinkedList<T>; }
froms! { [T, const N: usize] [T; N] => LinkedList<T>; }
impl<T> FromIterator<T> for LinkedList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self;
}
impl<T> Extend<T> for LinkedList<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I);
}
pub struct Iter<'a, T: 'a> {
    head: Option<NonNull<T>>,
    marker: PhantomData<&'a T>,
}
pub struct IterMut<'a, T: 'a> {
    head: Option<NonNull<T>>,
    marker: PhantomData<&'a mut T>,
}
pub struct IntoIter<T> {
    list: LinkedList<T>,
}
iterator! { ['a, T] Iter<'a, T> => &'a T: back exact }
iterator! { ['a, T] IterMut<'a, T> => &'a mut T: back exact }
iterator! { [T] IntoIter<T> => T: back exact }
into_iterator! { ['a, T] &'a LinkedList<T> => &'a T, Iter<'a, T> }
into_iterator! { ['a, T] &'a mut LinkedList<T> => &'a mut T, IterMut<'a, T> }
into_iterator! { [T] LinkedList<T> => T, IntoIter<T> }
