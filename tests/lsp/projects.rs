//! Cargo projects on disk.

use serde_json::{Value, json};

use crate::client::{Builder, Client, Folder, able, at, merge, range, uri};

/// Two crates, of which one uses the other.
fn two_crates(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("Cargo.toml", "[workspace]\nmembers = [\"one\", \"two\"]\nresolver = \"3\"\n");
    let manifest =
        |name: &str| format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
    folder.write("one/Cargo.toml", &manifest("one"));
    folder.write("one/src/lib.rs", "mod inner;\npub use inner::Letter;\n");
    folder.write("one/src/inner.rs", "pub struct Letter {\n    pub text: String,\n}\n");
    folder.write(
        "two/Cargo.toml",
        &format!("{}\n[dependencies]\none = {{ path = \"../one\" }}\n", manifest("two")),
    );
    folder.write("two/src/main.rs", MAIN);
    folder
}

const MAIN: &str = "fn main() {\n    let letter = one::Letter { text: String::new() };\n    \
    let text = letter.text;\n    drop(letter.text);\n    drop(text);\n}\n";

/// Opens the file and waits until its project is loaded.
fn open(client: &mut Client, folder: &Folder, file: &str) -> String {
    let path = folder.path(file);
    let uri = uri(&path);
    client.open(&uri, &std::fs::read_to_string(path).unwrap());
    client.wait_status("loading");
    client.wait_status("ready");
    uri
}

