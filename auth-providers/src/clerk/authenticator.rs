//! Who a request is from, whatever kind of Clerk's tokens it has.

mod accepted;
mod allowance;
mod answers;
mod claims;
mod kind;
mod principal;

use std::sync::Arc;
use std::time::Duration;

use auth_core::jwt::{Algorithm, JwksVerifier, Rules, VerifyError, VerifyToken};
#[cfg(feature = "tower")]
use auth_core::jwt::{Refusal, verify_request};
#[cfg(feature = "tower")]
use auth_core::reexport::http::HeaderMap;
use auth_core::{Call, Error, Provider, Secret};

use self::accepted::{Accepted, Machines};
use self::answers::{Answer, Answers};
pub use self::claims::{MachineClaims, OauthClaims};
use self::claims::{MachineJwt, OauthJwt, check_state, check_subject};
use self::kind::{Form, Kind, may_exist};
pub use self::principal::Principal;
use super::api_keys::{ApiKey, ApiKeys};
use super::m2m_tokens::M2mTokens;
use super::oauth_access_tokens::OauthAccessTokens;
use super::{Clerk, SessionVerifier};

impl Clerk {
    /// What tells who a request is from. It accepts session tokens, and no other kind until it is told
    /// to.
    ///
    /// Make one and clone it: clones share what Clerk has answered.
    #[doc(alias = "authenticateRequest")]
    pub fn authenticator(&self) -> Authenticator {
        Authenticator::new(self)
    }
}

/// Tells who a request is from, by its token: a person, or a program of one of three kinds.
///
/// | token | looks like | accepted after | how it is checked |
/// |---|---|---|---|
/// | session | a JWT | unless [`refuse_sessions`](Self::refuse_sessions) | by the instance's keys |
/// | API key | `ak_…` | [`allow_api_keys`](Self::allow_api_keys) | Clerk is asked |
/// | OAuth access token | `oat_…` | [`allow_oauth_tokens`](Self::allow_oauth_tokens) | Clerk is asked |
/// | | a JWT of the type `at+jwt` | the same | by the instance's keys |
/// | token of a machine | `mt_…`, `m2m_…` | [`allow_machines`](Self::allow_machines) | Clerk is asked |
/// | | a JWT whose `sub` is `mch_…` | the same | by the instance's keys |
///
/// The token is the bearer token of the `authorization` header or, for people alone, the cookie
/// `__session`. A kind that is not accepted is refused without asking Clerk.
///
/// As a layer, in axum for example, with two routes for people alone and one for API keys, too:
///
/// ```
/// # #[cfg(feature = "tower")]
/// # mod example {
/// use auth_providers::auth_core::jwt::RequireToken;
/// use auth_providers::clerk::{Clerk, Principal};
/// use axum::{Extension, Router, routing::get};
///
/// fn app(clerk: &Clerk) -> Result<Router, auth_core::Error> {
///     let people = clerk.authenticator().authorized_party("https://app.example.com")?;
///     let anybody = people.clone().allow_api_keys();
///
///     let people = RequireToken::new(people).cookie("__session")?;
///     let admins = people.clone().permit(|principal| principal.has_role("org:admin"));
///     let hello = |Extension(principal): Extension<Principal>| async move {
///         format!("hello, {}", principal.subject())
///     };
///     Ok(Router::new()
///         .route("/me", get(hello).layer(people)) // 401, or 503 if Clerk's keys cannot be had
///         .route("/admin", get(hello).layer(admins)) // 403 for whoever is no admin
///         .route("/api", get(hello).layer(RequireToken::new(anybody))))
/// }
/// # }
/// ```
///
/// For other frameworks, `authenticate_request` (feature `tower` too) takes the headers of a request.
/// Without the feature, [`verify`](Self::verify) takes a token.
///
/// # Revocation
///
/// - What is checked by keys alone may have been revoked a moment ago. A session token is valid for a
///   minute, and so is a revoked session, therefore. An OAuth access token that is a JWT is valid until
///   it expires, unless [`confirm_oauth_tokens`](Self::confirm_oauth_tokens) is set. A machine's JWT
///   cannot be revoked at all.
/// - What Clerk was asked about is kept for a minute ([`cache_for`](Self::cache_for)), but not longer
///   than the token is valid. A revocation is noticed after that.
///
/// # Load
///
/// Each question costs time, a part of the instance's rate limit and, for some kinds, money. So:
///
/// - Answers are kept, refusals for 10 seconds, for 10,000 tokens at most
///   ([`cache_size`](Self::cache_size)), by the token's hash.
/// - Of several requests with the same token, one asks and the others wait for its answer.
/// - Clerk is asked about 20 tokens that it then refuses in a second, and 100 at once. While forged
///   tokens use this up, other new tokens are not checked (503). Those with a kept answer, and JWTs,
///   are.
/// - After Clerk could not be asked, it is not asked again for a second.
///
/// A question takes 10 seconds at most, or the client's deadline if that is shorter.
///
/// # Browsers
///
/// Signing in, the refresh of a session token and the handshake that renews it belong to Clerk's
/// frontend libraries. A backend answers 401 to an expired token, and the frontend calls again with a
/// new one. Where several applications share a domain, their cookies are called `__session_` and a
/// suffix: give that name to `RequireToken::cookie`.
#[derive(Clone, Debug)]
#[must_use = "an authenticator does nothing until it is asked"]
pub struct Authenticator {
    clerk: Clerk,
    sessions: SessionVerifier,
    oauth: JwksVerifier<OauthJwt>,
    machines: JwksVerifier<MachineJwt>,
    accepted: Accepted,
    answers: Arc<Answers>,
    size: usize,
    keep: Duration,
}

