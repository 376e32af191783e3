//! Clerk's operations.

mod jwks;
mod organizations;
mod sign_in_tokens;
mod users;

use auth_providers::clerk::organizations::ListOrganizations;
use auth_providers::clerk::prelude::*;

use crate::api::{Api, Credentials};
use crate::operation::Operation;

static CLERK: Api<Clerk> = Api::new(
    "clerk",
    |url| Clerk::builder("sk_test_1").base_url(url),
    Credentials { by_scheme: &[("bearerAuth", "Bearer sk_test_1")], key: "sk_test_1" },
);

fn operation(name: &'static str) -> Operation<Clerk> {
    CLERK.operation(name)
}

#[test]
fn every_declared_operation_has_a_test() {
    CLERK.every_declared_operation_has_a_test();
}

#[tokio::test]
async fn documented_errors_are_read() {
    CLERK.errors(|clerk| clerk.list_organizations(&ListOrganizations::new())).await;
}
