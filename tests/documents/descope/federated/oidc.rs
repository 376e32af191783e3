use auth_core::Secret;
use auth_providers::descope::Descope;
use auth_providers::descope::federated::oidc::{
    FederatedOidc as _, OidcAuthorize, OidcAuthorizeEndpointFinishRequest,
    OidcAuthorizeEndpointRequest, OidcAuthorizeEntraMfaEndpointRequest, OidcDeviceEndpointRequest,
    OidcEndSession, OidcEndSessionEndpointRequest, OidcRevocationEndpointRequest,
    OidcTokenEndpointRequest,
};
use auth_providers::descope::grant_type::GrantType;

use super::{ACCESS_TOKEN, FORM, IN_THE_BODY};
use crate::descope::operation;
use crate::operation::Operation;

const CALLBACK: &str = "https://app.example.com/callback";
pub(super) const REQUIRED: &str = "OpenID Connect requires it";

/// The test of an authorization with a query.
pub(super) fn authorize_by_query(operation: Operation<Descope>) -> Operation<Descope> {
    operation
        .with("query.response_type", REQUIRED)
        .with("query.scope", REQUIRED)
        .with("query.client_id", REQUIRED)
        .with("query.state", REQUIRED)
        .with("query.redirect_uri", REQUIRED)
        .without("query.flow_token", IN_THE_BODY)
}

/// The test of an authorization with a body.
pub(super) fn authorize_by_body(operation: Operation<Descope>) -> Operation<Descope> {
    operation
        .with("body.response_type", REQUIRED)
        .with("body.scope", REQUIRED)
        .with("body.client_id", REQUIRED)
        .with("body.state", REQUIRED)
        .with("body.redirect_uri", REQUIRED)
}

pub(super) fn authorize() -> OidcAuthorize {
    OidcAuthorize::new("code", "openid", "P1", "state", CALLBACK)
}

pub(super) fn whole_authorize() -> OidcAuthorize {
    authorize()
        .code_challenge_method("S256")
        .code_challenge("challenge")
        .dynamic_val("dynamic")
        .nonce("nonce")
        .login_hint("ada")
        .prompt("login")
        .flow("sign-in")
        .tenant("T1")
        .style("dark")
        .dpop_jkt("thumbprint")
}

pub(super) fn whole_authorize_request() -> OidcAuthorizeEndpointRequest {
    OidcAuthorizeEndpointRequest::new(whole_authorize()).sso_app_id("A1").flow_token("token")
}

pub(super) fn entra_mfa() -> OidcAuthorizeEntraMfaEndpointRequest {
    OidcAuthorizeEntraMfaEndpointRequest::new(
        "id_token", "openid", "C1", "state", CALLBACK, "id.token",
    )
}

pub(super) fn whole_entra_mfa() -> OidcAuthorizeEntraMfaEndpointRequest {
    entra_mfa().nonce("nonce").claims("{}").sso_app_id("A1").style("dark")
}

pub(super) fn whole_device() -> OidcDeviceEndpointRequest {
    OidcDeviceEndpointRequest::new("P1")
        .scope("openid")
        .audience("audience")
        .project_id("P1")
        .dpop_jkt("thumbprint")
}

pub(super) fn whole_revocation() -> OidcRevocationEndpointRequest {
    OidcRevocationEndpointRequest::new("token").token_type_hint("access_token")
}