/// The time limit of a question.
const DEADLINE: Duration = Duration::from_secs(10);

impl Authenticator {
    fn new(clerk: &Clerk) -> Self {
        let (size, keep) = (10_000, Duration::from_secs(60));
        let sessions = clerk.session_verifier();
        Self {
            clerk: clerk.clone(),
            oauth: oauth_verifier(&sessions),
            machines: machine_verifier(&sessions),
            sessions,
            accepted: Accepted::sessions(),
            answers: Arc::new(Answers::new(clerk.client().clock(), size, keep)),
            size,
            keep,
        }
    }

    /// Adds an origin whose session tokens are accepted, such as `https://app.example.com`: see
    /// [`SessionVerifier::authorized_party`]. Default: any origin. Setting it is recommended.
    ///
    /// # Errors
    ///
    /// - The text is not an origin.
    pub fn authorized_party(mut self, origin: &str) -> Result<Self, Error> {
        self.sessions = self.sessions.authorized_party(origin)?;
        Ok(self)
    }

    /// Sets what checks session tokens. Default: [`Clerk::session_verifier`].
    ///
    /// JWTs of OAuth applications and of machines are checked with the keys and the clock of this
    /// verifier. So with keys at hand, no JWT needs the network.
    pub fn sessions(mut self, verifier: SessionVerifier) -> Self {
        self.oauth = oauth_verifier(&verifier);
        self.machines = machine_verifier(&verifier);
        self.sessions = verifier;
        self
    }

    /// Refuses session tokens, for routes that only programs call.
    pub fn refuse_sessions(mut self) -> Self {
        self.accepted.sessions = false;
        self
    }

    /// Accepts API keys: programs of users and organizations. Default: they are refused.
    pub fn allow_api_keys(mut self) -> Self {
        self.accepted.api_keys = true;
        self
    }

    /// Accepts OAuth access tokens: applications that users let act for them. Default: they are
    /// refused.
    ///
    /// Every OAuth application of the instance can get one for every user who agrees. Check what the
    /// user agreed to with [`Principal::has_scope`].
    pub fn allow_oauth_tokens(mut self) -> Self {
        self.accepted.oauth = true;
        self
    }

