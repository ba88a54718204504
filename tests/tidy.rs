//! Keeps the imports of each folder in the one direction of ARCHITECTURE.md.

use std::{fs, path::Path};

/// Folder, what it may import of ours, and whether rust-analyzer's crates may be named in it.
const LAYERS: &[(&str, &[&str], bool)] = &[
    ("ir", &["ir"], false),
    ("borrowck", &["ir", "borrowck"], false),
    ("explain", &["ir", "borrowck", "explain"], false),
    ("lower", &["ir", "lower"], true),
    ("host", &["host"], true),
    ("ide", &["ir", "borrowck", "explain", "host", "lower", "ide"], true),
    ("server", &["ide", "host", "server"], false),
    ("cli", &["ir", "borrowck", "explain", "host", "lower", "ide", "server", "cli"], true),
];

fn files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn imports_go_one_way() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut checked = 0;
    let mut wrong = Vec::new();
    for (layer, allowed, rust_analyzer) in LAYERS {
        let mut found = Vec::new();
        files(&source.join(layer), &mut found);
        // The small standard library is text for the analysis, not code of ours.
        for file in found.iter().filter(|file| !file.starts_with(source.join("host/mini/std"))) {
            checked += 1;
            let text = fs::read_to_string(file).unwrap();
            for (number, line) in text.lines().enumerate() {
                let at = format!("{}:{}: {line}", file.display(), number + 1);
                if !rust_analyzer && line.contains("ra_ap_") && !line.trim_start().starts_with("//") {
                    wrong.push(at.clone());
                }
                if *layer != "server" && line.contains("tower_lsp") {
                    wrong.push(at.clone());
                }
                for import in line.split("crate::").skip(1) {
                    let module: String =
                        import.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                    let ours = LAYERS.iter().any(|(name, ..)| *name == module);
                    if ours && !allowed.contains(&module.as_str()) {
                        wrong.push(at.clone());
                    }
                }
            }
        }
    }
    assert!(checked > 20, "only {checked} files were looked at");
    assert!(wrong.is_empty(), "imports against the direction of the data:\n{}", wrong.join("\n"));
}
