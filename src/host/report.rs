//! What was found and what it cost, for `doctor` and the log.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    time::{Duration, Instant},
};

use ra_ap_base_db::all_crates;
use ra_ap_hir_def::nameres::{crate_def_map, diagnostics::DefDiagnosticKind};
use ra_ap_hir_expand::{MacroCallKind, MacroDefKind};
use ra_ap_ide_db::RootDatabase;
use ra_ap_span::Edition;

use super::{Host, Problem};

/// A part of a load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    pub name: &'static str,
    pub time: Duration,
    /// The process's memory after it, in bytes, where the system tells.
    pub memory: Option<u64>,
}

/// The stages of a load, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stages(pub Vec<Stage>);

impl Stages {
    pub(super) fn end(&mut self, name: &'static str, started: Instant) {
        self.0.push(Stage { name, time: started.elapsed(), memory: memory() });
    }
}

/// The memory this process holds, in bytes; None where the system has no `/proc`.
pub fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? * 1024)
}

/// What the host has loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// rustc's number, such as `1.95.0`, if there is a rustc.
    pub toolchain: Option<String>,
    /// The folder of the toolchain.
    pub sysroot: Option<PathBuf>,
    /// The target triple that is compiled for.
    pub target: Option<String>,
    /// Where the standard library's sources came from; None for the small one.
    pub library: Option<PathBuf>,
    /// The folders of the loaded projects.
    pub projects: Vec<PathBuf>,
    /// Crates in all, the standard library's included.
    pub crates: usize,
    /// Crates of the projects themselves.
    pub local_crates: usize,
    pub files: usize,
    /// Whether everything the projects depend on is known, so that their errors may be shown.
    pub exact: bool,
    /// Files that are not UTF-8, read with the wrong bytes replaced.
    pub not_utf8: Vec<PathBuf>,
    pub stages: Stages,
    pub problems: Vec<Problem>,
}

impl Host {
    /// What was found, what it cost, and what is missing.
    pub fn report(&self) -> Report {
        let loaded = &self.loaded;
        let local = |krate: &&ra_ap_base_db::Crate| krate.data(&self.db).origin.is_local();
        Report {
            toolchain: loaded.toolchain.version.clone(),
            sysroot: loaded.toolchain.root.clone().map(PathBuf::from),
            target: loaded.toolchain.target.clone().or_else(|| loaded.toolchain.host.clone()),
            library: loaded.library.clone(),
            projects: loaded.workspaces.iter().map(|it| it.workspace_root().to_path_buf().into()).collect(),
            crates: all_crates(&self.db).len(),
            local_crates: all_crates(&self.db).iter().filter(local).count(),
            files: self.state.present.len(),
            exact: !self.is_incomplete(),
            not_utf8: loaded.not_utf8.iter().filter_map(|&file| self.path(file)).collect(),
            stages: loaded.stages.clone(),
            problems: loaded.problems.clone(),
        }
    }
}

/// Procedural macros and how often they are used: an attribute by its path, derives by the crate
/// that has them.
pub type Macros = BTreeMap<String, usize>;

/// The procedural macros that the projects' own crates use and that are not expanded.
///
/// Resolves all names of these crates, which may take seconds.
pub fn unexpanded_macros(db: &RootDatabase) -> Macros {
    let mut found = BTreeMap::new();
    for &krate in all_crates(db).iter().filter(|krate| krate.data(db).origin.is_local()) {
        unexpanded(db, krate, &mut found);
    }
    found
}

impl Report {
    /// What `doctor` says, line by line. `took` is how long it all took.
    pub fn human(&self, macros: &Macros, took: Duration) -> String {
        let mut lines = Vec::new();
        let mut line = |name: &str, text: String| lines.push(format!("{name:<12}{text}"));
        line("freehold", env!("CARGO_PKG_VERSION").to_owned());
        line(
            "toolchain",
            match (&self.toolchain, &self.sysroot) {
                (Some(version), Some(root)) => format!("rustc {version} in {}", root.display()),
                (Some(version), None) => format!("rustc {version}"),
                _ => "none".to_owned(),
            },
        );
        if let Some(target) = &self.target {
            line("target", target.clone());
        }
        line(
            "std",
            match &self.library {
                Some(library) => format!("sources in {}", library.display()),
                None => "the small one that Freehold carries".to_owned(),
            },
        );
        match self.projects.as_slice() {
            [] => line("project", "none: files are analysed alone".to_owned()),
            projects => {
                for project in projects {
                    line("project", project.display().to_string());
                }
                line(
                    "crates",
                    format!(
                        "{} of the project, {} in all, from {} files",
                        self.local_crates, self.crates, self.files
                    ),
                );
            }
        }
        line(
            "facts",
            match self.exact {
                true => "exact: errors are shown".to_owned(),
                false => {
                    "not exact, since dependencies are missing: explained, but no errors are shown".to_owned()
                }
            },
        );
        if !macros.is_empty() {
            line(
                "macros",
                "not expanded; what they change or add is unknown, and no errors are shown there".to_owned(),
            );
            for (name, times) in macros {
                line("", format!("{name}, {times} {}", if *times == 1 { "time" } else { "times" }));
            }
            line("", "to run them: --proc-macros, or the setting of the same name".to_owned());
        }
        for path in &self.not_utf8 {
            line("not UTF-8", format!("{}: read as far as it goes", path.display()));
        }
        let total = took.as_secs_f64();
        let size = memory().map_or_else(String::new, |bytes| format!(", {} MB", bytes >> 20));
        line("loading", format!("{total:.2} s{size}"));
        for stage in &self.stages.0 {
            let size = stage.memory.map_or_else(String::new, |bytes| format!(", then {} MB", bytes >> 20));
            line("", format!("{} {:.2} s{size}", stage.name, stage.time.as_secs_f64()));
        }
        if self.problems.is_empty() {
            line("problems", "none".to_owned());
        }
        for problem in &self.problems {
            line("problem", problem.what.clone());
            if !problem.remedy.is_empty() {
                line("", format!("→ {}", problem.remedy));
            }
        }
        lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
    }
}

fn unexpanded(db: &RootDatabase, krate: ra_ap_base_db::Crate, found: &mut Macros) {
    let map = crate_def_map(db, krate);
    for diagnostic in map.diagnostics() {
        let path = match &diagnostic.kind {
            DefDiagnosticKind::MacroError { path, .. } => path,
            DefDiagnosticKind::UnresolvedMacroCall { ast: MacroCallKind::Attr { .. }, path } => path,
            _ => continue,
        };
        let path = path.display(db, Edition::LATEST).to_string();
        // The compiler's own, as in `lower::unexpanded`.
        if !path.starts_with("rustc_") {
            *found.entry(format!("#[{path}]")).or_default() += 1;
        }
    }
    for (_, module) in map.modules() {
        let calls = module.scope.derive_macro_invocs().flat_map(|(_, derives)| derives);
        for call in calls.flat_map(|(_, _, calls)| calls).flatten().filter_map(|call| call.left()) {
            let def = call.loc(db).def;
            let MacroDefKind::ProcMacro(_, expander, _) = def.kind else { continue };
            if expander.as_expand_error(def.krate).is_none() {
                continue;
            }
            let of = def.krate.extra_data(db).display_name.as_ref();
            let of = of.map_or_else(String::new, |name| name.canonical_name().to_string());
            *found.entry(format!("derives of {of}")).or_default() += 1;
        }
    }
}
