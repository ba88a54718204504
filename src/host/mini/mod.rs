//! The small standard library: enough for programs that use the most common names of the real
//! one. Declarations by hand, without bodies: what counts are receivers, `Copy` and `Drop`.

/// One crate that stands for core, alloc and std.
pub(super) const STD: &str = include_str!("std.rs");
