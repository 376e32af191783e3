use auth_core::Secret;
use auth_providers::descope::session::Session as _;

use crate::descope::operation;

#[tokio::test]
async fn logout_all() {
    operation("LogoutAllDevices")
        .without("body.logoutType", "the declared body is an empty object")
        .all(|descope| descope.logout_all(&Secret::from("jwt")))
        .await;
}

#[tokio::test]
async fn logout() {
    operation("Logout")
        .without("body.logoutType", "the declared body is an empty object")
        .all(|descope| descope.logout(&Secret::from("jwt")))
        .await;
}

#[tokio::test]
async fn validate_session() {
    operation("ValidateSession")
        .all(|descope| descope.validate_session(&Secret::from("jwt")))
        .await;
}
