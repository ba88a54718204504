//! The only door to disk and database: loads files, applies edits, lists the bodies of a file.

mod bodies;
pub mod lone;
mod mini;
mod sysroot;

use std::path::{Path, PathBuf};

use ra_ap_hir_def::DefWithBodyId;
use ra_ap_hir_expand::change::ChangeWithProcMacros;
use ra_ap_ide_db::RootDatabase;
use ra_ap_vfs::FileId;
use rustc_hash::FxHashMap;

pub use bodies::{item_keyword, item_range, of_file as bodies_of_file};
pub use lone::LoneFile;
pub use sysroot::SysrootChoice;

/// The loaded files with everything that is known of them.
pub struct Host {
    db: RootDatabase,
    ids: FxHashMap<PathBuf, FileId>,
    paths: FxHashMap<FileId, PathBuf>,
}

impl Host {
    pub fn db(&self) -> &RootDatabase {
        &self.db
    }

    pub fn file_id(&self, path: &Path) -> Option<FileId> {
        self.ids.get(path).copied()
    }

    pub fn path(&self, file: FileId) -> Option<&Path> {
        self.paths.get(&file).map(PathBuf::as_path)
    }

    /// Replaces the text of a loaded file; false if there is no such file.
    pub fn set_text(&mut self, path: &Path, text: String) -> bool {
        let Some(file) = self.file_id(path) else { return false };
        let mut change = ChangeWithProcMacros::default();
        change.change_file(file, Some(text));
        self.db.apply_change(change);
        true
    }

    /// Every fn, const and static with a body that the file declares, in the order of the modules.
    pub fn bodies(&self, file: FileId) -> Vec<DefWithBodyId> {
        bodies::of_file(&self.db, file)
    }
}
