#[lang = "alloc_layout"]
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Layout {
    size: usize,
    align: usize,
}
impl Layout {
    pub const fn from_size_align(size: usize, align: usize) -> Result<Layout, LayoutError>;
    pub const unsafe fn from_size_align_unchecked(size: usize, align: usize) -> Layout;
    pub const fn size(&self) -> usize;
    pub const fn align(&self) -> usize;
    pub const fn new<T>() -> Layout;
    pub const fn for_value<T: ?Sized>(t: &T) -> Layout;
    pub const fn array<T>(n: usize) -> Result<Layout, LayoutError>;
}
pub struct LayoutError;

impl Clone for LayoutError {}
impl PartialEq for LayoutError {}
impl Eq for LayoutError {}
impl crate::fmt::Debug for LayoutError {}
impl crate::fmt::Display for LayoutError {}
impl crate::error::Error for LayoutError {}

pub unsafe trait GlobalAlloc {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8;
    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout);
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        loop {}
    }
    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        loop {}
    }
}
#[derive(Copy, Clone, Default, Debug)]
pub struct System;
unsafe impl GlobalAlloc for System {}
#[derive(Copy, Clone, Default, Debug)]
pub struct Global;
pub unsafe fn alloc(layout: Layout) -> *mut u8;
pub unsafe fn dealloc(ptr: *mut u8, layout: Layout);
pub unsafe fn realloc(ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8;
pub unsafe fn alloc_zeroed(layout: Layout) -> *mut u8;
pub fn handle_alloc_error(layout: Layout) -> !;
