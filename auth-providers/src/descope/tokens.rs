//! <https://docs.descope.com/sessions/validation>

mod claims;

use std::sync::Arc;
use std::time::Duration;

use auth_core::jwt::{
    Algorithm, JwksVerifier, KeySet, Keys, RemoteKeySet, Rules, VerifyError, VerifyToken,
};
use auth_core::{Call, Client, Clock, Error, Provider, Secret, endpoint};

pub use self::claims::{SessionClaims, TenantClaims};
use super::{Descope, check_project_id};

/// The keys of a project.
trait Jwks: Provider {
    /// Gives the public keys that a project's JWTs are signed with.
    ///
    /// Vendor page: [Get Public Keys](https://docs.descope.com/api/session/well-known)
    #[endpoint(method = GET, path = "/v2/keys/<project_id>", auth = none)]
    fn public_keys(&self, project_id: &str) -> Call<KeySet>;
}

impl Jwks for Client {}

pub(super) fn keys(client: &Client, project_id: &str) -> RemoteKeySet {
    let (issuer, project_id) = (client.clone(), project_id.to_owned());
    RemoteKeySet::new(client, move || issuer.public_keys(&project_id))
}

impl Descope {
    /// Checks a session JWT here, without asking Descope, and gives its claims.
    ///
    /// The project's keys are fetched when they are needed first, and kept: see [`RemoteKeySet`]. A
    /// session JWT stays valid until it expires, whatever happens to the session: for whom that is
    /// too long there is [`validate_session`](super::Session::validate_session), which asks. For
    /// more rules make a [`session_verifier`](Self::session_verifier).
    ///
    /// Vendor page: [Session validation](https://docs.descope.com/sessions/validation)
    ///
    /// # Errors
    ///
    /// - The JWT is not accepted: see [`VerifyError`]; a refresh JWT is not.
    /// - The keys cannot be fetched.
    pub async fn verify_session(&self, jwt: &Secret) -> Result<SessionClaims, VerifyError> {
        self.session_verifier().verify(jwt).await
    }

    /// Checks a refresh JWT here, and gives its claims.
    ///
    /// Whether the user has logged out meanwhile, Descope alone knows.
    ///
    /// # Errors
    ///
    /// - The JWT is not accepted: see [`VerifyError`]; a session JWT is not.
    /// - The keys cannot be fetched.
    pub async fn verify_refresh(&self, jwt: &Secret) -> Result<SessionClaims, VerifyError> {
        self.session_verifier().verify_refresh(jwt).await
    }

    /// A verifier of the project's JWTs that shares the keys which this client has fetched.
    pub fn session_verifier(&self) -> SessionVerifier {
        SessionVerifier::of(&self.project_id, self.keys.clone().into())
    }
}

/// Checks a Descope project's JWTs.
///
/// `RS256`, `ES256` and `ES384` are allowed, if the key says the same. `sub`, `exp` and `iss` are
/// required; dates may be 5 seconds off. `iss` must be the project id, or a URL whose last or last but
/// one segment it is; `aud`, where it is there, must contain the project id, or an
/// [`audience`](Self::audience).
///
/// Without the network, with the project's public key as Descope hands it out:
///
/// ```
/// use auth_core::{Secret, jwt::KeySet};
/// use auth_providers::descope::SessionVerifier;
///
/// # async fn example(jwk: &str, session_jwt: Secret) -> Result<(), Box<dyn std::error::Error>> {
/// let verifier = SessionVerifier::new("P2abc", KeySet::from_jwk(jwk)?)?;
/// let session = verifier.verify(&session_jwt).await?;
/// println!("{} {}", session.user_id, session.has_permission("invoices.read"));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a verifier does nothing until it is asked"]
pub struct SessionVerifier {
    verifier: JwksVerifier<SessionClaims>,
}

/// What `drn` says of a JWT.
const SESSION: &str = "DS";
const REFRESH: &str = "DSR";

impl SessionVerifier {
    /// A verifier of a project's JWTs with these keys: a [`KeySet`], or those that a client fetches.
    ///
    /// # Errors
    ///
    /// - The project id is empty or has other characters than ASCII letters, digits, `-` and `_`: no
    ///   JWT could be of that project.
    pub fn new(project_id: &str, keys: impl Into<Keys>) -> Result<Self, Error> {
        check_project_id(project_id)?;
        Ok(Self::of(project_id, keys.into()))
    }

    fn of(project_id: &str, keys: Keys) -> Self {
        let issuer = project_id.to_owned();
        let rules = Rules::new([Algorithm::Rs256, Algorithm::Es256, Algorithm::Es384])
            .issuer_matching(move |name| name.rsplit('/').take(2).any(|part| part == issuer))
            .audience(project_id)
            .audience_if_present();
        Self { verifier: JwksVerifier::new(keys, rules) }
    }

    /// An audience of one's own: `aud` must then be there and contain it, or another one that is
    /// set, or the project id.
    pub fn audience(self, audience: impl Into<String>) -> Self {
        self.map_rules(|rules| rules.audience(audience))
    }

    /// How far Descope's clock may be from this machine's. Default: 5 seconds.
    pub fn leeway(self, leeway: Duration) -> Self {
        self.map_rules(|rules| rules.leeway(leeway))
    }

    /// Sets the clock that the JWTs' dates are compared with. Default: the client's, or the
    /// system's.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.verifier = self.verifier.clock(clock);
        self
    }

    /// The keys that it checks with now, and those that are [passed over](KeySet::skipped); `None`
    /// while none were fetched.
    #[must_use]
    pub fn key_set(&self) -> Option<Arc<KeySet>> {
        self.verifier.key_set()
    }

    /// Checks a session JWT, and gives its claims.
    ///
    /// # Errors
    ///
    /// - The JWT is not accepted: see [`VerifyError`].
    /// - The keys cannot be fetched.
    pub async fn verify(&self, jwt: &Secret) -> Result<SessionClaims, VerifyError> {
        let claims = self.verifier.verify(jwt).await?;
        match claims.token_name.as_deref() {
            // Templates may leave it out of a session's.
            None | Some(SESSION) => Ok(claims),
            Some(_) => Err(VerifyError::WrongUse),
        }
    }

    /// Checks a refresh JWT, and gives its claims.
    ///
    /// # Errors
    ///
    /// - The JWT is not accepted: see [`VerifyError`].
    /// - The keys cannot be fetched.
    pub async fn verify_refresh(&self, jwt: &Secret) -> Result<SessionClaims, VerifyError> {
        let claims = self.verifier.verify(jwt).await?;
        match claims.token_name.as_deref() {
            Some(REFRESH) => Ok(claims),
            _ => Err(VerifyError::WrongUse),
        }
    }

    fn map_rules(mut self, change: impl FnOnce(Rules) -> Rules) -> Self {
        self.verifier = self.verifier.map_rules(change);
        self
    }
}

impl VerifyToken for SessionVerifier {
    type Claims = SessionClaims;

    async fn verify(&self, token: &Secret) -> Result<SessionClaims, VerifyError> {
        Self::verify(self, token).await
    }
}
