//! Who is woken when a connection can go on.

use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

use super::sync::{Mutex, MutexGuard, PoisonError};

/// How often a connection that wakes itself is polled at once, before other tasks have their turn.
const ROUNDS: usize = 4;

/// The waker that a connection is polled with, for as long as it lives. It wakes whoever listens at
/// the moment: the call that uses the connection, or the pool that keeps it.
///
/// One waker has two advantages over the caller's own. A connection whose parts wake each other
/// while it is polled is polled again at once, and the call's task is not scheduled for that. And
/// the pool can listen to an idle connection without polling it once more.
#[derive(Default)]
pub(super) struct Switch(Mutex<State>);

#[derive(Default)]
struct State {
    listener: Option<Waker>,
    is_polling: bool,
    is_woken: bool,
}

impl Switch {
    /// From now on, `listener` is woken.
    pub(super) fn listen(&self, listener: &Waker) {
        let mut state = self.lock();
        if state.listener.as_ref().is_none_or(|known| !known.will_wake(listener)) {
            let before = state.listener.replace(listener.clone());
            drop(state);
            // Dropping a waker may run foreign code.
            drop(before);
        }
    }

    /// From now on, nobody is woken. It is for the time before a poll that comes at any rate.
    pub(super) fn mute(&self) {
        let before = self.lock().listener.take();
        drop(before);
    }

    /// Polls until nothing has woken the connection during a poll. `cx` is the listener's.
    ///
    /// `own` is the waker of this switch.
    pub(super) fn poll<T>(
        &self,
        own: &Waker,
        cx: &mut Context<'_>,
        mut poll: impl FnMut(&mut Context<'_>) -> Poll<T>,
    ) -> Poll<T> {
        self.listen(cx.waker());
        for _ in 0..ROUNDS {
            self.begin();
            let polled = poll(&mut Context::from_waker(own));
            let is_woken = self.end();
            if polled.is_ready() || !is_woken {
                return polled;
            }
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    }

    fn begin(&self) {
        let mut state = self.lock();
        (state.is_polling, state.is_woken) = (true, false);
    }

    /// Whether the connection was woken since the poll began.
    fn end(&self) -> bool {
        let mut state = self.lock();
        state.is_polling = false;
        state.is_woken
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Wake for Switch {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        let listener = {
            let mut state = self.lock();
            if state.is_polling {
                state.is_woken = true;
                return;
            }
            // Woken once for each poll, which names the listener anew.
            state.listener.take()
        };
        if let Some(listener) = listener {
            listener.wake();
        }
    }
}
