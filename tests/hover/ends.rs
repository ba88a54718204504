//! What is dropped at the end of scopes and statements, and by jumps.

use expect_test::expect;

use super::check;

#[test]
fn an_end_with_nothing_to_drop() {
    check(
        "
fn main() {
    let n = 1;
$0}
",
        expect![[r#"
            **Nothing is dropped** at the function's end
            `n`: nothing to free.
        "#]],
    );
}

#[test]
fn what_was_moved_is_not_dropped() {
    check(
        "
fn keep(s: String) {}
fn main() {
    let a = String::new();
    let b = vec![a];
    let c = String::new();
    keep(c);
$0}
",
        expect![[r#"
            At the function's end `b` **is dropped**
            This drops its elements and frees their heap memory.
            Not `c`: it moved away on line 6.
            Not `a`: it moved away on line 4.
        "#]],
    );
}

#[test]
fn an_end_with_a_drop_flag() {
    check(
        "
fn keep(s: String) {}
fn main(c: bool) {
    let s = String::new();
    if c {
        keep(s);
    }
$0}
",
        expect![[r#"
            At the function's end `s` **may be dropped**
            This frees its heap memory. Only where line 5 did not move it: a drop flag decides at run time.
        "#]],
    );
}

#[test]
fn an_emptied_box() {
    check(
        "
fn main(b: Box<String>) {
    let s = *b;
$0}
",
        expect![[r#"
            At the function's end **2 values are dropped**, in this order
            1. `s`: frees its heap memory.
            2. the emptied box `b`: frees its heap memory; what was in it moved away.
        "#]],
    );
}

#[test]
fn the_rest_of_a_struct() {
    check(
        "
struct Pair { a: String, b: String }
fn keep(s: String) {}
fn main(p: Pair) {
    keep(p.a);
$0}
",
        expect![[r#"
            At the function's end what is left of `p` (`p.b`) **is dropped**
            This leaves out the parts that moved away: their new owners drop them.
        "#]],
    );
}

#[test]
fn a_temporary_at_a_semicolon() {
    check(
        "
use std::sync::Mutex;
fn main(m: &Mutex<Vec<u32>>) {
    m.lock().unwrap().push(1)$0;
}
",
        expect![[r#"
            At this `;` the value of `m.lock().unwrap()` **is dropped**
            This unlocks the mutex.
        "#]],
    );
}

#[test]
fn nothing_at_a_semicolon() {
    check(
        "
fn main() {
    let n = 1$0;
}
",
        expect![[r#"
            nothing
        "#]],
    );
}

#[test]
fn the_end_of_a_loop() {
    check(
        "
fn main(all: Vec<String>) {
    for s in all {
        let t = s;
    $0}
}
",
        expect![[r#"
            At the end of each turn `t` **is dropped**
            This frees its heap memory.
            Not `s`: it moved away on line 3.
        "#]],
    );
}

#[test]
fn return_drops() {
    check(
        "
fn main(c: bool, a: String) {
    let b = String::new();
    if c {
        $0return;
    }
}
",
        expect![[r#"
            `return` **leaves the function** here
            On the way out it drops, in this order: `b`, `a`.
        "#]],
    );
}

#[test]
fn question_drops() {
    check(
        "
fn get() -> Result<u32, String> {
    Err(String::new())
}
fn main(a: String) -> Result<u32, String> {
    let n = get()$0?;
    Ok(n)
}
",
        expect![[r#"
            `?` **returns early** on the failing case
            Then it drops `a`.
        "#]],
    );
}

#[test]
fn break_drops() {
    check(
        "
fn main(all: Vec<String>) {
    for s in all {
        $0break;
    }
}
",
        expect![[r#"
            `break` **leaves the loop** here
            On the way out it drops `s`.
        "#]],
    );
}
