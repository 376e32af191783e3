//! Fakes and mocks of an API, which need no HTTP.

use std::sync::Arc;

use auth_core::{Call, Client, Error, ErrorBody, ErrorKind, Outcome, Provider};
use auth_providers::clerk::sign_in_tokens::{CreateSignInToken, SignInToken, SignInTokens};
use mockall::predicate::always;

struct Fake(Client);

impl Provider for Fake {
    fn client(&self) -> &Client {
        &self.0
    }
}

impl SignInTokens for Fake {
    fn create_sign_in_token(&self, request: &CreateSignInToken) -> Call<SignInToken> {
        Call::ready(match request.user_id.as_str() {
            "user_1" => Ok(serde_json::from_value(serde_json::json!({
                "object": "sign_in_token", "id": "sit_1", "status": "pending",
                "user_id": "user_1", "created_at": 1, "updated_at": 1
            }))
            .unwrap()),
            _ => Err(Error::from_status(404, ErrorBody::new().code("resource_not_found"))),
        })
    }
}

async fn sign_in(tokens: &dyn SignInTokens, user: &str) -> Result<String, Error> {
    Ok(tokens.create_sign_in_token(&CreateSignInToken::new(user)).await?.id)
}

#[tokio::test]
async fn a_method_that_is_overridden_answers_at_once() {
    let fake = Fake(Client::offline());
    assert_eq!(sign_in(&fake, "user_1").await.unwrap(), "sit_1");
    let error = sign_in(&fake, "user_2").await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), (Some("resource_not_found"), Outcome::Rejected));

    let call = fake.create_sign_in_token(&CreateSignInToken::new("user_1"));
    let reply = call.attempt_timeout(std::time::Duration::ZERO).response().await.unwrap();
    assert_eq!((reply.status().as_u16(), reply.into_value().id.as_str()), (200, "sit_1"));
}

#[tokio::test]
async fn a_method_that_is_not_overridden_reaches_no_network() {
    let error = Fake(Client::offline()).revoke_sign_in_token("sit_1").await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Connect, Outcome::NotSent));
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(source.to_string(), "the client is offline");
}

/// A generic function over an API, as `impl` or as `dyn`.
async fn sign_in_generically(tokens: &impl SignInTokens, user: &str) -> Result<String, Error> {
    Ok(tokens.create_sign_in_token(&CreateSignInToken::new(user)).await?.id)
}

#[tokio::test]
async fn a_fake_behind_a_pointer_stays_a_fake() {
    let shared = Arc::new(Fake(Client::offline()));
    assert_eq!(sign_in_generically(&*shared, "user_1").await.unwrap(), "sit_1");
    let anything: [Box<dyn SignInTokens>; 1] = [Box::new(Fake(Client::offline()))];
    let request = CreateSignInToken::new("user_1");
    assert_eq!(anything[0].create_sign_in_token(&request).await.unwrap().id, "sit_1");
    let anything: Arc<dyn SignInTokens> = shared;
    assert_eq!(anything.create_sign_in_token(&request).await.unwrap().id, "sit_1");
    assert_eq!(sign_in(&*anything, "user_1").await.unwrap(), "sit_1");
}

mockall::mock! {
    Api {}

    impl Provider for Api {
        fn client(&self) -> &Client;
    }

    impl SignInTokens for Api {
        fn create_sign_in_token(&self, request: &CreateSignInToken) -> Call<SignInToken>;
        fn revoke_sign_in_token(&self, id: &str) -> Call<SignInToken>;
    }
}

#[tokio::test]
async fn a_mock_says_what_is_expected() {
    let mut api = MockApi::new();
    api.expect_create_sign_in_token().with(always()).times(1).returning(|request| {
        assert_eq!(request.user_id, "user_1");
        Call::ready(Err(Error::from_status(422, ErrorBody::new().code("form_param_invalid"))))
    });
    let error = sign_in(&api, "user_1").await.unwrap_err();
    assert_eq!(error.code(), Some("form_param_invalid"));
}
