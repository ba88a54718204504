//! Two borrows that do not go together.

use expect_test::expect;

use super::check;

// Immutable borrow later used here.
#[test]
fn c9_later_used() {
    check(
        r#"
fn main() {
    let mut v = vec![1, 2, 3];
    let first = $0&v[0];
    $0v.push(4);
    println!("{first}");
}
"#,
        expect![[r#"
            E0502 at 4:5: cannot borrow `v` as mutable because it is also borrowed as immutable
              note: `first` borrows `v` on line 3 and is used again on line 5.
              note: It goes through `[]` into `first` (line 3): the result of that call borrows from its argument.
              note: If it were allowed, `push` could change, move or free what `first` still refers to.
              help: move the last use of `first` (line 5) before this
              help: `let first = v[0];` copies the value instead
            hover at 3:17
              **Borrows** `v[0]`: a `&i32`
              While it is in use `v[0]` can be read, not changed or moved.
              `first` holds it until its last use on line 5.
            hover at 4:5
              `v` **can not be borrowed exclusively** by `push` here (E0502)
              `first` borrows `v` on line 3 and is used again on line 5.
              It goes through `[]` into `first` (line 3): the result of that call borrows from its argument.
              If it were allowed, `push` could change, move or free what `first` still refers to.
              Instead: move the last use of `first` (line 5) before this · `let first = v[0];` copies the value instead
        "#]],
    );
}

// Change the list while looping over it.
#[test]
fn c10_changed_in_its_loop() {
    check(
        r#"
fn main() {
    let mut v = vec![1, 2, 3];
    for x in $0&v {
        if *x == 2 { $0v.push(9); }
    }
}
"#,
        expect![[r#"
            E0502 at 4:22: cannot borrow `v` as mutable because it is also borrowed as immutable
              note: The borrow of `v` on line 3 is held by the `for` loop until it ends (line 5).
              note: If it were allowed, `push` could change, move or free what the loop still refers to.
              help: collect in the loop what is to change, and change it after the loop
            hover at 3:14
              `v` is **borrowed** here
              `v` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
              The `for` loop holds it until it ends (line 5).
            hover at 4:22
              `v` **can not be borrowed exclusively** by `push` here (E0502)
              The borrow of `v` on line 3 is held by the `for` loop until it ends (line 5).
              If it were allowed, `push` could change, move or free what the loop still refers to.
              Instead: collect in the loop what is to change, and change it after the loop
        "#]],
    );
}

// `self.method()` inside of `for … in &self.items`.
#[test]
fn c11_all_of_self() {
    check(
        r#"
struct App { items: Vec<u32>, total: u32 }
impl App {
    fn add(&mut self, n: u32) { self.total += n; }
    fn run(&mut self) {
        for n in $0&self.items { $0self.add(*n); }
    }
}
fn main() {}
"#,
        expect![[r#"
            E0502 at 5:32: cannot borrow `*self` as mutable because it is also borrowed as immutable
              note: The borrow of `self.items` on line 5 is held by the `for` loop until it ends (line 5).
              note: The checker sees the signature of `add` alone: it may use all of `*self`, and `self.items` is a part of that.
              note: If it were allowed, `add` could change, move or free what the loop still refers to.
              help: use the field itself here: different fields of one variable can be borrowed at once
              help: collect in the loop what is to change, and change it after the loop
            hover at 5:18
              `self.items` is **borrowed** here
              While the borrow is in use it can be read, not changed.
              The `for` loop holds it until it ends (line 5).
            hover at 5:32
              `*self` **can not be borrowed exclusively** by `add` here (E0502)
              The borrow of `self.items` on line 5 is held by the `for` loop until it ends (line 5).
              The checker sees the signature of `add` alone: it may use all of `*self`, and `self.items` is a part of that.
              If it were allowed, `add` could change, move or free what the loop still refers to.
              Instead: use the field itself here: different fields of one variable can be borrowed at once · collect in the loop what is to change, and change it after the loop
        "#]],
    );
}

// Two elements mutably.
#[test]
fn c12_two_elements() {
    check(
        r#"
fn main() {
    let mut v = vec![1, 2];
    let a = &mut v[0];
    let b = &mut $0v[1];
    std::mem::swap(a, b);
}
"#,
        expect![[r#"
            E0499 at 4:18: cannot borrow `v` as mutable more than once at a time
              note: `a` borrows `v` exclusively on line 3 and is used again on line 5.
              note: It goes through `[]` into `a` (line 3): the result of that call borrows from its argument.
              note: Indices are not told apart: each `[]` borrows the whole of `v`.
              note: If it were allowed and the indices were equal, there would be two ways to one value.
              help: `v.swap(…)`, `split_at_mut` or `get_disjoint_mut` work on two elements at once
            hover at 4:18
              `v` **can not be borrowed exclusively** here (E0499)
              `a` borrows `v` exclusively on line 3 and is used again on line 5.
              It goes through `[]` into `a` (line 3): the result of that call borrows from its argument.
              Indices are not told apart: each `[]` borrows the whole of `v`.
              If it were allowed and the indices were equal, there would be two ways to one value.
              Instead: `v.swap(…)`, `split_at_mut` or `get_disjoint_mut` work on two elements at once
        "#]],
    );
}

// Get or insert (NLL problem case 3).
#[test]
fn c13_get_or_insert() {
    check(
        r#"
use std::collections::HashMap;
fn get(m: &mut HashMap<u32, String>) -> &mut String {
    if let Some(s) = m.$0get_mut(&1) { return s; }
    $0m.insert(1, String::new());
    m.get_mut(&1).unwrap()
}
fn main() {}
"#,
        expect![[r#"
            E0499 at 4:5: cannot borrow `*m` as mutable more than once at a time
              note: The exclusive borrow of `*m` on line 3 must last for a lifetime that the caller chooses: it is given back on line 3.
              note: It goes through `get_mut` into `s` (line 3): the result of that call borrows from its argument.
              note: This would be sound: on the way that leads here nothing holds the reference. Today's checker takes a borrow that is given back on one way for one that lasts on every way.
              help: `m.entry(…)` looks up and inserts with one borrow
            E0499 at 5:5: cannot borrow `*m` as mutable more than once at a time
              note: The exclusive borrow of `*m` on line 3 must last for a lifetime that the caller chooses: it is given back on line 3.
              note: It goes through `get_mut` into `s` (line 3): the result of that call borrows from its argument.
              note: This would be sound: on the way that leads here nothing holds the reference. Today's checker takes a borrow that is given back on one way for one that lasts on every way.
              help: `m.entry(…)` looks up and inserts with one borrow
            hover at 3:24
              `get_mut` **borrows** `m` **exclusively**: it takes `&mut self`
              Spelled out: `(&mut *m).get_mut(…)`.
              The borrow lasts as long as the caller needs, beyond the function's end: it is given back on line 3.
              It goes through `get_mut` into `s` (line 3): the result of that call borrows from its argument.
              ---
              `HashMap::get_mut`: `fn get_mut<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<&mut V>`
            hover at 4:5
              `*m` **can not be borrowed exclusively** by `insert` here (E0499)
              The exclusive borrow of `*m` on line 3 must last for a lifetime that the caller chooses: it is given back on line 3.
              It goes through `get_mut` into `s` (line 3): the result of that call borrows from its argument.
              This would be sound: on the way that leads here nothing holds the reference. Today's checker takes a borrow that is given back on one way for one that lasts on every way.
              Instead: `m.entry(…)` looks up and inserts with one borrow
        "#]],
    );
}

// Borrowed for ever: `&'a mut self`.
#[test]
fn c14_borrowed_for_ever() {
    check(
        r#"
struct Cur<'a> { s: &'a str }
impl<'a> Cur<'a> { fn $0next(&'a mut self) -> &'a str { self.s } }
fn main() {
    let mut c = Cur { s: "x" };
    c.next();
    $0c.next();
}
"#,
        expect![[r#"
            E0499 at 6:5: cannot borrow `c` as mutable more than once at a time
              note: `next` borrows `c` for a lifetime that is part of its own type (`&'a mut self`): it stays borrowed for as long as `c` is used.
              help: `&mut self` in its signature ends the borrow with the call
            hover at 2:23
              `next` **borrows** `self` **exclusively**
              The result, `&'a str`, borrows from `self`: while it is in use, that stays borrowed.
              Careful: `&'a mut self` borrows `self` for the whole of `'a`, its own type's lifetime: after one call it can not be used any more. `&mut self` does not.
            hover at 6:5
              `c` **can not be borrowed exclusively** by `next` here (E0499)
              `next` borrows `c` for a lifetime that is part of its own type (`&'a mut self`): it stays borrowed for as long as `c` is used.
              Instead: `&mut self` in its signature ends the borrow with the call
        "#]],
    );
}

// Move out while borrowed.
#[test]
fn c15_moved_while_borrowed() {
    check(
        r#"
fn main() {
    let s = String::from("hi");
    let r = $0&s;
    drop($0s);
    println!("{r}");
}
"#,
        expect![[r#"
            E0505 at 4:10: cannot move out of `s` because it is borrowed
              note: `r` borrows `s` on line 3 and is used again on line 5.
              note: If it were allowed, `r` would refer to a place that the value has left.
              help: move the last use of `r` (line 5) before this
            hover at 3:13
              `s` is **borrowed** for `r`
              `s` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
              `r` holds it until its last use on line 5.
            hover at 4:10
              `s` **can not move** into `drop` here (E0505)
              `r` borrows `s` on line 3 and is used again on line 5.
              If it were allowed, `r` would refer to a place that the value has left.
              Instead: move the last use of `r` (line 5) before this
        "#]],
    );
}

// Return-position `impl Trait` captures more in 2024.
#[test]
fn e3_impl_trait_captures() {
    check(
        r#"
fn $0ids(v: &Vec<u32>) -> impl Iterator<Item = u32> { let n = v.len() as u32; 0..n }
fn main() {
    let mut v = vec![1];
    let it = ids($0&v);
    $0v.push(2);
    println!("{}", it.count());
}
"#,
        expect![[r#"
            edition 2018 and 2021:
            hover at 1:4
              `ids` **borrows** `v`
            hover at 4:18
              `v` is **borrowed** for `ids`
              `v` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
              The borrow ends when `ids` returns.
            hover at 5:5
              `v` is **borrowed exclusively** by `push`
              `v` stays the owner. While the borrow is in use nothing else may read or change it: `&mut` is one at a time.
              The borrow ends when `push` returns.

            edition 2024:
            E0502 at 5:5: cannot borrow `v` as mutable because it is also borrowed as immutable
              note: `it` borrows `v` on line 4 and is used again on line 6.
              note: It goes through `ids` into `it` (line 4): the result of that call borrows from its argument.
              note: `ids` returns `impl …`: since edition 2024 that captures every lifetime in scope, so its result borrows from its arguments.
              note: If it were allowed, `push` could change, move or free what `it` still refers to.
              help: `+ use<>` at the end of the result type of `ids` captures nothing
            hover at 1:4
              `ids` **borrows** `v`
              The result, `impl Iterator<Item = u32>`, borrows from `v`: while it is in use, that stays borrowed.
            hover at 4:18
              `v` is **borrowed** for `ids`
              `v` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
              `it` holds it until its last use on line 6.
              It goes through `ids` into `it` (line 4): the result of that call borrows from its argument.
            hover at 5:5
              `v` **can not be borrowed exclusively** by `push` here (E0502)
              `it` borrows `v` on line 4 and is used again on line 6.
              It goes through `ids` into `it` (line 4): the result of that call borrows from its argument.
              `ids` returns `impl …`: since edition 2024 that captures every lifetime in scope, so its result borrows from its arguments.
              If it were allowed, `push` could change, move or free what `it` still refers to.
              Instead: `+ use<>` at the end of the result type of `ids` captures nothing
        "#]],
    );
}

// Closures capture fields since 2021.
#[test]
fn e7_closures_capture_fields() {
    check(
        r#"
struct P { a: String, b: String }
fn main() {
    let mut p = P { a: "a".into(), b: "b".into() };
    let r = $0&mut p.a;
    let c = $0|| println!("{}", p.b);
    r.push('!');
    c();
}
"#,
        expect![[r#"
            edition 2018:
            E0502 at 5:13: cannot borrow `p` as immutable because it is also borrowed as mutable
              note: `r` borrows `p.a` exclusively on line 4 and is used again on line 6.
              note: Before edition 2021 a closure captures the whole of `p`, not only the field that it uses.
              help: a reference to the field, made before the closure, borrows the field alone
            hover at 4:13
              `p.a` is **borrowed exclusively** for `r`
              `p.a` stays the owner. While the borrow is in use nothing else may read or change it: `&mut` is one at a time.
              `r` holds it until its last use on line 6.
            hover at 5:13
              `p` **can not be borrowed** here (E0502)
              `r` borrows `p.a` exclusively on line 4 and is used again on line 6.
              Before edition 2021 a closure captures the whole of `p`, not only the field that it uses.
              Instead: a reference to the field, made before the closure, borrows the field alone

            edition 2021 and 2024:
            hover at 4:13
              `p.a` is **borrowed exclusively** for `r`
              `p.a` stays the owner. While the borrow is in use nothing else may read or change it: `&mut` is one at a time.
              `r` holds it until its last use on line 6.
            hover at 5:13
              This closure **captures** `p.b` by shared borrow
              Its use on line 5 asks for that.
              It only reads what it captured: it is `Fn` and can be called at any time, again and again.
        "#]],
    );
}

// Two-phase borrows.
#[test]
fn e8_two_phases() {
    check(
        r#"
fn main() {
    let mut v = vec![1usize];
    $0v.push(v.len());
    Vec::push(&mut v, $0v.len());
}
"#,
        expect![[r#"
            E0502 at 4:23: cannot borrow `v` as immutable because it is also borrowed as mutable
              note: The exclusive borrow of `v` on line 4 is used again by `push` on line 4.
              note: A written `&mut v` is active at once, before the other arguments are evaluated; that of a method's receiver is only reserved until the call.
              note: If it were allowed, there would be two ways to one value, and one could change or free what the other refers to.
              help: the method syntax, `x.f(…)`, reserves the borrow until the call
            hover at 3:5
              `v` is **borrowed exclusively** by `push`
              `v` stays the owner. While the borrow is in use nothing else may read or change it: `&mut` is one at a time.
              Two-phase: the `&mut` is only reserved here and becomes active at the call, so the arguments may still read it.
              The borrow ends when `push` returns.
            hover at 4:23
              `v` **can not be borrowed** by `len` here (E0502)
              The exclusive borrow of `v` on line 4 is used again by `push` on line 4.
              A written `&mut v` is active at once, before the other arguments are evaluated; that of a method's receiver is only reserved until the call.
              If it were allowed, there would be two ways to one value, and one could change or free what the other refers to.
              Instead: the method syntax, `x.f(…)`, reserves the borrow until the call
        "#]],
    );
}
