// Freehold's own small standard library: declarations only, in place of core, alloc and std.
// A function without a body is complete here: callers see its signature and nothing else. An impl of
// a trait has the types of the trait, not its methods: their signatures are those of the trait.
//
// Everything is written out, and what all numbers have in common once, for `num::Number`: macros are
// expanded, and impls looked at, before the first answer. What stands inside of an impl is not.
#![no_core]
#![allow(non_camel_case_types)]
#![rustc_coherence_is_core]
#![feature(no_core, lang_items, auto_traits, unboxed_closures, negative_impls, rustc_attrs)]
#![feature(fundamental, prelude_import, decl_macro, never_type, may_dangle, dropck_eyepatch)]
#![feature(associated_type_defaults, allow_internal_unstable, specialization)]

#[prelude_import]
#[allow(unused)]
use prelude::rust_2024::*;

// Paths of the three crates that this one stands for.
extern crate self as core;
extern crate self as std;

#[macro_use]
mod macros;
pub use macros::arch;

pub mod alloc;
pub mod any;
pub mod array;
pub mod ascii;
pub mod backtrace;
pub mod borrow;
pub mod boxed;
pub mod cell;
pub mod char;
pub mod clone;
pub mod cmp;
pub mod collections;
pub mod convert;
pub mod default;
pub mod env;
pub mod error;
pub mod ffi;
pub mod fmt;
pub mod fs;
pub mod future;
pub mod hash;
pub mod hint;
pub mod io;
pub mod iter;
pub mod marker;
pub mod mem;
pub mod net;
pub mod num;
pub mod ops;
pub mod option;
pub mod os;
pub mod panic;
pub mod path;
pub mod pin;
pub mod prelude;
pub mod process;
pub mod ptr;
pub mod range;
pub mod rc;
pub mod result;
pub mod slice;
pub mod str;
pub mod string;
pub mod sync;
pub mod task;
pub mod thread;
pub mod time;
mod tuple;
pub mod vec;

/// What macros of ours call.
#[doc(hidden)]
pub mod rt {
    pub fn begin_panic<M: crate::any::Any + Send>(message: M) -> !;
    pub fn panic(message: &'static str) -> !;
    pub fn panic_str_2015(message: &str) -> !;
    pub fn panic_display<T: crate::fmt::Display>(value: &T) -> !;
    pub fn panic_fmt(message: crate::fmt::Arguments<'_>) -> !;
    pub fn assert_failed<T: crate::fmt::Debug + ?Sized, U: crate::fmt::Debug + ?Sized>(
        kind: AssertKind,
        left: &T,
        right: &U,
        args: Option<crate::fmt::Arguments<'_>>,
    ) -> !;
    pub enum AssertKind {
        Eq,
        Ne,
        Match,
    }
    pub fn boxed_array<T, const N: usize>(elements: [T; N]) -> crate::boxed::Box<[T]>;
}

pub mod f32 {
    pub const MAX: f32 = 0.0;
    pub const MIN: f32 = 0.0;
    pub const MIN_POSITIVE: f32 = 0.0;
    pub const EPSILON: f32 = 0.0;
    pub const INFINITY: f32 = 0.0;
    pub const NEG_INFINITY: f32 = 0.0;
    pub const NAN: f32 = 0.0;
    pub mod consts {
        pub const PI: f32 = 3.14;
        pub const TAU: f32 = 6.28;
        pub const E: f32 = 2.71;
        pub const SQRT_2: f32 = 1.41;
        pub const LN_2: f32 = 0.69;
        pub const LN_10: f32 = 2.30;
        pub const LOG2_E: f32 = 1.44;
        pub const LOG10_E: f32 = 0.43;
        pub const FRAC_PI_2: f32 = 1.57;
        pub const FRAC_PI_3: f32 = 1.04;
        pub const FRAC_PI_4: f32 = 0.78;
        pub const FRAC_PI_6: f32 = 0.52;
        pub const FRAC_PI_8: f32 = 0.39;
        pub const FRAC_1_PI: f32 = 0.31;
        pub const FRAC_2_PI: f32 = 0.63;
        pub const FRAC_1_SQRT_2: f32 = 0.70;
    }
}
pub mod f64 {
    pub const MAX: f64 = 0.0;
    pub const MIN: f64 = 0.0;
    pub const MIN_POSITIVE: f64 = 0.0;
    pub const EPSILON: f64 = 0.0;
    pub const INFINITY: f64 = 0.0;
    pub const NEG_INFINITY: f64 = 0.0;
    pub const NAN: f64 = 0.0;
    pub mod consts {
        pub const PI: f64 = 3.14;
        pub const TAU: f64 = 6.28;
        pub const E: f64 = 2.71;
        pub const SQRT_2: f64 = 1.41;
        pub const LN_2: f64 = 0.69;
        pub const LN_10: f64 = 2.30;
        pub const LOG2_E: f64 = 1.44;
        pub const LOG10_E: f64 = 0.43;
        pub const FRAC_PI_2: f64 = 1.57;
        pub const FRAC_PI_3: f64 = 1.04;
        pub const FRAC_PI_4: f64 = 0.78;
        pub const FRAC_PI_6: f64 = 0.52;
        pub const FRAC_PI_8: f64 = 0.39;
        pub const FRAC_1_PI: f64 = 0.31;
        pub const FRAC_2_PI: f64 = 0.63;
        pub const FRAC_1_SQRT_2: f64 = 0.70;
    }
}

pub mod u8 {
    pub const MAX: u8 = u8::MAX;
    pub const MIN: u8 = u8::MIN;
}
pub mod u16 {
    pub const MAX: u16 = u16::MAX;
    pub const MIN: u16 = u16::MIN;
}
pub mod u32 {
    pub const MAX: u32 = u32::MAX;
    pub const MIN: u32 = u32::MIN;
}
pub mod u64 {
    pub const MAX: u64 = u64::MAX;
    pub const MIN: u64 = u64::MIN;
}
pub mod u128 {
    pub const MAX: u128 = u128::MAX;
    pub const MIN: u128 = u128::MIN;
}
pub mod usize {
    pub const MAX: usize = usize::MAX;
    pub const MIN: usize = usize::MIN;
}
pub mod i8 {
    pub const MAX: i8 = i8::MAX;
    pub const MIN: i8 = i8::MIN;
}
pub mod i16 {
    pub const MAX: i16 = i16::MAX;
    pub const MIN: i16 = i16::MIN;
}
pub mod i32 {
    pub const MAX: i32 = i32::MAX;
    pub const MIN: i32 = i32::MIN;
}
pub mod i64 {
    pub const MAX: i64 = i64::MAX;
    pub const MIN: i64 = i64::MIN;
}
pub mod i128 {
    pub const MAX: i128 = i128::MAX;
    pub const MIN: i128 = i128::MIN;
}
pub mod isize {
    pub const MAX: isize = isize::MAX;
    pub const MIN: isize = isize::MIN;
}
