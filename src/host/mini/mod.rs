//! The small standard library: enough for programs that use the most common names of the real
//! one. Declarations by hand, without bodies: what counts are receivers, `Copy` and `Drop`.

/// One crate that stands for core, alloc and std.
pub(super) const STD: &str = include_str!("std.rs");

/// Crates of others that the real standard library is made of, with their names: its sources may
/// come without them.
pub(super) const OTHERS: [(&str, &str); 3] = [
    ("cfg_if", include_str!("cfg_if.rs")),
    ("libc", include_str!("libc.rs")),
    ("hashbrown", include_str!("hashbrown.rs")),
];

/// The crate `backtrace`, which the real standard library has as a module.
pub(super) const BACKTRACE: &str = include_str!("backtrace.rs");
