use auth_providers::descope::management::tenant_settings::{
    ConfigureTenantSettings, SsoSetupSuiteSettings, SsoSetupSuiteSettingsDisabledFeatures,
    TenantSettings,
};
use auth_providers::descope::prelude::*;

use crate::descope::operation;

#[tokio::test]
async fn get_tenant_settings() {
    operation("GetTenantSettings")
        .with("query.id", "it says which tenant is meant")
        .all(|descope| descope.get_tenant_settings("T1"))
        .await;
}

#[tokio::test]
async fn configure_tenant_settings() {
    let disabled = SsoSetupSuiteSettingsDisabledFeatures::new()
        .saml(true)
        .oidc(true)
        .scim(true)
        .sso_domains(true)
        .group_mapping(true);
    let suite =
        SsoSetupSuiteSettings::new().enabled(true).style_id("style_1").disabled_features(disabled);
    let settings = TenantSettings::new()
        .domains(["example.com"])
        .self_provisioning_domains(["example.org"])
        .auth_type("oidc")
        .enabled(true)
        .refresh_token_expiration(4)
        .refresh_token_expiration_unit("weeks")
        .session_token_expiration(10)
        .session_token_expiration_unit("minutes")
        .stepup_token_expiration(5)
        .stepup_token_expiration_unit("minutes")
        .enable_inactivity(true)
        .inactivity_time(2)
        .inactivity_time_unit("hours")
        .jit_disabled(true)
        .sso_setup_suite_settings(suite);
    let all = ConfigureTenantSettings::new("T1", settings);
    let least = ConfigureTenantSettings::new("T1", TenantSettings::new());
    operation("ConfigureTenantSettings")
        .with("body.tenantId", "it says which tenant is meant")
        .all(move |descope| descope.configure_tenant_settings(&all))
        .least(move |descope| descope.configure_tenant_settings(&least))
        .await;
}
