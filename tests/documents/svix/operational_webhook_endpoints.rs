use auth_providers::svix::Ordering;
use auth_providers::svix::operational_webhook_endpoints::{
    ListOperationalWebhookEndpoints, OperationalWebhookEndpointHeadersIn,
    OperationalWebhookEndpointIn, OperationalWebhookEndpointSecretIn,
    OperationalWebhookEndpointUpsertIn,
};
use auth_providers::svix::prelude::*;

use crate::svix::operation;

const URL: &str = "https://example.com/webhook";
const ID: &str = "ep_1srOrx2ZWZBpBUvZwXKQmoEYga2";
const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

#[tokio::test]
async fn list_operational_webhook_endpoints() {
    let all =
        ListOperationalWebhookEndpoints::new().limit(10).iterator(ID).order(Ordering::Ascending);
    let least = ListOperationalWebhookEndpoints::new();
    operation("v1.operational-webhook.endpoint.list")
        .all(move |svix| svix.list_operational_webhook_endpoints(&all))
        .least(move |svix| svix.list_operational_webhook_endpoints(&least))
        .await;
}

#[tokio::test]
async fn create_operational_webhook_endpoint() {
    let least = OperationalWebhookEndpointIn::new(URL);
    let all = least
        .clone()
        .description("Ours")
        .throttle_rate(10)
        .uid("ours")
        .disabled(true)
        .event_types(["endpoint.disabled"])
        .secret(SECRET)
        .metadata([("team", "a")])
        .headers([("x-key", "secret")]);
    operation("v1.operational-webhook.endpoint.create")
        .all(move |svix| svix.create_operational_webhook_endpoint(&all))
        .least(move |svix| svix.create_operational_webhook_endpoint(&least))
        .await;
}

#[tokio::test]
async fn get_operational_webhook_endpoint() {
    operation("v1.operational-webhook.endpoint.get")
        .all(|svix| svix.get_operational_webhook_endpoint(ID))
        .await;
}

#[tokio::test]
async fn upsert_operational_webhook_endpoint() {
    let least = OperationalWebhookEndpointUpsertIn::new(URL);
    let all = least
        .clone()
        .description("Ours")
        .throttle_rate(10)
        .uid("ours")
        .disabled(true)
        .event_types(["endpoint.disabled"])
        .metadata([("team", "a")]);
    operation("v1.operational-webhook.endpoint.upsert")
        .all(move |svix| svix.upsert_operational_webhook_endpoint(ID, &all))
        .least(move |svix| svix.upsert_operational_webhook_endpoint(ID, &least))
        .await;
}

#[tokio::test]
async fn delete_operational_webhook_endpoint() {
    operation("v1.operational-webhook.endpoint.delete")
        .all(|svix| svix.delete_operational_webhook_endpoint(ID))
        .await;
}

#[tokio::test]
async fn get_operational_webhook_endpoint_secret() {
    operation("v1.operational-webhook.endpoint.get-secret")
        .all(|svix| svix.get_operational_webhook_endpoint_secret(ID))
        .await;
}

#[tokio::test]
async fn rotate_operational_webhook_endpoint_secret() {
    let least = OperationalWebhookEndpointSecretIn::new();
    let all = least.clone().key(SECRET).grace_period_seconds(60);
    operation("v1.operational-webhook.endpoint.rotate-secret")
        .all(move |svix| svix.rotate_operational_webhook_endpoint_secret(ID, &all))
        .least(move |svix| svix.rotate_operational_webhook_endpoint_secret(ID, &least))
        .await;
}

#[tokio::test]
async fn get_operational_webhook_endpoint_headers() {
    operation("v1.operational-webhook.endpoint.get-headers")
        .all(|svix| svix.get_operational_webhook_endpoint_headers(ID))
        .await;
}

#[tokio::test]
async fn set_operational_webhook_endpoint_headers() {
    let headers = OperationalWebhookEndpointHeadersIn::new([("x-key", "secret")]);
    operation("v1.operational-webhook.endpoint.set-headers")
        .all(move |svix| svix.set_operational_webhook_endpoint_headers(ID, &headers))
        .await;
}
