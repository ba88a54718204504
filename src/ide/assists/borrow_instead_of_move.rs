// Assist: borrow_instead_of_move
//
// Lends a value where it is given away, so that it can still be used: `&x` where the callee takes
// it; for a function of this workspace its parameter's type, its body and every caller; `for x in &v`,
// `match &x`, `.as_ref()` and `.iter()`, a closure without `move`, `format!` for `+`. Offered at the
// move and at the use; and, where nothing is wrong, at an argument that a function of this
// workspace only reads.
//
// Fixes: E0382
//
// ```
// fn size(text: &str) -> usize {
//     text.len()
// }
// fn show(text: String) -> usize {
//     size(&text)
// }
// fn main() {
//     let name = String::from("Ada");
//     show(name);
//     show($0name);
//     show(String::from("Grace"));
// }
// ```
// ->
// ```
// fn size(text: &str) -> usize {
//     text.len()
// }
// fn show(text: &str) -> usize {
//     size(text)
// }
// fn main() {
//     let name = String::from("Ada");
//     show(&name);
//     show(&name);
//     show("Grace");
// }
// ```

use super::{
    context::{Context, Proposal},
    lending,
};
use crate::{borrowck::Code, explain::actions};

const ID: &str = "borrow_instead_of_move";

pub(super) fn assist(context: &mut Context<'_>) {
    for error in context.errors(&[Code::E0382]) {
        lending::offer(context, ID, &error, lending::changes);
    }
    for error in context.errors(&[Code::E0507, Code::E0508, Code::E0509]) {
        // `match_by_reference` and `as_ref` have names of their own.
        lending::offer(context, ID, &error, lending::other_changes);
    }
    let in_error = context.errors(&[Code::E0382]).into_iter().flat_map(|error| error.moves);
    let in_error: Vec<_> = in_error.map(|moved| moved.range).collect();
    let refactored = context.moves_here().into_iter().find(|moved| !in_error.contains(&moved.range));
    if let Some(moved) = refactored
        && let Some(change) = lending::parameter::changes(context, &moved)
            .into_iter()
            .find(|change| lending::works(context, None, &[change]))
    {
        let proposal = Proposal {
            id: ID,
            title: actions::borrow_instead(&moved.name, &[&change.title]),
            cost: change.cost,
            edits: change.edits,
        };
        context.offer(None, moved.range, proposal);
    }
}
