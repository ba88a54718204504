//! Code actions: edits that make an ownership error go away, or lend what is given away.
//!
//! One file an assist; the example at its head (`$0` is the cursor) is its documentation and its
//! test. To add one: a file, a line in [`ALL`], its words in `explain/actions.rs`.
//!
//! **Architecture Invariant:** what is offered compiles. An assist proposes edits; [`Context::offer`]
//! tries them (`trial`) and drops those that leave the error, bring another, or do not type-check.

mod as_ref;
mod bind_temporary;
mod borrow_instead_of_move;
mod bounds;
mod clone_instead;
mod context;
mod copy_out;
mod declare_owner_first;
mod drop_earlier;
mod entry_api;
mod explicit_handle_clone;
mod holders;
mod lending;
mod loans;
mod make_mutable;
mod match_by_reference;
mod move_closure;
mod name_or_discard;
mod reorder;
mod split_borrow;
mod statements;
mod statics;
mod take_instead_of_move;
mod trial;
mod uses;
mod wrap_in_scope_block;

use hir_ty::attach_db;
use ra_ap_hir_ty as hir_ty;
use ra_ap_ide_db::RootDatabase;
use ra_ap_syntax::TextRange;
use ra_ap_vfs::FileId;

use super::{FileRange, TextEdit};
use crate::borrowck::Code;
use context::Context;

/// An edit of the user's files, with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assist {
    /// The assist's name in the documentation, `borrow_instead_of_move`.
    pub id: &'static str,
    /// What it does here, in the program's names.
    pub title: String,
    /// The best of the fixes of its error; at most one.
    pub preferred: bool,
    /// The error it fixes; None for a refactoring.
    pub code: Option<Code>,
    /// The text it is about: where the error stands, or the move.
    pub target: TextRange,
    /// By file; the edits of a file in order and apart.
    pub edits: Vec<(FileId, Vec<TextEdit>)>,
}

/// What an assist costs the program it is applied to, cheapest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cost {
    /// A borrow: nothing at run time.
    Borrow,
    /// A reference count goes up.
    Refcount,
    /// The code takes another shape.
    Restructure,
    /// The value is copied with all it owns.
    DeepCopy,
}

const ALL: &[fn(&mut Context<'_>)] = &[
    borrow_instead_of_move::assist,
    match_by_reference::assist,
    as_ref::assist,
    take_instead_of_move::assist,
    make_mutable::assist,
    bind_temporary::assist,
    move_closure::assist,
    entry_api::assist,
    split_borrow::assist,
    copy_out::assist,
    reorder::assist,
    declare_owner_first::assist,
    drop_earlier::assist,
    wrap_in_scope_block::assist,
    clone_instead::assist,
    explicit_handle_clone::assist,
    name_or_discard::assist,
];

/// What can be done at `range`, cheapest first.
pub fn assists(db: &RootDatabase, range: FileRange) -> Vec<Assist> {
    attach_db(db, || {
        let Some(mut context) = Context::new(db, range) else { return Vec::new() };
        for assist in ALL {
            assist(&mut context);
        }
        context.finish()
    })
}
