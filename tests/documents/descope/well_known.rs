use auth_providers::descope::prelude::*;
use auth_providers::descope::well_known::{
    GetSsoAppWellKnownConfiguration, GetWellKnownConfiguration,
};

use crate::descope::operation;

fn options() -> GetWellKnownConfiguration {
    GetWellKnownConfiguration::new()
        .base_url("https://auth.example.com")
        .sso_app_id("A1")
        .mfa("mfa")
        .is_third_party_apps(true)
        .use_pre_loaded_claims(true)
        .claims(["sub", "email"])
        .urls_with_project_id(true)
        .mcp_server_id("MS1")
}

fn least_options() -> GetWellKnownConfiguration {
    GetWellKnownConfiguration::new()
}

fn sso_app_options() -> GetSsoAppWellKnownConfiguration {
    GetSsoAppWellKnownConfiguration::new()
        .base_url("https://auth.example.com")
        .mfa("mfa")
        .is_third_party_apps(true)
        .use_pre_loaded_claims(true)
        .claims(["sub", "email"])
        .urls_with_project_id(true)
}

fn least_sso_app_options() -> GetSsoAppWellKnownConfiguration {
    GetSsoAppWellKnownConfiguration::new()
}

#[tokio::test]
async fn get_well_known_configuration_auth_server_project_suffix() {
    operation("GetWellKnownConfigurationAuthServerProjectSuffix")
        .all(|descope| {
            descope.get_well_known_configuration_auth_server_project_suffix("P1", &options())
        })
        .least(|descope| {
            descope.get_well_known_configuration_auth_server_project_suffix("P1", &least_options())
        })
        .await;
}

#[tokio::test]
async fn get_agentic_third_party_apps_well_known_configuration_auth_server() {
    operation("GetAgenticThirdPartyAppsWellKnownConfigurationAuthServer")
        .all(|descope| {
            descope.get_agentic_third_party_apps_well_known_configuration_auth_server(
                "P1",
                "MS1",
                Some("A1"),
                &sso_app_options(),
            )
        })
        .least(|descope| {
            descope.get_agentic_third_party_apps_well_known_configuration_auth_server(
                "P1",
                "MS1",
                None,
                &least_sso_app_options(),
            )
        })
        .await;
}

#[tokio::test]
async fn get_agentic_third_party_apps_well_known_configuration_openid() {
    operation("GetAgenticThirdPartyAppsWellKnownConfigurationOpenID")
        .all(|descope| {
            descope.get_agentic_third_party_apps_well_known_configuration_openid(
                "P1",
                "MS1",
                Some("A1"),
                &sso_app_options(),
            )
        })
        .least(|descope| {
            descope.get_agentic_third_party_apps_well_known_configuration_openid(
                "P1",
                "MS1",
                None,
                &least_sso_app_options(),
            )
        })
        .await;
}

#[tokio::test]
async fn get_third_party_apps_well_known_configuration_auth_server() {
    operation("GetThirdPartyAppsWellKnownConfigurationAuthServer")
        .all(|descope| {
            descope.get_third_party_apps_well_known_configuration_auth_server("P1", &options())
        })
        .least(|descope| {
            descope
                .get_third_party_apps_well_known_configuration_auth_server("P1", &least_options())
        })
        .await;
}

#[tokio::test]
async fn get_third_party_apps_well_known_configuration_openid() {
    operation("GetThirdPartyAppsWellKnownConfigurationOpenID")
        .all(|descope| {
            descope.get_third_party_apps_well_known_configuration_openid("P1", &options())
        })
        .least(|descope| {
            descope.get_third_party_apps_well_known_configuration_openid("P1", &least_options())
        })
        .await;
}

#[tokio::test]
async fn get_well_known_configuration_auth_server() {
    operation("GetWellKnownConfigurationAuthServer")
        .all(|descope| descope.get_well_known_configuration_auth_server("P1", &options()))
        .least(|descope| descope.get_well_known_configuration_auth_server("P1", &least_options()))
        .await;
}

#[tokio::test]
async fn get_well_known_configuration_openid() {
    operation("GetWellKnownConfigurationOpenID")
        .all(|descope| descope.get_well_known_configuration_openid("P1", &options()))
        .least(|descope| descope.get_well_known_configuration_openid("P1", &least_options()))
        .await;
}

#[tokio::test]
async fn get_sso_app_well_known_configuration_openid() {
    operation("GetSSOAppWellKnownConfigurationOpenID")
        .all(|descope| {
            descope.get_sso_app_well_known_configuration_openid(
                "P1",
                "A1",
                Some("MS1"),
                &sso_app_options(),
            )
        })
        .least(|descope| {
            descope.get_sso_app_well_known_configuration_openid(
                "P1",
                "A1",
                None,
                &least_sso_app_options(),
            )
        })
        .await;
}

#[tokio::test]
async fn get_well_known_jwks() {
    operation("GetWellKnownJWKS")
        .all(|descope| descope.get_well_known_jwks("P1", Some(true)))
        .least(|descope| descope.get_well_known_jwks("P1", None))
        .await;
}

#[tokio::test]
async fn get_well_known_project_configuration() {
    operation("GetWellKnownProjectConfiguration")
        .all(|descope| descope.get_well_known_project_configuration("P1"))
        .await;
}

#[tokio::test]
async fn get_keys() {
    operation("GetKeys")
        .all(|descope| descope.get_keys("P1", Some(true)))
        .least(|descope| descope.get_keys("P1", None))
        .await;
}

#[tokio::test]
async fn get_keys_v2() {
    operation("GetKeysV2")
        .needs("keys", "RFC 7517 requires it")
        .without("query.certs", "the verifier reads keys, not certificates")
        .all(|descope| descope.get_keys_v2("P1"))
        .await;
}
