pub struct Backtrace {
    frames: Vec<u8>,
}
impl Backtrace {
    pub fn capture() -> Backtrace;
    pub fn force_capture() -> Backtrace;
}

impl crate::fmt::Debug for Backtrace {}
impl crate::fmt::Display for Backtrace {}
