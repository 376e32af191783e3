//! Remembers proofs, so that none is accepted twice.

use std::collections::{BTreeSet, HashSet};
use std::fmt::{self, Debug};
use std::future::ready;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::clock::{Clock, SystemClock};
use crate::error::BoxError;

/// What [`ProofGuard::first_seen`] returns.
pub type FirstSeen<'a> = Pin<Box<dyn Future<Output = Result<bool, BoxError>> + Send + 'a>>;

/// Remembers DPoP proofs, so that a proof that somebody intercepted cannot be used again.
///
/// The guard is asked last, after the token and the proof were found to be good and of one key. So
/// nobody without a token can fill it.
///
/// [`ProofMemory`] is the guard of a single process. Several machines need one that they share, for
/// example in Redis, where the command is `SET key "" NX EX keep`:
///
/// ```
/// use std::time::Duration;
/// use auth_core::BoxError;
/// use auth_core::jwt::{FirstSeen, ProofGuard};
///
/// # #[derive(Clone)]
/// # struct Redis;
/// # impl Redis {
/// #     async fn set_new(&self, _key: &str, _keep: Duration) -> Result<bool, BoxError> {
/// #         Ok(true)
/// #     }
/// # }
/// struct Shared(Redis);
///
/// impl ProofGuard for Shared {
///     fn first_seen<'a>(&'a self, key: &'a str, keep: Duration) -> FirstSeen<'a> {
///         Box::pin(self.0.set_new(key, keep))
///     }
/// }
/// ```
pub trait ProofGuard: Send + Sync + 'static {
    /// Remembers `key`, which stands for one proof, and has 43 letters, digits, `-` and `_`. Returns
    /// whether the key was new.
    ///
    /// Both must be one atomic step, because two copies of a request may arrive at the same time.
    /// The key may be forgotten when `keep` is over, because the proof is then too old.
    ///
    /// # Errors
    ///
    /// - It cannot be said whether the key is new. The request is refused, and the response should
    ///   be 503: see [`VerifyError::ProofGuardUnavailable`](crate::jwt::VerifyError).
    fn first_seen<'a>(&'a self, key: &'a str, keep: Duration) -> FirstSeen<'a>;
}

/// Remembers the proofs that this process has seen, each for as long as it is valid.
///
/// It holds 100,000 proofs by default, about 20 MB. That is 1,500 requests a second, if each is kept
/// for 65 seconds. When it is full, further proofs are refused, because it could not tell them from
/// old ones.
pub struct ProofMemory {
    limit: usize,
    clock: Arc<dyn Clock>,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    keys: HashSet<Arc<str>>,
    /// The same keys, in the order in which they may be forgotten.
    ends: BTreeSet<(Duration, Arc<str>)>,
}

impl ProofMemory {
    /// A memory for this many proofs.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self { limit, clock: Arc::new(SystemClock), seen: Mutex::default() }
    }

    /// Sets the clock that says when a proof may be forgotten. Default: the system's clock.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    fn remember(&self, key: &str, keep: Duration) -> Result<bool, BoxError> {
        let now = self.clock.now();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        while seen.ends.first().is_some_and(|(end, _)| *end <= now) {
            if let Some((_, key)) = seen.ends.pop_first() {
                seen.keys.remove(&key);
            }
        }
        if seen.keys.contains(key) {
            return Ok(false);
        }
        if seen.keys.len() >= self.limit {
            return Err("the memory of DPoP proofs is full".into());
        }
        let key: Arc<str> = key.into();
        seen.ends.insert((now.saturating_add(keep), Arc::clone(&key)));
        Ok(seen.keys.insert(key))
    }
}

impl Default for ProofMemory {
    fn default() -> Self {
        Self::new(100_000)
    }
}

impl ProofGuard for ProofMemory {
    fn first_seen<'a>(&'a self, key: &'a str, keep: Duration) -> FirstSeen<'a> {
        Box::pin(ready(self.remember(key, keep)))
    }
}

impl Debug for ProofMemory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProofMemory").field("limit", &self.limit).finish_non_exhaustive()
    }
}
