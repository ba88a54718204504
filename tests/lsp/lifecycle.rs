//! How sessions begin and end, and what is out of order in them.

use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::client::{Builder, Client, able, at};

const INVALID_REQUEST: i64 = -32600;
const METHOD_NOT_FOUND: i64 = -32601;
const INVALID_PARAMS: i64 = -32602;
const NOT_INITIALIZED: i64 = -32002;

#[test]
fn shutdown_then_exit_is_success() {
    let mut client = Builder::new(able()).start();
    assert_eq!(client.server["serverInfo"]["name"], "freehold");
    assert_eq!(client.shut_down().code(), Some(0));
}

#[test]
fn exit_without_shutdown_is_failure() {
    let mut client = Builder::new(able()).start();
    client.notify("exit", Value::Null);
    assert_eq!(client.wait_exit().code(), Some(1));
}

#[test]
fn every_way_to_start_it() {
    for arguments in [&[][..], &["--stdio"], &["lsp"], &["lsp", "--stdio"]] {
        let mut client = Client::spawn(arguments);
        client.request("initialize", json!({"capabilities": {}}));
        client.notify("initialized", json!({}));
        assert_eq!(client.shut_down().code(), Some(0), "{arguments:?}");
    }
}

#[test]
fn ends_when_stdin_closes() {
    let mut client = Builder::new(able()).start();
    client.open("untitled:a", "fn main() {}");
    client.close_stdin();
    assert_eq!(client.wait_exit().code(), Some(1));
}

#[test]
fn ends_with_the_process_it_belongs_to() {
    let mut editor = Command::new("cat").stdin(Stdio::piped()).spawn().unwrap();
    let mut client = Builder::new(able()).process(editor.id()).start();
    client.open("untitled:a", "fn main() {}");
    editor.kill().unwrap();
    editor.wait().unwrap();
    assert_eq!(client.wait_exit().code(), Some(1));
}

#[test]
fn a_request_before_initialize_is_refused() {
    let mut client = Client::spawn(&[]);
    assert_eq!(client.refused("textDocument/hover", at("file:///a.rs", 0, 0)), NOT_INITIALIZED);
    client.open("file:///a.rs", "fn main() {}");
    client.request("initialize", json!({"capabilities": {}}));
    assert_eq!(client.refused("initialize", json!({"capabilities": {}})), INVALID_REQUEST);
    client.notify("initialized", json!({}));
    // What was opened too early was not opened.
    assert_eq!(client.hints("file:///a.rs"), [Value::Null; 0]);
    client.request("shutdown", Value::Null);
    assert_eq!(client.refused("textDocument/hover", at("file:///a.rs", 0, 0)), INVALID_REQUEST);
    client.notify("exit", Value::Null);
    assert_eq!(client.wait_exit().code(), Some(0));
}

#[test]
fn what_is_unknown_is_refused_and_survived() {
    let mut client = Builder::new(able()).start();
    assert_eq!(client.refused("textDocument/fold", json!({})), METHOD_NOT_FOUND);
    assert_eq!(client.refused("textDocument/inlayHint", json!({"range": 1})), INVALID_PARAMS);
    assert_eq!(client.refused("workspace/executeCommand", json!({"command": "rm"})), INVALID_PARAMS);
    client.notify("$/whatever", json!({}));
    client.notify("textDocument/didFold", json!({}));
    client.send_raw("{");
    client.send_raw(r#"{"jsonrpc":"2.0","id":77,"error":{"code":1,"message":"","stack":""}}"#);
    client.send_raw(r#"{"jsonrpc":"2","id":78,"method":"shutdown"}"#);
    assert_eq!(client.answer(78)["error"]["code"], INVALID_REQUEST);
    client.notify("$/cancelRequest", json!({"id": 999}));
    assert_eq!(
        client.request("workspace/executeCommand", json!({"command": "freehold.status"}))["state"],
        "ready"
    );
}
