//! What a panic said, for the log.

use std::{any::Any, cell::RefCell, panic};

thread_local! {
    /// Words and place of this thread's last panic.
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Logs each panic in one line, in place of the usual message, and keeps it for [`words`].
pub fn keep_words() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(|at| format!(" at {}:{}", at.file(), at.line())).unwrap_or_default();
        let words = format!("{}{place}", payload_words(info.payload()));
        tracing::error!("panic: {words}");
        LAST.with(|last| *last.borrow_mut() = Some(words));
    }));
}

/// What the panic with this payload, caught on this thread, said.
pub fn words(payload: &(dyn Any + Send)) -> String {
    let last = LAST.with(|last| last.borrow_mut().take());
    last.unwrap_or_else(|| payload_words(payload).to_owned())
}

fn payload_words(payload: &dyn Any) -> &str {
    match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
        (Some(words), _) => words,
        (_, Some(words)) => words,
        _ => "a panic without words",
    }
}
