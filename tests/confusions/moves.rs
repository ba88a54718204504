//! Values that are gone: moved by a call, a loop, a pattern, a closure, an operator.

use expect_test::expect;

use super::check;

// Why can I not use it after passing it?
#[test]
fn c1_passing() {
    check(
        r#"
fn show(s: String) { println!("{s}"); }
fn main() {
    let name = String::from("ada");
    show($0name);
    println!("{$0name}");
}
"#,
        expect![[r#"
            E0382 at 5:16: borrow of moved value: `name`
              note: `name` moved into `show` on line 4.
              note: If this were allowed, the text would have two owners: it would be freed twice, or read after it was freed.
              note: `String` is not `Copy`: it owns heap memory.
              help: `show(&name)`, with `s: &str` in `show`, lends it (line 4)
              help: `show(name.clone())` copies the text (line 4)
            hover at 4:10
              `name` **moves** into `show` here
              `show` takes `s: String` by value: it owns the text from now on and drops it at its end (line 1).
              After this, `name` is gone.
              `String` is not `Copy`: it owns heap memory.
              It is used again on line 5, which is an error.
              Instead: `show(&name)`, with `s: &str` in `show`, lends it · `show(name.clone())` copies the text
              ---
              Pointer, length and capacity move; the text itself stays where it is.
            hover at 5:16
              `name` is **borrowed after it moved away** (E0382)
              `name` moved into `show` on line 4.
              If this were allowed, the text would have two owners: it would be freed twice, or read after it was freed.
              `String` is not `Copy`: it owns heap memory.
              Instead: `show(&name)`, with `s: &str` in `show`, lends it (line 4) · `show(name.clone())` copies the text (line 4)
        "#]],
    );
}

// My Vec vanished after a for loop.
#[test]
fn c2_a_for_loop() {
    check(
        r#"
fn main() {
    let names = vec![String::from("a")];
    for n in $0names { println!("{n}"); }
    println!("{}", $0names.len());
}
"#,
        expect![[r#"
            E0382 at 4:20: borrow of moved value: `names`
              note: `names` moved into the `for` loop on line 3.
              note: If this were allowed, the elements would have two owners: they would be freed twice, or read after they were freed.
              note: `Vec<String>` is not `Copy`: it owns heap memory.
              help: `for n in &names` lends it: the loop gets references (line 3)
              help: `for n in names.clone()` clones every element (line 3)
            hover at 3:14
              `names` **moves** into the `for` loop here
              `for` calls `IntoIterator::into_iter(names)`, by value: the loop owns the elements, hands them out one by one and drops what is left when it ends.
              After this, `names` is gone.
              `Vec<String>` is not `Copy`: it owns heap memory.
              It is used again on line 4, which is an error.
              Instead: `for n in &names` lends it: the loop gets references · `for n in names.clone()` clones every element
              ---
              Pointer, length and capacity move; the elements stay where they are.
            hover at 4:20
              `names` is **borrowed after it moved away** (E0382)
              `names` moved into the `for` loop on line 3.
              If this were allowed, the elements would have two owners: they would be freed twice, or read after they were freed.
              `Vec<String>` is not `Copy`: it owns heap memory.
              Instead: `for n in &names` lends it: the loop gets references (line 3) · `for n in names.clone()` clones every element (line 3)
        "#]],
    );
}

// `map` ate my Option.
#[test]
fn c3_map_takes_the_option() {
    check(
        r#"
fn main() {
    let name: Option<String> = Some("pg".to_string());
    let len = $0name.map(|s| s.len());
    println!("{len:?} {$0name:?}");
}
"#,
        expect![[r#"
            E0382 at 4:24: borrow of moved value: `name`
              note: `name` moved into `map` on line 3.
              note: If this were allowed, the value would have two owners: it would be freed twice, or read after it was freed.
              note: `Option<String>` is not `Copy`: its part `String` is not.
              help: `name.as_ref().map(…)` works on a reference to what is in it (line 3)
              help: `name.clone().map(…)` clones what is in it (line 3)
            hover at 3:15
              `name` **moves** into `map` here
              `Option::map` takes `self` by value: it owns the value from now on.
              After this, `name` is gone.
              `Option<String>` is not `Copy`: its part `String` is not.
              It is used again on line 4, which is an error.
              Instead: `name.as_ref().map(…)` works on a reference to what is in it · `name.clone().map(…)` clones what is in it
            hover at 4:24
              `name` is **borrowed after it moved away** (E0382)
              `name` moved into `map` on line 3.
              If this were allowed, the value would have two owners: it would be freed twice, or read after it was freed.
              `Option<String>` is not `Copy`: its part `String` is not.
              Instead: `name.as_ref().map(…)` works on a reference to what is in it (line 3) · `name.clone().map(…)` clones what is in it (line 3)
        "#]],
    );
}

// A pattern moved half my struct.
#[test]
fn c4_a_pattern_takes_a_field() {
    check(
        r#"
struct User { name: String, id: u32 }
fn main() {
    let u = User { name: "ada".to_string(), id: 1 };
    let User { $0name, .. } = u;
    println!("{name} {}", u.id);
    drop($0u);
}
"#,
        expect![[r#"
            E0382 at 6:10: use of partially moved value: `u`
              note: `u.name` moved into `name` on line 4.
              note: If this were allowed, the text would have two owners: it would be freed twice, or read after it was freed.
              note: `String` is not `Copy`: it owns heap memory.
              help: `let User { name, .. } = &u;` makes the pattern borrow (line 4)
            hover at 4:16
              `name` **takes** `u.name` **by move**: it owns a `String`
              `String` is not `Copy`: it owns heap memory.
              Dropped at the end of its scope, line 7 (frees its heap memory).
              ---
              Not `mut`: `name` can be read and moved, not changed.
            hover at 6:10
              `u` is **used after a part of it moved away** (E0382)
              `u.name` moved into `name` on line 4.
              If this were allowed, the text would have two owners: it would be freed twice, or read after it was freed.
              `String` is not `Copy`: it owns heap memory.
              Instead: `let User { name, .. } = &u;` makes the pattern borrow (line 4)
        "#]],
    );
}

// Moved in the previous iteration of the loop.
#[test]
fn c5_in_the_turn_before() {
    check(
        r#"
use std::{sync::Arc, thread};
fn main() {
    let data = Arc::new(vec![1, 2, 3]);
    for i in 0..2 {
        thread::spawn($0move || println!("{i} {}", data.len()));
    }
}
"#,
        expect![[r#"
            E0382 at 5:23: use of moved value: `data`
              note: `data` moved into the closure in the previous turn of the loop (line 5): the first turn takes it, the second finds nothing.
              note: If this were allowed, this handle would have two owners: it would be freed twice, or read after it was freed.
              note: `Arc<Vec<i32>>` is not `Copy`: it is one of several counted handles.
              help: `let data = Arc::clone(&data);` before the closure makes one more handle (count +1), no copy of the value (line 5)
            hover at 5:23
              `data` is **used after it moved away** (E0382)
              `data` moved into the closure in the previous turn of the loop (line 5): the first turn takes it, the second finds nothing.
              If this were allowed, this handle would have two owners: it would be freed twice, or read after it was freed.
              `Arc<Vec<i32>>` is not `Copy`: it is one of several counted handles.
              Instead: `let data = Arc::clone(&data);` before the closure makes one more handle (count +1), no copy of the value (line 5)
        "#]],
    );
}

// `a + &b` consumed `a`.
#[test]
fn c6_plus_takes_its_left_side() {
    check(
        r#"
fn main() {
    let a = String::from("a");
    let b = String::from("b");
    let ab = $0a + &b;
    println!("{$0a}{b}{ab}");
}
"#,
        expect![[r#"
            E0382 at 5:16: borrow of moved value: `a`
              note: `a` moved into `+` on line 4.
              note: If this were allowed, the text would have two owners: it would be freed twice, or read after it was freed.
              note: `String` is not `Copy`: it owns heap memory.
              help: `format!("{}{}", …)` borrows both (line 4)
              help: `a.clone() + …` copies the text (line 4)
            hover at 4:14
              `a` **moves** into `+` here
              `+` is a call: `impl Add for String` takes its left operand by value and reuses its buffer.
              After this, `a` is gone.
              `String` is not `Copy`: it owns heap memory.
              It is used again on line 5, which is an error.
              Instead: `format!("{}{}", …)` borrows both · `a.clone() + …` copies the text
              ---
              Pointer, length and capacity move; the text itself stays where it is.
            hover at 5:16
              `a` is **borrowed after it moved away** (E0382)
              `a` moved into `+` on line 4.
              If this were allowed, the text would have two owners: it would be freed twice, or read after it was freed.
              `String` is not `Copy`: it owns heap memory.
              Instead: `format!("{}{}", …)` borrows both (line 4) · `a.clone() + …` copies the text (line 4)
        "#]],
    );
}

// Can not move out of `self.x` behind a mutable reference.
#[test]
fn c7_a_field_behind_a_reference() {
    check(
        r#"
struct Job { out: Option<String> }
impl Job {
    fn finish(&mut self) -> String {
        self.$0out.unwrap()
    }
}
fn main() {}
"#,
        expect![[r#"
            E0507 at 4:9: cannot move out of `self.out` which is behind a reference
              note: `self` is a `&mut Job`: it only borrows what is behind it, and a borrow may not leave a hole.
              note: If it were allowed, the value would be dropped twice: here, and by its owner later.
              note: `Option<String>` is not `Copy`: its part `String` is not.
              help: `self.out.take().unwrap()` leaves `None` behind
              help: `self.out.as_ref().unwrap()` borrows what is in it
              help: `self.out.clone().unwrap()` clones what is in it
            hover at 4:14
              `self.out` **can not move** out of here: `unwrap` takes `self` by value (E0507)
              `self` is a `&mut Job`: it only borrows what is behind it, and a borrow may not leave a hole.
              If it were allowed, the value would be dropped twice: here, and by its owner later.
              `Option<String>` is not `Copy`: its part `String` is not.
              Instead: `self.out.take().unwrap()` leaves `None` behind · `self.out.as_ref().unwrap()` borrows what is in it · `self.out.clone().unwrap()` clones what is in it
        "#]],
    );
}

// Why can I not return `v[0]`?
#[test]
fn c8_an_element() {
    check(
        r#"
fn pick(v: Vec<String>) -> String { $0v[0] }
fn pick2(a: [String; 2]) -> String { $0a[0] }
fn main() {}
"#,
        expect![[r#"
            E0507 at 1:37: cannot move out of a value behind a reference
              note: `v[0]` is a place inside `v`, reached through `Index`: moving it out would leave a hole there.
              note: If it were allowed, the text would be dropped twice: here, and by its owner later.
              note: `String` is not `Copy`: it owns heap memory.
              help: `&v[0]` borrows it
              help: `v.swap_remove(…)` or `.remove(…)` takes it out, if `v` is `mut`
              help: `v[0].clone()` copies the text
            E0508 at 2:38: cannot move out of an array by index
              note: `a[0]` is one element of `a`: moving it out by index would leave a hole at a place known only at run time.
              note: If it were allowed, the text would be dropped twice: here, and by its owner later.
              note: `String` is not `Copy`: it owns heap memory.
              help: `&a[0]` borrows it
              help: `let [first, ..] = a;` takes it apart
              help: `a[0].clone()` copies the text
            hover at 1:37
              `v[0]` **can not move** out of here (E0507)
              `v[0]` is a place inside `v`, reached through `Index`: moving it out would leave a hole there.
              If it were allowed, the text would be dropped twice: here, and by its owner later.
              `String` is not `Copy`: it owns heap memory.
              Instead: `&v[0]` borrows it · `v.swap_remove(…)` or `.remove(…)` takes it out, if `v` is `mut` · `v[0].clone()` copies the text
            hover at 2:38
              `a[0]` **can not move** out of here (E0508)
              `a[0]` is one element of `a`: moving it out by index would leave a hole at a place known only at run time.
              If it were allowed, the text would be dropped twice: here, and by its owner later.
              `String` is not `Copy`: it owns heap memory.
              Instead: `&a[0]` borrows it · `let [first, ..] = a;` takes it apart · `a[0].clone()` copies the text
        "#]],
    );
}

// Can not move out of a captured variable in an `Fn` closure.
#[test]
fn c24_given_away_by_a_closure() {
    check(
        r#"
fn twice(f: impl Fn() -> String) -> String { f() + &f() }
fn main() {
    let s = String::from("hi");
    println!("{}", twice(move || $0s));
}
"#,
        expect![[r#"
            E0507 at 4:34: cannot move out of `s`, a captured variable in an `Fn` closure
              note: This closure is `Fn`: it may be called again, so it may not give the captured `s` away.
              note: If it were allowed, the text would be dropped twice: here, and by its owner later.
              note: `String` is not `Copy`: it owns heap memory.
              help: `s.clone()` gives a copy away each time
            hover at 4:34
              `s` **can not move** out of here (E0507)
              This closure is `Fn`: it may be called again, so it may not give the captured `s` away.
              If it were allowed, the text would be dropped twice: here, and by its owner later.
              `String` is not `Copy`: it owns heap memory.
              Instead: `s.clone()` gives a copy away each time
        "#]],
    );
}

// `&mut` worked twice here, but moved there.
#[test]
fn c25_no_reborrow_for_a_type_parameter() {
    check(
        r#"
fn eat<I: Iterator<Item = u8>>(it: I) { it.for_each(drop); }
fn main() {
    let mut bytes = vec![1u8, 2, 3].into_iter();
    let it = &mut bytes;
    eat($0it);
    $0it.next();
}
"#,
        expect![[r#"
            E0382 at 6:5: borrow of moved value: `it`
              note: `it` moved into `eat` on line 5.
              note: If this were allowed, two exclusive references would lead to one value.
              note: `&mut IntoIter<u8>` is not `Copy`: there is only one exclusive reference at a time.
              help: `eat(&mut *it)` reborrows it and gives it back (line 5)
            hover at 5:9
              `it` **moves** into `eat` here
              `eat` takes `it: I` by value: it owns the reference from now on and moves it on (line 1).
              Its type is only a parameter of `eat`: a `&mut` is lent on by itself (reborrowed) only where the type is known to be `&mut …`.
              After this, `it` is gone.
              `&mut IntoIter<u8>` is not `Copy`: there is only one exclusive reference at a time.
              It is used again on line 6, which is an error.
              Instead: `eat(&mut *it)` reborrows it and gives it back
            hover at 6:5
              `*it` is **borrowed after it moved away** (E0382)
              `it` moved into `eat` on line 5.
              If this were allowed, two exclusive references would lead to one value.
              `&mut IntoIter<u8>` is not `Copy`: there is only one exclusive reference at a time.
              Instead: `eat(&mut *it)` reborrows it and gives it back (line 5)
        "#]],
    );
}

// `.clone()` gave me a reference.
#[test]
fn e4_clone_of_a_reference() {
    check(
        r#"
struct Cfg;
fn dup(c: &Cfg) -> Cfg { c.$0clone() }
fn main() {}
"#,
        expect![[r#"
            hover at 2:28
              `clone` **copies the reference** `c`, not the value
              `Cfg` is not `Clone`, so `.clone()` finds the one of `&Cfg`: the result is a `&Cfg`.
              Instead: `#[derive(Clone)]` on `Cfg` makes `.clone()` a second value
        "#]],
    );
}