    /// Adds an accepted audience of OAuth access tokens, such as `https://mcp.example.com`. Default:
    /// any audience, or none.
    ///
    /// Opaque tokens do not say whom they are for. Once an audience is set, they are refused.
    pub fn oauth_audience(mut self, audience: impl Into<String>) -> Self {
        self.accepted.oauth_audiences.push(audience.into());
        self
    }

    /// Asks Clerk about OAuth access tokens that are JWTs, too, after they were checked by the keys.
    /// Default: they are checked by the keys alone.
    ///
    /// A revoked token is then refused as soon as an opaque one.
    pub fn confirm_oauth_tokens(mut self) -> Self {
        self.accepted.confirms_oauth = true;
        self
    }

    /// Accepts tokens of machines that are for this one, `mch_…`: its id has to be among the token's
    /// [`scopes`](MachineClaims::scopes). Default: they are refused.
    ///
    /// For an opaque token, Clerk says which machines may be called with it. A JWT is for whatever the
    /// calling machine said when it made the token: the settings of Clerk's dashboard are not in it. So
    /// every machine of the instance can make a JWT that is accepted here. If that is too many, check
    /// [`machine_id`](MachineClaims::machine_id) and [`is_jwt`](MachineClaims::is_jwt).
    pub fn allow_machines(mut self, machine_id: impl Into<String>) -> Self {
        self.accepted.machines = Machines::CallersOf(machine_id.into());
        self
    }

    /// Accepts tokens of all machines of the instance, whomever they are for. Default: they are
    /// refused.
    ///
    /// A machine that was called with such a token can call this service with it, too.
    pub fn allow_any_machine(mut self) -> Self {
        self.accepted.machines = Machines::Any;
        self
    }

    /// How long Clerk's answer for a token is kept, at most. Default: 60 seconds.
    ///
    /// It is how long a revoked token may still be accepted. What was kept so far is forgotten.
    pub fn cache_for(self, age: Duration) -> Self {
        let size = self.size;
        self.cache(size, age)
    }

    /// The number of tokens whose answers are kept. Default: 10,000, which takes about 10 MB when it
    /// is full. What was kept so far is forgotten.
    pub fn cache_size(self, tokens: usize) -> Self {
        let age = self.keep;
        self.cache(tokens, age)
    }

    /// Keeps no answers: each request with an opaque token asks Clerk.
    ///
    /// Which JWTs were verified is remembered by their verifier: see
    /// [`SessionVerifier::no_cache`] and [`sessions`](Self::sessions).
    pub fn no_cache(self) -> Self {
        self.cache(0, Duration::ZERO)
    }

    fn cache(mut self, size: usize, keep: Duration) -> Self {
        (self.size, self.keep) = (size, keep);
        self.answers = Arc::new(Answers::new(self.clerk.client().clock(), size, keep));
        self
    }

    /// Tells who a request with these headers is from. The token is the bearer token, or the cookie
    /// `__session`.
    ///
    /// ```
    /// use auth_providers::clerk::{Authenticator, Principal};
    /// use http::{HeaderMap, Response};
    ///
    /// async fn me(authenticator: &Authenticator, headers: &HeaderMap) -> Response<String> {
    ///     match authenticator.authenticate_request(headers).await {
    ///         Ok(Principal::User(session)) => Response::new(session.user_id),
    ///         Ok(program) => Response::new(format!("a program of {}", program.subject())),
    ///         Err(refusal) => refusal.to_response(), // 400, 401 with `www-authenticate`, or 503
    ///     }
    /// }
    /// ```
    ///
    /// For a cookie with another name, call
    /// [`verify_request`](auth_core::jwt::verify_request).
    ///
    /// # Errors
    ///
    /// - There is no token, or more than one.
    /// - The token is not accepted, or could not be checked.
    #[cfg(feature = "tower")]
    #[cfg_attr(docsrs, doc(cfg(feature = "tower")))]
    pub async fn authenticate_request(&self, headers: &HeaderMap) -> Result<Principal, Refusal> {
        verify_request(self, headers, Some("__session")).await
    }

