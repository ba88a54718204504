//! Work on a snapshot, on a thread of its own.
//!
//! tower-lsp polls every handler in one task: work done there would keep even `$/cancelRequest`
//! from being read. Work ends early, by unwinding, when an edit is applied (salsa waits for
//! snapshots to be dropped) or when its request is cancelled (its future is dropped).

use std::{
    panic::{self, AssertUnwindSafe},
    path::Path,
};

use salsa::{CancellationToken, Database as _};
use tower_lsp::{
    jsonrpc::{Error, ErrorCode, Result},
    ls_types::MessageType,
};

use super::{
    Server, panics,
    snapshot::{Snapshot, View},
};
use crate::host::Exactness;

/// Why there is no result.
#[derive(Debug)]
enum Failure {
    /// The text or what else is known changed meanwhile.
    Outdated,
    Panicked(String),
}

/// Stops the work when the future that waits for it is dropped.
struct CancelOnDrop(CancellationToken);

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        // Of no effect once the work is done.
        self.0.cancel();
    }
}

impl Server {
    /// Runs `work` on the document at `path` as it is now; None if there is nothing known of it.
    ///
    /// The snapshot is taken before this returns, so that it is the text the request was about
    /// whatever comes after it. Work that was stopped though the document is still the same (a
    /// project was loaded, another file was edited) starts over.
    ///
    /// # Errors
    /// `ContentModified` if the document changed meanwhile, `InternalError` if `work` panicked.
    pub fn analyse<T: Send + 'static, W: Fn(&View<'_>) -> T + Clone + Send + 'static>(
        &self,
        path: &Path,
        work: W,
    ) -> impl Future<Output = Result<Option<T>>> + Send + use<T, W> {
        let (server, path) = (self.clone(), path.to_owned());
        let first = self.session().snapshot(&path);
        let version = first.as_ref().map(|snapshot| snapshot.document.version);
        // No snapshot may be held by a future that is not polled: an edit would wait for ever.
        let mut running = first.map(|snapshot| start(snapshot, work.clone()));
        async move {
            loop {
                let Some(run) = running.take() else { return Ok(None) };
                match run.await {
                    Ok(result) => return Ok(Some(result)),
                    Err(Failure::Outdated) => {
                        let again = server.session().snapshot(&path);
                        let same = again.as_ref().map(|snapshot| snapshot.document.version) == version;
                        if !same {
                            return Err(Error::content_modified());
                        }
                        running = again.map(|snapshot| start(snapshot, work.clone()));
                    }
                    Err(Failure::Panicked(words)) => {
                        let message = format!("internal error: {words}");
                        server.client.log_message(MessageType::ERROR, &message).await;
                        return Err(Error {
                            message: message.into(),
                            ..Error::new(ErrorCode::InternalError)
                        });
                    }
                }
            }
        }
    }
}

fn start<T: Send + 'static>(
    snapshot: Snapshot,
    work: impl FnOnce(&View<'_>) -> T + Send + 'static,
) -> impl Future<Output = std::result::Result<T, Failure>> + Send {
    // Only a panic of another thread keeps the database from being read at all.
    let cancel = snapshot.host.read(|db| CancelOnDrop(db.cancellation_token())).ok();
    let task = tokio::task::spawn_blocking(move || {
        let result = panic::catch_unwind(AssertUnwindSafe(|| {
            let exact = snapshot.host.exactness(snapshot.file)? == Exactness::Exact;
            snapshot.host.read(|db| work(&View { db, exact, snapshot: &snapshot }))
        }));
        drop(snapshot);
        match result {
            Ok(result) => result.map_err(|_| Failure::Outdated),
            Err(payload) => Err(Failure::Panicked(panics::words(payload.as_ref()))),
        }
    });
    async move {
        let _cancel = cancel;
        task.await.unwrap_or_else(|error| Err(Failure::Panicked(error.to_string())))
    }
}

#[cfg(test)]
mod tests {
    use tower_lsp::{LspService, ls_types::TextDocumentItem};

    use super::*;

    #[test]
    fn a_panic_is_an_error_and_the_session_goes_on() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            // The socket holds the message for the log.
            let (service, _socket) = LspService::build(Server::new).finish();
            let server = service.inner();
            let uri = "file:///a.rs".parse().unwrap();
            server.session().open(TextDocumentItem::new(uri, "rust".into(), 1, "fn f() {}".into()));
            let path = Path::new("/a.rs");
            let bug = |view: &View<'_>| assert!(view.document.version == 7, "a bug");
            let error = server.analyse(path, bug).await.unwrap_err();
            assert_eq!(error.code, ErrorCode::InternalError);
            assert!(error.message.contains("a bug"), "{error}");
            assert_eq!(server.analyse(path, |view| view.document.version).await, Ok(Some(1)));
            assert_eq!(server.analyse(Path::new("/b.rs"), |_| ()).await, Ok(None));
        });
    }

    #[test]
    fn an_edit_makes_old_work_outdated_but_another_files_edit_does_not() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let (service, _socket) = LspService::build(Server::new).finish();
            let server = service.inner();
            for uri in ["file:///a.rs", "file:///b.rs"] {
                let item = TextDocumentItem::new(uri.parse().unwrap(), "rust".into(), 1, "fn f() {}".into());
                server.session().open(item);
            }
            let change = |path: &str, version| {
                let change = tower_lsp::ls_types::TextDocumentContentChangeEvent {
                    range: None,
                    range_length: None,
                    text: format!("fn f{version}() {{}}"),
                };
                server.session().edit(Path::new(path), version, &[change]).unwrap();
            };
            // Work that asks the database until it is stopped, the first time.
            let endless = || {
                let first = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(true));
                server.analyse(Path::new("/a.rs"), move |view| {
                    while first.load(std::sync::atomic::Ordering::Relaxed) {
                        let stopped = std::panic::catch_unwind(AssertUnwindSafe(|| {
                            view.db.unwind_if_revision_cancelled();
                        }));
                        if let Err(stopped) = stopped {
                            first.store(false, std::sync::atomic::Ordering::Relaxed);
                            std::panic::resume_unwind(stopped);
                        }
                        std::thread::yield_now();
                    }
                    view.document.version
                })
            };
            let work = endless();
            change("/b.rs", 2);
            assert_eq!(work.await, Ok(Some(1)), "begun again, on the same text");
            let work = endless();
            change("/a.rs", 2);
            assert_eq!(work.await, Err(Error::content_modified()));
        });
    }
}
