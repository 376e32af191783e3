use auth_providers::descope::management::sso_settings::{
    AttributeMapping, ConfigureSsoOidcSettings, ConfigureSsoRedirectUrl, ConfigureSsoSamlSettings,
    ConfigureSsoSamlSettingsByMetadata, GroupsMapping, OauthUserDataClaimsMapping,
    ReBacGroupsMapping, ReBacGroupsMappingRelation, RoleItem, RoleMapping,
    SsoSamlByMetadataSettings, SsoSamlSettings, UpdateSsoProviderIds,
};
use auth_providers::descope::management::sso_settings::{SsoOidcSettings, SsoSettings as _};

use crate::descope::operation;

const TENANT: &str = "it says which tenant is meant";
const SETTINGS: &str = "they are what the call is about";

fn attributes() -> AttributeMapping {
    AttributeMapping::new()
        .name("name")
        .email("mail")
        .group("groups")
        .given_name("givenName")
        .middle_name("middleName")
        .family_name("sn")
        .picture("picture")
        .custom_attributes([("department", "ou")])
}

fn claims() -> OauthUserDataClaimsMapping {
    OauthUserDataClaimsMapping::new()
        .login_id("sub")
        .username("preferred_username")
        .name("name")
        .email("email")
        .verified_email("email_verified")
        .verified_phone("phone_number_verified")
        .picture("picture")
        .given_name("given_name")
        .middle_name("middle_name")
        .family_name("family_name")
        .custom_attributes([("department", "ou")])
        .group("groups")
}

fn role() -> RoleMapping {
    RoleMapping::new().groups(["Sales"]).role_name("seller")
}

fn relations() -> ReBacGroupsMapping {
    ReBacGroupsMapping::new().relations([ReBacGroupsMappingRelation::new()
        .resource("doc_1")
        .relation_definition("reader")
        .namespace("docs")])
}

fn saml() -> SsoSamlSettings {
    SsoSamlSettings::new("https://example.com/sso", "entity_1", "MII")
        .role_mappings([role()])
        .attribute_mapping(attributes())
        .sp_encryption_key("key_1")
        .sp_sign_key("key_2")
        .subject_name_id_format("urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress")
        .sp_acs_url("https://example.com/acs")
        .sp_entity_id("entity_2")
        .default_sso_roles(["user"])
        .fga_mappings([("Sales", relations())])
        .config_fga_tenant_id_resource_prefix("tenant:")
        .config_fga_tenant_id_resource_suffix(":all")
        .idp_additional_certs(["MII"])
        .groups_priority(["Sales"])
}

fn saml_by_metadata() -> SsoSamlByMetadataSettings {
    SsoSamlByMetadataSettings::new("https://example.com/metadata")
        .role_mappings([role()])
        .attribute_mapping(attributes())
        .sp_encryption_key("key_1")
        .sp_sign_key("key_2")
        .subject_name_id_format("urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress")
        .sp_acs_url("https://example.com/acs")
        .sp_entity_id("entity_2")
        .default_sso_roles(["user"])
        .fga_mappings([("Sales", relations())])
        .config_fga_tenant_id_resource_prefix("tenant:")
        .config_fga_tenant_id_resource_suffix(":all")
        .groups_priority(["Sales"])
}

fn oidc() -> SsoOidcSettings {
    SsoOidcSettings::new()
        .name("Example")
        .client_id("client_1")
        .client_secret("secret_1")
        .redirect_url("https://example.com/home")
        .auth_url("https://example.com/authorize")
        .token_url("https://example.com/token")
        .user_data_url("https://example.com/userinfo")
        .scope(["openid"])
        .jwks_url("https://example.com/jwks")
        .user_attr_mapping(claims())
        .manage_provider_tokens(true)
        .callback_domain("auth.example.com")
        .prompt(["login"])
        .grant_type("authorization_code")
        .issuer("https://example.com")
        .groups_mapping([GroupsMapping::new()
            .role(RoleItem::new().id("R1").name("seller"))
            .groups(["Sales"])])
        .default_sso_roles(["user"])
        .fga_mappings([("Sales", relations())])
        .role_mappings([role()])
        .provider_id("provider_1")
        .scim_provider_id("provider_2")
        .groups_priority(["Sales"])
}

#[tokio::test]
async fn load_sso_settings() {
    operation("LoadSSOSettings")
        .with("query.tenantId", TENANT)
        .all(|descope| descope.load_sso_settings("T1", Some("sso_1")))
        .least(|descope| descope.load_sso_settings("T1", None))
        .await;
}

#[tokio::test]
async fn load_all_sso_settings() {
    operation("LoadAllSSOSettings")
        .with("query.tenantId", TENANT)
        .all(|descope| descope.load_all_sso_settings("T1"))
        .await;
}

