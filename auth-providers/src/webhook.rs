//! Verifies webhooks with Svix's signature scheme, which both Svix and Clerk use.
//!
//! The URL of a webhook is not secret, so anybody can send requests to it. Act only on requests
//! with a valid signature. The signature covers the exact bytes of the body. So verify the raw
//! body, before it is parsed.
//!
//! ```
//! use auth_providers::webhook::Webhook;
//! use axum::Router;
//! use axum::body::Bytes;
//! use axum::extract::State;
//! use axum::http::{HeaderMap, StatusCode};
//! use axum::routing::post;
//!
//! #[derive(serde::Deserialize)]
//! struct InvoicePaid {
//!     invoice: String,
//! }
//!
//! async fn receive(
//!     State(webhook): State<Webhook>,
//!     headers: HeaderMap,
//!     body: Bytes,
//! ) -> Result<StatusCode, (StatusCode, String)> {
//!     let delivery = webhook
//!         .verify::<InvoicePaid>(&headers, &body)
//!         .map_err(|error| (StatusCode::BAD_REQUEST, error.to_string()))?;
//!     println!("{} was paid, says message {}", delivery.payload.invoice, delivery.id);
//!     Ok(StatusCode::NO_CONTENT)
//! }
//!
//! fn app() -> Result<Router, auth_core::Error> {
//!     let webhook = Webhook::from_env("WEBHOOK_SECRET")?;
//!     Ok(Router::new().route("/webhook", post(receive)).with_state(webhook))
//! }
//! ```
//!
//! What Clerk sends is a [`clerk::WebhookEvent`](crate::clerk::WebhookEvent), what Svix tells about
//! itself an [`svix::OperationalWebhookEvent`](crate::svix::OperationalWebhookEvent).
//!
//! Vendor documentation: <https://docs.svix.com/receiving/verifying-payloads/how>,
//! <https://clerk.com/docs/webhooks/sync-data>.

mod error;
mod headers;
mod key;
mod payload;
mod replay;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use auth_core::{Clock, Error, Secret, SystemClock};
use http::HeaderMap;
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use subtle::{Choice, ConstantTimeEq};

pub use self::error::WebhookError;
use self::headers::SignatureHeaders;
use self::key::Key;
pub use self::replay::ReplayGuard;
use crate::environment;

const DEFAULT_TOLERANCE: Duration = Duration::from_secs(300);
const DEFAULT_BODY_LIMIT: usize = 1024 * 1024;

/// Verifies the webhooks that an endpoint receives.
///
/// A request is accepted if it passes these checks, in this order:
///
/// 1. The body is within its limit. Each of the headers `svix-id`, `svix-timestamp` and
///    `svix-signature` is present once and well-formed. If none of the three is present,
///    `webhook-id`, `webhook-timestamp` and `webhook-signature` are used instead. The two families
///    are never mixed. The id has 256 bytes at most and contains no dot. The signatures have 4096
///    bytes at most.
/// 2. One of the `v1` signatures was made with one of the secrets. Every signature is compared with
///    every secret, in constant time. Signatures of other versions are ignored.
/// 3. The timestamp differs from the current time by the tolerance at most. This check follows the
///    signature, so that only a genuine request is called too old.
/// 4. The [`ReplayGuard`], if there is one, has not seen the request before.
/// 5. The body decodes into the payload's type.
///
/// Cloning is cheap. `{:?}` prints no secret. The memory of the keys is overwritten with zeros on
/// drop.
///
/// ```
/// use std::time::Duration;
///
/// use auth_providers::webhook::Webhook;
/// use jiff::Timestamp;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let webhook = Webhook::new("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")?
///     .tolerance(Duration::from_secs(60));
///
/// // For tests: what the sender does.
/// let body = br#"{"type":"invoice.paid"}"#;
/// let headers = webhook.sign("msg_1", Timestamp::now(), body)?;
///
/// let delivery = webhook.verify::<serde_json::Value>(&headers, body)?;
/// assert_eq!(delivery.id, "msg_1");
/// assert_eq!(delivery.payload["type"], "invoice.paid");
/// # Ok(()) }
/// ```
///
/// Vendor page: [Verifying payloads](https://docs.svix.com/receiving/verifying-payloads/how).
#[derive(Clone)]
pub struct Webhook {
    key: Key,
    more_keys: Vec<Key>,
    tolerance: Duration,
    body_limit: usize,
    clock: Arc<dyn Clock>,
    replay_guard: Option<Arc<dyn ReplayGuard>>,
}

