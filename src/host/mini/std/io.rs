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

impl crate::fmt::Debug for Error {}
impl crate::fmt::Display for Error {}
impl crate::error::Error for Error {}
impl crate::fmt::Display for ErrorKind {}
impl From<ErrorKind> for Error {}
impl From<crate::ffi::NulError> for Error {}
impl<W> From<IntoInnerError<W>> for Error {}

pub trait Read {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        loop {}
    }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
        loop {}
    }
    fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> {
        loop {}
    }
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        loop {}
    }
    fn bytes(self) -> Bytes<Self>
    where
        Self: Sized,
    {
        loop {}
    }
    fn chain<R: Read>(self, next: R) -> Chain<Self, R>
    where
        Self: Sized,
    {
        loop {}
    }
    fn take(self, limit: u64) -> Take<Self>
    where
        Self: Sized,
    {
        loop {}
    }
}
pub trait Write {
    fn write(&mut self, buf: &[u8]) -> Result<usize>;
    fn flush(&mut self) -> Result<()>;
    fn write_all(&mut self, buf: &[u8]) -> Result<()> {
        loop {}
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        loop {}
    }
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        loop {}
    }
}
pub trait BufRead: Read {
    fn fill_buf(&mut self) -> Result<&[u8]>;
    fn consume(&mut self, amount: usize);
    fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> {
        loop {}
    }
    fn read_line(&mut self, buf: &mut String) -> Result<usize> {
        loop {}
    }
    fn split(self, byte: u8) -> Split<Self>
    where
        Self: Sized,
    {
        loop {}
    }
    fn lines(self) -> Lines<Self>
    where
        Self: Sized,
    {
        loop {}
    }
}
pub trait Seek {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
    fn rewind(&mut self) -> Result<()> {
        loop {}
    }
    fn stream_position(&mut self) -> Result<u64> {
        loop {}
    }
}
#[derive(Copy, PartialEq, Eq, Clone, Debug)]
pub enum SeekFrom {
    Start(u64),
    End(i64),
    Current(i64),
}

impl<R: Read + ?Sized> Read for &mut R {}
impl<R: Read + ?Sized> Read for Box<R> {}
impl Read for &[u8] {}
impl<R: Read + ?Sized> Read for BufReader<R> {}
impl Read for Stdin {}
impl Read for &Stdin {}
impl Read for StdinLock<'_> {}
impl<T: AsRef<[u8]>> Read for Cursor<T> {}
impl<R: Read> Read for Take<R> {}
impl<A: Read, B: Read> Read for Chain<A, B> {}
impl Read for Empty {}
impl Read for Repeat {}
impl Read for crate::collections::VecDeque<u8> {}
impl Read for crate::fs::File {}
impl Read for &crate::fs::File {}
impl Read for crate::net::TcpStream {}
impl Read for &crate::net::TcpStream {}
impl Read for crate::process::ChildStdout {}
impl Read for crate::process::ChildStderr {}
impl<R: BufRead + ?Sized> BufRead for &mut R {}
impl<R: BufRead + ?Sized> BufRead for Box<R> {}
impl BufRead for &[u8] {}
impl<R: Read + ?Sized> BufRead for BufReader<R> {}
impl BufRead for StdinLock<'_> {}
impl<T: AsRef<[u8]>> BufRead for Cursor<T> {}
impl<R: BufRead> BufRead for Take<R> {}
impl<A: BufRead, B: BufRead> BufRead for Chain<A, B> {}
impl BufRead for Empty {}
impl<W: Write + ?Sized> Write for &mut W {}
impl<W: Write + ?Sized> Write for Box<W> {}
impl Write for &mut [u8] {}
impl Write for Vec<u8> {}
impl<W: ?Sized + Write> Write for BufWriter<W> {}
impl<W: ?Sized + Write> Write for LineWriter<W> {}
impl Write for Stdout {}
impl Write for &Stdout {}
impl Write for StdoutLock<'_> {}
impl Write for Stderr {}
impl Write for &Stderr {}
impl Write for StderrLock<'_> {}
impl Write for Cursor<&mut [u8]> {}
impl Write for Cursor<Vec<u8>> {}
impl Write for Cursor<&mut Vec<u8>> {}
impl Write for Sink {}
impl Write for crate::collections::VecDeque<u8> {}
impl Write for crate::fs::File {}
impl Write for &crate::fs::File {}
impl Write for crate::net::TcpStream {}
impl Write for &crate::net::TcpStream {}
impl Write for crate::process::ChildStdin {}
impl<S: Seek + ?Sized> Seek for &mut S {}
impl<S: Seek + ?Sized> Seek for Box<S> {}
impl<R: ?Sized + Seek> Seek for BufReader<R> {}
impl<W: ?Sized + Write + Seek> Seek for BufWriter<W> {}
impl<T: AsRef<[u8]>> Seek for Cursor<T> {}
impl Seek for crate::fs::File {}
impl Seek for &crate::fs::File {}

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
impl<W: ?Sized + Write> Drop for BufWriter<W> {}
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

impl<W> crate::fmt::Debug for IntoInnerError<W> {}
impl<R: ?Sized + fmt::Debug> crate::fmt::Debug for BufReader<R> {}
impl<T: fmt::Debug> crate::fmt::Debug for Cursor<T> {}
impl crate::fmt::Debug for Stdin {}
impl crate::fmt::Debug for Stdout {}
impl crate::fmt::Debug for Stderr {}
impl<W> crate::fmt::Display for IntoInnerError<W> {}
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

impl<R: Read> Iterator for Bytes<R> {
    type Item = Result<u8>;
}

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

impl<B: BufRead> Iterator for Lines<B> {
    type Item = Result<String>;
}

pub struct Split<B> {
    buf: B,
    delim: u8,
}

impl<B: BufRead> Iterator for Split<B> {
    type Item = Result<Vec<u8>>;
}

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

impl IsTerminal for Stdin {}
impl IsTerminal for Stdout {}
impl IsTerminal for Stderr {}
impl IsTerminal for crate::fs::File {}
impl IsTerminal for StdinLock<'_> {}
impl IsTerminal for StdoutLock<'_> {}
