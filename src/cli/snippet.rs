//! An error with the lines it is about, as rustc prints it.
//!
//! ```text
//! error[E0382]: use of moved value: `text`
//!  --> src/main.rs:4:10
//!   |
//! 3 |     show(text);
//!   |          ---- value moved here
//! 4 |     show(text);
//!   |          ^^^^ value used here after move
//! ```

use ra_ap_syntax::TextRange;
use ra_ap_vfs::FileId;
use rustc_hash::FxHashMap;

use super::{lines::Lines, report::Source};
use crate::ide::diagnostics::Diagnostic;

/// What a mark under a line says. Columns are 0-based, in characters, of the line as it is shown.
struct Mark {
    from: usize,
    to: usize,
    primary: bool,
    label: String,
}

#[derive(Clone, Copy)]
struct Paint(bool);

impl Paint {
    fn with(self, style: &str, text: &str) -> String {
        if self.0 && !text.is_empty() { format!("\x1b[{style}m{text}\x1b[0m") } else { text.to_owned() }
    }
    fn red(self, text: &str) -> String {
        self.with("1;31", text)
    }
    fn blue(self, text: &str) -> String {
        self.with("1;34", text)
    }
    fn bold(self, text: &str) -> String {
        self.with("1", text)
    }
}

/// The error as text, without a line break at its end.
pub(super) fn render(
    file: FileId,
    error: &Diagnostic,
    sources: &FxHashMap<FileId, Source>,
    colour: bool,
) -> String {
    let paint = Paint(colour);
    let mut out = format!(
        "{}{}\n",
        paint.red(&error.code.number().map_or("error".to_owned(), |code| format!("error[{code}]"))),
        paint.bold(&format!(": {}", error.message))
    );
    let Some(source) = sources.get(&file) else { return out };
    let mut own = vec![(error.range, true, error.label.as_str())];
    let mut others: Vec<(FileId, Vec<(TextRange, bool, &str)>)> = Vec::new();
    for (at, label) in &error.related {
        let mark = (at.range, false, label.as_str());
        if at.file == file {
            own.push(mark);
        } else if let Some((_, marks)) = others.iter_mut().find(|(other, _)| *other == at.file) {
            marks.push(mark);
        } else {
            others.push((at.file, vec![mark]));
        }
    }
    // One margin for all files, as wide as the largest line number.
    let last = |source: &Source, marks: &[(TextRange, bool, &str)]| {
        let lines = Lines::new(&source.text);
        marks.iter().map(|(range, ..)| lines.position(range.start().into()).0).max().unwrap_or(1)
    };
    let in_others = others.iter().filter_map(|(other, marks)| Some(last(sources.get(other)?, marks)));
    let margin = in_others.chain([last(source, &own)]).max().unwrap_or(1).to_string().len();
    section(&mut out, source, &own, "-->", margin, paint);
    for (other, marks) in &others {
        if let Some(source) = sources.get(other) {
            section(&mut out, source, marks, ":::", margin, paint);
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    let pad = " ".repeat(margin);
    let told = error.notes.iter().map(|note| ("note", note));
    for (number, (word, text)) in told.chain(error.help.iter().map(|help| ("help", help))).enumerate() {
        if number == 0 {
            out.push_str(&format!("{pad} {}\n", paint.blue("|")));
        }
        out.push_str(&format!("{pad} {} {}{text}\n", paint.blue("="), paint.bold(&format!("{word}: "))));
    }
    out
}

fn section(
    out: &mut String,
    source: &Source,
    marks: &[(TextRange, bool, &str)],
    arrow: &str,
    margin: usize,
    paint: Paint,
) {
    let lines = Lines::new(&source.text);
    let texts: Vec<&str> = source.text.split('\n').collect();
    let Some(first) = marks.first() else { return };
    let (line, column) = lines.position(first.0.start().into());
    let pad = " ".repeat(margin);
    out.push_str(&format!("{pad}{} {}:{line}:{column}\n", paint.blue(arrow), source.path));
    let bar = format!("{pad} {}", paint.blue("|"));
    out.push_str(&format!("{bar}\n"));

    let mut by_line: Vec<(usize, Vec<Mark>)> = Vec::new();
    for &(range, primary, label) in marks {
        let (line, column) = lines.position(range.start().into());
        let (end_line, end_column) = lines.position(range.end().into());
        let text = texts.get(line - 1).copied().unwrap_or_default();
        // Of what spans several lines the first is shown.
        let end = if end_line == line { end_column - 1 } else { text.trim_end().chars().count() };
        let from = shown_width(text, column - 1);
        let to = shown_width(text, end).max(from + 1);
        let mark = Mark { from, to, primary, label: label.to_owned() };
        match by_line.iter_mut().find(|(known, _)| *known == line) {
            Some((_, marks)) => marks.push(mark),
            None => by_line.push((line, vec![mark])),
        }
    }
    by_line.sort_by_key(|(line, _)| *line);
    let mut previous = None;
    for (line, marks) in by_line {
        match previous {
            Some(previous) if line == previous + 2 => push_line(out, &texts, previous + 1, margin, paint),
            Some(previous) if line > previous + 2 => out.push_str(&format!("{}\n", paint.blue("..."))),
            _ => {}
        }
        previous = Some(line);
        push_line(out, &texts, line, margin, paint);
        push_marks(out, marks, &bar, paint);
    }
}

fn push_line(out: &mut String, texts: &[&str], line: usize, margin: usize, paint: Paint) {
    let text = texts.get(line - 1).copied().unwrap_or_default().trim_end().replace('\t', "    ");
    let number = paint.blue(&format!("{line:>margin$} |"));
    out.push_str(format!("{number} {text}").trim_end());
    out.push('\n');
}

/// The width of the first `columns` characters with tabs as four blanks.
fn shown_width(text: &str, columns: usize) -> usize {
    text.chars().take(columns).map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

/// The marks under one line: the last one's label beside it, the others' below, from right to left.
fn push_marks(out: &mut String, mut marks: Vec<Mark>, bar: &str, paint: Paint) {
    marks.sort_by_key(|mark| (mark.from, mark.primary));
    let width = marks.iter().map(|mark| mark.to).max().unwrap_or(0);
    let mut row: Vec<(char, bool)> = vec![(' ', false); width];
    for mark in &marks {
        for cell in &mut row[mark.from..mark.to] {
            if cell.0 != '^' {
                *cell = (if mark.primary { '^' } else { '-' }, mark.primary);
            }
        }
    }
    let coloured = |cells: &[(char, bool)]| -> String {
        cells
            .chunk_by(|a, b| a.1 == b.1)
            .map(|run| {
                let text: String = run.iter().map(|(c, _)| *c).collect();
                if run[0].1 { paint.red(&text) } else { paint.blue(&text) }
            })
            .collect()
    };
    let tint = |mark: &Mark, text: &str| if mark.primary { paint.red(text) } else { paint.blue(text) };
    // Beside the row there is room for one label: that of the mark furthest to the right, if no
    // other mark reaches past it.
    let beside = marks.iter().rposition(|mark| mark.to == width && !mark.label.is_empty());
    let mut line = format!("{bar} {}", coloured(&row));
    if let Some(beside) = beside {
        line.push(' ');
        line.push_str(&tint(&marks[beside], &marks[beside].label));
    }
    out.push_str(line.trim_end());
    out.push('\n');
    let below: Vec<&Mark> = marks
        .iter()
        .enumerate()
        .filter(|(at, mark)| Some(*at) != beside && !mark.label.is_empty())
        .map(|(_, mark)| mark)
        .collect();
    for (at, mark) in below.iter().enumerate().rev() {
        // Bars for this label and those still to come.
        let mut row: Vec<(char, bool)> = vec![(' ', false); mark.from + 1];
        for other in &below[..=at] {
            row[other.from] = ('|', other.primary);
        }
        if at + 1 == below.len() {
            out.push_str(&format!("{bar} {}\n", coloured(&row)));
        }
        row.pop();
        out.push_str(&format!("{bar} {}{}\n", coloured(&row), tint(mark, &mark.label)));
    }
}
