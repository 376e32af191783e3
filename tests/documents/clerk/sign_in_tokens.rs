use auth_providers::clerk::sign_in_tokens::{CreateSignInToken, SignInTokens as _};

use crate::clerk::operation;

#[tokio::test]
async fn create_sign_in_token() {
    operation("CreateSignInToken")
        .all(|clerk| {
            clerk.create_sign_in_token(
                &CreateSignInToken::new("user_1").expires_in_seconds(60).org_id("org_1"),
            )
        })
        .least(|clerk| clerk.create_sign_in_token(&CreateSignInToken::new("user_1")))
        .await;
}

#[tokio::test]
async fn revoke_sign_in_token() {
    operation("RevokeSignInToken").all(|clerk| clerk.revoke_sign_in_token("sit_1")).await;
}
