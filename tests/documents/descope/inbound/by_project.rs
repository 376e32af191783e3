use auth_core::Secret;
use auth_providers::descope::federated::oidc::OidcDeviceEndpointRequest;
use auth_providers::descope::inbound::{
    CibaAuthRequest, ThirdPartyApplicationRevocationEndpointRequest,
};
use auth_providers::descope::prelude::*;

use super::{
    A_FORM, CLIENT, IN_THE_BODY, IN_THE_PATH, authorize, ciba, device, least_authorize,
    least_post_authorize, least_token, post_authorize, revocation, token,
};
use crate::descope::operation;

#[tokio::test]
async fn third_party_application_authorize_get_by_project_id() {
    operation("ThirdPartyApplicationAuthorizeGetByProjectID")
        .without("query.flow_token", IN_THE_BODY)
        .with("query.client_id", CLIENT)
        .all(|descope| {
            descope.third_party_application_authorize_get_by_project_id(
                "P1",
                Some("MS1"),
                &authorize(),
            )
        })
        .least(|descope| {
            descope.third_party_application_authorize_get_by_project_id(
                "P1",
                None,
                &least_authorize(),
            )
        })
        .await;
}

#[tokio::test]
async fn third_party_application_authorize_post_by_project_id() {
    operation("ThirdPartyApplicationAuthorizePostByProjectID")
        .without("body.project_id", IN_THE_PATH)
        .with("body.client_id", CLIENT)
        .all(|descope| {
            let authorization = post_authorize().mcp_server_id("MS1");
            descope.third_party_application_authorize_post_by_project_id("P1", &authorization)
        })
        .least(|descope| {
            let authorization = least_post_authorize();
            descope.third_party_application_authorize_post_by_project_id("P1", &authorization)
        })
        .await;
}

#[tokio::test]
async fn third_party_application_ciba_endpoint_by_project_id() {
    operation("POST /oauth2/v1/apps/{project_id}/bc-authorize")
        .differs("header.content-type", A_FORM)
        .without("body.project_id", IN_THE_PATH)
        .with("body.client_id", CLIENT)
        .with("body.login_hint", "it says who is asked")
        .all(|descope| descope.third_party_application_ciba_endpoint_by_project_id("P1", &ciba()))
        .least(|descope| {
            let request = CibaAuthRequest::new("client_1", "ada@example.com");
            descope.third_party_application_ciba_endpoint_by_project_id("P1", &request)
        })
        .await;
}

#[tokio::test]
async fn third_party_application_device_endpoint_by_project_id() {
    operation("POST /oauth2/v1/apps/{project_id}/device")
        .differs("header.content-type", A_FORM)
        .without("body.project_id", IN_THE_PATH)
        .with("body.client_id", CLIENT)
        .all(|descope| {
            descope.third_party_application_device_endpoint_by_project_id("P1", &device())
        })
        .least(|descope| {
            let device = OidcDeviceEndpointRequest::new("client_1");
            descope.third_party_application_device_endpoint_by_project_id("P1", &device)
        })
        .await;
}

#[tokio::test]
async fn third_party_application_revocation_endpoint_by_project_id() {
    operation("ThirdPartyApplicationRevocationEndpointByProjectID")
        .differs("header.content-type", A_FORM)
        .without("body.project_id", IN_THE_PATH)
        .with("body.token", "it is what is revoked")
        .all(|descope| {
            let token = revocation();
            descope.third_party_application_revocation_endpoint_by_project_id("P1", &token)
        })
        .least(|descope| {
            let token = ThirdPartyApplicationRevocationEndpointRequest::new("token");
            descope.third_party_application_revocation_endpoint_by_project_id("P1", &token)
        })
        .await;
}

#[tokio::test]
async fn third_party_application_token_endpoint_by_project_id() {
    operation("ThirdPartyApplicationTokenEndpointByProjectID")
        .differs("header.content-type", A_FORM)
        .without("body.project_id", IN_THE_PATH)
        .with("body.grant_type", "it says what the token is given for")
        .all(|descope| {
            let request = token().mcp_server_id("MS1");
            descope.third_party_application_token_endpoint_by_project_id("P1", &request)
        })
        .least(|descope| {
            descope.third_party_application_token_endpoint_by_project_id("P1", &least_token())
        })
        .await;
}

#[tokio::test]
async fn third_party_application_user_info_endpoint_get_by_project_id() {
    operation("ThirdPartyApplicationUserInfoEndpointGetByProjectID")
        .differs("header.authorization", "it is about the user of an access token")
        .all(|descope| {
            let token = Secret::from("token");
            descope.third_party_application_user_info_endpoint_get_by_project_id("P1", &token)
        })
        .await;
}

#[tokio::test]
async fn third_party_application_user_info_endpoint_post_by_project_id() {
    operation("ThirdPartyApplicationUserInfoEndpointPostByProjectID")
        .differs("header.authorization", "it is about the user of an access token")
        .without("body.project_id", IN_THE_PATH)
        .all(|descope| {
            let token = Secret::from("token");
            descope.third_party_application_user_info_endpoint_post_by_project_id("P1", &token)
        })
        .await;
}
