//! `freehold/status`: how good the answers are at the moment, for clients that asked to be told.

use serde::{Deserialize, Serialize};
use tower_lsp::ls_types::notification::Notification;

use super::{Server, lock};
use crate::host;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    pub state: State,
    /// Why, in a sentence.
    pub reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// What is shown is true, but more will come.
    Loading,
    /// All that is open is wholly known.
    Ready,
    /// Something is missing that would make answers better.
    Limited,
}

enum StatusChanged {}

impl Notification for StatusChanged {
    type Params = Status;
    const METHOD: &'static str = "freehold/status";
}

impl Server {
    pub fn status(&self) -> Status {
        let (running, cancelled) = {
            let loads = lock(&self.inner.loads);
            (loads.is_running(), loads.is_cancelled())
        };
        let session = self.session();
        if running {
            return Status { state: State::Loading, reason: "Projects are being loaded.".to_owned() };
        }
        if cancelled {
            let reason = "Loading was cancelled; the command `freehold.restart` begins again.".to_owned();
            return Status { state: State::Limited, reason };
        }
        match session.host.report().problems.first() {
            Some(problem) => Status { state: State::Limited, reason: problem.to_string() },
            None => Status { state: State::Ready, reason: session.summary() },
        }
    }

    /// What was found and what is missing, line by line.
    pub async fn doctor(&self) -> String {
        let (report, snapshot) = {
            let session = self.session();
            (session.host.report(), session.host.snapshot())
        };
        // A guess at names that an edit outdates is as good as none.
        let macros = tokio::task::spawn_blocking(move || snapshot.read(host::unexpanded_macros));
        let macros = macros.await.ok().and_then(Result::ok).unwrap_or_default();
        let took = report.stages.0.iter().map(|stage| stage.time).sum();
        format!("{}\n{}", self.status().reason, report.human(&macros, took))
    }

    /// Tells the client if it asked to be told and the status is another one.
    pub async fn tell_status(&self) {
        if !self.session().config.status {
            return;
        }
        let status = self.status();
        let told = lock(&self.inner.status).replace(status.clone());
        if told.as_ref() != Some(&status) {
            self.client.send_notification::<StatusChanged>(status).await;
        }
    }
}
