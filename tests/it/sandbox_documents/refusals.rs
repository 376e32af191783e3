//! What a vendor would refuse is refused in the vendor's words.

use auth_providers::sandbox::Sandbox;
use serde_json::{Value, json};

use super::vendor::{CLERK, DESCOPE, PASSAGE, PASSAGE_AUTH, SVIX, Vendor};

/// A request, and how it is refused: the status, and a JSON pointer to what is there in the body.
type Case = (&'static str, Option<Value>, u16, &'static str, Value);

async fn refuses(vendor: &Vendor, cases: Vec<Case>) {
    let sandbox = Sandbox::start().await.unwrap();
    for (line, body, status, pointer, expected) in cases {
        let (method, path) = line.split_once(' ').unwrap();
        let (refused, reply) = vendor.ask(&sandbox, method, path, body.clone()).await;
        let found = reply.pointer(pointer).cloned().unwrap_or_default();
        assert_eq!((refused, found), (status, expected), "{line} {body:?}: {reply}");
    }
}

#[tokio::test]
async fn clerk_names_the_parameter() {
    let error = |code: &str, message: &str, long: &str, name: &str| json!([{"code": code, "message": message, "long_message": long, "meta": {"param_name": name}}]);
    let unknown = |name: &str| {
        let long = format!("{name} is not a valid parameter for this request.");
        error("form_param_unknown", "is unknown", &long, name)
    };
    let cases = vec![
        ("POST /users", Some(json!({"nam": "x"})), 422, "/errors", unknown("nam")),
        (
            "POST /organization_roles",
            Some(json!({"key": "org:a"})),
            422,
            "/errors",
            error("form_param_missing", "is missing", "name must be included.", "name"),
        ),
        (
            "POST /users",
            Some(json!({"first_name": 7})),
            422,
            "/errors/0/code",
            json!("form_param_type_invalid"),
        ),
        (
            "POST /sign_in_tokens",
            Some(json!({"user_id": Sandbox::CLERK_USER_ID, "expires_in_seconds": 0})),
            422,
            "/errors/0/meta/param_name",
            json!("expires_in_seconds"),
        ),
        ("GET /users?limit=501", None, 422, "/errors/0/code", json!("form_param_value_invalid")),
        ("GET /invitations?stat=x", None, 422, "/errors", unknown("stat")),
        ("GET /users/user_none", None, 404, "/errors/0/code", json!("resource_not_found")),
        ("POST /users/user_none/ban", None, 404, "/errors/0/code", json!("resource_not_found")),
        ("GET /nothing", None, 404, "/errors/0/code", json!("resource_not_found")),
        ("PUT /users", None, 405, "/errors/0/code", json!("method_not_allowed")),
        (
            "POST /organizations/org_sandbox00000000000000000001/memberships",
            None,
            400,
            "/errors/0/code",
            json!("request_body_invalid"),
        ),
    ];
    refuses(&CLERK, cases).await;
}

#[tokio::test]
async fn svix_says_where_it_is() {
    let detail = |place: &[&str], message: &str, kind: &str| json!([{"loc": place, "msg": message, "type": kind}]);
    let create = "POST /api/v1/app";
    let cases = vec![
        (
            create,
            Some(json!({})),
            422,
            "/detail",
            detail(&["body", "name"], "field required", "value_error.missing"),
        ),
        (
            create,
            Some(json!({"name": "a", "nmae": "b"})),
            422,
            "/detail",
            detail(&["body", "nmae"], "is not documented", "value_error.extra"),
        ),
        (create, Some(json!({"name": 7})), 422, "/detail/0/type", json!("type_error")),
        (
            create,
            Some(json!({"name": "a", "throttleRate": 0})),
            422,
            "/detail/0/loc",
            json!(["body", "throttleRate"]),
        ),
        (
            create,
            Some(json!({"name": "a", "uid": "a b"})),
            422,
            "/detail/0/loc",
            json!(["body", "uid", "__all__"]),
        ),
        (
            create,
            Some(json!({"name": "a", "uid": "app_1"})),
            422,
            "/detail/0/loc",
            json!(["body", "uid", "__all__"]),
        ),
        (
            "POST /api/v1/app/sandbox-02/endpoint",
            Some(json!({"url": "https://example.com", "channels": ["a", 7]})),
            422,
            "/detail/0/loc",
            json!(["body", "channels", "1"]),
        ),
        ("GET /api/v1/app?limit=many", None, 422, "/detail/0/loc", json!(["query", "limit"])),
        (
            "GET /api/v1/stream/none",
            None,
            404,
            "",
            json!({"code": "not_found", "detail": "Entity not found"}),
        ),
        ("GET /api/v1/nothing", None, 404, "/code", json!("not_found")),
        ("PUT /api/v1/app", None, 405, "/code", json!("method_not_allowed")),
        ("POST /api/v1/auth/logout", None, 403, "/code", json!("insufficient access")),
    ];
    refuses(&SVIX, cases).await;
}

