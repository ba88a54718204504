//! What the standard library's `Backtrace` is made of: none of it owns anything but its frames.

#[derive(Clone)]
pub struct Frame {
    ip: *mut core::ffi::c_void,
}
unsafe impl Send for Frame {}
unsafe impl Sync for Frame {}

#[derive(Debug)]
pub enum BytesOrWideString<'a> {
    Bytes(&'a [u8]),
    Wide(&'a [u16]),
}

#[derive(Copy, Clone, Eq, PartialEq)]
pub enum PrintFmt {
    Short,
    Full,
}
