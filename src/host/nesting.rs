//! Text that nests deeper than any program does, made harmless.
//!
//! rust-analyzer's parser and inference call themselves for each level, without a limit: a few
//! thousand `(` would end the process, some hundred `?` take seconds. So what stands in the body of a
//! function that nests too deeply is left out before the database sees it. The text keeps its length
//! and its lines, and has an error where something was left out: nothing is claimed of that body.

use std::{borrow::Cow, ops::Range};

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

/// The stack, in bytes, of a thread that analyses: enough for the deepest text there is then.
pub const STACK: usize = 64 << 20;

/// How deep the syntax tree may become, about: an operator, a field, a call is a level.
const LIMIT: u32 = 1000;

/// Levels for what costs more than an operator: brackets (of blocks, closures, loops, macros), which
/// may be a scope each, and `?`, which becomes a `match`.
const HEAVY: u32 = 4;

/// `text` as the database is to have it.
pub(super) fn without_deep(text: &str) -> Cow<'_, str> {
    let deep = deep(text);
    if deep.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut bytes = text.as_bytes().to_vec();
    for range in deep {
        // An operator without its operand: no type of it is known.
        let mut error = Some(b'!');
        for byte in &mut bytes[range] {
            if !matches!(byte, b'\n' | b'\r') {
                *byte = error.take().unwrap_or(b' ');
            }
        }
    }
    // Whole ranges between tokens were overwritten with ASCII.
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// An open bracket, or the file itself, with what stands in it.
struct Level {
    /// Behind the bracket.
    start: usize,
    /// Levels since the last `;`, `,` or statement at this level.
    chain: u32,
    /// Where the present item or statement starts.
    statement: usize,
    /// The `fn` of the present item was seen.
    after_fn: bool,
    /// The bracket opens the body of a function.
    is_body: bool,
}

impl Level {
    fn new(start: usize, is_body: bool) -> Level {
        Level { start, chain: 0, statement: start, after_fn: false, is_body }
    }

    fn separate(&mut self, at: usize) {
        self.chain = 0;
        self.statement = at;
        self.after_fn = false;
    }
}

/// The parts to leave out, in order.
fn deep(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut levels = vec![Level::new(0, false)];
    // The level that is being left out, and since where.
    let mut cut: Option<(usize, usize)> = None;
    let mut total = 0;
    let mut at = 0;
    let mut before = TokenKind::Eof;
    for token in tokenize(text, FrontmatterAllowed::Yes) {
        let here = at;
        at += token.len as usize;
        use TokenKind::*;
        if matches!(token.kind, Whitespace | LineComment { .. } | BlockComment { .. }) {
            continue;
        }
        let ident = matches!(token.kind, Ident | RawIdent);
        let after_ident = matches!(before, Ident | RawIdent);
        let after_block = matches!(before, CloseBrace);
        let top = levels.len() - 1;
        let level = &mut levels[top];
        let chain = level.chain;
        match token.kind {
            OpenParen | OpenBracket | OpenBrace => {
                if after_block {
                    level.separate(here);
                }
                level.chain += HEAVY;
                let is_body = token.kind == OpenBrace && level.after_fn;
                total = total + level.chain - chain;
                levels.push(Level::new(at, is_body));
            }
            CloseParen | CloseBracket | CloseBrace => {
                if top > 0 {
                    total -= chain;
                    levels.pop();
                    // A call, an index: one level of the chain that goes on.
                    levels[top - 1].chain -= HEAVY - 1;
                    total -= HEAVY - 1;
                    if let Some((of, since)) = cut
                        && of == top
                    {
                        found.push(since..here);
                        cut = None;
                    }
                }
            }
            Semi | Comma => {
                total -= chain;
                level.separate(at);
                if let Some((of, since)) = cut
                    && of == top
                    && !level.is_body
                    && of == 0
                {
                    found.push(since..here);
                    cut = None;
                }
            }
            // The arm of a `match` begins anew.
            Gt if before == Eq => {
                total -= chain;
                level.chain = 0;
            }
            _ => {
                let word = if ident { &text[here..at] } else { "" };
                if after_block
                    && (ident || matches!(token.kind, Literal { .. } | Lifetime { .. } | Pound))
                    && !matches!(word, "else" | "as")
                {
                    level.separate(here);
                }
                level.after_fn |= word == "fn";
                level.chain += match token.kind {
                    Question => HEAVY,
                    _ if ident => u32::from(after_ident),
                    Literal { .. } | Lifetime { .. } | Colon => 0,
                    _ => 1,
                };
                total = total + level.chain - chain;
            }
        }
        before = token.kind;
        if total > LIMIT && cut.is_none() {
            let body = levels.iter().position(|level| level.is_body);
            cut = Some(match body.or((levels.len() > 1).then_some(1)) {
                Some(of) => (of, levels[of].start),
                None => (0, levels[0].statement),
            });
        }
    }
    found.extend(cut.map(|(_, since)| since..text.len()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = without_deep(text);
        assert_eq!(found.len(), text.len());
        assert_eq!(found.split_whitespace().collect::<Vec<_>>().join(" "), expected);
    }

    fn nested(before: &str, open: &str, close: &str, after: &str, levels: usize) -> String {
        format!("{before}{}{}{after}", open.repeat(levels), close.repeat(levels))
    }

    #[test]
    fn what_programs_do_stays() {
        let text = nested("fn f() { let s = ", "(", ")", "; }", 200);
        assert_eq!(without_deep(&text), text);
        let statements =
            "fn f() { if a { b(c) } ".to_owned() + &"if a { !b } x += 1; g()?; ".repeat(5000) + "}";
        assert_eq!(without_deep(&statements), statements);
        let arms = "fn f() { match a { ".to_owned() + &"Some(a) => { a } ".repeat(5000) + "} }";
        assert_eq!(without_deep(&arms), arms);
        let items =
            "impl A for B { fn f(&self) -> &u8 { &*self.0 } }\n#[test] struct S<'a>(&'a u8);".repeat(5000);
        assert_eq!(without_deep(&items), items);
    }

    #[test]
    fn a_body_that_is_too_deep_is_left_out() {
        let text = nested("fn f() { let s = ", "(", ")", "; }\nfn g() { s }", 300);
        check(&text, "fn f() {! } fn g() { s }");
        let text = format!("impl S {{ fn f() {{ a{} }} fn g() {{}} }}", " +\na".repeat(2000));
        check(&text, "impl S { fn f() {! } fn g() {} }");
        assert_eq!(without_deep(&text).lines().count(), text.lines().count());
        let text = format!("fn f() {{ let é = \"(((\"; {} a; }} const A: u8 = 1;", "return ".repeat(3000));
        check(&text, "fn f() {! } const A: u8 = 1;");
    }

    #[test]
    fn what_is_not_closed_is_left_out_to_the_end() {
        check(&nested("fn g() { s }\nfn f() { ", "(\r\n", "", "fn h() {}", 5000), "fn g() { s } fn f() {!");
        check(&nested("}} use a::", "{", "", "", 5000), "}} use a::{!");
        check(&format!("const A: u8 = {}1; fn f() {{}}", "-".repeat(5000)), "! ; fn f() {}");
    }
}
