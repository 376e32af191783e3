//! The table of users, as webhooks leave it.

use reqwest::header::HeaderMap;
use serde_json::json;

use super::{ada, start};

const ACCEPTED: (u16, String) = (204, String::new());
const REFUSED: (u16, String) = (400, String::new());

#[tokio::test]
async fn a_user_is_created_changed_and_deleted() {
    let (instance, _sandbox) = start().await;
    assert_eq!(instance.name_of("user_ada").await, None);
    let created = instance.signed("msg_1", "user.created", &ada("Ada", 1_700_000_001_000));
    assert_eq!(instance.deliver(created).await, ACCEPTED);
    let user = instance.app.users.get("user_ada").await.unwrap().unwrap();
    assert_eq!((user.name.as_deref(), user.email.as_deref()), {
        (Some("Ada"), Some("ada@example.com"))
    });
    assert_eq!(user.updated_at.as_millisecond(), 1_700_000_001_000);

    let updated = instance.signed("msg_2", "user.updated", &ada("Augusta", 1_700_000_002_000));
    assert_eq!(instance.deliver(updated).await, ACCEPTED);
    assert_eq!(instance.name_of("user_ada").await.as_deref(), Some("Augusta"));

    let gone = json!({"id": "user_ada", "object": "user", "deleted": true});
    assert_eq!(instance.deliver(instance.signed("msg_3", "user.deleted", &gone)).await, ACCEPTED);
    assert_eq!(instance.name_of("user_ada").await, None);
}

#[tokio::test]
async fn what_is_older_never_replaces_what_is_newer() {
    let (instance, _sandbox) = start().await;
    for (id, kind, name, updated_at, kept) in [
        ("msg_3", "user.updated", "third", 3, "third"),
        ("msg_1", "user.created", "first", 1, "third"),
        ("msg_2", "user.updated", "second", 2, "third"),
        ("msg_4", "user.updated", "fourth", 4, "fourth"),
    ] {
        let webhook = instance.signed(id, kind, &ada(name, updated_at));
        assert_eq!(instance.deliver(webhook).await, ACCEPTED, "{name}");
        assert_eq!(instance.name_of("user_ada").await.as_deref(), Some(kept), "after {name}");
    }
    let mut timeless = ada("timeless", 0);
    timeless["updated_at"] = json!(null);
    let webhook = instance.signed("msg_5", "user.updated", &timeless);
    assert_eq!(instance.deliver(webhook).await, ACCEPTED);
    assert_eq!(instance.name_of("user_ada").await.as_deref(), Some("fourth"));
}

#[tokio::test]
async fn a_deletion_is_remembered_even_if_it_comes_first() {
    let (instance, _sandbox) = start().await;
    let gone = json!({"id": "user_ada", "deleted": true});
    assert_eq!(instance.deliver(instance.signed("msg_3", "user.deleted", &gone)).await, ACCEPTED);
    for (id, kind, updated_at) in [("msg_1", "user.created", 1), ("msg_2", "user.updated", 2)] {
        let webhook = instance.signed(id, kind, &ada("Ada", updated_at));
        assert_eq!(instance.deliver(webhook).await, ACCEPTED);
        assert_eq!(instance.name_of("user_ada").await, None, "{kind}");
    }
}

#[tokio::test]
async fn an_event_that_clerk_sends_again_is_accepted_and_a_copy_of_a_request_is_not() {
    let (instance, _sandbox) = start().await;
    let user = ada("Ada", 1);
    let first = instance.signed_ago(20, "msg_1", "user.created", &user);
    assert_eq!(instance.deliver(first.clone()).await, ACCEPTED);
    assert_eq!(instance.deliver(first).await, REFUSED, "a copy");
    let again = instance.signed_ago(10, "msg_1", "user.created", &user);
    assert_eq!(instance.deliver(again).await, ACCEPTED, "its answer may have been lost");
    assert_eq!(instance.name_of("user_ada").await.as_deref(), Some("Ada"));
}

#[tokio::test]
async fn what_clerk_has_not_signed_just_now_changes_nothing() {
    let (instance, _sandbox) = start().await;
    let (headers, body) = instance.signed("msg_1", "user.created", &ada("Ada", 1));
    let forged = body.replace("Ada", "Eve");
    assert_eq!(instance.deliver((headers.clone(), forged)).await, REFUSED);
    assert_eq!(instance.deliver((HeaderMap::new(), body.clone())).await, REFUSED);
    let old = instance.signed_ago(301, "msg_1", "user.created", &ada("Ada", 1));
    assert_eq!(instance.deliver(old).await, REFUSED);
    assert_eq!(instance.name_of("user_ada").await, None);
    // What was refused is not taken for received.
    assert_eq!(instance.deliver((headers, body)).await, ACCEPTED);
}

#[tokio::test]
async fn events_that_are_not_needed_or_not_known_are_accepted() {
    let (instance, _sandbox) = start().await;
    for (id, kind) in [("msg_1", "session.created"), ("msg_2", "something.new")] {
        let webhook = instance.signed(id, kind, &json!({"id": "sess_1", "user_id": "user_ada"}));
        assert_eq!(instance.deliver(webhook).await, ACCEPTED, "{kind}");
    }
    assert_eq!(instance.name_of("user_ada").await, None);
}

#[tokio::test]
async fn an_import_keeps_what_webhooks_have_told_since() {
    let (instance, sandbox) = start().await;
    let id = auth_providers::sandbox::Sandbox::CLERK_USER_ID;
    let imported = instance.app.users.get(id).await.unwrap().unwrap();
    let mut newer = ada("Newer", imported.updated_at.as_millisecond() + 1);
    newer["id"] = id.into();
    let webhook = instance.signed("msg_1", "user.updated", &newer);
    assert_eq!(instance.deliver(webhook).await, ACCEPTED);
    assert_eq!(instance.app.import().await.unwrap(), 25);
    assert_eq!(instance.name_of(id).await.as_deref(), Some("Newer"));
    drop(sandbox);
}
