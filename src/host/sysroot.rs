//! Where the standard library's declarations come from.

use std::path::PathBuf;

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
