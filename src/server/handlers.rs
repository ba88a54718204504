//! Which message is handled where.

use std::time::Duration;

use serde_json::Value;
use tower_lsp::{
    LanguageServer,
    jsonrpc::{Error, Result},
    ls_types::*,
};

use super::{
    Server, client::ClientFacts, config::Config, documents::path_of, lock, parent::Process, requests,
    session::Session,
};

/// How long to wait for the client's settings before projects are loaded without them.
const PATIENCE: Duration = Duration::from_secs(2);

impl Server {
    /// Answers what came instead of a request that could not be read.
    pub async fn unreadable(&self) -> Result<Value> {
        Err(Error::invalid_request())
    }
}

impl LanguageServer for Server {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let client = ClientFacts::new(&params);
        let options = params.initialization_options.unwrap_or_default();
        // What is wrong with them is said once the client listens.
        let config = Config::default().with(&options, &mut Vec::new());
        let capabilities = capabilities(&client);
        if let Some(process) = params.process_id.map(Process::new) {
            let server = self.clone();
            tokio::spawn(async move {
                process.died().await;
                server.inner.gone.notify_one();
            });
        }
        let mut folders: Vec<_> =
            params.workspace_folders.iter().flatten().map(|folder| path_of(&folder.uri)).collect();
        #[expect(deprecated, reason = "older clients have nothing else")]
        if let (true, Some(root)) = (folders.is_empty(), &params.root_uri) {
            folders.push(path_of(root));
        }
        lock(&self.inner.settings).options = options;
        *self.session() = Session::new(client, config, folders);
        let server_info =
            ServerInfo { name: "freehold".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) };
        Ok(InitializeResult { capabilities, server_info: Some(server_info), offset_encoding: None })
    }

    async fn initialized(&self, _: InitializedParams) {
        let server = self.clone();
        // A task of its own: a handler that waits for the client would keep the server alive.
        tokio::spawn(async move {
            // A client that never answers keeps its defaults.
            let _ = tokio::time::timeout(PATIENCE, server.fetch_settings()).await;
            server.open_loads();
            server.tell_status().await;
            server.register().await;
        });
    }

    async fn shutdown(&self) -> Result<()> {
        lock(&self.inner.loads).stop();
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let applied = self.session().open(params.text_document);
        self.follow(applied);
        self.publish_now();
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let path = path_of(&params.text_document.uri);
        let edited = self.session().edit(&path, params.text_document.version, &params.content_changes);
        match edited {
            Ok(_) => self.publish_soon(),
            Err(refused) => {
                let words = format!("an edit of {} was not applied: {refused}", path.display());
                self.client.log_message(MessageType::ERROR, words).await;
            }
        }
    }

    async fn did_save(&self, _: DidSaveTextDocumentParams) {
        let applied = {
            let mut session = self.session();
            // Others tell of changes themselves.
            if session.client.registers_watchers {
                return;
            }
            session.look_at_manifests()
        };
        self.follow(applied);
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        let closed = self.session().close(&path_of(&params.text_document.uri));
        if let Some(document) = closed {
            self.unpublish(document.uri).await;
        }
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        // Clients that can be asked send nothing of use here.
        if !self.session().client.configuration {
            lock(&self.inner.settings).client = params.settings;
        }
        let server = self.clone();
        tokio::spawn(async move { server.fetch_settings().await });
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        let paths = |folders: &[WorkspaceFolder]| -> Vec<_> {
            folders.iter().map(|folder| path_of(&folder.uri)).collect()
        };
        let (added, removed) = (paths(&params.event.added), paths(&params.event.removed));
        {
            let mut session = self.session();
            session.folders.retain(|folder| !removed.contains(folder));
            session.folders.extend(added.iter().cloned());
        }
        match removed.is_empty() {
            true => self.load(added),
            // What no folder and no document needs is not loaded again.
            false => self.restart(),
        }
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        self.files_changed(params.changes.iter().map(|change| path_of(&change.uri)).collect());
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        requests::hover::handle(self, params).await
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        requests::inlay_hint::handle(self, params).await
    }

    async fn inlay_hint_resolve(&self, params: InlayHint) -> Result<InlayHint> {
        requests::inlay_hint::resolve(self, params).await
    }

    async fn document_highlight(
        &self,
        params: DocumentHighlightParams,
    ) -> Result<Option<Vec<DocumentHighlight>>> {
        requests::document_highlight::handle(self, params).await
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        requests::code_action::handle(self, params).await
    }

    async fn code_action_resolve(&self, params: CodeAction) -> Result<CodeAction> {
        requests::code_action::resolve(self, params).await
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        requests::diagnostic::handle(self, params).await
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<Value>> {
        requests::command::handle(self, &params.command)
            .await
            .map(Some)
            .ok_or_else(|| Error::invalid_params(format!("there is no command {}", params.command)))
    }
}

/// What the server does, for this client.
fn capabilities(client: &ClientFacts) -> ServerCapabilities {
    let progress = WorkDoneProgressOptions { work_done_progress: None };
    let hints = InlayHintServerCapabilities::Options(InlayHintOptions {
        work_done_progress_options: progress,
        resolve_provider: Some(client.hint_resolve.any()),
    });
    let actions = CodeActionOptions {
        code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, CodeActionKind::REFACTOR_REWRITE]),
        work_done_progress_options: progress,
        resolve_provider: Some(client.action_resolve),
    };
    let diagnostics = DiagnosticOptions {
        identifier: Some("freehold".to_owned()),
        inter_file_dependencies: true,
        workspace_diagnostics: false,
        work_done_progress_options: progress,
    };
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::INCREMENTAL),
        save: (!client.registers_watchers).then(|| true.into()),
        ..Default::default()
    };
    ServerCapabilities {
        position_encoding: Some(client.encoding.kind()),
        text_document_sync: Some(sync.into()),
        hover_provider: Some(true.into()),
        inlay_hint_provider: Some(OneOf::Right(hints)),
        document_highlight_provider: Some(OneOf::Left(true)),
        code_action_provider: client
            .action_literals
            .then_some(CodeActionProviderCapability::Options(actions)),
        diagnostic_provider: client
            .pulls_diagnostics
            .then_some(DiagnosticServerCapabilities::Options(diagnostics)),
        execute_command_provider: Some(ExecuteCommandOptions {
            commands: requests::command::NAMES.map(str::to_owned).to_vec(),
            work_done_progress_options: progress,
        }),
        workspace: Some(WorkspaceServerCapabilities {
            workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                supported: Some(true),
                change_notifications: Some(OneOf::Left(true)),
            }),
            file_operations: None,
        }),
        ..Default::default()
    }
}
