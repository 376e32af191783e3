//! Users' tokens, checked here.

use std::sync::Arc;
use std::time::Duration;

use auth_core::jwt::{
    Algorithm, JwksVerifier, KeySet, Keys, RemoteKeySet, Rules, VerifyError, VerifyToken,
};
use auth_core::{Call, Client, Clock, Error, Provider, Secret, endpoint};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Passage, UserInfo, Users as _, check_app_id};
use crate::claim;

/// The keys of an app.
trait Jwks: Provider {
    /// Gives the public keys that an app's tokens are signed with.
    ///
    /// Vendor page (retired): [JWKS](https://docs.passage.id/complete/backend-sdks)
    #[endpoint(method = GET, path = "/.well-known/jwks.json", auth = none)]
    fn jwks(&self) -> Call<KeySet>;
}

impl Jwks for Client {}

/// The keys of the app whose management API `client` speaks to.
///
/// The vendor had them on another host than that API; a stand-in has them on its own.
pub(super) fn keys(client: &Client) -> RemoteKeySet {
    let base = client.base_url();
    let base = match base.strip_prefix(Passage::BASE_URL) {
        Some(app) => format!("{}{app}", Passage::AUTH_URL),
        None => base,
    };
    let issuer = client.without_credential(&base);
    RemoteKeySet::new(client, move || match &issuer {
        Ok(issuer) => issuer.jwks(),
        Err(error) => Call::ready(Err(Error::config(error.to_string()))),
    })
}

impl Passage {
    /// Checks a user's token here, and gives its claims.
    ///
    /// The app's keys are fetched when they are needed first, and kept: see [`RemoteKeySet`]. For
    /// other rules make a [`token_verifier`](Self::token_verifier).
    ///
    /// # Errors
    ///
    /// - The token is not accepted: see [`VerifyError`].
    /// - The keys cannot be fetched.
    pub async fn verify_jwt(&self, token: &Secret) -> Result<Claims, VerifyError> {
        self.token_verifier().verify(token).await
    }

    /// Checks a user's token here, and then asks for the user's record with the API key.
    ///
    /// The claims alone, without that call, are what [`verify_jwt`](Self::verify_jwt) gives.
    ///
    /// # Errors
    ///
    /// - The token is not accepted, or the keys cannot be fetched; then nothing else is asked for.
    /// - The user's record cannot be had: there is none, or the call failed.
    pub async fn validate_jwt(&self, token: &Secret) -> Result<UserInfo, ValidateJwtError> {
        let claims = self.verify_jwt(token).await.map_err(ValidateJwtError::Token)?;
        self.get_user(&claims.user_id).await.map_err(ValidateJwtError::User)
    }

    /// A verifier of users' tokens that shares the keys which this client has fetched.
    pub fn token_verifier(&self) -> TokenVerifier {
        TokenVerifier::of(&self.app_id, self.keys.clone().into())
    }
}

/// Why [`Passage::validate_jwt`] gives no user.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ValidateJwtError {
    /// The token is not accepted, or the keys cannot be fetched.
    #[error("the token is not accepted")]
    Token(#[source] VerifyError),
    /// The token is good, but the user's record cannot be had.
    #[error("the token is good, but the user's record cannot be had")]
    User(#[source] Error),
}

/// Checks the tokens of an app's users.
///
/// `RS256` alone is allowed. `sub`, `exp`, `aud` and `iss` are required, and dates may not be off.
/// `aud` must be or contain the app id; `iss` must be it, or a URL whose last segment it is.
#[derive(Clone, Debug)]
#[must_use = "a verifier does nothing until it is asked"]
pub struct TokenVerifier {
    verifier: JwksVerifier<Claims>,
}

impl TokenVerifier {
    /// A verifier of an app's tokens with these keys: a [`KeySet`], or those that a client fetches.
    ///
    /// # Errors
    ///
    /// - The app id is empty or has a [flaw](Secret::flaw): no token could be for it.
    pub fn new(app_id: &str, keys: impl Into<Keys>) -> Result<Self, Error> {
        check_app_id(app_id)?;
        Ok(Self::of(app_id, keys.into()))
    }

    fn of(app_id: &str, keys: Keys) -> Self {
        let issuer = app_id.to_owned();
        let rules = Rules::new([Algorithm::Rs256])
            .issuer_matching(move |name| name.rsplit('/').next() == Some(issuer.as_str()))
            .audience(app_id)
            .leeway(Duration::ZERO);
        Self { verifier: JwksVerifier::new(keys, rules) }
    }

    /// Another audience that tokens may be for: older ones name the app's origin.
    pub fn audience(self, audience: impl Into<String>) -> Self {
        self.map_rules(|rules| rules.audience(audience))
    }

    /// How far the issuer's clock may be from this machine's. Default: not at all.
    pub fn leeway(self, leeway: Duration) -> Self {
        self.map_rules(|rules| rules.leeway(leeway))
    }

    /// Sets the clock that the tokens' dates are compared with. Default: the client's, or the
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

    /// Checks a token, and gives its claims.
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

/// The claims of a user's token that was accepted.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Claims {
    /// The user: `sub`.
    #[serde(rename = "sub")]
    pub user_id: String,
    /// Who issued it: `iss`.
    #[serde(rename = "iss")]
    pub issuer: String,
    /// When it expires: `exp`; [`Timestamp::MAX`] if that is beyond the year 9999.
    #[serde(rename = "exp", deserialize_with = "claim::numeric")]
    pub expires_at: Timestamp,
    /// When it was issued: `iat`.
    #[serde(default, rename = "iat", deserialize_with = "claim::optional")]
    pub issued_at: Option<Timestamp>,
    /// All other claims.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
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
        assert_eq!(user.to_string(), "the token is good, but the user's record cannot be had");
        assert!(user.source().unwrap().is::<Error>());
    }
}
