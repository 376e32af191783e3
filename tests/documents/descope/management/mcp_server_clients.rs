use auth_providers::descope::management::mcp_server_clients::{
    CreateMcpServerClient, LoadMcpServerClient, SearchMcpServerClients, UpdateMcpServerClient,
};
use auth_providers::descope::management::sort_field::SortField;
use auth_providers::descope::prelude::*;

use crate::descope::operation;

#[tokio::test]
async fn create_mcp_server_client() {
    operation("CreateMcpServerClient")
        .with("body.name", "Descope refuses an empty name")
        .with("body.mcpServerId", "it says which server is meant")
        .all(|descope| {
            descope.create_mcp_server_client(
                &CreateMcpServerClient::new("name_1", "mcp_server_id_1")
                    .approved_callback_urls(["approved_callback_urls_1"])
                    .scopes(["scopes_1"])
                    .tags(["tags_1"])
                    .logo("logo_1")
                    .force_add_all_authorization_info(true)
                    .allowed_tenants(["allowed_tenants_1"]),
            )
        })
        .least(|descope| {
            descope
                .create_mcp_server_client(&CreateMcpServerClient::new("name_1", "mcp_server_id_1"))
        })
        .await;
}

#[tokio::test]
async fn update_mcp_server_client() {
    operation("UpdateMcpServerClient")
        .with("body.id", "it says which one is meant")
        .with("body.mcpServerId", "it says which server is meant")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.update_mcp_server_client(
                &UpdateMcpServerClient::new("id_1", "mcp_server_id_1", "name_1")
                    .approved_callback_urls(["approved_callback_urls_1"])
                    .scopes(["scopes_1"])
                    .tags(["tags_1"])
                    .logo("logo_1")
                    .force_add_all_authorization_info(true)
                    .allowed_tenants(["allowed_tenants_1"]),
            )
        })
        .least(|descope| {
            descope.update_mcp_server_client(&UpdateMcpServerClient::new(
                "id_1",
                "mcp_server_id_1",
                "name_1",
            ))
        })
        .await;
}

#[tokio::test]
async fn load_mcp_server_client() {
    operation("LoadMcpServerClient")
        .with("body.mcpServerId", "it says which server is meant")
        .all(|descope| {
            descope.load_mcp_server_client(
                &LoadMcpServerClient::new("mcp_server_id_1").id("id_1").client_id("client_id_1"),
            )
        })
        .least(|descope| {
            descope.load_mcp_server_client(&LoadMcpServerClient::new("mcp_server_id_1"))
        })
        .await;
}

#[tokio::test]
async fn delete_mcp_server_client() {
    operation("DeleteMcpServerClient")
        .with("body.id", "it says which one is meant")
        .with("body.mcpServerId", "it says which server is meant")
        .all(|descope| descope.delete_mcp_server_client("id_1", "mcp_server_id_1"))
        .await;
}

#[tokio::test]
async fn delete_mcp_server_clients() {
    operation("DeleteMcpServerClients")
        .with("body.ids", "it says which ones are meant")
        .with("body.mcpServerId", "it says which server is meant")
        .all(|descope| descope.delete_mcp_server_clients(&["ids_1"], "mcp_server_id_1"))
        .await;
}

#[tokio::test]
async fn search_mcp_server_clients() {
    operation("SearchMcpServerClients")
        .with("body.mcpServerId", "it says which server is meant")
        .all(|descope| {
            descope.search_mcp_server_clients(
                &SearchMcpServerClients::new("mcp_server_id_1")
                    .page(1)
                    .limit(1)
                    .text("text_1")
                    .name("name_1")
                    .client_id("client_id_1")
                    .status("status_1")
                    .registration_method("registration_method_1")
                    .tag("tag_1")
                    .sort([SortField::new("field_1").desc(true)]),
            )
        })
        .least(|descope| {
            descope.search_mcp_server_clients(&SearchMcpServerClients::new("mcp_server_id_1"))
        })
        .await;
}

#[tokio::test]
async fn get_mcp_server_client_secret() {
    operation("GetMcpServerClientSecret")
        .with("body.id", "it says which one is meant")
        .with("body.mcpServerId", "it says which server is meant")
        .all(|descope| descope.get_mcp_server_client_secret("id_1", "mcp_server_id_1"))
        .await;
}

#[tokio::test]
async fn rotate_mcp_server_client_secret() {
    operation("RotateMcpServerClientSecret")
        .with("body.id", "it says which one is meant")
        .with("body.mcpServerId", "it says which server is meant")
        .all(|descope| descope.rotate_mcp_server_client_secret("id_1", "mcp_server_id_1"))
        .await;
}
