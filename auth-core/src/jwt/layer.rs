//! A tower layer that accepts only requests with a valid token.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use cookie::Cookie;
use http::header::{AUTHORIZATION, COOKIE, HeaderMap, HeaderValue, WWW_AUTHENTICATE};
use http::{Request, Response, StatusCode};
use tower_layer::Layer;
use tower_service::Service;

use super::error::VerifyError;
use super::verifier::VerifyToken;
use crate::error::Error;
use crate::secret::Secret;

/// A [`tower`](https://docs.rs/tower) layer that accepts only requests with a valid token. It adds
/// the token's claims to the request's extensions.
///
/// The token is the bearer token in the `authorization` header (RFC 6750). If a
/// [cookie](Self::cookie) is set and the header is missing, it is the value of the cookie. A
/// request without a valid token gets a response without a body:
///
/// - 401 with `www-authenticate: Bearer` if there is no token. If the token is not accepted, the
///   header also has `error="invalid_token"` and the reason.
/// - 400 if there is more than one token, because it is not clear which one counts.
/// - 503 if the issuer's keys could not be fetched.
///
/// The layer does not protect against cross-site request forgery. If the token is in a cookie, set
/// the cookie's `SameSite` attribute or check the `origin` header.
///
/// An axum server with one route, which returns the id of the user who calls it:
///
/// ```no_run
/// use auth_core::jwt::{Algorithm, JwksVerifier, KeySet, RequireToken, Rules};
/// use axum::{Extension, Router, routing::get};
///
/// #[derive(Clone, serde::Deserialize)]
/// struct Claims {
///     sub: String,
/// }
///
/// #[tokio::main]
/// async fn main() -> Result<(), Box<dyn std::error::Error>> {
///     let keys = KeySet::from_pem(&std::fs::read_to_string("issuer.pem")?)?;
///     let verifier = JwksVerifier::<Claims>::new(keys, Rules::new([Algorithm::Rs256]));
///     let app = Router::new()
///         .route("/me", get(|Extension(claims): Extension<Claims>| async move { claims.sub }))
///         .layer(RequireToken::new(verifier));
///     axum::serve(tokio::net::TcpListener::bind("127.0.0.1:3000").await?, app).await?;
///     Ok(())
/// }
/// ```
///
/// ```sh
/// curl -i http://127.0.0.1:3000/me                                  # 401, www-authenticate: Bearer
/// curl -i http://127.0.0.1:3000/me -H "authorization: Bearer $JWT"  # 200 and the user's id
/// curl -i http://127.0.0.1:3000/me -H "authorization: Bearer nope"  # 401, error="invalid_token"
/// ```
#[derive(Debug)]
pub struct RequireToken<V> {
    verifier: Arc<V>,
    cookie: Option<Arc<str>>,
}

impl<V: VerifyToken> RequireToken<V> {
    /// A layer that accepts the tokens that `verifier` accepts.
    pub fn new(verifier: V) -> Self {
        Self { verifier: Arc::new(verifier), cookie: None }
    }

    /// Also accepts the token in this cookie, if there is no `authorization` header. Default: no
    /// cookie.
    ///
    /// # Errors
    ///
    /// - The name is not valid for a cookie: it is empty, or contains a blank, `=`, `;`, or a
    ///   character that is not visible ASCII.
    pub fn cookie(mut self, name: impl Into<String>) -> Result<Self, Error> {
        let name = name.into();
        let is_allowed = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'=' | b';');
        if name.is_empty() || !name.bytes().all(is_allowed) {
            return Err(Error::config(format!(
                "`{}` is not valid as the name of a cookie: use visible ASCII without `=` and `;`",
                name.escape_debug()
            )));
        }
        self.cookie = Some(name.into());
        Ok(self)
    }
}

impl<V> Clone for RequireToken<V> {
    fn clone(&self) -> Self {
        Self { verifier: Arc::clone(&self.verifier), cookie: self.cookie.clone() }
    }
}

impl<S, V> Layer<S> for RequireToken<V> {
    type Service = RequireTokenService<S, V>;

