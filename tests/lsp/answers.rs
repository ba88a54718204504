//! Hints and actions, with what is completed late, and what happens to requests that are overtaken.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::client::{Builder, able, at, label, merge, range};

const URI: &str = "untitled:Untitled-1";
const CONTENT_MODIFIED: i64 = -32801;
const REQUEST_CANCELLED: i64 = -32800;

const DROPS: &str = "fn main() {\n    let 🦀 = String::from(\"🦀\"); /* 🦀 */ }\n";

#[test]
fn a_hover_is_markdown_or_plain_text() {
    let mut plain = able();
    merge(&mut plain, json!({"textDocument": {"hover": {"contentFormat": ["plaintext"]}}}));
    for (capabilities, kind) in [(able(), "markdown"), (plain, "plaintext")] {
        let mut client = Builder::new(capabilities).start();
        client.open_settled(URI, MOVED);
        let hover = client.request("textDocument/hover", at(URI, 2, 41));
        assert_eq!(hover["range"], range((2, 41), (2, 42)));
        assert_eq!(hover["contents"]["kind"], kind);
        let text = hover["contents"]["value"].as_str().unwrap();
        assert!(text.contains("moves") && text.contains("take"), "{text}");
        assert_eq!(text.contains("**"), kind == "markdown", "{text}");
        // The inside of the crab, and behind everything.
        assert_eq!(client.request("textDocument/hover", at(URI, 2, 8)), Value::Null);
        assert_eq!(client.request("textDocument/hover", at(URI, 99, 99)), Value::Null);
    }
}

#[test]
fn hints_are_completed_when_looked_at() {
    let mut client = Builder::new(able()).start();
    assert_eq!(client.server["capabilities"]["inlayHintProvider"]["resolveProvider"], true);
    client.open_settled(URI, "fn main() {\n    let s = String::from(\"🦀\"); /* 🦀 */ }\n");
    let hints = client.hints(URI);
    let [hint] = hints.as_slice() else { panic!("{hints:?}") };
    assert_eq!(hint["position"], json!({"line": 1, "character": 42}));
    assert!(label(hint).contains('s'), "{hint}");
    assert!(hint.get("tooltip").is_none(), "the client asks for it later: {hint}");
    let whole = client.request("inlayHint/resolve", hint.clone());
    assert_eq!(whole["tooltip"]["kind"], "markdown");
    assert!(whole["tooltip"]["value"].as_str().unwrap().contains("`s`"), "{whole}");
    assert_eq!(whole["position"], hint["position"]);
    // The text changed: the hint is of another time.
    client.change(URI, 2, json!([{"range": range((0, 0), (0, 0)), "text": "\n"}]));
    assert_eq!(client.refused("inlayHint/resolve", hint.clone()), CONTENT_MODIFIED);
}

#[test]
fn hints_are_whole_where_nothing_is_asked_later() {
    let mut capabilities = able();
    merge(&mut capabilities, json!({"textDocument": {"inlayHint": {"resolveSupport": null}}}));
    merge(&mut capabilities, json!({"textDocument": {"hover": {"contentFormat": ["plaintext"]}}}));
    let mut client = Builder::new(capabilities).start();
    assert_eq!(client.server["capabilities"]["inlayHintProvider"]["resolveProvider"], false);
    client.open_settled(URI, "fn main() { let s = String::new(); }");
    let hint = client.hints(URI).swap_remove(0);
    assert_eq!(hint["tooltip"]["kind"], "plaintext");
    let tooltip = hint["tooltip"]["value"].as_str().unwrap();
    assert!(tooltip.contains('s') && !tooltip.contains('`'), "{hint}");
    assert!(hint.get("data").is_none());
    assert_eq!(client.request("inlayHint/resolve", hint.clone()), hint);
}

#[test]
fn hints_of_a_range_only() {
    let mut client = Builder::new(able()).start();
    client.open_settled(URI, "fn f() { let a = String::new(); }\nfn g() { let b = String::new(); }\n");
    assert_eq!(client.hints(URI).len(), 2);
    let range = range((1, 0), (2, 0));
    let hints =
        client.request("textDocument/inlayHint", json!({"textDocument": {"uri": URI}, "range": range}));
    assert_eq!(hints.as_array().unwrap().len(), 1, "{hints}");
    assert_eq!(hints[0]["position"]["line"], 1);
}

const MOVED: &str = "fn take(s: String) -> usize { s.len() }\n\
    fn main() {\n    /* 🦀 */ let s = String::new(); take(s); take(s);\n}\n";

#[test]
fn actions_are_completed_when_chosen() {
    let mut client = Builder::new(able()).start();
    client.open_settled(URI, MOVED);
    let found = client.pull(URI);
    let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(diagnostic["range"], range((2, 50), (2, 51)));
    let params = json!({
        "textDocument": {"uri": URI},
        "range": diagnostic["range"],
        "context": {"diagnostics": [diagnostic], "only": ["quickfix"]},
    });
    let actions = client.request("textDocument/codeAction", params.clone());
    let action =
        actions.as_array().unwrap().iter().find(|action| action["title"].as_str().unwrap().contains("clone"));
    let action = action.unwrap_or_else(|| panic!("{actions}"));
    assert_eq!(action["kind"], "quickfix");
    assert_eq!(action["diagnostics"], json!([diagnostic]));
    assert!(action.get("edit").is_none());
    let whole = client.request("codeAction/resolve", action.clone());
    let edits = &whole["edit"]["documentChanges"][0];
    assert_eq!(edits["textDocument"], json!({"uri": URI, "version": 1}));
    client.change(URI, 2, edits["edits"].clone().as_array().unwrap().iter().map(as_change).collect());
    assert_eq!(client.pull(URI), [Value::Null; 0], "the fix fixes it");
    assert_eq!(client.refused("codeAction/resolve", action.clone()), CONTENT_MODIFIED);
    // Nothing of another kind.
    let mut other = params;
    other["context"]["only"] = json!(["source.organizeImports"]);
    assert_eq!(client.request("textDocument/codeAction", other), json!([]));
}

