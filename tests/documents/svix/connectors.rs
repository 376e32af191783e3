use auth_providers::svix::Ordering;
use auth_providers::svix::connectors::{
    ConnectorIn, ConnectorKind, ConnectorPatch, ConnectorProduct, ConnectorUpsertIn, ListConnectors,
};
use auth_providers::svix::prelude::*;

use crate::svix::operation;

const CODE: &str = "function handler(webhook) { return webhook }";
const LOGO: &str = "https://acme.example/logo.png";

#[tokio::test]
async fn list_connectors() {
    let all = ListConnectors::new()
        .limit(10)
        .iterator("trtmpl_1srOrx2ZWZBpBUvZwXKQmoEYga2")
        .order(Ordering::Descending)
        .product_type(ConnectorProduct::Stream);
    operation("v1.connector.list")
        .all(move |svix| svix.list_connectors(&all))
        .least(|svix| svix.list_connectors(&ListConnectors::new()))
        .await;
}

#[tokio::test]
async fn create_connector() {
    let least = ConnectorIn::new("Acme", CODE);
    let all = least
        .clone()
        .uid("acme")
        .logo(LOGO)
        .description("To Acme")
        .kind(ConnectorKind::CloseCrm)
        .instructions("Log in.")
        .allowed_event_types(["user.signup"])
        .feature_flags(["beta"])
        .product_type(ConnectorProduct::Dispatch);
    operation("v1.connector.create")
        .all(move |svix| svix.create_connector(&all))
        .least(move |svix| svix.create_connector(&least))
        .await;
}

#[tokio::test]
async fn get_connector() {
    operation("v1.connector.get").all(|svix| svix.get_connector("acme")).await;
}

#[tokio::test]
async fn upsert_connector() {
    let least = ConnectorUpsertIn::new(CODE);
    let all = least
        .clone()
        .name("Acme")
        .logo(LOGO)
        .description("To Acme")
        .kind(ConnectorKind::CustomerIo)
        .instructions("Log in.")
        .allowed_event_types(["user.signup"])
        .feature_flags(["beta"]);
    operation("v1.connector.upsert")
        .all(move |svix| svix.upsert_connector("acme", &all))
        .least(move |svix| svix.upsert_connector("acme", &least))
        .await;
}

#[tokio::test]
async fn delete_connector() {
    operation("v1.connector.delete").all(|svix| svix.delete_connector("acme")).await;
}

#[tokio::test]
async fn patch_connector() {
    let all = ConnectorPatch::new()
        .name("Acme")
        .logo(LOGO)
        .description("To Acme")
        .kind(ConnectorKind::Slack)
        .instructions("Log in.")
        .allowed_event_types(vec!["user.signup".to_owned()])
        .transformation(CODE)
        .feature_flags(vec!["beta".to_owned()]);
    operation("v1.connector.patch")
        .all(move |svix| svix.patch_connector("acme", &all))
        .least(|svix| svix.patch_connector("acme", &ConnectorPatch::new()))
        .await;
}
