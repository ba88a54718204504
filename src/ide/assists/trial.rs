//! Whether an edit compiles, found out by trying it.
//!
//! A database can not be written while snapshots of it are read. So a trial adds to it instead:
//! the function's text with the edits becomes a file of its own under a number no project uses,
//! and a second function with the container of the first one. Names in it resolve as they do
//! in the original, its body is inferred and lowered by the same code, and nothing that exists
//! is touched.
//!
//! A trial sees type errors, unmet bounds, patterns that edition 2024 forbids, and every error of
//! ownership. What stands for a changed signature may hide a loan: `lending` follows those itself.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use hir_def::{
    AssocItemLoc, DefWithBodyId, FunctionId, Lookup,
    expr_store::Body as HirBody,
    hir::{BindingAnnotation, Pat},
    src::HasSource as _,
};
use hir_ty::{InferenceResult, db::HirDatabase};
use ra_ap_base_db::{EditionedFileId, Nonce, SourceDatabase as _};
use ra_ap_hir_def as hir_def;
use ra_ap_hir_expand::{AstId, HirFileId, Intern as _};
use ra_ap_hir_ty as hir_ty;
use ra_ap_ide_db::RootDatabase;
use ra_ap_span::Edition;
use ra_ap_syntax::{
    AstNode as _, TextRange, TextSize,
    ast::{self, HasModuleItem as _},
};
use ra_ap_vfs::FileId;

use super::bounds;
use crate::{
    borrowck::{self, Code, Facts},
    ide::{TextEdit, cursor::Item},
    ir::{Body, BodySet, Source},
    lower::{self, source::SourceMap},
};

/// An ownership error, by its place in the text before the edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub code: Code,
    pub range: TextRange,
}

/// An edited function that type-checks.
pub(super) struct Trial<'db> {
    pub def: DefWithBodyId,
    pub set: BodySet,
    pub errors: Vec<Found>,
    pub infer: &'db InferenceResult<'db>,
    map: SourceMap<'db>,
    back: Back,
}

impl Trial<'_> {
    /// The text of `source`, as it was before the edit.
    pub fn range(&self, source: Source) -> Option<TextRange> {
        Some(self.back.range(self.map.range(source)?.range))
    }
}

/// The ownership errors of a function as it is; None if it is not wholly understood.
pub(super) fn errors_of(item: &Item<'_>) -> Option<Vec<Found>> {
    let bodies = item.facts.set.bodies.iter().zip(item.facts.facts.iter());
    found(bodies, &|source| Some(item.map.range(source)?.range))
}

fn found<'a>(
    bodies: impl Iterator<Item = (&'a Body, &'a Facts)>,
    range: &dyn Fn(Source) -> Option<TextRange>,
) -> Option<Vec<Found>> {
    let mut all = Vec::new();
    for (body, facts) in bodies {
        if !body.gaps.is_empty() || !facts.trusted {
            return None;
        }
        for error in &facts.errors {
            all.push(Found { code: error.code, range: range(error.primary)? });
        }
    }
    Some(all)
}

/// `function` with `edits`, each inside its text in the file; None if that has a type error, or is
/// not wholly understood.
///
/// Must run inside `hir_ty::attach_db`.
pub(super) fn attempt<'db>(
    db: &'db RootDatabase,
    function: FunctionId,
    edits: &[TextEdit],
) -> Option<Trial<'db>> {
    let location = function.lookup(db);
    let original = location.source(db);
    let file = original.file_id.file_id()?;
    let range = original.value.syntax().text_range();
    let mut edits = edits.to_vec();
    edits.sort_by_key(|edit| (edit.range.start(), edit.range.end()));
    let apart = edits.windows(2).all(|pair| pair[0].range.end() <= pair[1].range.start());
    if !apart || !edits.iter().all(|edit| range.contains_range(edit.range)) {
        return None;
    }
    let text = edited(db.file_text(file.file_id(db)).text(db), range, &edits)?;
    let trial_file = EditionedFileId::new(db, trial_file(db, &text, file.edition(db))?, file.edition(db));
    if trial_file.parse_errors(db).is_some() {
        return None;
    }
    let node = trial_file.parse(db).tree().items().find_map(|item| match item {
        ast::Item::Fn(node) => Some(node),
        _ => None,
    })?;
    let trial_file = HirFileId::from(trial_file);
    let id = AstId::new(trial_file, trial_file.ast_id_map(db).ast_id(&node));
    let trial = AssocItemLoc { container: location.container, id }.intern(db);
    let def = DefWithBodyId::FunctionId(trial);
    let hir_db: &'db dyn HirDatabase = db;
    let infer = InferenceResult::of(hir_db, def);
    let patterns = file.edition(db) < Edition::Edition2024 || patterns_fit(hir_db, def, infer);
    if !patterns || !bounds::hold(hir_db, def, DefWithBodyId::FunctionId(function)) {
        return None;
    }
    let set = lower::lower(hir_db, def);
    let facts = borrowck::analyse_set(&set);
    let (map, back) = (SourceMap::new(hir_db, def), Back { start: range.start(), edits });
    let errors =
        found(set.bodies.iter().zip(facts.iter()), &|source| Some(back.range(map.range(source)?.range)))?;
    Some(Trial { def, set, errors, infer, map, back })
}

