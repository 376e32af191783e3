use std::collections::BTreeSet;

use auth_openapi::samples;
use auth_providers::svix::Ordering;
use auth_providers::svix::ingest::sources::{
    AdobeSignConfig, CronConfig, IngestSourceConsumerPortalAccessIn, IngestSourceIn,
    IngestSourceInConfig, IngestSourceOut, IngestSourceOutConfig, ListIngestSources, MetaConfig,
    OptionalSecretConfig, PublicKeyConfig, SecretConfig, TailscaleConfig,
};
use auth_providers::svix::prelude::*;
use http::Request;
use serde_json::json;

use crate::svix::{SVIX, operation};

const ID: &str = "src_30HT9jb8WZXKVWIO44ZDr";

/// Of most kinds of source it has no fields: `every_documented_kind_of_source_has_a_variant`.
const EMPTY: &str = "there is nothing in it";

#[tokio::test]
async fn list_ingest_sources() {
    let all = ListIngestSources::new().limit(10).iterator(ID).order(Ordering::Ascending);
    operation("v1.ingest.source.list")
        .ignores("data[].config", EMPTY)
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
        .ignores("config", EMPTY)
        .all(move |svix| svix.create_ingest_source(&all))
        .least(move |svix| svix.create_ingest_source(&least))
        .await;
}

#[tokio::test]
async fn get_ingest_source() {
    operation("v1.ingest.source.get")
        .ignores("config", EMPTY)
        .all(|svix| svix.get_ingest_source(ID))
        .await;
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
        .ignores("config", EMPTY)
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

fn every_kind() -> Vec<IngestSourceInConfig> {
    use IngestSourceInConfig as Kind;

    let secret = || SecretConfig::new("s");
    vec![
        Kind::GenericWebhook,
        Kind::Cron(CronConfig::new("* * * * *", "{}").content_type("text/plain")),
        Kind::AdobeSign(AdobeSignConfig::new("id")),
        Kind::Beehiiv(secret()),
        Kind::Brex(secret()),
        Kind::Checkbook(secret()),
        Kind::Clerk(secret()),
        Kind::Docusign(OptionalSecretConfig::new().secret("s")),
        Kind::Easypost(OptionalSecretConfig::new().secret("s")),
        Kind::Github(OptionalSecretConfig::new().secret("s")),
        Kind::Guesty(secret()),
        Kind::Hubspot(OptionalSecretConfig::new().secret("s")),
        Kind::IncidentIo(secret()),
        Kind::Lithic(secret()),
        Kind::Meta(MetaConfig::new("s", "t")),
        Kind::Nango(secret()),
        Kind::Nash(secret()),
        Kind::OpenClaw(secret()),
        Kind::OrumIo(PublicKeyConfig::new("k")),
        Kind::PandaDoc(secret()),
        Kind::PortIo(secret()),
        Kind::Pleo(secret()),
        Kind::PsiFi(secret()),
        Kind::Replicate(secret()),
        Kind::Resend(secret()),
        Kind::Rutter(secret()),
        Kind::Safebase(secret()),
        Kind::Sardine(secret()),
        Kind::Segment(OptionalSecretConfig::new().secret("s")),
        Kind::Shopify(secret()),
        Kind::Slack(secret()),
        Kind::Stripe(secret()),
        Kind::Stytch(secret()),
        Kind::Svix(secret()),
        Kind::Zoom(secret()),
        Kind::Tailscale(TailscaleConfig::new("s").timestamp_grace_seconds(60)),
        Kind::Telnyx(PublicKeyConfig::new("k")),
        Kind::Vapi(secret()),
        Kind::OpenAi(secret()),
        Kind::Render(secret()),
        Kind::Veriff(secret()),
        Kind::Airwallex(secret()),
        Kind::Vgs(secret()),
    ]
}

#[test]
fn every_kind_of_source_is_sent_as_documented() {
    for kind in every_kind() {
        let tag = kind.tag().to_owned();
        let body = serde_json::to_vec(&IngestSourceIn::new("Name", kind)).unwrap();
        let request = Request::post("/ingest/api/v1/source")
            .header("authorization", "Bearer testsk_1")
            .header("content-type", "application/json")
            .body(body)
            .unwrap();
        let findings = SVIX.yardstick().checker.request(&request);
        assert!(findings.is_empty(), "{tag}: {findings:?}");
    }
}

#[test]
fn every_documented_kind_of_source_has_a_variant() {
    let document = SVIX.yardstick().document;
    let samples = samples(document, &document.operation("v1.ingest.source.get").unwrap());
    let mut documented = BTreeSet::new();
    for body in samples.into_iter().filter(|it| it.status == 200).filter_map(|it| it.body) {
        let source: IngestSourceOut = serde_json::from_str(&body.to_string()).unwrap();
        assert!(!matches!(source.config, IngestSourceOutConfig::Other { .. }), "{source:?}");
        let read = serde_json::to_value(&source.config).unwrap();
        let has_fields = body.get("config").is_some_and(|config| *config != json!({}));
        assert_eq!(read.get("config").is_some(), has_fields, "{body}");
        documented.insert(source.config.tag().to_owned());
    }
    let sent: BTreeSet<_> = every_kind().iter().map(|kind| kind.tag().to_owned()).collect();
    assert_eq!(sent, documented);
}
