//! Types.

use expect_test::expect;

use super::check;

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
