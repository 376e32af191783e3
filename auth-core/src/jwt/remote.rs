//! A key set that is fetched and kept.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::Handle;

use super::error::VerifyError;
use super::key_set::KeySet;
use super::verified::Verified;
use crate::call::Call;
use crate::client::Client;
use crate::clock::Clock;
use crate::error::{Error, ErrorKind};
use crate::single_flight::{BROKEN_OFF, Ended, SingleFlight, Ticket};

/// After a failed fetch, no other fetch begins for this long, if there are no keys at all.
const PAUSE: Duration = Duration::from_secs(1);

/// The time limit of a fetch, including all attempts and waits.
const FETCH_DEADLINE: Duration = Duration::from_secs(10);

/// A fetch that takes longer than this counts as lost: its runtime must have stopped.
const ABANDONED: Duration = Duration::from_secs(11);

/// An issuer's published keys, which are fetched for the first token and kept.
///
/// - They are fetched with a client's call, so the client's limits, retries and redaction apply. A
///   fetch may take 10 seconds, or the client's deadline if that is shorter.
/// - Tokens that need the keys while they are being fetched all wait for that one fetch. The fetch
///   goes on even if the future that began it is dropped.
/// - Keys that are 5 minutes old are fetched again in the background when the next token comes
///   ([`refresh_after`](Self::refresh_after)). If no token came for twice as long, the next token
///   waits for the new keys.
/// - A token with an unknown `kid` causes a fetch at once, unless the last one was less than 30
///   seconds ago ([`cooldown`](Self::cooldown)). So tokens with forged `kid`s cause hardly any load
///   on the issuer.
/// - If the keys cannot be fetched, the last good ones are used for up to 24 hours
///   ([`keep`](Self::keep)).
///
/// Keys that cannot check signatures are skipped, and [`key_set`](Self::key_set) lists them. With
/// every fetch, a `tracing` event reports each of them at the level `debug`. If no key is left, an
/// event reports that at the level `warn`.
///
/// Clones share the keys. Make one key set for each client, that is, for each base URL and
/// credential: two instances of an issuer may use the same `kid` for different keys.
#[derive(Clone)]
pub struct RemoteKeySet {
    fetch: Arc<dyn Fn() -> Call<KeySet> + Send + Sync>,
    clock: Arc<dyn Clock>,
    /// The time limit of a fetch.
    deadline: Duration,
    refresh_after: Duration,
    keep: Duration,
    cooldown: Duration,
    takes_unnamed: bool,
    verified: Verified,
    flight: Arc<SingleFlight<Arc<KeySet>, Error>>,
}

/// What to do for a token.
enum Step {
    Use(Arc<KeySet>),
    Wait(Ended),
    Refuse(VerifyError),
}

impl RemoteKeySet {
    /// A key set that `fetch` fetches, with a call of `client`. The client's clock is used here
    /// too.
    #[must_use]
    pub fn new(client: &Client, fetch: impl Fn() -> Call<KeySet> + Send + Sync + 'static) -> Self {
        Self {
            fetch: Arc::new(fetch),
            clock: client.clock(),
            deadline: client.deadline().min(FETCH_DEADLINE),
            refresh_after: Duration::from_secs(5 * 60),
            keep: Duration::from_secs(24 * 60 * 60),
            cooldown: Duration::from_secs(30),
            takes_unnamed: false,
            verified: Verified::default(),
            flight: SingleFlight::new(),
        }
    }

    /// The age after which keys are fetched again in the background. Default: 5 minutes.
    ///
    /// A key that the issuer has withdrawn is trusted for twice this time at most. If the issuer
    /// cannot be reached, it is trusted for up to [`keep`](Self::keep). If the issuer publishes an
    /// empty set, all its keys are withdrawn.
    #[must_use]
    pub fn refresh_after(mut self, age: Duration) -> Self {
        self.refresh_after = age;
        self
    }

    /// The age up to which keys are used if newer ones cannot be fetched. Default: 24 hours.
    #[must_use]
    pub fn keep(mut self, age: Duration) -> Self {
        self.keep = age;
        self
    }

    /// How long after a fetch an unknown `kid` causes no other fetch. Default: 30 seconds.
    ///
    /// During this time tokens with an unknown `kid` are refused. So if the issuer signs with a new
    /// key at once, its tokens may be refused for this long.
    ///
    /// After a failed fetch, keys in use are not fetched again within this time either, or within
    /// [`refresh_after`](Self::refresh_after) if that is shorter.
    #[must_use]
    pub fn cooldown(mut self, pause: Duration) -> Self {
        self.cooldown = pause;
        self
    }

    /// Uses a key without `kid`, if it is the only key of the set. It is then used for every token,
    /// whatever its `kid`. Default: such a key is skipped.
    ///
    /// With such a key, no `kid` is unknown, so none causes a fetch. If the issuer changes its key,
    /// its tokens are refused until the keys are fetched again because of their age: see
    /// [`refresh_after`](Self::refresh_after).
    #[must_use]
    pub fn allow_unnamed_key(mut self) -> Self {
        self.takes_unnamed = true;
        self
    }

    /// The keys that were fetched last, whatever their age; `None` before the first fetch.
    ///
    /// ```
    /// # fn report(keys: &auth_core::jwt::RemoteKeySet) {
    /// for key in keys.key_set().iter().flat_map(|set| set.skipped()) {
    ///     println!("not used: {key}"); // key 2: its `use` says that it is not for signatures
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn key_set(&self) -> Option<Arc<KeySet>> {
        self.flight.lock().value.as_ref().map(|(keys, _)| Arc::clone(keys))
    }

