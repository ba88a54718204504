//! Files that change on disk behind the editor's back, or through it.

use std::path::PathBuf;

use serde_json::json;
use tower_lsp::ls_types::Registration;

use super::Server;
use crate::host::Change;

/// What decides which crates there are.
const MANIFESTS: [&str; 3] = ["Cargo.toml", "Cargo.lock", "rust-project.json"];

impl Server {
    /// Asks the client to tell of changes to files and settings, where it can.
    pub async fn register(&self) {
        let client = self.session().client.clone();
        let mut registrations = Vec::new();
        if client.registers_watchers {
            let globs = ["**/*.rs"].into_iter().map(str::to_owned);
            let globs = globs.chain(MANIFESTS.map(|name| format!("**/{name}")));
            let watchers: Vec<_> = globs.map(|glob| json!({"globPattern": glob})).collect();
            registrations.push(Registration {
                id: "freehold/files".to_owned(),
                method: "workspace/didChangeWatchedFiles".to_owned(),
                register_options: Some(json!({"watchers": watchers})),
            });
        }
        if client.registers_configuration {
            registrations.push(Registration {
                id: "freehold/settings".to_owned(),
                method: "workspace/didChangeConfiguration".to_owned(),
                register_options: Some(json!({"section": "freehold"})),
            });
        }
        if !registrations.is_empty()
            && let Err(error) = self.client.register_capability(registrations).await
        {
            tracing::warn!("the client does not tell of changed files: {error}");
        }
    }

    /// Takes over what changed on disk; open documents stay as they are in the editor.
    pub fn files_changed(&self, paths: Vec<PathBuf>) {
        let applied = self.session().host.apply(paths.into_iter().map(Change::OnDisk));
        self.follow(applied);
        self.refresh();
    }
}
