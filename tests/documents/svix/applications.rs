use auth_providers::svix::Ordering;
use auth_providers::svix::applications::{ApplicationIn, ApplicationPatch, ListApplications};
use auth_providers::svix::prelude::*;

use crate::svix::operation;

#[tokio::test]
async fn list_applications() {
    let all = ListApplications::new()
        .exclude_apps_with_no_endpoints(true)
        .exclude_apps_with_disabled_endpoints(true)
        .exclude_apps_with_svix_play_endpoints(true)
        .limit(10)
        .iterator("app_1srOrx2ZWZBpBUvZwXKQmoEYga2")
        .order(Ordering::Descending);
    operation("v1.application.list")
        .all(move |svix| svix.list_applications(&all))
        .least(|svix| svix.list_applications(&ListApplications::new()))
        .await;
}

#[tokio::test]
async fn create_application() {
    let all = full();
    operation("v1.application.create")
        .all(move |svix| svix.create_application(Some(true), &all))
        .least(|svix| svix.create_application(None, &ApplicationIn::new("Acme")))
        .await;
}

#[tokio::test]
async fn get_application() {
    operation("v1.application.get").all(|svix| svix.get_application("app_1")).await;
}

#[tokio::test]
async fn upsert_application() {
    let all = full();
    operation("v1.application.upsert")
        .all(move |svix| svix.upsert_application("acme", &all))
        .least(|svix| svix.upsert_application("acme", &ApplicationIn::new("Acme")))
        .await;
}

#[tokio::test]
async fn delete_application() {
    operation("v1.application.delete").all(|svix| svix.delete_application("app_1")).await;
}

#[tokio::test]
async fn patch_application() {
    let all = ApplicationPatch::new()
        .name("Acme")
        .throttle_rate(10)
        .uid("acme")
        .metadata([("plan", "gold")]);
    operation("v1.application.patch")
        .all(move |svix| svix.patch_application("app_1", &all))
        .least(|svix| svix.patch_application("app_1", &ApplicationPatch::new()))
        .await;
}

fn full() -> ApplicationIn {
    ApplicationIn::new("Acme").uid("acme").throttle_rate(10).metadata([("plan", "gold")])
}
