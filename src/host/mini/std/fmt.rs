use crate::marker::PhantomData;

pub type Result = crate::result::Result<(), Error>;
#[derive(Copy, Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Error;

impl crate::fmt::Display for Error {}
impl crate::error::Error for Error {}

pub(crate) mod macros {
    #[rustc_builtin_macro]
    pub macro Debug($item:item) {}
}
pub use macros::Debug;
pub trait Debug: crate::marker::PointeeSized {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

pub trait Display: crate::marker::PointeeSized {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
impl<T: ?Sized + Display> Display for &T {}
impl<T: ?Sized + Display> Display for &mut T {}
pub trait Octal: crate::marker::PointeeSized {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
impl<T: ?Sized + Octal> Octal for &T {}
impl<T: ?Sized + Octal> Octal for &mut T {}
pub trait LowerHex: crate::marker::PointeeSized {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
impl<T: ?Sized + LowerHex> LowerHex for &T {}
impl<T: ?Sized + LowerHex> LowerHex for &mut T {}
pub trait UpperHex: crate::marker::PointeeSized {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
impl<T: ?Sized + UpperHex> UpperHex for &T {}
impl<T: ?Sized + UpperHex> UpperHex for &mut T {}
pub trait Binary: crate::marker::PointeeSized {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
impl<T: ?Sized + Binary> Binary for &T {}
impl<T: ?Sized + Binary> Binary for &mut T {}
pub trait LowerExp: crate::marker::PointeeSized {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
impl<T: ?Sized + LowerExp> LowerExp for &T {}
impl<T: ?Sized + LowerExp> LowerExp for &mut T {}
pub trait UpperExp: crate::marker::PointeeSized {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
impl<T: ?Sized + UpperExp> UpperExp for &T {}
impl<T: ?Sized + UpperExp> UpperExp for &mut T {}
impl<T: ?Sized + Debug> crate::fmt::Debug for &T {}
impl<T: ?Sized + Debug> crate::fmt::Debug for &mut T {}

pub trait Pointer: crate::marker::PointeeSized {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
impl<T: ?Sized> Pointer for &T {}
impl<T: ?Sized> Pointer for &mut T {}
impl<T: ?Sized> Pointer for *const T {}
impl<T: ?Sized> Pointer for *mut T {}
impl<F: crate::marker::FnPtr> Pointer for F {}
impl<F: crate::marker::FnPtr> Debug for F {}
impl crate::fmt::Debug for () {}
impl crate::fmt::Debug for bool {}
impl crate::fmt::Debug for char {}
impl crate::fmt::Debug for str {}
impl crate::fmt::Debug for ! {}
impl<T: Debug> crate::fmt::Debug for [T] {}
impl<T: Debug, const N: usize> crate::fmt::Debug for [T; N] {}
impl crate::fmt::Display for bool {}
impl crate::fmt::Display for char {}
impl crate::fmt::Display for str {}
impl crate::fmt::Display for ! {}

pub trait Write {
    fn write_str(&mut self, s: &str) -> Result;
    fn write_char(&mut self, c: char) -> Result {
        loop {}
    }
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        loop {}
    }
}
impl<W: Write + ?Sized> Write for &mut W {}
pub fn format(args: Arguments<'_>) -> String;
pub fn write(output: &mut dyn Write, args: Arguments<'_>) -> Result;
pub fn from_fn<F: Fn(&mut Formatter<'_>) -> Result>(f: F) -> FromFn<F>;
pub struct FromFn<F>(F);

impl<F: Fn(&mut Formatter<'_>) -> Result> crate::fmt::Display for FromFn<F> {}
impl<F: Fn(&mut Formatter<'_>) -> Result> crate::fmt::Debug for FromFn<F> {}

// What a `format_args!` is made of.
#[lang = "format_arguments"]
pub struct Arguments<'a> {
    template: crate::ptr::NonNull<u8>,
    args: crate::ptr::NonNull<rt::Argument<'a>>,
}
impl Copy for Arguments<'_> {}
impl Clone for Arguments<'_> {}
impl crate::fmt::Display for Arguments<'_> {}
impl crate::fmt::Debug for Arguments<'_> {}

impl<'a> Arguments<'a> {
    pub const unsafe fn new<const N: usize, const M: usize>(
        template: &'a [u8; N],
        args: &'a [rt::Argument<'a>; M],
    ) -> Arguments<'a>;
    pub const fn from_str(s: &'static str) -> Arguments<'a>;
    pub const fn as_str(&self) -> Option<&'static str>;
}
pub mod rt {
    use super::*;
    #[lang = "format_argument"]
    pub struct Argument<'a> {
        value: crate::ptr::NonNull<()>,
        _lifetime: PhantomData<&'a ()>,
    }
    impl Copy for Argument<'_> {}

    impl Clone for Argument<'_> {}

    impl Argument<'_> {
        pub const fn new_display<T: Display>(x: &T) -> Argument<'_>;
        pub const fn new_debug<T: Debug>(x: &T) -> Argument<'_>;
        pub const fn new_octal<T: Octal>(x: &T) -> Argument<'_>;
        pub const fn new_lower_hex<T: LowerHex>(x: &T) -> Argument<'_>;
        pub const fn new_upper_hex<T: UpperHex>(x: &T) -> Argument<'_>;
        pub const fn new_pointer<T: Pointer>(x: &T) -> Argument<'_>;
        pub const fn new_binary<T: Binary>(x: &T) -> Argument<'_>;
        pub const fn new_lower_exp<T: LowerExp>(x: &T) -> Argument<'_>;
        pub const fn new_upper_exp<T: UpperExp>(x: &T) -> Argument<'_>;
        pub const fn from_usize(x: &usize) -> Argument<'_>;
    }
}

pub struct Formatter<'a> {
    options: u32,
    buf: &'a mut (dyn Write + 'a),
}
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Alignment {
    Left,
    Right,
    Center,
}
impl<'a> Formatter<'a> {
    pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, buf: &str) -> Result;
    pub fn pad(&mut self, s: &str) -> Result;
    pub fn write_str(&mut self, data: &str) -> Result;
    pub fn write_fmt(&mut self, fmt: Arguments<'_>) -> Result;
    pub fn fill(&self) -> char;
    pub fn align(&self) -> Option<Alignment>;
    pub fn width(&self) -> Option<usize>;
    pub fn precision(&self) -> Option<usize>;
    pub fn sign_plus(&self) -> bool;
    pub fn sign_minus(&self) -> bool;
    pub fn alternate(&self) -> bool;
    pub fn sign_aware_zero_pad(&self) -> bool;
    pub fn debug_struct<'b>(&'b mut self, name: &str) -> DebugStruct<'b, 'a>;
    pub fn debug_tuple<'b>(&'b mut self, name: &str) -> DebugTuple<'b, 'a>;
    pub fn debug_list<'b>(&'b mut self) -> DebugList<'b, 'a>;
    pub fn debug_set<'b>(&'b mut self) -> DebugSet<'b, 'a>;
    pub fn debug_map<'b>(&'b mut self) -> DebugMap<'b, 'a>;
}
impl Write for Formatter<'_> {}

pub struct DebugStruct<'a, 'b: 'a> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
}
impl<'a, 'b: 'a> DebugStruct<'a, 'b> {
    pub fn finish(&mut self) -> Result;
    pub fn finish_non_exhaustive(&mut self) -> Result;
}
pub struct DebugTuple<'a, 'b: 'a> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
}
impl<'a, 'b: 'a> DebugTuple<'a, 'b> {
    pub fn finish(&mut self) -> Result;
    pub fn finish_non_exhaustive(&mut self) -> Result;
}
pub struct DebugList<'a, 'b: 'a> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
}
impl<'a, 'b: 'a> DebugList<'a, 'b> {
    pub fn finish(&mut self) -> Result;
    pub fn finish_non_exhaustive(&mut self) -> Result;
}
pub struct DebugSet<'a, 'b: 'a> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
}
impl<'a, 'b: 'a> DebugSet<'a, 'b> {
    pub fn finish(&mut self) -> Result;
    pub fn finish_non_exhaustive(&mut self) -> Result;
}
pub struct DebugMap<'a, 'b: 'a> {
    fmt: &'a mut Formatter<'b>,
    result: Result,
}
impl<'a, 'b: 'a> DebugMap<'a, 'b> {
    pub fn finish(&mut self) -> Result;
    pub fn finish_non_exhaustive(&mut self) -> Result;
}

impl<'a, 'b: 'a> DebugStruct<'a, 'b> {
    pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut Self;
}
impl<'a, 'b: 'a> DebugTuple<'a, 'b> {
    pub fn field(&mut self, value: &dyn Debug) -> &mut Self;
}
impl<'a, 'b: 'a> DebugList<'a, 'b> {
    pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self;
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self;
}
impl<'a, 'b: 'a> DebugSet<'a, 'b> {
    pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self;
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self;
}
impl<'a, 'b: 'a> DebugMap<'a, 'b> {
    pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut Self;
    pub fn key(&mut self, key: &dyn Debug) -> &mut Self;
    pub fn value(&mut self, value: &dyn Debug) -> &mut Self;
    pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut Self;
}
impl<T: crate::num::Number> Debug for T {}
impl<T: crate::num::Number> Display for T {}
impl<T: crate::num::Integer> Octal for T {}
impl<T: crate::num::Integer> LowerHex for T {}
impl<T: crate::num::Integer> UpperHex for T {}
impl<T: crate::num::Integer> Binary for T {}
impl<T: crate::num::Number> LowerExp for T {}
impl<T: crate::num::Number> UpperExp for T {}
