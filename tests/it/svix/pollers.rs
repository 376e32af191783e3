//! Polling endpoints.

use auth_core::Outcome;
use auth_providers::svix::pollers::{PollMessages, PollMessagesAsConsumer};
use auth_providers::svix::prelude::*;
use auth_tests::server::Reply;
use jiff::Timestamp;

use super::svix;

const FIRST: &str = r#"{"data": [], "iterator": "a+1", "done": false}"#;
const LAST: &str = r#"{
    "data": [{"id": "msg_1", "eventType": "invoice.paid", "payload": {"invoice": 7}}],
    "iterator": "b", "done": true
}"#;

#[tokio::test]
async fn a_poller_is_followed_until_nothing_is_new() {
    let (server, svix) = svix([Reply::json(200, FIRST), Reply::json(200, LAST)]).await;
    let filter = PollMessages::new().limit(5).after(Timestamp::UNIX_EPOCH);
    let mut items = svix.poll_messages("app_1", "poll_1", &filter).items();
    let message = items.next().await.unwrap().unwrap();
    assert!(items.next().await.is_none());

    assert_eq!(
        (message.event_type.as_str(), &message.payload["invoice"]),
        ("invoice.paid", &7.into())
    );
    let seen = server.seen();
    let first = "GET /api/v1/app/app_1/poller/poll_1?limit=5&after=1970-01-01T00%3A00%3A00Z";
    assert_eq!(seen[0].line(), first);
    assert_eq!(
        seen[1].line(),
        "GET /api/v1/app/app_1/poller/poll_1?limit=5&after=1970-01-01T00%3A00%3A00Z&iterator=a%2B1"
    );
    assert_eq!(seen.len(), 2);
}

#[tokio::test]
async fn a_poll_that_moves_a_consumer_on_is_sent_once() {
    let (server, svix) = svix([Reply::raw("").reset()]).await;
    let filter = PollMessagesAsConsumer::new();
    let error =
        svix.poll_messages_as_consumer("app_1", "poll_1", "mine", &filter).await.unwrap_err();
    assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 1));
    assert_eq!(server.seen()[0].line(), "GET /api/v1/app/app_1/poller/poll_1/consumer/mine");
}
