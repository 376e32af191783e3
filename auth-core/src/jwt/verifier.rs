//! The verifier: it checks a token and decodes its claims.

use std::fmt::{self, Debug};
use std::future::ready;
use std::marker::PhantomData;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::dpop::DpopProof;
use super::error::VerifyError;
use super::key_set::KeySet;
use super::remote::RemoteKeySet;
use super::rules::{CLAIMS, Rules};
use super::token::{Header, Token};
use super::verified::{Decoded, Verified};
use crate::clock::{Clock, SystemClock};
use crate::foreign_text::{self, Misfit};
use crate::json::path;
use crate::secret::Secret;

/// Checks tokens and gives their claims as a `C`.
///
/// Cloning is cheap, and clones share the keys. The [module](super) says what is checked.
///
/// # What is remembered
///
/// A browser sends the same token with every request. So the verifier remembers which tokens had a
/// good signature, and does not verify that signature again. All else is checked each time: the dates,
/// the [`Rules`], the claims, and a DPoP proof.
///
/// - Up to 10,000 tokens are remembered ([`cache_size`](Self::cache_size)), by a code of the whole
///   token with its signature. The token itself is not kept.
/// - The claims of those that come more than once are kept decoded. All of it takes 8 MB at most.
/// - What is remembered of a token counts only while the key that verified it counts. It is forgotten
///   when the space is needed for other tokens. An expired token is refused.
/// - Refused tokens are not remembered.
/// - Verifiers with clones of one [`RemoteKeySet`] share what is remembered.
/// - [`no_cache`](Self::no_cache) turns it off.
pub struct JwksVerifier<C = Map<String, Value>> {
    keys: Keys,
    rules: Arc<Rules>,
    clock: Arc<dyn Clock>,
    verified: Verified,
    claims: PhantomData<fn() -> C>,
}

/// Where a verifier's keys come from.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Keys {
    /// They are in memory. Nothing is fetched.
    Fixed(Arc<KeySet>),
    /// They are fetched and kept.
    Remote(RemoteKeySet),
}

/// A verifier of tokens: a [`JwksVerifier`], or a provider's verifier with further checks.
///
/// Implement it to check tokens in another way, or to accept all tokens in a test.
pub trait VerifyToken: Send + Sync + 'static {
    /// The claims of an accepted token.
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

    /// Checks a token that the request has in a cookie. Default: the same as [`verify`](Self::verify).
    ///
    /// A browser sends a cookie by itself. Override it if some tokens must come in the header.
    ///
    /// # Errors
    ///
    /// - The same as those of [`verify`](Self::verify).
    fn verify_cookie(
        &self,
        token: &Secret,
    ) -> impl Future<Output = Result<Self::Claims, VerifyError>> + Send {
        self.verify(token)
    }

    /// Checks a token that came with a DPoP proof (RFC 9449): the token has to be bound to the
    /// proof's key. Default: no token is accepted so.
    ///
    /// An implementation checks the token, and then calls [`DpopProof::verify`] with the token's
    /// `cnf.jkt`. Then [`verify`](Self::verify) should refuse a token that has a `cnf.jkt`.
    ///
    /// # Errors
    ///
    /// - The same as those of [`verify`](Self::verify).
    /// - The proof is not accepted, or the token is not bound to its key.
    fn verify_with_proof(
        &self,
        token: &Secret,
        proof: &DpopProof<'_>,
    ) -> impl Future<Output = Result<Self::Claims, VerifyError>> + Send {
        let _ = (token, proof);
        ready(Err(VerifyError::WrongBinding))
    }
}

impl<C: DeserializeOwned> JwksVerifier<C> {
    /// A verifier with these keys and rules.
    ///
    /// It uses the clock of the client that fetches the keys, or the system's clock.
    pub fn new(keys: impl Into<Keys>, rules: Rules) -> Self {
        let keys = keys.into();
        let (clock, verified) = match &keys {
            Keys::Fixed(_) => (Arc::new(SystemClock) as Arc<dyn Clock>, Verified::default()),
            Keys::Remote(keys) => (keys.clock(), keys.verified()),
        };
        Self { keys, rules: Arc::new(rules), clock, verified, claims: PhantomData }
    }

