//! `freehold check` on lone files: its exit status, the names of files, and input that is no Rust.
//! What it reports is held against rustc in `tests/fixtures.rs`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

fn check(folder: &Path, path: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_freehold"))
        .current_dir(folder)
        .args(["check", "--message-format", "json", "--sysroot", "mini", "--edition", "2021"])
        .arg(path)
        .output()
        .unwrap()
}

/// A folder of its own for each test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("check-{name}"));
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn the_status_says_whether_there_are_errors() {
    let folder = folder("status");
    fs::write(folder.join("clean.rs"), "fn main() {}\n").unwrap();
    fs::write(folder.join("moved.rs"), "fn main() { let a = String::new(); drop(a); drop(a); }\n").unwrap();
    let status = |name: &str| check(&folder, Path::new(name)).status.code();
    assert_eq!(status("clean.rs"), Some(0));
    assert_eq!(status("moved.rs"), Some(1));
    assert_eq!(status("absent.rs"), Some(2));
}

#[test]
fn a_file_is_named_as_it_was_given() {
    let folder = folder("names");
    let file = folder.join("moved.rs");
    fs::write(&file, "fn main() { let a = String::new(); drop(a); drop(a); }\n").unwrap();
    for given in [Path::new("moved.rs"), Path::new("./moved.rs"), &file] {
        let output = check(&folder, given).stdout;
        let message: serde_json::Value = serde_json::from_slice(&output).unwrap();
        assert_eq!(message["spans"][0]["file_name"], given.to_str().unwrap());
    }
}

#[test]
fn bad_input_has_no_errors_of_ours() {
    let folder = folder("bad");
    let inputs: [(&str, &[u8]); 4] = [
        ("empty", b""),
        ("garbage", b"fn ( { ]] \0 'a \""),
        ("unbalanced", b"fn f() { let x = { "),
        ("bytes", b"fn f() { \xff\xfe }"),
    ];
    for (name, text) in inputs {
        let path = folder.join(name).with_extension("rs");
        fs::write(&path, text).unwrap();
        let output = check(&folder, &path);
        assert_eq!(output.status.code(), Some(0), "{name}: {output:?}");
        assert!(output.stdout.is_empty(), "{name}: {output:?}");
    }
}

#[test]
fn bodies_that_are_not_understood_are_counted_with_the_reason() {
    let folder = folder("coverage");
    let text = "fn one() {}\nfn two() { (|| ())() }\nfn three() { nowhere(); }\n";
    fs::write(folder.join("some.rs"), text).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_freehold"))
        .current_dir(&folder)
        .args(["check", "--coverage", "--sysroot", "mini", "some.rs"])
        .output()
        .unwrap();
    let words = String::from_utf8(output.stderr).unwrap();
    assert!(words.starts_with("bodies: 3 analysed, 1 without errors of ours\n  1: "), "{words}");
}
