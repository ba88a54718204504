//! Source with its hints written into it as comments: for tests, and for reading.

use super::InlayHint;

/// `text` with each hint at its place, `drop(a)` as `/*drop(a)*/`.
///
/// `hints` are in the order of the text, as [`inlay_hints`](super::inlay_hints) gives them.
pub fn render(text: &str, hints: &[InlayHint]) -> String {
    let mut result = String::with_capacity(text.len() + 32 * hints.len());
    let mut done = 0;
    for hint in hints {
        let position = usize::from(hint.position);
        result.push_str(&text[done..position]);
        done = position;
        result.push_str("/*");
        result.push_str(&hint.text());
        result.push_str("*/");
    }
    result.push_str(&text[done..]);
    result
}
