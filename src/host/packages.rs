//! The packages of the loaded projects and their targets.

use std::path::PathBuf;

use ra_ap_base_db::CrateGraphBuilder;
use ra_ap_project_model::{ProjectWorkspace, ProjectWorkspaceKind, TargetKind};
use ra_ap_vfs::FileId;

use super::{PackageSpec, files::FileNames};

/// A package with its loaded targets. A crate of rust-project.json counts as a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    pub name: String,
    /// Empty where none is given.
    pub version: String,
    /// The folder with its manifest.
    pub folder: PathBuf,
    /// One of the project's own, not a dependency from elsewhere.
    pub is_local: bool,
    pub targets: Vec<Target>,
}

/// A crate of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub name: String,
    pub kind: Kind,
    /// The crate's root file.
    pub root: FileId,
}

/// What a target is, by Cargo's names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Library,
    ProcMacro,
    Binary,
    Example,
    Test,
    Bench,
    BuildScript,
    Other,
}

impl Package {
    /// The library, which its dependents see.
    pub fn library(&self) -> Option<&Target> {
        self.targets.iter().find(|target| matches!(target.kind, Kind::Library | Kind::ProcMacro))
    }

    /// Whether `spec` means this package.
    pub fn is(&self, spec: &PackageSpec) -> bool {
        spec.matches(&self.name, &self.version)
    }
}

/// The packages of `workspace`, with those targets whose root file is loaded.
pub(super) fn of_workspace(
    workspace: &ProjectWorkspace,
    graph: &CrateGraphBuilder,
    names: &FileNames,
    is_loaded: &dyn Fn(FileId) -> bool,
) -> Vec<Package> {
    let root = |path: &ra_ap_paths::AbsPathBuf| names.id(path.as_ref()).filter(|&id| is_loaded(id));
    let mut all = Vec::new();
    match &workspace.kind {
        ProjectWorkspaceKind::Cargo { cargo, .. } => {
            for package in cargo.packages() {
                let package = &cargo[package];
                let targets = package.targets.iter().filter_map(|&target| {
                    let target = &cargo[target];
                    Some(Target {
                        name: target.name.clone(),
                        kind: kind(target.kind),
                        root: root(&target.root)?,
                    })
                });
                all.push(Package {
                    name: package.name.clone(),
                    version: package.version.to_string(),
                    folder: package.manifest.parent().to_path_buf().into(),
                    is_local: package.is_local,
                    targets: targets.collect(),
                });
            }
        }
        ProjectWorkspaceKind::Json(json) => {
            for (_, krate) in json.crates() {
                let Some(root) = root(&krate.root_module) else { continue };
                let Some(built) = graph.iter().find(|&id| graph[id].basic.root_file_id == root) else {
                    continue;
                };
                let built = &graph[built];
                let name = built.extra.display_name.as_ref();
                let name = name.map_or_else(String::new, |name| name.canonical_name().to_string());
                let kind = if built.basic.is_proc_macro { Kind::ProcMacro } else { Kind::Library };
                all.push(Package {
                    name: name.clone(),
                    version: built.extra.version.clone().unwrap_or_default(),
                    folder: json.project_root().to_path_buf().into(),
                    is_local: krate.is_workspace_member,
                    targets: vec![Target { name, kind, root }],
                });
            }
        }
        ProjectWorkspaceKind::DetachedFile { .. } => {}
    }
    all.retain(|package| !package.targets.is_empty());
    all
}

fn kind(kind: TargetKind) -> Kind {
    match kind {
        TargetKind::Lib { is_proc_macro: false } => Kind::Library,
        TargetKind::Lib { is_proc_macro: true } => Kind::ProcMacro,
        TargetKind::Bin => Kind::Binary,
        TargetKind::Example => Kind::Example,
        TargetKind::Test => Kind::Test,
        TargetKind::Bench => Kind::Bench,
        TargetKind::BuildScript => Kind::BuildScript,
        TargetKind::Other => Kind::Other,
    }
}
