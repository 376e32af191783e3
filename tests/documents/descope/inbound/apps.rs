use auth_core::Secret;
use auth_providers::descope::federated::oidc::OidcDeviceEndpointRequest;
use auth_providers::descope::inbound::{
    CibaAuthRequest, RegisterThirdPartyApplication, ThirdPartyApplicationFinishEndpointRequest,
    ThirdPartyApplicationRevocationEndpointRequest,
};
use auth_providers::descope::management::third_party_apps::{
    ApplicationScope, IssuerSettings, JwtBearerSettings, ThirdPartyApplicationJarSettings,
    ThirdPartyApplicationSessionSettings,
};
use auth_providers::descope::prelude::*;

use super::{
    A_FORM, CLIENT, IN_THE_BODY, authorize, ciba, device, least_authorize, least_post_authorize,
    least_token, post_authorize, revocation, token,
};
use crate::descope::operation;

#[tokio::test]
async fn third_party_application_authorize_get() {
    operation("ThirdPartyApplicationAuthorizeGet")
        .without("query.flow_token", IN_THE_BODY)
        .with("query.client_id", CLIENT)
        .all(|descope| {
            descope.third_party_application_authorize_get(Some("P1"), Some("MS1"), &authorize())
        })
        .least(|descope| {
            descope.third_party_application_authorize_get(None, None, &least_authorize())
        })
        .await;
}

#[tokio::test]
async fn third_party_application_authorize() {
    operation("ThirdPartyApplicationAuthorize")
        .with("body.client_id", CLIENT)
        .all(|descope| {
            let authorization = post_authorize().project_id("P1").mcp_server_id("MS1");
            descope.third_party_application_authorize(&authorization)
        })
        .least(|descope| descope.third_party_application_authorize(&least_post_authorize()))
        .await;
}

#[tokio::test]
async fn third_party_application_ciba_endpoint() {
    operation("POST /oauth2/v1/apps/bc-authorize")
        .differs("header.content-type", A_FORM)
        .with("body.client_id", CLIENT)
        .with("body.login_hint", "it says who is asked")
        .all(|descope| descope.third_party_application_ciba_endpoint(&ciba().project_id("P1")))
        .least(|descope| {
            let request = CibaAuthRequest::new("client_1", "ada@example.com");
            descope.third_party_application_ciba_endpoint(&request)
        })
        .await;
}

#[tokio::test]
async fn third_party_application_device_endpoint() {
    operation("POST /oauth2/v1/apps/device")
        .differs("header.content-type", A_FORM)
        .with("body.client_id", CLIENT)
        .all(|descope| descope.third_party_application_device_endpoint(&device().project_id("P1")))
        .least(|descope| {
            let device = OidcDeviceEndpointRequest::new("client_1");
            descope.third_party_application_device_endpoint(&device)
        })
        .await;
}

#[tokio::test]
async fn third_party_application_finish() {
    operation("ThirdPartyApplicationFinish")
        .with("body.state_id", "it says which authorization ends")
        .all(|descope| {
            let end = ThirdPartyApplicationFinishEndpointRequest::new("state")
                .app_id("A1")
                .error_redirect_uri("https://example.com/error")
                .consent_id("consent");
            descope.third_party_application_finish(&end)
        })
        .least(|descope| {
            let end = ThirdPartyApplicationFinishEndpointRequest::new("state");
            descope.third_party_application_finish(&end)
        })
        .await;
}

#[tokio::test]
async fn third_party_application_revocation_endpoint() {
    operation("ThirdPartyApplicationRevocationEndpoint")
        .differs("header.content-type", A_FORM)
        .with("body.token", "it is what is revoked")
        .all(|descope| {
            let token = revocation().project_id("P1");
            descope.third_party_application_revocation_endpoint(&token)
        })
        .least(|descope| {
            let token = ThirdPartyApplicationRevocationEndpointRequest::new("token");
            descope.third_party_application_revocation_endpoint(&token)
        })
        .await;
}

