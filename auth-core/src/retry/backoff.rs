//! The waits between attempts.

use std::time::Duration;

use crate::limits::check_time;

/// Exponential backoff with full jitter. The wait after attempt `n` is random, between zero and
/// `initial · 2ⁿ⁻¹`, but not longer than the cap.
///
/// Full jitter spreads clients better than a fixed wait with some jitter added: after an outage
/// they would all try again at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backoff {
    initial: Duration,
    cap: Duration,
}

impl Default for Backoff {
    /// Up to 200 milliseconds after the first attempt, doubled after each further one, up to 5
    /// seconds.
    fn default() -> Self {
        Self::new(Duration::from_millis(200), Duration::from_secs(5))
    }
}

impl Backoff {
    /// Waits of up to `initial` after the first attempt, doubled after each further one, up to
    /// `cap`.
    ///
    /// Both must be longer than zero, and a year at most. Otherwise the call fails, or
    /// [`ClientBuilder::build`](crate::ClientBuilder::build) does.
    #[must_use]
    pub fn new(initial: Duration, cap: Duration) -> Self {
        Self { initial, cap }
    }

    pub(super) fn check(&self) -> Result<(), String> {
        check_time("Backoff::initial", self.initial)?;
        check_time("Backoff::cap", self.cap)
    }

    pub(super) fn wait(&self, attempt: u32, random: f64) -> Duration {
        let doublings = attempt.saturating_sub(1).min(31);
        let longest = self.initial.saturating_mul(1 << doublings).min(self.cap);
        Duration::try_from_secs_f64(longest.as_secs_f64() * random).unwrap_or(longest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_cap() {
        let backoff = Backoff::new(Duration::from_millis(100), Duration::from_secs(1));
        let longest = [1, 2, 3, 4, 5, 6, 40, u32::MAX].map(|n| backoff.wait(n, 1.0).as_millis());
        assert_eq!(longest, [100, 200, 400, 800, 1000, 1000, 1000, 1000]);
        assert_eq!(backoff.wait(3, 0.0), Duration::ZERO);
        assert_eq!(backoff.wait(3, 0.25), Duration::from_millis(100));
    }

    #[test]
    fn no_input_overflows() {
        let backoff = Backoff::new(Duration::MAX, Duration::MAX);
        assert_eq!(backoff.wait(u32::MAX, 0.0), Duration::ZERO);
        assert!(backoff.wait(u32::MAX, 0.5) > Duration::from_secs(1));
        assert_eq!(backoff.wait(u32::MAX, 1.0), Duration::MAX);
        assert!(Backoff::default().wait(1, f64::NAN) <= Duration::from_millis(200));
    }
}
