//! The tokens of programs in Clerk's sandbox: made, verified and revoked as at the vendor.

use std::time::Duration;

use auth_core::Secret;
use auth_providers::clerk::api_keys::{CreateApiKey, ListApiKeys};
use auth_providers::clerk::m2m_tokens::{CreateM2mToken, M2mTokenFormat};
use auth_providers::clerk::machines::{CreateMachine, MachineWithSecret};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::{Authenticator, Principal};
use auth_providers::sandbox::{Sandbox, TokenIssuer};
use serde_json::{Value, json};

async fn start() -> (Sandbox, Clerk, Authenticator) {
    let sandbox = Sandbox::start().await.unwrap();
    let clerk = sandbox.clerk().build().unwrap();
    let authenticator = clerk.authenticator().allow_api_keys().allow_oauth_tokens();
    (sandbox, clerk, authenticator.allow_any_machine().no_cache())
}

async fn whose(authenticator: &Authenticator, token: &Secret) -> String {
    match authenticator.verify(token).await {
        Ok(principal) => principal.subject().to_owned(),
        Err(error) => error.name().to_owned(),
    }
}

async fn machine(clerk: &Clerk, name: &str, calls: &[&str]) -> MachineWithSecret {
    let machine = CreateMachine::new(name).scoped_machines(calls.iter().copied());
    clerk.create_machine(&machine).await.unwrap()
}

#[tokio::test]
async fn an_api_key_is_good_until_it_is_revoked_or_over() {
    let (_sandbox, clerk, authenticator) = start().await;
    let user = Sandbox::CLERK_USER_ID;
    let request = CreateApiKey::new("import", user).scopes(["read"]).claims(json!({"n": 1}));
    let key = clerk.create_api_key(&request).await.unwrap();
    let known = clerk.verify_api_key(&key.secret).await.unwrap();
    assert_eq!(known, clerk.get_api_key(&key.api_key.id).await.unwrap());
    assert_eq!((known.kind.as_str(), known.is_valid()), ("api_key", true));
    let principal = authenticator.verify(&key.secret).await.unwrap();
    assert!(principal.user_id() == Some(user) && principal.has_scope("read"), "{principal:?}");

    let listed = clerk.list_api_keys(&ListApiKeys::new(user)).await.unwrap();
    assert_eq!(listed.data.len(), 1);
    clerk.revoke_api_key(&key.api_key.id, Some("leaked")).await.unwrap();
    assert_eq!(whose(&authenticator, &key.secret).await, "revoked");

    let brief = CreateApiKey::new("brief", Sandbox::CLERK_ORG_ID).seconds_until_expiration(1_u64);
    let brief = clerk.create_api_key(&brief).await.unwrap();
    assert_ne!(brief.secret, key.secret);
    assert_eq!(whose(&authenticator, &brief.secret).await, Sandbox::CLERK_ORG_ID);
    while whose(&authenticator, &brief.secret).await != "expired" {
        tokio::task::yield_now().await;
    }
    clerk.delete_api_key(&brief.api_key.id).await.unwrap();
    assert_eq!(whose(&authenticator, &brief.secret).await, "unknown_token");
    assert_eq!(whose(&authenticator, &Secret::from("ak_forged")).await, "unknown_token");
}

