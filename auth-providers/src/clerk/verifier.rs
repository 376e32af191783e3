//! Session tokens: <https://clerk.com/docs/guides/sessions/session-tokens>

mod claims;
mod organization;
mod site;

use std::sync::Arc;
use std::time::Duration;

use auth_core::jwt::{
    Algorithm, JwksVerifier, KeySet, Keys, RemoteKeySet, Rules, VerifyError, VerifyToken,
};
use auth_core::{Client, Clock, Error, Secret};

pub use self::claims::{Actor, SessionClaims};
pub use self::organization::ActiveOrganization;
use super::Clerk;
use super::jwks::KeySets;
use super::sessions::SessionStatus;
use crate::issuer::Issuer;

impl KeySets for Issuer {}

pub(super) fn keys(client: &Client) -> RemoteKeySet {
    let issuer = Issuer(client.clone());
    RemoteKeySet::new(client, move || issuer.get_jwks())
}

impl Clerk {
    /// Checks a session token and gives its claims. Browsers send the token in the cookie
    /// `__session` or as a bearer token.
    ///
    /// The instance's keys are fetched with the secret key for the first token, and kept: see
    /// [`RemoteKeySet`]. To set further rules, such as the accepted sites, use
    /// [`session_verifier`](Self::session_verifier).
    ///
    /// Vendor page: [Manual JWT verification](https://clerk.com/docs/guides/sessions/manual-jwt-verification)
    ///
    /// # Errors
    ///
    /// - The token is not accepted: see [`VerifyError`]. A pending session is not accepted either.
    /// - The keys cannot be fetched.
    pub async fn verify_session(&self, token: &Secret) -> Result<SessionClaims, VerifyError> {
        self.session_verifier().verify(token).await
    }

    /// A verifier of session tokens. It shares the keys that this client has fetched.
    pub fn session_verifier(&self) -> SessionVerifier {
        SessionVerifier::new(self.keys.clone())
    }
}

/// Checks Clerk's session tokens.
///
/// Only the algorithm `RS256` is accepted. The claims `sub`, `sid` and `exp` are required. Clocks
/// may differ by 5 seconds. Pending sessions and tokens of machines are refused.
///
/// To verify without network access, give the PEM key that Clerk's dashboard calls "JWKS Public
/// Key":
///
/// ```
/// use auth_core::{Secret, jwt::KeySet};
/// use auth_providers::clerk::SessionVerifier;
///
/// # async fn example(pem: &str, token: Secret) -> Result<(), Box<dyn std::error::Error>> {
/// let verifier = SessionVerifier::new(KeySet::from_pem(pem)?)
///     .authorized_party("https://app.example.com")?;
/// let session = verifier.verify(&token).await?;
/// println!("{} {:?}", session.user_id, session.organization);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a verifier does nothing until it is asked"]
pub struct SessionVerifier {
    verifier: JwksVerifier<SessionClaims>,
    parties: Arc<Vec<String>>,
    needs_party: bool,
    allows_pending: bool,
    allows_templates: bool,
}

/// The prefix of `sub` in a machine's token. An instance signs these tokens with the same key, and
/// their headers do not differ.
const MACHINE: &str = "mch_";

impl SessionVerifier {
    /// A verifier with these keys: a [`KeySet`], or a [`RemoteKeySet`] that fetches them.
    pub fn new(keys: impl Into<Keys>) -> Self {
        // The keys belong to one instance, so every token that they sign does too. Clerk sets no
        // audience, except in templates.
        let rules = Rules::new([Algorithm::Rs256]).any_audience();
        let verifier = JwksVerifier::new(keys, rules);
        Self {
            verifier,
            parties: Arc::default(),
            needs_party: true,
            allows_pending: false,
            allows_templates: false,
        }
    }

    /// Adds an origin whose tokens are accepted, such as `https://app.example.com`. A token's `azp`
    /// must be one of these origins. Default: any `azp`.
    ///
    /// Once an origin is set, a token without `azp` is refused. Setting it is recommended: nothing
    /// else protects against a token that another site of the same domain obtained.
    ///
    /// A slash at the end, capital letters, and the scheme's default port do not matter: the origin
    /// is normalized.
    ///
    /// # Errors
    ///
    /// - The text is not an origin: it has no scheme, or it contains a path, a query, a user name,
    ///   a wildcard, a blank or a line break.
    pub fn authorized_party(mut self, origin: &str) -> Result<Self, Error> {
        Arc::make_mut(&mut self.parties).push(site::origin(origin)?);
        Ok(self)
    }

