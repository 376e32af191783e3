use auth_providers::passage::auth::app::AuthApp as _;

use crate::passage_auth::operation;

#[tokio::test]
async fn get_app() {
    operation("getApp").all(|auth| auth.get_app()).await;
}
