//! After a 429, the other calls with the same credential wait too.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::auth::Auth;

/// The time until which calls with each credential are held back.
#[derive(Debug, Default)]
pub(crate) struct Pauses {
    /// Whether there is any pause. Most of the time there is none, and no lock is taken.
    any: AtomicBool,
    until: Mutex<HashMap<u64, Duration>>,
    /// Its keys are random, so that nobody can craft a token with the hash of another token.
    hasher: RandomState,
}

impl Pauses {
    /// Holds back all calls with this credential for `wait`, counted from `now`.
    pub(crate) fn hold(&self, auth: &Auth, wait: Duration, now: Duration) {
        let Some(until) = now.checked_add(wait) else { return };
        let mut pauses = self.until.lock().unwrap_or_else(PoisonError::into_inner);
        pauses.retain(|_, until| *until > now);
        let pause = pauses.entry(self.key(auth)).or_insert(until);
        *pause = until.max(*pause);
        self.any.store(true, Ordering::Release);
    }

    /// How long a call with this credential still has to wait.
    pub(crate) fn left(&self, auth: &Auth, now: impl FnOnce() -> Duration) -> Duration {
        if !self.any.load(Ordering::Acquire) {
            return Duration::ZERO;
        }
        let now = now();
        let mut pauses = self.until.lock().unwrap_or_else(PoisonError::into_inner);
        pauses.retain(|_, until| *until > now);
        if pauses.is_empty() {
            self.any.store(false, Ordering::Release);
        }
        let until = pauses.get(&self.key(auth));
        until.map_or(Duration::ZERO, |until| until.saturating_sub(now))
    }

    fn key(&self, auth: &Auth) -> u64 {
        match auth {
            Auth::Default => 0,
            Auth::None => 1,
            // Not as a token is hashed: a stranger's token may be the name of a scheme.
            Auth::Scheme(name) => self.hasher.hash_one(("scheme", name)),
            Auth::Token(token) => self.hasher.hash_one(token.expose()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_holds_for_its_credential_and_ends() {
        let (pauses, now) = (Pauses::default(), Duration::ZERO);
        let (a, b) = (Auth::Token("a".into()), Auth::Token("b".into()));
        assert_eq!(pauses.left(&a, || now), Duration::ZERO);
        let second = Duration::from_secs(1);
        pauses.hold(&a, 2 * second, now);
        pauses.hold(&a, second, now);
        assert_eq!(pauses.left(&a, || now + second), second);
        for other in [&b, &Auth::Scheme("a"), &Auth::Default, &Auth::None] {
            assert_eq!(pauses.left(other, || now), Duration::ZERO);
        }
        assert_eq!(pauses.left(&a, || now + 2 * second), Duration::ZERO);
        assert!(pauses.until.lock().unwrap().is_empty());
    }
}
