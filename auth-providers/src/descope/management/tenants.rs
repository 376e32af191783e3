//! Tenants: <https://docs.descope.com/api/management/tenants>

use auth_core::{Call, Provider, endpoint, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::descope::Descope;
use crate::descope::envelope::{Opened, enveloped};
use crate::descope::wire;

/// Tenants: the organizations that the users belong to.
pub trait Tenants: Provider {
    /// Gives all tenants of the project.
    ///
    /// Vendor page: [Load All Tenants](https://docs.descope.com/api/management/tenants/load-all-tenants)
    #[doc(alias = "LoadAllTenants")]
    #[endpoint(method = GET, path = "/v1/mgmt/tenant/all")]
    fn load_all_tenants(&self) -> Call<LoadAllTenantsResponse>;

    /// Gives a tenant.
    ///
    /// Vendor page: [Load Tenant By ID](https://docs.descope.com/api/management/tenants/load-tenant)
    #[doc(alias = "LoadTenant")]
    #[endpoint(method = GET, path = "/v1/mgmt/tenant?<id>")]
    fn load_tenant(&self, id: &str) -> Call<LoadTenantResponse>;

    /// Gives the tenants that match. An empty filter gives all.
    ///
    /// Vendor page: [Search Tenants](https://docs.descope.com/api/management/tenants/search-tenants)
    #[doc(alias = "SearchTenants")]
    #[endpoint(method = POST, path = "/v1/mgmt/tenant/search", json = filter, idempotent)]
    fn search_tenants(&self, filter: &SearchTenants) -> Call<LoadAllTenantsResponse>;

    /// Sets the roles that a new user of a tenant gets.
    ///
    /// Vendor page: [Update Tenant Default Roles](https://docs.descope.com/api/management/tenants/update-tenant-default-roles)
    #[doc(alias = "UpdateTenantDefaultRoles")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/tenant/updateDefaultRoles",
        json = roles,
        idempotent,
    )]
    fn update_tenant_default_roles(&self, roles: &UpdateTenantDefaultRoles) -> Call<()>;

    /// Creates a tenant.
    ///
    /// Without an [`id`](CreateTenant::id), each call creates another one. With the id of a tenant
    /// that there is, it fails.
    ///
    /// Vendor page: [Create Tenant](https://docs.descope.com/api/management/tenants/create-tenant)
    #[doc(alias = "CreateTenant")]
    #[endpoint(method = POST, path = "/v1/mgmt/tenant/create", json = tenant)]
    fn create_tenant(&self, tenant: &CreateTenant) -> Call<CreateTenantResponse>;

    /// Replaces the settings of a tenant.
    ///
    /// What is not given is removed. Load the tenant first to keep the rest.
    ///
    /// Vendor page: [Update Tenant](https://docs.descope.com/api/management/tenants/update-tenant)
    #[doc(alias = "UpdateTenant")]
    #[endpoint(method = POST, path = "/v1/mgmt/tenant/update", json = tenant, idempotent)]
    fn update_tenant(&self, tenant: &UpdateTenant) -> Call<()>;

    /// Deletes a tenant.
    ///
    /// With `cascade`, its users and access keys that have no other tenant are deleted too.
    /// Default: no.
    ///
    /// Vendor page: [Delete Tenant](https://docs.descope.com/api/management/tenants/delete-tenant)
    #[doc(alias = "DeleteTenant")]
    #[endpoint(method = POST, path = "/v1/mgmt/tenant/delete", json = { id, cascade }, idempotent)]
    fn delete_tenant(&self, id: &str, cascade: Option<bool>) -> Call<()>;

    /// Removes the suffix of single sign-on from the external ids of the users of a tenant.
    ///
    /// They then count as users who do not come by the single sign-on of the tenant.
    ///
    /// Vendor page: [Remove SSO User from Tenant](https://docs.descope.com/api/management/tenants/remove-sso-suffix-from-external-id)
    #[doc(alias = "RemoveSSOSuffixFromExternalId")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/tenant/sso-user-remove",
        json = { tenantId: tenant_id },
        idempotent,
    )]
    fn remove_sso_suffix_from_external_id(&self, tenant_id: &str) -> Call<()>;
}

impl Tenants for Descope {}

/// The parameters of a new tenant.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateTenant {
    /// The display name.
    pub name: String,
    /// The tenant's id. Default: one that Descope makes up.
    pub id: Option<String>,
    /// The domains of e-mail addresses whose users join the tenant by themselves.
    pub self_provisioning_domains: Vec<String>,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    pub custom_attributes: Map<String, Value>,
    /// How its users sign in by single sign-on: `none`, `saml` or `oidc`.
    pub auth_type: Option<String>,
    /// Whether its users are kept from signing in to it.
    pub disabled: Option<bool>,
    /// Whether its users have to sign in by single sign-on.
    #[serde(rename = "enforceSSO")]
    pub enforce_sso: Option<bool>,
    /// The ids of the users who need not sign in by single sign-on.
    #[serde(rename = "enforceSSOExclusions")]
    pub enforce_sso_exclusions: Vec<String>,
    /// The ids of the federated applications that its users may open.
    pub federated_app_ids: Vec<String>,
    /// The id of the tenant that it belongs to.
    pub parent: Option<String>,
    /// Which roles of the parent it takes over: `none` or `userOnly`.
    pub role_inheritance: Option<String>,
}

