//! Resources: <https://docs.descope.com/api/management/resources-management>

use auth_core::{Call, Provider, endpoint, request, response};
use serde::Deserialize;

use crate::descope::Descope;
use crate::descope::management::mcp_servers::{
    CimdSettings, DynamicClientRegistrationApprovedScopes, McpServerDynamicClientRegistration,
};
use crate::descope::management::third_party_apps::ThirdPartyApplicationSessionSettings;
use crate::descope::wire;
use crate::null;

/// Resources, which are the APIs and MCP servers that applications get access tokens for.
///
/// A resource says which scopes there are.
/// [`ResourcePolicies`](super::resource_policies::ResourcePolicies) say which of them an application
/// may get.
pub trait Resources: Provider {
    /// Creates a resource.
    ///
    /// Vendor page: [Create resource](https://docs.descope.com/api/management/resources-management/create-resource)
    #[doc(alias = "CreateResource")]
    #[endpoint(method = POST, path = "/v1/mgmt/resource/create", json = resource)]
    fn create_resource(&self, resource: &CreateResource) -> Call<ResourceResponse>;

    /// Replaces the values of a resource.
    ///
    /// What is not given is removed, such as the scopes. Load the resource first to keep the rest.
    ///
    /// Vendor page: [Update resource](https://docs.descope.com/api/management/resources-management/update-resource)
    #[doc(alias = "UpdateResource")]
    #[endpoint(method = POST, path = "/v1/mgmt/resource/update", json = { resource }, idempotent)]
    fn update_resource(&self, resource: &UpdateResource) -> Call<ResourceResponse>;

    /// Gives a resource.
    ///
    /// Vendor page: [Load resource by ID](https://docs.descope.com/api/management/resources-management/load-resource)
    #[doc(alias = "LoadResource")]
    #[endpoint(method = GET, path = "/v1/mgmt/resource/load?<id>")]
    fn load_resource(&self, id: &str) -> Call<ResourceResponse>;

    /// Gives the resource that has this identifier, by which access tokens name it.
    ///
    /// Vendor page: [Load resource by URI](https://docs.descope.com/api/management/resources-management/load-resource-by-uri)
    #[doc(alias = "LoadResourceByURI")]
    #[endpoint(method = GET, path = "/v1/mgmt/resource/load/uri?<uri>")]
    fn load_resource_by_uri(&self, uri: &str) -> Call<ResourceResponse>;

    /// Deletes a resource. That cannot be undone.
    ///
    /// Vendor page: [Delete resource](https://docs.descope.com/api/management/resources-management/delete-resource)
    #[doc(alias = "DeleteResource")]
    #[endpoint(method = POST, path = "/v1/mgmt/resource/delete", json = { id }, idempotent)]
    fn delete_resource(&self, id: &str) -> Call<()>;

    /// Deletes several resources. That cannot be undone.
    ///
    /// Vendor page: [Delete resources batch](https://docs.descope.com/api/management/resources-management/delete-resources)
    #[doc(alias = "DeleteResources")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/resource/delete/batch",
        json = { ids },
        idempotent,
    )]
    fn delete_resources(&self, ids: &[&str]) -> Call<()>;

    /// Gives all resources.
    ///
    /// Vendor page: [Load all resources](https://docs.descope.com/api/management/resources-management/load-all-resources)
    #[doc(alias = "LoadAllResources")]
    #[endpoint(method = GET, path = "/v1/mgmt/resources/load")]
    fn load_all_resources(&self) -> Call<LoadAllResourcesResponse>;
}

impl Resources for Descope {}

/// The parameters of a new resource.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateResource {
    /// The resource's name.
    pub name: String,
    /// The scopes that there are.
    pub scopes: Option<DynamicClientRegistrationApprovedScopes>,
    /// What users have access to, as Descope writes it.
    pub user_access: Option<String>,
    /// What clients have access to for themselves, as Descope writes it.
    pub client_access: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// The identifier, such as the URL of an MCP server. It is in the claim `aud` of access tokens.
    pub uri: Option<String>,
    /// The type, such as `mcp` for an MCP server.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// How clients of an MCP server register by themselves.
    pub dynamic_registration_settings: Option<DynamicRegistrationSettings>,
}

