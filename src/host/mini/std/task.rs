#[lang = "Poll"]
pub enum Poll<T> {
    #[lang = "Ready"]
    Ready(T),
    #[lang = "Pending"]
    Pending,
}
impl<T: Copy> Copy for Poll<T> {}
impl<T: Clone> Clone for Poll<T> {}
impl Clone for Waker {}
impl<T: crate::fmt::Debug> crate::fmt::Debug for Poll<T> {}
impl crate::fmt::Debug for Context<'_> {}
impl crate::fmt::Debug for Waker {}
impl<T: crate::hash::Hash> crate::hash::Hash for Poll<T> {}
impl<T> From<T> for Poll<T> {}
impl<W: Wake + Send + Sync + 'static> From<crate::sync::Arc<W>> for Waker {}

impl<T> Poll<T> {
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<U>;
    pub const fn is_ready(&self) -> bool;
    pub const fn is_pending(&self) -> bool;
}
impl<T, E> Poll<Result<T, E>> {
    pub fn map_ok<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<Result<U, E>>;
    pub fn map_err<U, F: FnOnce(E) -> U>(self, f: F) -> Poll<Result<T, U>>;
}
pub macro ready($e:expr $(,)?) {
    match $e {
        $crate::task::Poll::Ready(t) => t,
        $crate::task::Poll::Pending => return $crate::task::Poll::Pending,
    }
}
#[lang = "Context"]
pub struct Context<'a> {
    waker: &'a Waker,
    _marker: crate::marker::PhantomData<fn(&'a ()) -> &'a ()>,
}
impl<'a> Context<'a> {
    pub const fn from_waker(waker: &'a Waker) -> Context<'a>;
    pub const fn waker(&self) -> &'a Waker;
}
pub struct Waker {
    waker: RawWaker,
}
impl Drop for Waker {}
unsafe impl Send for Waker {}
unsafe impl Sync for Waker {}
impl Waker {
    pub fn wake(self);
    pub fn wake_by_ref(&self);
    pub fn will_wake(&self, other: &Waker) -> bool;
    pub const unsafe fn new(data: *const (), vtable: &'static RawWakerVTable) -> Waker;
    pub const unsafe fn from_raw(waker: RawWaker) -> Waker;
    pub const fn noop() -> &'static Waker;
}
#[derive(PartialEq, Debug)]
pub struct RawWaker {
    data: *const (),
    vtable: &'static RawWakerVTable,
}
impl RawWaker {
    pub const fn new(data: *const (), vtable: &'static RawWakerVTable) -> RawWaker;
}
#[derive(PartialEq, Copy, Clone, Debug)]
pub struct RawWakerVTable {
    clone: unsafe fn(*const ()) -> RawWaker,
    wake: unsafe fn(*const ()),
    wake_by_ref: unsafe fn(*const ()),
    drop: unsafe fn(*const ()),
}
impl RawWakerVTable {
    pub const fn new(
        clone: unsafe fn(*const ()) -> RawWaker,
        wake: unsafe fn(*const ()),
        wake_by_ref: unsafe fn(*const ()),
        drop: unsafe fn(*const ()),
    ) -> RawWakerVTable;
}
pub trait Wake {
    fn wake(self: crate::sync::Arc<Self>);
    fn wake_by_ref(self: &crate::sync::Arc<Self>) {
        loop {}
    }
}
