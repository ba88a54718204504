//! `freehold explain FILE:LINE[:COL]`: what hover says, in the terminal.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::ExitCode,
    str::FromStr,
};

use anyhow::{Context as _, Result, bail};
use ra_ap_ide_db::RootDatabase;
use ra_ap_vfs::FileId;

use super::Language;
use crate::{
    explain::Story,
    host::{Host, LoadOptions, LoneFile},
    ide::{FilePosition, hover},
};

/// `src/main.rs:4:10`, 1-based; without a column every place of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Position {
    path: PathBuf,
    line: usize,
    column: Option<usize>,
}

impl FromStr for Position {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not FILE:LINE or FILE:LINE:COLUMN");
        let number = |text: &str| text.parse::<usize>().ok().filter(|&number| number > 0);
        let (first, last) = text.rsplit_once(':').ok_or_else(wrong)?;
        let last = number(last).ok_or_else(wrong)?;
        if let Some((path, line)) = first.rsplit_once(':')
            && let Some(line) = number(line)
        {
            return Ok(Position { path: path.into(), line, column: Some(last) });
        }
        Ok(Position { path: first.into(), line: last, column: None })
    }
}

pub(super) fn run(at: &Position, alone: bool, language: &Language) -> Result<ExitCode> {
    let bytes = std::fs::read(&at.path).with_context(|| format!("{} can not be read", at.path.display()))?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let Some(line) = text.lines().nth(at.line - 1) else {
        bail!("{} has no line {}", at.path.display(), at.line);
    };
    let start = line.as_ptr() as usize - text.as_ptr() as usize;
    let (host, file) = load(&at.path, text.clone(), alone, language)?;
    let columns: Vec<usize> = match at.column {
        Some(column) => vec![column],
        None => (1..=line.chars().count()).collect(),
    };
    let mut told: Vec<(ra_ap_syntax::TextRange, Story)> = Vec::new();
    for column in columns {
        let offset = start + line.chars().take(column - 1).map(char::len_utf8).sum::<usize>();
        let Some((range, story)) = story(host.db(), file, offset) else { continue };
        // Several words of one construct tell the same.
        if !told.iter().any(|(_, other)| *other == story) {
            told.push((range, story));
        }
    }
    if told.is_empty() {
        eprintln!("nothing to say of {}:{}", at.path.display(), at.line);
    }
    for (number, (range, story)) in told.iter().enumerate() {
        if number > 0 {
            println!();
        }
        if at.column.is_none() {
            println!("{}:", text.get(usize::from(range.start())..usize::from(range.end())).unwrap_or(""));
        }
        println!("{}", story.plain());
    }
    Ok(ExitCode::SUCCESS)
}

fn story(db: &RootDatabase, file: FileId, offset: usize) -> Option<(ra_ap_syntax::TextRange, Story)> {
    let offset = u32::try_from(offset).ok()?.into();
    hover::story(db, FilePosition { file, offset })
}

/// The file as part of its project, else by itself.
fn load(path: &Path, text: String, alone: bool, language: &Language) -> Result<(Host, FileId)> {
    if !alone {
        let options = LoadOptions::editor(language.sysroot.clone());
        // A project's files are known by whole paths, without `..` and links.
        let paths = [std::path::absolute(path).ok(), path.canonicalize().ok()];
        let host = Host::open(path, &options, &|_| ControlFlow::Continue(()));
        if let Ok(host) = host
            && let Some(file) = paths.iter().flatten().find_map(|path| host.file_id(path))
            && host.crate_of_file(file).is_some()
        {
            return Ok((host, file));
        }
    }
    let file = LoneFile { path: path.to_path_buf(), text, edition: language.edition() };
    let host = Host::lone(&[file], &language.sysroot)?;
    let id = host.file_id(path).context("the file was not loaded")?;
    Ok((host, id))
}
