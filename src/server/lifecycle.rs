//! How a session begins and ends, and that a panic does not end it.
//!
//! A layer around tower-lsp's service, which knows neither panics nor exit codes.

use std::{
    panic::{self, AssertUnwindSafe},
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
};

use tower_lsp::{
    ExitedError, LanguageServer, LspService,
    jsonrpc::{Error, Request, Response},
};
use tower_service::Service;

use super::{client, panics};

/// tower-lsp's service, guarded.
pub struct Guarded<S> {
    service: LspService<S>,
    shut_down: Arc<AtomicBool>,
}

impl<S> Guarded<S> {
    /// `shut_down` will say whether the client asked to shut down.
    pub fn new(service: LspService<S>, shut_down: Arc<AtomicBool>) -> Guarded<S> {
        Guarded { service, shut_down }
    }
}

impl<S: LanguageServer> Service<Request> for Guarded<S> {
    type Response = Option<Response>;
    type Error = ExitedError;
    type Future = Pin<Box<dyn Future<Output = Result<Option<Response>, ExitedError>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), ExitedError>> {
        self.service.poll_ready(cx)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let request = match request.method() {
            "initialize" => corrected(request),
            "shutdown" => {
                self.shut_down.store(true, Ordering::Relaxed);
                request
            }
            _ => request,
        };
        let (id, method) = (request.id().cloned(), request.method().to_owned());
        let answer = panic::catch_unwind(AssertUnwindSafe(|| self.service.call(request)));
        Box::pin(async move {
            let panicked = match answer {
                Ok(mut answer) => {
                    let polled = std::future::poll_fn(|cx| {
                        match panic::catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(cx))) {
                            Ok(poll) => poll.map(Ok),
                            Err(payload) => Poll::Ready(Err(payload)),
                        }
                    });
                    match polled.await {
                        Ok(response) => return response,
                        Err(payload) => payload,
                    }
                }
                Err(payload) => payload,
            };
            let words = panics::words(panicked.as_ref());
            tracing::error!("{method} failed: {words}");
            let error = Error { message: words.into(), ..Error::internal_error() };
            Ok(id.map(|id| Response::from_error(id, error)))
        })
    }
}

fn corrected(request: Request) -> Request {
    let (method, id, params) = request.into_parts();
    let mut request = Request::build(method);
    if let Some(mut params) = params {
        client::correct(&mut params);
        request = request.params(params);
    }
    match id {
        Some(id) => request.id(id).finish(),
        None => request.finish(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use tower_lsp::{
        jsonrpc::{ErrorCode, Result},
        ls_types::{Hover, HoverParams, InitializeParams, InitializeResult},
    };

    use super::*;

    /// A server with a bug.
    struct Buggy;

    impl LanguageServer for Buggy {
        async fn initialize(&self, _: InitializeParams) -> Result<InitializeResult> {
            Ok(InitializeResult::default())
        }

        async fn shutdown(&self) -> Result<()> {
            Ok(())
        }

        async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
            tokio::task::yield_now().await;
            assert!(params.text_document_position_params.position.line == 0, "line {}", 7);
            Ok(None)
        }
    }

    #[test]
    fn a_panic_is_answered_and_survived() {
        let shut_down = Arc::<AtomicBool>::default();
        let (service, _socket) = LspService::new(|_| Buggy);
        let mut guarded = Guarded::new(service, shut_down.clone());
        let mut id = 0;
        let mut ask = |method: &'static str, params: Value| {
            id += 1;
            let request = Request::build(method).id(id).params(params).finish();
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            runtime.block_on(guarded.call(request)).unwrap().unwrap()
        };
        assert!(ask("initialize", json!({"capabilities": {}})).is_ok());
        let at =
            |line: u32| json!({"textDocument": {"uri": "a:b"}, "position": {"line": line, "character": 0}});
        let answer = ask("textDocument/hover", at(1));
        let error = answer.error().expect("a panic is an error");
        assert_eq!(error.code, ErrorCode::InternalError);
        assert!(error.message.contains("line 7"), "{error}");
        assert!(ask("textDocument/hover", at(0)).is_ok());
        assert!(!shut_down.load(Ordering::Relaxed));
        ask("shutdown", Value::Null);
        assert!(shut_down.load(Ordering::Relaxed));
    }
}
