use auth_providers::svix::prelude::*;
use auth_providers::svix::stream::authentication::{
    RotatePollerTokenIn, StreamPortalAccessIn, StreamTokenExpireIn,
};

use crate::svix::operation;

#[tokio::test]
async fn stream_portal_access() {
    let all = StreamPortalAccessIn::new().feature_flags(["beta"]).expiry(3600).session_id("s_1");
    operation("v1.authentication.stream-portal-access")
        .all(move |svix| svix.stream_portal_access("invoices", &all))
        .least(|svix| svix.stream_portal_access("invoices", &StreamPortalAccessIn::new()))
        .await;
}

#[tokio::test]
async fn stream_logout() {
    operation("v1.authentication.stream-logout").all(Svix::stream_logout).await;
}

#[tokio::test]
async fn stream_expire_all() {
    let all = StreamTokenExpireIn::new().expiry(60).session_ids(["s_1"]);
    operation("v1.authentication.stream-expire-all")
        .all(move |svix| svix.stream_expire_all("invoices", &all))
        .least(|svix| svix.stream_expire_all("invoices", &StreamTokenExpireIn::new()))
        .await;
}

#[tokio::test]
async fn rotate_stream_poller_token() {
    let all = RotatePollerTokenIn::new().expiry(3600).old_token_expiry(60);
    let least = RotatePollerTokenIn::new();
    operation("v1.authentication.rotate-stream-poller-token")
        .all(move |svix| svix.rotate_stream_poller_token("invoices", "poller", &all))
        .least(move |svix| svix.rotate_stream_poller_token("invoices", "poller", &least))
        .await;
}

#[tokio::test]
async fn get_stream_poller_token() {
    operation("v1.authentication.get-stream-poller-token")
        .all(|svix| svix.get_stream_poller_token("invoices", "poller"))
        .await;
}
