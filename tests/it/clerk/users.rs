//! What the document cannot say of changed users: null and absent, parts of forms, repetitions.

use auth_core::{Multipart, Part, Patch, Secret};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::users::authentication::{ListUserOauthAccessTokens, RemoveUserPassword};
use auth_providers::clerk::users::{
    CreateUser, ReplaceUserMetadata, UpdateUser, UpdateUserMetadata,
};
use auth_tests::server::Reply;
use serde_json::Value;

use super::clerk;

const USER: &str = r#"{"id": "user_1"}"#;

#[tokio::test]
async fn a_field_of_a_user_is_kept_cleared_or_set() {
    let (server, clerk) = clerk(Reply::json(200, USER)).await;
    let changes = UpdateUser::new()
        .first_name("Ada")
        .username(Patch::Clear)
        .password("correct horse")
        .backup_codes(Vec::<String>::new());
    clerk.update_user("user_1", &changes).await.unwrap();
    assert_eq!(server.seen()[0].line(), "PATCH /v1/users/user_1");
    assert_eq!(
        server.seen()[0].text(),
        r#"{"first_name":"Ada","username":null,"password":"correct horse","backup_codes":[]}"#
    );
}

#[tokio::test]
async fn metadata_is_emptied_as_a_whole_and_entries_of_it_are_removed() {
    let (server, clerk) = clerk(Reply::json(200, USER)).await;
    let nothing: [(&str, Value); 0] = [];
    let empty = ReplaceUserMetadata::new().public_metadata(nothing);
    clerk.replace_user_metadata("user_1", &empty).await.unwrap();
    let removed = UpdateUserMetadata::new().public_metadata([("plan", Value::Null)]);
    clerk.update_user_metadata("user_1", &removed).await.unwrap();
    assert_eq!(server.seen()[0].line(), "PUT /v1/users/user_1/metadata");
    assert_eq!(server.seen()[0].text(), r#"{"public_metadata":{}}"#);
    assert_eq!(server.seen()[1].line(), "PATCH /v1/users/user_1/metadata");
    assert_eq!(server.seen()[1].text(), r#"{"public_metadata":{"plan":null}}"#);
}

#[tokio::test]
async fn a_picture_is_a_part_with_the_name_file() {
    let (server, clerk) = clerk(Reply::json(200, USER)).await;
    let form = Multipart::new().part("file", Part::new("png").file_name("ada.png"));
    clerk.set_user_profile_image("user_1", form).await.unwrap();
    let text = server.seen()[0].text();
    assert!(text.contains("form-data; name=\"file\"; filename=\"ada.png\"\r\n"), "{text}");
}

#[tokio::test]
async fn what_sets_a_state_may_be_sent_again_and_what_uses_something_up_may_not() {
    let (_, clerk) = clerk(Reply::json(200, USER)).await;
    let code = Secret::from("123456");
    let may_be_sent_again = [
        (clerk.ban_user("user_1").endpoint(), true),
        (clerk.ban_users(&["user_1"]).endpoint(), true),
        (clerk.lock_user("user_1").endpoint(), true),
        (clerk.update_user("user_1", &UpdateUser::new()).endpoint(), true),
        (clerk.remove_user_password("user_1", &RemoveUserPassword::new()).endpoint(), true),
        (clerk.create_user(&CreateUser::new()).endpoint(), false),
        (clerk.verify_user_totp("user_1", &code).endpoint(), false),
        (clerk.prepare_email_address_verification("idn_1").endpoint(), false),
        (clerk.attempt_email_address_verification("idn_1", "ver_1", &code).endpoint(), false),
        (clerk.prepare_phone_number_verification("idn_1").endpoint(), false),
        (clerk.attempt_phone_number_verification("idn_1", "ver_1", &code).endpoint(), false),
    ];
    for (endpoint, expected) in may_be_sent_again {
        let endpoint = endpoint.unwrap();
        assert_eq!(endpoint.is_idempotent(), expected, "{}", endpoint.name());
    }
}

#[tokio::test]
async fn a_token_of_a_provider_is_not_shown() {
    let tokens = r#"{"data": [{"external_account_id": "eac_1", "token": "token-secret",
        "id_token": "id-secret", "token_secret": "oauth-secret"}], "total_count": 1}"#;
    let (server, clerk) = clerk(Reply::json(200, tokens)).await;
    let filter = ListUserOauthAccessTokens::new();
    let tokens = clerk.list_user_oauth_access_tokens("user_1", "oauth_google", &filter).await;
    let tokens = tokens.unwrap();
    assert_eq!(
        server.seen()[0].line(),
        "GET /v1/users/user_1/oauth_access_tokens/oauth_google?paginated=true"
    );
    assert_eq!(tokens.data[0].token.expose(), "token-secret");
    let shown = format!("{tokens:?}");
    assert!(!shown.contains("-secret"), "{shown}");
}
