//! How long borrows last, who holds them and why, and what may be done meanwhile.

use expect_test::expect;

use super::{EDITIONS, check, check_in};

#[test]
fn a_borrow_until_the_last_use() {
    check(
        r#"
fn main() {
    let mut list = vec![1, 2, 3];
    let first = $0&list[0];
    println!("{first}");
    list.push(4);
}
"#,
        expect![[r#"
            **Borrows** `list[0]`: a `&i32`
            While it is in use `list[0]` can be read, not changed or moved.
            `first` holds it until its last use on line 4.
        "#]],
    );
}

#[test]
fn a_borrow_held_through_an_index() {
    check(
        r#"
fn main() {
    let mut list = vec![1, 2, 3];
    let first = &l$0ist[0];
    println!("{first}");
    list.push(4);
}
"#,
        expect![[r#"
            `list` is **borrowed** by `[]`, a call of `index`
            `list` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
            `first` holds it until its last use on line 4.
            It goes through `[]` into `first` (line 3): the result of that call borrows from its argument.
        "#]],
    );
}

#[test]
fn a_holder() {
    check(
        r#"
fn main() {
    let mut list = vec![1, 2, 3];
    let fi$0rst = list.first();
    println!("{first:?}");
    list.push(4);
}
"#,
        expect![[r#"
            `first` **holds** an `Option<&i32>`
            `Option<&i32>` is `Copy`: a use copies the bits.
            It borrows `list` since line 3, until its last use on line 4: until then `list` can be read, not changed or moved.
            It goes through `first` into `first` (line 3): the result of that call borrows from its argument.

            ---

            Not `mut`: `first` can be read, not changed.
        "#]],
    );
}

#[test]
fn a_holder_that_borrows_exclusively() {
    check(
        r#"
fn main() {
    let mut list = vec![1, 2, 3];
    let fi$0rst = list.first_mut();
    first.is_some();
    list.push(4);
}
"#,
        expect![[r#"
            `first` **owns** an `Option<&mut i32>`
            `Option<&mut i32>` is not `Copy`: its part `&mut i32` is not.
            It borrows `list` exclusively since line 3, until its last use on line 4: until then `list` can only be used through it.
            It goes through `first_mut` into `first` (line 3): the result of that call borrows from its argument.

            ---

            Not `mut`: `first` can be read and moved, not changed.
        "#]],
    );
}

#[test]
fn different_last_uses() {
    check(
        r#"
struct App { name: String }
impl App {
    fn name(&self) -> &str {
        &self.name
    }
}
fn main(app: App, loud: bool) {
    let name = $0app.name();
    if loud {
        println!("{name}!");
    } else {
        println!("{name}");
    }
}
"#,
        expect![[r#"
            `app` is **borrowed** by `name`
            `app` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
            `name` holds it until its last use on line 10 or 12, whichever way is taken.
            It goes through `name` into `name` (line 8): the result of that call borrows from its argument.
        "#]],
    );
}

#[test]
fn no_more_than_a_call() {
    check(
        r#"
fn main(list: Vec<u32>) {
    let n = list.le$0n();
}
"#,
        expect![[r#"
            `len` **borrows** `list`: it takes `&self`
            Spelled out: `(&list).len(…)`.
            The borrow ends when `len` returns.

            ---

            `Vec::len`: `fn len(&self) -> usize`
        "#]],
    );
}

#[test]
fn through_several_calls() {
    check(
        r#"
fn main(text: String) {
    let words: Vec<&str> = t$0ext.split(' ').collect();
    let longest = words.iter().max();
    println!("{:?}", longest);
}
"#,
        expect![[r#"
            `text` is **borrowed** by `split`
            `text` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
            `words` and `longest` hold it until its last use on line 4.
            It goes through `split` and `collect` into `words` (line 2), then through `iter` and `max` into `longest` (line 3): the result of each call borrows from its argument.
        "#]],
    );
}

#[test]
fn a_loop_holds_it() {
    check(
        r#"
fn main(list: Vec<u32>) {
    for n in $0&list {
        println!("{n}");
    }
}
"#,
        expect![[r#"
            `list` is **borrowed** here
            `list` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
            The `for` loop holds it until it ends (line 4).
        "#]],
    );
}

#[test]
fn the_next_turn_uses_it() {
    check(
        r#"
fn main(mut list: Vec<u32>) {
    let mut last = None;
    for n in 0..3 {
        println!("{last:?}");
        last = $0list.first();
    }
}
"#,
        expect![[r#"
            `list` is **borrowed** by `first`
            `list` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
            `last` holds it as long as the loop goes on: the next turn uses it on line 4.
            It goes through `first` into `last` (line 5): the result of that call borrows from its argument.
        "#]],
    );
}

#[test]
fn a_destructor_may_use_it() {
    check(
        r#"
struct Log<'a>(&'a str);
impl Drop for Log<'_> {
    fn drop(&mut self) {}
}
fn main(text: String) {
    let log = Log($0&text);
}
"#,
        expect![[r#"
            `text` is **borrowed** here
            `text` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
            `log` holds it until it is dropped on line 7: its destructor may still use it.
        "#]],
    );
}

#[test]
fn it_goes_to_the_caller() {
    check(
        r#"
struct App { name: String }
impl App {
    fn name(&self) -> &str {
        $0&self.name
    }
}
"#,
        expect![[r#"
            `self.name` is **borrowed** here
            While the borrow is in use it can be read, not changed.
            The borrow lasts as long as the caller needs, beyond the function's end: it is given back on line 4.
        "#]],
    );
}

#[test]
fn it_must_last_for_a_named_lifetime() {
    check(
        r#"
fn keep<'a>(all: &mut Vec<&'a str>, text: &'a String) {
    all.push($0text);
}
"#,
        expect![[r#"
            `*text` is **reborrowed** by `push`
            A new reference to the same value; nothing moves.
            The borrow lasts for `'a`, beyond the function's end: line 2 asks for that.
            By its signature `push` may store it in another of its arguments.
        "#]],
    );
}

#[test]
fn stored_by_a_call() {
    check(
        r#"
fn main(text: String) {
    let mut all = Vec::new();
    all.push($0&text);
    println!("{}", all.len());
}
"#,
        expect![[r#"
            `text` is **borrowed** for `push`
            `text` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
            `all` holds it until its last use on line 4.
            It goes through `push` into `all` (line 3): by its signature `push` may store it there.
        "#]],
    );
}

#[test]
fn a_closure_holds_it() {
    check_in(
        &EDITIONS[2..],
        r#"
fn main(list: Vec<u32>) {
    let co$0unt = || list.len();
    count();
}
"#,
        expect![[r#"
            `count` **holds** an `impl Fn() -> usize`
            The closure is `Copy`, as all that it captured is.
            It borrows `list` since line 2, until its last use on line 3: until then `list` can be read, not changed or moved.

            ---

            Not `mut`: `count` can be read, not changed.
        "#]],
    );
}

#[test]
fn what_may_be_done_while_it_is_shared() {
    check(
        r#"
struct App { name: String, total: u32 }
fn main(app: App) {
    let name = &app;
    let n = app.to$0tal;
    println!("{}", name.total);
}
"#,
        expect![[r#"
            `app.total` is **copied** into `n` here
            `app.total` keeps its value and can be used again.
            `u32` is `Copy`: a use copies the bits.
            Here `app.total` can be read, not changed: `name` borrows `app` until its last use on line 5.
        "#]],
    );
}

#[test]
fn what_may_be_done_with_a_value_that_others_read() {
    check(
        r#"
fn main(text: String) {
    let all = [&text];
    println!("{}", te$0xt);
    println!("{}", all.len());
}
"#,
        expect![[r#"
            `text` is **borrowed** by `println!`
            `text` stays the owner and keeps its value. While the borrow is in use it can be read, not changed or moved.
            The borrow ends when `println!` returns.
            Here `text` can be read, not changed or moved: `all` borrows it until its last use on line 4.
        "#]],
    );
}

#[test]
fn reserved_until_the_call() {
    check(
        r#"
fn main() {
    let mut list = vec![1usize];
    li$0st.push(list.len());
}
"#,
        expect![[r#"
            `list` is **borrowed exclusively** by `push`
            `list` stays the owner. While the borrow is in use nothing else may read or change it: `&mut` is one at a time.
            Two-phase: the `&mut` is only reserved here and becomes active at the call, so the arguments may still read it.
            The borrow ends when `push` returns.
        "#]],
    );
}

#[test]
fn a_value_without_a_name() {
    check(
        r#"
fn main() {
    let n = $0&String::new();
    println!("{n}");
}
"#,
        expect![[r#"
            **Borrows** a value that has no name: a `&String`
            `n` holds it until its last use on line 3.
        "#]],
    );
}

#[test]
fn a_guard_without_a_name_of_if_let_before_2024() {
    check_in(
        &EDITIONS[..3],
        r#"
use std::sync::Mutex;
fn init(m: &Mutex<Option<u32>>) {
    if let Some(n) = *m.lo$0ck().unwrap() {
        println!("{}", n);
    } else {
        *m.lock().unwrap() = Some(0);
    }
}
"#,
        expect![[r#"
            `lock` **borrows** `m`: it takes `&self`
            Spelled out: `(&*m).lock(…)`.
            The guard has no name: the lock is held until it is dropped with the whole `if let`, `else` included (so before edition 2024), on line 8.
            It goes through `lock` and `unwrap`: the result of each call borrows from its argument.

            ---

            `Mutex::lock`: `fn lock(&self) -> LockResult<MutexGuard<'_, T>>`
        "#]],
    );
}

#[test]
fn a_guard_without_a_name_of_if_let_since_2024() {
    check_in(
        &EDITIONS[3..],
        r#"
use std::sync::Mutex;
fn init(m: &Mutex<Option<u32>>) {
    if let Some(n) = *m.lo$0ck().unwrap() {
        println!("{}", n);
    } else {
        *m.lock().unwrap() = Some(0);
    }
}
"#,
        expect![[r#"
            `lock` **borrows** `m`: it takes `&self`
            Spelled out: `(&*m).lock(…)`.
            The guard has no name: the lock is held until it is dropped before `else` is entered (since edition 2024), on line 5.
            It goes through `lock` and `unwrap`: the result of each call borrows from its argument.

            ---

            `Mutex::lock`: `fn lock(&self) -> LockResult<MutexGuard<'_, T>>`
        "#]],
    );
}

#[test]
fn a_guard_in_the_last_expression_before_2024() {
    check_in(
        &EDITIONS[..3],
        r#"
use std::cell::RefCell;
fn len(c: &RefCell<Vec<u32>>) -> usize {
    c.bor$0row().len()
}
"#,
        expect![[r#"
            `borrow` **borrows** `c`: it takes `&self`
            Spelled out: `(&*c).borrow(…)`.
            The guard has no name: the `RefCell` stays borrowed until it is dropped after the variables of the body (so before edition 2024), on line 4.
            It goes through `borrow`: the result of that call borrows from its argument.

            ---

            `RefCell::borrow`: `fn borrow(&self) -> Ref<'_, T>`
        "#]],
    );
}

#[test]
fn a_guard_in_the_last_expression_since_2024() {
    check_in(
        &EDITIONS[3..],
        r#"
use std::cell::RefCell;
fn len(c: &RefCell<Vec<u32>>) -> usize {
    c.bor$0row().len()
}
"#,
        expect![[r#"
            `borrow` **borrows** `c`: it takes `&self`
            Spelled out: `(&*c).borrow(…)`.
            The guard has no name: the `RefCell` stays borrowed until it is dropped before the variables of the block (since edition 2024), on line 3.
            It goes through `borrow`: the result of that call borrows from its argument.

            ---

            `RefCell::borrow`: `fn borrow(&self) -> Ref<'_, T>`
        "#]],
    );
}

#[test]
fn a_guard_of_a_match() {
    check(
        r#"
use std::sync::Mutex;
fn main(m: &Mutex<u32>) {
    match *m.lo$0ck().unwrap() {
        0 => {}
        _ => {}
    };
}
"#,
        expect![[r#"
            `lock` **borrows** `m`: it takes `&self`
            Spelled out: `(&*m).lock(…)`.
            The guard has no name: the lock is held until it is dropped at the end of the whole `match`, on line 6.
            It goes through `lock` and `unwrap`: the result of each call borrows from its argument.

            ---

            `Mutex::lock`: `fn lock(&self) -> LockResult<MutexGuard<'_, T>>`
        "#]],
    );
}

#[test]
fn a_guard_given_back_early() {
    check(
        r#"
use std::sync::Mutex;
fn main(m: &Mutex<u32>) {
    let g = m.lo$0ck().unwrap();
    drop(g);
    println!("{}", 1);
}
"#,
        expect![[r#"
            `lock` **borrows** `m`: it takes `&self`
            Spelled out: `(&*m).lock(…)`.
            `g` holds it until its last use on line 4.
            It goes through `lock` and `unwrap` into `g` (line 3): the result of each call borrows from its argument.

            ---

            `Mutex::lock`: `fn lock(&self) -> LockResult<MutexGuard<'_, T>>`
        "#]],
    );
}

#[test]
fn two_readers_may_read() {
    check(
        r#"
use std::cell::RefCell;
fn main(c: RefCell<u32>) {
    let a = c.borrow();
    let b = c.bor$0row();
}
"#,
        expect![[r#"
            `borrow` **borrows** `c`: it takes `&self`
            Spelled out: `(&c).borrow(…)`.
            `b` is the guard: the `RefCell` stays borrowed until `b` is dropped on line 5.
            It goes through `borrow` into `b` (line 4): the result of that call borrows from its argument.

            ---

            `RefCell::borrow`: `fn borrow(&self) -> Ref<'_, T>`
        "#]],
    );
}

#[test]
fn a_guard_that_is_there_on_some_ways() {
    check(
        r#"
use std::cell::RefCell;
fn main(c: RefCell<u32>, early: bool) {
    let a = c.borrow();
    if early {
        drop(a);
    }
    *c.borrow_$0mut() = 1;
}
"#,
        expect![[r#"
            `borrow_mut` **borrows** `c`: it takes `&self`
            Spelled out: `(&c).borrow_mut(…)`.
            The guard has no name: the `RefCell` stays borrowed until it is dropped at the end of its statement, on line 7.
            It goes through `borrow_mut`: the result of that call borrows from its argument.
            Careful: here the guard of line 3 may still be there, so `c` may still be borrowed: `borrow_mut` may panic.

            ---

            `RefCell::borrow_mut`: `fn borrow_mut(&self) -> RefMut<'_, T>`
        "#]],
    );
}
