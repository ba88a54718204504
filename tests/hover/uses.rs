//! What happens to a place where it is used.

use expect_test::expect;

use super::check;

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
            The borrow ends when `len` returns.
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
            The borrow ends when `push` returns.
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
            The borrow ends when `show` returns.
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
            The borrow ends when `change` returns.
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
            The borrow ends when `clear` returns.
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
            The borrow ends when `len` returns.
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
            The borrow ends when `clear` returns.
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
            The borrow ends when `push` returns.
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
            The borrow ends when `len` returns.
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
