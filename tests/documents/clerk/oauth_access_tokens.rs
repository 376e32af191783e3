use auth_core::Secret;
use auth_providers::clerk::oauth_access_tokens::OauthAccessTokens as _;

use crate::clerk::operation;

#[tokio::test]
async fn verify_oauth_access_token() {
    operation("verifyOAuthAccessToken")
        .all(|clerk| clerk.verify_oauth_access_token(&Secret::from("oat_1")))
        .with("body.access_token", "Without the token there is nothing to verify.")
        .without("body.secret", "It is the older name of `access_token`.")
        .await;
}
