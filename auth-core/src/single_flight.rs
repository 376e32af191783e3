//! Runs one fetch at a time. All tasks that need its result wait for the same fetch.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use crate::clock::Clock;

/// The value that was fetched last, and the fetch under way, if there is one.
///
/// A caller decides under the lock whether a fetch has to begin, and begins it after releasing the
/// lock. The fetch is a task of its own, so it goes on if that caller is dropped, and the others
/// wait for it.
pub(crate) struct SingleFlight<T, E> {
    state: Mutex<State<T, E>>,
    /// Notified when a fetch has ended.
    ended: watch::Sender<()>,
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
        Arc::new(Self { state: Mutex::new(state), ended: watch::Sender::new(()) })
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, State<T, E>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A receiver of the notification that a fetch has ended. Subscribe under the lock, so that no
    /// notification is missed.
    pub(crate) fn subscribe(&self) -> watch::Receiver<()> {
        self.ended.subscribe()
    }

    /// Starts a fetch on the current runtime. `aborted` makes the error for a fetch whose task was
    /// dropped.
    ///
    /// Do not call it under the lock: the guard takes the lock when the task ends or cannot be
    /// spawned.
    pub(crate) fn spawn(
        self: &Arc<Self>,
        ticket: Ticket,
        clock: Arc<dyn Clock>,
        fetch: impl Future<Output = Result<T, E>> + Send + 'static,
        aborted: fn() -> E,
    ) {
        let guard =
            FetchGuard { number: ticket.0, flight: Arc::clone(self), clock, aborted, result: None };
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
    aborted: fn() -> E,
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
        let result = self.result.take().unwrap_or_else(|| Err((self.aborted)()));
        let mut state = self.flight.lock();
        if state.under_way.is_none_or(|(number, _)| number != self.number) {
            // Another fetch began, because this one took too long. The other one counts.
            return;
        }
        state.under_way = None;
        state.ended = Some(now);
        match result {
            Ok(value) => {
                state.value = Some((value, now));
                state.failure = None;
            }
            Err(error) => state.failure = Some(Arc::new(error)),
        }
        drop(state);
        self.flight.ended.send_replace(());
    }
}
