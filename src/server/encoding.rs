//! Positions as LSP counts them: a line, and a column in units agreed on with the client.
//!
//! Everywhere else a place is an offset in bytes. A line ends at `\n`, `\r\n` or `\r`, nothing
//! else (LSP 3.17, "Text Documents"); ropey counts so with its feature `cr_lines` and without
//! `unicode_lines`.

use ropey::Rope;
use tower_lsp::ls_types::{Position, PositionEncodingKind};

/// What a column counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units, which every client knows.
    Utf16,
    /// Characters (Unicode scalar values).
    Utf32,
}

impl Encoding {
    /// Bytes where the client offers them: they need no conversion. UTF-16 if it offers nothing.
    pub fn negotiate(offered: Option<&[PositionEncodingKind]>) -> Encoding {
        let offers = |kind| offered.is_some_and(|kinds| kinds.contains(&kind));
        if offers(PositionEncodingKind::UTF8) {
            Encoding::Utf8
        } else if offers(PositionEncodingKind::UTF32) && !offers(PositionEncodingKind::UTF16) {
            Encoding::Utf32
        } else {
            Encoding::Utf16
        }
    }

    pub fn kind(self) -> PositionEncodingKind {
        match self {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
            Encoding::Utf32 => PositionEncodingKind::UTF32,
        }
    }

    /// The byte at `position`.
    ///
    /// A column behind the line's end is that end (LSP, "Position"), a line behind the last is the
    /// end of the text, and the inside of a character is its start.
    pub fn offset(self, text: &Rope, position: Position) -> usize {
        let line = position.line as usize;
        if line >= text.len_lines() {
            return text.len_bytes();
        }
        let column = position.character as usize;
        let start = text.line_to_char(line);
        let end = line_end(text, line);
        let char = match self {
            Encoding::Utf8 => {
                let last = text.char_to_byte(end);
                text.byte_to_char((text.char_to_byte(start) + column).min(last))
            }
            Encoding::Utf16 => {
                let last = text.char_to_utf16_cu(end);
                text.utf16_cu_to_char((text.char_to_utf16_cu(start) + column).min(last))
            }
            Encoding::Utf32 => (start + column).min(end),
        };
        text.char_to_byte(char)
    }

    /// The position of a byte; the inside of a character is its start, and the inside of `\r\n`
    /// the end of its line.
    pub fn position(self, text: &Rope, offset: usize) -> Position {
        let offset = offset.min(text.len_bytes());
        let line = text.byte_to_line(offset);
        let start = text.line_to_char(line);
        let char = text.byte_to_char(offset).min(line_end(text, line));
        let column = match self {
            Encoding::Utf8 => text.char_to_byte(char) - text.char_to_byte(start),
            Encoding::Utf16 => text.char_to_utf16_cu(char) - text.char_to_utf16_cu(start),
            Encoding::Utf32 => char - start,
        };
        Position { line: number(line), character: number(column) }
    }
}

/// Files of 4 GiB and more are not Rust.
fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The character behind the last one of the line, before what ends it.
fn line_end(text: &Rope, line: usize) -> usize {
    let start = text.line_to_char(line);
    let mut end = start + text.line(line).len_chars();
    if end > start && text.char(end - 1) == '\n' {
        end -= 1;
    }
    if end > start && text.char(end - 1) == '\r' {
        end -= 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

    fn width(encoding: Encoding, char: char) -> usize {
        match encoding {
            Encoding::Utf8 => char.len_utf8(),
            Encoding::Utf16 => char.len_utf16(),
            Encoding::Utf32 => 1,
        }
    }

    /// Every place of the text by the definition: walk over it from the start.
    fn naive(encoding: Encoding, text: &str) -> Vec<(usize, Position)> {
        let (mut line, mut column) = (0, 0);
        let mut places = vec![(0, Position { line, character: 0 })];
        let mut chars = text.char_indices().peekable();
        while let Some((at, char)) = chars.next() {
            let next = at + char.len_utf8();
            let ends = match char {
                '\n' => true,
                '\r' => chars.peek().is_none_or(|&(_, after)| after != '\n'),
                _ => false,
            };
            if ends {
                (line, column) = (line + 1, 0);
            } else if char != '\r' {
                column += width(encoding, char);
            }
            places.push((next, Position { line, character: number(column) }));
        }
        places
    }

    /// A text of `len` pieces, the same for the same seed.
    fn text(seed: u64, len: usize) -> String {
        let pieces =
            ["a", "é", "字", "🦀", "\u{10FFFF}", "\n", "\r\n", "\r", "\u{2028}", "\u{85}", "\t", "let x;"];
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let mut text = String::new();
        for _ in 0..len {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            text.push_str(pieces[(state >> 33) as usize % pieces.len()]);
        }
        text
    }

    #[test]
    fn agrees_with_the_definition() {
        for seed in 0..300 {
            // Long ones too: ropey keeps text in leaves of about a thousand bytes.
            let text = text(seed, if seed % 100 == 0 { 2000 } else { seed as usize % 40 });
            let rope = Rope::from_str(&text);
            for encoding in ALL {
                let mut last = Position { line: 0, character: 0 };
                for (offset, position) in naive(encoding, &text) {
                    assert_eq!(
                        encoding.position(&rope, offset),
                        position,
                        "{encoding:?} {offset} in {text:?}"
                    );
                    // Between `\r` and `\n` is the same position as before both.
                    let inside =
                        offset > 0 && text[..offset].ends_with('\r') && text[offset..].starts_with('\n');
                    let back = if inside { offset - 1 } else { offset };
                    assert_eq!(
                        encoding.offset(&rope, position),
                        back,
                        "{encoding:?} {position:?} in {text:?}"
                    );
                    // A column behind the end of the line before is its end.
                    if position.line > last.line {
                        let far = Position { line: last.line, character: last.character + 9 };
                        assert_eq!(encoding.offset(&rope, far), encoding.offset(&rope, last));
                    }
                    last = position;
                }
                let below = Position { line: last.line + 1, character: 0 };
                assert_eq!(encoding.offset(&rope, below), text.len());
            }
        }
    }

    #[test]
    fn inside_of_a_character_is_its_start() {
        let rope = Rope::from_str("a🦀b");
        let at = |character| Position { line: 0, character };
        assert_eq!(Encoding::Utf16.offset(&rope, at(2)), 1);
        assert_eq!(Encoding::Utf8.offset(&rope, at(3)), 1);
        assert_eq!(Encoding::Utf8.position(&rope, 3), at(1));
    }

    #[test]
    fn bytes_where_offered() {
        let (utf8, utf16) = (PositionEncodingKind::UTF8, PositionEncodingKind::UTF16);
        assert_eq!(Encoding::negotiate(None), Encoding::Utf16);
        assert_eq!(Encoding::negotiate(Some(&[utf16.clone(), utf8])), Encoding::Utf8);
        assert_eq!(Encoding::negotiate(Some(&[utf16, PositionEncodingKind::UTF32])), Encoding::Utf16);
        assert_eq!(Encoding::negotiate(Some(&[PositionEncodingKind::UTF32])), Encoding::Utf32);
    }
}
