//! The server's text of a document is the client's, whatever is done to it.
//!
//! Seen through hints: they stand where the server thinks the text is.

use serde_json::{Value, json};

use crate::client::{Builder, Client, able, at, merge, range};

const URI: &str = "untitled:Untitled-1";

/// With every kind of column.
fn clients(hints: &str) -> Vec<(&'static str, Client)> {
    let client = |encoding: &'static str| {
        let mut capabilities = able();
        merge(&mut capabilities, json!({"general": {"positionEncodings": [encoding]}}));
        let client = Builder::new(capabilities).options(json!({"hints": {"preset": hints}})).start();
        assert_eq!(client.server["capabilities"]["positionEncoding"], encoding);
        (encoding, client)
    };
    vec![client("utf-8"), client("utf-16"), client("utf-32")]
}

fn width(encoding: &str, text: &str) -> usize {
    match encoding {
        "utf-8" => text.len(),
        "utf-16" => text.encode_utf16().count(),
        _ => text.chars().count(),
    }
}

#[test]
fn edits_of_text_with_wide_characters() {
    for (encoding, mut client) in clients("off") {
        let line = "fn f() { let s = String::new(); /* 🦀é */ }";
        client.open_settled(URI, &format!("{line}\r\n"));
        let end = width(encoding, line);
        assert_eq!(client.hints(URI)[0]["position"], json!({"line": 0, "character": end}), "{encoding}");
        // Behind the crab: one character, two units, or four bytes.
        let crab = width(encoding, "fn f() { let s = String::new(); /* 🦀") as u32;
        client.change(URI, 2, json!([{"range": range((0, crab), (0, crab)), "text": "字\r\n"}]));
        assert_eq!(text(&mut client, 2), "fn f() { let s = String::new(); /* 🦀字\r\né */ }\r\n");
        // Several changes of one message, each on top of the one before.
        let end = width(encoding, "é */ ") as u32;
        let both = json!([
            {"range": range((0, 0), (0, 0)), "text": "// 🦀\n"},
            {"range": range((1, 0), (2, end)), "text": "fn f() { let b = String::new(); "},
        ]);
        client.change(URI, 3, both);
        assert_eq!(text(&mut client, 3), "// 🦀\nfn f() { let b = String::new(); }\r\n");
        let end = width(encoding, "fn f() { let b = String::new(); }");
        assert_eq!(client.hints(URI)[0]["position"], json!({"line": 1, "character": end}), "{encoding}");
    }
}

/// The document as the server has it.
fn text(client: &mut Client, version: i64) -> String {
    let text = client.request("freehold/text", json!({"textDocument": {"uri": URI}}));
    assert_eq!(text["version"], version);
    text["text"].as_str().unwrap().to_owned()
}

#[test]
fn an_old_edit_is_refused_and_told() {
    let mut client = Builder::new(able()).start();
    client.open_settled(URI, "fn f() { let s = String::new(); }");
    let before = client.hint_labels(URI);
    assert_eq!(before.len(), 1);
    client.change(URI, 0, json!([{"text": ""}]));
    let told = client.next("window/logMessage");
    assert!(told["message"].as_str().unwrap().contains("version 0 came after version 1"), "{told}");
    assert_eq!(client.hint_labels(URI), before);
    client.close(URI);
    assert_eq!(client.hints(URI), [Value::Null; 0]);
}

/// Any edit, in any of the three kinds of columns; and the text that comes of it is answered.
#[test]
fn random_edits_keep_the_text() {
    for (encoding, mut client) in clients("all") {
        let mut random = Random(0x5eed ^ encoding.len() as u64);
        let mut model =
            String::from("struct S(String);\nfn f(s: S) { let t = s.0; }\nfn g() { f(S(\"a\".into())) }\n");
        client.open_settled(URI, &model);
        for version in 2..150 {
            let changes: Vec<Value> =
                (0..1 + random.below(3)).map(|_| random.edit(encoding, &mut model)).collect();
            client.change(URI, version, Value::Array(changes));
            if random.below(3) == 0 {
                assert_eq!(text(&mut client, version), model, "{encoding}");
            }
            let line = random.below(8) as u32;
            let at = at(URI, line, random.below(60) as u32);
            match random.below(4) {
                0 => drop(client.hints(URI)),
                1 => drop(client.request("textDocument/hover", at)),
                2 => drop(client.request("textDocument/documentHighlight", at)),
                _ => drop(client.pull(URI)),
            }
        }
        assert_eq!(text(&mut client, 149), model, "{encoding}");
    }
}