/// Whether no pattern that looks through a reference has a `ref`, `mut` or `&` inside (edition 2024).
fn patterns_fit(db: &dyn HirDatabase, def: DefWithBodyId, infer: &InferenceResult<'_>) -> bool {
    let body = HirBody::of(db, def);
    let looks_through = |pat| infer.pat_adjustment(pat).is_some_and(|all| !all.is_empty());
    body.pats().map(|(id, _)| id).filter(|&id| looks_through(id)).all(|id| {
        let mut fits = true;
        body.walk_pats(id, &mut |inner| {
            let explicit = match &body[inner] {
                Pat::Bind { id, .. } => body[*id].mode != BindingAnnotation::Unannotated,
                Pat::Ref { .. } => true,
                _ => false,
            };
            fits &= inner == id || !explicit;
        });
        fits
    })
}

/// The text of `range` in `text`, with `edits` (sorted, in offsets of `text`).
fn edited(text: &str, range: TextRange, edits: &[TextEdit]) -> Option<String> {
    let mut result = String::new();
    let mut from = range.start();
    for edit in edits {
        result.push_str(text.get(from.into()..edit.range.start().into())?);
        result.push_str(&edit.text);
        from = edit.range.end();
    }
    result.push_str(text.get(from.into()..range.end().into())?);
    Some(result)
}

/// The way from offsets of a trial's file to those of the original.
struct Back {
    start: TextSize,
    edits: Vec<TextEdit>,
}

impl Back {
    fn offset(&self, offset: TextSize, end: bool) -> TextSize {
        // Where the text between two edits begins, in the original and in the trial.
        let (mut original, mut trial) = (self.start, TextSize::from(0));
        for edit in &self.edits {
            let kept = edit.range.start() - original;
            let (from, to) = (trial + kept, trial + kept + TextSize::of(edit.text.as_str()));
            if offset < from || (offset == from && end) {
                break;
            }
            if offset < to || (offset == to && end) {
                return if end { edit.range.end() } else { edit.range.start() };
            }
            (original, trial) = (edit.range.end(), to);
        }
        original + (offset - trial)
    }

    fn range(&self, range: TextRange) -> TextRange {
        let (start, end) = (self.offset(range.start(), false), self.offset(range.end(), true));
        TextRange::new(start.min(end), start.max(end))
    }
}

/// Files of trials, by database and text: what is tried again costs nothing.
static FILES: Mutex<Option<HashMap<(Nonce, Edition, String), FileId>>> = Mutex::new(None);

/// The highest number a file may have ([`ra_ap_span::EditionedFileId::MAX_FILE_ID`]): trials count down from it.
const LAST: u32 = ra_ap_span::EditionedFileId::MAX_FILE_ID;

/// Their number in one process. Files can not be taken out of a database again, so there has to be an end.
const MOST: u32 = 200_000;

fn trial_file(db: &RootDatabase, text: &str, edition: Edition) -> Option<FileId> {
    let mut files = FILES.lock().unwrap_or_else(PoisonError::into_inner);
    let files = files.get_or_insert_with(HashMap::new);
    let key = (db.nonce_and_revision().0, edition, text.to_owned());
    if let Some(&file) = files.get(&key) {
        return Some(file);
    }
    let number = u32::try_from(files.len()).ok().filter(|&number| number < MOST)?;
    let file = FileId::from_raw(LAST - number);
    // The clone shares its files with `db`. The number is new, so this makes an input and sets none:
    // it neither waits for other snapshots nor cancels them.
    db.clone().set_file_text(file, text);
    files.insert(key, file);
    Some(file)
}