    /// Changes the rules of this verifier, but not those of its clones.
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

    /// The largest number of tokens that are [remembered](Self#what-is-remembered). Default: 10,000,
    /// which take 8 MB at most. A smaller number takes less in proportion.
    ///
    /// This verifier then shares what it remembers only with the clones that are made of it.
    #[must_use]
    pub fn cache_size(mut self, tokens: usize) -> Self {
        self.verified = Verified::new(tokens);
        self
    }

    /// Verifies the signature of every token, and [remembers](Self#what-is-remembered) none.
    #[must_use]
    pub fn no_cache(self) -> Self {
        self.cache_size(0)
    }

    /// The number of tokens that are remembered now.
    #[must_use]
    pub fn cached(&self) -> usize {
        self.verified.len()
    }

    /// A verifier of other tokens of the same issuer, with rules and claims of their own. It shares
    /// the keys, the clock and the cache of this one.
    #[must_use]
    pub fn for_claims<D>(&self, rules: Rules) -> JwksVerifier<D> {
        let (keys, clock) = (self.keys.clone(), Arc::clone(&self.clock));
        let verified = self.verified.clone();
        JwksVerifier { keys, rules: Arc::new(rules), clock, verified, claims: PhantomData }
    }

    /// The keys in use, with the [skipped](KeySet::skipped) ones; `None` before the first fetch.
    #[must_use]
    pub fn key_set(&self) -> Option<Arc<KeySet>> {
        match &self.keys {
            Keys::Fixed(keys) => Some(Arc::clone(keys)),
            Keys::Remote(remote) => remote.key_set(),
        }
    }

    /// Checks a token and gives its claims.
    ///
    /// It may have to wait for the keys, for 11 seconds at most: if there are no keys yet, if they
    /// are old, or if the token's `kid` is unknown. See [`RemoteKeySet`]. The future may be dropped
    /// at any time.
    ///
    /// # Errors
    ///
    /// - The token is not accepted, or its claims do not decode into a `C`. If it is bound to a key,
    ///   the error is [`VerifyError::ProofRequired`].
    /// - The keys cannot be fetched, or they have to be fetched and there is no tokio runtime.
    pub async fn verify(&self, token: &Secret) -> Result<C, VerifyError> {
        let checked = self.check(token).await?;
        if checked.thumbprint.is_some() {
            return Err(VerifyError::ProofRequired);
        }
        decode(checked.claims())
    }

    /// Checks a token that is bound to a key, `cnf.jkt`, with the DPoP proof that came along (RFC
    /// 9449), and gives its claims. A token that is not bound is refused.
    ///
    /// The token is checked first, so that only proofs with a good token are remembered.
    ///
    /// # Errors
    ///
    /// - The same as those of [`verify`](Self::verify), except for
    ///   [`ProofRequired`](VerifyError::ProofRequired).
    /// - The same as those of [`DpopProof::verify`].
    pub async fn verify_with_proof(
        &self,
        token: &Secret,
        proof: &DpopProof<'_>,
    ) -> Result<C, VerifyError> {
        let checked = self.check(token).await?;
        let claims = decode(checked.claims())?;
        let thumbprint = checked.thumbprint.ok_or(VerifyError::WrongBinding)?;
        proof.verify(token, &thumbprint).await?;
        Ok(claims)
    }

