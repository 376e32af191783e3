//! Svix's operations.

mod applications;
mod authentication;
mod background_tasks;
mod connectors;
mod endpoints;
mod environment;
mod event_types;
mod health;
mod ingest;
mod integrations;
mod message_attempts;
mod messages;
mod operational_webhook_endpoints;
mod operational_webhook_events;
mod pollers;
mod statistics;
mod stream;

use auth_core::ClientBuilder;
use auth_providers::svix::prelude::*;

use crate::api::{Api, Credentials};
use crate::operation::Operation;

const CREDENTIALS: Credentials =
    Credentials { by_scheme: &[("HTTPBearer", "Bearer testsk_1")], key: "testsk_1" };

static SVIX: Api<Svix> = Api::new("svix", client, CREDENTIALS);

fn client(url: &str) -> ClientBuilder<Svix> {
    Svix::builder("testsk_1").base_url(url)
}

/// Why lists in a query differ from the document, which would repeat the key.
const JOINED: &str = "the vendor's SDKs send one value, joined by commas";

fn operation(name: &'static str) -> Operation<Svix> {
    SVIX.operation(name)
}

#[test]
fn every_declared_operation_has_a_test() {
    SVIX.every_declared_operation_has_a_test();
}

#[tokio::test]
async fn documented_errors_are_read() {
    SVIX.errors(|svix| svix.logout()).await;
}
