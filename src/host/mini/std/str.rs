use self::pattern::{DoubleEndedSearcher, Pattern, ReverseSearcher};
use crate::fmt;
use crate::slice::SliceIndex;

pub mod pattern {
    pub trait Pattern: Sized {
        type Searcher<'a>: Searcher<'a>;
        fn into_searcher(self, haystack: &str) -> Self::Searcher<'_>;
    }
    pub unsafe trait Searcher<'a> {
        fn haystack(&self) -> &'a str;
    }
    pub unsafe trait ReverseSearcher<'a>: Searcher<'a> {}
    pub trait DoubleEndedSearcher<'a>: ReverseSearcher<'a> {}

    pub struct CharSearcher<'a> {
        haystack: &'a str,
    }
    pub struct CharPredicateSearcher<'a, F>(&'a str, F);
    pub struct StrSearcher<'a, 'b> {
        haystack: &'a str,
        needle: &'b str,
    }

    unsafe impl<'a> Searcher<'a> for CharSearcher<'a> {}
    unsafe impl<'a> ReverseSearcher<'a> for CharSearcher<'a> {}
    unsafe impl<'a, F> Searcher<'a> for CharPredicateSearcher<'a, F> {}
    unsafe impl<'a, F> ReverseSearcher<'a> for CharPredicateSearcher<'a, F> {}
    unsafe impl<'a, 'b> Searcher<'a> for StrSearcher<'a, 'b> {}
    unsafe impl<'a, 'b> ReverseSearcher<'a> for StrSearcher<'a, 'b> {}

    impl<'a> DoubleEndedSearcher<'a> for CharSearcher<'a> {}
    impl<'a, F> DoubleEndedSearcher<'a> for CharPredicateSearcher<'a, F> {}

    impl Pattern for char {
        type Searcher<'a> = CharSearcher<'a>;
    }
    impl<F: FnMut(char) -> bool> Pattern for F {
        type Searcher<'a> = CharPredicateSearcher<'a, F>;
    }
    impl<'b> Pattern for &'b str {
        type Searcher<'a> = StrSearcher<'a, 'b>;
    }
    impl<'b> Pattern for &'b String {
        type Searcher<'a> = StrSearcher<'a, 'b>;
    }
    impl<'c, 'b> Pattern for &'c &'b str {
        type Searcher<'a> = StrSearcher<'a, 'b>;
    }
    impl<'b> Pattern for &'b [char] {
        type Searcher<'a> = CharPredicateSearcher<'a, &'b [char]>;
    }
    impl<const N: usize> Pattern for [char; N] {
        type Searcher<'a> = CharPredicateSearcher<'a, [char; N]>;
    }
    impl<'b, const N: usize> Pattern for &'b [char; N] {
        type Searcher<'a> = CharPredicateSearcher<'a, &'b [char; N]>;
    }
}

