use auth_core::Secret;
use auth_providers::descope::federated::oidc::{
    OidcAuthorizeEndpointRequest, OidcDeviceEndpointRequest, OidcEndSession,
    OidcEndSessionEndpointRequest, OidcRevocationEndpointRequest, OidcTokenEndpointRequest,
};
use auth_providers::descope::federated::sso_app_oidc::SsoAppOidc as _;
use auth_providers::descope::grant_type::GrantType;

use super::oidc::{
    REQUIRED, authorize, authorize_by_body, authorize_by_query, end_session, end_session_request,
    entra_mfa, whole_authorize, whole_authorize_request, whole_device, whole_entra_mfa,
    whole_revocation, whole_token,
};
use super::{ACCESS_TOKEN, FORM, IN_THE_BODY};
use crate::descope::operation;

#[tokio::test]
async fn oidc_sso_app_authorize_endpoint_get_start() {
    authorize_by_query(operation("OIDCSSOAppAuthZEndpointGetStart"))
        .all(|descope| descope.oidc_sso_app_authorize_endpoint_get_start("A1", &whole_authorize()))
        .least(|descope| descope.oidc_sso_app_authorize_endpoint_get_start("A1", &authorize()))
        .await;
}

#[tokio::test]
async fn oidc_sso_app_authorize_endpoint_post_start() {
    authorize_by_body(operation("OIDCSSOAppAuthZEndpointPostStart"))
        .all(|descope| {
            let request = whole_authorize_request();
            descope.oidc_sso_app_authorize_endpoint_post_start("A1", &request)
        })
        .least(|descope| {
            let request = OidcAuthorizeEndpointRequest::new(authorize());
            descope.oidc_sso_app_authorize_endpoint_post_start("A1", &request)
        })
        .await;
}

#[tokio::test]
async fn oidc_sso_app_authorize_endpoint_entra_mfa() {
    authorize_by_body(operation("OIDCSSOAppAuthZEndpointEntraMFA"))
        .with("body.id_token_hint", "it says who the user is")
        .all(|descope| descope.oidc_sso_app_authorize_endpoint_entra_mfa("A1", &whole_entra_mfa()))
        .least(|descope| descope.oidc_sso_app_authorize_endpoint_entra_mfa("A1", &entra_mfa()))
        .await;
}

#[tokio::test]
async fn oidc_sso_app_device_endpoint() {
    operation("POST /{ssoAppId}/oauth2/v1/device")
        .differs("header.content-type", FORM)
        .without("body.ssoAppId", "the path has it")
        .with("body.client_id", REQUIRED)
        .all(|descope| descope.oidc_sso_app_device_endpoint("A1", &whole_device()))
        .least(|descope| {
            descope.oidc_sso_app_device_endpoint("A1", &OidcDeviceEndpointRequest::new("P1"))
        })
        .await;
}

#[tokio::test]
async fn oidc_sso_app_end_session_endpoint_get() {
    operation("OIDCSSOAppEndSessionEndpointGet")
        .without("query.id_token_hint", IN_THE_BODY)
        .all(|descope| descope.oidc_sso_app_end_session_endpoint_get("A1", &end_session()))
        .least(|descope| {
            descope.oidc_sso_app_end_session_endpoint_get("A1", &OidcEndSession::new())
        })
        .await;
}

#[tokio::test]
async fn oidc_sso_app_end_session_endpoint_post() {
    operation("OIDSSOAppCEndSessionEndpointPost")
        .all(|descope| descope.oidc_sso_app_end_session_endpoint_post("A1", &end_session_request()))
        .least(|descope| {
            let request = OidcEndSessionEndpointRequest::new();
            descope.oidc_sso_app_end_session_endpoint_post("A1", &request)
        })
        .await;
}

#[tokio::test]
async fn oidc_sso_app_revocation_endpoint() {
    operation("OIDCSSOAppRevocationEndpoint")
        .differs("header.content-type", FORM)
        .without("body.ssoAppId", "the path has it")
        .with("body.token", REQUIRED)
        .all(|descope| descope.oidc_sso_app_revocation_endpoint("A1", &whole_revocation()))
        .least(|descope| {
            let request = OidcRevocationEndpointRequest::new("token");
            descope.oidc_sso_app_revocation_endpoint("A1", &request)
        })
        .await;
}

#[tokio::test]
async fn oidc_sso_app_token_endpoint() {
    operation("OIDCSSOAppTokenEndpoint")
        .differs("header.content-type", FORM)
        .without("body.ssoAppId", "the path has it")
        .with("body.grant_type", REQUIRED)
        .all(|descope| descope.oidc_sso_app_token_endpoint("A1", &whole_token()))
        .least(|descope| {
            let request = OidcTokenEndpointRequest::new(GrantType::ClientCredentials);
            descope.oidc_sso_app_token_endpoint("A1", &request)
        })
        .await;
}

#[tokio::test]
async fn oidc_sso_app_user_info_endpoint_get() {
    operation("OIDCSSOAppUserInfoEndpointGet")
        .differs("header.authorization", ACCESS_TOKEN)
        .all(|descope| descope.oidc_sso_app_user_info_endpoint_get("A1", &Secret::from("token")))
        .await;
}

#[tokio::test]
async fn oidc_sso_app_user_info_endpoint_post() {
    operation("OIDCSSOAppUserInfoEndpointPost")
        .differs("header.authorization", ACCESS_TOKEN)
        .without("body.ssoAppId", "the path has it")
        .all(|descope| descope.oidc_sso_app_user_info_endpoint_post("A1", &Secret::from("token")))
        .await;
}
