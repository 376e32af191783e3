//! Descope's operations: the exact bytes of requests and responses.

mod envelopes;
mod pages;
mod refreshes;
mod scim;
mod sign_in;
mod tenant_settings;
mod third_party_apps;

use auth_core::{Call, Client, ErrorKind, Outcome, Provider, Secret, endpoint};
use auth_providers::descope::ProjectCredential;
use auth_providers::descope::grant_type::GrantType;
use auth_providers::descope::inbound::{
    ThirdPartyApplicationAuthorize, ThirdPartyApplicationAuthorizeEndpointRequest,
    ThirdPartyApplicationFinishEndpointRequest, ThirdPartyApplicationTokenEndpointRequest,
};
use auth_providers::descope::prelude::*;
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use serde_json::json;

use crate::headers;

const EVERY_FIELD: &str = r#"{
    "sessionJwt": "session", "refreshJwt": "refresh", "cookieDomain": "example.com",
    "cookiePath": "/", "cookieMaxAge": 3600, "cookieExpiration": 1700000000,
    "user": {
        "loginIds": ["me@example.com"], "userId": "U1", "name": "Me", "email": "me@example.com",
        "phone": "+1", "verifiedEmail": true, "verifiedPhone": true, "roleNames": ["admin"],
        "userTenants": [{"tenantId": "T1", "roleNames": ["r"], "tenantName": "T", "permissions": ["p"]}],
        "status": "enabled", "externalIds": ["x"], "picture": "https://example.com/p.png",
        "test": true, "customAttributes": {"n": 1, "s": "t", "l": [true]}, "createdTime": "1700000001",
        "TOTP": true, "SAML": true, "OAuth": {"google": true}, "webauthn": true, "password": true,
        "ssoAppIds": ["a"], "givenName": "G", "middleName": "M", "familyName": "F", "editable": true,
        "SCIM": true, "push": true, "permissions": ["p"], "OIDC": true, "consentExpiration": 1700000002,
        "recoveryEmail": "r@example.com", "verifiedRecoveryEmail": true, "recoveryPhone": "+2",
        "verifiedRecoveryPhone": true
    },
    "firstSeen": true,
    "idpResponse": {
        "samlResponse": "saml", "samlGeneratedUser": "u", "samlGeneratedRoles": "r",
        "oidcResponse": "oidc", "oidcGeneratedUser": "u", "oidcGeneratedRoles": "r",
        "idpGroups": ["g"], "idpSAMLAttributes": false, "idpOIDCClaims": {"c": 1}
    },
    "sessionExpiration": 1700000003, "externalToken": "external", "claims": {"sub": "U1"},
    "tenantSSOID": "sso", "trustedDeviceJwt": "device", "nextRefreshSeconds": 60,
    "cookieName": "DSR", "sessionCookieName": "DS", "sessionCookieDomain": "s.example.com",
    "unsavedSSO": true, "addedLater": {}
}"#;

const PROJECT: &str = "P2aaaaaaaaaaaaaaaaaaaaaaaaaa";

/// A service of one's own.
trait Own: Provider {
    /// Does nothing.
    #[endpoint(method = POST, path = "/ping")]
    fn ping(&self) -> Call<()>;
}

impl Own for Client {}

async fn descope(replies: impl IntoIterator<Item = Reply>) -> (Server, Descope) {
    let server = Server::start(replies).await;
    let descope = Descope::builder(PROJECT)
        .base_url(server.url())
        .clock(TestClock::default())
        .build()
        .unwrap();
    (server, descope)
}

fn sent_with<const N: usize>(authorization: [&str; N]) -> Vec<String> {
    let project = format!("x-descope-project-id: {PROJECT}");
    let mut all = headers(["content-length: 2", "content-type: application/json", &project]);
    all.extend(authorization.iter().map(|text| format!("authorization: Bearer {text}")));
    all.sort();
    all
}

#[tokio::test]
async fn each_operation_carries_the_project_and_the_jwt() {
    let (server, descope) = descope([Reply::json(200, "{}")]).await;
    let (refresh, session) = (Secret::from("refresh.jwt.1"), Secret::from("session.jwt.1"));
    descope.logout_all(&refresh).await.unwrap();
    descope.logout(&refresh).await.unwrap();
    descope.validate_session(&session).await.unwrap();

    let seen = server.seen();
    for (seen, line, jwt) in [
        (&seen[0], "POST /v1/auth/logoutall", "refresh.jwt.1"),
        (&seen[1], "POST /v1/auth/logout", "refresh.jwt.1"),
        (&seen[2], "POST /v1/auth/validate", "session.jwt.1"),
    ] {
        assert_eq!(seen.line(), line);
        assert_eq!(seen.text(), "{}");
        assert_eq!(seen.headers(), sent_with([&format!("{PROJECT}:{jwt}")]), "{line}");
    }
}

