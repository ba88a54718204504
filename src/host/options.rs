//! How a project is loaded.

use super::SysrootChoice;

/// Settings of a load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadOptions {
    /// Where the standard library's declarations come from.
    pub sysroot: SysrootChoice,
    /// Features beside `default`, as Cargo's `--features`.
    pub features: Vec<String>,
    pub no_default_features: bool,
    pub all_features: bool,
    /// A target triple; the host's, or that of Cargo's configuration, if None.
    pub target: Option<String>,
    /// `cfg(test)` for the crates of the project itself.
    pub cfg_test: bool,
    /// Also load bins, examples, tests and benches of the project's packages, not only libraries.
    pub all_targets: bool,
    /// Load only this package and what it depends on.
    pub only: Option<PackageSpec>,
    /// Run the project's build scripts (`cargo check`). Needed by `proc_macros`.
    pub build_scripts: bool,
    /// Expand procedural macros with the toolchain's server.
    pub proc_macros: bool,
    /// Load the vector intrinsics of `core::arch` even if no file of the project names them.
    pub vectors: bool,
    /// Never let Cargo use the network.
    pub offline: bool,
}

impl LoadOptions {
    /// As an editor wants it: everything of the project, `cfg(test)` on.
    pub fn editor(sysroot: SysrootChoice) -> LoadOptions {
        LoadOptions {
            sysroot,
            features: Vec::new(),
            no_default_features: false,
            all_features: false,
            target: None,
            cfg_test: true,
            all_targets: true,
            only: None,
            build_scripts: false,
            proc_macros: false,
            vectors: false,
            offline: false,
        }
    }

    /// One package as its dependents see it: its library, `cfg(test)` off.
    pub fn library(sysroot: SysrootChoice, package: PackageSpec) -> LoadOptions {
        LoadOptions {
            cfg_test: false,
            all_targets: false,
            only: Some(package),
            ..LoadOptions::editor(sysroot)
        }
    }
}

/// `NAME` or `NAME@VERSION`, as Cargo's `--package` takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageSpec {
    pub name: String,
    pub version: Option<String>,
}

impl std::str::FromStr for PackageSpec {
    type Err = std::convert::Infallible;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text.split_once('@') {
            Some((name, version)) => PackageSpec { name: name.into(), version: Some(version.into()) },
            None => PackageSpec { name: text.into(), version: None },
        })
    }
}

impl std::fmt::Display for PackageSpec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)?;
        self.version.iter().try_for_each(|version| write!(f, "@{version}"))
    }
}

impl PackageSpec {
    pub(super) fn matches(&self, name: &str, version: &str) -> bool {
        // Cargo takes `_` and `-` for each other in crate names only, but users mix them.
        self.name.replace('_', "-") == name.replace('_', "-")
            && self.version.as_ref().is_none_or(|wanted| wanted == version)
    }
}
