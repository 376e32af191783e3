//! Session and refresh JWTs: <https://docs.descope.com/sessions/validation>

mod claims;

use std::sync::Arc;
use std::time::Duration;

use auth_core::jwt::{
    Algorithm, DpopProof, JwksVerifier, KeySet, Keys, RemoteKeySet, Rules, VerifyError, VerifyToken,
};
use auth_core::{Client, Clock, Error, Secret};

pub use self::claims::{Confirmation, SessionClaims, TenantClaims};
use super::well_known::WellKnown;
use super::{Descope, check_project_id};
use crate::issuer::Issuer;

impl WellKnown for Issuer {}

pub(super) fn keys(client: &Client, project_id: &str) -> RemoteKeySet {
    let (issuer, project_id) = (Issuer(client.clone()), project_id.to_owned());
    RemoteKeySet::new(client, move || issuer.get_keys_v2(&project_id))
}

impl Descope {
    /// Checks a session JWT without a request to Descope, and gives its claims.
    ///
    /// The project's keys are fetched for the first JWT, and kept: see [`RemoteKeySet`].
    ///
    /// A session JWT stays valid until it expires, even if the session has ended. If that is too
    /// long, use [`validate_session`](super::session::Session::validate_session), which asks Descope. To set
    /// further rules, use [`session_verifier`](Self::session_verifier).
    ///
    /// Vendor page: [Session validation](https://docs.descope.com/sessions/validation)
    ///
    /// # Errors
    ///
    /// - The JWT is not accepted: see [`VerifyError`]. A refresh JWT is not accepted either, nor is a
    ///   JWT that is bound to a key.
    /// - The keys cannot be fetched.
    pub async fn verify_session(&self, jwt: &Secret) -> Result<SessionClaims, VerifyError> {
        self.session_verifier().verify(jwt).await
    }

    /// Checks a refresh JWT without a request to Descope, and gives its claims.
    ///
    /// It does not detect that the user has logged out in the meantime: only Descope knows that.
    ///
    /// # Errors
    ///
    /// - The JWT is not accepted: see [`VerifyError`]. A session JWT is not accepted either.
    /// - The keys cannot be fetched.
    pub async fn verify_refresh(&self, jwt: &Secret) -> Result<SessionClaims, VerifyError> {
        self.session_verifier().verify_refresh(jwt).await
    }

    /// A verifier of the project's JWTs. It shares the keys that this client has fetched.
    pub fn session_verifier(&self) -> SessionVerifier {
        SessionVerifier::with_keys(self.project_id.clone(), self.keys.clone().into())
    }
}

/// Checks a Descope project's JWTs.
///
/// The algorithms `RS256`, `ES256` and `ES384` are accepted, if the key has the same algorithm. The
/// claims `sub`, `exp` and `iss` are required. Clocks may differ by 5 seconds.
///
/// `iss` must be the project id, or a URL that has it as its last or second last segment. `aud`, if
/// it is present, must contain the project id or an [`audience`](Self::audience).
///
/// A JWT that is bound to a key, by `cnf.jkt`, is accepted only with a DPoP proof of that key (RFC
/// 9449): see [`verify_with_proof`](Self::verify_with_proof). A stolen one is of no use.
///
/// To verify without network access, give the project's public key as Descope shows it:
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

/// The values of the claim `drn`, which distinguish session and refresh JWTs.
const SESSION: &str = "DS";
const REFRESH: &str = "DSR";

impl SessionVerifier {
    /// A verifier of a project's JWTs with these keys: a [`KeySet`], or a [`RemoteKeySet`] that
    /// fetches them.
    ///
    /// # Errors
    ///
    /// - The project id is empty, or contains characters other than ASCII letters, digits, `-` and
    ///   `_`.
    pub fn new(project_id: impl Into<String>, keys: impl Into<Keys>) -> Result<Self, Error> {
        let project_id = project_id.into();
        check_project_id(&project_id)?;
        Ok(Self::with_keys(project_id, keys.into()))
    }

    fn with_keys(project_id: String, keys: Keys) -> Self {
        let issuer = project_id.clone();
        let rules = Rules::new([Algorithm::Rs256, Algorithm::Es256, Algorithm::Es384])
            .issuer_matching(move |name| name.rsplit('/').take(2).any(|part| part == issuer))
            .audience(project_id)
            .audience_if_present();
        Self { verifier: JwksVerifier::new(keys, rules) }
    }

    /// Adds an accepted audience. `aud` is then required, and must contain the project id or one of
    /// the accepted audiences.
    pub fn audience(self, audience: impl Into<String>) -> Self {
        self.map_rules(|rules| rules.audience(audience))
    }

