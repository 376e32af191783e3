//! Limits how many tokens that Clerk does not know are asked about.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How many refused tokens are asked about in a second, in the long run.
const PER_SECOND: f64 = 20.0;

/// How many may be asked about at once.
const BURST: f64 = 100.0;

/// A token bucket, from which each question takes one. What turned out to be good puts it back, so
/// only tokens that Clerk refuses use it up.
#[derive(Debug)]
pub(super) struct Allowance(Mutex<State>);

#[derive(Debug)]
struct State {
    left: f64,
    at: Duration,
}

impl Allowance {
    pub(super) fn new(now: Duration) -> Self {
        Self(Mutex::new(State { left: BURST, at: now }))
    }

    /// Takes one; `false` if none is left.
    pub(super) fn take(&self, now: Duration) -> bool {
        let mut state = self.lock();
        let gained = now.saturating_sub(state.at).as_secs_f64() * PER_SECOND;
        state.left = (state.left + gained).min(BURST);
        state.at = state.at.max(now);
        let is_left = state.left >= 1.0;
        if is_left {
            state.left -= 1.0;
        }
        is_left
    }

    pub(super) fn put_back(&self) {
        let mut state = self.lock();
        state.left = (state.left + 1.0).min(BURST);
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(allowance: &Allowance, now: Duration) -> usize {
        (0..1000).take_while(|_| allowance.take(now)).count()
    }

    #[test]
    fn it_fills_up_with_time_and_not_beyond_its_size() {
        let allowance = Allowance::new(Duration::ZERO);
        assert_eq!(taken(&allowance, Duration::ZERO), 100);
        assert_eq!(taken(&allowance, Duration::from_millis(49)), 0);
        assert_eq!(taken(&allowance, Duration::from_millis(2049)), 40);
        assert_eq!(taken(&allowance, Duration::from_secs(3600)), 100);
        // A clock of another thread may be a little behind.
        assert_eq!(taken(&allowance, Duration::from_secs(3599)), 0);
    }

    #[test]
    fn what_is_put_back_can_be_taken_again() {
        let allowance = Allowance::new(Duration::ZERO);
        for _ in 0..1000 {
            assert!(allowance.take(Duration::ZERO));
            allowance.put_back();
        }
        allowance.put_back();
        assert_eq!(taken(&allowance, Duration::ZERO), 100);
    }
}
