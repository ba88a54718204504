//! `textDocument/codeAction` and `codeAction/resolve`.

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};
use tower_lsp::{
    jsonrpc::{Error, Result},
    ls_types::{
        CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse, Diagnostic,
        NumberOrString, Range, Uri,
    },
};

use crate::{
    ide::assists::{self, Assist},
    server::{Server, documents::path_of, from_proto, snapshot::View, to_proto},
};

/// Which action of which text a client asks to be completed.
#[derive(Serialize, Deserialize)]
struct Data {
    uri: Uri,
    version: i32,
    range: Range,
    hash: String,
}

pub fn handle(
    server: &Server,
    params: CodeActionParams,
) -> impl Future<Output = Result<Option<CodeActionResponse>>> + Send + use<> {
    server.analyse(&path_of(&params.text_document.uri), move |view| {
        // An edit made without knowing the other files might miss a caller there.
        if !view.exact || !view.client.action_literals {
            return Vec::new();
        }
        let found = actions(view, params.range);
        let wanted = found.iter().filter(|assist| is_wanted(kind(assist), params.context.only.as_deref()));
        let actions = wanted.map(|assist| {
            let late = view.client.action_resolve;
            let mut action = encode(view, assist, &params.context.diagnostics, !late);
            action.data = late
                .then(|| {
                    serde_json::to_value(Data {
                        uri: view.document.uri.clone(),
                        version: view.document.version,
                        range: params.range,
                        hash: fingerprint(assist),
                    })
                })
                .and_then(std::result::Result::ok);
            CodeActionOrCommand::CodeAction(action)
        });
        actions.collect()
    })
}

/// # Errors
/// `ContentModified` if the text or the action is another one by now.
pub fn resolve(
    server: &Server,
    action: CodeAction,
) -> impl Future<Output = Result<CodeAction>> + Send + use<> {
    let data = action.data.clone().and_then(|data| serde_json::from_value::<Data>(data).ok());
    let edit = data.map(|data| {
        server.analyse(&path_of(&data.uri), move |view| {
            let found = actions(view, data.range);
            let assist = found.iter().find(|assist| fingerprint(assist) == data.hash)?;
            let same = view.document.version == data.version;
            same.then(|| to_proto::workspace_edit(view, &assist.edits))
        })
    });
    async move {
        let Some(edit) = edit else { return Ok(action) };
        let edit = edit.await?.flatten().ok_or_else(Error::content_modified)?;
        Ok(CodeAction { edit: Some(edit), ..action })
    }
}

fn actions(view: &View<'_>, range: Range) -> Vec<Assist> {
    assists::assists(view.db, from_proto::range(view, range))
}

fn kind(assist: &Assist) -> CodeActionKind {
    if assist.code.is_some() { CodeActionKind::QUICKFIX } else { CodeActionKind::REFACTOR_REWRITE }
}

/// Kinds are hierarchical: who asks for `refactor` wants `refactor.rewrite`.
fn is_wanted(kind: CodeActionKind, only: Option<&[CodeActionKind]>) -> bool {
    let Some(only) = only else { return true };
    only.iter().any(|wanted| {
        let (wanted, kind) = (wanted.as_str(), kind.as_str());
        wanted.is_empty()
            || kind.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

fn encode(view: &View<'_>, assist: &Assist, shown: &[Diagnostic], whole: bool) -> CodeAction {
    let code = assist.code.map(|code| NumberOrString::String(format!("{code:?}")));
    // The error may stand elsewhere in the same code than what is changed.
    let fixes = shown.iter().filter(|diagnostic| {
        let range = from_proto::range(view, diagnostic.range).range;
        code.is_some() && diagnostic.code == code && range.intersect(assist.target).is_some()
    });
    let diagnostics: Vec<Diagnostic> = fixes.cloned().collect();
    CodeAction {
        title: assist.title.clone(),
        kind: Some(kind(assist)),
        diagnostics: (!diagnostics.is_empty()).then_some(diagnostics),
        edit: whole.then(|| to_proto::workspace_edit(view, &assist.edits)),
        is_preferred: Some(assist.preferred),
        ..CodeAction::default()
    }
}

fn fingerprint(assist: &Assist) -> String {
    let mut hasher = FxHasher::default();
    (assist.id, &assist.title, assist.target).hash(&mut hasher);
    for (file, edits) in &assist.edits {
        (file, edits.len()).hash(&mut hasher);
        edits.iter().for_each(|edit| (edit.range, &edit.text).hash(&mut hasher));
    }
    // No number: JavaScript has none of 64 bits.
    format!("{:016x}", hasher.finish())
}
