//! What may keep a request from being sent, however much it is wanted: the client's own limits,
//! and the provider's wish to be left alone for a while.

mod breaker;
mod bulkhead;
mod pause;
mod refusal;

pub(crate) use self::breaker::Breaker;
pub use self::breaker::CircuitBreaker;
pub(crate) use self::bulkhead::Bulkhead;
pub(crate) use self::pause::Pauses;
pub(crate) use self::refusal::refused;

/// The gates of a client.
#[derive(Debug, Default)]
pub(crate) struct Admission {
    pub(crate) pauses: Pauses,
    pub(crate) bulkhead: Option<Bulkhead>,
    pub(crate) breaker: Option<Breaker>,
}
