//! A project's crates, from its Cargo.toml or rust-project.json.

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use ra_ap_base_db::Env;
use ra_ap_cfg::{CfgAtom, CfgDiff};
use ra_ap_intern::Symbol;
use ra_ap_paths::AbsPathBuf;
use ra_ap_project_model::{
    CargoWorkspace, CfgOverrides, Package, ProjectJson, ProjectManifest, ProjectWorkspace,
    ProjectWorkspaceKind, TargetKind, WorkspaceBuildScripts,
};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    LoadOptions, Problem, cargo,
    progress::{OnProgress, Stopped},
    report::Stages,
    toolchain::Toolchain,
};

/// The manifest that governs `path` (a folder, a manifest, or a file), looking upwards.
pub(super) fn manifest_of(path: &Path) -> Option<ProjectManifest> {
    let path = AbsPathBuf::try_from(path.to_str()?).ok()?;
    if path.file_name().is_some_and(|name| name == "Cargo.toml" || name.ends_with(".json")) {
        return ProjectManifest::from_manifest_file(path).ok();
    }
    // Several only where Cargo.toml stands in the folders below alone.
    ProjectManifest::discover(&path).ok()?.into_iter().min()
}

/// The manifests of a folder an editor has open: the one that governs it, else those of the folders
/// in it.
pub(super) fn manifests_in(folder: &Path) -> Vec<ProjectManifest> {
    let Some(path) = folder.to_str().and_then(|path| AbsPathBuf::try_from(path).ok()) else {
        return Vec::new();
    };
    let mut found = ProjectManifest::discover(&path).unwrap_or_default();
    found.sort();
    found
}

/// Reads the project of `manifest`; None, with a problem, if nothing is known of it.
pub(super) fn read(
    manifest: &ProjectManifest,
    toolchain: &Toolchain,
    options: &LoadOptions,
    problems: &mut Vec<Problem>,
    stages: &mut Stages,
    on: OnProgress<'_>,
) -> Result<Option<ProjectWorkspace>, Stopped> {
    let started = Instant::now();
    let kind = match manifest {
        ProjectManifest::CargoToml(path) => match cargo::metadata(path, toolchain, options, on)? {
            cargo::Outcome::Known(metadata, problem) => {
                let error = problem.as_ref().map(|problem| triomphe::Arc::new(anyhow::anyhow!("{problem}")));
                problems.extend(problem);
                let root = metadata.workspace_root.join("Cargo.toml");
                let root = AbsPathBuf::try_from(root).ok().and_then(|root| root.try_into().ok());
                let cargo = CargoWorkspace::new(
                    *metadata,
                    root.unwrap_or_else(|| path.clone()),
                    Env::default(),
                    false,
                );
                let build_scripts = WorkspaceBuildScripts::default();
                ProjectWorkspaceKind::Cargo { cargo, error, build_scripts, rustc: Err(None) }
            }
            cargo::Outcome::Unknown(problem) => {
                problems.push(problem);
                return Ok(None);
            }
        },
        ProjectManifest::ProjectJson(path) => {
            let read = std::fs::read_to_string::<&Path>(path.as_ref()).map_err(|error| error.to_string());
            let data = read.and_then(|text| serde_json::from_str(&text).map_err(|error| error.to_string()));
            match data {
                Ok(data) => {
                    ProjectWorkspaceKind::Json(ProjectJson::new(Some(path.clone()), path.parent(), data))
                }
                Err(error) => {
                    problems.push(Problem::new(
                        format!("{path} can not be read: {error}"),
                        "correct it as rust-analyzer's manual describes the format",
                    ));
                    return Ok(None);
                }
            }
        }
        ProjectManifest::CargoScript(_) => return Ok(None),
    };
    stages.end("packages", started);
    let folder: PathBuf = manifest.manifest_path().parent().to_path_buf().into();
    // Code under `cfg(rust_analyzer)` is not what rustc sees.
    let not_there = CfgDiff::new(Vec::new(), vec![CfgAtom::Flag(Symbol::intern("rust_analyzer"))]);
    Ok(Some(ProjectWorkspace {
        kind,
        sysroot: toolchain.sysroot(),
        rustc_cfg: toolchain.cfg.clone(),
        toolchain: toolchain
            .version
            .clone()
            .and_then(|version| serde_json::from_value(serde_json::Value::String(version)).ok()),
        target: toolchain.layout(&folder),
        cfg_overrides: CfgOverrides { global: not_there, selective: FxHashMap::default() },
        extra_includes: Vec::new(),
        set_test: options.cfg_test,
    }))
}

/// The root files of the targets to load; None for all that the project names.
pub(super) fn wanted_roots(
    workspace: &ProjectWorkspace,
    options: &LoadOptions,
) -> Option<FxHashSet<AbsPathBuf>> {
    let ProjectWorkspaceKind::Cargo { cargo, .. } = &workspace.kind else { return None };
    let mut packages: FxHashSet<_> = cargo.packages().collect();
    if let Some(only) = &options.only {
        let named = |package: &Package| {
            let package = &cargo[*package];
            only.matches(&package.name, &package.version.to_string())
        };
        let mut todo: Vec<_> = cargo.packages().filter(named).collect();
        packages.clear();
        while let Some(package) = todo.pop() {
            if packages.insert(package) {
                todo.extend(cargo[package].dependencies.iter().map(|dependency| dependency.pkg));
            }
        }
    }
    let mut roots = FxHashSet::default();
    for package in packages {
        let package = &cargo[package];
        for &target in &package.targets {
            let target = &cargo[target];
            // Cargo builds no target whose features are off.
            let built =
                target.required_features.iter().all(|feature| package.active_features.contains(feature));
            let kind = matches!(target.kind, TargetKind::Lib { .. }) || (options.all_targets && built);
            if kind {
                roots.insert(target.root.clone());
            }
        }
    }
    Some(roots)
}
