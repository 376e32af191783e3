//! The properties of an endpoint, as its annotation declares them.

use std::fmt;

use http::Method;

/// One declared operation: the HTTP method and the path template.
///
/// Errors and telemetry show this and never the URL with its values.
#[derive(Debug)]
pub struct Endpoint {
    name: &'static str,
    method: Method,
    template: &'static str,
    semantics: Semantics,
    success: &'static [u16],
    envelope: &'static str,
    scheme: Option<&'static str>,
}

/// The effect of sending the request twice (RFC 9110, section 9.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Semantics {
    /// The request only reads.
    Safe,
    /// Two requests have the same effect as one.
    Idempotent,
    /// Two requests may have two effects: by the method, or because the endpoint is declared `once`.
    NonIdempotent,
    /// Two requests have the same effect as one, if both carry the same key in this header.
    Keyed(&'static str),
}

impl Endpoint {
    /// Called by the macro's expansion, which has checked the arguments.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        name: &'static str,
        method: Method,
        template: &'static str,
        semantics: Semantics,
    ) -> Self {
        Self { name, method, template, semantics, success: &[], envelope: "", scheme: None }
    }

    /// The statuses that count as success, redirects included, if not every 2xx does.
    #[doc(hidden)]
    #[must_use]
    pub const fn success(mut self, statuses: &'static [u16]) -> Self {
        self.success = statuses;
        self
    }

    /// The key of the response's object that contains the value.
    #[doc(hidden)]
    #[must_use]
    pub const fn envelope(mut self, key: &'static str) -> Self {
        self.envelope = key;
        self
    }

    /// The scheme by which the client's credential authorizes the call.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_scheme(mut self, name: &'static str) -> Self {
        self.scheme = Some(name);
        self
    }

    /// The name of the Rust method that declares the endpoint.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The path as it is declared, with its placeholders: `/sign_in_tokens/<id>/revoke`.
    #[must_use]
    pub fn template(&self) -> &'static str {
        self.template
    }

    /// Whether it is safe to send the request again after an unknown outcome.
    #[must_use]
    pub fn is_idempotent(&self) -> bool {
        self.semantics != Semantics::NonIdempotent
    }

    /// Whether the request only reads, by its method. An endpoint that is declared `once` does not.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        self.semantics == Semantics::Safe
    }

    /// The header that carries the idempotency key, if the endpoint has one.
    #[must_use]
    pub fn idempotency_key_header(&self) -> Option<&'static str> {
        match self.semantics {
            Semantics::Keyed(header) => Some(header),
            _ => None,
        }
    }

    /// The key of the response's object that contains the value, if it is not the whole response.
    #[must_use]
    pub fn envelope_key(&self) -> Option<&'static str> {
        Some(self.envelope).filter(|key| !key.is_empty())
    }

    /// The scheme that `auth = scheme("…")` names: which part of its credential the client uses for
    /// this endpoint.
    #[must_use]
    pub fn scheme(&self) -> Option<&'static str> {
        self.scheme
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
        write!(f, "{}", self.method)?;
        if self.template.is_empty() { Ok(()) } else { write!(f, " {}", self.template) }
    }
}