#[tokio::test]
async fn configure_sso_redirect_url() {
    let all = ConfigureSsoRedirectUrl::new("T1")
        .saml_redirect_url("https://example.com/saml")
        .oauth_redirect_url("https://example.com/oauth")
        .sso_id("sso_1");
    operation("ConfigureSSORedirectURL")
        .with("body.tenantId", TENANT)
        .all(move |descope| descope.configure_sso_redirect_url(&all))
        .least(|descope| descope.configure_sso_redirect_url(&ConfigureSsoRedirectUrl::new("T1")))
        .await;
}

#[tokio::test]
async fn configure_sso_saml_settings() {
    let all = ConfigureSsoSamlSettings::new("T1", saml())
        .redirect_url("https://example.com/home")
        .domains(["example.com"])
        .sso_id("sso_1");
    let least = SsoSamlSettings::new("https://example.com/sso", "entity_1", "MII");
    let least = ConfigureSsoSamlSettings::new("T1", least);
    operation("ConfigureSSOSAMLSettings")
        .with("body.tenantId", TENANT)
        .with("body.settings", SETTINGS)
        .with("body.settings.idpUrl", "Descope refuses settings without one")
        .with("body.settings.entityId", "Descope refuses settings without one")
        .with("body.settings.idpCert", "Descope refuses settings without one")
        .all(move |descope| descope.configure_sso_saml_settings(&all))
        .least(move |descope| descope.configure_sso_saml_settings(&least))
        .await;
}

#[tokio::test]
async fn configure_sso_saml_settings_by_metadata() {
    let all = ConfigureSsoSamlSettingsByMetadata::new("T1", saml_by_metadata())
        .redirect_url("https://example.com/home")
        .domains(["example.com"])
        .sso_id("sso_1");
    let least = SsoSamlByMetadataSettings::new("https://example.com/metadata");
    let least = ConfigureSsoSamlSettingsByMetadata::new("T1", least);
    operation("ConfigureSSOSAMLSettingsByMetadata")
        .with("body.tenantId", TENANT)
        .with("body.settings", SETTINGS)
        .with("body.settings.idpMetadataUrl", "Descope refuses settings without one")
        .all(move |descope| descope.configure_sso_saml_settings_by_metadata(&all))
        .least(move |descope| descope.configure_sso_saml_settings_by_metadata(&least))
        .await;
}

#[tokio::test]
async fn configure_sso_oidc_settings() {
    let all = ConfigureSsoOidcSettings::new("T1", oidc()).domains(["example.com"]).sso_id("sso_1");
    let least = ConfigureSsoOidcSettings::new("T1", SsoOidcSettings::new());
    operation("ConfigureSSOOIDCSettings")
        .with("body.tenantId", TENANT)
        .with("body.settings", SETTINGS)
        .all(move |descope| descope.configure_sso_oidc_settings(&all))
        .least(move |descope| descope.configure_sso_oidc_settings(&least))
        .await;
}

#[tokio::test]
async fn create_sso_settings() {
    operation("NewSSOSettingsRequest")
        .with("body.tenantId", TENANT)
        .with("body.displayName", "a configuration has a name")
        .all(|descope| descope.create_sso_settings("T1", "Example", Some("sso_1")))
        .least(|descope| descope.create_sso_settings("T1", "Example", None))
        .await;
}

#[tokio::test]
async fn delete_sso_settings() {
    operation("DeleteSSOSettings")
        .with("query.tenantId", TENANT)
        .all(|descope| descope.delete_sso_settings("T1", Some("sso_1")))
        .least(|descope| descope.delete_sso_settings("T1", None))
        .await;
}

#[tokio::test]
async fn recalculate_sso_mappings() {
    operation("RecalculateSSOMappings")
        .with("body.tenantId", TENANT)
        .all(|descope| descope.recalculate_sso_mappings("T1", Some("sso_1")))
        .least(|descope| descope.recalculate_sso_mappings("T1", None))
        .await;
}

#[tokio::test]
async fn update_sso_provider_ids() {
    let all = UpdateSsoProviderIds::new("T1")
        .sso_id("sso_1")
        .saml_provider_id("provider_1")
        .saml_scim_provider_id("provider_2")
        .oidc_provider_id("provider_3")
        .oidc_scim_provider_id("provider_4");
    operation("UpdateSSOProviderIDs")
        .with("body.tenantId", TENANT)
        .all(move |descope| descope.update_sso_provider_ids(&all))
        .least(|descope| descope.update_sso_provider_ids(&UpdateSsoProviderIds::new("T1")))
        .await;
}
