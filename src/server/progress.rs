//! Work-done progress: how far the loading is, where the client wants to know.

use tokio::sync::mpsc::UnboundedReceiver;
use tower_lsp::ls_types::{
    NumberOrString, ProgressParams, ProgressParamsValue, ProgressToken, WorkDoneProgress,
    WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport, notification,
};

use super::Server;
use crate::host;

/// The token of the `number`th load.
pub fn token(number: u64) -> ProgressToken {
    NumberOrString::String(format!("freehold/load/{number}"))
}

impl Server {
    /// Shows `steps` under `token` until their sender is gone. Does nothing for clients without
    /// progress.
    pub async fn show_progress(self, token: ProgressToken, mut steps: UnboundedReceiver<host::Progress>) {
        if !self.session().client.progress {
            return;
        }
        // The token may be used only if the client accepts it.
        if let Err(error) = self.client.create_work_done_progress(token.clone()).await {
            tracing::warn!("the client shows no progress: {error}");
            return;
        }
        let begin = WorkDoneProgressBegin {
            title: "Freehold".to_owned(),
            cancellable: Some(true),
            message: None,
            percentage: None,
        };
        self.send(&token, WorkDoneProgress::Begin(begin)).await;
        let mut shown = None;
        while let Some(step) = steps.recv().await {
            if shown.as_ref() == Some(&step) {
                continue;
            }
            let message = match step.total {
                0 => step.what.clone(),
                total => format!("{} ({}/{total})", step.what, step.done),
            };
            let report =
                WorkDoneProgressReport { cancellable: Some(true), message: Some(message), percentage: None };
            self.send(&token, WorkDoneProgress::Report(report)).await;
            shown = Some(step);
        }
        self.send(&token, WorkDoneProgress::End(WorkDoneProgressEnd { message: None })).await;
    }

    async fn send(&self, token: &ProgressToken, value: WorkDoneProgress) {
        let params = ProgressParams { token: token.clone(), value: ProgressParamsValue::WorkDone(value) };
        self.client.send_notification::<notification::Progress>(params).await;
    }
}
