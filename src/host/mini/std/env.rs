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

impl Iterator for Args {
    type Item = String;
}
impl DoubleEndedIterator for Args {}
impl ExactSizeIterator for Args {}

impl Iterator for ArgsOs {
    type Item = OsString;
}
impl DoubleEndedIterator for ArgsOs {}
impl ExactSizeIterator for ArgsOs {}

impl Iterator for Vars {
    type Item = (String, String);
}

impl crate::fmt::Debug for Args {}

#[derive(PartialEq, Eq, Clone)]
pub enum VarError {
    NotPresent,
    NotUnicode(OsString),
}

impl crate::fmt::Debug for VarError {}
impl crate::fmt::Display for VarError {}
impl crate::error::Error for VarError {}

pub mod consts {
    pub const ARCH: &str = "";
    pub const FAMILY: &str = "";
    pub const OS: &str = "";
}
