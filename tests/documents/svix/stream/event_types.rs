use auth_providers::svix::Ordering;
use auth_providers::svix::prelude::*;
use auth_providers::svix::stream::event_types::{
    ListStreamEventTypes, StreamEventTypeIn, StreamEventTypePatch,
};

use crate::svix::operation;

fn all() -> StreamEventTypeIn {
    StreamEventTypeIn::new("user.signup")
        .description("A user signed up.")
        .feature_flags(["beta"])
        .deprecated(true)
        .archived(true)
}

#[tokio::test]
async fn list_stream_event_types() {
    let all = ListStreamEventTypes::new()
        .limit(10)
        .iterator("user.signup")
        .order(Ordering::Descending)
        .include_archived(true);
    operation("v1.streaming.event-type.list")
        .all(move |svix| svix.list_stream_event_types(&all))
        .least(|svix| svix.list_stream_event_types(&ListStreamEventTypes::new()))
        .await;
}

#[tokio::test]
async fn create_stream_event_type() {
    operation("v1.streaming.event-type.create")
        .all(|svix| svix.create_stream_event_type(&all()))
        .least(|svix| svix.create_stream_event_type(&StreamEventTypeIn::new("user.signup")))
        .await;
}

#[tokio::test]
async fn get_stream_event_type() {
    operation("v1.streaming.event-type.get")
        .all(|svix| svix.get_stream_event_type("user.signup"))
        .await;
}

#[tokio::test]
async fn upsert_stream_event_type() {
    let least = StreamEventTypeIn::new("user.signup");
    operation("v1.streaming.event-type.upsert")
        .all(|svix| svix.upsert_stream_event_type("user.signup", &all()))
        .least(move |svix| svix.upsert_stream_event_type("user.signup", &least))
        .await;
}

#[tokio::test]
async fn delete_stream_event_type() {
    operation("v1.streaming.event-type.delete")
        .all(|svix| svix.delete_stream_event_type("user.signup", Some(true)))
        .least(|svix| svix.delete_stream_event_type("user.signup", None))
        .await;
}

#[tokio::test]
async fn patch_stream_event_type() {
    let all = StreamEventTypePatch::new()
        .description("A user signed up.")
        .feature_flags(vec!["beta".to_owned()])
        .deprecated(true)
        .archived(true);
    let least = StreamEventTypePatch::new();
    operation("v1.streaming.event-type.patch")
        .all(move |svix| svix.patch_stream_event_type("user.signup", &all))
        .least(move |svix| svix.patch_stream_event_type("user.signup", &least))
        .await;
}
