//! What is idle, and who waits for it.

use std::collections::{BTreeMap, HashMap};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use super::sync::{Mutex, MutexGuard, PoisonError};

/// Idle connections, and the calls that wait for one.
///
/// Each connection is in one place at any time: here, or with the one call that took it. A
/// connection that was handed to a call which is gone goes to the next.
pub(super) struct Shelf<T>(Mutex<State<T>>);

struct State<T> {
    /// The one that was used last is taken first, so that the others can expire. Each with the time
    /// since when it is idle; the oldest is the first.
    idle: Vec<(T, Duration)>,
    /// Who waits, by the order in which they came.
    waiting: BTreeMap<u64, Waker>,
    /// What was handed to those who have not fetched it yet.
    handed: HashMap<u64, (T, Duration)>,
    /// The number of those who came so far.
    came: u64,
}

/// What [`Shelf::take_or_wait`] gives.
pub(super) enum Taken<'a, T> {
    Idle(T),
    Wait(Wait<'a, T>),
}

impl<T> Shelf<T> {
    pub(super) fn new() -> Self {
        let (waiting, handed) = (BTreeMap::new(), HashMap::new());
        Self(Mutex::new(State { idle: Vec::new(), waiting, handed, came: 0 }))
    }

    /// The connection that was used last; otherwise a place among those who wait.
    pub(super) fn take_or_wait(&self) -> Taken<'_, T> {
        let mut state = self.lock();
        if let Some((item, _)) = state.idle.pop() {
            return Taken::Idle(item);
        }
        state.came += 1;
        Taken::Wait(Wait { shelf: self, number: state.came })
    }

    /// Gives a connection to the call that has waited longest, or keeps it, as idle since `now`.
    pub(super) fn put(&self, item: T, now: Duration) {
        let mut state = self.lock();
        let Some((number, waker)) = state.waiting.pop_first() else {
            return state.idle.push((item, now));
        };
        state.handed.insert(number, (item, now));
        drop(state);
        waker.wake();
    }

    /// Removes what is not to be kept, by what it is and since when it is idle. Returns since when
    /// the oldest of the others is.
    pub(super) fn sweep(
        &self,
        mut is_kept: impl FnMut(&mut T, Duration) -> bool,
    ) -> Option<Duration> {
        let mut state = self.lock();
        let removed: Vec<_> =
            state.idle.extract_if(.., |(item, since)| !is_kept(item, *since)).collect();
        let oldest = state.idle.iter().map(|(_, since)| *since).min();
        drop(state);
        // Connections are closed without the lock.
        drop(removed);
        oldest
    }

    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place among those who wait. It is taken with the first poll, and given up on drop.
pub(super) struct Wait<'a, T> {
    shelf: &'a Shelf<T>,
    number: u64,
}

impl<T> Wait<'_, T> {
    /// The connection that was handed to this one.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<T> {
        let mut state = self.shelf.lock();
        if let Some((item, _)) = state.handed.remove(&self.number) {
            return Poll::Ready(item);
        }
        // What was put between the look at the shelf and the first poll.
        if let Some((item, _)) = state.idle.pop() {
            state.waiting.remove(&self.number);
            return Poll::Ready(item);
        }
        state.waiting.insert(self.number, cx.waker().clone());
        Poll::Pending
    }
}

impl<T> Drop for Wait<'_, T> {
    fn drop(&mut self) {
        let mut state = self.shelf.lock();
        state.waiting.remove(&self.number);
        let handed = state.handed.remove(&self.number);
        drop(state);
        if let Some((item, since)) = handed {
            self.shelf.put(item, since);
        }
    }
}
