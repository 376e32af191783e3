//! A bearer token that is fetched, kept, and renewed before it expires.

use std::fmt::{self, Debug};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;
use tokio::runtime::Handle;

use super::credential::{Authorization, Credential};
use super::parts::CredentialParts;
use super::request::{AuthorizationRequest, AuthorizedResponse};
use crate::clock::Clock;
use crate::error::BoxError;
use crate::secret::Secret;
use crate::single_flight::{BROKEN_OFF, Ended, SingleFlight, State, Ticket};

/// After a failed fetch, no other fetch begins for this long.
const PAUSE: Duration = Duration::from_secs(1);

/// A fetch that takes longer than this counts as lost: its runtime must have stopped.
const ABANDONED: Duration = Duration::from_secs(60);

/// A token younger than this cannot have been rejected because it expired.
const YOUNG: Duration = Duration::from_secs(10);

/// A token as an issuer returns it (RFC 6749, section 5.1).
#[derive(Clone, Debug)]
pub struct AccessToken {
    token: Secret,
    expires_in: Option<Duration>,
}

impl AccessToken {
    /// A token without an expiry date.
    pub fn new(token: impl Into<Secret>) -> Self {
        Self { token: token.into(), expires_in: None }
    }

    /// Sets how long the token is valid, counted from now: the issuer's `expires_in`.
    #[must_use]
    pub fn expires_in(mut self, lifetime: Duration) -> Self {
        self.expires_in = Some(lifetime);
        self
    }
}

type Fetch =
    dyn Fn() -> Pin<Box<dyn Future<Output = Result<AccessToken, BoxError>> + Send>> + Send + Sync;

/// A bearer token that is fetched at the first call and renewed before it expires. It suits OAuth's
/// client credentials, token exchange and similar flows.
///
/// - Calls that need the token while it is being fetched all wait for that one fetch, each within
///   its own deadline. The fetch goes on even if the call that began it is dropped.
/// - In the last minute before the token expires ([`refresh_before`](Self::refresh_before)), a new
///   one is fetched in the background. No call waits for it.
/// - After a 401 the token is dropped, and the call is made once more with a new one. A token that
///   was fetched less than 10 seconds ago is kept, because the 401 must have another reason than
///   its age.
/// - After a failed fetch, nothing is fetched for a second. Calls that have no token fail during
///   that time, with the fetch's error as their source.
/// - A fetch that ends because its runtime ends is made again by the calls that wait for it on
///   another runtime.
///
/// Clones share the token. A call with a token of its own sends that token instead.
///
/// ```
/// use std::time::Duration;
/// use auth_core::{AccessToken, Basic, Call, Client, Error, Provider, RefreshingBearer, Secret, endpoint};
///
/// #[derive(serde::Deserialize)]
/// struct TokenResponse {
///     access_token: Secret,
///     expires_in: u64,
/// }
///
/// struct Issuer(Client);
/// impl Provider for Issuer {
///     fn client(&self) -> &Client {
///         &self.0
///     }
/// }
///
/// trait Tokens: Provider {
///     /// Issues a token for the client itself (RFC 6749, section 4.4).
///     #[endpoint(method = POST, path = "/oauth/token", form = form, idempotent)]
///     fn token(&self, form: &[(&str, &str)]) -> Call<TokenResponse>;
/// }
/// impl Tokens for Issuer {}
///
/// # fn main() -> Result<(), Error> {
/// let credential = Basic::new("client-id", "client-secret");
/// let issuer = Issuer(Client::builder("https://auth.example.com").credential(credential).build()?);
/// let tokens = RefreshingBearer::new(move || {
///     let call = issuer.token(&[("grant_type", "client_credentials")]);
///     async {
///         let response = call.await?;
///         let lifetime = Duration::from_secs(response.expires_in);
///         Ok(AccessToken::new(response.access_token).expires_in(lifetime))
///     }
/// });
/// let client = Client::builder("https://api.example.com").credential(tokens).build()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct RefreshingBearer {
    fetch: Arc<Fetch>,
    refresh_before: Duration,
    flight: Arc<SingleFlight<Token, BoxError>>,
}

/// A token that was fetched, ready to be sent.
struct Token {
    parts: CredentialParts,
    expires_in: Option<Duration>,
}

/// What to do for a call.
enum Step {
    Use(CredentialParts),
    Wait(Ended),
    Refuse(BoxError),
}

impl RefreshingBearer {
    /// A credential whose tokens `fetch` fetches.
    #[must_use]
    pub fn new<F, T>(fetch: F) -> Self
    where
        F: Fn() -> T + Send + Sync + 'static,
        T: Future<Output = Result<AccessToken, BoxError>> + Send + 'static,
    {
        Self {
            fetch: Arc::new(move || Box::pin(fetch())),
            refresh_before: Duration::from_secs(60),
            flight: SingleFlight::new(),
        }
    }

    /// How long before its expiry a token is renewed in the background. Default: a minute.
    ///
    /// It is half of the token's lifetime at most. For example, a token that is valid for a minute
    /// is renewed after 30 seconds.
    #[must_use]
    pub fn refresh_before(mut self, lead: Duration) -> Self {
        self.refresh_before = lead;
        self
    }

