use auth_providers::descope::management::third_party_apps::LoadAllThirdPartyApplications;
use auth_providers::descope::prelude::*;
use auth_tests::server::Reply;

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