    /// Accepts tokens without `azp`, even if authorized parties are set. An `azp` that is present
    /// must still be one of them. Default: a token without `azp` is refused once a party is set.
    ///
    /// Clerk omits `azp` if the request for the token had no `Origin` header. Native apps and some
    /// servers send none.
    ///
    /// The risk: nobody knows who obtained a token without `azp`. So
    /// [`authorized_party`](Self::authorized_party) no longer protects against another site of the
    /// same domain that obtained such a token. Verify the tokens of browsers with a verifier
    /// without this option.
    pub fn authorized_party_if_present(mut self) -> Self {
        self.needs_party = false;
        self
    }

    /// Accepts pending sessions: the user still has to finish a task, such as choosing an
    /// organization. Default: they are refused.
    pub fn allow_pending(mut self) -> Self {
        self.allows_pending = true;
        self
    }

    /// Accepts tokens from your own JWT templates, which have no session (`sid`). Default: they are
    /// refused.
    ///
    /// Set an [`audience`](Self::audience) too. Otherwise a service that received such a token for
    /// itself could use it here.
    pub fn allow_templates(mut self) -> Self {
        self.allows_templates = true;
        self
    }

    /// Adds an accepted audience, for tokens from your own templates. Default: any audience.
    pub fn audience(self, audience: impl Into<String>) -> Self {
        self.map_rules(|rules| rules.audience(audience))
    }

    /// Requires this issuer: the instance's Frontend API, such as `https://clerk.example.com`.
    /// Default: any issuer, because the keys belong to one instance.
    ///
    /// Behind a proxy the URL has a path. A slash at the end and capital letters in the host do not
    /// matter.
    ///
    /// # Errors
    ///
    /// - The text is not such a URL: it has no scheme, or it contains a query, a user name, a
    ///   wildcard, a blank or a line break.
    pub fn issuer(self, issuer: &str) -> Result<Self, Error> {
        let issuer = site::issuer(issuer)?;
        Ok(self.map_rules(|rules| rules.issuer(issuer)))
    }

    /// The largest accepted difference between Clerk's clock and this machine's. Default: 5
    /// seconds.
    pub fn leeway(self, leeway: Duration) -> Self {
        self.map_rules(|rules| rules.leeway(leeway))
    }

    /// Sets the clock that the tokens' dates are compared with. Default: the clock of the client
    /// that fetches the keys, or the system's clock.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.verifier = self.verifier.clock(clock);
        self
    }

    /// The largest number of tokens that are remembered, so that the signature of a token that comes
    /// again is not verified again. Default: 10,000. See [`JwksVerifier::cache_size`].
    pub fn cache_size(mut self, tokens: usize) -> Self {
        self.verifier = self.verifier.cache_size(tokens);
        self
    }

    /// Verifies the signature of every token, and remembers none.
    pub fn no_cache(mut self) -> Self {
        self.verifier = self.verifier.no_cache();
        self
    }

    /// The keys in use, with the [skipped](KeySet::skipped) ones; `None` before the first fetch.
    #[must_use]
    pub fn key_set(&self) -> Option<Arc<KeySet>> {
        self.verifier.key_set()
    }

    /// Checks a session token and gives its claims.
    ///
    /// # Errors
    ///
    /// - The token is not accepted: see [`VerifyError`].
    /// - The keys cannot be fetched.
    pub async fn verify(&self, token: &Secret) -> Result<SessionClaims, VerifyError> {
        let claims = self.verifier.verify(token).await?;
        if claims.user_id.starts_with(MACHINE) {
            return Err(VerifyError::WrongUse);
        }
        if claims.session_id.is_none() && !self.allows_templates {
            return Err(VerifyError::MissingClaim("sid"));
        }
        self.check_party(claims.authorized_party.as_ref())?;
        if claims.status == Some(SessionStatus::Pending) && !self.allows_pending {
            return Err(VerifyError::SessionPending);
        }
        Ok(claims)
    }

    /// The verifier without the rules that are Clerk's own.
    pub(super) fn verifier(&self) -> &JwksVerifier<SessionClaims> {
        &self.verifier
    }

    fn check_party(&self, party: Option<&String>) -> Result<(), VerifyError> {
        match party {
            _ if self.parties.is_empty() => Ok(()),
            None if self.needs_party => Err(VerifyError::MissingClaim("azp")),
            None => Ok(()),
            Some(party) if self.parties.contains(party) => Ok(()),
            Some(_) => Err(VerifyError::WrongAuthorizedParty),
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
