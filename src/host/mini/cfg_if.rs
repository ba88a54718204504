//! The crate `cfg_if`, which older standard libraries choose their modules with.
#![no_std]

/// `if #[cfg(a)] { … } else if #[cfg(b)] { … } else { … }`: the items of the first that holds.
#[macro_export]
macro_rules! cfg_if {
    ($(if #[cfg($meta:meta)] { $($items:tt)* }) else * else { $($rest:tt)* }) => {
        $crate::cfg_if! { @choose () ; $( (($meta) ($($items)*)), )* (() ($($rest)*)), }
    };
    (if #[cfg($first:meta)] { $($items:tt)* } $(else if #[cfg($meta:meta)] { $($more:tt)* })*) => {
        $crate::cfg_if! { @choose () ; (($first) ($($items)*)), $( (($meta) ($($more)*)), )* }
    };
    // Each choice holds if its condition does and none before it.
    (@choose ($($before:meta,)*) ; ) => {};
    (@choose ($($before:meta,)*) ; (($($meta:meta)?) ($($items:tt)*)), $($rest:tt)*) => {
        #[cfg(all($($meta,)? not(any($($before),*))))]
        $crate::cfg_if! { @keep $($items)* }
        $crate::cfg_if! { @choose ($($before,)* $($meta,)?) ; $($rest)* }
    };
    (@keep $($items:tt)*) => { $($items)* };
}
