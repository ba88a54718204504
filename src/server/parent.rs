//! The server goes with the editor that started it, even one that left no word.

use std::time::Duration;

/// How often to look: rarely enough to cost nothing. Most editors close stdin anyway.
const INTERVAL: Duration = Duration::from_secs(2);

/// A process as it was seen first.
pub struct Process {
    number: u32,
    /// When it started, where the system tells.
    start: Option<String>,
    /// It is the one that started this process.
    parent: bool,
}

impl Process {
    pub fn new(number: u32) -> Process {
        Process { number, start: start_time(number), parent: direct_parent() == Some(number) }
    }

    /// Returns once the process is gone; never where that can not be seen.
    pub async fn died(&self) {
        loop {
            tokio::time::sleep(INTERVAL).await;
            // The number may have been given to another process since.
            let gone = self.start.is_some() && start_time(self.number) != self.start;
            if gone || (self.parent && direct_parent() != Some(self.number)) {
                tracing::warn!("the editor (process {}) is gone", self.number);
                return;
            }
        }
    }
}

/// None if there is no such process, it only waits to be buried, or it can not be seen from here.
#[cfg(target_os = "linux")]
fn start_time(process: u32) -> Option<String> {
    // proc_pid_stat(5): behind the name in parentheses, field 3 is the state and 22 the start time.
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_ascii_whitespace();
    let (state, start) = (fields.next()?, fields.nth(18)?);
    (state != "Z").then(|| start.to_owned())
}

#[cfg(not(target_os = "linux"))]
fn start_time(_: u32) -> Option<String> {
    None
}

/// Changes when the parent dies: the system gives its children to another process.
#[cfg(unix)]
fn direct_parent() -> Option<u32> {
    Some(std::os::unix::process::parent_id())
}

#[cfg(not(unix))]
fn direct_parent() -> Option<u32> {
    None
}
