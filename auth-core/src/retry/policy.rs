//! How often a call is tried again, after which statuses, and the cap of `Retry-After`.

use std::borrow::Cow;
use std::time::Duration;

use http::StatusCode;

use super::backoff::Backoff;
use crate::limits::check_wait;

/// How often a call is tried again, and after which statuses.
///
/// A policy never makes a call unsafe. A request that may have taken effect is sent again only if
/// its endpoint is idempotent: by its method if it is not declared `once`, by `idempotent`, or by an
/// idempotency key. A request that was not sent, and one that got a 429, may be sent again for any
/// endpoint.
///
/// ```
/// use auth_core::RetryPolicy;
///
/// let patient = RetryPolicy::default().max_attempts(5);
/// let once = RetryPolicy::never();
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    pub(crate) max_attempts: u32,
    pub(crate) backoff: Backoff,
    pub(crate) retry_after_cap: Duration,
    pub(crate) statuses: Cow<'static, [u16]>,
}

impl Default for RetryPolicy {
    /// 3 attempts, [`Backoff::default`], `Retry-After` up to 30 seconds, statuses 408, 502, 503
    /// and 504.
    fn default() -> Self {
        Self {
            max_attempts: 3,
            backoff: Backoff::default(),
            retry_after_cap: Duration::from_secs(30),
            statuses: Cow::Borrowed(&[408, 502, 503, 504]),
        }
    }
}

impl RetryPolicy {
    /// One attempt, whatever happens.
    #[must_use]
    pub fn never() -> Self {
        Self::default().max_attempts(1)
    }

    /// The largest number of attempts, the first included. 0 counts as 1. Default: 3.
    #[must_use]
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// The waits between attempts. They are added to the wait that the provider asks for. Default:
    /// [`Backoff::default`].
    #[must_use]
    pub fn backoff(mut self, backoff: Backoff) -> Self {
        self.backoff = backoff;
        self
    }

    /// The longest `Retry-After` that the client waits for: a year at most, or zero to never wait
    /// for one. Default: 30 seconds.
    ///
    /// If the provider asks for a longer wait, the call ends at once with its error, because an
    /// earlier attempt would be refused again. [`Error::retry_after`](crate::Error::retry_after)
    /// returns the wait.
    #[must_use]
    pub fn retry_after_cap(mut self, cap: Duration) -> Self {
        self.retry_after_cap = cap;
        self
    }

    /// The statuses after which an idempotent request is tried again. Default: 408, 502, 503, 504.
    ///
    /// After a 429 any request is tried again, whatever is set here. 500 and 501 are not in the
    /// default list, because they rarely pass.
    #[must_use]
    pub fn statuses(mut self, statuses: impl Into<Cow<'static, [u16]>>) -> Self {
        self.statuses = statuses.into();
        self
    }

    /// Checks that the waits are within their bounds.
    pub(crate) fn check(&self) -> Result<(), String> {
        self.backoff.check()?;
        check_wait("retry_after_cap", self.retry_after_cap)
    }

    pub(crate) fn is_transient(&self, status: StatusCode) -> bool {
        status == StatusCode::TOO_MANY_REQUESTS || self.statuses.contains(&status.as_u16())
    }

    /// How long a response holds back all calls with its credential: the `Retry-After` of a 429, if
    /// it is within the cap. A longer one only ends its own call.
    pub(crate) fn pause(
        &self,
        status: Option<StatusCode>,
        asked: Option<Duration>,
    ) -> Option<Duration> {
        let is_refused = status == Some(StatusCode::TOO_MANY_REQUESTS);
        asked.filter(|asked| is_refused && *asked <= self.retry_after_cap)
    }

    /// A random wait. It spreads calls that would otherwise all be sent at the same moment.
    pub(crate) fn jitter(&self, random: f64) -> Duration {
        self.backoff.wait(1, random)
    }

    /// The wait after attempt number `attempt`, or `None` if there is no further attempt. `random`
    /// is from 0 to 1. `asked` is the wait that the provider asked for.
    pub(crate) fn wait(
        &self,
        attempt: u32,
        asked: Option<Duration>,
        random: f64,
    ) -> Option<Duration> {
        if attempt >= self.max_attempts {
            return None;
        }
        let jittered = self.backoff.wait(attempt, random);
        match asked {
            Some(asked) if asked > self.retry_after_cap => None,
            // The jitter is added, so that clients with the same `Retry-After` do not all return at
            // once.
            Some(asked) => Some(asked.saturating_add(jittered)),
            None => Some(jittered),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn the_last_attempt_is_not_waited_after() {
        let policy = RetryPolicy::default().max_attempts(2);
        assert!(policy.wait(1, None, 0.5).is_some());
        assert_eq!(policy.wait(2, None, 0.5), None);
        assert_eq!(RetryPolicy::never().wait(1, None, 0.5), None);
        assert_eq!(RetryPolicy::default().max_attempts(0).wait(1, None, 0.5), None);
    }

    #[test]
    fn what_the_provider_asks_for_is_waited_at_least() {
        let policy = RetryPolicy::default();
        assert_eq!(policy.wait(1, Some(2 * SECOND), 0.0), Some(2 * SECOND));
        assert!(policy.wait(1, Some(2 * SECOND), 0.9) > Some(2 * SECOND));
        assert_eq!(policy.wait(1, Some(30 * SECOND), 0.0), Some(30 * SECOND));
        assert_eq!(policy.wait(1, Some(31 * SECOND), 0.0), None);
        assert!(policy.wait(1, Some(Duration::ZERO), 1.0) > Some(Duration::ZERO));
    }
}
