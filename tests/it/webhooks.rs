//! Promise: only webhooks that the sender has signed are accepted.

mod clerk;
mod headers;
mod operational;
mod payloads;
mod replays;
mod secrets;
mod signatures;
mod time;

use std::time::{Duration, SystemTime};

use auth_core::{Clock, Sleep};
use auth_providers::webhook::{Delivery, Webhook, WebhookError};
use http::{HeaderMap, HeaderName, HeaderValue};
use jiff::Timestamp;

/// The vector that the vendor publishes.
const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const ID: &str = "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk";
const SENT: i64 = 1_649_367_553;
const BODY: &str = r#"{"email":"test@example.com","username":"test_user"}"#;
const SIGNATURE: &str = "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=";

const OTHER_SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// A clock that stands still.
#[derive(Debug)]
struct Stopped(SystemTime);

impl Clock for Stopped {
    fn now(&self) -> Duration {
        panic!("only the time of day matters")
    }

    fn time_of_day(&self) -> SystemTime {
        self.0
    }

    fn sleep(&self, _: Duration) -> Sleep {
        panic!("nothing is waited for")
    }
}

fn at(time: SystemTime) -> Webhook {
    Webhook::new(SECRET).unwrap().clock(Stopped(time))
}

/// The endpoint of the vector, `millis` after the vector was signed.
fn after(millis: i64) -> Webhook {
    at(Timestamp::from_millisecond(SENT * 1000 + millis).unwrap().into())
}

fn webhook() -> Webhook {
    after(0)
}

fn sent() -> Timestamp {
    Timestamp::from_second(SENT).unwrap()
}

/// A request, by default the vector, which a situation changes.
struct Request {
    webhook: Webhook,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Request {
    fn of(family: &str) -> Self {
        let empty = Self { webhook: webhook(), headers: HeaderMap::new(), body: BODY.into() };
        empty
            .with(&format!("{family}-id"), ID)
            .with(&format!("{family}-timestamp"), &SENT.to_string())
            .with(&format!("{family}-signature"), SIGNATURE)
    }

    fn with(self, name: &str, value: &str) -> Self {
        self.with_bytes(name, value.as_bytes())
    }

    fn with_bytes(mut self, name: &str, value: &[u8]) -> Self {
        let value = HeaderValue::from_bytes(value).unwrap();
        self.headers.insert(HeaderName::from_bytes(name.as_bytes()).unwrap(), value);
        self
    }

    /// One more value beside those that are there.
    fn and(mut self, name: &'static str, value: &str) -> Self {
        self.headers.append(name, value.parse().unwrap());
        self
    }

    fn without(mut self, name: &str) -> Self {
        self.headers.remove(name).unwrap();
        self
    }

    fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    fn to(mut self, webhook: Webhook) -> Self {
        self.webhook = webhook;
        self
    }

    /// Signed anew, as it is now, with the vector's secret.
    fn signed(mut self) -> Self {
        self.headers = webhook().sign(ID, sent(), &self.body).unwrap();
        self
    }

    fn verdict(&self) -> Result<Delivery<&[u8]>, WebhookError> {
        self.webhook.verify_bytes(&self.headers, &self.body)
    }
}

fn svix() -> Request {
    Request::of("svix")
}

fn standard() -> Request {
    Request::of("webhook")
}

fn missing(name: &'static str) -> Option<WebhookError> {
    Some(WebhookError::MissingHeader { name })
}

fn repeated(name: &'static str) -> Option<WebhookError> {
    Some(WebhookError::RepeatedHeader { name })
}

fn malformed(name: &'static str, reason: &'static str) -> Option<WebhookError> {
    Some(WebhookError::MalformedHeader { name, reason })
}

fn too_old(seconds: u64) -> Option<WebhookError> {
    Some(WebhookError::TooOld { age: Duration::from_secs(seconds) })
}

fn too_new(seconds: u64) -> Option<WebhookError> {
    Some(WebhookError::TooNew { ahead: Duration::from_secs(seconds) })
}

/// What a request is, and why it is refused, if it is.
type Situation = (&'static str, Request, Option<WebhookError>);

/// Each situation gets its verdict: all of them, so that one failure does not hide the others.
fn judge(situations: impl IntoIterator<Item = Situation>) {
    let mut wrong = Vec::new();
    for (situation, request, expected) in situations {
        let verdict = request.verdict().map(|delivery| {
            assert_eq!(delivery.payload, request.body, "{situation}");
        });
        if verdict != expected.clone().map_or(Ok(()), Err) {
            wrong.push(format!("{situation}: {verdict:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_vendors_vector_holds_and_is_what_is_signed() {
    let request = svix();
    let delivery = request.verdict().unwrap();
    assert_eq!((delivery.id.as_str(), delivery.timestamp), (ID, sent()));

    let signed = webhook().sign(ID, sent(), BODY.as_bytes()).unwrap();
    let mut lines: Vec<_> = signed.iter().map(|(n, v)| (n.as_str(), v.to_str().unwrap())).collect();
    lines.sort_unstable();
    let timestamp = SENT.to_string();
    assert_eq!(
        lines,
        [("svix-id", ID), ("svix-signature", SIGNATURE), ("svix-timestamp", &timestamp)]
    );
}

fn other() -> Webhook {
    Webhook::new(OTHER_SECRET).unwrap().clock(Stopped(sent().into()))
}

#[test]
fn both_providers_have_the_same_webhook() {
    use auth_providers::clerk::{Webhook as OfClerk, WebhookError as ErrorOfClerk};
    use auth_providers::svix::{Delivery as DeliveryOfSvix, Webhook as OfSvix};

    let webhook: OfSvix = OfClerk::new(SECRET).unwrap();
    let error: Result<DeliveryOfSvix<&[u8]>, ErrorOfClerk> =
        webhook.verify_bytes(&HeaderMap::new(), b"");
    assert_eq!(error.err(), missing("svix-id"));
}

#[test]
fn a_webhook_can_be_shared() {
    fn shared<T: Clone + Send + Sync + Unpin + 'static>() {}
    shared::<Webhook>();
    shared::<WebhookError>();
    shared::<Delivery<String>>();
}
