//! Single sign-on of tenants: <https://docs.descope.com/api/management/tenants/sso>

mod mapping;
mod oidc;
mod saml;
mod settings;

use auth_core::{Call, Provider, endpoint, request};

pub use self::mapping::{
    AttributeMapping, GroupsMapping, ReBacGroupsMapping, ReBacGroupsMappingRelation, RoleItem,
    RoleMapping, UserMapping,
};
pub use self::oidc::{ConfigureSsoOidcSettings, OauthUserDataClaimsMapping, SsoOidcSettings};
pub use self::saml::{
    ConfigureSsoSamlSettings, ConfigureSsoSamlSettingsByMetadata, SamlSettingsResponse,
    SsoSamlByMetadataSettings, SsoSamlSettings,
};
pub use self::settings::{LoadAllSsoSettingsResponse, LoadSsoSettingsResponse};
use crate::descope::Descope;

/// How the users of a tenant sign in with an identity provider of their own, by SAML or OIDC.
///
/// A tenant has one configuration, or several, each with an id of its own: the `sso_id`. Without
/// one, the tenant's default configuration is meant.
pub trait SsoSettings: Provider {
    /// Gives a configuration of a tenant.
    ///
    /// Vendor page: [Get Tenant's SAML/OIDC Settings](https://docs.descope.com/api/management/tenants/sso/load-sso-settings)
    #[doc(alias = "LoadSSOSettings")]
    #[endpoint(
        method = GET,
        path = "/v2/mgmt/sso/settings?tenantId=<tenant_id>&ssoId=<sso_id>",
    )]
    fn load_sso_settings(
        &self,
        tenant_id: &str,
        sso_id: Option<&str>,
    ) -> Call<LoadSsoSettingsResponse>;

    /// Gives all configurations of a tenant.
    ///
    /// Vendor page: [Load all SSO Settings for a tenant](https://docs.descope.com/api/management/tenants/sso/load-all-sso-settings)
    #[doc(alias = "LoadAllSSOSettings")]
    #[endpoint(method = GET, path = "/v2/mgmt/sso/settings/all?tenantId=<tenant_id>")]
    fn load_all_sso_settings(&self, tenant_id: &str) -> Call<LoadAllSsoSettingsResponse>;

    /// Sets where users go after they signed in with the identity provider.
    ///
    /// Vendor page: [Configure SSO Redirect URL](https://docs.descope.com/api/management/tenants/sso/configure-sso-redirect-url)
    #[doc(alias = "ConfigureSSORedirectURL")]
    #[endpoint(method = POST, path = "/v1/mgmt/sso/redirect", json = urls, idempotent)]
    fn configure_sso_redirect_url(&self, urls: &ConfigureSsoRedirectUrl) -> Call<()>;

    /// Replaces the SAML settings of a tenant, from values that the identity provider shows.
    ///
    /// What is not given is removed, such as the mappings.
    ///
    /// Vendor page: [Set Tenant's SAML Settings](https://docs.descope.com/api/management/tenants/sso/configure-sso-saml-settings)
    #[doc(alias = "ConfigureSSOSAMLSettings")]
    #[endpoint(method = POST, path = "/v1/mgmt/sso/saml", json = configuration, idempotent)]
    fn configure_sso_saml_settings(&self, configuration: &ConfigureSsoSamlSettings) -> Call<()>;

    /// Replaces the SAML settings of a tenant, from the metadata of the identity provider.
    ///
    /// What is not given is removed, such as the mappings.
    ///
    /// Vendor page: [Set Tenant's SAML Settings via Metadata URL](https://docs.descope.com/api/management/tenants/sso/configure-sso-saml-settings-by-metadata)
    #[doc(alias = "ConfigureSSOSAMLSettingsByMetadata")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/sso/saml/metadata",
        json = configuration,
        idempotent,
    )]
    fn configure_sso_saml_settings_by_metadata(
        &self,
        configuration: &ConfigureSsoSamlSettingsByMetadata,
    ) -> Call<()>;

    /// Replaces the OIDC settings of a tenant.
    ///
    /// What is not given is removed. To change a part, load the settings, and send them with the
    /// change. The client secret has to be set again, because Descope does not give it back.
    ///
    /// Vendor page: [Set Tenant's OIDC Settings](https://docs.descope.com/api/management/tenants/sso/configure-sso-oidc-settings)
    #[doc(alias = "ConfigureSSOOIDCSettings")]
    #[endpoint(method = POST, path = "/v1/mgmt/sso/oidc", json = configuration, idempotent)]
    fn configure_sso_oidc_settings(&self, configuration: &ConfigureSsoOidcSettings) -> Call<()>;

    /// Creates another configuration of a tenant. Its settings are empty.
    ///
    /// `sso_id` is its id. Default: one that Descope makes up, so that each call creates another
    /// one.
    ///
    /// Vendor page: [Create New SSO Settings](https://docs.descope.com/api/management/tenants/sso/create-sso-settings)
    #[doc(alias = "NewSSOSettingsRequest")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/sso/settings/new",
        json = { tenantId: tenant_id, displayName: display_name, ssoId: sso_id },
    )]
    fn create_sso_settings(
        &self,
        tenant_id: &str,
        display_name: &str,
        sso_id: Option<&str>,
    ) -> Call<LoadSsoSettingsResponse>;

    /// Deletes a configuration of a tenant. That cannot be undone.
    ///
    /// Its users can no longer sign in with the identity provider.
    ///
    /// Vendor page: [Delete Tenant's SAML/OIDC Settings](https://docs.descope.com/api/management/tenants/sso/delete-sso-settings)
    #[doc(alias = "DeleteSSOSettings")]
    #[endpoint(
        method = DELETE,
        path = "/v1/mgmt/sso/settings?tenantId=<tenant_id>&ssoId=<sso_id>",
    )]
    fn delete_sso_settings(&self, tenant_id: &str, sso_id: Option<&str>) -> Call<()>;

    /// Gives all users of a tenant the roles that follow from their groups, by the mappings as they
    /// are now.
    ///
    /// Vendor page: [Recalculate SSO Mappings](https://docs.descope.com/api/management/tenants/sso/recalculate-sso-mappings)
    #[doc(alias = "RecalculateSSOMappings")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/sso/recalculate-mappings",
        json = { tenantId: tenant_id, ssoId: sso_id },
        idempotent,
    )]
    fn recalculate_sso_mappings(&self, tenant_id: &str, sso_id: Option<&str>) -> Call<()>;

    /// Sets which identity providers a configuration is for.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "UpdateSSOProviderIDs")]
    #[endpoint(method = POST, path = "/v1/mgmt/sso/provider-ids", json = ids, idempotent)]
    fn update_sso_provider_ids(&self, ids: &UpdateSsoProviderIds) -> Call<()>;
}

impl SsoSettings for Descope {}

/// Where users go after they signed in with the identity provider.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ConfigureSsoRedirectUrl {
    /// The tenant's id.
    pub tenant_id: String,
    /// The URL after a sign-in by SAML.
    pub saml_redirect_url: Option<String>,
    /// The URL after a sign-in by OIDC.
    pub oauth_redirect_url: Option<String>,
    /// The configuration's id. Default: the default one.
    pub sso_id: Option<String>,
}

/// Which identity providers a configuration is for.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateSsoProviderIds {
    /// The tenant's id.
    pub tenant_id: String,
    /// The configuration's id. Default: the default one.
    pub sso_id: Option<String>,
    /// The id of the provider of the SAML settings.
    pub saml_provider_id: Option<String>,
    /// The id of the provider of SCIM, beside the SAML settings.
    pub saml_scim_provider_id: Option<String>,
    /// The id of the provider of the OIDC settings.
    pub oidc_provider_id: Option<String>,
    /// The id of the provider of SCIM, beside the OIDC settings.
    pub oidc_scim_provider_id: Option<String>,
}
