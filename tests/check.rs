//! The program on small files: each marked line, and no other, is reported.
//! `//~ E0382` marks a line on which that error is expected.

use std::{path::PathBuf, process::Command};

fn check(name: &str, edition: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{edition}.rs"));
    std::fs::write(&path, text).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_freehold"))
        .args(["check", "--message-format", "json", "--sysroot", "mini", "--edition", edition])
        .arg(&path)
        .output()
        .unwrap();
    let mut found = Vec::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let message: serde_json::Value = serde_json::from_str(line).unwrap();
        let code = message["code"]["code"].as_str().unwrap().to_owned();
        let primary =
            message["spans"].as_array().unwrap().iter().find(|span| span["is_primary"] == true).unwrap();
        found.push((primary["line_start"].as_u64().unwrap() as usize, code));
    }
    found.sort();
    let expected: Vec<_> = text
        .lines()
        .enumerate()
        .filter_map(|(i, line)| Some((i + 1, line.split("//~ ").nth(1)?.trim().to_owned())))
        .collect();
    assert_eq!(found, expected, "{name}, edition {edition}:\n{text}");
    assert_eq!(output.status.code(), Some(i32::from(!expected.is_empty())));
}

fn check_everywhere(name: &str, text: &str) {
    for edition in ["2015", "2018", "2021", "2024"] {
        check(name, edition, text);
    }
}

#[test]
fn a_moved_value_is_gone() {
    check_everywhere(
        "moved",
        "struct Text(String);
fn show(text: Text) {}
fn main() {
    let text = Text(String::new());
    show(text);
    show(text); //~ E0382
}
",
    );
}

#[test]
fn a_part_is_gone_and_the_rest_is_not() {
    check_everywhere(
        "partial",
        "struct User { name: String, mail: String }
fn keep(s: String) {}
fn whole(u: User) {}
fn main() {
    let u = User { name: String::new(), mail: String::new() };
    keep(u.name);
    keep(u.mail);
}
fn other(u: User) {
    keep(u.name);
    whole(u); //~ E0382
}
",
    );
}

#[test]
fn a_loop_moves_once() {
    check_everywhere(
        "loops",
        "fn keep(s: String) {}
fn main() {
    let s = String::new();
    loop {
        keep(s); //~ E0382
    }
}
fn fine() {
    let mut s = String::new();
    loop {
        keep(s);
        s = String::new();
    }
}
",
    );
}

#[test]
fn a_value_comes_on_every_way_or_not_at_all() {
    check_everywhere(
        "branches",
        "fn keep(s: String) {}
fn late(c: bool) {
    let s;
    if c {
        s = String::new();
    } else {
        s = String::new();
    }
    keep(s);
}
fn missing(c: bool) {
    let s;
    if c {
        s = String::new();
    }
    keep(s); //~ E0381
}
fn returned(c: bool, s: String) {
    if c {
        keep(s);
        return;
    }
    keep(s);
}
",
    );
}

#[test]
fn what_is_not_mut_is_set_once() {
    check_everywhere(
        "twice",
        "fn keep(s: String) {}
fn main() {
    let s = String::new();
    keep(s);
    s = String::new(); //~ E0384
}
",
    );
}

#[test]
fn a_match_moves_out_of_what_it_matches() {
    check_everywhere(
        "matches",
        "fn keep(s: String) {}
fn whole(s: Option<String>) {}
fn main(o: Option<String>) {
    match o {
        Some(s) => keep(s),
        None => {}
    }
    whole(o); //~ E0382
}
fn by_reference(o: Option<String>) {
    match &o {
        Some(s) => {}
        None => {}
    }
    whole(o);
}
",
    );
}

#[test]
fn a_closure_takes_what_it_moves() {
    check_everywhere(
        "closures",
        "fn keep(s: String) {}
fn main() {
    let s = String::new();
    let f = move || { &s; };
    keep(s); //~ E0382
}
fn borrows() {
    let s = String::new();
    let f = || { &s; };
    keep(s);
}
",
    );
}

#[test]
fn a_borrow_may_not_leave_a_hole() {
    check_everywhere(
        "holes",
        "struct Job { out: Option<String>, n: u32 }
impl Job {
    fn finish(&mut self) -> String {
        self.out.unwrap() //~ E0507
    }
    fn taken(&mut self) -> String {
        self.out.take().unwrap()
    }
    fn number(&self) -> u32 {
        self.n
    }
}
fn first(a: [String; 2]) -> String {
    a[0] //~ E0508
}
struct Guard { text: String }
impl Drop for Guard {
    fn drop(&mut self) {}
}
fn open(g: Guard) -> String {
    g.text //~ E0509
}
fn boxed(b: Box<String>) -> String {
    *b
}
fn main() {}
",
    );
}

#[test]
fn bad_input_is_no_panic() {
    for (name, text) in
        [("empty", ""), ("garbage", "fn ( { ]] \u{0} 'a \""), ("unbalanced", "fn f() { let x = { ")]
    {
        check(name, "2021", text);
    }
}