impl str {
    pub const fn len(&self) -> usize;
    pub const fn is_empty(&self) -> bool;
    pub const fn is_char_boundary(&self, index: usize) -> bool;
    pub const fn floor_char_boundary(&self, index: usize) -> usize;
    pub const fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error>;
    pub const fn as_bytes(&self) -> &[u8];
    pub const unsafe fn as_bytes_mut(&mut self) -> &mut [u8];
    pub const fn as_ptr(&self) -> *const u8;
    pub const fn as_mut_ptr(&mut self) -> *mut u8;
    pub fn get<I: SliceIndex<str>>(&self, i: I) -> Option<&I::Output>;
    pub fn get_mut<I: SliceIndex<str>>(&mut self, i: I) -> Option<&mut I::Output>;
    pub unsafe fn get_unchecked<I: SliceIndex<str>>(&self, i: I) -> &I::Output;
    pub fn split_at(&self, mid: usize) -> (&str, &str);
    pub fn split_at_mut(&mut self, mid: usize) -> (&mut str, &mut str);
    pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)>;
    pub fn chars(&self) -> Chars<'_>;
    pub fn char_indices(&self) -> CharIndices<'_>;
    pub fn bytes(&self) -> Bytes<'_>;
    pub fn split_whitespace(&self) -> SplitWhitespace<'_>;
    pub fn split_ascii_whitespace(&self) -> SplitAsciiWhitespace<'_>;
    pub fn lines(&self) -> Lines<'_>;
    pub fn encode_utf16(&self) -> EncodeUtf16<'_>;
    pub fn contains<P: Pattern>(&self, pat: P) -> bool;
    pub fn starts_with<P: Pattern>(&self, pat: P) -> bool;
    pub fn ends_with<P: Pattern>(&self, pat: P) -> bool
    where
        for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
    pub fn find<P: Pattern>(&self, pat: P) -> Option<usize>;
    pub fn rfind<P: Pattern>(&self, pat: P) -> Option<usize>
    where
        for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
    pub fn split<P: Pattern>(&self, pat: P) -> Split<'_, P>;
    pub fn split_inclusive<P: Pattern>(&self, pat: P) -> SplitInclusive<'_, P>;
    pub fn rsplit<P: Pattern>(&self, pat: P) -> RSplit<'_, P>
    where
        for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
    pub fn split_terminator<P: Pattern>(&self, pat: P) -> SplitTerminator<'_, P>;
    pub fn splitn<P: Pattern>(&self, n: usize, pat: P) -> SplitN<'_, P>;
    pub fn rsplitn<P: Pattern>(&self, n: usize, pat: P) -> RSplitN<'_, P>
    where
        for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
    pub fn split_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)>;
    pub fn rsplit_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)>
    where
        for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
    pub fn matches<P: Pattern>(&self, pat: P) -> Matches<'_, P>;
    pub fn match_indices<P: Pattern>(&self, pat: P) -> MatchIndices<'_, P>;
    pub fn trim(&self) -> &str;
    pub fn trim_start(&self) -> &str;
    pub fn trim_end(&self) -> &str;
    pub fn trim_left(&self) -> &str;
    pub fn trim_right(&self) -> &str;
    pub fn trim_matches<P: Pattern>(&self, pat: P) -> &str
    where
        for<'a> P::Searcher<'a>: DoubleEndedSearcher<'a>;
    pub fn trim_start_matches<P: Pattern>(&self, pat: P) -> &str;
    pub fn trim_end_matches<P: Pattern>(&self, pat: P) -> &str
    where
        for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
    pub fn strip_prefix<P: Pattern>(&self, prefix: P) -> Option<&str>;
    pub fn strip_suffix<P: Pattern>(&self, suffix: P) -> Option<&str>
    where
        for<'a> P::Searcher<'a>: ReverseSearcher<'a>;
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err>;
    pub fn is_ascii(&self) -> bool;
    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool;
    pub fn make_ascii_uppercase(&mut self);
    pub fn make_ascii_lowercase(&mut self);
    pub fn trim_ascii(&self) -> &str;
    pub fn escape_debug(&self) -> EscapeDebug<'_>;
    pub fn escape_default(&self) -> EscapeDefault<'_>;
    pub fn into_boxed_bytes(self: Box<str>) -> Box<[u8]>;
    pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String;
    pub fn replacen<P: Pattern>(&self, pat: P, to: &str, count: usize) -> String;
    pub fn to_lowercase(&self) -> String;
    pub fn to_uppercase(&self) -> String;
    pub fn into_string(self: Box<str>) -> String;
    pub fn repeat(&self, n: usize) -> String;
    pub fn to_ascii_uppercase(&self) -> String;
    pub fn to_ascii_lowercase(&self) -> String;
}
impl<I: SliceIndex<str>> crate::ops::Index<I> for str {
    type Output = I::Output;
}
impl<I: SliceIndex<str>> crate::ops::IndexMut<I> for str {}
pub trait FromStr: Sized {
    type Err;
    fn from_str(s: &str) -> Result<Self, Self::Err>;
}

