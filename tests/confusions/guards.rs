//! Locks and `RefCell`s: the compiler says nothing, the program waits or panics.

use expect_test::expect;

use super::check;

// `if let` on a lock: deadlock in 2021, fine in 2024.
#[test]
fn c20_if_let_on_a_lock() {
    check(
        r#"
use std::sync::Mutex;
fn init(m: &Mutex<Option<u32>>) {
    if let Some(n) = *m.$0lock().unwrap() {
        println!("{n}");
    } else {
        *m.$0lock().unwrap() = Some(0);
    }
}
fn main() {}
"#,
        expect![[r#"
            edition 2018 and 2021:
            hover at 3:25
              `lock` **borrows** `m`: it takes `&self`
              Spelled out: `(&*m).lock(…)`.
              The guard has no name: the lock is held until it is dropped with the whole `if let`, `else` included (so before edition 2024), on line 8.
              It goes through `lock` and `unwrap`: the result of each call borrows from its argument.
              ---
              `Mutex::lock`: `fn lock(&self) -> LockResult<MutexGuard<'_, T>>`
            hover at 6:12
              `lock` **borrows** `m`: it takes `&self`
              Spelled out: `(&*m).lock(…)`.
              The guard has no name: the lock is held until it is dropped at the end of its statement, on line 6.
              It goes through `lock` and `unwrap`: the result of each call borrows from its argument.
              Careful: here the guard of line 3 is still there, so `*m` is still locked: `lock` waits for ever or panics.
              ---
              `Mutex::lock`: `fn lock(&self) -> LockResult<MutexGuard<'_, T>>`

            edition 2024:
            hover at 3:25
              `lock` **borrows** `m`: it takes `&self`
              Spelled out: `(&*m).lock(…)`.
              The guard has no name: the lock is held until it is dropped before `else` is entered (since edition 2024), on line 5.
              It goes through `lock` and `unwrap`: the result of each call borrows from its argument.
              ---
              `Mutex::lock`: `fn lock(&self) -> LockResult<MutexGuard<'_, T>>`
            hover at 6:12
              `lock` **borrows** `m`: it takes `&self`
              Spelled out: `(&*m).lock(…)`.
              The guard has no name: the lock is held until it is dropped at the end of its statement, on line 6.
              It goes through `lock` and `unwrap`: the result of each call borrows from its argument.
              ---
              `Mutex::lock`: `fn lock(&self) -> LockResult<MutexGuard<'_, T>>`
        "#]],
    );
}

// `while let` on a lock: in every edition.
#[test]
fn c21_while_let_on_a_lock() {
    check(
        r#"
use std::sync::Mutex;
fn drain(q: &Mutex<Vec<u32>>) {
    while let Some(n) = q.$0lock().unwrap().pop() {
        if n > 0 { q.$0lock().unwrap().push(n - 1); }
    }
}
fn main() {}
"#,
        expect![[r#"
            hover at 3:27
              `lock` **borrows** `q`: it takes `&self`
              Spelled out: `(&*q).lock(…)`.
              The guard has no name: the lock is held until it is dropped at the end of each turn, after the body, on line 5.
              It goes through `lock` and `unwrap`: the result of each call borrows from its argument.
              ---
              `Mutex::lock`: `fn lock(&self) -> LockResult<MutexGuard<'_, T>>`
            hover at 4:22
              `lock` **borrows** `q`: it takes `&self`
              Spelled out: `(&*q).lock(…)`.
              The guard has no name: the lock is held until it is dropped at the end of its statement, on line 4.
              It goes through `lock` and `unwrap`: the result of each call borrows from its argument.
              Careful: here the guard of line 3 is still there, so `*q` is still locked: `lock` waits for ever or panics.
              ---
              `Mutex::lock`: `fn lock(&self) -> LockResult<MutexGuard<'_, T>>`
        "#]],
    );
}

// `let _` and `let _g`.
#[test]
fn c22_let_underscore() {
    check(
        r#"
use std::sync::Mutex;
fn f(m: &Mutex<u32>) {
    let $0_ = m.lock();
    let $0_g = m.lock();
}
fn main() {}
"#,
        expect![[r#"
            hover at 3:9
              `_` **binds nothing**: the value is dropped at this `;`
              Dropping this `Result<…>` unlocks the mutex.
              Instead: `let _guard = …;` holds it to the end of the block
            hover at 4:9
              `_g` **owns** a `Result<MutexGuard<'_, u32>, PoisonError<MutexGuard<'_, u32>>>`
              `Result<…>` is not `Copy`: its part `MutexGuard<'_, u32>` is not.
              Dropped at the end of its scope, line 5 (unlocks the mutex).
              It borrows what `m` refers to since line 4, until `_g` is dropped on line 5.
              It goes through `lock` into `_g` (line 4): the result of that call borrows from its argument.
              ---
              Not `mut`: `_g` can be read and moved, not changed.
        "#]],
    );
}

// Guard across `.await`.
#[test]
fn e5_across_await() {
    check(
        r#"
use std::sync::Mutex;
async fn tick() {}
async fn bad(m: &Mutex<u32>) {
    let mut $0g = m.$0lock().unwrap();
    *g += 1;
    tick().await;
}
fn main() {}
"#,
        expect![[r#"
            hover at 4:13
              `g` **owns** a `MutexGuard<'_, u32>`
              `MutexGuard<'_, u32>` is not `Copy`: it holds a lock.
              Dropped at the end of its scope, line 7 (unlocks the mutex).
              It is held across the `.await` on line 6: it stays taken while the task sleeps.
              It borrows what `m` refers to since line 4, until `g` is dropped on line 7.
              It goes through `lock` and `unwrap` into `g` (line 4): the result of each call borrows from its argument.
            hover at 4:19
              `lock` **borrows** `m`: it takes `&self`
              Spelled out: `(&*m).lock(…)`.
              `g` is the guard: the lock is held until `g` is dropped on line 7.
              It goes through `lock` and `unwrap` into `g` (line 4): the result of each call borrows from its argument.
              ---
              `Mutex::lock`: `fn lock(&self) -> LockResult<MutexGuard<'_, T>>`
        "#]],
    );
}

// `RefCell` moves the error to run time.
#[test]
fn e6_a_ref_cell() {
    check(
        r#"
use std::cell::RefCell;
fn main() {
    let c = RefCell::new(vec![1]);
    for x in c.$0borrow().iter() { c.$0borrow_mut().push(*x); }
}
"#,
        expect![[r#"
            hover at 4:16
              `borrow` **borrows** `c`: it takes `&self`
              Spelled out: `(&c).borrow(…)`.
              The guard has no name: the `RefCell` stays borrowed until it is dropped when the loop ends, on line 4.
              It goes through `borrow`: the result of that call borrows from its argument.
              ---
              `RefCell::borrow`: `fn borrow(&self) -> Ref<'_, T>`
            hover at 4:36
              `borrow_mut` **borrows** `c`: it takes `&self`
              Spelled out: `(&c).borrow_mut(…)`.
              The guard has no name: the `RefCell` stays borrowed until it is dropped at the end of its statement, on line 4.
              It goes through `borrow_mut`: the result of that call borrows from its argument.
              Careful: here the guard of line 4 is still there, so `c` is still borrowed: `borrow_mut` panics.
              ---
              `RefCell::borrow_mut`: `fn borrow_mut(&self) -> RefMut<'_, T>`
        "#]],
    );
}
