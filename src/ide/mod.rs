//! What an editor shows, as plain data of ranges and text: one file a feature.
//!
//! **Architecture Invariant:** written for an ideal client. No LSP types, no positions in lines
//! and columns: offsets in bytes of the file. Prose comes from `explain/`.
//!
//! Every entry point takes the database of a snapshot, attaches it (`attach_db`), and may unwind
//! with salsa's `Cancelled`, which the host catches.

pub mod assists;
pub mod cursor;
pub mod diagnostics;
pub mod highlights;
pub mod hover;
pub mod inlay_hints;
pub mod item;
mod lending;
mod loan_highlights;

// The foreign types in the signatures of this folder, for who may not name rust-analyzer's crates.
pub use ra_ap_ide_db::RootDatabase;
pub use ra_ap_syntax::{TextRange, TextSize};
pub use ra_ap_vfs::FileId;

/// A place in a file, as bytes from its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FilePosition {
    pub file: FileId,
    pub offset: TextSize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FileRange {
    pub file: FileId,
    pub range: TextRange,
}

/// Replaces `range` by `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextEdit {
    pub range: TextRange,
    pub text: String,
}
