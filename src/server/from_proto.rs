//! What the client sends, as the analysis takes it.

use tower_lsp::ls_types::{Position, Range};

use super::snapshot::View;
use crate::ide::{FileRange, TextRange, TextSize};

/// The byte of the snapshot's document.
pub fn offset(view: &View<'_>, position: Position) -> TextSize {
    let offset = view.client.encoding.offset(&view.document.text, position);
    TextSize::new(u32::try_from(offset).unwrap_or(u32::MAX))
}

/// A range that ends before it starts is empty.
pub fn range(view: &View<'_>, range: Range) -> FileRange {
    let start = offset(view, range.start);
    let end = offset(view, range.end).max(start);
    FileRange { file: view.file, range: TextRange::new(start, end) }
}
