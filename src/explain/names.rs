//! Places in the program's own names.

use crate::ir::{Body, ElemKind, Index as _, LocalKind, Place, TypeKind};

/// A place in the program's own names, `user.name`; None if it is a value of no name.
///
/// As rustc has it, a dereference shows only where no field follows it: `self.name`, `*self`.
pub fn place_name(body: &Body, place: &Place) -> Option<String> {
    let (mut name, skip) = match &body.locals[place.local].kind {
        LocalKind::Var { name, .. } => (name.as_deref()?.to_owned(), 0),
        _ => captured(body, place)?,
    };
    let mut derefs = 0;
    for (step, elem) in place.projection.iter().enumerate().skip(skip) {
        match elem.kind {
            ElemKind::Deref => derefs += 1,
            ElemKind::Field(field) => {
                derefs = 0;
                let field = field as usize;
                let variant = match step.checked_sub(1).map(|before| place.projection[before].kind) {
                    Some(ElemKind::Downcast(variant)) => variant as usize,
                    _ => 0,
                };
                let ty = place.ty_before(step, body);
                let field_name = match &body.types[ty].kind {
                    TypeKind::Adt { variants, .. } => {
                        variants.get(variant).and_then(|fields| fields.get(field)).map(|f| f.name.to_string())
                    }
                    _ => None,
                };
                name = format!("{name}.{}", field_name.unwrap_or_else(|| field.to_string()));
            }
            ElemKind::Downcast(_) => {}
            _ => {
                derefs = 0;
                name.push_str("[..]");
            }
        }
    }
    name.insert_str(0, &"*".repeat(derefs));
    Some(name)
}

/// The name of a captured place, and how many steps from the environment lead to it.
fn captured(body: &Body, place: &Place) -> Option<(String, usize)> {
    if body.upvars.is_empty() || place.local.index() != 1 {
        return None;
    }
    let at = place.projection.iter().position(|elem| matches!(elem.kind, ElemKind::Field(_)))?;
    let ElemKind::Field(field) = place.projection[at].kind else { return None };
    let upvar = body.upvars.get(field as usize)?;
    Some((upvar.name.to_string(), at + 1 + usize::from(upvar.by_ref.is_some())))
}