/// One operation for each way to authorize one.
trait Ways: Provider {
    #[endpoint(method = POST, path = "/v1/mgmt/user", json = {})]
    fn manage(&self) -> Call<()>;

    #[endpoint(method = POST, path = "/v1/auth/otp/signup", json = {}, auth = scheme("project"))]
    fn sign_up(&self) -> Call<()>;

    #[endpoint(method = POST, path = "/oauth2/v1/token", json = {}, auth = none)]
    fn token(&self) -> Call<()>;
}

impl Ways for Descope {}

#[tokio::test]
async fn a_management_key_is_sent_with_what_asks_for_it_alone() {
    let (server, plain) = descope([Reply::json(200, "{}")]).await;
    let keyed = Descope::builder(PROJECT)
        .base_url(server.url())
        .credential(ProjectCredential::new(PROJECT).management_key("K2key"))
        .build()
        .unwrap();
    for descope in [plain, keyed] {
        descope.manage().await.unwrap();
        descope.sign_up().await.unwrap();
        descope.token().await.unwrap();
        descope.logout(&Secret::from("refresh.jwt.1")).await.unwrap();
        descope.manage().credential("jwt.2").await.unwrap();
        descope.sign_up().credential("jwt.2").await.unwrap();
    }
    let seen = server.seen();
    let sent: Vec<_> = seen.iter().map(|seen| seen.header("authorization")).collect();
    let bearer = |rest: &str| Some(format!("Bearer {PROJECT}{rest}"));
    let others = [bearer(""), None, bearer(":refresh.jwt.1"), bearer(":jwt.2"), bearer(":jwt.2")];
    assert_eq!((&sent[0], &sent[1..6]), (&bearer(""), &others[..]));
    assert_eq!((&sent[6], &sent[7..]), (&bearer(":K2key"), &others[..]));
}

#[tokio::test]
async fn the_public_keys_are_asked_for_without_a_credential() {
    let (server, descope) = descope([Reply::json(200, r#"{"keys": []}"#)]).await;
    assert!(descope.get_keys_v2(PROJECT).await.unwrap().is_empty());
    let seen = &server.seen()[0];
    assert_eq!(seen.line(), format!("GET /v2/keys/{PROJECT}"));
    assert_eq!(seen.header("authorization"), None);
}

#[tokio::test]
async fn an_empty_jwt_is_refused_before_sending() {
    let (server, descope) = descope([Reply::json(200, "{}")]).await;
    let error = descope.logout(&Secret::from("")).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Credential, Outcome::NotSent));
    assert_eq!(server.seen().len(), 0);
}

#[tokio::test]
async fn an_answer_with_every_field_is_read() {
    let (_server, descope) = descope([Reply::json(200, EVERY_FIELD)]).await;
    let answer = descope.logout(&Secret::from("refresh.jwt.1")).await.unwrap();

    let exposed =
        |secret: &Option<Secret>| secret.as_ref().map(|secret| secret.expose().to_owned());
    assert_eq!(exposed(&answer.session_jwt).as_deref(), Some("session"));
    assert_eq!(exposed(&answer.refresh_jwt).as_deref(), Some("refresh"));
    assert_eq!(exposed(&answer.external_token).as_deref(), Some("external"));
    assert_eq!(exposed(&answer.trusted_device_jwt).as_deref(), Some("device"));
    assert_eq!(answer.cookie_max_age, Some(3600));
    assert_eq!(answer.cookie_expiration.unwrap().as_second(), 1_700_000_000);
    assert_eq!(answer.session_expiration.unwrap().as_second(), 1_700_000_003);
    assert_eq!(answer.tenant_sso_id.as_deref(), Some("sso"));
    assert_eq!(answer.claims["sub"], "U1");
    assert!(answer.first_seen && answer.unsaved_sso);

    let user = answer.user.unwrap();
    assert_eq!(user.created_time.unwrap().as_second(), 1_700_000_001);
    assert_eq!(user.user_tenants[0].permissions, ["p"]);
    assert_eq!(user.custom_attributes["l"], json!([true]));
    assert!(user.totp && user.saml && user.scim && user.oidc && user.oauth["google"]);
    let idp = answer.idp_response.unwrap();
    assert_eq!(exposed(&idp.saml_response).as_deref(), Some("saml"));
    assert_eq!(idp.idp_saml_attributes, json!(false));
}

#[tokio::test]
async fn an_emptied_answer_counts_as_not_set() {
    let body = r#"{"sessionJwt": "", "refreshJwt": "", "cookieMaxAge": 0, "user": null,
        "cookieExpiration": 0, "claims": null, "idpResponse": null, "firstSeen": false}"#;
    let (_server, descope) = descope([Reply::json(200, body)]).await;
    let answer = descope.logout_all(&Secret::from("refresh.jwt.1")).await.unwrap();
    assert_eq!(answer, Default::default());
}

