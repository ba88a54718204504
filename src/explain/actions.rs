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
