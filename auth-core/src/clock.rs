//! The one place that reads the time or waits for it.
#![expect(clippy::disallowed_methods, reason = "this is the place they are allowed in")]

use std::fmt::Debug;
use std::pin::Pin;
use std::time::{Duration, Instant, SystemTime};

use tokio::time::Timeout;

/// A wait handed out by a [`Clock`].
pub type Sleep = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The time as a client sees it: deadlines, waits between attempts, `Retry-After` dates.
///
/// Tests put their own clock in with [`ClientBuilder::clock`](crate::ClientBuilder::clock), so that
/// retries take no real time. Socket timeouts are not behind this trait: they run on tokio's timer.
pub trait Clock: Debug + Send + Sync + 'static {
    /// A monotonic reading.
    fn now(&self) -> Instant;

    /// The time of day, which a `Retry-After` date is compared with.
    fn time_of_day(&self) -> SystemTime;

    /// A future that is ready after `duration`.
    fn sleep(&self, duration: Duration) -> Sleep;

    /// A number from 0 to 1 that waits are spread by. Default: a random one.
    fn jitter(&self) -> f64 {
        fastrand::f64()
    }
}

/// The system's time and tokio's timer: the default.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        // Tokio's reading, so that a runtime with paused time pauses deadlines too.
        tokio::time::Instant::now().into_std()
    }

    fn time_of_day(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, duration: Duration) -> Sleep {
        Box::pin(tokio::time::sleep(duration))
    }
}

/// Whether there is a runtime to wait on: without one, tokio's timers panic.
pub(crate) fn has_timer() -> bool {
    tokio::runtime::Handle::try_current().is_ok()
}

/// A timer on sockets, which run in real time whatever the client's clock.
pub(crate) fn timer(duration: Duration) -> Sleep {
    Box::pin(tokio::time::sleep(duration))
}

/// Waits for `future`, for `limit` at most.
pub(crate) fn within<F: Future>(limit: Duration, future: F) -> Timeout<F> {
    tokio::time::timeout(limit, future)
}
