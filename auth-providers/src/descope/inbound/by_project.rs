//! Applications that users let in, with the project's id in the path:
//! <https://docs.descope.com/api/third-party-apps>

use auth_core::reexport::bytes::Bytes;
use auth_core::{Call, Provider, Secret, endpoint};

use super::{
    CibaAuthRequest, CibaAuthResponse, ThirdPartyApplicationAuthorize,
    ThirdPartyApplicationAuthorizeEndpointRequest, ThirdPartyApplicationRevocationEndpointRequest,
    ThirdPartyApplicationTokenEndpointRequest,
};
use crate::descope::Descope;
use crate::descope::federated::oidc::{
    OidcDeviceEndpointRequest, OidcDeviceEndpointResponse, OidcTokenEndpointResponse,
    OidcUserInfoEndpointResponse,
};

/// OAuth for applications that users let into a project, with the project's id in the path.
///
/// Each method does what that of [`InboundApps`](super::apps::InboundApps) does, whose name is the
/// same without `by_project_id`. Leave the project's id out of the bodies.
pub trait InboundAppsByProject: Provider {
    /// Begins an authorization, as a user's browser does.
    ///
    /// The answer is the page at which the browser goes on, or a redirect to it: its header
    /// `location` is in [`Call::response`]. A flow's token is a secret, and so it is sent by
    /// [`third_party_application_authorize_post_by_project_id`] alone.
    ///
    /// [`third_party_application_authorize_post_by_project_id`]: Self::third_party_application_authorize_post_by_project_id
    #[doc(alias = "ThirdPartyApplicationAuthorizeGetByProjectID")]
    #[endpoint(
        method = GET,
        path = "/oauth2/v1/apps/<project_id>/authorize?<mcp_server_id>&<parameters..>",
        auth = none,
        success = [200, 302, 303, 307],
        once,
    )]
    fn third_party_application_authorize_get_by_project_id(
        &self,
        project_id: &str,
        mcp_server_id: Option<&str>,
        parameters: &ThirdPartyApplicationAuthorize,
    ) -> Call<Bytes>;

    /// Begins an authorization, as a client that is no browser does.
    ///
    /// The answer is the page at which the user goes on, or a redirect to it: its header `location`
    /// is in [`Call::response`].
    #[doc(alias = "ThirdPartyApplicationAuthorizePostByProjectID")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/apps/<project_id>/authorize",
        json = authorization,
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn third_party_application_authorize_post_by_project_id(
        &self,
        project_id: &str,
        authorization: &ThirdPartyApplicationAuthorizeEndpointRequest,
    ) -> Call<Bytes>;

    /// Asks a user on another device to agree (CIBA). Each call asks again.
    #[doc(alias = "ThirdPartyApplicationCIBAEndpoint")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/apps/<project_id>/bc-authorize",
        form = request,
        auth = none,
    )]
    fn third_party_application_ciba_endpoint_by_project_id(
        &self,
        project_id: &str,
        request: &CibaAuthRequest,
    ) -> Call<CibaAuthResponse>;

    /// Gives the codes with which a device without a browser is let in (RFC 8628). Each call gives
    /// others.
    #[doc(alias = "ThirdPartyApplicationDeviceEndpoint")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/apps/<project_id>/device",
        form = device,
        auth = none,
    )]
    fn third_party_application_device_endpoint_by_project_id(
        &self,
        project_id: &str,
        device: &OidcDeviceEndpointRequest,
    ) -> Call<OidcDeviceEndpointResponse>;

    /// Revokes a token of an application (RFC 7009). To revoke it again changes nothing.
    #[doc(alias = "ThirdPartyApplicationRevocationEndpointByProjectID")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/apps/<project_id>/revoke",
        form = token,
        auth = none,
        idempotent,
    )]
    fn third_party_application_revocation_endpoint_by_project_id(
        &self,
        project_id: &str,
        token: &ThirdPartyApplicationRevocationEndpointRequest,
    ) -> Call<()>;

    /// Gives an application its tokens (RFC 6749).
    ///
    /// A code can be used once. A refresh token may be used up too, and the answer has the next one.
    #[doc(alias = "ThirdPartyApplicationTokenEndpointByProjectID")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/apps/<project_id>/token",
        form = request,
        auth = none,
    )]
    fn third_party_application_token_endpoint_by_project_id(
        &self,
        project_id: &str,
        request: &ThirdPartyApplicationTokenEndpointRequest,
    ) -> Call<OidcTokenEndpointResponse>;

    /// Gives what an application may know of the user of its access token. The values are those of
    /// now, where the token has those of its time.
    #[doc(alias = "ThirdPartyApplicationUserInfoEndpointGetByProjectID")]
    #[endpoint(
        method = GET,
        path = "/oauth2/v1/apps/<project_id>/userinfo",
        auth = access_token,
    )]
    fn third_party_application_user_info_endpoint_get_by_project_id(
        &self,
        project_id: &str,
        access_token: &Secret,
    ) -> Call<OidcUserInfoEndpointResponse>;

    /// Does what [`third_party_application_user_info_endpoint_get_by_project_id`] does, as a POST.
    ///
    /// [`third_party_application_user_info_endpoint_get_by_project_id`]: Self::third_party_application_user_info_endpoint_get_by_project_id
    #[doc(alias = "ThirdPartyApplicationUserInfoEndpointPostByProjectID")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/apps/<project_id>/userinfo",
        json = {},
        auth = access_token,
        idempotent,
    )]
    fn third_party_application_user_info_endpoint_post_by_project_id(
        &self,
        project_id: &str,
        access_token: &Secret,
    ) -> Call<OidcUserInfoEndpointResponse>;
}

impl InboundAppsByProject for Descope {}