#[tokio::test]
async fn a_machines_token_is_its_own_and_for_those_that_it_may_call() {
    let (_sandbox, clerk, authenticator) = start().await;
    let called = machine(&clerk, "called", &[]).await.machine.id;
    let calling = machine(&clerk, "calling", &[&called]).await;
    let request = CreateM2mToken::new().claims(json!({"job": 7}));
    let token = clerk.create_m2m_token(&calling.secret_key, &request).await.unwrap();
    let here = authenticator.clone().allow_machines(&called);
    let Ok(Principal::Machine(claims)) = here.verify(&token.token).await else { panic!("refused") };
    assert_eq!(claims.machine_id, calling.machine.id);
    assert_eq!((claims.claims, claims.is_jwt), (Some(json!({"job": 7})), false));
    let ends = token.m2m_token.expiration.unwrap() - token.m2m_token.created_at.unwrap();
    assert!(ends.total(jiff::Unit::Second).unwrap() > 3590.0, "the machine's default");
    let elsewhere = authenticator.clone().allow_machines("mch_other");
    assert_eq!(whose(&elsewhere, &token.token).await, "wrong_audience");

    clerk.revoke_m2m_token(&token.m2m_token.id, None).await.unwrap();
    assert_eq!(whose(&authenticator, &token.token).await, "revoked");
    assert_eq!(whose(&authenticator, &Secret::from("mt_forged")).await, "unknown_token");
}

#[tokio::test]
async fn a_machines_jwt_says_what_the_machine_wrote() {
    let (_sandbox, clerk, authenticator) = start().await;
    let calling = machine(&clerk, "calling", &[]).await;
    let request = CreateM2mToken::new()
        .token_format(M2mTokenFormat::Jwt)
        .seconds_until_expiration(60_u64)
        .claims(json!({"aud": "mch_2", "sub": "mch_forged", "job": 7}));
    let token = clerk.create_m2m_token(&calling.secret_key, &request).await.unwrap().token;
    let here = authenticator.allow_machines("mch_2");
    let Ok(Principal::Machine(claims)) = here.verify(&token).await else { panic!("refused") };
    assert_eq!(claims.machine_id, calling.machine.id);
    assert_eq!((claims.claims, claims.is_jwt), (Some(json!({"job": 7})), true));
    assert!(claims.expires_at.is_some());
}

#[tokio::test]
async fn an_oauth_token_is_known_to_clerk_too() {
    let (sandbox, clerk, authenticator) = start().await;
    let token = sandbox.issue_jwt(TokenIssuer::ClerkOauth, [("scope", "read write".into())]);
    let known = clerk.verify_oauth_access_token(&token).await.unwrap();
    assert_eq!((known.scopes.len(), known.is_valid()), (2, true));
    let confirmed = authenticator.confirm_oauth_tokens();
    let principal = confirmed.verify(&token).await.unwrap();
    assert_eq!(principal.user_id(), Some(Sandbox::CLERK_USER_ID));
    assert!(principal.has_scope("write"));

    let old = sandbox.issue_jwt(TokenIssuer::ClerkOauth, [("exp", 1.into())]);
    assert_eq!(clerk.verify_oauth_access_token(&old).await.unwrap().expired, Some(true));
    assert_eq!(whose(&confirmed, &old).await, "expired");
    assert_eq!(whose(&confirmed, &Secret::from("oat_forged")).await, "unknown_token");
    // It is no session.
    let error = clerk.verify_session(&token).await.unwrap_err();
    assert_eq!(error.name(), "wrong_type");
    sandbox.rotate_keys(TokenIssuer::ClerkOauth);
    let session = sandbox.issue_jwt(TokenIssuer::Clerk, [("sub", Value::Null)]);
    assert_eq!(clerk.verify_session(&session).await.unwrap_err().name(), "unknown_key");
}

#[tokio::test]
async fn a_program_that_nobody_knows_holds_up_nobody() {
    let (sandbox, clerk, _) = start().await;
    let authenticator = clerk.authenticator().allow_api_keys().cache_for(Duration::from_secs(60));
    let key = CreateApiKey::new("import", Sandbox::CLERK_USER_ID);
    let key = clerk.create_api_key(&key).await.unwrap().secret;
    assert_eq!(whose(&authenticator, &key).await, Sandbox::CLERK_USER_ID);
    sandbox.clear_requests();
    for _ in 0..50 {
        assert_eq!(whose(&authenticator, &Secret::from("ak_forged")).await, "unknown_token");
        assert_eq!(whose(&authenticator, &key).await, Sandbox::CLERK_USER_ID);
    }
    assert_eq!(sandbox.requests().len(), 1);
}
