//! <https://clerk.com/docs/guides/sessions/session-tokens>

mod claims;
mod organization;
mod site;

use std::sync::Arc;
use std::time::Duration;

use auth_core::jwt::{
    Algorithm, JwksVerifier, KeySet, Keys, RemoteKeySet, Rules, VerifyError, VerifyToken,
};
use auth_core::{Call, Client, Clock, Error, Provider, Secret, endpoint};

pub use self::claims::{Actor, SessionClaims, SessionStatus};
pub use self::organization::ActiveOrganization;
use super::Clerk;

/// The keys of an instance.
trait Jwks: Provider {
    /// Gives the public keys that session tokens are signed with.
    ///
    /// Vendor page: [Get the JWKS](https://clerk.com/docs/reference/backend-api/tag/jwks)
    #[endpoint(method = GET, path = "/jwks")]
    fn jwks(&self) -> Call<KeySet>;
}

impl Jwks for Client {}

pub(super) fn keys(client: &Client) -> RemoteKeySet {
    let issuer = client.clone();
    RemoteKeySet::new(client, move || issuer.jwks())
}

impl Clerk {
    /// Checks a session token, as a browser sends it as `__session` or as a bearer token, and gives
    /// its claims.
    ///
    /// The instance's keys are fetched with the secret key when they are needed first, and kept: see
    /// [`RemoteKeySet`]. For more rules, such as which sites may send tokens, make a
    /// [`session_verifier`](Self::session_verifier).
    ///
    /// Vendor page: [Manual JWT verification](https://clerk.com/docs/guides/sessions/manual-jwt-verification)
    ///
    /// # Errors
    ///
    /// - The token is not accepted: see [`VerifyError`]; a session that is pending is not.
    /// - The keys cannot be fetched.
    pub async fn verify_session(&self, token: &Secret) -> Result<SessionClaims, VerifyError> {
        self.session_verifier().verify(token).await
    }

    /// A verifier of session tokens that shares the keys which this client has fetched.
    pub fn session_verifier(&self) -> SessionVerifier {
        SessionVerifier::new(self.keys.clone())
    }
}

/// Checks Clerk's session tokens.
///
/// `RS256` alone is allowed. `sub`, `sid` and `exp` are required, and dates may be 5 seconds off.
/// A session that is pending is refused, as are the tokens of machines.
///
/// Without the network, with the PEM key that Clerk's dashboard calls the JWKS public key:
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

/// How the `sub` of a machine's token begins: an instance signs those with the same key, and says
/// nothing in the header that sets them apart.
const MACHINE: &str = "mch_";

impl SessionVerifier {
    /// A verifier with these keys: a [`KeySet`], or those that a client fetches.
    pub fn new(keys: impl Into<Keys>) -> Self {
        // The keys belong to one instance, and with them every token that they sign; Clerk sets no
        // audience unless a template does.
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

    /// An origin, such as `https://app.example.com`, that tokens may have been issued to: `azp` must
    /// be it, or another one that is set. Default: any.
    ///
    /// Once one is set, a token without `azp` is refused. Set it: a token that another site of the
    /// same domain obtained is refused by nothing else. It is brought into the form that tokens have
    /// it in: a slash at the end, capitals, and a port that the scheme implies do not matter.
    ///
    /// # Errors
    ///
    /// - It is no origin, so that no token could be issued to it: it has no scheme, a path, a query, a
    ///   user name, a wildcard, or a blank or line break in it.
    pub fn authorized_party(mut self, origin: impl Into<String>) -> Result<Self, Error> {
        Arc::make_mut(&mut self.parties).push(site::origin(&origin.into())?);
        Ok(self)
    }

    /// Accepts a token without `azp`, whatever parties are set; one that is there must still be one of
    /// them. Default: such a token is refused, once a party is set.
    ///
    /// Clerk leaves `azp` out where the request for the token had no `Origin` header, as those of
    /// native apps and of some servers have none. The risk: of a token without it nobody knows who
    /// obtained it, and [`authorized_party`](Self::authorized_party) no longer protects from a site of
    /// the same domain that can get hold of one. So take the tokens of browsers with a verifier that
    /// does without this.
    pub fn authorized_party_if_present(mut self) -> Self {
        self.needs_party = false;
        self
    }

    /// Accepts sessions that are pending: the user still has to do something, such as choose an
    /// organization. Default: they are refused.
    pub fn allow_pending(mut self) -> Self {
        self.allows_pending = true;
        self
    }

    /// Accepts tokens that templates of one's own make, which have no session (`sid`). Default: they
    /// are refused.
    ///
    /// Such a token may have been made for somebody else, who could send it here: set an
    /// [`audience`](Self::audience) too.
    pub fn allow_templates(mut self) -> Self {
        self.allows_templates = true;
        self
    }

    /// The audience of tokens that a template of one's own makes. Default: any.
    pub fn audience(self, audience: impl Into<String>) -> Self {
        self.map_rules(|rules| rules.audience(audience))
    }

    /// The instance's frontend API, such as `https://clerk.example.com`: `iss` must be it. Default:
    /// any, since the keys are those of one instance. Behind a proxy it has a path; a slash at the end
    /// and capitals in the host do not matter.
    ///
    /// # Errors
    ///
    /// - It is no such address: it has no scheme, a query, a user name, a wildcard, or a blank or line
    ///   break in it.
    pub fn issuer(self, issuer: impl Into<String>) -> Result<Self, Error> {
        let issuer = site::issuer(&issuer.into())?;
        Ok(self.map_rules(|rules| rules.issuer(issuer)))
    }

    /// How far Clerk's clock may be from this machine's. Default: 5 seconds.
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

    /// Checks a session token, and gives its claims.
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
