//! Clients of MCP servers: <https://docs.descope.com/api/management/mcp-server-client-management>

use auth_core::{Call, Next, Page, PageRequest, Provider, Secret, endpoint, request, response};

use crate::descope::management::sort_field::SortField;
use crate::descope::{Descope, page, wire};

/// The OAuth clients of MCP servers.
///
/// Each belongs to one server. A client has two ids: `id`, with which it is managed, and
/// `client_id`, with which it asks for tokens.
pub trait McpServerClients: Provider {
    /// Creates a client. Each call creates another one.
    ///
    /// Vendor page: [Create MCP Server Client](https://docs.descope.com/api/management/mcp-server-client-management/create-mcp-server-client)
    #[doc(alias = "CreateMcpServerClient")]
    #[endpoint(method = POST, path = "/v1/mgmt/mcp/server/client/create", json = client)]
    fn create_mcp_server_client(
        &self,
        client: &CreateMcpServerClient,
    ) -> Call<CreateMcpServerClientResponse>;

    /// Replaces the values of a client.
    ///
    /// What is not given is removed. Load the client first to keep the rest.
    ///
    /// Vendor page: [Update MCP Server Client](https://docs.descope.com/api/management/mcp-server-client-management/update-mcp-server-client)
    #[doc(alias = "UpdateMcpServerClient")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/mcp/server/client/update",
        json = client,
        idempotent,
    )]
    fn update_mcp_server_client(
        &self,
        client: &UpdateMcpServerClient,
    ) -> Call<McpServerClientResponse>;

    /// Gives a client, by its id or its OAuth client id.
    ///
    /// Vendor page: [Load MCP Server Client](https://docs.descope.com/api/management/mcp-server-client-management/load-mcp-server-client)
    #[doc(alias = "LoadMcpServerClient")]
    #[endpoint(method = POST, path = "/v1/mgmt/mcp/server/client/load", json = client, idempotent)]
    fn load_mcp_server_client(&self, client: &LoadMcpServerClient)
    -> Call<McpServerClientResponse>;

    /// Deletes a client.
    ///
    /// Vendor page: [Delete MCP Server Client](https://docs.descope.com/api/management/mcp-server-client-management/delete-mcp-server-client)
    #[doc(alias = "DeleteMcpServerClient")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/mcp/server/client/delete",
        json = { id, mcpServerId: mcp_server_id },
        idempotent,
    )]
    fn delete_mcp_server_client(&self, id: &str, mcp_server_id: &str) -> Call<()>;

    /// Deletes several clients of a server.
    ///
    /// Vendor page: [Delete MCP Server Clients](https://docs.descope.com/api/management/mcp-server-client-management/delete-mcp-server-clients)
    #[doc(alias = "DeleteMcpServerClients")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/mcp/server/clients/delete",
        json = { ids, mcpServerId: mcp_server_id },
        idempotent,
    )]
    fn delete_mcp_server_clients(&self, ids: &[&str], mcp_server_id: &str) -> Call<()>;

    /// Gives the clients of a server that match, a page of them.
    ///
    /// Vendor page: [Search MCP Server Clients](https://docs.descope.com/api/management/mcp-server-client-management/search-mcp-server-clients)
    #[doc(alias = "SearchMcpServerClients")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/mcp/server/clients/search",
        json = filter,
        idempotent,
    )]
    fn search_mcp_server_clients(
        &self,
        filter: &SearchMcpServerClients,
    ) -> Call<SearchMcpServerClientsResponse>;

    /// Gives the OAuth client secret of a client.
    ///
    /// Vendor page: [Get MCP Server Client Secret](https://docs.descope.com/api/management/mcp-server-client-management/get-mcp-server-client-secret)
    #[doc(alias = "GetMcpServerClientSecret")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/mcp/server/client/secret",
        json = { id, mcpServerId: mcp_server_id },
        idempotent,
    )]
    fn get_mcp_server_client_secret(
        &self,
        id: &str,
        mcp_server_id: &str,
    ) -> Call<McpServerClientSecretResponse>;

    /// Gives a client a new OAuth client secret. The former one ends.
    ///
    /// Each call makes another secret.
    ///
    /// Vendor page: [Rotate MCP Server Client Secret](https://docs.descope.com/api/management/mcp-server-client-management/rotate-mcp-server-client-secret)
    #[doc(alias = "RotateMcpServerClientSecret")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/mcp/server/client/secret/rotate",
        json = { id, mcpServerId: mcp_server_id },
    )]
    fn rotate_mcp_server_client_secret(
        &self,
        id: &str,
        mcp_server_id: &str,
    ) -> Call<McpServerClientSecretResponse>;
}

impl McpServerClients for Descope {}

