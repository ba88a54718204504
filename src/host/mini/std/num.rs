use crate::fmt;

macro_rules! integer {
    ($($ty:ident $unsigned:ident $bits:literal $min:expr, $max:expr;)*) => {$(
        impl $ty {
            pub const MIN: $ty = $min;
            pub const MAX: $ty = $max;
            pub const BITS: u32 = $bits;
            pub const fn min_value() -> $ty;
            pub const fn max_value() -> $ty;
            pub const fn from_str_radix(src: &str, radix: u32) -> Result<$ty, ParseIntError>;
            pub const fn count_ones(self) -> u32;
            pub const fn count_zeros(self) -> u32;
            pub const fn leading_zeros(self) -> u32;
            pub const fn trailing_zeros(self) -> u32;
            pub const fn leading_ones(self) -> u32;
            pub const fn trailing_ones(self) -> u32;
            pub const fn rotate_left(self, n: u32) -> $ty;
            pub const fn rotate_right(self, n: u32) -> $ty;
            pub const fn swap_bytes(self) -> $ty;
            pub const fn reverse_bits(self) -> $ty;
            pub const fn to_be(self) -> $ty;
            pub const fn to_le(self) -> $ty;
            pub const fn from_be(x: $ty) -> $ty;
            pub const fn from_le(x: $ty) -> $ty;
            pub const fn checked_add(self, rhs: $ty) -> Option<$ty>;
            pub const fn checked_sub(self, rhs: $ty) -> Option<$ty>;
            pub const fn checked_mul(self, rhs: $ty) -> Option<$ty>;
            pub const fn checked_div(self, rhs: $ty) -> Option<$ty>;
            pub const fn checked_rem(self, rhs: $ty) -> Option<$ty>;
            pub const fn checked_neg(self) -> Option<$ty>;
            pub const fn checked_shl(self, rhs: u32) -> Option<$ty>;
            pub const fn checked_shr(self, rhs: u32) -> Option<$ty>;
            pub const fn checked_pow(self, exp: u32) -> Option<$ty>;
            pub const fn checked_rem_euclid(self, rhs: $ty) -> Option<$ty>;
            pub const fn checked_ilog2(self) -> Option<u32>;
            pub const unsafe fn unchecked_add(self, rhs: $ty) -> $ty;
            pub const unsafe fn unchecked_sub(self, rhs: $ty) -> $ty;
            pub const fn saturating_add(self, rhs: $ty) -> $ty;
            pub const fn saturating_sub(self, rhs: $ty) -> $ty;
            pub const fn saturating_mul(self, rhs: $ty) -> $ty;
            pub const fn saturating_pow(self, exp: u32) -> $ty;
            pub const fn wrapping_add(self, rhs: $ty) -> $ty;
            pub const fn wrapping_sub(self, rhs: $ty) -> $ty;
            pub const fn wrapping_mul(self, rhs: $ty) -> $ty;
            pub const fn wrapping_div(self, rhs: $ty) -> $ty;
            pub const fn wrapping_rem(self, rhs: $ty) -> $ty;
            pub const fn wrapping_neg(self) -> $ty;
            pub const fn wrapping_shl(self, rhs: u32) -> $ty;
            pub const fn wrapping_shr(self, rhs: u32) -> $ty;
            pub const fn wrapping_pow(self, exp: u32) -> $ty;
            pub const fn overflowing_add(self, rhs: $ty) -> ($ty, bool);
            pub const fn overflowing_sub(self, rhs: $ty) -> ($ty, bool);
            pub const fn overflowing_mul(self, rhs: $ty) -> ($ty, bool);
            pub const fn overflowing_neg(self) -> ($ty, bool);
            pub const fn pow(self, exp: u32) -> $ty;
            pub const fn isqrt(self) -> $ty;
            pub const fn div_euclid(self, rhs: $ty) -> $ty;
            pub const fn rem_euclid(self, rhs: $ty) -> $ty;
            pub const fn ilog(self, base: $ty) -> u32;
            pub const fn ilog2(self) -> u32;
            pub const fn ilog10(self) -> u32;
            pub const fn abs_diff(self, other: $ty) -> $unsigned;
            pub const fn to_be_bytes(self) -> [u8; $bits / 8];
            pub const fn to_le_bytes(self) -> [u8; $bits / 8];
            pub const fn to_ne_bytes(self) -> [u8; $bits / 8];
            pub const fn from_be_bytes(bytes: [u8; $bits / 8]) -> $ty;
            pub const fn from_le_bytes(bytes: [u8; $bits / 8]) -> $ty;
            pub const fn from_ne_bytes(bytes: [u8; $bits / 8]) -> $ty;
        }
    )*};
}
macro_rules! signed {
    ($($ty:ident $unsigned:ident;)*) => {$(
        impl $ty {
            pub const fn abs(self) -> $ty;
            pub const fn signum(self) -> $ty;
            pub const fn is_positive(self) -> bool;
            pub const fn is_negative(self) -> bool;
            pub const fn unsigned_abs(self) -> $unsigned;
            pub const fn checked_abs(self) -> Option<$ty>;
            pub const fn wrapping_abs(self) -> $ty;
            pub const fn saturating_abs(self) -> $ty;
            pub const fn saturating_neg(self) -> $ty;
            pub const fn checked_add_unsigned(self, rhs: $unsigned) -> Option<$ty>;
            pub const fn wrapping_add_unsigned(self, rhs: $unsigned) -> $ty;
            pub const fn cast_unsigned(self) -> $unsigned;
        }
    )*};
}
macro_rules! unsigned {
    ($($ty:ident $signed:ident;)*) => {$(
        impl $ty {
            pub const fn is_power_of_two(self) -> bool;
            pub const fn next_power_of_two(self) -> $ty;
            pub const fn checked_next_power_of_two(self) -> Option<$ty>;
            pub const fn div_ceil(self, rhs: $ty) -> $ty;
            pub const fn next_multiple_of(self, rhs: $ty) -> $ty;
            pub const fn checked_next_multiple_of(self, rhs: $ty) -> Option<$ty>;
            pub const fn is_multiple_of(self, rhs: $ty) -> bool;
            pub const fn checked_add_signed(self, rhs: $signed) -> Option<$ty>;
            pub const fn wrapping_add_signed(self, rhs: $signed) -> $ty;
            pub const fn saturating_add_signed(self, rhs: $signed) -> $ty;
            pub const fn checked_signed_diff(self, rhs: $ty) -> Option<$signed>;
            pub const fn cast_signed(self) -> $signed;
        }
    )*};
}
integer! {
    u8 u8 8 0, 0xff;
    u16 u16 16 0, 0xffff;
    u32 u32 32 0, 0xffff_ffff;
    u64 u64 64 0, 0xffff_ffff_ffff_ffff;
    u128 u128 128 0, 0xffff_ffff_ffff_ffff_ffff_ffff_ffff_ffff;
    usize usize 64 0, 0xffff_ffff_ffff_ffff;
    i8 u8 8 -0x80, 0x7f;
    i16 u16 16 -0x8000, 0x7fff;
    i32 u32 32 -0x8000_0000, 0x7fff_ffff;
    i64 u64 64 -0x8000_0000_0000_0000, 0x7fff_ffff_ffff_ffff;
    i128 u128 128 -0x8000_0000_0000_0000_0000_0000_0000_0000, 0x7fff_ffff_ffff_ffff_ffff_ffff_ffff_ffff;
    isize usize 64 -0x8000_0000_0000_0000, 0x7fff_ffff_ffff_ffff;
}
signed! { i8 u8; i16 u16; i32 u32; i64 u64; i128 u128; isize usize; }
unsigned! { u8 i8; u16 i16; u32 i32; u64 i64; u128 i128; usize isize; }
impl u8 {
    pub const fn is_ascii(&self) -> bool;
    pub const fn to_ascii_uppercase(&self) -> u8;
    pub const fn to_ascii_lowercase(&self) -> u8;
    pub const fn eq_ignore_ascii_case(&self, other: &u8) -> bool;
    pub const fn make_ascii_uppercase(&mut self);
    pub const fn make_ascii_lowercase(&mut self);
    pub const fn is_ascii_alphabetic(&self) -> bool;
    pub const fn is_ascii_uppercase(&self) -> bool;
    pub const fn is_ascii_lowercase(&self) -> bool;
    pub const fn is_ascii_alphanumeric(&self) -> bool;
    pub const fn is_ascii_digit(&self) -> bool;
    pub const fn is_ascii_hexdigit(&self) -> bool;
    pub const fn is_ascii_punctuation(&self) -> bool;
    pub const fn is_ascii_graphic(&self) -> bool;
    pub const fn is_ascii_whitespace(&self) -> bool;
    pub const fn is_ascii_control(&self) -> bool;
    pub fn escape_ascii(self) -> crate::ascii::EscapeDefault;
}
impl bool {
    pub fn then_some<T>(self, t: T) -> Option<T>;
    pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T>;
}
macro_rules! float {
    ($($ty:ident $bits:ident $bytes:literal $max:expr, $epsilon:expr;)*) => {$(
        impl $ty {
            pub const RADIX: u32 = 2;
            pub const MIN: $ty = -$max;
            pub const MAX: $ty = $max;
            pub const MIN_POSITIVE: $ty = $epsilon;
            pub const EPSILON: $ty = $epsilon;
            pub const INFINITY: $ty = 1.0 / 0.0;
            pub const NEG_INFINITY: $ty = -1.0 / 0.0;
            pub const NAN: $ty = 0.0 / 0.0;
            pub const fn is_nan(self) -> bool;
            pub const fn is_infinite(self) -> bool;
            pub const fn is_finite(self) -> bool;
            pub const fn is_normal(self) -> bool;
            pub const fn classify(self) -> FpCategory;
            pub const fn is_sign_positive(self) -> bool;
            pub const fn is_sign_negative(self) -> bool;
            pub const fn max(self, other: $ty) -> $ty;
            pub const fn min(self, other: $ty) -> $ty;
            pub const fn clamp(self, min: $ty, max: $ty) -> $ty;
            pub const fn to_bits(self) -> $bits;
            pub const fn from_bits(v: $bits) -> $ty;
            pub const fn to_be_bytes(self) -> [u8; $bytes];
            pub const fn to_le_bytes(self) -> [u8; $bytes];
            pub const fn to_ne_bytes(self) -> [u8; $bytes];
            pub const fn from_be_bytes(bytes: [u8; $bytes]) -> $ty;
            pub const fn from_le_bytes(bytes: [u8; $bytes]) -> $ty;
            pub const fn from_ne_bytes(bytes: [u8; $bytes]) -> $ty;
            pub const fn total_cmp(&self, other: &$ty) -> crate::cmp::Ordering;
            pub const fn floor(self) -> $ty;
            pub const fn ceil(self) -> $ty;
            pub const fn round(self) -> $ty;
            pub const fn trunc(self) -> $ty;
            pub const fn fract(self) -> $ty;
            pub const fn abs(self) -> $ty;
            pub const fn signum(self) -> $ty;
            pub const fn copysign(self, sign: $ty) -> $ty;
            pub const fn recip(self) -> $ty;
            pub const fn to_degrees(self) -> $ty;
            pub const fn to_radians(self) -> $ty;
            pub fn mul_add(self, a: $ty, b: $ty) -> $ty;
            pub fn div_euclid(self, rhs: $ty) -> $ty;
            pub fn rem_euclid(self, rhs: $ty) -> $ty;
            pub fn powi(self, n: i32) -> $ty;
            pub fn powf(self, n: $ty) -> $ty;
            pub fn sqrt(self) -> $ty;
            pub fn cbrt(self) -> $ty;
            pub fn hypot(self, other: $ty) -> $ty;
            pub fn exp(self) -> $ty;
            pub fn exp2(self) -> $ty;
            pub fn ln(self) -> $ty;
            pub fn log(self, base: $ty) -> $ty;
            pub fn log2(self) -> $ty;
            pub fn log10(self) -> $ty;
            pub fn sin(self) -> $ty;
            pub fn cos(self) -> $ty;
            pub fn tan(self) -> $ty;
            pub fn asin(self) -> $ty;
            pub fn acos(self) -> $ty;
            pub fn atan(self) -> $ty;
            pub fn atan2(self, other: $ty) -> $ty;
            pub fn sin_cos(self) -> ($ty, $ty);
            pub fn sinh(self) -> $ty;
            pub fn cosh(self) -> $ty;
            pub fn tanh(self) -> $ty;
        }
    )*};
}
float! {
    f32 u32 4 3.4028235e38, 1.1920929e-7;
    f64 u64 8 1.7976931348623157e308, 2.220446049250313e-16;
}
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub enum FpCategory {
    Nan,
    Infinite,
    Zero,
    Subnormal,
    Normal,
}

