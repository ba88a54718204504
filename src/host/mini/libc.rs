//! The types of the crate `libc` that the standard library's own types are made of, where the
//! library's sources come without it. None of them owns anything, so their fields do not matter.
#![no_std]

pub use core::ffi::{
    c_char, c_double, c_float, c_int, c_long, c_longlong, c_schar, c_short, c_uchar, c_uint, c_ulong,
    c_ulonglong, c_ushort, c_void,
};

macro_rules! numbers {
    ($($ty:ty: $($name:ident)*;)*) => { $($(pub type $name = $ty;)*)* };
}
numbers! {
    u16: sa_family_t in_port_t;
    i32: pid_t clockid_t kern_return_t lwpid_t;
    u32: uid_t gid_t mode_t socklen_t in_addr_t id_t copyfile_flags_t;
    i64: off_t off64_t blksize_t blkcnt_t blkcnt64_t time_t suseconds_t;
    u64: dev_t ino_t ino64_t nlink_t rlim_t nfds_t;
    usize: size_t uintptr_t pthread_t;
    isize: ssize_t intptr_t;
    u32: pthread_key_t;
    *mut c_void: copyfile_state_t;
    usize: sighandler_t;
}

macro_rules! opaque {
    ($($name:ident)*) => {
        $(#[derive(Clone, Copy)] pub struct $name { opaque: [u64; 16] })*
    };
}
opaque! {
    DIR Dl_info addrinfo attrlist attrreference cmsghdr cpu_set_t dirent dirent64 glob_t in6_addr in_addr
    iovec ip_mreq ipv6_mreq itimerval kinfo_file linger msghdr passwd pollfd posix_spawn_file_actions_t
    posix_spawnattr_t pthread_attr_t pthread_cond_t pthread_condattr_t pthread_mutex_t pthread_mutexattr_t
    pthread_rwlock_t rlimit rusage sigaction siginfo_t sigset_t sockaddr sockaddr_in sockaddr_in6
    sockaddr_storage sockaddr_un sockaddr_vm sockcred2 stack_t stat stat64 statfs statvfs statx
    statx_timestamp timespec timeval timezone tm ucred utsname winsize xucred
}
