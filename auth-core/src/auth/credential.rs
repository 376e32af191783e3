//! The trait of all credentials.

use std::fmt::{self, Debug};
use std::pin::Pin;

use super::parts::CredentialParts;
use super::request::{AuthorizationRequest, AuthorizedResponse};
use crate::error::{BoxError, Error};
use crate::secret::Secret;

/// Authorizes a client's calls.
///
/// The client asks its credential before every attempt, within the call's deadline and after it has
/// checked the final URL. What the credential returns is put on a request to the client's own
/// origin, and on no other.
///
/// [`Bearer`](crate::Bearer), [`ApiKey`](crate::ApiKey) and [`Basic`](crate::Basic) stay the same
/// for every request. [`RefreshingBearer`](crate::RefreshingBearer) fetches a token and renews it.
/// For anything else, implement this trait.
///
/// The example signs each request, as DPoP does (RFC 9449). The credential sees the method and the
/// URL. It also sees each response, and so it learns the nonce that the server asks for. When it
/// reports a new nonce after a 401, the client makes the call once more.
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
///         let mut last = self.nonce.lock().unwrap_or_else(PoisonError::into_inner);
///         let is_new = *last != nonce;
///         *last = nonce;
///         is_new
///     }
/// }
/// ```
pub trait Credential: Debug + Send + Sync + 'static {
    /// Gives the headers and query values that authorize one attempt of a call.
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a>;

    /// Whether this credential has its own way to authorize calls of the scheme `name`, which an
    /// endpoint names with `auth = scheme("name")`. Default: `false`.
    ///
    /// Say `true` only for names that [`authorize`](Self::authorize) tells apart by
    /// [`AuthorizationRequest::scheme`]. A call whose scheme the credential does not know fails, and
    /// nothing is sent. So a key never reaches an endpoint that asks for less.
    ///
    /// The example is an API whose public endpoints take the id of a project, and whose other
    /// endpoints take its secret key:
    ///
    /// ```
    /// use auth_core::{
    ///     Authorization, AuthorizationRequest, Call, Credential, CredentialParts, Provider, Secret,
    ///     endpoint,
    /// };
    ///
    /// #[derive(Debug)]
    /// struct Project {
    ///     id: Secret,
    ///     key: Secret,
    /// }
    ///
    /// impl Credential for Project {
    ///     fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
    ///         let key = match (request.token(), request.scheme()) {
    ///             (Some(token), _) => token,
    ///             (None, Some(_)) => &self.id,
    ///             (None, None) => &self.key,
    ///         };
    ///         Authorization::ready(CredentialParts::bearer(key))
    ///     }
    ///
    ///     fn knows(&self, scheme: &str) -> bool {
    ///         scheme == "project"
    ///     }
    /// }
    ///
    /// trait SignIn: Provider {
    ///     /// Signs a user in.
    ///     #[endpoint(method = POST, path = "/signin?<email>", auth = scheme("project"))]
    ///     fn sign_in(&self, email: &str) -> Call<String>;
    /// }
    /// ```
    fn knows(&self, scheme: &str) -> bool {
        let _ = scheme;
        false
    }

    /// Looks at each response to a request that this credential authorized. Returns whether the
    /// credential would now authorize the same request differently. Default: `false`.
    ///
    /// If the status is 401 and the result is `true`, the client makes the call once more, at once.
    /// That is safe, because the 401 says that the request had no effect. The second try counts as
    /// an attempt: it is not made if the retry policy allows one attempt only, or if the body was a
    /// stream. After any other status the result does not matter.
    fn responded(&self, response: &AuthorizedResponse<'_>) -> bool {
        let _ = response;
        false
    }

    /// Checks the credential when a client is built with it, so that a malformed key is found there
    /// and not at the first call. Default: no check.
    ///
    /// # Errors
    ///
    /// - The credential cannot be sent, for example because a key ends with a line break: see
    ///   [`Secret::flaw`].
    fn check(&self) -> Result<(), Error> {
        Ok(())
    }
}

/// The credential that a call uses.
#[derive(Clone)]
pub(crate) enum Auth {
    /// The client's.
    Default,
    /// The client's, by the scheme that the endpoint names.
    Scheme(&'static str),
    /// None at all.
    None,
    /// The client's credential, with this token in place of its own.
    Token(Secret),
}

/// The result of [`Credential::authorize`]: available at once, or after some work.
#[must_use]
pub struct Authorization<'a>(Inner<'a>);

type PartsResult = Result<CredentialParts, BoxError>;
type Pending<'a> = Pin<Box<dyn Future<Output = PartsResult> + Send + 'a>>;

enum Inner<'a> {
    Ready(PartsResult),
    Pending(Pending<'a>),
}

impl<'a> Authorization<'a> {
    /// The parts are available now.
    pub fn ready(parts: Result<CredentialParts, BoxError>) -> Self {
        Self(Inner::Ready(parts))
    }

    /// The parts are available when `future` has ended. The call's deadline limits how long it may
    /// take.
    pub fn pending(
        future: impl Future<Output = Result<CredentialParts, BoxError>> + Send + 'a,
    ) -> Self {
        Self(Inner::Pending(Box::pin(future)))
    }

    /// The parts if they are available, else the future to wait for.
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
