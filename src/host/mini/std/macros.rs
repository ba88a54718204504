#[macro_export]
#[rustc_builtin_macro(std_panic)]
macro_rules! panic { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro(unreachable)]
macro_rules! unreachable { ($($arg:tt)*) => {}; }
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
macro_rules! is_x86_feature_detected { ($($arg:tt)*) => { false }; }

// The compiler's own.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! assert { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! cfg { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! cfg_select { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! column { () => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! compile_error { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! concat { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! concat_bytes { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! const_format_args { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! env { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! file { () => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! format_args { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! format_args_nl { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! include { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! include_bytes { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! include_str { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! line { () => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! log_syntax { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! module_path { () => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! option_env { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! stringify { ($($arg:tt)*) => {}; }
#[macro_export]
#[rustc_builtin_macro]
macro_rules! trace_macros { ($($arg:tt)*) => {}; }

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

// The impls that almost every iterator of ours has.
macro_rules! iterator {
    ([$($generics:tt)*] $ty:ty => $item:ty:) => {
        impl<$($generics)*> Iterator for $ty {
            type Item = $item;
            fn next(&mut self) -> Option<$item>;
        }
        impl<$($generics)*> crate::iter::FusedIterator for $ty {}
    };
    ([$($generics:tt)*] $ty:ty => $item:ty: exact) => {
        impl<$($generics)*> Iterator for $ty {
            type Item = $item;
            fn next(&mut self) -> Option<$item>;
        }
        impl<$($generics)*> ExactSizeIterator for $ty {}
        impl<$($generics)*> crate::iter::FusedIterator for $ty {}
    };
    ([$($generics:tt)*] $ty:ty => $item:ty: back) => {
        impl<$($generics)*> Iterator for $ty {
            type Item = $item;
            fn next(&mut self) -> Option<$item>;
        }
        impl<$($generics)*> DoubleEndedIterator for $ty {
            fn next_back(&mut self) -> Option<$item>;
        }
        impl<$($generics)*> crate::iter::FusedIterator for $ty {}
    };
    ([$($generics:tt)*] $ty:ty => $item:ty: back exact) => {
        impl<$($generics)*> Iterator for $ty {
            type Item = $item;
            fn next(&mut self) -> Option<$item>;
        }
        impl<$($generics)*> DoubleEndedIterator for $ty {
            fn next_back(&mut self) -> Option<$item>;
        }
        impl<$($generics)*> ExactSizeIterator for $ty {}
        impl<$($generics)*> crate::iter::FusedIterator for $ty {}
    };
}
macro_rules! into_iterator {
    ([$($generics:tt)*] $ty:ty => $item:ty, $iter:ty) => {
        impl<$($generics)*> IntoIterator for $ty {
            type Item = $item;
            type IntoIter = $iter;
            fn into_iter(self) -> $iter;
        }
    };
}
// The traits of common use, for many types at once.
macro_rules! debugs {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> crate::fmt::Debug for $ty {
            fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result;
        }
    )*};
}
macro_rules! displays {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> crate::fmt::Display for $ty {
            fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result;
        }
    )*};
}
macro_rules! clones {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> Clone for $ty {
            fn clone(&self) -> Self;
        }
    )*};
}
macro_rules! defaults_of {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> Default for $ty {
            fn default() -> Self;
        }
    )*};
}
macro_rules! froms {
    ($([$($generics:tt)*] $from:ty => $to:ty;)*) => {$(
        impl<$($generics)*> From<$from> for $to {
            fn from(value: $from) -> $to;
        }
    )*};
}
macro_rules! derefs {
    ($([$($generics:tt)*] $ty:ty => $to:ty;)*) => {$(
        impl<$($generics)*> crate::ops::Deref for $ty {
            type Target = $to;
            fn deref(&self) -> &$to;
        }
    )*};
}
macro_rules! deref_muts {
    ($([$($generics:tt)*] $ty:ty => $to:ty;)*) => {$(
        impl<$($generics)*> crate::ops::Deref for $ty {
            type Target = $to;
            fn deref(&self) -> &$to;
        }
        impl<$($generics)*> crate::ops::DerefMut for $ty {
            fn deref_mut(&mut self) -> &mut $to;
        }
    )*};
}
// An error type that is plain data: `Debug`, `Display`, `Error`, and comparison.
macro_rules! errors {
    ($($ty:ident)*) => {$(
        impl crate::fmt::Debug for $ty {
            fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result;
        }
        impl crate::fmt::Display for $ty {
            fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result;
        }
        impl crate::error::Error for $ty {}
    )*};
}
macro_rules! plain {
    ($($ty:ident)*) => {$(
        impl Clone for $ty {
            fn clone(&self) -> Self;
        }
        impl PartialEq for $ty {
            fn eq(&self, other: &Self) -> bool;
        }
        impl Eq for $ty {}
    )*};
}
macro_rules! hashes {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> crate::hash::Hash for $ty {
            fn hash<H: crate::hash::Hasher>(&self, state: &mut H);
        }
    )*};
}
// The unsizing coercions of a pointer: `Rc<T>` to `Rc<dyn Trait>`.
macro_rules! unsizing {
    ($($ty:ident)*) => {$(
        impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::CoerceUnsized<$ty<U>> for $ty<T> {}
        impl<T: ?Sized + crate::marker::Unsize<U>, U: ?Sized> crate::ops::DispatchFromDyn<$ty<U>> for $ty<T> {}
    )*};
}
// What `Rc` and `Arc` have in common.
macro_rules! counted {
    ($Rc:ident $Weak:ident) => {
        unsafe impl<#[may_dangle] T: ?Sized> Drop for $Rc<T> {
            fn drop(&mut self);
        }
        unsafe impl<#[may_dangle] T: ?Sized> Drop for $Weak<T> {
            fn drop(&mut self);
        }
        impl<T> $Rc<T> {
            pub fn new(value: T) -> $Rc<T>;
            pub fn new_cyclic<F: FnOnce(&$Weak<T>) -> T>(data_fn: F) -> $Rc<T>;
            pub fn pin(value: T) -> Pin<$Rc<T>>;
            pub fn try_unwrap(this: Self) -> Result<T, Self>;
            pub fn into_inner(this: Self) -> Option<T>;
            pub fn unwrap_or_clone(this: Self) -> T
            where
                T: Clone;
        }
        impl<T: ?Sized> $Rc<T> {
            pub fn into_raw(this: Self) -> *const T;
            pub fn as_ptr(this: &Self) -> *const T;
            pub unsafe fn from_raw(ptr: *const T) -> Self;
            pub unsafe fn increment_strong_count(ptr: *const T);
            pub unsafe fn decrement_strong_count(ptr: *const T);
            pub fn downgrade(this: &Self) -> $Weak<T>;
            pub fn weak_count(this: &Self) -> usize;
            pub fn strong_count(this: &Self) -> usize;
            pub fn get_mut(this: &mut Self) -> Option<&mut T>;
            pub fn ptr_eq(this: &Self, other: &Self) -> bool;
        }
        impl<T: ?Sized + Clone> $Rc<T> {
            pub fn make_mut(this: &mut Self) -> &mut T;
        }
        impl<T> $Weak<T> {
            pub const fn new() -> $Weak<T>;
        }
        impl<T: ?Sized> $Weak<T> {
            pub fn as_ptr(&self) -> *const T;
            pub fn into_raw(self) -> *const T;
            pub unsafe fn from_raw(ptr: *const T) -> Self;
            pub fn upgrade(&self) -> Option<$Rc<T>>;
            pub fn strong_count(&self) -> usize;
            pub fn weak_count(&self) -> usize;
            pub fn ptr_eq(&self, other: &Self) -> bool;
        }
        derefs! { [T: ?Sized] $Rc<T> => T; }
        unsafe impl<T: ?Sized> crate::ops::DerefPure for $Rc<T> {}
        impl<T: ?Sized> Unpin for $Rc<T> {}
        unsizing! { $Rc $Weak }
        clones! { [T: ?Sized] $Rc<T>; [T: ?Sized] $Weak<T>; }
        defaults_of! { [T: Default] $Rc<T>; [] $Rc<str>; [T] $Rc<[T]>; [T] $Weak<T>; }
        hashes! { [T: crate::hash::Hash + ?Sized] $Rc<T>; }
        debugs! { [T: crate::fmt::Debug + ?Sized] $Rc<T>; [T: ?Sized] $Weak<T>; }
        displays! { [T: crate::fmt::Display + ?Sized] $Rc<T>; }
        impl<T: ?Sized> crate::fmt::Pointer for $Rc<T> {
            fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result;
        }
        froms! {
            [T] T => $Rc<T>;
            [T: ?Sized] Box<T> => $Rc<T>;
            [T: Clone] &[T] => $Rc<[T]>;
            [T, const N: usize] [T; N] => $Rc<[T]>;
        }
    };
}
// The iterators of a map: borrowing ones, and those that own what is left.
macro_rules! map_iterators {
    ($($kind:ident)*) => {
        pub struct Iter<'a, K: 'a, V: 'a> {
            next: Option<crate::ptr::NonNull<(K, V)>>,
            marker: crate::marker::PhantomData<(&'a K, &'a V)>,
        }
        pub struct IterMut<'a, K: 'a, V: 'a> {
            next: Option<crate::ptr::NonNull<(K, V)>>,
            marker: crate::marker::PhantomData<(&'a K, &'a mut V)>,
        }
        pub struct Keys<'a, K: 'a, V: 'a> {
            inner: Iter<'a, K, V>,
        }
        pub struct Values<'a, K: 'a, V: 'a> {
            inner: Iter<'a, K, V>,
        }
        pub struct ValuesMut<'a, K: 'a, V: 'a> {
            inner: IterMut<'a, K, V>,
        }
        pub struct IntoKeys<K, V> {
            inner: IntoIter<K, V>,
        }
        pub struct IntoValues<K, V> {
            inner: IntoIter<K, V>,
        }
        iterator! { ['a, K, V] Iter<'a, K, V> => (&'a K, &'a V): $($kind)* exact }
        iterator! { ['a, K, V] IterMut<'a, K, V> => (&'a K, &'a mut V): $($kind)* exact }
        iterator! { ['a, K, V] Keys<'a, K, V> => &'a K: $($kind)* exact }
        iterator! { ['a, K, V] Values<'a, K, V> => &'a V: $($kind)* exact }
        iterator! { ['a, K, V] ValuesMut<'a, K, V> => &'a mut V: $($kind)* exact }
        iterator! { [K, V] IntoIter<K, V> => (K, V): $($kind)* exact }
        iterator! { [K, V] IntoKeys<K, V> => K: $($kind)* exact }
        iterator! { [K, V] IntoValues<K, V> => V: $($kind)* exact }
        clones! { [K, V] Iter<'_, K, V>; [K, V] Keys<'_, K, V>; [K, V] Values<'_, K, V>; }
        debugs! {
            [K: crate::fmt::Debug, V: crate::fmt::Debug] Iter<'_, K, V>;
            [K: crate::fmt::Debug, V] Keys<'_, K, V>;
            [K, V: crate::fmt::Debug] Values<'_, K, V>;
        }
    };
}
// The methods of an entry, the same for both maps.
macro_rules! entries {
    ($($bound:ident)?) => {
        pub enum Entry<'a, K: 'a, V: 'a> {
            Occupied(OccupiedEntry<'a, K, V>),
            Vacant(VacantEntry<'a, K, V>),
        }
        impl<'a, K $(: $bound)?, V> Entry<'a, K, V> {
            pub fn or_insert(self, default: V) -> &'a mut V;
            pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V;
            pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V;
            pub fn key(&self) -> &K;
            pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self;
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V>;
            pub fn or_default(self) -> &'a mut V
            where
                V: Default;
        }
        impl<'a, K $(: $bound)?, V> OccupiedEntry<'a, K, V> {
            pub fn key(&self) -> &K;
            pub fn remove_entry(self) -> (K, V);
            pub fn get(&self) -> &V;
            pub fn get_mut(&mut self) -> &mut V;
            pub fn into_mut(self) -> &'a mut V;
            pub fn insert(&mut self, value: V) -> V;
            pub fn remove(self) -> V;
        }
        impl<'a, K: 'a $(+ $bound)?, V: 'a> VacantEntry<'a, K, V> {
            pub fn key(&self) -> &K;
            pub fn into_key(self) -> K;
            pub fn insert(self, value: V) -> &'a mut V;
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V>;
        }
    };
}
