//! The bounds of options.

use std::time::Duration;

/// The longest time that an option may have: a year. A longer one would mean "without end", but
/// every call must end.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Refuses a time of zero, and one of more than a year.
pub(crate) fn check_time(name: &str, time: Duration) -> Result<(), String> {
    if !time.is_zero() && time <= LONGEST {
        return Ok(());
    }
    Err(format!("`{name}` must be longer than zero, and a year at most: it is {time:?}"))
}

/// The same as [`check_time`], but zero is allowed: it means that there is no wait.
pub(crate) fn check_wait(name: &str, wait: Duration) -> Result<(), String> {
    if wait.is_zero() { Ok(()) } else { check_time(name, wait) }
}

/// Limits on the headers of a response; `None` for the transport's own limit.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct HeaderLimits {
    pub(crate) count: Option<usize>,
    /// In bytes.
    pub(crate) size: Option<u32>,
}