pub struct ParseIntError {
    kind: IntErrorKind,
}
impl ParseIntError {
    pub const fn kind(&self) -> &IntErrorKind;
}
#[derive(Debug, Clone, PartialEq, Eq, Copy, Hash)]
#[non_exhaustive]
pub enum IntErrorKind {
    Empty,
    InvalidDigit,
    PosOverflow,
    NegOverflow,
    Zero,
}
pub struct ParseFloatError {
    kind: u8,
}
pub struct TryFromIntError(());
plain! { ParseIntError ParseFloatError TryFromIntError }
errors! { ParseIntError ParseFloatError TryFromIntError }
impl Copy for TryFromIntError {}
froms! { [] crate::convert::Infallible => TryFromIntError; [] ! => TryFromIntError; }

pub struct Wrapping<T>(pub T);
pub struct Saturating<T>(pub T);
macro_rules! wrappers {
    ($($name:ident)*) => {$(
        impl<T: Copy> Copy for $name<T> {}
        clones! { [T: Clone] $name<T>; }
        defaults_of! { [T: Default] $name<T>; }
        hashes! { [T: crate::hash::Hash] $name<T>; }
        debugs! { [T: fmt::Debug] $name<T>; }
        displays! { [T: fmt::Display] $name<T>; }
        wrappers! { @ops $name: Add add AddAssign add_assign Sub sub SubAssign sub_assign Mul mul MulAssign mul_assign Div div DivAssign div_assign Rem rem RemAssign rem_assign BitXor bitxor BitXorAssign bitxor_assign BitAnd bitand BitAndAssign bitand_assign BitOr bitor BitOrAssign bitor_assign }
        impl<T: crate::ops::Neg<Output = T>> crate::ops::Neg for $name<T> {
            type Output = $name<T>;
            fn neg(self) -> $name<T>;
        }
        impl<T: crate::ops::Not<Output = T>> crate::ops::Not for $name<T> {
            type Output = $name<T>;
            fn not(self) -> $name<T>;
        }
    )*};
    (@ops $name:ident: $($Trait:ident $method:ident $Assign:ident $assign:ident)*) => {$(
        impl<T: crate::ops::$Trait<Output = T>> crate::ops::$Trait for $name<T> {
            type Output = $name<T>;
            fn $method(self, rhs: $name<T>) -> $name<T>;
        }
        impl<T: crate::ops::$Trait<Output = T>> crate::ops::$Assign for $name<T> {
            fn $assign(&mut self, rhs: $name<T>);
        }
        impl<T: crate::ops::$Trait<Output = T>> crate::ops::$Assign<T> for $name<T> {
            fn $assign(&mut self, rhs: T);
        }
    )*};
}
wrappers! { Wrapping Saturating }
impl<T> crate::ops::Shl<usize> for Wrapping<T> {
    type Output = Wrapping<T>;
    fn shl(self, rhs: usize) -> Wrapping<T>;
}
impl<T> crate::ops::Shr<usize> for Wrapping<T> {
    type Output = Wrapping<T>;
    fn shr(self, rhs: usize) -> Wrapping<T>;
}

