//! Links for the administrators of tenants: <https://docs.descope.com/api/management/tenants/admin-links>

use auth_core::{Call, Provider, Secret, endpoint, request, response};

use crate::descope::Descope;
use crate::descope::wire;

/// Links by which the administrators of tenants set up single sign-on themselves.
///
/// Whoever has such a link can change how the users of the tenant sign in.
pub trait TenantAdminLinks: Provider {
    /// Gives the link for users who are signed in. It is of no use for anybody else.
    ///
    /// Vendor page: [Authenticated SSO Admin Link](https://docs.descope.com/api/management/tenants/get-tenant-admin-link-sso-for-authenticated-users)
    #[doc(alias = "GetTenantAdminLinkSSOForAuthenticatedUsers")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/tenant/adminlinks/sso/authenticated",
        json = { tenantId: tenant_id },
        idempotent,
    )]
    fn get_tenant_admin_link_sso_for_authenticated_users(
        &self,
        tenant_id: &str,
    ) -> Call<GenerateTenantAdminLinkResponse>;

    /// Makes a link, and sends it by e-mail if the request has an address.
    ///
    /// Vendor page: [Generate SSO Admin Link](https://docs.descope.com/api/management/tenants/admin-links/generate-tenant-admin-link-sso)
    #[doc(alias = "GenerateTenantAdminLinkSSO")]
    #[endpoint(method = POST, path = "/v2/mgmt/tenant/adminlinks/sso/generate", json = link)]
    fn generate_tenant_admin_link_sso(
        &self,
        link: &GenerateTenantAdminLink,
    ) -> Call<GenerateTenantAdminLinkResponse>;

    /// Makes the link of a tenant invalid.
    ///
    /// `sso_id` is the id of the configuration of single sign-on that the link is for. Default: the
    /// tenant's default one.
    ///
    /// Vendor page: [Revoke SSO Admin Link](https://docs.descope.com/api/management/tenants/admin-links/revoke-tenant-admin-link-sso)
    #[doc(alias = "RevokeTenantAdminLinkSSO")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/tenant/adminlinks/sso/revoke",
        json = { tenantId: tenant_id, ssoId: sso_id },
        idempotent,
    )]
    fn revoke_tenant_admin_link_sso(&self, tenant_id: &str, sso_id: Option<&str>) -> Call<()>;

    /// Sends the link of a tenant by e-mail.
    ///
    /// `sso_id` is the id of the configuration of single sign-on that the link is for. Default: the
    /// tenant's default one.
    ///
    /// Vendor page: [Send SSO Admin Link](https://docs.descope.com/api/management/tenants/admin-links/send-tenant-admin-link-sso)
    #[doc(alias = "SendTenantAdminLinkSSO")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/tenant/adminlinks/sso/send",
        json = { tenantId: tenant_id, email, ssoId: sso_id },
    )]
    fn send_tenant_admin_link_sso(
        &self,
        tenant_id: &str,
        email: &str,
        sso_id: Option<&str>,
    ) -> Call<()>;

    /// Makes a link, by an older version of the API.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "GenerateTenantAdminLinkSSODeprecated")]
    #[deprecated(note = "use `generate_tenant_admin_link_sso` instead")]
    #[endpoint(method = POST, path = "/v1/mgmt/tenant/adminlinks/sso/generate", json = link)]
    fn generate_tenant_admin_link_sso_deprecated(
        &self,
        link: &GenerateTenantAdminLink,
    ) -> Call<GenerateTenantAdminLinkResponse>;
}

impl TenantAdminLinks for Descope {}

/// A link to make.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GenerateTenantAdminLink {
    /// The tenant's id.
    pub tenant_id: String,
    /// How long the link is valid, in seconds.
    #[serde(serialize_with = "wire::digits::number")]
    pub expire_time: Option<u64>,
    /// The e-mail address that the link is sent to. Default: it is in the answer alone.
    pub email: Option<String>,
    /// The id of the configuration of single sign-on that the link is for. Default: the tenant's
    /// default one.
    pub sso_id: Option<String>,
}

/// A link.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct GenerateTenantAdminLinkResponse {
    /// The link.
    #[serde(rename = "adminSSOConfigurationLink", deserialize_with = "wire::text")]
    pub admin_sso_configuration_link: Option<Secret>,
}
