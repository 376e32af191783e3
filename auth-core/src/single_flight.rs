//! Runs one fetch at a time. All tasks that need its result wait for the same fetch.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use crate::clock::{Clock, Sleep, within};

/// How many fetches a waiter may see broken off before it gives up.
pub(crate) const BROKEN_OFF: u32 = 3;

/// The value that was fetched last, and the fetch under way, if there is one.
///
/// A caller decides under the lock whether a fetch has to begin, and begins it after releasing the
/// lock. The fetch is a task of its own, so it goes on if that caller is dropped, and the others
/// wait for it.
pub(crate) struct SingleFlight<T, E> {
    state: Mutex<State<T, E>>,
    /// Notified when a fetch has ended: `true` if it has a result, `false` if its task was dropped.
    ended: watch::Sender<bool>,
}

pub(crate) struct State<T, E> {
    /// The value that was fetched last, and the time.
    pub(crate) value: Option<(T, Duration)>,
    /// When the last fetch ended.
    pub(crate) ended: Option<Duration>,
    /// The error of the last fetch, if it failed.
    pub(crate) failure: Option<Arc<E>>,
    /// The number of the fetch under way, and the time at which it began.
    under_way: Option<(u64, Duration)>,
    /// The number of fetches so far.
    begun: u64,
}

/// The end of the fetch under way, for a caller that waits for it.
pub(crate) struct Ended(watch::Receiver<bool>);

impl Ended {
    /// Waits for the end, until `limit` is over at most. Returns whether the fetch was broken off, so
    /// that there is no new result.
    pub(crate) async fn was_broken_off(mut self, limit: Sleep) -> bool {
        // If the limit is reached, the next step looks at what is there. The sender outlives this.
        within(limit, self.0.changed()).await.is_ok() && !*self.0.borrow()
    }
}

/// The permission to begin a fetch. There is only one at a time.
#[must_use]
pub(crate) struct Ticket(u64);

impl<T, E> State<T, E> {
    /// Marks a fetch as begun. [`SingleFlight::spawn`] starts it.
    pub(crate) fn begin(&mut self, now: Duration) -> Ticket {
        self.begun += 1;
        self.under_way = Some((self.begun, now));
        Ticket(self.begun)
    }

    /// Whether a fetch is under way. One that is older than `abandoned` does not count, because its
    /// runtime must have stopped.
    pub(crate) fn is_under_way(&self, now: Duration, abandoned: Duration) -> bool {
        self.under_way.is_some_and(|(_, began)| now.saturating_sub(began) < abandoned)
    }

    /// Whether the last fetch ended at least `pause` ago, or there was none.
    pub(crate) fn ended_before(&self, now: Duration, pause: Duration) -> bool {
        self.ended.is_none_or(|ended| now.saturating_sub(ended) >= pause)
    }
}

impl<T, E> SingleFlight<T, E>
where
    T: Send + 'static,
    E: Send + Sync + 'static,
{
    pub(crate) fn new() -> Arc<Self> {
        let state = State { value: None, ended: None, failure: None, under_way: None, begun: 0 };
        Arc::new(Self { state: Mutex::new(state), ended: watch::Sender::new(true) })
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, State<T, E>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A receiver of the notification that a fetch has ended. Subscribe under the lock, so that no
    /// notification is missed.
    pub(crate) fn subscribe(&self) -> Ended {
        Ended(self.ended.subscribe())
    }

    /// Starts a fetch on the current runtime. `panicked` makes the error for a fetch that panicked.
    ///
    /// Do not call it under the lock: the guard takes the lock when the task ends or cannot be
    /// spawned.
    pub(crate) fn spawn(
        self: &Arc<Self>,
        ticket: Ticket,
        clock: Arc<dyn Clock>,
        fetch: impl Future<Output = Result<T, E>> + Send + 'static,
        panicked: fn() -> E,
    ) {
        let number = ticket.0;
        let guard = FetchGuard { number, flight: Arc::clone(self), clock, panicked, result: None };
        tokio::spawn(async move { guard.end(fetch.await) });
    }
}

/// Marks the fetch as ended on drop, also if the runtime drops the task.
struct FetchGuard<T, E>
where
    T: Send + 'static,
    E: Send + Sync + 'static,
{
    number: u64,
    flight: Arc<SingleFlight<T, E>>,
    clock: Arc<dyn Clock>,
    panicked: fn() -> E,
    result: Option<Result<T, E>>,
}

impl<T, E> FetchGuard<T, E>
where
    T: Send + 'static,
    E: Send + Sync + 'static,
{
    fn end(mut self, result: Result<T, E>) {
        self.result = Some(result);
    }
}

impl<T, E> Drop for FetchGuard<T, E>
where
    T: Send + 'static,
    E: Send + Sync + 'static,
{
    fn drop(&mut self) {
        let now = self.clock.now();
        // A fetch whose runtime ended before it did says nothing about the next fetch.
        let panicked = || std::thread::panicking().then(|| Err((self.panicked)()));
        let result = self.result.take().or_else(panicked);
        let has_result = result.is_some();
        let mut state = self.flight.lock();
        if state.under_way.is_none_or(|(number, _)| number != self.number) {
            // Another fetch began, because this one took too long. The other one counts.
            return;
        }
        state.under_way = None;
        if has_result {
            state.ended = Some(now);
        }
        match result {
            Some(Ok(value)) => {
                state.value = Some((value, now));
                state.failure = None;
            }
            Some(Err(error)) => state.failure = Some(Arc::new(error)),
            None => {}
        }
        drop(state);
        self.flight.ended.send_replace(has_result);
    }
}