    /// What to do for a call, and the ticket for a fetch if one has to begin. `waiting_since` is the
    /// time at which the call began to wait, if it has waited.
    fn step(&self, now: Duration, waiting_since: Option<Duration>) -> (Step, Option<Ticket>) {
        let has_waited = waiting_since.is_some();
        let mut state = self.flight.lock();
        let is_under_way = state.is_under_way(now, ABANDONED);
        let may_begin =
            !is_under_way && (state.failure.is_none() || state.ended_before(now, PAUSE));
        // After a wait, the new token is used even if it has no lifetime at all. Otherwise such a
        // token would be fetched for ever.
        let has_failed = state.failure.is_some();
        let was_waited_for =
            |since| !has_failed && waiting_since.is_some_and(|waiting| since >= waiting);
        let usable = state.value.as_ref().filter(|(token, since)| {
            was_waited_for(*since)
                || token.expires_in.is_none_or(|life| now.saturating_sub(*since) < life)
        });
        if let Some(parts) = usable.map(|(token, _)| token.parts.clone()) {
            let is_due = !has_waited && self.is_due(&state, now);
            return (Step::Use(parts), (is_due && may_begin).then(|| state.begin(now)));
        }
        if may_begin || (is_under_way && !has_waited) {
            let ticket = may_begin.then(|| state.begin(now));
            return (Step::Wait(self.flight.subscribe()), ticket);
        }
        let failure = match &state.failure {
            Some(failure) => SharedError(Arc::clone(failure)).into(),
            None => "the token did not arrive in time".into(),
        };
        (Step::Refuse(failure), None)
    }

    fn is_due(&self, state: &State<Token, BoxError>, now: Duration) -> bool {
        let Some((Token { expires_in: Some(lifetime), .. }, since)) = &state.value else {
            return false;
        };
        let lead = self.refresh_before.min(*lifetime / 2);
        now.saturating_sub(*since) >= lifetime.saturating_sub(lead)
    }

    fn begin(&self, ticket: Ticket, clock: &Arc<dyn Clock>) {
        let fetch = Arc::clone(&self.fetch);
        let fetch = async move {
            // Called here, so that the fetch has ended, and was not just begun, if it panics.
            let AccessToken { token, expires_in } = fetch().await?;
            Ok(Token { parts: CredentialParts::bearer(&token)?, expires_in })
        };
        let panicked = || "the fetch of the token panicked".into();
        self.flight.spawn(ticket, Arc::clone(clock), fetch, panicked);
    }

    /// Waits until the fetch under way has ended. `ended` is notified of that. The call began to wait
    /// at `since`.
    async fn wait(
        self,
        mut ended: Ended,
        since: Duration,
        clock: Arc<dyn Clock>,
    ) -> Result<CredentialParts, BoxError> {
        let mut broken_off = 0;
        loop {
            broken_off += u32::from(ended.was_broken_off(clock.timer(ABANDONED)).await);
            if broken_off == BROKEN_OFF || Handle::try_current().is_err() {
                return Err("the fetch of the token was broken off".into());
            }
            let (step, ticket) = self.step(clock.now(), Some(since));
            if let Some(ticket) = ticket {
                self.begin(ticket, &clock);
            }
            match step {
                Step::Use(parts) => return Ok(parts),
                Step::Refuse(error) => return Err(error),
                Step::Wait(next) => ended = next,
            }
        }
    }
}

impl Credential for RefreshingBearer {
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
        if let Some(token) = request.token() {
            return Authorization::ready(CredentialParts::bearer(token));
        }
        if Handle::try_current().is_err() {
            return Authorization::ready(Err(
                "a token can be fetched on a tokio runtime only".into()
            ));
        }
        let clock = request.clock();
        let now = clock.now();
        let (step, ticket) = self.step(now, None);
        if let Some(ticket) = ticket {
            self.begin(ticket, clock);
        }
        match step {
            Step::Use(parts) => Authorization::ready(Ok(parts)),
            Step::Refuse(error) => Authorization::ready(Err(error)),
            Step::Wait(ended) => {
                Authorization::pending(self.clone().wait(ended, now, Arc::clone(clock)))
            }
        }
    }

    fn responded(&self, response: &AuthorizedResponse<'_>) -> bool {
        if response.status() != StatusCode::UNAUTHORIZED {
            return false;
        }
        let now = response.clock().now();
        let mut state = self.flight.lock();
        match &state.value {
            Some((token, since)) if token.parts == *response.sent() => {
                if now.saturating_sub(*since) < YOUNG {
                    return false;
                }
                state.value = None;
                true
            }
            // The client's token was replaced in the meantime. A call's own token cannot be
            // replaced.
            _ => !response.is_of_call(),
        }
    }
}

impl Debug for RefreshingBearer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RefreshingBearer")
            .field("refresh_before", &self.refresh_before)
            .finish_non_exhaustive()
    }
}

/// The error of a fetch that several calls waited for.
#[derive(Debug)]
struct SharedError(Arc<BoxError>);

impl fmt::Display for SharedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the token could not be fetched")
    }
}

// By hand: a derived one would give the `Arc` as the source, and nobody who looks for an `Error` among
// the causes would find it.
impl std::error::Error for SharedError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&**self.0)
    }
}