pub(super) fn whole_token() -> OidcTokenEndpointRequest {
    OidcTokenEndpointRequest::new(GrantType::AuthorizationCode)
        .code("code")
        .redirect_uri(CALLBACK)
        .client_id("P1")
        .client_secret("secret")
        .code_verifier("verifier")
        .refresh_token("refresh")
        .scope("openid email")
        .audience("audience")
        .username("ada")
        .password("password")
        .assertion("jwt")
        .client_assertion_type("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        .client_assertion("jwt")
        .device_code("device")
}

pub(super) fn end_session() -> OidcEndSession {
    OidcEndSession::new().client_id("P1").post_logout_redirect_uri(CALLBACK).state("state")
}

pub(super) fn end_session_request() -> OidcEndSessionEndpointRequest {
    OidcEndSessionEndpointRequest::new()
        .id_token_hint("id.token")
        .client_id("P1")
        .post_logout_redirect_uri(CALLBACK)
        .state("state")
        .sso_app_id("A1")
}

#[tokio::test]
async fn oidc_authorize_endpoint_get_start() {
    authorize_by_query(operation("OIDCAuthZEndpointGetStart"))
        .all(|descope| descope.oidc_authorize_endpoint_get_start(Some("A1"), &whole_authorize()))
        .least(|descope| descope.oidc_authorize_endpoint_get_start(None, &authorize()))
        .await;
}

#[tokio::test]
async fn oidc_authorize_endpoint_post_start() {
    authorize_by_body(operation("OIDCAuthZEndpointPostStart"))
        .all(|descope| descope.oidc_authorize_endpoint_post_start(&whole_authorize_request()))
        .least(|descope| {
            let request = OidcAuthorizeEndpointRequest::new(authorize());
            descope.oidc_authorize_endpoint_post_start(&request)
        })
        .await;
}

#[tokio::test]
async fn oidc_authorize_endpoint_entra_mfa() {
    authorize_by_body(operation("OIDCAuthZEndpointEntraMFA"))
        .with("body.id_token_hint", "it says who the user is")
        .all(|descope| descope.oidc_authorize_endpoint_entra_mfa(&whole_entra_mfa()))
        .least(|descope| descope.oidc_authorize_endpoint_entra_mfa(&entra_mfa()))
        .await;
}

#[tokio::test]
async fn oidc_device_endpoint() {
    operation("POST /oauth2/v1/device")
        .differs("header.content-type", FORM)
        .with("body.client_id", REQUIRED)
        .all(|descope| descope.oidc_device_endpoint(&whole_device().sso_app_id("A1")))
        .least(|descope| descope.oidc_device_endpoint(&OidcDeviceEndpointRequest::new("P1")))
        .await;
}

#[tokio::test]
async fn oidc_authorize_endpoint_finish_get() {
    operation("GET /oauth2/v1/finish-authorize")
        .with("query.state_id", "it says what is finished")
        .all(|descope| {
            descope.oidc_authorize_endpoint_finish_get(
                &OidcAuthorizeEndpointFinishRequest::new("S1")
                    .sso_app_id("A1")
                    .error_redirect_uri(CALLBACK),
            )
        })
        .least(|descope| {
            let finish = OidcAuthorizeEndpointFinishRequest::new("S1");
            descope.oidc_authorize_endpoint_finish_get(&finish)
        })
        .await;
}

#[tokio::test]
async fn oidc_authorize_endpoint_finish_post() {
    operation("POST /oauth2/v1/finish-authorize")
        .with("body.state_id", "it says what is finished")
        .all(|descope| {
            descope.oidc_authorize_endpoint_finish_post(
                &OidcAuthorizeEndpointFinishRequest::new("S1")
                    .sso_app_id("A1")
                    .error_redirect_uri(CALLBACK),
            )
        })
        .least(|descope| {
            let finish = OidcAuthorizeEndpointFinishRequest::new("S1");
            descope.oidc_authorize_endpoint_finish_post(&finish)
        })
        .await;
}

#[tokio::test]
async fn oidc_end_session_endpoint_get() {
    operation("OIDCEndSessionEndpointGet")
        .without("query.id_token_hint", IN_THE_BODY)
        .all(|descope| descope.oidc_end_session_endpoint_get(Some("A1"), &end_session()))
        .least(|descope| descope.oidc_end_session_endpoint_get(None, &OidcEndSession::new()))
        .await;
}

#[tokio::test]
async fn oidc_end_session_endpoint_post() {
    operation("OIDCEndSessionEndpointPost")
        .all(|descope| descope.oidc_end_session_endpoint_post(&end_session_request()))
        .least(|descope| {
            descope.oidc_end_session_endpoint_post(&OidcEndSessionEndpointRequest::new())
        })
        .await;
}

#[tokio::test]
async fn oidc_revocation_endpoint() {
    operation("OIDCRevocationEndpoint")
        .differs("header.content-type", FORM)
        .with("body.token", REQUIRED)
        .all(|descope| descope.oidc_revocation_endpoint(&whole_revocation().sso_app_id("A1")))
        .least(|descope| {
            descope.oidc_revocation_endpoint(&OidcRevocationEndpointRequest::new("token"))
        })
        .await;
}

#[tokio::test]
async fn oidc_token_endpoint() {
    operation("OIDCTokenEndpoint")
        .differs("header.content-type", FORM)
        .with("body.grant_type", REQUIRED)
        .all(|descope| descope.oidc_token_endpoint(&whole_token().sso_app_id("A1")))
        .least(|descope| {
            descope
                .oidc_token_endpoint(&OidcTokenEndpointRequest::new(GrantType::ClientCredentials))
        })
        .await;
}

#[tokio::test]
async fn oidc_user_info_endpoint_get() {
    operation("OIDCUserInfoEndpointGet")
        .differs("header.authorization", ACCESS_TOKEN)
        .all(|descope| descope.oidc_user_info_endpoint_get(Some("A1"), &Secret::from("token")))
        .least(|descope| descope.oidc_user_info_endpoint_get(None, &Secret::from("token")))
        .await;
}

#[tokio::test]
async fn oidc_user_info_endpoint_post() {
    operation("OIDCUserInfoEndpointPost")
        .differs("header.authorization", ACCESS_TOKEN)
        .all(|descope| descope.oidc_user_info_endpoint_post(Some("A1"), &Secret::from("token")))
        .least(|descope| descope.oidc_user_info_endpoint_post(None, &Secret::from("token")))
        .await;
}
