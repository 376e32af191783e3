use auth_providers::descope::management::third_party_apps::{
    ApplicationScope, CreateThirdPartyApplication, DeleteThirdPartyApplicationConsents,
    DeleteThirdPartyApplicationTenantConsents, IssuerSettings, JwtBearerSettings,
    LoadAllThirdPartyApplications, LoadThirdPartyApplication, PatchThirdPartyApplication,
    SearchThirdPartyApplicationConsents, ThirdPartyApplicationCibaSettings,
    ThirdPartyApplicationJarSettings, ThirdPartyApplicationSessionSettings,
    UpdateThirdPartyApplication,
};
use auth_providers::descope::prelude::*;
use serde_json::Map;

use crate::descope::operation;

fn scope() -> ApplicationScope {
    ApplicationScope::new("name_1").description("description_1").optional(true).values(["values_1"])
}

fn jwt_bearer_settings() -> JwtBearerSettings {
    let issuer = IssuerSettings::new()
        .jwks_uri("jwks_uri_1")
        .sign_algorithm("sign_algorithm_1")
        .user_info_uri("user_info_uri_1")
        .external_id_field_name("external_id_field_name_1");
    JwtBearerSettings::new()
        .issuers([("iss", issuer)])
        .jwt_bearer_grant_type_audience_to_use("audience_1")
        .jwt_bearer_grant_type_scope_to_use("scope_1")
        .jwt_bearer_grant_type_custom_claims_to_use("claims_1")
}

fn ciba_settings() -> ThirdPartyApplicationCibaSettings {
    ThirdPartyApplicationCibaSettings::new()
        .enabled(true)
        .expiration_time(1)
        .expiration_time_unit("unit_1")
        .email_service_provider("provider_1")
        .email_service_provider_fallback("fallback_1")
        .email_service_template_id("template_1")
        .login_page_url("login_page_url_1")
}

fn jar_settings() -> ThirdPartyApplicationJarSettings {
    ThirdPartyApplicationJarSettings::new()
        .enforce(true)
        .public_key("public_key_1")
        .max_lifetime_seconds(1)
        .fapi(true)
}

pub(super) fn session_settings() -> ThirdPartyApplicationSessionSettings {
    ThirdPartyApplicationSessionSettings::new()
        .enabled(true)
        .refresh_token_expiration(1)
        .refresh_token_expiration_unit("unit_1")
        .session_token_expiration(1)
        .session_token_expiration_unit("unit_1")
        .user_template_id("user_template_id_1")
        .key_template_id("key_template_id_1")
        .key_session_token_expiration(1)
        .key_session_token_expiration_unit("unit_1")
}

#[tokio::test]
async fn create_third_party_application() {
    operation("CreateThirdPartyApplication")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.create_third_party_application(
                &CreateThirdPartyApplication::new("name_1")
                    .description("description_1")
                    .logo("logo_1")
                    .login_page_url("login_page_url_1")
                    .approved_callback_urls(["approved_callback_urls_1"])
                    .permissions_scopes([scope()])
                    .attributes_scopes([scope()])
                    .consent_flow_id("consent_flow_id_1")
                    .logo_url("logo_url_1")
                    .jwt_bearer_settings(jwt_bearer_settings())
                    .session_settings(session_settings())
                    .non_confidential_client(true)
                    .audience_whitelist(["audience_whitelist_1"])
                    .client_id("client_id_1")
                    .client_secret("secret")
                    .force_add_all_authorization_info(true)
                    .connections_scopes([scope()])
                    .default_audience("default_audience_1")
                    .custom_attributes([("a", "b")])
                    .ciba_settings(ciba_settings())
                    .jar_settings(jar_settings())
                    .allowed_tenants(["allowed_tenants_1"]),
            )
        })
        .least(|descope| {
            descope.create_third_party_application(&CreateThirdPartyApplication::new("name_1"))
        })
        .await;
}

#[tokio::test]
async fn update_third_party_application() {
    operation("UpdateThirdPartyApplication")
        .with("body.id", "it says which one is meant")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.update_third_party_application(
                &UpdateThirdPartyApplication::new("id_1", "name_1")
                    .description("description_1")
                    .logo("logo_1")
                    .login_page_url("login_page_url_1")
                    .approved_callback_urls(["approved_callback_urls_1"])
                    .permissions_scopes([scope()])
                    .attributes_scopes([scope()])
                    .logo_url("logo_url_1")
                    .jwt_bearer_settings(jwt_bearer_settings())
                    .session_settings(session_settings())
                    .audience_whitelist(["audience_whitelist_1"])
                    .force_add_all_authorization_info(true)
                    .connections_scopes([scope()])
                    .default_audience("default_audience_1")
                    .custom_attributes([("a", "b")])
                    .ciba_settings(ciba_settings())
                    .jar_settings(jar_settings())
                    .allowed_tenants(["allowed_tenants_1"]),
            )
        })
        .least(|descope| {
            descope
                .update_third_party_application(&UpdateThirdPartyApplication::new("id_1", "name_1"))
        })
        .await;
}

