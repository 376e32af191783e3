//! A key set that is fetched, and kept.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::Handle;

use super::error::VerifyError;
use super::key_set::KeySet;
use crate::call::Call;
use crate::client::Client;
use crate::clock::Clock;
use crate::error::{Error, ErrorKind};
use crate::single_flight::{BROKEN_OFF, Ended, SingleFlight, Ticket};

/// How long nothing is fetched after a failure, while there are no keys at all.
const PAUSE: Duration = Duration::from_secs(1);

/// The longest that a fetch may take, attempts and waits included.
const FETCH_DEADLINE: Duration = Duration::from_secs(10);

/// After so long a fetch counts as given up: its runtime has stopped running it.
const ABANDONED: Duration = Duration::from_secs(11);

/// An issuer's published keys: fetched when they are needed first, and kept.
///
/// - They are fetched with a client's call, so that its limits, retries and redaction hold; in all
///   it may take 10 seconds, or the client's deadline if that is shorter.
/// - Whoever needs keys while they are being fetched waits for that one fetch. It goes on when the
///   one who began it gives up.
/// - Keys are fetched anew in the background once they are 5 minutes old
///   ([`refresh_after`](Self::refresh_after)); once they are twice as old, because no token came by
///   for so long, tokens wait for the new ones.
/// - A token that names an unknown key has them fetched at once, but not within 30 seconds of the
///   last fetch ([`cooldown`](Self::cooldown)): forged names cost the issuer next to nothing.
/// - While they cannot be fetched, the last good ones count for 24 hours
///   ([`keep`](Self::keep)).
///
/// Keys that no signature can be checked with are passed over: [`key_set`](Self::key_set) lists them,
/// and `tracing` is told of each with every fetch, at the level `debug`; at `warn` if no key is left.
///
/// Clones share what was fetched; nothing is shared beyond them. So make one for each client, which
/// is one base URL and one credential.
#[derive(Clone)]
pub struct RemoteKeySet {
    fetch: Arc<dyn Fn() -> Call<KeySet> + Send + Sync>,
    clock: Arc<dyn Clock>,
    /// The longest that a fetch may take.
    deadline: Duration,
    refresh_after: Duration,
    keep: Duration,
    cooldown: Duration,
    takes_unnamed: bool,
    flight: Arc<SingleFlight<Arc<KeySet>, Error>>,
}

/// What to do for a token.
enum Step {
    Use(Arc<KeySet>),
    Wait(Ended),
    Refuse(VerifyError),
}

impl RemoteKeySet {
    /// Keys that `fetch` fetches: a call of `client`, whose clock counts here.
    #[must_use]
    pub fn new(client: &Client, fetch: impl Fn() -> Call<KeySet> + Send + Sync + 'static) -> Self {
        Self {
            fetch: Arc::new(fetch),
            clock: Arc::clone(&client.settings().options.clock),
            deadline: client.settings().options.deadline.min(FETCH_DEADLINE),
            refresh_after: Duration::from_secs(5 * 60),
            keep: Duration::from_secs(24 * 60 * 60),
            cooldown: Duration::from_secs(30),
            takes_unnamed: false,
            flight: SingleFlight::new(),
        }
    }

    /// The age from which on keys are fetched anew in the background. Default: 5 minutes.
    ///
    /// A key that the issuer withdrew is trusted for twice as long at most, unless the issuer cannot
    /// be reached: then up to [`keep`](Self::keep). One who publishes a set without keys withdraws all.
    #[must_use]
    pub fn refresh_after(mut self, age: Duration) -> Self {
        self.refresh_after = age;
        self
    }

    /// The age up to which keys count while no others can be fetched. Default: 24 hours.
    #[must_use]
    pub fn keep(mut self, age: Duration) -> Self {
        self.keep = age;
        self
    }

    /// How long after a fetch an unknown key is taken for forged. Default: 30 seconds.
    ///
    /// A key that the issuer adds, and signs with at once, may be refused for as long. After a failure
    /// keys are not asked for anew within this time either, or within
    /// [`refresh_after`](Self::refresh_after) if that is shorter.
    #[must_use]
    pub fn cooldown(mut self, pause: Duration) -> Self {
        self.cooldown = pause;
        self
    }

    /// Takes a key without a name, `kid`, where it is the only one of the set: whatever key a token
    /// names, if it names one. Default: such a key is passed over.
    ///
    /// While there is such a key, no token names an unknown one. So once the issuer signs with
    /// another, its tokens are refused until keys are fetched anew for their age: see
    /// [`refresh_after`](Self::refresh_after).
    #[must_use]
    pub fn allow_unnamed_key(mut self) -> Self {
        self.takes_unnamed = true;
        self
    }

    /// The keys that were fetched last, however old they are; `None` before the first.
    ///
    /// ```
    /// # fn report(keys: &auth_core::jwt::RemoteKeySet) {
    /// for key in keys.key_set().iter().flat_map(|set| set.skipped()) {
    ///     println!("not used: {key}"); // key 2: it is not for signatures, says its `use`
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

    pub(super) fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    /// The set that has a key of that id, or for a token that names none.
    pub(super) async fn with(&self, id: Option<&str>) -> Result<Arc<KeySet>, VerifyError> {
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

    /// What to do for a token that names the key `id`, and the fetch that begins with it.
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
            && keys.has(id, self.takes_unnamed)
        {
            let pause = self.cooldown.min(self.refresh_after);
            let is_due =
                age >= self.refresh_after && !is_fetching && state.ended_before(now, pause);
            // No token came by for long. But nobody waits for what failed a moment ago.
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
                let message = "keys that are fetched must be awaited on a tokio runtime";
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
                let message = "the keys did not come in time";
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
            tell_skipped(&keys, takes_unnamed);
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

/// Tells of the keys that an issuer published and that are not used.
fn tell_skipped(keys: &KeySet, takes_unnamed: bool) {
    let skipped = keys.skipped();
    for key in skipped {
        tracing::debug!(position = key.position(), reason = key.reason(), "published key not used");
    }
    if !skipped.is_empty() && keys.usable(takes_unnamed) == 0 {
        let skipped = skipped.len();
        tracing::warn!(skipped, "none of the published keys can be used: no token is accepted");
    }
}
