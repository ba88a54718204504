use crate::ffi::OsStr;
use crate::io::Result;
use crate::path::Path;

pub fn exit(code: i32) -> !;
pub fn abort() -> !;
pub fn id() -> u32;
#[lang = "termination"]
pub trait Termination {
    fn report(self) -> ExitCode;
}
impl Termination for () {}
impl Termination for ! {}
impl Termination for ExitCode {}
impl<T: Termination, E: crate::fmt::Debug> Termination for crate::result::Result<T, E> {}
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExitCode(u8);
impl ExitCode {
    pub const SUCCESS: ExitCode = ExitCode(0);
    pub const FAILURE: ExitCode = ExitCode(1);
}

impl From<u8> for ExitCode {}

pub struct Command {
    program: crate::ffi::CString,
    args: Vec<crate::ffi::CString>,
}

impl crate::fmt::Debug for Command {}
impl crate::fmt::Debug for Child {}

impl Command {
    pub fn new<S: AsRef<OsStr>>(program: S) -> Command;
    pub fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command;
    pub fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&mut self, args: I) -> &mut Command;
    pub fn env<K: AsRef<OsStr>, V: AsRef<OsStr>>(&mut self, key: K, val: V) -> &mut Command;
    pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command;
    pub fn env_clear(&mut self) -> &mut Command;
    pub fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command;
    pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
    pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
    pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
    pub fn spawn(&mut self) -> Result<Child>;
    pub fn output(&mut self) -> Result<Output>;
    pub fn status(&mut self) -> Result<ExitStatus>;
}
pub struct Child {
    handle: u32,
    pub stdin: Option<ChildStdin>,
    pub stdout: Option<ChildStdout>,
    pub stderr: Option<ChildStderr>,
}
impl Child {
    pub fn kill(&mut self) -> Result<()>;
    pub fn id(&self) -> u32;
    pub fn wait(&mut self) -> Result<ExitStatus>;
    pub fn try_wait(&mut self) -> Result<Option<ExitStatus>>;
    pub fn wait_with_output(self) -> Result<Output>;
}
pub struct ChildStdin {
    inner: crate::os::fd::OwnedFd,
}
pub struct ChildStdout {
    inner: crate::os::fd::OwnedFd,
}
pub struct ChildStderr {
    inner: crate::os::fd::OwnedFd,
}
pub struct Stdio(Option<crate::os::fd::OwnedFd>);
impl Stdio {
    pub fn piped() -> Stdio;
    pub fn inherit() -> Stdio;
    pub fn null() -> Stdio;
}

impl From<crate::fs::File> for Stdio {}
impl From<ChildStdout> for Stdio {}

#[derive(PartialEq, Eq, Clone, Copy, Debug, Default)]
pub struct ExitStatus(i32);

impl crate::fmt::Display for ExitStatus {}

impl ExitStatus {
    pub fn success(&self) -> bool;
    pub fn code(&self) -> Option<i32>;
}
#[derive(PartialEq, Eq, Clone, Debug)]
pub struct Output {
    pub status: ExitStatus,
    pub stdout: Vec<u8>,
    pub stderr: Vec<u8>,
}
