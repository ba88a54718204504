//! What may not be changed or moved.

use expect_test::expect;

use super::check;

#[test]
fn not_mut() {
    check(
        "
fn main() {
    let v = Vec::new();
    $0v.push(1);
}
",
        expect![[r#"
            `v` **can not be borrowed exclusively** by `push` (E0596)
            `v` is not declared `mut` (line 2): what it holds stays as it is.
            Instead: `let mut v` allows it
        "#]],
    );
}

#[test]
fn behind_a_shared_reference() {
    check(
        "
fn main(v: &Vec<u8>) {
    $0v.push(1);
}
",
        expect![[r#"
            `*v` **can not be borrowed exclusively** by `push` (E0596)
            `v` is a `&Vec<u8>`: through a shared reference nothing can be changed.
            Others may be reading the same value through theirs at this moment.
            Instead: `&mut Vec<u8>` as the type of `v` allows it, if its owner lends it so
        "#]],
    );
}

#[test]
fn a_second_value() {
    check(
        "
fn main() {
    let n = 1;
    $0n = 2;
}
",
        expect![[r#"
            `n` **can not get a second value** (E0384)
            `n` is not declared `mut` (line 2): what it holds stays as it is.
            Instead: `let mut n` allows it
        "#]],
    );
}

#[test]
fn a_field_of_a_type_with_a_destructor() {
    check(
        "
struct Guard { text: String }
impl Drop for Guard {
    fn drop(&mut self) {}
}
fn open(g: Guard) -> String {
    g.$0text
}
",
        expect![[r#"
            `g.text` **can not move** out of here (E0509)
            `Guard` implements `Drop`: its `drop` must find every field in place.
            If it were allowed, the text would be dropped twice: here, and by its owner later.
            `String` is not `Copy`: it owns heap memory.
            Instead: `g.text.clone()` copies the text
        "#]],
    );
}

#[test]
fn two_lifetimes_of_the_caller() {
    check(
        "
fn longer<'a, 'b>(one: &'a str, other: &'b str) -> &'a str {
    if one.len() > 1 { one } else { $0other }
}
",
        expect![[r#"
            **Lifetime may not live long enough**: function was supposed to return data with lifetime `'a` but it is returning data with lifetime `'b`
            The caller chooses each lifetime by itself: nothing says that the one lasts as long as the other.
            If it were allowed, the reference could be used when what it refers to is gone.
            Instead: `'b: 'a` among the generic parameters asks callers for that
        "#]],
    );
}

#[test]
fn a_lifetime_that_is_left_out() {
    check(
        "
struct Store<'a> { names: Vec<&'a str> }
impl<'a> Store<'a> {
    fn first(&self, default: &str) -> &str {
        $0default
    }
}
",
        expect![[r#"
            **Lifetime may not live long enough**: method was supposed to return data with lifetime `'2` but it is returning data with lifetime `'1`
            `'1` is a lifetime that is left out in the type of `default`.
            `'2` is a lifetime that is left out in the type of `self`.
            The caller chooses each lifetime by itself: nothing says that the one lasts as long as the other.
            If it were allowed, the reference could be used when what it refers to is gone.
            Instead: one name for both lifetimes in the signature ties them together
        "#]],
    );
}

#[test]
fn a_reference_that_a_static_is_asked_of() {
    check(
        "
fn keep(text: &str) -> &'static str {
    $0text
}
",
        expect![[r#"
            **Lifetime may not live long enough**: returning this value requires that `'1` must outlive `'static`
            `'1` is a lifetime that is left out in the type of `text`.
            The caller chooses each lifetime by itself: nothing says that the one lasts as long as the other.
            If it were allowed, the reference could be used when what it refers to is gone.
            Instead: one name for both lifetimes in the signature ties them together
        "#]],
    );
}
