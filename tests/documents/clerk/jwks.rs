use auth_providers::clerk::prelude::*;

use crate::clerk::operation;

#[tokio::test]
async fn get_jwks() {
    let not_public = "a part of a private key";
    let certificates = "the keys are trusted because of where they come from";
    operation("GetJWKS")
        .needs("keys", "RFC 7517 requires it")
        .ignores("keys[].d", not_public)
        .ignores("keys[].dp", not_public)
        .ignores("keys[].dq", not_public)
        .ignores("keys[].k", not_public)
        .ignores("keys[].p", not_public)
        .ignores("keys[].q", not_public)
        .ignores("keys[].qi", not_public)
        .ignores("keys[].x5c", certificates)
        .ignores("keys[].x5t", certificates)
        .ignores("keys[].x5u", certificates)
        .ignores("keys[][\"x5t#S256\"]", certificates)
        .all(|clerk| clerk.get_jwks())
        .await;
}
