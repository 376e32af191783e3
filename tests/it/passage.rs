//! Passage's operations, byte for byte.

use auth_core::{ErrorKind, Outcome};
use auth_providers::passage::prelude::*;
use auth_providers::passage::{UserStatus, WebAuthnType};
use auth_tests::server::{Reply, Server};
use serde_json::json;

use crate::headers;

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
    assert_eq!(user.updated_at.to_string(), "2025-12-31T23:00:01Z");
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
        (r#"{"user": {"id": "u"}}"#, "at `user`: missing field"),
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
