//! What is created can be read, listed, changed and deleted, and is gone then.

use auth_providers::sandbox::Sandbox;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::vendor::{CLERK, DESCOPE, PASSAGE, SVIX, Vendor};

async fn sandbox() -> Sandbox {
    Sandbox::start().await.unwrap()
}

/// Asks for something that succeeds.
async fn ask(
    vendor: &Vendor,
    sandbox: &Sandbox,
    line: &str,
    body: impl Into<Option<Value>>,
) -> Value {
    let (method, path) = line.split_once(' ').unwrap();
    let (status, reply) = vendor.ask(sandbox, method, path, body.into()).await;
    assert!((200..300).contains(&status), "{line}: {status} {reply}");
    reply
}

async fn status(vendor: &Vendor, sandbox: &Sandbox, line: &str) -> u16 {
    let (method, path) = line.split_once(' ').unwrap();
    vendor.ask(sandbox, method, path, None).await.0
}

/// The ids in a list, wherever they are in it.
fn ids(list: &Value) -> Vec<&str> {
    let items = list.as_array().or_else(|| list.as_object()?.values().find_map(Value::as_array));
    items.unwrap().iter().filter_map(|item| item.get("id").or(item.get("name"))?.as_str()).collect()
}

/// Follows a resource from its creation to its end. `change` has one field.
async fn lives(vendor: &Vendor, collection: &str, create: Value, change: Value) {
    let sandbox = sandbox().await;
    let made = ask(vendor, &sandbox, &format!("POST {collection}"), create.clone()).await;
    let envelope = made.as_object().unwrap().iter().find(|(_, value)| value.is_object());
    let inner = |reply: &Value| match envelope {
        Some((name, _)) if made.get("id").is_none() && made.get("name").is_none() => {
            reply[name].clone()
        }
        _ => reply.clone(),
    };
    let resource = inner(&made);
    let id = resource.get("id").or(resource.get("name")).unwrap().as_str().unwrap().to_owned();
    for (name, value) in create.as_object().unwrap() {
        assert_eq!(resource[name], *value, "{collection}: {resource}");
    }
    let item = format!("{collection}/{id}");
    let read = ask(vendor, &sandbox, &format!("GET {item}"), None).await;
    assert_eq!(inner(&read)["id"], resource["id"], "{read}");
    let list = ask(vendor, &sandbox, &format!("GET {collection}"), None).await;
    assert!(ids(&list).contains(&id.as_str()), "{collection}: {list}");

    ask(vendor, &sandbox, &format!("PATCH {item}"), change.clone()).await;
    let read = inner(&ask(vendor, &sandbox, &format!("GET {item}"), None).await);
    for (name, value) in create.as_object().unwrap() {
        assert_eq!(read[name], *change.get(name).unwrap_or(value), "{collection}: {read}");
    }
    for (name, value) in change.as_object().unwrap() {
        assert_eq!(read[name], *value, "{collection}: {read}");
    }
    ask(vendor, &sandbox, &format!("DELETE {item}"), None).await;
    for method in ["GET", "DELETE"] {
        assert_eq!(status(vendor, &sandbox, &format!("{method} {item}")).await, 404, "{item}");
    }
    let list = ask(vendor, &sandbox, &format!("GET {collection}"), None).await;
    assert!(!ids(&list).contains(&id.as_str()), "{collection}: {list}");
}

#[tokio::test]
async fn resources_of_clerk_live_and_end() {
    let user =
        json!({"first_name": "Ann", "external_id": "7", "public_metadata": {"plan": "gold"}});
    lives(&CLERK, "/users", user, json!({"first_name": "Anne"})).await;
    let organization = json!({"name": "Acme", "slug": "acme"});
    lives(&CLERK, "/organizations", organization, json!({"max_allowed_memberships": 7})).await;
    let template = json!({"name": "mine", "claims": {"a": 1}, "lifetime": 60});
    let change = json!({"name": "mine", "claims": {"a": 2}, "lifetime": 90});
    lives(&CLERK, "/jwt_templates", template, change).await;
    let application = json!({"name": "app", "scopes": "profile", "public": true});
    lives(&CLERK, "/oauth_applications", application, json!({"name": "application"})).await;
    lives(&CLERK, "/machines", json!({"name": "m", "default_token_ttl": 60}), json!({"name": "n"}))
        .await;
    let permission = json!({"name": "Edit", "key": "org:doc:edit"});
    lives(&CLERK, "/organization_permissions", permission, json!({"name": "Write"})).await;
}

