//! A parameter that becomes a reference changes the callers of every file and crate of a workspace.

use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::Command,
};

use freehold::{
    host::{Host, LoadOptions, SysrootChoice},
    ide::{FileRange, assists::assists},
};
use ra_ap_syntax::{TextRange, TextSize};

const FILES: &[(&str, &str)] = &[
    ("Cargo.toml", "[workspace]\nmembers = [\"words\", \"app\"]\nresolver = \"2\"\n"),
    ("words/Cargo.toml", "[package]\nname = \"words\"\nversion = \"0.1.0\"\nedition = \"2021\"\n"),
    ("words/src/lib.rs", "pub mod count;\npub mod more;\n"),
    (
        "words/src/count.rs",
        "/// How many bytes.\npub fn size(text: String) -> usize {\n    bytes(&text)\n}\n\nfn bytes(text: &str) -> usize {\n    text.len()\n}\n",
    ),
    (
        "words/src/more.rs",
        "use crate::count::size;\n\npub fn both(a: String, b: String) -> (usize, String) {\n    (size(a), b)\n}\n",
    ),
    (
        "app/Cargo.toml",
        "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2018\"\n\n[dependencies]\nwords = { path = \"../words\" }\n",
    ),
    (
        "app/src/main.rs",
        "fn main() {\n    let name = String::from(\"Ada\");\n    words::count::size(name);\n    words::count::size(name);\n}\n",
    ),
];

fn project() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("assists_workspace");
    for (name, text) in FILES {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn cargo_check(folder: &Path) -> (bool, String) {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--workspace"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .unwrap();
    (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn every_file_of_the_workspace_changes() {
    let folder = project();
    let (success, text) = cargo_check(&folder);
    assert!(!success && text.contains("error[E0382]"), "{text}");

    let options = LoadOptions::editor(SysrootChoice::Mini);
    let host = Host::open(&folder, &options, &|_| ControlFlow::Continue(())).unwrap();
    let main = folder.join("app/src/main.rs");
    let file = host.file_id(&main).unwrap();
    let at = fs::read_to_string(&main).unwrap().rfind("name").unwrap();
    let range = TextRange::empty(TextSize::try_from(at).unwrap());
    let all = assists(host.db(), FileRange { file, range });
    let assist = all.iter().find(|assist| assist.id == "borrow_instead_of_move").unwrap();
    assert_eq!(assist.title, "Borrow `name` instead: change `size` to take `&str` and 3 callers");
    assert!(assist.preferred);
    assert_eq!(assist.edits[0].0, file, "the file at hand comes first");
    for (file, edits) in &assist.edits {
        let path = host.path(*file).unwrap();
        let mut text = fs::read_to_string(&path).unwrap();
        for edit in edits.iter().rev() {
            text.replace_range(std::ops::Range::<usize>::from(edit.range), &edit.text);
        }
        fs::write(path, text).unwrap();
    }
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert!(read("words/src/count.rs").contains("pub fn size(text: &str) -> usize"));
    assert!(read("words/src/more.rs").contains("(size(&a), b)"));
    assert_eq!(read("app/src/main.rs").matches("size(&name)").count(), 2);
    let (success, text) = cargo_check(&folder);
    assert!(success, "{text}");
}
