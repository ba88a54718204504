#![no_core]
#![feature(no_core, lang_items, auto_traits, unboxed_closures, negative_impls, rustc_attrs, fundamental)]

pub mod marker {
    #[lang = "pointee_sized"]
    pub trait PointeeSized {}
    #[lang = "meta_sized"]
    pub trait MetaSized: PointeeSized {}
    #[lang = "sized"]
    pub trait Sized: MetaSized {}
    #[lang = "copy"]
    pub trait Copy: Clone {}
    #[lang = "unsize"]
    pub trait Unsize<T: ?Sized> {}
    pub auto trait Send {}
    #[lang = "sync"]
    pub auto trait Sync {}
    #[lang = "unpin"]
    pub auto trait Unpin {}
    #[lang = "tuple_trait"]
    pub trait Tuple {}
    #[lang = "phantom_data"]
    pub struct PhantomData<T: ?Sized>;
    use crate::clone::Clone;
    macro_rules! copies {
        ($($ty:ty)*) => {$(
            impl Copy for $ty {}
            impl Clone for $ty {
                fn clone(&self) -> Self { loop {} }
            }
        )*};
    }
    copies! { bool char u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 }
    // Not in the list: `f64 !` begins a macro call, which makes the list endless.
    impl Copy for ! {}
    impl Clone for ! {
        fn clone(&self) -> Self { loop {} }
    }
    impl<T: ?Sized> Copy for &T {}
    impl<T: ?Sized> Clone for &T {
        fn clone(&self) -> Self { loop {} }
    }
    impl<T: ?Sized> Copy for *const T {}
    impl<T: ?Sized> Clone for *const T {
        fn clone(&self) -> Self { loop {} }
    }
    impl<T: ?Sized> Copy for *mut T {}
    impl<T: ?Sized> Clone for *mut T {
        fn clone(&self) -> Self { loop {} }
    }
}
pub mod clone {
    #[lang = "clone"]
    pub trait Clone: Sized {
        fn clone(&self) -> Self;
    }
    use crate::marker::Sized;
}
pub mod ops {
    use crate::marker::*;
    #[lang = "drop"]
    pub trait Drop {
        fn drop(&mut self);
    }
    #[lang = "deref"]
    pub trait Deref {
        #[lang = "deref_target"]
        type Target: ?Sized;
        fn deref(&self) -> &Self::Target;
    }
    #[lang = "deref_mut"]
    pub trait DerefMut: Deref {
        fn deref_mut(&mut self) -> &mut Self::Target;
    }
    #[lang = "fn_once"]
    pub trait FnOnce<Args: Tuple> {
        #[lang = "fn_once_output"]
        type Output;
        extern "rust-call" fn call_once(self, args: Args) -> Self::Output;
    }
    #[lang = "fn_mut"]
    pub trait FnMut<Args: Tuple>: FnOnce<Args> {
        extern "rust-call" fn call_mut(&mut self, args: Args) -> Self::Output;
    }
    #[lang = "fn"]
    pub trait Fn<Args: Tuple>: FnMut<Args> {
        extern "rust-call" fn call(&self, args: Args) -> Self::Output;
    }
    #[lang = "add"]
    pub trait Add<Rhs = Self> {
        type Output;
        fn add(self, rhs: Rhs) -> Self::Output;
    }
}
pub mod option {
    use crate::clone::Clone;
    use crate::marker::Copy;
    use crate::ops::FnOnce;
    pub enum Option<T> {
        #[lang = "None"]
        None,
        #[lang = "Some"]
        Some(T),
    }
    use Option::*;
    impl<T: Copy> Copy for Option<T> {}
    impl<T: Clone> Clone for Option<T> {
        fn clone(&self) -> Self { loop {} }
    }
    impl<T> Option<T> {
        pub fn is_some(&self) -> bool { loop {} }
        pub fn is_none(&self) -> bool { loop {} }
        pub fn as_ref(&self) -> Option<&T> { loop {} }
        pub fn as_mut(&mut self) -> Option<&mut T> { loop {} }
        pub fn take(&mut self) -> Option<T> { loop {} }
        pub fn unwrap(self) -> T { loop {} }
        pub fn expect(self, message: &str) -> T { loop {} }
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U> { loop {} }
    }
}
pub mod result {
    pub enum Result<T, E> {
        #[lang = "Ok"]
        Ok(T),
        #[lang = "Err"]
        Err(E),
    }
    impl<T, E> Result<T, E> {
        pub fn unwrap(self) -> T { loop {} }
        pub fn ok(self) -> crate::option::Option<T> { loop {} }
    }
}
pub mod boxed {
    #[lang = "owned_box"]
    pub struct Box<T: ?crate::marker::Sized>(*mut T);
    impl<T> Box<T> {
        pub fn new(value: T) -> Box<T> { loop {} }
    }
    impl<T: ?crate::marker::Sized> crate::ops::Drop for Box<T> {
        fn drop(&mut self) {}
    }
    impl<T: ?crate::marker::Sized> crate::ops::Deref for Box<T> {
        type Target = T;
        fn deref(&self) -> &T { loop {} }
    }
    impl<T: ?crate::marker::Sized> crate::ops::DerefMut for Box<T> {
        fn deref_mut(&mut self) -> &mut T { loop {} }
    }
    impl<T: crate::clone::Clone> crate::clone::Clone for Box<T> {
        fn clone(&self) -> Self { loop {} }
    }
}
pub mod vec {
    pub struct Vec<T> {
        start: *mut T,
        len: usize,
    }
    impl<T> Vec<T> {
        pub fn new() -> Vec<T> { loop {} }
        pub fn push(&mut self, value: T) { loop {} }
        pub fn pop(&mut self) -> crate::option::Option<T> { loop {} }
        pub fn len(&self) -> usize { loop {} }
    }
    impl<T> crate::ops::Drop for Vec<T> {
        fn drop(&mut self) {}
    }
    impl<T: crate::clone::Clone> crate::clone::Clone for Vec<T> {
        fn clone(&self) -> Self { loop {} }
    }
}
pub mod string {
    pub struct String {
        bytes: crate::vec::Vec<u8>,
    }
    impl String {
        pub fn new() -> String { loop {} }
        pub fn push_str(&mut self, text: &str) { loop {} }
        pub fn push(&mut self, c: char) { loop {} }
        pub fn len(&self) -> usize { loop {} }
    }
    impl crate::clone::Clone for String {
        fn clone(&self) -> Self { loop {} }
    }
    impl crate::ops::Deref for String {
        type Target = str;
        fn deref(&self) -> &str { loop {} }
    }
    impl crate::convert::From<&str> for String {
        fn from(text: &str) -> String { loop {} }
    }
    impl crate::ops::Add<&str> for String {
        type Output = String;
        fn add(self, rhs: &str) -> String { loop {} }
    }
    pub trait ToString {
        fn to_string(&self) -> String;
    }
    impl ToString for str {
        fn to_string(&self) -> String { loop {} }
    }
}
pub mod convert {
    pub trait From<T>: crate::marker::Sized {
        fn from(value: T) -> Self;
    }
    pub trait Into<T>: crate::marker::Sized {
        fn into(self) -> T;
    }
    impl<T, U: From<T>> Into<U> for T {
        fn into(self) -> U { loop {} }
    }
}
pub mod mem {
    pub fn drop<T>(value: T) {}
    pub fn replace<T>(place: &mut T, value: T) -> T { loop {} }
    pub fn swap<T>(a: &mut T, b: &mut T) { loop {} }
    pub fn forget<T>(value: T) { loop {} }
}
pub mod prelude {
    pub mod v1 {
        pub use crate::boxed::Box;
        pub use crate::clone::Clone;
        pub use crate::convert::{From, Into};
        pub use crate::marker::{Copy, Send, Sized, Sync, Unpin};
        pub use crate::mem::drop;
        pub use crate::ops::{Drop, Fn, FnMut, FnOnce};
        pub use crate::option::Option::{self, None, Some};
        pub use crate::result::Result::{self, Err, Ok};
        pub use crate::string::{String, ToString};
        pub use crate::vec::Vec;
    }
    pub mod rust_2015 {
        pub use super::v1::*;
    }
    pub mod rust_2018 {
        pub use super::v1::*;
    }
    pub mod rust_2021 {
        pub use super::v1::*;
    }
    pub mod rust_2024 {
        pub use super::v1::*;
    }
}
