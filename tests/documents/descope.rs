//! Descope's operations.

mod access_keys;
mod enchanted_link;
mod fedcm;
mod federated;
mod inbound;
mod login_options;
mod magic_link;
mod management;
mod notp;
mod oauth;
mod otp;
mod password;
mod recovery_codes;
mod scim;
mod security_questions;
mod session;
mod sso;
mod totp;
mod webauthn;
mod well_known;

use auth_providers::descope::{Descope, ProjectCredential};

use crate::api::{Api, Credentials};
use crate::operation::Operation;

static DESCOPE: Api<Descope> = Api::new(
    "descope",
    |url| {
        let credential = ProjectCredential::new("P1").management_key("K1");
        Descope::builder("P1").credential(credential).base_url(url)
    },
    Credentials {
        by_scheme: &[
            ("Descope Project ID", "Bearer P1"),
            ("Descope Project ID and Management Key", "Bearer P1:K1"),
        ],
        key: "K1",
    },
);

fn operation(name: &'static str) -> Operation<Descope> {
    DESCOPE.operation(name)
}

#[test]
fn every_declared_operation_has_a_test() {
    DESCOPE.every_declared_operation_has_a_test();
}
