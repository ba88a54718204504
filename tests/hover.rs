//! What hover says, each story with the program it is about. `$0` is the cursor.

use std::path::{Path, PathBuf};

use expect_test::{Expect, expect};
use freehold::{
    host::{Edition, Host, LoneFile, SysrootChoice},
    ide::{FilePosition, hover},
};

const EDITIONS: [Edition; 4] =
    [Edition::Edition2015, Edition::Edition2018, Edition::Edition2021, Edition::Edition2024];

fn hover_in(fixture: &str, edition: Edition) -> String {
    let fixture = fixture.strip_prefix('\n').unwrap_or(fixture);
    let offset = fixture.find("$0").expect("a fixture has a cursor, `$0`");
    let text = fixture.replacen("$0", "", 1);
    let path = PathBuf::from("/main.rs");
    let file = LoneFile { path: path.clone(), text, edition };
    let host = Host::lone(&[file], &SysrootChoice::Mini).unwrap();
    let file = host.file_id(Path::new("/main.rs")).unwrap();
    let offset = u32::try_from(offset).unwrap().into();
    match hover::hover(host.db(), FilePosition { file, offset }) {
        // A line break of markdown is two spaces, which nobody sees.
        Some(hover) => hover.markdown.lines().map(|line| format!("{}\n", line.trim_end())).collect(),
        None => "nothing\n".to_owned(),
    }
}

/// The hover is the same in every edition.
fn check(fixture: &str, expect: Expect) {
    check_in(&EDITIONS, fixture, expect);
}

fn check_in(editions: &[Edition], fixture: &str, expect: Expect) {
    let (first, others) = editions.split_first().unwrap();
    let text = hover_in(fixture, *first);
    for other in others {
        assert_eq!(hover_in(fixture, *other), text, "edition {other}");
    }
    expect.assert_eq(&text);
}

#[test]
fn passed_by_value_and_gone() {
    check(
        "
fn show(s: String) {
    let length = s.len();
}
fn main() {
    let name = String::from(\"ada\");
    show($0name);
}
",
        expect![[r#"
            `name` **moves** into `show` here
            `show` takes `s: String` by value: it owns the text from now on and drops it at its end (line 3).
            After this, `name` is gone.
            `String` is not `Copy`: it owns heap memory.
            Instead: `show(&name)`, with `s: &str` in `show`, lends it · `show(name.clone())` copies the text

            ---

            Pointer, length and capacity move; the text itself stays where it is.
        "#]],
    );
}
