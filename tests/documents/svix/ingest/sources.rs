use auth_providers::svix::Ordering;
use auth_providers::svix::ingest::sources::{
    IngestSourceConsumerPortalAccessIn, IngestSourceIn, IngestSourceInConfig, ListIngestSources,
    TailscaleConfig,
};
use auth_providers::svix::prelude::*;

use crate::svix::operation;

const ID: &str = "src_30HT9jb8WZXKVWIO44ZDr";

#[tokio::test]
async fn list_ingest_sources() {
    let all = ListIngestSources::new().limit(10).iterator(ID).order(Ordering::Ascending);
    operation("v1.ingest.source.list")
        .all(move |svix| svix.list_ingest_sources(&all))
        .least(|svix| svix.list_ingest_sources(&ListIngestSources::new()))
        .await;
}

#[tokio::test]
async fn create_ingest_source() {
    let config = TailscaleConfig::new("tskey-webhook").timestamp_grace_seconds(300);
    let all = IngestSourceIn::new("Network", IngestSourceInConfig::Tailscale(config))
        .uid("network")
        .metadata([("team", "a")]);
    let least = IngestSourceIn::new("Anything", IngestSourceInConfig::GenericWebhook);
    operation("v1.ingest.source.create")
        .all(move |svix| svix.create_ingest_source(&all))
        .least(move |svix| svix.create_ingest_source(&least))
        .await;
}

#[tokio::test]
async fn get_ingest_source() {
    operation("v1.ingest.source.get").all(|svix| svix.get_ingest_source(ID)).await;
}

#[tokio::test]
async fn upsert_ingest_source() {
    let config = TailscaleConfig::new("tskey-webhook");
    let least = IngestSourceIn::new("Network", IngestSourceInConfig::Tailscale(config.clone()));
    let config = config.timestamp_grace_seconds(300);
    let all = IngestSourceIn::new("Network", IngestSourceInConfig::Tailscale(config))
        .uid("network")
        .metadata([("team", "a")]);
    operation("v1.ingest.source.upsert")
        .all(move |svix| svix.upsert_ingest_source(ID, &all))
        .least(move |svix| svix.upsert_ingest_source(ID, &least))
        .await;
}

#[tokio::test]
async fn delete_ingest_source() {
    operation("v1.ingest.source.delete").all(|svix| svix.delete_ingest_source(ID)).await;
}

#[tokio::test]
async fn rotate_ingest_source_token() {
    operation("v1.ingest.source.rotate-token")
        .all(|svix| svix.rotate_ingest_source_token(ID))
        .await;
}

#[tokio::test]
async fn ingest_source_consumer_portal_access() {
    let least = IngestSourceConsumerPortalAccessIn::new();
    let all = least.clone().expiry(3600).read_only(true);
    operation("v1.ingest.authentication.consumer-portal-access")
        .all(move |svix| svix.ingest_source_consumer_portal_access(ID, &all))
        .least(move |svix| svix.ingest_source_consumer_portal_access(ID, &least))
        .await;
}
