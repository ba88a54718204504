//! `freehold doctor`: what is missing is said, with the way to get it.

use std::{path::PathBuf, process::Command};

fn doctor(name: &str, files: &[(&str, &str)]) -> (serde_json::Value, String) {
    // Not in the folder of this package: Cargo looks for a workspace above.
    let folder = std::env::temp_dir()
        .join("freehold-tests")
        .join(env!("CARGO_MANIFEST_DIR").replace(['/', '\\', ':'], "-"))
        .join("doctor")
        .join(name);
    let _ = std::fs::remove_dir_all(&folder);
    for (path, text) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let run = |format: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_freehold"))
            .args(["doctor", "--sysroot", "mini", "--offline", "--message-format", format])
            .arg(PathBuf::from(&folder))
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    (serde_json::from_str(&run("json")).unwrap(), run("human"))
}

#[test]
fn a_sound_project_has_no_problems() {
    let (json, human) = doctor(
        "sound",
        &[
            ("Cargo.toml", "[package]\nname = \"sound\"\nversion = \"0.1.0\"\nedition = \"2024\"\n"),
            ("src/lib.rs", "pub fn f() {}\n"),
        ],
    );
    assert_eq!(json["problems"], serde_json::json!([]));
    assert_eq!(json["exact"], true);
    assert_eq!(json["local_crates"], 1);
    assert!(human.contains("problems    none"), "{human}");
    assert!(human.contains("the small one that Freehold carries"), "{human}");
}

#[test]
fn what_is_missing_is_said_with_a_remedy() {
    let (json, human) = doctor("broken", &[("Cargo.toml", "[package"), ("src/lib.rs", "pub fn f() {}\n")]);
    assert_eq!(json["problems"].as_array().unwrap().len(), 1);
    assert!(human.contains("→ correct"), "{human}");

    let (json, human) = doctor(
        "incomplete",
        &[
            (
                "Cargo.toml",
                "[package]\nname = \"p\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\
                 [dependencies]\nnowhere = { path = \"../nowhere\" }\n",
            ),
            ("src/lib.rs", "pub fn f() {}\n"),
        ],
    );
    assert_eq!(json["exact"], false);
    assert!(human.contains("no errors are shown"), "{human}");
}

#[test]
fn macros_that_are_not_expanded_are_counted() {
    let (json, human) = doctor(
        "macros",
        &[
            ("Cargo.toml", "[workspace]\nmembers = [\"app\", \"mac\"]\nresolver = \"3\"\n"),
            (
                "app/Cargo.toml",
                "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\
                 [dependencies]\nmac = { path = \"../mac\" }\n",
            ),
            ("app/src/lib.rs", "#[mac::keep]\nfn f() {}\n#[mac::keep]\nfn g() {}\n"),
            (
                "mac/Cargo.toml",
                "[package]\nname = \"mac\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[lib]\nproc-macro = true\n",
            ),
            (
                "mac/src/lib.rs",
                "use proc_macro::TokenStream;\n\
                 #[proc_macro_attribute]\npub fn keep(_: TokenStream, item: TokenStream) -> TokenStream { item }\n",
            ),
        ],
    );
    assert_eq!(json["unexpanded_macros"]["#[mac::keep]"], 2, "{human}");
    assert!(human.contains("#[mac::keep], 2 times"), "{human}");
}