impl FromStr for u8 {
    type Err = crate::num::ParseIntError;
}
impl FromStr for u16 {
    type Err = crate::num::ParseIntError;
}
impl FromStr for u32 {
    type Err = crate::num::ParseIntError;
}
impl FromStr for u64 {
    type Err = crate::num::ParseIntError;
}
impl FromStr for u128 {
    type Err = crate::num::ParseIntError;
}
impl FromStr for usize {
    type Err = crate::num::ParseIntError;
}
impl FromStr for i8 {
    type Err = crate::num::ParseIntError;
}
impl FromStr for i16 {
    type Err = crate::num::ParseIntError;
}
impl FromStr for i32 {
    type Err = crate::num::ParseIntError;
}
impl FromStr for i64 {
    type Err = crate::num::ParseIntError;
}
impl FromStr for i128 {
    type Err = crate::num::ParseIntError;
}
impl FromStr for isize {
    type Err = crate::num::ParseIntError;
}
impl FromStr for f32 {
    type Err = crate::num::ParseFloatError;
}
impl FromStr for f64 {
    type Err = crate::num::ParseFloatError;
}
impl FromStr for char {
    type Err = crate::char::ParseCharError;
}
impl FromStr for bool {
    type Err = ParseBoolError;
}
impl FromStr for String {
    type Err = crate::convert::Infallible;
}
impl FromStr for crate::ffi::OsString {
    type Err = crate::convert::Infallible;
}
impl FromStr for crate::path::PathBuf {
    type Err = crate::convert::Infallible;
}
impl FromStr for crate::net::IpAddr {
    type Err = crate::net::AddrParseError;
}
impl FromStr for crate::net::Ipv4Addr {
    type Err = crate::net::AddrParseError;
}
impl FromStr for crate::net::Ipv6Addr {
    type Err = crate::net::AddrParseError;
}
impl FromStr for crate::net::SocketAddr {
    type Err = crate::net::AddrParseError;
}

pub const fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error>;
pub const fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, Utf8Error>;
pub const unsafe fn from_utf8_unchecked(v: &[u8]) -> &str;
pub const unsafe fn from_utf8_unchecked_mut(v: &mut [u8]) -> &mut str;

pub struct Utf8Error {
    valid_up_to: usize,
}
impl Utf8Error {
    pub const fn valid_up_to(&self) -> usize;
    pub const fn error_len(&self) -> Option<usize>;
}
pub struct ParseBoolError {
    _private: (),
}

impl Clone for Utf8Error {}
impl PartialEq for Utf8Error {}
impl Eq for Utf8Error {}
impl Clone for ParseBoolError {}
impl PartialEq for ParseBoolError {}
impl Eq for ParseBoolError {}
impl crate::fmt::Debug for Utf8Error {}
impl crate::fmt::Display for Utf8Error {}
impl crate::error::Error for Utf8Error {}
impl crate::fmt::Debug for ParseBoolError {}
impl crate::fmt::Display for ParseBoolError {}
impl crate::error::Error for ParseBoolError {}
impl Copy for Utf8Error {}

pub struct Chars<'a> {
    iter: crate::slice::Iter<'a, u8>,
}
impl<'a> Chars<'a> {
    pub fn as_str(&self) -> &'a str;
}
pub struct CharIndices<'a> {
    iter: Chars<'a>,
}
impl<'a> CharIndices<'a> {
    pub fn as_str(&self) -> &'a str;
    pub fn offset(&self) -> usize;
}
pub struct Bytes<'a>(crate::slice::Iter<'a, u8>);
pub struct SplitWhitespace<'a>(&'a str);
pub struct SplitAsciiWhitespace<'a>(&'a str);
pub struct Lines<'a>(&'a str);
pub struct EncodeUtf16<'a>(Chars<'a>);
pub struct EscapeDebug<'a>(Chars<'a>);
pub struct EscapeDefault<'a>(Chars<'a>);
pub struct Utf8Chunks<'a>(&'a [u8]);
pub struct Utf8Chunk<'a>(&'a [u8]);
impl<'a> Utf8Chunk<'a> {
    pub fn valid(&self) -> &'a str;
    pub fn invalid(&self) -> &'a [u8];
}

impl<'a> Iterator for Chars<'a> {
    type Item = char;
}
impl<'a> DoubleEndedIterator for Chars<'a> {}

impl<'a> Iterator for CharIndices<'a> {
    type Item = (usize, char);
}
impl<'a> DoubleEndedIterator for CharIndices<'a> {}

impl<'a> Iterator for Bytes<'a> {
    type Item = u8;
}
impl<'a> DoubleEndedIterator for Bytes<'a> {}
impl<'a> ExactSizeIterator for Bytes<'a> {}

