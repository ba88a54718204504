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
