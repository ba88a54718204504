//! What the analysis says, as the client takes it.

use ropey::Rope;
use tower_lsp::ls_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DocumentChanges, Location,
    MarkupContent, MarkupKind, NumberOrString, OneOf, OptionalVersionedTextDocumentIdentifier, Range,
    TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

use super::{config::Level, encoding::Encoding, plain_text::plain_text, snapshot::View};
use crate::ide::{self, FileId, FileRange, TextRange};

pub fn range(encoding: Encoding, text: &Rope, range: TextRange) -> Range {
    let position = |offset: ide::TextSize| encoding.position(text, u32::from(offset) as usize);
    Range { start: position(range.start()), end: position(range.end()) }
}

/// A range of the snapshot's document.
pub fn own_range(view: &View<'_>, of: TextRange) -> Range {
    range(view.client.encoding, &view.document.text, of)
}

/// None for a place in a file that no editor can show.
pub fn location(view: &View<'_>, of: FileRange) -> Option<Location> {
    let (uri, text) = view.place(of.file)?;
    Some(Location { uri, range: range(view.client.encoding, &text, of.range) })
}

/// None if diagnostics are off.
pub fn diagnostic(view: &View<'_>, diagnostic: &ide::diagnostics::Diagnostic) -> Option<Diagnostic> {
    let severity = match view.config.diagnostics {
        Level::Error => DiagnosticSeverity::ERROR,
        Level::Warning => DiagnosticSeverity::WARNING,
        Level::Information => DiagnosticSeverity::INFORMATION,
        Level::Hint => DiagnosticSeverity::HINT,
        Level::Off => return None,
    };
    let number = diagnostic.code.number();
    let page = number.map(|code| format!("https://doc.rust-lang.org/error_codes/{code}.html"));
    let href = page.and_then(|page| page.parse().ok());
    let related = diagnostic.related.iter().filter_map(|(place, words)| {
        Some(DiagnosticRelatedInformation { location: location(view, *place)?, message: words.clone() })
    });
    let related: Vec<_> = related.collect();
    let mut message = format!("{}\n{}", diagnostic.message, diagnostic.label);
    for note in &diagnostic.notes {
        message.push_str(&format!("\n{note}"));
    }
    for help in &diagnostic.help {
        message.push_str(&format!("\nhelp: {help}"));
    }
    let related_information = if view.client.related_information {
        Some(related)
    } else {
        // The message is all the user will see.
        for DiagnosticRelatedInformation { location, message: words } in related {
            let elsewhere = location.uri != view.document.uri;
            let file = if elsewhere { format!("{}, ", location.uri.as_str()) } else { String::new() };
            message.push_str(&format!("\n{file}line {}: {words}", location.range.start.line + 1));
        }
        None
    };
    Some(Diagnostic {
        range: own_range(view, diagnostic.range),
        severity: Some(severity),
        code: Some(NumberOrString::String(diagnostic.code.name())),
        code_description: href.map(|href| CodeDescription { href }),
        source: Some("freehold".to_owned()),
        message,
        related_information,
        tags: None,
        data: None,
    })
}

/// Markdown where the client draws it.
pub fn markup(view: &View<'_>, markdown: &str) -> MarkupContent {
    match view.client.markdown {
        true => MarkupContent { kind: MarkupKind::Markdown, value: markdown.to_owned() },
        false => MarkupContent { kind: MarkupKind::PlainText, value: plain_text(markdown) },
    }
}

/// Edits of several files, each with the version it was made for where the client takes that.
pub fn workspace_edit(view: &View<'_>, edits: &[(FileId, Vec<ide::TextEdit>)]) -> WorkspaceEdit {
    let encoding = view.client.encoding;
    let files = edits.iter().filter_map(|(file, edits)| {
        let (uri, text) = view.place(*file)?;
        let edit = |edit: &ide::TextEdit| TextEdit {
            range: range(encoding, &text, edit.range),
            new_text: edit.text.clone(),
        };
        Some((uri, edits.iter().map(edit).collect::<Vec<_>>()))
    });
    if !view.client.document_changes {
        return WorkspaceEdit { changes: Some(files.collect()), ..WorkspaceEdit::default() };
    }
    let version = |uri: &Uri| view.documents.get(&super::documents::path_of(uri)).map(|known| known.version);
    let files = files.map(|(uri, edits)| TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier { version: version(&uri), uri },
        edits: edits.into_iter().map(OneOf::Left).collect(),
    });
    let changes = DocumentChanges::Edits(files.collect());
    WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() }
}
