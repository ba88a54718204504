//! The small standard library: declarations by hand, without bodies, of the most used part of the
//! real one. What counts are receivers, lifetimes, bounds, variance, `Copy` and `Drop`.

/// The text of each file, beside its path.
macro_rules! files {
    ($($path:literal,)*) => {
        [$((concat!($path, ".rs"), include_str!(concat!("std/", $path, ".rs"))),)*]
    };
}
/// The files of the one crate that stands for core, alloc and std: path in the crate, and text.
pub(super) const STD: &[(&str, &str)] = &files![
    "alloc",
    "any",
    "array",
    "ascii",
    "backtrace",
    "borrow",
    "boxed",
    "cell",
    "char",
    "clone",
    "cmp",
    "collections",
    "collections/binary_heap",
    "collections/btree_map",
    "collections/btree_set",
    "collections/hash_map",
    "collections/hash_set",
    "collections/linked_list",
    "collections/vec_deque",
    "convert",
    "default",
    "env",
    "error",
    "ffi",
    "fmt",
    "fs",
    "future",
    "hash",
    "hint",
    "io",
    "iter",
    "iter/adapters",
    "iter/sources",
    "iter/traits",
    "lib",
    "macros",
    "marker",
    "mem",
    "net",
    "num",
    "ops",
    "ops/arith",
    "ops/function",
    "ops/range",
    "ops/try_trait",
    "option",
    "os",
    "panic",
    "path",
    "pin",
    "prelude",
    "process",
    "ptr",
    "range",
    "rc",
    "result",
    "slice",
    "str",
    "string",
    "sync",
    "sync/atomic",
    "sync/mpsc",
    "task",
    "thread",
    "time",
    "tuple",
    "vec",
];

/// Crates of others that the real standard library is made of, with their names: its sources may
/// come without them.
pub(super) const OTHERS: [(&str, &str); 3] = [
    ("cfg_if", include_str!("cfg_if.rs")),
    ("libc", include_str!("libc.rs")),
    ("hashbrown", include_str!("hashbrown.rs")),
];

/// The crate `backtrace`, which the real standard library has as a module.
pub(super) const BACKTRACE: &str = include_str!("backtrace.rs");
