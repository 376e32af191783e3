//! OpenID Connect, with Descope as the identity provider:
//! <https://docs.descope.com/identity-federation/applications/oidc-apps/oidc-endpoints>

mod authorize;
mod device;
mod end_session;
mod token;
mod user_info;

use auth_core::reexport::bytes::Bytes;
use auth_core::{Call, Provider, Secret, endpoint};

pub use self::authorize::{
    OidcAuthorize, OidcAuthorizeEndpointFinishRequest, OidcAuthorizeEndpointRequest,
    OidcAuthorizeEntraMfaEndpointRequest,
};
pub use self::device::{OidcDeviceEndpointRequest, OidcDeviceEndpointResponse};
pub use self::end_session::{OidcEndSession, OidcEndSessionEndpointRequest};
pub use self::token::{
    OidcRevocationEndpointRequest, OidcTokenEndpointRequest, OidcTokenEndpointResponse,
};
pub use self::user_info::OidcUserInfoEndpointResponse;
use crate::descope::Descope;

/// Sign-ins to applications by OpenID Connect.
///
/// Authorizations and sign-outs are made for a browser. Their answer is a redirect, which is not
/// followed, or a page. [`Call::response`] has the place at which the browser is to go on:
///
/// ```no_run
/// use auth_providers::descope::federated::oidc::OidcAuthorize;
/// use auth_providers::descope::prelude::*;
///
/// # async fn example(descope: Descope) -> Result<(), auth_core::Error> {
/// let authorize = OidcAuthorize::new(
///     "code",
///     "openid email",
///     "P2…",
///     "a-random-state",
///     "https://app.example.com/callback",
/// );
/// let response = descope.oidc_authorize_endpoint_get_start(None, &authorize).response().await?;
/// let location = response.headers().get("location");
/// # let _ = location; Ok(()) }
/// ```
///
/// Applications with an issuer of their own have the same operations below their id: see
/// [`SsoAppOidc`](crate::descope::federated::sso_app_oidc::SsoAppOidc).
pub trait FederatedOidc: Provider {
    /// Begins a sign-in, and gives the page at which the user goes on.
    ///
    /// `sso_app_id` is the id of the application; `None` is the project's default one. To give a
    /// flow's token, use
    /// [`oidc_authorize_endpoint_post_start`](Self::oidc_authorize_endpoint_post_start): URLs are
    /// logged.
    ///
    /// Vendor page: [OIDC Authorize](https://docs.descope.com/api/federated-apps/oidc-auth-z-endpoint-get-start)
    #[doc(alias = "OIDCAuthZEndpointGetStart")]
    #[endpoint(
        method = GET,
        path = "/oauth2/v1/authorize?ssoAppId=<sso_app_id>&<authorize..>",
        auth = none,
        success = [200, 302, 303, 307],
        once,
    )]
    fn oidc_authorize_endpoint_get_start(
        &self,
        sso_app_id: Option<&str>,
        authorize: &OidcAuthorize,
    ) -> Call<Bytes>;

    /// Begins a sign-in, and gives the page at which the user goes on.
    ///
    /// Vendor page: [OIDC Authorize](https://docs.descope.com/api/federated-apps/oidc-auth-z-endpoint-post-start)
    #[doc(alias = "OIDCAuthZEndpointPostStart")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/authorize",
        json = request,
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn oidc_authorize_endpoint_post_start(
        &self,
        request: &OidcAuthorizeEndpointRequest,
    ) -> Call<Bytes>;

    /// Begins a second factor for Microsoft Entra ID, for which Descope is an external
    /// authentication method.
    ///
    /// Vendor page: [OIDC Authorize Entra MFA](https://docs.descope.com/api/federated-apps/oidc-auth-z-endpoint-entra-mfa)
    #[doc(alias = "OIDCAuthZEndpointEntraMFA")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/authorize/entramfa",
        json = request,
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn oidc_authorize_endpoint_entra_mfa(
        &self,
        request: &OidcAuthorizeEntraMfaEndpointRequest,
    ) -> Call<Bytes>;

    /// Begins the sign-in of a device without a browser (RFC 8628).
    ///
    /// Show the user the code and the URL of the answer. Meanwhile ask
    /// [`oidc_token_endpoint`](Self::oidc_token_endpoint) for the tokens, at the answer's interval.
    ///
    /// Vendor page: [OIDC Device](https://docs.descope.com/api/federated-apps/oidc-device-endpoint)
    #[doc(alias = "OIDCDeviceEndpoint")]
    #[endpoint(method = POST, path = "/oauth2/v1/device", form = request, auth = none)]
    fn oidc_device_endpoint(
        &self,
        request: &OidcDeviceEndpointRequest,
    ) -> Call<OidcDeviceEndpointResponse>;

    /// Ends an authorization after the user has signed in, and gives the application's page.
    ///
    /// The page's URL has the code in it. An authorization can be finished once.
    ///
    /// Vendor page: [OIDC Finish Authorize](https://docs.descope.com/api/federated-apps/oidc-auth-z-endpoint-finish-post)
    #[doc(alias = "OIDCAuthZEndpointFinishPost")]
    #[endpoint(
        method = GET,
        path = "/oauth2/v1/finish-authorize?<finish..>",
        auth = none,
        success = [200, 302, 303, 307],
        once,
    )]
    fn oidc_authorize_endpoint_finish_get(
        &self,
        finish: &OidcAuthorizeEndpointFinishRequest,
    ) -> Call<Bytes>;

    /// Does what [`oidc_authorize_endpoint_finish_get`](Self::oidc_authorize_endpoint_finish_get)
    /// does, as a POST.
    ///
    /// Vendor page: [OIDC Finish Authorize](https://docs.descope.com/api/federated-apps/oidc-auth-z-endpoint-finish-get)
    #[doc(alias = "OIDCAuthZEndpointFinishGet")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/finish-authorize",
        json = finish,
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn oidc_authorize_endpoint_finish_post(
        &self,
        finish: &OidcAuthorizeEndpointFinishRequest,
    ) -> Call<Bytes>;

    /// Signs a user out, and gives the page at which the browser goes on.
    ///
    /// The browser's cookies say which session ends. To give an id token, use
    /// [`oidc_end_session_endpoint_post`](Self::oidc_end_session_endpoint_post): URLs are logged.
    ///
    /// Vendor page: [OIDC End Session](https://docs.descope.com/api/federated-apps/oidc-end-session-endpoint-get)
    #[doc(alias = "OIDCEndSessionEndpointGet")]
    #[endpoint(
        method = GET,
        path = "/oauth2/v1/logout?ssoAppId=<sso_app_id>&<end..>",
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn oidc_end_session_endpoint_get(
        &self,
        sso_app_id: Option<&str>,
        end: &OidcEndSession,
    ) -> Call<Bytes>;

    /// Signs a user out, and gives the page at which the browser goes on.
    ///
    /// Vendor page: [OIDC End Session](https://docs.descope.com/api/federated-apps/oidc-end-session-endpoint-post)
    #[doc(alias = "OIDCEndSessionEndpointPost")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/logout",
        json = request,
        auth = none,
        success = [200, 302, 303, 307],
        idempotent,
    )]
    fn oidc_end_session_endpoint_post(
        &self,
        request: &OidcEndSessionEndpointRequest,
    ) -> Call<Bytes>;

    /// Revokes a token (RFC 7009).
    ///
    /// To revoke a token that is not valid any more succeeds as well.
    ///
    /// Vendor page: [OIDC Revoke](https://docs.descope.com/api/federated-apps/oidc-revocation-endpoint)
    #[doc(alias = "OIDCRevocationEndpoint")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/revoke",
        form = request,
        auth = none,
        idempotent,
    )]
    fn oidc_revocation_endpoint(&self, request: &OidcRevocationEndpointRequest) -> Call<()>;

    /// Gives tokens for a code, a refresh token, a device's code or other grants (RFC 6749).
    ///
    /// A code can be used once. While a device's user has not signed in, the code of the error, or
    /// [`error`](OidcTokenEndpointResponse::error), is `authorization_pending`.
    ///
    /// Vendor page: [OIDC Token](https://docs.descope.com/api/federated-apps/oidc-token-endpoint)
    #[doc(alias = "OIDCTokenEndpoint")]
    #[endpoint(method = POST, path = "/oauth2/v1/token", form = request, auth = none)]
    fn oidc_token_endpoint(
        &self,
        request: &OidcTokenEndpointRequest,
    ) -> Call<OidcTokenEndpointResponse>;

    /// Gives what an access token lets its bearer know of the user.
    ///
    /// The token says which application it is for, so `sso_app_id` may be `None`.
    ///
    /// Vendor page: [OIDC UserInfo](https://docs.descope.com/api/federated-apps/oidc-user-info-endpoint-get)
    #[doc(alias = "OIDCUserInfoEndpointGet")]
    #[endpoint(
        method = GET,
        path = "/oauth2/v1/userinfo?ssoAppId=<sso_app_id>",
        auth = access_token,
    )]
    fn oidc_user_info_endpoint_get(
        &self,
        sso_app_id: Option<&str>,
        access_token: &Secret,
    ) -> Call<OidcUserInfoEndpointResponse>;

    /// Does what [`oidc_user_info_endpoint_get`](Self::oidc_user_info_endpoint_get) does, as a
    /// POST.
    ///
    /// Vendor page: [OIDC UserInfo](https://docs.descope.com/api/federated-apps/oidc-user-info-endpoint-post)
    #[doc(alias = "OIDCUserInfoEndpointPost")]
    #[endpoint(
        method = POST,
        path = "/oauth2/v1/userinfo",
        json = { ssoAppId: sso_app_id },
        auth = access_token,
        idempotent,
    )]
    fn oidc_user_info_endpoint_post(
        &self,
        sso_app_id: Option<&str>,
        access_token: &Secret,
    ) -> Call<OidcUserInfoEndpointResponse>;
}

impl FederatedOidc for Descope {}
