//! Applications that users let in: <https://docs.descope.com/api/third-party-apps>

use auth_core::reexport::bytes::Bytes;
use auth_core::{Call, Provider, Secret, endpoint};

use super::{
    CibaAuthRequest, CibaAuthResponse, RegisterThirdPartyApplication,
    RegisterThirdPartyApplicationResponse, ThirdPartyApplicationAuthorize,
    ThirdPartyApplicationAuthorizeEndpointRequest, ThirdPartyApplicationFinishEndpointRequest,
    ThirdPartyApplicationRevocationEndpointRequest, ThirdPartyApplicationTokenEndpointRequest,
};
use crate::descope::Descope;
use crate::descope::federated::oidc::{
    OidcDeviceEndpointRequest, OidcDeviceEndpointResponse, OidcTokenEndpointResponse,
    OidcUserInfoEndpointResponse,
};

/// OAuth for applications that users let into a project.
///
/// An application sends a user's browser to the authorization endpoint. The browser comes back with
/// a code, for which the token endpoint gives tokens:
///
/// ```no_run
/// use auth_core::Secret;
/// use auth_providers::descope::grant_type::GrantType;
/// use auth_providers::descope::inbound::ThirdPartyApplicationTokenEndpointRequest;
/// use auth_providers::descope::prelude::*;
///
/// # async fn example(
/// #     descope: Descope, code: Secret, client_secret: Secret,
/// # ) -> Result<(), auth_core::Error> {
/// let request = ThirdPartyApplicationTokenEndpointRequest::new(GrantType::AuthorizationCode)
///     .client_id("client_1")
///     .client_secret(client_secret)
///     .code(code);
/// let tokens = descope.third_party_application_token_endpoint(&request).await?;
/// # let _ = tokens; Ok(()) }
/// ```
///
/// Vendor documentation: <https://docs.descope.com/identity-federation/inbound-apps/authorization-server>.
pub trait InboundApps: Provider {
    /// Begins an authorization, as a user's browser does.
    ///
    /// The answer is the page at which the browser goes on, or a redirect to it: its header
    /// `location` is in [`Call::response`]. A flow's token is a secret, and so it is sent by
    /// [`third_party_application_authorize`](Self::third_party_application_authorize) alone.
    #[doc(alias = "ThirdPartyApplicationAuthorizeGet")]
    #[endpoint(
        method = GET,
        path = "/oauth2/v1/apps/authorize?<project_id>&<mcp_server_id>&<parameters..>",
        auth = none,
        success = [200, 302, 303, 307],
        once,
    )]
    fn third_party_application_authorize_get(
        &self,
        project_id: Option<&str>,
        mcp_server_id: Option<&str>,
        parameters: &ThirdPartyApplicationAuthorize,
    ) -> Call<Bytes>;

    /// Begins an authorization, as a client that is no browser does.
    ///
    /// The answer is the page at which the user goes on, or a redirect to it: its header `location`
    /// is in [`Call::response`].
    ///
    /// Vendor page: [Post Authorization Endpoint](https://docs.descope.com/api/third-party-apps/authorization-post)
    #[doc(alias = "ThirdPartyApplicationAuthorize")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/apps/authorize",
        json = authorization,
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn third_party_application_authorize(
        &self,
        authorization: &ThirdPartyApplicationAuthorizeEndpointRequest,
    ) -> Call<Bytes>;

    /// Asks a user on another device to agree (CIBA).
    ///
    /// Each call asks again. The answer has the id with which
    /// [`third_party_application_token_endpoint`](Self::third_party_application_token_endpoint)
    /// gives the tokens. Until the user has agreed, that fails with `authorization_pending`.
    #[doc(alias = "ThirdPartyApplicationCIBAEndpoint")]
    #[endpoint(method = POST, path = "/oauth2/v1/apps/bc-authorize", form = request, auth = none)]
    fn third_party_application_ciba_endpoint(
        &self,
        request: &CibaAuthRequest,
    ) -> Call<CibaAuthResponse>;

    /// Gives the codes with which a device without a browser is let in (RFC 8628).
    ///
    /// Each call gives others. The user enters one of them elsewhere. With the other one
    /// [`third_party_application_token_endpoint`](Self::third_party_application_token_endpoint)
    /// gives the tokens.
    #[doc(alias = "ThirdPartyApplicationDeviceEndpoint")]
    #[endpoint(method = POST, path = "/oauth2/v1/apps/device", form = device, auth = none)]
    fn third_party_application_device_endpoint(
        &self,
        device: &OidcDeviceEndpointRequest,
    ) -> Call<OidcDeviceEndpointResponse>;

    /// Ends an authorization: the browser goes back to the application, with a code.
    ///
    /// The header `location` is in [`Call::response`]. An authorization can be finished once.
    #[doc(alias = "ThirdPartyApplicationFinish")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/apps/finish-authorize",
        json = end,
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn third_party_application_finish(
        &self,
        end: &ThirdPartyApplicationFinishEndpointRequest,
    ) -> Call<Bytes>;

    /// Revokes a token of an application (RFC 7009).
    ///
    /// To revoke it again changes nothing.
    #[doc(alias = "ThirdPartyApplicationRevocationEndpoint")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/apps/revoke",
        form = token,
        auth = none,
        idempotent,
    )]
    fn third_party_application_revocation_endpoint(
        &self,
        token: &ThirdPartyApplicationRevocationEndpointRequest,
    ) -> Call<()>;

    /// Gives an application its tokens (RFC 6749).
    ///
    /// A code can be used once. A refresh token may be used up too, and the answer has the next one.
    ///
    /// Vendor page: [Third Party application token endpoint](https://docs.descope.com/api/third-party-apps/token-endpoint)
    #[doc(alias = "ThirdPartyApplicationTokenEndpoint")]
    #[endpoint(method = POST, path = "/oauth2/v1/apps/token", form = request, auth = none)]
    fn third_party_application_token_endpoint(
        &self,
        request: &ThirdPartyApplicationTokenEndpointRequest,
    ) -> Call<OidcTokenEndpointResponse>;

    /// Gives what an application may know of the user of its access token.
    ///
    /// The values are those of now, where the token has those of its time. The project id is not
    /// needed: it follows from the token.
    #[doc(alias = "ThirdPartyApplicationUserInfoEndpointGet")]
    #[endpoint(method = GET, path = "/oauth2/v1/apps/userinfo?<project_id>", auth = access_token)]
    fn third_party_application_user_info_endpoint_get(
        &self,
        project_id: Option<&str>,
        access_token: &Secret,
    ) -> Call<OidcUserInfoEndpointResponse>;

    /// Does what [`third_party_application_user_info_endpoint_get`] does, as a POST.
    ///
    /// [`third_party_application_user_info_endpoint_get`]: Self::third_party_application_user_info_endpoint_get
    #[doc(alias = "ThirdPartyApplicationUserInfoEndpointPost")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/apps/userinfo",
        json = { project_id },
        auth = access_token,
        idempotent,
    )]
    fn third_party_application_user_info_endpoint_post(
        &self,
        project_id: Option<&str>,
        access_token: &Secret,
    ) -> Call<OidcUserInfoEndpointResponse>;

    /// Registers an application, as it does by itself (RFC 7591).
    ///
    /// The project has to allow that. Each call registers another one. Its secret is in this answer
    /// alone.
    #[doc(alias = "RegisterThirdPartyApplication")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/inboundapp/app/<project_id>/register",
        json = application,
        auth = none,
    )]
    fn register_third_party_application(
        &self,
        project_id: &str,
        application: &RegisterThirdPartyApplication,
    ) -> Call<RegisterThirdPartyApplicationResponse>;

    /// Registers a client of an MCP server, as it does by itself (RFC 7591).
    ///
    /// The server has to allow that. Each call registers another one. Its secret is in this answer
    /// alone.
    #[doc(alias = "RegisterMcpServerClient")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/mcp/client/<project_id>/<mcp_server_id>/register",
        json = application,
        auth = none,
    )]
    fn register_mcp_server_client(
        &self,
        project_id: &str,
        mcp_server_id: &str,
        application: &RegisterThirdPartyApplication,
    ) -> Call<RegisterThirdPartyApplicationResponse>;
}

impl InboundApps for Descope {}