#[tokio::test]
async fn third_party_application_token_endpoint() {
    operation("ThirdPartyApplicationTokenEndpoint")
        .differs("header.content-type", A_FORM)
        .with("body.grant_type", "it says what the token is given for")
        .all(|descope| {
            let request = token().project_id("P1").mcp_server_id("MS1");
            descope.third_party_application_token_endpoint(&request)
        })
        .least(|descope| descope.third_party_application_token_endpoint(&least_token()))
        .await;
}

#[tokio::test]
async fn third_party_application_user_info_endpoint_get() {
    operation("ThirdPartyApplicationUserInfoEndpointGet")
        .differs("header.authorization", "it is about the user of an access token")
        .all(|descope| {
            let token = Secret::from("token");
            descope.third_party_application_user_info_endpoint_get(Some("P1"), &token)
        })
        .least(|descope| {
            let token = Secret::from("token");
            descope.third_party_application_user_info_endpoint_get(None, &token)
        })
        .await;
}

#[tokio::test]
async fn third_party_application_user_info_endpoint_post() {
    operation("ThirdPartyApplicationUserInfoEndpointPost")
        .differs("header.authorization", "it is about the user of an access token")
        .all(|descope| {
            let token = Secret::from("token");
            descope.third_party_application_user_info_endpoint_post(Some("P1"), &token)
        })
        .least(|descope| {
            let token = Secret::from("token");
            descope.third_party_application_user_info_endpoint_post(None, &token)
        })
        .await;
}

fn application() -> RegisterThirdPartyApplication {
    let scope = || ApplicationScope::new("read").description("Read").optional(true).values(["r"]);
    let issuer = IssuerSettings::new()
        .jwks_uri("https://example.com/keys")
        .sign_algorithm("RS256")
        .user_info_uri("https://example.com/userinfo")
        .external_id_field_name("sub");
    let jwt_bearer_settings = JwtBearerSettings::new()
        .issuers([("https://example.com", issuer)])
        .jwt_bearer_grant_type_audience_to_use("aud")
        .jwt_bearer_grant_type_scope_to_use("scope")
        .jwt_bearer_grant_type_custom_claims_to_use("claims");
    let session_settings = ThirdPartyApplicationSessionSettings::new()
        .enabled(true)
        .refresh_token_expiration(4)
        .refresh_token_expiration_unit("weeks")
        .session_token_expiration(10)
        .session_token_expiration_unit("minutes")
        .user_template_id("JT1")
        .key_template_id("JT2")
        .key_session_token_expiration(10)
        .key_session_token_expiration_unit("minutes");
    let jar_settings = ThirdPartyApplicationJarSettings::new()
        .enforce(true)
        .public_key("key")
        .max_lifetime_seconds(60)
        .fapi(true);
    RegisterThirdPartyApplication::new(["https://example.com/callback"])
        .client_name("Example")
        .client_uri("https://example.com")
        .logo_uri("https://example.com/logo.png")
        .scope("read")
        .token_endpoint_auth_method("none")
        .grant_types(["authorization_code"])
        .response_types(["code"])
        .description("An example")
        .logo_content("bG9nbw==")
        .permissions_scopes([scope()])
        .attributes_scopes([scope()])
        .consent_flow_id("consent")
        .login_page_url("https://example.com/sign-in")
        .jwt_bearer_settings(jwt_bearer_settings)
        .session_settings(session_settings)
        .audience_whitelist(["audience"])
        .connections_scopes([scope()])
        .default_audience("audience")
        .skip_consent_screen(true)
        .use_resources(true)
        .jar_settings(jar_settings)
}

fn least_application() -> RegisterThirdPartyApplication {
    RegisterThirdPartyApplication::new(["https://example.com/callback"])
}

#[tokio::test]
async fn register_third_party_application() {
    operation("RegisterThirdPartyApplication")
        .all(|descope| descope.register_third_party_application("P1", &application()))
        .least(|descope| descope.register_third_party_application("P1", &least_application()))
        .await;
}

#[tokio::test]
async fn register_mcp_server_client() {
    operation("RegisterMcpServerClient")
        .all(|descope| descope.register_mcp_server_client("P1", "MS1", &application()))
        .least(|descope| descope.register_mcp_server_client("P1", "MS1", &least_application()))
        .await;
}
