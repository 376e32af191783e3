//! Passage's operations: the exact bytes of requests and responses.

use auth_core::{ErrorKind, Outcome};
use auth_providers::passage::prelude::*;
use auth_providers::passage::user_devices::WebAuthnType;
use auth_providers::passage::users::{Filter, ListUsers, UserStatus};
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use jiff::Timestamp;
use serde_json::json;

use crate::headers;

/// The vendor's links have no scheme, and are empty where there is no page.
const USERS: &str = r#"{
    "_links": {
        "first": {"href": "api.passage.id/v1/apps/app/users?created_before=1724113247&limit=2&order_by=created_at%3ADESC&page=1"},
        "last": {"href": "api.passage.id/v1/apps/app/users?created_before=1724113247&limit=2&order_by=created_at%3ADESC&page=2"},
        "next": {"href": "api.passage.id/v1/apps/app/users?created_before=1724113247&limit=2&order_by=created_at%3ADESC&page=2"},
        "previous": {"href": ""},
        "self": {"href": "api.passage.id/v1/apps/app/users?created_before=1724113247&limit=2&order_by=created_at%3ADESC&page=1"}
    },
    "created_before": 1724113247, "limit": 2, "page": 1, "total_users": 3,
    "users": [
        {
            "id": "user_1", "email": "", "email_verified": false, "phone": "+15005550006",
            "phone_verified": true, "external_id": "", "status": "pending", "login_count": 0,
            "last_login_at": "0001-01-01T00:00:00Z", "created_at": "2021-01-01T00:00:00Z",
            "updated_at": "2021-01-03T00:00:00.5Z", "user_metadata": {"plan": "gold"},
            "added_later": 1
        },
        {
            "id": "user_2", "email": "me@example.com", "email_verified": true, "phone": "",
            "phone_verified": false, "external_id": "x", "status": "active", "login_count": 1,
            "last_login_at": "2021-01-02T00:00:00Z", "created_at": "2021-01-01T00:00:00Z",
            "updated_at": "2021-01-03T00:00:00Z", "user_metadata": null
        }
    ]
}"#;

async fn passage(reply: Reply) -> (Server, Passage) {
    let server = Server::start([reply]).await;
    let passage =
        Passage::builder("app 1", "key_1").base_url(server.url() + "/v1").build().unwrap();
    (server, passage)
}

#[tokio::test]
async fn revoke_deletes_below_the_app() {
    let (server, passage) = passage(Reply::answer(200, &[], "")).await;
    passage.revoke_user_refresh_tokens("user_1").await.unwrap();

    let seen = &server.seen()[0];
    assert_eq!(seen.line(), "DELETE /v1/apps/app%201/users/user_1/tokens");
    assert_eq!(seen.body, b"");
    assert_eq!(
        seen.headers(),
        headers([
            "authorization: Bearer key_1",
            concat!("passage-version: passage-rust ", env!("CARGO_PKG_VERSION")),
        ])
    );
}

#[tokio::test]
async fn get_user_reads_every_field() {
    let body = json!({"user": {
        "id": "user_1", "email": "me@example.com", "email_verified": true, "phone": "",
        "phone_verified": false, "external_id": "", "status": "active", "login_count": 3,
        "last_login_at": "2026-01-02T03:04:05.000000Z", "created_at": "2026-01-01T00:00:00Z",
        "updated_at": "2026-01-01T00:00:01+01:00", "user_metadata": null,
        "recent_events": [{
            "id": "e_1", "action": "login", "status": "complete", "type": "passkey",
            "ip_addr": "::1", "user_agent": "ua", "user_agent_display": "UA",
            "created_at": "2026-01-01T00:00:00Z", "completed_at": null, "social_login_type": "github"
        }],
        "social_connections": {"github": {
            "provider_id": "1", "provider_identifier": "me", "created_at": "2026-01-01T00:00:00Z",
            "last_login_at": "2026-01-01T00:00:00Z"
        }},
        "webauthn": true,
        "webauthn_devices": [{
            "id": "d_1", "cred_id": "c", "friendly_name": "Key", "type": "security_key",
            "icons": {"light": null, "dark": "https://example.com/d.svg"}, "usage_count": 2,
            "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z",
            "last_login_at": "2026-01-01T00:00:00Z"
        }],
        "webauthn_types": ["passkey", "hologram"],
        "added_later": 1
    }});
    let (server, passage) = passage(Reply::json(200, &body.to_string())).await;
    let user = passage.get_user("user_1").await.unwrap();

    assert_eq!(server.seen()[0].line(), "GET /v1/apps/app%201/users/user_1");
    assert_eq!((user.id.as_str(), user.status), ("user_1", UserStatus::Active));
    assert_eq!(user.updated_at.unwrap().to_string(), "2025-12-31T23:00:01Z");
    assert_eq!(user.recent_events[0].completed_at, None);
    assert_eq!(user.social_connections.github.unwrap().provider_identifier, "me");
    assert_eq!(user.webauthn_devices[0].kind, WebAuthnType::SecurityKey);
    assert_eq!(user.webauthn_types[1], WebAuthnType::Other("hologram".to_owned()));
}

