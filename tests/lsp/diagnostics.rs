//! Errors while typing: pulled or pushed.

use serde_json::{Value, json};

use crate::client::{Builder, Client, able, merge, range};

const URI: &str = "untitled:Untitled-1";
const GOOD: &str = "fn main() {\n    let s = String::new();\n    let t = s;\n    \n}\n";

/// Types `drop(s);` on line 3.
fn spoil(client: &mut Client, version: i64) {
    client.change(URI, version, json!([{"range": range((3, 4), (3, 4)), "text": "drop(s);"}]));
}

fn mend(client: &mut Client, version: i64) {
    client.change(URI, version, json!([{"range": range((3, 4), (3, 12)), "text": ""}]));
}

fn pushing() -> Value {
    let mut capabilities = able();
    merge(&mut capabilities, json!({"workspace": {"diagnostics": null}}));
    capabilities
}

fn check(found: &Value) {
    let [found] = found.as_array().unwrap().as_slice() else { panic!("{found}") };
    assert_eq!(found["range"], range((3, 9), (3, 10)));
    assert_eq!(found["severity"], 1);
    assert_eq!(found["code"], "E0382");
    assert_eq!(found["codeDescription"]["href"], "https://doc.rust-lang.org/error_codes/E0382.html");
    assert_eq!(found["source"], "freehold");
    assert!(found["message"].as_str().unwrap().starts_with("use of moved value: `s`"), "{found}");
    let related = &found["relatedInformation"][0];
    assert_eq!(related["location"], json!({"uri": URI, "range": range((2, 12), (2, 13))}));
    assert!(related["message"].as_str().unwrap().contains("moved here"), "{related}");
}

#[test]
fn pulled() {
    let mut client = Builder::new(able()).start();
    assert_eq!(client.server["capabilities"]["diagnosticProvider"]["interFileDependencies"], true);
    client.open_settled(URI, GOOD);
    // Told to ask again once everything is loaded.
    client.wait_asked("workspace/diagnostic/refresh", 1);
    assert_eq!(client.pull(URI), [Value::Null; 0]);
    spoil(&mut client, 2);
    let report = client.request("textDocument/diagnostic", json!({"textDocument": {"uri": URI}}));
    check(&report["items"]);
    // Nothing changed since.
    let again = json!({"textDocument": {"uri": URI}, "previousResultId": report["resultId"]});
    let again = client.request("textDocument/diagnostic", again);
    assert_eq!(again, json!({"kind": "unchanged", "resultId": report["resultId"]}));
    mend(&mut client, 3);
    assert_eq!(client.pull(URI), [Value::Null; 0]);
    client.close(URI);
    // Nothing is ever pushed: dropping the client asserts that.
}

#[test]
fn pushed() {
    let mut client = Builder::new(pushing()).start();
    assert!(client.server["capabilities"].get("diagnosticProvider").is_none());
    client.open_settled(URI, GOOD);
    let first = client.next("textDocument/publishDiagnostics");
    assert_eq!(first, json!({"uri": URI, "version": 1, "diagnostics": []}));
    spoil(&mut client, 2);
    let published = client.next("textDocument/publishDiagnostics");
    assert_eq!((&published["uri"], &published["version"]), (&json!(URI), &json!(2)));
    check(&published["diagnostics"]);
    // Typing on: one publication for all edits that come close together.
    mend(&mut client, 3);
    spoil(&mut client, 4);
    mend(&mut client, 5);
    let published = client.next("textDocument/publishDiagnostics");
    assert_eq!(published, json!({"uri": URI, "version": 5, "diagnostics": []}));
    client.close(URI);
    assert_eq!(client.next("textDocument/publishDiagnostics"), json!({"uri": URI, "diagnostics": []}));
}

#[test]
fn without_related_places_the_message_names_them() {
    let mut capabilities = able();
    merge(&mut capabilities, json!({"textDocument": {"publishDiagnostics": null}}));
    let mut client = Builder::new(capabilities).start();
    client.open_settled(URI, GOOD);
    spoil(&mut client, 2);
    let found = client.pull(URI).swap_remove(0);
    assert!(found.get("relatedInformation").is_none());
    assert!(found["message"].as_str().unwrap().contains("\nline 3: value moved here"), "{found}");
}

#[test]
fn none_where_a_name_is_unknown() {
    let mut client = Builder::new(able()).options(json!({"hints": {"preset": "all"}})).start();
    for (name, text) in [
        ("value", "fn f() { let s = elsewhere::make(); drop(s); drop(s); }"),
        ("type", "fn f(s: Vec<elsewhere::Item>) { drop(s); drop(s); }"),
        // A trait may ask for `Copy`.
        ("bound", "fn f<T: elsewhere::Trait>(t: T) { drop(t); drop(t); }"),
        ("clause", "fn f<T>(t: Option<T>) where T: elsewhere::Trait { drop(t); drop(t); }"),
        ("impl", "struct W<T>(T); impl<T: elsewhere::Trait> W<T> { fn f(t: T) { drop(t); drop(t); } }"),
    ] {
        let uri = format!("untitled:{name}");
        client.open(&uri, text);
        client.wait_status("ready");
        assert_eq!(client.pull(&uri), [Value::Null; 0], "{name}");
        assert_eq!(client.hint_labels(&uri), [""; 0], "{name}");
    }
}
