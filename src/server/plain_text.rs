//! Markdown for clients that show plain text.

/// The words of our own Markdown without its marks: code and bold lose their signs, links their
/// targets, a rule becomes an empty line.
pub fn plain_text(markdown: &str) -> String {
    let mut plain = String::new();
    let mut fenced = false;
    for line in markdown.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
            continue;
        }
        match line {
            _ if fenced => plain.push_str(line),
            "---" | "***" => {}
            _ => inline(line, &mut plain),
        }
        plain.push('\n');
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// Code spans are kept word for word: `**` in one is a double dereference.
fn inline(line: &str, plain: &mut String) {
    let mut rest = line;
    while let Some(at) = rest.find(['`', '*', '[', '\\']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let span = |open: &str, close: &str| {
            let inner = rest.strip_prefix(open)?;
            let end = inner.find(close)?;
            Some((&inner[..end], &inner[end + close.len()..]))
        };
        if let Some((code, after)) = span("`", "`") {
            plain.push_str(code);
            rest = after;
        } else if let Some((bold, after)) = span("**", "**") {
            inline(bold, plain);
            rest = after;
        } else if let Some((label, (_, after))) =
            span("[", "](").and_then(|(label, target)| Some((label, target.split_once(')')?)))
        {
            inline(label, plain);
            rest = after;
        } else if let Some(escaped) = rest.strip_prefix('\\') {
            let len = escaped.chars().next().map_or(0, char::len_utf8);
            plain.push_str(&escaped[..len]);
            rest = &escaped[len..];
        } else {
            let len = rest.chars().next().map_or(0, char::len_utf8);
            plain.push_str(&rest[..len]);
            rest = &rest[len..];
        }
    }
    plain.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay() {
        let markdown = "`name` **moves** into `show` here\n---\nSee [the *Book*](https://x.y/z) · `**p`, 2 * 3\n```rust\nlet **x;\n```\n";
        let plain = "name moves into show here\n\nSee the *Book* · **p, 2 * 3\nlet **x;";
        assert_eq!(plain_text(markdown), plain);
        for broken in ["`", "**", "[a](b", "\\", "[`", "```"] {
            plain_text(broken);
        }
    }
}
