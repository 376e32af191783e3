use auth_providers::descope::fedcm::Fedcm as _;

use crate::descope::operation;

#[tokio::test]
async fn get_fedcm_client_metadata() {
    operation("GetFedCMClientMetadata")
        .with("query.client_id", "it says which application is meant")
        .all(|descope| descope.get_fedcm_client_metadata("P1"))
        .await;
}

#[tokio::test]
async fn get_fedcm_config() {
    operation("GetFedCMConfig").all(|descope| descope.get_fedcm_config("P1")).await;
}
