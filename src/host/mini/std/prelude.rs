pub mod v1 {
    pub use crate::borrow::ToOwned;
    pub use crate::boxed::Box;
    pub use crate::clone::Clone;
    pub use crate::cmp::{Eq, Ord, PartialEq, PartialOrd};
    pub use crate::convert::{AsMut, AsRef, From, Into};
    pub use crate::default::Default;
    pub use crate::fmt::macros::Debug;
    pub use crate::hash::macros::Hash;
    pub use crate::iter::{DoubleEndedIterator, ExactSizeIterator, Extend, IntoIterator, Iterator};
    pub use crate::macros::{
        bench, cfg_accessible, cfg_eval, derive, derive_const, global_allocator, test, test_case,
    };
    pub use crate::marker::{Copy, Send, Sized, Sync, Unpin};
    pub use crate::mem::{align_of, align_of_val, drop, size_of, size_of_val};
    pub use crate::ops::{AsyncFn, AsyncFnMut, AsyncFnOnce, Drop, Fn, FnMut, FnOnce};
    pub use crate::option::Option::{self, None, Some};
    pub use crate::result::Result::{self, Err, Ok};
    pub use crate::string::{String, ToString};
    pub use crate::vec::Vec;
    pub use crate::{
        assert, assert_eq, assert_ne, cfg, cfg_select, column, compile_error, concat, concat_bytes, dbg,
        debug_assert, debug_assert_eq, debug_assert_ne, eprint, eprintln, file, format, format_args, include,
        include_bytes, include_str, is_x86_feature_detected, line, log_syntax, matches, module_path,
        option_env, print, println, stringify, thread_local, todo, trace_macros, r#try, unimplemented,
        unreachable, write, writeln,
    };
    // Modules of the root share these names: here they are the macros alone.
    mod only_macros {
        mod env {}
        mod panic {}
        mod vec {}
        pub use crate::*;
    }
    pub use self::only_macros::{env, panic, vec};
}
pub mod rust_2015 {
    pub use super::v1::*;
}
pub mod rust_2018 {
    pub use super::v1::*;
}
pub mod rust_2021 {
    pub use super::v1::*;
    pub use crate::convert::{TryFrom, TryInto};
    pub use crate::iter::FromIterator;
}
pub mod rust_2024 {
    pub use super::rust_2021::*;
    pub use crate::future::{Future, IntoFuture};
}
