//! Credentials: how a client proves who it is.

mod fixed;
mod parts;
mod refreshing;
mod request;

use std::fmt::{self, Debug};
use std::pin::Pin;

pub use self::fixed::{ApiKey, Basic, Bearer};
pub use self::parts::CredentialParts;
pub(crate) use self::parts::UnusableCredential;
pub use self::refreshing::{AccessToken, RefreshingBearer};
pub use self::request::{AuthorizationRequest, AuthorizedResponse};
use crate::error::{BoxError, Error};
use crate::secret::Secret;

/// Authorises a client's calls.
///
/// The client calls it for every attempt, after the final URL was checked and within the call's
/// deadline, and puts what it makes on a request to its own origin alone.
///
/// [`Bearer`], [`ApiKey`] and [`Basic`] are fixed, and [`RefreshingBearer`] is a token that is
/// fetched. What signs each request, as DPoP does (RFC 9449), is a type of your own. It sees the
/// method and the URL, and is told of each response: so it learns the server's nonce, and has a call
/// that was refused for want of one made once more.
///
/// ```
/// use std::sync::{Mutex, PoisonError};
/// use auth_core::{Authorization, AuthorizationRequest, AuthorizedResponse, BoxError};
/// use auth_core::{Credential, CredentialParts, Secret};
///
/// # fn sign(_claims: String) -> Secret { Secret::from("e30.e30.c2ln") }
/// #[derive(Debug)]
/// struct Dpop {
///     token: Secret,
///     nonce: Mutex<Option<String>>,
/// }
///
/// impl Dpop {
///     fn parts(&self, request: &AuthorizationRequest<'_>) -> Result<CredentialParts, BoxError> {
///         let nonce = self.nonce.lock().unwrap_or_else(PoisonError::into_inner).clone();
///         // `htu` is the URL without its query.
///         let url = request.uri().to_string();
///         let url = url.split('?').next().unwrap_or_default();
///         let proof = sign(format!("htm={} htu={url} nonce={nonce:?}", request.method()));
///         let token = Secret::new(format!("DPoP {}", self.token.expose()));
///         CredentialParts::header("authorization", &token)?.with_header("dpop", &proof)
///     }
/// }
///
/// impl Credential for Dpop {
///     fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
///         Authorization::ready(self.parts(&request))
///     }
///
///     fn responded(&self, response: &AuthorizedResponse<'_>) -> bool {
///         let Some(nonce) = response.headers().get("dpop-nonce") else { return false };
///         let nonce = nonce.to_str().ok().map(str::to_owned);
///         let mut known = self.nonce.lock().unwrap_or_else(PoisonError::into_inner);
///         let is_new = *known != nonce;
///         *known = nonce;
///         is_new
///     }
/// }
/// ```
pub trait Credential: Debug + Send + Sync + 'static {
    /// What authorises one attempt of a call.
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a>;

    /// Is told of each response to a request that this credential authorised, and says whether it
    /// would authorise the same request in another way now. Default: it would not.
    ///
    /// After a 401, `true` has the call made once more, at once: the 401 says that the request had no
    /// effect. It is an attempt like any other, so a call with one attempt is not made again, and
    /// neither is one whose body was a stream. After another status the result does not matter.
    fn responded(&self, response: &AuthorizedResponse<'_>) -> bool {
        let _ = response;
        false
    }

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

/// The credential that a call asks for.
#[derive(Clone)]
pub(crate) enum Auth {
    /// The client's.
    Default,
    /// None at all.
    None,
    /// The client's, made with this token.
    Token(Secret),
}

/// What authorises a request, at once or after some work.
#[must_use]
pub struct Authorization<'a>(Inner<'a>);

type PartsResult = Result<CredentialParts, BoxError>;
type Pending<'a> = Pin<Box<dyn Future<Output = PartsResult> + Send + 'a>>;

enum Inner<'a> {
    Ready(PartsResult),
    Pending(Pending<'a>),
}

impl<'a> Authorization<'a> {
    /// The parts are known.
    pub fn ready(parts: Result<CredentialParts, BoxError>) -> Self {
        Self(Inner::Ready(parts))
    }

    /// The parts are known after `future`, which the call's deadline bounds.
    pub fn pending(
        future: impl Future<Output = Result<CredentialParts, BoxError>> + Send + 'a,
    ) -> Self {
        Self(Inner::Pending(Box::pin(future)))
    }

    /// The parts, or what there is to wait for.
    pub(crate) fn into_ready(self) -> Result<PartsResult, Pending<'a>> {
        match self.0 {
            Inner::Ready(parts) => Ok(parts),
            Inner::Pending(pending) => Err(pending),
        }
    }
}

impl Debug for Authorization<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Authorization([redacted])")
    }
}
