//! Diagnostics pushed to clients that can not ask for them, and telling the others to ask again.

use std::{path::PathBuf, time::Duration};

use tower_lsp::ls_types::Uri;

use super::{Server, requests::diagnostic};

/// How long after the last edit diagnostics are published: typing makes them flicker.
const QUIET: Duration = Duration::from_millis(150);

impl Server {
    /// Publishes the diagnostics of all open documents once no edit came for a while.
    pub fn publish_soon(&self) {
        self.publish_after(QUIET);
    }

    /// Publishes the diagnostics of all open documents.
    pub fn publish_now(&self) {
        self.publish_after(Duration::ZERO);
    }

    fn publish_after(&self, delay: Duration) {
        if self.session().client.pulls_diagnostics {
            return;
        }
        let server = self.clone();
        let task = tokio::spawn(async move {
            tokio::time::sleep(delay).await;
            let paths: Vec<PathBuf> =
                server.session().documents().iter().map(|(path, _)| path.clone()).collect();
            for path in paths {
                server.publish(path).await;
            }
        });
        // One for all documents: an edit in one file may show in another.
        if let Some(before) = self.publishing().replace(task) {
            before.abort();
        }
    }

    async fn publish(&self, path: PathBuf) {
        let work = self.analyse(&path, |view| {
            let document = &view.document;
            view.exact.then(|| (document.uri.clone(), document.version, diagnostic::of(view)))
        });
        // Else it was closed, is not loaded yet, or was edited, which publishes again.
        if let Ok(Some(Some((uri, version, found)))) = work.await {
            self.client.publish_diagnostics(uri, found, Some(version)).await;
        }
    }

    /// A closed document shows no diagnostics.
    pub async fn unpublish(&self, uri: Uri) {
        if !self.session().client.pulls_diagnostics {
            self.client.publish_diagnostics(uri, Vec::new(), None).await;
        }
    }

    /// Everything shown may be out of date: something was loaded, or settings changed.
    pub fn refresh(&self) {
        let (hints, pulls) = {
            let client = &self.session().client;
            (client.hint_refresh, client.pulls_diagnostics)
        };
        // Tasks of their own: nothing may wait for a client's answer.
        let server = self.clone();
        tokio::spawn(async move {
            if hints && let Err(error) = server.client.inlay_hint_refresh().await {
                tracing::warn!("the client did not refresh its hints: {error}");
            }
        });
        let server = self.clone();
        tokio::spawn(async move {
            if pulls && let Err(error) = server.client.workspace_diagnostic_refresh().await {
                tracing::warn!("the client did not refresh its diagnostics: {error}");
            }
        });
        self.publish_now();
    }
}
