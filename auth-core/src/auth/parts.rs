//! What a credential puts on a request.

use std::fmt::{self, Debug};

use http::header::{AUTHORIZATION, HeaderName, HeaderValue};

use crate::error::{BoxError, Error};
use crate::header;
use crate::header::sensitive;
use crate::secret::{REDACTED, Secret};

/// The headers and query values that a credential puts on a request.
///
/// `{:?}` shows their names only.
#[derive(Clone, PartialEq, Eq)]
pub struct CredentialParts {
    /// Nearly every credential is a single header, which needs no list.
    header: Option<(HeaderName, HeaderValue)>,
    more_headers: Vec<(HeaderName, HeaderValue)>,
    query: Vec<(String, Secret)>,
}

impl CredentialParts {
    /// `authorization: Bearer <token>` (RFC 6750).
    ///
    /// # Errors
    ///
    /// - The token has a [flaw](Secret::flaw).
    pub fn bearer(token: &Secret) -> Result<Self, BoxError> {
        Ok(Self::named_bearer("the bearer token", token)?)
    }

    /// `<name>: <value>`.
    ///
    /// # Errors
    ///
    /// - The name is not a header name, or it is a header that the transport sets, such as `host`.
    /// - The value has a [flaw](Secret::flaw).
    pub fn header(name: &str, value: &Secret) -> Result<Self, BoxError> {
        Ok(Self::from_header(name, value)?)
    }

    /// `?<key>=<value>`, for APIs that accept a key only in the query.
    ///
    /// Use a header if the API accepts one, because servers and proxies log URLs. This crate itself
    /// shows the value in no error, trace or `{:?}`.
    ///
    /// # Errors
    ///
    /// - The value has a [flaw](Secret::flaw).
    pub fn query(key: impl Into<String>, value: &Secret) -> Result<Self, BoxError> {
        Self { header: None, more_headers: Vec::new(), query: Vec::new() }.with_query(key, value)
    }

    /// Adds a header.
    ///
    /// # Errors
    ///
    /// - The same as for [`header`](Self::header).
    pub fn with_header(mut self, name: &str, value: &Secret) -> Result<Self, BoxError> {
        let added = checked_header(name, value)?;
        if self.header.is_none() {
            self.header = Some(added);
        } else {
            self.more_headers.push(added);
        }
        Ok(self)
    }

    /// Adds a query value.
    ///
    /// # Errors
    ///
    /// - The same as for [`query`](Self::query).
    pub fn with_query(mut self, key: impl Into<String>, value: &Secret) -> Result<Self, BoxError> {
        let key = key.into();
        if let Some(flaw) = value.flaw() {
            let name = format!("the credential for query parameter `{}`", key.escape_debug());
            return Err(UnusableCredential::new(&name, flaw).into());
        }
        self.query.push((key, value.clone()));
        Ok(self)
    }

    pub(super) fn named_bearer(name: &str, token: &Secret) -> Result<Self, UnusableCredential> {
        if let Some(flaw) = token.flaw() {
            return Err(UnusableCredential::new(name, flaw));
        }
        let text = Secret::new(["Bearer ", token.expose()].concat());
        let value = sensitive(text.expose());
        let value = value.ok_or_else(|| UnusableCredential::new(name, UNSENDABLE))?;
        Ok(Self::from_single((AUTHORIZATION, value)))
    }

    pub(super) fn from_header(name: &str, value: &Secret) -> Result<Self, UnusableCredential> {
        checked_header(name, value).map(Self::from_single)
    }

    fn from_single(header: (HeaderName, HeaderValue)) -> Self {
        Self { header: Some(header), more_headers: Vec::new(), query: Vec::new() }
    }

    /// All headers, in the order in which they were added.
    pub(crate) fn headers(&self) -> impl Iterator<Item = &(HeaderName, HeaderValue)> {
        self.header.iter().chain(&self.more_headers)
    }

    /// All query values, with their keys.
    pub(crate) fn query_values(&self) -> &[(String, Secret)] {
        &self.query
    }
}

fn checked_header(
    name: &str,
    value: &Secret,
) -> Result<(HeaderName, HeaderValue), UnusableCredential> {
    let Ok(header) = HeaderName::try_from(name) else {
        let name = name.escape_debug();
        return Err(UnusableCredential(format!("`{name}` is not a header name")));
    };
    header::refuse_framing(&header).map_err(UnusableCredential)?;
    let flaw = value.flaw();
    match sensitive(value.expose()) {
        Some(value) if flaw.is_none() => Ok((header, value)),
        _ => {
            let name = format!("the credential for header `{name}`");
            Err(UnusableCredential::new(&name, flaw.unwrap_or(UNSENDABLE)))
        }
    }
}

impl Debug for CredentialParts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers = self.headers().map(|(name, _)| (name.as_str(), REDACTED));
        let query = self.query.iter().map(|(key, _)| (key.as_str(), REDACTED));
        f.debug_map().entries(headers.chain(query)).finish()
    }
}

const UNSENDABLE: &str = "has a character that may not stand in a header";

/// Why a credential cannot be sent. The text contains no part of the credential, so it may be
/// shown.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct UnusableCredential(pub(super) String);

impl UnusableCredential {
    pub(super) fn new(name: &str, flaw: &str) -> Self {
        Self(format!("{name} {flaw}: it must be the credential alone, in visible ASCII"))
    }
}

impl From<&UnusableCredential> for Error {
    fn from(error: &UnusableCredential) -> Self {
        Self::config(error.0.clone())
    }
}
