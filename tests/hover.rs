//! What hover says, each story with the program it is about. `$0` is the cursor.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use expect_test::{Expect, expect};
use freehold::{
    host::{Edition, Host, LoneFile, SysrootChoice},
    ide::{FilePosition, hover},
};

const EDITIONS: [Edition; 4] =
    [Edition::Edition2015, Edition::Edition2018, Edition::Edition2021, Edition::Edition2024];

/// One file for each edition beside one standard library, for all tests.
static HOST: Mutex<Option<Host>> = Mutex::new(None);

fn file_of(edition: Edition) -> PathBuf {
    PathBuf::from(format!("/{edition}/main.rs"))
}

fn hover_in(fixture: &str, edition: Edition) -> String {
    let fixture = fixture.strip_prefix('\n').unwrap_or(fixture);
    let offset = fixture.find("$0").expect("a fixture has a cursor, `$0`");
    let text = fixture.replacen("$0", "", 1);
    let mut host = HOST.lock().unwrap_or_else(PoisonError::into_inner);
    let host = host.get_or_insert_with(|| {
        let files = EDITIONS.map(|edition| LoneFile { path: file_of(edition), text: String::new(), edition });
        Host::lone(&files, &SysrootChoice::Mini).unwrap()
    });
    assert!(host.set_text(&file_of(edition), text));
    let file = host.file_id(&file_of(edition)).unwrap();
    let offset = u32::try_from(offset).unwrap().into();
    match hover::hover(host.db(), FilePosition { file, offset }) {
        // A line break of markdown is two spaces, which nobody sees.
        Some(hover) => hover.markdown.lines().map(|line| format!("{}\n", line.trim_end())).collect(),
        None => "nothing\n".to_owned(),
    }
}

/// The hover is the same in every edition.
fn check(fixture: &str, expect: Expect) {
    check_in(&EDITIONS, fixture, expect);
}

fn check_in(editions: &[Edition], fixture: &str, expect: Expect) {
    let (first, others) = editions.split_first().unwrap();
    let text = hover_in(fixture, *first);
    for other in others {
        assert_eq!(hover_in(fixture, *other), text, "edition {other}");
    }
    expect.assert_eq(&text);
}

// -------------------------------------------------- what people really ask

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

// -------------------------------------------------------------------- uses

