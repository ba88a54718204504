//! Variables where they are declared, and patterns.

use expect_test::expect;

use super::{EDITIONS, check, check_in};

#[test]
fn a_variable_dropped_at_its_end() {
    check(
        "
fn main() {
    let $0s = String::new();
}
",
        expect![[r#"
            `s` **owns** a `String`
            `String` is not `Copy`: it owns heap memory.
            Dropped at the end of its scope, line 3 (frees its heap memory).

            ---

            Not `mut`: `s` can be read and moved, not changed.
        "#]],
    );
}

#[test]
fn a_variable_dropped_on_some_ways() {
    check(
        "
fn keep(s: String) {}
fn main(c: bool) {
    let $0s = String::new();
    if c {
        keep(s);
    }
}
",
        expect![[r#"
            `s` **owns** a `String`
            `String` is not `Copy`: it owns heap memory.
            It moves into `keep` on line 5.
            Dropped, on the ways on which it was not moved, at the end of its scope, line 7 (frees its heap memory).

            ---

            Not `mut`: `s` can be read and moved, not changed.
        "#]],
    );
}

#[test]
fn a_variable_never_dropped() {
    check(
        "
fn keep(s: String) {}
fn main() {
    let $0s = String::new();
    keep(s);
}
",
        expect![[r#"
            `s` **owns** a `String`
            `String` is not `Copy`: it owns heap memory.
            It moves into `keep` on line 4.
            So it is never dropped here: its new owner does that.

            ---

            Not `mut`: `s` can be read and moved, not changed.
        "#]],
    );
}

#[test]
fn the_field_that_prevents_copy() {
    check(
        "
struct User { id: u32, name: String }
fn main(u: User) {
    let $0v = u;
}
",
        expect![[r#"
            `v` **owns** a `User`
            `User` is not `Copy`: its field `name: String` owns heap memory.
            Dropped at the end of its scope, line 4 (drops its field `name`).

            ---

            Not `mut`: `v` can be read and moved, not changed.
        "#]],
    );
}

#[test]
fn a_reference() {
    check(
        "
fn main(s: String) {
    let $0r = &s;
}
",
        expect![[r#"
            `r` **holds a reference**, `&String`: it borrows, it does not own
            `&String` is `Copy`: shared references may be many.
            It borrows `s` on line 2. It is not used afterwards: the borrow is over at once.
        "#]],
    );
}

#[test]
fn default_binding_mode() {
    check(
        "
fn main(o: &Option<String>) {
    if let Some($0s) = o {}
}
",
        expect![[r#"
            `s` **borrows** `o.0`: it is a `&String`
            What is matched is behind a reference, so names in the pattern borrow (default binding mode).
            `&String` is `Copy`: shared references may be many.
        "#]],
    );
}

#[test]
fn ref_in_a_pattern() {
    check(
        "
fn main(o: Option<String>) {
    match o {
        Some($0ref s) => {}
        None => {}
    }
}
",
        expect![[r#"
            `ref` makes `s` **borrow** what it matches: a `&String`
            Without it the pattern would take the value; so it borrows and the owner keeps it.
        "#]],
    );
}

#[test]
fn a_name_for_the_whole() {
    check(
        "
fn main(o: Option<u32>) {
    match o {
        n $0@ Some(_) => {}
        _ => {}
    }
}
",
        expect![[r#"
            `n @ …` **names the whole** and tests it against the pattern
            `n` is a copy of what matched.
        "#]],
    );
}

#[test]
fn wild_of_a_place() {
    check(
        "
fn main(s: String) {
    let $0_ = s;
}
",
        expect![[r#"
            `_` **binds nothing**: `s` stays where it is
            `let _ = s;` neither moves nor copies nor drops it.
            Instead: `drop(s);` ends it
        "#]],
    );
}

#[test]
fn wild_of_a_value() {
    check(
        "
fn main() {
    let $0_ = String::new();
}
",
        expect![[r#"
            `_` **binds nothing**: the value is dropped at this `;`
            Dropping this `String` frees its heap memory.
            Instead: `let _name = …;` keeps it to the end of the block
        "#]],
    );
}

#[test]
fn wild_of_a_guard() {
    check(
        "
use std::sync::Mutex;
fn main(m: &Mutex<u32>) {
    let $0_ = m.lock();
}
",
        expect![[r#"
            `_` **binds nothing**: the value is dropped at this `;`
            Dropping this `Result<…>` unlocks the mutex.
            Instead: `let _guard = …;` holds it to the end of the block
        "#]],
    );
}

#[test]
fn wild_in_a_pattern() {
    check(
        "
fn main(t: (String, String)) {
    let (a, $0_) = t;
}
",
        expect![[r#"
            `_` **binds nothing**: this part is neither moved nor borrowed
            What it stands for stays where it is, in what is matched.
        "#]],
    );
}

#[test]
fn a_guard_across_await() {
    check_in(
        &EDITIONS[1..],
        "
use std::sync::Mutex;
async fn tick() {}
async fn work(m: &Mutex<u32>) {
    let mut $0g = m.lock().unwrap();
    *g += 1;
    tick().await;
}
",
        expect![[r#"
            `g` **owns** a `MutexGuard<'_, u32>`
            `MutexGuard<'_, u32>` is not `Copy`: it holds a lock.
            Dropped at the end of its scope, line 7 (unlocks the mutex).
            It is held across the `.await` on line 6: it stays taken while the task sleeps.
            It borrows what `m` refers to since line 4, until `g` is dropped on line 7.
            It goes through `lock` and `unwrap` into `g` (line 4): the result of each call borrows from its argument.
        "#]],
    );
}

#[test]
fn a_variable_that_others_borrow() {
    check(
        "
fn main(mut list: Vec<u32>) {
    let mut $0own = list.clone();
    let first = own.first();
    let n = first.is_some();
    let all = &mut own;
    all.push(1);
    own.push(2);
}
",
        expect![[r#"
            `own` **owns** a `Vec<u32>`
            `Vec<u32>` is not `Copy`: it owns heap memory.
            Dropped at the end of its scope, line 8 (drops its elements and frees their heap memory).
            `first` borrows `own` on line 3, until its last use on line 4.
            `all` borrows `own` exclusively on line 5, until its last use on line 6.
        "#]],
    );
}