#[tokio::test]
async fn resources_of_svix_live_and_end() {
    let application = json!({"name": "Acme", "uid": "acme", "throttleRate": 7});
    lives(&SVIX, "/api/v1/app", application, json!({"name": "Acne", "metadata": {"a": "b"}})).await;
    let endpoint = json!({"url": "https://example.com/hook", "channels": ["one"]});
    let place = format!("/api/v1/app/{}/endpoint", Sandbox::SVIX_APP_ID);
    lives(&SVIX, &place, endpoint.clone(), json!({"disabled": true})).await;
    let event_type = json!({"name": "user.created", "description": "A user"});
    lives(&SVIX, "/api/v1/event-type", event_type, json!({"archived": true})).await;
    lives(&SVIX, "/api/v1/stream", json!({"name": "all"}), json!({"uid": "all"})).await;
}

#[tokio::test]
async fn users_of_passage_live_and_end() {
    let user = json!({"email": "ann@example.com", "user_metadata": {"plan": "gold"}});
    let place = format!("/apps/{}/users", Sandbox::PASSAGE_APP_ID);
    lives(&PASSAGE, &place, user, json!({"phone": "+15005550006"})).await;

    let sandbox = sandbox().await;
    let user = format!("{place}/{}", Sandbox::PASSAGE_USER_ID);
    for (action, expected) in [("deactivate", "inactive"), ("activate", "active")] {
        let reply = ask(&PASSAGE, &sandbox, &format!("PATCH {user}/{action}"), None).await;
        assert_eq!(reply["user"]["status"], expected);
        let reply = ask(&PASSAGE, &sandbox, &format!("GET {user}"), None).await;
        assert_eq!(reply["user"]["status"], expected);
    }
}

#[tokio::test]
async fn what_belongs_to_a_parent_is_there_with_it_alone() {
    let sandbox = sandbox().await;
    let endpoint = json!({"url": "https://example.com/hook"});
    assert_eq!(
        SVIX.ask(&sandbox, "POST", "/api/v1/app/nobody/endpoint", Some(endpoint.clone())).await,
        (404, json!({"code": "not_found", "detail": "Application not found"}))
    );
    ask(&SVIX, &sandbox, "POST /api/v1/app", json!({"name": "Acme", "uid": "acme"})).await;
    let made = ask(&SVIX, &sandbox, "POST /api/v1/app/acme/endpoint", endpoint).await;
    let id = made["id"].as_str().unwrap();
    assert!(id.starts_with("ep_") && id.len() == 30, "{id}");
    // An application by its id is the same as by its UID, and another one has no such endpoint.
    let app = ask(&SVIX, &sandbox, "GET /api/v1/app/acme", None).await;
    let path = format!("/api/v1/app/{}/endpoint/{id}", app["id"].as_str().unwrap());
    assert_eq!(ask(&SVIX, &sandbox, &format!("GET {path}"), None).await["id"], id);
    let other = format!("GET /api/v1/app/{}/endpoint/{id}", Sandbox::SVIX_APP_ID);
    assert_eq!(status(&SVIX, &sandbox, &other).await, 404);
    // Its attempts are on another path.
    let attempts = |app: &str| format!("GET /api/v1/app/{app}/attempt/endpoint/{id}");
    assert_eq!(status(&SVIX, &sandbox, &attempts("acme")).await, 200);
    assert_eq!(status(&SVIX, &sandbox, &attempts("sandbox-02")).await, 404);

    ask(&SVIX, &sandbox, "DELETE /api/v1/app/acme", None).await;
    ask(&SVIX, &sandbox, "POST /api/v1/app", json!({"name": "Acme", "uid": "acme"})).await;
    assert_eq!(ids(&ask(&SVIX, &sandbox, "GET /api/v1/app/acme/endpoint", None).await), [""; 0]);
}

