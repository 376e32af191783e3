//! What a test accepts although the document says otherwise.

use std::cell::Cell;

/// Places that are accepted, with the reason of each.
pub(crate) struct Exceptions {
    /// The method that adds one.
    method: &'static str,
    list: Vec<Exception>,
}

struct Exception {
    place: &'static str,
    was_needed: Cell<bool>,
}

impl Exceptions {
    pub(crate) fn new(method: &'static str) -> Self {
        Self { method, list: Vec::new() }
    }

    pub(crate) fn add(&mut self, place: &'static str, reason: &str) {
        assert!(!reason.trim().is_empty(), "`.{}({place:?}, …)` has no reason", self.method);
        self.list.push(Exception { place, was_needed: Cell::new(false) });
    }

    /// Whether it is accepted that this place is not as documented; then it was needed.
    pub(crate) fn accept(&self, place: &str) -> bool {
        let found = self.list.iter().find(|exception| exception.place == place);
        found.inspect(|exception| exception.was_needed.set(true)).is_some()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Those that were not needed, in words.
    pub(crate) fn stale(&self) -> impl Iterator<Item = String> {
        let stale = self.list.iter().filter(|exception| !exception.was_needed.get());
        stale.map(|exception| format!("`.{}({:?}, …)` is not needed", self.method, exception.place))
    }
}
