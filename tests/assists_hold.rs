//! Actions that are offered for an error of a program, applied and held against rustc.
//!
//! The programs are the fixtures, each in its newest edition, or what the file named by
//! `FREEHOLD_PROGRAMS` lists, an edition and a path a line (`FREEHOLD_STD_SOURCES` then names a library
//! folder). Of each error, every action that answers it must leave fewer errors of its code and no error
//! that was not there.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
};

use freehold::{
    host::{Host, LoneFile, SysrootChoice},
    ide::{FileRange, TextEdit, assists::assists, diagnostics::diagnostics},
};
use ra_ap_syntax::TextRange;

struct Program {
    name: String,
    edition: String,
    text: String,
}

/// An action that was offered, and the text with it.
struct Offer {
    program: usize,
    id: &'static str,
    title: String,
    code: String,
    after: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fixtures() -> Vec<Program> {
    let mut programs = Vec::new();
    for folder in ["ownership", "borrows"] {
        for topic in fs::read_dir(root().join("fixtures").join(folder)).unwrap() {
            for path in fs::read_dir(topic.unwrap().path()).unwrap() {
                let path = path.unwrap().path();
                let text = fs::read_to_string(&path).unwrap();
                let header =
                    text.lines().next().and_then(|line| line.strip_prefix("//@ editions: ")).unwrap();
                let edition = header.split_whitespace().last().unwrap().to_owned();
                if text.contains("//~") {
                    let name = path.strip_prefix(root()).unwrap().display().to_string();
                    programs.push(Program { name, edition, text });
                }
            }
        }
    }
    programs.sort_by(|a, b| a.name.cmp(&b.name));
    programs
}

fn listed(list: &Path) -> Vec<Program> {
    let lines = fs::read_to_string(list).unwrap();
    let program = |line: &str| {
        let (edition, path) = line.split_once(' ').unwrap();
        let text = fs::read_to_string(path).unwrap();
        Program { name: path.to_owned(), edition: edition.to_owned(), text }
    };
    lines.lines().map(program).collect()
}

fn apply(text: &str, edits: &[TextEdit]) -> String {
    let mut text = text.to_owned();
    for edit in edits.iter().rev() {
        text.replace_range(std::ops::Range::<usize>::from(edit.range), &edit.text);
    }
    text
}

/// The offers for all errors of all programs, and the number of errors.
fn offers(programs: &[Program], sysroot: &SysrootChoice) -> (Vec<Offer>, BTreeMap<String, (usize, usize)>) {
    let path = |number: usize| PathBuf::from(format!("program{number}.rs"));
    let files: Vec<LoneFile> = programs
        .iter()
        .enumerate()
        .map(|(number, program)| LoneFile {
            path: path(number),
            text: program.text.clone(),
            edition: program.edition.parse().unwrap(),
        })
        .collect();
    let host = Host::lone(&files, sysroot).unwrap();
    let mut all: Vec<Offer> = Vec::new();
    let mut errors: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (number, program) in programs.iter().enumerate() {
        let file = host.file_id(&path(number)).unwrap();
        for error in diagnostics(host.db(), file) {
            let range = TextRange::empty(error.range.start());
            let code = error.code.name();
            let mut answered = false;
            for assist in assists(host.db(), FileRange { file, range }) {
                if assist.code != Some(error.code) {
                    continue;
                }
                answered = true;
                let after = apply(&program.text, &assist.edits[0].1);
                if !all.iter().any(|offer| offer.program == number && offer.after == after) {
                    let title = assist.title;
                    all.push(Offer { program: number, id: assist.id, title, code: code.clone(), after });
                }
            }
            if !answered && std::env::var_os("FREEHOLD_PROGRAMS").is_some() {
                let line = program.text[..usize::from(range.start())].lines().count();
                eprintln!("no action: {code} {}:{line}", program.name);
            }
            let of_code = errors.entry(code).or_default();
            of_code.0 += 1;
            of_code.1 += usize::from(answered);
        }
    }
    (all, errors)
}

/// rustc's errors of a program, by their code or message, and how many of each.
fn rustc(name: &str, edition: &str, text: &str) -> BTreeMap<String, usize> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("assists_hold");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.rs"));
    fs::write(&path, text).unwrap();
    let output = Command::new(std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned()))
        .args(["--crate-type", "lib", "--crate-name", "program", "--emit", "metadata"])
        .args(["--cap-lints", "allow", "--edition", edition, "-o"])
        .arg(folder.join(format!("{name}.rmeta")))
        .arg(&path)
        .output()
        .unwrap();
    let mut codes = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stderr).lines() {
        let Some(error) = line.strip_prefix("error") else { continue };
        let code = error.trim_start_matches('[').split(']').next().unwrap_or(error);
        if !code.starts_with(": aborting") && !code.starts_with(": could not") {
            *codes.entry(code.to_owned()).or_default() += 1;
        }
    }
    assert_eq!(codes.is_empty(), output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    codes
}

