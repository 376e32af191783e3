//! Svix's operations.

mod applications;
mod authentication;
mod event_types;
mod ingest;
mod operational_webhook_endpoints;
mod operational_webhook_events;
mod pollers;

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
