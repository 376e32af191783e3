use auth_providers::clerk::enterprise_connections::{
    CreateEnterpriseConnection, EnterpriseConnections as _, EnterpriseProvider,
    ListEnterpriseConnections, ListTestRuns, OidcSettings, SamlSettings, SetCustomAttribute,
    TestRunStatus, UpdateEnterpriseConnection,
};
use auth_providers::clerk::saml_connections::{LoginHintMode, SetAttributeMapping, SetLoginHint};

use crate::clerk::operation;

const URL: &str = "https://idp.example";

fn saml() -> SamlSettings {
    let mapping = SetAttributeMapping::new()
        .user_id("id")
        .email_address("email")
        .first_name("first")
        .last_name("last");
    SamlSettings::new()
        .idp_entity_id("idp")
        .idp_sso_url(URL)
        .idp_certificate("MIIC")
        .idp_metadata_url(URL)
        .idp_metadata("<xml/>")
        .attribute_mapping(mapping)
        .allow_subdomains(true)
        .allow_idp_initiated(true)
        .force_authn(true)
        .login_hint(SetLoginHint::new(LoginHintMode::CustomAttribute).source("login"))
}

fn oidc() -> OidcSettings {
    OidcSettings::new()
        .client_id("acme")
        .client_secret(auth_core::Secret::from("key"))
        .discovery_url(URL)
        .auth_url(URL)
        .token_url(URL)
        .user_info_url(URL)
        .requires_pkce(true)
}

fn attribute() -> SetCustomAttribute {
    SetCustomAttribute::new("Team", "team")
        .sso_path("team")
        .scim_path("team")
        .directory_path("team")
        .multi_valued(true)
}

#[tokio::test]
async fn list_enterprise_connections() {
    let all =
        ListEnterpriseConnections::new().organization_id("org_1").active(true).limit(10).offset(20);
    operation("ListEnterpriseConnections")
        .all(move |clerk| clerk.list_enterprise_connections(&all))
        .least(|clerk| clerk.list_enterprise_connections(&ListEnterpriseConnections::new()))
        .await;
}

#[tokio::test]
async fn create_enterprise_connection() {
    let least = CreateEnterpriseConnection::new("Acme", EnterpriseProvider::SamlOkta, ["acme.com"]);
    let all = least
        .clone()
        .organization_id("org_1")
        .allow_organization_account_linking(true)
        .active(true)
        .saml(saml())
        .oidc(oidc())
        .custom_attributes([attribute()]);
    operation("CreateEnterpriseConnection")
        .all(move |clerk| clerk.create_enterprise_connection(&all))
        .least(move |clerk| clerk.create_enterprise_connection(&least))
        .await;
}

#[tokio::test]
async fn get_enterprise_connection() {
    operation("GetEnterpriseConnection").all(|clerk| clerk.get_enterprise_connection("c_1")).await;
}

#[tokio::test]
async fn delete_enterprise_connection() {
    operation("DeleteEnterpriseConnection")
        .all(|clerk| clerk.delete_enterprise_connection("c_1"))
        .await;
}

#[tokio::test]
async fn update_enterprise_connection() {
    let all = UpdateEnterpriseConnection::new()
        .name("Acme")
        .domains(["acme.com"])
        .active(true)
        .sync_user_attributes(true)
        .disable_additional_identifications(true)
        .allow_organization_account_linking(true)
        .organization_id("org_1")
        .saml(saml().name("Acme"))
        .oidc(oidc())
        .custom_attributes([attribute()]);
    let least = UpdateEnterpriseConnection::new();
    operation("UpdateEnterpriseConnection")
        .all(move |clerk| clerk.update_enterprise_connection("c_1", &all))
        .least(move |clerk| clerk.update_enterprise_connection("c_1", &least))
        .await;
}

#[tokio::test]
async fn list_enterprise_connection_test_runs() {
    let all = ListTestRuns::new()
        .status([TestRunStatus::Success, TestRunStatus::Failed])
        .limit(10)
        .offset(20);
    operation("ListEnterpriseConnectionTestRuns")
        .all(move |clerk| clerk.list_enterprise_connection_test_runs("c_1", &all))
        .least(|clerk| clerk.list_enterprise_connection_test_runs("c_1", &ListTestRuns::new()))
        .await;
}

#[tokio::test]
async fn create_enterprise_connection_test_run() {
    operation("CreateEnterpriseConnectionTestRun")
        .all(|clerk| clerk.create_enterprise_connection_test_run("c_1"))
        .await;
}
