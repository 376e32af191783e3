use auth_providers::descope::management::tenant_admin_links::GenerateTenantAdminLink;
use auth_providers::descope::prelude::*;

use crate::descope::operation;

const TENANT: &str = "it says which tenant is meant";

fn link() -> GenerateTenantAdminLink {
    GenerateTenantAdminLink::new("T1").expire_time(21_600).email("ada@example.com").sso_id("sso_1")
}

#[tokio::test]
async fn get_tenant_admin_link_sso_for_authenticated_users() {
    operation("GetTenantAdminLinkSSOForAuthenticatedUsers")
        .with("body.tenantId", TENANT)
        .all(|descope| descope.get_tenant_admin_link_sso_for_authenticated_users("T1"))
        .await;
}

#[tokio::test]
async fn generate_tenant_admin_link_sso() {
    operation("GenerateTenantAdminLinkSSO")
        .with("body.tenantId", TENANT)
        .all(|descope| descope.generate_tenant_admin_link_sso(&link()))
        .least(|descope| {
            descope.generate_tenant_admin_link_sso(&GenerateTenantAdminLink::new("T1"))
        })
        .await;
}

#[tokio::test]
async fn revoke_tenant_admin_link_sso() {
    operation("RevokeTenantAdminLinkSSO")
        .with("body.tenantId", TENANT)
        .all(|descope| descope.revoke_tenant_admin_link_sso("T1", Some("sso_1")))
        .least(|descope| descope.revoke_tenant_admin_link_sso("T1", None))
        .await;
}

#[tokio::test]
async fn send_tenant_admin_link_sso() {
    operation("SendTenantAdminLinkSSO")
        .with("body.tenantId", TENANT)
        .with("body.email", "the message needs an address")
        .all(|descope| descope.send_tenant_admin_link_sso("T1", "ada@example.com", Some("sso_1")))
        .least(|descope| descope.send_tenant_admin_link_sso("T1", "ada@example.com", None))
        .await;
}

#[tokio::test]
#[expect(deprecated, reason = "it is still documented")]
async fn generate_tenant_admin_link_sso_deprecated() {
    operation("GenerateTenantAdminLinkSSODeprecated")
        .with("body.tenantId", TENANT)
        .all(|descope| descope.generate_tenant_admin_link_sso_deprecated(&link()))
        .least(|descope| {
            descope.generate_tenant_admin_link_sso_deprecated(&GenerateTenantAdminLink::new("T1"))
        })
        .await;
}
