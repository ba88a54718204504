pub(crate) mod macros {
    #[rustc_builtin_macro]
    pub macro Hash($item:item) {}
}
pub use macros::Hash;
pub trait Hash: crate::marker::PointeeSized {
    fn hash<H: Hasher>(&self, state: &mut H);
    fn hash_slice<H: Hasher>(data: &[Self], state: &mut H)
    where
        Self: Sized,
    {
        loop {}
    }
}
pub trait Hasher {
    fn finish(&self) -> u64;
    fn write(&mut self, bytes: &[u8]);
    fn write_u8(&mut self, i: u8) {
        loop {}
    }
    fn write_u16(&mut self, i: u16) {
        loop {}
    }
    fn write_u32(&mut self, i: u32) {
        loop {}
    }
    fn write_u64(&mut self, i: u64) {
        loop {}
    }
    fn write_u128(&mut self, i: u128) {
        loop {}
    }
    fn write_usize(&mut self, i: usize) {
        loop {}
    }
    fn write_i32(&mut self, i: i32) {
        loop {}
    }
    fn write_i64(&mut self, i: i64) {
        loop {}
    }
    fn write_isize(&mut self, i: isize) {
        loop {}
    }
}
impl<H: Hasher + ?Sized> Hasher for &mut H {}
pub trait BuildHasher {
    type Hasher: Hasher;
    fn build_hasher(&self) -> Self::Hasher;
    fn hash_one<T: Hash>(&self, x: T) -> u64
    where
        Self: Sized,
    {
        loop {}
    }
}

impl crate::hash::Hash for () {}
impl crate::hash::Hash for bool {}
impl crate::hash::Hash for char {}
impl crate::hash::Hash for str {}
impl crate::hash::Hash for ! {}
impl<T: ?Sized + Hash> crate::hash::Hash for &T {}
impl<T: ?Sized + Hash> crate::hash::Hash for &mut T {}
impl<T: Hash> crate::hash::Hash for [T] {}
impl<T: Hash, const N: usize> crate::hash::Hash for [T; N] {}
impl<F: crate::marker::FnPtr> crate::hash::Hash for F {}

pub struct BuildHasherDefault<H>(crate::marker::PhantomData<fn() -> H>);
impl<H: Default + Hasher> BuildHasher for BuildHasherDefault<H> {
    type Hasher = H;
}

impl<H> Clone for BuildHasherDefault<H> {}
impl Clone for RandomState {}
impl Clone for DefaultHasher {}
impl<H> Default for BuildHasherDefault<H> {}
impl Default for RandomState {}
impl Default for DefaultHasher {}
impl<H> crate::fmt::Debug for BuildHasherDefault<H> {}
impl crate::fmt::Debug for RandomState {}
impl crate::fmt::Debug for DefaultHasher {}

pub struct RandomState {
    k0: u64,
    k1: u64,
}
impl RandomState {
    pub fn new() -> RandomState;
}
impl BuildHasher for RandomState {
    type Hasher = DefaultHasher;
}
pub struct DefaultHasher(u64);
impl DefaultHasher {
    pub const fn new() -> DefaultHasher;
}
impl Hasher for DefaultHasher {}
impl<T: crate::num::Integer> Hash for T {}
