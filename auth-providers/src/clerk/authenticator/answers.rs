//! What Clerk said of opaque tokens: asked for once, and kept for a while.

use std::fmt;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use auth_core::jwt::VerifyError;
use auth_core::{Clock, Error, ErrorKind, Outcome, Secret};
use jiff::Timestamp;
use quick_cache::sync::{Cache, EntryAction, EntryResult};
use sha2::{Digest as _, Sha256};

use super::allowance::Allowance;
use super::principal::Principal;

/// How long a refusal is kept, at most.
const REFUSED: Duration = Duration::from_secs(10);

/// After Clerk could not be asked, it is not asked again for this long.
const PAUSE: Duration = Duration::from_secs(1);

/// What Clerk says of a token.
pub(super) type Answer = Result<Principal, VerifyError>;

/// The answers that were given so far, and what limits the questions.
pub(super) struct Answers {
    /// By the hash of the whole token. `None` where every request asks.
    cache: Option<Cache<[u8; 32], Kept>>,
    keep: Duration,
    clock: Arc<dyn Clock>,
    allowance: Allowance,
    /// When Clerk could not be asked the last time, and why.
    failure: Mutex<Option<(Duration, Arc<Error>)>>,
}

#[derive(Clone)]
struct Kept {
    answer: Arc<Answer>,
    until: Duration,
}

impl Answers {
    /// Answers of which `size` are kept, for `keep` at most.
    pub(super) fn new(clock: Arc<dyn Clock>, size: usize, keep: Duration) -> Self {
        let cache = (size > 0 && !keep.is_zero()).then(|| Cache::new(size));
        let allowance = Allowance::new(clock.now());
        Self { cache, keep, clock, allowance, failure: Mutex::new(None) }
    }

    /// The answer for a token: the one that is kept, or the one that `ask` gives. Of several who wait
    /// for the answer for one token, one asks.
    pub(super) async fn answer(
        &self,
        token: &Secret,
        ask: impl Future<Output = Result<Answer, Error>>,
    ) -> Answer {
        let Some(cache) = &self.cache else { return self.ask(ask).await };
        let key: [u8; 32] = Sha256::digest(token.expose()).into();
        if let Some(kept) = cache.get(&key)
            && self.is_fresh(&kept)
        {
            return Answer::clone(&kept.answer);
        }
        let entry = cache.entry_async(&key, |_, kept| {
            if self.is_fresh(kept) {
                EntryAction::Retain(Arc::clone(&kept.answer))
            } else {
                EntryAction::ReplaceWithGuard
            }
        });
        let guard = match entry.await {
            EntryResult::Retained(answer) => return Answer::clone(&answer),
            EntryResult::Vacant(guard) | EntryResult::Replaced(guard, _) => guard,
            // Nothing is removed, and the wait has no limit.
            EntryResult::Removed(..) | EntryResult::Timeout => return self.ask(ask).await,
        };
        let answer = self.ask(ask).await;
        if let Some(until) = self.until(&answer) {
            // It fails if the token was removed meanwhile. Then it is asked for again.
            let _ = guard.insert(Kept { answer: Arc::new(answer.clone()), until });
        }
        answer
    }

    /// Asks, if that is permitted now.
    async fn ask(&self, ask: impl Future<Output = Result<Answer, Error>>) -> Answer {
        if let Some(error) = self.recent_failure() {
            return Err(VerifyError::IssuerUnavailable(error));
        }
        if !self.allowance.take(self.clock.now()) {
            let message = "too many tokens were refused in a short time: no other is asked about";
            let error = Error::from_kind(ErrorKind::NotAdmitted, message);
            return Err(VerifyError::IssuerUnavailable(Arc::new(error)));
        }
        match ask.await {
            Ok(answer) => {
                if answer.is_ok() {
                    self.allowance.put_back();
                }
                answer
            }
            Err(error) if is_refusal(&error) => Err(VerifyError::UnknownToken),
            Err(error) => {
                let is_outage = is_outage(&error);
                let error = Arc::new(error);
                if is_outage || error.outcome() == Outcome::NotSent {
                    self.allowance.put_back();
                }
                if is_outage {
                    *self.failure() = Some((self.clock.now(), Arc::clone(&error)));
                }
                Err(VerifyError::IssuerUnavailable(error))
            }
        }
    }

    /// Until when an answer is kept; `None` if it is not.
    fn until(&self, answer: &Answer) -> Option<Duration> {
        let keep = match answer {
            Ok(principal) => match principal.expires_at() {
                None => self.keep,
                Some(expires_at) => {
                    let left = expires_at.duration_since(self.time_of_day());
                    self.keep.min(left.try_into().unwrap_or(Duration::ZERO))
                }
            },
            Err(error) if error.is_unchecked() => return None,
            Err(_) => self.keep.min(REFUSED),
        };
        Some(self.clock.now().saturating_add(keep)).filter(|_| !keep.is_zero())
    }

    fn is_fresh(&self, kept: &Kept) -> bool {
        let expires_at = kept.answer.as_ref().as_ref().ok().and_then(Principal::expires_at);
        // Both clocks, because one of them may stand still while a machine sleeps.
        self.clock.now() < kept.until && expires_at.is_none_or(|at| self.time_of_day() < at)
    }

    fn time_of_day(&self) -> Timestamp {
        Timestamp::try_from(self.clock.time_of_day()).unwrap_or(Timestamp::MAX)
    }

    fn recent_failure(&self) -> Option<Arc<Error>> {
        let now = self.clock.now();
        let failure = self.failure();
        let (at, error) = failure.as_ref()?;
        (now.saturating_sub(*at) < PAUSE).then(|| Arc::clone(error))
    }

    fn failure(&self) -> MutexGuard<'_, Option<(Duration, Arc<Error>)>> {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether Clerk says that it knows no such token.
fn is_refusal(error: &Error) -> bool {
    error.status().is_some_and(|status| matches!(status.as_u16(), 400 | 404 | 422))
}

/// Whether the next question would most likely fail too, whatever its token. What a token can provoke
/// must hold up nobody else.
fn is_outage(error: &Error) -> bool {
    use ErrorKind::{Body, Connect, Disconnected, Protocol, Timeout};
    match error.kind() {
        Body | Connect | Disconnected | Protocol | Timeout => true,
        // 401: the secret key is wrong.
        _ => error.status().is_some_and(|status| matches!(status.as_u16(), 401 | 429 | 500..)),
    }
}

impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answers")
            .field("kept", &self.cache.as_ref().map(Cache::len))
            .field("keep", &self.keep)
            .finish_non_exhaustive()
    }
}
