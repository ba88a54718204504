//! Highlights of one variable's life: `«w:x»` where it is given, taken, changed or dropped,
//! `«r:x»` where it is only looked at. The cursor is at `$0`.

use std::path::Path;

use expect_test::{Expect, expect};
use freehold::{
    host::{Host, LoneFile, SysrootChoice},
    ide::{
        FilePosition,
        highlights::{HighlightKind, highlights},
    },
};
use ra_ap_span::Edition;

fn check(fixture: &str, expected: Expect) {
    let offset = fixture.find("$0").expect("a cursor");
    let text = fixture.replacen("$0", "", 1);
    let file = LoneFile { path: "life.rs".into(), text: text.clone(), edition: Edition::Edition2024 };
    let host = Host::lone(&[file], &SysrootChoice::Mini).unwrap();
    let file = host.file_id(Path::new("life.rs")).unwrap();
    let at = FilePosition { file, offset: u32::try_from(offset).unwrap().into() };
    let mut shown = String::new();
    let mut done = 0;
    for highlight in highlights(host.db(), at).unwrap_or_default() {
        let (start, end) = (usize::from(highlight.range.start()), usize::from(highlight.range.end()));
        let kind = if highlight.kind == HighlightKind::Write { 'w' } else { 'r' };
        shown.push_str(&text[done..start]);
        shown.push_str(&format!("«{kind}:{}»", &text[start..end]));
        done = end;
    }
    shown.push_str(&text[done..]);
    expected.assert_eq(&shown);
}

#[test]
fn from_the_declaration_to_the_drop() {
    check(
        "fn f(c: bool) {
    let mut te$0xt = String::new();
    text.push_str(\"a\");
    let n = text.len();
    if c {
        return;
    }
    let view = &text;
    text = String::new();
}
",
        expect![[r#"
            fn f(c: bool) {
                let mut «w:text» = String::new();
                «w:text».push_str("a");
                let n = «r:text».len();
                if c {
                    «w:return»;
                }
                let view = &«r:text»;
                «w:text» = String::new();
            «w:}»
        "#]],
    );
}

#[test]
fn a_moved_value_is_not_dropped_at_the_end() {
    check(
        "struct User { name: String, mail: String }
fn keep(s: String) {}
fn f(user: User) {
    keep(user.name);
    keep(us$0er.mail);
}
fn g(user: User) {
    let other = user;
}
",
        expect![[r#"
            struct User { name: String, mail: String }
            fn keep(s: String) {}
            fn f(«w:user»: User) {
                keep(«w:user».name);
                keep(«w:user».mail);
            }
            fn g(user: User) {
                let other = user;
            }
        "#]],
    );
}

#[test]
fn closures_are_followed_and_shadows_are_not() {
    check(
        "fn f(name: String) {
    let look = || name.len();
    let take = move || nam$0e;
    let name = 1;
    let n = name;
}
",
        expect![[r#"
            fn f(«w:name»: String) {
                let look = «r:|»| «r:name».len();
                let take = «w:move» || «w:name»;
                let name = 1;
                let n = name;
            }
        "#]],
    );
}

#[test]
fn patterns_that_take_a_part_write() {
    check(
        "fn f(list: Option<String>) {
    match &list {
        Some(text) => {}
        None => {}
    }
    match li$0st {
        Some(text) => {}
        None => {}
    }
}
",
        expect![[r#"
            fn f(«w:list»: Option<String>) {
                match &«r:list» {
                    Some(text) => {}
                    None => {}
                }
                match «w:list» {
                    Some(text) => {}
                    None => {}
                }
            }
        "#]],
    );
}

#[test]
fn self_has_a_life_too() {
    check(
        "struct List(Vec<u32>);
impl List {
    fn add(&mut self, n: u32) -> usize {
        self.0.push(n);
        sel$0f.0.len()
    }
}
",
        expect![[r#"
            struct List(Vec<u32>);
            impl List {
                fn add(&mut «w:self», n: u32) -> usize {
                    «w:self».0.push(n);
                    «r:self».0.len()
                }
            }
        "#]],
    );
}

#[test]
fn nothing_is_said_of_what_is_not_understood() {
    check(
        "fn f(name: String) {
    unknown(na$0me);
}
",
        expect![[r#"
            fn f(name: String) {
                unknown(name);
            }
        "#]],
    );
}

#[test]
fn a_borrow_from_its_sign() {
    check(
        "fn main() {
    let mut list = vec![1, 2, 3];
    let first = $0&list[0];
    list.len();
    show(first);
    println!(\"{first}\");
    list.push(1);
}
fn show(n: &u32) {}
",
        expect![[r#"
            fn main() {
                let mut list = vec![1, 2, 3];
                let «w:first» = «r:&»list[0];
                list.len();
                show(«r:first»);
                println!("{«r:first»}");
                list.push(1);
            }
            fn show(n: &u32) {}
        "#]],
    );
}

#[test]
fn a_borrow_from_its_holder() {
    check(
        "fn main() {
    let mut list = vec![1, 2, 3];
    let fi$0rst = list.iter_mut().next();
    first.is_some();
    list.push(1);
}
",
        expect![[r#"
            fn main() {
                let mut list = vec![1, 2, 3];
                let «w:first» = list.«w:iter_mut»().next();
                «r:first».is_some();
                list.push(1);
            }
        "#]],
    );
}

#[test]
fn a_borrow_that_a_call_ends() {
    check(
        "fn main() {
    let list = vec![1, 2, 3];
    let n = ($0&list).iter().count();
    let m = &list;
}
",
        expect![[r#"
            fn main() {
                let list = vec![1, 2, 3];
                let n = («r:&»list).iter().«r:count»();
                let m = &list;
            }
        "#]],
    );
}

#[test]
fn a_borrow_that_a_destructor_ends() {
    check(
        "struct Log<'a>(&'a str);
impl Drop for Log<'_> {
    fn drop(&mut self) {}
}
fn main() {
    let text = String::new();
    let log = Log($0&text);
    let n = log.0.len();
}
",
        expect![[r#"
            struct Log<'a>(&'a str);
            impl Drop for Log<'_> {
                fn drop(&mut self) {}
            }
            fn main() {
                let text = String::new();
                let «w:log» = Log(«r:&»text);
                let n = «r:log».0.len();
            «w:}»
        "#]],
    );
}
