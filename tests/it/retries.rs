//! Promise: only a request that is safe to send again is tried again.

use std::time::Duration;

use auth_core::{Call, Client, ErrorKind, Outcome, Provider, RetryPolicy, endpoint};
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Seen, Server};

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Things: Provider {
    /// Reads.
    #[endpoint(method = GET, path = "/thing")]
    fn read(&self) -> Call<()>;

    /// Reads it whole.
    #[endpoint(method = GET, path = "/thing")]
    fn read_value(&self) -> Call<u8>;

    /// Makes another one each time, and gives it.
    #[endpoint(method = POST, path = "/thing")]
    fn make_value(&self) -> Call<u8>;

    /// Makes another one each time.
    #[endpoint(method = POST, path = "/thing")]
    fn make(&self) -> Call<()>;

    /// Makes it so, however often.
    #[endpoint(method = POST, path = "/thing/ensure", idempotent)]
    fn ensure(&self) -> Call<()>;

    /// Takes the next one away, and gives it.
    #[endpoint(method = GET, path = "/thing/next", once)]
    fn take(&self) -> Call<u8>;

    /// Replaces it.
    #[endpoint(method = PUT, path = "/thing/rotate", once)]
    fn rotate(&self) -> Call<()>;

    /// Makes one for each key.
    #[endpoint(method = POST, path = "/thing", idempotency_key = "Idempotency-Key")]
    fn make_once(&self) -> Call<()>;
}

impl Things for Api {}

async fn api(replies: impl IntoIterator<Item = Reply>) -> (Server, TestClock, Api) {
    let server = Server::start(replies).await;
    let clock = TestClock::default();
    let client = Client::builder(server.url()).clock(clock.clone()).build().unwrap();
    (server, clock, Api(client))
}

fn status(status: u16) -> Reply {
    Reply::answer(status, &[], "")
}

#[tokio::test]
async fn a_transient_status_is_tried_again_when_it_is_safe() {
    for code in [408, 502, 503, 504] {
        let (server, clock, api) = api([status(code), status(code), status(200)]).await;
        let reply = api.read().response().await.unwrap();
        assert_eq!((reply.attempts(), server.seen().len()), (3, 3), "{code}");
        assert_eq!(clock.sleeps().len(), 2);
        assert!(clock.sleeps()[0] <= Duration::from_millis(200));
        assert!(clock.sleeps()[1] <= Duration::from_millis(400));
    }
}

#[tokio::test]
async fn a_post_is_tried_again_only_if_it_is_declared_to_be_idempotent() {
    let (server, _, api) = api([status(503)]).await;
    assert_eq!(api.make().await.unwrap_err().outcome(), Outcome::Unknown);
    assert_eq!(server.seen().len(), 1);
    api.ensure().await.unwrap_err();
    assert_eq!(server.seen().len(), 1 + 3);
    api.make_once().await.unwrap_err();
    assert_eq!(server.seen().len(), 1 + 3 + 3);
}

#[tokio::test]
async fn a_refusal_for_the_rate_is_tried_again_for_any_method() {
    let limited = Reply::answer(429, &[("retry-after", "2")], "");
    let (server, clock, api) = api([limited, status(200)]).await;
    api.make().await.unwrap();
    assert_eq!(server.seen().len(), 2);
    let wait = clock.sleeps()[0];
    assert!((Duration::from_secs(2)..=Duration::from_millis(2200)).contains(&wait), "{wait:?}");
}

#[tokio::test]
async fn a_wait_that_is_too_long_is_left_to_the_caller() {
    for (asked, per_call) in [("31", None), ("5", Some(Duration::from_secs(4)))] {
        let (server, clock, api) = api([Reply::answer(429, &[("retry-after", asked)], "")]).await;
        let call = api.read();
        let call = if let Some(limit) = per_call { call.deadline(limit) } else { call };
        let error = call.await.unwrap_err();
        assert_eq!(error.retry_after().unwrap().as_secs().to_string(), asked);
        assert_eq!((server.seen().len(), clock.sleeps().len()), (1, 0));
        assert_eq!((error.outcome(), error.attempts()), (Outcome::Rejected, 1));
    }
}

#[tokio::test]
async fn what_will_not_pass_is_not_tried_again() {
    for code in [300, 400, 401, 403, 404, 409, 422, 500, 501, 505] {
        let (server, _, api) = api([status(code)]).await;
        let error = api.read().await.unwrap_err();
        assert_eq!((error.status().unwrap().as_u16(), server.seen().len()), (code, 1));
    }
}

