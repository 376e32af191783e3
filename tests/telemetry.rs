//! The `tracing` spans and events of calls and token checks. They follow OpenTelemetry's
//! conventions for HTTP clients and contain no secrets.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use auth_core::jwt::{Algorithm, JwksVerifier, KeySet, RemoteKeySet, Rules};
use auth_core::{Call, Client, ClientBuilder, Provider, Secret, endpoint};
use auth_providers::clerk::prelude::*;
use auth_providers::sandbox::{Sandbox, TokenIssuer};
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use opentelemetry_semantic_conventions::attribute;
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Instrument as _, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};
use tracing_subscriber::registry::LookupSpan;

/// What a span, or an event, was given; of a field that was given twice the last value.
#[derive(Clone, Debug, Default)]
struct Told {
    name: &'static str,
    parent: Option<u64>,
    fields: BTreeMap<&'static str, String>,
}

impl Told {
    fn get(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(String::as_str)
    }
}

impl Visit for Told {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.fields.insert(field.name(), format!("{value:?}").trim_matches('"').to_owned());
    }
}

/// Keeps all that it is told.
#[derive(Clone, Default)]
struct Recorder {
    spans: Arc<Mutex<BTreeMap<u64, Told>>>,
    events: Arc<Mutex<Vec<Told>>>,
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Recorder {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let parent = context.span(id).unwrap().parent().map(|parent| parent.id().into_u64());
        let mut told = Told { name: attributes.metadata().name(), parent, ..Told::default() };
        attributes.record(&mut told);
        self.spans.lock().unwrap().insert(id.into_u64(), told);
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        values.record(self.spans.lock().unwrap().get_mut(&id.into_u64()).unwrap());
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut told = Told::default();
        event.record(&mut told);
        self.events.lock().unwrap().push(told);
    }
}

impl Recorder {
    /// Our spans of this name, in the order in which they began.
    fn spans(&self, name: &str) -> Vec<(u64, Told)> {
        let spans = self.spans.lock().unwrap().clone();
        spans.into_iter().filter(|(_, told)| told.name == name).collect()
    }
}

fn record(level: LevelFilter) -> (Recorder, tracing::subscriber::DefaultGuard) {
    let recorder = Recorder::default();
    let subscriber = tracing_subscriber::registry().with(recorder.clone().with_filter(level));
    (recorder, tracing::subscriber::set_default(subscriber))
}

fn clerk(server: &Server) -> ClientBuilder<Clerk> {
    Clerk::builder("sk_live_do_not_log").base_url(server.url() + "/v1").clock(TestClock::default())
}

#[tokio::test]
async fn a_call_is_a_span_and_each_attempt_a_client_span_within_it() {
    let (recorder, _guard) = record(LevelFilter::DEBUG);
    let limited = Reply::answer(429, &[("retry-after", "1")], "");
    let server = Server::start([limited, Reply::json(404, "{}")]).await;
    let clerk = clerk(&server).build().unwrap();
    clerk.revoke_sign_in_token("sit_do_not_log").await.unwrap_err();

    let calls = recorder.spans("call");
    let [(call, told)] = calls.as_slice() else { panic!("{calls:?}") };
    for (name, expected) in [
        ("otel.name", "revoke_sign_in_token"),
        ("otel.kind", "internal"),
        ("otel.status_code", "ERROR"),
        ("http.request.method", "POST"),
        ("url.template", "/sign_in_tokens/<id>/revoke"),
        ("error.type", "404"),
    ] {
        assert_eq!(told.get(name), Some(expected), "{name} of {told:?}");
    }

    let attempts = recorder.spans("http_request");
    assert_eq!(attempts.len(), 2);
    let port = server.url().rsplit(':').next().unwrap().to_owned();
    for (number, ((_, told), status)) in attempts.iter().zip(["429", "404"]).enumerate() {
        assert_eq!(told.parent, Some(*call));
        let full = format!("{}/v1/sign_in_tokens/<id>/revoke", server.url());
        for (name, expected) in [
            ("otel.name", Some("POST /sign_in_tokens/<id>/revoke")),
            ("otel.kind", Some("client")),
            ("otel.status_code", Some("ERROR")),
            (attribute::HTTP_REQUEST_METHOD, Some("POST")),
            (attribute::HTTP_REQUEST_RESEND_COUNT, (number > 0).then_some("1")),
            (attribute::HTTP_RESPONSE_STATUS_CODE, Some(status)),
            (attribute::NETWORK_PROTOCOL_VERSION, Some("1.1")),
            (attribute::SERVER_ADDRESS, Some("127.0.0.1")),
            (attribute::SERVER_PORT, Some(port.as_str())),
            (attribute::URL_FULL, Some(full.as_str())),
            (attribute::URL_TEMPLATE, Some("/sign_in_tokens/<id>/revoke")),
            (attribute::ERROR_TYPE, Some(status)),
        ] {
            assert_eq!(told.get(name), expected, "{name} of {told:?}");
        }
    }
    let events = recorder.events.lock().unwrap().clone();
    let failed = |told: &&Told| told.get("message") == Some("attempt failed");
    assert_eq!(events.iter().filter(failed).count(), 2, "{events:?}");
    assert_eq!(events.iter().filter(|told| told.get("retry_in_ms").is_some()).count(), 1);
}

