//! The operations of Passage's authentication API.

mod app;
mod current_user;
mod login;
mod magic_link;
mod otp;
mod passkey_readiness;
mod register;
mod social;
mod tokens;
mod transactions;
mod users;
mod well_known;

use auth_providers::passage::prelude::*;
use serde_json::{Value, json};

use crate::api::{Api, Credentials};
use crate::operation::Operation;

static PASSAGE_AUTH: Api<PassageAuth> = Api::new(
    "passage-auth",
    |url| PassageAuth::builder("app_1").base_url(url),
    Credentials { by_scheme: &[("bearerAuth", "Bearer jwt_1")], key: "jwt_1" },
);

fn operation(name: &'static str) -> Operation<PassageAuth> {
    PASSAGE_AUTH.operation(name)
}

/// What a browser gives that creates a passkey.
fn created() -> Value {
    json!({
        "authenticatorAttachment": "platform",
        "clientExtensionResults": {},
        "id": "c",
        "rawId": "c",
        "response": { "attestationObject": "a", "clientDataJSON": "d", "transports": ["usb"] },
        "transports": ["usb"],
        "type": "public-key",
    })
}

/// What a browser gives that uses a passkey.
fn used() -> Value {
    json!({
        "authenticatorAttachment": "platform",
        "clientExtensionResults": {},
        "id": "c",
        "rawId": "c",
        "response": {
            "authenticatorData": "a",
            "clientDataJSON": "d",
            "signature": "s",
            "userHandle": "u",
        },
        "type": "public-key",
    })
}

#[test]
fn every_declared_operation_has_a_test() {
    PASSAGE_AUTH.every_declared_operation_has_a_test();
}
