//! What was found and what it cost, for `doctor` and the log.

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use super::Problem;

/// How long each stage of a load took, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stages(pub Vec<(&'static str, Duration)>);

impl Stages {
    pub(super) fn end(&mut self, name: &'static str, started: Instant) {
        self.0.push((name, started.elapsed()));
    }
}

/// What the host has loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// `rustc --version`'s number, if there is a rustc.
    pub toolchain: Option<String>,
    /// The folder of the toolchain.
    pub sysroot: Option<PathBuf>,
    /// Where the standard library's sources came from; None for the small one.
    pub library: Option<PathBuf>,
    /// The folders of the loaded projects.
    pub projects: Vec<PathBuf>,
    pub crates: usize,
    pub files: usize,
    /// Files that are not UTF-8, read with the wrong bytes replaced.
    pub not_utf8: Vec<PathBuf>,
    pub stages: Stages,
    pub problems: Vec<Problem>,
}
