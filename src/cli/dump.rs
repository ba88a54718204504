//! `freehold facts --dump ir FILE`: the IR of every body, for debugging.

use std::{path::Path, process::ExitCode};

use anyhow::{Context as _, Result};
use ra_ap_hir_ty::attach_db;

use super::Language;
use crate::{
    host::{Host, LoneFile},
    lower,
};

pub(super) fn run(path: &Path, language: &Language) -> Result<ExitCode> {
    let (host, _) = lone(path, language)?;
    let Some(file) = host.file_id(path) else { return Ok(ExitCode::from(2)) };
    attach_db(host.db(), || {
        for def in host.bodies(file) {
            for body in lower::lower(host.db(), def).bodies.iter() {
                println!("{body}\n");
            }
        }
    });
    Ok(ExitCode::SUCCESS)
}

/// A lone file with its host.
pub(super) fn lone(path: &Path, language: &Language) -> Result<(Host, LoneFile)> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("{} can not be read", path.display()))?;
    let file = LoneFile { path: path.to_path_buf(), text, edition: language.edition() };
    Ok((Host::lone(std::slice::from_ref(&file), &language.sysroot)?, file))
}