#[tokio::test]
async fn patch_third_party_application() {
    operation("PatchThirdPartyApplication")
        .with("body.id", "it says which one is meant")
        .all(|descope| {
            descope.patch_third_party_application(
                &PatchThirdPartyApplication::new("id_1")
                    .name("name_1")
                    .description("description_1")
                    .logo("logo_1")
                    .login_page_url("login_page_url_1")
                    .approved_callback_urls(["approved_callback_urls_1"])
                    .permissions_scopes([scope()])
                    .attributes_scopes([scope()])
                    .logo_url("logo_url_1")
                    .jwt_bearer_settings(jwt_bearer_settings())
                    .session_settings(session_settings())
                    .audience_whitelist(["audience_whitelist_1"])
                    .force_add_all_authorization_info(true)
                    .connections_scopes([scope()])
                    .default_audience("default_audience_1")
                    .custom_attributes(Map::from_iter([("a".to_owned(), "b".into())]))
                    .ciba_settings(ciba_settings())
                    .jar_settings(jar_settings())
                    .allowed_tenants(["allowed_tenants_1"]),
            )
        })
        .least(|descope| {
            descope.patch_third_party_application(&PatchThirdPartyApplication::new("id_1"))
        })
        .await;
}

#[tokio::test]
async fn load_third_party_application() {
    operation("LoadThirdPartyApplication")
        .all(|descope| {
            descope.load_third_party_application(
                &LoadThirdPartyApplication::new().id("id_1").client_id("client_id_1"),
            )
        })
        .least(|descope| descope.load_third_party_application(&LoadThirdPartyApplication::new()))
        .await;
}

#[tokio::test]
async fn load_all_third_party_applications() {
    operation("LoadAllThirdPartyApplications")
        .all(|descope| {
            descope.load_all_third_party_applications(
                &LoadAllThirdPartyApplications::new().page(1).limit(1),
            )
        })
        .least(|descope| {
            descope.load_all_third_party_applications(&LoadAllThirdPartyApplications::new())
        })
        .await;
}

#[tokio::test]
async fn get_third_party_application_secret() {
    operation("GetThirdPartyApplicationSecret")
        .with("query.id", "it says which one is meant")
        .all(|descope| descope.get_third_party_application_secret("id_1"))
        .await;
}

#[tokio::test]
async fn rotate_third_party_application_secret_by_get() {
    operation("NoPublishRotate")
        .differs("credential", "none is documented, and the path is one of the management key")
        .all(|descope| descope.rotate_third_party_application_secret_by_get())
        .await;
}

#[tokio::test]
async fn rotate_third_party_application_secret() {
    operation("RotateThirdPartyApplicationSecret")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.rotate_third_party_application_secret("id_1"))
        .await;
}

#[tokio::test]
async fn search_third_party_application_consents() {
    operation("SearchThirdPartyApplicationConsents").all(|descope| descope.search_third_party_application_consents(&SearchThirdPartyApplicationConsents::new().app_id("app_id_1").user_id("user_id_1").consent_id("consent_id_1").page(1).tenant_id("tenant_id_1").limit(1))).least(|descope| descope.search_third_party_application_consents(&SearchThirdPartyApplicationConsents::new())).await;
}

#[tokio::test]
async fn delete_third_party_application_consents() {
    operation("DeleteThirdPartyApplicationConsents").all(|descope| descope.delete_third_party_application_consents(&DeleteThirdPartyApplicationConsents::new().consent_ids(["consent_ids_1"]).app_id("app_id_1").user_ids(["user_ids_1"]).tenant_id("tenant_id_1"))).least(|descope| descope.delete_third_party_application_consents(&DeleteThirdPartyApplicationConsents::new())).await;
}

#[tokio::test]
async fn delete_third_party_application_tenant_consents() {
    operation("DeleteThirdPartyApplicationTenantConsents")
        .all(|descope| {
            descope.delete_third_party_application_tenant_consents(
                &DeleteThirdPartyApplicationTenantConsents::new()
                    .consent_ids(["consent_ids_1"])
                    .app_id("app_id_1")
                    .tenant_id("tenant_id_1"),
            )
        })
        .least(|descope| {
            descope.delete_third_party_application_tenant_consents(
                &DeleteThirdPartyApplicationTenantConsents::new(),
            )
        })
        .await;
}

#[tokio::test]
async fn delete_third_party_application() {
    operation("DeleteThirdPartyApplication")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.delete_third_party_application("id_1"))
        .await;
}

#[tokio::test]
async fn delete_third_party_applications() {
    operation("DeleteThirdPartyApplications")
        .with("body.ids", "it says which ones are meant")
        .all(|descope| descope.delete_third_party_applications(&["ids_1"]))
        .await;
}
