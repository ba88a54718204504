pub struct BinaryHeap<T> {
    data: Vec<T>,
}
impl<T: Ord> BinaryHeap<T> {
    pub const fn new() -> BinaryHeap<T>;
    pub fn with_capacity(capacity: usize) -> BinaryHeap<T>;
    pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>>;
    pub fn pop(&mut self) -> Option<T>;
    pub fn push(&mut self, item: T);
    pub fn into_sorted_vec(self) -> Vec<T>;
    pub fn append(&mut self, other: &mut Self);
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
}
impl<T> BinaryHeap<T> {
    pub fn iter(&self) -> Iter<'_, T>;
    pub fn peek(&self) -> Option<&T>;
    pub fn capacity(&self) -> usize;
    pub fn reserve(&mut self, additional: usize);
    pub fn into_vec(self) -> Vec<T>;
    pub fn as_slice(&self) -> &[T];
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool;
    pub fn drain(&mut self) -> Drain<'_, T>;
    pub fn clear(&mut self);
}
clones! { [T: Clone] BinaryHeap<T>; [T] Iter<'_, T>; }
defaults_of! { [T: Ord] BinaryHeap<T>; }
debugs! { [T: crate::fmt::Debug] BinaryHeap<T>; }
froms! { [T: Ord, const N: usize] [T; N] => BinaryHeap<T>; }
impl<T: Ord> FromIterator<T> for BinaryHeap<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BinaryHeap<T>;
}
impl<T: Ord> Extend<T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I);
}
impl<'a, T: 'a + Ord + Copy> Extend<&'a T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I);
}
pub struct PeekMut<'a, T: 'a + Ord> {
    heap: &'a mut BinaryHeap<T>,
}
impl<T: Ord> Drop for PeekMut<'_, T> {
    fn drop(&mut self);
}
deref_muts! { [T: Ord] PeekMut<'_, T> => T; }
impl<'a, T: Ord> PeekMut<'a, T> {
    pub fn pop(this: PeekMut<'a, T>) -> T;
}
pub struct Iter<'a, T: 'a> {
    iter: crate::slice::Iter<'a, T>,
}
pub struct IntoIter<T> {
    iter: crate::vec::IntoIter<T>,
}
pub struct Drain<'a, T: 'a> {
    iter: crate::vec::Drain<'a, T>,
}
iterator! { ['a, T] Iter<'a, T> => &'a T: back exact }
iterator! { [T] IntoIter<T> => T: back exact }
iterator! { [T] Drain<'_, T> => T: back exact }
into_iterator! { ['a, T] &'a BinaryHeap<T> => &'a T, Iter<'a, T> }
into_iterator! { [T] BinaryHeap<T> => T, IntoIter<T> }
