//! What holds a request back before it is sent: the client's own limits, and the pauses that the
//! provider asks for.

mod breaker;
mod bulkhead;
mod pause;
mod refusal;

pub(crate) use self::breaker::Breaker;
pub use self::breaker::CircuitBreaker;
pub(crate) use self::bulkhead::Bulkhead;
pub(crate) use self::pause::Pauses;
pub(crate) use self::refusal::refused;

/// The checks that every attempt of a client has to pass before it is sent.
#[derive(Debug, Default)]
pub(crate) struct Admission {
    pub(crate) pauses: Pauses,
    pub(crate) bulkhead: Option<Bulkhead>,
    pub(crate) breaker: Option<Breaker>,
}
