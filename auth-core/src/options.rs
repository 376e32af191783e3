//! The options of one call, and of all the calls of a client.

use std::time::Duration;

use crate::retry::RetryPolicy;

/// What one call sets for itself; what it leaves out is the client's.
#[derive(Clone, Debug, Default)]
pub(crate) struct CallOptions {
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) idle_timeout: Option<Duration>,
    /// What of the deadline was spent before: by the pages of a list before this one.
    pub(crate) spent: Duration,
    // Boxed, because few calls have one, and all carry the place for it.
    pub(crate) retry: Option<Box<RetryPolicy>>,
    pub(crate) idempotency_key: Option<String>,
}

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

/// The longest that making a connection may take.
pub(crate) const DEFAULT_CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
