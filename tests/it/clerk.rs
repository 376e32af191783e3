//! Clerk's operations: the exact bytes of requests and responses.

mod billing;
mod connections;
mod machines;
mod organizations;
mod sessions;
mod testing_tokens;
mod users;

use auth_core::{Call, ErrorKind, Outcome, Provider, endpoint};
use auth_providers::clerk::organizations::ListOrganizations;
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sign_in_tokens::{CreateSignInToken, SignInTokenStatus};
use auth_providers::clerk::users::ListUsers;
use auth_providers::clerk::{List, Listed};
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use serde::Deserialize;

use crate::headers;

const TOKEN: &str = r#"{
    "object": "sign_in_token", "id": "sit_1", "status": "pending", "user_id": "user_1",
    "token": "eyJhbGciOi.secret.jwt", "url": "https://example.com/v1/tickets/accept?ticket=secret",
    "created_at": 1638000669544, "updated_at": 1638000669545, "added_later": [1, 2]
}"#;

const ORGANIZATIONS: &str = r#"{"data": [{
    "object": "organization", "id": "org_1", "name": "Acme", "slug": "acme",
    "image_url": "https://img.clerk.com/1", "has_image": true, "members_count": 3,
    "missing_member_with_elevated_permissions": false, "pending_invitations_count": 1,
    "max_allowed_memberships": 0, "admin_delete_enabled": true, "public_metadata": {"a": [1]},
    "private_metadata": {"b": null}, "created_by": "user_1", "created_at": 1638000669544,
    "updated_at": 1638000669545, "last_active_at": 1638000669546, "role_set_key": null,
    "added_later": 1
}, {
    "object": "organization", "id": "org_2", "name": "Bare", "has_image": false,
    "max_allowed_memberships": 5, "admin_delete_enabled": false, "public_metadata": {},
    "created_at": 1, "updated_at": 1
}], "total_count": 3}"#;

async fn clerk(reply: Reply) -> (Server, Clerk) {
    let server = Server::start([reply]).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url() + "/v1").build().unwrap();
    (server, clerk)
}

#[tokio::test]
async fn create_sends_what_is_set_and_nothing_else() {
    let (server, clerk) = clerk(Reply::json(200, TOKEN)).await;
    let token = clerk.create_sign_in_token(&CreateSignInToken::new("user_1")).await.unwrap();

    let seen = &server.seen()[0];
    assert_eq!(seen.line(), "POST /v1/sign_in_tokens");
    assert_eq!(seen.text(), r#"{"user_id":"user_1"}"#);
    assert_eq!(
        seen.headers(),
        headers([
            "authorization: Bearer sk_test_1",
            "clerk-api-version: 2026-05-12",
            "content-length: 20",
            "content-type: application/json",
        ])
    );
    assert_eq!(token.object, "sign_in_token");
    assert_eq!(token.id, "sit_1");
    assert_eq!(token.status, SignInTokenStatus::Pending);
    assert_eq!(token.token.unwrap().expose(), "eyJhbGciOi.secret.jwt");
    assert!(token.url.unwrap().expose().ends_with("ticket=secret"));
    assert_eq!(token.created_at.unwrap().as_millisecond(), 1_638_000_669_544);
    assert_eq!(token.updated_at.unwrap().as_millisecond(), 1_638_000_669_545);
}

#[tokio::test]
async fn create_sends_every_option() {
    let (server, clerk) = clerk(Reply::json(200, TOKEN)).await;
    let request = CreateSignInToken::new("user_1").org_id("org_1").expires_in_seconds(60);
    clerk.create_sign_in_token(&request).await.unwrap();
    assert_eq!(
        server.seen()[0].text(),
        r#"{"user_id":"user_1","org_id":"org_1","expires_in_seconds":60}"#
    );
}

#[tokio::test]
async fn revoke_sends_no_body_and_no_content_type() {
    let (server, clerk) = clerk(Reply::json(200, &TOKEN.replace("pending", "revoked"))).await;
    let reply = clerk.revoke_sign_in_token("sit_1").response().await.unwrap();

    let seen = &server.seen()[0];
    assert_eq!(seen.line(), "POST /v1/sign_in_tokens/sit_1/revoke");
    assert_eq!(seen.body, b"");
    assert_eq!(
        seen.headers(),
        headers([
            "authorization: Bearer sk_test_1",
            "clerk-api-version: 2026-05-12",
            "content-length: 0",
        ])
    );
    assert_eq!((reply.status().as_u16(), reply.attempts()), (200, 1));
    assert_eq!(reply.value().status, SignInTokenStatus::Revoked);
}

#[tokio::test]
async fn fields_that_may_be_absent_or_null_may() {
    for url in ["", r#""url": null,"#] {
        let json = format!(
            r#"{{"object": "sign_in_token", "id": "sit_1", "status": "paused", {url}
                "user_id": "user_1", "created_at": 1, "updated_at": 2}}"#
        );
        let (_server, clerk) = clerk(Reply::json(200, &json)).await;
        let token = clerk.revoke_sign_in_token("sit_1").await.unwrap();
        assert_eq!((token.token, token.url), (None, None));
        assert_eq!(token.status, SignInTokenStatus::Other("paused".to_owned()));
    }
}

