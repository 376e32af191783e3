//! SAML, with Descope as the identity provider:
//! <https://docs.descope.com/identity-federation/applications/saml-apps>

use auth_core::reexport::bytes::Bytes;
use auth_core::{Call, Provider, Secret, endpoint, request, response};
use serde_json::{Map, Value};

use crate::descope::{Descope, wire};

/// Sign-ins to applications by SAML.
///
/// All but the last operation are made for a browser. Their answer is a redirect, which is not
/// followed, or a page. [`Call::response`] has the headers, of which `location` says where the
/// browser is to go on.
pub trait FederatedSaml: Provider {
    /// Begins a sign-in that no application has asked for, and gives the page at which the user
    /// goes on.
    ///
    /// To give a flow's token, use
    /// [`saml_idp_initiate_http_post_binding`](Self::saml_idp_initiate_http_post_binding): URLs are
    /// logged.
    ///
    /// Vendor page: [SAML IDP Initiate Redirect](https://docs.descope.com/api/federated-apps/samlidp-initiate-http-redirect-binding)
    #[doc(alias = "SAMLIDPInitiateHTTPRedirectBinding")]
    #[endpoint(
        method = GET,
        path = "/v1/auth/saml/idp/initiate?<initiate..>",
        auth = none,
        success = [200, 302, 303, 307],
        once,
    )]
    fn saml_idp_initiate_http_redirect_binding(&self, initiate: &SamlIdpInitiate) -> Call<Bytes>;

    /// Begins a sign-in that no application has asked for, and gives the page at which the user
    /// goes on.
    ///
    /// Vendor page: [SAML IDP Initiate POST](https://docs.descope.com/api/federated-apps/samlidp-initiate-http-post-binding)
    #[doc(alias = "SAMLIDPInitiateHTTPPostBinding")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/saml/idp/initiate",
        json = request,
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn saml_idp_initiate_http_post_binding(
        &self,
        request: &SamlIdpInitiateRequestPost,
    ) -> Call<Bytes>;

    /// Begins the sign-in that an application asks for, and gives the page at which the user goes
    /// on.
    ///
    /// `app` is the application's id. To give a flow's token, use
    /// [`saml_idp_http_post_binding`](Self::saml_idp_http_post_binding): URLs are logged.
    ///
    /// Vendor page: [SAML IDP Redirect Binding](https://docs.descope.com/api/federated-apps/samlidphttp-redirect-binding)
    #[doc(alias = "SAMLIDPHTTPRedirectBinding")]
    #[endpoint(
        method = GET,
        path = "/v1/auth/saml/idp/sso?<app>&<sso..>",
        auth = none,
        success = [200, 302, 303, 307],
        once,
    )]
    fn saml_idp_http_redirect_binding(&self, app: &str, sso: &SamlIdpSso) -> Call<Bytes>;

    /// Begins the sign-in that an application asks for, and gives the page at which the user goes
    /// on.
    ///
    /// `app` is the application's id.
    ///
    /// Vendor page: [SAML IDP POST Binding](https://docs.descope.com/api/federated-apps/samlidphttp-post-binding)
    #[doc(alias = "SAMLIDPHTTPPostBinding")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/saml/idp/sso?<app>",
        json = data,
        auth = none,
        success = [200, 302, 303, 307],
    )]
    fn saml_idp_http_post_binding(
        &self,
        app: &str,
        data: &SamlIdpSsoRequestPostData,
    ) -> Call<Bytes>;

    /// Ends a sign-in after the user has signed in, and gives the response for the application.
    ///
    /// The browser posts the response to [`url`](SamlIdpFinishEndpointResponse::url), as a form
    /// with the fields `SAMLResponse` and `RelayState`. A sign-in can be finished once.
    ///
    /// Vendor page: [SAML IDP Finish](https://docs.descope.com/api/federated-apps/samlidp-finish-endpoint)
    #[doc(alias = "SAMLIDPFinishEndpoint")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/saml/idp/sso-finish",
        json = finish,
        auth = none,
    )]
    fn saml_idp_finish_endpoint(
        &self,
        finish: &SamlIdpFinishEndpointRequest,
    ) -> Call<SamlIdpFinishEndpointResponse>;
}

impl FederatedSaml for Descope {}

/// A sign-in that no application has asked for, as far as it may be in a URL.
#[request]
#[derive(PartialEq, Eq)]
pub struct SamlIdpInitiate {
    /// The id of the application.
    pub app: String,
    /// What the application gets with the response, often a page of its own.
    #[serde(rename = "RelayState")]
    pub relay_state: Option<String>,
    /// The login id that the user is likely to sign in with, under the name `LoginHint`.
    #[serde(rename = "LoginHint")]
    pub login_hint_pascal: Option<String>,
    /// The id of the tenant that the user signs in to.
    pub tenant: Option<String>,
    /// The login id that the user is likely to sign in with, under the name `login_hint`.
    pub login_hint: Option<String>,
}

/// A sign-in that no application has asked for.
#[request]
#[derive(PartialEq, Eq)]
pub struct SamlIdpInitiateRequestPost {
    /// The sign-in.
    #[serde(flatten)]
    pub initiate: SamlIdpInitiate,
    /// The token of a flow.
    pub flow_token: Option<Secret>,
}

/// A sign-in that an application asks for, as far as it may be in a URL.
#[request]
#[derive(PartialEq, Eq)]
pub struct SamlIdpSso {
    /// The application's `AuthnRequest`, in base64. In a URL it is deflated first.
    #[serde(rename = "SAMLRequest")]
    pub saml_request: String,
    /// The same under the name `SamlRequest`. SAML knows `SAMLRequest` alone.
    #[serde(rename = "SamlRequest")]
    pub saml_request_pascal: Option<String>,
    /// What the application gets back with the response.
    #[serde(rename = "RelayState")]
    pub relay_state: Option<String>,
    /// The login id that the user is likely to sign in with, under the name `LoginHint`.
    #[serde(rename = "LoginHint")]
    pub login_hint_pascal: Option<String>,
    /// The id of the tenant that the user signs in to.
    pub tenant: Option<String>,
    /// The login id that the user is likely to sign in with, under the name `login_hint`.
    pub login_hint: Option<String>,
}

/// A sign-in that an application asks for.
#[request]
#[derive(PartialEq, Eq)]
pub struct SamlIdpSsoRequestPostData {
    /// The sign-in.
    #[serde(flatten)]
    pub sso: SamlIdpSso,
    /// The token of a flow.
    pub flow_token: Option<Secret>,
}

/// A sign-in whose user has signed in.
#[request]
#[derive(PartialEq, Eq)]
pub struct SamlIdpFinishEndpointRequest {
    /// Which sign-in it is: the login page's URL has it.
    pub state_id: String,
    /// The id of the application.
    pub sso_app_id: Option<String>,
    /// Attributes to add to the response.
    #[serde(rename = "additionalSAMLAttributes")]
    pub additional_saml_attributes: Map<String, Value>,
}

/// The response for an application.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SamlIdpFinishEndpointResponse {
    /// The application's URL that takes the response.
    #[serde(default)]
    pub url: String,
    /// The response, in base64. It is a secret, because it signs the user in.
    #[serde(deserialize_with = "wire::text")]
    pub saml_response: Option<Secret>,
    /// What the application gave with its request.
    #[serde(default)]
    pub relay_state: String,
    /// Whether the response says that the sign-in failed.
    #[serde(default)]
    pub error: bool,
}
