use crate::fmt;

// What all numbers have is written once, for all that these stand for.
#[doc(hidden)]
pub trait Number {}
#[doc(hidden)]
pub trait Integer: Number {}
/// Numbers with a sign.
#[doc(hidden)]
pub trait Signed: Number {}
/// Integers and `bool`.
#[doc(hidden)]
pub trait Bits {}
impl Number for u8 {}
impl Number for u16 {}
impl Number for u32 {}
impl Number for u64 {}
impl Number for u128 {}
impl Number for usize {}
impl Number for i8 {}
impl Number for i16 {}
impl Number for i32 {}
impl Number for i64 {}
impl Number for i128 {}
impl Number for isize {}
impl Number for f16 {}
impl Number for f32 {}
impl Number for f64 {}
impl Number for f128 {}
impl Integer for u8 {}
impl Integer for u16 {}
impl Integer for u32 {}
impl Integer for u64 {}
impl Integer for u128 {}
impl Integer for usize {}
impl Integer for i8 {}
impl Integer for i16 {}
impl Integer for i32 {}
impl Integer for i64 {}
impl Integer for i128 {}
impl Integer for isize {}
impl Signed for i8 {}
impl Signed for i16 {}
impl Signed for i32 {}
impl Signed for i64 {}
impl Signed for i128 {}
impl Signed for isize {}
impl Signed for f16 {}
impl Signed for f32 {}
impl Signed for f64 {}
impl Signed for f128 {}
impl Bits for u8 {}
impl Bits for u16 {}
impl Bits for u32 {}
impl Bits for u64 {}
impl Bits for u128 {}
impl Bits for usize {}
impl Bits for i8 {}
impl Bits for i16 {}
impl Bits for i32 {}
impl Bits for i64 {}
impl Bits for i128 {}
impl Bits for isize {}
impl Bits for bool {}

// The methods of a number are expanded when they are first asked for: these macros stand inside of
// impls.
macro_rules! integer {
    ($ty:ident $unsigned:ident $bits:literal $min:expr, $max:expr) => {
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
    };
}
macro_rules! signed {
    ($ty:ident $unsigned:ident) => {
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
    };
}
macro_rules! unsigned {
    ($ty:ident $signed:ident) => {
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
    };
}
// In a block: what looks for lang items looks at every method of a module's impls, and would expand
// them all.
const _: () = {
impl u8 {
    integer! { u8 u8 8 0, 0xff }
    unsigned! { u8 i8 }
}
impl u16 {
    integer! { u16 u16 16 0, 0xffff }
    unsigned! { u16 i16 }
}
impl u32 {
    integer! { u32 u32 32 0, 0xffff_ffff }
    unsigned! { u32 i32 }
}
impl u64 {
    integer! { u64 u64 64 0, 0xffff_ffff_ffff_ffff }
    unsigned! { u64 i64 }
}
impl u128 {
    integer! { u128 u128 128 0, 0xffff_ffff_ffff_ffff_ffff_ffff_ffff_ffff }
    unsigned! { u128 i128 }
}
impl usize {
    integer! { usize usize 64 0, 0xffff_ffff_ffff_ffff }
    unsigned! { usize isize }
}
impl i8 {
    integer! { i8 u8 8 -0x80, 0x7f }
    signed! { i8 u8 }
}
impl i16 {
    integer! { i16 u16 16 -0x8000, 0x7fff }
    signed! { i16 u16 }
}
impl i32 {
    integer! { i32 u32 32 -0x8000_0000, 0x7fff_ffff }
    signed! { i32 u32 }
}
impl i64 {
    integer! { i64 u64 64 -0x8000_0000_0000_0000, 0x7fff_ffff_ffff_ffff }
    signed! { i64 u64 }
}
impl i128 {
    integer! { i128 u128 128 -0x8000_0000_0000_0000_0000_0000_0000_0000, 0x7fff_ffff_ffff_ffff_ffff_ffff_ffff_ffff }
    signed! { i128 u128 }
}
impl isize {
    integer! { isize usize 64 -0x8000_0000_0000_0000, 0x7fff_ffff_ffff_ffff }
    signed! { isize usize }
}
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
};
macro_rules! float {
    ($ty:ident $bits:ident $bytes:literal $max:expr, $epsilon:expr) => {
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
    };
}
const _: () = {
impl f32 {
    float! { f32 u32 4 3.4028235e38, 1.1920929e-7 }
}
impl f64 {
    float! { f64 u64 8 1.7976931348623157e308, 2.220446049250313e-16 }
}
};
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

