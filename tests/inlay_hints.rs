//! Inlay hints beyond the example of each kind: where there are none, what an edition changes,
//! ranges, tooltips and edits.

use std::path::Path;

use expect_test::{Expect, expect};
use freehold::{
    host::{Host, LoneFile, SysrootChoice},
    ide::inlay_hints::{HintConfig, HintKind, InlayHint, Show, inlay_hints, render},
};
use ra_ap_span::Edition;
use ra_ap_syntax::{TextRange, TextSize};

const GUARDS: &str = "struct Mutex(u32);
struct MutexGuard<'a>(&'a Mutex);
impl Drop for MutexGuard<'_> { fn drop(&mut self) {} }
impl Mutex { fn lock(&self) -> MutexGuard<'_> { MutexGuard(self) } }
impl MutexGuard<'_> { fn get(&self) -> Option<u32> { None } }
fn keep(s: String) {}
fn work() {}
";

fn hints(text: &str, edition: Edition, range: Option<TextRange>, config: &HintConfig) -> Vec<InlayHint> {
    let file = LoneFile { path: "hints.rs".into(), text: text.to_owned(), edition };
    let host = Host::lone(&[file], &SysrootChoice::Mini).unwrap();
    inlay_hints(host.db(), host.file_id(Path::new("hints.rs")).unwrap(), range, config)
}

fn only(kind: HintKind) -> HintConfig {
    HintConfig::DISABLED.with(kind, Show::Always)
}

/// `text` follows on `GUARDS`; what is expected is `text` with its hints.
fn check_in(edition: Edition, config: &HintConfig, text: &str, expected: Expect) {
    let whole = format!("{GUARDS}{text}");
    let start = TextSize::of(GUARDS);
    let mut hints = hints(&whole, edition, None, config);
    hints.retain(|hint| hint.position >= start);
    for hint in &mut hints {
        hint.position -= start;
    }
    expected.assert_eq(&render(text, &hints));
}

fn check(config: &HintConfig, text: &str, expected: Expect) {
    check_in(Edition::Edition2024, config, text, expected);
}

#[test]
fn a_guard_in_a_tail_ends_before_or_after_the_variables() {
    let text = "fn f() -> Option<u32> {
    let m = Mutex(1);
    let text = String::new();
    m.lock().get()
}
";
    check_in(
        Edition::Edition2024,
        &only(HintKind::Drop),
        text,
        expect![[r#"
            fn f() -> Option<u32> {
                let m = Mutex(1);
                let text = String::new();
                m.lock().get()/*unlocks*/
            }/*drop(text)*/
        "#]],
    );
    check_in(
        Edition::Edition2021,
        &only(HintKind::Drop),
        text,
        expect![[r#"
            fn f() -> Option<u32> {
                let m = Mutex(1);
                let text = String::new();
                m.lock().get()
            }/*drop(text), unlocks*/
        "#]],
    );
}

#[test]
fn a_guard_of_if_let_ends_before_else_or_after_all() {
    let text = "fn f(m: &Mutex) {
    if let Some(n) = m.lock().get() {
        work();
    } else {
        work();
    }
    work();
}
";
    check_in(
        Edition::Edition2024,
        &only(HintKind::Drop),
        text,
        expect![[r#"
            fn f(m: &Mutex) {
                if let Some(n) = m.lock().get() {
                    work();
                }/*unlocks*/ else {
                    work();
                }
                work();
            }
        "#]],
    );
    check_in(
        Edition::Edition2021,
        &only(HintKind::Drop),
        text,
        expect![[r#"
            fn f(m: &Mutex) {
                if let Some(n) = m.lock().get() {
                    work();
                } else {
                    work();
                }/*unlocks*/
                work();
            }
        "#]],
    );
}

#[test]
fn the_quiet_preset_tells_of_locks_ways_and_loops() {
    check(
        &HintConfig::quiet(),
        "fn f(m: &Mutex, text: String, mut next: String, c: bool) {
    let guard = m.lock();
    let plain = String::new();
    if c {
        keep(text);
        return;
    }
    loop {
        keep(next);
        next = String::new();
    }
}
",
        expect![[r#"
            fn f(m: &Mutex, text: String, mut next: String, c: bool) {
                let guard = m.lock();
                let plain = String::new();
                if c {
                    keep(text);
                    return/*drop(plain), drop(guard) unlocks, drop(next)*/;
                }
                loop {
                    keep(/*move*/next);
                    next = String::new();
                }
            }
        "#]],
    );
}

#[test]
fn what_is_moved_or_copied_is_not_dropped() {
    check(
        &only(HintKind::Drop),
        "fn f(text: String, n: u32, view: &String) -> String {
    let m = n;
    let other = text;
    let never: String;
    other
}
",
        expect![[r#"
            fn f(text: String, n: u32, view: &String) -> String {
                let m = n;
                let other = text;
                let never: String;
                other
            }
        "#]],
    );
}

#[test]
fn the_end_of_a_block_before_a_jump_is_not_the_jump() {
    check(
        &HintConfig::DISABLED.with(HintKind::Drop, Show::Always).with(HintKind::Exit, Show::Always),
        "fn f() {
    loop {
        let outer = String::new();
        {
            let inner = String::new();
        }
        continue;
    }
}
",
        expect![[r#"
            fn f() {
                loop {
                    let outer = String::new();
                    {
                        let inner = String::new();
                    }/*drop(inner)*/
                    continue/*drop(outer)*/;
                }
            }
        "#]],
    );
}

#[test]
fn an_emptied_box_frees_only_its_memory() {
    check(
        &only(HintKind::Drop),
        "fn f(b: Box<String>) -> String {
    *b
}
",
        expect![[r#"
            fn f(b: Box<String>) -> String {
                *b
            }/*free(b)*/
        "#]],
    );
}

#[test]
fn a_body_with_errors_shows_nothing_but_its_signature() {
    check(
        &HintConfig::all(),
        "fn f(text: String) {
    let n: u32 = text;
    unknown(text);
}
",
        expect![[r#"
            fn f(text: String)/*consumes text*/ {
                let n: u32 = text;
                unknown(text);
            }
        "#]],
    );
}

#[test]
fn what_a_macro_wrote_shows_nothing() {
    check(
        &HintConfig::all(),
        "macro_rules! make { ($s:expr) => {{ let hidden = String::new(); keep($s); }}; }
fn f(text: String) {
    make!(text);
}
",
        expect![[r#"
            macro_rules! make { ($s:expr) => {{ let hidden = String::new(); keep($s); }}; }
            fn f(text: String)/*consumes text*/ {
                make!(text);
            }
        "#]],
    );
}

#[test]
fn only_what_stands_in_the_range_is_shown() {
    let text = "fn f(text: String) {\n}\nfn g(text: String) {\n}\n";
    let second = u32::try_from(text.find("fn g").unwrap()).unwrap();
    let range = TextRange::new(second.into(), TextSize::of(text));
    let shown = hints(text, Edition::Edition2024, Some(range), &only(HintKind::Drop));
    expect![[r#"
        fn f(text: String) {
        }
        fn g(text: String) {
        }/*drop(text)*/
    "#]]
    .assert_eq(&render(text, &shown));
}

#[test]
fn a_tooltip_says_why_and_a_label_leads_to_the_declaration() {
    let text = "fn f(c: bool) {
    let text = String::new();
    if c {
        drop(text);
    }
}
";
    let shown = hints(text, Edition::Edition2024, None, &only(HintKind::Drop));
    let [hint] = shown.as_slice() else { panic!("{shown:?}") };
    assert_eq!(hint.text(), "maybe drop(text)");
    assert_eq!(hint.tooltip, "`text` is **dropped** here, unless it was moved before (line 4).");
    let location = hint.label[0].location.expect("a place to go to").range;
    assert_eq!(&text[location], "text");
    assert!(hint.padding_left && !hint.padding_right);
}

#[test]
fn an_edit_writes_out_a_borrow_that_may_be_written_out() {
    let text = "fn f(mut list: Vec<usize>) {
    list.push(1);
    list.push(list.len());
}
";
    let shown = hints(text, Edition::Edition2024, None, &only(HintKind::Adjustment));
    let edits: Vec<String> = shown
        .iter()
        .map(|hint| match &hint.edit {
            Some(edit) => format!("{} {}", hint.text(), edit.text),
            None => hint.text(),
        })
        .collect();
    // The second `&mut` is two-phase: written out, `list.len()` would be an error.
    assert_eq!(edits, ["(&mut (&mut list)", ")", "(&mut", ")", "(& (&list)", ")"]);
}
