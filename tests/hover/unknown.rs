//! Where there is nothing to say, or not all.

use expect_test::expect;

use super::check;

#[test]
fn half_a_line() {
    check(
        "
fn main(s: String) {
    let t = String::new();
    let x = $0s.
}
",
        expect![[r#"
            nothing
        "#]],
    );
}

#[test]
fn the_end_of_a_body_with_errors() {
    check(
        "
fn main(s: String) {
    let n: u32 = s;
$0}
",
        expect![[r#"
            What is dropped here is not known: the type is not the expected one
        "#]],
    );
}

#[test]
fn a_binding_in_a_body_with_errors() {
    check(
        "
fn main(s: String) {
    let $0t = String::new();
    let n: u32 = s;
}
",
        expect![[r#"
            `t` **owns** a `String`
            `String` is not `Copy`: it owns heap memory.
            How it ends is not known: the type is not the expected one.

            ---

            Not `mut`: `t` can be read and moved, not changed.
        "#]],
    );
}

#[test]
fn an_unknown_type() {
    check(
        "
fn main(s: Missing) {
    let t = $0s;
}
",
        expect![[r#"
            nothing
        "#]],
    );
}

#[test]
fn a_comment() {
    check(
        "
fn main() {
    // no$0thing
}
",
        expect![[r#"
            nothing
        "#]],
    );
}

#[test]
fn a_number() {
    check(
        "
fn main() {
    let n = $01;
}
",
        expect![[r#"
            nothing
        "#]],
    );
}
