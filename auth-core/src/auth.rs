//! Credentials: how a client proves who it is.

use std::fmt::Debug;
use std::pin::Pin;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, HeaderName, HeaderValue};

use crate::error::{BoxError, Error};
use crate::header;
use crate::request::values::sensitive;
use crate::secret::{Secret, wrapping};

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

    /// Looks at what is known of the credential when a client is built with it, so that a key that
    /// cannot be right fails there and not at the first call. Default: nothing is looked at.
    ///
    /// # Errors
    ///
    /// - The credential cannot be sent as it is: [`Secret::flaw`] says why.
    fn check(&self) -> Result<(), Error> {
        Ok(())
    }
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
    /// - The token has a [flaw](Secret::flaw).
    pub fn bearer(token: &Secret) -> Result<Self, BoxError> {
        Ok(Self::named_bearer("the bearer token", token)?)
    }

    fn named_bearer(name: &str, token: &Secret) -> Result<Self, UnusableCredential> {
        if let Some(flaw) = token.flaw() {
            return Err(UnusableCredential::new(name, flaw));
        }
        let text = Secret::new(["Bearer ", token.expose()].concat());
        Self::made(AUTHORIZATION, &text).ok_or_else(|| UnusableCredential::new(name, UNSENDABLE))
    }

    /// `<name>: <value>`.
    ///
    /// # Errors
    ///
    /// - The name is no header name, or one that frames the message.
    /// - The value has a [flaw](Secret::flaw).
    pub fn new(name: &str, value: &Secret) -> Result<Self, BoxError> {
        Ok(Self::of(name, value)?)
    }

    fn of(name: &str, value: &Secret) -> Result<Self, UnusableCredential> {
        let Ok(header) = HeaderName::try_from(name) else {
            let name = name.escape_debug();
            return Err(UnusableCredential(format!("`{name}` is not a header name")));
        };
        header::refuse_framing(&header).map_err(UnusableCredential)?;
        let what = || format!("the credential for header `{name}`");
        if let Some(flaw) = value.flaw() {
            return Err(UnusableCredential::new(&what(), flaw));
        }
        Self::made(header, value).ok_or_else(|| UnusableCredential::new(&what(), UNSENDABLE))
    }

    fn made(name: HeaderName, value: &Secret) -> Option<Self> {
        Some(Self { name, value: sensitive(value.expose())? })
    }
}

const UNSENDABLE: &str = "has a character that may not stand in a header";

/// Why a credential cannot be sent. It has nothing of the credential in it, and so may be shown.
#[derive(Clone, Debug)]
pub(crate) struct UnusableCredential(String);

impl UnusableCredential {
    fn new(name: &str, flaw: &str) -> Self {
        Self(format!("{name} {flaw}: it must be the credential alone, in visible ASCII"))
    }
}

impl std::fmt::Display for UnusableCredential {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for UnusableCredential {}

impl From<&UnusableCredential> for Error {
    fn from(error: &UnusableCredential) -> Self {
        Self::config(error.0.clone())
    }
}

/// A header that was made once, or why it could not be.
type Prepared = Result<CredentialHeader, UnusableCredential>;

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
        Self(match CredentialHeader::named_bearer(name, &token) {
            Ok(_) if token.expose().contains(is_foreign) => {
                Err(UnusableCredential::new(name, "has a blank, a quote or a backslash in it"))
            }
            made => made,
        })
    }
}

impl Credential for Bearer {
    fn authorize<'a>(&'a self, token: Option<&'a Secret>) -> Authorization<'a> {
        Authorization::ready(match token {
            Some(token) => CredentialHeader::bearer(token),
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
    header: Prepared,
}

impl ApiKey {
    /// The key `key` in the header `name`; one that may not stand in it is an error when the client
    /// is built.
    #[must_use]
    pub fn new(name: &'static str, key: impl Into<Secret>) -> Self {
        Self { name, header: CredentialHeader::of(name, &key.into()) }
    }
}

impl Credential for ApiKey {
    fn authorize<'a>(&'a self, token: Option<&'a Secret>) -> Authorization<'a> {
        Authorization::ready(match token {
            Some(token) => CredentialHeader::new(self.name, token),
            None => known(&self.header),
        })
    }

    fn check(&self) -> Result<(), Error> {
        checked(&self.header)
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
                CredentialHeader::of(AUTHORIZATION.as_str(), &text)
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
    fn authorize<'a>(&'a self, token: Option<&'a Secret>) -> Authorization<'a> {
        Authorization::ready(match token {
            Some(token) => CredentialHeader::bearer(token),
            None => known(&self.0),
        })
    }

    fn check(&self) -> Result<(), Error> {
        checked(&self.0)
    }
}

/// A prepared header once more: cloning one counts references, cloning an error keeps its text.
fn known(header: &Prepared) -> Result<CredentialHeader, BoxError> {
    Ok(header.clone()?)
}

fn checked(header: &Prepared) -> Result<(), Error> {
    header.as_ref().map(drop).map_err(Error::from)
}