#[tokio::test]
async fn errors_are_read_with_and_without_a_message() {
    for (status, body, code, message) in [
        (
            400,
            r#"{"errorCode":"E062108","errorDescription":"User not found","errorMessage":"Cannot find user"}"#,
            Some("E062108"),
            Some("User not found: Cannot find user"),
        ),
        (
            400,
            r#"{"errorCode":"E011001","errorDescription":"Request is malformed"}"#,
            Some("E011001"),
            Some("Request is malformed"),
        ),
        (401, r#"{"errorCode":"E064001"}"#, Some("E064001"), None),
        (
            400,
            r#"{"error":"invalid_grant","error_description":"The code is over"}"#,
            Some("invalid_grant"),
            Some("The code is over"),
        ),
        (
            409,
            r#"{"scimType":"uniqueness","detail":"The user exists","status":"409"}"#,
            Some("uniqueness"),
            Some("The user exists"),
        ),
        (500, "<html>bad</html>", None, None),
    ] {
        let (_server, descope) = descope([Reply::json(status, body)]).await;
        let error = descope.logout(&Secret::from("refresh.jwt.1")).await.unwrap_err();
        assert_eq!((error.code(), error.message()), (code, message), "{body}");
    }
}

#[tokio::test]
async fn the_statuses_of_the_edge_are_transient() {
    for status in [408, 502, 503, 504, 520, 521, 522, 523, 524, 530] {
        let (server, descope) =
            descope([Reply::answer(status, &[], "<html>"), Reply::json(200, "{}")]).await;
        descope.logout(&Secret::from("refresh.jwt.1")).await.unwrap();
        assert_eq!(server.seen().len(), 2, "{status}");
    }
}

#[tokio::test]
async fn a_refusal_after_a_lost_answer_does_not_hide_that_the_first_may_have_worked() {
    let dead = r#"{"errorCode":"E064001","errorDescription":"Token expired"}"#;
    let (server, descope) = descope([Reply::raw("").reset(), Reply::json(401, dead)]).await;
    let error = descope.logout(&Secret::from("refresh.jwt.1")).await.unwrap_err();
    assert_eq!(server.seen().len(), 2);
    assert_eq!((error.code(), error.attempts()), (Some("E064001"), 2));
    assert_eq!(error.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn an_authorization_says_where_the_browser_goes_on() {
    let parameters =
        ThirdPartyApplicationAuthorize::new("client_1").redirect_uri("https://a.example");
    let post = ThirdPartyApplicationAuthorizeEndpointRequest::new(parameters.clone());
    let finish = ThirdPartyApplicationFinishEndpointRequest::new("state");
    for status in [302, 303, 307] {
        let page = [("location", "https://b.example/sign-in")];
        let (_server, descope) = descope([Reply::answer(status, &page, "")]).await;
        for call in [
            descope.third_party_application_authorize_get(None, None, &parameters),
            descope.third_party_application_authorize(&post),
            descope.third_party_application_finish(&finish),
            descope.third_party_application_authorize_get_by_project_id("P1", None, &parameters),
            descope.third_party_application_authorize_post_by_project_id("P1", &post),
            descope.third_party_application_authorize_get_by_mcp_server_id("P1", "M1", &parameters),
            descope.third_party_application_authorize_post_by_mcp_server_id("P1", "M1", &post),
        ] {
            let response = call.response().await.unwrap();
            assert_eq!(response.headers()["location"], "https://b.example/sign-in");
        }
    }
}

#[tokio::test]
async fn a_token_is_asked_for_with_a_form_that_has_no_credential_beside_it() {
    let (server, descope) = descope([Reply::json(200, "{}")]).await;
    let request = ThirdPartyApplicationTokenEndpointRequest::new(GrantType::DeviceCode)
        .client_id("client_1")
        .device_code("a&b");
    descope.third_party_application_token_endpoint(&request).await.unwrap();
    let seen = server.seen();
    let grant = "urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code";
    let form = format!("grant_type={grant}&client_id=client_1&device_code=a%26b");
    assert_eq!(seen[0].text(), form);
    assert_eq!(seen[0].header("authorization"), None);
}