#[tokio::test]
async fn a_connection_that_breaks_is_an_unknown_outcome() {
    for reply in
        [Reply::raw("").close(), Reply::raw("").reset(), Reply::raw("HTTP/1.1 200").close()]
    {
        let (server, _, api) = api([reply, status(200)]).await;
        let error = api.make().await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Disconnected, Outcome::Unknown));
        assert_eq!(server.seen().len(), 1);
        api.read().await.unwrap();
    }
}

#[tokio::test]
async fn a_truncated_answer_is_read_again_where_that_is_safe() {
    let cut = || Reply::raw("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{}").close();
    let (server, _, first) = api([cut(), Reply::json(200, "7")]).await;
    assert_eq!(first.read_value().await.unwrap(), 7);
    assert_eq!(server.seen().len(), 2);

    let (server, _, second) = api([cut()]).await;
    let error = second.make_value().await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Body, Outcome::Applied));
    assert_eq!((error.status().unwrap().as_u16(), server.seen().len()), (200, 1));
}

#[tokio::test]
async fn a_request_that_was_never_sent_is_tried_again_for_any_method() {
    let (server, clock, _) = api([status(200)]).await;
    let dead = server.url();
    drop(server);
    tokio::task::yield_now().await;
    let client = Client::builder(dead).clock(clock.clone()).build().unwrap();
    let error = Api(client).make().await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Connect, Outcome::NotSent));
    assert_eq!((error.attempts(), clock.sleeps().len()), (3, 2));
}

#[tokio::test]
async fn what_is_declared_once_is_tried_again_only_if_it_had_no_effect() {
    for reply in [status(503), Reply::raw("").reset()] {
        let (server, _, api) = api([reply]).await;
        assert_eq!(api.take().await.unwrap_err().outcome(), Outcome::Unknown);
        assert_eq!(api.rotate().await.unwrap_err().outcome(), Outcome::Unknown);
        assert_eq!(server.seen().len(), 2);
    }
    let cut = Reply::raw("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n7").close();
    let (server, _, first) = api([cut]).await;
    assert_eq!(first.take().await.unwrap_err().outcome(), Outcome::Applied);
    assert_eq!(server.seen().len(), 1);

    let (server, _, limited) = api([status(429), Reply::json(200, "7")]).await;
    assert_eq!(limited.take().await.unwrap(), 7);
    assert_eq!(server.seen().len(), 2);

    let (server, clock, _) = api([]).await;
    let dead = server.url();
    drop(server);
    tokio::task::yield_now().await;
    let client = Client::builder(dead).clock(clock).build().unwrap();
    let error = Api(client).take().await.unwrap_err();
    assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 3));
}

#[tokio::test]
async fn the_policy_can_be_set_for_a_client_and_for_a_call() {
    let server = Server::start([status(503)]).await;
    let client = Client::builder(server.url())
        .clock(TestClock::default())
        .retry(RetryPolicy::default().max_attempts(5))
        .build()
        .unwrap();
    let api = Api(client);
    assert_eq!(api.read().await.unwrap_err().attempts(), 5);
    assert_eq!(api.read().retry(RetryPolicy::never()).await.unwrap_err().attempts(), 1);
    let policy = RetryPolicy::default().statuses(vec![500]);
    assert_eq!(api.read().retry(policy).await.unwrap_err().attempts(), 1);
}

#[tokio::test]
async fn an_outage_is_not_multiplied() {
    let (server, _, api) = api([status(503)]).await;
    for _ in 0..100 {
        api.read().await.unwrap_err();
    }
    let sent = server.seen().len();
    // The ten retries that an idle client has saved up, then a fifth of the calls.
    assert!((120..=131).contains(&sent), "{sent}");
}

#[tokio::test]
async fn the_body_is_whole_in_every_attempt() {
    struct Bodied(Client);
    impl Provider for Bodied {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    trait Puts: Provider {
        /// Puts a text.
        #[endpoint(method = PUT, path = "/text", json = text)]
        fn put(&self, text: &str) -> Call<()>;
    }
    impl Puts for Bodied {}

    let (server, _, Api(client)) = api([status(503), Reply::raw("").reset(), status(200)]).await;
    Bodied(client).put("whole").await.unwrap();
    let bodies: Vec<_> = server.seen().iter().map(Seen::text).collect();
    assert_eq!(bodies, ["\"whole\""; 3]);
}
