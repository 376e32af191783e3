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

use auth_providers::clerk::prelude::*;
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
    let call = clerk.revoke_sign_in_token("sit_1");
    tracing::Instrument::instrument(call, span).await.unwrap_err();
    drop(guard);
    assert!(!captured.text().contains("404"), "{}", captured.text());
}
