//! The options of one call.

use std::time::Duration;

use crate::retry::RetryPolicy;

/// The options that a call sets for itself. For the others, the client's apply.
#[derive(Clone, Debug, Default)]
pub(crate) struct CallOptions {
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) idle_timeout: Option<Duration>,
    /// How much of the deadline was used before: by the earlier pages of a list.
    pub(crate) spent: Duration,
    // Boxed, because few calls set it and every call has the field.
    pub(crate) retry: Option<Box<RetryPolicy>>,
    pub(crate) idempotency_key: Option<String>,
}
