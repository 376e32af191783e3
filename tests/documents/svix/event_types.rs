use auth_core::Patch;
use auth_providers::svix::Ordering;
use auth_providers::svix::event_types::{
    EventTypeImportOpenApiIn, EventTypeIn, EventTypePatch, EventTypeUpsertIn, ListEventTypes,
};
use auth_providers::svix::prelude::*;
use serde_json::json;

use crate::svix::operation;

#[tokio::test]
async fn list_event_types() {
    let all = ListEventTypes::new()
        .limit(10)
        .iterator("user.signup")
        .order(Ordering::Descending)
        .include_archived(true)
        .with_content(true);
    operation("v1.event-type.list")
        .all(move |svix| svix.list_event_types(&all))
        .least(|svix| svix.list_event_types(&ListEventTypes::new()))
        .await;
}

#[tokio::test]
async fn create_event_type() {
    let all = EventTypeIn::new("user.signup", "A user signed up")
        .archived(false)
        .deprecated(true)
        .schemas(json!({"1": {"type": "object"}}))
        .group_name("user")
        .feature_flags(["beta"]);
    operation("v1.event-type.create")
        .all(move |svix| svix.create_event_type(&all))
        .least(|svix| svix.create_event_type(&EventTypeIn::new("user.signup", "")))
        .await;
}

#[tokio::test]
async fn import_event_types_from_openapi() {
    let all = EventTypeImportOpenApiIn::new()
        .dry_run(true)
        .replace_all(true)
        .spec(json!({"openapi": "3.1.0"}))
        .spec_raw("openapi: 3.1.0");
    operation("v1.event-type.import-openapi")
        .all(move |svix| svix.import_event_types_from_openapi(&all))
        .least(|svix| svix.import_event_types_from_openapi(&EventTypeImportOpenApiIn::new()))
        .await;
}

#[tokio::test]
async fn get_event_type() {
    operation("v1.event-type.get").all(|svix| svix.get_event_type("user.signup")).await;
}

#[tokio::test]
async fn upsert_event_type() {
    let all = EventTypeUpsertIn::new("A user signed up")
        .archived(false)
        .deprecated(true)
        .schemas(json!({"1": {"type": "object"}}))
        .feature_flags(["beta"])
        .group_name("user");
    operation("v1.event-type.upsert")
        .all(move |svix| svix.upsert_event_type("user.signup", &all))
        .least(|svix| svix.upsert_event_type("user.signup", &EventTypeUpsertIn::new("")))
        .await;
}

#[tokio::test]
async fn delete_event_type() {
    operation("v1.event-type.delete")
        .all(|svix| svix.delete_event_type("user.signup", Some(true)))
        .least(|svix| svix.delete_event_type("user.signup", None))
        .await;
}

#[tokio::test]
async fn patch_event_type() {
    let all = EventTypePatch::new()
        .description("A user signed up")
        .archived(false)
        .deprecated(true)
        .schemas(json!({"1": {"type": "object"}}))
        .feature_flags(vec!["beta".to_owned()])
        .group_name(Patch::Clear);
    operation("v1.event-type.patch")
        .all(move |svix| svix.patch_event_type("user.signup", &all))
        .least(|svix| svix.patch_event_type("user.signup", &EventTypePatch::new()))
        .await;
}