#[test]
fn a_copy() {
    check(
        "
fn take(n: u32) {}
fn main() {
    let n = 1u32;
    take($0n);
}
",
        expect![[r#"
            `n` is **copied** into `take` here
            `n` keeps its value and can be used again.
            `u32` is `Copy`: a use copies the bits.
        "#]],
    );
}

#[test]
fn a_copy_of_a_struct() {
    check(
        "
#[derive(Clone, Copy)]
struct Point { x: i32 }
fn main() {
    let p = Point { x: 1 };
    let q = $0p;
}
",
        expect![[r#"
            `p` is **copied** into `q` here
            `p` keeps its value and can be used again.
            `Point` is `Copy`: a use copies the bits.
        "#]],
    );
}

#[test]
fn not_copy_though_it_could_be() {
    check(
        "
struct Point { x: i32 }
fn main() {
    let p = Point { x: 1 };
    let q = $0p;
}
",
        expect![[r#"
            `p` **moves** into `q` here
            `q` owns it from now on.
            After this, `p` is gone.
            `Point` is not `Copy`, though all its fields are: `#[derive(Clone, Copy)]` would make a use copy it.
            Instead: `let q = &p;` borrows it
        "#]],
    );
}

#[test]
fn moved_on_by_the_callee() {
    check(
        "
struct Store { all: Vec<String> }
impl Store {
    fn add(&mut self, s: String) {
        self.all.push(s);
    }
}
fn main(store: &mut Store, s: String) {
    store.add($0s);
}
",
        expect![[r#"
            `s` **moves** into `add` here
            `add` takes `s: String` by value: it owns the text from now on and moves it on (line 4).
            After this, `s` is gone.
            `String` is not `Copy`: it owns heap memory.
            Instead: `s.clone()` copies the text

            ---

            Pointer, length and capacity move; the text itself stays where it is.
        "#]],
    );
}

#[test]
fn into_a_field() {
    check(
        "
struct Doc { text: String }
fn load(text: String) -> Doc {
    Doc { $0text }
}
",
        expect![[r#"
            `text` **moves** into field `text` of a new `Doc` here
            The new `Doc` owns the text from now on.
            After this, `text` is gone.
            `String` is not `Copy`: it owns heap memory.

            ---

            Pointer, length and capacity move; the text itself stays where it is.
        "#]],
    );
}

#[test]
fn into_a_constructor() {
    check(
        "
fn wrap(s: String) -> Option<String> {
    Some($0s)
}
",
        expect![[r#"
            `s` **moves** into `Some` here
            The new `Some` owns the text from now on.
            After this, `s` is gone.
            `String` is not `Copy`: it owns heap memory.

            ---

            Pointer, length and capacity move; the text itself stays where it is.
        "#]],
    );
}

#[test]
fn out_to_the_caller() {
    check(
        "
fn id(s: String) -> String {
    $0s
}
",
        expect![[r#"
            `s` **moves** out to the caller here
            The caller owns the text from now on: it is not dropped here.
            After this, `s` is gone.
            `String` is not `Copy`: it owns heap memory.

            ---

            Pointer, length and capacity move; the text itself stays where it is.
        "#]],
    );
}

#[test]
fn into_a_tuple() {
    check(
        "
fn pair(s: String) {
    let t = ($0s, 1);
}
",
        expect![[r#"
            `s` **moves** into the tuple here
            After this, `s` is gone.
            `String` is not `Copy`: it owns heap memory.

            ---

            Pointer, length and capacity move; the text itself stays where it is.
        "#]],
    );
}

#[test]
fn into_a_struct_update() {
    check(
        "
struct Config { name: String, level: u8 }
fn update(c: Config) -> Config {
    Config { level: 3, ..$0c }
}
",
        expect![[r#"
            `c.name` **moves** into a new `Config` here, as far as its fields are not given
            `..` takes from it the fields that are not given for the new `Config`.
            After this, `c.name` is gone: `c.level` keeps its value, `c` as a whole can not be used.
            `String` is not `Copy`: it owns heap memory.

            ---

            Pointer, length and capacity move; the text itself stays where it is.
        "#]],
    );
}

#[test]
fn part_of_a_tuple() {
    check(
        "
fn first(t: (String, String)) -> String {
    t$0.0
}
",
        expect![[r#"
            `t.0` **moves** out to the caller here
            The caller owns the text from now on: it is not dropped here.
            After this, `t.0` is gone: `t.1` keeps its value, `t` as a whole can not be used.
            `String` is not `Copy`: it owns heap memory.

            ---

            Pointer, length and capacity move; the text itself stays where it is.
        "#]],
    );
}

#[test]
fn borrowed_by_a_method() {
    check(
        "
fn main() {
    let s = String::new();
    let n = $0s.len();
}
",
        expect![[r#"
            `s` is **borrowed** by `len`
            `s` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
        "#]],
    );
}

#[test]
fn borrowed_exclusively_two_phase() {
    check(
        "
fn main() {
    let mut v = vec![1usize];
    $0v.push(v.len());
}
",
        expect![[r#"
            `v` is **borrowed exclusively** by `push`
            `v` stays the owner. While the borrow is in use nothing else may read or change it: `&mut` is one at a time.
            Two-phase: the `&mut` is only reserved here and becomes active at the call, so the arguments may still read it.
        "#]],
    );
}

#[test]
fn borrowed_by_a_written_reference() {
    check(
        "
fn show(s: &String) {}
fn main() {
    let s = String::new();
    show(&$0s);
}
",
        expect![[r#"
            `s` is **borrowed** for `show`
            `s` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
        "#]],
    );
}

#[test]
fn reborrowed_for_a_call() {
    check(
        "
fn change(s: &mut String) {}
fn main(s: &mut String) {
    change($0s);
}
",
        expect![[r#"
            `*s` is **reborrowed exclusively** by `change`
            A new `&mut` to the same value: while it is in use the old reference must wait, then it works again.
        "#]],
    );
}

#[test]
fn an_element_of_a_slice_is_borrowed_by_the_method_alone() {
    check(
        "
fn main(all: &mut [Vec<u8>]) {
    $0all[0].clear();
}
",
        expect![[r#"
            `all[..]` is **borrowed exclusively** by `clear`
            While the borrow is in use nothing else may read or change it: `&mut` is one at a time.
        "#]],
    );
}

#[test]
fn an_element_of_an_array_of_ones_own() {
    check(
        "
fn main() {
    let all = [String::new()];
    let n = $0all[0].len();
}
",
        expect![[r#"
            `all[..]` is **borrowed** by `len`
            `all[..]` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
        "#]],
    );
}

#[test]
fn an_element_of_a_vec_is_borrowed_by_index() {
    check(
        "
fn main(mut all: Vec<Vec<u8>>) {
    $0all[0].clear();
}
",
        expect![[r#"
            `all` is **borrowed exclusively** by `[]`, a call of `index_mut`
            `all` stays the owner. While the borrow is in use nothing else may read or change it: `&mut` is one at a time.
        "#]],
    );
}

#[test]
fn a_field_behind_a_reference() {
    check(
        "
struct App { items: Vec<u32> }
fn main(app: &mut App) {
    app.$0items.push(1);
}
",
        expect![[r#"
            `app.items` is **borrowed exclusively** by `push`
            While the borrow is in use nothing else may read or change it: `&mut` is one at a time.
            Two-phase: the `&mut` is only reserved here and becomes active at the call, so the arguments may still read it.
        "#]],
    );
}

#[test]
fn a_reference_followed_by_hand() {
    check(
        "
fn main(s: &String) {
    let n = (*$0s).len();
}
",
        expect![[r#"
            `*s` is **reborrowed** by `len`
            A new reference to the same value; nothing moves.
        "#]],
    );
}

#[test]
fn changed_in_place() {
    check(
        "
fn main() {
    let mut n = 1;
    $0n += 1;
}
",
        expect![[r#"
            `n` is **changed in place** here
        "#]],
    );
}

#[test]
fn first_value() {
    check(
        "
fn main() {
    let s;
    $0s = String::new();
}
",
        expect![[r#"
            `s` **gets its first value** here
        "#]],
    );
}

#[test]
fn value_again_after_a_move() {
    check(
        "
fn keep(s: String) {}
fn main() {
    let mut s = String::new();
    keep(s);
    $0s = String::new();
}
",
        expect![[r#"
            `s` **gets a value again** here
            The old one was moved away: nothing is dropped.
        "#]],
    );
}

#[test]
fn old_value_perhaps_dropped() {
    check(
        "
fn keep(s: String) {}
fn main(c: bool) {
    let mut s = String::new();
    if c {
        keep(s);
    }
    $0s = String::new();
}
",
        expect![[r#"
            `s` **may drop its old value** here, then takes the new one
            On some ways here the old value was moved away: a drop flag decides at run time.
        "#]],
    );
}

#[test]
fn used_after_a_move_on_one_branch() {
    check(
        "
fn keep(s: String) {}
fn main(c: bool, s: String) {
    if c {
        keep(s);
    }
    keep($0s);
}
",
        expect![[r#"
            `s` is **used after it moved away** (E0382)
            `s` moved into `keep` on line 4, on the branch of line 3.
            If this were allowed, the text would have two owners: it would be freed twice, or read after it was freed.
            `String` is not `Copy`: it owns heap memory.
            Instead: `keep(&s)`, with `s: &str` in `keep`, lends it (line 4) · `keep(s.clone())` copies the text (line 4)
        "#]],
    );
}

#[test]
fn used_before_it_has_a_value() {
    check(
        "
fn keep(s: String) {}
fn main() {
    let s: String;
    keep($0s);
}
",
        expect![[r#"
            `s` is **used before it has a value** (E0381)
            `s` has not been assigned yet.
        "#]],
    );
}

#[test]
fn dropped_by_hand() {
    check(
        "
fn main() {
    let s = String::new();
    drop($0s);
}
",
        expect![[r#"
            `s` **moves** into `drop` here
            `drop` takes `_x: T` by value: it owns the text from now on and drops it at once.
            After this, `s` is gone.
            `String` is not `Copy`: it owns heap memory.

            ---

            Pointer, length and capacity move; the text itself stays where it is.
        "#]],
    );
}

#[test]
fn a_closure_called_once() {
    check(
        "
fn main(s: String) {
    let f = move || s;
    $0f();
}
",
        expect![[r#"
            `f` **moves** into its call here
            It is `FnOnce`: calling it uses it up.
            After this, `f` is gone.
            The closure is not `Copy`: it captured a `String`, which is not.
        "#]],
    );
}

// ---------------------------------------------------------------- bindings

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
        "#]],
    );
}

// ------------------------------------------- ends of scopes and statements

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

// -------------------------------------------- methods, functions, closures

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
            The arguments may still read the receiver: its `&mut` is active only from the call on (two-phase).

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

// ------------------------------------------------------------------- types

#[test]
fn boxed() {
    check(
        "
fn main(b: $0Box<u32>) {}
",
        expect![[r#"
            `Box` **owns** one value on the heap
            Moving it moves the pointer; the value stays where it is. Dropped, it drops the value and frees the memory.
            Pick it for types that contain themselves, for `dyn Trait`, for large values that move often. Cost: one allocation.
            `*b` moves the value out: of the standard library's types only `Box` allows that.
        "#]],
    );
}

#[test]
fn ref_cell() {
    check(
        "
use std::cell::RefCell;
fn main(b: &$0RefCell<u32>) {}
",
        expect![[r#"
            `RefCell` **checks borrows at run time** instead of at compile time
            `borrow()` and `borrow_mut()` give guards; the borrow ends when the guard is dropped.
            Trap: `borrow_mut()` while any other guard lives panics. Keep guards short; `try_borrow_mut()` reports it instead.
            Cost: one counter. One thread only: across threads use `Mutex` or `RwLock`.
        "#]],
    );
}

#[test]
fn a_type_of_ones_own() {
    check(
        "
struct $0User { name: String, id: u32 }
",
        expect![[r#"
            A use of a `User` by value **moves** it
            `User` is not `Copy`: its field `name: String` owns heap memory.
            Dropping one drops its field `name`.
        "#]],
    );
}

#[test]
fn a_type_with_a_destructor() {
    check(
        "
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {}
}
fn main(d: $0D) {}
",
        expect![[r#"
            A use of a `D` by value **moves** it
            `D` is not `Copy`: it implements `Drop`.
            Dropping one runs `Drop for D` (line 2).
        "#]],
    );
}

// --------------------------------------------------------- what may not be

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

// ---------------------------------------------- nothing to say, or not all

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
