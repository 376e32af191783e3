use auth_core::Secret;
use auth_providers::descope::management::outbound_apps::{
    ConnectOutboundAppOptions, CreateOutboundApp, CreateOutboundAppByTemplate,
    CreateOutboundAppByTemplateOverrides, DeleteOutboundAppUserTokens,
    FetchLatestOutboundAppTenantToken, FetchLatestOutboundAppUserToken,
    FetchOutboundAppTenantToken, FetchOutboundAppTokenOptions, FetchOutboundAppUserToken,
    OutboundApp, UploadOutboundAppUserApiKey, UrlParam,
};
use auth_providers::descope::prelude::*;

use crate::descope::operation;

fn options() -> FetchOutboundAppTokenOptions {
    FetchOutboundAppTokenOptions::new().with_refresh_token(true).force_refresh(true)
}

fn overrides() -> CreateOutboundAppByTemplateOverrides {
    CreateOutboundAppByTemplateOverrides::new()
        .name("name_1")
        .description("description_1")
        .logo("logo_1")
        .discovery_url("discovery_url_1")
        .authorization_url("authorization_url_1")
        .authorization_url_params([UrlParam::new("key_1", "value_1")])
        .token_url("token_url_1")
        .token_url_params([UrlParam::new("key_1", "value_1")])
        .revocation_url("revocation_url_1")
        .default_scopes(["default_scopes_1"])
        .default_redirect_url("default_redirect_url_1")
        .callback_domain("callback_domain_1")
        .pkce(true)
        .access_type("access_type_1")
        .prompt(["prompt_1"])
        .use_dcr(true)
        .dcr_url("dcr_url_1")
}

#[tokio::test]
async fn load_outbound_apps() {
    operation("LoadOutboundApps").all(|descope| descope.load_outbound_apps()).await;
}

#[tokio::test]
async fn list_user_outbound_apps_with_valid_user_token() {
    operation("ListUserOutboundAppsWithValidUserToken")
        .with("query.userId", "it says which user is meant")
        .all(|descope| {
            descope.list_user_outbound_apps_with_valid_user_token("user_id_1", Some("tenant_id_1"))
        })
        .least(|descope| descope.list_user_outbound_apps_with_valid_user_token("user_id_1", None))
        .await;
}

#[tokio::test]
async fn load_outbound_app() {
    operation("LoadOutboundApp").all(|descope| descope.load_outbound_app("id_1")).await;
}

#[tokio::test]
async fn create_outbound_app() {
    operation("CreateOutboundApp")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.create_outbound_app(
                &CreateOutboundApp::new("name_1")
                    .id("id_1")
                    .description("description_1")
                    .client_id("client_id_1")
                    .client_secret("secret")
                    .logo("logo_1")
                    .discovery_url("discovery_url_1")
                    .authorization_url("authorization_url_1")
                    .authorization_url_params([UrlParam::new("key_1", "value_1")])
                    .token_url("token_url_1")
                    .token_url_params([UrlParam::new("key_1", "value_1")])
                    .revocation_url("revocation_url_1")
                    .default_scopes(["default_scopes_1"])
                    .default_redirect_url("default_redirect_url_1")
                    .callback_domain("callback_domain_1")
                    .pkce(true)
                    .access_type("access_type_1")
                    .prompt(["prompt_1"])
                    .app_type("app_type_1")
                    .use_dcr(true)
                    .dcr_url("dcr_url_1")
                    .tenant_id("tenant_id_1"),
            )
        })
        .least(|descope| descope.create_outbound_app(&CreateOutboundApp::new("name_1")))
        .await;
}

