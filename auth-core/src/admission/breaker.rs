//! A circuit breaker. After a number of failures in a row it stops sending for a while.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::refusal::refused;
use crate::error::{Error, ErrorKind};
use crate::limits::check_time;

/// When to stop sending to a provider that is down.
///
/// The breaker counts failures in a row. A failure is a connection that cannot be made or that
/// breaks, a response that cannot be read, an attempt that runs out of time, or a status of 500 and
/// above, except 501. Any other response sets the count back to zero.
///
/// When the count reaches the limit, the circuit opens: every attempt is refused, and nothing is
/// sent. After the cool-down one attempt is let through. If it succeeds, the circuit closes. If it
/// fails, the circuit stays open for another cool-down.
///
/// ```
/// use std::time::Duration;
/// use auth_core::{CircuitBreaker, Client};
///
/// # fn main() -> Result<(), auth_core::Error> {
/// let client = Client::builder("https://api.example.com")
///     .circuit_breaker(CircuitBreaker::new(5, Duration::from_secs(10)))
///     .build()?;
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CircuitBreaker {
    failures: u32,
    cool_down: Duration,
}

impl CircuitBreaker {
    /// Opens after `failures` failures in a row, for `cool_down`.
    ///
    /// 0 failures count as 1. The cool-down must be longer than zero, and a year at most; otherwise
    /// [`ClientBuilder::build`](crate::ClientBuilder::build) fails.
    #[must_use]
    pub fn new(failures: u32, cool_down: Duration) -> Self {
        Self { failures: failures.max(1), cool_down }
    }

    pub(crate) fn check(&self) -> Result<(), String> {
        check_time("cool_down", self.cool_down)
    }
}

#[derive(Debug)]
pub(crate) struct Breaker {
    rules: CircuitBreaker,
    state: Mutex<State>,
}

#[derive(Debug)]
enum State {
    /// The number of failures in a row.
    Closed(u32),
    /// The time at which it opened.
    Open(Duration),
    /// One attempt was let through and is under way. The time is that at which the circuit opened.
    Probing(Duration),
}

/// An attempt that was let through. If it is dropped before [`settle`](Self::settle), it counts as
/// never made.
#[derive(Debug)]
pub(crate) struct Admitted<'a> {
    breaker: &'a Breaker,
    is_probe: bool,
}

impl Breaker {
    pub(crate) fn new(rules: CircuitBreaker) -> Self {
        Self { rules, state: Mutex::new(State::Closed(0)) }
    }

    pub(crate) fn admit(&self, now: Duration) -> Result<Admitted<'_>, Error> {
        let mut state = self.lock();
        let since = match *state {
            State::Closed(_) => return Ok(Admitted { breaker: self, is_probe: false }),
            State::Open(since) | State::Probing(since) => since,
        };
        let left = self.rules.cool_down.saturating_sub(now.saturating_sub(since));
        if left.is_zero() && matches!(*state, State::Open(_)) {
            *state = State::Probing(since);
            return Ok(Admitted { breaker: self, is_probe: true });
        }
        Err(refused("the circuit is open: the provider failed too often in a row", Some(left)))
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Admitted<'_> {
    /// Records the result of the attempt.
    pub(crate) fn settle(mut self, now: Duration, error: Option<&Error>) {
        let mut state = self.breaker.lock();
        let is_failure = error.is_some_and(is_failure);
        *state = match *state {
            _ if self.is_probe && is_failure => State::Open(now),
            _ if self.is_probe => State::Closed(0),
            State::Closed(_) if !is_failure => State::Closed(0),
            State::Closed(failures) if failures + 1 < self.breaker.rules.failures => {
                State::Closed(failures + 1)
            }
            State::Closed(_) => State::Open(now),
            // An attempt that began before the circuit opened changes nothing.
            State::Open(since) => State::Open(since),
            State::Probing(since) => State::Probing(since),
        };
        drop(state);
        self.is_probe = false;
    }
}

impl Drop for Admitted<'_> {
    fn drop(&mut self) {
        if self.is_probe {
            let mut state = self.breaker.lock();
            if let State::Probing(since) = *state {
                *state = State::Open(since);
            }
        }
    }
}

fn is_failure(error: &Error) -> bool {
    match (error.kind(), error.status()) {
        (
            ErrorKind::Connect | ErrorKind::Disconnected | ErrorKind::Timeout | ErrorKind::Protocol,
            _,
        ) => true,
        (ErrorKind::Status, Some(status)) => status.as_u16() >= 500 && status.as_u16() != 501,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorBody;

    const COOL_DOWN: Duration = Duration::from_secs(10);

    fn settle(breaker: &Breaker, now: Duration, status: u16) {
        let error = (status != 200).then(|| Error::from_status(status, ErrorBody::new()));
        breaker.admit(now).unwrap().settle(now, error.as_ref());
    }

    #[test]
    fn failures_in_a_row_open_it_and_any_other_response_ends_the_row() {
        let (breaker, now) = (Breaker::new(CircuitBreaker::new(2, COOL_DOWN)), Duration::ZERO);
        for status in [500, 404, 503, 200, 599, 501, 500, 429, 502] {
            settle(&breaker, now, status);
        }
        assert!(breaker.admit(now).is_ok());
        settle(&breaker, now, 500);
        let error = breaker.admit(now + COOL_DOWN / 2).unwrap_err();
        assert_eq!(
            (error.kind(), error.retry_after()),
            (ErrorKind::NotAdmitted, Some(COOL_DOWN / 2))
        );
    }

    #[test]
    fn one_attempt_decides_after_the_cool_down() {
        let (breaker, now) = (Breaker::new(CircuitBreaker::new(1, COOL_DOWN)), Duration::ZERO);
        settle(&breaker, now, 500);
        let later = now + COOL_DOWN;
        let probe = breaker.admit(later).unwrap();
        assert!(breaker.admit(later).is_err(), "one, and no more");
        probe.settle(later, Some(&Error::from_status(500, ErrorBody::new())));
        assert!(breaker.admit(later).is_err());

        let later = later + COOL_DOWN;
        drop(breaker.admit(later).unwrap());
        let probe = breaker.admit(later).expect("a probe that was dropped frees its place");
        probe.settle(later, None);
        assert!(breaker.admit(later).is_ok());
    }
}