impl Webhook {
    /// An endpoint with this signing secret, `whsec_…`, and default options.
    ///
    /// The secret is standard base64, with or without padding. The prefix may be left out.
    ///
    /// # Errors
    ///
    /// - The secret is not base64, or empty, or has a [flaw](Secret::flaw), such as a line break at
    ///   its end.
    /// - The secret is an asymmetric key, `whpk_…` or `whsk_…`. These are not supported.
    pub fn new(secret: impl Into<Secret>) -> Result<Self, Error> {
        Ok(Self {
            key: Key::parse(&secret.into())?,
            more_keys: Vec::new(),
            tolerance: DEFAULT_TOLERANCE,
            body_limit: DEFAULT_BODY_LIMIT,
            clock: Arc::new(SystemClock::default()),
            replay_guard: None,
        })
    }

    /// An endpoint with the signing secret in this environment variable.
    ///
    /// Clerk uses the name `CLERK_WEBHOOK_SIGNING_SECRET`. Svix has no usual name.
    ///
    /// # Errors
    ///
    /// - The variable is not set, is empty or is not Unicode, or contains something around the
    ///   secret, such as a line break.
    /// - As [`new`](Self::new).
    pub fn from_env(variable: &str) -> Result<Self, Error> {
        Self::new(environment::required(variable)?)
    }

    /// Also accepts requests that were signed with this secret. Use it while secrets are rotated.
    ///
    /// # Errors
    ///
    /// - As [`new`](Self::new).
    pub fn also_accept(mut self, secret: impl Into<Secret>) -> Result<Self, Error> {
        self.more_keys.push(Key::parse(&secret.into())?);
        Ok(self)
    }

    /// The largest accepted difference between the timestamp and the current time, in whole
    /// seconds. Default: 300 seconds, as in Svix's own libraries.
    #[must_use]
    pub fn tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// The largest accepted body, in bytes. Default: 1 MiB.
    ///
    /// The body is already in memory when it is checked. So the server needs its own limit for
    /// reading the body, such as the one of axum's `Bytes`.
    #[must_use]
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// The clock that timestamps are compared with. Default: [`SystemClock`].
    #[must_use]
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// The guard that remembers requests. Default: none, so that a request can be repeated within
    /// the tolerance.
    #[must_use]
    pub fn replay_guard(mut self, guard: impl ReplayGuard) -> Self {
        self.replay_guard = Some(Arc::new(guard));
        self
    }

