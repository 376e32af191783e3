use auth_providers::descope::management::resources::{
    CreateResource, DynamicRegistrationSettings, UpdateResource,
};
use auth_providers::descope::prelude::*;

use super::mcp_servers::{approved_scopes, cimd_settings, dynamic_registration};
use super::third_party_apps::session_settings;
use crate::descope::operation;

const MADE_UP_TIME: &str = "a made-up text is no number, and is read as none";

fn dynamic_registration_settings() -> DynamicRegistrationSettings {
    DynamicRegistrationSettings::new()
        .dynamic_registration(dynamic_registration())
        .cimd_settings(cimd_settings())
        .dynamic_registration_template_id("template_1")
        .use_template(true)
        .login_page_url("login_page_url_1")
        .skip_consent_screen(true)
        .force_add_all_authorization_info(true)
        .tags(["tags_1"])
        .session_settings(session_settings())
}

#[tokio::test]
async fn create_resource() {
    operation("CreateResource")
        .with("body.name", "Descope refuses an empty name")
        .ignores("resource.createdTime", MADE_UP_TIME)
        .ignores("resource.modifiedTime", MADE_UP_TIME)
        .all(|descope| {
            descope.create_resource(
                &CreateResource::new("name_1")
                    .scopes(approved_scopes())
                    .user_access("user_access_1")
                    .client_access("client_access_1")
                    .description("description_1")
                    .uri("uri_1")
                    .kind("mcp")
                    .dynamic_registration_settings(dynamic_registration_settings()),
            )
        })
        .least(|descope| descope.create_resource(&CreateResource::new("name_1")))
        .await;
}

#[tokio::test]
async fn update_resource() {
    operation("UpdateResource")
        .with("body.resource", "it is what the call is about")
        .with("body.resource.id", "it says which one is meant")
        .with("body.resource.name", "Descope refuses an empty name")
        .without("body.resource.createdTime", "Descope sets it")
        .without("body.resource.modifiedTime", "Descope sets it")
        .ignores("resource.createdTime", MADE_UP_TIME)
        .ignores("resource.modifiedTime", MADE_UP_TIME)
        .all(|descope| {
            descope.update_resource(
                &UpdateResource::new("id_1", "name_1")
                    .version("version_1")
                    .scopes(approved_scopes())
                    .user_access("user_access_1")
                    .client_access("client_access_1")
                    .description("description_1")
                    .uri("uri_1")
                    .kind("mcp")
                    .dynamic_registration_settings(dynamic_registration_settings()),
            )
        })
        .least(|descope| descope.update_resource(&UpdateResource::new("id_1", "name_1")))
        .await;
}

#[tokio::test]
async fn load_resource() {
    operation("LoadResource")
        .with("query.id", "it says which one is meant")
        .ignores("resource.createdTime", MADE_UP_TIME)
        .ignores("resource.modifiedTime", MADE_UP_TIME)
        .all(|descope| descope.load_resource("id_1"))
        .await;
}

#[tokio::test]
async fn load_resource_by_uri() {
    operation("LoadResourceByURI")
        .with("query.uri", "it says which one is meant")
        .ignores("resource.createdTime", MADE_UP_TIME)
        .ignores("resource.modifiedTime", MADE_UP_TIME)
        .all(|descope| descope.load_resource_by_uri("https://mcp.example.com/mcp"))
        .await;
}

#[tokio::test]
async fn delete_resource() {
    operation("DeleteResource")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.delete_resource("id_1"))
        .await;
}

#[tokio::test]
async fn delete_resources() {
    operation("DeleteResources")
        .with("body.ids", "it says which resources are meant")
        .all(|descope| descope.delete_resources(&["ids_1"]))
        .await;
}

#[tokio::test]
async fn load_all_resources() {
    operation("LoadAllResources")
        .ignores("resources[].createdTime", MADE_UP_TIME)
        .ignores("resources[].modifiedTime", MADE_UP_TIME)
        .all(|descope| descope.load_all_resources())
        .await;
}
