//! Credentials that stay the same for every request.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::AUTHORIZATION;

use super::credential::{Authorization, Credential};
use super::parts::{CredentialParts, UnusableCredential};
use super::request::AuthorizationRequest;
use crate::error::{BoxError, Error};
use crate::secret::{Secret, wrapping};

/// A header that was prepared in advance, or the reason why that failed.
type Prepared = Result<CredentialParts, UnusableCredential>;

/// A bearer token in the `authorization` header.
///
/// A call with a token of its own sends that token instead.
#[derive(Debug)]
pub struct Bearer(Prepared);

impl Bearer {
    /// A token that may not stand in a header is reported when the client is built.
    #[must_use]
    pub fn new(token: impl Into<Secret>) -> Self {
        Self::named("the bearer token", token)
    }

    /// The same as [`new`](Self::new), with the name that errors use for the token, such as
    /// `the secret key`.
    #[must_use]
    pub fn named(name: &str, token: impl Into<Secret>) -> Self {
        let token = token.into();
        // A bearer token (`b64token` in RFC 6750, section 2.1) never contains these. The check is
        // for the client's own token only: a call's token may come from a stranger, and the
        // provider rejects it.
        let is_foreign = |c| matches!(c, ' ' | '"' | '\'' | '`' | '\\');
        Self(match CredentialParts::named_bearer(name, &token) {
            Ok(_) if token.expose().contains(is_foreign) => {
                Err(UnusableCredential::new(name, "has a blank, a quote or a backslash in it"))
            }
            parts => parts,
        })
    }
}

impl Credential for Bearer {
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
        Authorization::ready(match request.token() {
            Some(token) => CredentialParts::bearer(token),
            None => prepared(&self.0),
        })
    }

    fn check(&self) -> Result<(), Error> {
        check_prepared(&self.0)
    }
}

/// A key in a header of the provider's own, such as `x-api-key`.
///
/// A call with a token of its own sends that token as the key instead.
#[derive(Debug)]
pub struct ApiKey {
    name: &'static str,
    parts: Prepared,
}

impl ApiKey {
    /// Sends `key` in the header `name`.
    ///
    /// A key that may not stand in a header is reported when the client is built.
    #[must_use]
    pub fn new(name: &'static str, key: impl Into<Secret>) -> Self {
        Self { name, parts: CredentialParts::from_header(name, &key.into()) }
    }
}

impl Credential for ApiKey {
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
        Authorization::ready(match request.token() {
            Some(token) => CredentialParts::header(self.name, token),
            None => prepared(&self.parts),
        })
    }

    fn check(&self) -> Result<(), Error> {
        check_prepared(&self.parts)
    }
}

/// A user name and a password (RFC 7617).
///
/// A call with a token of its own sends that token as a bearer token instead.
#[derive(Debug)]
pub struct Basic(Prepared);

impl Basic {
    /// The user name must not contain a colon. It must not have anything around it that
    /// [`Secret::flaw`] would report, such as blanks or quotes. The password may be any text
    /// without control characters. One of the two may be empty.
    ///
    /// Anything else is reported when the client is built.
    #[must_use]
    pub fn new(user: &str, password: impl Into<Secret>) -> Self {
        let password = password.into();
        Self(match Self::flaw(user, password.expose()) {
            Some(flaw) => Err(UnusableCredential(flaw)),
            None => {
                let pair = Secret::new([user, ":", password.expose()].concat());
                let text = Secret::new(["Basic ", &STANDARD.encode(pair.expose())].concat());
                CredentialParts::from_header(AUTHORIZATION.as_str(), &text)
            }
        })
    }

    fn flaw(user: &str, password: &str) -> Option<String> {
        if user.contains(':') {
            return Some("the user name of a basic credential must not contain `:`".to_owned());
        }
        if user.is_empty() && password.is_empty() {
            return Some("the basic credential is empty".to_owned());
        }
        let user_flaw = wrapping(user).map(|flaw| ("user name", flaw));
        let has_control = || password.contains(char::is_control);
        let flaw = user_flaw.or_else(|| {
            has_control()
                .then_some(("password", "has a line break or another control character in it"))
        });
        flaw.map(|(part, flaw)| format!("the {part} of the basic credential {flaw}"))
    }
}

impl Credential for Basic {
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
        Authorization::ready(match request.token() {
            Some(token) => CredentialParts::bearer(token),
            None => prepared(&self.0),
        })
    }

    fn check(&self) -> Result<(), Error> {
        check_prepared(&self.0)
    }
}

/// A copy of the prepared header. Copying a header only counts a reference.
fn prepared(parts: &Prepared) -> Result<CredentialParts, BoxError> {
    Ok(parts.clone()?)
}

fn check_prepared(parts: &Prepared) -> Result<(), Error> {
    parts.as_ref().map(drop).map_err(Error::from)
}
