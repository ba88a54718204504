//! The user's own toolchain: where it is, its version, its `cfg`s. Nothing is ever installed.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use ra_ap_base_db::target::TargetLoadResult;
use ra_ap_cfg::CfgAtom;
use ra_ap_intern::Symbol;
use ra_ap_paths::AbsPathBuf;
use ra_ap_project_model::{
    Sysroot,
    toolchain_info::{QueryConfig, target_data},
};
use rustc_hash::FxHashMap;

use super::cargo_config::CargoConfig;

/// What is known of the toolchain of a folder.
#[derive(Debug, Clone)]
pub(super) struct Toolchain {
    /// `rustc --print sysroot`.
    pub(super) root: Option<AbsPathBuf>,
    /// As in `1.95.0`.
    pub(super) version: Option<String>,
    /// The host's target triple.
    pub(super) host: Option<String>,
    /// The triple that is compiled for, if it was chosen: by the caller or in Cargo's configuration.
    pub(super) target: Option<String>,
    /// `rustc --print cfg` of the target, or the built-in table.
    pub(super) cfg: Vec<CfgAtom>,
    /// Why rustc did not answer.
    pub(super) error: Option<String>,
}

/// rustup must not fetch a toolchain because a file was opened.
pub(super) const NO_INSTALL: (&str, &str) = ("RUSTUP_AUTO_INSTALL", "0");

impl Toolchain {
    /// No toolchain: nobody was asked.
    pub(super) fn unknown() -> Toolchain {
        let mut found =
            Toolchain { root: None, version: None, host: None, target: None, cfg: Vec::new(), error: None };
        found.complete_cfg();
        found
    }

    /// Asks the rustc that is active in `folder`, for `target` or the host.
    pub(super) fn discover(folder: &Path, target: Option<&str>) -> Toolchain {
        let config = CargoConfig::of(folder);
        let target = target.or(config.target.as_deref());
        let mut found =
            Toolchain { root: None, version: None, host: None, target: None, cfg: Vec::new(), error: None };
        let rustc = program("RUSTC", "rustc");
        let mut print = Command::new(&rustc);
        print.current_dir(folder).args(["--print", "sysroot", "--print", "cfg"]);
        print.args(target.iter().flat_map(|target| ["--target", target]));
        // Two answers that rustc does not give together, asked for at the same time.
        let (version, printed) = std::thread::scope(|scope| {
            let printed = scope.spawn(|| output(&mut print));
            let version = output(Command::new(&rustc).current_dir(folder).arg("-vV"));
            (version, printed.join().unwrap_or_else(|_| Err("rustc could not be asked".to_owned())))
        });
        match version {
            Ok(text) => {
                let after =
                    |key| text.lines().find_map(|line: &str| line.strip_prefix(key)).map(str::to_owned);
                found.version = after("release: ");
                found.host = after("host: ");
            }
            Err(error) => found.error = Some(error),
        }
        if found.error.is_none() {
            match printed {
                Ok(text) => {
                    let mut lines = text.lines();
                    found.root = lines.next().and_then(|path| AbsPathBuf::try_from(path).ok());
                    found.cfg = lines.filter_map(cfg_atom).collect();
                }
                Err(error) => found.error = Some(error),
            }
        }
        found.complete_cfg();
        found.cfg.extend(config.cfg.iter().filter_map(|condition| cfg_atom(condition)));
        found.target = target.map(str::to_owned);
        found
    }

    fn complete_cfg(&mut self) {
        if self.cfg.is_empty() {
            self.cfg = builtin_cfg();
        }
        // Unstable, so rustc does not print them, but core's atomics ask for them.
        for width in ["8", "16", "32", "64", "ptr"] {
            if self.cfg.contains(&pair("target_has_atomic", width)) {
                self.cfg.push(pair("target_has_atomic_load_store", width));
                self.cfg.push(pair("target_has_atomic_equal_alignment", width));
            }
        }
        self.cfg.extend([
            flag("target_has_atomic"),
            flag("target_has_atomic_load_store"),
            flag("target_thread_local"),
        ]);
    }

    /// The size and alignment of the target's types, for constants.
    pub(super) fn layout(&self, folder: &Path) -> TargetLoadResult {
        if self.root.is_none() {
            return Err("there is no rustc to ask for the target's layout".into());
        }
        let env = FxHashMap::from_iter([(NO_INSTALL.0.to_owned(), Some(NO_INSTALL.1.to_owned()))]);
        let query = QueryConfig::Rustc(&self.sysroot(), folder);
        target_data::get(query, self.target.as_deref(), &env, None).map_err(|error| error.to_string().into())
    }