/// A tenant's new settings. What is not given is removed.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateTenant {
    /// The tenant's id.
    pub id: String,
    /// The display name.
    pub name: String,
    /// The domains of e-mail addresses whose users join the tenant by themselves.
    pub self_provisioning_domains: Vec<String>,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    pub custom_attributes: Map<String, Value>,
    /// How its users sign in by single sign-on: `none`, `saml` or `oidc`. Deprecated: this is one
    /// of the tenant settings now.
    pub auth_type: Option<String>,
    /// Whether its users are kept from signing in to it.
    pub disabled: Option<bool>,
    /// Whether its users have to sign in by single sign-on.
    #[serde(rename = "enforceSSO")]
    pub enforce_sso: Option<bool>,
    /// The ids of the users who need not sign in by single sign-on.
    #[serde(rename = "enforceSSOExclusions")]
    pub enforce_sso_exclusions: Vec<String>,
    /// The ids of the federated applications that its users may open.
    pub federated_app_ids: Vec<String>,
    /// Which roles of the parent it takes over: `none` or `userOnly`.
    pub role_inheritance: Option<String>,
}

/// The roles that new users of a tenant get.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateTenantDefaultRoles {
    /// The tenant's id.
    pub id: String,
    /// The names of the roles. They replace the former ones.
    #[request(required)]
    pub default_roles: Vec<String>,
}

/// Which tenants to give. A tenant has to match all that is set.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SearchTenants {
    /// The ids of the tenants. Default: all tenants.
    pub tenant_ids: Vec<String>,
    /// The display names.
    pub tenant_names: Vec<String>,
    /// The domains whose users join by themselves.
    pub tenant_self_provisioning_domains: Vec<String>,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    pub custom_attributes: Map<String, Value>,
    /// How the users sign in by single sign-on: `none`, `saml` or `oidc`.
    pub auth_type: Option<String>,
    /// The domains that single sign-on is for.
    #[serde(rename = "tenantSSODomains")]
    pub tenant_sso_domains: Vec<String>,
    /// The id of the tenant that they belong to.
    pub parent_tenant_id: Option<String>,
    /// Whether to leave out those that belong to another. Default: no.
    pub top_level_only: Option<bool>,
}

/// A tenant.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Tenant {
    /// The tenant's id.
    #[serde(default)]
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    #[serde(default)]
    pub custom_attributes: Map<String, Value>,
    /// The domains of e-mail addresses whose users join the tenant by themselves.
    #[serde(default)]
    pub self_provisioning_domains: Vec<String>,
    /// How its users sign in by single sign-on: `none`, `saml` or `oidc`.
    #[serde(default)]
    pub auth_type: String,
    /// The domains of e-mail addresses that single sign-on is for.
    #[serde(default)]
    pub domains: Vec<String>,
    /// When it was created.
    #[serde(with = "wire::seconds")]
    pub created_time: Option<Timestamp>,
    /// Whether its users are kept from signing in to it.
    #[serde(default)]
    pub disabled: bool,
    /// Whether its users have to sign in by single sign-on.
    #[serde(default, rename = "enforceSSO")]
    pub enforce_sso: bool,
    /// The ids of the users who need not sign in by single sign-on.
    #[serde(default, rename = "enforceSSOExclusions")]
    pub enforce_sso_exclusions: Vec<String>,
    /// The ids of the federated applications that its users may open.
    #[serde(default)]
    pub federated_app_ids: Vec<String>,
    /// The id of the tenant that it belongs to.
    #[serde(default)]
    pub parent: String,
    /// The ids of the tenants below it.
    #[serde(default)]
    pub successors: Vec<String>,
    /// The names of the roles that a new user of the tenant gets.
    #[serde(default)]
    pub default_roles: Vec<String>,
    /// Which roles of the parent it takes over: `none` or `userOnly`.
    #[serde(default)]
    pub role_inheritance: String,
}

/// The answer with one tenant.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(from = "Opened<Self>")]
pub struct LoadTenantResponse {
    /// The tenant.
    pub tenant: Option<Tenant>,
}

enveloped!(LoadTenantResponse { tenant: Option<Tenant> = "tenant" });

/// The answer with several tenants.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadAllTenantsResponse {
    /// The tenants.
    #[serde(default)]
    pub tenants: Vec<Tenant>,
}

/// The answer to the creation of a tenant.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct CreateTenantResponse {
    /// The id of the new tenant.
    #[serde(default)]
    pub id: String,
}
