//! Everything that is to be in the database, read from disk: files, crates, packages.

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use ra_ap_base_db::{
    CrateGraphBuilder, CrateWorkspaceData, FileSet, SourceRoot, VfsPath,
    target::{Arch, TargetData},
};
use ra_ap_hir_expand::proc_macro::ProcMacrosBuilder;
use ra_ap_paths::AbsPathBuf;
use ra_ap_project_model::{ProjectManifest, ProjectWorkspace};
use ra_ap_vfs::{FileId, file_set::FileSetConfig};
use rustc_hash::{FxHashMap, FxHashSet};
use triomphe::Arc;

use super::{
    LoadOptions, Package, Problem,
    files::{self, FileNames},
    packages,
    proc_macros::{self, ProcMacros},
    progress::{OnProgress, Stopped, step},
    report::Stages,
    std_sources::{StdIds, StdSources},
    toolchain::Toolchain,
    workspace,
};

/// A set of files that find each other by `mod`: a package, or a crate of the standard library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Root {
    /// May be edited.
    pub(super) local: bool,
    pub(super) files: Vec<FileId>,
    /// Where new files of it appear.
    pub(super) folders: Vec<PathBuf>,
    /// What of these folders is not of it.
    pub(super) excluded: Vec<PathBuf>,
}

impl Root {
    pub(super) fn of(local: bool, files: Vec<FileId>) -> Root {
        Root { local, files, folders: Vec::new(), excluded: Vec::new() }
    }

    pub(super) fn source_root(&self, names: &FileNames) -> SourceRoot {
        let mut set = FileSet::default();
        for &file in &self.files {
            set.insert(file, names.vfs_path(file));
        }
        if self.local { SourceRoot::new_local(set) } else { SourceRoot::new_library(set) }
    }
}

/// What a load found.
pub(super) struct Loaded {
    pub(super) toolchain: Toolchain,
    pub(super) library: Option<PathBuf>,
    pub(super) roots: Vec<Root>,
    pub(super) graph: CrateGraphBuilder,
    pub(super) std: StdIds,
    /// For the database, once.
    pub(super) proc_macros: Option<ProcMacrosBuilder>,
    /// For crates added later.
    pub(super) data: Arc<CrateWorkspaceData>,
    pub(super) texts: Vec<(FileId, String)>,
    pub(super) not_utf8: Vec<FileId>,
    /// What was asked for.
    pub(super) manifests: Vec<ProjectManifest>,
    /// What of it could be read.
    pub(super) workspaces: Vec<ProjectWorkspace>,
    pub(super) packages: Vec<Package>,
    pub(super) problems: Vec<Problem>,
    pub(super) stages: Stages,
}

impl Loaded {
    /// The small standard library alone, without asking anyone.
    pub(super) fn small(names: &FileNames) -> Loaded {
        let toolchain = Toolchain::unknown();
        let mut texts = Vec::new();
        let std = StdSources::small(names, &mut texts);
        let data = Arc::new(small_data());
        let mut graph = CrateGraphBuilder::default();
        let folder = Arc::new(super::root_folder());
        let ids = std.add_to(&mut graph, &toolchain.cfg, &data, &folder);
        Loaded {
            roots: std.crates.iter().map(|krate| Root::of(false, krate.files.clone())).collect(),
            toolchain,
            library: None,
            graph,
            std: ids,
            proc_macros: None,
            data,
            texts,
            not_utf8: Vec::new(),
            manifests: Vec::new(),
            workspaces: Vec::new(),
            packages: Vec::new(),
            problems: Vec::new(),
            stages: Stages::default(),
        }
    }

    /// Whether Cargo could not say what a project depends on.
    pub(super) fn incomplete(&self) -> bool {
        use ra_ap_project_model::ProjectWorkspaceKind;
        let partial = |workspace: &ProjectWorkspace| {
            matches!(&workspace.kind, ProjectWorkspaceKind::Cargo { error: Some(_), .. })
        };
        self.workspaces.iter().any(partial)
    }

