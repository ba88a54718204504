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
    macro_rules! searchers {
        ($([$($generics:tt)*] $ty:ty;)*) => {$(
            unsafe impl<'a $($generics)*> Searcher<'a> for $ty {
                fn haystack(&self) -> &'a str;
            }
            unsafe impl<'a $($generics)*> ReverseSearcher<'a> for $ty {}
        )*};
    }
    searchers! { [] CharSearcher<'a>; [, F] CharPredicateSearcher<'a, F>; [, 'b] StrSearcher<'a, 'b>; }
    impl<'a> DoubleEndedSearcher<'a> for CharSearcher<'a> {}
    impl<'a, F> DoubleEndedSearcher<'a> for CharPredicateSearcher<'a, F> {}
    macro_rules! patterns {
        ($([$($generics:tt)*] $ty:ty => $searcher:ty;)*) => {$(
            impl<$($generics)*> Pattern for $ty {
                type Searcher<'a> = $searcher;
                fn into_searcher(self, haystack: &str) -> Self::Searcher<'_>;
            }
        )*};
    }
    patterns! {
        [] char => CharSearcher<'a>;
        [F: FnMut(char) -> bool] F => CharPredicateSearcher<'a, F>;
        ['b] &'b str => StrSearcher<'a, 'b>;
        ['b] &'b String => StrSearcher<'a, 'b>;
        ['c, 'b] &'c &'b str => StrSearcher<'a, 'b>;
        ['b] &'b [char] => CharPredicateSearcher<'a, &'b [char]>;
        [const N: usize] [char; N] => CharPredicateSearcher<'a, [char; N]>;
        ['b, const N: usize] &'b [char; N] => CharPredicateSearcher<'a, &'b [char; N]>;
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
    fn index(&self, index: I) -> &I::Output;
}
impl<I: SliceIndex<str>> crate::ops::IndexMut<I> for str {
    fn index_mut(&mut self, index: I) -> &mut I::Output;
}
pub trait FromStr: Sized {
    type Err;
    fn from_str(s: &str) -> Result<Self, Self::Err>;
}
macro_rules! from_strs {
    ($($err:ty: $($ty:ty)*;)*) => {$($(
        impl FromStr for $ty {
            type Err = $err;
            fn from_str(s: &str) -> Result<$ty, $err>;
        }
    )*)*};
}
from_strs! {
    crate::num::ParseIntError: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize;
    crate::num::ParseFloatError: f32 f64;
    crate::char::ParseCharError: char;
    ParseBoolError: bool;
    crate::convert::Infallible: String crate::ffi::OsString crate::path::PathBuf;
    crate::net::AddrParseError: crate::net::IpAddr crate::net::Ipv4Addr crate::net::Ipv6Addr crate::net::SocketAddr;
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
plain! { Utf8Error ParseBoolError }
errors! { Utf8Error ParseBoolError }
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
iterator! { ['a] Chars<'a> => char: back }
iterator! { ['a] CharIndices<'a> => (usize, char): back }
iterator! { ['a] Bytes<'a> => u8: back exact }
iterator! { ['a] SplitWhitespace<'a> => &'a str: back }
iterator! { ['a] SplitAsciiWhitespace<'a> => &'a str: back }
iterator! { ['a] Lines<'a> => &'a str: back }
iterator! { ['a] EncodeUtf16<'a> => u16: }
iterator! { ['a] EscapeDebug<'a> => char: }
iterator! { ['a] EscapeDefault<'a> => char: }
iterator! { ['a] Utf8Chunks<'a> => Utf8Chunk<'a>: }
displays! { [] EscapeDebug<'_>; [] EscapeDefault<'_>; }
clones! { [] Chars<'_>; [] CharIndices<'_>; [] Bytes<'_>; [] SplitWhitespace<'_>; [] SplitAsciiWhitespace<'_>; [] Lines<'_>; }
debugs! { [] Chars<'_>; [] CharIndices<'_>; [] Bytes<'_>; [] Lines<'_>; [] SplitWhitespace<'_>; }
macro_rules! searching {
    ($($name:ident => $item:ty;)*) => {$(
        pub struct $name<'a, P: Pattern> {
            searcher: P::Searcher<'a>,
        }
        impl<'a, P: Pattern<Searcher<'a>: Clone>> Clone for $name<'a, P> {
            fn clone(&self) -> Self;
        }
        iterator! { ['a, P: Pattern] $name<'a, P> => $item: }
    )*};
}
searching! {
    Split => &'a str;
    SplitInclusive => &'a str;
    RSplit => &'a str;
    SplitTerminator => &'a str;
    SplitN => &'a str;
    RSplitN => &'a str;
    Matches => &'a str;
    MatchIndices => (usize, &'a str);
}
macro_rules! searching_back {
    ($($name:ident)*) => {$(
        impl<'a, P: Pattern<Searcher<'a>: DoubleEndedSearcher<'a>>> DoubleEndedIterator for $name<'a, P> {
            fn next_back(&mut self) -> Option<&'a str>;
        }
    )*};
}
searching_back! { Split SplitInclusive RSplit SplitTerminator Matches }
impl<'a, P: Pattern> Split<'a, P> {
    pub fn remainder(&self) -> Option<&'a str>;
}
