//! What an annotation says of its endpoint, as a constant.

use std::fmt;

use http::Method;

/// One declared operation: the HTTP method and the path template.
///
/// Errors and telemetry name an endpoint by this, never by the filled-in URL.
#[derive(Debug)]
pub struct Endpoint {
    name: &'static str,
    method: Method,
    template: &'static str,
    semantics: Semantics,
    success: &'static [u16],
    envelope: &'static str,
}

/// What sending the request twice does (RFC 9110, section 9.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Semantics {
    /// Reads only.
    Safe,
    /// Twice is the same as once.
    Idempotent,
    /// Twice may be two effects.
    NonIdempotent,
    /// Twice is the same as once, as long as both carry the same key in this header.
    Keyed(&'static str),
}

impl Endpoint {
    /// Called by the expansion, which has checked the parts.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        name: &'static str,
        method: Method,
        template: &'static str,
        semantics: Semantics,
    ) -> Self {
        Self { name, method, template, semantics, success: &[], envelope: "" }
    }

    /// The statuses that count as success, where not every 2xx does.
    #[doc(hidden)]
    #[must_use]
    pub const fn success(mut self, statuses: &'static [u16]) -> Self {
        self.success = statuses;
        self
    }

    /// The key of the answer's object that the value stands under.
    #[doc(hidden)]
    #[must_use]
    pub const fn envelope(mut self, key: &'static str) -> Self {
        self.envelope = key;
        self
    }

    /// The Rust name of the method that declares it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The path as declared, placeholders unfilled: `/sign_in_tokens/<id>/revoke`.
    #[must_use]
    pub fn template(&self) -> &'static str {
        self.template
    }

    /// Whether sending the request again after an unknown outcome is safe.
    #[must_use]
    pub fn is_idempotent(&self) -> bool {
        self.semantics != Semantics::NonIdempotent
    }

    /// Whether the request only reads.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        self.semantics == Semantics::Safe
    }

    /// The header that carries the idempotency key, where the endpoint takes one.
    #[must_use]
    pub fn idempotency_key_header(&self) -> Option<&'static str> {
        match self.semantics {
            Semantics::Keyed(header) => Some(header),
            _ => None,
        }
    }

    pub(crate) fn envelope_key(&self) -> &'static str {
        self.envelope
    }

    pub(crate) fn is_success(&self, status: http::StatusCode) -> bool {
        if self.success.is_empty() {
            status.is_success()
        } else {
            self.success.contains(&status.as_u16())
        }
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.template)
    }
}
