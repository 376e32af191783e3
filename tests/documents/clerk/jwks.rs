use crate::clerk::operation;

#[tokio::test]
async fn jwks() {
    operation("GetJWKS")
        .needs("keys", "a key set without a list of keys is none")
        .fetched_by(|clerk, token| async move { clerk.verify_session(&token).await.map(drop) })
        .await;
}
