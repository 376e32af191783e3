//! A tower layer that accepts only requests with a valid token.

use std::fmt::{self, Debug};
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::header::{HeaderValue, WWW_AUTHENTICATE};
use http::{Request, Response, StatusCode};
use tower_layer::Layer;
use tower_service::Service;

use super::algorithm;
use super::carrier::{Target, verify_request};
use super::dpop::DpopVerifier;
use super::refusal::Refusal;
use super::verifier::VerifyToken;
use crate::error::Error;

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
/// - 403 if the token does not [permit](Self::permit) the request.
/// - 503 if the token could not be checked, because the issuer's keys could not be fetched or the
///   issuer could not be asked.
///
/// A token that is bound to a key, `cnf.jkt`, gets 401 with `www-authenticate: DPoP`, unless it comes
/// with a proof and the layer [takes proofs](Self::dpop).
///
/// A server without `tower` can call [`verify_request`] for each request.
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
pub struct RequireToken<V: VerifyToken> {
    verifier: Arc<V>,
    cookie: Option<Arc<str>>,
    permits: Option<Arc<Permits<V::Claims>>>,
    dpop: Option<Arc<DpopVerifier>>,
}

type Permits<C> = dyn Fn(&C) -> bool + Send + Sync;

impl<V: VerifyToken> RequireToken<V> {
    /// A layer that accepts the tokens that `verifier` accepts.
    pub fn new(verifier: V) -> Self {
        Self { verifier: Arc::new(verifier), cookie: None, permits: None, dpop: None }
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

    /// Lets a request through only if `permits` returns `true` for the claims of its token.
    /// Otherwise, the response is 403. Default: all claims.
    ///
    /// If it is called twice, both must return `true`. Clones of a layer share the verifier, so that
    /// one server can have several rules:
    ///
    /// ```
    /// use auth_core::jwt::{JwksVerifier, RequireToken};
    /// use axum::{Router, routing::get};
    ///
    /// #[derive(Clone, serde::Deserialize)]
    /// struct Claims {
    ///     role: String,
    /// }
    ///
    /// fn app(anybody: RequireToken<JwksVerifier<Claims>>) -> Router {
    ///     let admins = anybody.clone().permit(|claims| claims.role == "admin");
    ///     Router::new()
    ///         .route("/", get(|| async { "hello" }).layer(anybody))
    ///         .route("/admin", get(|| async { "hello, admin" }).layer(admins))
    /// }
    /// ```
    #[must_use]
    pub fn permit(mut self, permits: impl Fn(&V::Claims) -> bool + Send + Sync + 'static) -> Self {
        self.permits = Some(match self.permits {
            None => Arc::new(permits),
            Some(others) => Arc::new(move |claims| others(claims) && permits(claims)),
        });
        self
    }

    /// Also accepts tokens that are bound to a key (RFC 9449): with the scheme `DPoP`, such as
    /// `authorization: DPoP eyJ…`, and a proof in the header `dpop`, which `dpop` checks. Default:
    /// they are refused.
    ///
    /// The verifier of the layer must know how to check such tokens
    /// ([`VerifyToken::verify_with_proof`]), as a [`JwksVerifier`](super::JwksVerifier) does. Bearer
    /// tokens that are not bound are accepted as before. A token in the cookie is never accepted if
    /// it is bound.
    ///
    /// The proof names the URL of the request. The layer adds the path that it sees to the public URL
    /// that `dpop` was made with. A nested router of axum removes its prefix from the path, so either
    /// put the layer around the outer router, or make `dpop` with a URL that ends with the prefix.
    ///
    /// ```
    /// use auth_core::jwt::{DpopVerifier, JwksVerifier, RequireToken};
    ///
    /// # fn layer(
    /// #     verifier: JwksVerifier,
    /// # ) -> Result<RequireToken<JwksVerifier>, auth_core::Error> {
    /// let layer = RequireToken::new(verifier).dpop(DpopVerifier::new("https://api.example.com")?);
    /// # Ok(layer) }
    /// ```
    #[must_use]
    pub fn dpop(mut self, dpop: DpopVerifier) -> Self {
        self.dpop = Some(Arc::new(dpop));
        self
    }

    async fn check(&self, request: Target<'_>) -> Result<V::Claims, Refusal> {
        let (verifier, cookie) = (&*self.verifier, self.cookie.as_deref());
        let claims = match &self.dpop {
            None => verify_request(verifier, request.headers, cookie).await?,
            // Boxed, so that the future of a layer without proofs is not larger for them.
            Some(dpop) => Box::pin(request.verify(verifier, dpop, cookie)).await?,
        };
        match &self.permits {
            Some(permits) if !permits(&claims) => Err(Refusal::Forbidden),
            _ => Ok(claims),
        }
    }

    /// The response to a refused request. If proofs are taken, it says so beside `Bearer` (RFC 9449,
    /// section 7.2).
    fn refuse<B: Default>(&self, refusal: &Refusal) -> Response<B> {
        let mut response = refusal.to_response();
        let says_so = matches!(refusal, Refusal::BoundToken(_));
        if self.dpop.is_some() && response.status() == StatusCode::UNAUTHORIZED && !says_so {
            let challenge = format!("DPoP algs=\"{}\"", algorithm::NAMES);
            if let Ok(challenge) = HeaderValue::try_from(challenge) {
                response.headers_mut().append(WWW_AUTHENTICATE, challenge);
            }
        }
        response
    }
}

impl<V: VerifyToken> Clone for RequireToken<V> {
    fn clone(&self) -> Self {
        Self {
            verifier: Arc::clone(&self.verifier),
            cookie: self.cookie.clone(),
            permits: self.permits.clone(),
            dpop: self.dpop.clone(),
        }
    }
}

impl<V: VerifyToken + Debug> Debug for RequireToken<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequireToken")
            .field("verifier", &self.verifier)
            .field("cookie", &self.cookie)
            .field("dpop", &self.dpop)
            .finish_non_exhaustive()
    }
}

impl<S, V: VerifyToken> Layer<S> for RequireToken<V> {
    type Service = RequireTokenService<S, V>;

    fn layer(&self, inner: S) -> Self::Service {
        RequireTokenService { inner, rules: self.clone() }
    }
}

/// The service that [`RequireToken`] makes of another service.
#[derive(Debug)]
pub struct RequireTokenService<S, V: VerifyToken> {
    inner: S,
    rules: RequireToken<V>,
}

impl<S: Clone, V: VerifyToken> Clone for RequireTokenService<S, V> {
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
        let (mut inner, rules) = (self.inner.clone(), self.rules.clone());
        Box::pin(async move {
            let target =
                Target { method: request.method(), uri: request.uri(), headers: request.headers() };
            match rules.check(target).await {
                Ok(claims) => {
                    request.extensions_mut().insert(claims);
                    poll_fn(|context| inner.poll_ready(context)).await?;
                    inner.call(request).await
                }
                Err(refusal) => Ok(rules.refuse(&refusal)),
            }
        })
    }
}
