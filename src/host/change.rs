//! Edits, and files that come and go.

use std::{
    path::{Path, PathBuf},
    time::SystemTime,
};

use ra_ap_base_db::SourceDatabase as _;
use ra_ap_vfs::FileId;

use super::{
    Host, bodies, files,
    lone::{self, LoneCrate},
    nesting, workspace,
};

/// Something that happened to a file. Paths are absolute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// An editor shows this text: it counts, whatever the disk has.
    Shown(PathBuf, String),
    /// The editor let go of the file: the disk counts again.
    Released(PathBuf),
    /// Something was created, changed or deleted on disk: a file or a folder.
    OnDisk(PathBuf),
}

/// What is to be done after a change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// A manifest, lock file or toolchain file changed: load again (see [`Host::loader`]).
    pub reload: bool,
    /// Folders of projects that are not loaded but have one of the shown files.
    pub projects: Vec<PathBuf>,
}

impl Host {
    /// Applies changes at once. Reads that are under way on snapshots are cancelled, and this waits
    /// until the snapshots are gone.
    pub fn apply(&mut self, changes: impl IntoIterator<Item = Change>) -> Applied {
        let mut applied = Applied::default();
        for change in changes {
            match change {
                Change::Shown(path, text) => self.shown(&path, text, &mut applied),
                Change::Released(path) => {
                    if let Some(file) = self.names.id(&path).filter(|file| self.shown.remove(file)) {
                        self.drop_lone(file);
                        self.on_disk(&path, &mut applied);
                    }
                }
                Change::OnDisk(path) => self.on_disk(&path, &mut applied),
            }
        }
        self.go_on_warming();
        applied
    }

    /// When each manifest and lock file of the projects was last written, for clients that do not
    /// tell of changes on disk: another answer than before calls for [`Change::OnDisk`].
    pub fn manifest_times(&self) -> Vec<(PathBuf, Option<SystemTime>)> {
        let manifests = self.loaded.manifests.iter().map(|manifest| {
            let path: &Path = manifest.manifest_path().as_ref();
            path.to_owned()
        });
        let locks =
            self.loaded.workspaces.iter().map(|it| PathBuf::from(it.workspace_root().join("Cargo.lock")));
        let time = |path: &PathBuf| std::fs::metadata(path).and_then(|data| data.modified()).ok();
        manifests.chain(locks).map(|path| (path.clone(), time(&path))).collect()
    }

    fn shown(&mut self, path: &Path, text: String, applied: &mut Applied) {
        let file = self.names.intern(path);
        let known = self.state.present.contains(&file);
        let opened = self.shown.insert(file);
        self.set_file(file, path, &text);
        if !opened {
            return;
        }
        if !self.state.present.contains(&file) {
            // No folder of a project has it.
            self.add_lone_crate(LoneCrate { file, edition: lone::edition_of(path), orphan: false });
            self.set_file(file, path, &text);
        } else if !self.state.early && bodies::crate_of(&self.db, file).is_none() {
            // A project's folder has it, but no `mod` leads to it.
            self.add_lone_crate(LoneCrate { file, edition: lone::edition_of(path), orphan: true });
        }
        if !known
            && let Some(folder) = self.unknown_project(path)
            && !applied.projects.contains(&folder)
        {
            applied.projects.push(folder);
        }
    }

    fn on_disk(&mut self, path: &Path, applied: &mut Applied) {
        if is_manifest(path) {
            applied.reload = true;
            return;
        }
        if let Some(file) = self.names.id(path).filter(|file| self.shown.contains(file)) {
            // What the editor shows counts. It may have been missing from its package before.
            let text = self.state.present.contains(&file).then(|| self.text(file));
            self.set_file(file, path, &text.unwrap_or_default());
            return;
        }
        if path.is_dir() {
            let enter = |folder: &Path| !files::is_build_output(folder);
            for path in files::rust_files(path, &enter) {
                self.on_disk(&path, applied);
            }
            return;
        }
        if path.extension().is_some_and(|extension| extension == "rs")
            && let Ok((text, _)) = files::read(path)
        {
            let file = self.names.intern(path);
            self.set_file(file, path, &text);
            return;
        }
        // Gone: a file, or a folder with all it had.
        let below = |file: &FileId| {
            self.names.path(*file).is_some_and(|name| name.starts_with(path)) && !self.shown.contains(file)
        };
        let gone: Vec<FileId> = self.state.present.iter().copied().filter(below).collect();
        for file in gone {
            self.remove(file);
        }
    }