    /// Verifies a request and decodes its body from JSON.
    ///
    /// # Errors
    ///
    /// - As [`verify_bytes`](Self::verify_bytes).
    /// - [`WebhookError::Payload`]: the body is not JSON, or does not fit `T`.
    pub fn verify<T: DeserializeOwned>(
        &self,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Delivery<T>, WebhookError> {
        let Delivery { id, timestamp, expires, payload } = self.verify_bytes(headers, body)?;
        Ok(Delivery { id, timestamp, expires, payload: payload::decode(payload)? })
    }

    /// Verifies a request with any body and returns the body unchanged.
    ///
    /// # Errors
    ///
    /// - [`WebhookError::BodyTooLarge`], [`MissingHeader`](WebhookError::MissingHeader),
    ///   [`RepeatedHeader`](WebhookError::RepeatedHeader),
    ///   [`MalformedHeader`](WebhookError::MalformedHeader): the request is not a signed webhook.
    /// - [`UnsupportedSignature`](WebhookError::UnsupportedSignature),
    ///   [`WrongSignature`](WebhookError::WrongSignature): no signature is valid.
    /// - [`TooOld`](WebhookError::TooOld), [`TooNew`](WebhookError::TooNew),
    ///   [`Replayed`](WebhookError::Replayed): a signature is valid, but the request is outside the
    ///   tolerance or was repeated.
    pub fn verify_bytes<'b>(
        &self,
        headers: &HeaderMap,
        body: &'b [u8],
    ) -> Result<Delivery<&'b [u8]>, WebhookError> {
        if body.len() > self.body_limit {
            return Err(WebhookError::BodyTooLarge { limit: self.body_limit });
        }
        let signed = SignatureHeaders::read(headers)?;
        self.check_signature(&signed, body)?;
        self.check_time(signed.sent_at)?;
        let delivery = Delivery {
            id: signed.id.to_owned(),
            timestamp: signed.sent_at,
            expires: expiry(signed.sent_at, self.tolerance),
            payload: body,
        };
        match &self.replay_guard {
            Some(guard) if !guard.first_seen(&delivery.replay_key(), delivery.expires) => {
                Err(WebhookError::Replayed)
            }
            _ => Ok(delivery),
        }
    }

    /// The headers that a sender would send, for tests. They belong to the `svix-` family and have
    /// one signature, made with the secret given to [`new`](Self::new).
    ///
    /// # Errors
    ///
    /// - [`WebhookError::MalformedHeader`]: the id is empty, is longer than 256 bytes, or contains
    ///   a dot or characters other than visible ASCII; or the time is before 1970.
    pub fn sign(
        &self,
        id: &str,
        timestamp: Timestamp,
        body: &[u8],
    ) -> Result<HeaderMap, WebhookError> {
        let timestamp = timestamp.as_second().to_string();
        let signature = format!("v1,{}", self.key.sign(id, &timestamp, body));
        SignatureHeaders::write(id, &timestamp, &signature)
    }

    fn check_signature(
        &self,
        signed: &SignatureHeaders<'_>,
        body: &[u8],
    ) -> Result<(), WebhookError> {
        if signed.signatures().next().is_none() {
            return Err(WebhookError::UnsupportedSignature);
        }
        let mut matches = Choice::from(0);
        for key in std::iter::once(&self.key).chain(&self.more_keys) {
            let expected = key.sign(signed.id, signed.timestamp, body);
            // Compared as text, because some bytes have several base64 spellings, and the sender
            // uses only one.
            for signature in signed.signatures() {
                matches |= signature.as_bytes().ct_eq(expected.as_bytes());
            }
        }
        if bool::from(matches) { Ok(()) } else { Err(WebhookError::WrongSignature) }
    }

    /// Compares whole seconds, because the sender's timestamp has no fraction.
    fn check_time(&self, sent_at: Timestamp) -> Result<(), WebhookError> {
        // A clock beyond the range of dates cannot be trusted. Every request is then too old.
        let now = Timestamp::try_from(self.clock.time_of_day()).unwrap_or(Timestamp::MAX);
        let age = now.as_second().saturating_sub(sent_at.as_second());
        let distance = Duration::from_secs(age.unsigned_abs());
        if distance <= self.tolerance {
            Ok(())
        } else if age > 0 {
            Err(WebhookError::TooOld { age: distance })
        } else {
            Err(WebhookError::TooNew { ahead: distance })
        }
    }
}

impl fmt::Debug for Webhook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Webhook")
            .field("secrets", &(1 + self.more_keys.len()))
            .field("tolerance", &self.tolerance)
            .field("body_limit", &self.body_limit)
            .field("clock", &self.clock)
            .field("replay_guard", &self.replay_guard.is_some())
            .finish()
    }
}

/// The first second after the tolerance.
fn expiry(sent_at: Timestamp, tolerance: Duration) -> Timestamp {
    let tolerance = i64::try_from(tolerance.as_secs()).unwrap_or(i64::MAX);
    let seconds = sent_at.as_second().saturating_add(tolerance).saturating_add(1);
    Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX)
}

/// A verified webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Delivery<T> {
    /// The message's id, `msg_…`. It stays the same when the sender tries the message again.
    pub id: String,
    /// When the request was signed, in whole seconds.
    pub timestamp: Timestamp,
    /// When the signature becomes too old. The request need not be remembered after that.
    pub expires: Timestamp,
    /// The body.
    pub payload: T,
}

impl<T> Delivery<T> {
    /// A key for this request, `{id}.{timestamp}`. The [`ReplayGuard`] gets this key.
    #[must_use]
    pub fn replay_key(&self) -> String {
        format!("{}.{}", self.id, self.timestamp.as_second())
    }
}
