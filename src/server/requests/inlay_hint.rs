//! `textDocument/inlayHint` and `inlayHint/resolve`.

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};
use tower_lsp::{
    jsonrpc::{Error, Result},
    ls_types::{
        InlayHint, InlayHintLabel, InlayHintLabelPart, InlayHintParams, InlayHintTooltip, TextEdit, Uri,
    },
};

use crate::{
    ide::{self, TextRange, inlay_hints::InlayHint as Hint},
    server::{Server, client::HintResolve, documents::path_of, from_proto, snapshot::View, to_proto},
};

/// Which hint of which text a client asks to be completed.
#[derive(Serialize, Deserialize)]
struct Data {
    uri: Uri,
    version: i32,
    offset: u32,
    hash: String,
}

pub fn handle(
    server: &Server,
    params: InlayHintParams,
) -> impl Future<Output = Result<Option<Vec<InlayHint>>>> + Send + use<> {
    server.analyse(&path_of(&params.text_document.uri), move |view| {
        let range = from_proto::range(view, params.range).range;
        let hints = hints(view, range);
        hints.iter().map(|hint| encode(view, hint, view.client.hint_resolve)).collect()
    })
}

/// # Errors
/// `ContentModified` if the text or the hint is another one by now.
pub fn resolve(server: &Server, hint: InlayHint) -> impl Future<Output = Result<InlayHint>> + Send + use<> {
    let data = hint.data.clone().and_then(|data| serde_json::from_value::<Data>(data).ok());
    let found = data.map(|data| {
        server.analyse(&path_of(&data.uri), move |view| {
            let at = TextRange::empty(data.offset.into());
            let found = hints(view, at).into_iter().find(|hint| fingerprint(hint) == data.hash)?;
            let same = view.document.version == data.version;
            same.then(|| encode(view, &found, HintResolve::default()))
        })
    });
    async move {
        // Nothing was left out of a hint without data.
        let Some(found) = found else { return Ok(hint) };
        found.await?.flatten().ok_or_else(Error::content_modified)
    }
}

fn hints(view: &View<'_>, range: TextRange) -> Vec<Hint> {
    ide::inlay_hints::inlay_hints(view.db, view.file, Some(range), &view.config.hints)
}

/// `late` are the parts that are left out for now.
fn encode(view: &View<'_>, hint: &Hint, late: HintResolve) -> InlayHint {
    let parts = hint.label.iter().map(|part| InlayHintLabelPart {
        value: part.text.clone(),
        tooltip: None,
        location: part.location.and_then(|location| to_proto::location(view, location)),
        command: None,
    });
    let parts: Vec<_> = parts.collect();
    // A text alone is enough where nothing can be followed.
    let label = match parts.iter().any(|part| part.location.is_some()) {
        true => InlayHintLabel::LabelParts(parts),
        false => InlayHintLabel::String(hint.text()),
    };
    let tooltip = (!late.tooltip && !hint.tooltip.is_empty())
        .then(|| InlayHintTooltip::MarkupContent(to_proto::markup(view, &hint.tooltip)));
    let edits = hint
        .edit
        .iter()
        .filter(|_| !late.text_edits)
        .map(|edit| TextEdit { range: to_proto::own_range(view, edit.range), new_text: edit.text.clone() });
    let text_edits: Vec<TextEdit> = edits.collect();
    let data = late.any().then(|| {
        serde_json::to_value(Data {
            uri: view.document.uri.clone(),
            version: view.document.version,
            offset: hint.position.into(),
            hash: fingerprint(hint),
        })
    });
    InlayHint {
        position: to_proto::own_range(view, TextRange::empty(hint.position)).start,
        label,
        // Neither types nor parameters, which is all that LSP has words for.
        kind: None,
        text_edits: (!text_edits.is_empty()).then_some(text_edits),
        tooltip,
        padding_left: Some(hint.padding_left),
        padding_right: Some(hint.padding_right),
        data: data.and_then(std::result::Result::ok),
    }
}

fn fingerprint(hint: &Hint) -> String {
    let mut hasher = FxHasher::default();
    (hint.position, hint.kind, hint.text()).hash(&mut hasher);
    // No number: JavaScript has none of 64 bits.
    format!("{:016x}", hasher.finish())
}
