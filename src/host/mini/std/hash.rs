pub(crate) mod macros {
    #[rustc_builtin_macro]
    pub macro Hash($item:item) {}
}
pub use macros::Hash;
pub trait Hash: crate::marker::PointeeSized {
    fn hash<H: Hasher>(&self, state: &mut H);
    fn hash_slice<H: Hasher>(data: &[Self], state: &mut H) where Self: Sized { loop {} }
}
pub trait Hasher {
    fn finish(&self) -> u64;
    fn write(&mut self, bytes: &[u8]);
    fn write_u8(&mut self, i: u8) { loop {} }
    fn write_u16(&mut self, i: u16) { loop {} }
    fn write_u32(&mut self, i: u32) { loop {} }
    fn write_u64(&mut self, i: u64) { loop {} }
    fn write_u128(&mut self, i: u128) { loop {} }
    fn write_usize(&mut self, i: usize) { loop {} }
    fn write_i32(&mut self, i: i32) { loop {} }
    fn write_i64(&mut self, i: i64) { loop {} }
    fn write_isize(&mut self, i: isize) { loop {} }
}
impl<H: Hasher + ?Sized> Hasher for &mut H {
    fn finish(&self) -> u64;
    fn write(&mut self, bytes: &[u8]);
}
pub trait BuildHasher {
    type Hasher: Hasher;
    fn build_hasher(&self) -> Self::Hasher;
    fn hash_one<T: Hash>(&self, x: T) -> u64 where Self: Sized { loop {} }
}
hashes! {
    [] (); [] bool; [] char; [] str; [] !;
    [] u8; [] u16; [] u32; [] u64; [] u128; [] usize; [] i8; [] i16; [] i32; [] i64; [] i128; [] isize;
    [T: ?Sized + Hash] &T;
    [T: ?Sized + Hash] &mut T;
    [T: Hash] [T];
    [T: Hash, const N: usize] [T; N];
    [F: crate::marker::FnPtr] F;
}
pub struct BuildHasherDefault<H>(crate::marker::PhantomData<fn() -> H>);
impl<H: Default + Hasher> BuildHasher for BuildHasherDefault<H> {
    type Hasher = H;
    fn build_hasher(&self) -> H;
}
clones! { [H] BuildHasherDefault<H>; [] RandomState; [] DefaultHasher; }
defaults_of! { [H] BuildHasherDefault<H>; [] RandomState; [] DefaultHasher; }
debugs! { [H] BuildHasherDefault<H>; [] RandomState; [] DefaultHasher; }
pub struct RandomState {
    k0: u64,
    k1: u64,
}
impl RandomState {
    pub fn new() -> RandomState;
}
impl BuildHasher for RandomState {
    type Hasher = DefaultHasher;
    fn build_hasher(&self) -> DefaultHasher;
}
pub struct DefaultHasher(u64);
impl DefaultHasher {
    pub const fn new() -> DefaultHasher;
}
impl Hasher for DefaultHasher {
    fn finish(&self) -> u64;
    fn write(&mut self, bytes: &[u8]);
}
