//! What hover says, each story with the program it is about. `$0` is the cursor.

mod bindings;
mod calls;
mod confusions;
mod ends;
mod forbidden;
mod loans;
mod types;
mod unknown;
mod uses;

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use expect_test::Expect;
use freehold::{
    host::{Edition, Host, LoneFile, SysrootChoice},
    ide::{FilePosition, hover},
};

const EDITIONS: [Edition; 4] =
    [Edition::Edition2015, Edition::Edition2018, Edition::Edition2021, Edition::Edition2024];

/// One file for each edition beside one standard library, for all tests.
static HOST: Mutex<Option<Host>> = Mutex::new(None);

fn file_of(edition: Edition) -> PathBuf {
    PathBuf::from(format!("/{edition}/main.rs"))
}

fn hover_in(fixture: &str, edition: Edition) -> String {
    let fixture = fixture.strip_prefix('\n').unwrap_or(fixture);
    let offset = fixture.find("$0").expect("a fixture has a cursor, `$0`");
    let text = fixture.replacen("$0", "", 1);
    let mut host = HOST.lock().unwrap_or_else(PoisonError::into_inner);
    let host = host.get_or_insert_with(|| {
        let files = EDITIONS.map(|edition| LoneFile { path: file_of(edition), text: String::new(), edition });
        Host::lone(&files, &SysrootChoice::Mini).unwrap()
    });
    assert!(host.set_text(&file_of(edition), text));
    let file = host.file_id(&file_of(edition)).unwrap();
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
