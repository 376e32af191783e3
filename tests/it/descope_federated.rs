//! Descope's endpoints of OpenID Connect: what no document says of them.

use auth_core::Secret;
use auth_providers::descope::federated::oidc::{
    OidcAuthorize, OidcDeviceEndpointRequest, OidcRevocationEndpointRequest,
    OidcTokenEndpointRequest,
};
use auth_providers::descope::grant_type::GrantType;
use auth_providers::descope::prelude::*;
use auth_providers::sandbox::Sandbox;
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use serde_json::json;

async fn descope(replies: impl IntoIterator<Item = Reply>) -> (Server, Descope) {
    let server = Server::start(replies).await;
    let descope =
        Descope::builder("P1").base_url(server.url()).clock(TestClock::default()).build().unwrap();
    (server, descope)
}

#[tokio::test]
async fn what_oauth_wants_as_a_form_is_one() {
    let (server, descope) = descope([Reply::json(200, "{}")]).await;
    let token = OidcTokenEndpointRequest::new(GrantType::AuthorizationCode)
        .code("c")
        .redirect_uri("https://a.example/b?c=d")
        .client_id("P1")
        .client_secret("K &1")
        .code_verifier("v")
        .refresh_token("r")
        .scope("openid email")
        .sso_app_id("A1")
        .audience("a")
        .username("ada")
        .password("p")
        .assertion("j")
        .client_assertion_type("t")
        .client_assertion("k")
        .device_code("d");
    let device = OidcDeviceEndpointRequest::new("P1")
        .sso_app_id("A1")
        .scope("openid")
        .audience("a")
        .project_id("P1")
        .dpop_jkt("j");
    let revoke =
        OidcRevocationEndpointRequest::new("t").token_type_hint("access_token").sso_app_id("A1");
    descope.oidc_token_endpoint(&token).await.unwrap();
    descope.oidc_sso_app_token_endpoint("A1", &token).await.unwrap();
    descope.oidc_device_endpoint(&device).await.unwrap();
    descope.oidc_sso_app_device_endpoint("A1", &device).await.unwrap();
    descope.oidc_revocation_endpoint(&revoke).await.unwrap();
    descope.oidc_sso_app_revocation_endpoint("A1", &revoke).await.unwrap();

    let token = "grant_type=authorization_code&code=c&redirect_uri=https%3A%2F%2Fa.example%2Fb%3Fc%3Dd\
        &client_id=P1&client_secret=K+%261&code_verifier=v&refresh_token=r&scope=openid+email\
        &ssoAppId=A1&audience=a&username=ada&password=p&assertion=j&client_assertion_type=t\
        &client_assertion=k&device_code=d";
    let device = "client_id=P1&ssoAppId=A1&scope=openid&audience=a&project_id=P1&dpop_jkt=j";
    let revoke = "token=t&token_type_hint=access_token&ssoAppId=A1";
    let expected = [
        ("POST /oauth2/v1/token", token),
        ("POST /A1/oauth2/v1/token", token),
        ("POST /oauth2/v1/device", device),
        ("POST /A1/oauth2/v1/device", device),
        ("POST /oauth2/v1/revoke", revoke),
        ("POST /A1/oauth2/v1/revoke", revoke),
    ];
    let seen = server.seen();
    assert_eq!(seen.len(), expected.len());
    for (seen, (line, form)) in seen.iter().zip(expected) {
        assert_eq!((seen.line(), seen.text().as_str()), (line, form));
        assert_eq!(
            seen.header("content-type").as_deref(),
            Some("application/x-www-form-urlencoded")
        );
        assert_eq!(seen.header("authorization"), None, "{line}");
    }
}

#[tokio::test]
async fn the_error_that_a_device_waits_on_has_its_code() {
    let body = r#"{"error": "authorization_pending", "error_description": "Not yet."}"#;
    let (_server, descope) = descope([Reply::json(400, body), Reply::json(200, body)]).await;
    let request = OidcTokenEndpointRequest::new(GrantType::DeviceCode).device_code("d");
    let error = descope.oidc_token_endpoint(&request).await.unwrap_err();
    assert_eq!(error.code(), Some("authorization_pending"));
    assert!(error.to_string().contains("Not yet."), "{error}");

    let answer = descope.oidc_token_endpoint(&request).await.unwrap();
    assert_eq!(answer.error.as_deref(), Some("authorization_pending"));
    assert_eq!(answer.access_token, None);
}

#[tokio::test]
async fn claims_are_read_at_both_places_and_asked_for_with_the_access_token_alone() {
    let claims = json!({ "sub": "U1", "email": "ada@example.com" });
    let wrapped = json!({ "userInfoClaims": claims });
    let replies = [claims.to_string(), wrapped.to_string()].map(|body| Reply::json(200, &body));
    let (server, descope) = descope(replies).await;
    let token = Secret::from("access.token");
    let plain = descope.oidc_user_info_endpoint_get(None, &token).await.unwrap();
    let wrapped = descope.oidc_sso_app_user_info_endpoint_post("A1", &token).await.unwrap();
    assert_eq!(plain, wrapped);
    assert_eq!(serde_json::to_value(plain).unwrap(), claims);
    for seen in server.seen() {
        assert_eq!(seen.header("authorization").as_deref(), Some("Bearer access.token"));
    }
}

#[tokio::test]
async fn a_browser_goes_on_at_the_location() {
    let login = "https://auth.example.com/login?state_id=S1";
    let redirect = |status| Reply::answer(status, &[("location", login)], "");
    let (server, descope) = descope([302, 303, 307].map(redirect)).await;
    let authorize = OidcAuthorize::new("code", "openid", "P1", "s", "https://a.example/b");
    for _ in 0..3 {
        let call = descope.oidc_authorize_endpoint_get_start(None, &authorize);
        let response = call.response().await.unwrap();
        assert_eq!(response.headers().get("location").unwrap(), login);
    }
    assert_eq!(
        server.seen()[0].line(),
        "GET /oauth2/v1/authorize?response_type=code&scope=openid&client_id=P1&state=s\
         &redirect_uri=https%3A%2F%2Fa.example%2Fb"
    );
}

#[tokio::test]
async fn the_sandbox_takes_the_forms_of_oauth() {
    let sandbox = Sandbox::start().await.unwrap();
    let descope = sandbox.descope().build().unwrap();
    let request = OidcTokenEndpointRequest::new(GrantType::ClientCredentials).client_secret("K1");
    let answer = descope.oidc_token_endpoint(&request).await.unwrap();
    assert!(answer.access_token.is_some());
}
