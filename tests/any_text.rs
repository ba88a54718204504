//! Whatever the text, wherever the cursor: an answer or none, but no panic and no end of the process.
//!
//! Texts come of a generator with fixed seeds: soup of tokens, fixtures with pieces torn out,
//! doubled and swapped, and what no program is. `FREEHOLD_ANY_TEXT=N` runs N times as many.

use std::{
    fmt::Write as _,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    time::Instant,
};

use freehold::{
    borrowck,
    host::{self, Change, Host, LoneFile, SysrootChoice},
    ide::{
        FilePosition, FileRange, RootDatabase,
        assists::assists,
        cursor::Item,
        diagnostics::diagnostics,
        highlights::highlights,
        hover::hover,
        inlay_hints::{HintConfig, inlay_hints},
    },
};
use ra_ap_span::Edition;
use ra_ap_syntax::{TextRange, TextSize};
use ra_ap_vfs::FileId;

const NAME: &str = "/any/text.rs";

fn open(text: &str) -> (Host, FileId) {
    let file = LoneFile { path: NAME.into(), text: text.to_owned(), edition: Edition::Edition2024 };
    let host = Host::lone(&[file], &SysrootChoice::Mini).unwrap();
    let file = host.file_id(Path::new(NAME)).unwrap();
    (host, file)
}

/// With the stack that the program's own threads have.
fn on_a_thread(run: impl FnOnce() + Send) {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(host::STACK).spawn_scoped(scope, run).unwrap();
        if let Err(panic) = thread.join() {
            std::panic::resume_unwind(panic);
        }
    });
}

fn size(offset: usize) -> TextSize {
    TextSize::try_from(offset).unwrap()
}

/// Asks all there is to ask of the whole file, and at the cursors.
fn ask(db: &RootDatabase, file: FileId, text: &str, cursors: &[usize]) {
    let hints = inlay_hints(db, file, None, &HintConfig::all());
    let inside = |range: TextRange| {
        let range = std::ops::Range::<usize>::from(range);
        assert!(text.get(range.clone()).is_some(), "{range:?} is no text of the file");
    };
    for hint in hints {
        inside(TextRange::empty(hint.position));
        hint.edit.iter().for_each(|edit| inside(edit.range));
    }
    for error in diagnostics(db, file) {
        inside(error.range);
        // Where the error is, there is something to be done.
        assists(db, FileRange { file, range: error.range });
    }
    for item in Item::all(db, file) {
        for id in item.facts.set.bodies.indices() {
            let (body, facts) = item.facts.body(id);
            borrowck::lives(body, facts);
            assert!(!body.to_string().is_empty());
        }
    }
    for &cursor in cursors {
        let at = FilePosition { file, offset: size(cursor) };
        if let Some(hover) = hover(db, at) {
            inside(hover.range);
        }
        for highlight in highlights(db, at).unwrap_or_default() {
            inside(highlight.range);
        }
        assists(db, FileRange { file, range: TextRange::empty(at.offset) });
    }
}

/// Gives one host text after text. A failure says which seed and which text it was.
fn all_answered(texts: impl Iterator<Item = (u64, String)>) {
    let (mut host, file) = open("");
    let mut failed = Vec::new();
    for (seed, text) in texts {
        let cursors = Random(seed | 1).cursors(&text, 12);
        let run = || {
            host.apply([Change::Shown(NAME.into(), text.clone())]);
            host.snapshot().read(|db| ask(db, file, &text, &cursors)).unwrap();
        };
        if catch_unwind(AssertUnwindSafe(run)).is_err() {
            failed.push(seed);
            eprintln!("seed {seed}:\n{text}\n");
            (host, _) = open("");
        }
    }
    assert!(failed.is_empty(), "{} texts, of seeds {failed:?}", failed.len());
}

/// How many texts a test tries.
fn tries(usual: u64) -> u64 {
    let more = std::env::var("FREEHOLD_ANY_TEXT").ok().and_then(|more| more.parse().ok());
    usual * more.unwrap_or(1)
}

/// xorshift64*, the same on every machine.
struct Random(u64);

impl Random {
    fn of(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % end.max(1)
    }

