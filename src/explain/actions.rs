//! Titles of code actions: what each does here, in the program's names.

/// `clone_instead`: `what` is the copy as it will be written.
pub fn clone_instead(name: &str, what: &str, handle: bool, times: usize) -> String {
    let places = if times > 1 { format!(" in {times} places") } else { String::new() };
    if handle {
        format!("Share `{name}` instead: `{what}`{places} counts one more owner")
    } else {
        format!("Clone `{name}` instead: `{what}`{places} copies all it owns")
    }
}

/// `borrow_instead_of_move`: `how` says what changes, for each move.
pub fn borrow_instead(name: &str, how: &[&str]) -> String {
    format!("Borrow `{name}` instead: {}", how.join("; "))
}

/// The parameter of `function` becomes `ty`; `written` is the number of calls that change.
pub fn change_parameter(function: &str, ty: &str, written: usize) -> String {
    let callers = match written {
        0 => String::new(),
        1 => " and 1 caller".to_owned(),
        _ => format!(" and {written} callers"),
    };
    format!("change `{function}` to take `{ty}`{callers}")
}

pub fn lend_here(borrow: &str) -> String {
    format!("write `{borrow}`")
}

pub fn iterate_over(borrow: &str) -> String {
    format!("iterate over `{borrow}`")
}

pub fn match_on(borrow: &str) -> String {
    format!("match on `{borrow}`")
}

/// `.iter()` for `.into_iter()`.
pub fn call_instead(lending: &str, taking: &str) -> String {
    format!("call `{lending}` rather than `{taking}`")
}

/// `.as_ref()` before `.map()`.
pub fn call_first(lending: &str, method: &str) -> String {
    format!("call `{lending}` before `{method}`")
}

pub fn write_instead(text: &str) -> String {
    format!("write `{text}`")
}

pub fn leave_out_move() -> String {
    "let the closure borrow it, without `move`".to_owned()
}

/// `take_instead_of_move`: `left` stays in the place.
pub fn take(name: &str, left: &str) -> String {
    format!("Take `{name}` out and leave `{left}` in its place")
}

pub fn take_default(name: &str) -> String {
    format!("Take `{name}` out and leave the default in its place")
}

pub fn make_mutable(name: &str) -> String {
    format!("Declare `{name}` as mutable: `mut {name}`")
}

/// What is behind a `&`; `how` says what changes.
pub fn make_exclusive(how: &str) -> String {
    let mut letters = how.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

/// `explicit_handle_clone`
pub fn write_out_clone(text: &str) -> String {
    format!("Write `{text}`: only a count goes up")
}

/// `name_or_discard`
pub fn keep_value(name: &str) -> String {
    format!("Keep the value until the end of the block: `let {name}`")
}

pub fn discard_value(name: &str) -> String {
    format!("Drop the value at once: `let _` rather than `let {name}`")
}

pub fn discard_openly() -> String {
    "Discard the `Result` openly: `let _ =`".to_owned()
}

/// `reorder`: `what` and the others are statements.
pub fn move_below_use(what: &str, holder: &str) -> String {
    format!("Move `{what}` below the last use of `{holder}`")
}

pub fn move_below(what: &str, other: &str) -> String {
    format!("Move `{what}` below `{other}`")
}

pub fn move_above(what: &str, other: &str) -> String {
    format!("Move `{what}` above `{other}`")
}

pub fn compute_before(binding: &str) -> String {
    format!("Compute it before: `{binding}`")
}

/// `drop_earlier`
pub fn drop_here(name: &str) -> String {
    format!("Drop `{name}` after its last use: `drop({name})`")
}

pub fn release_here(name: &str) -> String {
    format!("Release `{name}` after its last use: `drop({name})`")
}

/// A guard that a `match` or `if let` would hold while its branch runs.
pub fn release_before_branch(binding: &str) -> String {
    format!("Take the value before, so that nothing is held in the branch: `{binding}`")
}

pub fn release_in_turn(line: &str) -> String {
    format!("Take the value first in each turn, so that nothing is held in the rest: `{line}`")
}

/// `wrap_in_scope_block`: `kept` are the variables that are needed behind the block.
pub fn end_in_block(name: &str, kept: &[&str]) -> String {
    let block = format!("End `{name}` earlier: put its uses in a block");
    match kept {
        [] => block,
        kept => format!("{block} that gives `{}`", kept.join("`, `")),
    }
}

/// `bind_temporary`
pub fn bind_temporary(binding: &str) -> String {
    format!("Keep the temporary in a variable: `{binding}`")
}

pub fn bind_tail(binding: &str) -> String {
    format!("Drop the temporaries before the block ends: `{binding}`")
}

pub fn end_tail() -> String {
    "Drop the temporaries before the block ends: add a `;`".to_owned()
}

/// `move_closure`: `copied` are the variables that are still needed.
pub fn move_into(what: &str, moved: &[&str], copied: &[&str]) -> String {
    let names = |names: &[&str]| format!("`{}`", names.join("`, `"));
    match copied {
        [] => format!("Move {} into the {what}: `move`", names(moved)),
        copied => format!("Clone {} for the {what}, which takes it by `move`", names(copied)),
    }
}

/// `declare_owner_first`
pub fn declare_first(owner: &str, holder: &str) -> String {
    format!("Declare `{owner}` before `{holder}`: what is declared first is dropped last")
}

pub fn declare_outside(owner: &str) -> String {
    format!("Declare `{owner}` before the block, so that it lives on behind it")
}

/// `copy_out`
pub fn copy_out(place: &str) -> String {
    format!("Copy `{place}` instead of borrowing it")
}

/// `split_borrow`
pub fn swap(call: &str) -> String {
    format!("Write `{call}`, which borrows only once")
}

/// `entry_api`
pub fn look_up_once(entry: &str) -> String {
    format!("Look it up once: `{entry}`")
}
