use crate::borrow::Cow;
use crate::ffi::{OsStr, OsString};
use crate::fs;
use crate::io;

pub struct Path {
    inner: OsStr,
}
pub struct PathBuf {
    inner: OsString,
}
pub const MAIN_SEPARATOR: char = '/';
pub const MAIN_SEPARATOR_STR: &str = "/";
pub fn is_separator(c: char) -> bool;
impl Path {
    pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &Path;
    pub fn as_os_str(&self) -> &OsStr;
    pub fn to_str(&self) -> Option<&str>;
    pub fn to_string_lossy(&self) -> Cow<'_, str>;
    pub fn to_path_buf(&self) -> PathBuf;
    pub fn is_absolute(&self) -> bool;
    pub fn is_relative(&self) -> bool;
    pub fn has_root(&self) -> bool;
    pub fn parent(&self) -> Option<&Path>;
    pub fn ancestors(&self) -> Ancestors<'_>;
    pub fn file_name(&self) -> Option<&OsStr>;
    pub fn strip_prefix<P: AsRef<Path>>(&self, base: P) -> Result<&Path, StripPrefixError>;
    pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool;
    pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool;
    pub fn file_stem(&self) -> Option<&OsStr>;
    pub fn extension(&self) -> Option<&OsStr>;
    pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf;
    pub fn with_file_name<S: AsRef<OsStr>>(&self, file_name: S) -> PathBuf;
    pub fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf;
    pub fn components(&self) -> Components<'_>;
    pub fn iter(&self) -> Iter<'_>;
    pub fn display(&self) -> Display<'_>;
    pub fn metadata(&self) -> io::Result<fs::Metadata>;
    pub fn canonicalize(&self) -> io::Result<PathBuf>;
    pub fn read_dir(&self) -> io::Result<fs::ReadDir>;
    pub fn exists(&self) -> bool;
    pub fn try_exists(&self) -> io::Result<bool>;
    pub fn is_file(&self) -> bool;
    pub fn is_dir(&self) -> bool;
    pub fn is_symlink(&self) -> bool;
    pub fn into_path_buf(self: Box<Path>) -> PathBuf;
}
impl PathBuf {
    pub const fn new() -> PathBuf;
    pub fn with_capacity(capacity: usize) -> PathBuf;
    pub fn as_path(&self) -> &Path;
    pub fn push<P: AsRef<Path>>(&mut self, path: P);
    pub fn pop(&mut self) -> bool;
    pub fn set_file_name<S: AsRef<OsStr>>(&mut self, file_name: S);
    pub fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool;
    pub fn into_os_string(self) -> OsString;
    pub fn into_boxed_path(self) -> Box<Path>;
    pub fn clear(&mut self);
}

impl Clone for PathBuf {}
impl Default for PathBuf {}
impl crate::hash::Hash for PathBuf {}
impl crate::hash::Hash for Path {}
impl crate::fmt::Debug for PathBuf {}
impl crate::fmt::Debug for Path {}
impl crate::fmt::Debug for Display<'_> {}
impl crate::fmt::Debug for Components<'_> {}
impl crate::fmt::Display for Display<'_> {}

impl crate::ops::Deref for PathBuf {
    type Target = Path;
}

impl<T: ?Sized + AsRef<OsStr>> From<&T> for PathBuf {}
impl From<String> for PathBuf {}
impl From<OsString> for PathBuf {}
impl From<Box<Path>> for PathBuf {}
impl From<PathBuf> for OsString {}
impl From<PathBuf> for Box<Path> {}
impl From<&Path> for Box<Path> {}
impl From<PathBuf> for crate::rc::Rc<Path> {}
impl From<PathBuf> for crate::sync::Arc<Path> {}
impl From<&Path> for crate::sync::Arc<Path> {}
impl<P: AsRef<Path>> FromIterator<P> for PathBuf {}
impl<P: AsRef<Path>> Extend<P> for PathBuf {}
pub struct Display<'a> {
    inner: &'a Path,
}
#[derive(Copy, Clone)]
pub struct Ancestors<'a> {
    next: Option<&'a Path>,
}

impl<'a> Iterator for Ancestors<'a> {
    type Item = &'a Path;
}

#[derive(Clone)]
pub struct Components<'a> {
    path: &'a [u8],
}
impl<'a> Components<'a> {
    pub fn as_path(&self) -> &'a Path;
}

impl<'a> Iterator for Components<'a> {
    type Item = Component<'a>;
}
impl<'a> DoubleEndedIterator for Components<'a> {}

#[derive(Clone)]
pub struct Iter<'a> {
    inner: Components<'a>,
}

impl<'a> Iterator for Iter<'a> {
    type Item = &'a OsStr;
}
impl<'a> DoubleEndedIterator for Iter<'a> {}

impl<'a> IntoIterator for &'a Path {
    type Item = &'a OsStr;
    type IntoIter = Iter<'a>;
}

impl<'a> IntoIterator for &'a PathBuf {
    type Item = &'a OsStr;
    type IntoIter = Iter<'a>;
}

#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Component<'a> {
    Prefix(PrefixComponent<'a>),
    RootDir,
    CurDir,
    ParentDir,
    Normal(&'a OsStr),
}
impl<'a> Component<'a> {
    pub fn as_os_str(self) -> &'a OsStr;
}
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PrefixComponent<'a> {
    raw: &'a OsStr,
}
pub struct StripPrefixError(());

impl Clone for StripPrefixError {}
impl PartialEq for StripPrefixError {}
impl Eq for StripPrefixError {}
impl crate::fmt::Debug for StripPrefixError {}
impl crate::fmt::Display for StripPrefixError {}
impl crate::error::Error for StripPrefixError {}
