//! Methods, functions and closures.

use expect_test::expect;

use super::{EDITIONS, check, check_in};

#[test]
fn a_method_that_borrows_exclusively() {
    check(
        "
struct App { items: Vec<u32> }
impl App {
    fn add(&mut self, n: u32) {
        self.items.$0push(n);
    }
}
",
        expect![[r#"
            `push` **borrows** `self.items` **exclusively**: it takes `&mut self`
            Spelled out: `(&mut self.items).push(…)`.
            The borrow ends when `push` returns.

            ---

            `Vec::push`: `fn push(&mut self, value: T)`
        "#]],
    );
}

#[test]
fn a_method_through_a_reference() {
    check(
        "
fn main(v: &mut Vec<String>) {
    for x in v.$0iter_mut() {}
}
",
        expect![[r#"
            `iter_mut` **borrows** `v` **exclusively**: it takes `&mut self`
            Spelled out: `(&mut **v).iter_mut(…)`.
            The `for` loop holds it until it ends (line 2).

            ---

            `[T]::iter_mut`: `fn iter_mut(&mut self) -> IterMut<'_, T>`
        "#]],
    );
}

#[test]
fn a_handle_cloned() {
    check(
        "
use std::rc::Rc;
fn main(a: Rc<String>) {
    let b = a.$0clone();
}
",
        expect![[r#"
            `clone` **makes one more handle** of `a` (count +1)
            The value is shared, not copied; the last handle dropped drops it.
            Instead: `Rc::clone(&a)` says so
        "#]],
    );
}

#[test]
fn a_handle_cloned_by_path() {
    check(
        "
use std::rc::Rc;
fn main(a: Rc<String>) {
    let b = Rc::$0clone(&a);
}
",
        expect![[r#"
            `clone` **makes one more handle** of `a` (count +1)
            The value is shared, not copied; the last handle dropped drops it.
        "#]],
    );
}

#[test]
fn a_deep_clone() {
    check(
        "
fn main(a: Vec<String>) {
    let b = a.$0clone();
}
",
        expect![[r#"
            `clone` **makes a second value** of `a`
            It clones every element; `a` is only borrowed for that and keeps its value.
        "#]],
    );
}

#[test]
fn a_signature() {
    check(
        "
struct Config { name: String }
fn $0load(cfg: Config, db: &mut Vec<u8>, level: u8) -> Option<String> {
    None
}
",
        expect![[r#"
            `load` **consumes** `cfg`, **borrows** `db` **exclusively**, copies `level`
            The caller gives `cfg` up: after the call it is gone.
            It gives back an `Option<String>` that the caller owns.
        "#]],
    );
}

#[test]
fn a_result_that_borrows() {
    check(
        "
struct Cur<'s> { s: &'s str }
impl<'s> Cur<'s> {
    fn $0get(&self, key: &str) -> &str {
        self.s
    }
}
",
        expect![[r#"
            `get` **borrows** `self` and `key`
            The result, `&str`, borrows from `self`: while it is in use, that stays borrowed.

            ---

            With its lifetimes written out: `fn get<'a>(&'a self, key: &str) -> &'a str`
        "#]],
    );
}

#[test]
fn a_result_with_a_named_lifetime() {
    check(
        "
fn $0pair<'x>(a: &'x str, b: &str) -> &'x str {
    a
}
",
        expect![[r#"
            `pair` **borrows** `a` and `b`
            The result, `&'x str`, borrows from `a`: while it is in use, that stays borrowed.
        "#]],
    );
}

#[test]
fn borrowed_for_ever() {
    check(
        "
struct Cur<'a> { s: &'a str }
impl<'a> Cur<'a> {
    fn $0next(&'a mut self) -> &'a str {
        self.s
    }
}
",
        expect![[r#"
            `next` **borrows** `self` **exclusively**
            The result, `&'a str`, borrows from `self`: while it is in use, that stays borrowed.
            Careful: `&'a mut self` borrows `self` for the whole of `'a`, its own type's lifetime: after one call it can not be used any more. `&mut self` does not.
        "#]],
    );
}

#[test]
fn impl_trait_captures_since_2024() {
    check_in(
        &EDITIONS[3..],
        "
fn $0ids(v: &Vec<u32>) -> impl Iterator<Item = u32> {
    0..3
}
",
        expect![[r#"
            `ids` **borrows** `v`
            The result, `impl Iterator<Item = u32>`, borrows from `v`: while it is in use, that stays borrowed.
        "#]],
    );
}

#[test]
fn impl_trait_captured_less_before() {
    check_in(
        &EDITIONS[..3],
        "
fn $0ids(v: &Vec<u32>) -> impl Iterator<Item = u32> {
    0..3
}
",
        expect![[r#"
            `ids` **borrows** `v`
        "#]],
    );
}

#[test]
fn a_closure_that_reads() {
    check_in(
        &EDITIONS[2..],
        "
fn main(s: String) {
    let f = $0|n: usize| s.len() + n;
}
",
        expect![[r#"
            This closure **captures** `s` by shared borrow
            Its use on line 2 asks for that.
            It only reads what it captured: it is `Fn` and can be called at any time, again and again.
        "#]],
    );
}

#[test]
fn a_closure_that_changes() {
    check_in(
        &EDITIONS[2..],
        "
fn main() {
    let mut n = 0;
    let mut f = $0|| n += 1;
}
",
        expect![[r#"
            This closure **captures** `n` by exclusive borrow
            Its use on line 3 asks for that.
            It changes `n` (line 3): it is `FnMut`, called through `&mut`, again and again.
        "#]],
    );
}

#[test]
fn a_closure_that_gives_away() {
    check_in(
        &EDITIONS[2..],
        "
fn main(s: String, n: u32) {
    let f = $0move || (s, n);
}
",
        expect![[r#"
            This closure **captures** `s` and `n`
            `s` by move: `move` makes it so.
            `n` by copy: `move` makes it so.
            After this, `s` is gone outside.
            It gives `s` away (line 2): it is `FnOnce` and can be called only once.
        "#]],
    );
}

#[test]
fn a_closure_that_captures_nothing() {
    check(
        "
fn main() {
    let f = $0|n: u32| n + 1;
}
",
        expect![[r#"
            This closure **captures nothing**
            It is `Fn`: it can be called at any time, again and again.
        "#]],
    );
}

#[test]
fn an_async_block() {
    check_in(
        &EDITIONS[2..],
        "
fn main(s: String) {
    let f = $0async move { s.len() };
}
",
        expect![[r#"
            This `async` block **captures** `s` by move
            `move` makes it so.
            After this, `s` is gone outside.
        "#]],
    );
}

#[test]
fn a_lifetime_ties_the_result() {
    check(
        "
fn pick<'a>(one: &$0'a str, other: &str) -> &'a str {
    one
}
",
        expect![[r#"
            `'a` **ties the result to** `one`
            While the result, `&'a str`, is in use, what `one` refers to stays borrowed.
        "#]],
    );
}

#[test]
fn a_lifetime_of_a_struct() {
    check(
        "
struct Cur<$0's> { text: &'s str, at: usize }
",
        expect![[r#"
            `'s` **is how long what `Cur` borrows lasts**
            Its field `text` may hold references to what it does not own.
            No `Cur` can outlive what it borrows from.
        "#]],
    );
}

#[test]
fn the_lifetime_static() {
    check(
        "
fn name() -> &$0'static str {
    \"\"
}
",
        expect![[r#"
            `'static` **lasts for the whole run of the program**
            A `&'static` refers to what is never freed: literals, statics. `T: 'static` asks for a type that borrows from nothing else; owned values are fine.
        "#]],
    );
}

#[test]
fn a_label_is_no_lifetime() {
    check(
        "
fn main() {
    $0'a: loop {
        break 'a;
    }
}
",
        expect![[r#"
            nothing
        "#]],
    );
}
