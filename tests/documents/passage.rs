//! The operations of Passage's management API.

mod apps;
mod flex;
mod magic_links;
mod tokens;
mod user_devices;
mod users;

use auth_providers::passage::prelude::*;

use crate::api::{Api, Credentials};
use crate::operation::Operation;

static PASSAGE: Api<Passage> = Api::new(
    "passage",
    |url| Passage::builder("app_1", "key_1").base_url(url),
    Credentials { by_scheme: &[("bearerAuth", "Bearer key_1")], key: "key_1" },
);

fn operation(name: &'static str) -> Operation<Passage> {
    PASSAGE.operation(name)
}

#[test]
fn every_declared_operation_has_a_test() {
    PASSAGE.every_declared_operation_has_a_test();
}

#[tokio::test]
async fn documented_errors_are_read() {
    PASSAGE.errors(|passage| passage.revoke_user_refresh_tokens("user_1")).await;
}
