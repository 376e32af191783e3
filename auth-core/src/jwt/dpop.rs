//! Proofs that a request comes from the holder of the key that its token is bound to: DPoP, RFC
//! 9449.

mod error;
mod guard;
mod proof;
mod uri;

use std::fmt::{self, Debug};
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, Method, Uri};

pub use self::error::DpopError;
pub use self::guard::{FirstSeen, ProofGuard, ProofMemory};
pub use self::proof::DpopProof;
use super::error::VerifyError;
use crate::clock::{Clock, SystemClock};
use crate::error::Error;

/// Checks DPoP proofs (RFC 9449): that a request comes from the holder of the key that its token is
/// bound to, so that a stolen token is of no use.
///
/// A proof is a JWT in the header `dpop`, signed for one request with the key whose thumbprint is
/// the token's `cnf.jkt`. It is accepted if it passes these checks:
///
/// 1. The request has one such header. It has 8 KiB at most.
/// 2. Its own header has the `typ` `dpop+jwt`, an [`Algorithm`](super::Algorithm), and the public
///    key in `jwk`. `crit`, `jku`, `x5u` and `x5c` are refused, as is a key with private members.
/// 3. The signature matches that key.
/// 4. `htm` is the request's method, and `htu` its public URL. Query and fragment do not count, and
///    the URLs are compared in the normal form of RFC 3986, section 6.2.
/// 5. `iat` is not older than [`max_age`](Self::max_age), nor in the future. `exp` and `nbf` hold,
///    if they are present.
/// 6. `ath` is the SHA-256 of the token.
/// 7. The token is bound to the key, by its thumbprint (RFC 7638).
/// 8. The [guard](Self::guard) has not seen the `jti` with this key before.
///
/// The nonces with which a server can limit the age of proofs further (RFC 9449, section 9) are not
/// supported: a `nonce` is ignored.
///
/// Make one verifier for each public URL, and keep it: clones share the guard. Give it to
/// [`RequireToken::dpop`](super::RequireToken::dpop), or check a request by hand:
///
/// ```
/// use auth_core::Secret;
/// use auth_core::jwt::{DpopVerifier, JwksVerifier, VerifyError};
///
/// # #[derive(serde::Deserialize)]
/// # struct Claims {
/// #     sub: String,
/// # }
/// async fn user<B>(
///     verifier: &JwksVerifier<Claims>,
///     dpop: &DpopVerifier,
///     token: &Secret,
///     request: &http::Request<B>,
/// ) -> Result<String, VerifyError> {
///     let proof = dpop.proof(request.method(), request.uri(), request.headers())?;
///     Ok(verifier.verify_with_proof(token, &proof).await?.sub)
/// }
///
/// # fn main() -> Result<(), auth_core::Error> {
/// let dpop = DpopVerifier::new("https://api.example.com")?;
/// # let _ = (user::<()>, dpop);
/// # Ok(()) }
/// ```
#[derive(Clone)]
#[must_use = "it does nothing until a proof is checked"]
pub struct DpopVerifier {
    /// The public URL that comes before the path of each request, in normal form.
    base: Arc<str>,
    max_age: Duration,
    leeway: Duration,
    clock: Arc<dyn Clock>,
    guard: Option<Arc<dyn ProofGuard>>,
}

impl DpopVerifier {
    /// A verifier for the server with this public URL, such as `https://api.example.com`.
    ///
    /// It is the URL that clients know, not the one that a proxy forwards to. The path of each
    /// request is added to it, so it may have a path if a proxy or a router removes that path from
    /// the requests. The headers `host` and `forwarded` are not asked, because whoever has
    /// intercepted a proof could set them.
    ///
    /// # Errors
    ///
    /// - The URL is not `http` or `https`, or has a user, a query or a fragment.
    pub fn new(public_url: &str) -> Result<Self, Error> {
        let base = uri::base(public_url).ok_or_else(|| {
            Error::config(
                "the public URL for DPoP must begin with `https://` or `http://`, and have no user, \
                 query or fragment",
            )
        })?;
        Ok(Self {
            base: base.into(),
            max_age: Duration::from_secs(60),
            leeway: Duration::from_secs(5),
            clock: Arc::new(SystemClock),
            guard: Some(Arc::new(ProofMemory::default())),
        })
    }

    /// How old a proof may be. Default: 60 seconds.
    pub fn max_age(mut self, age: Duration) -> Self {
        self.max_age = age;
        self
    }

    /// How far in the future a proof may be made, because clocks differ. Default: 5 seconds.
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }

    /// Sets the clock that the proofs' dates are compared with. Default: the system's clock.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Sets what remembers proofs, so that none is accepted twice. Default: a [`ProofMemory`].
    ///
    /// The memory of a process does not know what another process has seen. A service that runs on
    /// several machines needs a guard that they share.
    pub fn guard(mut self, guard: impl ProofGuard) -> Self {
        self.guard = Some(Arc::new(guard));
        self
    }

    /// Remembers no proofs. Whoever intercepts a request can then repeat it until its proof is too
    /// old, with the same method, URL and token.
    pub fn without_guard(mut self) -> Self {
        self.guard = None;
        self
    }

    /// The proof of a request. Nothing in it is verified yet.
    ///
    /// Of `uri` only the path is used.
    ///
    /// # Errors
    ///
    /// - [`VerifyError::InvalidProof`]: the request has no header `dpop`, or more than one, or it is
    ///   not ASCII.
    pub fn proof<'r>(
        &'r self,
        method: &'r Method,
        uri: &'r Uri,
        headers: &'r HeaderMap,
    ) -> Result<DpopProof<'r>, VerifyError> {
        let mut proofs = headers.get_all("dpop").iter();
        let jwt = match (proofs.next(), proofs.next()) {
            (None, _) => Err(DpopError::Missing),
            (Some(_), Some(_)) => Err(DpopError::Several),
            (Some(proof), None) => {
                proof.to_str().map_err(|_| DpopError::Malformed("it is not ASCII"))
            }
        };
        let jwt = jwt.map_err(VerifyError::InvalidProof)?;
        Ok(DpopProof { verifier: self, jwt, method, path: uri.path() })
    }
}

impl Debug for DpopVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DpopVerifier")
            .field("base", &self.base)
            .field("max_age", &self.max_age)
            .field("leeway", &self.leeway)
            .field("has_guard", &self.guard.is_some())
            .finish_non_exhaustive()
    }
}
