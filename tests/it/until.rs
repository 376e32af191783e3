//! A call that is made again until it has the answer that is waited for.

use std::time::Duration;

use auth_core::{
    Call, Client, Clock as _, Error, ErrorBody, ErrorKind, Outcome, Provider, Until, endpoint,
};
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Task {
    done: bool,
}

trait Tasks: Provider {
    /// Gives the task.
    #[endpoint(method = GET, path = "/task")]
    fn task(&self) -> Call<Task>;
}

impl Tasks for Client {}

async fn client(replies: impl IntoIterator<Item = Reply>) -> (Server, TestClock, Client) {
    let server = Server::start(replies).await;
    let clock = TestClock::default();
    let client = Client::builder(server.url()).clock(clock.clone()).build().unwrap();
    (server, clock, client)
}

fn until_done(client: Client) -> Until<Task> {
    Until::new(move || client.task(), |result| result.as_ref().map_or(true, |task| task.done))
}

fn task(done: bool) -> Reply {
    Reply::json(200, if done { r#"{"done": true}"# } else { r#"{"done": false}"# })
}

#[tokio::test]
async fn it_calls_again_until_the_answer_is_there() {
    let (server, clock, client) = client([task(false), task(false), task(true)]).await;
    assert!(until_done(client).await.unwrap().done);
    assert_eq!(server.seen().len(), 3);
    assert_eq!(clock.sleeps(), [Duration::from_secs(1); 2]);
}

#[tokio::test]
async fn an_error_that_is_the_last_answer_ends_it_at_once() {
    let (server, clock, client) = client([task(false), Reply::json(404, "{}")]).await;
    let error = until_done(client).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), server.seen().len()), (404, 2));
    assert_eq!(clock.sleeps().len(), 1);
}

#[tokio::test]
async fn an_error_that_means_not_yet_is_waited_over_as_long_as_the_provider_asks() {
    let not_yet = Reply::answer(401, &[("retry-after", "7")], r#"{"code": "pending"}"#);
    let (_server, clock, client) = client([not_yet, task(true)]).await;
    let is_last = |result: &Result<Task, Error>| {
        result
            .as_ref()
            .err()
            .is_none_or(|error| error.status() != Some(http::StatusCode::UNAUTHORIZED))
    };
    assert!(Until::new(move || client.task(), is_last).await.unwrap().done);
    assert_eq!(clock.sleeps(), [Duration::from_secs(7)]);
}

#[tokio::test]
async fn one_deadline_covers_all_calls_and_waits() {
    let (server, clock, client) = client((0..9).map(|_| task(false))).await;
    let wait = until_done(client).every(Duration::from_secs(4)).deadline(Duration::from_secs(10));
    let error = wait.await.unwrap_err();
    assert_eq!((error.kind(), server.seen().len()), (ErrorKind::Timeout, 3));
    assert_eq!(clock.now(), Duration::from_secs(8), "a wait past the deadline is not begun");
    assert!(error.to_string().contains("within 10s"), "{error}");
}

#[tokio::test]
async fn a_call_that_hangs_ends_at_the_deadline_of_the_whole() {
    let server = Server::start([task(false), Reply::nothing().wait(Duration::from_secs(60))]).await;
    let client = Client::builder(server.url()).build().unwrap();
    let wait = until_done(client).every(Duration::ZERO).deadline(Duration::from_millis(300));
    let error = wait.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
}

#[tokio::test]
async fn the_last_error_is_the_source_after_the_deadline() {
    let refused =
        || Call::ready(Err::<Task, _>(Error::from_status(401, ErrorBody::new().code("E1"))));
    let error =
        Until::new(refused, |_| false).deadline(Duration::from_millis(1)).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Timeout, Outcome::Rejected));
    assert!(format!("{error:#}").contains("E1"), "{error:#}");
}

#[tokio::test]
async fn a_deadline_of_zero_is_refused_before_anything_is_sent() {
    let (server, _, client) = client([task(true)]).await;
    let error = until_done(client).deadline(Duration::ZERO).await.unwrap_err();
    assert_eq!((error.kind(), server.connections()), (ErrorKind::Request, 0));
}
