//! MCP servers: <https://docs.descope.com/api/management/mcp-server-management>

mod registration;

use auth_core::{Call, Provider, endpoint, request, response};
use serde::Deserialize;

pub use self::registration::{
    CimdDomainPolicies, CimdDomainPolicy, CimdSettings, DynamicClientRegistrationApprovedScopes,
    McpServerDynamicClientRegistration,
};
use crate::descope::Descope;
use crate::descope::management::third_party_apps::ThirdPartyApplicationSessionSettings;
use crate::descope::wire;
use crate::null;

/// MCP servers: servers of tools for language models, which users reach through OAuth clients.
///
/// Their clients are managed with
/// [`McpServerClients`](crate::descope::management::mcp_server_clients::McpServerClients).
pub trait McpServers: Provider {
    /// Creates an MCP server. Each call creates another one.
    ///
    /// Vendor page: [Create MCP Server](https://docs.descope.com/api/management/mcp-server-management/create-mcp-server)
    #[doc(alias = "CreateMcpServer")]
    #[endpoint(method = POST, path = "/v1/mgmt/mcp/server/create", json = server)]
    fn create_mcp_server(&self, server: &CreateMcpServer) -> Call<McpServerResponse>;

    /// Replaces the values of an MCP server.
    ///
    /// What is not given is removed. Load the server first to keep the rest.
    ///
    /// Vendor page: [Update MCP Server](https://docs.descope.com/api/management/mcp-server-management/update-mcp-server)
    #[doc(alias = "UpdateMcpServer")]
    #[endpoint(method = POST, path = "/v1/mgmt/mcp/server/update", json = { server }, idempotent)]
    fn update_mcp_server(&self, server: &McpServer) -> Call<McpServerResponse>;

    /// Gives an MCP server.
    ///
    /// Vendor page: [Load MCP Server](https://docs.descope.com/api/management/mcp-server-management/load-mcp-server)
    #[doc(alias = "LoadMcpServer")]
    #[endpoint(method = POST, path = "/v1/mgmt/mcp/server/load", json = { id }, idempotent)]
    fn load_mcp_server(&self, id: &str) -> Call<McpServerResponse>;

    /// Deletes an MCP server.
    ///
    /// Vendor page: [Delete MCP Server](https://docs.descope.com/api/management/mcp-server-management/delete-mcp-server)
    #[doc(alias = "DeleteMcpServer")]
    #[endpoint(method = POST, path = "/v1/mgmt/mcp/server/delete", json = { id }, idempotent)]
    fn delete_mcp_server(&self, id: &str) -> Call<()>;

    /// Deletes several MCP servers.
    ///
    /// Vendor page: [Delete MCP Servers](https://docs.descope.com/api/management/mcp-server-management/delete-mcp-servers)
    #[doc(alias = "DeleteMcpServers")]
    #[endpoint(method = POST, path = "/v1/mgmt/mcp/servers/delete", json = { ids }, idempotent)]
    fn delete_mcp_servers(&self, ids: &[&str]) -> Call<()>;

    /// Gives all MCP servers.
    ///
    /// Vendor page: [Load All MCP Servers](https://docs.descope.com/api/management/mcp-server-management/load-all-mcp-servers)
    #[doc(alias = "LoadAllMcpServers")]
    #[endpoint(method = POST, path = "/v1/mgmt/mcp/servers/all", json = {}, idempotent)]
    fn load_all_mcp_servers(&self) -> Call<LoadAllMcpServersResponse>;
}

impl McpServers for Descope {}

/// The parameters of a new MCP server.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateMcpServer {
    /// The name.
    pub name: String,
    /// The description.
    pub description: Option<String>,
    /// How clients may register themselves (RFC 7591).
    pub dynamic_registration: Option<McpServerDynamicClientRegistration>,
    /// The audiences of its tokens, such as the server's URL.
    pub audience_whitelist: Vec<String>,
    /// The scopes that clients may ask for.
    pub approved_scopes: Option<DynamicClientRegistrationApprovedScopes>,
    /// Where clients may have users sent back to.
    pub approved_callback_urls: Vec<String>,
    /// The page that hosts the flow in which users consent.
    #[serde(rename = "loginPageURL")]
    pub login_page_url: Option<String>,
    /// How long its tokens are valid, and what is in them.
    pub session_settings: Option<ThirdPartyApplicationSessionSettings>,
    /// Labels of your own.
    pub tags: Vec<String>,
    /// The logo, as an image itself.
    pub logo: Option<String>,
    /// Whether clients may be known by a document at their own address.
    pub cimd_settings: Option<CimdSettings>,
    /// Whether users are not asked to consent. Default: they are asked.
    pub skip_consent_screen: Option<bool>,
    /// The flow in which users consent.
    pub consent_flow_id: Option<String>,
    /// The page that hosts that flow.
    #[serde(rename = "consentFlowHostingURL")]
    pub consent_flow_hosting_url: Option<String>,
    /// Whether its tokens have all tenants, roles and permissions of the user.
    pub force_add_all_authorization_info: Option<bool>,
}

/// An MCP server.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct McpServer {
    /// The server's id.
    #[serde(default, deserialize_with = "null::or_default")]
    pub id: String,
    /// The name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// The description.
    #[serde(default, deserialize_with = "wire::text")]
    pub description: Option<String>,
    /// How clients may register themselves (RFC 7591).
    pub dynamic_registration: Option<McpServerDynamicClientRegistration>,
    /// The audiences of its tokens, such as the server's URL.
    #[serde(default, deserialize_with = "null::or_default")]
    pub audience_whitelist: Vec<String>,
    /// The scopes that clients may ask for.
    pub approved_scopes: Option<DynamicClientRegistrationApprovedScopes>,
    /// Where clients may have users sent back to.
    #[serde(default, deserialize_with = "null::or_default")]
    pub approved_callback_urls: Vec<String>,
    /// The page that hosts the flow in which users consent.
    #[serde(default, rename = "loginPageURL", deserialize_with = "wire::text")]
    pub login_page_url: Option<String>,
    /// How long its tokens are valid, and what is in them.
    pub session_settings: Option<ThirdPartyApplicationSessionSettings>,
    /// Labels of your own.
    #[serde(default, deserialize_with = "null::or_default")]
    pub tags: Vec<String>,
    /// The logo, as an image itself.
    #[serde(default, deserialize_with = "wire::text")]
    pub logo: Option<String>,
    /// Whether clients may be known by a document at their own address.
    pub cimd_settings: Option<CimdSettings>,
    /// Whether users are not asked to consent.
    pub skip_consent_screen: Option<bool>,
    /// Whether its tokens have all tenants, roles and permissions of the user.
    pub force_add_all_authorization_info: Option<bool>,
}

/// The answer with one MCP server.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct McpServerResponse {
    /// The server.
    pub server: Option<McpServer>,
}

/// All MCP servers.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadAllMcpServersResponse {
    /// The servers.
    #[serde(default)]
    pub servers: Vec<McpServer>,
    /// The number of servers.
    #[serde(deserialize_with = "wire::number")]
    pub total: Option<i64>,
}
