use auth_providers::passage::auth::well_known::AuthWellKnown as _;
use auth_providers::passage::prelude::*;

use crate::api::{Api, Credentials};
use crate::passage_auth::operation;

/// The client whose verifier fetches the keys.
static PASSAGE: Api<Passage> = Api::new(
    "passage-auth",
    |url| Passage::builder("app_1", "key_1").base_url(url),
    Credentials { by_scheme: &[], key: "key_1" },
);

#[tokio::test]
async fn get_jwks() {
    operation("getJwks").all_raw(|auth| auth.get_jwks()).await;
}

#[tokio::test]
async fn a_verifier_fetches_the_keys() {
    PASSAGE
        .operation("getJwks")
        .fetched_by(|passage, token| async move { passage.verify_jwt(&token).await.map(drop) })
        .await;
}

#[tokio::test]
async fn get_openid_configuration() {
    operation("getOpenIdConfiguration").all(|auth| auth.get_openid_configuration()).await;
}
