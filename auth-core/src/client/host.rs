//! The `host` header of HTTP/1.1, made once.

use std::sync::atomic::{AtomicBool, Ordering};

use http::Version;
use http::header::HeaderValue;

use crate::url::BaseUrl;

/// What stands in `host` while the server speaks HTTP/1.1.
///
/// Transports put it together for each request that has none. HTTP/2 has `:authority` in its place;
/// both together, which a server may be sent that has just learned HTTP/2, say the same.
pub(crate) struct Host {
    value: Option<HeaderValue>,
    is_asked_for: AtomicBool,
}

impl Host {
    pub(crate) fn of(base: &BaseUrl) -> Self {
        let value = HeaderValue::from_str(base.authority()).ok();
        Self { value, is_asked_for: AtomicBool::new(false) }
    }

    /// The header, if the last answer was one of a protocol that has it.
    pub(crate) fn header(&self) -> Option<&HeaderValue> {
        self.value.as_ref().filter(|_| self.is_asked_for.load(Ordering::Relaxed))
    }

    /// Notes which protocol the server speaks.
    pub(crate) fn heard(&self, version: Version) {
        let is_asked_for = version == Version::HTTP_11;
        // Written only when it changes: all threads read it.
        if self.is_asked_for.load(Ordering::Relaxed) != is_asked_for {
            self.is_asked_for.store(is_asked_for, Ordering::Relaxed);
        }
    }
}
