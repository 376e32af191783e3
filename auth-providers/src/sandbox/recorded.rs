//! A request that arrived at the sandbox.

use bytes::Bytes;
use http::header::{AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION};
use http::request::Parts;
use http::{HeaderMap, Method};

/// A request as it arrived.
///
/// `{:?}` does not print the credential.
#[derive(Debug, Clone)]
pub struct Recorded {
    method: Method,
    target: String,
    headers: HeaderMap,
    body: Bytes,
}

impl Recorded {
    pub(super) fn new(parts: &Parts, body: &Bytes) -> Recorded {
        let mut headers = parts.headers.clone();
        for (name, value) in &mut headers {
            if [AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION].contains(name) {
                value.set_sensitive(true);
            }
        }
        let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
        Recorded {
            method: parts.method.clone(),
            target: target.to_owned(),
            headers,
            body: body.clone(),
        }
    }

    /// The method, in capitals.
    #[must_use]
    pub fn method(&self) -> &str {
        self.method.as_str()
    }

    /// The path and query, encoded as they arrived. The path includes the provider's prefix.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.target
    }

    /// The first value of a header. The case of the name does not matter.
    ///
    /// A value that is not visible ASCII counts as missing.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The body's bytes.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }
}