pub unsafe trait ZeroablePrimitive: Sized + Copy {}
pub struct NonZero<T: ZeroablePrimitive>(T);
impl<T: ZeroablePrimitive> Copy for NonZero<T> {}
clones! { [T: ZeroablePrimitive] NonZero<T>; }
debugs! { [T: ZeroablePrimitive + fmt::Debug] NonZero<T>; }
displays! { [T: ZeroablePrimitive + fmt::Display] NonZero<T>; }
hashes! { [T: ZeroablePrimitive + crate::hash::Hash] NonZero<T>; }
impl<T: ZeroablePrimitive + PartialEq> PartialEq for NonZero<T> {
    fn eq(&self, other: &Self) -> bool;
}
impl<T: ZeroablePrimitive + Eq> Eq for NonZero<T> {}
impl<T: ZeroablePrimitive + PartialOrd> PartialOrd for NonZero<T> {
    fn partial_cmp(&self, other: &Self) -> Option<crate::cmp::Ordering>;
}
impl<T: ZeroablePrimitive + Ord> Ord for NonZero<T> {
    fn cmp(&self, other: &Self) -> crate::cmp::Ordering;
}
impl<T: ZeroablePrimitive> NonZero<T> {
    pub const fn new(n: T) -> Option<Self>;
    pub const unsafe fn new_unchecked(n: T) -> Self;
    pub const fn get(self) -> T;
    pub const fn checked_add(self, other: T) -> Option<Self>;
    pub const fn checked_mul(self, other: Self) -> Option<Self>;
    pub const fn saturating_add(self, other: T) -> Self;
    pub const fn leading_zeros(self) -> u32;
    pub const fn trailing_zeros(self) -> u32;
}
macro_rules! non_zero {
    ($($ty:ident $name:ident;)*) => {$(
        unsafe impl ZeroablePrimitive for $ty {}
        pub type $name = NonZero<$ty>;
        impl From<NonZero<$ty>> for $ty {
            fn from(nonzero: NonZero<$ty>) -> $ty;
        }
        impl TryFrom<$ty> for NonZero<$ty> {
            type Error = TryFromIntError;
            fn try_from(value: $ty) -> Result<Self, TryFromIntError>;
        }
        impl NonZero<$ty> {
            pub const MIN: Self = NonZero(1);
            pub const MAX: Self = NonZero($ty::MAX);
        }
        impl crate::str::FromStr for NonZero<$ty> {
            type Err = ParseIntError;
            fn from_str(src: &str) -> Result<Self, ParseIntError>;
        }
    )*};
}
non_zero! {
    u8 NonZeroU8; u16 NonZeroU16; u32 NonZeroU32; u64 NonZeroU64; u128 NonZeroU128; usize NonZeroUsize;
    i8 NonZeroI8; i16 NonZeroI16; i32 NonZeroI32; i64 NonZeroI64; i128 NonZeroI128; isize NonZeroIsize;
}
