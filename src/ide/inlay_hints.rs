//! Inlay hints: what the compiler does in silence, beside the code that makes it do so.
//!
//! One file a kind, each with its example, which is its documentation and its test:
//!
//! | kind | file |
//! |---|---|
//! | [`HintKind::Drop`], [`HintKind::Overwrite`] | `drop_points.rs` |
//! | [`HintKind::Exit`] | `early_exits.rs` |
//! | [`HintKind::BorrowEnd`] | `borrow_ends.rs` |
//! | [`HintKind::Move`], [`HintKind::Copy`] | `moves.rs` |
//! | [`HintKind::Adjustment`], [`HintKind::Reborrow`] | `adjustments.rs` |
//! | [`HintKind::Capture`] | `captures.rs` |
//! | [`HintKind::BindingMode`] | `binding_modes.rs` |
//! | [`HintKind::Summary`], [`HintKind::Lifetime`] | `signatures.rs` |
//!
//! A kind finds its hints in the facts of one item and says where they stand by HIR nodes
//! (`of_item.rs`), which the database remembers until the item changes. Only what is shown is
//! turned into text ranges (`show.rs`).
//!
//! **Architecture Invariant:** a body that is not wholly understood shows nothing, and neither
//! does code that a macro wrote.

mod adjustments;
mod binding_modes;
mod borrow_ends;
mod captures;
mod config;
mod drop_points;
mod early_exits;
mod moves;
pub(super) mod of_item;
mod render;
mod show;
mod signatures;
pub(super) mod tree;
pub(super) mod ways;

pub use config::{HintConfig, HintKind, Show};
pub use render::render;

use hir_ty::attach_db;
use ra_ap_hir_ty as hir_ty;
use ra_ap_ide_db::RootDatabase;
use ra_ap_syntax::{TextRange, TextSize};
use ra_ap_vfs::FileId;

use super::{FileRange, TextEdit};
use crate::host;

/// One hint, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlayHint {
    /// The hint stands between the characters before and after it.
    pub position: TextSize,
    pub kind: HintKind,
    pub label: Vec<LabelPart>,
    /// Markdown.
    pub tooltip: String,
    /// Whether an editor is to leave room before and after it.
    pub padding_left: bool,
    pub padding_right: bool,
    /// Writes out what the hint says, where that is possible.
    pub edit: Option<TextEdit>,
}

/// A piece of a hint's text, with the place it speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelPart {
    pub text: String,
    pub location: Option<FileRange>,
}

impl InlayHint {
    /// The label as one text.
    pub fn text(&self) -> String {
        self.label.iter().map(|part| part.text.as_str()).collect()
    }
}

/// The hints of `file` that stand in `range` (everywhere if None), in the order of the text.
pub fn inlay_hints(
    db: &RootDatabase,
    file: FileId,
    range: Option<TextRange>,
    config: &HintConfig,
) -> Vec<InlayHint> {
    if *config == HintConfig::DISABLED {
        return Vec::new();
    }
    attach_db(db, || {
        let mut shown = show::Shown::new(db, file, range, config);
        for def in host::bodies_in_range(db, file, range) {
            shown.item(def);
        }
        shown.finish()
    })
}