    fn pick<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// A place between two characters.
    fn place(&mut self, text: &str) -> usize {
        let mut at = self.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// The ends, one behind the text, and some places in it.
    fn cursors(&mut self, text: &str, count: usize) -> Vec<usize> {
        let mut cursors = vec![0, text.len(), text.len() + 7];
        cursors.extend((0..count).map(|_| self.place(text)));
        cursors
    }

    fn range(&mut self, text: &str, longest: usize) -> std::ops::Range<usize> {
        let start = self.place(text);
        let mut end = (start + self.below(longest + 1)).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        start..end.max(start)
    }

    /// One thing that happens to a text while it is edited, or worse.
    fn hurt(&mut self, text: &mut String) {
        let range = self.range(text, 60);
        match self.below(6) {
            0 => text.replace_range(range, ""),
            1 => {
                let twice = text[range.clone()].to_owned();
                text.insert_str(range.end, &twice);
            }
            2 => {
                let piece = text[range.clone()].to_owned();
                text.replace_range(range, "");
                let at = self.place(text);
                text.insert_str(at, &piece);
            }
            3 => text.truncate(range.start),
            4 => text.insert_str(range.start, self.pick(PIECES)),
            _ => text.insert_str(
                range.start,
                self.pick(&["{", "}", "(", ")", "\"", "'", ";", "|", "/*", "🦀", "\r\n"]),
            ),
        }
    }
}

const PIECES: &[&str] = &[
    "fn ",
    "f",
    "g",
    "(s: String)",
    "(",
    ")",
    "{",
    "}",
    "{ ",
    " }\n",
    "[",
    "]",
    "<",
    ">",
    "-> String ",
    "let ",
    "mut ",
    "s",
    "t",
    "self",
    "Self",
    " = ",
    ";",
    ";\n",
    ",",
    ": ",
    "::",
    ".",
    "..",
    "..=",
    "&",
    "&mut ",
    "*",
    "move ",
    "|",
    "||",
    "|x| ",
    "match ",
    "if ",
    "if let ",
    "else ",
    "while ",
    "while let ",
    "loop ",
    "for ",
    "in ",
    "return ",
    "break ",
    "continue ",
    "'a ",
    "'a: ",
    "?",
    ".await",
    "async ",
    "unsafe ",
    "const ",
    "static ",
    "struct S",
    "enum E",
    "union U",
    "impl ",
    "trait T ",
    "S { s: String }",
    "Some(",
    "None",
    "_",
    "@",
    "ref ",
    "ref mut ",
    "=> ",
    "!",
    "-",
    "+",
    "+= ",
    "==",
    "&&",
    "1",
    "0.0",
    "\"a{s}\"",
    "'c'",
    "b\"x\"",
    "r#\"",
    "\"",
    "'",
    "/*",
    "*/",
    "//",
    "/// ",
    "#[derive(Clone)]\n",
    "#[derive(Clone, Copy)]",
    "#![feature(x)]",
    "macro_rules! m ",
    "m!(",
    "vec![",
    "println!(\"{}\", ",
    "format!(\"{s:?}\")",
    "drop(",
    "String::new()",
    "Vec::<String>::new()",
    "Box::new(",
    ".clone()",
    ".0",
    ".len()",
    ".push(",
    "mod m ",
    "use ",
    "crate::",
    "super::",
    "extern \"C\" ",
    "where ",
    "dyn ",
    "impl Drop for S { fn drop(&mut self) {} }",
    "as u8",
    "yield ",
    "é",
    "字",
    "🦀",
    "\u{200b}",
    "\u{202e}",
    "\0",
    "\r\n",
    "\r",
    "\t",
    "\u{feff}",
    "$",
    "$x:expr",
    "#",
    "\\",
    "`",
    "~",
];

#[test]
fn soup_of_tokens() {
    on_a_thread(|| {
        all_answered((0..tries(400)).map(|seed| {
            let mut random = Random::of(seed);
            let mut text = String::new();
            // Half of them begin as a function does.
            if random.below(2) == 0 {
                text.push_str("struct S { s: String }\nfn f(s: String, mut t: Vec<String>) -> String { ");
            }
            for _ in 0..random.below(60) {
                text.push_str(random.pick(PIECES));
            }
            (seed, text)
        }));
    });
}

fn fixtures() -> Vec<PathBuf> {
    fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, found);
            } else if path.extension().is_some_and(|it| it == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"), &mut found);
    found.sort();
    assert!(found.len() > 250);
    found
}

#[test]
fn fixtures_with_pieces_torn_out_doubled_and_swapped() {
    on_a_thread(|| {
        let fixtures = fixtures();
        all_answered((0..tries(fixtures.len() as u64)).map(|seed| {
            let mut random = Random::of(seed);
            // A stride without a common factor: files of every kind, however few are tried.
            let path = &fixtures[(seed as usize * 7919) % fixtures.len()];
            let mut text = std::fs::read_to_string(path).unwrap();
            for _ in 0..1 + random.below(4) {
                random.hurt(&mut text);
            }
            if seed % 7 == 0 {
                text = text.replace('\n', "\r\n");
            }
            (seed, text)
        }));
    });
}

