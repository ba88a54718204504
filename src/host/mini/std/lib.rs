// Freehold's own small standard library: declarations only, in place of core, alloc and std.
// A function without a body is complete here: callers see its signature and nothing else.
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

macro_rules! float_modules {
    ($($name:ident)*) => {$(
        pub mod $name {
            pub const MAX: $name = 0.0;
            pub const MIN: $name = 0.0;
            pub const MIN_POSITIVE: $name = 0.0;
            pub const EPSILON: $name = 0.0;
            pub const INFINITY: $name = 0.0;
            pub const NEG_INFINITY: $name = 0.0;
            pub const NAN: $name = 0.0;
            pub mod consts {
                pub const PI: $name = 3.14;
                pub const TAU: $name = 6.28;
                pub const E: $name = 2.71;
                pub const SQRT_2: $name = 1.41;
                pub const LN_2: $name = 0.69;
                pub const LN_10: $name = 2.30;
                pub const LOG2_E: $name = 1.44;
                pub const LOG10_E: $name = 0.43;
                pub const FRAC_PI_2: $name = 1.57;
                pub const FRAC_PI_3: $name = 1.04;
                pub const FRAC_PI_4: $name = 0.78;
                pub const FRAC_PI_6: $name = 0.52;
                pub const FRAC_PI_8: $name = 0.39;
                pub const FRAC_1_PI: $name = 0.31;
                pub const FRAC_2_PI: $name = 0.63;
                pub const FRAC_1_SQRT_2: $name = 0.70;
            }
        }
    )*};
}
float_modules! { f32 f64 }
macro_rules! integer_modules {
    ($($name:ident)*) => {$(
        pub mod $name {
            pub const MAX: $name = $name::MAX;
            pub const MIN: $name = $name::MIN;
        }
    )*};
}
integer_modules! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
