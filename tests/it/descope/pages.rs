//! Lists whose filter in the body names the page.

use auth_core::{Call, Page};
use auth_providers::descope::management::audit::SearchAudit;
use auth_providers::descope::management::users::SearchUsers;
use auth_providers::descope::prelude::*;
use auth_tests::server::{Reply, Server};
use serde_json::{Value, json};

use super::descope;

fn users(ids: &[&str], total: u32) -> Reply {
    let users: Vec<_> = ids.iter().map(|id| json!({"userId": id})).collect();
    Reply::json(200, &json!({"users": users, "total": total}).to_string())
}

fn audits(actions: &[&str], total: Option<u32>) -> Reply {
    let audits: Vec<_> = actions.iter().map(|action| json!({"action": action})).collect();
    Reply::json(200, &json!({"audits": audits, "total": total}).to_string())
}

fn bodies(server: &Server) -> Vec<Value> {
    server.seen().iter().map(|seen| serde_json::from_slice(&seen.body).unwrap()).collect()
}

async fn drain<T: Page>(call: Call<T>) -> Vec<T::Item> {
    let mut items = call.items();
    let mut all = Vec::new();
    while let Some(item) = items.next().await {
        all.push(item.unwrap());
    }
    all
}

#[tokio::test]
async fn users_are_asked_for_by_how_many_came() {
    let (server, descope) = descope([users(&["a", "b"], 3), users(&["c"], 3)]).await;
    let found = drain(descope.search_users(&SearchUsers::new().text("x"))).await;
    assert_eq!(found.len(), 3);
    assert_eq!(bodies(&server), [json!({"text": "x"}), json!({"text": "x", "offset": 2})]);
}

#[tokio::test]
async fn users_from_a_later_page_go_on_by_pages() {
    let replies = [users(&["d"], 6), users(&["e"], 6), users(&[], 6)];
    let (server, descope) = descope(replies).await;
    let found = drain(descope.search_users(&SearchUsers::new().page(3).limit(1))).await;
    assert_eq!(found.len(), 2);
    let pages: Vec<_> = bodies(&server).iter().map(|body| body["page"].clone()).collect();
    assert_eq!(pages, [3, 4, 5]);
}

#[tokio::test]
async fn a_page_that_is_not_full_does_not_end_the_audit_log() {
    // The limit was lowered to 2, which the caller cannot know.
    let replies = [audits(&["a", "b"], Some(3)), audits(&["c"], Some(3)), audits(&[], Some(3))];
    let (server, descope) = descope(replies).await;
    let found = drain(descope.search_audit(&SearchAudit::new().size(500))).await;
    assert_eq!(found.len(), 3);
    let pages: Vec<_> = bodies(&server).iter().map(|body| body["page"].clone()).collect();
    assert_eq!(pages, [json!(null), json!(1), json!(2)]);
}

#[tokio::test]
async fn a_list_without_a_total_ends_with_an_empty_page() {
    let (server, descope) = descope([audits(&["a"], None), audits(&[], None)]).await;
    assert_eq!(drain(descope.search_audit(&SearchAudit::new())).await.len(), 1);
    assert_eq!(bodies(&server).len(), 2);
}
