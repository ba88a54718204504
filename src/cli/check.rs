//! `freehold check`: ownership errors, as rustc would print them.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Result, bail};
use ra_ap_hir_ty::attach_db;
use ra_ap_syntax::TextRange;
use ra_ap_vfs::FileId;
use serde_json::json;

use super::{Format, Language, lines::Lines};
use crate::{
    host::{Host, LoneFile},
    ide::{
        cursor::Item,
        diagnostics::{self, Diagnostic},
    },
};

pub(super) fn run(paths: &[PathBuf], format: Format, language: &Language) -> Result<ExitCode> {
    let mut files = Vec::new();
    for path in paths {
        match std::fs::read(path) {
            Ok(bytes) => files.push(LoneFile {
                path: path.clone(),
                // What is not UTF-8 is no Rust, but the rest of the file still is.
                text: String::from_utf8_lossy(&bytes).into_owned(),
                edition: language.edition(),
            }),
            Err(error) => eprintln!("error: {} can not be read: {error}", path.display()),
        }
    }
    if files.is_empty() {
        bail!("no file could be read");
    }
    let host = Host::lone(&files, &language.sysroot)?;
    let mut any = false;
    for file in &files {
        let Some(id) = host.file_id(&file.path) else { continue };
        let reports = attach_db(host.db(), || {
            let mut reports = Vec::new();
            for def in host.bodies(id) {
                // One body that defeats us must not hide the others.
                let item = || diagnostics::of_item(&Item::new(host.db(), def), id);
                match catch_unwind(AssertUnwindSafe(item)) {
                    Ok(found) => reports.extend(found),
                    Err(_) => eprintln!("warning: a body of {} was given up", file.path.display()),
                }
            }
            reports
        });
        let lines = Lines::new(&file.text);
        for report in reports {
            any = true;
            print(id, file, &lines, &report, format);
        }
    }
    Ok(ExitCode::from(u8::from(any)))
}

fn print(id: FileId, file: &LoneFile, lines: &Lines<'_>, report: &Diagnostic, format: Format) {
    let path = file.path.to_string_lossy();
    let notes =
        || report.related.iter().filter(|(range, _)| range.file == id).map(|(at, label)| (at.range, label));
    if format == Format::Human {
        let (line, column) = lines.position(report.range.start().into());
        println!(
            "error[{:?}]: {}\n --> {path}:{line}:{column}: {}",
            report.code, report.message, report.label
        );
        for (range, label) in notes() {
            let (line, column) = lines.position(range.start().into());
            println!("  | {path}:{line}:{column}: {label}");
        }
        return;
    }
    let span = |range: TextRange, primary: bool, label: &str| {
        let (line_start, column_start) = lines.position(range.start().into());
        let (line_end, column_end) = lines.position(range.end().into());
        json!({
            "file_name": path, "byte_start": u32::from(range.start()), "byte_end": u32::from(range.end()),
            "line_start": line_start, "line_end": line_end, "column_start": column_start,
            "column_end": column_end, "is_primary": primary, "label": label,
        })
    };
    let mut spans = vec![span(report.range, true, &report.label)];
    spans.extend(notes().map(|(range, label)| span(range, false, label)));
    let message = json!({
        "$message_type": "diagnostic", "level": "error", "message": report.message,
        "code": { "code": format!("{:?}", report.code), "explanation": null }, "spans": spans, "children": [], "rendered": null,
    });
    println!("{message}");
}