#[tokio::test]
async fn update_outbound_app() {
    operation("UpdateOutboundApp")
        .with("body.app", "it is what the call is about")
        .with("body.app.id", "it says which one is meant")
        .with("body.app.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.update_outbound_app(
                &OutboundApp::new("id_1", "name_1")
                    .description("description_1")
                    .client_id("client_id_1")
                    .logo("logo_1")
                    .discovery_url("discovery_url_1")
                    .authorization_url("authorization_url_1")
                    .authorization_url_params([UrlParam::new("key_1", "value_1")])
                    .token_url("token_url_1")
                    .token_url_params([UrlParam::new("key_1", "value_1")])
                    .revocation_url("revocation_url_1")
                    .default_scopes(["default_scopes_1"])
                    .default_redirect_url("default_redirect_url_1")
                    .callback_domain("callback_domain_1")
                    .pkce(true)
                    .access_type("access_type_1")
                    .prompt(["prompt_1"])
                    .client_secret("secret")
                    .app_type("app_type_1")
                    .use_dcr(true)
                    .dcr_url("dcr_url_1")
                    .tenant_id("tenant_id_1"),
            )
        })
        .least(|descope| descope.update_outbound_app(&OutboundApp::new("id_1", "name_1")))
        .await;
}

#[tokio::test]
async fn delete_outbound_app() {
    operation("DeleteOutboundApp")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.delete_outbound_app("id_1"))
        .await;
}

#[tokio::test]
async fn fetch_outbound_app_user_token() {
    operation("FetchOutboundAppUserToken")
        .with("body.appId", "it says which app is meant")
        .with("body.userId", "it says which user is meant")
        .ignores("token.accessTokenExpiry", "a made-up text is no number, and is read as none")
        .ignores("token.lastRefreshTime", "a made-up text is no number, and is read as none")
        .all(|descope| {
            descope.fetch_outbound_app_user_token(
                &FetchOutboundAppUserToken::new("app_id_1", "user_id_1")
                    .scopes(["scopes_1"])
                    .options(options())
                    .tenant_id("tenant_id_1")
                    .external_identifier("external_identifier_1"),
            )
        })
        .least(|descope| {
            descope.fetch_outbound_app_user_token(&FetchOutboundAppUserToken::new(
                "app_id_1",
                "user_id_1",
            ))
        })
        .await;
}

#[tokio::test]
async fn fetch_latest_outbound_app_user_token() {
    operation("FetchLatestOutboundAppUserToken")
        .with("body.appId", "it says which app is meant")
        .with("body.userId", "it says which user is meant")
        .ignores("token.accessTokenExpiry", "a made-up text is no number, and is read as none")
        .ignores("token.lastRefreshTime", "a made-up text is no number, and is read as none")
        .all(|descope| {
            descope.fetch_latest_outbound_app_user_token(
                &FetchLatestOutboundAppUserToken::new("app_id_1", "user_id_1")
                    .tenant_id("tenant_id_1")
                    .options(options())
                    .external_identifier("external_identifier_1"),
            )
        })
        .least(|descope| {
            descope.fetch_latest_outbound_app_user_token(&FetchLatestOutboundAppUserToken::new(
                "app_id_1",
                "user_id_1",
            ))
        })
        .await;
}

#[tokio::test]
async fn fetch_outbound_app_tenant_token() {
    operation("FetchOutboundAppTenantToken")
        .with("body.appId", "it says which app is meant")
        .with("body.tenantId", "it says which tenant is meant")
        .ignores("token.accessTokenExpiry", "a made-up text is no number, and is read as none")
        .ignores("token.lastRefreshTime", "a made-up text is no number, and is read as none")
        .all(|descope| {
            descope.fetch_outbound_app_tenant_token(
                &FetchOutboundAppTenantToken::new("app_id_1", "tenant_id_1")
                    .scopes(["scopes_1"])
                    .options(options())
                    .external_identifier("external_identifier_1"),
            )
        })
        .least(|descope| {
            descope.fetch_outbound_app_tenant_token(&FetchOutboundAppTenantToken::new(
                "app_id_1",
                "tenant_id_1",
            ))
        })
        .await;
}

#[tokio::test]
async fn create_outbound_app_by_dcr_preset() {
    operation("CreateOutboundAppByDcrPreset")
        .with("body.dcrPresetId", "it says which preset is meant")
        .all(|descope| {
            descope.create_outbound_app_by_dcr_preset("dcr_preset_id_1", Some("tenant_id_1"))
        })
        .least(|descope| descope.create_outbound_app_by_dcr_preset("dcr_preset_id_1", None))
        .await;
}

