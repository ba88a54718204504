//! `freehold facts --dump ir FILE`: the IR of every body, for debugging; `--dump regions`: what its
//! lifetimes owe each other, too.

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context as _, Result};
use ra_ap_hir_ty::attach_db;

use super::{Dump, Language, facts};
use crate::{
    host::{self, Host, LoneFile},
    ide::cursor::Item,
    lower,
};

pub(super) fn run(what: &facts::What, dump: Dump, language: &Language) -> Result<ExitCode> {
    facts::each(what, language, &mut |host, name, def| {
        attach_db(host.db(), || {
            if let Some((file, _)) = host::item_range(host.db(), def) {
                println!("// {} {}", name(file), Item::new(host.db(), def).name());
            }
            for body in lower::lower(host.db(), def).bodies.iter() {
                println!("{body}\n");
                if dump == Dump::Regions {
                    println!("{}\n", body.regions);
                }
            }
            Ok(())
        })
    })?;
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
