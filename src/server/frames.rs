//! The messages on stdin, one by one, those that can not be read left out.
//!
//! tower-lsp ends the session at the first message that it can not decode. Editors do send such:
//! half of a surrogate pair in a string (an edit inside of a character, as UTF-16 allows it), or an
//! error with more fields than JSON-RPC has.

use serde_json::{Value, json};
use tokio::io::{AsyncBufRead, AsyncBufReadExt as _, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tower_lsp::jsonrpc::{Request, Response};

/// The request that stands for one that could not be read; it is answered with an error.
pub const UNREADABLE: &str = "freehold/unreadable";

/// Hands on what `input` says until it ends.
///
/// # Errors
/// If reading or writing fails, or a header has no length, after which no message is found again.
pub async fn forward(
    mut input: impl AsyncBufRead + Unpin,
    mut output: impl AsyncWrite + Unpin,
) -> std::io::Result<()> {
    while let Some(length) = header(&mut input).await? {
        let mut body = Vec::new();
        (&mut input).take(length).read_to_end(&mut body).await?;
        if (body.len() as u64) < length {
            break;
        }
        let Some(body) = readable(body) else { continue };
        output.write_all(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes()).await?;
        output.write_all(&body).await?;
        output.flush().await?;
    }
    Ok(())
}

/// The length of the next message; None at the end of the input.
async fn header(input: &mut (impl AsyncBufRead + Unpin)) -> std::io::Result<Option<u64>> {
    let mut length = None;
    loop {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line).await? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        match (line.trim_end().split_once(':'), length) {
            (Some((name, value)), _) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().ok();
            }
            (None, Some(length)) if line.trim_end().is_empty() => return Ok(Some(length)),
            (None, None) if !line.trim_end().is_empty() => {
                return Err(std::io::Error::other(format!("no header of LSP: {line:?}")));
            }
            _ => {}
        }
    }
}

/// The message as tower-lsp can decode it; None if nothing can be made of it.
fn readable(body: Vec<u8>) -> Option<Vec<u8>> {
    if is_message(&body) {
        return Some(body);
    }
    let body = whole_surrogates(body);
    if is_message(&body) {
        return Some(body);
    }
    let text = String::from_utf8_lossy(&body);
    tracing::error!("a message can not be read: {}", text.chars().take(200).collect::<String>());
    let mut message: Value = serde_json::from_slice(&body).ok()?;
    let id = message.get_mut("id").map(Value::take)?;
    let stand_in = match message.get("method") {
        Some(_) => json!({"jsonrpc": "2.0", "id": id, "method": UNREADABLE}),
        None => {
            let error = json!({"code": -32603, "message": "an answer that can not be read"});
            json!({"jsonrpc": "2.0", "id": id, "error": error})
        }
    };
    let stand_in = stand_in.to_string().into_bytes();
    is_message(&stand_in).then_some(stand_in)
}

fn is_message(body: &[u8]) -> bool {
    // tower-lsp takes what has no method for a request, too.
    let request = serde_json::from_slice::<Request>(body).is_ok_and(|request| !request.method().is_empty());
    request || serde_json::from_slice::<Response>(body).is_ok()
}

/// Puts U+FFFD, of the same width in UTF-16, where a string has half a surrogate pair.
fn whole_surrogates(mut body: Vec<u8>) -> Vec<u8> {
    let unit = |body: &[u8], at: usize| {
        let digits = body.get(at..at + 6)?.strip_prefix(b"\\u")?;
        u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
    };
    let mut at = 0;
    while at < body.len() {
        at += match (body[at], unit(&body, at)) {
            (b'\\', Some(0xD800..=0xDBFF)) if matches!(unit(&body, at + 6), Some(0xDC00..=0xDFFF)) => 12,
            (b'\\', Some(0xD800..=0xDFFF)) => {
                body[at..at + 6].copy_from_slice(b"\\ufffd");
                6
            }
            (b'\\', Some(_)) => 6,
            (b'\\', None) => 2,
            _ => 1,
        };
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forwarded(input: &str) -> String {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut output = Vec::new();
        let _ = runtime.block_on(forward(input.as_bytes(), &mut output));
        String::from_utf8(output).unwrap()
    }

    fn frame(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn what_can_be_read_is_handed_on() {
        let good = frame(r#"{"jsonrpc":"2.0","method":"a","params":{"text":"\ud83e\udd80 \\ud83e"}}"#);
        assert_eq!(forwarded(&format!("{good}{good}")), format!("{good}{good}"));
        let half = frame(r#"{"jsonrpc":"2.0","method":"a","params":["\ud83e","\udd80\u0041"]}"#);
        let whole = frame(r#"{"jsonrpc":"2.0","method":"a","params":["\ufffd","\ufffd\u0041"]}"#);
        assert_eq!(forwarded(&half), whole);
        let typed =
            good.replacen("\r\n", "\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n", 1);
        assert_eq!(forwarded(&typed), good);
    }

    #[test]
    fn what_can_not_be_read_ends_nothing() {
        let good = frame(r#"{"jsonrpc":"2.0","method":"a"}"#);
        for bad in ["{", "[]", "\"", "{\"id\": 1", ""] {
            assert_eq!(forwarded(&format!("{}{good}", frame(bad))), good, "{bad}");
        }
        let odd =
            frame(r#"{"jsonrpc":"2.0","id":7,"error":{"code":1,"message":"m","data":null,"stack":"s"}}"#);
        assert!(forwarded(&odd).contains("can not be read"), "{}", forwarded(&odd));
        let odd = frame(r#"{"jsonrpc":"1.0","id":7,"method":"a"}"#);
        assert!(forwarded(&odd).contains(UNREADABLE));
        assert_eq!(forwarded("Content-Length: 100\r\n\r\n{}"), "");
        assert_eq!(forwarded("hello\r\n\r\n"), "");
    }
}
