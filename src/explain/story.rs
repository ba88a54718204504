//! What is said of one place in the source: the same for hover, tooltip and terminal.

use std::fmt;

/// In the order in which it is read: what happens here, who owns the value now and why, what else
/// one could write; then, after a rule, what only some want to know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Story {
    /// One sentence, its verb in bold.
    pub what: String,
    /// One idea a line.
    pub lines: Vec<String>,
    /// Other ways to write it, the cheapest first, each with its cost.
    pub instead: Vec<String>,
    pub details: Vec<String>,
}

impl Story {
    pub fn new(what: impl Into<String>) -> Story {
        Story { what: what.into(), ..Story::default() }
    }

    pub fn line(mut self, line: impl Into<String>) -> Story {
        self.lines.push(line.into());
        self
    }

    pub fn lines(mut self, lines: impl IntoIterator<Item = String>) -> Story {
        self.lines.extend(lines);
        self
    }

    pub fn instead(mut self, way: impl Into<String>) -> Story {
        self.instead.push(way.into());
        self
    }

    pub fn detail(mut self, line: impl Into<String>) -> Story {
        self.details.push(line.into());
        self
    }

    fn all_lines(&self) -> Vec<String> {
        let mut all = vec![self.what.clone()];
        all.extend(self.lines.iter().cloned());
        if !self.instead.is_empty() {
            all.push(format!("Instead: {}", self.instead.join(" · ")));
        }
        all
    }

    /// What comes after the first sentence, as the notes and the help of an error.
    pub fn notes(&self) -> (Vec<String>, Vec<String>) {
        let plain = |lines: &[String]| lines.iter().map(|line| without_bold(line)).collect();
        (plain(&self.lines), plain(&self.instead))
    }

    /// Markdown that reads well as plain text: a line of it is a line on the screen.
    pub fn markdown(&self) -> String {
        let mut text = self.all_lines().join("  \n");
        if !self.details.is_empty() {
            text.push_str("\n\n---\n\n");
            text.push_str(&self.details.join("  \n"));
        }
        text
    }

    /// For a terminal.
    pub fn plain(&self) -> String {
        let mut text = without_bold(&self.all_lines().join("\n"));
        for detail in &self.details {
            text.push_str("\n  ");
            text.push_str(&without_bold(detail));
        }
        text
    }
}

/// The text without its `**`; those in code are dereferences.
fn without_bold(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(number, part)| match number % 2 {
        0 => part.replace("**", ""),
        _ => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("`")
}

/// A line of source, 1-based; of the file being read, unless another is named.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    pub line: u32,
    pub file: Option<String>,
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.file {
            Some(file) => write!(f, "line {} of `{file}`", self.line),
            None => write!(f, "line {}", self.line),
        }
    }
}

/// `a`, `a and b`, `a, b and c`.
pub fn list<T: fmt::Display>(all: &[T]) -> String {
    match all {
        [] => String::new(),
        [one] => one.to_string(),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(T::to_string).collect();
            format!("{} and {last}", first.join(", "))
        }
    }
}

/// With a capital letter first.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Names in code font.
pub fn code(all: &[String]) -> Vec<String> {
    all.iter().map(|name| format!("`{name}`")).collect()
}
