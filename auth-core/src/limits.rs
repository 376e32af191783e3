//! The bounds of what may be set.

use std::time::Duration;

/// The longest that anything may be told to take: a year. Whoever gives more means "without end",
/// and a call ends.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Refuses a time that nothing can be done in, and one that no call can last.
pub(crate) fn check_time(name: &str, time: Duration) -> Result<(), String> {
    if !time.is_zero() && time <= LONGEST {
        return Ok(());
    }
    Err(format!("`{name}` must be longer than zero, and a year at most: it is {time:?}"))
}

/// As [`check_time`], where zero means that there is no wait.
pub(crate) fn check_wait(name: &str, wait: Duration) -> Result<(), String> {
    if wait.is_zero() { Ok(()) } else { check_time(name, wait) }
}

/// How many headers an answer may have, and of which size; `None` for what the transport does.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct HeaderLimits {
    pub(crate) count: Option<usize>,
    /// In bytes.
    pub(crate) size: Option<u32>,
}
