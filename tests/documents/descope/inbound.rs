mod agentic;
mod apps;
mod by_project;

use auth_providers::descope::federated::oidc::OidcDeviceEndpointRequest;
use auth_providers::descope::grant_type::GrantType;
use auth_providers::descope::inbound::{
    CibaAuthRequest, ThirdPartyApplicationAuthorize, ThirdPartyApplicationAuthorizeEndpointRequest,
    ThirdPartyApplicationRevocationEndpointRequest, ThirdPartyApplicationTokenEndpointRequest,
};

const A_FORM: &str = "OAuth's RFCs have forms";
const IN_THE_BODY: &str = "a secret is no part of a URL: the POST sends it";
const IN_THE_PATH: &str = "it is in the path";
const CLIENT: &str = "it says which application asks";

fn authorize() -> ThirdPartyApplicationAuthorize {
    ThirdPartyApplicationAuthorize::new("client_1")
        .response_type("code")
        .scope("openid email")
        .state("state")
        .redirect_uri("https://example.com/callback")
        .code_challenge_method("S256")
        .code_challenge("challenge")
        .nonce("nonce")
        .login_hint("ada@example.com")
        .prompt("consent")
        .flow("sign-in")
        .resource(["https://api.example.com", "https://mcp.example.com"])
        .tenant("T1")
        .style("dark")
        .dpop_jkt("thumbprint")
        .request("jwt")
}

fn least_authorize() -> ThirdPartyApplicationAuthorize {
    ThirdPartyApplicationAuthorize::new("client_1")
}

fn post_authorize() -> ThirdPartyApplicationAuthorizeEndpointRequest {
    ThirdPartyApplicationAuthorizeEndpointRequest::new(authorize()).flow_token("token")
}

fn least_post_authorize() -> ThirdPartyApplicationAuthorizeEndpointRequest {
    ThirdPartyApplicationAuthorizeEndpointRequest::new(least_authorize())
}

fn token() -> ThirdPartyApplicationTokenEndpointRequest {
    ThirdPartyApplicationTokenEndpointRequest::new(GrantType::AuthorizationCode)
        .code("code")
        .client_id("client_1")
        .client_secret("secret")
        .code_verifier("verifier")
        .scope("openid email")
        .refresh_token("refresh")
        .tenant_id("T1")
        .resource("https://api.example.com")
        .audience("audience")
        .assertion("jwt")
        .client_assertion_type("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        .client_assertion("jwt")
        .device_code("device")
        .subject_token("subject")
        .subject_token_type("urn:ietf:params:oauth:token-type:access_token")
        .auth_req_id("request")
}

fn least_token() -> ThirdPartyApplicationTokenEndpointRequest {
    ThirdPartyApplicationTokenEndpointRequest::new(GrantType::ClientCredentials)
}

fn revocation() -> ThirdPartyApplicationRevocationEndpointRequest {
    ThirdPartyApplicationRevocationEndpointRequest::new("token")
        .token_type_hint("refresh_token")
        .client_id("client_1")
        .client_secret("secret")
}

fn ciba() -> CibaAuthRequest {
    CibaAuthRequest::new("client_1", "ada@example.com")
        .client_secret("secret")
        .scope("openid")
        .binding_message("Pay 5 EUR?")
        .requested_expiry(120)
        .audience("audience")
        .dpop_jkt("thumbprint")
}

fn device() -> OidcDeviceEndpointRequest {
    OidcDeviceEndpointRequest::new("client_1")
        .sso_app_id("A1")
        .scope("openid email")
        .audience("audience")
        .dpop_jkt("thumbprint")
}
