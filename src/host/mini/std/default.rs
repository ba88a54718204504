pub trait Default: Sized {
    fn default() -> Self;
}
#[rustc_builtin_macro(Default, attributes(default))]
pub macro Default($item:item) {}

impl Default for () {}
impl Default for bool {}
impl Default for char {}
impl Default for &str {}
impl Default for &mut str {}
impl<T> Default for &[T] {}
impl<T> Default for &mut [T] {}
impl<T: Default, const N: usize> Default for [T; N] {}
impl<T: crate::num::Number> Default for T {}
