//! The documents that are open in the editor: what the user sees, saved or not.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use ropey::Rope;
use rustc_hash::FxHashMap;
use tower_lsp::ls_types::{TextDocumentContentChangeEvent, TextDocumentItem, Uri};

use super::encoding::Encoding;

/// An open document.
#[derive(Debug, Clone)]
pub struct Document {
    /// As the client spells it; answers about the document repeat that spelling.
    pub uri: Uri,
    pub version: i32,
    /// Cheap to clone: a copy for a request shares the text.
    pub text: Rope,
    /// Rust source, by the language the client names or the file's name.
    pub rust: bool,
}

/// All open documents, by the path their URI stands for. A clone is a snapshot, and cheap.
#[derive(Debug, Clone, Default)]
pub struct Documents(Arc<FxHashMap<PathBuf, Document>>);

/// Why a change was not applied.
#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    NotOpen,
    /// It was made to a text older than the one the document has.
    Old {
        has: i32,
        got: i32,
    },
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Refused::NotOpen => write!(f, "the document is not open"),
            Refused::Old { has, got } => write!(f, "version {got} came after version {has}"),
        }
    }
}

/// The path a URI stands for; a document that is no file (`untitled:Untitled-1`) gets a path of
/// its own, which no file has.
pub fn path_of(uri: &Uri) -> PathBuf {
    let file = uri.scheme().as_str() == "file";
    match uri.to_file_path() {
        Some(path) if file => path.into_owned(),
        _ => PathBuf::from(uri.as_str()),
    }
}

impl Documents {
    pub fn open(&mut self, item: TextDocumentItem) -> (PathBuf, Document) {
        let path = path_of(&item.uri);
        let rust = item.language_id == "rust" || path.extension().is_some_and(|e| e == "rs");
        let text = Rope::from_str(&item.text);
        let document = Document { uri: item.uri, version: item.version, text, rust };
        Arc::make_mut(&mut self.0).insert(path.clone(), document.clone());
        (path, document)
    }

    pub fn close(&mut self, path: &Path) -> Option<Document> {
        Arc::make_mut(&mut self.0).remove(path)
    }

    pub fn get(&self, path: &Path) -> Option<&Document> {
        self.0.get(path)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&PathBuf, &Document)> {
        self.0.iter()
    }

    /// Applies `changes` in their order, each to what the one before made.
    ///
    /// # Errors
    /// If the document is not open, or `version` is older than its own; nothing is changed then.
    pub fn change(
        &mut self,
        path: &Path,
        version: i32,
        changes: &[TextDocumentContentChangeEvent],
        encoding: Encoding,
    ) -> Result<&Document, Refused> {
        let document = Arc::make_mut(&mut self.0).get_mut(path).ok_or(Refused::NotOpen)?;
        if version < document.version {
            return Err(Refused::Old { has: document.version, got: version });
        }
        for change in changes {
            match change.range {
                None => document.text = Rope::from_str(&change.text),
                Some(range) => {
                    let start = encoding.offset(&document.text, range.start);
                    // A range that ends before it starts is empty.
                    let end = encoding.offset(&document.text, range.end).max(start);
                    let (start, end) = (document.text.byte_to_char(start), document.text.byte_to_char(end));
                    document.text.remove(start..end);
                    document.text.insert(start, &change.text);
                }
            }
        }
        document.version = version;
        Ok(document)
    }
}

#[cfg(test)]
mod tests {
    use tower_lsp::ls_types::{Position, Range};

    use super::*;

    fn open(text: &str) -> (Documents, PathBuf) {
        let mut documents = Documents::default();
        let uri = "file:///a%20b/main.rs".parse().unwrap();
        let (path, _) = documents.open(TextDocumentItem::new(uri, "rust".into(), 1, text.into()));
        (documents, path)
    }

    fn edit(start: (u32, u32), end: (u32, u32), text: &str) -> TextDocumentContentChangeEvent {
        let range = Range::new(Position::new(start.0, start.1), Position::new(end.0, end.1));
        TextDocumentContentChangeEvent { range: Some(range), range_length: None, text: text.into() }
    }

    #[test]
    fn paths_of_uris() {
        let (_, path) = open("");
        assert_eq!(path, Path::new("/a b/main.rs"));
        assert_eq!(path_of(&"untitled:Untitled-1".parse().unwrap()), Path::new("untitled:Untitled-1"));
    }

    #[test]
    fn changes_build_on_each_other() {
        let (mut documents, path) = open("let 🦀 = 1;\r\nlet b;");
        // UTF-16: the crab is two units wide.
        let changes = [edit((0, 6), (0, 6), "s"), edit((0, 4), (1, 3), "x"), edit((0, 5), (9, 9), "")];
        let document = documents.change(&path, 2, &changes, Encoding::Utf16).unwrap();
        assert_eq!(document.text, "let x");
        assert_eq!(document.version, 2);
    }

    #[test]
    fn old_versions_are_refused() {
        let (mut documents, path) = open("a");
        let refused = documents.change(&path, 0, &[edit((0, 0), (0, 1), "b")], Encoding::Utf16);
        assert_eq!(refused.err(), Some(Refused::Old { has: 1, got: 0 }));
        assert_eq!(documents.get(&path).unwrap().text, "a");
        let elsewhere = documents.change(Path::new("/c"), 5, &[], Encoding::Utf16);
        assert_eq!(elsewhere.err(), Some(Refused::NotOpen));
    }
}
