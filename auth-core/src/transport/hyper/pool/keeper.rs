//! Closes connections that are idle for too long, and notices those that the server has closed.

use std::sync::{Arc, Weak};
use std::task::{Wake, Waker};
use std::time::Duration;

use tokio::sync::Notify;

use super::{IDLE, Pool};
use crate::clock::within;

/// Rings when something happens to an idle connection. The server has closed it then, since it has
/// nothing to say otherwise.
pub(super) struct Bell {
    rung: Arc<Rung>,
    waker: Waker,
}

#[derive(Default)]
struct Rung(Notify);

impl Wake for Rung {
    fn wake(self: Arc<Self>) {
        self.0.notify_one();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.0.notify_one();
    }
}

impl Default for Bell {
    fn default() -> Self {
        let rung = Arc::<Rung>::default();
        Self { waker: Waker::from(Arc::clone(&rung)), rung }
    }
}

impl Bell {
    pub(super) fn waker(&self) -> &Waker {
        &self.waker
    }
}

impl Pool {
    /// Starts the keeper, unless it runs. It ends with the pool.
    pub(super) fn keep(self: &Arc<Self>) {
        self.keeper.get_or_init(|| {
            let clock = Arc::clone(&self.setup.clock);
            let (keeper, rung) = (Keeper(Arc::downgrade(self)), Arc::clone(&self.bell.rung));
            let task = tokio::spawn(async move {
                while let Some(next) = sweep(&keeper.0) {
                    // It does not matter which of the two ended the wait.
                    let _ = within(clock.timer(next), rung.0.notified()).await;
                }
            });
            task.abort_handle()
        });
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        if let Some(keeper) = self.keeper.get() {
            keeper.abort();
        }
    }
}

/// What the keeper's task has. If it is dropped before the pool, the runtime has ended, and with it
/// the use of its connections.
struct Keeper(Weak<Pool>);

impl Drop for Keeper {
    fn drop(&mut self) {
        if let Some(pool) = self.0.upgrade() {
            pool.http1.sweep(|_, _| false);
            let connections = std::mem::take(&mut pool.lock().connections);
            drop(connections);
        }
    }
}

/// Removes what is not to be kept. Returns how long the others may be idle at most; `None` if there
/// is no pool any more.
fn sweep(pool: &Weak<Pool>) -> Option<Duration> {
    let pool = pool.upgrade()?;
    let now = pool.setup.clock.now();
    let left = |since: Duration| IDLE.saturating_sub(now.saturating_sub(since));
    let oldest = pool.http1.sweep(|leased, since| {
        leased.connection.settle(pool.bell.waker());
        !left(since).is_zero() && leased.connection.is_ready()
    });
    let mut next = oldest.map_or(IDLE, left);
    let mut http2 = pool.lock();
    let removed: Vec<_> = http2
        .connections
        .extract_if(.., |connection| {
            let left = connection.idle_since().map_or(IDLE, left);
            next = next.min(if left.is_zero() { IDLE } else { left });
            left.is_zero() || connection.has_ended()
        })
        .collect();
    drop(http2);
    drop(removed);
    Some(next)
}
