//! A fact becomes words: written once for hover, diagnostics and terminal.

use crate::{
    borrowck::{Code, OwnershipError},
    ir::{Body, ElemKind, LocalKind, Place, TypeKind},
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

/// A place in the program's own names, `user.name`; None if it is a value of no name.
pub fn place_name(body: &Body, place: &Place) -> Option<String> {
    let mut name = match &body.locals[place.local].kind {
        LocalKind::Var { name, .. } => name.as_deref()?.to_owned(),
        _ => return None,
    };
    for (step, elem) in place.projection.iter().enumerate() {
        match elem.kind {
            ElemKind::Deref => name = format!("*{name}"),
            ElemKind::Field(field) => {
                let field = field as usize;
                let ty = place.ty_before(step, body);
                let field_name = match &body.types[ty].kind {
                    TypeKind::Adt { variants, .. } if variants.len() == 1 => {
                        variants[0].get(field).map(|field| field.name.to_string())
                    }
                    _ => None,
                };
                name = format!("{name}.{}", field_name.unwrap_or_else(|| field.to_string()));
            }
            ElemKind::Downcast(_) => {}
            _ => name.push_str("[..]"),
        }
    }
    Some(name)
}
