//! Clients of MCP servers that users let in: <https://docs.descope.com/api/third-party-apps>

use auth_core::reexport::bytes::Bytes;
use auth_core::{Call, Provider, endpoint};

use super::{
    ThirdPartyApplicationAuthorize, ThirdPartyApplicationAuthorizeEndpointRequest,
    ThirdPartyApplicationTokenEndpointRequest,
};
use crate::descope::Descope;
use crate::descope::federated::oidc::OidcTokenEndpointResponse;

/// OAuth for clients of an MCP server, with the ids of the project and the server in the path.
///
/// Each method does what that of [`InboundApps`](super::apps::InboundApps) does, whose name is the
/// same without `by_mcp_server_id`. Leave both ids out of the bodies.
pub trait InboundAgentic: Provider {
    /// Begins an authorization, as a user's browser does.
    ///
    /// The answer is the page at which the browser goes on, or a redirect to it: its header
    /// `location` is in [`Call::response`]. A flow's token is a secret, and so it is sent by
    /// [`third_party_application_authorize_post_by_mcp_server_id`] alone.
    ///
    /// [`third_party_application_authorize_post_by_mcp_server_id`]: Self::third_party_application_authorize_post_by_mcp_server_id
    #[doc(alias = "ThirdPartyApplicationAuthorizeGetByMcpServerID")]
    #[endpoint(
        method = GET,
        path = "/oauth2/v1/apps/agentic/<project_id>/<mcp_server_id>/authorize?<parameters..>",
        auth = none,
        success = [200, 302, 303, 307],
        once,
    )]
    fn third_party_application_authorize_get_by_mcp_server_id(
        &self,
        project_id: &str,
        mcp_server_id: &str,
        parameters: &ThirdPartyApplicationAuthorize,
    ) -> Call<Bytes>;

    /// Begins an authorization, as a client that is no browser does.
    ///
    /// The answer is the page at which the user goes on, or a redirect to it: its header `location`
    /// is in [`Call::response`].
    #[doc(alias = "ThirdPartyApplicationAuthorizePOSTByMcpServerID")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/apps/agentic/<project_id>/<mcp_server_id>/authorize",
        json = authorization,
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn third_party_application_authorize_post_by_mcp_server_id(
        &self,
        project_id: &str,
        mcp_server_id: &str,
        authorization: &ThirdPartyApplicationAuthorizeEndpointRequest,
    ) -> Call<Bytes>;

    /// Gives a client its tokens (RFC 6749).
    ///
    /// A code can be used once. A refresh token may be used up too, and the answer has the next one.
    #[doc(alias = "ThirdPartyApplicationTokenEndpointByMcpServerID")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/apps/agentic/<project_id>/<mcp_server_id>/token",
        form = request,
        auth = none,
    )]
    fn third_party_application_token_endpoint_by_mcp_server_id(
        &self,
        project_id: &str,
        mcp_server_id: &str,
        request: &ThirdPartyApplicationTokenEndpointRequest,
    ) -> Call<OidcTokenEndpointResponse>;
}

impl InboundAgentic for Descope {}
