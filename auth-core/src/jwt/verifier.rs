//! From a token to its claims.

use std::fmt::{self, Debug};
use std::marker::PhantomData;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::token::Token;
use super::{KeySet, RemoteKeySet, Rules, VerifyError};
use crate::Secret;
use crate::clock::{Clock, SystemClock};
use crate::foreign_text::{self, Misfit};
use crate::json_path;

/// Checks tokens, and gives their claims as `C`.
///
/// Cheap to clone; clones share the keys. See [the module](super) for what is checked.
pub struct JwksVerifier<C = Map<String, Value>> {
    keys: Keys,
    rules: Arc<Rules>,
    clock: Arc<dyn Clock>,
    claims: PhantomData<fn() -> C>,
}

/// Where a verifier's keys come from.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Keys {
    /// They are at hand: nothing is ever fetched.
    Fixed(Arc<KeySet>),
    /// They are fetched and kept.
    Remote(RemoteKeySet),
}

/// What checks tokens: a [`JwksVerifier`], or a provider's, which checks more.
///
/// Implement it to have tokens checked in another way, or not at all in tests.
pub trait VerifyToken: Send + Sync + 'static {
    /// What is known of a token that was accepted.
    type Claims: Clone + Send + Sync + 'static;

    /// Checks a token.
    ///
    /// # Errors
    ///
    /// - The token is not accepted, or the keys cannot be fetched: see [`VerifyError`].
    fn verify(
        &self,
        token: &Secret,
    ) -> impl Future<Output = Result<Self::Claims, VerifyError>> + Send;
}

impl<C: DeserializeOwned> JwksVerifier<C> {
    /// A verifier with these keys and rules.
    ///
    /// Its clock is the one of the client that fetches the keys, or the system's.
    pub fn new(keys: impl Into<Keys>, rules: Rules) -> Self {
        let keys = keys.into();
        let clock = match &keys {
            Keys::Fixed(_) => Arc::new(SystemClock),
            Keys::Remote(keys) => keys.clock(),
        };
        Self { keys, rules: Arc::new(rules), clock, claims: PhantomData }
    }

    /// Changes its rules; its clones keep theirs.
    #[must_use]
    pub fn map_rules(mut self, change: impl FnOnce(Rules) -> Rules) -> Self {
        self.rules = Arc::new(change(Arc::unwrap_or_clone(self.rules)));
        self
    }

    /// Sets the clock that the tokens' dates are compared with.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// The keys that it checks with now, and those that are [passed over](KeySet::skipped); `None`
    /// while none were fetched.
    #[must_use]
    pub fn key_set(&self) -> Option<Arc<KeySet>> {
        match &self.keys {
            Keys::Fixed(keys) => Some(Arc::clone(keys)),
            Keys::Remote(remote) => remote.key_set(),
        }
    }

    /// Checks a token, and gives its claims.
    ///
    /// It waits for the keys if there are none yet, if they are old, and for a token that names an
    /// unknown key: see [`RemoteKeySet`]; for 11 seconds at most. Dropping the future is safe at any
    /// time.
    ///
    /// # Errors
    ///
    /// - The token is not accepted, or its claims are no `C`.
    /// - The keys cannot be fetched, or it is not awaited on a tokio runtime when they have to be.
    pub async fn verify(&self, token: &Secret) -> Result<C, VerifyError> {
        let token = Token::parse(token.expose(), &self.rules)?;
        match &self.keys {
            Keys::Fixed(keys) => keys.check(&token, false)?,
            Keys::Remote(remote) => {
                let keys = remote.with(token.key_id.as_deref()).await?;
                keys.check(&token, remote.takes_unnamed())?;
            }
        }
        let claims = token.claims()?;
        self.rules.check(&claims, self.clock.time_of_day())?;
        decode(&claims)
    }
}

impl<C: DeserializeOwned + Clone + Send + Sync + 'static> VerifyToken for JwksVerifier<C> {
    type Claims = C;

    async fn verify(&self, token: &Secret) -> Result<C, VerifyError> {
        Self::verify(self, token).await
    }
}

fn decode<C: DeserializeOwned>(claims: &str) -> Result<C, VerifyError> {
    serde_json::from_str(claims).map_err(|error| invalid_claim(claims, &error))
}

fn invalid_claim(claims: &str, error: &serde_json::Error) -> VerifyError {
    let (path, misfit) = (json_path::of(claims, error), Misfit::from_error(error));
    let claim: Vec<&str> = path.as_deref().into_iter().chain(misfit.missing_field()).collect();
    let claim = if claim.is_empty() { ".".to_owned() } else { claim.join(".") };
    VerifyError::InvalidClaim(foreign_text::one_line_path(&claim).into())
}

impl From<KeySet> for Keys {
    fn from(keys: KeySet) -> Self {
        Self::Fixed(Arc::new(keys))
    }
}

impl From<RemoteKeySet> for Keys {
    fn from(keys: RemoteKeySet) -> Self {
        Self::Remote(keys)
    }
}

impl<C> Clone for JwksVerifier<C> {
    fn clone(&self) -> Self {
        Self {
            keys: self.keys.clone(),
            rules: Arc::clone(&self.rules),
            clock: Arc::clone(&self.clock),
            claims: PhantomData,
        }
    }
}

impl<C> Debug for JwksVerifier<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JwksVerifier")
            .field("keys", &self.keys)
            .field("rules", &self.rules)
            .finish_non_exhaustive()
    }
}
