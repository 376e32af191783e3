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

/// The time as a client sees it: deadlines, timeouts, waits between attempts, `Retry-After` dates.
///
/// Tests put their own clock in with [`ClientBuilder::clock`](crate::ClientBuilder::clock), so that
/// retries take no real time. A platform without the operating system's clocks, such as
/// `wasm32-unknown-unknown`, needs one that asks its host.
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
    /// A monotonic reading: the time since some moment that stays the same, such as the start of
    /// the process. It never goes back.
    fn now(&self) -> Duration;

    /// The time of day, which dates in headers and tokens are compared with.
    fn time_of_day(&self) -> SystemTime;

    /// A wait of this client's own choice, such as the one between two attempts.
    fn sleep(&self, duration: Duration) -> Sleep;

    /// A limit on what the network may take, such as an attempt's timeout. Default:
    /// [`sleep`](Self::sleep).
    ///
    /// A test's clock, on which waits are over at once, gives the real time here.
    fn timer(&self, limit: Duration) -> Sleep {
        self.sleep(limit)
    }

    /// Whether waiting works where it is called from. Default: `true`.
    ///
    /// [`SystemClock`] waits on tokio's timer, which there is on a tokio runtime alone. A call that
    /// is polled where its clock cannot wait fails with nothing sent.
    fn can_wait(&self) -> bool {
        true
    }

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
    fn now(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        // Tokio's reading, so that a runtime with paused time pauses deadlines too.
        let now = Instant::now();
        // Each paused runtime has a time of its own, which may be one from before the first reading.
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
        // Without a box around it: nearly every wait is one of these.
        Tokio { #[pin] sleep: tokio::time::Sleep },
        Other { future: Pin<Box<dyn Future<Output = ()> + Send>> },
    }
}

impl Sleep {
    /// A wait that is over when `future` is ready.
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

/// The limit was reached first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Elapsed;

/// Waits for `future`, until `timer` is over at most.
pub(crate) async fn within<F: Future>(timer: Sleep, future: F) -> Result<F::Output, Elapsed> {
    // The future may have used up its task's share of work: the timer is looked at all the same.
    let (mut timer, mut future) = (pin!(unconstrained(timer)), pin!(future));
    poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(output) => Poll::Ready(Ok(output)),
        Poll::Pending => timer.as_mut().poll(cx).map(|()| Err(Elapsed)),
    })
    .await
}
