use std::collections::BTreeMap;

use auth_core::Secret;
use auth_providers::svix::Ordering;
use auth_providers::svix::ingest::endpoints::{
    IngestEndpointHeadersIn, IngestEndpointIn, IngestEndpointSecretIn,
    IngestEndpointTransformationPatch, IngestEndpointUpsertIn, ListIngestEndpoints,
};
use auth_providers::svix::prelude::*;

use crate::svix::operation;

const URL: &str = "https://example.com/webhook";
const SOURCE: &str = "src_30HT9jb8WZXKVWIO44ZDr";
const ID: &str = "ep_1srOrx2ZWZBpBUvZwXKQmoEYga2";
const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

#[tokio::test]
async fn list_ingest_endpoints() {
    let all = ListIngestEndpoints::new().limit(10).iterator(ID).order(Ordering::Ascending);
    operation("v1.ingest.endpoint.list")
        .all(move |svix| svix.list_ingest_endpoints(SOURCE, &all))
        .least(|svix| svix.list_ingest_endpoints(SOURCE, &ListIngestEndpoints::new()))
        .await;
}

#[tokio::test]
async fn create_ingest_endpoint() {
    let all = IngestEndpointIn::new(URL)
        .description("Ours")
        .throttle_rate(10)
        .uid("ours")
        .disabled(true)
        .secret(SECRET)
        .metadata([("team", "a")])
        .headers([("x-key", "secret")]);
    operation("v1.ingest.endpoint.create")
        .all(move |svix| svix.create_ingest_endpoint(SOURCE, &all))
        .least(|svix| svix.create_ingest_endpoint(SOURCE, &IngestEndpointIn::new(URL)))
        .await;
}

#[tokio::test]
async fn get_ingest_endpoint() {
    operation("v1.ingest.endpoint.get").all(|svix| svix.get_ingest_endpoint(SOURCE, ID)).await;
}

#[tokio::test]
async fn upsert_ingest_endpoint() {
    let all = IngestEndpointUpsertIn::new(URL)
        .description("Ours")
        .throttle_rate(10)
        .uid("ours")
        .disabled(true)
        .metadata([("team", "a")]);
    operation("v1.ingest.endpoint.upsert")
        .all(move |svix| svix.upsert_ingest_endpoint(SOURCE, ID, &all))
        .least(|svix| svix.upsert_ingest_endpoint(SOURCE, ID, &IngestEndpointUpsertIn::new(URL)))
        .await;
}

#[tokio::test]
async fn delete_ingest_endpoint() {
    operation("v1.ingest.endpoint.delete")
        .all(|svix| svix.delete_ingest_endpoint(SOURCE, ID))
        .await;
}

#[tokio::test]
async fn get_ingest_endpoint_secret() {
    operation("v1.ingest.endpoint.get-secret")
        .all(|svix| svix.get_ingest_endpoint_secret(SOURCE, ID))
        .await;
}

#[tokio::test]
async fn rotate_ingest_endpoint_secret() {
    let least = IngestEndpointSecretIn::new();
    let all = least.clone().key(SECRET).grace_period_seconds(60);
    operation("v1.ingest.endpoint.rotate-secret")
        .all(move |svix| svix.rotate_ingest_endpoint_secret(SOURCE, ID, &all))
        .least(move |svix| svix.rotate_ingest_endpoint_secret(SOURCE, ID, &least))
        .await;
}

#[tokio::test]
async fn get_ingest_endpoint_headers() {
    operation("v1.ingest.endpoint.get-headers")
        .all(|svix| svix.get_ingest_endpoint_headers(SOURCE, ID))
        .await;
}

#[tokio::test]
async fn set_ingest_endpoint_headers() {
    let headers = IngestEndpointHeadersIn::new([("x-key", "secret")]);
    operation("v1.ingest.endpoint.set-headers")
        .all(move |svix| svix.set_ingest_endpoint_headers(SOURCE, ID, &headers))
        .await;
}

#[tokio::test]
async fn get_ingest_endpoint_transformation() {
    operation("v1.ingest.endpoint.transformation.get")
        .all(|svix| svix.get_ingest_endpoint_transformation(SOURCE, ID))
        .await;
}

#[tokio::test]
async fn patch_ingest_endpoint_transformation() {
    let least = IngestEndpointTransformationPatch::new();
    let all = least
        .clone()
        .code("function handler(webhook) { return webhook }")
        .enabled(true)
        .variables(BTreeMap::from([("KEY".to_owned(), Secret::from("secret"))]));
    operation("v1.ingest.endpoint.transformation.patch")
        .all(move |svix| svix.patch_ingest_endpoint_transformation(SOURCE, ID, &all))
        .least(move |svix| svix.patch_ingest_endpoint_transformation(SOURCE, ID, &least))
        .await;
}
