//! What a call tells `tracing`: enough to find it, and no secret.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::io;
use std::sync::{Arc, Mutex};

use auth_core::jwt::{Algorithm, JwksVerifier, KeySet, RemoteKeySet, Rules};
use auth_core::{Call, Client, Provider, endpoint};
use auth_providers::clerk::prelude::*;
use auth_providers::sandbox::{Sandbox, TokenIssuer};
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::fmt::format::FmtSpan;

#[derive(Clone, Default)]
struct Captured(Arc<Mutex<Vec<u8>>>);

impl Captured {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl io::Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Captured {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn a_call_is_a_span_and_a_failed_attempt_an_event() {
    let captured = Captured::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_span_events(FmtSpan::CLOSE)
        .with_ansi(false)
        .with_writer(captured.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);

    let limited = Reply::answer(429, &[("retry-after", "1")], "");
    let server = Server::start([limited, Reply::json(404, "{}")]).await;
    let clerk = Clerk::builder("sk_live_do_not_log")
        .base_url(server.url() + "/v1")
        .clock(TestClock::default())
        .build()
        .unwrap();
    clerk.revoke_sign_in_token("sit_do_not_log").await.unwrap_err();
    drop(guard);

    let text = captured.text();
    for expected in [
        "otel.name=POST /sign_in_tokens/<id>/revoke",
        "otel.kind=\"client\"",
        "http.request.method=\"POST\"",
        "url.template=\"/sign_in_tokens/<id>/revoke\"",
        "server.address=\"127.0.0.1\"",
        "attempt failed",
        "error.type=\"429\"",
        "http.request.resend_count=1",
        "http.response.status_code=404",
        "otel.status_code=\"ERROR\"",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert!(!text.contains("do_not_log"), "{text}");
}

#[tokio::test]
async fn a_call_below_the_level_leaves_the_callers_span_alone() {
    let captured = Captured::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::INFO)
        .with_span_events(FmtSpan::CLOSE)
        .with_ansi(false)
        .with_writer(captured.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    let server = Server::start([Reply::json(404, "{}")]).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url()).build().unwrap();
    let span = tracing::info_span!("request", http.response.status_code = tracing::field::Empty);
    let call = clerk.revoke_sign_in_token("sit_1").into_future();
    tracing::Instrument::instrument(call, span).await.unwrap_err();
    drop(guard);
    assert!(!captured.text().contains("404"), "{}", captured.text());
}

/// Text that a subscriber of this level was told while `work` ran.
async fn told(level: tracing::Level, work: impl Future<Output = ()>) -> String {
    let captured = Captured::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_ansi(false)
        .with_writer(captured.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    work.await;
    drop(guard);
    captured.text()
}

#[tokio::test]
async fn published_keys_that_are_not_used_are_told() {
    let shared = r#"{"kty":"oct","kid":"do_not_log","k":"ZG9fbm90X2xvZw"}"#;
    let sandbox = Sandbox::start().await.unwrap();
    let token = sandbox.issue_jwt(TokenIssuer::Clerk, []);
    let good = sandbox.clerk().build().unwrap();
    good.verify_session(&token).await.unwrap();
    for (level, keys, expected, unexpected) in [
        (tracing::Level::DEBUG, format!("[{shared}]"), "it is a shared secret", "do_not_log"),
        (
            tracing::Level::WARN,
            format!("[{shared}]"),
            "none of the published keys",
            "shared secret",
        ),
        (tracing::Level::WARN, "[]".to_owned(), "", "none of the published keys"),
    ] {
        let verify = async {
            let published = format!("{{\"keys\":{keys}}}");
            let keys = move || Call::ready(Ok(serde_json::from_str::<KeySet>(&published).unwrap()));
            let keys = RemoteKeySet::new(&Client::offline(), keys);
            let rules = Rules::new([Algorithm::Rs256]);
            let verifier: JwksVerifier = JwksVerifier::new(keys, rules);
            verifier.verify(&token).await.unwrap_err();
        };
        let text = told(level, verify).await;
        assert!(text.contains(expected) && !text.contains(unexpected), "{text}");
    }
}

trait Jwks: Provider {
    /// The keys that the sandbox signs Passage's tokens with.
    #[endpoint(method = GET, path = "/apps/<app_id>/.well-known/jwks.json", auth = none)]
    fn jwks(&self, app_id: &str) -> Call<KeySet>;
}

impl Jwks for Client {}

#[tokio::test]
async fn a_rule_that_misses_by_a_trifle_is_told() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = Client::builder(sandbox.passage_url()).build().unwrap();
    let claims = [
        ("iss", "https://issuer.example.com/do_not_log".into()),
        ("aud", "https://api.example.com/do_not_log/".into()),
    ];
    let token = sandbox.issue_jwt(TokenIssuer::Passage, claims);
    let issuer = |text: &str| Rules::new([Algorithm::Rs256]).any_audience().issuer(text);
    let audience = |text: &str| Rules::new([Algorithm::Rs256]).audience(text);
    for (rules, is_told) in [
        (issuer("https://issuer.example.com/do_not_log/"), true),
        (issuer("https://issuer.example.com/do_not_log\n"), true),
        (issuer("https://Issuer.example.com/do_not_log"), true),
        (issuer("https://other.example.com/do_not_log"), false),
        (audience("https://api.example.com/do_not_log"), true),
        (audience("https://api.example.com"), false),
    ] {
        let keys = client.jwks(Sandbox::PASSAGE_APP_ID).await.unwrap();
        let verifier: JwksVerifier = JwksVerifier::new(keys, rules.clone());
        let text = told(tracing::Level::WARN, async {
            verifier.verify(&token).await.unwrap_err();
        });
        let text = text.await;
        assert_eq!(text.contains("a token is refused"), is_told, "{rules:?}: {text}");
        assert!(!text.contains("do_not_log"), "{text}");
    }
}
