use auth_providers::descope::prelude::*;

use super::{
    A_FORM, CLIENT, IN_THE_BODY, IN_THE_PATH, authorize, least_authorize, least_post_authorize,
    least_token, post_authorize, token,
};
use crate::descope::operation;

#[tokio::test]
async fn third_party_application_authorize_get_by_mcp_server_id() {
    operation("ThirdPartyApplicationAuthorizeGetByMcpServerID")
        .without("query.flow_token", IN_THE_BODY)
        .with("query.client_id", CLIENT)
        .all(|descope| {
            descope.third_party_application_authorize_get_by_mcp_server_id(
                "P1",
                "MS1",
                &authorize(),
            )
        })
        .least(|descope| {
            descope.third_party_application_authorize_get_by_mcp_server_id(
                "P1",
                "MS1",
                &least_authorize(),
            )
        })
        .await;
}

#[tokio::test]
async fn third_party_application_authorize_post_by_mcp_server_id() {
    operation("ThirdPartyApplicationAuthorizePOSTByMcpServerID")
        .without("body.project_id", IN_THE_PATH)
        .without("body.mcp_server_id", IN_THE_PATH)
        .with("body.client_id", CLIENT)
        .all(|descope| {
            descope.third_party_application_authorize_post_by_mcp_server_id(
                "P1",
                "MS1",
                &post_authorize(),
            )
        })
        .least(|descope| {
            descope.third_party_application_authorize_post_by_mcp_server_id(
                "P1",
                "MS1",
                &least_post_authorize(),
            )
        })
        .await;
}

#[tokio::test]
async fn third_party_application_token_endpoint_by_mcp_server_id() {
    operation("ThirdPartyApplicationTokenEndpointByMcpServerID")
        .differs("header.content-type", A_FORM)
        .without("body.project_id", IN_THE_PATH)
        .without("body.mcp_server_id", IN_THE_PATH)
        .with("body.grant_type", "it says what the token is given for")
        .all(|descope| {
            descope.third_party_application_token_endpoint_by_mcp_server_id("P1", "MS1", &token())
        })
        .least(|descope| {
            descope.third_party_application_token_endpoint_by_mcp_server_id(
                "P1",
                "MS1",
                &least_token(),
            )
        })
        .await;
}
