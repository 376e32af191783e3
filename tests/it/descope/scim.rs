//! SCIM: pages by position.

use auth_core::Secret;
use auth_providers::descope::prelude::*;
use auth_providers::descope::scim::SearchScimUsers;
use auth_tests::server::{Reply, Seen};

use super::{PROJECT, descope};

#[tokio::test]
async fn a_list_goes_on_after_the_last_user_of_a_page_until_the_total() {
    let (server, descope) = descope([
        // Where the page begins is not believed: the same page would come again and again.
        Reply::json(
            200,
            r#"{"totalResults": 4, "startIndex": 1, "Resources": [{"id": "U2"}, {"id": "U3"}]}"#,
        ),
        Reply::json(200, r#"{"totalResults": "4", "startIndex": 1, "Resources": [{"id": "U4"}]}"#),
    ])
    .await;
    let filter = SearchScimUsers::new().filter("active eq true").start_index(2).count(2);
    let key = Secret::from("key.1");
    let mut users = descope.search_scim_users(&filter, &key).items();
    let mut ids = Vec::new();
    while let Some(user) = users.next().await {
        ids.push(user.unwrap().id);
    }
    assert_eq!(ids, ["U2", "U3", "U4"]);

    let seen = server.seen();
    let lines: Vec<_> = seen.iter().map(Seen::line).collect();
    let path = "GET /scim/v2/Users?filter=active%20eq%20true";
    let expected = [format!("{path}&startIndex=2&count=2"), format!("{path}&count=2&startIndex=4")];
    assert_eq!(lines, expected);
    for seen in &seen {
        let key = format!("Bearer {PROJECT}:key.1");
        assert_eq!(seen.header("authorization"), Some(key));
    }
}

#[tokio::test]
async fn an_empty_page_ends_a_list_whatever_the_total() {
    let (server, descope) = descope([
        Reply::json(200, r#"{"totalResults": 9, "Resources": [{"id": "U1"}]}"#),
        Reply::json(200, r#"{"totalResults": 9}"#),
    ])
    .await;
    let mut users =
        descope.search_scim_users(&SearchScimUsers::new(), &Secret::from("key.1")).items();
    assert_eq!(users.next().await.unwrap().unwrap().id, "U1");
    assert!(users.next().await.is_none());
    assert_eq!(server.seen().len(), 2);
}
