//! What a credential sees of a call.

use std::fmt::{self, Debug};
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode, Uri};

use super::parts::CredentialParts;
use crate::clock::Clock;
use crate::secret::{REDACTED, Secret};

/// A request that a credential has to authorize. Its URL is final and was checked.
#[derive(Clone, Copy)]
pub struct AuthorizationRequest<'a> {
    pub(crate) method: &'a Method,
    pub(crate) uri: &'a Uri,
    pub(crate) body: Option<&'a Bytes>,
    pub(crate) token: Option<&'a Secret>,
    pub(crate) scheme: Option<&'static str>,
    pub(crate) clock: &'a Arc<dyn Clock>,
}

impl<'a> AuthorizationRequest<'a> {
    /// A request without a body and without a token, for tests of your own credential.
    #[must_use]
    pub fn new(method: &'a Method, uri: &'a Uri, clock: &'a Arc<dyn Clock>) -> Self {
        Self { method, uri, body: None, token: None, scheme: None, clock }
    }

    /// Sets a token that the call carries.
    #[must_use]
    pub fn with_token(self, token: &'a Secret) -> Self {
        Self { token: Some(token), ..self }
    }

    /// Sets the scheme that the endpoint names.
    #[must_use]
    pub fn with_scheme(self, scheme: &'static str) -> Self {
        Self { scheme: Some(scheme), ..self }
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> &'a Method {
        self.method
    }

    /// The URL, without what the credential adds to its query. A secret of `secret_query` is in it.
    #[must_use]
    pub fn uri(&self) -> &'a Uri {
        self.uri
    }

    /// The body's bytes; `None` if there is no body or if it is a stream.
    #[must_use]
    pub fn body(&self) -> Option<&'a Bytes> {
        self.body
    }

    /// The call's own token, set with `auth = arg` or
    /// [`Call::credential`](crate::Call::credential). The credential decides how to send it.
    #[must_use]
    pub fn token(&self) -> Option<&'a Secret> {
        self.token
    }

    /// The scheme that the endpoint names with `auth = scheme("…")`: one that the credential
    /// [knows](crate::Credential::knows). It is `None` if the call has a token of its own.
    #[must_use]
    pub fn scheme(&self) -> Option<&'static str> {
        self.scheme
    }

    /// The client's clock.
    #[must_use]
    pub fn clock(&self) -> &'a Arc<dyn Clock> {
        self.clock
    }
}

impl Debug for AuthorizationRequest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The URL is left out, because its path and query contain the caller's values.
        f.debug_struct("AuthorizationRequest")
            .field("method", self.method)
            .field("token", &self.token.map(|_| REDACTED))
            .field("scheme", &self.scheme)
            .finish_non_exhaustive()
    }
}

/// A response to a request that a credential authorized.
#[derive(Clone, Copy)]
pub struct AuthorizedResponse<'a> {
    pub(crate) status: StatusCode,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) sent: &'a CredentialParts,
    pub(crate) scheme: Option<&'static str>,
    pub(crate) is_of_call: bool,
    pub(crate) clock: &'a Arc<dyn Clock>,
}

impl<'a> AuthorizedResponse<'a> {
    /// A response to a request that carried `sent`, made with the client's own token: for tests of
    /// your own credential.
    #[must_use]
    pub fn new(
        status: StatusCode,
        headers: &'a HeaderMap,
        sent: &'a CredentialParts,
        clock: &'a Arc<dyn Clock>,
    ) -> Self {
        Self { status, headers, sent, scheme: None, is_of_call: false, clock }
    }

    /// Sets the scheme that the endpoint names.
    #[must_use]
    pub fn with_scheme(self, scheme: &'static str) -> Self {
        Self { scheme: Some(scheme), ..self }
    }

    /// The status of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers of the response.
    #[must_use]
    pub fn headers(&self) -> &'a HeaderMap {
        self.headers
    }

    /// What the credential put on the request.
    #[must_use]
    pub fn sent(&self) -> &'a CredentialParts {
        self.sent
    }

    /// The scheme by which the request was authorized: see [`AuthorizationRequest::scheme`].
    #[must_use]
    pub fn scheme(&self) -> Option<&'static str> {
        self.scheme
    }

    /// Whether the request carried the call's own token, and not the client's.
    #[must_use]
    pub fn is_of_call(&self) -> bool {
        self.is_of_call
    }

    /// The client's clock.
    #[must_use]
    pub fn clock(&self) -> &'a Arc<dyn Clock> {
        self.clock
    }
}

impl Debug for AuthorizedResponse<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthorizedResponse")
            .field("status", &self.status)
            .field("sent", self.sent)
            .field("scheme", &self.scheme)
            .field("is_of_call", &self.is_of_call)
            .finish_non_exhaustive()
    }
}
