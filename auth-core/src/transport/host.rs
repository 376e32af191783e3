//! The `host` header of HTTP/1.1, built once for all requests.

use std::sync::atomic::{AtomicBool, Ordering};

use http::header::{HOST, HeaderValue};
use http::{Request, Version};

use crate::body::Body;
use crate::url::BaseUrl;

/// The value of the `host` header, and whether the server speaks HTTP/1.1.
///
/// Without this, hyper would build the header for each request. HTTP/2 has the pseudo-header
/// `:authority` instead. A request may have both if the server has just switched to HTTP/2; that is
/// allowed, because they have the same value.
pub(super) struct Host {
    value: Option<HeaderValue>,
    is_http1: AtomicBool,
}

impl Host {
    pub(super) fn new(base: &BaseUrl) -> Self {
        let value = HeaderValue::from_str(base.authority()).ok();
        Self { value, is_http1: AtomicBool::new(false) }
    }

    /// Adds the header, if the last response came over HTTP/1.1.
    pub(super) fn add_to(&self, request: &mut Request<Body>) {
        if let (Some(value), true) = (&self.value, self.is_http1.load(Ordering::Relaxed)) {
            request.headers_mut().insert(HOST, value.clone());
        }
    }

    /// Remembers the protocol of a response.
    pub(super) fn remember_version(&self, version: Version) {
        let is_http1 = version == Version::HTTP_11;
        // Written only if it changes, because all threads read it.
        if self.is_http1.load(Ordering::Relaxed) != is_http1 {
            self.is_http1.store(is_http1, Ordering::Relaxed);
        }
    }
}
