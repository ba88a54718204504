//! The language server: the only place that knows LSP.
//!
//! | file | |
//! |---|---|
//! | `frames.rs`, `lifecycle.rs` | messages that can not be read and panics do not end a session |
//! | `parent.rs` | the editor's end does |
//! | `handlers.rs` | tower-lsp's trait: which message is handled where |
//! | `requests/` | one file a request |
//! | `session.rs`, `documents.rs`, `snapshot.rs` | what is known, and a copy of it for one request |
//! | `analysis.rs` | work on a snapshot, off the task that reads messages |
//! | `loading.rs`, `progress.rs`, `status.rs` | projects in the background |
//! | `publish.rs` | diagnostics that are pushed; refreshing what is shown |
//! | `client.rs`, `config.rs`, `settings.rs` | what the client can do and the user wants |
//! | `encoding.rs`, `from_proto.rs`, `to_proto.rs` | positions and words, in and out |
//!
//! **Architecture Invariant:** an edit is applied to the document and to the hosts before its
//! handler first awaits, and a request takes its snapshot before it first awaits. tower-lsp polls
//! handlers first in the order of their messages, so each request sees the text it was about.

mod analysis;
mod client;
mod config;
mod documents;
mod encoding;
mod frames;
mod from_proto;
mod handlers;
mod lifecycle;
mod loading;
mod panics;
mod parent;
mod plain_text;
mod progress;
mod publish;
mod requests;
mod session;
mod settings;
mod snapshot;
mod status;
mod to_proto;
mod watch;

use std::{
    process::ExitCode,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use anyhow::{Context as _, Result};
use tokio::{sync::Notify, task::JoinHandle};
use tower_lsp::{Client, LspService};

use self::{client::ClientFacts, config::Config, lifecycle::Guarded, loading::Loads, session::Session};

/// How long work may go on after the client has gone.
const GRACE: Duration = Duration::from_secs(2);

/// Bytes that may wait between stdin and tower-lsp.
const PIPE: usize = 1 << 16;

/// Handle of the running server.
#[derive(Clone)]
struct Server {
    client: Client,
    inner: Arc<Inner>,
}

struct Inner {
    session: Mutex<Session>,
    loads: Mutex<Loads>,
    publishing: Mutex<Option<JoinHandle<()>>>,
    settings: Mutex<settings::Sources>,
    status: Mutex<Option<status::Status>>,
    /// The editor is gone.
    gone: Notify,
}

/// A panic while a lock was held was caught and told; what it guards is replaced as a whole or in
/// steps that each leave it whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Server {
    fn new(client: Client) -> Server {
        // Replaced by what `initialize` says.
        let session = Session::new(ClientFacts::new(&Default::default()), Config::default(), Vec::new());
        let inner = Inner {
            session: Mutex::new(session),
            loads: Mutex::default(),
            publishing: Mutex::default(),
            settings: Mutex::default(),
            status: Mutex::default(),
            gone: Notify::new(),
        };
        Server { client, inner: Arc::new(inner) }
    }

    fn session(&self) -> MutexGuard<'_, Session> {
        lock(&self.inner.session)
    }

    fn publishing(&self) -> MutexGuard<'_, Option<JoinHandle<()>>> {
        lock(&self.inner.publishing)
    }
}

/// Serves LSP on stdin and stdout until the client says `exit` or goes away.
///
/// The exit code is 0 if the client asked to shut down before, else 1.
///
/// # Errors
/// If no thread can be started.
pub fn run() -> Result<ExitCode> {
    let filter = tracing_subscriber::EnvFilter::try_from_env("FREEHOLD_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    // A second call, as in a test, keeps the first one's.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
    panics::keep_words();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .thread_stack_size(crate::host::STACK)
        .build()
        .context("no thread can be started")?;
    let shut_down = Arc::<AtomicBool>::default();
    runtime.block_on(serve(shut_down.clone()));
    // Neither running work nor the thread that reads stdin is worth waiting for.
    runtime.shutdown_background();
    Ok(if shut_down.load(Ordering::Relaxed) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn serve(shut_down: Arc<AtomicBool>) {
    let (service, socket) = LspService::build(Server::new)
        .custom_method("window/workDoneProgress/cancel", Server::cancel_progress)
        .custom_method("freehold/text", requests::text::handle)
        .custom_method(frames::UNREADABLE, Server::unreadable)
        .finish();
    let server = service.inner().clone();
    let (input, messages) = tokio::io::simplex(PIPE);
    let reading = async {
        let stdin = tokio::io::BufReader::new(tokio::io::stdin());
        if let Err(error) = frames::forward(stdin, messages).await {
            tracing::error!("stdin can not be read: {error}");
        }
        // The end of the messages ends the service, once running work is done.
        tokio::time::sleep(GRACE).await;
    };
    let serving = tower_lsp::Server::new(input, tokio::io::stdout(), socket)
        // All handlers are polled at once: one that waits never keeps an edit from being applied.
        .concurrency_level(usize::MAX)
        .serve(Guarded::new(service, shut_down));
    tokio::select! {
        () = serving => {}
        () = reading => {}
        () = server.inner.gone.notified() => {}
    }
}
