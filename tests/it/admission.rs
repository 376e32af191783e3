//! What holds calls back before they are sent: pauses, the limit of calls in flight, the circuit
//! breaker.

use std::time::Duration;

use auth_core::{
    Call, CircuitBreaker, Client, ClientBuilder, ErrorKind, Outcome, Provider, RetryAfterUnit,
    RetryBudget, RetryPolicy, endpoint,
};
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};

#[derive(Clone)]
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
}

impl Things for Api {}

async fn api(
    replies: impl IntoIterator<Item = Reply>,
    configure: impl FnOnce(ClientBuilder) -> ClientBuilder,
) -> (Server, TestClock, Api) {
    let server = Server::start(replies).await;
    let clock = TestClock::default();
    let client = configure(Client::builder(server.url()).clock(clock.clone())).build().unwrap();
    (server, clock, Api(client))
}

fn limited(seconds: &str) -> Reply {
    Reply::answer(429, &[("retry-after", seconds)], "")
}

fn ok() -> Reply {
    Reply::answer(200, &[], "")
}

#[tokio::test]
async fn a_refusal_for_the_rate_holds_back_the_other_calls_of_its_credential() {
    let (server, clock, api) = api([limited("7"), ok()], |builder| builder).await;
    api.read().retry(RetryPolicy::never()).await.unwrap_err();

    // Another credential is not held back, the same one is: by the rest of the seven seconds and
    // half of the first backoff.
    api.read().credential("another").await.unwrap();
    assert!(clock.sleeps().is_empty(), "{:?}", clock.sleeps());
    api.read().await.unwrap();
    assert_eq!(clock.sleeps(), [Duration::from_millis(7100)]);
    api.read().await.unwrap();
    assert_eq!((clock.sleeps().len(), server.seen().len()), (1, 4));
}

#[tokio::test]
async fn a_wish_to_wait_that_cannot_be_read_or_has_another_name_holds_back_too() {
    for (header, left) in [
        (("retry-after", "soon"), 1000),
        (("retry-after", "1.5"), 2000),
        (("retry-after-ms", "1500"), 1500),
        (("retry-after-ms", "soon"), 1000),
        (("ratelimit-reset", "7"), 7000),
        (("x-ratelimit-reset", "soon"), 1000),
    ] {
        let limited = Reply::answer(429, &[header], "");
        let (_server, clock, api) = api([limited, ok()], |builder| {
            builder
                .retry_after_header("retry-after-ms", RetryAfterUnit::Milliseconds)
                .retry_after_header("ratelimit-reset", RetryAfterUnit::Seconds)
                .retry_after_header("x-ratelimit-reset", RetryAfterUnit::UnixSeconds)
        })
        .await;
        let error = api.read().retry(RetryPolicy::never()).await.unwrap_err();
        assert_eq!(error.retry_after(), Some(Duration::from_millis(left)), "{header:?}");
        api.read().await.unwrap();
        assert_eq!(clock.sleeps(), [Duration::from_millis(left + 100)], "{header:?}");
    }
}

#[test]
fn a_header_that_would_not_be_read_cannot_be_declared() {
    for (name, says) in [("Retry-After", "needs no declaration"), ("a b", "not a header name")] {
        let client = Client::builder("https://api.example.com");
        let client = client.retry_after_header(name, RetryAfterUnit::Milliseconds);
        let error = client.build().unwrap_err();
        assert!(error.to_string().contains(says), "{error}");
    }
}

#[tokio::test]
async fn a_header_that_nobody_declared_asks_for_nothing() {
    let limited = Reply::answer(429, &[("retry-after-ms", "1500"), ("ratelimit-reset", "7")], "");
    let (_server, clock, api) = api([limited, ok()], |builder| builder).await;
    api.read().await.unwrap();
    assert_eq!(clock.sleeps(), [Duration::from_millis(100)]);
}

#[tokio::test]
async fn a_pause_that_outlasts_the_deadline_is_a_refusal_with_nothing_sent() {
    let (server, clock, api) = api([limited("7"), ok()], |builder| builder).await;
    api.read().retry(RetryPolicy::never()).await.unwrap_err();
    let error = api.read().deadline(Duration::from_secs(3)).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::NotAdmitted, Outcome::NotSent));
    assert_eq!((error.attempts(), error.retry_after()), (0, Some(Duration::from_secs(7))));
    assert_eq!((server.seen().len(), clock.sleeps().len()), (1, 0));
}

#[tokio::test]
async fn a_wait_beyond_the_cap_holds_nobody_back() {
    let (server, clock, api) = api([limited("3600"), ok()], |builder| builder).await;
    api.read().await.unwrap_err();
    api.read().await.unwrap();
    assert_eq!((server.seen().len(), clock.sleeps().len()), (2, 0));
}

#[tokio::test]
async fn a_call_over_the_limit_is_refused_and_one_that_is_dropped_makes_room() {
    let hang = Reply::nothing().wait(Duration::from_secs(30));
    let (server, _, api) = api([hang, ok()], |builder| builder.max_in_flight(1)).await;
    let first = tokio::spawn(api.read());
    while server.seen().is_empty() {
        tokio::task::yield_now().await;
    }
    let error = api.read().await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::NotAdmitted, Outcome::NotSent));
    first.abort();
    assert!(first.await.unwrap_err().is_cancelled());
    api.read().await.unwrap();
    assert_eq!(server.seen().len(), 2);
}

#[tokio::test]
async fn a_provider_that_is_down_is_left_alone_and_then_tried_once() {
    let down = || Reply::answer(500, &[], "");
    let rules = CircuitBreaker::new(3, Duration::from_secs(10));
    let (server, clock, api) =
        api([down(), down(), down(), ok()], |builder| builder.circuit_breaker(rules)).await;
    for _ in 0..3 {
        assert_eq!(api.read().await.unwrap_err().kind(), ErrorKind::Status);
    }
    let error = api.read().await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::NotAdmitted, Outcome::NotSent));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(10)));
    assert_eq!(server.seen().len(), 3);

    auth_core::Clock::sleep(&clock, Duration::from_secs(10)).await;
    api.read().await.unwrap();
    api.read().await.unwrap();
    assert_eq!(server.seen().len(), 5);
}

#[tokio::test]
async fn the_budget_can_be_set() {
    let down = Reply::answer(503, &[], "");
    for (budget, sent) in [
        (RetryBudget::new(0, 0), 20),
        (RetryBudget::new(0, 4), 24),
        (RetryBudget::new(50, 0), 30),
        (RetryBudget::new(200, 2), 60),
    ] {
        let (server, _, api) = api([down.clone()], |builder| builder.retry_budget(budget)).await;
        for _ in 0..20 {
            api.read().await.unwrap_err();
        }
        assert_eq!(server.seen().len(), sent, "{budget:?}");
    }
}