#[tokio::test]
async fn an_error_keeps_all_that_clerk_says() {
    let body = r#"{"errors":[
        {"code":"form_param_missing","long_message":"user_id must be included.","message":"is missing","meta":{"param_name":"user_id"}},
        {"code":"form_param_value_invalid","long_message":"","message":"is invalid"}
    ],"clerk_trace_id":"trace_body"}"#;
    let reply = Reply::answer(422, &[("clerk-trace-id", "trace_header")], body);
    let (_server, clerk) = clerk(reply).await;
    let error = clerk.create_sign_in_token(&CreateSignInToken::new("")).await.unwrap_err();

    assert_eq!(error.kind(), ErrorKind::Status);
    assert_eq!(error.outcome(), Outcome::Rejected);
    assert_eq!(error.code(), Some("form_param_missing"));
    assert_eq!(error.message(), Some("user_id must be included.; is invalid"));
    assert_eq!(error.request_id(), Some("trace_body"));
    assert_eq!(
        error.to_string(),
        "POST /sign_in_tokens: 422 Unprocessable Entity: form_param_missing: \
         user_id must be included.; is invalid [request id trace_body]"
    );
}

#[tokio::test]
async fn the_trace_id_may_come_in_a_header_alone() {
    for name in ["clerk-trace-id", "cf-ray"] {
        let (_server, clerk) = clerk(Reply::answer(503, &[(name, "trace_1")], "<html>")).await;
        let error = clerk.revoke_sign_in_token("sit_1").await.unwrap_err();
        assert_eq!(error.request_id(), Some("trace_1"), "{name}");
        assert_eq!(error.code(), None);
    }
}

#[tokio::test]
async fn list_organizations_sends_what_is_set_and_nothing_else() {
    let (server, clerk) = clerk(Reply::json(200, ORGANIZATIONS)).await;
    let filter = ListOrganizations::new()
        .include_members_count(true)
        .include_missing_member_with_elevated_permissions(false)
        .query("acme")
        .user_id(["user_1", "-user_2"])
        .organization_id(["+org_1"])
        .order_by("+name")
        .limit(2)
        .offset(4);
    let page = clerk.list_organizations(&filter).await.unwrap();
    clerk.list_organizations(&ListOrganizations::new()).await.unwrap();

    let seen = server.seen();
    assert_eq!(
        seen[0].line(),
        "GET /v1/organizations?include_members_count=true\
         &include_missing_member_with_elevated_permissions=false&query=acme&user_id=user_1\
         &user_id=-user_2&organization_id=%2Borg_1&order_by=%2Bname&limit=2&offset=4"
    );
    assert_eq!(seen[1].line(), "GET /v1/organizations");
    assert_eq!(
        seen[1].headers(),
        headers(["authorization: Bearer sk_test_1", "clerk-api-version: 2026-05-12"])
    );
    assert_eq!(page.total_count, Some(3));
    let [full, bare] = &page.data[..] else { panic!("{page:?}") };
    assert_eq!((full.id.as_str(), full.slug.as_deref()), ("org_1", Some("acme")));
    assert_eq!((full.members_count, full.pending_invitations_count), (Some(3), Some(1)));
    assert_eq!(full.public_metadata["a"][0], 1);
    assert_eq!(full.created_at.unwrap().as_millisecond(), 1_638_000_669_544);
    assert_eq!(full.last_active_at.unwrap().as_millisecond(), 1_638_000_669_546);
    assert_eq!((bare.members_count, &bare.slug, bare.last_active_at), (None, &None, None));
}

#[tokio::test]
async fn a_list_of_organizations_ends_at_the_total() {
    let page = |id: &str| ORGANIZATIONS.replace("org_1", id);
    let server =
        Server::start([Reply::json(200, &page("org_1")), Reply::json(200, &page("org_3"))]).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url()).build().unwrap();
    let mut pages = clerk.list_organizations(&ListOrganizations::new().limit(2)).pages();
    assert_eq!(pages.next().await.unwrap().unwrap().data[0].id, "org_1");
    assert_eq!(pages.next().await.unwrap().unwrap().data[0].id, "org_3");
    assert!(pages.next().await.is_none());
    assert_eq!(server.seen()[1].line(), "GET /organizations?limit=2&offset=2");
}

