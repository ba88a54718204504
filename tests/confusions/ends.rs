//! References that would outlive what they refer to, and what is dropped when.

use expect_test::expect;

use super::check;

// Return a reference to a local.
#[test]
fn c16_a_reference_to_a_local() {
    check(
        r#"
fn make() -> &'static str {
    let s = String::from("hi");
    $0s.as_str()
}
fn main() {}
"#,
        expect![[r#"
            E0515 at 3:5: cannot return value referencing local variable `s`
              note: The borrow of `s` on line 3 must last for `'static`, the whole run of the program: it is given back on line 3.
              note: It goes through `as_str`: the result of that call borrows from its argument.
              note: If it were allowed, the caller would get a reference to `s` after it is freed.
              help: give back the value itself, not a reference to it
            hover at 3:5
              A reference to `s` **can not be given back** (E0515): that ends with the function
              The borrow of `s` on line 3 must last for `'static`, the whole run of the program: it is given back on line 3.
              It goes through `as_str`: the result of that call borrows from its argument.
              If it were allowed, the caller would get a reference to `s` after it is freed.
              Instead: give back the value itself, not a reference to it
        "#]],
    );
}

// Value and reference to it in one struct.
#[test]
fn c17_a_value_and_a_reference_to_it() {
    check(
        r#"
struct Doc<'a> { text: String, word: &'a str }
fn load<'a>() -> Doc<'a> {
    let text = String::from("hello world");
    let word = &text[..5];
    $0Doc { $0text, word }
}
fn main() {}
"#,
        expect![[r#"
            E0515 at 5:5: cannot return value referencing local variable `text`
              note: The borrow of `text` on line 4 must last for `'a`: it is given back on line 5.
              note: It goes through `[]` into `word` (line 4): the result of that call borrows from its argument.
              note: If it were allowed, the caller would get a reference to `text` after it is freed.
              help: give back the value itself, not a reference to it
            E0505 at 5:11: cannot move out of `text` because it is borrowed
              note: The borrow of `text` on line 4 must last for `'a`: it is given back on line 5.
              note: It goes through `[]` into `word` (line 4): the result of that call borrows from its argument.
              note: If it were allowed, the reference would refer to a place that the value has left.
              help: keep an index or a range instead of the reference: a struct can not refer to its own fields
            hover at 5:5
              A reference to `text` **can not be given back** (E0515): that ends with the function
              The borrow of `text` on line 4 must last for `'a`: it is given back on line 5.
              It goes through `[]` into `word` (line 4): the result of that call borrows from its argument.
              If it were allowed, the caller would get a reference to `text` after it is freed.
              Instead: give back the value itself, not a reference to it
            hover at 5:11
              `text` **can not move** into `Doc` here (E0505)
              The borrow of `text` on line 4 must last for `'a`: it is given back on line 5.
              It goes through `[]` into `word` (line 4): the result of that call borrows from its argument.
              If it were allowed, the reference would refer to a place that the value has left.
              Instead: keep an index or a range instead of the reference: a struct can not refer to its own fields
        "#]],
    );
}

// Temporary dropped while borrowed.
#[test]
fn c18_a_temporary() {
    check(
        r#"
fn main() {
    let word = $0String::from(" hi ").$0trim();
    println!("{word}");
}
"#,
        expect![[r#"
            E0716 at 2:16: temporary value dropped while borrowed
              note: `word` borrows the value of `String::from(" hi ")` on line 2 and is used again on line 3.
              note: It goes through `trim` into `word` (line 2): the result of that call borrows from its argument.
              note: If it were allowed, `word` would refer to memory that is freed.
              help: `let name = …;` before this keeps the value as long as `name` lives
            hover at 2:16
              The value of `String::from(" hi ")` **is dropped on line 2 while it is still borrowed** (E0716): it has no name
              `word` borrows the value of `String::from(" hi ")` on line 2 and is used again on line 3.
              It goes through `trim` into `word` (line 2): the result of that call borrows from its argument.
              If it were allowed, `word` would refer to memory that is freed.
              Instead: `let name = …;` before this keeps the value as long as `name` lives
            hover at 2:37
              The value of `String::from(" hi ")` **is dropped on line 2 while it is still borrowed** (E0716): it has no name
              `word` borrows the value of `String::from(" hi ")` on line 2 and is used again on line 3.
              It goes through `trim` into `word` (line 2): the result of that call borrows from its argument.
              If it were allowed, `word` would refer to memory that is freed.
              Instead: `let name = …;` before this keeps the value as long as `name` lives
        "#]],
    );
}

// Tail-expression temporaries: the editions flip both ways.
#[test]
fn c19_in_the_last_expression() {
    check(
        r#"
use std::cell::RefCell;
fn a() -> usize {
    let c = RefCell::new(vec![1, 2]);
    $0c.borrow().len()
}
fn b() -> usize {
    let n = { &$0vec![1, 2, 3] }.len();
    n
}
fn main() {}
"#,
        expect![[r#"
            edition 2018 and 2021:
            E0597 at 4:5: `c` does not live long enough
              note: The borrow of `c` on line 4 is held by a temporary that is dropped on line 5: its destructor may still look at it.
              note: The temporary of `c.borrow()` is in the last expression of a block: before edition 2024 it is dropped after the block's variables.
              note: If it were allowed, the reference would refer to memory that is freed.
            hover at 4:5
              `c` **does not live long enough** (E0597): it ends on line 5 while it is still borrowed
              The borrow of `c` on line 4 is held by a temporary that is dropped on line 5: its destructor may still look at it.
              The temporary of `c.borrow()` is in the last expression of a block: before edition 2024 it is dropped after the block's variables.
              If it were allowed, the reference would refer to memory that is freed.
            hover at 7:16
              nothing

            edition 2024:
            E0716 at 7:16: temporary value dropped while borrowed
              note: The borrow of the value of `vec![1, 2, 3]` on line 7 is used again on line 7.
              note: It is in the last expression of a block: since edition 2024 temporaries there are dropped at the end of the block.
              note: If it were allowed, the reference would refer to memory that is freed.
              help: `let name = …;` before this keeps the value as long as `name` lives
            hover at 4:5
              `c` is **borrowed** by `borrow`
              `c` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
              The guard has no name: the `RefCell` stays borrowed until it is dropped before the variables of the block (since edition 2024), on line 4.
              It goes through `borrow`: the result of that call borrows from its argument.
            hover at 7:16
              The value of `vec![1, 2, 3]` **is dropped on line 7 while it is still borrowed** (E0716): it has no name
              The borrow of the value of `vec![1, 2, 3]` on line 7 is used again on line 7.
              It is in the last expression of a block: since edition 2024 temporaries there are dropped at the end of the block.
              If it were allowed, the reference would refer to memory that is freed.
              Instead: `let name = …;` before this keeps the value as long as `name` lives
        "#]],
    );
}

// Closure may outlive the current function.
#[test]
fn c23_a_closure_may_outlive() {
    check(
        r#"
use std::thread;
fn main() {
    let name = String::from("ada");
    let h = thread::spawn($0|| println!("{name}"));
    h.join().unwrap();
}
"#,
        expect![[r#"
            E0373 at 4:27: closure may outlive the current function, but it borrows `name`, which is owned by the current function
              note: The borrow must last for `'static`, the whole run of the program: `thread::spawn` asks for that on line 4.
              note: If it were allowed, the closure could look at `name` after it is freed.
              help: `move` makes it own what it captures
              help: `thread::scope` lets threads borrow: it waits for them
            hover at 4:27
              This closure **borrows** `name`, **but may be used when that is gone** (E0373)
              The borrow must last for `'static`, the whole run of the program: `thread::spawn` asks for that on line 4.
              If it were allowed, the closure could look at `name` after it is freed.
              Instead: `move` makes it own what it captures · `thread::scope` lets threads borrow: it waits for them
        "#]],
    );
}

// Drop order is the reverse of declaration.
#[test]
fn e1_the_order_of_drops() {
    check(
        r#"
struct Log<'a>(&'a str);
impl Drop for Log<'_> { fn drop(&mut self) { println!("{}", self.0); } }
fn main() {
    let log;
    let text = String::from("bye");
    log = Log(&$0text);
}
"#,
        expect![[r#"
            E0597 at 6:15: `text` does not live long enough
              note: Variables are dropped in the reverse order of their declarations: `text` before `log` (both on line 7), whose destructor may still look at it.
              note: If it were allowed, `log` would refer to memory that is freed.
              help: declare `text` before `log`
            hover at 6:16
              `text` **does not live long enough** (E0597): it ends on line 7 while it is still borrowed
              Variables are dropped in the reverse order of their declarations: `text` before `log` (both on line 7), whose destructor may still look at it.
              If it were allowed, `log` would refer to memory that is freed.
              Instead: declare `text` before `log`
        "#]],
    );
}

// Shadowing does not drop, assignment does.
#[test]
fn e2_shadowing_drops_nothing() {
    check(
        r#"
struct D(&'static str);
impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0); } }
fn main() {
    let _x = D("1");
    let $0_x = D("2");
    let mut _y = D("3");
    $0_y = D("4");
$0}
"#,
        expect![[r#"
            hover at 5:9
              `_x` **owns** a `D`
              `D` is not `Copy`: it implements `Drop`.
              Dropped at the end of its scope, line 8 (runs `Drop for D` (line 2)).
              It shadows `_x` of line 4, which goes on living: that one is dropped only on line 8.
              ---
              Not `mut`: `_x` can be read and moved, not changed.
            hover at 7:5
              `_y` **drops its old value** here, then takes the new one
              That runs `Drop for D` (line 2).
            hover at 8:1
              At the function's end **3 values are dropped**, in this order
              1. `_y`: runs `Drop for D` (line 2).
              2. `_x` of line 5: runs `Drop for D` (line 2).
              3. `_x` of line 4: runs `Drop for D` (line 2).
              Variables are dropped in reverse order of their declaration.
        "#]],
    );
}
