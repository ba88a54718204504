//! Where settings come from, and what follows when they change.

use rustc_hash::FxHashSet;
use serde_json::Value;
use tower_lsp::ls_types::{ConfigurationItem, MessageType};

use super::{Server, config::Config, lock};

/// What was said so far.
#[derive(Default)]
pub struct Sources {
    /// `initializationOptions`.
    pub options: Value,
    /// The client's settings, on top of them.
    pub client: Value,
    /// Complaints the user has heard.
    told: FxHashSet<String>,
}

impl Server {
    /// Asks the client for its settings, where it can be asked, and follows them.
    pub async fn fetch_settings(&self) {
        if self.session().client.configuration {
            let item = ConfigurationItem { scope_uri: None, section: Some("freehold".to_owned()) };
            match self.client.configuration(vec![item]).await {
                Ok(mut values) if !values.is_empty() => {
                    lock(&self.inner.settings).client = values.swap_remove(0);
                }
                Ok(_) => {}
                Err(error) => tracing::warn!("the client gave no settings: {error}"),
            }
        }
        self.follow_settings().await;
    }

    /// Makes the settings effective, and says once what is wrong with them.
    pub async fn follow_settings(&self) {
        let mut complaints = Vec::new();
        let config = {
            let mut sources = lock(&self.inner.settings);
            let base = Config::default().with(&sources.options, &mut complaints);
            let config = Config { status: base.status, ..base.with(&sources.client, &mut complaints) };
            complaints.retain(|complaint| sources.told.insert(complaint.clone()));
            config
        };
        let (changed, reload) = {
            let mut session = self.session();
            (*session.config != config, session.configure(config))
        };
        // Before the first load there is nothing to load anew.
        if reload && self.loads_are_open() {
            let folders = self.session().folders.clone();
            self.load_anew(folders);
        } else if changed {
            self.refresh();
        }
        for complaint in complaints {
            self.client.show_message(MessageType::WARNING, complaint).await;
        }
    }
}
