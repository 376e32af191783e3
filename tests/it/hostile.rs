//! Hostile or broken servers, tower stacks and callers.
#![expect(clippy::disallowed_types, reason = "what is measured is real time")]

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use auth_core::transport::{TowerService, TransportError};
use auth_core::{
    ApiKey, Basic, Body, Call, Client, ErrorKind, Outcome, Provider, Secret, endpoint,
};
use auth_providers::clerk::prelude::*;
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use bytes::Bytes;
use http_body::Frame;
use tower_service::Service;

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Things: Provider {
    /// Reads.
    #[endpoint(method = GET, path = "/thing")]
    fn read(&self) -> Call<Vec<u16>>;

    /// Deletes.
    #[endpoint(method = DELETE, path = "/thing")]
    fn delete(&self) -> Call<()>;

    /// Makes one for each key.
    #[endpoint(method = POST, path = "/thing", idempotency_key = "idempotency-key")]
    fn make(&self) -> Call<()>;

    /// Replaces it by a form.
    #[endpoint(method = PUT, path = "/thing", form = pairs)]
    fn fill_in(&self, pairs: &[(&str, &str)]) -> Call<Vec<u16>>;
}

impl Things for Api {}

#[expect(clippy::disallowed_methods, reason = "what is measured is real time")]
fn now() -> Instant {
    Instant::now()
}

async fn api(replies: impl IntoIterator<Item = Reply>) -> (Server, Api) {
    let server = Server::start(replies).await;
    let client = Client::builder(server.url()).clock(TestClock::default()).build().unwrap();
    (server, Api(client))
}

#[tokio::test]
async fn a_length_that_is_a_lie_reserves_no_memory() {
    let lie = Reply::raw("HTTP/1.1 200 OK\r\ncontent-length: 9223372036854775807\r\n\r\nx").close();
    let server = Server::start([lie]).await;
    let client = Client::builder(server.url())
        .clock(TestClock::default())
        .response_limit(usize::MAX)
        .error_limit(usize::MAX)
        .build()
        .unwrap();
    assert_eq!(Api(client).read().await.unwrap_err().kind(), ErrorKind::Body);
}

#[test]
fn a_value_of_many_layers_is_refused_at_once() {
    let clerk = Clerk::new("sk_test_1").unwrap();
    let start = now();
    for value in [format!("%{}41", "25".repeat(60_000)), "%".repeat(200_000), "a".repeat(5000)] {
        let error = clerk.revoke_sign_in_token(&value).request().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Request);
    }
    assert!(start.elapsed() < Duration::from_secs(1));
}

#[tokio::test]
async fn what_is_ignored_cannot_fail_the_call() {
    let truncated = Reply::raw("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{}").close();
    let hung =
        Reply::raw("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{}").wait(Duration::from_secs(9));
    let huge = Reply::answer(200, &[], vec![b'x'; 9 * 1024 * 1024]);
    for reply in [truncated, hung, huge] {
        let (server, api) = api([reply, Reply::answer(404, &[], "")]).await;
        let start = now();
        api.delete().await.unwrap();
        assert_eq!(server.seen().len(), 1);
        assert!(start.elapsed() < Duration::from_secs(5));
    }
}

#[tokio::test]
async fn a_success_that_was_lost_is_not_forgotten() {
    let cut = || Reply::raw("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{}").close();
    for last in [Reply::answer(503, &[], ""), Reply::answer(404, &[], ""), Reply::raw("").reset()] {
        let (_server, api) = api([cut(), last]).await;
        assert_eq!(api.fill_in(&[("a", "b")]).await.unwrap_err().outcome(), Outcome::Applied);
    }
}

#[tokio::test]
async fn a_redirect_after_a_post_may_have_been_preceded_by_its_effect() {
    for (status, outcome) in [
        (301, Outcome::Unknown),
        (302, Outcome::Unknown),
        (303, Outcome::Unknown),
        (304, Outcome::Rejected),
        (307, Outcome::Rejected),
        (308, Outcome::Rejected),
    ] {
        let (_server, api) = api([Reply::answer(status, &[("location", "/x")], "")]).await;
        assert_eq!(api.make().await.unwrap_err().outcome(), outcome, "{status}");
        assert_eq!(api.read().await.unwrap_err().outcome(), Outcome::Rejected, "{status}");
    }
}

#[tokio::test]
async fn a_header_that_the_client_sets_cannot_be_set_by_hand() {
    let (server, first) = api([Reply::answer(200, &[], "")]).await;
    let error = first.make().header("Idempotency-Key", "mine").await.unwrap_err();
    assert!(error.to_string().contains("use `idempotency_key`"), "{error}");

    let client = Client::builder(server.url())
        .credential(ApiKey::new("x-api-key", "key_1"))
        .call_id_header("x-call-id")
        .build();
    let second = Api(client.unwrap());
    for name in ["x-call-id", "x-api-key"] {
        let error = second.delete().header(name, "mine").await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Request, Outcome::NotSent));
    }
    assert_eq!(server.connections(), 0);
    for name in ["host", "content-length", "keep-alive", "proxy-connection", "transfer-encoding"] {
        let client = Client::builder(server.url()).credential(ApiKey::new(name, "key_1")).build();
        assert_eq!(client.unwrap_err().kind(), ErrorKind::Config, "{name}");
    }
}

#[tokio::test]
async fn more_headers_than_fit_are_an_error_and_not_a_panic() {
    let (_server, api) = api([Reply::answer(200, &[], "")]).await;
    let call = (0..40_000).fold(api.delete(), |call, n| call.header(&format!("x-{n}"), n));
    assert!(call.await.unwrap_err().to_string().contains("too many headers"));
}

