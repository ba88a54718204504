pub struct Backtrace {
    frames: Vec<u8>,
}
impl Backtrace {
    pub fn capture() -> Backtrace;
    pub fn force_capture() -> Backtrace;
}
debugs! { [] Backtrace; }
displays! { [] Backtrace; }
