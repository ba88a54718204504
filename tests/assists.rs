//! Code actions on small programs, held against rustc.
//!
//! A case is a program with the cursor (`$0`), then `->`, then the program after the action; or
//! `refused` where the action is not to be offered. The cases are the examples at the head of
//! each file of `src/ide/assists` (in fences) and the files of `tests/assists/ACTION/`. Lines
//! `//@ key: value` say more:
//!
//! * `fixes: E0382`: the error of the program before, which is gone afterwards; without it the
//!   program before compiles,
//! * `editions: 2021 2024`: else all four,
//! * `title: …`: how the action is named,
//! * `why: …`: why it is refused, for the reader.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use freehold::{
    host::{Host, LoneFile, SysrootChoice},
    ide::{FileRange, TextEdit, assists::assists},
};
use ra_ap_hir_ty::attach_db;
use ra_ap_span::Edition;
use ra_ap_syntax::{TextRange, TextSize};

#[derive(Debug, Clone)]
struct Case {
    /// Where it stands, for messages.
    name: String,
    id: String,
    keys: BTreeMap<String, String>,
    before: String,
    cursor: usize,
    /// None: not to be offered.
    after: Option<String>,
}

impl Case {
    fn parse(name: String, id: String, text: &str) -> Case {
        let mut keys = BTreeMap::new();
        let (mut before, mut after, mut refused) = (String::new(), None::<String>, false);
        for line in text.lines() {
            if let Some((key, value)) = line.strip_prefix("//@ ").and_then(|line| line.split_once(':')) {
                keys.insert(key.trim().to_owned(), value.trim().to_owned());
            } else if line.trim() == "//@ refused" {
                refused = true;
            } else if line.trim() == "//@ ->" {
                after = Some(String::new());
            } else {
                let text = after.as_mut().unwrap_or(&mut before);
                text.push_str(line);
                text.push('\n');
            }
        }
        assert!(refused != after.is_some(), "{name}: neither `//@ ->` nor `//@ refused`, or both");
        for key in keys.keys() {
            assert!(["fixes", "editions", "title", "why"].contains(&key.as_str()), "{name}: {key}?");
        }
        let cursor = before.find("$0").unwrap_or_else(|| panic!("{name}: no cursor"));
        before.replace_range(cursor..cursor + 2, "");
        Case { name, id, keys, before, cursor, after }
    }

    fn editions(&self) -> Vec<&str> {
        self.keys
            .get("editions")
            .map_or(vec!["2015", "2018", "2021", "2024"], |editions| editions.split_whitespace().collect())
    }
}

/// The examples at the head of the assists' files.
fn examples() -> Vec<Case> {
    let mut cases = Vec::new();
    for path in rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ide/assists")) {
        let text = fs::read_to_string(&path).unwrap();
        let comment = text.lines().map_while(|line| line.strip_prefix("//"));
        let (mut id, mut keys, mut fences) = (None, String::new(), Vec::new());
        let mut inside = false;
        for line in comment.map(|line| line.strip_prefix(' ').unwrap_or(line)) {
            if let Some(name) = line.strip_prefix("Assist: ") {
                id = Some(name.trim().to_owned());
            } else if let Some(code) = line.strip_prefix("Fixes: ") {
                keys = format!("//@ fixes: {code}\n");
            } else if let Some(editions) = line.strip_prefix("```") {
                inside = !inside;
                if inside {
                    fences.push((editions.to_owned(), String::new()));
                }
            } else if inside {
                let (_, text) = fences.last_mut().unwrap();
                text.push_str(line);
                text.push('\n');
            }
        }
        let Some(id) = id else { continue };
        assert!(!fences.is_empty() && fences.len() % 2 == 0, "{}: no pairs of examples", path.display());
        for (number, pair) in fences.chunks(2).enumerate() {
            let mut keys = keys.clone();
            if !pair[0].0.is_empty() {
                keys += &format!("//@ editions: {}\n", pair[0].0);
            }
            let text = format!("{keys}{}//@ ->\n{}", pair[0].1, pair[1].1);
            let name = format!("{} example {number}", path.file_name().unwrap().display());
            cases.push(Case::parse(name, id.clone(), &text));
        }
    }
    cases
}

