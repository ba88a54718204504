//! Which file has which id, and which files a folder has.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
};

use ra_ap_base_db::VfsPath;
use ra_ap_paths::AbsPathBuf;
use ra_ap_vfs::FileId;
use rustc_hash::{FxHashMap, FxHashSet};

/// Names of files and their ids. A name keeps its id for good, also across loads and for a file
/// that is not loaded or no longer there.
#[derive(Default)]
pub(super) struct FileNames(RwLock<Names>);

#[derive(Default)]
struct Names {
    paths: Vec<Arc<Path>>,
    ids: FxHashMap<Arc<Path>, FileId>,
}

impl FileNames {
    /// The id of `path`, as given: two spellings of a path are two files.
    pub(super) fn intern(&self, path: &Path) -> FileId {
        if let Some(id) = self.id(path) {
            return id;
        }
        let mut names = self.0.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        let names = &mut *names;
        let path: Arc<Path> = path.into();
        *names.ids.entry(path.clone()).or_insert_with(|| {
            names.paths.push(path);
            FileId::from_raw(u32::try_from(names.paths.len() - 1).unwrap_or(u32::MAX))
        })
    }

    pub(super) fn id(&self, path: &Path) -> Option<FileId> {
        self.read().ids.get(path).copied()
    }

    pub(super) fn path(&self, file: FileId) -> Option<Arc<Path>> {
        self.read().paths.get(file.index() as usize).cloned()
    }

    fn read(&self) -> std::sync::RwLockReadGuard<'_, Names> {
        self.0.read().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// The name under which `mod` declarations find the file.
    pub(super) fn vfs_path(&self, file: FileId) -> VfsPath {
        let path = self.path(file);
        let text = path.as_deref().map(Path::to_string_lossy).unwrap_or_default();
        match AbsPathBuf::try_from(&*text) {
            Ok(path) => VfsPath::from(path),
            Err(_) => VfsPath::new_virtual_path(format!("/{text}")),
        }
    }
}

/// The text of a file; `true` if it is not UTF-8 and the wrong bytes were replaced.
pub(super) fn read(path: &Path) -> std::io::Result<(String, bool)> {
    let bytes = std::fs::read(path)?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) => (text, false),
        // What is not UTF-8 is no Rust, but the rest of the file still is.
        Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), true),
    })
}

/// The `.rs` files below `folder`, in order of their names. `enter` says which folders to look into.
pub(super) fn rust_files(folder: &Path, enter: &dyn Fn(&Path) -> bool) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![folder.to_path_buf()];
    // Only needed for links: they may lead in a circle.
    let mut linked = FxHashSet::default();
    while let Some(folder) = todo.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            let Ok(mut kind) = entry.file_type() else { continue };
            if kind.is_symlink() {
                let Ok(target) = std::fs::metadata(&path) else { continue };
                kind = target.file_type();
                if kind.is_dir() && !std::fs::canonicalize(&path).is_ok_and(|real| linked.insert(real)) {
                    continue;
                }
            }
            if kind.is_dir() {
                if enter(&path) {
                    todo.push(path);
                }
            } else if kind.is_file() && path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Whether Cargo (or another tool) marked the folder as its output.
pub(super) fn is_build_output(folder: &Path) -> bool {
    folder.join("CACHEDIR.TAG").is_file()
}
