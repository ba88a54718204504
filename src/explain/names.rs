//! Places in the program's own names.

use crate::ir::{Body, ElemKind, LocalKind, Place, TypeKind};

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
