//! Clocks for tests, on which waits end at once.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use auth_core::{Clock, Sleep, SystemClock};

/// A clock whose sleeps are over at once: they move its time on, and are written down.
#[derive(Clone, Debug)]
pub struct TestClock(Arc<State>);

#[derive(Debug)]
struct State {
    time_of_day: SystemTime,
    sleeps: Mutex<Vec<Duration>>,
}

impl Default for TestClock {
    fn default() -> Self {
        Self(Arc::new(State {
            time_of_day: SystemClock::default().time_of_day(),
            sleeps: Mutex::default(),
        }))
    }
}

impl TestClock {
    /// The waits that were asked for so far, in order.
    #[must_use]
    pub fn sleeps(&self) -> Vec<Duration> {
        self.0.sleeps.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn slept(&self) -> Duration {
        self.sleeps().iter().sum()
    }
}

impl Clock for TestClock {
    fn now(&self) -> Duration {
        self.slept()
    }

    fn time_of_day(&self) -> SystemTime {
        self.0.time_of_day + self.slept()
    }

    fn sleep(&self, duration: Duration) -> Sleep {
        self.0.sleeps.lock().unwrap_or_else(PoisonError::into_inner).push(duration);
        Sleep::new(std::future::ready(()))
    }

    /// The network is real.
    fn timer(&self, limit: Duration) -> Sleep {
        SystemClock::default().timer(limit)
    }

    /// The middle, so that waits can be foretold.
    fn jitter(&self) -> f64 {
        0.5
    }
}

/// Stands still until it is moved; the time of day does not move at all, so that no token expires
/// while its key grows old.
#[derive(Clone, Debug, Default)]
pub struct StillClock {
    moved: Arc<Mutex<Duration>>,
}

impl StillClock {
    /// A clock that was not moved yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Moves the clock on.
    pub fn advance(&self, by: Duration) {
        *self.moved.lock().unwrap_or_else(PoisonError::into_inner) += by;
    }
}

impl Clock for StillClock {
    fn now(&self) -> Duration {
        *self.moved.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn time_of_day(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_700_000_000)
    }

    fn sleep(&self, _: Duration) -> Sleep {
        Sleep::new(std::future::ready(()))
    }

    fn timer(&self, limit: Duration) -> Sleep {
        SystemClock::default().timer(limit)
    }
}
