use crate::any::Any;

pub macro panic_2015 {
    () => { $crate::rt::panic("explicit panic") },
    ($message:expr $(,)?) => { $crate::rt::begin_panic($message) },
    ($fmt:expr, $($arg:tt)+) => { $crate::rt::panic_fmt($crate::const_format_args!($fmt, $($arg)+)) },
}
pub macro panic_2021 {
    () => { $crate::rt::panic("explicit panic") },
    ($($arg:tt)+) => {{ $crate::rt::panic_fmt($crate::const_format_args!($($arg)+)); }},
}
pub macro unreachable_2015 {
    () => { $crate::rt::panic("internal error: entered unreachable code") },
    ($message:expr $(,)?) => { $crate::rt::panic_display(&$message) },
    ($fmt:expr, $($arg:tt)*) => { $crate::panic!($crate::concat!("internal error: entered unreachable code: ", $fmt), $($arg)*) },
}
pub macro unreachable_2021 {
    () => { $crate::rt::panic("internal error: entered unreachable code") },
    ($($arg:tt)+) => {{ $crate::rt::panic_fmt($crate::format_args!("internal error: entered unreachable code: {}", $crate::format_args!($($arg)+))); }},
}
pub fn catch_unwind<F: FnOnce() -> R + UnwindSafe, R>(f: F) -> crate::thread::Result<R>;
pub fn resume_unwind(payload: Box<dyn Any + Send>) -> !;
pub fn panic_any<M: 'static + Any + Send>(msg: M) -> !;
pub fn set_hook(hook: Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>);
pub fn take_hook() -> Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>;
pub auto trait UnwindSafe {}
pub auto trait RefUnwindSafe {}
impl<T: ?Sized> !UnwindSafe for &mut T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for &T {}
impl<T: ?Sized> !RefUnwindSafe for crate::cell::UnsafeCell<T> {}
impl<T: ?Sized> UnwindSafe for crate::sync::Mutex<T> {}
impl<T: ?Sized> RefUnwindSafe for crate::sync::Mutex<T> {}
pub struct AssertUnwindSafe<T>(pub T);
impl<T> UnwindSafe for AssertUnwindSafe<T> {}
impl<T> RefUnwindSafe for AssertUnwindSafe<T> {}

impl<T> crate::ops::Deref for AssertUnwindSafe<T> {
    type Target = T;
}
impl<T> crate::ops::DerefMut for AssertUnwindSafe<T> {}

impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> {
    type Output = R;
}
pub struct PanicHookInfo<'a> {
    payload: &'a (dyn Any + Send),
    location: &'a Location<'a>,
}
pub type PanicInfo<'a> = PanicHookInfo<'a>;
impl<'a> PanicHookInfo<'a> {
    pub fn payload(&self) -> &(dyn Any + Send);
    pub fn location(&self) -> Option<&Location<'_>>;
}

impl crate::fmt::Display for PanicHookInfo<'_> {}
impl crate::fmt::Display for Location<'_> {}

#[lang = "panic_location"]
#[derive(Copy, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Location<'a> {
    file: &'a str,
    line: u32,
    col: u32,
}
impl<'a> Location<'a> {
    pub const fn caller() -> &'static Location<'static>;
    pub const fn file(&self) -> &'a str;
    pub const fn line(&self) -> u32;
    pub const fn column(&self) -> u32;
}
