//! Clerk's users: one for the other operations, and more to fill several pages.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::listing::Listing;
use super::refusal::ErrorResponse;
use crate::sandbox::documented::{Record, Store};
use crate::sandbox::query::Query;
use crate::sandbox::token::random;

/// Where users are kept.
pub(super) const PLACE: &str = "/users";

const COUNT: u32 = 25;
/// 2024-01-01T00:00:00Z, in milliseconds.
const START: i64 = 1_704_067_200_000;
const DAY: i64 = 24 * 60 * 60 * 1000;

const EMAIL_ADDRESS: &str = "/email_addresses/0/email_address";
const PHONE_NUMBER: &str = "/phone_numbers/0/phone_number";
const WEB3_WALLET: &str = "/web3_wallets/0/web3_wallet";

/// What no two users have, by its name in a request and by where a user has it. Of several addresses
/// the first counts.
const UNIQUE: &[(&str, &str)] = &[
    ("external_id", "/external_id"),
    ("username", "/username"),
    ("email_address", EMAIL_ADDRESS),
    ("phone_number", PHONE_NUMBER),
    ("web3_wallet", WEB3_WALLET),
];

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

/// The users that a list asks for.
pub(super) fn select<'s>(
    records: Vec<&'s Record>,
    query: &Query,
) -> Result<Vec<&'s Record>, ErrorResponse> {
    LISTING.select(records, query)
}

/// The users that are there from the start.
pub(super) fn seed(store: &mut Store) {
    for number in 1..=COUNT {
        store.insert(PLACE, Record::new(&user_id(number), user(number)));
    }
}

/// Completes a new user: what the request calls by its text is a record of its own in a user.
///
/// # Errors
///
/// - Another user has one of its addresses, its user name or its external id.
pub(super) fn complete(store: &Store, record: &mut Record) -> Result<(), ErrorResponse> {
    for (name, pointer) in UNIQUE {
        let taken = |text: &Value| {
            text.as_str().is_some_and(|text| store.find(PLACE, [*pointer], text).is_some())
        };
        let is_taken = match record.fields.get(*name) {
            Some(Value::Array(texts)) => texts.iter().any(taken),
            field => field.is_some_and(taken),
        };
        if is_taken {
            return Err(ErrorResponse::identifier_exists(name));
        }
    }
    let now = Timestamp::now().as_millisecond();
    for (name, plural) in [
        ("email_address", "email_addresses"),
        ("phone_number", "phone_numbers"),
        ("web3_wallet", "web3_wallets"),
    ] {
        let Some(given) = record.fields.remove(name) else { continue };
        let texts = given.as_array().cloned().unwrap_or_else(|| vec![given]);
        let own = |text: &Value| identification(name, &format!("idn_{}", random()), text, now);
        let all: Vec<Value> = texts.iter().map(own).collect();
        if let Some(id) = all.first().and_then(|first| first.get("id")) {
            record.set(&format!("/primary_{name}_id"), id.clone());
        }
        record.set(&format!("/{plural}"), all.into());
    }
    let has_password = ["password", "password_digest"].iter().any(|name| {
        // It is never shown.
        record.fields.remove(*name).is_some()
    });
    record.set("/password_enabled", has_password.into());
    Ok(())
}

/// The id of a user. The first, who is the oldest, has the id
/// [`USER_ID`](super::USER_ID). It is as long as those of the vendor.
pub(super) fn user_id(number: u32) -> String {
    format!("user_sandbox{number:020}")
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
    let address = format!("user-{number:02}@example.com").into();
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
        "email_addresses": [identification("email_address", &address_id, &address, created)],
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

/// An email address, a phone number or a wallet.
fn identification(name: &str, id: &str, text: &Value, created: i64) -> Value {
    json!({
        "id": id,
        "object": name,
        name: text,
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
