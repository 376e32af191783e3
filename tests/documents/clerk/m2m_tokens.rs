use auth_core::Secret;
use auth_providers::clerk::m2m_tokens::{
    CreateM2mToken, ListM2mTokens, M2mTokenFormat, M2mTokens as _,
};
use serde_json::json;

use crate::clerk::operation;

const ID: &str = "mt_0123456789abcdef0123456789abcdef";
const MACHINE: &str = "mch_0123456789abcdefghijklmnopq";

#[tokio::test]
async fn list_m2m_tokens() {
    let all = ListM2mTokens::new(MACHINE).revoked(true).expired(true).limit(10).offset(20);
    operation("getM2MTokens")
        .all(move |clerk| clerk.list_m2m_tokens(&all))
        .least(|clerk| clerk.list_m2m_tokens(&ListM2mTokens::new(MACHINE)))
        .await;
}

#[tokio::test]
async fn create_m2m_token() {
    let key = Secret::from("ak_1");
    let all = CreateM2mToken::new()
        .token_format(M2mTokenFormat::Opaque)
        .seconds_until_expiration(3600)
        .claims(json!({"plan": "gold"}))
        .min_remaining_ttl_seconds(60);
    let (all_key, least_key) = (key.clone(), key);
    operation("createM2MToken")
        .all(move |clerk| clerk.create_m2m_token(&all_key, &all))
        .least(move |clerk| clerk.create_m2m_token(&least_key, &CreateM2mToken::new()))
        .differs("credential", "The vendor says in words that it is a machine's key.")
        .await;
}

#[tokio::test]
async fn revoke_m2m_token() {
    operation("revokeM2MToken")
        .all(|clerk| clerk.revoke_m2m_token(ID, Some("lost")))
        .least(|clerk| clerk.revoke_m2m_token(ID, None))
        .await;
}

#[tokio::test]
async fn verify_m2m_token() {
    operation("verifyM2MToken").all(|clerk| clerk.verify_m2m_token(&Secret::from("mt_1"))).await;
}
