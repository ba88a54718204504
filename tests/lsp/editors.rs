//! What each editor announces in `initialize`, as far as it matters, and what it gets for it.

use serde_json::{Value, json};

use crate::client::Builder;

/// Name, capabilities, and: the encoding agreed on, whether diagnostics are pulled, whether hints
/// are completed later.
fn editors() -> Vec<(&'static str, Value, (&'static str, bool, bool))> {
    let action = json!({
        "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor"]}},
        "dataSupport": true, "isPreferredSupport": true,
        "resolveSupport": {"properties": ["edit", "command"]},
    });
    let neovim_resolve = json!({"properties": ["textEdits", "tooltip", "location", "command"]});
    vec![
        (
            "Helix 25.01",
            json!({
                "general": {"positionEncodings": ["utf-8", "utf-32", "utf-16"]},
                "textDocument": {
                    "hover": {"contentFormat": ["markdown"]},
                    "inlayHint": {"dynamicRegistration": false},
                    "codeAction": action,
                    "publishDiagnostics": {"tagSupport": {"valueSet": [1, 2]}, "versionSupport": true},
                },
                "workspace": {
                    "configuration": true,
                    "didChangeWatchedFiles": {"dynamicRegistration": true},
                    "inlayHint": {"refreshSupport": false},
                    "workspaceEdit": {"documentChanges": true},
                },
                "window": {"workDoneProgress": true},
            }),
            ("utf-8", false, false),
        ),
        (
            "Helix 25.07",
            json!({
                "general": {"positionEncodings": ["utf-8", "utf-32", "utf-16"]},
                "textDocument": {
                    "hover": {"contentFormat": ["markdown"]},
                    "inlayHint": {"dynamicRegistration": false},
                    "codeAction": action,
                    "diagnostic": {"relatedDocumentSupport": true},
                    "publishDiagnostics": {"versionSupport": true},
                },
                "workspace": {
                    "configuration": true,
                    // Its own spelling.
                    "diagnostic": {"refreshSupport": true},
                    "didChangeWatchedFiles": {"dynamicRegistration": true},
                    "inlayHint": {"refreshSupport": false},
                    "workspaceEdit": {"documentChanges": true},
                },
                "window": {"workDoneProgress": true},
            }),
            ("utf-8", true, false),
        ),
        (
            "Neovim 0.11",
            json!({
                "general": {"positionEncodings": ["utf-8", "utf-16", "utf-32"]},
                "textDocument": {
                    "hover": {"contentFormat": ["markdown", "plaintext"]},
                    "inlayHint": {"resolveSupport": neovim_resolve},
                    "codeAction": action,
                    "diagnostic": {"tagSupport": {"valueSet": [1, 2]}},
                    "publishDiagnostics": {"relatedInformation": true},
                },
                "workspace": {
                    "configuration": true,
                    "didChangeWatchedFiles": {"dynamicRegistration": false},
                    "inlayHint": {"refreshSupport": true},
                },
                "window": {"workDoneProgress": true},
            }),
            ("utf-8", false, true),
        ),
        (
            "Neovim 0.12",
            json!({
                "general": {"positionEncodings": ["utf-8", "utf-16", "utf-32"]},
                "textDocument": {
                    "hover": {"contentFormat": ["markdown", "plaintext"]},
                    "inlayHint": {"resolveSupport": neovim_resolve},
                    "codeAction": action,
                    "diagnostic": {"relatedInformation": true, "dynamicRegistration": true},
                    "publishDiagnostics": {"relatedInformation": true},
                },
                "workspace": {
                    "configuration": true,
                    "diagnostics": {"refreshSupport": true},
                    "inlayHint": {"refreshSupport": true},
                },
                "window": {"workDoneProgress": true},
            }),
            ("utf-8", true, true),
        ),
        ("VS Code 1.139", crate::client::able(), ("utf-16", true, true)),
        ("an editor that says nothing", json!({}), ("utf-16", false, false)),
    ]
}

#[test]
fn each_editor_gets_its_own() {
    const URI: &str = "untitled:Untitled-1";
    for (name, capabilities, (encoding, pulls, resolves)) in editors() {
        let mut client = Builder::new(capabilities.clone()).start();
        let server = client.server["capabilities"].clone();
        assert_eq!(server["positionEncoding"], encoding, "{name}");
        assert_eq!(server.get("diagnosticProvider").is_some(), pulls, "{name}");
        assert_eq!(server["inlayHintProvider"]["resolveProvider"], resolves, "{name}");
        assert_eq!(server.get("codeActionProvider").is_some(), name != "an editor that says nothing");
        let text = "fn main() { let 🦀 = 1; let s = String::new(); drop(s); drop(s); }";
        client.open_settled(URI, text);
        let found = match pulls {
            true => json!(client.pull(URI)),
            false => client.next("textDocument/publishDiagnostics")["diagnostics"].take(),
        };
        let before = &text[..text.rfind("s); }").unwrap()];
        let column = if encoding == "utf-8" { before.len() } else { before.encode_utf16().count() };
        assert_eq!(found[0]["range"]["start"]["character"], column, "{name}: {found}");
        let workspace = &capabilities["workspace"];
        let asked = |client: &crate::client::Client, method: &str| {
            client.asked.iter().filter(|(asked, _)| asked == method).count()
        };
        if workspace["configuration"] == true {
            assert_eq!(asked(&client, "workspace/configuration"), 1, "{name}");
        }
        if workspace["didChangeWatchedFiles"]["dynamicRegistration"] == true {
            let registered = client.wait_asked("client/registerCapability", 1);
            assert_eq!(registered["registrations"][0]["method"], "workspace/didChangeWatchedFiles", "{name}");
        }
        if workspace["inlayHint"]["refreshSupport"] == true {
            client.wait_asked("workspace/inlayHint/refresh", 1);
        }
        // Nothing that was not announced.
        client.shut_down();
        let progress = capabilities["window"]["workDoneProgress"] == true;
        assert_eq!(asked(&client, "window/workDoneProgress/create") > 0, progress, "{name}");
        assert_eq!(!client.progress.is_empty(), progress, "{name}");
        assert!(
            workspace["inlayHint"]["refreshSupport"] == true
                || asked(&client, "workspace/inlayHint/refresh") == 0
        );
        assert!(pulls || asked(&client, "workspace/diagnostic/refresh") == 0, "{name}");
    }
}
