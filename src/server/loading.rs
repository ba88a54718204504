//! Projects are loaded in the background, one load at a time.

use std::{
    ops::ControlFlow,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use rustc_hash::FxHashSet;
use tower_lsp::ls_types::{MessageType, ProgressToken, WorkDoneProgressCancelParams};

use super::{Server, lock, progress};
use crate::host::{Applied, Progress};

/// What is to be loaded, and what is being loaded.
#[derive(Default)]
pub struct Loads {
    /// The settings are known: loads may begin.
    open: bool,
    /// The next load; None if nothing is missing.
    wanted: Option<Vec<PathBuf>>,
    /// A task is at work on `wanted`.
    active: bool,
    running: Option<Running>,
    /// How many were begun.
    begun: u64,
    /// The user stopped the last load; until told otherwise, none begins by itself.
    cancelled: bool,
    /// Problems the user was told of.
    told: FxHashSet<String>,
}

struct Running {
    token: ProgressToken,
    stop: Arc<AtomicBool>,
}

impl Loads {
    pub fn is_running(&self) -> bool {
        self.running.is_some() || self.wanted.is_some()
    }

    pub fn is_cancelled(&self) -> bool {
        self.cancelled
    }

    /// Stops the running load and forgets what was to come.
    pub fn stop(&mut self) {
        self.wanted = None;
        if let Some(running) = &self.running {
            running.stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Server {
    /// Loads the projects in `folders` beside those that are loaded already, which are read anew.
    pub fn load(&self, folders: Vec<PathBuf>) {
        let mut loads = lock(&self.inner.loads);
        loads.cancelled = false;
        let wanted = loads.wanted.get_or_insert_default();
        wanted.extend(folders);
        wanted.sort();
        wanted.dedup();
        if loads.open && !std::mem::replace(&mut loads.active, true) {
            let server = self.clone();
            tokio::spawn(async move { server.load_wanted().await });
        }
    }

    pub fn loads_are_open(&self) -> bool {
        lock(&self.inner.loads).open
    }

    /// Loads may begin now, with what was wanted so far and the client's folders.
    pub fn open_loads(&self) {
        lock(&self.inner.loads).open = true;
        let (mut folders, documents) = {
            let session = self.session();
            (session.folders.clone(), session.documents().clone())
        };
        folders.extend(documents.iter().map(|(path, _)| path.clone()));
        if !folders.is_empty() {
            self.load(folders);
        }
    }

    /// Loads what `applied` says is missing.
    pub fn follow(&self, applied: Applied) {
        let early = self.session().host.is_early();
        let (running, cancelled) = {
            let loads = lock(&self.inner.loads);
            (loads.is_running(), loads.cancelled)
        };
        // Without any project there is still the standard library to come.
        let missing = !applied.projects.is_empty() || (early && !running);
        if applied.reload || (missing && !cancelled) {
            self.load(applied.projects);
        }
    }

    /// Starts over: what is loaded is forgotten and loaded anew.
    pub fn restart(&self) {
        let folders = {
            let mut session = self.session();
            session.restart();
            session.folders.clone()
        };
        self.load_anew(folders);
    }

    /// Loads into a host that was started over.
    pub fn load_anew(&self, mut folders: Vec<PathBuf>) {
        lock(&self.inner.loads).stop();
        // A folder is looked at together with those above it, so a document stands for its project.
        folders.extend(self.session().documents().iter().map(|(path, _)| path.clone()));
        self.load(folders);
        self.refresh();
    }

    async fn load_wanted(&self) {
        loop {
            let (token, stop, folders) = {
                let mut loads = lock(&self.inner.loads);
                loads.running = None;
                let Some(folders) = loads.wanted.take() else {
                    loads.active = false;
                    break;
                };
                loads.begun += 1;
                let (token, stop) = (progress::token(loads.begun), Arc::<AtomicBool>::default());
                loads.running = Some(Running { token: token.clone(), stop: stop.clone() });
                (token, stop, folders)
            };
            self.tell_status().await;
            self.load_once(token, stop, folders).await;
        }
        self.tell_status().await;
    }

    async fn load_once(&self, token: ProgressToken, stop: Arc<AtomicBool>, folders: Vec<PathBuf>) {
        let loader = self.session().host.loader(&folders);
        let (steps, shown) = tokio::sync::mpsc::unbounded_channel();
        tokio::spawn(self.clone().show_progress(token, shown));
        let stopped = stop.clone();
        let work = tokio::task::spawn_blocking(move || {
            let on = |step: &Progress| {
                // Nobody listens where the client shows no progress.
                let _ = steps.send(step.clone());
                match stop.load(Ordering::Relaxed) {
                    true => ControlFlow::Break(()),
                    false => ControlFlow::Continue(()),
                }
            };
            loader.run(&on)
        });
        match work.await {
            _ if stopped.load(Ordering::Relaxed) => {}
            Ok(Ok(projects)) => {
                self.session().install(projects);
                self.refresh();
                self.tell_problems().await;
            }
            Ok(Err(_)) => {}
            Err(error) => {
                let words = format!("loading failed: {error}");
                self.client.log_message(MessageType::ERROR, words).await;
            }
        }
    }

    /// One message for each problem, once.
    async fn tell_problems(&self) {
        let problems = self.session().host.report().problems;
        for problem in problems {
            let words = problem.to_string();
            if lock(&self.inner.loads).told.insert(words.clone()) {
                tracing::warn!("{words}");
                match problem.quiet {
                    true => self.client.log_message(MessageType::WARNING, words).await,
                    false => self.client.show_message(MessageType::WARNING, words).await,
                }
            }
        }
    }

    pub async fn cancel_progress(&self, params: WorkDoneProgressCancelParams) {
        let mut loads = lock(&self.inner.loads);
        if loads.running.as_ref().is_some_and(|running| running.token == params.token) {
            loads.stop();
            loads.cancelled = true;
        }
    }
}
