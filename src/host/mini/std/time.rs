#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Duration {
    secs: u64,
    nanos: u32,
}
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Instant(Duration);
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SystemTime(Duration);
#[derive(Clone)]
pub struct SystemTimeError(Duration);

impl crate::fmt::Debug for SystemTimeError {}
impl crate::fmt::Display for SystemTimeError {}
impl crate::error::Error for SystemTimeError {}

pub const UNIX_EPOCH: SystemTime = SystemTime::UNIX_EPOCH;
impl Duration {
    pub const ZERO: Duration = Duration { secs: 0, nanos: 0 };
    pub const MAX: Duration = Duration { secs: u64::MAX, nanos: 999_999_999 };
    pub const fn new(secs: u64, nanos: u32) -> Duration;
    pub const fn from_secs(secs: u64) -> Duration;
    pub const fn from_millis(millis: u64) -> Duration;
    pub const fn from_micros(micros: u64) -> Duration;
    pub const fn from_nanos(nanos: u64) -> Duration;
    pub const fn is_zero(&self) -> bool;
    pub const fn as_secs(&self) -> u64;
    pub const fn subsec_millis(&self) -> u32;
    pub const fn subsec_micros(&self) -> u32;
    pub const fn subsec_nanos(&self) -> u32;
    pub const fn as_millis(&self) -> u128;
    pub const fn as_micros(&self) -> u128;
    pub const fn as_nanos(&self) -> u128;
    pub const fn checked_add(self, rhs: Duration) -> Option<Duration>;
    pub const fn checked_sub(self, rhs: Duration) -> Option<Duration>;
    pub const fn saturating_add(self, rhs: Duration) -> Duration;
    pub const fn saturating_sub(self, rhs: Duration) -> Duration;
    pub const fn as_secs_f64(&self) -> f64;
    pub const fn as_secs_f32(&self) -> f32;
    pub fn from_secs_f64(secs: f64) -> Duration;
    pub fn from_secs_f32(secs: f32) -> Duration;
    pub fn mul_f64(self, rhs: f64) -> Duration;
    pub const fn abs_diff(self, other: Duration) -> Duration;
}
impl Instant {
    pub fn now() -> Instant;
    pub fn duration_since(&self, earlier: Instant) -> Duration;
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration>;
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration;
    pub fn elapsed(&self) -> Duration;
    pub fn checked_add(&self, duration: Duration) -> Option<Instant>;
    pub fn checked_sub(&self, duration: Duration) -> Option<Instant>;
}
impl SystemTime {
    pub const UNIX_EPOCH: SystemTime = SystemTime(Duration::ZERO);
    pub fn now() -> SystemTime;
    pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError>;
    pub fn elapsed(&self) -> Result<Duration, SystemTimeError>;
}
impl SystemTimeError {
    pub fn duration(&self) -> Duration;
}

impl crate::ops::Add<Duration> for Duration {
    type Output = Duration;
}
impl crate::ops::Sub<Duration> for Duration {
    type Output = Duration;
}
impl crate::ops::Mul<u32> for Duration {
    type Output = Duration;
}
impl crate::ops::Mul<Duration> for u32 {
    type Output = Duration;
}
impl crate::ops::Div<u32> for Duration {
    type Output = Duration;
}
impl crate::ops::Add<Duration> for Instant {
    type Output = Instant;
}
impl crate::ops::Sub<Duration> for Instant {
    type Output = Instant;
}
impl crate::ops::Sub<Instant> for Instant {
    type Output = Duration;
}
impl crate::ops::Add<Duration> for SystemTime {
    type Output = SystemTime;
}
impl crate::ops::Sub<Duration> for SystemTime {
    type Output = SystemTime;
}

impl crate::ops::AddAssign<Duration> for Duration {}
impl crate::ops::SubAssign<Duration> for Duration {}
impl crate::ops::MulAssign<u32> for Duration {}
impl crate::ops::DivAssign<u32> for Duration {}
impl crate::ops::AddAssign<Duration> for Instant {}
impl crate::ops::SubAssign<Duration> for Instant {}
impl crate::iter::Sum for Duration {}
impl<'a> crate::iter::Sum<&'a Duration> for Duration {}
