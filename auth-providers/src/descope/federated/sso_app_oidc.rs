//! OpenID Connect for applications with an issuer of their own:
//! <https://docs.descope.com/identity-federation/applications/oidc-apps/oidc-endpoints>

use auth_core::reexport::bytes::Bytes;
use auth_core::{Call, Provider, Secret, endpoint};

use super::oidc::{
    OidcAuthorize, OidcAuthorizeEndpointRequest, OidcAuthorizeEntraMfaEndpointRequest,
    OidcDeviceEndpointRequest, OidcDeviceEndpointResponse, OidcEndSession,
    OidcEndSessionEndpointRequest, OidcRevocationEndpointRequest, OidcTokenEndpointRequest,
    OidcTokenEndpointResponse, OidcUserInfoEndpointResponse,
};
use crate::descope::Descope;

/// Sign-ins to one application by OpenID Connect.
///
/// The operations are those of [`FederatedOidc`](super::oidc::FederatedOidc), below the id of the
/// application: `sso_app_id`. What is said there of browsers and redirects holds here too.
pub trait SsoAppOidc: Provider {
    /// Begins a sign-in, and gives the page at which the user goes on.
    ///
    /// To give a flow's token, use
    /// [`oidc_sso_app_authorize_endpoint_post_start`](Self::oidc_sso_app_authorize_endpoint_post_start):
    /// URLs are logged.
    ///
    /// Vendor page: [OIDC Authorize](https://docs.descope.com/api/federated-apps/oidcsso-app-auth-z-endpoint-get-start)
    #[doc(alias = "OIDCSSOAppAuthZEndpointGetStart")]
    #[endpoint(
        method = GET,
        path = "/<sso_app_id>/oauth2/v1/authorize?<authorize..>",
        auth = none,
        success = [200, 302, 303, 307],
        once,
    )]
    fn oidc_sso_app_authorize_endpoint_get_start(
        &self,
        sso_app_id: &str,
        authorize: &OidcAuthorize,
    ) -> Call<Bytes>;

    /// Begins a sign-in, and gives the page at which the user goes on.
    ///
    /// Vendor page: [OIDC Authorize](https://docs.descope.com/api/federated-apps/oidcsso-app-auth-z-endpoint-post-start)
    #[doc(alias = "OIDCSSOAppAuthZEndpointPostStart")]
    #[endpoint(
        method = POST,
        path = "/<sso_app_id>/oauth2/v1/authorize",
        json = request,
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn oidc_sso_app_authorize_endpoint_post_start(
        &self,
        sso_app_id: &str,
        request: &OidcAuthorizeEndpointRequest,
    ) -> Call<Bytes>;

    /// Begins a second factor for Microsoft Entra ID, for which Descope is an external
    /// authentication method.
    ///
    /// Vendor page: [OIDC Authorize Entra MFA](https://docs.descope.com/api/federated-apps/oidcsso-app-auth-z-endpoint-entra-mfa)
    #[doc(alias = "OIDCSSOAppAuthZEndpointEntraMFA")]
    #[endpoint(
        method = POST,
        path = "/<sso_app_id>/oauth2/v1/authorize/entramfa",
        json = request,
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn oidc_sso_app_authorize_endpoint_entra_mfa(
        &self,
        sso_app_id: &str,
        request: &OidcAuthorizeEntraMfaEndpointRequest,
    ) -> Call<Bytes>;

    /// Begins the sign-in of a device without a browser (RFC 8628).
    ///
    /// Show the user the code and the URL of the answer. Meanwhile ask
    /// [`oidc_sso_app_token_endpoint`](Self::oidc_sso_app_token_endpoint) for the tokens, at the
    /// answer's interval.
    #[doc(alias = "OIDCDeviceEndpoint")]
    #[endpoint(
        method = POST,
        path = "/<sso_app_id>/oauth2/v1/device",
        form = request,
        auth = none,
    )]
    fn oidc_sso_app_device_endpoint(
        &self,
        sso_app_id: &str,
        request: &OidcDeviceEndpointRequest,
    ) -> Call<OidcDeviceEndpointResponse>;

    /// Signs a user out, and gives the page at which the browser goes on.
    ///
    /// The browser's cookies say which session ends. To give an id token, use
    /// [`oidc_sso_app_end_session_endpoint_post`](Self::oidc_sso_app_end_session_endpoint_post):
    /// URLs are logged.
    ///
    /// Vendor page: [OIDC End Session](https://docs.descope.com/api/federated-apps/oidcsso-app-end-session-endpoint-get)
    #[doc(alias = "OIDCSSOAppEndSessionEndpointGet")]
    #[endpoint(
        method = GET,
        path = "/<sso_app_id>/oauth2/v1/logout?<end..>",
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn oidc_sso_app_end_session_endpoint_get(
        &self,
        sso_app_id: &str,
        end: &OidcEndSession,
    ) -> Call<Bytes>;

    /// Signs a user out, and gives the page at which the browser goes on.
    ///
    /// Vendor page: [OIDC End Session](https://docs.descope.com/api/federated-apps/oidsso-app-c-end-session-endpoint-post)
    #[doc(alias = "OIDSSOAppCEndSessionEndpointPost")]
    #[endpoint(
        method = POST,
        path = "/<sso_app_id>/oauth2/v1/logout",
        json = request,
        auth = none,
        success = [200, 302, 303, 307],
        idempotent,
    )]
    fn oidc_sso_app_end_session_endpoint_post(
        &self,
        sso_app_id: &str,
        request: &OidcEndSessionEndpointRequest,
    ) -> Call<Bytes>;

    /// Revokes a token (RFC 7009).
    ///
    /// To revoke a token that is not valid any more succeeds as well.
    ///
    /// Vendor page: [OIDC Revoke](https://docs.descope.com/api/federated-apps/oidcsso-app-revocation-endpoint)
    #[doc(alias = "OIDCSSOAppRevocationEndpoint")]
    #[endpoint(
        method = POST,
        path = "/<sso_app_id>/oauth2/v1/revoke",
        form = request,
        auth = none,
        idempotent,
    )]
    fn oidc_sso_app_revocation_endpoint(
        &self,
        sso_app_id: &str,
        request: &OidcRevocationEndpointRequest,
    ) -> Call<()>;

    /// Gives tokens for a code, a refresh token, a device's code or other grants (RFC 6749).
    ///
    /// A code can be used once. While a device's user has not signed in, the code of the error, or
    /// [`error`](OidcTokenEndpointResponse::error), is `authorization_pending`.
    ///
    /// Vendor page: [OIDC Token](https://docs.descope.com/api/federated-apps/oidcsso-app-token-endpoint)
    #[doc(alias = "OIDCSSOAppTokenEndpoint")]
    #[endpoint(
        method = POST,
        path = "/<sso_app_id>/oauth2/v1/token",
        form = request,
        auth = none,
    )]
    fn oidc_sso_app_token_endpoint(
        &self,
        sso_app_id: &str,
        request: &OidcTokenEndpointRequest,
    ) -> Call<OidcTokenEndpointResponse>;

    /// Gives what an access token lets its bearer know of the user.
    ///
    /// Vendor page: [OIDC UserInfo](https://docs.descope.com/api/federated-apps/oidcsso-app-user-info-endpoint-get)
    #[doc(alias = "OIDCSSOAppUserInfoEndpointGet")]
    #[endpoint(
        method = GET,
        path = "/<sso_app_id>/oauth2/v1/userinfo",
        auth = access_token,
    )]
    fn oidc_sso_app_user_info_endpoint_get(
        &self,
        sso_app_id: &str,
        access_token: &Secret,
    ) -> Call<OidcUserInfoEndpointResponse>;

    /// Does what [`oidc_sso_app_user_info_endpoint_get`](Self::oidc_sso_app_user_info_endpoint_get)
    /// does, as a POST.
    ///
    /// Vendor page: [OIDC UserInfo](https://docs.descope.com/api/federated-apps/oidcsso-app-user-info-endpoint-post)
    #[doc(alias = "OIDCSSOAppUserInfoEndpointPost")]
    #[endpoint(
        method = POST,
        path = "/<sso_app_id>/oauth2/v1/userinfo",
        json = {},
        auth = access_token,
        idempotent,
    )]
    fn oidc_sso_app_user_info_endpoint_post(
        &self,
        sso_app_id: &str,
        access_token: &Secret,
    ) -> Call<OidcUserInfoEndpointResponse>;
}

impl SsoAppOidc for Descope {}