fn as_change(edit: &Value) -> Value {
    json!({"range": edit["range"], "text": edit["newText"]})
}

#[test]
fn actions_are_whole_where_nothing_is_asked_later() {
    let mut capabilities = able();
    merge(&mut capabilities, json!({"textDocument": {"codeAction": {"resolveSupport": null}}}));
    merge(&mut capabilities, json!({"workspace": {"workspaceEdit": null}}));
    let mut client = Builder::new(capabilities).start();
    client.open_settled(URI, MOVED);
    let params = json!({
        "textDocument": {"uri": URI}, "range": range((2, 50), (2, 51)), "context": {"diagnostics": []},
    });
    let actions = client.request("textDocument/codeAction", params);
    assert!(actions[0]["edit"]["changes"][URI][0]["newText"].is_string(), "{actions}");
    assert!(actions[0].get("data").is_none());
}

#[test]
fn the_life_of_a_value_is_highlighted() {
    let mut client = Builder::new(able()).start();
    client.open_settled(URI, MOVED);
    let found = client.request("textDocument/documentHighlight", at(URI, 2, 17));
    let of =
        |highlight: &Value| (highlight["range"]["start"]["character"].as_u64(), highlight["kind"].as_u64());
    let found: Vec<_> = found.as_array().unwrap().iter().map(of).collect();
    // Declared and moved: writes.
    assert_eq!(found.first(), Some(&(Some(17), Some(3))), "{found:?}");
    assert!(found.contains(&(Some(41), Some(3))), "{found:?}");
    assert_eq!(client.request("textDocument/documentHighlight", at(URI, 0, 1)), Value::Null);
}

#[test]
fn what_is_not_rust_is_answered_with_nothing() {
    let mut client = Builder::new(able()).start();
    for (uri, text) in [
        ("untitled:empty", ""),
        ("untitled:words", "Dear reader,\n\n\"this is no Rust.\n"),
        ("untitled:open", "fn main() { let s = (((String::new(); if { match s {"),
        ("untitled:closed", "}}}}} fn main() { let s = ; }"),
        ("untitled:half", "fn main() { let s = String::new(); s. }"),
        ("untitled:deep", &format!("fn main() {{ {} }}", "(".repeat(200))),
        ("untitled:nested", &format!("fn main() {{ {}{} }}", "{".repeat(300), "}".repeat(300))),
    ] {
        client.open(uri, text);
        client.wait_status("ready");
        client.hints(uri);
        client.pull(uri);
        for column in (0..80).step_by(7) {
            client.request("textDocument/hover", at(uri, 0, column));
            client.request("textDocument/documentHighlight", at(uri, 0, column));
        }
        let params = json!({
            "textDocument": {"uri": uri}, "range": range((0, 3), (9, 0)), "context": {"diagnostics": []},
        });
        client.request("textDocument/codeAction", params);
    }
    let document =
        json!({"uri": "file:///Cargo.toml", "languageId": "toml", "version": 1, "text": "fn f() {}"});
    client.notify("textDocument/didOpen", json!({"textDocument": document}));
    assert_eq!(client.hints("file:///Cargo.toml"), [Value::Null; 0]);
}

/// Fifty thousand lines, which take a while.
fn long() -> String {
    let mut text = String::from("fn take(s: String) {}\n");
    for number in 0..10_000 {
        write!(text, "fn f{number}() {{\n    let s = String::new();\n    let t = s;\n    take(t);\n}}\n")
            .unwrap();
    }
    text
}

#[test]
fn an_edit_overtakes_a_long_request() {
    let mut client = Builder::new(able()).start();
    client.open_settled(URI, &long());
    let all = json!({"textDocument": {"uri": URI}, "range": range((0, 0), (60_000, 0))});
    let long = client.ask("textDocument/inlayHint", all.clone());
    client.change(URI, 2, json!([{"text": DROPS}]));
    assert_eq!(client.answer(long)["error"]["code"], CONTENT_MODIFIED);
    assert_eq!(client.hints(URI).len(), 1);
}

#[test]
fn a_request_can_be_cancelled() {
    let mut client = Builder::new(able()).start();
    client.open_settled(URI, &long());
    let all = json!({"textDocument": {"uri": URI}, "range": range((0, 0), (60_000, 0))});
    let long = client.ask("textDocument/inlayHint", all);
    client.notify("$/cancelRequest", json!({"id": long}));
    assert_eq!(client.answer(long)["error"]["code"], REQUEST_CANCELLED);
    // The work has stopped too: an edit has nothing to wait for.
    client.change(URI, 2, json!([{"text": DROPS}]));
    assert_eq!(client.hints(URI).len(), 1);
}
