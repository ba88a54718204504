use crate::sync::Arc;
use crate::time::Duration;

pub struct Sender<T> {
    inner: Arc<Shared<T>>,
}
pub struct SyncSender<T> {
    inner: Arc<Shared<T>>,
}
pub struct Receiver<T> {
    inner: Arc<Shared<T>>,
}
struct Shared<T> {
    queue: crate::cell::UnsafeCell<Vec<T>>,
}
unsafe impl<T: Send> Send for Sender<T> {}
unsafe impl<T: Send> Sync for Sender<T> {}
unsafe impl<T: Send> Send for SyncSender<T> {}
unsafe impl<T: Send> Sync for SyncSender<T> {}
unsafe impl<T: Send> Send for Receiver<T> {}
impl<T> !Sync for Receiver<T> {}
impl<T> Drop for Sender<T> {
    fn drop(&mut self);
}
impl<T> Drop for SyncSender<T> {
    fn drop(&mut self);
}
impl<T> Drop for Receiver<T> {
    fn drop(&mut self);
}
pub fn channel<T>() -> (Sender<T>, Receiver<T>);
pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>);
impl<T> Sender<T> {
    pub fn send(&self, t: T) -> Result<(), SendError<T>>;
}
impl<T> SyncSender<T> {
    pub fn send(&self, t: T) -> Result<(), SendError<T>>;
    pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>>;
}
impl<T> Receiver<T> {
    pub fn try_recv(&self) -> Result<T, TryRecvError>;
    pub fn recv(&self) -> Result<T, RecvError>;
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError>;
    pub fn iter(&self) -> Iter<'_, T>;
    pub fn try_iter(&self) -> TryIter<'_, T>;
}
clones! { [T] Sender<T>; [T] SyncSender<T>; }
pub struct Iter<'a, T: 'a> {
    rx: &'a Receiver<T>,
}
pub struct TryIter<'a, T: 'a> {
    rx: &'a Receiver<T>,
}
pub struct IntoIter<T> {
    rx: Receiver<T>,
}
iterator! { ['a, T] Iter<'a, T> => T: }
iterator! { ['a, T] TryIter<'a, T> => T: }
iterator! { [T] IntoIter<T> => T: }
into_iterator! { ['a, T] &'a Receiver<T> => T, Iter<'a, T> }
into_iterator! { [T] Receiver<T> => T, IntoIter<T> }
#[derive(PartialEq, Eq, Clone, Copy)]
pub struct SendError<T>(pub T);
#[derive(PartialEq, Eq, Clone, Copy)]
pub enum TrySendError<T> {
    Full(T),
    Disconnected(T),
}
#[derive(PartialEq, Eq, Clone, Copy)]
pub struct RecvError;
#[derive(PartialEq, Eq, Clone, Copy)]
pub enum TryRecvError {
    Empty,
    Disconnected,
}
#[derive(PartialEq, Eq, Clone, Copy)]
pub enum RecvTimeoutError {
    Timeout,
    Disconnected,
}
errors! { RecvError TryRecvError RecvTimeoutError }
debugs! { [T] SendError<T>; [T] TrySendError<T>; [T] Sender<T>; [T] SyncSender<T>; [T] Receiver<T>; }
displays! { [T] SendError<T>; [T] TrySendError<T>; }
impl<T> crate::error::Error for SendError<T> {}
impl<T> crate::error::Error for TrySendError<T> {}
