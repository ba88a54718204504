pub mod fd {
    pub type RawFd = i32;
    pub struct OwnedFd {
        fd: RawFd,
    }
    impl Drop for OwnedFd {}

    impl crate::fmt::Debug for OwnedFd {}

    #[derive(Copy, Clone)]
    pub struct BorrowedFd<'fd> {
        fd: RawFd,
        _phantom: crate::marker::PhantomData<&'fd OwnedFd>,
    }
    pub trait AsRawFd {
        fn as_raw_fd(&self) -> RawFd;
    }
    pub trait AsFd {
        fn as_fd(&self) -> BorrowedFd<'_>;
    }
    impl AsRawFd for crate::fs::File {}
    impl AsFd for crate::fs::File {}
}
pub mod raw {
    pub use crate::ffi::{
        c_char, c_double, c_float, c_int, c_long, c_longlong, c_schar, c_short, c_uchar, c_uint, c_ulong,
        c_ulonglong, c_ushort, c_void,
    };
}
pub mod unix {
    pub mod io {
        pub use crate::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd, RawFd};
    }
    pub mod ffi {
        pub trait OsStrExt {
            fn as_bytes(&self) -> &[u8];
        }
        impl OsStrExt for crate::ffi::OsStr {}
    }
}
