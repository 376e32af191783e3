use auth_providers::clerk::admin_portal_link_tokens::CreateAdminPortalLinkToken;
use auth_providers::clerk::prelude::*;

use crate::clerk::operation;

#[tokio::test]
async fn create_admin_portal_link_token() {
    let all = CreateAdminPortalLinkToken::new()
        .organization_id("org_2fLwDcEnT5Vbr1zNjTqbQ9wYiEu")
        .it_contact_id("ada")
        .scopes(["sso"])
        .seconds_until_expiration(60);
    let least = CreateAdminPortalLinkToken::new();
    operation("createAdminPortalLinkToken")
        .all(move |clerk| clerk.create_admin_portal_link_token(&all))
        .least(move |clerk| clerk.create_admin_portal_link_token(&least))
        .await;
}

#[tokio::test]
async fn revoke_admin_portal_link_token() {
    const ID: &str = "aplt_0123456789abcdef0123456789abcdef";
    operation("revokeAdminPortalLinkToken")
        .all(|clerk| clerk.revoke_admin_portal_link_token(ID, Some("lost")))
        .least(|clerk| clerk.revoke_admin_portal_link_token(ID, None))
        .await;
}