#[tokio::test]
async fn descope_has_a_code_for_it() {
    let create = "POST /v1/mgmt/user/create";
    let cases = vec![
        (create, Some(json!({"loginIdd": "a"})), 400, "/errorCode", json!("E011001")),
        (create, Some(json!({"loginId": 7})), 400, "/errorCode", json!("E011001")),
        (create, None, 400, "/errorCode", json!("E011002")),
        ("POST /v1/mgmt/user/delete", Some(json!({})), 400, "/errorCode", json!("E011002")),
        ("GET /v1/mgmt/user?loginId=none", None, 400, "/errorCode", json!("E112102")),
        ("GET /v1/mgmt/tenant?id=none", None, 400, "/errorMessage", json!("Cannot find tenant")),
        ("POST /v1/auth/logout", Some(json!({})), 401, "/errorCode", json!("E011003")),
        ("GET /v2/keys/Pother", None, 404, "/errorCode", json!("E011003")),
        ("GET /v1/nothing/here", None, 404, "/errorCode", json!("E011001")),
        ("GET /v1/mgmt/user/create", None, 405, "/errorCode", json!("E011001")),
    ];
    refuses(&DESCOPE, cases).await;
}

#[tokio::test]
async fn passage_has_a_code_and_a_sentence() {
    let users = "/apps/passage-sandbox-app/users";
    let sandbox = Sandbox::start().await.unwrap();
    for (method, path, body, status, expected) in [
        ("POST", users, json!({"mail": "a"}), 400, "invalid_request"),
        ("POST", users, json!({"email": 7}), 400, "invalid_request"),
        ("GET", &format!("{users}/none"), Value::Null, 404, "user_not_found"),
        ("GET", "/apps/other/users", Value::Null, 404, "app_not_found"),
        ("GET", "/nothing", Value::Null, 404, "not_found"),
        ("PUT", users, Value::Null, 405, "method_not_allowed"),
    ] {
        let body = Some(body).filter(|body| !body.is_null());
        let (refused, reply) = PASSAGE.ask(&sandbox, method, path, body).await;
        assert_eq!((refused, &reply["code"]), (status, &json!(expected)), "{path}: {reply}");
        assert!(reply["error"].is_string() && reply.as_object().unwrap().len() == 2, "{reply}");
    }
    // The API key is no user's token.
    let me = "/apps/passage-sandbox-app/currentuser";
    let (refused, reply) = PASSAGE_AUTH.ask(&sandbox, "GET", me, None).await;
    assert_eq!((refused, &reply["code"]), (401, &json!("invalid_access_token")));
}

#[tokio::test]
async fn whoever_has_no_key_or_a_wrong_one_is_refused_everywhere() {
    let sandbox = Sandbox::start().await.unwrap();
    for (url, code) in [
        (format!("{}/clients", sandbox.clerk_url()), "/errors/0/code"),
        (format!("{}/api/v1/stream", sandbox.svix_url()), "/code"),
        (format!("{}/v1/mgmt/tenant/all", sandbox.descope_url()), "/errorCode"),
        (format!("{}/apps/{}", sandbox.passage_url(), Sandbox::PASSAGE_APP_ID), "/code"),
    ] {
        for token in ["", "wrong", "Psandbox00000000000000000000:wrong"] {
            let mut request = reqwest::Client::new().get(&url).header("user-agent", "test");
            if !token.is_empty() {
                request = request.bearer_auth(token);
            }
            let response = request.send().await.unwrap();
            assert_eq!(response.status().as_u16(), 401, "{url} {token}");
            let body: Value = response.json().await.unwrap();
            assert!(body.pointer(code).is_some_and(Value::is_string), "{url}: {body}");
        }
    }
}