    /// The root that a new file at `path` belongs to: that of the innermost folder around it.
    pub(super) fn root_for(&self, path: &Path) -> Option<usize> {
        let depth = |root: &Root| {
            if root.excluded.iter().any(|excluded| path.starts_with(excluded)) {
                return None;
            }
            let around = root.folders.iter().filter(|folder| path.starts_with(folder));
            around.map(|folder| folder.components().count()).max()
        };
        let all = self.roots.iter().enumerate();
        all.filter_map(|(index, root)| Some((depth(root)?, index))).max().map(|(_, index)| index)
    }

    /// Gives a root to files outside of every package: a target's root file that lies elsewhere.
    pub(super) fn place_rest(&mut self) {
        let placed: FxHashSet<FileId> =
            self.roots.iter().flat_map(|root| root.files.iter().copied()).collect();
        let rest: Vec<FileId> =
            self.texts.iter().map(|&(file, _)| file).filter(|file| !placed.contains(file)).collect();
        if !rest.is_empty() {
            self.roots.push(Root::of(false, rest));
        }
    }
}

/// Reads the projects of `manifests` and the standard library they are compiled with.
///
/// # Errors
/// Only if `on` stops it; what can not be loaded becomes a problem.
pub(super) fn load(
    manifests: &[ProjectManifest],
    folder: &AbsPathBuf,
    options: &LoadOptions,
    names: &FileNames,
    on: OnProgress<'_>,
) -> Result<Loaded, Stopped> {
    let mut problems = Vec::new();
    let mut stages = Stages::default();
    step(on, "asking rustc for its settings", 0, 0)?;
    let started = Instant::now();
    let toolchain = Toolchain::discover(folder.as_ref(), options.target.as_deref());
    stages.end("toolchain", started);

    let mut workspaces = Vec::new();
    for manifest in manifests {
        if workspaces.iter().any(|known| has_manifest(known, manifest)) {
            continue;
        }
        let read = workspace::read(manifest, &toolchain, options, &mut problems, &mut stages, on)?;
        if let Some(mut workspace) = read {
            proc_macros::build(&mut workspace, options, &mut problems, &mut stages, on)?;
            workspaces.push(workspace);
        }
    }

    step(on, "reading the standard library", 0, 0)?;
    let started = Instant::now();
    let mut texts = Vec::new();
    let mut std = StdSources::read(&options.sysroot, &toolchain, names, &mut texts, &mut problems);
    stages.end("standard library", started);

    let mut reading = Reading {
        names,
        known: texts.iter().map(|&(file, _)| file).collect(),
        texts,
        not_utf8: Vec::new(),
        on,
    };
    let mut roots = Vec::new();
    let mut graphs = Vec::new();
    let mut vectors = options.vectors;
    for workspace in &workspaces {
        let started = Instant::now();
        let wanted = workspace::wanted_roots(workspace, options);
        let mut crate_roots = Vec::new();
        let own = workspace.to_crate_graph(
            &mut |path| {
                if wanted.as_ref().is_some_and(|wanted| !wanted.contains(path)) {
                    return None;
                }
                let file = reading.file(path.as_ref())?;
                crate_roots.push(path.to_path_buf());
                Some(file)
            },
            &FxHashMap::default(),
        );
        stages.end("crates", started);
        let started = Instant::now();
        let first = roots.len();
        reading.roots(workspace, &crate_roots, &mut roots)?;
        stages.end("files", started);
        // Of a dependency only where it is what was asked for.
        vectors = vectors || reading.name_vectors(&roots[first..], options.only.is_none());
        graphs.push(own);
    }
    if vectors && let Some(arch) = toolchain.arch() {
        let started = Instant::now();
        std.read_arch(&arch, names, &mut reading.texts);
        stages.end("vector intrinsics", started);
    }
    // The standard library first: its roots keep their ids when projects come and go.
    roots.splice(0..0, std.crates.iter().map(|krate| Root::of(false, krate.files.clone())));

    let data = match workspaces.first() {
        Some(first) => {
            CrateWorkspaceData { target: first.target.clone(), toolchain: first.toolchain.clone() }
        }
        // No process is started beside the small library.
        None if std.library.is_none() => small_data(),
        None => CrateWorkspaceData { target: toolchain.layout(folder.as_ref()), toolchain: None },
    };
    let data = Arc::new(data);
    let folder = Arc::new(folder.clone());
    let mut graph = CrateGraphBuilder::default();
    let mut std_ids = std.add_to(&mut graph, &toolchain.cfg, &data, &folder);
    let mut macros = ProcMacros::start(options, &toolchain, &workspaces, &mut problems);
    for (mut own, mut paths) in graphs {
        let own_std = std.add_to(&mut own, &toolchain.cfg, &data, &folder);
        let crates: Vec<_> = own.iter().filter(|&krate| !own_std.contains(krate)).collect();
        for krate in crates {
            let root = own[krate].basic.root_file_id;
            let proc_macro = own[krate].basic.is_proc_macro || reading.says(root, "extern crate proc_macro");
            own_std.add_dependencies(&mut own, krate, proc_macro);
        }
        let ids = graph.extend(own, &mut paths);
        macros.add(paths);
        std_ids = own_std.renamed(&ids).unwrap_or(std_ids);
    }
    let proc_macros = macros.load(&mut problems, on)?;
    let is_loaded = |file| reading.known.contains(&file);
    let packages = workspaces
        .iter()
        .flat_map(|workspace| packages::of_workspace(workspace, &graph, names, &is_loaded))
        .collect();
    graph.shrink_to_fit();
    let Reading { texts, not_utf8, .. } = reading;
    let of_project = |file: &&FileId| roots.iter().any(|root| root.local && root.files.contains(file));
    problems.extend(not_utf8.iter().filter(of_project).filter_map(|&file| {
        let what = format!(
            "{} is not UTF-8, as Rust must be: what is not was replaced",
            names.path(file)?.display()
        );
        Some(Problem::new(what, "save the file as UTF-8"))
    }));
    Ok(Loaded {
        toolchain,
        library: std.library,
        roots,
        graph,
        std: std_ids,
        proc_macros: Some(proc_macros),
        data,
        texts,
        not_utf8,
        manifests: manifests.to_vec(),
        workspaces,
        packages,
        problems,
        stages,
    })
}

