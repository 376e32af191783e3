use auth_providers::descope::prelude::*;

use crate::descope::operation;

#[tokio::test]
async fn get_keys_v2() {
    operation("GetKeysV2")
        .needs("keys", "RFC 7517 requires it")
        .without("query.certs", "the verifier reads keys, not certificates")
        .all(|descope| descope.get_keys_v2("P1"))
        .await;
}
