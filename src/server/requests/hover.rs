//! `textDocument/hover`.

use tower_lsp::{
    jsonrpc::Result,
    ls_types::{Hover, HoverContents, HoverParams},
};

use crate::{
    ide,
    server::{Server, documents::path_of, to_proto},
};

pub fn handle(
    server: &Server,
    params: HoverParams,
) -> impl Future<Output = Result<Option<Hover>>> + Send + use<> {
    let at = params.text_document_position_params;
    let found = server.analyse(&path_of(&at.text_document.uri), move |view| {
        let hover = ide::hover::hover(view.db, view.position(at.position))?;
        Some(Hover {
            contents: HoverContents::Markup(to_proto::markup(view, &hover.markdown)),
            range: Some(to_proto::own_range(view, hover.range)),
        })
    });
    async move { Ok(found.await?.flatten()) }
}
