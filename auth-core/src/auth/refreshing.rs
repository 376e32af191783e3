//! A bearer token that is fetched, kept, and fetched anew before it expires.

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

/// How long nothing is fetched after a failure.
const PAUSE: Duration = Duration::from_secs(1);

/// After so long a fetch counts as given up: its runtime has stopped running it.
const ABANDONED: Duration = Duration::from_secs(60);

/// A token that was fetched so short a time ago is not refused for its age.
const YOUNG: Duration = Duration::from_secs(10);

/// A token as an issuer hands it out (RFC 6749, section 5.1).
#[derive(Clone, Debug)]
pub struct AccessToken {
    token: Secret,
    expires_in: Option<Duration>,
}

impl AccessToken {
    /// A token that does not expire, as far as the issuer says.
    pub fn new(token: impl Into<Secret>) -> Self {
        Self { token: token.into(), expires_in: None }
    }

    /// How long the token is valid from now on: the issuer's `expires_in`.
    #[must_use]
    pub fn expires_in(mut self, lifetime: Duration) -> Self {
        self.expires_in = Some(lifetime);
        self
    }
}

type Fetch =
    dyn Fn() -> Pin<Box<dyn Future<Output = Result<AccessToken, BoxError>> + Send>> + Send + Sync;

/// A bearer token that is fetched when it is needed first, and anew before it expires: for OAuth's
/// client credentials, an exchange of keys, and the like.
///
/// - All calls that need the token while it is being fetched wait for that one fetch, within their own
///   deadlines. It goes on when the call that began it gives up.
/// - In the last minute of its life ([`refresh_before`](Self::refresh_before)) a new one is fetched in
///   the background, and no call waits.
/// - After a 401 the token is dropped, and the call is made once more with a new one. A token that was
///   fetched less than 10 seconds before is kept: it was not refused for its age.
/// - After a failure nothing is fetched for a second, and calls without a token fail with that
///   failure among their causes.
/// - A fetch that ends with its runtime is made anew by those who wait for it on another.
///
/// Clones share the token. A token that a call brings along takes its place.
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

/// A token that was fetched.
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
    /// Tokens that `fetch` fetches.
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

    /// How long before it expires a token is fetched anew in the background. Default: a minute.
    ///
    /// For a token that is valid for less than twice as long, half of its life counts.
    #[must_use]
    pub fn refresh_before(mut self, lead: Duration) -> Self {
        self.refresh_before = lead;
        self
    }

    /// What to do for a call that has waited since a moment, if it has, and the fetch that begins with
    /// it.
    fn step(&self, now: Duration, waiting_since: Option<Duration>) -> (Step, Option<Ticket>) {
        let has_waited = waiting_since.is_some();
        let mut state = self.flight.lock();
        let is_under_way = state.is_under_way(now, ABANDONED);
        let may_begin =
            !is_under_way && (state.failure.is_none() || state.ended_before(now, PAUSE));
        // After a wait what came counts, even if it is valid for no time at all: else a token of no
        // lifetime would be fetched for ever.
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
            None => "the token did not come in time".into(),
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

    /// Waits for the fetch whose end `ended` is told, from the moment `since` on.
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
            return Authorization::ready(Err("a token is fetched on a tokio runtime alone".into()));
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
            // It was replaced meanwhile, unless the token was the call's own.
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