fn cases() -> Vec<Case> {
    let mut cases = examples();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/assists");
    for path in rust_files(&folder) {
        let inner = path.strip_prefix(&folder).unwrap();
        let id = inner.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
        cases.push(Case::parse(inner.display().to_string(), id, &fs::read_to_string(&path).unwrap()));
    }
    cases
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn edition(name: &str) -> Edition {
    name.parse().unwrap()
}

fn apply(text: &str, edits: &[TextEdit]) -> String {
    let mut text = text.to_owned();
    for edit in edits.iter().rev() {
        text.replace_range(std::ops::Range::<usize>::from(edit.range), &edit.text);
    }
    text
}

/// What is wrong with Freehold's answers, each case in each edition a crate of one host.
fn all_wrong(cases: &[Case], sysroot: &SysrootChoice) -> Vec<String> {
    let mut files = Vec::new();
    let mut jobs = Vec::new();
    for (number, case) in cases.iter().enumerate() {
        for name in case.editions() {
            let path = PathBuf::from(format!("case{number}_{name}.rs"));
            let text = case.before.clone();
            files.push(LoneFile { path: path.clone(), text, edition: edition(name) });
            jobs.push((case, name, path));
        }
    }
    let host = Host::lone(&files, sysroot).unwrap();
    let mut all = Vec::new();
    let mut known = Vec::new();
    for (case, edition, path) in jobs {
        if let Some(wrong) = wrong(&host, &path, case)
            && !known.contains(&&case.name)
        {
            known.push(&case.name);
            all.push(format!("{}, {}, edition {edition}: {wrong}", case.name, case.id));
        }
    }
    all
}

/// What is wrong with Freehold's answer to `case`.
fn wrong(host: &Host, path: &Path, case: &Case) -> Option<String> {
    let file = host.file_id(path).unwrap();
    let cursor = TextSize::try_from(case.cursor).unwrap();
    let all = assists(host.db(), FileRange { file, range: TextRange::empty(cursor) });
    assert!(all.iter().skip(1).all(|assist| !assist.preferred));
    let offered: Vec<_> = all.iter().filter(|assist| assist.id == case.id).collect();
    let Some(after) = &case.after else {
        let assist = offered.first()?;
        return Some(format!("offered: {}\n{}", assist.title, apply(&case.before, &assist.edits[0].1)));
    };
    if offered.is_empty() {
        let diagnostics = attach_db(host.db(), || freehold::ide::diagnostics::diagnostics(host.db(), file));
        return Some(format!("not offered; errors: {diagnostics:?}"));
    }
    let found: Vec<String> = offered.iter().map(|assist| apply(&case.before, &assist.edits[0].1)).collect();
    let Some(which) = found.iter().position(|found| found == after) else {
        return Some(format!("expected\n{after}\nbut found\n{}", found.join("\nor\n")));
    };
    let assist = offered[which];
    let code = assist.code.map(|code| format!("{code:?}"));
    if code.as_ref() != case.keys.get("fixes") {
        return Some(format!("fixes {code:?}"));
    }
    let title = case.keys.get("title").filter(|title| **title != assist.title);
    title.map(|title| format!("named\n{}\nnot\n{title}", assist.title))
}

#[test]
fn every_case_is_offered_as_written() {
    let cases = cases();
    assert!(cases.len() > 90, "only {} cases were found", cases.len());
    let gaps =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/assists/small-std-gaps.txt"));
    let gaps = gaps.unwrap();
    let is_gap = |wrong: &String| {
        gaps.lines().any(|gap| wrong.starts_with(&format!("{gap},")) && !wrong.contains(": offered:"))
    };
    let mut wrong = all_wrong(&cases, &SysrootChoice::Mini);
    wrong.retain(|wrong| !is_gap(wrong));
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n\n"));
}

#[test]
fn every_case_is_offered_with_the_real_std() {
    let Some(library) = std::env::var_os("FREEHOLD_STD_SOURCES") else {
        eprintln!("left out: FREEHOLD_STD_SOURCES names no library folder");
        return;
    };
    let cases = cases();
    let wrong = all_wrong(&cases, &SysrootChoice::Path(library.into()));
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n\n"));
}

/// rustc's error codes of a program.
fn rustc(name: &str, edition: &str, text: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("assists");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.rs"));
    fs::write(&path, text).unwrap();
    let output = Command::new("rustc")
        .args(["--crate-type", "lib", "--crate-name", "case", "--emit", "metadata", "--cap-lints", "allow"])
        .args(["--edition", edition, "-o"])
        .arg(folder.join(format!("{name}.rmeta")))
        .arg(&path)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let mut codes: Vec<String> = text
        .lines()
        .filter_map(|line| Some(line.strip_prefix("error")?.trim_start_matches('[')))
        .filter(|line| !line.starts_with(": aborting") && !line.starts_with(": could not"))
        .map(|line| line.chars().take(if line.starts_with('E') { 5 } else { 200 }).collect())
        .collect();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.is_empty(), output.status.success(), "{name}: {text}");
    codes
}

#[test]
fn rustc_agrees_with_every_case() {
    let cases = cases();
    let mut jobs = Vec::new();
    for (number, case) in cases.iter().enumerate() {
        for edition in case.editions() {
            jobs.push((number, case, edition));
        }
    }
    let half = jobs.len() / 2;
    let run = |jobs: &[(usize, &Case, &str)]| {
        let mut wrong = Vec::new();
        for (number, case, edition) in jobs {
            let expected: Vec<String> = case.keys.get("fixes").cloned().into_iter().collect();
            let before = rustc(&format!("{number}-{edition}-before"), edition, &case.before);
            if before != expected {
                wrong.push(format!("{}, edition {edition}: before: {before:?}", case.name));
            }
            if let Some(after) = &case.after {
                let after = rustc(&format!("{number}-{edition}-after"), edition, after);
                if !after.is_empty() {
                    wrong.push(format!("{}, edition {edition}: after: {after:?}", case.name));
                }
            }
        }
        wrong
    };
    let wrong = std::thread::scope(|scope| {
        let first = scope.spawn(|| run(&jobs[..half]));
        let mut wrong = run(&jobs[half..]);
        wrong.extend(first.join().unwrap());
        wrong
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
