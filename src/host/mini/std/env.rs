use crate::ffi::{OsStr, OsString};
use crate::io::Result as IoResult;
use crate::path::{Path, PathBuf};

pub fn args() -> Args;
pub fn args_os() -> ArgsOs;
pub fn var<K: AsRef<OsStr>>(key: K) -> Result<String, VarError>;
pub fn var_os<K: AsRef<OsStr>>(key: K) -> Option<OsString>;
pub fn vars() -> Vars;
pub unsafe fn set_var<K: AsRef<OsStr>, V: AsRef<OsStr>>(key: K, value: V);
pub unsafe fn remove_var<K: AsRef<OsStr>>(key: K);
pub fn current_dir() -> IoResult<PathBuf>;
pub fn set_current_dir<P: AsRef<Path>>(path: P) -> IoResult<()>;
pub fn current_exe() -> IoResult<PathBuf>;
pub fn temp_dir() -> PathBuf;
pub fn home_dir() -> Option<PathBuf>;
pub struct Args {
    inner: crate::vec::IntoIter<OsString>,
}
pub struct ArgsOs {
    inner: crate::vec::IntoIter<OsString>,
}
pub struct Vars {
    inner: crate::vec::IntoIter<(OsString, OsString)>,
}
iterator! { [] Args => String: back exact }
iterator! { [] ArgsOs => OsString: back exact }
iterator! { [] Vars => (String, String): }
debugs! { [] Args; }
#[derive(PartialEq, Eq, Clone)]
pub enum VarError {
    NotPresent,
    NotUnicode(OsString),
}
errors! { VarError }
pub mod consts {
    pub const ARCH: &str = "";
    pub const FAMILY: &str = "";
    pub const OS: &str = "";
}