#[tokio::test]
async fn a_user_that_is_not_in_the_answer_is_told_by_its_path() {
    for (body, path) in [
        ("{}", "missing field `user`"),
        (r#"{"user": {"id": 7}}"#, "at `user.id`"),
        (r#"{"user": {"email": "u"}}"#, "at `user`: missing field"),
        ("[]", "expected"),
    ] {
        let (_server, passage) = passage(Reply::json(200, body)).await;
        let error = passage.get_user("user_1").await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Decode, Outcome::Applied));
        assert!(error.to_string().contains(path), "{error}");
    }
}

#[tokio::test]
async fn errors_are_read_from_json_and_survive_html() {
    let (_server, passage) =
        passage_with(404, r#"{"code":"user_not_found","error":"User not found."}"#).await;
    let error = passage.get_user("user_1").await.unwrap_err();
    assert_eq!(error.code(), Some("user_not_found"));
    assert_eq!(error.message(), Some("User not found."));
    assert_eq!(error.outcome(), Outcome::Rejected);

    let (_server, passage) = passage_with(403, "<html>Cloudflare</html>").await;
    let error = passage.get_user("user_1").await.unwrap_err();
    assert_eq!((error.code(), error.body()), (None, Some("<html>Cloudflare</html>")));
}

async fn passage_with(status: u16, body: &str) -> (Server, Passage) {
    passage(Reply::json(status, body)).await
}

#[test]
fn an_app_id_that_would_retarget_is_refused_at_build() {
    for id in ["", ".", "..", "%2e%2e", "a/../b", "a\nb"] {
        let error = Passage::new(id, "key_1").unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config, "{id:?}");
    }
}

#[tokio::test]
async fn list_users_sends_what_is_set_and_nothing_else() {
    let (server, passage) = passage(Reply::json(200, USERS)).await;
    let time: Timestamp = "2021-01-02T03:04:05Z".parse().unwrap();
    let filter = ListUsers::new()
        .page(1)
        .limit(2)
        .created_before(1_724_113_247)
        .order_by(["id:DESC", "created_at:ASC"])
        .identifier(Filter::like("@example.com"))
        .id(Filter::ne("user_3"))
        .login_count(Filter::gt(2u64))
        .status(Filter::eq(UserStatus::Active))
        .created_at(Filter::lt(time))
        .updated_at(Filter::gt(time))
        .last_login_at(Filter::ne(time));
    let page = passage.list_users(&filter).await.unwrap();
    let filter = ListUsers::new().identifier(Filter::not_like("a b"));
    passage.list_users(&filter).await.unwrap();
    passage.list_users(&ListUsers::new()).await.unwrap();

    let seen = server.seen();
    assert_eq!(
        seen[0].line(),
        "GET /v1/apps/app%201/users?page=1&limit=2&created_before=1724113247\
         &order_by=id%3ADESC%2Ccreated_at%3AASC&identifier=%3Clike%3A%40example.com%3E\
         &id=%3Cne%3Auser_3%3E&login_count=%3Cgt%3A2%3E&status=active\
         &created_at=%3Clt%3A2021-01-02T03%3A04%3A05.000000Z%3E\
         &updated_at=%3Cgt%3A2021-01-02T03%3A04%3A05.000000Z%3E\
         &last_login_at=%3Cne%3A2021-01-02T03%3A04%3A05.000000Z%3E"
    );
    assert_eq!(seen[1].line(), "GET /v1/apps/app%201/users?identifier=%3Cnot_like%3Aa%20b%3E");
    assert_eq!(seen[2].line(), "GET /v1/apps/app%201/users");
    assert_eq!(
        (page.created_before, page.limit, page.page),
        (Some(1_724_113_247), Some(2), Some(1))
    );
    assert_eq!((page.total_users, page.links.previous.unwrap().href.as_str()), (Some(3), ""));
    assert!(page.links.last.unwrap().href.ends_with("&page=2"));
    let [one, two] = &page.users[..] else { panic!("{:?}", page.users) };
    assert_eq!((one.id.as_str(), &one.status), ("user_1", &UserStatus::Pending));
    assert_eq!(one.last_login_at.unwrap().to_string(), "0001-01-01T00:00:00Z");
    assert_eq!(one.updated_at.unwrap().to_string(), "2021-01-03T00:00:00.5Z");
    assert_eq!(one.user_metadata.as_ref().unwrap()["plan"], "gold");
    assert_eq!((two.email.as_str(), &two.user_metadata), ("me@example.com", &None));
}

