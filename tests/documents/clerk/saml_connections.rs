#![allow(deprecated, reason = "the vendor deprecated all of them")]

use auth_providers::clerk::saml_connections::{
    CreateSamlConnection, ListSamlConnections, LoginHintMode, SamlConnections as _, SamlProvider,
    SetAttributeMapping, SetLoginHint, UpdateSamlConnection,
};

use crate::clerk::operation;

const URL: &str = "https://idp.example";

fn mapping() -> SetAttributeMapping {
    SetAttributeMapping::new()
        .user_id("id")
        .email_address("email")
        .first_name("first")
        .last_name("last")
}

fn hint() -> SetLoginHint {
    SetLoginHint::new(LoginHintMode::CustomAttribute).source("login")
}

#[tokio::test]
async fn list_saml_connections() {
    let all = ListSamlConnections::new()
        .query("acme")
        .order_by("-created_at")
        .organization_id(["org_1", "-org_2"])
        .limit(10)
        .offset(20);
    operation("ListSAMLConnections")
        .all(move |clerk| clerk.list_saml_connections(&all))
        .least(|clerk| clerk.list_saml_connections(&ListSamlConnections::new()))
        .await;
}

#[tokio::test]
async fn create_saml_connection() {
    let least = CreateSamlConnection::new("Acme", SamlProvider::Okta, ["acme.com"]);
    let all = least
        .clone()
        .domain("acme.com")
        .idp_entity_id("idp")
        .idp_sso_url(URL)
        .idp_certificate("MIIC")
        .idp_metadata_url(URL)
        .idp_metadata("<xml/>")
        .organization_id("org_1")
        .attribute_mapping(mapping())
        .force_authn(true)
        .login_hint(hint());
    operation("CreateSAMLConnection")
        .all(move |clerk| clerk.create_saml_connection(&all))
        .least(move |clerk| clerk.create_saml_connection(&least))
        .await;
}

#[tokio::test]
async fn get_saml_connection() {
    operation("GetSAMLConnection").all(|clerk| clerk.get_saml_connection("samlc_1")).await;
}

#[tokio::test]
async fn delete_saml_connection() {
    operation("DeleteSAMLConnection").all(|clerk| clerk.delete_saml_connection("samlc_1")).await;
}

#[tokio::test]
async fn update_saml_connection() {
    let all = UpdateSamlConnection::new()
        .name("Acme")
        .domain("acme.com")
        .domains(["acme.com"])
        .idp_entity_id("idp")
        .idp_sso_url(URL)
        .idp_certificate("MIIC")
        .idp_metadata_url(URL)
        .idp_metadata("<xml/>")
        .organization_id("org_1")
        .attribute_mapping(mapping())
        .active(true)
        .sync_user_attributes(true)
        .allow_subdomains(true)
        .allow_idp_initiated(true)
        .disable_additional_identifications(true)
        .allow_organization_account_linking(true)
        .force_authn(true)
        .login_hint(hint())
        .consent_verified_domains_deletion(true);
    operation("UpdateSAMLConnection")
        .all(move |clerk| clerk.update_saml_connection("samlc_1", &all))
        .least(|clerk| clerk.update_saml_connection("samlc_1", &UpdateSamlConnection::new()))
        .await;
}
