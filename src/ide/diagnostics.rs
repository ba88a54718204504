//! Ownership errors, where rustc has them and in its words.
//!
//! **Architecture Invariant:** a diagnostic exists only where rustc errs. A body that is not
//! wholly understood has none.

use hir_ty::attach_db;
use ra_ap_hir_ty as hir_ty;
use ra_ap_ide_db::RootDatabase;
use ra_ap_syntax::TextRange;
use ra_ap_vfs::FileId;

use super::{FileRange, cursor::Item};
use crate::{
    borrowck::{Code, OwnershipError},
    explain,
    ir::Body,
    lower,
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: Code,
    pub range: TextRange,
    pub message: String,
    /// What to say at `range` itself.
    pub label: String,
    /// Other places that belong to it: where the value was moved.
    pub related: Vec<(FileRange, String)>,
}

/// The errors of every body of the file, in the order of the text.
pub fn diagnostics(db: &RootDatabase, file: FileId) -> Vec<Diagnostic> {
    attach_db(db, || {
        let mut all: Vec<Diagnostic> =
            Item::all(db, file).iter().flat_map(|item| of_item(item, file)).collect();
        all.sort_by_key(|diagnostic| (diagnostic.range.start(), diagnostic.range.end()));
        all
    })
}

/// The errors of one item that show in `file`.
///
/// Must run inside `hir_ty::attach_db`.
pub fn of_item(item: &Item<'_>, file: FileId) -> Vec<Diagnostic> {
    if lower::unexpanded::around_body(item.db, item.def).is_some() {
        return Vec::new();
    }
    let bodies = item.facts.set.bodies.iter().zip(item.facts.facts.iter());
    let errors = bodies.flat_map(|(body, facts)| facts.errors.iter().map(move |error| (body, error)));
    errors.filter_map(|(body, error)| diagnostic(item, body, error, file)).collect()
}

/// The words and places of one error; None where its primary place is not in `file`.
pub fn diagnostic(item: &Item<'_>, body: &Body, error: &OwnershipError, file: FileId) -> Option<Diagnostic> {
    // As rustc has it: in the text of a macro of this file, but at the call of one of another file.
    let range = |source| {
        let written = item.map.rustc_range(source).filter(|range| range.file == file);
        written.or_else(|| item.map.range(source))
    };
    let primary = range(error.primary).filter(|range| range.file == file)?;
    let words = explain::error(body, error);
    let related = words
        .related
        .into_iter()
        .filter_map(|(source, words)| Some((range(source)?, words)))
        .map(|(range, words)| (FileRange { file: range.file, range: range.range }, words))
        .collect();
    Some(Diagnostic {
        code: error.code,
        range: primary.range,
        message: words.message,
        label: words.label,
        related,
    })
}