/// The parameters of a new client.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateMcpServerClient {
    /// The name.
    pub name: String,
    /// The id of the MCP server.
    pub mcp_server_id: String,
    /// Where it may have users sent back to.
    pub approved_callback_urls: Vec<String>,
    /// The scopes that it may ask for.
    pub scopes: Vec<String>,
    /// Labels of your own.
    pub tags: Vec<String>,
    /// The logo, as an image itself.
    pub logo: Option<String>,
    /// Whether its tokens have all tenants, roles and permissions of the user.
    pub force_add_all_authorization_info: Option<bool>,
    /// The ids of the tenants whose users may use it. Empty: all.
    pub allowed_tenants: Vec<String>,
}

/// A client's new values. What is not given is removed.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateMcpServerClient {
    /// The client's id at Descope.
    pub id: String,
    /// The id of the MCP server.
    pub mcp_server_id: String,
    /// The name.
    pub name: String,
    /// Where it may have users sent back to.
    pub approved_callback_urls: Vec<String>,
    /// The scopes that it may ask for.
    pub scopes: Vec<String>,
    /// Labels of your own.
    pub tags: Vec<String>,
    /// The logo, as an image itself.
    pub logo: Option<String>,
    /// Whether its tokens have all tenants, roles and permissions of the user.
    pub force_add_all_authorization_info: Option<bool>,
    /// The ids of the tenants whose users may use it. Empty: all.
    pub allowed_tenants: Vec<String>,
}

/// Which client to give: set one of its two ids.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct LoadMcpServerClient {
    /// The id of the MCP server.
    pub mcp_server_id: String,
    /// The client's id at Descope.
    pub id: Option<String>,
    /// The OAuth client id.
    pub client_id: Option<String>,
}

/// Which clients to give. A client has to match all that is set.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SearchMcpServerClients {
    /// The id of the MCP server.
    pub mcp_server_id: String,
    /// The page, from 0. Default: 0.
    pub page: Option<u32>,
    /// The number of clients on a page. Default: Descope's choice.
    pub limit: Option<u32>,
    /// A text to search for.
    pub text: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// The OAuth client id.
    pub client_id: Option<String>,
    /// Whether it may be used, as Descope writes it.
    pub status: Option<String>,
    /// How it became known, as Descope writes it.
    pub registration_method: Option<String>,
    /// One of the labels.
    pub tag: Option<String>,
    /// How to sort. The first field counts most.
    pub sort: Vec<SortField>,
}

/// A client of an MCP server.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct McpServerClient {
    /// The client's id at Descope.
    #[serde(default)]
    pub id: String,
    /// The name.
    #[serde(default)]
    pub name: String,
    /// The OAuth client id.
    #[serde(default)]
    pub client_id: String,
    /// The id of the MCP server.
    #[serde(default)]
    pub mcp_server_id: String,
    /// Where it may have users sent back to.
    #[serde(default)]
    pub approved_callback_urls: Vec<String>,
    /// The scopes that it may ask for.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// Labels of your own.
    #[serde(default)]
    pub tags: Vec<String>,
    /// The logo, as an image itself.
    #[serde(default)]
    pub logo: String,
    /// How it became known, as Descope writes it.
    #[serde(default)]
    pub registration_type: String,
    /// Whether it may be used, as Descope writes it.
    #[serde(default)]
    pub status: String,
    /// Whether its tokens have all tenants, roles and permissions of the user.
    #[serde(default)]
    pub force_add_all_authorization_info: bool,
    /// The ids of the tenants whose users may use it. Empty: all.
    #[serde(default)]
    pub allowed_tenants: Vec<String>,
}

/// A new client.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateMcpServerClientResponse {
    /// The client's id at Descope.
    #[serde(default)]
    pub id: String,
    /// The OAuth client secret.
    #[serde(deserialize_with = "wire::text")]
    pub cleartext: Option<Secret>,
    /// The OAuth client id.
    #[serde(default)]
    pub client_id: String,
}

/// The answer with one client.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct McpServerClientResponse {
    /// The client.
    pub client: Option<McpServerClient>,
}

/// A page of clients.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct SearchMcpServerClientsResponse {
    /// The clients.
    #[serde(default)]
    pub clients: Vec<McpServerClient>,
    /// The number of all that match, on all pages.
    #[serde(deserialize_with = "wire::number")]
    pub total: Option<i64>,
}

impl Page for SearchMcpServerClientsResponse {
    type Item = McpServerClient;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        page::next(request, self.clients.len(), self.total)
    }

    fn into_items(self) -> Vec<McpServerClient> {
        self.clients
    }
}

/// The OAuth client secret of a client.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct McpServerClientSecretResponse {
    /// The secret.
    #[serde(deserialize_with = "wire::text")]
    pub cleartext: Option<Secret>,
}
