use auth_core::{Patch, Secret};
use auth_providers::clerk::api_keys::{ApiKeys as _, CreateApiKey, ListApiKeys, UpdateApiKey};
use serde_json::json;

use crate::clerk::operation;

const ID: &str = "ak_0123456789abcdef0123456789abcdef";
const USER: &str = "user_0123456789abcdefghijklmnopq";

#[tokio::test]
async fn list_api_keys() {
    let all = ListApiKeys::new(USER)
        .kind("api_key")
        .include_invalid(true)
        .query("ada")
        .limit(10)
        .offset(20);
    operation("getApiKeys")
        .all(move |clerk| clerk.list_api_keys(&all))
        .least(|clerk| clerk.list_api_keys(&ListApiKeys::new(USER)))
        .await;
}

#[tokio::test]
async fn create_api_key() {
    let least = CreateApiKey::new("Ada's key", USER);
    let all = least
        .clone()
        .kind("api_key")
        .description("Acme")
        .claims(json!({"plan": "gold"}))
        .scopes(["read"])
        .created_by(USER)
        .seconds_until_expiration(3600);
    operation("createApiKey")
        .all(move |clerk| clerk.create_api_key(&all))
        .least(move |clerk| clerk.create_api_key(&least))
        .await;
}

#[tokio::test]
async fn get_api_key() {
    operation("getApiKey").all(|clerk| clerk.get_api_key(ID)).await;
}

#[tokio::test]
async fn delete_api_key() {
    operation("deleteApiKey").all(|clerk| clerk.delete_api_key(ID)).await;
}

#[tokio::test]
async fn update_api_key() {
    let all = UpdateApiKey::new()
        .claims(json!({"plan": "gold"}))
        .scopes(["read"])
        .description(Patch::Clear)
        .subject(USER)
        .seconds_until_expiration(3600);
    operation("updateApiKey")
        .all(move |clerk| clerk.update_api_key(ID, &all))
        .least(|clerk| clerk.update_api_key(ID, &UpdateApiKey::new()))
        .await;
}

#[tokio::test]
async fn get_api_key_secret() {
    operation("getApiKeySecret").all(|clerk| clerk.get_api_key_secret(ID)).await;
}

#[tokio::test]
async fn revoke_api_key() {
    operation("revokeApiKey")
        .all(|clerk| clerk.revoke_api_key(ID, Some("lost")))
        .least(|clerk| clerk.revoke_api_key(ID, None))
        .await;
}

#[tokio::test]
async fn verify_api_key() {
    operation("verifyApiKey").all(|clerk| clerk.verify_api_key(&Secret::from("ak_1"))).await;
}
