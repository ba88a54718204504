// Assist: match_by_reference
//
// Matches on a reference where the patterns would move parts out of what is only borrowed. What
// they bind are references then, in every edition: a `ref` in the way is left out.
//
// Fixes: E0507
//
// ```
// struct User {
//     name: Option<String>,
// }
// fn has_name(user: &User) -> bool {
//     match user.$0name {
//         Some(name) => name == String::new(),
//         None => false,
//     }
// }
// ```
// ->
// ```
// struct User {
//     name: Option<String>,
// }
// fn has_name(user: &User) -> bool {
//     match &user.name {
//         Some(name) => *name == String::new(),
//         None => false,
//     }
// }
// ```

use super::{context::Context, lending};
use crate::borrowck::Code;

pub(super) fn assist(context: &mut Context<'_>) {
    for error in context.errors(&[Code::E0507, Code::E0508, Code::E0509]) {
        lending::offer(context, "match_by_reference", &error, lending::scrutinee::changes);
    }
}