/// The small library is made for 64 bits. Without a layout not even the length of an array would be
/// known.
fn small_data() -> CrateWorkspaceData {
    let data_layout = "e-m:e-i64:64-i128:128-n8:16:32:64-S128".into();
    CrateWorkspaceData { target: Ok(TargetData { data_layout, arch: Arch::Other }), toolchain: None }
}

/// Whether the manifest is that of a member of a workspace that is there already.
fn has_manifest(workspace: &ProjectWorkspace, manifest: &ProjectManifest) -> bool {
    use ra_ap_project_model::ProjectWorkspaceKind;
    match (&workspace.kind, manifest) {
        (ProjectWorkspaceKind::Cargo { cargo, .. }, ProjectManifest::CargoToml(path)) => {
            cargo.manifest_path() == path
                || cargo
                    .packages()
                    .any(|package| cargo[package].is_member && cargo[package].manifest == *path)
        }
        (ProjectWorkspaceKind::Json(json), ProjectManifest::ProjectJson(path)) => {
            json.manifest() == Some(path)
        }
        _ => false,
    }
}

/// The files of projects, each read once.
struct Reading<'a> {
    names: &'a FileNames,
    known: FxHashSet<FileId>,
    texts: Vec<(FileId, String)>,
    not_utf8: Vec<FileId>,
    on: OnProgress<'a>,
}

