//! Who may call which route.

use auth_core::Secret;
use auth_providers::sandbox::{Fault, Sandbox, TokenIssuer};
use reqwest::header::{COOKIE, WWW_AUTHENTICATE};
use serde_json::json;

use super::{Instance, start};
use crate::sandboxed::{self, api_key, machine_token, session};

#[tokio::test]
async fn what_is_printed_to_try_gets_the_status_that_is_printed() {
    let (instance, sandbox) = start().await;
    let attempts = sandboxed::attempts(&instance.app, &sandbox).await.unwrap();
    assert!(attempts.len() > 10);
    for attempt in attempts {
        let url = format!("{}{}", instance.url, attempt.path);
        let mut request = match &attempt.body {
            Some(body) => instance.http.post(url).body(body.to_string()),
            None => instance.http.get(url),
        };
        for (name, value) in &attempt.headers {
            request = request.header(name, value);
        }
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), attempt.status, "{}", attempt.what);
    }
}

#[tokio::test]
async fn each_route_lets_in_its_own_callers_alone() {
    let (instance, sandbox) = start().await;
    let app = &instance.app;
    let member = session(&sandbox, "member");
    let admin = session(&sandbox, "admin");
    let expired = sandbox.issue_jwt(TokenIssuer::Clerk, [("exp", 1.into())]);
    let foreign = sandbox.issue_jwt(TokenIssuer::Clerk, [("azp", "https://example.org".into())]);
    let outside = sandbox.issue_jwt(TokenIssuer::Clerk, []);
    let key = api_key(app, "profile:read").await.unwrap();
    let other_key = api_key(app, "invoices:read").await.unwrap();
    let machine = machine_token(app).await.unwrap();
    let forged = Secret::from("ak_forged");
    let user = format!("/internal/users/{}", Sandbox::CLERK_USER_ID);
    // The statuses of /me, /organization/members, /api/profile and /internal/users.
    for (who, token, statuses) in [
        ("a member", &member, [200, 403, 401, 401]),
        ("an admin", &admin, [200, 200, 401, 401]),
        ("a person without an organization", &outside, [200, 403, 401, 401]),
        ("an expired session", &expired, [401, 401, 401, 401]),
        ("a session of another site", &foreign, [401, 401, 401, 401]),
        ("an API key", &key, [401, 401, 200, 401]),
        ("an API key without the scope", &other_key, [401, 401, 403, 401]),
        ("a forged API key", &forged, [401, 401, 401, 401]),
        ("a machine", &machine, [401, 401, 401, 200]),
    ] {
        let paths = ["/me", "/organization/members", "/api/profile", &user];
        for (path, status) in paths.into_iter().zip(statuses) {
            assert_eq!(instance.get(path, token).await.0, status, "{who} at {path}");
        }
    }
}

#[tokio::test]
async fn whoever_is_signed_in_sees_what_the_table_has() {
    let (instance, sandbox) = start().await;
    let id = Sandbox::CLERK_USER_ID;
    let user = instance.app.users.get(id).await.unwrap().expect("it was imported");
    let profile = json!({"subject": id, "user": user});
    assert_eq!(instance.get("/me", &session(&sandbox, "member")).await, (200, profile.clone()));
    let key = api_key(&instance.app, "profile:read").await.unwrap();
    assert_eq!(instance.get("/api/profile", &key).await, (200, profile));

    // A user whose webhook is on its way.
    let new = sandbox.issue_jwt(TokenIssuer::Clerk, [("sub", "user_new".into())]);
    let profile = json!({"subject": "user_new", "user": null});
    assert_eq!(instance.get("/me", &new).await, (200, profile));
}

#[tokio::test]
async fn a_session_in_a_cookie_is_as_good_and_an_api_key_there_is_not() {
    let (instance, sandbox) = start().await;
    let key = api_key(&instance.app, "profile:read").await.unwrap();
    for (token, status) in [(session(&sandbox, "member"), 200), (key, 401)] {
        let cookie = format!("__session={}", token.expose());
        let request = instance.http.get(format!("{}/me", instance.url)).header(COOKIE, cookie);
        assert_eq!(request.send().await.unwrap().status(), status);
    }
    let nobody = instance.http.get(format!("{}/me", instance.url)).send().await.unwrap();
    assert_eq!(nobody.status(), 401);
    assert_eq!(nobody.headers()[WWW_AUTHENTICATE], "Bearer");
}

#[tokio::test]
async fn without_an_id_of_its_own_the_application_lets_no_machine_in() {
    let (instance, _sandbox) = start().await;
    let machine = machine_token(&instance.app).await.unwrap();
    let app = crate::App { machine_id: None, ..instance.app.clone() };
    let closed = Instance::of(app).await;
    assert_eq!(closed.get("/internal/users/user_1", &machine).await.0, 401);
}

#[tokio::test]
async fn a_failure_of_clerk_is_told_without_what_failed() {
    let (instance, sandbox) = start().await;
    let admin = session(&sandbox, "admin");
    assert_eq!(instance.get("/organization/members", &admin).await.0, 200);
    sandbox.fail_next(Fault::status(400));
    let url = format!("{}/organization/members", instance.url);
    let response = instance.http.get(url).bearer_auth(admin.expose()).send().await.unwrap();
    assert_eq!(response.status(), 502);
    assert_eq!(response.text().await.unwrap(), "");

    sandbox.fail_next(Fault::status(503).times(9));
    let unknown = Secret::from("ak_unknown");
    assert_eq!(instance.get("/api/profile", &unknown).await.0, 503, "it may be good");
}
