//! The standard library as crates: the toolchain's sources, or the small one carried along.

use std::path::{Path, PathBuf};

use ra_ap_base_db::{
    CrateBuilderId, CrateDisplayName, CrateGraphBuilder, CrateName, CrateOrigin, CrateWorkspaceData,
    DependencyBuilder, Env, LangCrateOrigin,
};
use ra_ap_cfg::{CfgAtom, CfgOptions};
use ra_ap_paths::AbsPathBuf;
use ra_ap_span::Edition;
use ra_ap_vfs::FileId;
use rustc_hash::FxHashMap;
use triomphe::Arc;

use super::{
    Problem, SysrootChoice,
    files::{self, FileNames},
    mini, older_std,
    toolchain::Toolchain,
};

/// A crate of the standard library, read but not yet in a graph.
pub(super) struct StdCrate {
    name: &'static str,
    origin: LangCrateOrigin,
    root: FileId,
    pub(super) files: Vec<FileId>,
    /// Names of crates of the standard library it uses, all earlier in the list.
    uses: Vec<&'static str>,
}

/// The standard library to load.
pub(super) struct StdSources {
    pub(super) crates: Vec<StdCrate>,
    /// The folder it came from, None for the small one.
    pub(super) library: Option<PathBuf>,
    small: bool,
}