/// What is wrong with a text after an action.
fn wrong(before: &BTreeMap<String, usize>, after: &BTreeMap<String, usize>) -> Option<String> {
    let count = |codes: &BTreeMap<String, usize>, code: &str| codes.get(code).copied().unwrap_or(0);
    let new: Vec<&String> = after.keys().filter(|&code| count(after, code) > count(before, code)).collect();
    let all = |codes: &BTreeMap<String, usize>| codes.values().sum::<usize>();
    match (new.is_empty(), all(after) < all(before)) {
        (true, true) => None,
        (true, false) => Some("as many errors as before".to_owned()),
        (false, _) => Some(format!("{new:?}")),
    }
}

#[test]
fn rustc_accepts_what_is_offered() {
    let list = std::env::var_os("FREEHOLD_PROGRAMS");
    let programs = list.as_ref().map_or_else(fixtures, |list| listed(Path::new(list)));
    let sysroot = match std::env::var_os("FREEHOLD_STD_SOURCES").filter(|_| list.is_some()) {
        Some(library) => SysrootChoice::Path(library.into()),
        None => SysrootChoice::Mini,
    };
    let (offers, errors) = offers(&programs, &sysroot);
    let judge = |odd: usize| {
        let mut before: BTreeMap<usize, BTreeMap<String, usize>> = BTreeMap::new();
        let mut all = Vec::new();
        for (number, offer) in offers.iter().enumerate().filter(|(number, _)| number % 2 == odd) {
            let program = &programs[offer.program];
            let before = before
                .entry(offer.program)
                .or_insert_with(|| rustc(&format!("before{odd}"), &program.edition, &program.text));
            let after = rustc(&format!("offer{number}"), &program.edition, &offer.after);
            all.push((number, wrong(before, &after)));
        }
        all
    };
    let judged = thread::scope(|scope| {
        let first = scope.spawn(|| judge(0));
        let mut judged = judge(1);
        judged.extend(first.join().unwrap());
        judged.sort();
        judged
    });
    let mut by_id: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (number, found) in judged {
        let offer = &offers[number];
        let of_id = by_id.entry(offer.id).or_default();
        of_id.0 += 1;
        of_id.1 += usize::from(found.is_none());
        if let Some(found) = found {
            let name = &programs[offer.program].name;
            wrong.push(format!(
                "{name} ({number}): {} for {}: {found}: {}",
                offer.id, offer.code, offer.title
            ));
        }
    }
    for (code, (count, answered)) in &errors {
        eprintln!("{code}: {count} errors, {answered} with an action");
    }
    for (id, (offered, right)) in &by_id {
        eprintln!("{id}: {offered} offered, {right} right");
    }
    assert!(!programs.is_empty() && !offers.is_empty());
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), offers.len(), wrong.join("\n"));
}
