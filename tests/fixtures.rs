//! Holds the fixtures of `fixtures/ownership` and `fixtures/borrows` against rustc, and Freehold
//! against the fixtures.
//!
//! rustc is the judge: first its errors must be those that the marks name, in every edition that a
//! fixture names; then Freehold's must be. An error that rustc does not give fails at once. One
//! that Freehold misses, of a code that it looks for, or a body that it gives up on, must stand in a
//! list that may only shrink:
//! `fixtures/known-misses.txt` and `fixtures/known-gaps.txt`. With `UPDATE_EXPECT=1` what is no
//! longer missed is taken off these lists. `fixtures/README.md` explains the marks.

mod codes;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use codes::{At, CODES, PREDICTED, place};
use serde_json::Value;

const EDITIONS: [&str; 4] = ["2015", "2018", "2021", "2024"];

/// The folders of fixtures, and how many there are at least.
const FOLDERS: [(&str, usize); 2] = [("ownership", 270), ("borrows", 260)];

struct Fixture {
    /// As in `ownership/moves/pass_then_print.rs`.
    name: String,
    editions: Vec<&'static str>,
    marks: Vec<(At, Vec<&'static str>)>,
}

impl Fixture {
    /// Fails with a sentence if the header or a mark is not as `fixtures/README.md` has it.
    fn parse(name: String, text: &str) -> Result<Fixture, String> {
        let mut lines = text.lines();
        let header = lines.next().and_then(|line| line.strip_prefix("//@ editions: "));
        let header = header.ok_or_else(|| format!("{name}: the first line is no `//@ editions: …`"))?;
        let editions = parse_editions(header, ' ').ok_or_else(|| format!("{name}: editions `{header}`"))?;
        if !lines.next().is_some_and(|line| line.starts_with("// ")) {
            return Err(format!("{name}: the second line does not tell the idea"));
        }
        if !text.lines().any(|line| line.starts_with("fn main()")) {
            return Err(format!("{name}: no `fn main()`"));
        }
        let mut marks = Vec::new();
        for (i, line) in text.lines().enumerate() {
            for mark in line.split("//~").skip(1) {
                let wrong = || format!("{name}:{}: the mark `//~{mark}` can not be read", i + 1);
                let (above, mark) = (mark.len(), mark.trim_start_matches('^'));
                let above = above - mark.len();
                let (only, codes) = mark.split_once(" ERROR ").ok_or_else(wrong)?;
                let only = if only.is_empty() { Some(editions.clone()) } else { parse_editions(only, ',') };
                let only = only.ok_or_else(wrong)?;
                if !only.iter().all(|edition| editions.contains(edition)) {
                    return Err(format!("{}: not an edition of this fixture", wrong()));
                }
                for code in codes.split_whitespace() {
                    if !CODES.contains(&code) {
                        return Err(wrong());
                    }
                    let at = (i + 1).checked_sub(above).ok_or_else(wrong)?;
                    marks.push(((at, code.to_owned()), only.clone()));
                }
            }
        }
        Ok(Fixture { name, editions, marks })
    }

    /// The errors of an edition, sorted.
    fn expected(&self, edition: &str) -> Vec<At> {
        let marks = self.marks.iter().filter(|(_, editions)| editions.contains(&edition));
        let mut expected: Vec<At> = marks.map(|(at, _)| at.clone()).collect();
        expected.sort();
        expected
    }

