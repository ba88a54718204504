use crate::fmt;

pub mod prelude {
    pub use super::{BufRead, Read, Seek, Write};
}
pub type Result<T> = crate::result::Result<T, Error>;
pub struct Error {
    repr: Box<dyn crate::error::Error + Send + Sync>,
}
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum ErrorKind {
    NotFound,
    PermissionDenied,
    ConnectionRefused,
    ConnectionReset,
    ConnectionAborted,
    NotConnected,
    AddrInUse,
    AddrNotAvailable,
    BrokenPipe,
    AlreadyExists,
    WouldBlock,
    NotADirectory,
    IsADirectory,
    DirectoryNotEmpty,
    InvalidInput,
    InvalidData,
    TimedOut,
    WriteZero,
    StorageFull,
    Interrupted,
    Unsupported,
    UnexpectedEof,
    OutOfMemory,
    Other,
}
impl Error {
    pub fn new<E: Into<Box<dyn crate::error::Error + Send + Sync>>>(kind: ErrorKind, error: E) -> Error;
    pub fn other<E: Into<Box<dyn crate::error::Error + Send + Sync>>>(error: E) -> Error;
    pub fn last_os_error() -> Error;
    pub fn from_raw_os_error(code: i32) -> Error;
    pub fn raw_os_error(&self) -> Option<i32>;
    pub fn get_ref(&self) -> Option<&(dyn crate::error::Error + Send + Sync + 'static)>;
    pub fn into_inner(self) -> Option<Box<dyn crate::error::Error + Send + Sync>>;
    pub fn kind(&self) -> ErrorKind;
}
errors! { Error }
displays! { [] ErrorKind; }
froms! { [] ErrorKind => Error; [] crate::ffi::NulError => Error; [W] IntoInnerError<W> => Error; }

pub trait Read {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> { loop {} }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> { loop {} }
    fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> { loop {} }
    fn by_ref(&mut self) -> &mut Self where Self: Sized { loop {} }
    fn bytes(self) -> Bytes<Self> where Self: Sized { loop {} }
    fn chain<R: Read>(self, next: R) -> Chain<Self, R> where Self: Sized { loop {} }
    fn take(self, limit: u64) -> Take<Self> where Self: Sized { loop {} }
}
pub trait Write {
    fn write(&mut self, buf: &[u8]) -> Result<usize>;
    fn flush(&mut self) -> Result<()>;
    fn write_all(&mut self, buf: &[u8]) -> Result<()> { loop {} }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> { loop {} }
    fn by_ref(&mut self) -> &mut Self where Self: Sized { loop {} }
}
pub trait BufRead: Read {
    fn fill_buf(&mut self) -> Result<&[u8]>;
    fn consume(&mut self, amount: usize);
    fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> { loop {} }
    fn read_line(&mut self, buf: &mut String) -> Result<usize> { loop {} }
    fn split(self, byte: u8) -> Split<Self> where Self: Sized { loop {} }
    fn lines(self) -> Lines<Self> where Self: Sized { loop {} }
}
pub trait Seek {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
    fn rewind(&mut self) -> Result<()> { loop {} }
    fn stream_position(&mut self) -> Result<u64> { loop {} }
}
#[derive(Copy, PartialEq, Eq, Clone, Debug)]
pub enum SeekFrom {
    Start(u64),
    End(i64),
    Current(i64),
}
macro_rules! reads {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> Read for $ty {
            fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        }
    )*};
}
macro_rules! buf_reads {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> BufRead for $ty {
            fn fill_buf(&mut self) -> Result<&[u8]>;
            fn consume(&mut self, amount: usize);
        }
    )*};
}
macro_rules! writes {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> Write for $ty {
            fn write(&mut self, buf: &[u8]) -> Result<usize>;
            fn flush(&mut self) -> Result<()>;
        }
    )*};
}
macro_rules! seeks {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> Seek for $ty {
            fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
        }
    )*};
}
reads! {
    [R: Read + ?Sized] &mut R; [R: Read + ?Sized] Box<R>; [] &[u8]; [R: Read + ?Sized] BufReader<R>;
    [] Stdin; [] &Stdin; [] StdinLock<'_>; [T: AsRef<[u8]>] Cursor<T>; [R: Read] Take<R>; [A: Read, B: Read] Chain<A, B>;
    [] Empty; [] Repeat; [] crate::collections::VecDeque<u8>;
    [] crate::fs::File; [] &crate::fs::File; [] crate::net::TcpStream; [] &crate::net::TcpStream;
    [] crate::process::ChildStdout; [] crate::process::ChildStderr;
}
buf_reads! {
    [R: BufRead + ?Sized] &mut R; [R: BufRead + ?Sized] Box<R>; [] &[u8]; [R: Read + ?Sized] BufReader<R>;
    [] StdinLock<'_>; [T: AsRef<[u8]>] Cursor<T>; [R: BufRead] Take<R>; [A: BufRead, B: BufRead] Chain<A, B>; [] Empty;
}
writes! {
    [W: Write + ?Sized] &mut W; [W: Write + ?Sized] Box<W>; [] &mut [u8]; [] Vec<u8>; [W: ?Sized + Write] BufWriter<W>;
    [W: ?Sized + Write] LineWriter<W>; [] Stdout; [] &Stdout; [] StdoutLock<'_>; [] Stderr; [] &Stderr; [] StderrLock<'_>;
    [] Cursor<&mut [u8]>; [] Cursor<Vec<u8>>; [] Cursor<&mut Vec<u8>>; [] Sink; [] crate::collections::VecDeque<u8>;
    [] crate::fs::File; [] &crate::fs::File; [] crate::net::TcpStream; [] &crate::net::TcpStream; [] crate::process::ChildStdin;
}
seeks! {
    [S: Seek + ?Sized] &mut S; [S: Seek + ?Sized] Box<S>; [R: ?Sized + Seek] BufReader<R>; [W: ?Sized + Write + Seek] BufWriter<W>;
    [T: AsRef<[u8]>] Cursor<T>; [] crate::fs::File; [] &crate::fs::File;
}
pub struct BufReader<R: ?Sized> {
    buf: Box<[u8]>,
    inner: R,
}
impl<R: Read> BufReader<R> {
    pub fn new(inner: R) -> BufReader<R>;
    pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R>;
}
impl<R: ?Sized> BufReader<R> {
    pub fn get_ref(&self) -> &R;
    pub fn get_mut(&mut self) -> &mut R;
    pub fn buffer(&self) -> &[u8];
    pub fn into_inner(self) -> R
    where
        R: Sized;
}
pub struct BufWriter<W: ?Sized + Write> {
    buf: Vec<u8>,
    inner: W,
}
impl<W: ?Sized + Write> Drop for BufWriter<W> {
    fn drop(&mut self);
}
impl<W: Write> BufWriter<W> {
    pub fn new(inner: W) -> BufWriter<W>;
    pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W>;
    pub fn into_inner(self) -> crate::result::Result<W, IntoInnerError<BufWriter<W>>>;
}
impl<W: ?Sized + Write> BufWriter<W> {
    pub fn get_ref(&self) -> &W;
    pub fn get_mut(&mut self) -> &mut W;
    pub fn buffer(&self) -> &[u8];
}
pub struct LineWriter<W: ?Sized + Write> {
    inner: BufWriter<W>,
}
impl<W: Write> LineWriter<W> {
    pub fn new(inner: W) -> LineWriter<W>;
}
pub struct IntoInnerError<W>(W, Error);
debugs! { [W] IntoInnerError<W>; [R: ?Sized + fmt::Debug] BufReader<R>; [T: fmt::Debug] Cursor<T>; [] Stdin; [] Stdout; [] Stderr; }
displays! { [W] IntoInnerError<W>; }
impl<W: Send> crate::error::Error for IntoInnerError<W> {}
impl<W> IntoInnerError<W> {
    pub fn error(&self) -> &Error;
    pub fn into_inner(self) -> W;
}
#[derive(Default, Eq, PartialEq, Clone)]
pub struct Cursor<T> {
    inner: T,
    pos: u64,
}
impl<T> Cursor<T> {
    pub const fn new(inner: T) -> Cursor<T>;
    pub fn into_inner(self) -> T;
    pub const fn get_ref(&self) -> &T;
    pub const fn get_mut(&mut self) -> &mut T;
    pub const fn position(&self) -> u64;
    pub const fn set_position(&mut self, pos: u64);
}
pub struct Bytes<R> {
    inner: R,
}
iterator! { [R: Read] Bytes<R> => Result<u8>: }
pub struct Chain<T, U> {
    first: T,
    second: U,
}
pub struct Take<T> {
    inner: T,
    limit: u64,
}
impl<T> Take<T> {
    pub fn limit(&self) -> u64;
    pub fn into_inner(self) -> T;
    pub fn get_ref(&self) -> &T;
}
pub struct Lines<B> {
    buf: B,
}
iterator! { [B: BufRead] Lines<B> => Result<String>: }
pub struct Split<B> {
    buf: B,
    delim: u8,
}
iterator! { [B: BufRead] Split<B> => Result<Vec<u8>>: }
pub struct Stdin {
    inner: &'static crate::sync::Mutex<BufReader<Empty>>,
}
impl Stdin {
    pub fn lock(&self) -> StdinLock<'static>;
    pub fn read_line(&self, buf: &mut String) -> Result<usize>;
    pub fn lines(self) -> Lines<StdinLock<'static>>;
}
pub struct StdinLock<'a> {
    inner: crate::sync::MutexGuard<'a, BufReader<Empty>>,
}
pub struct Stdout {
    inner: &'static crate::sync::Mutex<()>,
}
impl Stdout {
    pub fn lock(&self) -> StdoutLock<'static>;
}
pub struct StdoutLock<'a> {
    inner: crate::sync::MutexGuard<'a, ()>,
}
pub struct Stderr {
    inner: &'static crate::sync::Mutex<()>,
}
impl Stderr {
    pub fn lock(&self) -> StderrLock<'static>;
}
pub struct StderrLock<'a> {
    inner: crate::sync::MutexGuard<'a, ()>,
}
#[derive(Copy, Clone, Debug, Default)]
pub struct Empty;
#[derive(Copy, Clone, Debug, Default)]
pub struct Sink;
pub struct Repeat {
    byte: u8,
}
pub fn stdin() -> Stdin;
pub fn stdout() -> Stdout;
pub fn stderr() -> Stderr;
pub const fn empty() -> Empty;
pub const fn sink() -> Sink;
pub const fn repeat(byte: u8) -> Repeat;
pub fn copy<R: ?Sized + Read, W: ?Sized + Write>(reader: &mut R, writer: &mut W) -> Result<u64>;
pub fn read_to_string<R: Read>(reader: R) -> Result<String>;
#[doc(hidden)]
pub fn _print(args: fmt::Arguments<'_>);
#[doc(hidden)]
pub fn _eprint(args: fmt::Arguments<'_>);
pub trait IsTerminal {
    fn is_terminal(&self) -> bool;
}
macro_rules! terminals {
    ($($ty:ty)*) => {$(
        impl IsTerminal for $ty {
            fn is_terminal(&self) -> bool;
        }
    )*};
}
terminals! { Stdin Stdout Stderr crate::fs::File StdinLock<'_> StdoutLock<'_> }