#[tokio::test]
async fn svix_puts_patches_and_refuses_what_is_there_twice() {
    let sandbox = sandbox().await;
    let put = |name: &'static str, body: Value| {
        let sandbox = sandbox.clone();
        async move { SVIX.ask(&sandbox, "PUT", &format!("/api/v1/app/{name}"), Some(body)).await }
    };
    let (status, made) = put("acme", json!({"name": "Acme", "throttleRate": 7})).await;
    assert_eq!((status, &made["uid"]), (201, &json!("acme")));
    let (status, again) = put("acme", json!({"name": "Acne", "uid": "acme"})).await;
    assert_eq!((status, &again["id"], &again["name"]), (200, &made["id"], &json!("Acne")));
    assert_eq!(again["throttleRate"], Value::Null, "what is not put is not set: {again}");
    assert_eq!(again["createdAt"], made["createdAt"]);
    let time = |name: &str| again[name].as_str().unwrap().parse::<Timestamp>().unwrap();
    assert!(time("updatedAt") > time("createdAt"));
    let age = Timestamp::now().duration_since(time("createdAt"));
    assert!(age < SignedDuration::from_mins(5), "{again}");

    let clear = json!({"uid": null, "metadata": {"plan": "gold"}});
    let patch = format!("PATCH /api/v1/app/{}", made["id"].as_str().unwrap());
    let patched = ask(&SVIX, &sandbox, &patch, clear).await;
    assert_eq!((&patched["uid"], &patched["name"]), (&Value::Null, &json!("Acne")));
    assert_eq!(self::status(&SVIX, &sandbox, "GET /api/v1/app/acme").await, 404);

    let create = json!({"name": "Twice", "uid": "twice"});
    let first = ask(&SVIX, &sandbox, "POST /api/v1/app", create.clone()).await;
    assert_eq!(
        SVIX.ask(&sandbox, "POST", "/api/v1/app", Some(create.clone())).await,
        (409, json!({"code": "conflict", "detail": "A conflict has occurred"}))
    );
    let found = SVIX.ask(&sandbox, "POST", "/api/v1/app?get_if_exists=true", Some(create)).await;
    assert_eq!((found.0, &found.1["id"]), (200, &first["id"]));
}

