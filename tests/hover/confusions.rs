//! What people really ask about ownership, one program after the other.

use expect_test::expect;

use super::check;

#[test]
fn c1_passing_moves() {
    check(
        r#"
fn show(s: String) {
    println!("{s}");
}
fn main() {
    let name = String::from("ada");
    show($0name);
    println!("{name}");
}
"#,
        expect![[r#"
            `name` **moves** into `show` here
            `show` takes `s: String` by value: it owns the text from now on and drops it at its end (line 3).
            After this, `name` is gone.
            `String` is not `Copy`: it owns heap memory.
            It is used again on line 7, which is an error.
            Instead: `show(&name)`, with `s: &str` in `show`, lends it · `show(name.clone())` copies the text

            ---

            Pointer, length and capacity move; the text itself stays where it is.
        "#]],
    );
}

#[test]
fn c1_used_after_passing() {
    check(
        r#"
fn show(s: String) {
    println!("{s}");
}
fn main() {
    let name = String::from("ada");
    show(name);
    println!("{n$0ame}");
}
"#,
        expect![[r#"
            `name` is **borrowed after it moved away** (E0382)
            `name` moved into `show` on line 6.
            If this were allowed, the text would have two owners: it would be freed twice, or read after it was freed.
            `String` is not `Copy`: it owns heap memory.
            Instead: `show(&name)`, with `s: &str` in `show`, lends it (line 6) · `show(name.clone())` copies the text (line 6)
        "#]],
    );
}

#[test]
fn c2_for_consumes() {
    check(
        r#"
fn main() {
    let names = vec![String::from("a")];
    for n in $0names {
        println!("{n}");
    }
    println!("{}", names.len());
}
"#,
        expect![[r#"
            `names` **moves** into the `for` loop here
            `for` calls `IntoIterator::into_iter(names)`, by value: the loop owns the elements, hands them out one by one and drops what is left when it ends.
            After this, `names` is gone.
            `Vec<String>` is not `Copy`: it owns heap memory.
            It is used again on line 6, which is an error.
            Instead: `for n in &names` lends it: the loop gets references · `for n in names.clone()` clones every element

            ---

            Pointer, length and capacity move; the elements stay where they are.
        "#]],
    );
}

#[test]
fn c2_the_word_for() {
    check(
        r#"
fn main() {
    let names = vec![String::from("a")];
    f$0or n in names {
        println!("{n}");
    }
}
"#,
        expect![[r#"
            `for` **consumes** `names`
            Each turn gets a `String`.
            The loop owns what it has not handed out yet and drops that when it ends.
        "#]],
    );
}

#[test]
fn c2_used_after_the_loop() {
    check(
        r#"
fn main() {
    let names = vec![String::from("a")];
    for n in names {
        println!("{n}");
    }
    println!("{}", $0names.len());
}
"#,
        expect![[r#"
            `names` is **borrowed after it moved away** (E0382)
            `names` moved into the `for` loop on line 3.
            If this were allowed, the elements would have two owners: they would be freed twice, or read after they were freed.
            `Vec<String>` is not `Copy`: it owns heap memory.
            Instead: `for n in &names` lends it: the loop gets references (line 3) · `for n in names.clone()` clones every element (line 3)
        "#]],
    );
}

#[test]
fn c3_map_takes_the_option() {
    check(
        r#"
fn main() {
    let name: Option<String> = Some("pg".to_string());
    let len = name.$0map(|s| s.len());
    println!("{len:?} {name:?}");
}
"#,
        expect![[r#"
            `name` **moves** into `map` here
            `Option::map` takes `self` by value: it owns the value from now on.
            After this, `name` is gone.
            `Option<String>` is not `Copy`: its part `String` is not.
            It is used again on line 4, which is an error.
            Instead: `name.as_ref().map(…)` works on a reference to what is in it · `name.clone().map(…)` clones what is in it
        "#]],
    );
}

#[test]
fn c3_used_after_map() {
    check(
        r#"
fn main() {
    let name: Option<String> = Some("pg".to_string());
    let len = name.map(|s| s.len());
    println!("{len:?} {na$0me:?}");
}
"#,
        expect![[r#"
            `name` is **borrowed after it moved away** (E0382)
            `name` moved into `map` on line 3.
            If this were allowed, the value would have two owners: it would be freed twice, or read after it was freed.
            `Option<String>` is not `Copy`: its part `String` is not.
            Instead: `name.as_ref().map(…)` works on a reference to what is in it (line 3) · `name.clone().map(…)` clones what is in it (line 3)
        "#]],
    );
}

#[test]
fn c4_a_pattern_takes_a_field() {
    check(
        r#"
struct User { name: String, id: u32 }
fn main() {
    let u = User { name: "ada".to_string(), id: 1 };
    let User { $0name, .. } = u;
    println!("{name} {}", u.id);
}
"#,
        expect![[r#"
            `name` **takes** `u.name` **by move**: it owns a `String`
            `String` is not `Copy`: it owns heap memory.
            Dropped at the end of its scope, line 6 (frees its heap memory).

            ---

            Not `mut`: `name` can be read and moved, not changed.
        "#]],
    );
}

#[test]
fn c4_what_is_taken_apart() {
    check(
        r#"
struct User { name: String, id: u32 }
fn main() {
    let u = User { name: "ada".to_string(), id: 1 };
    let User { name, .. } = $0u;
    println!("{name} {}", u.id);
}
"#,
        expect![[r#"
            `let` **looks at** `u` where it is
            `name` moves out of it: after this `u` is no longer whole.
            Instead: `let User { name, .. } = &u;` makes the patterns borrow
        "#]],
    );
}

#[test]
fn c4_the_rest_stays() {
    check(
        r#"
struct User { name: String, id: u32 }
fn main() {
    let u = User { name: "ada".to_string(), id: 1 };
    let User { name, $0.. } = u;
    println!("{name} {}", u.id);
}
"#,
        expect![[r#"
            `..` **leaves the rest where it is**: nothing of it is moved or borrowed
            It stands for the field `id`.
        "#]],
    );
}

#[test]
fn c4_used_in_parts() {
    check(
        r#"
struct User { name: String, id: u32 }
fn main() {
    let u = User { name: "ada".to_string(), id: 1 };
    let User { name, .. } = u;
    println!("{name} {}", u.id);
    drop($0u);
}
"#,
        expect![[r#"
            `u` is **used after a part of it moved away** (E0382)
            `u.name` moved into `name` on line 4.
            If this were allowed, the text would have two owners: it would be freed twice, or read after it was freed.
            `String` is not `Copy`: it owns heap memory.
            Instead: `let User { name, .. } = &u;` makes the pattern borrow (line 4)
        "#]],
    );
}

#[test]
fn c5_moved_in_the_turn_before() {
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
            `data` is **used after it moved away** (E0382)
            `data` moved into the closure in the previous turn of the loop (line 5): the first turn takes it, the second finds nothing.
            If this were allowed, this handle would have two owners: it would be freed twice, or read after it was freed.
            `Arc<Vec<i32>>` is not `Copy`: it is one of several counted handles.
            Instead: `let data = Arc::clone(&data);` before the closure makes one more handle (count +1), no copy of the value (line 5)
        "#]],
    );
}

#[test]
fn c5_from_the_name_in_the_closure() {
    check(
        r#"
use std::{sync::Arc, thread};
fn main() {
    let data = Arc::new(vec![1, 2, 3]);
    for i in 0..2 {
        thread::spawn(move || println!("{i} {}", $0data.len()));
    }
}
"#,
        expect![[r#"
            `data` is **used after it moved away** (E0382)
            `data` moved into the closure in the previous turn of the loop (line 5): the first turn takes it, the second finds nothing.
            If this were allowed, this handle would have two owners: it would be freed twice, or read after it was freed.
            `Arc<Vec<i32>>` is not `Copy`: it is one of several counted handles.
            Instead: `let data = Arc::clone(&data);` before the closure makes one more handle (count +1), no copy of the value (line 5)
        "#]],
    );
}

#[test]
fn c6_plus_consumes() {
    check(
        r#"
fn main() {
    let a = String::from("a");
    let b = String::from("b");
    let ab = a $0+ &b;
    println!("{b}{ab}");
}
"#,
        expect![[r#"
            `a` **moves** into `+` here
            `+` is a call: `impl Add for String` takes its left operand by value and reuses its buffer.
            After this, `a` is gone.
            `String` is not `Copy`: it owns heap memory.
            Instead: `format!("{}{}", …)` borrows both · `a.clone() + …` copies the text

            ---

            Pointer, length and capacity move; the text itself stays where it is.
        "#]],
    );
}

#[test]
fn c6_used_after_plus() {
    check(
        r#"
fn main() {
    let a = String::from("a");
    let b = String::from("b");
    let ab = a + &b;
    println!("{$0a}{b}{ab}");
}
"#,
        expect![[r#"
            `a` is **borrowed after it moved away** (E0382)
            `a` moved into `+` on line 4.
            If this were allowed, the text would have two owners: it would be freed twice, or read after it was freed.
            `String` is not `Copy`: it owns heap memory.
            Instead: `format!("{}{}", …)` borrows both (line 4) · `a.clone() + …` copies the text (line 4)
        "#]],
    );
}

#[test]
fn c7_unwrap_of_a_borrowed_field() {
    check(
        "
struct Job { out: Option<String> }
impl Job {
    fn finish(&mut self) -> String {
        self.out.$0unwrap()
    }
}
",
        expect![[r#"
            `self.out` **can not move** out of here: `unwrap` takes `self` by value (E0507)
            `self` is a `&mut Job`: it only borrows what is behind it, and a borrow may not leave a hole.
            If it were allowed, the value would be dropped twice: here, and by its owner later.
            `Option<String>` is not `Copy`: its part `String` is not.
            Instead: `self.out.take().unwrap()` leaves `None` behind · `self.out.as_ref().unwrap()` borrows what is in it · `self.out.clone().unwrap()` clones what is in it
        "#]],
    );
}

#[test]
fn c7_a_field_behind_a_shared_reference() {
    check(
        "
struct Job { out: String }
impl Job {
    fn finish(&self) -> String {
        $0self.out
    }
}
",
        expect![[r#"
            `self.out` **can not move** out of here (E0507)
            `self` is a `&Job`: it only borrows what is behind it, and a borrow may not leave a hole.
            If it were allowed, the text would be dropped twice: here, and by its owner later.
            `String` is not `Copy`: it owns heap memory.
            Instead: `self.out.clone()` copies the text
        "#]],
    );
}

#[test]
fn c8_an_element_of_a_vec() {
    check(
        "
fn pick(v: Vec<String>) -> String {
    $0v[0]
}
",
        expect![[r#"
            `v[0]` **can not move** out of here (E0507)
            `v[0]` is a place inside `v`, reached through `Index`: moving it out would leave a hole there.
            If it were allowed, the text would be dropped twice: here, and by its owner later.
            `String` is not `Copy`: it owns heap memory.
            Instead: `&v[0]` borrows it · `v.swap_remove(…)` or `.remove(…)` takes it out, if `v` is `mut` · `v[0].clone()` copies the text
        "#]],
    );
}

#[test]
fn c8_an_element_of_an_array() {
    check(
        "
fn pick(a: [String; 2]) -> String {
    a$0[0]
}
",
        expect![[r#"
            `a[0]` **can not move** out of here (E0508)
            `a[0]` is one element of `a`: moving it out by index would leave a hole at a place known only at run time.
            If it were allowed, the text would be dropped twice: here, and by its owner later.
            `String` is not `Copy`: it owns heap memory.
            Instead: `&a[0]` borrows it · `let [first, ..] = a;` takes it apart · `a[0].clone()` copies the text
        "#]],
    );
}

#[test]
fn c25_no_reborrow_for_a_type_parameter() {
    check(
        "
fn eat<I: Iterator<Item = u8>>(it: I) {
    it.for_each(drop);
}
fn main() {
    let mut bytes = vec![1u8, 2, 3].into_iter();
    let it = &mut bytes;
    eat($0it);
    it.next();
}
",
        expect![[r#"
            `it` **moves** into `eat` here
            `eat` takes `it: I` by value: it owns the reference from now on and moves it on (line 2).
            Its type is only a parameter of `eat`: a `&mut` is lent on by itself (reborrowed) only where the type is known to be `&mut …`.
            After this, `it` is gone.
            `&mut IntoIter<u8>` is not `Copy`: there is only one exclusive reference at a time.
            It is used again on line 8, which is an error.
            Instead: `eat(&mut *it)` reborrows it and gives it back
        "#]],
    );
}

#[test]
fn c25_used_after() {
    check(
        "
fn eat<I: Iterator<Item = u8>>(it: I) {
    it.for_each(drop);
}
fn main() {
    let mut bytes = vec![1u8, 2, 3].into_iter();
    let it = &mut bytes;
    eat(it);
    $0it.next();
}
",
        expect![[r#"
            `*it` is **borrowed after it moved away** (E0382)
            `it` moved into `eat` on line 7.
            If this were allowed, two exclusive references would lead to one value.
            `&mut IntoIter<u8>` is not `Copy`: there is only one exclusive reference at a time.
            Instead: `eat(&mut *it)` reborrows it and gives it back (line 7)
        "#]],
    );
}

#[test]
fn e2_shadowing_drops_nothing() {
    check(
        r#"
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {}
}
fn main() {
    let _x = D("1");
    let $0_x = D("2");
}
"#,
        expect![[r#"
            `_x` **owns** a `D`
            `D` is not `Copy`: it implements `Drop`.
            Dropped at the end of its scope, line 8 (runs `Drop for D` (line 2)).
            It shadows `_x` of line 6, which goes on living: that one is dropped only on line 8.

            ---

            Not `mut`: `_x` can be read and moved, not changed.
        "#]],
    );
}

#[test]
fn e2_assignment_drops() {
    check(
        r#"
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {}
}
fn main() {
    let mut _y = D("3");
    $0_y = D("4");
}
"#,
        expect![[r#"
            `_y` **drops its old value** here, then takes the new one
            That runs `Drop for D` (line 2).
        "#]],
    );
}

#[test]
fn e2_the_order_at_the_end() {
    check(
        r#"
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {}
}
fn main() {
    let _x = D("1");
    let _x = D("2");
    let mut _y = D("3");
    _y = D("4");
$0}
"#,
        expect![[r#"
            At the function's end **3 values are dropped**, in this order
            1. `_y`: runs `Drop for D` (line 2).
            2. `_x` of line 7: runs `Drop for D` (line 2).
            3. `_x` of line 6: runs `Drop for D` (line 2).
            Variables are dropped in reverse order of their declaration.
        "#]],
    );
}

#[test]
fn e4_clone_of_a_reference() {
    check(
        "
struct Cfg;
fn dup(c: &Cfg) -> Cfg {
    c.$0clone()
}
",
        expect![[r#"
            `clone` **copies the reference** `c`, not the value
            `Cfg` is not `Clone`, so `.clone()` finds the one of `&Cfg`: the result is a `&Cfg`.
            Instead: `#[derive(Clone)]` on `Cfg` makes `.clone()` a second value
        "#]],
    );
}