    /// `target_arch`.
    pub(super) fn arch(&self) -> Option<String> {
        self.cfg.iter().find_map(|atom| match atom {
            CfgAtom::KeyValue { key, value } if key.as_str() == "target_arch" => {
                Some(value.as_str().to_owned())
            }
            _ => None,
        })
    }

    /// For rust-analyzer's project model: the tools' folder, without the library's sources, which
    /// Freehold loads itself.
    pub(super) fn sysroot(&self) -> Sysroot {
        Sysroot::new(self.root.clone(), None)
    }

    /// Cargo, of this toolchain if there is one.
    pub(super) fn cargo(&self) -> PathBuf {
        let own = self.root.as_ref().map(|root| PathBuf::from(root.join("bin").join(exe("cargo"))));
        own.filter(|path| path.is_file()).unwrap_or_else(|| program("CARGO", "cargo"))
    }

    /// Whether a file is a tool's copy of something published: of the toolchain, or in Cargo's store.
    pub(super) fn owns(&self, path: &Path) -> bool {
        let store = cargo_home().is_some_and(|home| {
            path.starts_with(home.join("registry")) || path.starts_with(home.join("git"))
        });
        store || self.root.as_ref().is_some_and(|root| path.starts_with(root))
    }

    /// The `library` folder of the toolchain's own copy of the sources, if installed.
    pub(super) fn library(&self) -> Option<PathBuf> {
        let library = PathBuf::from(self.root.as_ref()?.join("lib/rustlib/src/rust/library"));
        library.join("core/src/lib.rs").is_file().then_some(library)
    }
}

fn exe(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// The program named by the variable, or on the path, or where rustup puts it: an editor started
/// from a desktop often has no path to it.
fn program(variable: &str, name: &str) -> PathBuf {
    if let Some(path) = std::env::var_os(variable).filter(|path| !path.is_empty()) {
        return path.into();
    }
    let on_path = std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(exe(name)).is_file()));
    if !on_path
        && let Some(path) =
            cargo_home().map(|home| home.join("bin").join(exe(name))).filter(|path| path.is_file())
    {
        return path;
    }
    name.into()
}

fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let home = std::env::var_os(if cfg!(windows) { "USERPROFILE" } else { "HOME" })?;
        Some(PathBuf::from(home).join(".cargo"))
    })
}

fn output(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .env(NO_INSTALL.0, NO_INSTALL.1)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{name} could not be started: {error}"))?;
    if !output.status.success() {
        let stderr = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{name} failed: {}", stderr.lines().next().unwrap_or("no message")));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn flag(name: &str) -> CfgAtom {
    CfgAtom::Flag(Symbol::intern(name))
}

fn pair(key: &str, value: &str) -> CfgAtom {
    CfgAtom::KeyValue { key: Symbol::intern(key), value: Symbol::intern(value) }
}

/// A line of `rustc --print cfg`: `unix` or `target_os="linux"`.
fn cfg_atom(line: &str) -> Option<CfgAtom> {
    let line = line.trim();
    match line.split_once('=') {
        Some((key, value)) => Some(pair(key, value.strip_prefix('"')?.strip_suffix('"')?)),
        None => (!line.is_empty()).then(|| flag(line)),
    }
}

/// The `cfg`s of the machine this program was built for, where no rustc can be asked.
fn builtin_cfg() -> Vec<CfgAtom> {
    let mut all = vec![flag("debug_assertions"), pair("panic", "unwind")];
    all.extend([
        flag(if cfg!(windows) { "windows" } else { "unix" }),
        pair("target_os", std::env::consts::OS),
        pair("target_arch", std::env::consts::ARCH),
        pair("target_family", std::env::consts::FAMILY),
        pair("target_pointer_width", if cfg!(target_pointer_width = "32") { "32" } else { "64" }),
        pair("target_endian", if cfg!(target_endian = "big") { "big" } else { "little" }),
    ]);
    if cfg!(target_env = "gnu") {
        all.push(pair("target_env", "gnu"));
    } else if cfg!(target_env = "msvc") {
        all.push(pair("target_env", "msvc"));
    }
    for width in ["8", "16", "32", "64", "ptr"] {
        all.push(pair("target_has_atomic", width));
    }
    all
}
