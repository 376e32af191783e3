//! A pool of connections for each runtime.

use std::collections::VecDeque;
use std::fmt::{self, Debug};
use std::sync::{Mutex, OnceLock, PoisonError};

use tokio::runtime::{Handle, Id};

use super::failure::TransportError;
use crate::error::BoxError;

/// The largest number of runtimes, besides the first, whose pools are kept.
const KEPT: usize = 16;

/// One client of hyper or reqwest, with its connection pool, for each tokio runtime.
///
/// A connection is driven by a task on the runtime that opened it. If another runtime sent on that
/// connection, the request would stop whenever the first runtime is not running, and be lost when
/// it ends. So a client that several runtimes share needs a pool in each. Tests often share a
/// client in a `static`.
pub(super) struct Pools<C> {
    /// The client of the runtime that sends first. It is built together with the transport, so that
    /// its errors are reported then.
    first: C,
    first_runtime: OnceLock<Id>,
    /// The most recently used client is the last one.
    others: Mutex<VecDeque<(Id, C)>>,
    make: Box<dyn Fn() -> Result<C, BoxError> + Send + Sync>,
}

impl<C: Clone> Pools<C> {
    /// `make` builds a client with its own pool.
    pub(super) fn new<E: Into<BoxError>>(
        make: impl Fn() -> Result<C, E> + Send + Sync + 'static,
    ) -> Result<Self, E> {
        Ok(Self {
            first: make()?,
            first_runtime: OnceLock::new(),
            others: Mutex::default(),
            make: Box::new(move || make().map_err(Into::into)),
        })
    }

    /// Acts with the client of the current runtime.
    pub(super) fn with<R>(&self, act: impl FnOnce(&C) -> R) -> Result<R, TransportError> {
        let runtime = Handle::try_current().map_err(TransportError::not_sent)?.id();
        if *self.first_runtime.get_or_init(|| runtime) == runtime {
            return Ok(act(&self.first));
        }
        let client = self.other(runtime).map_err(TransportError::not_sent)?;
        Ok(act(&client))
    }

    fn other(&self, runtime: Id) -> Result<C, BoxError> {
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        let known = others.iter().position(|(id, _)| *id == runtime);
        let client = match known.and_then(|position| others.remove(position)) {
            Some((_, client)) => client,
            None => (self.make)()?,
        };
        // There is no notice when a runtime has ended. Its pool is removed when others need the
        // place.
        if others.len() >= KEPT {
            others.pop_front();
        }
        others.push_back((runtime, client.clone()));
        Ok(client)
    }
}

impl<C> Debug for Pools<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pools")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn runtime() -> tokio::runtime::Runtime {
        tokio::runtime::Builder::new_current_thread().build().unwrap()
    }

    /// Pools whose clients are numbers, counted from 0.
    fn pools() -> Pools<usize> {
        let made = AtomicUsize::new(0);
        Pools::new(move || Ok::<_, BoxError>(made.fetch_add(1, Ordering::Relaxed))).unwrap()
    }

    fn client_of(pools: &Pools<usize>) -> usize {
        pools.with(|client| *client).unwrap()
    }

    #[test]
    fn each_runtime_has_a_pool_and_keeps_it() {
        let (pools, runtimes) = (pools(), [runtime(), runtime(), runtime()]);
        for _ in 0..2 {
            for (number, runtime) in runtimes.iter().enumerate() {
                assert_eq!(runtime.block_on(async { client_of(&pools) }), number);
            }
        }
    }

    #[test]
    fn the_pools_that_were_used_last_are_kept() {
        let (pools, first, often) = (pools(), runtime(), runtime());
        assert_eq!(first.block_on(async { client_of(&pools) }), 0);
        for _ in 0..50 {
            runtime().block_on(async { client_of(&pools) });
            assert_eq!(often.block_on(async { client_of(&pools) }), 2);
        }
        assert_eq!(pools.others.lock().unwrap().len(), KEPT);
        assert_eq!(first.block_on(async { client_of(&pools) }), 0);
    }

    #[test]
    fn without_a_runtime_nothing_is_sent() {
        let error = pools().with(|_| ()).unwrap_err();
        assert!(matches!(error.reach, crate::transport::Reach::NotSent), "{error:?}");
    }
}
