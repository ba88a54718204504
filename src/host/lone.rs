//! Lone files: each a crate of its own beside the standard library.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use ra_ap_base_db::{CrateDisplayName, CrateGraphBuilder, CrateOrigin, Env};
use ra_ap_cfg::CfgOptions;
use ra_ap_paths::AbsPathBuf;
use ra_ap_span::Edition;
use ra_ap_vfs::FileId;
use triomphe::Arc;

use super::{
    Host, LoadOptions, SysrootChoice,
    files::FileNames,
    load::{self, Loaded},
    toolchain::Toolchain,
};

/// A file to be analysed by itself.
#[derive(Debug, Clone)]
pub struct LoneFile {
    pub path: PathBuf,
    pub text: String,
    pub edition: Edition,
}

/// A lone file in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LoneCrate {
    pub(super) file: FileId,
    pub(super) edition: Edition,
    /// A project's folder has the file, but no `mod` leads to it.
    pub(super) orphan: bool,
}

impl Host {
    /// Loads `files`, each as a library (or program, if it has a `main`) of its own.
    ///
    /// # Errors
    /// If the standard library's folder can not be read.
    pub fn lone(files: &[LoneFile], sysroot: &SysrootChoice) -> Result<Host> {
        let folder = current_folder()?;
        let names = std::sync::Arc::<FileNames>::default();
        let vectors = files.iter().any(|file| load::names_vectors(&file.text));
        let options = LoadOptions { vectors, ..LoadOptions::editor(sysroot.clone()) };
        if *sysroot == SysrootChoice::Mini {
            let loaded = Loaded::small(&names);
            let mut host = Host::with(loaded, names, options, folder);
            host.warm_up();
            // Meanwhile rustc says what is configured; the library itself does not depend on that.
            host.loaded.toolchain = Toolchain::discover(host.folder.as_ref().as_ref(), None);
            host.add_lone(files);
            host.go_on_warming();
            return Ok(host);
        }
        let loaded = load::load(&[], &folder, &options, &names, &|_| std::ops::ControlFlow::Continue(()))?;
        if let (SysrootChoice::Path(_), Some(problem), None) =
            (sysroot, loaded.problems.last(), &loaded.library)
        {
            anyhow::bail!("{problem}");
        }
        let mut host = Host::with(loaded, names, options, folder);
        host.add_lone(files);
        Ok(host)
    }

    /// Adds files to those that are loaded, or gives them another text and edition.
    fn add_lone(&mut self, files: &[LoneFile]) {
        let state = std::sync::Arc::make_mut(&mut self.state);
        for file in files {
            let id = self.names.intern(&file.path);
            let krate = LoneCrate { file: id, edition: file.edition, orphan: false };
            match state.lone.iter_mut().find(|known| known.file == id) {
                Some(known) => *known = krate,
                None => state.lone.push(krate),
            }
        }
        self.set_roots_and_crates();
        for file in files {
            self.set_text(&file.path, file.text.clone());
        }
    }
}

/// The edition of the nearest Cargo.toml above a file, without asking Cargo; the newest without one.
pub(super) fn edition_of(path: &Path) -> Edition {
    let manifests = path.ancestors().skip(1).map(|folder| folder.join("Cargo.toml"));
    let mut inherited = false;
    for manifest in manifests.filter(|manifest| manifest.is_file()) {
        let Ok(text) = std::fs::read_to_string(manifest) else { continue };
        // A package's own edition, or that of `[workspace.package]` further up.
        let value = text.lines().find_map(|line| {
            let rest = line.trim().strip_prefix("edition")?.trim_start();
            Some(rest.strip_prefix('=').or_else(|| rest.strip_prefix('.'))?.trim())
        });
        match value.map(|value| value.trim_matches('"')) {
            Some("2015") => return Edition::Edition2015,
            Some("2018") => return Edition::Edition2018,
            Some("2021") => return Edition::Edition2021,
            Some("2024") => return Edition::Edition2024,
            Some(_) => inherited = true,
            None if inherited => {}
            // Cargo's default.
            None if text.contains("[package]") => return Edition::Edition2015,
            None => {}
        }
    }
    Edition::Edition2024
}

pub(super) fn current_folder() -> Result<AbsPathBuf> {
    let folder = std::env::current_dir().context("the current folder can not be read")?;
    AbsPathBuf::try_from(folder.to_string_lossy().as_ref())
        .map_err(|path| anyhow::anyhow!("the current folder is not absolute: {path}"))
}

/// Adds the crate of a lone file to a graph that has the standard library.
pub(super) fn add_crate(
    graph: &mut CrateGraphBuilder,
    krate: LoneCrate,
    loaded: &Loaded,
    folder: &Arc<AbsPathBuf>,
) {
    let cfg: CfgOptions = loaded.toolchain.cfg.iter().cloned().collect();
    let id = graph.add_crate_root(
        krate.file,
        krate.edition,
        Some(CrateDisplayName::from_canonical_name("lone")),
        None,
        cfg.clone(),
        Some(cfg),
        Env::default(),
        CrateOrigin::Local { repo: None, name: None },
        Vec::new(),
        false,
        folder.clone(),
        loaded.data.clone(),
    );
    loaded.std.add_dependencies(graph, id, false);
}
