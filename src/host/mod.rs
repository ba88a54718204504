//! The only door to disk and database: finds projects, loads them, applies edits, lists bodies.
//!
//! * [`Host::open`] loads the Cargo project (or rust-project.json) that governs a path;
//!   [`Host::lone`] loads files by themselves. Nothing is built or run unless [`LoadOptions`] asks
//!   for it, nothing is installed, and Cargo is first asked without the network.
//! * What can not be loaded is a [`Problem`] of [`Host::report`], not an error: the rest is
//!   answered from what is known.
//! * [`Host::packages`] are the packages of the projects, dependencies included, as the project's
//!   resolution has them; [`Host::crate_of`] is the crate of a target, [`Host::bodies_of_crate`]
//!   its bodies, [`Host::path`] the name of a file:
//!
//! ```no_run
//! # use freehold::host::*;
//! # fn main() -> anyhow::Result<()> {
//! let spec: PackageSpec = "petgraph@0.8.3".parse()?;
//! let options = LoadOptions::library(SysrootChoice::Auto, spec.clone());
//! let host = Host::open(".".as_ref(), &options, &|_| std::ops::ControlFlow::Continue(()))?;
//! let package = host.packages().iter().find(|package| package.is(&spec)).expect("no such package");
//! let library = package.library().and_then(|target| host.crate_of(target)).expect("no library");
//! for def in host.bodies_of_crate(library) {
//!     // lower::lower(host.db(), def) …; files are relative to `package.folder`.
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A server keeps one host for all its folders:
//!
//! * [`Host::new`] answers at once, each shown file alone beside the small standard library.
//! * [`Host::apply`] takes edits, closed files and what happened on disk, and says which projects are
//!   to be loaded ([`Applied`]).
//! * [`Host::loader`] makes a [`Loader`] to [`run`](Loader::run) on another thread, with progress;
//!   [`Host::install`] takes over what it brought, the shown texts as they are by then.
//! * [`Host::snapshot`] is sent to the threads that answer; [`Snapshot::read`] gives them the database
//!   and ends with [`Cancelled`] when the host is changed. [`Snapshot::exactness`] says whether a file's
//!   errors may be shown.
//!
//! Nothing here polls or keeps a thread: an idle host costs nothing.
//!
//! | file | holds |
//! |---|---|
//! | `options.rs` | how a project is loaded |
//! | `toolchain.rs` | rustc, its `cfg`s, its folders |
//! | `cargo.rs`, `cargo_config.rs`, `workspace.rs` | a project's crates, from its manifest |
//! | `std_sources.rs`, `sysroot.rs`, `mini/` | the standard library |
//! | `proc_macros.rs` | build scripts and procedural macros |
//! | `files.rs` | names and ids of files, what a folder has |
//! | `load.rs` | all of it, read from disk |
//! | `loading.rs` | on another thread, and taken over |
//! | `warm.rs` | the small standard library, before it is asked for |
//! | `nesting.rs` | text that nests too deeply for rust-analyzer, made harmless |
//! | `change.rs`, `lone.rs` | edits, files that come and go, files of no project |
//! | `snapshot.rs` | reading while the host goes on |
//! | `packages.rs`, `bodies.rs` | what is loaded: packages, crates, items with bodies |
//! | `report.rs`, `problem.rs`, `progress.rs` | what was found, what is missing, how far it is |
//!
//! **Architecture Invariant:** the words of users' projects come in here and nowhere else: no other
//! folder reads a file or starts a process.

mod bodies;
mod cargo;
mod cargo_config;
mod change;
mod files;
mod load;
mod loading;
pub mod lone;
mod mini;
mod nesting;
mod older_std;
mod options;
mod packages;
mod problem;
mod proc_macros;
mod progress;
mod report;
mod snapshot;
mod std_sources;
mod sysroot;
mod toolchain;
mod warm;
mod workspace;

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
    sync::Arc,
    time::Instant,
};

use anyhow::{Context as _, Result};
use ra_ap_base_db::{Crate, SourceDatabase as _, SourceRoot, SourceRootId, all_crates};
use ra_ap_hir_def::DefWithBodyId;
use ra_ap_hir_expand::change::ChangeWithProcMacros;
use ra_ap_ide_db::RootDatabase;
use ra_ap_paths::AbsPathBuf;
use ra_ap_vfs::FileId;
use rustc_hash::FxHashSet;

