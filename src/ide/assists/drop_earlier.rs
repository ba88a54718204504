// Assist: drop_earlier
//
// Drops a variable after its last use rather than at the end of its block, where until then it keeps
// something borrowed or locked: a guard, or what has a destructor. A reference needs no drop: its borrow
// ends with its last use. At a guard's declaration it is offered as well, where it would be held longer
// than it is used; and at what a `match`, `if let` or `while let` looks at through a guard, which would be
// held while the branch runs: the value is taken before.
//
// Fixes: E0505
//
// ```
// use std::cell::RefCell;
// fn main() {
//     let cell = RefCell::new(vec![1]);
//     let mut list = cell.borrow_mut();
//     list.push(2);
//     drop($0cell);
// }
// ```
// ->
// ```
// use std::cell::RefCell;
// fn main() {
//     let cell = RefCell::new(vec![1]);
//     let mut list = cell.borrow_mut();
//     list.push(2);
//     drop(list);
//     drop(cell);
// }
// ```

mod scrutinee;

use super::{
    Cost,
    context::{Context, Proposal},
    holders::{self, Holder},
    statements::Gap,
};
use crate::explain::actions;

pub(super) fn assist(context: &mut Context<'_>) {
    for holder in holders::all(context) {
        let Some(edit) = dropped(context, &holder) else { continue };
        let title = match holder.is_guard {
            true => actions::release_here(&holder.name),
            false => actions::drop_here(&holder.name),
        };
        let edits = vec![(context.at.file, edit)];
        let proposal = Proposal { id: "drop_earlier", title, cost: Cost::Restructure, edits };
        context.offer(holder.error.as_ref(), holder.target, proposal);
    }
    if let Some(scrutinee::Way { title, target, edits }) = scrutinee::way(context) {
        let edits = edits.into_iter().map(|edit| (context.at.file, edit)).collect();
        let proposal = Proposal { id: "drop_earlier", title, cost: Cost::Restructure, edits };
        context.offer(None, target, proposal);
    }
}

/// `drop(x);` after the last use of it or of what was borrowed from it.
fn dropped(context: &Context<'_>, holder: &Holder<'_>) -> Option<super::TextEdit> {
    let text = format!("drop({});", holder.name);
    let most = holder.conflict.min(holder.last + 4);
    (holder.last..most).find_map(|number| {
        // Nothing comes behind the value of a block; there it is dropped anyway.
        let free = number + 1 < holder.block.elements.len()
            || !holder.block.is_tail(number) && holder.error.is_some();
        let edit = holder.block.insert(&text, Gap::After(number)).filter(|_| free)?;
        holders::works(context, holder, std::slice::from_ref(&edit)).then_some(edit)
    })
}