    /// The largest accepted difference between Descope's clock and this machine's. Default: 5
    /// seconds.
    pub fn leeway(self, leeway: Duration) -> Self {
        self.map_rules(|rules| rules.leeway(leeway))
    }

    /// Sets the clock that the JWTs' dates are compared with. Default: the clock of the client that
    /// fetches the keys, or the system's clock.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.verifier = self.verifier.clock(clock);
        self
    }

    /// The largest number of JWTs that are remembered, so that the signature of a JWT that comes
    /// again is not verified again. Default: 10,000. See [`JwksVerifier::cache_size`].
    pub fn cache_size(mut self, jwts: usize) -> Self {
        self.verifier = self.verifier.cache_size(jwts);
        self
    }

    /// Verifies the signature of every JWT, and remembers none.
    pub fn no_cache(mut self) -> Self {
        self.verifier = self.verifier.no_cache();
        self
    }

    /// The keys in use, with the [skipped](KeySet::skipped) ones; `None` before the first fetch.
    #[must_use]
    pub fn key_set(&self) -> Option<Arc<KeySet>> {
        self.verifier.key_set()
    }

    /// Checks a session JWT and gives its claims.
    ///
    /// # Errors
    ///
    /// - The JWT is not accepted: see [`VerifyError`]. If it is bound to a key, the error is
    ///   [`VerifyError::ProofRequired`].
    /// - The keys cannot be fetched.
    pub async fn verify(&self, jwt: &Secret) -> Result<SessionClaims, VerifyError> {
        session(self.verifier.verify(jwt).await?)
    }

    /// Checks a refresh JWT and gives its claims.
    ///
    /// # Errors
    ///
    /// - The same as those of [`verify`](Self::verify).
    pub async fn verify_refresh(&self, jwt: &Secret) -> Result<SessionClaims, VerifyError> {
        refresh(self.verifier.verify(jwt).await?)
    }

    /// Checks a session JWT that is bound to a key, with the DPoP proof that came along (RFC 9449),
    /// and gives its claims.
    ///
    /// A [`DpopVerifier`](auth_core::jwt::DpopVerifier) gives the proof of a request, and its page has
    /// an example. In a layer, [`RequireToken::dpop`](auth_core::jwt::RequireToken::dpop) does it.
    ///
    /// # Errors
    ///
    /// - The JWT is not accepted: see [`VerifyError`]. If it is bound to another key than the proof's,
    ///   or to none, the error is [`VerifyError::WrongBinding`].
    /// - The proof is not accepted: [`VerifyError::InvalidProof`].
    /// - The keys cannot be fetched, or the proof's guard failed.
    pub async fn verify_with_proof(
        &self,
        jwt: &Secret,
        proof: &DpopProof<'_>,
    ) -> Result<SessionClaims, VerifyError> {
        session(self.verifier.verify_with_proof(jwt, proof).await?)
    }

    /// Checks a refresh JWT that is bound to a key, with the DPoP proof that came along, and gives
    /// its claims.
    ///
    /// # Errors
    ///
    /// - The same as those of [`verify_with_proof`](Self::verify_with_proof).
    pub async fn verify_refresh_with_proof(
        &self,
        jwt: &Secret,
        proof: &DpopProof<'_>,
    ) -> Result<SessionClaims, VerifyError> {
        refresh(self.verifier.verify_with_proof(jwt, proof).await?)
    }

    fn map_rules(mut self, change: impl FnOnce(Rules) -> Rules) -> Self {
        self.verifier = self.verifier.map_rules(change);
        self
    }
}

fn session(claims: SessionClaims) -> Result<SessionClaims, VerifyError> {
    match claims.token_name.as_deref() {
        // A template may omit the claim from session JWTs.
        None | Some(SESSION) => Ok(claims),
        Some(_) => Err(VerifyError::WrongUse),
    }
}

fn refresh(claims: SessionClaims) -> Result<SessionClaims, VerifyError> {
    match claims.token_name.as_deref() {
        Some(REFRESH) => Ok(claims),
        _ => Err(VerifyError::WrongUse),
    }
}

impl VerifyToken for SessionVerifier {
    type Claims = SessionClaims;

    async fn verify(&self, token: &Secret) -> Result<SessionClaims, VerifyError> {
        Self::verify(self, token).await
    }

    async fn verify_with_proof(
        &self,
        token: &Secret,
        proof: &DpopProof<'_>,
    ) -> Result<SessionClaims, VerifyError> {
        Self::verify_with_proof(self, token, proof).await
    }
}
