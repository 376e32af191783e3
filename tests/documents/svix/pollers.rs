use auth_providers::svix::pollers::{
    PollMessages, PollMessagesAsConsumer, PollingEndpointConsumerSeekIn,
};
use auth_providers::svix::prelude::*;
use jiff::Timestamp;

use crate::svix::operation;

#[tokio::test]
async fn poll_messages() {
    let all = PollMessages::new()
        .limit(10)
        .iterator("eyJvZmZzZXQiOjF9")
        .event_type("user.signup")
        .channel("project_1337")
        .after(Timestamp::UNIX_EPOCH);
    operation("v1.message.poller.poll")
        .all(move |svix| svix.poll_messages("app_1", "poll_1", &all))
        .least(|svix| svix.poll_messages("app_1", "poll_1", &PollMessages::new()))
        .await;
}

#[tokio::test]
async fn poll_messages_as_consumer() {
    let least = PollMessagesAsConsumer::new();
    let all = least.clone().limit(10).iterator("eyJvZmZzZXQiOjF9");
    operation("v1.message.poller.consumer-poll")
        .all(move |svix| svix.poll_messages_as_consumer("app_1", "poll_1", "mine", &all))
        .least(move |svix| svix.poll_messages_as_consumer("app_1", "poll_1", "mine", &least))
        .await;
}

#[tokio::test]
async fn seek_poller_consumer() {
    let position = PollingEndpointConsumerSeekIn::new(Timestamp::UNIX_EPOCH);
    operation("v1.message.poller.consumer-seek")
        .all(move |svix| svix.seek_poller_consumer("app_1", "poll_1", "mine", &position))
        .await;
}
