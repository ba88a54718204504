//! Ownership errors, in rustc's words.

use super::place_name;
use crate::{
    borrowck::{Code, OwnershipError},
    ir::Body,
};

/// An error in rustc's words.
pub struct ErrorWords {
    pub message: String,
    /// At the primary place.
    pub label: String,
    /// At each move.
    pub moved: String,
}

/// The words of `error`.
pub fn error(body: &Body, error: &OwnershipError) -> ErrorWords {
    let name = place_name(body, &error.place).map_or_else(|| "value".to_owned(), |name| format!("`{name}`"));
    let verb = if error.borrow { "borrow" } else { "use" };
    let borrowed = if error.borrow { "borrowed" } else { "used" };
    match error.code {
        Code::E0381 => ErrorWords {
            message: format!("used binding {name} isn't initialized"),
            label: format!("{name} {borrowed} here but it isn't initialized"),
            moved: String::new(),
        },
        Code::E0382 => ErrorWords {
            message: format!("{verb} of moved value: {name}"),
            label: format!("value {borrowed} here after move"),
            moved: "value moved here".to_owned(),
        },
        Code::E0507 | Code::E0508 | Code::E0509 => {
            let what = match error.code {
                Code::E0507 => "which is borrowed",
                Code::E0508 => "an element of an array or slice",
                _ => "whose owner implements the `Drop` trait",
            };
            ErrorWords {
                message: format!("cannot move out of {name}, {what}"),
                label: "cannot move out of here: it would leave a hole".to_owned(),
                moved: String::new(),
            }
        }
        Code::E0384 => ErrorWords {
            message: format!("cannot assign twice to immutable variable {name}"),
            label: "cannot assign twice to immutable variable".to_owned(),
            moved: String::new(),
        },
    }
}
