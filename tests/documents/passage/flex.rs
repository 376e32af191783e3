use auth_providers::passage::flex::Flex as _;

use crate::passage::operation;

#[tokio::test]
async fn create_authenticate_transaction() {
    operation("createAuthenticateTransaction")
        .all(|passage| passage.create_authenticate_transaction("ada"))
        .await;
}

#[tokio::test]
async fn create_register_transaction() {
    operation("createRegisterTransaction")
        .all(|passage| passage.create_register_transaction("ada", "ada@example.com"))
        .await;
}

#[tokio::test]
async fn verify_nonce() {
    operation("authenticateVerifyNonce").all(|passage| passage.verify_nonce(&"n".into())).await;
}
