pub trait Default: Sized {
    fn default() -> Self;
}
#[rustc_builtin_macro(Default, attributes(default))]
pub macro Default($item:item) {}

macro_rules! defaults {
    ($($ty:ty)*) => {$(
        impl Default for $ty {
            fn default() -> $ty;
        }
    )*};
}
defaults! { () bool char u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 &str &mut str }
impl<T> Default for &[T] {
    fn default() -> Self;
}
impl<T> Default for &mut [T] {
    fn default() -> Self;
}
impl<T: Default, const N: usize> Default for [T; N] {
    fn default() -> [T; N];
}
