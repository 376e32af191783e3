use auth_providers::clerk::prelude::*;

use crate::clerk::operation;

#[tokio::test]
async fn create_svix_app() {
    operation("CreateSvixApp").all(|clerk| clerk.create_svix_app()).await;
}

#[tokio::test]
async fn delete_svix_app() {
    operation("DeleteSvixApp").all(|clerk| clerk.delete_svix_app()).await;
}

#[tokio::test]
async fn generate_svix_auth_url() {
    operation("GenerateSvixAuthURL").all(|clerk| clerk.generate_svix_auth_url()).await;
}
