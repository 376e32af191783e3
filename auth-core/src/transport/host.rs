//! The `host` header of HTTP/1.1, made once.

use std::sync::atomic::{AtomicBool, Ordering};

use http::header::{HOST, HeaderValue};
use http::{Request, Version};

use crate::body::Body;
use crate::url::BaseUrl;

/// What stands in `host` while the server speaks HTTP/1.1.
///
/// hyper puts it together for each request that has none. HTTP/2 has `:authority` in its place; both
/// together, which a server may be sent that has just learned HTTP/2, say the same.
pub(super) struct Host {
    value: Option<HeaderValue>,
    is_asked_for: AtomicBool,
}

impl Host {
    pub(super) fn of(base: &BaseUrl) -> Self {
        let value = HeaderValue::from_str(base.authority()).ok();
        Self { value, is_asked_for: AtomicBool::new(false) }
    }

    /// Says it, if the last answer was one of a protocol that has it.
    pub(super) fn say(&self, request: &mut Request<Body>) {
        if let (Some(value), true) = (&self.value, self.is_asked_for.load(Ordering::Relaxed)) {
            request.headers_mut().insert(HOST, value.clone());
        }
    }

    /// Notes which protocol the server speaks.
    pub(super) fn heard(&self, version: Version) {
        let is_asked_for = version == Version::HTTP_11;
        // Written only when it changes: all threads read it.
        if self.is_asked_for.load(Ordering::Relaxed) != is_asked_for {
            self.is_asked_for.store(is_asked_for, Ordering::Relaxed);
        }
    }
}
