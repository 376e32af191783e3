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

#[tokio::test]
async fn refresh_session() {
    operation("RefreshSession")
        .all(|descope| {
            descope.refresh_session(Some(&Secret::from("external")), &Secret::from("jwt"))
        })
        .least(|descope| descope.refresh_session(None, &Secret::from("jwt")))
        .await;
}

#[tokio::test]
async fn try_refresh_session() {
    operation("TryRefreshSession")
        .all(|descope| {
            descope.try_refresh_session(Some(&Secret::from("external")), &Secret::from("jwt"))
        })
        .least(|descope| descope.try_refresh_session(None, &Secret::from("jwt")))
        .await;
}

#[tokio::test]
async fn get_me() {
    operation("Me").all(|descope| descope.get_me(&Secret::from("jwt"))).await;
}

#[tokio::test]
async fn get_my_auth_history() {
    operation("MeAuthHistory")
        .all(|descope| descope.get_my_auth_history(&Secret::from("jwt")))
        .await;
}

#[tokio::test]
async fn select_tenant() {
    operation("SelectTenant")
        .with("body.tenant", "it is what is selected")
        .all(|descope| descope.select_tenant("T1", &Secret::from("jwt")))
        .await;
}

#[tokio::test]
async fn idp_sso_logout() {
    operation("IDPSSOLogoutGet")
        .all(|descope| descope.idp_sso_logout(Some("A1")))
        .least(|descope| descope.idp_sso_logout(None))
        .await;
}

#[tokio::test]
async fn idp_sso_logout_post() {
    operation("IDPSSOLogoutPost")
        .all(|descope| descope.idp_sso_logout_post(Some("A1")))
        .least(|descope| descope.idp_sso_logout_post(None))
        .await;
}
