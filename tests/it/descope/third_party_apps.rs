use auth_providers::descope::management::third_party_apps::{
    LoadAllThirdPartyApplications, LoadThirdPartyApplication, UpdateThirdPartyApplication,
};
use auth_providers::descope::prelude::*;
use auth_tests::server::Reply;
use serde_json::{Value, json};

use super::descope;

async fn ids_and_requests(replies: &[&str]) -> (Vec<String>, Vec<String>) {
    let (server, descope) = descope(replies.iter().map(|page| Reply::json(200, page))).await;
    let filter = LoadAllThirdPartyApplications::new().limit(2);
    let mut items = descope.load_all_third_party_applications(&filter).items();
    let mut ids = Vec::new();
    while let Some(app) = items.next().await {
        ids.push(app.unwrap().id);
    }
    (ids, server.seen().iter().map(|seen| seen.line().replace("/v1/mgmt/thirdparty", "")).collect())
}

#[tokio::test]
async fn a_list_of_applications_ends_with_the_page_that_completes_the_total() {
    let (ids, requests) = ids_and_requests(&[
        r#"{"apps":[{"id":"a"},{"id":"b"}],"total":4}"#,
        r#"{"apps":[{"id":"c"},{"id":"d"}],"total":4}"#,
    ])
    .await;
    assert_eq!(ids, ["a", "b", "c", "d"]);
    assert_eq!(requests, ["GET /apps/load?limit=2", "GET /apps/load?limit=2&page=1"]);
}

#[tokio::test]
async fn a_list_of_applications_ends_with_an_empty_page_after_a_short_one() {
    let (ids, requests) = ids_and_requests(&[
        r#"{"apps":[{"id":"a"},{"id":"b"}],"total":3}"#,
        r#"{"apps":[{"id":"c"}],"total":3}"#,
        r#"{"total":3}"#,
    ])
    .await;
    assert_eq!(ids, ["a", "b", "c"]);
    assert_eq!(requests.len(), 3);
}

#[tokio::test]
async fn settings_that_were_loaded_can_be_sent_again() {
    let mut app = json!({
        "id": "TPA1", "name": "App",
        "permissionsScopes": [
            {"name": "read", "description": "Read", "optional": true, "values": ["p"]},
        ],
        "jwtBearerSettings": {"issuers": {"https://iss.example": {"jwksUri": "https://iss.example/keys"}}},
        "sessionSettings": {"enabled": true, "refreshTokenExpiration": 4, "refreshTokenExpirationUnit": "weeks"},
        "jarSettings": {"enforce": false, "maxLifetimeSeconds": 60},
    });
    let mut answer = app.clone();
    // What is not set may be there nevertheless, and is not sent.
    answer["sessionSettings"]["keyTemplateId"] = json!("");
    answer["jwtBearerSettings"]["jwtBearerGrantTypeScopeToUse"] = Value::Null;
    answer["jarSettings"]["publicKey"] = json!("");
    let answer = json!({ "app": answer }).to_string();
    let (server, descope) = descope([Reply::json(200, &answer), Reply::json(200, "{}")]).await;

    let filter = LoadThirdPartyApplication::new().id("TPA1");
    let loaded = descope.load_third_party_application(&filter).await.unwrap().app.unwrap();
    let update = UpdateThirdPartyApplication::new(loaded.id, "Renamed")
        .permissions_scopes(loaded.permissions_scopes)
        .jwt_bearer_settings(loaded.jwt_bearer_settings.unwrap())
        .session_settings(loaded.session_settings.unwrap())
        .jar_settings(loaded.jar_settings.unwrap());
    descope.update_third_party_application(&update).await.unwrap();

    app["name"] = json!("Renamed");
    assert_eq!(serde_json::from_str::<Value>(&server.seen()[1].text()).unwrap(), app);
}