impl Clone for ParseIntError {}
impl PartialEq for ParseIntError {}
impl Eq for ParseIntError {}
impl Clone for ParseFloatError {}
impl PartialEq for ParseFloatError {}
impl Eq for ParseFloatError {}
impl Clone for TryFromIntError {}
impl PartialEq for TryFromIntError {}
impl Eq for TryFromIntError {}
impl crate::fmt::Debug for ParseIntError {}
impl crate::fmt::Display for ParseIntError {}
impl crate::error::Error for ParseIntError {}
impl crate::fmt::Debug for ParseFloatError {}
impl crate::fmt::Display for ParseFloatError {}
impl crate::error::Error for ParseFloatError {}
impl crate::fmt::Debug for TryFromIntError {}
impl crate::fmt::Display for TryFromIntError {}
impl crate::error::Error for TryFromIntError {}
impl Copy for TryFromIntError {}
impl From<crate::convert::Infallible> for TryFromIntError {}
impl From<!> for TryFromIntError {}

pub struct Wrapping<T>(pub T);
pub struct Saturating<T>(pub T);

impl<T: Copy> Copy for Wrapping<T> {}
impl<T: Clone> Clone for Wrapping<T> {}
impl<T: Default> Default for Wrapping<T> {}
impl<T: crate::hash::Hash> crate::hash::Hash for Wrapping<T> {}
impl<T: fmt::Debug> crate::fmt::Debug for Wrapping<T> {}
impl<T: fmt::Display> crate::fmt::Display for Wrapping<T> {}

impl<T: crate::ops::Add<Output = T>> crate::ops::Add for Wrapping<T> {
    type Output = Wrapping<T>;
}
impl<T: crate::ops::Add<Output = T>> crate::ops::AddAssign for Wrapping<T> {}
impl<T: crate::ops::Add<Output = T>> crate::ops::AddAssign<T> for Wrapping<T> {}
impl<T: crate::ops::Sub<Output = T>> crate::ops::Sub for Wrapping<T> {
    type Output = Wrapping<T>;
}
impl<T: crate::ops::Sub<Output = T>> crate::ops::SubAssign for Wrapping<T> {}
impl<T: crate::ops::Sub<Output = T>> crate::ops::SubAssign<T> for Wrapping<T> {}
impl<T: crate::ops::Mul<Output = T>> crate::ops::Mul for Wrapping<T> {
    type Output = Wrapping<T>;
}
impl<T: crate::ops::Mul<Output = T>> crate::ops::MulAssign for Wrapping<T> {}
impl<T: crate::ops::Mul<Output = T>> crate::ops::MulAssign<T> for Wrapping<T> {}
impl<T: crate::ops::Div<Output = T>> crate::ops::Div for Wrapping<T> {
    type Output = Wrapping<T>;
}
impl<T: crate::ops::Div<Output = T>> crate::ops::DivAssign for Wrapping<T> {}
impl<T: crate::ops::Div<Output = T>> crate::ops::DivAssign<T> for Wrapping<T> {}
impl<T: crate::ops::Rem<Output = T>> crate::ops::Rem for Wrapping<T> {
    type Output = Wrapping<T>;
}
impl<T: crate::ops::Rem<Output = T>> crate::ops::RemAssign for Wrapping<T> {}
impl<T: crate::ops::Rem<Output = T>> crate::ops::RemAssign<T> for Wrapping<T> {}
impl<T: crate::ops::BitXor<Output = T>> crate::ops::BitXor for Wrapping<T> {
    type Output = Wrapping<T>;
}
impl<T: crate::ops::BitXor<Output = T>> crate::ops::BitXorAssign for Wrapping<T> {}
impl<T: crate::ops::BitXor<Output = T>> crate::ops::BitXorAssign<T> for Wrapping<T> {}
impl<T: crate::ops::BitAnd<Output = T>> crate::ops::BitAnd for Wrapping<T> {
    type Output = Wrapping<T>;
}
impl<T: crate::ops::BitAnd<Output = T>> crate::ops::BitAndAssign for Wrapping<T> {}
impl<T: crate::ops::BitAnd<Output = T>> crate::ops::BitAndAssign<T> for Wrapping<T> {}
impl<T: crate::ops::BitOr<Output = T>> crate::ops::BitOr for Wrapping<T> {
    type Output = Wrapping<T>;
}
impl<T: crate::ops::BitOr<Output = T>> crate::ops::BitOrAssign for Wrapping<T> {}
impl<T: crate::ops::BitOr<Output = T>> crate::ops::BitOrAssign<T> for Wrapping<T> {}