#[tokio::test]
async fn create_outbound_app_by_template() {
    operation("CreateOutboundAppByTemplate")
        .with("body.id", "it says which template is meant")
        .all(|descope| {
            descope.create_outbound_app_by_template(
                &CreateOutboundAppByTemplate::new("id_1")
                    .client_id("client_id_1")
                    .client_secret("secret")
                    .tenant_id("tenant_id_1")
                    .overrides(overrides()),
            )
        })
        .least(|descope| {
            descope.create_outbound_app_by_template(&CreateOutboundAppByTemplate::new("id_1"))
        })
        .await;
}

#[tokio::test]
async fn fetch_latest_outbound_app_tenant_token() {
    operation("FetchLatestOutboundAppTenantToken")
        .with("body.appId", "it says which app is meant")
        .with("body.tenantId", "it says which tenant is meant")
        .ignores("token.accessTokenExpiry", "a made-up text is no number, and is read as none")
        .ignores("token.lastRefreshTime", "a made-up text is no number, and is read as none")
        .all(|descope| {
            descope.fetch_latest_outbound_app_tenant_token(
                &FetchLatestOutboundAppTenantToken::new("app_id_1", "tenant_id_1")
                    .options(options())
                    .external_identifier("external_identifier_1"),
            )
        })
        .least(|descope| {
            descope.fetch_latest_outbound_app_tenant_token(&FetchLatestOutboundAppTenantToken::new(
                "app_id_1",
                "tenant_id_1",
            ))
        })
        .await;
}

#[tokio::test]
async fn connect_outbound_app() {
    operation("ConnectOutboundApp")
        .with("body.appId", "it says which app is meant")
        .all(|descope| {
            descope.connect_outbound_app(
                "app_id_1",
                Some(
                    &ConnectOutboundAppOptions::new()
                        .redirect_url("redirect_url_1")
                        .scopes(["scopes_1"])
                        .prompt(["prompt_1"])
                        .login_hint("login_hint_1")
                        .resources(["resources_1"])
                        .external_identifier("external_identifier_1"),
                ),
                &Secret::from("jwt"),
            )
        })
        .least(|descope| descope.connect_outbound_app("app_id_1", None, &Secret::from("jwt")))
        .await;
}

#[tokio::test]
async fn delete_outbound_app_token_by_id() {
    operation("DeleteOutboundAppTokenByID")
        .with("query.id", "it says which one is meant")
        .all(|descope| descope.delete_outbound_app_token_by_id("id_1"))
        .await;
}

#[tokio::test]
async fn delete_outbound_app_user_tokens() {
    operation("DeleteOutboundAppUserTokens")
        .all(|descope| {
            descope.delete_outbound_app_user_tokens(
                &DeleteOutboundAppUserTokens::new().app_id("app_id_1").user_id("user_id_1"),
            )
        })
        .least(|descope| {
            descope.delete_outbound_app_user_tokens(&DeleteOutboundAppUserTokens::new())
        })
        .await;
}

#[tokio::test]
async fn upload_outbound_app_user_api_key() {
    operation("UploadOutboundAppUserAPIKey")
        .with("body.appId", "it says which app is meant")
        .with("body.userId", "it says which user is meant")
        .with("body.apiKey", "it is what is uploaded")
        .all(|descope| {
            descope.upload_outbound_app_user_api_key(
                &UploadOutboundAppUserApiKey::new("app_id_1", "user_id_1", "secret")
                    .tenant_id("tenant_id_1"),
            )
        })
        .least(|descope| {
            descope.upload_outbound_app_user_api_key(&UploadOutboundAppUserApiKey::new(
                "app_id_1",
                "user_id_1",
                "secret",
            ))
        })
        .await;
}

#[tokio::test]
async fn upload_outbound_app_tenant_api_key() {
    operation("UploadOutboundAppTenantAPIKey")
        .with("body.appId", "it says which app is meant")
        .with("body.tenantId", "it says which tenant is meant")
        .with("body.apiKey", "it is what is uploaded")
        .all(|descope| {
            descope.upload_outbound_app_tenant_api_key(
                "app_id_1",
                "tenant_id_1",
                &Secret::from("secret"),
            )
        })
        .await;
}
