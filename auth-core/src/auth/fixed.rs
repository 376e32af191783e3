//! Credentials that stay the same.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::AUTHORIZATION;

use super::parts::UnusableCredential;
use super::{Authorization, AuthorizationRequest, Credential, CredentialParts};
use crate::error::{BoxError, Error};
use crate::secret::{Secret, wrapping};

/// A header that was made once, or why it could not be.
type Prepared = Result<CredentialParts, UnusableCredential>;

/// A bearer token in the `authorization` header.
///
/// A token that a call brings along takes the place of the client's.
#[derive(Debug)]
pub struct Bearer(Prepared);

impl Bearer {
    /// The header is built here, once; a token that may not stand in it is an error when the client
    /// is built.
    #[must_use]
    pub fn new(token: impl Into<Secret>) -> Self {
        Self::named("the bearer token", token)
    }

    /// As [`new`](Self::new), with what errors call the token, such as `the secret key`.
    #[must_use]
    pub fn named(name: &str, token: impl Into<Secret>) -> Self {
        let token = token.into();
        // None of them is in a `b64token` (RFC 6750, section 2.1). A call's token may have them: it
        // may be a stranger's, and what is wrong with it is for the provider to say.
        let is_foreign = |c| matches!(c, ' ' | '"' | '\'' | '`' | '\\');
        Self(match CredentialParts::named_bearer(name, &token) {
            Ok(_) if token.expose().contains(is_foreign) => {
                Err(UnusableCredential::new(name, "has a blank, a quote or a backslash in it"))
            }
            made => made,
        })
    }
}

impl Credential for Bearer {
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
        Authorization::ready(match request.token() {
            Some(token) => CredentialParts::bearer(token),
            None => known(&self.0),
        })
    }

    fn check(&self) -> Result<(), Error> {
        checked(&self.0)
    }
}

/// A key in a header of the provider's own, such as `x-api-key`.
///
/// A token that a call brings along takes the place of the client's key.
#[derive(Debug)]
pub struct ApiKey {
    name: &'static str,
    parts: Prepared,
}

impl ApiKey {
    /// The key `key` in the header `name`; one that may not stand in it is an error when the client
    /// is built.
    #[must_use]
    pub fn new(name: &'static str, key: impl Into<Secret>) -> Self {
        Self { name, parts: CredentialParts::from_header(name, &key.into()) }
    }
}

impl Credential for ApiKey {
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
        Authorization::ready(match request.token() {
            Some(token) => CredentialParts::header(self.name, token),
            None => known(&self.parts),
        })
    }

    fn check(&self) -> Result<(), Error> {
        checked(&self.parts)
    }
}

/// A user name and a password (RFC 7617).
///
/// A token that a call brings along takes the place of both, as a bearer token.
#[derive(Debug)]
pub struct Basic(Prepared);

impl Basic {
    /// The user name has no colon, and nothing around it that [`Secret::flaw`] would name; the
    /// password may be any text without control characters. One of the two may be empty. Anything
    /// else is an error when the client is built.
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
        let of_user = wrapping(user).map(|flaw| ("user name", flaw));
        let control = || password.contains(char::is_control);
        let flaw = of_user.or_else(|| {
            control().then_some(("password", "has a line break or another control character in it"))
        });
        flaw.map(|(part, flaw)| format!("the {part} of the basic credential {flaw}"))
    }
}

impl Credential for Basic {
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
        Authorization::ready(match request.token() {
            Some(token) => CredentialParts::bearer(token),
            None => known(&self.0),
        })
    }

    fn check(&self) -> Result<(), Error> {
        checked(&self.0)
    }
}

/// What was prepared once more: cloning a header counts references, cloning an error keeps its text.
fn known(parts: &Prepared) -> Result<CredentialParts, BoxError> {
    Ok(parts.clone()?)
}

fn checked(parts: &Prepared) -> Result<(), Error> {
    parts.as_ref().map(drop).map_err(Error::from)
}