/// The lines that are asked for when the second page is `last`.
async fn pages(filter: &ListUsers, first: &str, last: &str) -> Vec<String> {
    let server = Server::start([Reply::json(200, first), Reply::json(200, last)]).await;
    let builder = Passage::builder("app", "key_1").base_url(server.url() + "/v1");
    let mut pages = builder.build().unwrap().list_users(filter).pages();
    while let Some(page) = pages.next().await {
        page.unwrap();
    }
    server.seen().iter().map(|seen| seen.line().to_owned()).collect()
}

#[tokio::test]
async fn the_pages_of_users_keep_the_filters_and_one_anchor() {
    let last = USERS.replace(r#""page": 1"#, r#""page": 2"#);
    let filter = ListUsers::new().limit(2).id(Filter::ne("user_3"));
    let expected = [
        "GET /v1/apps/app/users?limit=2&id=%3Cne%3Auser_3%3E",
        "GET /v1/apps/app/users?limit=2&id=%3Cne%3Auser_3%3E&page=2&created_before=1724113247",
    ];
    assert_eq!(pages(&filter, USERS, &last).await, expected);
    // The second page is the last by its number alone; its link may say anything.
    let odd = last.replace("1724113247", "1724113999");
    assert_eq!(pages(&filter, USERS, &odd).await, expected);

    let filter = ListUsers::new().created_before(1_700_000_000);
    assert_eq!(
        pages(&filter, USERS, &last).await,
        [
            "GET /v1/apps/app/users?created_before=1700000000",
            "GET /v1/apps/app/users?created_before=1700000000&page=2",
        ]
    );
}

#[tokio::test]
async fn pages_that_do_not_number_themselves_are_numbered_by_their_requests() {
    let bare = |next: &str| {
        let mut page: serde_json::Value = serde_json::from_str(USERS).unwrap();
        for field in ["page", "limit", "total_users", "created_before"] {
            page.as_object_mut().unwrap().remove(field).unwrap();
        }
        page["_links"]["next"] = json!({ "href": next });
        page.to_string()
    };
    let filter = ListUsers::new().limit(2);
    assert_eq!(
        pages(&filter, &bare("?page=2"), &bare("?page=2")).await,
        ["GET /v1/apps/app/users?limit=2", "GET /v1/apps/app/users?limit=2&page=2"]
    );
}

#[tokio::test]
async fn a_link_that_is_empty_or_leads_nowhere_new_ends_the_list_of_users() {
    let filter = ListUsers::new();
    let next = |href: &str| {
        let mut page: serde_json::Value = serde_json::from_str(USERS).unwrap();
        page["_links"]["next"] = json!({ "href": href });
        page.to_string()
    };
    for href in ["", "api.passage.id/v1/apps/app/users?page=1", "/v1/apps/app/users?page=1"] {
        assert_eq!(pages(&filter, &next(href), USERS).await.len(), 1, "{href:?}");
    }
    for href in ["https://api.passage.id/v1/apps/app/users?limit=2&page=2", "?page=2&limit=2"] {
        let last = USERS.replace(r#""page": 1"#, r#""page": 2"#);
        assert_eq!(pages(&filter, &next(href), &last).await.len(), 2, "{href:?}");
    }
    let server = Server::start([Reply::json(200, &next("https://example.com/?cursor=1"))]).await;
    let passage = Passage::builder("app", "key_1").base_url(server.url()).build().unwrap();
    let mut pages = passage.list_users(&filter).pages();
    pages.next().await.unwrap().unwrap();
    let error = pages.next().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("another origin"), "{error}");
}

#[tokio::test]
async fn the_statuses_of_the_edge_are_transient() {
    for status in [408, 502, 503, 504, 520, 521, 522, 523, 524, 530] {
        let down = Reply::answer(status, &[("cf-ray", "ray_1")], "<html>");
        let server = Server::start([down]).await;
        let passage = Passage::builder("app", "key_1")
            .base_url(server.url())
            .clock(TestClock::default())
            .build()
            .unwrap();
        let error = passage.get_user("user_1").await.unwrap_err();
        assert_eq!((server.seen().len(), error.request_id()), (3, Some("ray_1")), "{status}");
    }
}
