//! Clerk's users: one for the other operations, and more to fill several pages.

use axum::Json;
use serde_json::{Value, json};

use super::listing::{Listing, page};
use super::refusal::Refusal;
use super::{Authorized, USER_ID};
use crate::sandbox::query::Query;

const COUNT: u32 = 25;
/// 2024-01-01T00:00:00Z, in milliseconds.
const START: i64 = 1_704_067_200_000;
const DAY: i64 = 24 * 60 * 60 * 1000;

const EMAIL_ADDRESS: &str = "/email_addresses/0/email_address";
const PHONE_NUMBER: &str = "/phone_numbers/0/phone_number";
const WEB3_WALLET: &str = "/web3_wallets/0/web3_wallet";

const LISTING: Listing = Listing {
    values: &[
        ("email_address", EMAIL_ADDRESS),
        ("phone_number", PHONE_NUMBER),
        ("external_id", "/external_id"),
        ("username", "/username"),
        ("web3_wallet", WEB3_WALLET),
        ("user_id", "/id"),
    ],
    parts: &[
        (
            "query",
            &[
                EMAIL_ADDRESS,
                PHONE_NUMBER,
                WEB3_WALLET,
                "/id",
                "/username",
                "/first_name",
                "/last_name",
            ],
        ),
        ("email_address_query", &[EMAIL_ADDRESS]),
        ("phone_number_query", &[PHONE_NUMBER]),
        ("username_query", &["/username"]),
        ("name_query", &["/first_name", "/last_name"]),
    ],
    flags: &[("banned", "/banned")],
    times: &["created_at", "last_active_at", "last_sign_in_at"],
    orders: &[
        ("created_at", "/created_at"),
        ("updated_at", "/updated_at"),
        ("email_address", EMAIL_ADDRESS),
        ("web3wallet", WEB3_WALLET),
        ("first_name", "/first_name"),
        ("last_name", "/last_name"),
        ("phone_number", PHONE_NUMBER),
        ("username", "/username"),
        ("last_active_at", "/last_active_at"),
        ("last_sign_in_at", "/last_sign_in_at"),
    ],
    others: &["starting_after"],
};

pub(super) async fn list(_: Authorized, query: Query) -> Result<Json<Vec<Value>>, Refusal> {
    let users = LISTING.select((1..=COUNT).map(user).collect(), &query)?;
    page(users, &query).map(Json)
}

pub(super) fn is_known(id: &str) -> bool {
    (1..=COUNT).any(|number| user_id(number) == id)
}

/// The id of a user. The first, who is the oldest, has the id [`USER_ID`].
pub(super) fn user_id(number: u32) -> String {
    if number == 1 { USER_ID.to_owned() } else { format!("{USER_ID}_{number:02}") }
}

/// A user with every field that the vendor sends in a list.
fn user(number: u32) -> Value {
    let created = START + i64::from(number) * DAY;
    // Built from parts, because `json!` cannot handle this many fields at once.
    let parts = [identity(number, created), factors(created), standing(created)];
    let objects = parts.into_iter().filter_map(|part| match part {
        Value::Object(object) => Some(object),
        _ => None,
    });
    objects.flatten().collect()
}

fn identity(number: u32, created: i64) -> Value {
    let address_id = format!("idn_sandbox_{number:02}");
    let picture = format!("https://img.clerk.com/sandbox-{number:02}");
    json!({
        "id": user_id(number),
        "object": "user",
        "external_id": null,
        "primary_email_address_id": address_id,
        "primary_phone_number_id": null,
        "primary_web3_wallet_id": null,
        "username": null,
        "first_name": "User",
        "last_name": format!("Number {number:02}"),
        "locale": null,
        "profile_image_url": picture,
        "image_url": picture,
        "has_image": false,
        "public_metadata": {},
        "private_metadata": {},
        "unsafe_metadata": {},
        "email_addresses": [email_address(&address_id, number, created)],
        "phone_numbers": [],
        "web3_wallets": [],
        "passkeys": [],
    })
}

fn factors(created: i64) -> Value {
    json!({
        "password_enabled": true,
        "two_factor_enabled": false,
        "totp_enabled": false,
        "backup_code_enabled": false,
        "mfa_enabled_at": null,
        "mfa_disabled_at": null,
        "password_last_updated_at": created,
        "external_accounts": [],
        "saml_accounts": [],
        "enterprise_accounts": [],
    })
}

fn standing(created: i64) -> Value {
    json!({
        "last_sign_in_at": created + DAY,
        "banned": false,
        "locked": false,
        "lockout_expires_in_seconds": null,
        "verification_attempts_remaining": 100,
        "updated_at": created + DAY,
        "created_at": created,
        "delete_self_enabled": true,
        "create_organization_enabled": true,
        "last_active_at": created + DAY,
        "legal_accepted_at": null,
        "bypass_client_trust": false,
    })
}

fn email_address(id: &str, number: u32, created: i64) -> Value {
    json!({
        "id": id,
        "object": "email_address",
        "email_address": format!("user-{number:02}@example.com"),
        "reserved": false,
        "verification": {
            "object": "verification_otp",
            "status": "verified",
            "strategy": "email_code",
            "attempts": 1,
            "expire_at": created + 600_000,
        },
        "linked_to": [],
        "matches_sso_connection": false,
        "created_at": created,
        "updated_at": created,
    })
}
