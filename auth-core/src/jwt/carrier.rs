//! Finds the token of a request: in its header, or in a cookie.

use cookie::Cookie;
use http::header::{AUTHORIZATION, COOKIE, HeaderMap};
use http::request::Parts;
use http::{Method, Uri};

use super::dpop::DpopVerifier;
use super::error::VerifyError;
use super::refusal::Refusal;
use super::verifier::VerifyToken;
use crate::secret::Secret;

/// Checks the token of a request with these headers, and gives its claims.
///
/// The token is the bearer token in the `authorization` header (RFC 6750). If that header is missing
/// and `cookie` names a cookie, it is the value of that cookie. It does what
/// [`RequireToken`](super::RequireToken) does, for servers without `tower`: the [`Refusal`] says with
/// which status and header to respond.
///
/// ```
/// use auth_core::jwt::{JwksVerifier, verify_request};
/// use http::{HeaderMap, Response};
///
/// # #[derive(Clone, serde::Deserialize)]
/// # struct Claims {
/// #     sub: String,
/// # }
/// async fn me(verifier: &JwksVerifier<Claims>, headers: &HeaderMap) -> Response<String> {
///     match verify_request(verifier, headers, Some("session")).await {
///         Ok(claims) => Response::new(claims.sub),
///         Err(refusal) => refusal.to_response(),
///     }
/// }
/// ```
///
/// # Errors
///
/// - The request has no token, or more than one.
/// - The token is not accepted, or could not be checked.
pub async fn verify_request<V: VerifyToken>(
    verifier: &V,
    headers: &HeaderMap,
    cookie: Option<&str>,
) -> Result<V::Claims, Refusal> {
    verify_carried(verifier, Carried::find(headers, cookie)?).await
}

/// Checks the token of a request as [`verify_request`] does, and also accepts a token with the scheme
/// `DPoP`, such as `authorization: DPoP eyJ…`, and its proof in the header `dpop` (RFC 9449).
///
/// It does what [`RequireToken::dpop`](super::RequireToken::dpop) does.
///
/// # Errors
///
/// - The same as those of [`verify_request`].
/// - The proof is not accepted, or the token is not bound to its key.
pub async fn verify_request_with_proof<V: VerifyToken>(
    verifier: &V,
    dpop: &DpopVerifier,
    request: &Parts,
    cookie: Option<&str>,
) -> Result<V::Claims, Refusal> {
    let target = Target { method: &request.method, uri: &request.uri, headers: &request.headers };
    target.verify(verifier, dpop, cookie).await
}

/// What a proof is for.
#[derive(Clone, Copy)]
pub(super) struct Target<'r> {
    pub(super) method: &'r Method,
    pub(super) uri: &'r Uri,
    pub(super) headers: &'r HeaderMap,
}

impl Target<'_> {
    pub(super) async fn verify<V: VerifyToken>(
        self,
        verifier: &V,
        dpop: &DpopVerifier,
        cookie: Option<&str>,
    ) -> Result<V::Claims, Refusal> {
        match Carried::find(self.headers, cookie)? {
            Carried::WithProof(token) => {
                let proof = dpop.proof(self.method, self.uri, self.headers);
                let proof = proof.map_err(Refusal::BoundToken)?;
                verifier.verify_with_proof(&token, &proof).await.map_err(Refusal::BoundToken)
            }
            carried => verify_carried(verifier, carried).await,
        }
    }
}

async fn verify_carried<V: VerifyToken>(
    verifier: &V,
    carried: Carried,
) -> Result<V::Claims, Refusal> {
    let claims = match carried {
        Carried::ByHeader(token) => verifier.verify(&token).await,
        Carried::ByCookie(token) => verifier.verify_cookie(&token).await,
        Carried::WithProof(_) => return Err(Refusal::NoToken),
    };
    claims.map_err(|error| match error {
        VerifyError::ProofRequired => Refusal::BoundToken(error),
        _ => Refusal::Token(error),
    })
}

/// A token, and what carried it.
enum Carried {
    ByHeader(Secret),
    /// By the header too, with the scheme `DPoP`.
    WithProof(Secret),
    ByCookie(Secret),
}

impl Carried {
    fn find(headers: &HeaderMap, cookie: Option<&str>) -> Result<Self, Refusal> {
        let mut bearers = headers.get_all(AUTHORIZATION).iter();
        match (bearers.next(), bearers.next()) {
            (Some(_), Some(_)) => Err(Refusal::SeveralTokens),
            (Some(value), None) => {
                let (scheme, token) =
                    value.to_str().ok().and_then(|text| text.split_once(' ')).unwrap_or_default();
                let carried = if scheme.eq_ignore_ascii_case("bearer") {
                    Self::ByHeader
                } else if scheme.eq_ignore_ascii_case("dpop") {
                    Self::WithProof
                } else {
                    return Err(Refusal::NoToken);
                };
                Ok(carried(Secret::from(token.trim_ascii())))
            }
            (None, _) => {
                let name = cookie.ok_or(Refusal::NoToken)?;
                from_cookie(headers, name).map(Self::ByCookie)
            }
        }
    }
}

fn from_cookie(headers: &HeaderMap, name: &str) -> Result<Secret, Refusal> {
    // Cookies of other applications may be in any encoding. They must not make ours unreadable.
    let lines = headers.get_all(COOKIE).iter().map(|line| String::from_utf8_lossy(line.as_bytes()));
    let cookies = lines.flat_map(Cookie::split_parse).filter_map(Result::ok);
    let mut named = cookies.filter(|cookie| cookie.name() == name);
    match (named.next(), named.next()) {
        // Another host of the same domain can set a cookie with the same name.
        (Some(_), Some(_)) => Err(Refusal::SeveralTokens),
        (Some(cookie), None) => Ok(Secret::from(cookie.value_trimmed())),
        (None, _) => Err(Refusal::NoToken),
    }
}
