//! What everybody may read of a project: <https://docs.descope.com/api/session>

mod configuration;
mod keys;

#[cfg(feature = "jwt")]
use auth_core::jwt::KeySet;
use auth_core::{Call, Provider, endpoint};

pub use self::configuration::{
    GetSsoAppWellKnownConfiguration, GetWellKnownConfiguration, WellKnownConfigurationResponse,
    WellKnownProjectConfigurationResponse,
};
pub use self::keys::{Jwk, Jwks, KeysV1};
use super::Descope;

/// What everybody may read of a project.
///
/// The configurations say where the endpoints of OAuth and OpenID Connect are, and what they can do
/// (RFC 8414). Each is there for OAuth and for OpenID Connect.
pub trait WellKnown: Provider {
    /// Gives the configuration for OAuth, at a path that ends with the project.
    #[doc(alias = "GetWellKnownConfigurationAuthServerProjectSuffix")]
    #[endpoint(
        method = GET,
        path = "/.well-known/oauth-authorization-server/<project_id>?<options..>",
        auth = none,
    )]
    fn get_well_known_configuration_auth_server_project_suffix(
        &self,
        project_id: &str,
        options: &GetWellKnownConfiguration,
    ) -> Call<WellKnownConfigurationResponse>;

    /// Gives the configuration for OAuth of an MCP server.
    ///
    /// `sso_app_id` is the id of a single sign-on application.
    #[doc(alias = "GetAgenticThirdPartyAppsWellKnownConfigurationAuthServer")]
    #[endpoint(
        method = GET,
        path = "/v1/apps/agentic/<project_id>/<mcp_server_id>/.well-known/oauth-authorization-server\
            ?ssoAppId=<sso_app_id>&<options..>",
        auth = none,
    )]
    fn get_agentic_third_party_apps_well_known_configuration_auth_server(
        &self,
        project_id: &str,
        mcp_server_id: &str,
        sso_app_id: Option<&str>,
        options: &GetSsoAppWellKnownConfiguration,
    ) -> Call<WellKnownConfigurationResponse>;

    /// Gives the configuration for OpenID Connect of an MCP server.
    ///
    /// `sso_app_id` is the id of a single sign-on application.
    #[doc(alias = "GetAgenticThirdPartyAppsWellKnownConfigurationOpenID")]
    #[endpoint(
        method = GET,
        path = "/v1/apps/agentic/<project_id>/<mcp_server_id>/.well-known/openid-configuration\
            ?ssoAppId=<sso_app_id>&<options..>",
        auth = none,
    )]
    fn get_agentic_third_party_apps_well_known_configuration_openid(
        &self,
        project_id: &str,
        mcp_server_id: &str,
        sso_app_id: Option<&str>,
        options: &GetSsoAppWellKnownConfiguration,
    ) -> Call<WellKnownConfigurationResponse>;

    /// Gives the configuration for OAuth of a project's inbound apps.
    #[doc(alias = "GetThirdPartyAppsWellKnownConfigurationAuthServer")]
    #[endpoint(
        method = GET,
        path = "/v1/apps/<project_id>/.well-known/oauth-authorization-server?<options..>",
        auth = none,
    )]
    fn get_third_party_apps_well_known_configuration_auth_server(
        &self,
        project_id: &str,
        options: &GetWellKnownConfiguration,
    ) -> Call<WellKnownConfigurationResponse>;

    /// Gives the configuration for OpenID Connect of a project's inbound apps.
    #[doc(alias = "GetThirdPartyAppsWellKnownConfigurationOpenID")]
    #[endpoint(
        method = GET,
        path = "/v1/apps/<project_id>/.well-known/openid-configuration?<options..>",
        auth = none,
    )]
    fn get_third_party_apps_well_known_configuration_openid(
        &self,
        project_id: &str,
        options: &GetWellKnownConfiguration,
    ) -> Call<WellKnownConfigurationResponse>;

    /// Gives the public keys of a project's JWTs, as they are.
    ///
    /// To verify JWTs, use `Descope::verify_session`, or `get_keys_v2` for the keys alone. Both need
    /// the feature `jwt`. `certs` asks for certificates beside the keys.
    #[doc(alias = "GetWellKnownJWKS")]
    #[endpoint(method = GET, path = "/<project_id>/.well-known/jwks.json?<certs>", auth = none)]
    fn get_well_known_jwks(&self, project_id: &str, certs: Option<bool>) -> Call<Jwks>;

    /// Gives the configuration for OAuth of a project.
    #[doc(alias = "GetWellKnownConfigurationAuthServer")]
    #[endpoint(
        method = GET,
        path = "/<project_id>/.well-known/oauth-authorization-server?<options..>",
        auth = none,
    )]
    fn get_well_known_configuration_auth_server(
        &self,
        project_id: &str,
        options: &GetWellKnownConfiguration,
    ) -> Call<WellKnownConfigurationResponse>;

    /// Gives the configuration for OpenID Connect of a project.
    #[doc(alias = "GetWellKnownConfigurationOpenID")]
    #[endpoint(
        method = GET,
        path = "/<project_id>/.well-known/openid-configuration?<options..>",
        auth = none,
    )]
    fn get_well_known_configuration_openid(
        &self,
        project_id: &str,
        options: &GetWellKnownConfiguration,
    ) -> Call<WellKnownConfigurationResponse>;

    /// Gives the configuration for OpenID Connect of a single sign-on application.
    ///
    /// `mcp_server_id` is the id of an MCP server.
    #[doc(alias = "GetSSOAppWellKnownConfigurationOpenID")]
    #[endpoint(
        method = GET,
        path = "/<project_id>/<sso_app_id>/.well-known/openid-configuration\
            ?mcpServerId=<mcp_server_id>&<options..>",
        auth = none,
    )]
    fn get_sso_app_well_known_configuration_openid(
        &self,
        project_id: &str,
        sso_app_id: &str,
        mcp_server_id: Option<&str>,
        options: &GetSsoAppWellKnownConfiguration,
    ) -> Call<WellKnownConfigurationResponse>;

    /// Gives what a browser has to know of a project.
    #[doc(alias = "GetWellKnownProjectConfiguration")]
    #[endpoint(
        method = GET,
        path = "/.well-known/project-configuration/<project_id>",
        auth = none,
    )]
    fn get_well_known_project_configuration(
        &self,
        project_id: &str,
    ) -> Call<WellKnownProjectConfigurationResponse>;

    /// Gives the public key of a project's JWTs in an older form.
    ///
    /// `certs` asks for certificates beside the key.
    ///
    /// Vendor page: [Token Validation Key (V1)](https://docs.descope.com/api/session/get-keys)
    #[doc(alias = "GetKeys")]
    #[endpoint(method = GET, path = "/v1/keys/<project_id>?<certs>", auth = none)]
    fn get_keys(&self, project_id: &str, certs: Option<bool>) -> Call<KeysV1>;

    /// Gives the public keys of a project's JWTs.
    ///
    /// [`Descope::verify_session`] fetches and keeps them by itself.
    ///
    /// Vendor page: [Get Public Keys](https://docs.descope.com/api/session/well-known)
    #[cfg(feature = "jwt")]
    #[cfg_attr(docsrs, doc(cfg(feature = "jwt")))]
    #[doc(alias = "GetKeysV2")]
    #[endpoint(method = GET, path = "/v2/keys/<project_id>", auth = none)]
    fn get_keys_v2(&self, project_id: &str) -> Call<KeySet>;
}

impl WellKnown for Descope {}
