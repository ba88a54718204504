//! `textDocument/diagnostic`: for clients that ask.

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::FxHasher;
use tower_lsp::{
    jsonrpc::{Error, ErrorCode, Result},
    ls_types::{
        Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport, DocumentDiagnosticReportResult,
        FullDocumentDiagnosticReport, RelatedFullDocumentDiagnosticReport,
        RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport,
    },
};

use crate::{
    ide,
    server::{Server, config::Level, documents::path_of, snapshot::View, to_proto},
};

pub fn handle(
    server: &Server,
    params: DocumentDiagnosticParams,
) -> impl Future<Output = Result<DocumentDiagnosticReportResult>> + Send + use<> {
    let found = server.analyse(&path_of(&params.text_document.uri), of);
    async move {
        let items = found.await.map_err(retrigger)?.unwrap_or_default();
        let result_id = fingerprint(&items);
        Ok(if params.previous_result_id.as_ref() == Some(&result_id) {
            let unchanged = UnchangedDocumentDiagnosticReport { result_id };
            let report = RelatedUnchangedDocumentDiagnosticReport {
                related_documents: None,
                unchanged_document_diagnostic_report: unchanged,
            };
            DocumentDiagnosticReport::Unchanged(report).into()
        } else {
            let report = RelatedFullDocumentDiagnosticReport {
                related_documents: None,
                full_document_diagnostic_report: FullDocumentDiagnosticReport {
                    result_id: Some(result_id),
                    items,
                },
            };
            DocumentDiagnosticReport::Full(report).into()
        })
    }
}

/// The diagnostics to show: none while names of other files may still be unknown.
pub fn of(view: &View<'_>) -> Vec<Diagnostic> {
    if !view.exact || view.config.diagnostics == Level::Off {
        return Vec::new();
    }
    let found = ide::diagnostics::diagnostics(view.db, view.file);
    found.iter().filter_map(|diagnostic| to_proto::diagnostic(view, diagnostic)).collect()
}

/// A client that pulls asks again if told so, and shows what it has until then.
fn retrigger(error: Error) -> Error {
    const SERVER_CANCELLED: i64 = -32802;
    match error.code {
        ErrorCode::ContentModified => Error {
            code: ErrorCode::ServerError(SERVER_CANCELLED),
            message: error.message,
            data: Some(serde_json::json!({"retriggerRequest": true})),
        },
        _ => error,
    }
}

fn fingerprint(items: &[Diagnostic]) -> String {
    let mut hasher = FxHasher::default();
    for item in items {
        serde_json::to_string(item).unwrap_or_default().hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}
