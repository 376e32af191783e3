use crate::descope::operation;

#[tokio::test]
async fn public_keys() {
    operation("GetKeysV2")
        .without("query.certs", "the verifier reads no certificates")
        .needs("keys", "a key set without a list of keys is none")
        .fetched_by(|descope, token| async move { descope.verify_session(&token).await.map(drop) })
        .await;
}
