//! What is known at one moment, to be read on any thread while the host goes on.

use std::{
    panic::AssertUnwindSafe,
    path::{Path, PathBuf},
    sync::Arc,
};

use ra_ap_base_db::SourceDatabase as _;
use ra_ap_hir_ty::attach_db_allow_change;
use ra_ap_ide_db::RootDatabase;
use ra_ap_vfs::FileId;
use rustc_hash::FxHashSet;

use super::{Host, bodies, files::FileNames, lone::LoneCrate};

/// The host's files and facts at one moment. Cheap to make and to send to another thread.
///
/// **Whoever holds one keeps the next change of the host waiting.** Read, then drop it. A change
/// makes every [`read`](Snapshot::read) that is under way end with [`Cancelled`] at its next query.
pub struct Snapshot {
    db: RootDatabase,
    names: Arc<FileNames>,
    state: Arc<State>,
}

/// What a snapshot needs beside the database.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    /// The files that are in the database.
    pub(super) present: FxHashSet<FileId>,
    pub(super) lone: Vec<LoneCrate>,
    /// The projects, or the standard library that was asked for, are still to come.
    pub(super) early: bool,
    /// Not all dependencies of the projects are known.
    pub(super) incomplete: bool,
}

/// The host changed while something was read: the answer would be of no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cancelled;

impl std::fmt::Display for Cancelled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the files changed meanwhile")
    }
}

impl std::error::Error for Cancelled {}

/// How far what is known of a file can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exactness {
    /// Everything the file may refer to is loaded: what is not found does not exist.
    Exact,
    /// The project is not loaded yet, or Cargo could not say what it depends on: what is found is
    /// true, what is not found may exist. No errors are to be shown.
    Early,
    /// The project is loaded but no `mod` leads to the file: it is analysed alone, as if `Early`.
    Orphan,
}

impl Host {
    pub fn snapshot(&self) -> Snapshot {
        Snapshot { db: self.db.clone(), names: self.names.clone(), state: self.state.clone() }
    }
}

/// The text of a file of the database.
pub fn text_of(db: &RootDatabase, file: FileId) -> &str {
    db.file_text(file).text(db)
}

impl Snapshot {
    /// Runs `f` on the database, with types at hand (inside `hir_ty::attach_db`).
    ///
    /// Loops that ask no query should call `salsa::Database::unwind_if_revision_cancelled` on it
    /// now and then.
    ///
    /// # Errors
    /// If the host was changed meanwhile. A panic of `f` goes on.
    pub fn read<T>(&self, f: impl FnOnce(&RootDatabase) -> T) -> Result<T, Cancelled> {
        let run = AssertUnwindSafe(|| attach_db_allow_change(&self.db, || f(&self.db)));
        salsa::Cancelled::catch(run).map_err(|_| Cancelled)
    }

    /// The id of a loaded file, by the path it was loaded under.
    pub fn file_id(&self, path: &Path) -> Option<FileId> {
        self.names.id(path).filter(|file| self.state.present.contains(file))
    }

    /// The path a file was loaded under.
    pub fn path(&self, file: FileId) -> Option<PathBuf> {
        self.names.path(file).map(|path| path.to_path_buf())
    }

    /// How far what is known of a loaded file can be relied on.
    ///
    /// # Errors
    /// If the host was changed meanwhile.
    pub fn exactness(&self, file: FileId) -> Result<Exactness, Cancelled> {
        if self.state.early {
            return Ok(Exactness::Early);
        }
        if let Some(krate) = self.state.lone.iter().find(|krate| krate.file == file) {
            return Ok(if krate.orphan { Exactness::Orphan } else { Exactness::Exact });
        }
        if self.state.incomplete {
            return Ok(Exactness::Early);
        }
        let found = self.read(|db| bodies::crate_of(db, file).is_some())?;
        Ok(if found { Exactness::Exact } else { Exactness::Orphan })
    }
}
