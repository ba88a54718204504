//! `freehold/text`: a document as the analysis has it, to find out whether it is what the editor
//! shows.

use serde::{Deserialize, Serialize};
use tower_lsp::{jsonrpc::Result, ls_types::TextDocumentIdentifier};

use crate::{
    host,
    server::{Server, documents::path_of},
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Params {
    text_document: TextDocumentIdentifier,
}

#[derive(Serialize)]
pub struct Text {
    version: i32,
    text: String,
}

/// Null if the document is not open, or no Rust.
pub async fn handle(server: &Server, params: Params) -> Result<Option<Text>> {
    let text = server.analyse(&path_of(&params.text_document.uri), |view| Text {
        version: view.document.version,
        text: host::text_of(view.db, view.file).to_owned(),
    });
    text.await
}
