//! Settings: at the start, asked for, and changed.

use serde_json::{Value, json};

use crate::client::{Builder, able, merge};

const URI: &str = "untitled:Untitled-1";
const TEXT: &str =
    "fn main() { let s = String::new(); let t = s; drop(t); drop(s); }\nfn f() { let s = String::new(); }\n";

#[test]
fn a_hint_kind_can_be_switched_off() {
    let mut client = Builder::new(able()).start();
    client.open_settled(URI, TEXT);
    let refreshed = client.asked.len();
    assert!(!client.hints(URI).is_empty());
    client.settings = json!({"hints": {"drop-points": false}});
    client.notify("workspace/didChangeConfiguration", json!({"settings": null}));
    client.wait_asked("workspace/configuration", 2);
    client.wait_asked("workspace/inlayHint/refresh", 2);
    assert_eq!(client.hints(URI), [Value::Null; 0]);
    assert!(client.asked.len() > refreshed);
    client.settings = json!({"hints": {"preset": "learn"}});
    client.notify("workspace/didChangeConfiguration", json!({"settings": {}}));
    client.wait_asked("workspace/inlayHint/refresh", 3);
    assert!(!client.hints(URI).is_empty());
}

#[test]
fn settings_that_are_sent_count_where_none_can_be_asked_for() {
    let mut capabilities = able();
    merge(&mut capabilities, json!({"workspace": {"configuration": false}}));
    let mut client = Builder::new(capabilities).options(json!({"hints": {"drop-points": false}})).start();
    client.open_settled(URI, TEXT);
    assert_eq!(client.hints(URI), [Value::Null; 0]);
    let settings = json!({"settings": {"freehold": {"hints": {"preset": "learn"}}}});
    client.notify("workspace/didChangeConfiguration", settings);
    client.wait_asked("workspace/inlayHint/refresh", 2);
    assert!(!client.hints(URI).is_empty());
}

#[test]
fn diagnostics_have_the_level_that_is_wanted() {
    for (settings, severity) in [
        (json!({}), Some(1)),
        (json!({"diagnostics": {"level": "warning"}}), Some(2)),
        (json!({"diagnostics": {"level": "information"}}), Some(3)),
        (json!({"diagnostics": {"level": "hint"}}), Some(4)),
        (json!({"diagnostics": {"level": "off"}}), None),
        (json!({"diagnostics": {"enable": false}}), None),
    ] {
        let mut client = Builder::new(able()).settings(settings.clone()).start();
        client.open_settled(URI, TEXT);
        let found = client.pull(URI);
        assert_eq!(found.first().and_then(|found| found["severity"].as_i64()), severity, "{settings}");
    }
}

#[test]
fn a_wrong_setting_is_told_once() {
    let wrong = json!({"hints": {"preset": "loud"}});
    let mut client = Builder::new(able()).options(wrong.clone()).settings(wrong).start();
    client.open_settled(URI, TEXT);
    let told = client.next("window/showMessage");
    assert_eq!(told["type"], 2);
    let words = told["message"].as_str().unwrap();
    assert!(words.contains("`freehold.hints.preset` is \"loud\"") && words.contains("\"learn\""), "{words}");
    assert!(!client.hints(URI).is_empty(), "the default is kept");
    client.notify("workspace/didChangeConfiguration", json!({"settings": null}));
    client.wait_asked("workspace/configuration", 2);
    // Dropping the client asserts that nothing more was said.
}

#[test]
fn settings_that_need_a_load_load_again() {
    let mut client = Builder::new(able()).start();
    client.open_settled(URI, TEXT);
    client.settings = json!({"cfgTest": false});
    client.notify("workspace/didChangeConfiguration", json!({"settings": null}));
    client.wait_status("loading");
    client.wait_status("ready");
    assert_eq!(client.pull(URI).len(), 1);
}
