//! Errors in the formats people and machines read.

use std::io::{IsTerminal as _, Write as _};

use anyhow::Result;
use clap::ValueEnum;
use ra_ap_syntax::TextRange;
use ra_ap_vfs::FileId;
use rustc_hash::FxHashMap;
use serde_json::{Value, json};

use super::{lines::Lines, snippet};
use crate::ide::diagnostics::Diagnostic;

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// The lines with their labels, as rustc prints them.
    Human,
    /// rustc's JSON, one diagnostic a line.
    Json,
    /// One SARIF 2.1.0 document, for code scanning.
    Sarif,
    /// Workflow commands of GitHub Actions, which show errors beside the code.
    Github,
}

/// A file as it is named and as it was analysed.
pub(super) struct Source {
    pub(super) path: String,
    pub(super) text: String,
}

/// Prints errors to standard output as they come; SARIF at the end.
pub(super) struct Printer {
    format: Format,
    colour: bool,
    count: usize,
    sarif: Vec<Value>,
}

impl Printer {
    pub(super) fn new(format: Format) -> Printer {
        let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        Printer { format, colour, count: 0, sarif: Vec::new() }
    }

    pub(super) fn error(
        &mut self,
        file: FileId,
        error: &Diagnostic,
        sources: &FxHashMap<FileId, Source>,
    ) -> Result<()> {
        let Some(source) = sources.get(&file) else { return Ok(()) };
        self.count += 1;
        let mut out = std::io::stdout().lock();
        match self.format {
            Format::Human => {
                writeln!(out, "{}", snippet::render(file, error, sources, self.colour))?;
            }
            Format::Json => writeln!(out, "{}", rustc_json(file, error, source, sources))?,
            Format::Github => writeln!(out, "{}", workflow_command(error, source))?,
            Format::Sarif => self.sarif.push(sarif_result(error, source, sources)),
        }
        Ok(())
    }

    /// Prints what comes last; whether there was an error.
    pub(super) fn finish(self) -> Result<bool> {
        match self.format {
            Format::Human if self.count > 0 => {
                eprintln!("{} ownership error{}", self.count, if self.count == 1 { "" } else { "s" });
            }
            Format::Sarif => writeln!(std::io::stdout().lock(), "{:#}", sarif(self.sarif))?,
            _ => {}
        }
        Ok(self.count > 0)
    }
}

/// rustc's code, or our name for an error that has none.
fn code(error: &Diagnostic) -> String {
    error.code.name()
}

fn rustc_json(
    file: FileId,
    error: &Diagnostic,
    source: &Source,
    sources: &FxHashMap<FileId, Source>,
) -> Value {
    let span = |source: &Source, range: TextRange, primary: bool, label: &str| {
        let place = place(source, range);
        json!({
            "file_name": source.path, "byte_start": u32::from(range.start()), "byte_end": u32::from(range.end()),
            "line_start": place.line, "line_end": place.end_line, "column_start": place.column,
            "column_end": place.end_column, "is_primary": primary, "label": label,
        })
    };
    let mut spans = vec![span(source, error.range, true, &error.label)];
    for (at, label) in &error.related {
        spans.extend(sources.get(&at.file).map(|source| span(source, at.range, false, label)));
    }
    let rendered = snippet::render(file, error, sources, false);
    let child = |level: &str, message: &str| {
        json!({
            "message": message, "level": level, "code": null, "spans": [], "children": [], "rendered": null,
        })
    };
    let notes = error.notes.iter().map(|note| child("note", note));
    let children: Vec<Value> = notes.chain(error.help.iter().map(|help| child("help", help))).collect();
    json!({
        "$message_type": "diagnostic", "level": "error", "message": error.message,
        "code": error.code.number().map(|code| json!({ "code": code, "explanation": null })), "spans": spans,
        "children": children, "rendered": rendered,
    })
}

/// 1-based lines and columns in characters, ends exclusive.
struct Place {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

fn place(source: &Source, range: TextRange) -> Place {
    let lines = Lines::new(&source.text);
    let (line, column) = lines.position(range.start().into());
    let (end_line, end_column) = lines.position(range.end().into());
    Place { line, column, end_line, end_column }
}

/// `::error file=…,line=…::message`, escaped as the runner reads it.
fn workflow_command(error: &Diagnostic, source: &Source) -> String {
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let place = place(source, error.range);
    let mut properties =
        format!("file={},line={},endLine={}", property(&source.path), place.line, place.end_line);
    // The runner takes columns only within one line.
    if place.line == place.end_line {
        properties.push_str(&format!(",col={},endColumn={}", place.column, place.end_column));
    }
    let message = if error.label.is_empty() {
        error.message.clone()
    } else {
        format!("{}\n{}", error.message, error.label)
    };
    format!("::error {properties},title={}::{}", property(&code(error)), data(&message))
}

fn sarif_location(source: &Source, range: TextRange, label: &str) -> Value {
    let place = place(source, range);
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&source.path) },
            "region": {
                "startLine": place.line, "startColumn": place.column,
                "endLine": place.end_line, "endColumn": place.end_column,
            },
        },
    });
    if !label.is_empty() {
        location["message"] = json!({ "text": label });
    }
    location
}

/// A relative path is a relative reference; an absolute one a file URI.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let escaped: String = path
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect();
    if path.starts_with('/') { format!("file://{escaped}") } else { escaped }
}

fn sarif_result(error: &Diagnostic, source: &Source, sources: &FxHashMap<FileId, Source>) -> Value {
    let related: Vec<Value> = error
        .related
        .iter()
        .enumerate()
        .filter_map(|(id, (at, label))| {
            let mut location = sarif_location(sources.get(&at.file)?, at.range, label);
            location["id"] = json!(id);
            Some(location)
        })
        .collect();
    json!({
        "ruleId": code(error), "level": "error", "message": { "text": error.message },
        "locations": [sarif_location(source, error.range, &error.label)], "relatedLocations": related,
    })
}

fn sarif(results: Vec<Value>) -> Value {
    let mut codes: Vec<&str> = results.iter().filter_map(|result| result["ruleId"].as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Value> = codes
        .iter()
        .map(|code| match code.starts_with("E0") {
            true => {
                json!({ "id": code, "helpUri": format!("https://doc.rust-lang.org/error_codes/{code}.html") })
            }
            false => json!({ "id": code }),
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "freehold", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}
