//! What people really ask about ownership: a program each, what Freehold says of it, and rustc as the judge.
//!
//! In every edition the errors of the program must be rustc's. The snapshot has them as `check` prints them, and
//! the hover at each `$0`; what differs between the editions is told for each.

#[allow(dead_code, reason = "other tests need the rest of it")]
#[path = "../codes/mod.rs"]
mod codes;

mod borrows;
mod ends;
mod guards;
mod moves;

use std::{
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
    sync::{Mutex, PoisonError},
};

use codes::{CODES, place};
use expect_test::Expect;
use freehold::{
    host::{Edition, Host, LoneFile, SysrootChoice},
    ide::{FilePosition, diagnostics::diagnostics, hover},
};
use serde_json::Value;

const EDITIONS: [Edition; 3] = [Edition::Edition2018, Edition::Edition2021, Edition::Edition2024];

static HOST: Mutex<Option<Host>> = Mutex::new(None);

fn file_of(edition: Edition) -> PathBuf {
    PathBuf::from(format!("/{edition}/main.rs"))
}

/// A code and a line.
type Error = (String, usize);

fn check(fixture: &str, expect: Expect) {
    let fixture = fixture.strip_prefix('\n').unwrap_or(fixture);
    let mut text = String::new();
    let mut cursors = Vec::new();
    for (number, part) in fixture.split("$0").enumerate() {
        if number > 0 {
            cursors.push(text.len());
        }
        text.push_str(part);
    }
    let mut told: Vec<(Vec<Edition>, String)> = Vec::new();
    for edition in EDITIONS {
        let (errors, shown) = freehold(&text, &cursors, edition);
        assert_eq!(errors, rustc(&text, edition), "edition {edition}");
        match told.iter_mut().find(|(_, other)| *other == shown) {
            Some((editions, _)) => editions.push(edition),
            None => told.push((vec![edition], shown)),
        }
    }
    let all = match told.as_slice() {
        [(_, shown)] => shown.clone(),
        several => several
            .iter()
            .map(|(editions, shown)| {
                let names: Vec<String> = editions.iter().map(Edition::to_string).collect();
                format!("edition {}:\n{shown}", names.join(" and "))
            })
            .collect::<Vec<_>>()
            .join("\n"),
    };
    expect.assert_eq(&all);
}

fn freehold(text: &str, cursors: &[usize], edition: Edition) -> (Vec<Error>, String) {
    let mut host = HOST.lock().unwrap_or_else(PoisonError::into_inner);
    let host = host.get_or_insert_with(|| {
        let files = EDITIONS.map(|edition| LoneFile { path: file_of(edition), text: String::new(), edition });
        Host::lone(&files, &SysrootChoice::Mini).unwrap()
    });
    assert!(host.set_text(&file_of(edition), text.to_owned()));
    let file = host.file_id(&file_of(edition)).unwrap();
    let position = |offset: usize| {
        let before = &text[..offset];
        let line = before.matches('\n').count() + 1;
        (line, before.rsplit('\n').next().unwrap_or_default().chars().count() + 1)
    };
    let (mut errors, mut shown) = (Vec::new(), String::new());
    for error in diagnostics(host.db(), file) {
        let (line, column) = position(error.range.start().into());
        errors.push((error.code.name(), line));
        shown.push_str(&format!("{} at {line}:{column}: {}\n", error.code.name(), error.message));
        for note in &error.notes {
            shown.push_str(&format!("  note: {note}\n"));
        }
        for help in &error.help {
            shown.push_str(&format!("  help: {help}\n"));
        }
    }
    errors.sort();
    for &cursor in cursors {
        let offset = u32::try_from(cursor).unwrap().into();
        let hover = hover::hover(host.db(), FilePosition { file, offset });
        let (line, column) = position(cursor);
        let hover = hover.map_or_else(|| "nothing".to_owned(), |hover| hover.markdown);
        shown.push_str(&format!("hover at {line}:{column}\n"));
        for line in hover.lines().map(str::trim_end).filter(|line| !line.is_empty()) {
            shown.push_str(&format!("  {line}\n"));
        }
    }
    (errors, shown)
}

/// The ownership errors of rustc.
fn rustc(text: &str, edition: Edition) -> Vec<Error> {
    let edition = edition.to_string();
    let mut child = Command::new("rustc")
        .args(["--edition", &edition, "--emit=metadata=-", "--error-format=json", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("rustc runs");
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let mut errors = Vec::new();
    for line in String::from_utf8_lossy(&output.stderr).lines() {
        let Ok(error) = serde_json::from_str::<Value>(line) else { continue };
        if let Some((line, code)) = place(&error, "<anon>").filter(|(_, code)| CODES.contains(&code.as_str()))
        {
            errors.push((code, line));
        }
    }
    errors.sort();
    errors
}