    pub(super) fn takes_unnamed(&self) -> bool {
        self.takes_unnamed
    }

    /// The tokens that these keys have verified.
    pub(super) fn verified(&self) -> Verified {
        self.verified.clone()
    }

    pub(super) fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    /// The key set for a token with this `kid`, after a fetch if one is needed.
    pub(super) async fn key_set_for(&self, id: Option<&str>) -> Result<Arc<KeySet>, VerifyError> {
        if id.is_none() && !self.takes_unnamed {
            return Err(VerifyError::MissingKeyId);
        }
        let (mut has_waited, mut broken_off) = (false, 0);
        loop {
            let (step, ticket) = self.step(id, has_waited);
            if let Some(ticket) = ticket {
                self.fetch(ticket);
            }
            match step {
                Step::Use(keys) => return Ok(keys),
                Step::Refuse(error) => return Err(error),
                Step::Wait(ended) => {
                    let is_broken_off = ended.was_broken_off(self.clock.timer(ABANDONED)).await;
                    broken_off += u32::from(is_broken_off);
                    has_waited = !is_broken_off || broken_off == BROKEN_OFF;
                }
            }
        }
    }

    /// What to do for a token with the `kid` `id`, and the ticket for a fetch if one has to begin.
    fn step(&self, id: Option<&str>, has_waited: bool) -> (Step, Option<Ticket>) {
        let now = self.clock.now();
        let has_runtime = Handle::try_current().is_ok();
        let mut state = self.flight.lock();
        let is_fetching = state.is_under_way(now, ABANDONED);
        let keys = state.value.as_ref().map(|(keys, since)| (keys, now.saturating_sub(*since)));
        let keys = keys.filter(|(_, age)| *age < self.keep);
        let keys = keys.map(|(keys, age)| (Arc::clone(keys), age));
        let has_keys = keys.is_some();

        if let Some((keys, age)) = keys
            && keys.has_key_for(id, self.takes_unnamed)
        {
            let pause = self.cooldown.min(self.refresh_after);
            let is_due =
                age >= self.refresh_after && !is_fetching && state.ended_before(now, pause);
            // No token came for a long time. But no token waits if a fetch failed a moment ago.
            let is_stale = age >= self.refresh_after.saturating_mul(2)
                && (state.failure.is_none() || state.ended_before(now, self.refresh_after));
            let waits = is_stale && !has_waited && has_runtime && (is_due || is_fetching);
            let fetch = (is_due && has_runtime).then(|| state.begin(now));
            let wait = || Step::Wait(self.flight.subscribe());
            return (if waits { wait() } else { Step::Use(keys) }, fetch);
        }

        let pause = if has_keys { self.cooldown } else { PAUSE };
        let is_due = !is_fetching && state.ended_before(now, pause);
        let unavailable = |error| (Step::Refuse(VerifyError::KeySetUnavailable(error)), None);
        if !has_waited && (is_due || is_fetching) {
            if !has_runtime {
                let message =
                    "a token must be verified on a tokio runtime if its keys have to be fetched";
                return unavailable(Arc::new(Error::config(message)));
            }
            let fetch = is_due.then(|| state.begin(now));
            return (Step::Wait(self.flight.subscribe()), fetch);
        }
        match &state.failure {
            Some(failure) => unavailable(Arc::clone(failure)),
            None if has_keys && id.is_none() => (Step::Refuse(VerifyError::MissingKeyId), None),
            None if has_keys => (Step::Refuse(VerifyError::UnknownKey), None),
            None => {
                let message = "the keys did not arrive in time";
                unavailable(Arc::new(Error::from_kind(ErrorKind::Timeout, message)))
            }
        }
    }

    fn fetch(&self, ticket: Ticket) {
        let (fetch, deadline) = (Arc::clone(&self.fetch), self.deadline);
        let takes_unnamed = self.takes_unnamed;
        let fetch = async move {
            // Called here, so that the fetch has ended, and was not just begun, if it panics.
            let keys = fetch().deadline(deadline).await?;
            report_skipped(&keys, takes_unnamed);
            Ok(Arc::new(keys))
        };
        let panicked = || Error::from_kind(ErrorKind::Request, "the fetch of the keys panicked");
        self.flight.spawn(ticket, self.clock(), fetch, panicked);
    }
}

impl fmt::Debug for RemoteKeySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.flight.lock();
        f.debug_struct("RemoteKeySet")
            .field("keys", &state.value.as_ref().map(|(keys, _)| keys))
            .field("refresh_after", &self.refresh_after)
            .field("keep", &self.keep)
            .field("cooldown", &self.cooldown)
            .field("takes_unnamed", &self.takes_unnamed)
            .finish_non_exhaustive()
    }
}

/// Reports the keys that the issuer published and that are not used.
fn report_skipped(keys: &KeySet, takes_unnamed: bool) {
    let skipped = keys.skipped();
    for key in skipped {
        tracing::debug!(position = key.position(), reason = key.reason(), "published key not used");
    }
    if !skipped.is_empty() && keys.usable(takes_unnamed) == 0 {
        let skipped = skipped.len();
        tracing::warn!(skipped, "none of the published keys can be used: no token is accepted");
    }
}