/// An edit after another on one text, as one types.
#[test]
fn a_text_that_is_edited_all_the_time() {
    on_a_thread(|| {
        let fixtures = fixtures();
        let mut random = Random::of(1);
        let mut text = String::new();
        all_answered((0..tries(200)).map(|seed| {
            if seed % 20 == 0 {
                text = std::fs::read_to_string(random.pick(&fixtures.iter().collect::<Vec<_>>())).unwrap();
            }
            let at = random.place(&text);
            match random.below(3) {
                0 if at < text.len() => drop(text.remove(at)),
                1 => text.insert_str(at, random.pick(PIECES)),
                _ => {
                    text.insert(at, random.pick(&["x", "(", ".", ";", "&", "}", "?"]).chars().next().unwrap())
                }
            }
            (seed, text.clone())
        }));
    });
}

#[test]
fn what_is_no_rust_at_all() {
    on_a_thread(|| {
        let mut texts: Vec<String> = [
            "",
            "\n",
            "\r\n\r\n",
            "\u{feff}",
            "\u{feff}fn main() { let s = String::new(); }",
            "#!/usr/bin/env rust\nfn main() { let s = String::new(); }",
            "---\n[dependencies]\n---\nfn main() { let s = String::new(); }",
            "Dear reader,\n\n\"this is no Rust.\n",
            "<html><body onload='f()'>{{ x | y }}</body></html>",
            "{\"json\": [1, 2, {\"a\": null}]}",
            "SELECT * FROM t WHERE a = 'b';",
            "\0\u{1}\u{2}\u{7f}",
            "fn 🦀(é: String) { let 字 = é; drop(é); }",
        ]
        .map(str::to_owned)
        .into();
        let mut random = Random::of(3);
        texts.extend((0..40).map(|_| {
            let bytes: Vec<u8> = (0..random.below(400)).map(|_| random.below(256) as u8).collect();
            String::from_utf8_lossy(&bytes).into_owned()
        }));
        all_answered((1..).zip(texts));
    });
}

/// Nested far deeper than rust-analyzer can follow.
#[test]
fn deep_nesting() {
    const DEEP: usize = 5000;
    let around = |before: &str, open: &str, middle: &str, close: &str, after: &str| {
        format!("{before}{}{middle}{}{after}", open.repeat(DEEP), close.repeat(DEEP))
    };
    let body = |open: &str, middle: &str, close: &str| {
        around("fn f(s: String, o: Option<String>) { let a = ", open, middle, close, "; drop(s); }\n")
    };
    let texts = [
        body("(", "s", ")"),
        body("{ ", "s", " }"),
        body("[", "s", "]"),
        body("(", "", ""),
        body("{", "", ""),
        body("", "", ")"),
        body("(\n", "s", "\n)"),
        body("|| ", "s", ""),
        body("move |x| { ", "s", " }"),
        body("(|| ", "s", ")()"),
        body("match s { _ => ", "s", " }"),
        body("match o { Some(s) => drop(s), None => ", "()", " }"),
        body("if true { s } else ", "{ s }", ""),
        body("if let Some(s) = o { ", "", "}"),
        body("while let Some(s) = o { ", "", "}"),
        body("loop { ", "", " break; }"),
        body("for x in s { ", "", "}"),
        body("async { ", "s", ".await }"),
        body("unsafe { ", "s", " }"),
        body("&", "s", ""),
        body("& & mut ", "s", ""),
        body("*", "s", ""),
        body("!", "s", ""),
        body("-", "s", ""),
        body("return ", "s", ""),
        body("break ", "s", ""),
        body("a = ", "s", ""),
        body("a += ", "s", ""),
        body("a..", "s", ""),
        body("Box::new(", "s", ")"),
        body("vec![", "s", "]"),
        body("println!(\"{}\", ", "s", ")"),
        body("S { s: ", "s", " }"),
        body("fn g() { ", "", " }"),
        body("struct S { f: [u8; { ", "0", " }] }"),
        body("", "s", ".clone()"),
        body("", "s", ".0"),
        body("", "s", "?"),
        body("", "s", "[0]"),
        body("", "s", "()"),
        body("", "s", " + s"),
        body("", "s", " && s"),
        body("", "s", " as u8"),
        body("", "s", ".await"),
        body("", "s", "::s"),
        body("", "match s { 0", " | 0"),
        around("fn f(a: ", "&", "u8", "", ") { a }"),
        around("fn f(a: ", "Vec<", "u8", ">", ") { a }"),
        around("fn f(a: ", "*const ", "u8", "", ") { a }"),
        around("fn f(a: ", "[", "u8", "; 1]", ") { a }"),
        around("fn f(a: ", "fn(", "u8", ") -> u8", ") { a }"),
        around("fn f(", "(", "a", ")", ": u8) { a }"),
        around("fn f() { let ", "Some(", "a", ")", " = b; }"),
        around("fn f() { let ", "&", "a", "", " = b; }"),
        around("", "mod m { ", "fn f(s: String) {}", "}", ""),
        around("", "impl S { ", "", "}", ""),
        around("use ", "a::{", "b", "}", ";"),
        around("const A: u8 = ", "-", "1", "", ";"),
        around("const A: u8 = ", "(", "1", ")", ";"),
        around("", "#[a(", "", ")] fn f() {}", ""),
        around("macro_rules! m { (", "(", "", ")", ") => {} }\nfn f() { m!(()) }"),
        around("fn f(s: String) { m!(", "(", "s", ")", "); }"),
        around("", "/*", "", "*/", "fn f(s: String) {}"),
        "}".repeat(DEEP) + "fn f(s: String) {}",
        "r".to_owned() + &"#".repeat(DEEP) + "\"",
    ];
    // Beside each there is a function that is as it should be.
    let texts = texts.map(|text| format!("fn good(s: String) {{ let t = s; drop(s); }}\n{text}"));
    on_a_thread(|| {
        let (mut host, file) = open("");
        for text in &texts {
            let start = Instant::now();
            host.apply([Change::Shown(NAME.into(), text.clone())]);
            let cursors = Random::of(5).cursors(text, 12);
            host.snapshot().read(|db| ask(db, file, text, &cursors)).unwrap();
            let seen: Vec<_> = diagnostics(host.db(), file).into_iter().map(|it| it.range.start()).collect();
            let line = text.lines().nth(1).unwrap_or("");
            let begins: String = line.chars().take(70).collect();
            println!("{:>6} ms  {begins}", start.elapsed().as_millis());
            assert_eq!(seen, [size(37)], "what stands beside it is known, and nothing of it: {begins}");
        }
    });
}