    /// Gives a file its text; a new file is placed in the package whose folder has it.
    fn set_file(&mut self, file: FileId, path: &Path, text: &str) {
        if !self.state.present.contains(&file) {
            let Some(root) = self.loaded.root_for(path) else { return };
            self.loaded.roots[root].files.push(file);
            self.set_roots_and_crates();
        }
        self.set_text_of(file, text);
    }

    pub(super) fn set_text_of(&mut self, file: FileId, text: &str) {
        let text = nesting::without_deep(text);
        if self.text(file) != text {
            self.wait_for_snapshots();
            self.db.set_file_text_with_durability(file, &text, self.durability(file));
        }
    }

    /// Stops what is read on snapshots, and waits until they are gone.
    ///
    /// Before every write: the setters of a file lock its entry in a table of the database's, and only
    /// then wait for snapshots, one of which may be waiting for that entry.
    pub(super) fn wait_for_snapshots(&mut self) {
        use salsa::Database as _;
        self.db.trigger_cancellation();
    }

    pub(super) fn text(&self, file: FileId) -> String {
        self.db.file_text(file).text(&self.db).to_string()
    }

    fn durability(&self, file: FileId) -> salsa::Durability {
        let library = self.loaded.roots.iter().any(|root| !root.local && root.files.contains(&file));
        if library && !self.shown.contains(&file) { salsa::Durability::HIGH } else { salsa::Durability::LOW }
    }

    fn remove(&mut self, file: FileId) {
        for root in &mut self.loaded.roots {
            root.files.retain(|&known| known != file);
        }
        let state = std::sync::Arc::make_mut(&mut self.state);
        state.lone.retain(|krate| krate.file != file);
        state.present.remove(&file);
        self.set_roots_and_crates();
        self.wait_for_snapshots();
        self.db.set_file_text_with_durability(file, "", salsa::Durability::LOW);
    }

    fn add_lone_crate(&mut self, krate: LoneCrate) {
        std::sync::Arc::make_mut(&mut self.state).lone.push(krate);
        self.set_roots_and_crates();
    }

    /// A file that was only there because an editor showed it goes.
    fn drop_lone(&mut self, file: FileId) {
        if !self.state.lone.iter().any(|krate| krate.file == file) {
            return;
        }
        let state = std::sync::Arc::make_mut(&mut self.state);
        state.lone.retain(|krate| krate.file != file);
        if !self.loaded.roots.iter().any(|root| root.files.contains(&file)) {
            state.present.remove(&file);
        }
        self.set_roots_and_crates();
    }

    /// The folder of the project that has `path`, if that project is neither loaded nor known not to
    /// load, and the file is none of a loaded dependency.
    fn unknown_project(&self, path: &Path) -> Option<PathBuf> {
        if self.loaded.root_for(path).is_some() || self.loaded.toolchain.owns(path) {
            return None;
        }
        let manifest = workspace::manifest_of(path)?;
        let folder: &Path = manifest.manifest_path().parent().as_ref();
        let known = self.loaded.manifests.contains(&manifest);
        (!known).then(|| folder.to_path_buf())
    }
}

/// Whether a file says how a project is built.
fn is_manifest(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
    let config = || path.parent().is_some_and(|folder| folder.ends_with(".cargo"));
    matches!(
        name,
        "Cargo.toml"
            | "Cargo.lock"
            | "rust-project.json"
            | ".rust-project.json"
            | "rust-toolchain"
            | "rust-toolchain.toml"
    ) || (matches!(name, "config" | "config.toml") && config())
}
