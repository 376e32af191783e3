use auth_providers::svix::applications::ApplicationIn;
use auth_providers::svix::messages::{
    BulkExpungeContentsIn, ListMessages, MessageIn, MessagePrecheckIn,
};
use auth_providers::svix::prelude::*;
use jiff::Timestamp;
use serde_json::json;

use crate::svix::{JOINED, operation};

#[tokio::test]
async fn list_messages() {
    let all = ListMessages::new()
        .limit(10)
        .iterator("msg_1srOrx2ZWZBpBUvZwXKQmoEYga2")
        .channel("project_1")
        .before(Timestamp::UNIX_EPOCH)
        .after(Timestamp::UNIX_EPOCH)
        .with_content(false)
        .tag("project_1")
        .event_types(["user.signup", "user.deleted"]);
    operation("v1.message.list")
        .all(move |svix| svix.list_messages("app_1", &all))
        .least(|svix| svix.list_messages("app_1", &ListMessages::new()))
        .differs("query.event_types[]", JOINED)
        .await;
}

#[tokio::test]
async fn create_message() {
    let least = MessageIn::new("user.signup", json!({ "user": "user_1" }));
    let application =
        ApplicationIn::new("Acme").uid("acme").throttle_rate(10).metadata([("plan", "gold")]);
    let all = least
        .clone()
        .event_id("event_1")
        .channels(["project_1"])
        .application(application)
        .tags(["project_1"])
        .transformations_params(json!({ "a": 1 }))
        .deliver_at(Timestamp::UNIX_EPOCH)
        .payload_retention_period(30)
        .payload_retention_hours(720);
    operation("v1.message.create")
        .all(move |svix| svix.create_message("acme", Some(false), &all))
        .least(move |svix| svix.create_message("acme", None, &least))
        .await;
}

#[tokio::test]
async fn precheck_message() {
    let least = MessagePrecheckIn::new("user.signup");
    let all = least.clone().channels(["project_1"]);
    operation("v1.message.precheck")
        .all(move |svix| svix.precheck_message("app_1", &all))
        .least(move |svix| svix.precheck_message("app_1", &least))
        .await;
}

#[tokio::test]
async fn get_message() {
    operation("v1.message.get")
        .all(|svix| svix.get_message("app_1", "msg_1", Some(false)))
        .least(|svix| svix.get_message("app_1", "msg_1", None))
        .await;
}

#[tokio::test]
async fn expunge_message_content() {
    operation("v1.message.expunge-content")
        .all(|svix| svix.expunge_message_content("app_1", "msg_1"))
        .await;
}

#[tokio::test]
async fn bulk_expunge_message_contents() {
    let all = BulkExpungeContentsIn::new().ids(["msg_1", "msg_2"]);
    operation("v1.message.bulk-expunge-content")
        .all(move |svix| svix.bulk_expunge_message_contents("app_1", &all))
        .least(|svix| svix.bulk_expunge_message_contents("app_1", &BulkExpungeContentsIn::new()))
        .await;
}

#[tokio::test]
async fn expunge_all_message_contents() {
    operation("v1.message.expunge-all-contents")
        .all(|svix| svix.expunge_all_message_contents("app_1"))
        .await;
}
