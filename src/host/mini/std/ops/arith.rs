use crate::num::{Bits, Integer, Number, Signed};

// A primitive takes itself or a reference to itself on the right: one impl through `Operand` says so
// for both.
#[doc(hidden)]
pub trait Operand<T> {}
impl<T> Operand<T> for T {}
impl<T> Operand<T> for &T {}
#[doc(hidden)]
pub trait ShiftAmount {}
impl<T: Integer> ShiftAmount for T {}
impl<T: Integer> ShiftAmount for &T {}

#[lang = "add"]
pub trait Add<Rhs = Self> {
    type Output;
    fn add(self, rhs: Rhs) -> Self::Output;
}
#[lang = "add_assign"]
pub trait AddAssign<Rhs = Self> {
    fn add_assign(&mut self, rhs: Rhs);
}

#[lang = "sub"]
pub trait Sub<Rhs = Self> {
    type Output;
    fn sub(self, rhs: Rhs) -> Self::Output;
}
#[lang = "sub_assign"]
pub trait SubAssign<Rhs = Self> {
    fn sub_assign(&mut self, rhs: Rhs);
}

#[lang = "mul"]
pub trait Mul<Rhs = Self> {
    type Output;
    fn mul(self, rhs: Rhs) -> Self::Output;
}
#[lang = "mul_assign"]
pub trait MulAssign<Rhs = Self> {
    fn mul_assign(&mut self, rhs: Rhs);
}

#[lang = "div"]
pub trait Div<Rhs = Self> {
    type Output;
    fn div(self, rhs: Rhs) -> Self::Output;
}
#[lang = "div_assign"]
pub trait DivAssign<Rhs = Self> {
    fn div_assign(&mut self, rhs: Rhs);
}

#[lang = "rem"]
pub trait Rem<Rhs = Self> {
    type Output;
    fn rem(self, rhs: Rhs) -> Self::Output;
}
#[lang = "rem_assign"]
pub trait RemAssign<Rhs = Self> {
    fn rem_assign(&mut self, rhs: Rhs);
}

#[lang = "bitand"]
pub trait BitAnd<Rhs = Self> {
    type Output;
    fn bitand(self, rhs: Rhs) -> Self::Output;
}
#[lang = "bitand_assign"]
pub trait BitAndAssign<Rhs = Self> {
    fn bitand_assign(&mut self, rhs: Rhs);
}

#[lang = "bitor"]
pub trait BitOr<Rhs = Self> {
    type Output;
    fn bitor(self, rhs: Rhs) -> Self::Output;
}
#[lang = "bitor_assign"]
pub trait BitOrAssign<Rhs = Self> {
    fn bitor_assign(&mut self, rhs: Rhs);
}

#[lang = "bitxor"]
pub trait BitXor<Rhs = Self> {
    type Output;
    fn bitxor(self, rhs: Rhs) -> Self::Output;
}
#[lang = "bitxor_assign"]
pub trait BitXorAssign<Rhs = Self> {
    fn bitxor_assign(&mut self, rhs: Rhs);
}

#[lang = "shl"]
pub trait Shl<Rhs = Self> {
    type Output;
    fn shl(self, rhs: Rhs) -> Self::Output;
}
#[lang = "shl_assign"]
pub trait ShlAssign<Rhs = Self> {
    fn shl_assign(&mut self, rhs: Rhs);
}

#[lang = "shr"]
pub trait Shr<Rhs = Self> {
    type Output;
    fn shr(self, rhs: Rhs) -> Self::Output;
}
#[lang = "shr_assign"]
pub trait ShrAssign<Rhs = Self> {
    fn shr_assign(&mut self, rhs: Rhs);
}

#[lang = "neg"]
pub trait Neg {
    type Output;
    fn neg(self) -> Self::Output;
}
#[lang = "not"]
pub trait Not {
    type Output;
    fn not(self) -> Self::Output;
}

impl<T: Number, R: Operand<T>> Add<R> for T {
    type Output = T;
}
impl<T: Number, R: Operand<T>> Add<R> for &T {
    type Output = T;
}
impl<T: Number, R: Operand<T>> AddAssign<R> for T {}
impl<T: Number, R: Operand<T>> Sub<R> for T {
    type Output = T;
}
impl<T: Number, R: Operand<T>> Sub<R> for &T {
    type Output = T;
}
impl<T: Number, R: Operand<T>> SubAssign<R> for T {}
impl<T: Number, R: Operand<T>> Mul<R> for T {
    type Output = T;
}
impl<T: Number, R: Operand<T>> Mul<R> for &T {
    type Output = T;
}
impl<T: Number, R: Operand<T>> MulAssign<R> for T {}
impl<T: Number, R: Operand<T>> Div<R> for T {
    type Output = T;
}
impl<T: Number, R: Operand<T>> Div<R> for &T {
    type Output = T;
}
impl<T: Number, R: Operand<T>> DivAssign<R> for T {}
impl<T: Number, R: Operand<T>> Rem<R> for T {
    type Output = T;
}
impl<T: Number, R: Operand<T>> Rem<R> for &T {
    type Output = T;
}
impl<T: Number, R: Operand<T>> RemAssign<R> for T {}
impl<T: Bits, R: Operand<T>> BitAnd<R> for T {
    type Output = T;
}
impl<T: Bits, R: Operand<T>> BitAnd<R> for &T {
    type Output = T;
}
impl<T: Bits, R: Operand<T>> BitAndAssign<R> for T {}
impl<T: Bits, R: Operand<T>> BitOr<R> for T {
    type Output = T;
}
impl<T: Bits, R: Operand<T>> BitOr<R> for &T {
    type Output = T;
}
impl<T: Bits, R: Operand<T>> BitOrAssign<R> for T {}
impl<T: Bits, R: Operand<T>> BitXor<R> for T {
    type Output = T;
}
impl<T: Bits, R: Operand<T>> BitXor<R> for &T {
    type Output = T;
}
impl<T: Bits, R: Operand<T>> BitXorAssign<R> for T {}
impl<T: Integer, R: ShiftAmount> Shl<R> for T {
    type Output = T;
}
impl<T: Integer, R: ShiftAmount> Shl<R> for &T {
    type Output = T;
}
impl<T: Integer, R: ShiftAmount> ShlAssign<R> for T {}
impl<T: Integer, R: ShiftAmount> Shr<R> for T {
    type Output = T;
}
impl<T: Integer, R: ShiftAmount> Shr<R> for &T {
    type Output = T;
}
impl<T: Integer, R: ShiftAmount> ShrAssign<R> for T {}
impl<T: Bits> Not for T {
    type Output = T;
}
impl<T: Bits> Not for &T {
    type Output = T;
}
impl<T: Signed> Neg for T {
    type Output = T;
}
impl<T: Signed> Neg for &T {
    type Output = T;
}
impl Not for ! {
    type Output = !;
}