impl<T: crate::ops::Neg<Output = T>> crate::ops::Neg for Wrapping<T> {
    type Output = Wrapping<T>;
}
impl<T: crate::ops::Not<Output = T>> crate::ops::Not for Wrapping<T> {
    type Output = Wrapping<T>;
}
impl<T: Copy> Copy for Saturating<T> {}
impl<T: Clone> Clone for Saturating<T> {}
impl<T: Default> Default for Saturating<T> {}
impl<T: crate::hash::Hash> crate::hash::Hash for Saturating<T> {}
impl<T: fmt::Debug> crate::fmt::Debug for Saturating<T> {}
impl<T: fmt::Display> crate::fmt::Display for Saturating<T> {}

impl<T: crate::ops::Add<Output = T>> crate::ops::Add for Saturating<T> {
    type Output = Saturating<T>;
}
impl<T: crate::ops::Add<Output = T>> crate::ops::AddAssign for Saturating<T> {}
impl<T: crate::ops::Sub<Output = T>> crate::ops::Sub for Saturating<T> {
    type Output = Saturating<T>;
}
impl<T: crate::ops::Sub<Output = T>> crate::ops::SubAssign for Saturating<T> {}
impl<T: crate::ops::Mul<Output = T>> crate::ops::Mul for Saturating<T> {
    type Output = Saturating<T>;
}
impl<T: crate::ops::Mul<Output = T>> crate::ops::MulAssign for Saturating<T> {}

impl<T: crate::ops::Neg<Output = T>> crate::ops::Neg for Saturating<T> {
    type Output = Saturating<T>;
}
impl<T: crate::ops::Not<Output = T>> crate::ops::Not for Saturating<T> {
    type Output = Saturating<T>;
}

impl<T> crate::ops::Shl<usize> for Wrapping<T> {
    type Output = Wrapping<T>;
}
impl<T> crate::ops::Shr<usize> for Wrapping<T> {
    type Output = Wrapping<T>;
}

pub unsafe trait ZeroablePrimitive: Sized + Copy {}
unsafe impl<T: Integer + Copy> ZeroablePrimitive for T {}
pub struct NonZero<T: ZeroablePrimitive>(T);
impl<T: ZeroablePrimitive> Copy for NonZero<T> {}
impl<T: ZeroablePrimitive> Clone for NonZero<T> {}
impl<T: ZeroablePrimitive + fmt::Debug> crate::fmt::Debug for NonZero<T> {}
impl<T: ZeroablePrimitive + fmt::Display> crate::fmt::Display for NonZero<T> {}
impl<T: ZeroablePrimitive + crate::hash::Hash> crate::hash::Hash for NonZero<T> {}
impl<T: ZeroablePrimitive + PartialEq> PartialEq for NonZero<T> {}
impl<T: ZeroablePrimitive + Eq> Eq for NonZero<T> {}
impl<T: ZeroablePrimitive + PartialOrd> PartialOrd for NonZero<T> {}
impl<T: ZeroablePrimitive + Ord> Ord for NonZero<T> {}
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

