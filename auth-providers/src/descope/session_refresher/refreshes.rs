//! The refreshes under way, and those that have ended a moment ago.

use std::collections::HashMap;
use std::fmt::{self, Debug};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use auth_core::jwt::VerifyError;
use auth_core::{Call, Clock, Error, ErrorKind, Secret};
use sha2::{Digest as _, Sha256};
use tokio::runtime::Handle;
use tokio::sync::watch;

use crate::descope::jwt_response::JwtResponse;

/// What a refresh gave.
type Outcome = Result<Arc<JwtResponse>, VerifyError>;

/// Refreshes by the hash of the refresh JWT. One is made at a time, in a task of its own.
pub(in crate::descope) struct Refreshes {
    flights: Mutex<HashMap<[u8; 32], Flight>>,
    clock: Arc<dyn Clock>,
}

/// A refresh.
#[derive(Clone)]
struct Flight {
    /// `None` until it has ended, then when it did, and what it gave.
    ended: watch::Receiver<Option<(Duration, Outcome)>>,
    /// How long whoever began it wants its result to be kept.
    reuse_for: Duration,
}

impl Refreshes {
    pub(in crate::descope) fn new(clock: Arc<dyn Clock>) -> Self {
        Self { flights: Mutex::default(), clock }
    }

    /// The result of a refresh with this JWT: of the one under way, of one that ended at most
    /// `reuse_for` ago, or of one that `call` makes.
    pub(super) async fn renew(
        &self,
        refresh_jwt: &Secret,
        reuse_for: Duration,
        call: impl FnOnce() -> Call<JwtResponse>,
    ) -> Outcome {
        let key: [u8; 32] = Sha256::digest(refresh_jwt.expose()).into();
        let Ok(runtime) = Handle::try_current() else {
            return Err(unavailable(
                ErrorKind::Request,
                "a session is renewed on a tokio runtime only",
            ));
        };
        let flight = {
            let mut flights = self.flights.lock().unwrap_or_else(PoisonError::into_inner);
            let now = self.clock.now();
            // What is over is forgotten here, so that no JWT stays in memory for long.
            flights.retain(|_, flight| flight.is_usable(now, flight.reuse_for));
            match flights.get(&key).filter(|flight| flight.is_usable(now, reuse_for)) {
                Some(flight) => flight.clone(),
                None => {
                    let ended = begin(call(), &runtime, Arc::clone(&self.clock));
                    let flight = Flight { ended, reuse_for };
                    flights.insert(key, flight.clone());
                    flight
                }
            }
        };
        flight.outcome().await
    }
}

fn begin(
    call: Call<JwtResponse>,
    runtime: &Handle,
    clock: Arc<dyn Clock>,
) -> watch::Receiver<Option<(Duration, Outcome)>> {
    let (sender, receiver) = watch::channel(None);
    runtime.spawn(async move {
        let outcome = match call.response().await {
            Ok(response) => Ok(Arc::new(JwtResponse::from_response(response))),
            Err(error) if is_refusal(&error) => Err(VerifyError::Revoked),
            Err(error) => Err(VerifyError::IssuerUnavailable(Arc::new(error))),
        };
        sender.send_replace(Some((clock.now(), outcome)));
    });
    receiver
}

impl Flight {
    /// Whether another request may have its result. A failure that says nothing about the session is
    /// only for those that waited for it.
    fn is_usable(&self, now: Duration, reuse_for: Duration) -> bool {
        match &*self.ended.borrow() {
            Some((_, Err(error))) if error.is_unchecked() => false,
            Some((ended, _)) => now.saturating_sub(*ended) < reuse_for,
            // Its runtime has stopped, if the other end is gone.
            None => self.ended.has_changed().is_ok(),
        }
    }

    async fn outcome(mut self) -> Outcome {
        match self.ended.wait_for(Option::is_some).await.as_deref() {
            Ok(Some((_, outcome))) => outcome.clone(),
            _ => Err(unavailable(ErrorKind::Disconnected, "the refresh was broken off")),
        }
    }
}

/// Whether Descope says that the session cannot be renewed.
fn is_refusal(error: &Error) -> bool {
    error.status().is_some_and(|status| matches!(status.as_u16(), 400 | 401 | 403 | 404))
}

fn unavailable(kind: ErrorKind, message: &'static str) -> VerifyError {
    VerifyError::IssuerUnavailable(Arc::new(Error::from_kind(kind, message)))
}

impl Debug for Refreshes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refreshes").finish_non_exhaustive()
    }
}