/// An endpoint that the crate does not have, with an enum of its own.
trait Waitlist: Provider {
    /// Lists who waits.
    #[endpoint(method = GET, path = "/waitlist?<limit>&<starting_after>")]
    fn list_waitlist(&self, limit: u64, starting_after: Option<&str>) -> Call<List<Waiting>>;

    /// The same, of which nothing is known but that it is a list.
    #[endpoint(method = GET, path = "/waitlist?<limit>&<starting_after>")]
    fn list_plainly(&self, limit: u64, starting_after: Option<&str>) -> Call<List<Plain>>;
}

impl Waitlist for Clerk {}

#[derive(Debug, Deserialize)]
struct Waiting {
    id: String,
    #[serde(default)]
    status: WaitingStatus,
}

#[derive(Debug, Deserialize)]
struct Plain {}

impl Listed for Plain {}

auth_core::open_enum! {
    /// Where somebody stands who waits.
    enum WaitingStatus {
        /// Still waiting.
        Pending = "pending",
        /// Let in.
        Invited = "invited"
    }
}

impl Listed for Waiting {
    fn cursor(&self) -> Option<&str> {
        Some(&self.id)
    }
}

#[tokio::test]
async fn an_endpoint_of_ones_own_is_paged_as_the_others_are() {
    let replies = [
        r#"[{"id": "a", "status": "invited"}, {"id": "b", "status": "lost"}]"#,
        r#"[{"id": "c"}]"#,
    ];
    for (starting_after, second) in [
        (None, "GET /v1/waitlist?limit=2&offset=2"),
        (Some("0"), "GET /v1/waitlist?limit=2&starting_after=b"),
    ] {
        let server = Server::start(replies.map(|reply| Reply::json(200, reply))).await;
        let clerk = Clerk::builder("sk_test_1").base_url(server.url() + "/v1").build().unwrap();
        let mut items = clerk.list_waitlist(2, starting_after).items();
        let mut statuses = Vec::new();
        while let Some(item) = items.next().await {
            statuses.push(item.unwrap().status);
        }
        let lost = WaitingStatus::Other("lost".to_owned());
        assert_eq!(lost.to_string(), "lost");
        assert_eq!(serde_json::to_string(&lost).unwrap(), r#""lost""#);
        assert_eq!(statuses, [WaitingStatus::Invited, lost, WaitingStatus::default()]);
        assert_eq!(statuses[2].as_str(), "");
        assert_ne!(statuses[0], WaitingStatus::Pending);
        assert_eq!(server.seen()[1].line(), second);
    }
}

#[tokio::test]
async fn a_list_without_cursors_loses_nothing_to_starting_after() {
    let server = Server::start(["[{}, {}]", "[{}]"].map(|page| Reply::json(200, page))).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url()).build().unwrap();
    let mut items = clerk.list_plainly(2, Some("a")).items();
    for _ in 0..3 {
        items.next().await.unwrap().unwrap();
    }
    assert!(items.next().await.is_none());
    assert_eq!(server.seen()[1].line(), "GET /waitlist?limit=2&starting_after=a&offset=2");
}

#[tokio::test]
async fn get_jwks_asks_with_the_secret_key() {
    let (server, clerk) = clerk(Reply::json(200, r#"{"keys": []}"#)).await;
    assert!(clerk.get_jwks().await.unwrap().is_empty());
    assert_eq!(server.seen()[0].line(), "GET /v1/jwks");
    assert_eq!(server.seen()[0].header("authorization").as_deref(), Some("Bearer sk_test_1"));
}

#[tokio::test]
async fn the_statuses_of_the_edge_are_transient() {
    for status in [408, 502, 503, 504, 520, 521, 522, 523, 524, 530] {
        let down = Reply::answer(status, &[("cf-ray", "ray_1")], "<html>");
        let server = Server::start([down]).await;
        let clerk = Clerk::builder("sk_test_1")
            .base_url(server.url())
            .clock(TestClock::default())
            .build()
            .unwrap();
        let error = clerk.list_users(&ListUsers::new()).await.unwrap_err();
        assert_eq!((server.seen().len(), error.request_id()), (3, Some("ray_1")), "{status}");
        clerk.create_sign_in_token(&CreateSignInToken::new("user_1")).await.unwrap_err();
        assert_eq!(server.seen().len(), 4, "{status}: it is not idempotent");
    }
}
