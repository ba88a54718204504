#[macro_export]
#[rustc_builtin_macro(std_panic)]
macro_rules! panic {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro(unreachable)]
macro_rules! unreachable {
    ($($arg:tt)*) => {};
}
#[macro_export]
macro_rules! todo {
    () => { $crate::rt::panic("not yet implemented") };
    ($($arg:tt)+) => { $crate::rt::panic_fmt($crate::format_args!("not yet implemented: {}", $crate::format_args!($($arg)+))) };
}
#[macro_export]
macro_rules! unimplemented {
    () => { $crate::rt::panic("not implemented") };
    ($($arg:tt)+) => { $crate::rt::panic_fmt($crate::format_args!("not implemented: {}", $crate::format_args!($($arg)+))) };
}
#[macro_export]
macro_rules! print {
    ($($arg:tt)*) => {{ $crate::io::_print($crate::format_args!($($arg)*)); }};
}
#[macro_export]
macro_rules! println {
    () => { $crate::print!("\n") };
    ($($arg:tt)*) => {{ $crate::io::_print($crate::format_args_nl!($($arg)*)); }};
}
#[macro_export]
macro_rules! eprint {
    ($($arg:tt)*) => {{ $crate::io::_eprint($crate::format_args!($($arg)*)); }};
}
#[macro_export]
macro_rules! eprintln {
    () => { $crate::eprint!("\n") };
    ($($arg:tt)*) => {{ $crate::io::_eprint($crate::format_args_nl!($($arg)*)); }};
}
#[macro_export]
macro_rules! format {
    ($($arg:tt)*) => { $crate::hint::must_use({ let text = $crate::fmt::format($crate::format_args!($($arg)*)); text }) };
}
#[macro_export]
macro_rules! write {
    ($to:expr, $($arg:tt)*) => { $to.write_fmt($crate::format_args!($($arg)*)) };
}
#[macro_export]
macro_rules! writeln {
    ($to:expr $(,)?) => { $crate::write!($to, "\n") };
    ($to:expr, $($arg:tt)*) => { $to.write_fmt($crate::format_args_nl!($($arg)*)) };
}
#[macro_export]
macro_rules! vec {
    () => { $crate::vec::Vec::new() };
    ($element:expr; $count:expr) => { $crate::vec::from_elem($element, $count) };
    ($($element:expr),+ $(,)?) => { $crate::slice::into_vec($crate::rt::boxed_array([$($element),+])) };
}
#[macro_export]
macro_rules! matches {
    ($value:expr, $pattern:pat $(if $guard:expr)? $(,)?) => {
        match $value {
            $pattern $(if $guard)? => true,
            _ => false
        }
    };
}
#[macro_export]
macro_rules! dbg {
    () => { $crate::eprintln!("[{}:{}:{}]", $crate::file!(), $crate::line!(), $crate::column!()) };
    ($value:expr $(,)?) => {
        match $value {
            value => {
                $crate::eprintln!("[{}] {} = {:#?}", $crate::file!(), $crate::stringify!($value), &value);
                value
            }
        }
    };
    ($($value:expr),+ $(,)?) => { ($($crate::dbg!($value)),+,) };
}
#[macro_export]
macro_rules! assert_eq {
    ($left:expr, $right:expr $(,)?) => {
        match (&$left, &$right) {
            (left_val, right_val) => {
                if !(*left_val == *right_val) {
                    $crate::rt::assert_failed($crate::rt::AssertKind::Eq, &*left_val, &*right_val, $crate::option::Option::None);
                }
            }
        }
    };
    ($left:expr, $right:expr, $($arg:tt)+) => {
        match (&$left, &$right) {
            (left_val, right_val) => {
                if !(*left_val == *right_val) {
                    $crate::rt::assert_failed($crate::rt::AssertKind::Eq, &*left_val, &*right_val, $crate::option::Option::Some($crate::format_args!($($arg)+)));
                }
            }
        }
    };
}
#[macro_export]
macro_rules! assert_ne {
    ($left:expr, $right:expr $(,)?) => {
        match (&$left, &$right) {
            (left_val, right_val) => {
                if *left_val == *right_val {
                    $crate::rt::assert_failed($crate::rt::AssertKind::Ne, &*left_val, &*right_val, $crate::option::Option::None);
                }
            }
        }
    };
    ($left:expr, $right:expr, $($arg:tt)+) => {
        match (&$left, &$right) {
            (left_val, right_val) => {
                if *left_val == *right_val {
                    $crate::rt::assert_failed($crate::rt::AssertKind::Ne, &*left_val, &*right_val, $crate::option::Option::Some($crate::format_args!($($arg)+)));
                }
            }
        }
    };
}
#[macro_export]
macro_rules! debug_assert {
    ($($arg:tt)*) => { if $crate::cfg!(debug_assertions) { $crate::assert!($($arg)*); } };
}
#[macro_export]
macro_rules! debug_assert_eq {
    ($($arg:tt)*) => { if $crate::cfg!(debug_assertions) { $crate::assert_eq!($($arg)*); } };
}
#[macro_export]
macro_rules! debug_assert_ne {
    ($($arg:tt)*) => { if $crate::cfg!(debug_assertions) { $crate::assert_ne!($($arg)*); } };
}
#[macro_export]
macro_rules! r#try {
    ($value:expr $(,)?) => {
        match $value {
            $crate::result::Result::Ok(value) => value,
            $crate::result::Result::Err(error) => {
                return $crate::result::Result::Err($crate::convert::From::from(error));
            }
        }
    };
}
#[macro_export]
macro_rules! thread_local {
    () => {};
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = const $init:block; $($rest:tt)*) => {
        $(#[$attr])* $vis const $name: $crate::thread::LocalKey<$t> = {
            const fn __init() -> $t { const { $init } }
            $crate::thread::LocalKey::of(__init)
        };
        $crate::thread_local!($($rest)*);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = const $init:block) => {
        $crate::thread_local!($(#[$attr])* $vis static $name: $t = const $init;);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = $init:expr; $($rest:tt)*) => {
        $(#[$attr])* $vis const $name: $crate::thread::LocalKey<$t> = {
            fn __init() -> $t { $init }
            $crate::thread::LocalKey::of(__init)
        };
        $crate::thread_local!($($rest)*);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = $init:expr) => {
        $crate::thread_local!($(#[$attr])* $vis static $name: $t = $init;);
    };
}
#[macro_export]
macro_rules! is_x86_feature_detected {
    ($($arg:tt)*) => {
        false
    };
}

// The compiler's own.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! assert {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! cfg {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! cfg_select {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! column {
    () => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! compile_error {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! concat {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! concat_bytes {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! const_format_args {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! env {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! file {
    () => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! format_args {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! format_args_nl {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! include {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! include_bytes {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! include_str {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! line {
    () => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! log_syntax {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! module_path {
    () => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! option_env {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! stringify {
    ($($arg:tt)*) => {};
}
#[macro_export]
#[rustc_builtin_macro]
macro_rules! trace_macros {
    ($($arg:tt)*) => {};
}

pub mod arch {
    #[rustc_builtin_macro]
    pub macro asm($($arg:tt)*) {}
    #[rustc_builtin_macro]
    pub macro global_asm($($arg:tt)*) {}
    #[rustc_builtin_macro]
    pub macro naked_asm($($arg:tt)*) {}
}
#[rustc_builtin_macro]
pub macro derive($item:item) {}
#[rustc_builtin_macro]
pub macro test($item:item) {}
#[rustc_builtin_macro]
pub macro bench($item:item) {}
#[rustc_builtin_macro]
pub macro test_case($item:item) {}
#[rustc_builtin_macro]
pub macro global_allocator($item:item) {}
#[rustc_builtin_macro]
pub macro cfg_accessible($item:item) {}
#[rustc_builtin_macro]
pub macro cfg_eval($item:item) {}
#[rustc_builtin_macro]
pub macro derive_const($item:item) {}
