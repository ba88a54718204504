//! `freehold check` on projects, and its formats.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use expect_test::expect;

fn project(name: &str, files: &[(&str, &str)]) -> PathBuf {
    // Not in the folder of this package: Cargo looks for a workspace above.
    let folder = std::env::temp_dir()
        .join("freehold-tests")
        .join(env!("CARGO_MANIFEST_DIR").replace(['/', '\\', ':'], "-"))
        .join("check_packages")
        .join(name);
    let _ = std::fs::remove_dir_all(&folder);
    for (path, text) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

fn check(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_freehold"))
        .args(["check", "--sysroot", "mini", "--offline"])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

const MOVED: &str = "fn take(text: String) {}
pub fn twice(text: String) {
    take(text);
    take(text);
}
";

fn two_packages(name: &str) -> PathBuf {
    project(
        name,
        &[
            ("Cargo.toml", "[workspace]\nmembers = [\"good\", \"bad\"]\nresolver = \"3\"\n"),
            ("good/Cargo.toml", "[package]\nname = \"good\"\nversion = \"0.1.0\"\nedition = \"2024\"\n"),
            ("good/src/lib.rs", "pub fn fine(text: String) -> String { text }\n"),
            ("bad/Cargo.toml", "[package]\nname = \"bad\"\nversion = \"0.1.0\"\nedition = \"2021\"\n"),
            ("bad/src/lib.rs", MOVED),
            ("bad/tests/it.rs", &format!("mod common;\n{MOVED}")),
            ("bad/tests/other.rs", "mod common;\n"),
            ("bad/tests/common/mod.rs", MOVED),
        ],
    )
}

#[test]
fn a_workspace_is_checked_with_its_tests() {
    let folder = two_packages("human");
    let output = check(&folder, &[]);
    assert_eq!(output.status.code(), Some(1));
    expect![[r#"
        error[E0382]: use of moved value: `text`
         --> bad/src/lib.rs:4:10
          |
        2 | pub fn twice(text: String) {
          |              ---- move occurs because `text` has type `String`, which does not implement the `Copy` trait
        3 |     take(text);
          |     ---------- `take` takes `text` by value
          |          |
          |          value moved here
        4 |     take(text);
          |          ^^^^ value used here after move
          |
          = note: `text` moved into `take` on line 3.
          = note: If this were allowed, the text would have two owners: it would be freed twice, or read after it was freed.
          = note: `String` is not `Copy`: it owns heap memory.
          = help: `take(&text)`, with `text: &str` in `take`, lends it (line 3)
          = help: `take(text.clone())` copies the text (line 3)

        error[E0382]: use of moved value: `text`
         --> bad/tests/it.rs:5:10
          |
        3 | pub fn twice(text: String) {
          |              ---- move occurs because `text` has type `String`, which does not implement the `Copy` trait
        4 |     take(text);
          |     ---------- `take` takes `text` by value
          |          |
          |          value moved here
        5 |     take(text);
          |          ^^^^ value used here after move
          |
          = note: `text` moved into `take` on line 4.
          = note: If this were allowed, the text would have two owners: it would be freed twice, or read after it was freed.
          = note: `String` is not `Copy`: it owns heap memory.
          = help: `take(&text)`, with `text: &str` in `take`, lends it (line 4)
          = help: `take(text.clone())` copies the text (line 4)

        error[E0382]: use of moved value: `text`
         --> bad/tests/common/mod.rs:4:10
          |
        2 | pub fn twice(text: String) {
          |              ---- move occurs because `text` has type `String`, which does not implement the `Copy` trait
        3 |     take(text);
          |     ---------- `take` takes `text` by value
          |          |
          |          value moved here
        4 |     take(text);
          |          ^^^^ value used here after move
          |
          = note: `text` moved into `take` on line 3.
          = note: If this were allowed, the text would have two owners: it would be freed twice, or read after it was freed.
          = note: `String` is not `Copy`: it owns heap memory.
          = help: `take(&text)`, with `text: &str` in `take`, lends it (line 3)
          = help: `take(text.clone())` copies the text (line 3)

    "#]]
    .assert_eq(&out(&output));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "3 ownership errors\n");
}

#[test]
fn one_package_can_be_named() {
    let folder = two_packages("package");
    let output = check(&folder, &["--package", "good"]);
    assert_eq!((output.status.code(), out(&output).as_str()), (Some(0), ""));
    let output = check(&folder, &["--package", "nowhere"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("has no package nowhere"));
}

#[test]
fn a_file_of_a_project_stands_alone_when_it_is_named() {
    let folder = two_packages("file");
    let output = check(&folder, &["bad/src/lib.rs", "good"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    // The folder of a member stands for the whole project.
    assert_eq!(out(&output).matches("error[E0382]").count(), 4);
}

#[test]
fn machines_read_json_sarif_and_workflow_commands() {
    let folder = two_packages("formats");
    let json = check(&folder, &["--package", "bad", "--message-format", "json"]);
    assert_eq!(json.status.code(), Some(1));
    let lines: Vec<serde_json::Value> =
        out(&json).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["code"]["code"], "E0382");
    let primary = &lines[0]["spans"][0];
    assert_eq!((&primary["line_start"], &primary["column_start"]), (&4.into(), &10.into()));
    assert_eq!(primary["file_name"], Path::new("bad/src/lib.rs").to_str().unwrap());

    let sarif = check(&folder, &["--package", "bad", "--message-format", "sarif"]);
    assert_eq!(sarif.status.code(), Some(1));
    let sarif: serde_json::Value = serde_json::from_str(&out(&sarif)).unwrap();
    let run = &sarif["runs"][0];
    assert_eq!(run["results"].as_array().unwrap().len(), 3);
    assert_eq!(run["results"][0]["relatedLocations"][0]["message"]["text"], "value moved here");
    assert_eq!(run["tool"]["driver"]["rules"].as_array().unwrap().len(), 1);
    let none = check(&folder, &["--package", "good", "--message-format", "sarif"]);
    let none: serde_json::Value = serde_json::from_str(&out(&none)).unwrap();
    assert_eq!(none["runs"][0]["results"], serde_json::json!([]), "a clean run is a document too");

    let github = check(&folder, &["--package", "bad", "--message-format", "github"]);
    assert_eq!(
        out(&github).lines().next(),
        Some(
            "::error file=bad/src/lib.rs,line=4,endLine=4,col=10,endColumn=14,title=E0382::\
             use of moved value: `text`%0Avalue used here after move"
        )
    );
}

#[test]
fn what_can_not_be_loaded_is_no_clean_run() {
    let folder = project("broken", &[("Cargo.toml", "[package\n"), ("src/lib.rs", MOVED)]);
    let output = check(&folder, &[]);
    assert_eq!((output.status.code(), out(&output).as_str()), (Some(2), ""));
    let missing = "[package]\nname = \"m\"\nversion = \"0.1.0\"\n[dependencies]\nn = { path = \"../n\" }\n";
    let folder = project("missing", &[("Cargo.toml", missing), ("src/lib.rs", MOVED)]);
    let output = check(&folder, &[]);
    assert_eq!((output.status.code(), out(&output).as_str()), (Some(2), ""), "errors might be false");
}
