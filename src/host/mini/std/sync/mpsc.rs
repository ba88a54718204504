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
impl<T> Drop for Sender<T> {}
impl<T> Drop for SyncSender<T> {}
impl<T> Drop for Receiver<T> {}
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

impl<T> Clone for Sender<T> {}
impl<T> Clone for SyncSender<T> {}

pub struct Iter<'a, T: 'a> {
    rx: &'a Receiver<T>,
}
pub struct TryIter<'a, T: 'a> {
    rx: &'a Receiver<T>,
}
pub struct IntoIter<T> {
    rx: Receiver<T>,
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = T;
}

impl<'a, T> Iterator for TryIter<'a, T> {
    type Item = T;
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;
}

impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;
}

impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
}

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

impl crate::fmt::Debug for RecvError {}
impl crate::fmt::Display for RecvError {}
impl crate::error::Error for RecvError {}
impl crate::fmt::Debug for TryRecvError {}
impl crate::fmt::Display for TryRecvError {}
impl crate::error::Error for TryRecvError {}
impl crate::fmt::Debug for RecvTimeoutError {}
impl crate::fmt::Display for RecvTimeoutError {}
impl crate::error::Error for RecvTimeoutError {}
impl<T> crate::fmt::Debug for SendError<T> {}
impl<T> crate::fmt::Debug for TrySendError<T> {}
impl<T> crate::fmt::Debug for Sender<T> {}
impl<T> crate::fmt::Debug for SyncSender<T> {}
impl<T> crate::fmt::Debug for Receiver<T> {}
impl<T> crate::fmt::Display for SendError<T> {}
impl<T> crate::fmt::Display for TrySendError<T> {}
impl<T> crate::error::Error for SendError<T> {}
impl<T> crate::error::Error for TrySendError<T> {}
