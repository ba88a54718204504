// Assist: as_ref
//
// `as_ref`, `as_deref` or `as_mut` before a method that would move an `Option` or `Result` out of what
// is only borrowed; `iter` rather than `into_iter`.
//
// Fixes: E0507
//
// ```
// struct User {
//     name: Option<String>,
// }
// fn is_named(user: &User) -> bool {
//     user.$0name.map(|name| true).is_some()
// }
// ```
// ->
// ```
// struct User {
//     name: Option<String>,
// }
// fn is_named(user: &User) -> bool {
//     user.name.as_ref().map(|name| true).is_some()
// }
// ```

use super::{context::Context, lending};
use crate::borrowck::Code;

pub(super) fn assist(context: &mut Context<'_>) {
    for error in context.errors(&[Code::E0507, Code::E0508, Code::E0509]) {
        lending::offer(context, "as_ref", &error, lending::receiver::changes);
    }
}
