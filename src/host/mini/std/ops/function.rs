use crate::marker::Tuple;

#[lang = "fn_once"]
#[fundamental]
#[rustc_paren_sugar]
pub trait FnOnce<Args: Tuple> {
    #[lang = "fn_once_output"]
    type Output;
    extern "rust-call" fn call_once(self, args: Args) -> Self::Output;
}
#[lang = "fn_mut"]
#[fundamental]
#[rustc_paren_sugar]
pub trait FnMut<Args: Tuple>: FnOnce<Args> {
    extern "rust-call" fn call_mut(&mut self, args: Args) -> Self::Output;
}
#[lang = "fn"]
#[fundamental]
#[rustc_paren_sugar]
pub trait Fn<Args: Tuple>: FnMut<Args> {
    extern "rust-call" fn call(&self, args: Args) -> Self::Output;
}
impl<A: Tuple, F: ?Sized + Fn<A>> Fn<A> for &F {}
impl<A: Tuple, F: ?Sized + Fn<A>> FnMut<A> for &F {}
impl<A: Tuple, F: ?Sized + Fn<A>> FnOnce<A> for &F {
    type Output = F::Output;
}
impl<A: Tuple, F: ?Sized + FnMut<A>> FnMut<A> for &mut F {}
impl<A: Tuple, F: ?Sized + FnMut<A>> FnOnce<A> for &mut F {
    type Output = F::Output;
}

#[lang = "async_fn"]
#[fundamental]
#[rustc_paren_sugar]
pub trait AsyncFn<Args: Tuple>: AsyncFnMut<Args> {
    extern "rust-call" fn async_call(&self, args: Args) -> Self::CallRefFuture<'_>;
}
#[lang = "async_fn_mut"]
#[fundamental]
#[rustc_paren_sugar]
pub trait AsyncFnMut<Args: Tuple>: AsyncFnOnce<Args> {
    #[lang = "call_ref_future"]
    type CallRefFuture<'a>: Future<Output = Self::Output>
    where
        Self: 'a;
    extern "rust-call" fn async_call_mut(&mut self, args: Args) -> Self::CallRefFuture<'_>;
}
#[lang = "async_fn_once"]
#[fundamental]
#[rustc_paren_sugar]
pub trait AsyncFnOnce<Args: Tuple> {
    #[lang = "async_fn_once_output"]
    type Output;
    #[lang = "call_once_future"]
    type CallOnceFuture: Future<Output = Self::Output>;
    extern "rust-call" fn async_call_once(self, args: Args) -> Self::CallOnceFuture;
}
impl<A: Tuple, F: ?Sized + AsyncFn<A>> AsyncFn<A> for &F {}
impl<A: Tuple, F: ?Sized + AsyncFn<A>> AsyncFnMut<A> for &F {
    type CallRefFuture<'a>
        = F::CallRefFuture<'a>
    where
        Self: 'a;
}
impl<'a, A: Tuple, F: ?Sized + AsyncFn<A>> AsyncFnOnce<A> for &'a F {
    type Output = F::Output;
    type CallOnceFuture = F::CallRefFuture<'a>;
}
impl<A: Tuple, F: ?Sized + AsyncFnMut<A>> AsyncFnMut<A> for &mut F {
    type CallRefFuture<'a>
        = F::CallRefFuture<'a>
    where
        Self: 'a;
}
impl<'a, A: Tuple, F: ?Sized + AsyncFnMut<A>> AsyncFnOnce<A> for &'a mut F {
    type Output = F::Output;
    type CallOnceFuture = F::CallRefFuture<'a>;
}
#[lang = "async_fn_kind_helper"]
trait AsyncFnKindHelper<Kind> {
    #[lang = "async_fn_kind_upvars"]
    type Upvars<'closure_env, Inputs, Upvars, BorrowedUpvarsAsFnPtr>;
}
