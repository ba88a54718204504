//! Where the standard library's declarations come from.

use std::path::{Path, PathBuf};

/// Which standard library to use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SysrootChoice {
    /// The small one carried in the binary.
    Mini,
    /// The active toolchain's sources where `rust-src` is installed, else the small one.
    Auto,
    /// The `library` folder of a copy of Rust's sources.
    Path(PathBuf),
}

impl std::str::FromStr for SysrootChoice {
    type Err = std::convert::Infallible;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "mini" => SysrootChoice::Mini,
            "auto" => SysrootChoice::Auto,
            path => SysrootChoice::Path(path.into()),
        })
    }
}

impl SysrootChoice {
    /// The `library` folder to load, None for the small standard library.
    pub fn library(&self) -> Option<PathBuf> {
        match self {
            SysrootChoice::Mini => None,
            SysrootChoice::Path(path) => Some(path.clone()),
            SysrootChoice::Auto => {
                let output =
                    std::process::Command::new("rustc").args(["--print", "sysroot"]).output().ok()?;
                let sysroot = String::from_utf8(output.stdout).ok()?;
                let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library");
                library.join("core/src/lib.rs").is_file().then_some(library)
            }
        }
    }
}

/// The `.rs` files below `folder`, in order of their names.
pub(super) fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![folder.to_path_buf()];
    while let Some(folder) = todo.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => {
                    let name = entry.file_name();
                    if name != "tests" && name != "benches" {
                        todo.push(path);
                    }
                }
                Ok(kind) if kind.is_file() && path.extension().is_some_and(|e| e == "rs") => found.push(path),
                _ => {}
            }
        }
    }
    found.sort();
    found
}