pub type NonZeroU8 = NonZero<u8>;
impl From<NonZero<u8>> for u8 {}
impl TryFrom<u8> for NonZero<u8> {
    type Error = TryFromIntError;
}
impl NonZero<u8> {
    pub const MIN: Self = NonZero(1);
    pub const MAX: Self = NonZero(u8::MAX);
}
impl crate::str::FromStr for NonZero<u8> {
    type Err = ParseIntError;
}
pub type NonZeroU16 = NonZero<u16>;
impl From<NonZero<u16>> for u16 {}
impl TryFrom<u16> for NonZero<u16> {
    type Error = TryFromIntError;
}
impl NonZero<u16> {
    pub const MIN: Self = NonZero(1);
    pub const MAX: Self = NonZero(u16::MAX);
}
impl crate::str::FromStr for NonZero<u16> {
    type Err = ParseIntError;
}
pub type NonZeroU32 = NonZero<u32>;
impl From<NonZero<u32>> for u32 {}
impl TryFrom<u32> for NonZero<u32> {
    type Error = TryFromIntError;
}
impl NonZero<u32> {
    pub const MIN: Self = NonZero(1);
    pub const MAX: Self = NonZero(u32::MAX);
}
impl crate::str::FromStr for NonZero<u32> {
    type Err = ParseIntError;
}
pub type NonZeroU64 = NonZero<u64>;
impl From<NonZero<u64>> for u64 {}
impl TryFrom<u64> for NonZero<u64> {
    type Error = TryFromIntError;
}
impl NonZero<u64> {
    pub const MIN: Self = NonZero(1);
    pub const MAX: Self = NonZero(u64::MAX);
}
impl crate::str::FromStr for NonZero<u64> {
    type Err = ParseIntError;
}
pub type NonZeroU128 = NonZero<u128>;
impl From<NonZero<u128>> for u128 {}
impl TryFrom<u128> for NonZero<u128> {
    type Error = TryFromIntError;
}
impl NonZero<u128> {
    pub const MIN: Self = NonZero(1);
    pub const MAX: Self = NonZero(u128::MAX);
}
impl crate::str::FromStr for NonZero<u128> {
    type Err = ParseIntError;
}
pub type NonZeroUsize = NonZero<usize>;
impl From<NonZero<usize>> for usize {}
impl TryFrom<usize> for NonZero<usize> {
    type Error = TryFromIntError;
}
impl NonZero<usize> {
    pub const MIN: Self = NonZero(1);
    pub const MAX: Self = NonZero(usize::MAX);
}
impl crate::str::FromStr for NonZero<usize> {
    type Err = ParseIntError;
}
pub type NonZeroI8 = NonZero<i8>;
impl From<NonZero<i8>> for i8 {}
impl TryFrom<i8> for NonZero<i8> {
    type Error = TryFromIntError;
}
impl NonZero<i8> {
    pub const MIN: Self = NonZero(1);
    pub const MAX: Self = NonZero(i8::MAX);
}
impl crate::str::FromStr for NonZero<i8> {
    type Err = ParseIntError;
}
pub type NonZeroI16 = NonZero<i16>;
impl From<NonZero<i16>> for i16 {}
impl TryFrom<i16> for NonZero<i16> {
    type Error = TryFromIntError;
}
impl NonZero<i16> {
    pub const MIN: Self = NonZero(1);
    pub const MAX: Self = NonZero(i16::MAX);
}
impl crate::str::FromStr for NonZero<i16> {
    type Err = ParseIntError;
}
pub type NonZeroI32 = NonZero<i32>;
impl From<NonZero<i32>> for i32 {}
impl TryFrom<i32> for NonZero<i32> {
    type Error = TryFromIntError;
}
impl NonZero<i32> {
    pub const MIN: Self = NonZero(1);
    pub const MAX: Self = NonZero(i32::MAX);
}
impl crate::str::FromStr for NonZero<i32> {
    type Err = ParseIntError;
}
pub type NonZeroI64 = NonZero<i64>;
impl From<NonZero<i64>> for i64 {}
impl TryFrom<i64> for NonZero<i64> {
    type Error = TryFromIntError;
}
impl NonZero<i64> {
    pub const MIN: Self = NonZero(1);
    pub const MAX: Self = NonZero(i64::MAX);
}
impl crate::str::FromStr for NonZero<i64> {
    type Err = ParseIntError;
}
pub type NonZeroI128 = NonZero<i128>;
impl From<NonZero<i128>> for i128 {}
impl TryFrom<i128> for NonZero<i128> {
    type Error = TryFromIntError;
}
impl NonZero<i128> {
    pub const MIN: Self = NonZero(1);
    pub const MAX: Self = NonZero(i128::MAX);
}
impl crate::str::FromStr for NonZero<i128> {
    type Err = ParseIntError;
}
pub type NonZeroIsize = NonZero<isize>;
impl From<NonZero<isize>> for isize {}
impl TryFrom<isize> for NonZero<isize> {
    type Error = TryFromIntError;
}
impl NonZero<isize> {
    pub const MIN: Self = NonZero(1);
    pub const MAX: Self = NonZero(isize::MAX);
}
impl crate::str::FromStr for NonZero<isize> {
    type Err = ParseIntError;
}
