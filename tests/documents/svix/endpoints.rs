use std::collections::BTreeMap;

use auth_core::Secret;
use auth_providers::svix::Ordering;
use auth_providers::svix::endpoints::{
    BulkReplayIn, EndpointHeadersIn, EndpointHeadersPatchIn, EndpointIn, EndpointPatch,
    EndpointSecretRotateIn, EndpointTransformationPatch, EndpointUpsertIn, EventExampleIn,
    GetEndpointStats, ListEndpoints, RecoverIn, ReplayIn,
};
use auth_providers::svix::message_attempts::{MessageStatus, StatusCodeClass};
use auth_providers::svix::prelude::*;
use jiff::Timestamp;

use crate::svix::operation;

const URL: &str = "https://acme.example/webhooks";
const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

#[tokio::test]
async fn list_endpoints() {
    let all = ListEndpoints::new()
        .limit(10)
        .iterator("ep_1srOrx2ZWZBpBUvZwXKQmoEYga2")
        .order(Ordering::Descending);
    operation("v1.endpoint.list")
        .all(move |svix| svix.list_endpoints("app_1", &all))
        .least(|svix| svix.list_endpoints("app_1", &ListEndpoints::new()))
        .await;
}

#[tokio::test]
async fn create_endpoint() {
    let all = EndpointIn::new(URL)
        .description("Acme")
        .throttle_rate(10)
        .uid("acme")
        .disabled(true)
        .event_types(["user.signup"])
        .channels(["project_1"])
        .secret(SECRET)
        .metadata([("plan", "gold")])
        .headers([("x-key", "key")]);
    operation("v1.endpoint.create")
        .all(move |svix| svix.create_endpoint("app_1", &all))
        .least(|svix| svix.create_endpoint("app_1", &EndpointIn::new(URL)))
        .await;
}

#[tokio::test]
async fn get_endpoint() {
    operation("v1.endpoint.get").all(|svix| svix.get_endpoint("app_1", "ep_1")).await;
}

#[tokio::test]
async fn upsert_endpoint() {
    let all = EndpointUpsertIn::new(URL)
        .description("Acme")
        .throttle_rate(10)
        .uid("acme")
        .disabled(true)
        .event_types(["user.signup"])
        .channels(["project_1"])
        .metadata([("plan", "gold")]);
    operation("v1.endpoint.upsert")
        .all(move |svix| svix.upsert_endpoint("app_1", "ep_1", &all))
        .least(|svix| svix.upsert_endpoint("app_1", "ep_1", &EndpointUpsertIn::new(URL)))
        .await;
}

#[tokio::test]
async fn delete_endpoint() {
    operation("v1.endpoint.delete").all(|svix| svix.delete_endpoint("app_1", "ep_1")).await;
}

#[tokio::test]
async fn patch_endpoint() {
    let all = EndpointPatch::new()
        .description("Acme")
        .throttle_rate(10)
        .uid("acme")
        .url(URL)
        .disabled(true)
        .event_types(vec!["user.signup".to_owned()])
        .channels(vec!["project_1".to_owned()])
        .metadata([("plan", "gold")]);
    operation("v1.endpoint.patch")
        .all(move |svix| svix.patch_endpoint("app_1", "ep_1", &all))
        .least(|svix| svix.patch_endpoint("app_1", "ep_1", &EndpointPatch::new()))
        .await;
}

#[tokio::test]
async fn get_endpoint_secret() {
    operation("v1.endpoint.get-secret").all(|svix| svix.get_endpoint_secret("app_1", "ep_1")).await;
}

#[tokio::test]
async fn rotate_endpoint_secret() {
    let all = EndpointSecretRotateIn::new().key(SECRET).grace_period_seconds(3600);
    operation("v1.endpoint.rotate-secret")
        .all(move |svix| svix.rotate_endpoint_secret("app_1", "ep_1", &all))
        .least(|svix| svix.rotate_endpoint_secret("app_1", "ep_1", &EndpointSecretRotateIn::new()))
        .await;
}