    /// Checks all but the type of the claims. A token's first time is checked in full and remembers
    /// its key, the second also keeps it decoded, and from then on nothing is decoded but the claims.
    async fn check(&self, token: &Secret) -> Result<Checked, VerifyError> {
        let token = token.expose();
        self.rules.check_length(token)?;
        let code = self.verified.code(token);
        if let Some(known) = code.and_then(|code| self.verified.decoded(code))
            && self.still_counts(&known).await?
        {
            let thumbprint = self.rules.check(&known.registered, self.clock.time_of_day())?;
            return Ok(Checked { claims: Claims::Known(known), thumbprint });
        }
        let token = Token::parse(token, &self.rules)?;
        let (keys, takes_unnamed) = self.keys.for_token(&token.header).await?;
        let known = code.and_then(|code| self.verified.key(code));
        let key = keys.check(&token, takes_unnamed, known)?;
        let claims = token.claims().map_err(VerifyError::Malformed)?;
        let registered = Rules::read(&claims)?;
        let thumbprint = self.rules.check(&registered, self.clock.time_of_day())?;
        let Some(code) = code else {
            return Ok(Checked { claims: Claims::New(claims), thumbprint });
        };
        if known != Some(key) {
            self.verified.insert(code, key);
            return Ok(Checked { claims: Claims::New(claims), thumbprint });
        }
        let registered = registered.keep(&CLAIMS);
        let claims = Secret::from(claims);
        let known = Arc::new(Decoded { key, header: token.header, registered, claims });
        self.verified.insert_decoded(code, Arc::clone(&known));
        Ok(Checked { claims: Claims::Known(known), thumbprint })
    }

    /// Whether a known token has a header that is allowed here, and its key still counts.
    async fn still_counts(&self, known: &Decoded) -> Result<bool, VerifyError> {
        known.header.check(&self.rules)?;
        let (keys, takes_unnamed) = self.keys.for_token(&known.header).await?;
        Ok(keys.has(&known.key, &known.header, takes_unnamed))
    }
}

impl<C: DeserializeOwned + Clone + Send + Sync + 'static> VerifyToken for JwksVerifier<C> {
    type Claims = C;

    async fn verify(&self, token: &Secret) -> Result<C, VerifyError> {
        Self::verify(self, token).await
    }

    async fn verify_with_proof(
        &self,
        token: &Secret,
        proof: &DpopProof<'_>,
    ) -> Result<C, VerifyError> {
        Self::verify_with_proof(self, token, proof).await
    }
}

/// A good token.
struct Checked {
    claims: Claims,
    /// The thumbprint of the key that it is bound to.
    thumbprint: Option<String>,
}

enum Claims {
    New(String),
    Known(Arc<Decoded>),
}

impl Checked {
    /// The claims as JSON.
    fn claims(&self) -> &str {
        match &self.claims {
            Claims::New(claims) => claims,
            Claims::Known(known) => known.claims.expose(),
        }
    }
}

impl Keys {
    /// The keys for a token with this header, and whether one without `kid` is among them.
    async fn for_token(&self, header: &Header) -> Result<(Arc<KeySet>, bool), VerifyError> {
        match self {
            Self::Fixed(keys) => Ok((Arc::clone(keys), false)),
            Self::Remote(remote) => {
                let keys = remote.key_set_for(header.key_id.as_deref()).await?;
                Ok((keys, remote.takes_unnamed()))
            }
        }
    }
}

fn decode<C: DeserializeOwned>(claims: &str) -> Result<C, VerifyError> {
    serde_json::from_str(claims).map_err(|error| invalid_claim(claims, &error))
}

fn invalid_claim(claims: &str, error: &serde_json::Error) -> VerifyError {
    let misfit = Misfit::from_error(error);
    let misfit = match path::to_error(claims, error) {
        Some(path) => misfit.at(&path),
        None => misfit,
    };
    let claim: Vec<&str> = misfit.path().into_iter().chain(misfit.missing_field()).collect();
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
            verified: self.verified.clone(),
            claims: PhantomData,
        }
    }
}

impl<C> Debug for JwksVerifier<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JwksVerifier")
            .field("keys", &self.keys)
            .field("rules", &self.rules)
            .field("cache", &self.verified)
            .finish_non_exhaustive()
    }
}
