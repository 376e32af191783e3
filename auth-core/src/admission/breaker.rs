//! A circuit breaker: after so many failures in a row, nothing is sent for a while.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::refused;
use crate::error::{Error, ErrorKind};
use crate::options::check_time;

/// When to stop sending to a provider that is down.
///
/// Failures are connections that cannot be made or break, answers that cannot be read, attempts that
/// run out of time, and statuses of 500 and above, 501 excepted; any other answer ends the row.
/// While the circuit is open, attempts are refused: nothing is sent. After the cool-down one
/// attempt is let through, and what becomes of it closes the circuit, or opens it for another
/// cool-down.
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
    /// Opens after `failures` in a row (0 counts as 1), for `cool_down`, which must be longer than zero
    /// and a year at most: the client that is given it is not built otherwise.
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
    /// So many failures in a row.
    Closed(u32),
    /// Since this moment.
    Open(Duration),
    /// One attempt was let through, and is under way.
    Probing(Duration),
}

/// An attempt that was let through; one that is dropped without a word counts as not made.
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
    /// What became of the attempt.
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
            // A straggler from before the circuit opened has no say.
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
    fn failures_in_a_row_open_it_and_any_other_answer_ends_the_row() {
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
        let probe = breaker.admit(later).expect("a probe that was given up leaves its place");
        probe.settle(later, None);
        assert!(breaker.admit(later).is_ok());
    }
}
