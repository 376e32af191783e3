//! WS-Federation, with Descope as the identity provider: <https://docs.descope.com/api>

use auth_core::reexport::bytes::Bytes;
use auth_core::{Call, Provider, Secret, endpoint, request, response};

use crate::descope::{Descope, wire};

/// Sign-ins to applications by WS-Federation.
///
/// All but the last operation are made for a browser. Their answer is a redirect, which is not
/// followed, or a page. [`Call::response`] has the headers, of which `location` says where the
/// browser is to go on.
pub trait FederatedWsfed: Provider {
    /// Begins a sign-in that no application has asked for, and gives the page at which the user
    /// goes on.
    ///
    /// Vendor page: [WS-Fed IDP Initiate](https://docs.descope.com/api/federated-apps/ws-fed-idp-initiate-get)
    #[doc(alias = "WSFedIDPInitiateGet")]
    #[endpoint(
        method = GET,
        path = "/v1/auth/wsfed/idp/initiate?<initiate..>",
        auth = none,
        success = [200, 302, 303, 307],
        once,
    )]
    fn wsfed_idp_initiate_get(&self, initiate: &WsfedIdpInitiateRequest) -> Call<Bytes>;

    /// Does what [`wsfed_idp_initiate_get`](Self::wsfed_idp_initiate_get) does, as a POST.
    ///
    /// Vendor page: [WS-Fed IDP Initiate](https://docs.descope.com/api/federated-apps/ws-fed-idp-initiate-post)
    #[doc(alias = "WSFedIDPInitiatePost")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/wsfed/idp/initiate",
        json = initiate,
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn wsfed_idp_initiate_post(&self, initiate: &WsfedIdpInitiateRequest) -> Call<Bytes>;

    /// Begins the sign-in that an application asks for, and gives the page at which the user goes
    /// on.
    ///
    /// Vendor page: [WS-Fed IDP Passive](https://docs.descope.com/api/federated-apps/ws-fed-idp-passive-get)
    #[doc(alias = "WSFedIDPPassiveGet")]
    #[endpoint(
        method = GET,
        path = "/v1/auth/wsfed/idp/sso?<passive..>",
        auth = none,
        success = [200, 302, 303, 307],
        once,
    )]
    fn wsfed_idp_passive_get(&self, passive: &WsfedIdpPassiveRequest) -> Call<Bytes>;

    /// Does what [`wsfed_idp_passive_get`](Self::wsfed_idp_passive_get) does, as a POST.
    ///
    /// Vendor page: [WS-Fed IDP Passive](https://docs.descope.com/api/federated-apps/ws-fed-idp-passive-post)
    #[doc(alias = "WSFedIDPPassivePost")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/wsfed/idp/sso",
        json = passive,
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn wsfed_idp_passive_post(&self, passive: &WsfedIdpPassiveRequest) -> Call<Bytes>;

    /// Ends a sign-in after the user has signed in, and gives the result for the application.
    ///
    /// The browser posts it to [`reply_url`](WsfedIdpFinishEndpointResponse::reply_url), as a form
    /// with the fields `wa`, `wresult` and `wctx`. `state_id` says which sign-in it is: the login
    /// page's URL has it. A sign-in can be finished once.
    ///
    /// Vendor page: [WS-Fed IDP Finish](https://docs.descope.com/api/federated-apps/ws-fed-idp-finish-endpoint)
    #[doc(alias = "WSFedIDPFinishEndpoint")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/wsfed/idp/sso-finish",
        json = { state_id, sso_app_id },
        auth = none,
    )]
    fn wsfed_idp_finish_endpoint(
        &self,
        state_id: &str,
        sso_app_id: Option<&str>,
    ) -> Call<WsfedIdpFinishEndpointResponse>;
}

impl FederatedWsfed for Descope {}

/// A sign-in that no application has asked for.
#[request]
#[derive(PartialEq, Eq)]
pub struct WsfedIdpInitiateRequest {
    /// The id of the application.
    pub app: String,
    /// The id of the tenant that the user signs in to.
    pub tenant: Option<String>,
    /// The login id that the user is likely to sign in with.
    pub login_hint: Option<String>,
}

/// A sign-in that an application asks for.
#[request]
#[derive(PartialEq, Eq)]
pub struct WsfedIdpPassiveRequest {
    /// The id of the application.
    pub app: String,
    /// The action: `wsignin1.0`.
    pub wa: String,
    /// The URI that names the application.
    pub wtrealm: String,
    /// The application's URL that takes the result.
    pub wreply: Option<String>,
    /// What the application gets back with the result.
    pub wctx: Option<String>,
    /// The realm that the user comes from.
    pub whr: Option<String>,
    /// The id of the tenant that the user signs in to.
    pub tenant: Option<String>,
    /// The login id that the user is likely to sign in with.
    pub login_hint: Option<String>,
}

/// The result for an application.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct WsfedIdpFinishEndpointResponse {
    /// The application's URL that takes the result.
    #[serde(default, rename = "replyURL")]
    pub reply_url: String,
    /// The result. It is a secret, because the token in it signs the user in.
    #[serde(deserialize_with = "wire::text")]
    pub wresult: Option<Secret>,
    /// What the application gave with its request.
    #[serde(default)]
    pub wctx: String,
    /// Whether the sign-in failed.
    #[serde(default)]
    pub error: bool,
}