    /// Checks a token of any accepted kind, and tells whose it is.
    ///
    /// # Errors
    ///
    /// - The token is not accepted: see [`VerifyError`]. [`VerifyError::WrongUse`] means that its kind
    ///   is not.
    /// - It could not be checked ([`VerifyError::is_unchecked`]): the keys could not be fetched, Clerk
    ///   could not be asked, or was not asked because of too many forged tokens.
    pub async fn verify(&self, token: &Secret) -> Result<Principal, VerifyError> {
        let kind = Kind::of(token.expose());
        if !self.accepted.has(kind) {
            return Err(VerifyError::WrongUse);
        }
        let principal = match kind {
            Kind::Session => self.sessions.verify(token).await.map(Principal::User),
            Kind::ApiKey => self.ask(token, || self.clerk.verify_api_key(token), api_key).await,
            Kind::OauthToken(Form::Opaque) => self.ask_of_oauth(token).await,
            Kind::OauthToken(Form::Jwt) => self.oauth_jwt(token).await,
            Kind::MachineToken(Form::Opaque) => {
                let machine = |token| MachineClaims::from_record(token).map(Principal::Machine);
                self.ask(token, || self.clerk.verify_m2m_token(token), machine).await
            }
            Kind::MachineToken(Form::Jwt) => self.machine_jwt(token).await,
        }?;
        self.accepted.check(&principal)?;
        Ok(principal)
    }

    async fn oauth_jwt(&self, token: &Secret) -> Result<Principal, VerifyError> {
        let principal = Principal::Oauth(self.oauth.verify(token).await?.into());
        if self.accepted.confirms_oauth {
            self.accepted.check(&principal)?;
            self.ask_of_oauth(token).await?;
        }
        Ok(principal)
    }

    async fn machine_jwt(&self, token: &Secret) -> Result<Principal, VerifyError> {
        let jwt = self.machines.verify(token).await?;
        MachineClaims::from_jwt(jwt).map(Principal::Machine)
    }

    async fn ask_of_oauth(&self, token: &Secret) -> Result<Principal, VerifyError> {
        let oauth = |token| OauthClaims::from_record(token).map(Principal::Oauth);
        self.ask(token, || self.clerk.verify_oauth_access_token(token), oauth).await
    }

    /// Clerk's answer for a token, which may be one that was kept.
    async fn ask<T>(
        &self,
        token: &Secret,
        call: impl FnOnce() -> Call<T>,
        read: impl Fn(T) -> Answer,
    ) -> Result<Principal, VerifyError> {
        if !may_exist(token.expose()) {
            return Err(VerifyError::UnknownToken);
        }
        let deadline = self.clerk.client().deadline().min(DEADLINE);
        self.answers.answer(token, async { call().deadline(deadline).await.map(read) }).await
    }
}

impl VerifyToken for Authenticator {
    type Claims = Principal;

    async fn verify(&self, token: &Secret) -> Result<Principal, VerifyError> {
        Self::verify(self, token).await
    }

    /// Accepts session tokens alone: a browser has no other token in a cookie.
    async fn verify_cookie(&self, token: &Secret) -> Result<Principal, VerifyError> {
        match Kind::of(token.expose()) {
            Kind::Session => Self::verify(self, token).await,
            _ => Err(VerifyError::WrongUse),
        }
    }
}

fn oauth_verifier(sessions: &SessionVerifier) -> JwksVerifier<OauthJwt> {
    sessions.verifier().for_claims(jwt_rules().token_type("at+jwt"))
}

fn machine_verifier(sessions: &SessionVerifier) -> JwksVerifier<MachineJwt> {
    sessions.verifier().for_claims(jwt_rules())
}

/// The keys belong to one instance. Audiences are checked by what is accepted, if at all.
fn jwt_rules() -> Rules {
    Rules::new([Algorithm::Rs256]).any_audience()
}

fn api_key(key: ApiKey) -> Answer {
    check_state(key.revoked, key.expired)?;
    check_subject(&key.subject)?;
    Ok(Principal::ApiKey(key))
}
