//! Ownership errors, where rustc has them and in its words.
//!
//! **Architecture Invariant:** a diagnostic exists only where rustc errs. A body that is not
//! wholly understood has none.

use hir::{DisplayTarget, HirDisplay as _};
use hir_def::{HasModule as _, hir::BindingId};
use hir_ty::attach_db;
use la_arena::RawIdx;
use ra_ap_hir as hir;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_ide_db::RootDatabase;
use ra_ap_syntax::TextRange;
use ra_ap_vfs::FileId;

use super::{FileRange, cursor::Item, hover};
use crate::{
    borrowck::{Code, OwnershipError},
    explain,
    ir::{Body, BodyId, ElemKind, LocalKind, Place},
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
    /// Why it is so and what would go wrong: what hover tells of it, without marks.
    pub notes: Vec<String>,
    /// Other ways to write it, the cheapest first.
    pub help: Vec<String>,
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
    let bodies = item.facts.facts.iter_enumerated();
    let errors = bodies.flat_map(|(id, facts)| facts.errors.iter().map(move |error| (id, error)));
    errors.filter_map(|(id, error)| diagnostic(item, id, error, file)).collect()
}

/// The words and places of one error; None where its primary place is not in `file`.
pub fn diagnostic(item: &Item<'_>, id: BodyId, error: &OwnershipError, file: FileId) -> Option<Diagnostic> {
    let body = &item.facts.set.bodies[id];
    // As rustc has it: in the text of a macro of this file, but at the call of one of another file.
    let range = |source| {
        let written = item.map.rustc_range(source).filter(|range| range.file == file);
        written.or_else(|| item.map.range(source))
    };
    let primary = range(error.primary).filter(|range| range.file == file)?;
    let ty = type_text(item, body, explain::typed_place(error));
    let words = explain::error(body, error, ty.as_deref());
    let related = words
        .related
        .into_iter()
        .filter_map(|(source, words)| Some((range(source)?, words)))
        .map(|(range, words)| (FileRange { file: range.file, range: range.range }, words))
        .collect();
    let story = hover::of_error(item.db, file, primary.range, id, error);
    let (notes, help) = story.map_or_else(Default::default, |story| story.notes());
    Some(Diagnostic {
        code: error.code,
        range: primary.range,
        message: words.message,
        label: words.label,
        related,
        notes,
        help,
    })
}

/// The type of a variable or of a field of it, as its user writes it.
fn type_text(item: &Item<'_>, body: &Body, place: &Place) -> Option<String> {
    let LocalKind::Var { binding, .. } = body.locals[place.local].kind else { return None };
    let id = BindingId::from_raw(RawIdx::from_u32(binding));
    let mut ty = hir::Local::from((item.def, id)).ty(item.db);
    for elem in &place.projection {
        ty = match elem.kind {
            ElemKind::Deref => ty.as_reference_inner()?,
            ElemKind::Field(field) if ty.is_tuple() => {
                ty.tuple_fields(item.db).into_iter().nth(field as usize)?
            }
            ElemKind::Field(field) => ty.fields(item.db).into_iter().nth(field as usize)?.1,
            _ => return None,
        };
    }
    let target = DisplayTarget::from_crate(item.db, item.def.module(item.db).krate(item.db));
    let text = ty.display(item.db, target).to_string().replace(", Global>", ">").replace(" + 'static", "");
    (!text.contains("{unknown}")).then_some(text)
}
