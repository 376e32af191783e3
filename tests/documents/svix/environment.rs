use auth_providers::svix::connectors::{ConnectorIn, ConnectorKind, ConnectorProduct};
use auth_providers::svix::environment::EnvironmentIn;
use auth_providers::svix::event_types::EventTypeIn;
use auth_providers::svix::prelude::*;
use serde_json::json;

use crate::svix::operation;

#[tokio::test]
async fn export_environment() {
    operation("v1.environment.export").all(Svix::export_environment).await;
}

#[tokio::test]
async fn import_environment() {
    let event_type = EventTypeIn::new("user.signup", "A user signed up.")
        .archived(true)
        .deprecated(true)
        .schemas(json!({"1": {"type": "object"}}))
        .group_name("user")
        .feature_flags(["beta"]);
    let connector = ConnectorIn::new("Acme", "function handler(webhook) { return webhook }")
        .uid("acme")
        .logo("https://acme.example/logo.png")
        .description("To Acme")
        .kind(ConnectorKind::Custom)
        .instructions("Log in.")
        .allowed_event_types(["user.signup"])
        .feature_flags(["beta"])
        .product_type(ConnectorProduct::Dispatch);
    let all = EnvironmentIn::new()
        .event_types([event_type])
        .settings(json!({"displayName": "Acme"}))
        .connectors([connector]);
    operation("v1.environment.import")
        .all(move |svix| svix.import_environment(&all))
        .least(|svix| svix.import_environment(&EnvironmentIn::new()))
        .await;
}
