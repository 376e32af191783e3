use auth_providers::descope::management::mcp_servers::{
    CimdDomainPolicies, CimdDomainPolicy, CimdSettings, CreateMcpServer,
    DynamicClientRegistrationApprovedScopes, McpServer, McpServerDynamicClientRegistration,
};
use auth_providers::descope::management::third_party_apps::ApplicationScope;
use auth_providers::descope::prelude::*;

use crate::descope::management::third_party_apps::session_settings;
use crate::descope::operation;

pub(super) fn dynamic_registration() -> McpServerDynamicClientRegistration {
    McpServerDynamicClientRegistration::new()
        .enabled(true)
        .disable_approved_scopes_as_default(true)
        .flow_id("flow_id_1")
}

pub(super) fn approved_scopes() -> DynamicClientRegistrationApprovedScopes {
    let scope = ApplicationScope::new("name_1")
        .description("description_1")
        .optional(true)
        .values(["values_1"]);
    DynamicClientRegistrationApprovedScopes::new()
        .permissions_scopes([scope.clone()])
        .attributes_scopes([scope.clone()])
        .connections_scopes([scope])
}

pub(super) fn cimd_settings() -> CimdSettings {
    let policy = CimdDomainPolicy::new("domain_pattern_1").enabled(true);
    CimdSettings::new().enabled(true).domain_policies(CimdDomainPolicies::new().policies([policy]))
}

#[tokio::test]
async fn create_mcp_server() {
    operation("CreateMcpServer")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.create_mcp_server(
                &CreateMcpServer::new("name_1")
                    .description("description_1")
                    .dynamic_registration(dynamic_registration())
                    .audience_whitelist(["audience_whitelist_1"])
                    .approved_scopes(approved_scopes())
                    .approved_callback_urls(["approved_callback_urls_1"])
                    .login_page_url("login_page_url_1")
                    .session_settings(session_settings())
                    .tags(["tags_1"])
                    .logo("logo_1")
                    .cimd_settings(cimd_settings())
                    .skip_consent_screen(true)
                    .consent_flow_id("consent_flow_id_1")
                    .consent_flow_hosting_url("consent_flow_hosting_url_1")
                    .force_add_all_authorization_info(true),
            )
        })
        .least(|descope| descope.create_mcp_server(&CreateMcpServer::new("name_1")))
        .await;
}

#[tokio::test]
async fn update_mcp_server() {
    operation("UpdateMcpServer")
        .with("body.server", "it is what the call is about")
        .with("body.server.id", "it says which one is meant")
        .with("body.server.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.update_mcp_server(
                &McpServer::new("id_1", "name_1")
                    .description("description_1")
                    .dynamic_registration(dynamic_registration())
                    .audience_whitelist(["audience_whitelist_1"])
                    .approved_scopes(approved_scopes())
                    .approved_callback_urls(["approved_callback_urls_1"])
                    .login_page_url("login_page_url_1")
                    .session_settings(session_settings())
                    .tags(["tags_1"])
                    .logo("logo_1")
                    .cimd_settings(cimd_settings())
                    .skip_consent_screen(true)
                    .force_add_all_authorization_info(true),
            )
        })
        .least(|descope| descope.update_mcp_server(&McpServer::new("id_1", "name_1")))
        .await;
}

#[tokio::test]
async fn load_mcp_server() {
    operation("LoadMcpServer")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.load_mcp_server("id_1"))
        .await;
}

#[tokio::test]
async fn delete_mcp_server() {
    operation("DeleteMcpServer")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.delete_mcp_server("id_1"))
        .await;
}

#[tokio::test]
async fn delete_mcp_servers() {
    operation("DeleteMcpServers")
        .with("body.ids", "it says which ones are meant")
        .all(|descope| descope.delete_mcp_servers(&["ids_1"]))
        .await;
}

#[tokio::test]
async fn load_all_mcp_servers() {
    operation("LoadAllMcpServers").all(|descope| descope.load_all_mcp_servers()).await;
}
