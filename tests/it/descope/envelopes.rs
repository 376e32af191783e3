//! Answers that are documented with an object around them, and given without it.

use std::fmt::Debug;

use auth_core::{Call, Secret};
use auth_providers::descope::Descope;
use auth_providers::descope::federated::oidc::OidcUserInfoEndpointResponse;
use auth_providers::descope::management::groups::LoadMemberGroups;
use auth_providers::descope::management::third_party_apps::LoadThirdPartyApplication;
use auth_providers::descope::management::users::credentials::ListUsersAuthHistory;
use auth_providers::descope::prelude::*;
use auth_providers::descope::scim::{
    ScimPatchOp, ScimPatchOperation, ScimPatchRequest, ScimUserRequest,
};
use auth_tests::server::Reply;
use serde::Serialize;
use serde_json::{Value, json};

use super::descope;

/// Checks what a call reads of an answer with `name` around `value`, of `value` alone, and of an answer
/// with nothing in it.
async fn reads<T>(call: impl Fn(&Descope) -> Call<T>, name: &str, value: Value)
where
    T: Debug + Default + PartialEq + Serialize + Send + 'static,
{
    let wrapped = json!({ name: value });
    let bodies = [wrapped.to_string(), value.to_string(), "{}".to_owned()];
    let (_server, descope) = descope(bodies.map(|body| Reply::json(200, &body))).await;
    let read = call(&descope).await.unwrap();
    assert_eq!(call(&descope).await.unwrap(), read, "{value}");
    assert_eq!(call(&descope).await.unwrap(), T::default(), "{name}");
    let written = serde_json::to_value(read).unwrap();
    let written = written.get(name).unwrap_or(&written);
    assert!(contains(written, &value), "{written} lacks something of {value}");
}

/// Whether a value has all that is in another one.
fn contains(all: &Value, some: &Value) -> bool {
    match (all, some) {
        (Value::Object(all), Value::Object(some)) => {
            some.iter().all(|(name, some)| all.get(name).is_some_and(|all| contains(all, some)))
        }
        (Value::Array(all), Value::Array(some)) => {
            all.len() == some.len() && all.iter().zip(some).all(|(all, some)| contains(all, some))
        }
        _ => all == some,
    }
}

#[tokio::test]
async fn an_answer_is_read_with_the_documented_object_around_it_and_without() {
    let jwt = &Secret::from("jwt");
    let claims = json!({ "sub": "U1", "roles": ["admin"], "exp": 1_700_000_000 });
    reads(|descope| descope.validate_session(jwt), "parsedJWT", claims.clone()).await;
    let user_info: [fn(&Descope, &Secret) -> Call<OidcUserInfoEndpointResponse>; 8] = [
        |descope, jwt| descope.oidc_user_info_endpoint_get(None, jwt),
        |descope, jwt| descope.oidc_user_info_endpoint_post(None, jwt),
        |descope, jwt| descope.oidc_sso_app_user_info_endpoint_get("A1", jwt),
        |descope, jwt| descope.oidc_sso_app_user_info_endpoint_post("A1", jwt),
        |descope, jwt| descope.third_party_application_user_info_endpoint_get(None, jwt),
        |descope, jwt| descope.third_party_application_user_info_endpoint_post(None, jwt),
        |descope, jwt| {
            descope.third_party_application_user_info_endpoint_get_by_project_id("P1", jwt)
        },
        |descope, jwt| {
            descope.third_party_application_user_info_endpoint_post_by_project_id("P1", jwt)
        },
    ];
    for call in user_info {
        reads(|descope| call(descope, jwt), "userInfoClaims", claims.clone()).await;
    }

    let history = json!([
        { "userId": "U1", "loginTime": 1_700_000_000, "city": "Haifa", "ip": "192.0.2.1" },
        { "userId": "U1", "country": "IL", "selectedTenant": "T1" },
    ]);
    let (ids, users) = (&["U1"], &ListUsersAuthHistory::new(["U1"]));
    reads(|descope| descope.get_my_auth_history(jwt), "authHistory", history.clone()).await;
    let name = "usersAuthHistory";
    reads(|descope| descope.list_users_auth_history_v1(ids), name, history.clone()).await;
    reads(|descope| descope.list_users_auth_history(users), name, history).await;
}