#[tokio::test]
async fn as_many_headers_as_a_client_takes_leave_room_for_a_calls() {
    let client = |many: usize| {
        let builder = Client::builder("http://127.0.0.1:1");
        (0..many).fold(builder, |builder, n| builder.default_header(&format!("x-{n}"), n)).build()
    };
    // Beside them are `accept` and `user-agent`.
    let api = Api(client(998).unwrap());
    let call = (0..1000).fold(api.delete(), |call, n| call.header(&format!("x-own-{n}"), n));
    assert_eq!(
        call.retry(auth_core::RetryPolicy::never()).await.unwrap_err().kind(),
        ErrorKind::Connect
    );
    for many in [999, 24_574] {
        let error = client(many).unwrap_err();
        assert!(error.to_string().contains("too many default headers"), "{error}");
    }
}

#[tokio::test]
async fn a_declared_body_keeps_its_content_type() {
    let server = Server::start([Reply::json(200, "[]")]).await;
    let client = Client::builder(server.url()).default_header("content-type", "text/x").build();
    Api(client.unwrap()).fill_in(&[("a", "b")]).await.unwrap();
    let sent = server.seen()[0].header("content-type");
    assert_eq!(sent.as_deref(), Some("application/x-www-form-urlencoded"));
}

#[tokio::test]
async fn cookies_of_an_answer_are_not_printed() {
    let (_server, api) = api([Reply::answer(200, &[("set-cookie", "DSR=eyJ.secret")], "[]")]).await;
    let reply = api.read().response().await.unwrap();
    assert_eq!(reply.headers()["set-cookie"], "DSR=eyJ.secret");
    assert!(!format!("{reply:?}").contains("secret"), "{reply:?}");
}

#[tokio::test]
async fn an_echo_is_redacted_in_every_spelling_and_cut() {
    const KEY: &str = "sk_live/secret/1234567890";
    for (limit, body) in [
        (1000, format!("bad {}", KEY.replace('/', "\\/"))),
        (1000, "bad hunter22pass".to_owned()),
        (20, format!("bad {KEY}")),
    ] {
        let reply = Reply::answer(400, &[("x-request-id", KEY)], body);
        let server = Server::start([reply]).await;
        let client = Client::builder(server.url())
            .error_limit(limit)
            .credential(Basic::new("me", "hunter22pass"))
            .build();
        let api = Api(client.unwrap());
        let error = api.delete().header("x-key", Secret::from(KEY)).await.unwrap_err();
        let text = format!("{error:?}");
        assert!(!text.contains("sk_live") && !text.contains("hunter"), "{text}");
    }
}

/// A body that always has another frame ready, and nothing in it.
struct Endless;

impl http_body::Body for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(Some(Ok(Frame::data(Bytes::new()))))
    }
}

#[derive(Clone)]
struct EndlessService;

impl Service<http::Request<Body>> for EndlessService {
    type Response = http::Response<Endless>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: http::Request<Body>) -> Self::Future {
        ready(Ok(http::Response::new(Endless)))
    }
}

#[tokio::test]
async fn a_body_without_content_and_without_end_ends_at_the_timeout() {
    let client = Client::builder("https://api.example.com")
        .transport(TowerService::new(EndlessService))
        .deadline(Duration::from_millis(100))
        .build();
    let start = now();
    let error = Api(client.unwrap()).read().await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Timeout, Outcome::Applied));
    assert!(start.elapsed() < Duration::from_secs(5));
}

/// Fails over: sends to a second place when the first cannot be reached, and fails there too.
#[derive(Clone)]
struct Failover;

impl Service<http::Request<Body>> for Failover {
    type Response = http::Response<Endless>;
    type Error = TransportError;
    type Future = Ready<Result<Self::Response, TransportError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: http::Request<Body>) -> Self::Future {
        ready(Err(TransportError::maybe_sent(TransportError::not_sent("first place"))))
    }
}

#[tokio::test]
async fn the_outermost_word_on_what_was_sent_counts() {
    let clerk = Clerk::builder("sk_test_1").transport(TowerService::new(Failover)).build().unwrap();
    let error = clerk.revoke_sign_in_token("sit_1").await.unwrap_err();
    assert_eq!((error.attempts(), error.outcome()), (1, Outcome::Unknown));
}

#[tokio::test]
async fn a_trait_for_every_type_does_not_come_between() {
    trait Shout {
        fn form<T: ?Sized>(&self, _: &T) {}
    }
    impl<T> Shout for T {}
    // Used, so that nobody takes it for dead.
    7_u8.form("x");
    trait Shouted: Provider {
        /// Sends a form.
        #[endpoint(method = PUT, path = "/shouted", form = pairs)]
        fn send_form(&self, pairs: &[(&str, &str)]) -> Call<()>;
    }
    impl Shouted for Api {}
    let (server, api) = api([Reply::answer(200, &[], "")]).await;
    api.send_form(&[("a", "b")]).await.unwrap();
    assert_eq!(
        (server.seen()[0].line(), server.seen()[0].text().as_str()),
        ("PUT /shouted", "a=b")
    );
}

#[tokio::test]
async fn one_odd_field_does_not_lose_the_rest_of_an_error() {
    let body = r#"{"errors": [{"code": "c", "message": null, "long_message": 7}, null, 3]}"#;
    let server = Server::start([Reply::json(400, body)]).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url()).build().unwrap();
    assert_eq!(clerk.revoke_sign_in_token("sit_1").await.unwrap_err().code(), Some("c"));
}
