use auth_providers::svix::applications::ApplicationIn;
use auth_providers::svix::authentication::{
    AppPortalAccessIn, AppPortalCapability, ApplicationTokenExpireIn,
};
use auth_providers::svix::prelude::*;

use crate::svix::operation;

#[tokio::test]
async fn expire_all() {
    operation("v1.authentication.expire-all")
        .all(|svix| {
            svix.expire_all(
                "app_1",
                &ApplicationTokenExpireIn::new().expiry(60).session_ids(["s_1"]),
            )
        })
        .least(|svix| svix.expire_all("app_1", &ApplicationTokenExpireIn::new()))
        .await;
}

#[tokio::test]
async fn app_portal_access() {
    let application =
        ApplicationIn::new("Acme").uid("acme").throttle_rate(10).metadata([("plan", "gold")]);
    let all = AppPortalAccessIn::new()
        .application(application)
        .capabilities([AppPortalCapability::ViewBase])
        .expiry(3600)
        .feature_flags(["beta"])
        .read_only(true)
        .session_id("s_1");
    operation("v1.authentication.app-portal-access")
        .all(move |svix| svix.app_portal_access("acme", &all))
        .least(|svix| svix.app_portal_access("acme", &AppPortalAccessIn::new()))
        .await;
}

#[tokio::test]
async fn logout() {
    operation("v1.authentication.logout").all(|svix| svix.logout()).await;
}
