use auth_providers::descope::management::sso_applications::{
    SamlIdpAttributeMappingInfo, SamlIdpGroupsMappingInfo, SamlIdpRoleGroupMappingInfo,
    SsoOidcApplicationRequest, SsoSamlApplicationRequest, SsoWsfedApplicationRequest,
};
use auth_providers::descope::management::third_party_apps::{IssuerSettings, JwtBearerSettings};
use auth_providers::descope::prelude::*;

use crate::descope::operation;

const NAME: &str = "Descope refuses an empty name";

fn attribute() -> SamlIdpAttributeMappingInfo {
    SamlIdpAttributeMappingInfo::new().name("mail").kind("basic").value("email")
}

fn groups() -> SamlIdpGroupsMappingInfo {
    SamlIdpGroupsMappingInfo::new()
        .name("groups")
        .kind("basic")
        .filter_type("roles")
        .value("*")
        .roles([SamlIdpRoleGroupMappingInfo::new().id("R1").name("admin")])
}

fn oidc() -> SsoOidcApplicationRequest {
    let issuer = IssuerSettings::new()
        .jwks_uri("https://example.com/jwks")
        .sign_algorithm("RS256")
        .user_info_uri("https://example.com/userinfo")
        .external_id_field_name("sub");
    let jwt_bearer = JwtBearerSettings::new()
        .issuers([("https://example.com", issuer)])
        .jwt_bearer_grant_type_audience_to_use("aud")
        .jwt_bearer_grant_type_scope_to_use("scope")
        .jwt_bearer_grant_type_custom_claims_to_use("claims");
    SsoOidcApplicationRequest::new("Wiki")
        .id("app_1")
        .description("The wiki")
        .enabled(true)
        .logo("https://example.com/logo.png")
        .login_page_url("https://example.com/login")
        .claims(["email"])
        .force_authentication(true)
        .back_channel_logout_url("https://example.com/logout")
        .jwt_bearer_settings(jwt_bearer)
        .custom_idp_initiated_login_page_url("https://example.com/start")
}

fn saml() -> SsoSamlApplicationRequest {
    SsoSamlApplicationRequest::new("Wiki")
        .id("app_1")
        .description("The wiki")
        .enabled(true)
        .logo("https://example.com/logo.png")
        .login_page_url("https://example.com/login")
        .use_metadata_info(true)
        .metadata_url("https://example.com/metadata")
        .entity_id("entity_1")
        .acs_url("https://example.com/acs")
        .certificate("MII")
        .attribute_mapping([attribute()])
        .groups_mapping([groups()])
        .acs_allowed_callbacks(["https://*.example.com"])
        .subject_name_id_type("email")
        .subject_name_id_format("urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress")
        .default_relay_state("home")
        .force_authentication(true)
        .logout_redirect_url("https://example.com/bye")
        .error_redirect_url("https://example.com/error")
        .default_signature_algorithm("rsa-sha256")
}

fn wsfed() -> SsoWsfedApplicationRequest {
    SsoWsfedApplicationRequest::new("Wiki")
        .id("app_1")
        .description("The wiki")
        .enabled(true)
        .logo("https://example.com/logo.png")
        .login_page_url("https://example.com/login")
        .realm("urn:wiki")
        .reply_url("https://example.com/reply")
        .attribute_mapping([attribute()])
        .groups_mapping([groups()])
        .force_authentication(true)
        .logout_redirect_url("https://example.com/bye")
        .error_redirect_url("https://example.com/error")
}

#[tokio::test]
async fn create_sso_wsfed_application() {
    let least = SsoWsfedApplicationRequest::new("Wiki");
    operation("CreateSSOWSFedApplication")
        .with("body.name", NAME)
        .all(|descope| descope.create_sso_wsfed_application(&wsfed()))
        .least(move |descope| descope.create_sso_wsfed_application(&least))
        .await;
}

#[tokio::test]
async fn load_all_sso_applications() {
    operation("LoadAllSSOApplications").all(|descope| descope.load_all_sso_applications()).await;
}

#[tokio::test]
async fn load_sso_application() {
    operation("LoadSSOApplication")
        .with("query.id", "it says which one is meant")
        .all(|descope| descope.load_sso_application("app_1"))
        .await;
}

#[tokio::test]
async fn update_sso_wsfed_application() {
    let least = SsoWsfedApplicationRequest::new("Wiki");
    operation("UpdateSSOWSFedApplication")
        .with("body.name", NAME)
        .all(|descope| descope.update_sso_wsfed_application(&wsfed()))
        .least(move |descope| descope.update_sso_wsfed_application(&least))
        .await;
}

#[tokio::test]
async fn create_sso_oidc_application() {
    let least = SsoOidcApplicationRequest::new("Wiki");
    operation("CreateSSOOIDCApplication")
        .with("body.name", NAME)
        .all(|descope| descope.create_sso_oidc_application(&oidc()))
        .least(move |descope| descope.create_sso_oidc_application(&least))
        .await;
}

#[tokio::test]
async fn update_sso_oidc_application() {
    let least = SsoOidcApplicationRequest::new("Wiki");
    operation("UpdateSSOOIDCApplication")
        .with("body.name", NAME)
        .all(|descope| descope.update_sso_oidc_application(&oidc()))
        .least(move |descope| descope.update_sso_oidc_application(&least))
        .await;
}

#[tokio::test]
async fn create_sso_saml_application() {
    let least = SsoSamlApplicationRequest::new("Wiki");
    operation("CreateSSOSAMLApplication")
        .with("body.name", NAME)
        .all(|descope| descope.create_sso_saml_application(&saml()))
        .least(move |descope| descope.create_sso_saml_application(&least))
        .await;
}

#[tokio::test]
async fn update_sso_saml_application() {
    let least = SsoSamlApplicationRequest::new("Wiki");
    operation("UpdateSSOSAMLApplication")
        .with("body.name", NAME)
        .all(|descope| descope.update_sso_saml_application(&saml()))
        .least(move |descope| descope.update_sso_saml_application(&least))
        .await;
}

#[tokio::test]
async fn delete_sso_application() {
    operation("DeleteSSOApplication")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.delete_sso_application("app_1"))
        .await;
}
