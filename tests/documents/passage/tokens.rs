use auth_providers::passage::tokens::Tokens as _;

use crate::passage::operation;

#[tokio::test]
async fn revoke_user_refresh_tokens() {
    operation("revokeUserRefreshTokens")
        .all(|passage| passage.revoke_user_refresh_tokens("user_1"))
        .await;
}
