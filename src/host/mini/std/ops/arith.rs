// The arithmetic of numbers. A primitive takes itself or a reference to itself on the right: one
// impl through `Operand` says so for both.
#[doc(hidden)]
pub trait Operand<T> {}
#[doc(hidden)]
pub trait ShiftAmount {}

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

macro_rules! operands {
    ($($ty:ident)*) => {$(
        impl Operand<$ty> for $ty {}
        impl Operand<$ty> for &$ty {}
    )*};
}
operands! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f16 f32 f64 f128 bool }
macro_rules! shift_amounts {
    ($($ty:ident)*) => {$(
        impl ShiftAmount for $ty {}
        impl ShiftAmount for &$ty {}
    )*};
}
shift_amounts! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

macro_rules! binary {
    ($Trait:ident $method:ident $Assign:ident $assign:ident: $($ty:ident)*) => {$(
        impl<R: Operand<$ty>> $Trait<R> for $ty {
            type Output = $ty;
            fn $method(self, rhs: R) -> $ty;
        }
        impl<R: Operand<$ty>> $Trait<R> for &$ty {
            type Output = $ty;
            fn $method(self, rhs: R) -> $ty;
        }
        impl<R: Operand<$ty>> $Assign<R> for $ty {
            fn $assign(&mut self, rhs: R);
        }
    )*};
}
binary! { Add add AddAssign add_assign: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f16 f32 f64 f128 }
binary! { Sub sub SubAssign sub_assign: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f16 f32 f64 f128 }
binary! { Mul mul MulAssign mul_assign: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f16 f32 f64 f128 }
binary! { Div div DivAssign div_assign: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f16 f32 f64 f128 }
binary! { Rem rem RemAssign rem_assign: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f16 f32 f64 f128 }
binary! { BitAnd bitand BitAndAssign bitand_assign: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize bool }
binary! { BitOr bitor BitOrAssign bitor_assign: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize bool }
binary! { BitXor bitxor BitXorAssign bitxor_assign: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize bool }

macro_rules! shift {
    ($Trait:ident $method:ident $Assign:ident $assign:ident: $($ty:ident)*) => {$(
        impl<R: ShiftAmount> $Trait<R> for $ty {
            type Output = $ty;
            fn $method(self, rhs: R) -> $ty;
        }
        impl<R: ShiftAmount> $Trait<R> for &$ty {
            type Output = $ty;
            fn $method(self, rhs: R) -> $ty;
        }
        impl<R: ShiftAmount> $Assign<R> for $ty {
            fn $assign(&mut self, rhs: R);
        }
    )*};
}
shift! { Shl shl ShlAssign shl_assign: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
shift! { Shr shr ShrAssign shr_assign: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

macro_rules! unary {
    ($Trait:ident $method:ident: $($ty:ident)*) => {$(
        impl $Trait for $ty {
            type Output = $ty;
            fn $method(self) -> $ty;
        }
        impl $Trait for &$ty {
            type Output = $ty;
            fn $method(self) -> $ty;
        }
    )*};
}
unary! { Not not: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize bool }
unary! { Neg neg: i8 i16 i32 i64 i128 isize f16 f32 f64 f128 }
impl Not for ! {
    type Output = !;
    fn not(self) -> !;
}
