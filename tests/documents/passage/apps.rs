use auth_providers::passage::apps::Apps as _;

use crate::passage::operation;

#[tokio::test]
async fn get_app() {
    #[expect(deprecated, reason = "the vendor dropped it")]
    operation("getApp").all(|passage| passage.get_app()).await;
}
