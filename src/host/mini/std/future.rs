use crate::pin::Pin;
use crate::task::{Context, Poll};

#[lang = "future_trait"]
pub trait Future {
    #[lang = "future_output"]
    type Output;
    #[lang = "poll"]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output>;
}
impl<F: ?Sized + Future + Unpin> Future for &mut F {
    type Output = F::Output;
}
impl<P: crate::ops::DerefMut<Target: Future>> Future for Pin<P> {
    type Output = <<P as crate::ops::Deref>::Target as Future>::Output;
}
pub trait IntoFuture {
    type Output;
    type IntoFuture: Future<Output = Self::Output>;
    #[lang = "into_future"]
    fn into_future(self) -> Self::IntoFuture;
}
impl<F: Future> IntoFuture for F {
    type Output = F::Output;
    type IntoFuture = F;
}
#[lang = "ResumeTy"]
pub struct ResumeTy(crate::ptr::NonNull<Context<'static>>);
#[lang = "get_context"]
pub unsafe fn get_context<'a, 'b>(cx: ResumeTy) -> &'a mut Context<'b>;
pub struct Ready<T>(Option<T>);
pub fn ready<T>(t: T) -> Ready<T>;
impl<T> Unpin for Ready<T> {}
impl<T> Future for Ready<T> {
    type Output = T;
}
pub struct Pending<T> {
    _data: crate::marker::PhantomData<fn() -> T>,
}
pub fn pending<T>() -> Pending<T>;
impl<T> Future for Pending<T> {
    type Output = T;
}
pub struct PollFn<F> {
    f: F,
}
impl<F: Unpin> Unpin for PollFn<F> {}
pub fn poll_fn<T, F: FnMut(&mut Context<'_>) -> Poll<T>>(f: F) -> PollFn<F>;
impl<T, F: FnMut(&mut Context<'_>) -> Poll<T>> Future for PollFn<F> {
    type Output = T;
}

impl<T: Clone> Clone for Ready<T> {}
