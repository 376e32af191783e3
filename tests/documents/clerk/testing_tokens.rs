use auth_providers::clerk::prelude::*;

use crate::clerk::operation;

#[tokio::test]
async fn create_testing_token() {
    operation("CreateTestingToken").all(|clerk| clerk.create_testing_token()).await;
}