pub use bodies::{
    crate_of as crate_of_file, files_of_crate, in_range as bodies_in_range, item_range, item_result,
    of_crate as bodies_of_crate, of_file as bodies_of_file,
};
pub use change::{Applied, Change};
pub use loading::{Loader, Projects};
pub use lone::LoneFile;
pub use nesting::STACK;
pub use options::{LoadOptions, PackageSpec};
pub use packages::{Kind, Package, Target};
pub use problem::Problem;
pub use progress::{OnProgress, Progress, Stopped};
pub use ra_ap_span::Edition;
pub use report::{Macros, Report, Stage, Stages, memory, unexpanded_macros};
pub use snapshot::{Cancelled, Exactness, Snapshot, text_of};
pub use sysroot::SysrootChoice;

use files::FileNames;
use load::{Loaded, Root};
use snapshot::State;

/// The loaded files with everything that is known of them.
pub struct Host {
    db: RootDatabase,
    names: Arc<FileNames>,
    options: LoadOptions,
    loaded: Loaded,
    state: Arc<State>,
    /// The files whose text an editor gave.
    shown: FxHashSet<FileId>,
    /// The source roots in the database, by their ids.
    roots: Vec<Root>,
    /// Of the small standard library, if that is what is loaded.
    warm: Option<warm::Warm>,
    folder: triomphe::Arc<AbsPathBuf>,
}

impl Host {
    /// Loads the project that governs `path`: a folder, a Cargo.toml, a rust-project.json, or a file
    /// of a project.
    ///
    /// # Errors
    /// If there is no such path, no project there or above, or `on` stopped the load.
    pub fn open(path: &Path, options: &LoadOptions, on: OnProgress<'_>) -> Result<Host> {
        let path =
            std::path::absolute(path).with_context(|| format!("{} has no absolute path", path.display()))?;
        if !path.exists() {
            anyhow::bail!("{} does not exist", path.display());
        }
        let manifest = workspace::manifest_of(&path).with_context(|| {
            format!("there is no Cargo.toml or rust-project.json in {} or above", path.display())
        })?;
        let folder = manifest.manifest_path().parent().to_path_buf();
        let names = Arc::<FileNames>::default();
        let loaded = load::load(&[manifest], &folder, options, &names, on)?;
        Ok(Host::with(loaded, names, options.clone(), folder))
    }

    fn with(mut loaded: Loaded, names: Arc<FileNames>, options: LoadOptions, folder: AbsPathBuf) -> Host {
        let (db, state) = database(&mut loaded, &names);
        Host {
            db,
            names,
            options,
            roots: loaded.roots.clone(),
            warm: None,
            loaded,
            state: Arc::new(state),
            shown: FxHashSet::default(),
            folder: triomphe::Arc::new(folder),
        }
    }

    pub fn db(&self) -> &RootDatabase {
        &self.db
    }

    /// The id of a loaded file, by the path it was loaded under.
    pub fn file_id(&self, path: &Path) -> Option<FileId> {
        self.names.id(path).filter(|file| self.state.present.contains(file))
    }

    pub fn path(&self, file: FileId) -> Option<PathBuf> {
        self.names.path(file).map(|path| path.to_path_buf())
    }

    /// Replaces the text of a loaded file; false if there is no such file.
    pub fn set_text(&mut self, path: &Path, text: String) -> bool {
        let Some(file) = self.file_id(path) else { return false };
        self.set_text_of(file, &text);
        true
    }

    /// The packages of the loaded projects, dependencies included.
    pub fn packages(&self) -> &[Package] {
        &self.loaded.packages
    }

    /// Whether Cargo could not say what a project depends on, or nothing is loaded yet: what is not
    /// found may exist, so no errors are to be shown.
    pub fn is_incomplete(&self) -> bool {
        self.state.early || self.state.incomplete
    }

    /// The crate of a package's target.
    pub fn crate_of(&self, target: &Target) -> Option<Crate> {
        let is = |krate: &&Crate| {
            let data = krate.data(&self.db);
            data.root_file_id == target.root && !data.origin.is_lang()
        };
        all_crates(&self.db).iter().find(is).copied()
    }

    /// The crate a file is a module of.
    pub fn crate_of_file(&self, file: FileId) -> Option<Crate> {
        self.state.present.contains(&file).then(|| bodies::crate_of(&self.db, file))?
    }