#[test]
fn an_error_across_two_crates() {
    let folder = two_crates("two-crates");
    let mut client = Builder::new(able()).folder(&folder.path("")).start();
    let uri = open(&mut client, &folder, "two/src/main.rs");
    let found = client.pull(&uri);
    let [found] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(found["code"], "E0382");
    assert_eq!(found["range"], range((3, 9), (3, 20)));
    // How far the load was could be seen, and it has an end.
    let kinds: Vec<&str> =
        client.progress.iter().map(|step| step["value"]["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds.first(), Some(&"begin"));
    assert!(kinds.contains(&"report"), "{kinds:?}");
    assert!(client.progress.iter().all(|step| step["token"] == client.progress[0]["token"]));
    let doctor = client.request("workspace/executeCommand", json!({"command": "freehold.doctor"}));
    let doctor = doctor.as_str().unwrap();
    assert!(doctor.contains(folder.path("").to_string_lossy().trim_end_matches('/')), "{doctor}");
}

/// What was answered early stays true when more is known.
#[test]
fn before_it_is_loaded_only_what_is_certain() {
    let folder = two_crates("early");
    let mut client = Builder::new(able()).folder(&folder.path("")).late_settings().start();
    let path = folder.path("two/src/main.rs");
    let main = uri(&path);
    let text = format!(
        "{MAIN}fn certain() {{\n    let s = String::new();\n}}\n\
        fn later() {{\n    let l = one::Letter {{ text: String::new() }};\n}}\n"
    );
    client.open(&main, &text);
    let lines = |client: &mut Client| -> Vec<u64> {
        client.hints(&main).iter().map(|hint| hint["position"]["line"].as_u64().unwrap()).collect()
    };
    assert_eq!(lines(&mut client), [8]);
    assert_eq!(client.pull(&main), [Value::Null; 0], "no errors yet");
    let all = json!({
        "textDocument": {"uri": main}, "range": range((0, 0), (11, 0)), "context": {"diagnostics": []},
    });
    assert_eq!(client.request("textDocument/codeAction", all), json!([]), "nor what could miss a caller");
    client.configure();
    client.wait_status("ready");
    client.wait_asked("workspace/inlayHint/refresh", 1);
    client.wait_asked("workspace/diagnostic/refresh", 1);
    assert_eq!(client.pull(&main).len(), 1);
    let known = lines(&mut client);
    assert!(known.contains(&8) && known.contains(&11), "{known:?}");
}

#[cfg(unix)]
#[test]
fn a_load_can_be_cancelled() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = two_crates("cancelled");
    // A Cargo that never answers.
    folder.write("cargo", "#!/bin/sh\nexec sleep 1000\n");
    let cargo = folder.path("cargo");
    std::fs::set_permissions(&cargo, std::fs::Permissions::from_mode(0o755)).unwrap();
    let client = Builder::new(able()).variable("CARGO", cargo).variable("RUSTC", "/bin/false".into());
    let mut client = client.folder(&folder.path("")).start();
    let main = folder.write("two/src/main.rs", "fn main() { let s = String::new(); drop(s); drop(s); }\n");
    client.open(&main, "fn main() { let s = String::new(); }\n");
    client.wait_status("loading");
    let token = client.wait_progress("begin");
    assert!(!client.hints(&main).is_empty(), "answered meanwhile");
    client.notify("window/workDoneProgress/cancel", json!({"token": token}));
    let status = client.wait_status("limited");
    assert!(status["reason"].as_str().unwrap().contains("freehold.restart"), "{status}");
    assert_eq!(client.wait_progress("end"), token);
    assert!(!client.hints(&main).is_empty());
    assert_eq!(client.pull(&main), [Value::Null; 0]);
    // It is not begun again by opening a file, only when asked to.
    client.close(&main);
    client.open(&main, "fn main() {}\n");
    client.hints(&main);
    assert_eq!(client.request("workspace/executeCommand", json!({"command": "freehold.status"})), status);
    client.request("workspace/executeCommand", json!({"command": "freehold.restart"}));
    client.wait_status("loading");
}

#[test]
fn a_file_changes_on_disk() {
    let folder = two_crates("on-disk");
    let mut client = Builder::new(able()).folder(&folder.path("")).start();
    let main = open(&mut client, &folder, "two/src/main.rs");
    assert_eq!(client.pull(&main).len(), 1);
    // A `Copy` text is not moved away.
    let inner = folder.write("one/src/inner.rs", "pub struct Letter {\n    pub text: &'static str,\n}\n");
    client.change(&main, 2, json!([{"range": range((1, 37), (1, 50)), "text": "\"\""}]));
    let asked = client.asked.iter().filter(|(method, _)| method == "workspace/diagnostic/refresh").count();
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": inner, "type": 2}]}));
    client.wait_asked("workspace/diagnostic/refresh", asked + 1);
    assert_eq!(client.pull(&main), [Value::Null; 0]);
    // What is open counts, not what is on disk.
    folder.write("two/src/main.rs", "");
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": main, "type": 2}]}));
    let text = client.request("freehold/text", json!({"textDocument": {"uri": main}}));
    assert!(text["text"].as_str().unwrap().contains("text: \"\" }"), "{text}");
}

#[test]
fn an_edit_in_one_file_shows_in_another() {
    let folder = two_crates("two-files");
    let mut client = Builder::new(able()).folder(&folder.path("")).start();
    let main = open(&mut client, &folder, "two/src/main.rs");
    let inner = uri(&folder.path("one/src/inner.rs"));
    client.open(&inner, "pub struct Letter {\n    pub text: String,\n}\n");
    assert_eq!(client.pull(&main).len(), 1);
    client.change(&inner, 2, json!([{"range": range((1, 14), (1, 20)), "text": "u32"}]));
    client.change(&main, 2, json!([{"range": range((1, 37), (1, 50)), "text": "7"}]));
    assert_eq!(client.pull(&main), [Value::Null; 0]);
    // Let go, the file is what it is on disk.
    client.close(&inner);
    client.change(&main, 3, json!([{"range": range((1, 37), (1, 38)), "text": "String::new()"}]));
    assert_eq!(client.pull(&main).len(), 1);
}

#[test]
fn a_new_dependency_loads_again() {
    let folder = two_crates("new-dependency");
    let manifest = folder.path("two/Cargo.toml");
    let whole = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(&manifest, whole.split("[dependencies]").next().unwrap()).unwrap();
    let mut client = Builder::new(able()).folder(&folder.path("")).start();
    let main = open(&mut client, &folder, "two/src/main.rs");
    assert_eq!(client.pull(&main), [Value::Null; 0], "`one` is not known");
    let manifest = folder.write("two/Cargo.toml", &whole);
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": manifest, "type": 2}]}));
    client.wait_status("loading");
    client.wait_status("ready");
    assert_eq!(client.pull(&main).len(), 1);
}

#[test]
fn without_watchers_manifests_are_looked_at_on_save() {
    let folder = two_crates("on-save");
    let manifest = folder.path("two/Cargo.toml");
    let whole = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(&manifest, whole.split("[dependencies]").next().unwrap()).unwrap();
    let mut capabilities = able();
    merge(&mut capabilities, json!({"workspace": {"didChangeWatchedFiles": null}}));
    let mut client = Builder::new(capabilities).start();
    let main = open(&mut client, &folder, "two/src/main.rs");
    assert_eq!(client.pull(&main), [Value::Null; 0]);
    client.notify("textDocument/didSave", json!({"textDocument": {"uri": main}}));
    let status = client.request("workspace/executeCommand", json!({"command": "freehold.status"}));
    assert_eq!(status["state"], "ready", "nothing changed");
    folder.write("two/Cargo.toml", &whole);
    client.notify("textDocument/didSave", json!({"textDocument": {"uri": main}}));
    client.wait_status("loading");
    client.wait_status("ready");
    assert_eq!(client.pull(&main).len(), 1);
}

#[test]
fn a_broken_project_is_told_once_and_still_answered() {
    let folder = Folder::new("broken");
    folder.write("Cargo.toml", "[package\nname = ");
    let file = folder.write("src/main.rs", "fn main() { let s = String::new(); }\n");
    let mut client = Builder::new(able()).folder(&folder.path("")).start();
    client.open(&file, "fn main() { let s = String::new(); }\n");
    let status = client.wait_status("limited");
    assert!(!client.hints(&file).is_empty());
    let told = client.next("window/showMessage");
    assert_eq!(told["type"], 2);
    assert_eq!(told["message"], status["reason"]);
    let doctor = client.request("workspace/executeCommand", json!({"command": "freehold.doctor"}));
    assert!(doctor.as_str().unwrap().contains(told["message"].as_str().unwrap()), "{doctor}");
    client.request("workspace/executeCommand", json!({"command": "freehold.restart"}));
    client.wait_status("loading");
    client.wait_status("limited");
    assert!(!client.hints(&file).is_empty());
}

#[test]
fn a_second_folder_comes_and_goes() {
    let (first, second) = (two_crates("first-folder"), two_crates("second-folder"));
    let mut client = Builder::new(able()).folder(&first.path("")).start();
    open(&mut client, &first, "two/src/main.rs");
    let folder = json!({"uri": uri(&second.path("")), "name": "second"});
    let event = json!({"event": {"added": [folder], "removed": []}});
    client.notify("workspace/didChangeWorkspaceFolders", event);
    client.wait_status("loading");
    let status = client.wait_status("ready");
    let name = "second-folder";
    assert!(status["reason"].as_str().unwrap().contains(name), "{status}");
    let event = json!({"event": {"added": [], "removed": [folder]}});
    client.notify("workspace/didChangeWorkspaceFolders", event);
    client.wait_status("loading");
    let status = client.wait_status("ready");
    assert!(!status["reason"].as_str().unwrap().contains(name), "{status}");
}

/// The editor shows such a file with U+FFFD for what it could not read.
#[test]
fn a_file_that_is_not_utf8_is_answered_and_named_in_a_message() {
    let folder = Folder::new("not-utf8");
    folder.write("Cargo.toml", "[package]\nname = \"bytes\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
    folder.write("src/lib.rs", "pub mod latin;\n");
    let latin = folder.path("src/latin.rs");
    let bytes =
        b"// caf\xe9\npub fn f(text: String) -> usize {\n    let word = String::from(\"na\xefve\");\n    word.len() + text.len()\n}\n";
    std::fs::write(&latin, bytes).unwrap();
    let mut client = Builder::new(able()).folder(&folder.path("")).start();
    let file = uri(&latin);
    client.open(&file, &String::from_utf8_lossy(bytes));
    client.wait_status("limited");
    let message = client.next("window/showMessage");
    let words = message["message"].as_str().unwrap();
    assert!(words.contains("latin.rs is not UTF-8") && words.contains("save the file as UTF-8"), "{words}");
    let hover = client.request("textDocument/hover", at(&file, 2, 8));
    let text = hover["contents"]["value"].as_str().unwrap_or_else(|| panic!("{hover}"));
    assert!(text.contains("`word`"), "{text}");
    assert!(!client.hints(&file).is_empty());
    assert_eq!(client.pull(&file), [Value::Null; 0]);
    // As the disk has it.
    client.close(&file);
    let lib = uri(&folder.path("src/lib.rs"));
    client.open(&lib, "pub mod latin;\npub fn g(it: String) -> usize { latin::f(it) }\n");
    let hover = client.request("textDocument/hover", at(&lib, 1, 42));
    let text = hover["contents"]["value"].as_str().unwrap_or_else(|| panic!("{hover}"));
    assert!(text.contains("moves** into `latin::f`"), "{text}");
}
