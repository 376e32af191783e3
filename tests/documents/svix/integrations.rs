use auth_providers::svix::Ordering;
use auth_providers::svix::integrations::{IntegrationIn, IntegrationUpdate, ListIntegrations};
use auth_providers::svix::prelude::*;

use crate::svix::operation;

const ID: &str = "integ_1srOrx2ZWZBpBUvZwXKQmoEYga2";

#[tokio::test]
async fn list_integrations() {
    let all = ListIntegrations::new().limit(10).iterator(ID).order(Ordering::Descending);
    operation("v1.integration.list")
        .all(move |svix| svix.list_integrations("app_1", &all))
        .least(|svix| svix.list_integrations("app_1", &ListIntegrations::new()))
        .await;
}

#[tokio::test]
async fn create_integration() {
    let least = IntegrationIn::new("Acme");
    let all = least.clone().feature_flags(["beta"]);
    operation("v1.integration.create")
        .all(move |svix| svix.create_integration("app_1", &all))
        .least(move |svix| svix.create_integration("app_1", &least))
        .await;
}

#[tokio::test]
async fn get_integration() {
    operation("v1.integration.get").all(|svix| svix.get_integration("app_1", ID)).await;
}

#[tokio::test]
async fn update_integration() {
    let least = IntegrationUpdate::new("Acme");
    let all = least.clone().feature_flags(["beta"]);
    operation("v1.integration.update")
        .all(move |svix| svix.update_integration("app_1", ID, &all))
        .least(move |svix| svix.update_integration("app_1", ID, &least))
        .await;
}

#[tokio::test]
async fn delete_integration() {
    operation("v1.integration.delete").all(|svix| svix.delete_integration("app_1", ID)).await;
}

#[tokio::test]
async fn rotate_integration_key() {
    operation("v1.integration.rotate-key")
        .all(|svix| svix.rotate_integration_key("app_1", ID))
        .await;
}
