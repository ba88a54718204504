use crate::borrow::Cow;

pub mod os_str {
    pub use super::{OsStr, OsString};
}
pub mod c_str {
    pub use super::{CStr, CString, NulError};
}
#[lang = "c_void"]
#[repr(u8)]
pub enum c_void {
    __Variant1,
    __Variant2,
}
pub type c_char = i8;
pub type c_schar = i8;
pub type c_uchar = u8;
pub type c_short = i16;
pub type c_ushort = u16;
pub type c_int = i32;
pub type c_uint = u32;
pub type c_long = i64;
pub type c_ulong = u64;
pub type c_longlong = i64;
pub type c_ulonglong = u64;
pub type c_float = f32;
pub type c_double = f64;
#[lang = "va_list"]
pub struct VaList<'a> {
    inner: *mut c_void,
    _marker: crate::marker::PhantomData<&'a mut ()>,
}
#[lang = "CStr"]
pub struct CStr {
    inner: [u8],
}
pub struct CString {
    inner: Box<[u8]>,
}
pub struct OsStr {
    inner: [u8],
}
pub struct OsString {
    inner: Vec<u8>,
}
impl Drop for CString {}
impl CStr {
    pub const unsafe fn from_ptr<'a>(ptr: *const c_char) -> &'a CStr;
    pub const fn from_bytes_with_nul(bytes: &[u8]) -> Result<&CStr, FromBytesWithNulError>;
    pub const fn as_ptr(&self) -> *const c_char;
    pub const fn to_bytes(&self) -> &[u8];
    pub const fn to_bytes_with_nul(&self) -> &[u8];
    pub const fn to_str(&self) -> Result<&str, crate::str::Utf8Error>;
    pub fn to_string_lossy(&self) -> Cow<'_, str>;
}
impl CString {
    pub fn new<T: Into<Vec<u8>>>(t: T) -> Result<CString, NulError>;
    pub unsafe fn from_raw(ptr: *mut c_char) -> CString;
    pub fn into_raw(self) -> *mut c_char;
    pub fn into_string(self) -> Result<String, IntoStringError>;
    pub fn into_bytes(self) -> Vec<u8>;
    pub fn as_bytes(&self) -> &[u8];
    pub fn as_c_str(&self) -> &CStr;
}
impl OsStr {
    pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &OsStr;
    pub fn to_str(&self) -> Option<&str>;
    pub fn to_string_lossy(&self) -> Cow<'_, str>;
    pub fn to_os_string(&self) -> OsString;
    pub fn is_empty(&self) -> bool;
    pub fn len(&self) -> usize;
    pub fn as_encoded_bytes(&self) -> &[u8];
    pub fn display(&self) -> crate::path::Display<'_>;
}
impl OsString {
    pub const fn new() -> OsString;
    pub fn as_os_str(&self) -> &OsStr;
    pub fn into_string(self) -> Result<String, OsString>;
    pub fn push<T: AsRef<OsStr>>(&mut self, s: T);
    pub fn clear(&mut self);
}

impl Clone for OsString {}
impl Clone for CString {}
impl Default for OsString {}
impl Default for CString {}
impl crate::hash::Hash for OsString {}
impl crate::hash::Hash for OsStr {}
impl crate::hash::Hash for CString {}
impl crate::hash::Hash for CStr {}
impl crate::fmt::Debug for OsString {}
impl crate::fmt::Debug for OsStr {}
impl crate::fmt::Debug for CString {}
impl crate::fmt::Debug for CStr {}

impl crate::ops::Deref for OsString {
    type Target = OsStr;
}
impl crate::ops::DerefMut for OsString {}

impl crate::ops::Deref for CString {
    type Target = CStr;
}

impl From<String> for OsString {}
impl<T: ?Sized + AsRef<OsStr>> From<&T> for OsString {}
impl From<&CStr> for CString {}
impl From<OsString> for Box<OsStr> {}

pub struct NulError(usize, Vec<u8>);

impl Clone for NulError {}
impl PartialEq for NulError {}
impl Eq for NulError {}

pub struct FromBytesWithNulError(usize);
pub struct IntoStringError(CString);

impl crate::fmt::Debug for NulError {}
impl crate::fmt::Display for NulError {}
impl crate::error::Error for NulError {}
impl crate::fmt::Debug for FromBytesWithNulError {}
impl crate::fmt::Display for FromBytesWithNulError {}
impl crate::error::Error for FromBytesWithNulError {}
impl crate::fmt::Debug for IntoStringError {}
impl crate::fmt::Display for IntoStringError {}
impl crate::error::Error for IntoStringError {}

impl NulError {
    pub fn nul_position(&self) -> usize;
    pub fn into_vec(self) -> Vec<u8>;
}
