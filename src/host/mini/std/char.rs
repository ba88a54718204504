pub const MAX: char = char::MAX;
pub const REPLACEMENT_CHARACTER: char = char::REPLACEMENT_CHARACTER;
pub const fn from_u32(i: u32) -> Option<char>;
pub const unsafe fn from_u32_unchecked(i: u32) -> char;
pub const fn from_digit(num: u32, radix: u32) -> Option<char>;
pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<I::IntoIter>;

impl char {
    pub const MIN: char = '\0';
    pub const MAX: char = '\u{10FFFF}';
    pub const REPLACEMENT_CHARACTER: char = '\u{FFFD}';
    pub const fn from_u32(i: u32) -> Option<char>;
    pub const unsafe fn from_u32_unchecked(i: u32) -> char;
    pub const fn from_digit(num: u32, radix: u32) -> Option<char>;
    pub const fn is_digit(self, radix: u32) -> bool;
    pub const fn to_digit(self, radix: u32) -> Option<u32>;
    pub fn escape_unicode(self) -> EscapeUnicode;
    pub fn escape_debug(self) -> EscapeDebug;
    pub fn escape_default(self) -> EscapeDefault;
    pub const fn len_utf8(self) -> usize;
    pub const fn len_utf16(self) -> usize;
    pub const fn encode_utf8(self, dst: &mut [u8]) -> &mut str;
    pub const fn encode_utf16(self, dst: &mut [u16]) -> &mut [u16];
    pub fn is_alphabetic(self) -> bool;
    pub fn is_lowercase(self) -> bool;
    pub fn is_uppercase(self) -> bool;
    pub const fn is_whitespace(self) -> bool;
    pub fn is_alphanumeric(self) -> bool;
    pub fn is_control(self) -> bool;
    pub fn is_numeric(self) -> bool;
    pub fn to_lowercase(self) -> ToLowercase;
    pub fn to_uppercase(self) -> ToUppercase;
    pub const fn is_ascii(&self) -> bool;
    pub const fn to_ascii_uppercase(&self) -> char;
    pub const fn to_ascii_lowercase(&self) -> char;
    pub const fn eq_ignore_ascii_case(&self, other: &char) -> bool;
    pub const fn make_ascii_uppercase(&mut self);
    pub const fn make_ascii_lowercase(&mut self);
    pub const fn is_ascii_alphabetic(&self) -> bool;
    pub const fn is_ascii_uppercase(&self) -> bool;
    pub const fn is_ascii_lowercase(&self) -> bool;
    pub const fn is_ascii_alphanumeric(&self) -> bool;
    pub const fn is_ascii_digit(&self) -> bool;
    pub const fn is_ascii_hexdigit(&self) -> bool;
    pub const fn is_ascii_punctuation(&self) -> bool;
    pub const fn is_ascii_graphic(&self) -> bool;
    pub const fn is_ascii_whitespace(&self) -> bool;
    pub const fn is_ascii_control(&self) -> bool;
}

pub struct EscapeUnicode([char; 3]);

impl Iterator for EscapeUnicode {
    type Item = char;
}
impl ExactSizeIterator for EscapeUnicode {}
impl crate::fmt::Display for EscapeUnicode {}
impl crate::fmt::Debug for EscapeUnicode {}
impl Clone for EscapeUnicode {}

pub struct EscapeDebug([char; 3]);

impl Iterator for EscapeDebug {
    type Item = char;
}
impl ExactSizeIterator for EscapeDebug {}
impl crate::fmt::Display for EscapeDebug {}
impl crate::fmt::Debug for EscapeDebug {}
impl Clone for EscapeDebug {}

pub struct EscapeDefault([char; 3]);

impl Iterator for EscapeDefault {
    type Item = char;
}
impl ExactSizeIterator for EscapeDefault {}
impl crate::fmt::Display for EscapeDefault {}
impl crate::fmt::Debug for EscapeDefault {}
impl Clone for EscapeDefault {}

pub struct ToLowercase([char; 3]);

impl Iterator for ToLowercase {
    type Item = char;
}
impl ExactSizeIterator for ToLowercase {}
impl crate::fmt::Display for ToLowercase {}
impl crate::fmt::Debug for ToLowercase {}
impl Clone for ToLowercase {}

pub struct ToUppercase([char; 3]);

impl Iterator for ToUppercase {
    type Item = char;
}
impl ExactSizeIterator for ToUppercase {}
impl crate::fmt::Display for ToUppercase {}
impl crate::fmt::Debug for ToUppercase {}
impl Clone for ToUppercase {}

pub struct DecodeUtf16<I: Iterator<Item = u16>> {
    iter: I,
    buf: Option<u16>,
}

impl<I: Iterator<Item = u16>> Iterator for DecodeUtf16<I> {
    type Item = Result<char, DecodeUtf16Error>;
}

pub struct DecodeUtf16Error {
    code: u16,
}
pub struct ParseCharError {
    _private: (),
}
pub struct CharTryFromError(());
pub struct TryFromCharError(());

impl Clone for ParseCharError {}
impl PartialEq for ParseCharError {}
impl Eq for ParseCharError {}
impl Clone for CharTryFromError {}
impl PartialEq for CharTryFromError {}
impl Eq for CharTryFromError {}
impl Clone for TryFromCharError {}
impl PartialEq for TryFromCharError {}
impl Eq for TryFromCharError {}
impl Clone for DecodeUtf16Error {}
impl PartialEq for DecodeUtf16Error {}
impl Eq for DecodeUtf16Error {}
impl crate::fmt::Debug for ParseCharError {}
impl crate::fmt::Display for ParseCharError {}
impl crate::error::Error for ParseCharError {}
impl crate::fmt::Debug for CharTryFromError {}
impl crate::fmt::Display for CharTryFromError {}
impl crate::error::Error for CharTryFromError {}
impl crate::fmt::Debug for TryFromCharError {}
impl crate::fmt::Display for TryFromCharError {}
impl crate::error::Error for TryFromCharError {}
impl crate::fmt::Debug for DecodeUtf16Error {}
impl crate::fmt::Display for DecodeUtf16Error {}
impl crate::error::Error for DecodeUtf16Error {}
impl Copy for CharTryFromError {}
impl Copy for TryFromCharError {}