    /// Every fn, const and static with a body that the file declares, in the order of the modules.
    pub fn bodies(&self, file: FileId) -> Vec<DefWithBodyId> {
        if !self.state.present.contains(&file) {
            return Vec::new();
        }
        bodies::of_file(&self.db, file)
    }

    /// Every fn, const and static with a body that the crate declares: those of its own and others'
    /// `macro_rules!` included, those of derives not. In the order of the modules.
    pub fn bodies_of_crate(&self, krate: Crate) -> Vec<DefWithBodyId> {
        bodies::of_crate(&self.db, krate)
    }

    /// The files of a crate, in the order of its modules.
    pub fn files_of_crate(&self, krate: Crate) -> Vec<FileId> {
        bodies::files_of_crate(&self.db, krate)
    }

    /// Brings the database's roots and crates up to what is loaded and the lone files.
    fn set_roots_and_crates(&mut self) {
        self.wait_for_snapshots();
        let mut roots = self.loaded.roots.clone();
        // A lone file that is in a package's folder stays in its root, so that its `mod`s are found.
        let placed = |file: FileId| self.loaded.roots.iter().any(|root| root.files.contains(&file));
        let alone = self.state.lone.iter().filter(|krate| !placed(krate.file));
        roots.extend(alone.map(|krate| Root::of(true, vec![krate.file])));
        for (index, root) in roots.iter().enumerate() {
            if self.roots.get(index) == Some(root) {
                continue;
            }
            let durability = if root.local { salsa::Durability::LOW } else { salsa::Durability::MEDIUM };
            let id = SourceRootId(u32::try_from(index).unwrap_or(u32::MAX));
            for &file in &root.files {
                self.db.set_file_source_root_with_durability(file, id, durability);
                if Arc::make_mut(&mut self.state).present.insert(file) {
                    self.db.set_file_text_with_durability(file, "", durability);
                }
            }
            let source_root: SourceRoot = root.source_root(&self.names);
            self.db.set_source_root_with_durability(id, triomphe::Arc::new(source_root), durability);
        }
        let local = |local: bool| {
            let of_kind = roots.iter().enumerate().filter(move |(_, root)| root.local == local);
            of_kind.map(|(index, _)| SourceRootId(u32::try_from(index).unwrap_or(u32::MAX))).collect()
        };
        use salsa::Setter as _;
        let (locals, libraries) = (local(true), local(false));
        ra_ap_base_db::LocalRoots::get(&self.db).set_roots(&mut self.db).to(locals);
        ra_ap_base_db::LibraryRoots::get(&self.db).set_roots(&mut self.db).to(libraries);
        self.roots = roots;
        let mut graph = self.loaded.graph.clone();
        for &krate in &self.state.lone {
            lone::add_crate(&mut graph, krate, &self.loaded, &self.folder);
        }
        let mut change = ChangeWithProcMacros::default();
        change.set_crate_graph(graph);
        if let Some(proc_macros) = self.loaded.proc_macros.take() {
            change.set_proc_macros(proc_macros);
        }
        self.db.apply_change(change);
    }
}

/// A database with what was loaded; the texts are moved into it.
fn database(loaded: &mut Loaded, names: &FileNames) -> (RootDatabase, State) {
    let started = Instant::now();
    loaded.place_rest();
    let mut change = ChangeWithProcMacros::default();
    let mut state = State { incomplete: loaded.incomplete(), ..State::default() };
    let roots = loaded.roots.iter().filter(|root| root.local);
    let local: FxHashSet<FileId> = roots.flat_map(|root| root.files.iter().copied()).collect();
    for (file, mut text) in std::mem::take(&mut loaded.texts) {
        // What others published has been compiled.
        if local.contains(&file)
            && let Cow::Owned(harmless) = nesting::without_deep(&text)
        {
            text = harmless;
        }
        change.change_file(file, Some(text));
        state.present.insert(file);
    }
    change.set_roots(loaded.roots.iter().map(|root| root.source_root(names)).collect());
    change.set_crate_graph(loaded.graph.clone());
    if let Some(proc_macros) = loaded.proc_macros.take() {
        change.set_proc_macros(proc_macros);
    }
    let mut db = RootDatabase::new(None);
    db.enable_proc_attr_macros();
    db.apply_change(change);
    loaded.stages.end("database", started);
    (db, state)
}

/// Where a process stands that has no current folder.
fn root_folder() -> AbsPathBuf {
    let root = if cfg!(windows) { "C:\\" } else { "/" };
    AbsPathBuf::assert(root.into())
}
