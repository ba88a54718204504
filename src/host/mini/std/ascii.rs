pub struct EscapeDefault([u8; 4]);
pub fn escape_default(c: u8) -> EscapeDefault;

impl Iterator for EscapeDefault {
    type Item = u8;
}
impl DoubleEndedIterator for EscapeDefault {}
impl ExactSizeIterator for EscapeDefault {}
impl crate::fmt::Display for EscapeDefault {}
impl Clone for EscapeDefault {}
