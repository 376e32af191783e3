//! One fetch at a time, for all who wait for what it brings.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use crate::clock::{Clock, Sleep, within};

/// How many fetches a waiter may see broken off before it gives up.
pub(crate) const BROKEN_OFF: u32 = 3;

/// What was fetched last, and the fetch that is under way, if there is one.
///
/// Whoever needs it decides under the lock whether a fetch begins, and begins it without the lock. A
/// fetch is a task of its own: whoever began it may give up, and the others wait for it.
pub(crate) struct SingleFlight<T, E> {
    state: Mutex<State<T, E>>,
    /// Told when a fetch has ended: whether it brought a result, or was broken off.
    ended: watch::Sender<bool>,
}

pub(crate) struct State<T, E> {
    /// What was fetched last, and when.
    pub(crate) value: Option<(T, Duration)>,
    /// When the last fetch ended.
    pub(crate) ended: Option<Duration>,
    /// Why it failed, if it did.
    pub(crate) failure: Option<Arc<E>>,
    /// The number of the fetch under way, and when it began.
    under_way: Option<(u64, Duration)>,
    /// How many fetches began.
    begun: u64,
}

/// The end of the fetch under way, for one who waits for it.
pub(crate) struct Ended(watch::Receiver<bool>);

impl Ended {
    /// Waits for it, for as long as `limit` at most; whether it was broken off, so that there is nothing
    /// new.
    pub(crate) async fn was_broken_off(mut self, limit: Sleep) -> bool {
        // Given up or ended: what is there then counts. The sender outlives this.
        within(limit, self.0.changed()).await.is_ok() && !*self.0.borrow()
    }
}

/// The right to fetch, given to one at a time.
#[must_use]
pub(crate) struct Ticket(u64);

impl<T, E> State<T, E> {
    /// Begins a fetch: [`SingleFlight::spawn`] makes it.
    pub(crate) fn begin(&mut self, now: Duration) -> Ticket {
        self.begun += 1;
        self.under_way = Some((self.begun, now));
        Ticket(self.begun)
    }

    /// Whether a fetch is under way, and not for so long that its runtime must have stopped.
    pub(crate) fn is_under_way(&self, now: Duration, abandoned: Duration) -> bool {
        self.under_way.is_some_and(|(_, began)| now.saturating_sub(began) < abandoned)
    }

    /// Whether the last fetch ended so long ago, or there was none.
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

    /// Is told when a fetch has ended. Taken under the lock, so that no end is missed.
    pub(crate) fn subscribe(&self) -> Ended {
        Ended(self.ended.subscribe())
    }

    /// Fetches on the current runtime; `panicked` is the error of a fetch that panicked.
    ///
    /// Not to be called under the lock: whatever ends the task, or keeps it from being one, takes it.
    pub(crate) fn spawn(
        self: &Arc<Self>,
        ticket: Ticket,
        clock: Arc<dyn Clock>,
        fetch: impl Future<Output = Result<T, E>> + Send + 'static,
        panicked: fn() -> E,
    ) {
        let landing =
            Landing { number: ticket.0, flight: Arc::clone(self), clock, panicked, result: None };
        tokio::spawn(async move { landing.end(fetch.await) });
    }
}

/// A fetch under way. It ends when this is dropped, be it with the runtime that it ran on.
struct Landing<T, E>
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

impl<T, E> Landing<T, E>
where
    T: Send + 'static,
    E: Send + Sync + 'static,
{
    fn end(mut self, result: Result<T, E>) {
        self.result = Some(result);
    }
}

impl<T, E> Drop for Landing<T, E>
where
    T: Send + 'static,
    E: Send + Sync + 'static,
{
    fn drop(&mut self) {
        let now = self.clock.now();
        // One that is dropped before its end, with the runtime that it ran on, says nothing of the next.
        let panicked = || std::thread::panicking().then(|| Err((self.panicked)()));
        let result = self.result.take().or_else(panicked);
        let has_result = result.is_some();
        let mut state = self.flight.lock();
        if state.under_way.is_none_or(|(number, _)| number != self.number) {
            // Another one began because this one took too long: that one counts.
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