/// A resource with its new values. What is not given is removed.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateResource {
    /// The resource's id.
    pub id: String,
    /// The resource's name.
    pub name: String,
    /// The version that was loaded.
    pub version: Option<String>,
    /// The scopes that there are.
    pub scopes: Option<DynamicClientRegistrationApprovedScopes>,
    /// What users have access to, as Descope writes it.
    pub user_access: Option<String>,
    /// What clients have access to for themselves, as Descope writes it.
    pub client_access: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// The identifier, such as the URL of an MCP server. It is in the claim `aud` of access tokens.
    pub uri: Option<String>,
    /// The type, such as `mcp` for an MCP server.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// How clients of an MCP server register by themselves.
    pub dynamic_registration_settings: Option<DynamicRegistrationSettings>,
}

/// How clients of an MCP server register by themselves.
///
/// With [`use_template`](Self::use_template), the settings below it are those of the template
/// instead.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DynamicRegistrationSettings {
    /// Registration by a request of the client (RFC 7591).
    pub dynamic_registration: Option<McpServerDynamicClientRegistration>,
    /// Registration by a document at the client's own address (Client ID Metadata Document).
    pub cimd_settings: Option<CimdSettings>,
    /// The id of the template. [`use_template`](Self::use_template) needs it.
    #[serde(default, deserialize_with = "wire::text")]
    pub dynamic_registration_template_id: Option<String>,
    /// Whether the settings of the clients are those of the template. Default: no.
    pub use_template: Option<bool>,
    /// The page that hosts the flow in which users consent.
    #[serde(rename = "loginPageURL", default, deserialize_with = "wire::text")]
    pub login_page_url: Option<String>,
    /// Whether users are not asked to consent. Default: they are asked.
    pub skip_consent_screen: Option<bool>,
    /// Whether the clients' tokens have all tenants, roles and permissions of the user.
    pub force_add_all_authorization_info: Option<bool>,
    /// Labels of your own.
    #[serde(default, deserialize_with = "null::or_default")]
    pub tags: Vec<String>,
    /// How long the clients' tokens are valid, and what is in them.
    pub session_settings: Option<ThirdPartyApplicationSessionSettings>,
}

/// A resource.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Resource {
    /// The resource's id.
    #[serde(default)]
    pub id: String,
    /// The version.
    #[serde(default)]
    pub version: String,
    /// The resource's name.
    #[serde(default)]
    pub name: String,
    /// The scopes that there are.
    pub scopes: Option<DynamicClientRegistrationApprovedScopes>,
    /// When it was created. Descope documents no unit.
    #[serde(deserialize_with = "wire::digits_or_none")]
    pub created_time: Option<i64>,
    /// When it was last changed. Descope documents no unit.
    #[serde(deserialize_with = "wire::digits_or_none")]
    pub modified_time: Option<i64>,
    /// What users have access to, as Descope writes it.
    #[serde(default)]
    pub user_access: String,
    /// What clients have access to for themselves, as Descope writes it.
    #[serde(default)]
    pub client_access: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// The identifier, such as the URL of an MCP server. It is in the claim `aud` of access tokens.
    #[serde(default)]
    pub uri: String,
    /// The type, such as `mcp` for an MCP server.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// How clients of an MCP server register by themselves.
    pub dynamic_registration_settings: Option<DynamicRegistrationSettings>,
}

/// The answer with one resource.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ResourceResponse {
    /// The resource.
    pub resource: Option<Resource>,
}

/// The answer with all resources.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadAllResourcesResponse {
    /// The resources.
    #[serde(default)]
    pub resources: Vec<Resource>,
    /// The number of resources.
    #[serde(deserialize_with = "wire::number")]
    pub total: Option<i64>,
}
