//! What the document cannot say of machines, API keys and OAuth applications: whose key a call carries,
//! pages, secrets, repetitions, and when a token is valid.

use auth_core::{Patch, Secret};
use auth_providers::clerk::api_keys::{ApiKey, CreateApiKey, UpdateApiKey};
use auth_providers::clerk::m2m_tokens::{CreateM2mToken, ListM2mTokens, M2mToken};
use auth_providers::clerk::machines::{CreateMachine, UpdateMachine};
use auth_providers::clerk::oauth_access_tokens::OauthAccessToken;
use auth_providers::clerk::oauth_applications::{CreateOauthApplication, UpdateOauthApplication};
use auth_providers::clerk::prelude::*;
use auth_tests::server::{Reply, Server};
use serde_json::json;

use super::clerk;

const TOKEN: &str = r#"{"id": "mt_1", "revoked": false, "expired": false, "token": "mt_secret"}"#;

#[tokio::test]
async fn a_token_is_created_with_the_machines_key_alone() {
    let (server, clerk) = clerk(Reply::json(201, TOKEN)).await;
    let key = Secret::from("ak_1");
    let created = clerk.create_m2m_token(&key, &CreateM2mToken::new()).await.unwrap();
    let token = created.token.clone();
    clerk.verify_m2m_token(&token).await.unwrap();
    clerk.verify_m2m_token(&token).credential("ak_1").await.unwrap();

    let seen = server.seen();
    assert_eq!(seen[0].text(), "{}");
    assert_eq!(seen[0].header("authorization").unwrap(), "Bearer ak_1");
    assert_eq!(seen[1].text(), r#"{"token":"mt_secret"}"#);
    assert_eq!(seen[1].header("authorization").unwrap(), "Bearer sk_test_1");
    assert_eq!(seen[2].header("authorization").unwrap(), "Bearer ak_1");
    assert_eq!(created.m2m_token.id, "mt_1");
    assert!(!format!("{created:?}").contains("mt_secret"));
    serde_json::to_string(&created).unwrap_err();
}

#[tokio::test]
async fn tokens_come_in_pages_of_their_own() {
    let replies = [
        r#"{"m2m_tokens": [{"id": "mt_1"}, {"id": "mt_2"}], "total_count": 3}"#,
        r#"{"m2m_tokens": [{"id": "mt_3"}], "total_count": 3}"#,
    ];
    let server = Server::start(replies.map(|reply| Reply::json(200, reply))).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url()).build().unwrap();
    let mut items = clerk.list_m2m_tokens(&ListM2mTokens::new("mch_1").limit(2)).items();
    for id in ["mt_1", "mt_2", "mt_3"] {
        assert_eq!(items.next().await.unwrap().unwrap().id, id);
    }
    assert!(items.next().await.is_none());
    let seen = server.seen();
    assert_eq!(seen[0].line(), "GET /m2m_tokens?subject=mch_1&limit=2");
    assert_eq!(seen[1].line(), "GET /m2m_tokens?subject=mch_1&limit=2&offset=2");
}

#[test]
fn a_token_is_valid_only_if_clerk_says_that_it_is_not_invalid() {
    for (said, is_valid) in [
        (json!({"id": "1", "revoked": false, "expired": false}), true),
        (json!({"id": "1", "revoked": true, "expired": false}), false),
        (json!({"id": "1", "revoked": false, "expired": true}), false),
        (json!({"id": "1", "revoked": false, "expired": null}), false),
        (json!({"id": "1"}), false),
    ] {
        let key: ApiKey = serde_json::from_value(said.clone()).unwrap();
        let machine: M2mToken = serde_json::from_value(said.clone()).unwrap();
        let oauth: OauthAccessToken = serde_json::from_value(said.clone()).unwrap();
        let all = [key.is_valid(), machine.is_valid(), oauth.is_valid()];
        assert_eq!(all, [is_valid; 3], "{said}");
    }
    let jwt: OauthAccessToken = serde_json::from_str(r#"{"active": false}"#).unwrap();
    assert_eq!((jwt.active, jwt.id.as_deref(), jwt.is_valid()), (Some(false), None, false));
}

#[tokio::test]
async fn what_a_key_can_be_without_is_cleared() {
    let (server, clerk) = clerk(Reply::json(200, r#"{"id": "ak_1"}"#)).await;
    let changes = UpdateApiKey::new()
        .claims(Patch::Clear)
        .scopes([""; 0])
        .seconds_until_expiration(Patch::Clear);
    clerk.update_api_key("ak_1", &changes).await.unwrap();
    let text = server.seen()[0].text();
    assert_eq!(text, r#"{"claims":null,"scopes":[],"seconds_until_expiration":null}"#);
}

#[tokio::test]
async fn what_verifies_or_sets_a_state_may_be_sent_again_and_what_makes_a_secret_may_not() {
    let (_, clerk) = clerk(Reply::json(200, "{}")).await;
    let secret = Secret::from("secret");
    let may_be_sent_again = [
        (clerk.verify_api_key(&secret).endpoint(), true),
        (clerk.verify_m2m_token(&secret).endpoint(), true),
        (clerk.verify_oauth_access_token(&secret).endpoint(), true),
        (clerk.update_api_key("ak_1", &UpdateApiKey::new()).endpoint(), true),
        (clerk.update_machine("mch_1", &UpdateMachine::new()).endpoint(), true),
        (clerk.update_oauth_application("oa_1", &UpdateOauthApplication::new()).endpoint(), true),
        (clerk.create_api_key(&CreateApiKey::new("key", "user_1")).endpoint(), false),
        (clerk.create_m2m_token(&secret, &CreateM2mToken::new()).endpoint(), false),
        (clerk.create_machine(&CreateMachine::new("acme")).endpoint(), false),
        (clerk.create_oauth_application(&CreateOauthApplication::new("a")).endpoint(), false),
        (clerk.rotate_machine_secret_key("mch_1", 0).endpoint(), false),
        (clerk.rotate_oauth_application_secret("oa_1").endpoint(), false),
        (clerk.rotate_directory_api_key("dir_1").endpoint(), false),
        (clerk.rotate_scim_directory_api_key("dir_1").endpoint(), false),
    ];
    for (endpoint, expected) in may_be_sent_again {
        let endpoint = endpoint.unwrap();
        assert_eq!(endpoint.is_idempotent(), expected, "{}", endpoint.name());
    }
}
