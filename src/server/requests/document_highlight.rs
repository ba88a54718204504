//! `textDocument/documentHighlight`: a value's life.

use tower_lsp::{
    jsonrpc::Result,
    ls_types::{DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams},
};

use crate::{
    ide::highlights::{self, HighlightKind},
    server::{Server, documents::path_of, to_proto},
};

pub fn handle(
    server: &Server,
    params: DocumentHighlightParams,
) -> impl Future<Output = Result<Option<Vec<DocumentHighlight>>>> + Send + use<> {
    let at = params.text_document_position_params;
    let found = server.analyse(&path_of(&at.text_document.uri), move |view| {
        let found = highlights::highlights(view.db, view.position(at.position))?;
        let encoded = found.iter().map(|highlight| DocumentHighlight {
            range: to_proto::own_range(view, highlight.range),
            kind: Some(match highlight.kind {
                HighlightKind::Read => DocumentHighlightKind::READ,
                HighlightKind::Write => DocumentHighlightKind::WRITE,
            }),
        });
        Some(encoded.collect::<Vec<_>>())
    });
    async move { Ok(found.await?.flatten()) }
}