impl<'a> Iterator for SplitWhitespace<'a> {
    type Item = &'a str;
}
impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {}

impl<'a> Iterator for SplitAsciiWhitespace<'a> {
    type Item = &'a str;
}
impl<'a> DoubleEndedIterator for SplitAsciiWhitespace<'a> {}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;
}
impl<'a> DoubleEndedIterator for Lines<'a> {}

impl<'a> Iterator for EncodeUtf16<'a> {
    type Item = u16;
}

impl<'a> Iterator for EscapeDebug<'a> {
    type Item = char;
}

impl<'a> Iterator for EscapeDefault<'a> {
    type Item = char;
}

impl<'a> Iterator for Utf8Chunks<'a> {
    type Item = Utf8Chunk<'a>;
}

impl crate::fmt::Display for EscapeDebug<'_> {}
impl crate::fmt::Display for EscapeDefault<'_> {}
impl Clone for Chars<'_> {}
impl Clone for CharIndices<'_> {}
impl Clone for Bytes<'_> {}
impl Clone for SplitWhitespace<'_> {}
impl Clone for SplitAsciiWhitespace<'_> {}
impl Clone for Lines<'_> {}
impl crate::fmt::Debug for Chars<'_> {}
impl crate::fmt::Debug for CharIndices<'_> {}
impl crate::fmt::Debug for Bytes<'_> {}
impl crate::fmt::Debug for Lines<'_> {}
impl crate::fmt::Debug for SplitWhitespace<'_> {}

pub struct Split<'a, P: Pattern> {
    searcher: P::Searcher<'a>,
}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for Split<'a, P> {}

impl<'a, P: Pattern> Iterator for Split<'a, P> {
    type Item = &'a str;
}

pub struct SplitInclusive<'a, P: Pattern> {
    searcher: P::Searcher<'a>,
}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for SplitInclusive<'a, P> {}

impl<'a, P: Pattern> Iterator for SplitInclusive<'a, P> {
    type Item = &'a str;
}

pub struct RSplit<'a, P: Pattern> {
    searcher: P::Searcher<'a>,
}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for RSplit<'a, P> {}

impl<'a, P: Pattern> Iterator for RSplit<'a, P> {
    type Item = &'a str;
}

pub struct SplitTerminator<'a, P: Pattern> {
    searcher: P::Searcher<'a>,
}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for SplitTerminator<'a, P> {}

impl<'a, P: Pattern> Iterator for SplitTerminator<'a, P> {
    type Item = &'a str;
}

pub struct SplitN<'a, P: Pattern> {
    searcher: P::Searcher<'a>,
}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for SplitN<'a, P> {}

impl<'a, P: Pattern> Iterator for SplitN<'a, P> {
    type Item = &'a str;
}

pub struct RSplitN<'a, P: Pattern> {
    searcher: P::Searcher<'a>,
}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for RSplitN<'a, P> {}

impl<'a, P: Pattern> Iterator for RSplitN<'a, P> {
    type Item = &'a str;
}

pub struct Matches<'a, P: Pattern> {
    searcher: P::Searcher<'a>,
}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for Matches<'a, P> {}

impl<'a, P: Pattern> Iterator for Matches<'a, P> {
    type Item = &'a str;
}

pub struct MatchIndices<'a, P: Pattern> {
    searcher: P::Searcher<'a>,
}
impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for MatchIndices<'a, P> {}

impl<'a, P: Pattern> Iterator for MatchIndices<'a, P> {
    type Item = (usize, &'a str);
}

impl<'a, P: Pattern<Searcher<'a>: DoubleEndedSearcher<'a>>> DoubleEndedIterator for Split<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: DoubleEndedSearcher<'a>>> DoubleEndedIterator for SplitInclusive<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: DoubleEndedSearcher<'a>>> DoubleEndedIterator for RSplit<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: DoubleEndedSearcher<'a>>> DoubleEndedIterator for SplitTerminator<'a, P> {}
impl<'a, P: Pattern<Searcher<'a>: DoubleEndedSearcher<'a>>> DoubleEndedIterator for Matches<'a, P> {}

impl<'a, P: Pattern> Split<'a, P> {
    pub fn remainder(&self) -> Option<&'a str>;
}