#[tokio::test]
async fn get_endpoint_headers() {
    operation("v1.endpoint.get-headers")
        .all(|svix| svix.get_endpoint_headers("app_1", "ep_1"))
        .await;
}

#[tokio::test]
async fn set_endpoint_headers() {
    let headers = EndpointHeadersIn::new([("x-key", "key")]);
    operation("v1.endpoint.set-headers")
        .all(move |svix| svix.set_endpoint_headers("app_1", "ep_1", &headers))
        .await;
}

#[tokio::test]
async fn patch_endpoint_headers() {
    let least = EndpointHeadersPatchIn::new([("x-key", "key")]);
    let all = least.clone().delete_headers(["x-old"]);
    operation("v1.endpoint.patch-headers")
        .all(move |svix| svix.patch_endpoint_headers("app_1", "ep_1", &all))
        .least(move |svix| svix.patch_endpoint_headers("app_1", "ep_1", &least))
        .await;
}

#[tokio::test]
async fn get_endpoint_transformation() {
    operation("v1.endpoint.transformation.get")
        .all(|svix| svix.get_endpoint_transformation("app_1", "ep_1"))
        .await;
}

#[tokio::test]
async fn patch_endpoint_transformation() {
    let all = EndpointTransformationPatch::new()
        .code("function handler(webhook) { return webhook }")
        .enabled(true)
        .variables(BTreeMap::from([("key".to_owned(), Secret::from("key"))]));
    operation("v1.endpoint.transformation.patch")
        .all(move |svix| svix.patch_endpoint_transformation("app_1", "ep_1", &all))
        .least(|svix| {
            svix.patch_endpoint_transformation("app_1", "ep_1", &EndpointTransformationPatch::new())
        })
        .await;
}

#[tokio::test]
async fn replay_missing_messages() {
    let least = ReplayIn::new(Timestamp::UNIX_EPOCH);
    let all = least.clone().until(Timestamp::UNIX_EPOCH);
    operation("v1.endpoint.replay-missing")
        .all(move |svix| svix.replay_missing_messages("app_1", "ep_1", &all))
        .least(move |svix| svix.replay_missing_messages("app_1", "ep_1", &least))
        .await;
}

#[tokio::test]
async fn bulk_replay_messages() {
    let least = BulkReplayIn::new(Timestamp::UNIX_EPOCH);
    let all = least
        .clone()
        .until(Timestamp::UNIX_EPOCH)
        .event_types(["user.signup"])
        .channel("project_1")
        .tag("project_1")
        .status(MessageStatus::Fail)
        .status_code_class(StatusCodeClass::Code5xx);
    operation("v1.endpoint.bulk-replay")
        .all(move |svix| svix.bulk_replay_messages("app_1", "ep_1", &all))
        .least(move |svix| svix.bulk_replay_messages("app_1", "ep_1", &least))
        .await;
}

#[tokio::test]
async fn get_endpoint_stats() {
    let all = GetEndpointStats::new().since(Timestamp::UNIX_EPOCH).until(Timestamp::UNIX_EPOCH);
    operation("v1.endpoint.get-stats")
        .all(move |svix| svix.get_endpoint_stats("app_1", "ep_1", &all))
        .least(|svix| svix.get_endpoint_stats("app_1", "ep_1", &GetEndpointStats::new()))
        .await;
}

#[tokio::test]
async fn recover_failed_messages() {
    let least = RecoverIn::new(Timestamp::UNIX_EPOCH);
    let all = least.clone().until(Timestamp::UNIX_EPOCH);
    operation("v1.endpoint.recover")
        .all(move |svix| svix.recover_failed_messages("app_1", "ep_1", &all))
        .least(move |svix| svix.recover_failed_messages("app_1", "ep_1", &least))
        .await;
}

#[tokio::test]
async fn send_example_message() {
    let least = EventExampleIn::new("user.signup");
    let all = least.clone().example_index(1);
    operation("v1.endpoint.send-example")
        .all(move |svix| svix.send_example_message("app_1", "ep_1", &all))
        .least(move |svix| svix.send_example_message("app_1", "ep_1", &least))
        .await;
}
