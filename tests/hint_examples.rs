//! Every `// Hint: id` in `src/ide` has an example, whose hints are those written into it.
//!
//! An example is a fenced block in the comment; after its fence may stand an edition. What stands
//! in `/*…*/` are the expected hints of that kind, and no others may be there.

use std::{fs, path::Path};

use freehold::{
    host::{Host, LoneFile, SysrootChoice},
    ide::inlay_hints::{HintConfig, HintKind, Show, inlay_hints, render},
};
use ra_ap_span::Edition;

struct Example {
    file: String,
    kind: HintKind,
    edition: Edition,
    text: String,
}

fn examples(folder: &Path, found: &mut Vec<Example>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            examples(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let comment = text.lines().map_while(|line| line.strip_prefix("//"));
        let comment = comment.map(|line| line.strip_prefix(' ').unwrap_or(line));
        let mut kind = None;
        let mut example: Option<(Edition, String)> = None;
        for line in comment {
            match (&mut example, line.strip_prefix("```")) {
                (None, _) if line.starts_with("Hint: ") => {
                    let id = line["Hint: ".len()..].trim();
                    kind = Some(HintKind::from_id(id).unwrap_or_else(|| panic!("{id} is no kind of hint")));
                }
                (None, Some(edition)) if kind.is_some() => {
                    let edition = match edition {
                        "2021" => Edition::Edition2021,
                        _ => Edition::Edition2024,
                    };
                    example = Some((edition, String::new()));
                }
                (Some(_), Some(_)) => {
                    let (edition, text) = example.take().unwrap();
                    let file = path.file_name().unwrap().to_string_lossy().into_owned();
                    found.push(Example { file, kind: kind.unwrap(), edition, text });
                }
                (Some((_, text)), None) => {
                    text.push_str(line);
                    text.push('\n');
                }
                (None, _) => {}
            }
        }
    }
}

/// `text` without what stands in `/*…*/`.
fn without_hints(text: &str) -> String {
    let mut result = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        result.push_str(before);
        rest = after.split_once("*/").expect("a comment that ends").1;
    }
    result + rest
}

#[test]
fn every_example_shows_its_hints() {
    let mut found = Vec::new();
    examples(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ide"), &mut found);
    let mut wrong = Vec::new();
    for example in &found {
        let text = without_hints(&example.text);
        let file = LoneFile { path: "example.rs".into(), text: text.clone(), edition: example.edition };
        let host = Host::lone(&[file], &SysrootChoice::Mini).unwrap();
        let config = HintConfig::DISABLED.with(example.kind, Show::Always);
        let hints = inlay_hints(host.db(), host.file_id(Path::new("example.rs")).unwrap(), None, &config);
        let shown = render(&text, &hints);
        if shown != example.text {
            let (file, id) = (&example.file, example.kind.id());
            wrong.push(format!("{file}, {id}: expected\n{}\nbut found\n{shown}", example.text));
        }
        for hint in &hints {
            assert!(!hint.tooltip.is_empty() && !hint.tooltip.contains('{'), "{hint:?}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    for kind in HintKind::ALL {
        assert!(found.iter().any(|example| example.kind == kind), "{} has no example", kind.id());
    }
}
