//! Lone files: each a crate of its own beside the standard library.

use std::path::PathBuf;

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
    progress::Stopped,
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
}

impl Host {
    /// Loads `files`, each as a library (or program, if it has a `main`) of its own.
    ///
    /// # Errors
    /// If the standard library's folder can not be read.
    pub fn lone(files: &[LoneFile], sysroot: &SysrootChoice) -> Result<Host> {
        let folder = current_folder()?;
        let names = std::sync::Arc::<FileNames>::default();
        let options = LoadOptions::editor(sysroot.clone());
        let loaded = load::load(&[], &folder, &options, &names, &|_| std::ops::ControlFlow::Continue(()))
            .map_err(|Stopped| Stopped)?;
        if let (SysrootChoice::Path(_), Some(problem), None) =
            (sysroot, loaded.problems.last(), &loaded.library)
        {
            anyhow::bail!("{problem}");
        }
        let mut host = Host::with(loaded, names, folder);
        host.add_lone(files);
        Ok(host)
    }

    /// Adds files to those that are loaded, or gives them another text and edition.
    pub fn add_lone(&mut self, files: &[LoneFile]) {
        for file in files {
            let id = self.names.intern(&file.path);
            let krate = LoneCrate { file: id, edition: file.edition };
            match self.lone.iter_mut().find(|known| known.file == id) {
                Some(known) => *known = krate,
                None => self.lone.push(krate),
            }
        }
        self.set_roots_and_crates();
        for file in files {
            self.set_text(&file.path, file.text.clone());
        }
    }
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
