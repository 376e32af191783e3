//! What may keep a request from being sent, however much it is wanted: the client's own limits,
//! and the provider's wish to be left alone for a while.

mod breaker;
mod bulkhead;
mod pause;

use std::time::Duration;

pub(crate) use self::breaker::Breaker;
pub use self::breaker::CircuitBreaker;
pub(crate) use self::bulkhead::Bulkhead;
pub(crate) use self::pause::Pauses;
use crate::error::{Error, ErrorKind};

/// The gates of a client.
#[derive(Debug, Default)]
pub(crate) struct Admission {
    pub(crate) pauses: Pauses,
    pub(crate) bulkhead: Option<Bulkhead>,
    pub(crate) breaker: Option<Breaker>,
}

/// The error of a request that a gate refused; `wait` is how long it stays shut, if that is known.
pub(crate) fn refused(message: &'static str, wait: Option<Duration>) -> Error {
    Error::new(ErrorKind::NotAdmitted, message).with_retry_after(wait)
}
