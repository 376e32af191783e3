//! A limit on the number of calls in flight.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::refusal::refused;
use crate::error::Error;

/// Counts the calls in flight, and refuses those over the limit.
#[derive(Debug)]
pub(crate) struct Bulkhead {
    limit: usize,
    in_flight: AtomicUsize,
}

/// The place of one call. It is given back on drop, however the call ended.
#[derive(Debug)]
pub(crate) struct Permit<'a>(&'a AtomicUsize);

impl Bulkhead {
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit, in_flight: AtomicUsize::new(0) }
    }

    pub(crate) fn enter(&self) -> Result<Permit<'_>, Error> {
        let enter = |in_flight: usize| (in_flight < self.limit).then(|| in_flight + 1);
        match self.in_flight.fetch_update(Ordering::AcqRel, Ordering::Acquire, enter) {
            Ok(_) => Ok(Permit(&self.in_flight)),
            Err(_) => Err(refused("the client has reached its limit of calls in flight", None)),
        }
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

#[cfg(test)]
mod tests {
    use super::Bulkhead;

    #[test]
    fn a_place_is_free_again_when_its_call_is_dropped() {
        let bulkhead = Bulkhead::new(2);
        let first = bulkhead.enter().unwrap();
        let second = bulkhead.enter().unwrap();
        assert!(bulkhead.enter().is_err());
        drop(first);
        let third = bulkhead.enter().unwrap();
        assert!(bulkhead.enter().is_err());
        drop((second, third));
        assert!(bulkhead.enter().is_ok());
        assert!(Bulkhead::new(0).enter().is_err());
    }
}
