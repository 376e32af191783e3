//! Credentials: how a client proves who it is.

use std::fmt::Debug;
use std::pin::Pin;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, HeaderName, HeaderValue};

use crate::error::BoxError;
use crate::header;
use crate::request::values::sensitive;
use crate::secret::Secret;

/// Makes the header that a call is authorised by.
///
/// The client calls it for every attempt, after the final URL was checked and within the call's
/// deadline, and puts the header on a request to its own origin alone. `token` is the one that
/// the call brings along (`auth = arg`, or [`Call::credential`](crate::Call::credential)); what to
/// make of it is the credential's affair.
///
/// [`Bearer`], [`ApiKey`] and [`Basic`] are here; a token that has to be fetched and refreshed is a
/// type of your own:
///
/// ```
/// use auth_core::{Authorization, Credential, CredentialHeader, Secret};
///
/// # async fn current_token() -> Result<Secret, auth_core::BoxError> { Ok(Secret::from("t")) }
/// #[derive(Debug)]
/// struct Refreshing;
///
/// impl Credential for Refreshing {
///     fn authorize<'a>(&'a self, _token: Option<&'a Secret>) -> Authorization<'a> {
///         Authorization::pending(async { CredentialHeader::bearer(&current_token().await?) })
///     }
/// }
/// ```
pub trait Credential: Debug + Send + Sync + 'static {
    /// The header for one attempt.
    fn authorize<'a>(&'a self, token: Option<&'a Secret>) -> Authorization<'a>;
}

/// A header to authorise with, at once or after some work.
#[must_use]
pub struct Authorization<'a>(Inner<'a>);

type Made = Result<CredentialHeader, BoxError>;
type Pending<'a> = Pin<Box<dyn Future<Output = Made> + Send + 'a>>;

enum Inner<'a> {
    Ready(Made),
    Pending(Pending<'a>),
}

impl<'a> Authorization<'a> {
    /// The header is known.
    pub fn ready(header: Result<CredentialHeader, BoxError>) -> Self {
        Self(Inner::Ready(header))
    }

    /// The header is known after `future`, which the call's deadline bounds.
    pub fn pending(
        future: impl Future<Output = Result<CredentialHeader, BoxError>> + Send + 'a,
    ) -> Self {
        Self(Inner::Pending(Box::pin(future)))
    }
}

impl<'a> Authorization<'a> {
    /// The header, or what there is to wait for.
    pub(crate) fn made(self) -> Result<Made, Pending<'a>> {
        match self.0 {
            Inner::Ready(made) => Ok(made),
            Inner::Pending(pending) => Err(pending),
        }
    }
}

impl Debug for Authorization<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Authorization([redacted])")
    }
}

/// A header that holds a secret: its value is never printed.
#[derive(Clone, Debug)]
pub struct CredentialHeader {
    pub(crate) name: HeaderName,
    pub(crate) value: HeaderValue,
}

impl CredentialHeader {
    /// `authorization: Bearer <token>` (RFC 6750).
    ///
    /// # Errors
    ///
    /// - The token is empty, or has a character that may not stand in a header.
    pub fn bearer(token: &Secret) -> Result<Self, BoxError> {
        if token.expose().is_empty() {
            return Err(EMPTY.into());
        }
        let text = Secret::new(["Bearer ", token.expose()].concat());
        Self::new(AUTHORIZATION.as_str(), &text)
    }

    /// `<name>: <value>`.
    ///
    /// # Errors
    ///
    /// - The name is no header name.
    /// - The value is empty, or has a character that may not stand in a header.
    pub fn new(name: &str, value: &Secret) -> Result<Self, BoxError> {
        if value.expose().is_empty() {
            return Err(EMPTY.into());
        }
        let name = HeaderName::try_from(name).map_err(|_| "the credential's header has no name")?;
        header::refuse_framing(&name)?;
        let value = sensitive(value.expose()).ok_or(
            "the credential must be visible ASCII: is there a line break at the end of the key?",
        )?;
        Ok(Self { name, value })
    }
}

const EMPTY: &str = "the credential is empty";

/// A bearer token in the `authorization` header.
///
/// A token that a call brings along takes the place of the client's.
#[derive(Debug)]
pub struct Bearer(Result<CredentialHeader, BoxError>);

impl Bearer {
    /// The header is built here, once; a token that may not stand in it is the calls' error.
    #[must_use]
    pub fn new(token: impl Into<Secret>) -> Self {
        Self(CredentialHeader::bearer(&token.into()))
    }
}

impl Credential for Bearer {
    fn authorize<'a>(&'a self, token: Option<&'a Secret>) -> Authorization<'a> {
        Authorization::ready(match token {
            Some(token) => CredentialHeader::bearer(token),
            None => known(&self.0),
        })
    }
}

/// A key in a header of the provider's own, such as `x-api-key`.
///
/// A token that a call brings along takes the place of the client's key.
#[derive(Debug)]
pub struct ApiKey {
    name: &'static str,
    header: Result<CredentialHeader, BoxError>,
}

impl ApiKey {
    /// The key `key` in the header `name`.
    #[must_use]
    pub fn new(name: &'static str, key: impl Into<Secret>) -> Self {
        Self { name, header: CredentialHeader::new(name, &key.into()) }
    }
}

impl Credential for ApiKey {
    fn authorize<'a>(&'a self, token: Option<&'a Secret>) -> Authorization<'a> {
        Authorization::ready(match token {
            Some(token) => CredentialHeader::new(self.name, token),
            None => known(&self.header),
        })
    }
}

/// A user name and a password (RFC 7617).
///
/// A token that a call brings along takes the place of both, as a bearer token.
#[derive(Debug)]
pub struct Basic(Result<CredentialHeader, BoxError>);

impl Basic {
    /// The user name must not contain a colon.
    #[must_use]
    pub fn new(user: &str, password: impl Into<Secret>) -> Self {
        if user.contains(':') {
            return Self(Err("the user name of a basic credential must not contain `:`".into()));
        }
        let pair = Secret::new([user, ":", password.into().expose()].concat());
        let text = Secret::new(["Basic ", &STANDARD.encode(pair.expose())].concat());
        Self(CredentialHeader::new(AUTHORIZATION.as_str(), &text))
    }
}

impl Credential for Basic {
    fn authorize<'a>(&'a self, token: Option<&'a Secret>) -> Authorization<'a> {
        Authorization::ready(match token {
            Some(token) => CredentialHeader::bearer(token),
            None => known(&self.0),
        })
    }
}

/// A prepared header once more: cloning one counts references, cloning an error keeps its text.
fn known(header: &Result<CredentialHeader, BoxError>) -> Result<CredentialHeader, BoxError> {
    header.as_ref().cloned().map_err(|error| error.to_string().into())
}
