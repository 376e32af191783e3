//! The trait for remembering requests.

use jiff::Timestamp;

/// Remembers requests, so that a request that somebody intercepted cannot be sent again.
///
/// Without a guard, an intercepted request can be repeated within the
/// [tolerance](super::Webhook::tolerance). The guard is asked after the signature and the time were
/// checked, and before the payload is decoded.
///
/// A guard distinguishes requests, not messages. The sender may try a message again, for example
/// because the response was lost. That is a new request with the same id and a later time, and the
/// guard accepts it. To act on each message only once, store [`Delivery::id`](super::Delivery)
/// together with the result, in one transaction.
///
/// Use a guard of its own for each endpoint. A message that is sent to two endpoints has the same
/// id at both, and may have the same timestamp.
///
/// The guard cannot be async. To use a database, set no guard, and check after `verify` has
/// returned: [`Delivery::replay_key`](super::Delivery::replay_key) is the key, and
/// [`expires`](super::Delivery::expires) its expiry. With Redis, the command is
/// `SET key "" NX EXAT expires`.
///
/// ```
/// use std::collections::HashMap;
/// use std::sync::{Mutex, PoisonError};
///
/// use auth_providers::webhook::ReplayGuard;
/// use jiff::Timestamp;
///
/// /// A guard for a service that runs in a single process.
/// #[derive(Default)]
/// struct Memory(Mutex<HashMap<String, Timestamp>>);
///
/// impl ReplayGuard for Memory {
///     fn first_seen(&self, key: &str, expires: Timestamp) -> bool {
///         let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
///         let now = Timestamp::now();
///         seen.retain(|_, expires| *expires > now);
///         seen.insert(key.to_owned(), expires).is_none()
///     }
/// }
/// ```
pub trait ReplayGuard: Send + Sync + 'static {
    /// Remembers `key`, which stands for one request. Returns whether the key was new.
    ///
    /// Both must be one atomic step, because two copies of a request may arrive at the same time.
    ///
    /// From `expires` on the key may be forgotten, because the request is then too old. If the
    /// guard fails, it should return `false`: the request is refused, and the sender tries again.
    fn first_seen(&self, key: &str, expires: Timestamp) -> bool;
}
