//! Lone files: each a crate of its own beside the standard library.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use ra_ap_base_db::{
    CrateBuilderId, CrateDisplayName, CrateGraphBuilder, CrateName, CrateOrigin, CrateWorkspaceData,
    DependencyBuilder, Env, FileSet, LangCrateOrigin, SourceRoot, VfsPath,
};
use ra_ap_cfg::{CfgAtom, CfgOptions};
use ra_ap_hir_expand::change::ChangeWithProcMacros;
use ra_ap_ide_db::RootDatabase;
use ra_ap_intern::Symbol;
use ra_ap_paths::AbsPathBuf;
use ra_ap_span::Edition;
use ra_ap_vfs::FileId;
use rustc_hash::FxHashMap;
use triomphe::Arc;

use super::{Host, SysrootChoice, mini, sysroot::rust_files};

/// A file to be analysed by itself.
#[derive(Debug, Clone)]
pub struct LoneFile {
    pub path: PathBuf,
    pub text: String,
    pub edition: Edition,
}

/// The crates and files of a database in the making.
struct Loading {
    change: ChangeWithProcMacros,
    graph: CrateGraphBuilder,
    roots: Vec<SourceRoot>,
    ids: FxHashMap<PathBuf, FileId>,
    paths: FxHashMap<FileId, PathBuf>,
    next: u32,
    folder: Arc<AbsPathBuf>,
    data: Arc<CrateWorkspaceData>,
}

impl Host {
    /// Loads `files`, each as a library (or program, if it has a `main`) of its own.
    ///
    /// # Errors
    /// If the standard library's folder can not be read.
    pub fn lone(files: &[LoneFile], sysroot: &SysrootChoice) -> Result<Host> {
        let folder = std::env::current_dir().context("the current folder can not be read")?;
        let folder = AbsPathBuf::try_from(folder.to_string_lossy().as_ref())
            .map_err(|path| anyhow::anyhow!("the current folder is not absolute: {path}"))?;
        let target = Err("the target's layout is not loaded".into());
        let mut loading = Loading {
            change: ChangeWithProcMacros::default(),
            graph: CrateGraphBuilder::default(),
            roots: Vec::new(),
            ids: FxHashMap::default(),
            paths: FxHashMap::default(),
            next: 0,
            folder: Arc::new(folder),
            data: Arc::new(CrateWorkspaceData { target, toolchain: None }),
        };
        let std = match sysroot.library() {
            Some(library) => loading.real_std(&library)?,
            None => loading.small_std(),
        };
        for file in files {
            let mut set = FileSet::default();
            let id = loading.file(&mut set, file.path.clone(), file.text.clone());
            loading.roots.push(SourceRoot::new_local(set));
            let origin = CrateOrigin::Local { repo: None, name: None };
            let krate = loading.krate(id, "lone", file.edition, origin);
            for &(name, dependency) in &std {
                loading.depend(krate, name, dependency, name != "alloc");
            }
        }
        let Loading { mut change, graph, roots, ids, paths, .. } = loading;
        change.set_roots(roots);
        change.set_crate_graph(graph);
        let mut db = RootDatabase::new(None);
        db.apply_change(change);
        Ok(Host { db, ids, paths })
    }
}

impl Loading {
    fn file(&mut self, set: &mut FileSet, path: PathBuf, text: String) -> FileId {
        let id = FileId::from_raw(self.next);
        self.next += 1;
        self.change.change_file(id, Some(text));
        // A path of its own even for a file given twice or by a relative name.
        set.insert(id, VfsPath::new_virtual_path(format!("/{}/{}", id.index(), path.to_string_lossy())));
        self.ids.insert(path.clone(), id);
        self.paths.insert(id, path);
        id
    }

    fn krate(&mut self, root: FileId, name: &str, edition: Edition, origin: CrateOrigin) -> CrateBuilderId {
        let mut cfg = CfgOptions::default();
        for flag in ["debug_assertions", "unix", "panic_unwind"] {
            cfg.insert_atom(Symbol::intern(flag));
        }
        let pairs = [
            ("target_os", std::env::consts::OS),
            ("target_arch", std::env::consts::ARCH),
            ("target_family", std::env::consts::FAMILY),
            ("target_pointer_width", "64"),
            ("target_endian", "little"),
            ("target_has_atomic", "8"),
            ("target_has_atomic", "16"),
            ("target_has_atomic", "32"),
            ("target_has_atomic", "64"),
            ("target_has_atomic", "ptr"),
            ("target_has_atomic_load_store", "8"),
            ("target_has_atomic_load_store", "16"),
            ("target_has_atomic_load_store", "32"),
            ("target_has_atomic_load_store", "64"),
            ("target_has_atomic_load_store", "ptr"),
            ("panic", "unwind"),
        ];
        for (key, value) in pairs {
            let (key, value) = (Symbol::intern(key), Symbol::intern(value));
            cfg.extend([CfgAtom::KeyValue { key, value }]);
        }
        let name = Some(CrateDisplayName::from_canonical_name(name));
        self.graph.add_crate_root(
            root,
            edition,
            name,
            None,
            cfg.clone(),
            Some(cfg),
            Env::default(),
            origin,
            Vec::new(),
            false,
            self.folder.clone(),
            self.data.clone(),
        )
    }

    fn depend(&mut self, from: CrateBuilderId, name: &str, to: CrateBuilderId, prelude: bool) {
        let name = CrateName::normalize_dashes(name);
        // Only a cycle could fail, and each crate depends on earlier ones alone.
        let _ = self.graph.add_dep(from, DependencyBuilder::with_prelude(name, to, prelude, true));
    }

    fn small_std(&mut self) -> Vec<(&'static str, CrateBuilderId)> {
        let mut set = FileSet::default();
        let id = self.file(&mut set, PathBuf::from("/freehold/std.rs"), mini::STD.to_owned());
        self.roots.push(SourceRoot::new_library(set));
        let std = self.krate(id, "std", Edition::Edition2024, CrateOrigin::Lang(LangCrateOrigin::Std));
        vec![("core", std), ("alloc", std), ("std", std)]
    }

    fn real_std(&mut self, library: &std::path::Path) -> Result<Vec<(&'static str, CrateBuilderId)>> {
        let mut all: Vec<(&'static str, CrateBuilderId)> = Vec::new();
        let origins = [
            ("core", LangCrateOrigin::Core),
            ("alloc", LangCrateOrigin::Alloc),
            ("std", LangCrateOrigin::Std),
        ];
        for (name, origin) in origins {
            let folder = library.join(name).join("src");
            let mut set = FileSet::default();
            let mut root = None;
            for path in rust_files(&folder) {
                let text = std::fs::read_to_string(&path)
                    .with_context(|| format!("{} can not be read", path.display()))?;
                let id = FileId::from_raw(self.next);
                self.next += 1;
                self.change.change_file(id, Some(text));
                set.insert(id, VfsPath::new_virtual_path(path.to_string_lossy().into_owned()));
                if path == folder.join("lib.rs") {
                    root = Some(id);
                }
                self.paths.insert(id, path);
            }
            let root = root.with_context(|| {
                format!(
                    "{} is no copy of Rust's library sources: {name}/src/lib.rs is missing",
                    library.display()
                )
            })?;
            self.roots.push(SourceRoot::new_library(set));
            let krate = self.krate(root, name, Edition::Edition2024, CrateOrigin::Lang(origin));
            for &(name, dependency) in &all {
                self.depend(krate, name, dependency, true);
            }
            all.push((name, krate));
        }
        Ok(all)
    }
}
