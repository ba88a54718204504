//! What rust-analyzer's lowering takes for granted and the standard libraries of older toolchains
//! do not have: it is added to their text as it is loaded.

use std::path::Path;

/// The text to add to a file of the library's sources.
pub(super) fn lacking(path: &Path, text: &str) -> &'static str {
    let is_core = path.iter().any(|part| part == "core");
    let is_prelude = path.ends_with("prelude/v1.rs") || path.ends_with("prelude/common.rs");
    if is_prelude && !text.contains("todo") {
        return if is_core { CORE_MACROS } else { STD_MACROS };
    }
    if is_core && path.ends_with("src/fmt/mod.rs") && !text.contains("fn new<const N: usize, const M: usize>")
    {
        return ARGUMENTS;
    }
    if is_core && path.ends_with("src/marker.rs") && !text.contains("meta_sized") {
        return SIZES;
    }
    ""
}

/// Once every crate had a `#[macro_use]` of the standard library; now the preludes name its macros.
const CORE_MACROS: &str = "
pub use crate::{
    assert_eq, assert_ne, debug_assert, debug_assert_eq, debug_assert_ne, matches, panic, r#try, todo,
    unimplemented, unreachable, write, writeln,
};
";

const STD_MACROS: &str = "
pub use crate::{
    assert_eq, assert_ne, dbg, debug_assert, debug_assert_eq, debug_assert_ne, eprint, eprintln, format,
    is_x86_feature_detected, matches, panic, print, println, r#try, thread_local, todo, unimplemented,
    unreachable, vec, write, writeln,
};
";

/// What `format_args!` becomes calls of.
const ARGUMENTS: &str = "
impl<'a> Arguments<'a> {
    pub unsafe fn new<const N: usize, const M: usize>(
        template: &'a [u8; N],
        args: &'a [rt::Argument<'a>; M],
    ) -> Arguments<'a> {
        loop {}
    }
    pub const fn from_str(s: &'static str) -> Arguments<'a> {
        loop {}
    }
}
";

/// What types without a size of their own are, since Rust 1.90.
const SIZES: &str = "
#[lang = \"pointee_sized\"]
pub trait PointeeSized {}
#[lang = \"meta_sized\"]
pub trait MetaSized: PointeeSized {}
";
