//! Users' tokens: <https://docs.passage.id/complete/backend-sdks> (retired)

mod claims;

use std::sync::Arc;
use std::time::Duration;

use auth_core::jwt::{
    Algorithm, JwksVerifier, KeySet, Keys, RemoteKeySet, Rules, VerifyError, VerifyToken,
};
use auth_core::{Call, Client, Clock, Error, Secret};

pub use self::claims::Claims;
use super::auth::well_known::AuthWellKnown;
use super::users::{UserInfo, Users as _};
use super::{Passage, check_app_id};
use crate::issuer::Issuer;

impl AuthWellKnown for Issuer {}

/// The keys of the app that `client` manages.
///
/// The vendor published them on another host than the management API. A stand-in, such as the
/// sandbox, publishes them on its own host.
pub(super) fn keys(client: &Client) -> RemoteKeySet {
    let base = client.base_url();
    let base = match base.strip_prefix(Passage::BASE_URL) {
        Some(app) => format!("{}{app}", Passage::AUTH_URL),
        None => base,
    };
    let issuer = client.without_credential(&base).map(Issuer);
    RemoteKeySet::new(client, move || match &issuer {
        Ok(issuer) => issuer.get_jwks(),
        Err(error) => Call::ready(Err(Error::config(error.to_string()))),
    })
}

impl Passage {
    /// Checks a user's token without a request to Passage, and gives its claims.
    ///
    /// The app's keys are fetched for the first token, and kept: see [`RemoteKeySet`]. To set other
    /// rules, use [`token_verifier`](Self::token_verifier).
    ///
    /// # Errors
    ///
    /// - The token is not accepted: see [`VerifyError`].
    /// - The keys cannot be fetched.
    pub async fn verify_jwt(&self, token: &Secret) -> Result<Claims, VerifyError> {
        self.token_verifier().verify(token).await
    }

    /// Checks a user's token, and then fetches the user with the API key.
    ///
    /// [`verify_jwt`](Self::verify_jwt) gives the claims without that request.
    ///
    /// # Errors
    ///
    /// - The token is not accepted, or the keys cannot be fetched. The user is not fetched then.
    /// - The user cannot be fetched: there is no such user, or the call failed.
    pub async fn validate_jwt(&self, token: &Secret) -> Result<UserInfo, ValidateJwtError> {
        let claims = self.verify_jwt(token).await.map_err(ValidateJwtError::Token)?;
        self.get_user(&claims.user_id).await.map_err(ValidateJwtError::User)
    }

    /// A verifier of users' tokens. It shares the keys that this client has fetched.
    pub fn token_verifier(&self) -> TokenVerifier {
        TokenVerifier::with_keys(self.app_id.clone(), self.keys.clone().into())
    }
}

/// The error of [`Passage::validate_jwt`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ValidateJwtError {
    /// The token is not accepted, or the keys cannot be fetched.
    #[error("the token is not accepted")]
    Token(#[source] VerifyError),
    /// The token is valid, but the user cannot be fetched.
    #[error("the token is valid, but the user cannot be fetched")]
    User(#[source] Error),
}

/// Checks the tokens of an app's users.
///
/// Only the algorithm `RS256` is accepted. The claims `sub`, `exp`, `aud` and `iss` are required.
/// Clocks must not differ.
///
/// `aud` must be or contain the app id. `iss` must be the app id, or a URL that has it as its last
/// segment.
#[derive(Clone, Debug)]
#[must_use = "a verifier does nothing until it is asked"]
pub struct TokenVerifier {
    verifier: JwksVerifier<Claims>,
}

impl TokenVerifier {
    /// A verifier of an app's tokens with these keys: a [`KeySet`], or a [`RemoteKeySet`] that
    /// fetches them.
    ///
    /// # Errors
    ///
    /// - The app id is empty or has a [flaw](Secret::flaw), or contains a `/`.
    pub fn new(app_id: impl Into<String>, keys: impl Into<Keys>) -> Result<Self, Error> {
        let app_id = app_id.into();
        check_app_id(&app_id)?;
        Ok(Self::with_keys(app_id, keys.into()))
    }

    fn with_keys(app_id: String, keys: Keys) -> Self {
        let issuer = app_id.clone();
        let rules = Rules::new([Algorithm::Rs256])
            .issuer_matching(move |name| name.rsplit('/').next() == Some(issuer.as_str()))
            .audience(app_id)
            .leeway(Duration::ZERO);
        Self { verifier: JwksVerifier::new(keys, rules) }
    }

    /// Adds an accepted audience. For example, older tokens name the app's origin.
    pub fn audience(self, audience: impl Into<String>) -> Self {
        self.map_rules(|rules| rules.audience(audience))
    }

    /// The largest accepted difference between the issuer's clock and this machine's. Default:
    /// zero.
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

    /// Checks a token and gives its claims.
    ///
    /// # Errors
    ///
    /// - The token is not accepted: see [`VerifyError`].
    /// - The keys cannot be fetched.
    pub async fn verify(&self, token: &Secret) -> Result<Claims, VerifyError> {
        self.verifier.verify(token).await
    }

    fn map_rules(mut self, change: impl FnOnce(Rules) -> Rules) -> Self {
        self.verifier = self.verifier.map_rules(change);
        self
    }
}

impl VerifyToken for TokenVerifier {
    type Claims = Claims;

    async fn verify(&self, token: &Secret) -> Result<Claims, VerifyError> {
        Self::verify(self, token).await
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use auth_core::ErrorKind;

    use super::{Error, ValidateJwtError, VerifyError};

    #[test]
    fn why_there_is_no_user_is_the_source() {
        let token = ValidateJwtError::Token(VerifyError::Expired);
        assert_eq!(token.to_string(), "the token is not accepted");
        assert!(token.source().unwrap().is::<VerifyError>());

        let user = ValidateJwtError::User(Error::from_kind(ErrorKind::Timeout, "late"));
        assert_eq!(user.to_string(), "the token is valid, but the user cannot be fetched");
        assert!(user.source().unwrap().is::<Error>());
    }
}