    /// The path from the package's folder, where the programs run.
    fn path(&self) -> String {
        format!("fixtures/{}", self.name)
    }
}

fn parse_editions(text: &str, separator: char) -> Option<Vec<&'static str>> {
    text.trim()
        .split(separator)
        .map(|word| EDITIONS.into_iter().find(|edition| *edition == word))
        .collect::<Option<Vec<_>>>()
        .filter(|editions| editions.is_sorted_by(|a, b| a < b))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fixtures() -> Vec<Fixture> {
    let mut found = Vec::new();
    let mut wrong = Vec::new();
    for (folder, least) in FOLDERS {
        let before = found.len();
        for topic in fs::read_dir(root().join("fixtures").join(folder)).unwrap() {
            for path in fs::read_dir(topic.unwrap().path()).unwrap() {
                let path = path.unwrap().path();
                let name = path.strip_prefix(root().join("fixtures")).unwrap().to_str().unwrap();
                match Fixture::parse(name.to_owned(), &fs::read_to_string(&path).unwrap()) {
                    Ok(fixture) => found.push(fixture),
                    Err(error) => wrong.push(error),
                }
            }
        }
        let count = found.len() - before + wrong.len();
        assert!(count >= least, "only {count} fixtures were found in {folder}");
    }
    assert!(wrong.is_empty(), "fixtures that can not be read:\n{}", wrong.join("\n"));
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn rustc() -> Command {
    let mut command = Command::new(std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned()));
    command.current_dir(root());
    command
}

/// rustc's ownership errors in each fixture, by path; what else it has to say is an `Err`.
///
/// The fixtures are compiled as modules of one crate, since most of rustc's time goes into starting.
fn judge(fixtures: &[&Fixture], edition: &str, scratch: &Path) -> Result<BTreeMap<String, Vec<At>>, String> {
    let path = |fixture: &Fixture| root().join(fixture.path()).to_str().unwrap().to_owned();
    let modules = fixtures
        .iter()
        .enumerate()
        .map(|(i, fixture)| format!("#[path = {:?}] mod fixture_{i};\n", path(fixture)))
        .collect::<String>();
    let source = scratch.with_extension("rs");
    fs::write(&source, modules).unwrap();
    let output = rustc()
        .args(["--edition", edition, "--crate-name", "fixtures", "--crate-type", "lib"])
        .args(["--emit", "metadata", "--cap-lints", "allow", "--error-format", "json", "-o"])
        .args([scratch, &source])
        .output()
        .map_err(|error| format!("rustc can not be run: {error}"))?;
    let mut found: BTreeMap<String, Vec<At>> =
        fixtures.iter().map(|fixture| (path(fixture), Vec::new())).collect();
    for line in String::from_utf8_lossy(&output.stderr).lines() {
        let Ok(diagnostic) = serde_json::from_str::<Value>(line) else {
            return Err(line.to_owned());
        };
        // The closing "aborting due to …" has no place.
        if diagnostic["level"] != "error" || diagnostic["spans"].as_array().is_none_or(Vec::is_empty) {
            continue;
        }
        let of_fixture = |(path, found): (&String, &mut Vec<At>)| {
            let at = place(&diagnostic, path).filter(|(_, code)| CODES.contains(&code.as_str()))?;
            found.push(at);
            Some(())
        };
        if found.iter_mut().find_map(of_fixture).is_none() {
            return Err(diagnostic["rendered"].as_str().unwrap_or(line).to_owned());
        }
    }
    if found.values().all(Vec::is_empty) != output.status.success() {
        return Err(format!("ended with {}", output.status));
    }
    Ok(found)
}

fn list(found: &[At]) -> String {
    if found.is_empty() {
        return "no error".to_owned();
    }
    found.iter().map(|(line, code)| format!("{line} {code}")).collect::<Vec<_>>().join(", ")
}

/// Where errors are not those of the marks: path, what is marked, what was found; and the editions.
#[derive(Default)]
struct Differences(BTreeMap<(String, String, String), BTreeSet<&'static str>>);

impl Differences {
    fn add(&mut self, fixture: &Fixture, edition: &'static str, marked: &[At], found: &[At]) {
        self.0.entry((fixture.path(), list(marked), list(found))).or_default().insert(edition);
    }

    fn text(&self, who: &str) -> String {
        let mut text = String::new();
        for ((path, marked, found), editions) in &self.0 {
            let editions: Vec<&str> = editions.iter().copied().collect();
            let _ = writeln!(
                text,
                "{path}, edition {}\n  marked: {marked}\n  {who}: {found}",
                editions.join(", ")
            );
        }
        text
    }
}

#[test]
fn rustc_agrees_with_the_marks() {
    let fixtures = fixtures();
    let mut work: BTreeMap<(&str, &'static str), Vec<&Fixture>> = BTreeMap::new();
    for fixture in &fixtures {
        for &edition in &fixture.editions {
            let topic = fixture.name.rsplit_once('/').unwrap().0;
            work.entry((topic, edition)).or_default().push(fixture);
        }
    }
    let work: Vec<_> = work.into_iter().collect();
    let next = AtomicUsize::new(0);
    let wrong = Mutex::new(Vec::new());
    let differences = Mutex::new(Differences::default());
    thread::scope(|scope| {
        for worker in 0..2 {
            let (work, next, wrong, differences) = (&work, &next, &wrong, &differences);
            scope.spawn(move || {
                let scratch =
                    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("fixtures-{worker}.rmeta"));
                while let Some(((topic, edition), fixtures)) = work.get(next.fetch_add(1, Ordering::Relaxed))
                {
                    let found = match judge(fixtures, edition, &scratch) {
                        Ok(found) => found,
                        Err(error) => {
                            wrong.lock().unwrap().push(format!("{topic}, edition {edition}: {error}"));
                            continue;
                        }
                    };
                    for (fixture, mut found) in fixtures.iter().zip(found.into_values()) {
                        let expected = fixture.expected(edition);
                        found.sort();
                        if found != expected {
                            differences.lock().unwrap().add(fixture, edition, &expected, &found);
                        }
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "rustc says more than ownership errors:\n{}", wrong.join("\n"));
    let differences = differences.into_inner().unwrap();
    assert!(differences.0.is_empty(), "rustc says otherwise:\n{}", differences.text("rustc"));
}

/// Something known not to be there yet: name of the fixture, line, code or reason, edition.
type Lack = (String, usize, String, &'static str);

/// A list of what is known to be missing: lines `ownership/moves/x.rs 8 E0382 2015,2018`.
struct Known {
    path: PathBuf,
    lacks: BTreeSet<Lack>,
}

impl Known {
    fn read(name: &str) -> Known {
        let path = root().join("fixtures").join(name);
        let text = fs::read_to_string(&path).unwrap();
        let mut lacks = BTreeSet::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let wrong = || format!("{}: `{line}` can not be read", path.display());
            let [name, at, what, editions] = line.split(' ').collect::<Vec<_>>()[..] else {
                panic!("{}", wrong())
            };
            let editions = parse_editions(editions, ',').unwrap_or_else(|| panic!("{}", wrong()));
            for edition in editions {
                lacks.insert((name.to_owned(), at.parse().unwrap(), what.to_owned(), edition));
            }
        }
        Known { path, lacks }
    }

    /// What is lacking must be known, and what is known must still be lacking.
    fn hold(self, lacking: &BTreeSet<Lack>) -> Result<(), String> {
        let mut text = String::new();
        let unknown: BTreeSet<_> = lacking.difference(&self.lacks).cloned().collect();
        if !unknown.is_empty() {
            let _ = write!(text, "missed, and not in the list of what is known to be:\n{}", lines(&unknown));
        }
        let gone: BTreeSet<_> = self.lacks.difference(lacking).cloned().collect();
        if !gone.is_empty() {
            let file = self.path.file_name().unwrap().to_string_lossy();
            let _ = write!(
                text,
                "no longer missed: take these off fixtures/{file} (UPDATE_EXPECT=1 does):\n{}",
                lines(&gone)
            );
            if std::env::var_os("UPDATE_EXPECT").is_some() {
                let old = fs::read_to_string(&self.path).unwrap();
                let head: String = old
                    .lines()
                    .filter(|line| line.starts_with('#'))
                    .map(|line| format!("{line}\n"))
                    .collect();
                let rest = self.lacks.intersection(lacking).cloned().collect();
                fs::write(&self.path, head + &lines(&rest)).unwrap();
            }
        }
        if text.is_empty() { Ok(()) } else { Err(text) }
    }
}

fn lines(lacks: &BTreeSet<Lack>) -> String {
    let mut grouped: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for (name, line, what, edition) in lacks {
        grouped.entry((name, line, what)).or_default().push(edition);
    }
    let mut text = String::new();
    for ((name, line, what), editions) in grouped {
        let _ = writeln!(text, "{name} {line} {what} {}", editions.join(","));
    }
    text
}

/// Runs Freehold once on all fixtures of an edition: what it prints, a line at a time.
fn freehold<'a>(
    arguments: &[&str],
    sysroot: &str,
    edition: &str,
    fixtures: impl Iterator<Item = &'a Fixture>,
) -> Vec<Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_freehold"))
        .current_dir(root())
        .args(arguments)
        .args(["--sysroot", sysroot, "--edition", edition])
        .args(fixtures.map(Fixture::path))
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}: {stderr}", output.status);
    assert!(!stderr.contains("given up"), "{stderr}");
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Where there are errors that no mark asks for, and the marks that were not reported of a code that
/// Freehold looks for.
fn check(fixtures: &[Fixture], sysroot: &str) -> (Differences, BTreeSet<Lack>) {
    let mut alarms = Differences::default();
    let mut missed = BTreeSet::new();
    for edition in EDITIONS {
        let of_edition = || fixtures.iter().filter(|fixture| fixture.editions.contains(&edition));
        let mut found: BTreeMap<String, Vec<At>> = BTreeMap::new();
        for message in freehold(&["check", "--message-format", "json"], sysroot, edition, of_edition()) {
            let spans = message["spans"].as_array().unwrap();
            let primary = spans.iter().find(|span| span["is_primary"] == true).unwrap();
            let path = primary["file_name"].as_str().unwrap().to_owned();
            let at = place(&message, &path).unwrap();
            found.entry(path).or_default().push(at);
        }
        for fixture in of_edition() {
            let mut found = found.remove(&fixture.path()).unwrap_or_default();
            found.sort();
            let expected = fixture.expected(edition);
            let mut extra = found.clone();
            for at in &expected {
                match extra.iter().position(|one| one == at) {
                    Some(i) => drop(extra.remove(i)),
                    None if !PREDICTED.contains(&at.1.as_str()) => {}
                    None => drop(missed.insert((fixture.name.clone(), at.0, at.1.clone(), edition))),
                }
            }
            if !extra.is_empty() {
                alarms.add(fixture, edition, &expected, &found);
            }
        }
        assert!(found.is_empty(), "errors in files that were not asked for: {:?}", found.keys());
    }
    (alarms, missed)
}

#[test]
fn freehold_agrees_with_the_marks() {
    let (alarms, missed) = check(&fixtures(), "mini");
    let held = Known::read("known-misses.txt").hold(&missed);
    assert!(alarms.0.is_empty(), "errors that rustc does not give:\n{}", alarms.text("Freehold"));
    held.unwrap_or_else(|text| panic!("{text}"));
}

/// The real standard library's `library` folder: of `FREEHOLD_STD_SOURCES`, else of the toolchain.
fn std_sources() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("FREEHOLD_STD_SOURCES") {
        return Some(path.into());
    }
    let output = rustc().args(["--print", "sysroot"]).output().ok()?;
    let sysroot = PathBuf::from(String::from_utf8(output.stdout).ok()?.trim());
    let library = sysroot.join("lib/rustlib/src/rust/library");
    library.join("core/src/lib.rs").exists().then_some(library)
}

#[test]
fn freehold_agrees_with_the_marks_in_the_real_std() {
    let Some(library) = std_sources() else {
        // The harness keeps what `println!` says in a test that passes to itself.
        let note = "left out: no std sources (rust-src, or FREEHOLD_STD_SOURCES): fixtures in the real std\n";
        std::io::stderr().write_all(note.as_bytes()).unwrap();
        return;
    };
    let (alarms, missed) = check(&fixtures(), library.to_str().unwrap());
    assert!(alarms.0.is_empty(), "errors that rustc does not give:\n{}", alarms.text("Freehold"));
    let known = Known::read("known-misses.txt");
    let unknown: BTreeSet<_> = missed.difference(&known.lacks).cloned().collect();
    assert!(unknown.is_empty(), "missed with the real std, not with the small one:\n{}", lines(&unknown));
}

#[test]
fn no_body_is_given_up() {
    let fixtures = fixtures();
    let mut skipped = BTreeSet::new();
    for edition in EDITIONS {
        let of_edition = || fixtures.iter().filter(|fixture| fixture.editions.contains(&edition));
        let mut bodies: BTreeMap<String, usize> = BTreeMap::new();
        for record in freehold(&["facts"], "mini", edition, of_edition()) {
            if record["record"] != "body" {
                continue;
            }
            let name = record["file"].as_str().unwrap().trim_start_matches("fixtures/").to_owned();
            *bodies.entry(name.clone()).or_default() += 1;
            if record["status"] != "analysed" {
                let line = usize::try_from(record["line"].as_u64().unwrap()).unwrap();
                println!("{name}:{line}: {}", record["reason"]);
                skipped.insert((name, line, "body".to_owned(), edition));
            }
        }
        for fixture in of_edition() {
            assert!(bodies.contains_key(&fixture.name), "{}: no record of any body", fixture.path());
        }
    }
    Known::read("known-gaps.txt").hold(&skipped).unwrap_or_else(|text| panic!("{text}"));
}