#[tokio::test]
async fn every_attribute_of_a_span_is_one_of_the_conventions() {
    let (recorder, _guard) = record(LevelFilter::TRACE);
    let server = Server::start([Reply::json(503, "{}"), Reply::json(404, "{}")]).await;
    let clerk = clerk(&server).build().unwrap();
    clerk.list_users(&ListUsers::new()).await.unwrap_err();

    let conventions = BTreeSet::from([
        attribute::ERROR_TYPE,
        attribute::HTTP_REQUEST_METHOD,
        attribute::HTTP_REQUEST_RESEND_COUNT,
        attribute::HTTP_RESPONSE_STATUS_CODE,
        attribute::NETWORK_PROTOCOL_VERSION,
        attribute::SERVER_ADDRESS,
        attribute::SERVER_PORT,
        attribute::URL_FULL,
        attribute::URL_TEMPLATE,
    ]);
    let told: BTreeSet<&str> = recorder
        .spans("http_request")
        .into_iter()
        .flat_map(|(_, told)| told.fields.into_keys())
        // What is for the bridge from `tracing` to OpenTelemetry: a span's name, kind and status.
        .filter(|name| !name.starts_with("otel."))
        .collect();
    assert_eq!(told, conventions);
}

/// Codes that open something.
trait Codes: Provider {
    /// Opens it.
    #[endpoint(method = GET, path = "/codes", secret_query("code") = code)]
    fn code(&self, code: &Secret) -> Call<()>;
}

impl Codes for Client {}

#[tokio::test]
async fn no_secret_and_no_value_of_a_path_is_told() {
    let (recorder, _guard) = record(LevelFilter::TRACE);
    let server = Server::start([Reply::json(404, "{}")]).await;
    let clerk = clerk(&server).build().unwrap();
    clerk.revoke_sign_in_token("sit_do_not_log").query("q", "do_not_log").await.unwrap_err();
    for client in [Client::builder(server.url()), Client::builder(server.url()).hyper()] {
        let client = client.build().unwrap();
        client.code(&Secret::from("do_not_log")).await.unwrap_err();
    }
    let ours = [recorder.spans("call"), recorder.spans("http_request")];
    let all = format!("{ours:?} {:?}", recorder.events.lock().unwrap());
    assert!(all.contains("sign_in_tokens"), "something was told");
    assert!(!all.contains("do_not_log"), "{all}");
}

#[tokio::test]
async fn a_call_below_the_level_leaves_the_callers_span_alone() {
    let (recorder, _guard) = record(LevelFilter::INFO);
    let server = Server::start([Reply::json(404, "{}")]).await;
    let clerk = clerk(&server).build().unwrap();
    let span = tracing::info_span!("request", http.response.status_code = tracing::field::Empty);
    clerk.revoke_sign_in_token("sit_1").instrument(span).await.unwrap_err();
    let spans = recorder.spans("request");
    assert_eq!(spans[0].1.get("http.response.status_code"), None);
    assert!(recorder.spans("call").is_empty());
}

#[tokio::test]
async fn each_attempt_carries_the_context_of_its_own_span() {
    let (recorder, _guard) = record(LevelFilter::DEBUG);
    let server = Server::start([Reply::json(503, "{}"), Reply::json(404, "{}")]).await;
    let clerk = clerk(&server).propagate(|headers| {
        let span = tracing::Span::current().id().map_or(0, |id| id.into_u64());
        headers.insert("traceparent", format!("00-1-{span}-01").parse().unwrap());
    });
    let clerk = clerk.build().unwrap();
    clerk.list_users(&ListUsers::new()).await.unwrap_err();
    let attempts = recorder.spans("http_request");
    let sent: Vec<_> =
        server.seen().iter().map(|seen| seen.header("traceparent").unwrap()).collect();
    let expected: Vec<_> = attempts.iter().map(|(id, _)| format!("00-1-{id}-01")).collect();
    assert_eq!(sent, expected);
}

#[tokio::test]
async fn what_carries_the_context_can_neither_authorise_nor_frame_a_request() {
    for name in ["authorization", "content-length", "host", "transfer-encoding"] {
        let server = Server::start([Reply::json(404, "{}")]).await;
        let clerk = clerk(&server).propagate(move |headers| {
            headers.insert(name, "1".parse().unwrap());
        });
        let error = clerk.build().unwrap().revoke_sign_in_token("sit_1").await.unwrap_err();
        assert_eq!((error.attempts(), server.connections()), (0, 0));
        assert!(error.to_string().contains(&format!("`{name}`")), "{error}");
        assert!(error.to_string().contains("`propagate`"), "{error}");
    }
}

/// What a subscriber of this level was told in events while `work` ran.
async fn told(level: LevelFilter, work: impl Future<Output = ()>) -> String {
    let (recorder, guard) = record(level);
    work.await;
    drop(guard);
    let events = recorder.events.lock().unwrap();
    format!("{events:?}")
}

#[tokio::test]
async fn published_keys_that_are_not_used_are_told() {
    let shared = r#"{"kty":"oct","kid":"do_not_log","k":"ZG9fbm90X2xvZw"}"#;
    let sandbox = Sandbox::start().await.unwrap();
    let token = sandbox.issue_jwt(TokenIssuer::Clerk, []);
    let good = sandbox.clerk().build().unwrap();
    good.verify_session(&token).await.unwrap();
    for (level, keys, expected, unexpected) in [
        (LevelFilter::DEBUG, format!("[{shared}]"), "it is a shared secret", "do_not_log"),
        (LevelFilter::WARN, format!("[{shared}]"), "none of the published keys", "shared secret"),
        (LevelFilter::WARN, "[]".to_owned(), "", "none of the published keys"),
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
        let text = told(LevelFilter::WARN, async {
            verifier.verify(&token).await.unwrap_err();
        });
        let text = text.await;
        assert_eq!(text.contains("a token is refused"), is_told, "{rules:?}: {text}");
        assert!(!text.contains("do_not_log"), "{text}");
    }
}
