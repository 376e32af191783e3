//! The one place that reads the time or waits for it.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this is the place they are allowed in"
)]

use std::fmt::{self, Debug};
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::OnceLock;
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use pin_project_lite::pin_project;
use tokio::task::coop::unconstrained;
use tokio::time::Instant;

/// The clock of a client. It measures deadlines and timeouts, waits between attempts, and gives the
/// time of day for `Retry-After` dates.
///
/// Tests set their own clock with [`ClientBuilder::clock`](crate::ClientBuilder::clock), so that
/// retries take no real time. A platform without the operating system's clocks, such as
/// `wasm32-unknown-unknown`, needs a clock that asks its host.
///
/// ```
/// use std::time::{Duration, SystemTime, UNIX_EPOCH};
/// use auth_core::{Clock, Sleep};
///
/// /// A clock that stands still, and on which every wait is over at once.
/// #[derive(Debug)]
/// struct Stopped;
///
/// impl Clock for Stopped {
///     fn now(&self) -> Duration {
///         Duration::ZERO
///     }
///
///     fn time_of_day(&self) -> SystemTime {
///         UNIX_EPOCH + Duration::from_secs(1_700_000_000)
///     }
///
///     fn sleep(&self, _: Duration) -> Sleep {
///         Sleep::new(std::future::ready(()))
///     }
///
///     // The network is real, so its limits run on real time.
///     fn timer(&self, limit: Duration) -> Sleep {
///         auth_core::SystemClock::default().timer(limit)
///     }
/// }
/// ```
pub trait Clock: Debug + Send + Sync + 'static {
    /// The time since a fixed moment, such as the start of the process. It never decreases.
    fn now(&self) -> Duration;

    /// The time of day. Dates in headers and tokens are compared with it.
    fn time_of_day(&self) -> SystemTime;

    /// A wait that the client chooses, such as the one between two attempts.
    fn sleep(&self, duration: Duration) -> Sleep;

    /// A timer that limits how long the network may take, such as an attempt's timeout. Default:
    /// [`sleep`](Self::sleep).
    ///
    /// A test clock whose waits end at once should use real time here, because the network does.
    fn timer(&self, limit: Duration) -> Sleep {
        self.sleep(limit)
    }

    /// Whether waiting works in the current context. Default: `true`.
    ///
    /// [`SystemClock`] uses tokio's timer, which works on a tokio runtime only. A call that is
    /// polled where its clock cannot wait fails without sending anything.
    fn can_wait(&self) -> bool {
        true
    }

    /// A number from 0 to 1 that spreads waits randomly. Default: a random number.
    fn jitter(&self) -> f64 {
        fastrand::f64()
    }
}

/// The default clock: the system's time and tokio's timer.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        // Tokio's clock, so that a runtime with paused time also pauses deadlines.
        let now = Instant::now();
        // Each runtime with paused time has its own time, which may be earlier than the first
        // reading.
        let start = START.get_or_init(|| now.checked_sub(DAY).unwrap_or(now));
        now.saturating_duration_since(*start)
    }

    fn time_of_day(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, duration: Duration) -> Sleep {
        Sleep { wait: Wait::Tokio { sleep: tokio::time::sleep(duration) } }
    }

    fn can_wait(&self) -> bool {
        tokio::runtime::Handle::try_current().is_ok()
    }
}

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

pin_project! {
    /// A wait that a [`Clock`] hands out.
    #[must_use = "a wait does nothing until it is awaited"]
    pub struct Sleep {
        #[pin]
        wait: Wait,
    }
}

pin_project! {
    #[project = WaitProjection]
    enum Wait {
        // Nearly every wait is one of these, so it is not boxed.
        Tokio { #[pin] sleep: tokio::time::Sleep },
        Other { future: Pin<Box<dyn Future<Output = ()> + Send>> },
    }
}

impl Sleep {
    /// A wait that ends when `future` does.
    pub fn new(future: impl Future<Output = ()> + Send + 'static) -> Self {
        Self { wait: Wait::Other { future: Box::pin(future) } }
    }
}

impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        match self.project().wait.project() {
            WaitProjection::Tokio { sleep } => sleep.poll(cx),
            WaitProjection::Other { future } => future.as_mut().poll(cx),
        }
    }
}

impl Debug for Sleep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sleep")
    }
}

/// The timer ended before the future.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Elapsed;

/// Waits for `future`, but not longer than `timer`.
pub(crate) async fn within<F: Future>(timer: Sleep, future: F) -> Result<F::Output, Elapsed> {
    // `unconstrained`, so that the timer works even if the future has used up the task's budget.
    let (mut timer, mut future) = (pin!(unconstrained(timer)), pin!(future));
    poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(output) => Poll::Ready(Ok(output)),
        Poll::Pending => timer.as_mut().poll(cx).map(|()| Err(Elapsed)),
    })
    .await
}
