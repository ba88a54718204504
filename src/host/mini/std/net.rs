use crate::io::Result;
use crate::time::Duration;

#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum IpAddr {
    V4(Ipv4Addr),
    V6(Ipv6Addr),
}
#[derive(Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ipv4Addr {
    octets: [u8; 4],
}
#[derive(Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ipv6Addr {
    octets: [u8; 16],
}
#[derive(Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SocketAddr {
    V4(SocketAddrV4),
    V6(SocketAddrV6),
}
#[derive(Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct SocketAddrV4 {
    ip: Ipv4Addr,
    port: u16,
}
#[derive(Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct SocketAddrV6 {
    ip: Ipv6Addr,
    port: u16,
}

impl crate::fmt::Debug for IpAddr {}
impl crate::fmt::Debug for Ipv4Addr {}
impl crate::fmt::Debug for Ipv6Addr {}
impl crate::fmt::Debug for SocketAddr {}
impl crate::fmt::Debug for TcpStream {}
impl crate::fmt::Debug for TcpListener {}
impl crate::fmt::Debug for UdpSocket {}
impl crate::fmt::Display for IpAddr {}
impl crate::fmt::Display for Ipv4Addr {}
impl crate::fmt::Display for Ipv6Addr {}
impl crate::fmt::Display for SocketAddr {}

impl Ipv4Addr {
    pub const LOCALHOST: Ipv4Addr = Ipv4Addr { octets: [127, 0, 0, 1] };
    pub const UNSPECIFIED: Ipv4Addr = Ipv4Addr { octets: [0, 0, 0, 0] };
    pub const fn new(a: u8, b: u8, c: u8, d: u8) -> Ipv4Addr;
    pub const fn octets(&self) -> [u8; 4];
    pub const fn is_loopback(&self) -> bool;
}
impl IpAddr {
    pub const fn is_loopback(&self) -> bool;
    pub const fn is_ipv4(&self) -> bool;
    pub const fn is_ipv6(&self) -> bool;
}
impl SocketAddr {
    pub const fn new(ip: IpAddr, port: u16) -> SocketAddr;
    pub const fn ip(&self) -> IpAddr;
    pub const fn port(&self) -> u16;
}

impl From<Ipv4Addr> for IpAddr {}
impl From<Ipv6Addr> for IpAddr {}
impl From<[u8; 4]> for IpAddr {}
impl<I: Into<IpAddr>> From<(I, u16)> for SocketAddr {}
impl From<[u8; 4]> for Ipv4Addr {}

#[derive(Clone, PartialEq, Eq)]
pub struct AddrParseError(());

impl crate::fmt::Debug for AddrParseError {}
impl crate::fmt::Display for AddrParseError {}
impl crate::error::Error for AddrParseError {}

pub trait ToSocketAddrs {
    type Iter: Iterator<Item = SocketAddr>;
    fn to_socket_addrs(&self) -> Result<Self::Iter>;
}

impl ToSocketAddrs for (&str, u16) {
    type Iter = crate::vec::IntoIter<SocketAddr>;
}
impl ToSocketAddrs for (IpAddr, u16) {
    type Iter = crate::vec::IntoIter<SocketAddr>;
}
impl ToSocketAddrs for (Ipv4Addr, u16) {
    type Iter = crate::vec::IntoIter<SocketAddr>;
}
impl ToSocketAddrs for SocketAddr {
    type Iter = crate::vec::IntoIter<SocketAddr>;
}
impl ToSocketAddrs for str {
    type Iter = crate::vec::IntoIter<SocketAddr>;
}
impl ToSocketAddrs for String {
    type Iter = crate::vec::IntoIter<SocketAddr>;
}

impl<T: ToSocketAddrs + ?Sized> ToSocketAddrs for &T {
    type Iter = T::Iter;
}
pub struct TcpStream(crate::os::fd::OwnedFd);
impl TcpStream {
    pub fn connect<A: ToSocketAddrs>(addr: A) -> Result<TcpStream>;
    pub fn peer_addr(&self) -> Result<SocketAddr>;
    pub fn local_addr(&self) -> Result<SocketAddr>;
    pub fn shutdown(&self, how: Shutdown) -> Result<()>;
    pub fn try_clone(&self) -> Result<TcpStream>;
    pub fn set_read_timeout(&self, dur: Option<Duration>) -> Result<()>;
    pub fn set_nodelay(&self, nodelay: bool) -> Result<()>;
    pub fn set_nonblocking(&self, nonblocking: bool) -> Result<()>;
}
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Shutdown {
    Read,
    Write,
    Both,
}
pub struct TcpListener(crate::os::fd::OwnedFd);
impl TcpListener {
    pub fn bind<A: ToSocketAddrs>(addr: A) -> Result<TcpListener>;
    pub fn local_addr(&self) -> Result<SocketAddr>;
    pub fn accept(&self) -> Result<(TcpStream, SocketAddr)>;
    pub fn incoming(&self) -> Incoming<'_>;
}
pub struct Incoming<'a> {
    listener: &'a TcpListener,
}

impl<'a> Iterator for Incoming<'a> {
    type Item = Result<TcpStream>;
}

pub struct UdpSocket(crate::os::fd::OwnedFd);
impl UdpSocket {
    pub fn bind<A: ToSocketAddrs>(addr: A) -> Result<UdpSocket>;
    pub fn recv_from(&self, buf: &mut [u8]) -> Result<(usize, SocketAddr)>;
    pub fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], addr: A) -> Result<usize>;
}
