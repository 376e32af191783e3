//! The settings of tenants: <https://docs.descope.com/api/management/tenants/session>

use auth_core::{Call, Provider, endpoint, request};
use serde::Deserialize;

use crate::descope::Descope;
use crate::descope::wire;
use crate::null;

/// The settings of tenants: how their users sign in, and how long sessions last.
pub trait TenantSettingsManagement: Provider {
    /// Gives the settings of a tenant.
    ///
    /// Vendor page: [Get Tenant Session Settings](https://docs.descope.com/api/management/tenants/session/get-tenant-settings)
    #[doc(alias = "GetTenantSettings")]
    #[endpoint(method = GET, path = "/v1/mgmt/tenant/settings?<id>")]
    fn get_tenant_settings(&self, id: &str) -> Call<TenantSettings>;

    /// Replaces the settings of a tenant.
    ///
    /// What is not given is removed. Get the settings first to keep the rest:
    ///
    /// ```no_run
    /// # use auth_core::Error;
    /// # use auth_providers::descope::prelude::*;
    /// use auth_providers::descope::management::tenant_settings::ConfigureTenantSettings;
    ///
    /// # async fn example(descope: &Descope) -> Result<(), Error> {
    /// let settings = descope.get_tenant_settings("T1").await?.jit_disabled(true);
    /// descope.configure_tenant_settings(&ConfigureTenantSettings::new("T1", settings)).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// Vendor page: [Update Tenant Session Settings](https://docs.descope.com/api/management/tenants/session/configure-tenant-settings)
    #[doc(alias = "ConfigureTenantSettings")]
    #[endpoint(method = POST, path = "/v1/mgmt/tenant/settings", json = settings, idempotent)]
    fn configure_tenant_settings(&self, settings: &ConfigureTenantSettings) -> Call<()>;
}

impl TenantSettingsManagement for Descope {}

/// The settings of a tenant from now on.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ConfigureTenantSettings {
    /// The tenant's id.
    pub tenant_id: String,
    /// The settings. What is not given is removed.
    #[serde(flatten)]
    pub settings: TenantSettings,
}

/// The settings of a tenant.
///
/// The units of times are texts, such as `minutes`, `hours` or `days`.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TenantSettings {
    /// The domains of e-mail addresses that single sign-on is for.
    #[serde(default, deserialize_with = "null::or_default")]
    pub domains: Vec<String>,
    /// The domains of e-mail addresses whose users join the tenant by themselves.
    #[serde(default, deserialize_with = "null::or_default")]
    pub self_provisioning_domains: Vec<String>,
    /// How its users sign in by single sign-on: `none`, `saml` or `oidc`.
    #[serde(default, deserialize_with = "wire::text")]
    pub auth_type: Option<String>,
    /// Whether its sessions follow these settings. Otherwise they follow the project's.
    pub enabled: Option<bool>,
    /// How long a refresh JWT is valid.
    #[serde(default, deserialize_with = "wire::number")]
    pub refresh_token_expiration: Option<i64>,
    /// The unit of [`refresh_token_expiration`](Self::refresh_token_expiration).
    #[serde(default, deserialize_with = "wire::text")]
    pub refresh_token_expiration_unit: Option<String>,
    /// How long a session JWT is valid: at least 3 minutes, and no longer than a refresh JWT.
    #[serde(default, deserialize_with = "wire::number")]
    pub session_token_expiration: Option<i64>,
    /// The unit of [`session_token_expiration`](Self::session_token_expiration).
    #[serde(default, deserialize_with = "wire::text")]
    pub session_token_expiration_unit: Option<String>,
    /// How long a session JWT is valid that a user got by signing in once more (step-up).
    #[serde(default, deserialize_with = "wire::number")]
    pub stepup_token_expiration: Option<i64>,
    /// The unit of [`stepup_token_expiration`](Self::stepup_token_expiration).
    #[serde(default, deserialize_with = "wire::text")]
    pub stepup_token_expiration_unit: Option<String>,
    /// Whether a session ends when it was not used for a while.
    pub enable_inactivity: Option<bool>,
    /// After how long without use a session ends.
    #[serde(default, deserialize_with = "wire::number")]
    pub inactivity_time: Option<i64>,
    /// The unit of [`inactivity_time`](Self::inactivity_time).
    #[serde(default, deserialize_with = "wire::text")]
    pub inactivity_time_unit: Option<String>,
    /// Whether users who come by single sign-on have to be users already. Otherwise they become
    /// users by it.
    #[serde(rename = "JITDisabled")]
    pub jit_disabled: Option<bool>,
    /// What its administrators can set up by themselves.
    pub sso_setup_suite_settings: Option<SsoSetupSuiteSettings>,
}

/// What the administrators of a tenant can set up by themselves, by the link of
/// [`TenantAdminLinks`](super::tenant_admin_links::TenantAdminLinks).
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SsoSetupSuiteSettings {
    /// Whether these settings count.
    pub enabled: Option<bool>,
    /// The id of the style that the pages have.
    #[serde(default, deserialize_with = "wire::text")]
    pub style_id: Option<String>,
    /// What they cannot set up.
    pub disabled_features: Option<SsoSetupSuiteSettingsDisabledFeatures>,
}

/// What the administrators of a tenant cannot set up by themselves. Default: nothing.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SsoSetupSuiteSettingsDisabledFeatures {
    /// Single sign-on by SAML.
    pub saml: Option<bool>,
    /// Single sign-on by OIDC.
    pub oidc: Option<bool>,
    /// SCIM, by which their identity provider keeps the users up to date.
    pub scim: Option<bool>,
    /// The domains that single sign-on is for.
    pub sso_domains: Option<bool>,
    /// Which groups have which roles.
    pub group_mapping: Option<bool>,
}