    fn layer(&self, inner: S) -> Self::Service {
        RequireTokenService { inner, rules: self.clone() }
    }
}

/// The service that [`RequireToken`] makes of another service.
#[derive(Debug)]
pub struct RequireTokenService<S, V> {
    inner: S,
    rules: RequireToken<V>,
}

impl<S: Clone, V> Clone for RequireTokenService<S, V> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone(), rules: self.rules.clone() }
    }
}

impl<S, V, B, R> Service<Request<B>> for RequireTokenService<S, V>
where
    S: Service<Request<B>, Response = Response<R>> + Clone + Send + 'static,
    S::Future: Send,
    V: VerifyToken,
    B: Send + 'static,
    R: Default + Send,
{
    type Response = Response<R>;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response<R>, S::Error>> + Send>>;

    /// Always ready. The inner service is polled only after the token was accepted, so that a
    /// request without a valid token does not occupy it while keys are fetched.
    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request<B>) -> Self::Future {
        let mut inner = self.inner.clone();
        let verifier = Arc::clone(&self.rules.verifier);
        let token = token(request.headers(), self.rules.cookie.as_deref());
        Box::pin(async move {
            let token = match token {
                Ok(token) => token,
                Err(refusal) => return Ok(refusal.to_response()),
            };
            match verifier.verify(&token).await {
                Ok(claims) => {
                    request.extensions_mut().insert(claims);
                    poll_fn(|context| inner.poll_ready(context)).await?;
                    inner.call(request).await
                }
                Err(error) => Ok(Refusal::Token(error).to_response()),
            }
        })
    }
}

enum Refusal {
    NoToken,
    SeveralTokens,
    Token(VerifyError),
}

impl Refusal {
    /// RFC 6750, section 3.
    fn to_response<R: Default>(&self) -> Response<R> {
        let (status, challenge) = match self {
            Self::NoToken => (StatusCode::UNAUTHORIZED, Some("Bearer".to_owned())),
            Self::SeveralTokens => {
                (StatusCode::BAD_REQUEST, Some("Bearer error=\"invalid_request\"".to_owned()))
            }
            Self::Token(VerifyError::KeySetUnavailable(_)) => {
                (StatusCode::SERVICE_UNAVAILABLE, None)
            }
            Self::Token(error) => {
                let why = description(&error.to_string());
                let challenge =
                    format!("Bearer error=\"invalid_token\", error_description=\"{why}\"");
                (StatusCode::UNAUTHORIZED, Some(challenge))
            }
        };
        let mut response = Response::new(R::default());
        *response.status_mut() = status;
        if let Some(challenge) = challenge {
            let value = HeaderValue::try_from(challenge)
                .unwrap_or(HeaderValue::from_static("Bearer error=\"invalid_token\""));
            response.headers_mut().insert(WWW_AUTHENTICATE, value);
        }
        response
    }
}

/// The longest reason in characters. A path in the claims may be as long as the token.
const REASON: usize = 200;

/// Replaces the characters that are not allowed in `error_description` (RFC 6750, section 3). The
/// reason may contain a path in the claims, which is the issuer's text.
fn description(why: &str) -> String {
    let is_allowed = |char: &char| matches!(char, ' '..='~') && !matches!(char, '"' | '\\');
    why.chars().take(REASON).map(|char| if is_allowed(&char) { char } else { '\'' }).collect()
}

/// The token of a request.
fn token(headers: &HeaderMap, cookie: Option<&str>) -> Result<Secret, Refusal> {
    let mut bearers = headers.get_all(AUTHORIZATION).iter();
    match (bearers.next(), bearers.next()) {
        (Some(_), Some(_)) => Err(Refusal::SeveralTokens),
        (Some(value), None) => {
            let (scheme, token) =
                value.to_str().ok().and_then(|text| text.split_once(' ')).unwrap_or_default();
            if !scheme.eq_ignore_ascii_case("bearer") {
                return Err(Refusal::NoToken);
            }
            Ok(Secret::from(token.trim_ascii()))
        }
        (None, _) => cookie.map_or(Err(Refusal::NoToken), |name| from_cookie(headers, name)),
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