/// Nobody waits for anybody: edits and requests as fast as they can be written.
#[test]
fn a_torrent_of_edits_and_requests() {
    let mut client = Builder::new(able()).options(json!({"hints": {"preset": "all"}})).start();
    let mut random = Random(0x70_44e2);
    let mut model = "fn f(s: String) { let t = s; }\n".repeat(200);
    client.open_settled(URI, &model);
    let mut asked = Vec::new();
    for version in 2..300 {
        let change = random.edit("utf-16", &mut model);
        client.change(URI, version, json!([change]));
        let at = at(URI, random.below(200) as u32, random.below(30) as u32);
        let all = json!({"textDocument": {"uri": URI}, "range": range((0, 0), (1000, 0))});
        asked.push(match random.below(4) {
            0 => client.ask("textDocument/inlayHint", all),
            1 => client.ask("textDocument/diagnostic", json!({"textDocument": {"uri": URI}})),
            2 => client.ask("textDocument/documentHighlight", at),
            _ => client.ask("textDocument/hover", at),
        });
        if random.below(5) == 0 {
            client.notify("$/cancelRequest", json!({"id": asked[random.below(asked.len())]}));
        }
    }
    assert_eq!(text(&mut client, 299), model);
    // Content modified, cancelled by the client, cancelled to be asked again.
    let expected = [None, Some(-32801), Some(-32800), Some(-32802)];
    for id in asked {
        let answer = client.answer(id);
        assert!(expected.contains(&answer["error"]["code"].as_i64()), "{answer}");
    }
}

/// xorshift64*, the same on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % n
    }

    /// Edits `text`, and says so in LSP.
    fn edit(&mut self, encoding: &str, text: &mut String) -> Value {
        const PIECES: &[&str] = &[
            "",
            "a",
            "🦀",
            "é",
            "\n",
            "\r\n",
            "\r",
            "\u{2028}",
            "// 字\n",
            "fn g() {}\n",
            "let x = {",
            "}",
            "\"",
            "'",
            "/*",
            "*/",
            "struct S(String);\n",
            "(",
            ")",
            "f(S(\"\".into()));",
            "let t = s;",
        ];
        let mut place = || {
            let mut at = self.below(text.len() + 1);
            // Inside of `\r\n` is no position.
            while !text.is_char_boundary(at) || (text[..at].ends_with('\r') && text[at..].starts_with('\n')) {
                at -= 1;
            }
            at
        };
        let (a, b, c) = (place(), place(), place());
        // Insertions, and replacements that seldom take much.
        let (start, end) = if c % 2 == 0 { (a, a) } else { (a.min(b), a.max(b)) };
        let (start, end) = if end - start > 30 && c % 7 != 0 { (start, start) } else { (start, end) };
        let position = |at: usize| {
            let before = text[..at].to_owned();
            let lines = before.lines_of_lsp();
            (lines.len() as u32 - 1, width(encoding, lines.last().unwrap()) as u32)
        };
        let range = range(position(start), position(end));
        let piece = PIECES[self.below(PIECES.len())];
        text.replace_range(start..end, piece);
        json!({"range": range, "text": piece})
    }
}

trait LspLines {
    /// The lines without their ends, as LSP counts them: after `\n`, `\r\n` or `\r`.
    fn lines_of_lsp(&self) -> Vec<&str>;
}

impl LspLines for String {
    fn lines_of_lsp(&self) -> Vec<&str> {
        let mut lines = Vec::new();
        let mut start = 0;
        let bytes = self.as_bytes();
        for at in 0..bytes.len() {
            let ends = match bytes[at] {
                b'\n' => true,
                b'\r' => bytes.get(at + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends {
                lines.push(self[start..at].trim_end_matches('\r'));
                start = at + 1;
            }
        }
        lines.push(&self[start..]);
        lines
    }
}
