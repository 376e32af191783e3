//! Who a request is from: the kinds of Clerk's tokens, what is accepted, and how often Clerk is asked.

mod kinds;
mod layer;
mod load;
mod outage;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use auth_core::jwt::VerifyError;
use auth_core::{Clock, RetryPolicy, Secret};
use auth_providers::clerk::{Authenticator, Clerk, Principal};
use auth_tests::server::{Reply, Seen, Server};
use serde_json::{Value, json};

use super::fixture::{Draft, StillClock};
use super::signing::table_jwks;

/// An instance that knows some tokens, and counts the questions.
pub(super) struct Instance {
    server: Server,
    asked: Arc<AtomicUsize>,
    /// What is answered instead.
    trouble: Arc<Mutex<Option<Reply>>>,
}

impl Instance {
    pub(super) async fn start() -> Self {
        Self::slow(Duration::ZERO).await
    }

    /// One that takes this long for each answer.
    pub(super) async fn slow(delay: Duration) -> Self {
        let asked = Arc::<AtomicUsize>::default();
        let trouble = Arc::<Mutex<Option<Reply>>>::default();
        let (count, instead) = (Arc::clone(&asked), Arc::clone(&trouble));
        let server = Server::answering(move |seen: &Seen| {
            if seen.line() == "GET /jwks" {
                return Reply::json(200, &table_jwks());
            }
            count.fetch_add(1, Ordering::SeqCst);
            if let Some(reply) = instead.lock().unwrap().clone() {
                return reply;
            }
            let (status, body) = answer(seen.line(), &seen.text());
            let body = body.to_string();
            let head = format!("HTTP/1.1 {status} .\r\ncontent-length: {}\r\n\r\n", body.len());
            Reply::nothing().wait(delay).then(head + &body)
        });
        Self { server: server.await, asked, trouble }
    }

    pub(super) fn clerk(&self, clock: impl Clock) -> Clerk {
        Clerk::builder("sk_test_1")
            .base_url(self.server.url())
            .clock(clock)
            .attempt_timeout(Duration::from_millis(500))
            .retry(RetryPolicy::never())
            .build()
            .unwrap()
    }

    /// One that accepts every kind.
    pub(super) fn anybody(&self, clock: impl Clock) -> Authenticator {
        let authenticator = self.clerk(clock).authenticator();
        authenticator.allow_api_keys().allow_oauth_tokens().allow_any_machine()
    }

    pub(super) fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    pub(super) fn answers(&self, instead: impl Into<Option<Reply>>) {
        *self.trouble.lock().unwrap() = instead.into();
    }
}

/// What Clerk says of the token in the body of a question.
fn answer(line: &str, body: &str) -> (u16, Value) {
    let body: Value = serde_json::from_str(body).unwrap();
    let (field, subject) = match line {
        "POST /api_keys/verify" => ("secret", "user_1"),
        "POST /oauth_applications/access_tokens/verify" => ("access_token", "user_1"),
        "POST /m2m_tokens/verify" => ("token", "mch_1"),
        other => panic!("{other}"),
    };
    let token = body[field].as_str().unwrap();
    let mut record = json!({
        "id": "id_1", "subject": subject, "scopes": ["read", "mch_2"], "client_id": "client_1",
        "claims": {"plan": "pro"}, "revoked": false, "expired": false, "expiration": null,
    });
    let said = match token.split_once('_').map_or("", |(_, rest)| rest) {
        rest if rest.starts_with("good") => json!({}),
        "revoked" => json!({"revoked": true}),
        "expired" => json!({"expired": true}),
        "both" => json!({"revoked": true, "expired": true}),
        "inactive" => return (200, json!({"active": false})),
        "silent" => json!({"revoked": null}),
        "half_silent" => json!({"expired": null}),
        "nobody" => json!({"subject": ""}),
        "org" => json!({"subject": "org_1"}),
        // A minute from the time of the tables.
        "minute" => json!({"expiration": 1_700_000_060_000_u64}),
        "late" => json!({"expiration": 1_600_000_000_000_u64}),
        "malformed" => return (400, json!({"errors": [{"code": "bad_request"}]})),
        _ if token.contains('.') => json!({}),
        _ => return (404, json!({"errors": [{"code": "resource_not_found"}]})),
    };
    record.as_object_mut().unwrap().extend(said.as_object().unwrap().clone());
    (200, record)
}

/// The OAuth access token of an application, as a JWT.
pub(super) fn oauth_jwt() -> Draft {
    let draft = Draft::new(&[
        ("sub", "\"user_1\""),
        ("client_id", "\"client_1\""),
        ("scope", "\"read write\""),
        ("jti", "\"oat_1\""),
        ("iss", "\"https://clerk.example.com\""),
        ("exp", "1700000060"),
        ("iat", "1700000000"),
    ]);
    draft.header("typ", "\"at+jwt\"")
}

/// The token of a machine, as a JWT.
pub(super) fn machine_jwt() -> Draft {
    Draft::new(&[
        ("sub", "\"mch_1\""),
        ("jti", "\"mt_1\""),
        ("iss", "\"https://clerk.example.com\""),
        ("scopes", "\"mch_2 mch_3\""),
        ("plan", "\"pro\""),
        ("exp", "1700000060"),
        ("iat", "1700000000"),
        ("nbf", "1700000000"),
    ])
}

pub(super) fn secret(token: impl Into<String>) -> Secret {
    Secret::new(token.into())
}

/// Whose a token is, or the name of the error.
pub(super) async fn whose(authenticator: &Authenticator, token: impl Into<String>) -> String {
    match authenticator.verify(&secret(token)).await {
        Ok(principal) => principal.subject().to_owned(),
        Err(error) => error.name().to_owned(),
    }
}

pub(super) async fn principal(authenticator: &Authenticator, token: &str) -> Principal {
    authenticator.verify(&secret(token)).await.unwrap()
}

pub(super) async fn refused(authenticator: &Authenticator, token: &str) -> VerifyError {
    authenticator.verify(&secret(token)).await.unwrap_err()
}
