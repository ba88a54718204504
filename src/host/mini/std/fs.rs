use crate::io::Result;
use crate::path::{Path, PathBuf};

pub struct File {
    inner: crate::os::fd::OwnedFd,
}

impl crate::fmt::Debug for File {}
impl crate::fmt::Debug for DirEntry {}
impl crate::fmt::Debug for Metadata {}

impl File {
    pub fn open<P: AsRef<Path>>(path: P) -> Result<File>;
    pub fn create<P: AsRef<Path>>(path: P) -> Result<File>;
    pub fn create_new<P: AsRef<Path>>(path: P) -> Result<File>;
    pub fn options() -> OpenOptions;
    pub fn sync_all(&self) -> Result<()>;
    pub fn sync_data(&self) -> Result<()>;
    pub fn set_len(&self, size: u64) -> Result<()>;
    pub fn metadata(&self) -> Result<Metadata>;
    pub fn try_clone(&self) -> Result<File>;
    pub fn set_permissions(&self, perm: Permissions) -> Result<()>;
}
#[derive(Clone, Debug)]
pub struct OpenOptions(u32);
impl OpenOptions {
    pub fn new() -> OpenOptions;
    pub fn read(&mut self, read: bool) -> &mut Self;
    pub fn write(&mut self, write: bool) -> &mut Self;
    pub fn append(&mut self, append: bool) -> &mut Self;
    pub fn truncate(&mut self, truncate: bool) -> &mut Self;
    pub fn create(&mut self, create: bool) -> &mut Self;
    pub fn create_new(&mut self, create_new: bool) -> &mut Self;
    pub fn open<P: AsRef<Path>>(&self, path: P) -> Result<File>;
}
#[derive(Clone)]
pub struct Metadata(u64);
impl Metadata {
    pub fn file_type(&self) -> FileType;
    pub fn is_dir(&self) -> bool;
    pub fn is_file(&self) -> bool;
    pub fn is_symlink(&self) -> bool;
    pub fn len(&self) -> u64;
    pub fn permissions(&self) -> Permissions;
    pub fn modified(&self) -> Result<crate::time::SystemTime>;
    pub fn created(&self) -> Result<crate::time::SystemTime>;
}
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Permissions(u32);
impl Permissions {
    pub fn readonly(&self) -> bool;
    pub fn set_readonly(&mut self, readonly: bool);
}
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct FileType(u32);
impl FileType {
    pub fn is_dir(&self) -> bool;
    pub fn is_file(&self) -> bool;
    pub fn is_symlink(&self) -> bool;
}
pub struct ReadDir(crate::sync::Arc<PathBuf>);

impl Iterator for ReadDir {
    type Item = Result<DirEntry>;
}

pub struct DirEntry(crate::sync::Arc<PathBuf>);
impl DirEntry {
    pub fn path(&self) -> PathBuf;
    pub fn metadata(&self) -> Result<Metadata>;
    pub fn file_type(&self) -> Result<FileType>;
    pub fn file_name(&self) -> crate::ffi::OsString;
}
pub fn read<P: AsRef<Path>>(path: P) -> Result<Vec<u8>>;
pub fn read_to_string<P: AsRef<Path>>(path: P) -> Result<String>;
pub fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> Result<()>;
pub fn remove_file<P: AsRef<Path>>(path: P) -> Result<()>;
pub fn metadata<P: AsRef<Path>>(path: P) -> Result<Metadata>;
pub fn symlink_metadata<P: AsRef<Path>>(path: P) -> Result<Metadata>;
pub fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> Result<()>;
pub fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> Result<u64>;
pub fn canonicalize<P: AsRef<Path>>(path: P) -> Result<PathBuf>;
pub fn create_dir<P: AsRef<Path>>(path: P) -> Result<()>;
pub fn create_dir_all<P: AsRef<Path>>(path: P) -> Result<()>;
pub fn remove_dir<P: AsRef<Path>>(path: P) -> Result<()>;
pub fn remove_dir_all<P: AsRef<Path>>(path: P) -> Result<()>;
pub fn read_dir<P: AsRef<Path>>(path: P) -> Result<ReadDir>;
pub fn exists<P: AsRef<Path>>(path: P) -> Result<bool>;