#[tokio::test]
async fn secrets_and_headers_of_an_endpoint_are_kept() {
    let sandbox = sandbox().await;
    let place = format!("/api/v1/app/{}/endpoint", Sandbox::SVIX_APP_ID);
    let create = json!({"url": "https://example.com/hook", "headers": {"x-a": "1", "x-b": "2"}});
    let made = ask(&SVIX, &sandbox, &format!("POST {place}"), create).await;
    let path = format!("{place}/{}", made["id"].as_str().unwrap());
    let get = async |part: &str| ask(&SVIX, &sandbox, &format!("GET {path}/{part}"), None).await;
    assert_eq!(get("headers").await["headers"], json!({"x-a": "1", "x-b": "2"}));
    let change = json!({"headers": {"x-c": "3"}, "deleteHeaders": ["x-a"]});
    ask(&SVIX, &sandbox, &format!("PATCH {path}/headers"), change).await;
    assert_eq!(get("headers").await["headers"], json!({"x-b": "2", "x-c": "3"}));
    ask(&SVIX, &sandbox, &format!("PUT {path}/headers"), json!({"headers": {"x-d": "4"}})).await;
    assert_eq!(get("headers").await["headers"], json!({"x-d": "4"}));

    let before = get("secret").await["key"].clone();
    ask(&SVIX, &sandbox, &format!("POST {path}/secret/rotate"), json!({})).await;
    assert_ne!(get("secret").await["key"], before);
    let own = json!({"key": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"});
    ask(&SVIX, &sandbox, &format!("POST {path}/secret/rotate"), own.clone()).await;
    assert_eq!(get("secret").await["key"], own["key"]);
}

#[tokio::test]
async fn the_token_of_a_portal_is_for_its_application_alone() {
    let sandbox = sandbox().await;
    let open = format!("POST /api/v1/auth/app-portal-access/{}", Sandbox::SVIX_APP_ID);
    let access = ask(&SVIX, &sandbox, &open, json!({})).await;
    for (path, expected) in [
        (format!("/api/v1/app/{}/endpoint", Sandbox::SVIX_APP_ID), 200),
        ("/api/v1/app/sandbox-02/endpoint".to_owned(), 403),
        ("/api/v1/app".to_owned(), 403),
    ] {
        let request = reqwest::Client::new().get(format!("{}{path}", sandbox.svix_url()));
        let request = request.bearer_auth(access["token"].as_str().unwrap());
        assert_eq!(request.send().await.unwrap().status().as_u16(), expected, "{path}");
    }
}

#[tokio::test]
async fn a_post_with_a_key_takes_effect_once() {
    let sandbox = sandbox().await;
    let post = async |key: &str| {
        let url = format!("{}/api/v1/app", sandbox.svix_url());
        let request = reqwest::Client::new().post(url).bearer_auth(Sandbox::SVIX_AUTH_TOKEN);
        let request = request.header("idempotency-key", key).json(&json!({"name": "Acme"}));
        let response = request.send().await.unwrap();
        (response.status().as_u16(), response.json::<Value>().await.unwrap()["id"].clone())
    };
    let first = post("one").await;
    assert_eq!(first, post("one").await);
    assert_ne!(first, post("two").await);
    let path = "/api/v1/app?limit=250";
    let (_, list) = SVIX.ask(&sandbox, "GET", path, None).await;
    assert_eq!((list["data"].as_array().unwrap().len(), sandbox.svix_effects()), (32, 2));
}

#[tokio::test]
async fn lists_of_clerk_are_filtered_and_paged() {
    let sandbox = sandbox().await;
    for name in ["one", "two", "three"] {
        let invitation = json!({"email_address": format!("{name}@example.com")});
        ask(&CLERK, &sandbox, "POST /invitations", invitation).await;
    }
    let list = async |query: &str| {
        let list = ask(&CLERK, &sandbox, &format!("GET /invitations?{query}"), None).await;
        let item = |item: &Value| item["email_address"].as_str().unwrap().to_owned();
        (list.clone(), list.as_array().map(|items| items.iter().map(item).collect::<Vec<_>>()))
    };
    let all = ["three@example.com", "two@example.com", "one@example.com"].map(str::to_owned);
    assert_eq!(list("").await.1.unwrap(), all);
    assert_eq!(list("limit=1&offset=1").await.1.unwrap(), all[1..2]);
    assert_eq!(list("query=tWo").await.1.unwrap(), all[1..2]);
    let (page, _) = list("paginated=true&limit=2").await;
    assert_eq!((&page["total_count"], page["data"].as_array().unwrap().len()), (&json!(3), 2));

    let (page, _) = list("limit=1").await;
    let revoke = format!("POST /invitations/{}/revoke", page[0]["id"].as_str().unwrap());
    ask(&CLERK, &sandbox, &revoke, None).await;
    assert_eq!(list("status=revoked").await.1.unwrap(), all[..1]);
    assert_eq!(list("status=pending").await.1.unwrap(), all[1..]);
}

#[tokio::test]
async fn clerk_keeps_metadata_members_and_settings() {
    let sandbox = sandbox().await;
    let user = format!("/users/{}", Sandbox::CLERK_USER_ID);
    let metadata = |fields: Value| json!({ "public_metadata": fields });
    let patch = format!("PATCH {user}/metadata");
    ask(&CLERK, &sandbox, &patch, metadata(json!({"a": {"b": 1, "c": 2}, "d": 3}))).await;
    let merged = ask(&CLERK, &sandbox, &patch, metadata(json!({"a": {"b": null}, "e": 4}))).await;
    assert_eq!(merged["public_metadata"], json!({"a": {"c": 2}, "d": 3, "e": 4}));
    let put = metadata(json!({"f": 5}));
    ask(&CLERK, &sandbox, &format!("PUT {user}/metadata"), put).await;
    let read = ask(&CLERK, &sandbox, &format!("GET {user}"), None).await;
    assert_eq!(read["public_metadata"], json!({"f": 5}));
    assert_eq!(ask(&CLERK, &sandbox, &format!("POST {user}/ban"), None).await["banned"], true);

    let members = format!("/organizations/{}/memberships", Sandbox::CLERK_ORG_ID);
    let member = json!({"user_id": "user_sandbox00000000000000000002", "role": "org:admin"});
    let made = ask(&CLERK, &sandbox, &format!("POST {members}"), member).await;
    assert_eq!(made["organization"]["id"], Sandbox::CLERK_ORG_ID);
    let role = json!({"role": "org:member"});
    ask(&CLERK, &sandbox, &format!("PATCH {members}/user_sandbox00000000000000000002"), role).await;
    let list = "GET /users/user_sandbox00000000000000000002/organization_memberships";
    let own = ask(&CLERK, &sandbox, list, None).await;
    assert_eq!((&own["total_count"], &own["data"][0]["role"]), (&json!(1), &json!("org:member")));
    let token =
        json!({"user_id": "user_sandbox00000000000000000002", "org_id": Sandbox::CLERK_ORG_ID});
    ask(&CLERK, &sandbox, "POST /sign_in_tokens", token).await;
    ask(&CLERK, &sandbox, &format!("DELETE {members}/user_sandbox00000000000000000002"), None)
        .await;
    assert_eq!(ask(&CLERK, &sandbox, list, None).await["total_count"], 0);

    let settings = json!({"blocked_country_codes": ["AQ"]});
    ask(&CLERK, &sandbox, "PATCH /instance/communication", settings.clone()).await;
    let kept = ask(&CLERK, &sandbox, "GET /instance/communication", None).await;
    assert_eq!(kept["blocked_country_codes"], settings["blocked_country_codes"]);
}

/// Follows a resource of Descope through its verbs.
async fn obeys(noun: &str, create: Value, load: &str, list: &str, update: (&str, Value)) {
    let sandbox = sandbox().await;
    let ask = async |line: &str, body: Option<Value>| ask(&DESCOPE, &sandbox, line, body).await;
    let made = ask(&format!("POST {noun}/create"), Some(create)).await;
    let inner = |reply: &Value| {
        let object =
            reply.as_object().and_then(|fields| fields.values().find(|one| one.is_object()));
        object.cloned().unwrap_or_else(|| reply.clone())
    };
    let key = if noun.ends_with("user") { "userId" } else { "id" };
    let id = inner(&made)[key].as_str().unwrap().to_owned();
    let load = format!("{load}?{key}={id}");
    assert_eq!(inner(&ask(&load, None).await)[key], *id);
    let is_listed = async || {
        let (method, _) = list.split_once(' ').unwrap();
        let reply = ask(list, (method == "POST").then(|| json!({}))).await;
        let items = reply.as_object().unwrap().values().find_map(Value::as_array).cloned();
        items.unwrap_or_default().iter().any(|item| item[key] == *id)
    };
    assert!(is_listed().await, "{noun}");
    let (path, mut change) = update;
    // Users are changed by the names that they sign in with.
    let (name, value) =
        if key == "id" { (key, id.as_str()) } else { ("loginId", "ann@example.com") };
    change[name] = value.into();
    ask(&format!("POST {noun}/{path}"), Some(change.clone())).await;
    let read = inner(&ask(&load, None).await);
    for (name, value) in change.as_object().unwrap().iter().filter(|(name, _)| *name != "loginId") {
        assert_eq!(read[name], *value, "{noun}: {read}");
    }
    ask(&format!("POST {noun}/delete"), Some(json!({ key: id }))).await;
    let (status, error) = DESCOPE.ask(&sandbox, "GET", load.split_once(' ').unwrap().1, None).await;
    assert_eq!(status, 400, "{error}");
    assert!(error["errorMessage"].as_str().unwrap().starts_with("Cannot find"), "{error}");
    assert!(!is_listed().await, "{noun}");
}

#[tokio::test]
async fn resources_of_descope_obey_their_verbs() {
    let user = json!({"loginId": "ann@example.com", "name": "Ann"});
    let change = ("update/status", json!({"status": "disabled"}));
    let search = "POST /v2/mgmt/user/search";
    obeys("/v1/mgmt/user", user, "GET /v1/mgmt/user", search, change).await;
    let rename = || ("update", json!({"name": "other"}));
    let named = || json!({"name": "one"});
    let all = "GET /v1/mgmt/tenant/all";
    obeys("/v1/mgmt/tenant", named(), "GET /v1/mgmt/tenant", all, rename()).await;
    let search = "POST /v1/mgmt/accesskey/search";
    obeys("/v1/mgmt/accesskey", named(), "GET /v1/mgmt/accesskey", search, rename()).await;
    let (load, all) = ("GET /v1/mgmt/thirdparty/app/load", "GET /v1/mgmt/thirdparty/apps/load");
    obeys("/v1/mgmt/thirdparty/app", named(), load, all, rename()).await;
}

#[tokio::test]
async fn users_of_descope_are_found_changed_and_signed_in() {
    let sandbox = sandbox().await;
    let ask = async |line: &str, body: Value| ask(&DESCOPE, &sandbox, line, body).await;
    for name in ["ann", "ben"] {
        ask("POST /v1/mgmt/user/create", json!({"loginId": name, "roleNames": ["reader"]})).await;
    }
    let body = Some(json!({"loginId": "ann"}));
    let (status, error) = DESCOPE.ask(&sandbox, "POST", "/v1/mgmt/user/create", body).await;
    assert_eq!((status, &error["errorCode"]), (400, &json!("E062107")));

    let found = ask("POST /v2/mgmt/user/search", json!({"loginIds": ["ben"]})).await;
    assert_eq!((&found["total"], &found["users"][0]["loginIds"]), (&json!(1), &json!(["ben"])));
    let page = ask("POST /v2/mgmt/user/search", json!({"limit": 2, "page": 1})).await;
    assert_eq!((&page["total"], page["users"].as_array().unwrap().len()), (&json!(3), 1));

    let roles = |names: &[&str]| json!({"loginId": "ann", "roleNames": names});
    let user = ask("POST /v1/mgmt/user/update/role/add", roles(&["writer"])).await;
    assert_eq!(user["user"]["roleNames"], json!(["reader", "writer"]));
    let user = ask("POST /v1/mgmt/user/update/role/remove", roles(&["reader"])).await;
    assert_eq!(user["user"]["roleNames"], json!(["writer"]));
    let new = json!({"loginId": "ann", "newLoginId": "anne"});
    ask("POST /v1/mgmt/user/update/loginid", new).await;

    // Whoever signs in has JWTs that can be verified and ended.
    ask("POST /v1/auth/otp/signin/email", json!({"loginId": "anne"})).await;
    let code = sandbox.descope_code("anne").unwrap();
    let entered = json!({"loginId": "anne", "code": code.expose()});
    let signed = ask("POST /v1/auth/otp/verify/email", entered).await;
    let descope = sandbox.descope().build().unwrap();
    let jwt = signed["sessionJwt"].as_str().unwrap().into();
    let user_id = descope.verify_session(&jwt).await.unwrap().user_id;
    let (_, loaded) = DESCOPE.ask(&sandbox, "GET", "/v1/mgmt/user?loginId=anne", None).await;
    assert_eq!(loaded["user"]["userId"], user_id);

    ask("POST /v1/mgmt/user/delete/batch", json!({"userIds": [user_id]})).await;
    let all = ask("POST /v2/mgmt/user/search", json!({})).await;
    assert_eq!(all["total"], 2);
}

#[tokio::test]
async fn an_access_key_of_descope_is_accepted_while_it_is_active() {
    let sandbox = sandbox().await;
    let made =
        ask(&DESCOPE, &sandbox, "POST /v1/mgmt/accesskey/create", json!({"name": "k"})).await;
    let (key, id) = (made["cleartext"].as_str().unwrap(), made["key"]["id"].clone());
    let groups = async || {
        let url = format!("{}/scim/v2/Groups", sandbox.descope_url());
        let bearer = format!("{}:{key}", Sandbox::DESCOPE_PROJECT_ID);
        let response = reqwest::Client::new().get(url).bearer_auth(bearer).send().await.unwrap();
        response.status().as_u16()
    };
    assert_eq!(groups().await, 200);
    let deactivate = "POST /v1/mgmt/accesskey/deactivate";
    ask(&DESCOPE, &sandbox, deactivate, json!({"id": id})).await;
    assert_eq!(groups().await, 401);
}
