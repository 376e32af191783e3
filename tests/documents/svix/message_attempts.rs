use auth_providers::svix::message_attempts::{
    ListAttemptedDestinations, ListAttemptedMessages, ListAttemptsByEndpoint,
    ListAttemptsByMessage, MessageStatus, StatusCodeClass,
};
use auth_providers::svix::prelude::*;
use jiff::Timestamp;

use crate::svix::{JOINED, operation};

const ATTEMPT: &str = "atmpt_1srOrx2ZWZBpBUvZwXKQmoEYga2";

#[tokio::test]
async fn list_attempts_by_endpoint() {
    let all = ListAttemptsByEndpoint::new()
        .limit(10)
        .iterator(ATTEMPT)
        .status(MessageStatus::Fail)
        .status_code_class(StatusCodeClass::Code5xx)
        .channel("project_1")
        .tag("project_1")
        .before(Timestamp::UNIX_EPOCH)
        .after(Timestamp::UNIX_EPOCH)
        .with_content(false)
        .with_msg(true)
        .expanded_statuses(true)
        .event_types(["user.signup", "user.deleted"]);
    operation("v1.message-attempt.list-by-endpoint")
        .all(move |svix| svix.list_attempts_by_endpoint("app_1", "ep_1", &all))
        .least(|svix| {
            svix.list_attempts_by_endpoint("app_1", "ep_1", &ListAttemptsByEndpoint::new())
        })
        .differs("query.event_types[]", JOINED)
        .await;
}

#[tokio::test]
async fn list_attempts_by_message() {
    let all = ListAttemptsByMessage::new()
        .limit(10)
        .iterator(ATTEMPT)
        .status(MessageStatus::Fail)
        .status_code_class(StatusCodeClass::CodeNone)
        .channel("project_1")
        .tag("project_1")
        .endpoint_id("ep_1")
        .before(Timestamp::UNIX_EPOCH)
        .after(Timestamp::UNIX_EPOCH)
        .with_content(false)
        .expanded_statuses(true)
        .event_types(["user.signup", "user.deleted"]);
    operation("v1.message-attempt.list-by-msg")
        .all(move |svix| svix.list_attempts_by_message("app_1", "msg_1", &all))
        .least(|svix| {
            svix.list_attempts_by_message("app_1", "msg_1", &ListAttemptsByMessage::new())
        })
        .differs("query.event_types[]", JOINED)
        .await;
}

#[tokio::test]
async fn list_attempted_messages() {
    let all = ListAttemptedMessages::new()
        .limit(10)
        .iterator("msg_1srOrx2ZWZBpBUvZwXKQmoEYga2")
        .channel("project_1")
        .tag("project_1")
        .status(MessageStatus::Canceled)
        .before(Timestamp::UNIX_EPOCH)
        .after(Timestamp::UNIX_EPOCH)
        .with_content(false)
        .expanded_statuses(true)
        .event_types(["user.signup", "user.deleted"]);
    operation("v1.message-attempt.list-attempted-messages")
        .all(move |svix| svix.list_attempted_messages("app_1", "ep_1", &all))
        .least(|svix| svix.list_attempted_messages("app_1", "ep_1", &ListAttemptedMessages::new()))
        .differs("query.event_types[]", JOINED)
        .await;
}

#[tokio::test]
async fn list_attempted_destinations() {
    let all = ListAttemptedDestinations::new().limit(10).iterator("ep_1srOrx2ZWZBpBUvZwXKQmoEYga2");
    operation("v1.message-attempt.list-attempted-destinations")
        .all(move |svix| svix.list_attempted_destinations("app_1", "msg_1", &all))
        .least(|svix| {
            svix.list_attempted_destinations("app_1", "msg_1", &ListAttemptedDestinations::new())
        })
        .await;
}

#[tokio::test]
async fn get_attempt() {
    operation("v1.message-attempt.get")
        .all(|svix| svix.get_attempt("app_1", "msg_1", ATTEMPT, Some(true)))
        .least(|svix| svix.get_attempt("app_1", "msg_1", ATTEMPT, None))
        .await;
}

#[tokio::test]
async fn expunge_attempt_content() {
    operation("v1.message-attempt.expunge-content")
        .all(|svix| svix.expunge_attempt_content("app_1", "msg_1", ATTEMPT))
        .await;
}

#[tokio::test]
async fn resend_message() {
    operation("v1.message-attempt.resend")
        .all(|svix| svix.resend_message("app_1", "msg_1", "ep_1"))
        .await;
}
