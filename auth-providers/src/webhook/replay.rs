//! What remembers the requests that were here before.

use jiff::Timestamp;

/// Remembers requests, so that one that was caught on its way cannot be sent again.
///
/// The timestamp alone leaves a thief the [tolerance](super::Webhook::tolerance) to do so. The
/// guard is asked last: of requests whose signature and time hold, before the payload is decoded.
///
/// It is about requests, not messages: when the sender tries a message again, because this side
/// failed or its answer was lost, that is a new request with the same id and a later time, and the
/// guard lets it through. To act only once on a message, keep [`Delivery::id`](super::Delivery)
/// with what was done, in one transaction.
///
/// One guard is of one endpoint: a message that goes to two has the same id, maybe in the same
/// second.
///
/// It is asked in the middle of a function that is not async. Where a database remembers, leave
/// the guard out, and ask with the same key once `verify` has returned:
/// [`Delivery::replay_key`](super::Delivery::replay_key) and its
/// [`expires`](super::Delivery::expires), which are what Redis' `SET key "" NX EXAT expires` wants.
///
/// ```
/// use std::collections::HashMap;
/// use std::sync::{Mutex, PoisonError};
///
/// use auth_providers::webhook::ReplayGuard;
/// use jiff::Timestamp;
///
/// /// For a service of one process.
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
    /// Remembers `key`, which stands for one request, and says whether it was new: in one step, for
    /// two copies may come at the same time.
    ///
    /// From `expires` on the key may be forgotten: the request is then refused for its age. A guard
    /// that cannot tell says `false`: the request is refused, and the sender tries again.
    fn first_seen(&self, key: &str, expires: Timestamp) -> bool;
}
