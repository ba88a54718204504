//! The errors that are held against rustc: their codes, and where rustc puts them.

use serde_json::Value;

/// What a program may have for ownership errors: rustc's codes, and names of ours where it gives none.
pub const CODES: [&str; 29] = [
    "E0373",
    "E0381",
    "E0382",
    "E0384",
    "E0499",
    "E0500",
    "E0501",
    "E0502",
    "E0503",
    "E0505",
    "E0506",
    "E0507",
    "E0508",
    "E0509",
    "E0510",
    "E0515",
    "E0521",
    "E0524",
    "E0594",
    "E0596",
    "E0597",
    "E0621",
    "E0626",
    "E0712",
    "E0713",
    "E0716",
    "lifetime",
    "escape",
    "at-pattern",
];

/// Those of them that Freehold looks for. What it misses of the others is not held against it yet; what
/// it says and rustc does not always is.
pub const PREDICTED: [&str; 26] = [
    "E0373", "E0381", "E0382", "E0384", "E0499", "E0500", "E0501", "E0502", "E0503", "E0505", "E0506",
    "E0507", "E0508", "E0509", "E0510", "E0515", "E0521", "E0524", "E0594", "E0596", "E0597", "E0621",
    "E0713", "E0716", "lifetime", "escape",
];

/// The beginnings of what rustc says without a code, and our names for it.
const WITHOUT_CODE: [(&str, &str); 6] = [
    ("lifetime may not live long enough", "lifetime"),
    ("captured variable cannot escape", "escape"),
    ("borrow of moved value", "at-pattern"),
    ("cannot move out of value because it is borrowed", "at-pattern"),
    ("cannot borrow value as mutable", "at-pattern"),
    ("cannot borrow value as immutable", "at-pattern"),
];

/// A line and the code of an error whose primary span begins there.
pub type At = (usize, String);

/// A diagnostic's code, or our name for one without.
fn code(diagnostic: &Value) -> &str {
    let message = diagnostic["message"].as_str().unwrap_or_default();
    let named = || WITHOUT_CODE.iter().find(|(beginning, _)| message.starts_with(beginning));
    diagnostic["code"]["code"].as_str().or_else(|| Some(named()?.1)).unwrap_or("no code")
}

/// The line of a diagnostic's primary place, if that is in `path`, and its code. A place in a macro
/// of another crate is that of the call.
pub fn place(diagnostic: &Value, path: &str) -> Option<At> {
    let mut span = diagnostic["spans"].as_array()?.iter().find(|span| span["is_primary"] == true)?;
    while span["file_name"] != path && span["expansion"].is_object() {
        span = &span["expansion"]["span"];
    }
    if span["file_name"] != path {
        return None;
    }
    Some((usize::try_from(span["line_start"].as_u64()?).ok()?, code(diagnostic).to_owned()))
}
