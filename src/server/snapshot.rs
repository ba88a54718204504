//! One document and all that is known, at one moment.

use std::{ops::Deref, sync::Arc};

use ropey::Rope;
use tower_lsp::ls_types::{Position, Uri};

use super::{
    client::ClientFacts,
    config::Config,
    documents::{Document, Documents},
    from_proto,
};
use crate::{
    host,
    ide::{FileId, FilePosition, RootDatabase},
};

/// Whoever holds one keeps the next edit waiting: analyse, then drop it.
pub struct Snapshot {
    pub host: host::Snapshot,
    pub file: FileId,
    pub document: Document,
    pub documents: Documents,
    pub config: Arc<Config>,
    pub client: Arc<ClientFacts>,
}

/// A snapshot while it is read.
pub struct View<'a> {
    pub db: &'a RootDatabase,
    /// Everything the file refers to is loaded: what is not found does not exist.
    pub exact: bool,
    pub snapshot: &'a Snapshot,
}

impl Deref for View<'_> {
    type Target = Snapshot;
    fn deref(&self) -> &Snapshot {
        self.snapshot
    }
}

impl View<'_> {
    pub fn position(&self, position: Position) -> FilePosition {
        FilePosition { file: self.file, offset: from_proto::offset(self, position) }
    }

    /// The name and text of a file, as the editor has it if it is open there; None for a file that
    /// no editor can show (the small standard library).
    pub fn place(&self, file: FileId) -> Option<(Uri, Rope)> {
        if file == self.file {
            return Some((self.document.uri.clone(), self.document.text.clone()));
        }
        let path = self.host.path(file)?;
        if let Some(document) = self.documents.get(&path) {
            return Some((document.uri.clone(), document.text.clone()));
        }
        let uri = path.is_file().then(|| Uri::from_file_path(&path))??;
        Some((uri, Rope::from_str(host::text_of(self.db, file))))
    }
}