/// A function of ten lines, with a move, a use after it and a conditional drop.
fn function(number: usize) -> String {
    format!(
        "fn f{number}(s: String, flag: bool) -> usize {{
    let text{number} = s;
    if flag {{
        drop(text{number});
        return 1;
    }}
    let n = text{number}.len();
    // A comment with a 🦀.
    n + {number}
}}
"
    )
}

/// Fifty thousand lines: the same answers as in a short file, and times that grow as the text does.
#[test]
fn a_very_long_file() {
    on_a_thread(|| {
        for functions in [1250, 5000] {
            let mut text = String::new();
            for number in 0..functions {
                text.write_str(&function(number)).unwrap();
            }
            let start = Instant::now();
            let (host, file) = open(&text);
            let opened = start.elapsed();
            let snapshot = host.snapshot();
            for number in [0, functions / 2, functions - 1] {
                let name = format!("drop(text{number})");
                let offset = size(text.find(&name).unwrap() + "drop(".len());
                let start = Instant::now();
                let hover = snapshot.read(|db| hover(db, FilePosition { file, offset })).unwrap().unwrap();
                println!("{functions} functions, hover in the {number}th: {:?}", start.elapsed());
                assert!(
                    hover.markdown.starts_with(&format!("`text{number}` **moves** into `drop` here")),
                    "{}",
                    hover.markdown
                );
                let range = TextRange::at(offset, size(200));
                let hints =
                    snapshot.read(|db| inlay_hints(db, file, Some(range), &HintConfig::all())).unwrap();
                assert!(!hints.is_empty());
            }
            let start = Instant::now();
            let hints = snapshot.read(|db| inlay_hints(db, file, None, &HintConfig::learn())).unwrap();
            let all = start.elapsed();
            println!("{functions} functions, opened: {opened:?}, {} hints of all: {all:?}", hints.len());
            assert_eq!(hints.len() % functions, 0, "each function has as many");
        }
    });
}

/// One body of many lines.
#[test]
fn a_very_long_body() {
    on_a_thread(|| {
        for lines in [1000, 4000] {
            let mut text = String::from("fn f(flag: bool) {\n");
            for number in 0..lines / 2 {
                writeln!(text, "    let s{number} = String::new();\n    if flag {{ drop(s{number}); }}")
                    .unwrap();
            }
            text.push_str("    drop(s0);\n}\n");
            let (host, file) = open(&text);
            let start = Instant::now();
            let found = host.snapshot().read(|db| diagnostics(db, file)).unwrap();
            println!("a body of {lines} lines: {:?}", start.elapsed());
            let starts: Vec<_> = found.iter().map(|it| usize::from(it.range.start())).collect();
            assert_eq!(starts, [text.rfind("s0").unwrap()]);
        }
    });
}