/// The ids of the standard library's crates in one graph.
pub(super) struct StdIds(Vec<(&'static str, CrateBuilderId)>);

/// What the crates of the library are called, what they are, and what they use, in that order.
const CRATES: [(&str, LangCrateOrigin, &[&str]); 8] = [
    ("core", LangCrateOrigin::Core, &[]),
    ("alloc", LangCrateOrigin::Alloc, &["core"]),
    ("cfg_if", LangCrateOrigin::Dependency, &["core"]),
    ("libc", LangCrateOrigin::Dependency, &["core"]),
    ("hashbrown", LangCrateOrigin::Dependency, &["core", "alloc"]),
    ("std_detect", LangCrateOrigin::Dependency, &["core", "alloc", "cfg_if", "libc"]),
    ("std", LangCrateOrigin::Std, &["core", "alloc", "cfg_if", "libc", "hashbrown", "std_detect"]),
    ("proc_macro", LangCrateOrigin::ProcMacro, &["core", "alloc", "std"]),
];

impl StdSources {
    /// Reads the sources that `choice` names; the texts go to `texts`.
    ///
    /// Where the toolchain has none, the small library takes their place and a problem says so.
    pub(super) fn read(
        choice: &SysrootChoice,
        toolchain: &Toolchain,
        names: &FileNames,
        texts: &mut Vec<(FileId, String)>,
        problems: &mut Vec<Problem>,
    ) -> StdSources {
        let library = match choice {
            SysrootChoice::Mini => None,
            SysrootChoice::Path(path) => Some(path.clone()),
            SysrootChoice::Auto => {
                let library = toolchain.library();
                if library.is_none() {
                    problems.push(missing(toolchain));
                }
                library
            }
        };
        if let Some(library) = library {
            match real(&library, names, texts) {
                Ok(crates) => return StdSources { crates, library: Some(library), small: false },
                Err(problem) => problems.push(problem),
            }
        }
        StdSources { crates: vec![small(names, texts)], library: None, small: true }
    }

    /// Also reads the target's vector intrinsics (`core::arch`), which few programs name and which
    /// are larger than all of core.
    pub(super) fn read_arch(&mut self, target: &str, names: &FileNames, texts: &mut Vec<(FileId, String)>) {
        let Some(library) = &self.library else { return };
        let folder = library.join("stdarch/crates/core_arch/src");
        let own: &[&str] = match target {
            "x86" => &["x86"],
            "x86_64" => &["x86", "x86_64"],
            "arm" => &["arm", "arm_shared"],
            "aarch64" => &["aarch64", "arm_shared"],
            "riscv32" => &["riscv32", "riscv_shared"],
            "riscv64" => &["riscv32", "riscv64", "riscv_shared"],
            "wasm32" | "wasm64" => &["wasm32"],
            _ => return,
        };
        // AVX-512 is most of it, and rarer still.
        let common = |path: &PathBuf| {
            let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            !name.starts_with("avx512") && !name.starts_with("amx")
        };
        let mut paths = ["mod.rs", "macros.rs", "simd.rs"].map(|name| folder.join(name)).to_vec();
        paths.extend(
            own.iter().flat_map(|own| files::rust_files(&folder.join(own), &|_| true)).filter(common),
        );
        let found = read_all(paths, names, texts);
        if let Some(core) = self.crates.iter_mut().find(|krate| krate.name == "core") {
            core.files.extend(found);
        }
        let folder = library.join("std_detect/src");
        let files = read_all(files::rust_files(&folder, &|_| true), names, texts);
        let std = self.crates.iter().position(|krate| krate.name == "std");
        if let (Some(std), Some((name, origin, uses))) =
            (std, CRATES.into_iter().find(|(name, ..)| *name == "std_detect"))
        {
            let root = names.intern(&folder.join("lib.rs"));
            if files.contains(&root) {
                self.crates.insert(std, StdCrate { name, origin, root, files, uses: uses.to_vec() });
            }
        }
    }

    /// The small library.
    pub(super) fn small(names: &FileNames, texts: &mut Vec<(FileId, String)>) -> StdSources {
        StdSources { crates: vec![small(names, texts)], library: None, small: true }
    }

    /// The edition that the crate's manifest names: 2021 up to Rust 1.86, 2024 since.
    fn edition(&self, name: &str) -> Edition {
        let manifest = self.library.as_ref().map(|library| library.join(name).join("Cargo.toml"));
        let manifest = manifest.and_then(|path| std::fs::read_to_string(path).ok()).unwrap_or_default();
        let value = manifest.lines().find_map(|line| line.strip_prefix("edition = "));
        value.and_then(|value| value.trim().trim_matches('"').parse().ok()).unwrap_or(Edition::Edition2024)
    }

    /// Adds the crates to a graph.
    pub(super) fn add_to(
        &self,
        graph: &mut CrateGraphBuilder,
        cfg: &[CfgAtom],
        data: &Arc<CrateWorkspaceData>,
        folder: &Arc<AbsPathBuf>,
    ) -> StdIds {
        // The small library is the same for all targets: it is kept when the toolchain becomes known.
        let unknown = self.small.then(Toolchain::unknown);
        let cfg = unknown.as_ref().map_or(cfg, |toolchain| &toolchain.cfg);
        let options: CfgOptions = cfg.iter().cloned().collect();
        let mut ids = StdIds(Vec::new());
        for krate in &self.crates {
            let id = graph.add_crate_root(
                krate.root,
                self.edition(krate.name),
                Some(CrateDisplayName::from_canonical_name(krate.name)),
                None,
                options.clone(),
                None,
                Env::default(),
                CrateOrigin::Lang(krate.origin),
                Vec::new(),
                false,
                folder.clone(),
                data.clone(),
            );
            for &used in &krate.uses {
                ids.depend(graph, id, used, true);
            }
            ids.0.push((krate.name, id));
        }
        if self.small {
            let std = ids.0[0].1;
            ids.0 = vec![("core", std), ("alloc", std), ("std", std)];
        }
        ids
    }
}

impl StdIds {
    /// Makes `krate` depend on the standard library as rustc does.
    pub(super) fn add_dependencies(
        &self,
        graph: &mut CrateGraphBuilder,
        krate: CrateBuilderId,
        proc_macro: bool,
    ) {
        for name in ["core", "alloc", "std"] {
            self.depend(graph, krate, name, name != "alloc");
        }
        if proc_macro {
            self.depend(graph, krate, "proc_macro", graph[krate].basic.is_proc_macro);
        }
    }

    /// The same crates in a graph that took over this one; None if they were not taken.
    pub(super) fn renamed(&self, ids: &FxHashMap<CrateBuilderId, CrateBuilderId>) -> Option<StdIds> {
        self.0.iter().map(|(name, id)| Some((*name, *ids.get(id)?))).collect::<Option<_>>().map(StdIds)
    }

    pub(super) fn contains(&self, krate: CrateBuilderId) -> bool {
        self.0.iter().any(|&(_, id)| id == krate)
    }

    fn depend(&self, graph: &mut CrateGraphBuilder, from: CrateBuilderId, name: &str, prelude: bool) {
        let Some(&(_, to)) = self.0.iter().find(|(known, _)| *known == name) else { return };
        let name = CrateName::normalize_dashes(name);
        // Only a cycle could fail, and these crates depend on each other alone.
        let _ = graph.add_dep(from, DependencyBuilder::with_prelude(name, to, prelude, true));
    }
}

fn missing(toolchain: &Toolchain) -> Problem {
    let what = "the standard library's sources are not installed, so a small one stands in for them: \
                types it does not have are unknown";
    match (&toolchain.root, &toolchain.error) {
        (Some(_), _) => Problem::new(
            what,
            "run `rustup component add rust-src`, or give a `library` folder with --sysroot",
        )
        .quietly(),
        (None, error) => Problem::new(
            format!("{what} ({})", error.as_deref().unwrap_or("rustc was not found")),
            "install Rust from https://rustup.rs and run `rustup component add rust-src`",
        ),
    }
}

fn small(names: &FileNames, texts: &mut Vec<(FileId, String)>) -> StdCrate {
    let mut files = Vec::new();
    for (path, text) in mini::STD {
        let id = names.intern(&Path::new("/freehold/std").join(path));
        texts.push((id, (*text).to_owned()));
        files.push(id);
    }
    let root = names.intern(Path::new("/freehold/std/lib.rs"));
    // Derives and the traits without lang items are looked for in core alone.
    StdCrate { name: "std", origin: LangCrateOrigin::Core, root, files, uses: Vec::new() }
}

fn real(
    library: &Path,
    names: &FileNames,
    texts: &mut Vec<(FileId, String)>,
) -> Result<Vec<StdCrate>, Problem> {
    let mut crates = Vec::new();
    for (name, origin, uses) in CRATES {
        let uses = uses.to_vec();
        if let Some((_, text)) = mini::OTHERS.iter().find(|(other, _)| *other == name) {
            let root = names.intern(Path::new(&format!("/freehold/{name}.rs")));
            texts.push((root, (*text).to_owned()));
            crates.push(StdCrate { name, origin, root, files: vec![root], uses });
            continue;
        }
        if name == "std_detect" {
            continue; // With the vector intrinsics only.
        }
        let folder = library.join(name).join("src");
        let root = folder.join("lib.rs");
        if !root.is_file() {
            if !matches!(name, "core" | "alloc" | "std") {
                continue;
            }
            return Err(Problem::new(
                format!(
                    "{} is no copy of Rust's library sources: {name}/src/lib.rs is missing",
                    library.display()
                ),
                "give --sysroot the folder `library` of Rust's sources, or `auto`",
            ));
        }
        let enter = |folder: &Path| !folder.ends_with("tests") && !folder.ends_with("benches");
        let mut files = read_all(files::rust_files(&folder, &enter), names, texts);
        if name == "std" {
            let backtrace = names.intern(&library.join("backtrace/src/lib.rs"));
            texts.push((backtrace, mini::BACKTRACE.to_owned()));
            files.push(backtrace);
        }
        crates.push(StdCrate { name, origin, root: names.intern(&root), files, uses });
    }
    Ok(crates)
}

fn read_all(paths: Vec<PathBuf>, names: &FileNames, texts: &mut Vec<(FileId, String)>) -> Vec<FileId> {
    let mut all = Vec::new();
    for path in paths {
        let Ok((mut text, _)) = files::read(&path) else { continue };
        text.push_str(older_std::lacking(&path, &text));
        let id = names.intern(&path);
        texts.push((id, text));
        all.push(id);
    }
    all
}
