use auth_providers::passage::auth::tokens::AuthTokens as _;

use crate::passage_auth::operation;

#[tokio::test]
async fn refresh_auth_token() {
    operation("refreshAuthToken").all(|auth| auth.refresh_auth_token(&"r".into())).await;
}

#[tokio::test]
async fn revoke_refresh_token() {
    operation("revokeRefreshToken").all(|auth| auth.revoke_refresh_token(&"r".into())).await;
}
