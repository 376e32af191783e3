//! The options of one call.

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
