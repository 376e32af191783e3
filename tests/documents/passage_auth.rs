//! The operations of Passage's authentication API.

use auth_providers::passage::Passage;

use crate::api::{Api, Credentials};

static PASSAGE_AUTH: Api<Passage> = Api::new(
    "passage-auth",
    |url| Passage::builder("app_1", "key_1").base_url(url),
    Credentials { by_scheme: &[], key: "key_1" },
)
.internal(&[("Jwks::get_jwks", "the verifier of tokens")]);

#[test]
fn every_declared_operation_has_a_test() {
    PASSAGE_AUTH.every_declared_operation_has_a_test();
}
