//! The operations of Passage's authentication API.

use auth_providers::passage::Passage;

use crate::api::{Api, Credentials};
use crate::operation::Operation;

static PASSAGE_AUTH: Api<Passage> = Api::new(
    "passage-auth",
    |url| Passage::builder("app_1", "key_1").base_url(url),
    Credentials { by_scheme: &[], key: "key_1" },
);

fn operation(name: &'static str) -> Operation<Passage> {
    PASSAGE_AUTH.operation(name)
}

#[test]
fn every_declared_operation_has_a_test() {
    PASSAGE_AUTH.every_declared_operation_has_a_test();
}

#[tokio::test]
async fn jwks() {
    operation("getJwks")
        .fetched_by(|passage, token| async move { passage.verify_jwt(&token).await.map(drop) })
        .await;
}