impl Reading<'_> {
    fn file(&mut self, path: &Path) -> Option<FileId> {
        let file = self.names.intern(path);
        if self.known.contains(&file) {
            return Some(file);
        }
        let (text, lossy) = files::read(path).ok()?;
        if lossy {
            self.not_utf8.push(file);
        }
        self.known.insert(file);
        self.texts.push((file, text));
        Some(file)
    }

    fn says(&self, file: FileId, words: &str) -> bool {
        self.texts
            .iter()
            .rev()
            .find(|(known, _)| *known == file)
            .is_some_and(|(_, text)| text.contains(words))
    }

    /// Whether a file of the roots (local ones, or all) names `core::arch`.
    fn name_vectors(&self, roots: &[Root], local: bool) -> bool {
        let roots = roots.iter().filter(|root| root.local || !local);
        let files: FxHashSet<FileId> = roots.flat_map(|root| root.files.iter().copied()).collect();
        self.texts.iter().any(|(file, text)| files.contains(file) && names_vectors(text))
    }

    /// The folders of the packages that have a crate among `crate_roots`, with their files.
    fn roots(
        &mut self,
        workspace: &ProjectWorkspace,
        crate_roots: &[AbsPathBuf],
        roots: &mut Vec<Root>,
    ) -> Result<(), Stopped> {
        // Packages may share a folder (several `[lib]` paths): such folders are one root.
        let mut folders: Vec<ra_ap_project_model::PackageRoot> = Vec::new();
        for root in workspace.to_roots() {
            let used = |include: &AbsPathBuf| crate_roots.iter().any(|root| root.starts_with(include));
            if !root.include.iter().any(used) {
                continue;
            }
            let shared = |known: &&mut ra_ap_project_model::PackageRoot| {
                known.include.iter().any(|include| root.include.contains(include))
            };
            match folders.iter_mut().find(shared) {
                Some(known) => {
                    known.is_local |= root.is_local;
                    known.include.extend(root.include);
                    known.exclude.extend(root.exclude);
                }
                None => folders.push(root),
            }
        }
        let mut config = FileSetConfig::builder();
        for root in &folders {
            config.add_file_set(root.include.iter().cloned().map(VfsPath::from).collect());
        }
        let config = config.build();
        let mut files: Vec<Vec<FileId>> = vec![Vec::new(); folders.len()];
        let mut placed = FxHashSet::default();
        let total = folders.len();
        for (done, root) in folders.iter().enumerate() {
            step(self.on, "reading files", done, total)?;
            for include in &root.include {
                let enter = |folder: &Path| {
                    let excluded =
                        root.exclude.iter().any(|excluded| folder == AsRef::<Path>::as_ref(excluded));
                    !excluded && (!root.is_local || is_own(folder))
                };
                for path in files::rust_files(include.as_ref(), &enter) {
                    let Some(file) = self.file(&path) else { continue };
                    if placed.insert(file)
                        && let Some(at) = config.classify_path(&self.names.vfs_path(file))
                    {
                        files[at].push(file);
                    }
                }
            }
        }
        roots.extend(folders.into_iter().zip(files).map(|(root, files)| Root {
            local: root.is_local,
            files,
            folders: root.include.into_iter().map(PathBuf::from).collect(),
            excluded: root.exclude.into_iter().map(PathBuf::from).collect(),
        }));
        Ok(())
    }
}

/// Whether a file's text names `core::arch` or a macro that asks for the processor's features.
pub(super) fn names_vectors(text: &str) -> bool {
    text.contains("core::arch") || text.contains("std::arch") || text.contains("_feature_detected!")
}

/// Whether a folder below a package of the project belongs to it: no build output (Cargo marks it),
/// no hidden folder.
fn is_own(folder: &Path) -> bool {
    let hidden = folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden && !files::is_build_output(folder)
}
