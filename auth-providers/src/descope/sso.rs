//! Single sign-on of tenants: <https://docs.descope.com/api/sso>

use auth_core::reexport::bytes::Bytes;
use auth_core::{Call, Provider, Secret, endpoint, request, response};

use super::Descope;
use super::jwt_response::JwtResponse;
use super::login_options::LoginOptions;

/// Sign-ins by the identity provider of a tenant, and what that one reads of Descope.
pub trait Sso: Provider {
    /// Begins a sign-in by a tenant's SAML.
    ///
    /// The user's browser goes on at the answer's URL, and comes back to
    /// [`redirect_url`](StartSso::redirect_url) with a code in the query.
    /// [`exchange_saml_token`](Self::exchange_saml_token) completes the sign-in. For tenants with
    /// OpenID Connect use [`authorize_saml`](Self::authorize_saml), which knows both.
    ///
    /// Vendor page: [Creating SAML redirect URI](https://docs.descope.com/api/saml/create-saml-redirect)
    #[doc(alias = "CreateSAMLRedirect")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/saml/authorize?<start..>",
        json = options,
        auth = scheme("project"),
    )]
    fn create_saml_redirect(
        &self,
        start: &StartSso,
        options: &LoginOptions,
    ) -> Call<SamlRedirectResponse>;

    /// Completes a sign-in that [`create_saml_redirect`](Self::create_saml_redirect) began.
    ///
    /// A code can be used once.
    ///
    /// Vendor page: [Finalize SAML authentication](https://docs.descope.com/api/saml/exchange-token)
    #[doc(alias = "ExchangeToken")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/saml/exchange",
        json = { code },
        auth = scheme("project"),
    )]
    fn exchange_saml_token(&self, code: &Secret) -> Call<JwtResponse>;

    /// Gives what a SAML application reads of Descope, its identity provider: XML.
    ///
    /// `app` is the application's id. The vendor documents a JSON object with the XML in its field
    /// `xml`. What reads metadata takes the XML itself, so look at the header `content-type`.
    ///
    /// Vendor page: [IDP Metadata URL for external SAML services](https://docs.descope.com/api/saml/samlidp-metadata)
    #[doc(alias = "SAMLIDPMetadata")]
    #[endpoint(
        method = GET,
        path = "/v1/auth/saml/idp/metadata?<app>",
        header("accept") = "application/samlmetadata+xml, application/xml, text/xml",
        auth = none,
    )]
    fn saml_idp_metadata(&self, app: &str) -> Call<Bytes>;

    /// Begins a sign-in by a tenant's identity provider.
    ///
    /// The user's browser goes on at the answer's URL, and comes back to
    /// [`redirect_url`](StartSso::redirect_url) with a code in the query.
    /// [`exchange_sso_code`](Self::exchange_sso_code) completes the sign-in.
    ///
    /// Vendor page: [Start SSO](https://docs.descope.com/api/sso/start-sso)
    #[doc(alias = "AuthorizeSAML")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/sso/authorize?<start..>",
        json = options,
        auth = scheme("project"),
    )]
    fn authorize_saml(
        &self,
        start: &StartSso,
        options: &LoginOptions,
    ) -> Call<SamlRedirectResponse>;

    /// Completes a sign-in that [`authorize_saml`](Self::authorize_saml) began.
    ///
    /// A code can be used once.
    ///
    /// Vendor page: [Exchange SSO Code](https://docs.descope.com/api/sso/exchange-code)
    #[doc(alias = "ExchangeCodesso")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/sso/exchange",
        json = { code },
        auth = scheme("project"),
    )]
    fn exchange_sso_code(&self, code: &Secret) -> Call<JwtResponse>;

    /// Gives what a WS-Federation application reads of Descope, its identity provider: XML.
    ///
    /// Otherwise it works like [`saml_idp_metadata`](Self::saml_idp_metadata).
    ///
    /// Vendor page: [WS-Fed IDP Metadata](https://docs.descope.com/api/ws-fed/ws-fed-idp-metadata)
    #[doc(alias = "WSFedIDPMetadata")]
    #[endpoint(
        method = GET,
        path = "/v1/auth/wsfed/idp/metadata?<app>",
        header("accept") = "application/samlmetadata+xml, application/xml, text/xml",
        auth = none,
    )]
    fn wsfed_idp_metadata(&self, app: &str) -> Call<Bytes>;
}

impl Sso for Descope {}

/// The tenant that a user signs in by, and how.
///
/// The vendor's console also tries settings that are not saved yet, and puts them into the query
/// with their private keys. Those are left out: URLs are logged.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct StartSso {
    /// The id of the tenant, or a user's e-mail address with one of its domains.
    pub tenant: String,
    /// The page of your application that gets the code. Default: that of the tenant's settings.
    pub redirect_url: Option<String>,
    /// What the identity provider asks users for although it knows them, such as `login`. It is for
    /// OpenID Connect.
    pub prompt: Vec<String>,
    /// Whether it only tries the settings.
    pub test: Option<bool>,
    /// Whether users have to sign in to the identity provider although it knows them. It is for
    /// SAML.
    pub force_authn: Option<bool>,
    /// The login id that the user is likely to sign in with.
    pub login_hint: Option<String>,
    /// The e-mail address that the sign-in began with.
    pub initiated_email: Option<String>,
}

/// Where a sign-in goes on.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct SamlRedirectResponse {
    /// The page of the identity provider.
    #[serde(default)]
    pub url: String,
}
