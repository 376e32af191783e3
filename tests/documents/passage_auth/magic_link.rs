use auth_providers::passage::auth::magic_link::AuthMagicLink as _;

use crate::passage_auth::operation;

#[tokio::test]
async fn activate_magic_link() {
    operation("activateMagicLink").all(|auth| auth.activate_magic_link(&"m".into())).await;
}

#[tokio::test]
async fn get_magic_link_status() {
    operation("magicLinkStatus").all(|auth| auth.get_magic_link_status(&"link_1".into())).await;
}
