//! `freehold facts --dump ir FILE`: the IR of every body, for debugging.

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context as _, Result};
use ra_ap_hir_ty::attach_db;

use super::Language;
use crate::{
    host::{Host, LoneFile},
    lower,
};

pub(super) fn run(paths: &[PathBuf], language: &Language) -> Result<ExitCode> {
    let (host, files) = lone(paths, language)?;
    attach_db(host.db(), || {
        for file in files.iter().filter_map(|file| host.file_id(&file.path)) {
            for def in host.bodies(file) {
                for body in lower::lower(host.db(), def).bodies.iter() {
                    println!("{body}\n");
                }
            }
        }
    });
    Ok(ExitCode::SUCCESS)
}

/// Lone files with their host.
pub(super) fn lone(paths: &[PathBuf], language: &Language) -> Result<(Host, Vec<LoneFile>)> {
    let mut files = Vec::new();
    for path in paths {
        let bytes = std::fs::read(path).with_context(|| format!("{} can not be read", path.display()))?;
        // What is not UTF-8 is no Rust, but the rest of the file still is.
        let text = String::from_utf8_lossy(&bytes).into_owned();
        files.push(LoneFile { path: path.clone(), text, edition: language.edition() });
    }
    Ok((Host::lone(&files, &language.sysroot)?, files))
}