#[tokio::test]
async fn a_record_of_management_is_read_with_the_documented_object_around_it_and_without() {
    let tenant = json!({ "id": "T1", "name": "Tenant", "createdTime": 1_700_000_000 });
    reads(|descope| descope.load_tenant("T1"), "tenant", tenant).await;

    let oidc = json!({ "id": "A1", "appType": "oidc", "oidcSettings": { "issuer": "https://i" } });
    reads(|descope| descope.load_sso_application("A1"), "app", oidc).await;

    let filter = &LoadThirdPartyApplication::new().id("A2");
    let scopes = json!([{ "name": "read", "values": ["p"] }]);
    let app = json!({ "id": "A2", "clientId": "C1", "permissionsScopes": scopes });
    reads(|descope| descope.load_third_party_application(filter), "app", app).await;

    let members = &LoadMemberGroups::new("T1").user_ids(["U1"]);
    let groups = json!([
        { "id": "G1", "display": "Sales", "members": [{ "userId": "U1", "loginId": "ada" }] },
        { "id": "G2" },
    ]);
    reads(|descope| descope.load_groups("T1"), "groups", groups.clone()).await;
    reads(|descope| descope.load_member_groups(members), "groups", groups.clone()).await;
    reads(|descope| descope.load_group_members("T1", "G1"), "groups", groups).await;
}

#[tokio::test]
async fn a_record_of_scim_is_read_with_the_documented_object_around_it_and_without() {
    let key = &Secret::from("key.1");
    let user = &ScimUserRequest::new("ada");
    let patch = &ScimPatchRequest::new([ScimPatchOperation::new(ScimPatchOp::Replace)]);
    let ada =
        json!({ "id": "U1", "userName": "ada", "name": { "givenName": "Ada" }, "status": 200 });
    reads(|descope| descope.load_scim_user("U1", key), "user", ada.clone()).await;
    reads(|descope| descope.update_scim_user("U1", user, key), "user", ada.clone()).await;
    reads(|descope| descope.patch_scim_user("U1", patch, key), "user", ada).await;

    let kinds = json!([{ "id": "User", "endpoint": "/Users" }, { "id": "Group" }]);
    reads(|descope| descope.load_scim_resource_types(key), "values", kinds.clone()).await;
    let (_server, descope) =
        descope([Reply::json(200, &json!({ "Resources": kinds }).to_string())]).await;
    let read = descope.load_scim_resource_types(key).await.unwrap().values;
    assert_eq!((&*read[0].id, &*read[1].id), ("User", "Group"));
}

#[tokio::test]
async fn an_error_says_where_it_is_in_either_form() {
    for (body, path) in [
        (r#"[{"id": "G1"}, {"id": 5}]"#, "[1].id"),
        (r#"{"groups": [{"id": "G1"}, {"id": 5}]}"#, "groups[1].id"),
        (r#"{"groups": {"id": "G1"}}"#, "groups"),
    ] {
        let (_server, descope) = descope([Reply::json(200, body)]).await;
        let error = descope.load_groups("T1").await.unwrap_err();
        assert_eq!(error.json_path(), Some(path), "{error}");
    }
    for (body, path) in [
        (r#"{"id": "T1", "domains": ["a", 5]}"#, "domains[1]"),
        (r#"{"tenant": {"id": "T1", "domains": ["a", 5]}}"#, "tenant.domains[1]"),
        (r#"{"tenant": true}"#, "tenant"),
    ] {
        let (_server, descope) = descope([Reply::json(200, body)]).await;
        let error = descope.load_tenant("T1").await.unwrap_err();
        assert_eq!(error.json_path(), Some(path), "{error}");
    }
}
