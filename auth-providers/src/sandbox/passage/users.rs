//! Passage's users.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::sandbox::documented::{Record, Refusal, Store};

pub(super) const USER_ID: &str = "passage-sandbox-user";
const COUNT: u32 = 25;
/// Where the app's users are kept.
pub(super) const PLACE: &str = "/apps/passage-sandbox-app/users";

/// The users that are there from the start.
pub(super) fn seed(store: &mut Store) {
    for number in 1..=COUNT {
        store.insert(PLACE, Record::new(&user_id(number), user(number)));
    }
}

/// Adds a user. What is not given is as of a user who has just signed up.
pub(super) fn add(store: &mut Store, fields: Value) {
    let now = Timestamp::now().to_string();
    let mut record = Record::new(
        "",
        json!({
            "email": "",
            "email_verified": false,
            "phone": "",
            "phone_verified": false,
            "external_id": "",
            "status": "active",
            "login_count": 1,
            "last_login_at": now,
            "created_at": now,
            "updated_at": now,
            "user_metadata": {},
            "recent_events": [],
            "social_connections": {},
            "webauthn": false,
            "webauthn_devices": [],
            "webauthn_types": [],
        }),
    );
    record.fields.extend(Record::new("", fields).fields);
    let given = record.field("/id").and_then(Value::as_str).map(str::to_owned);
    record.id = given.unwrap_or_else(|| format!("passage-user-{}", store.number()));
    record.set("/id", record.id.clone().into());
    store.insert(PLACE, record);
}

/// Completes a new user: what the authentication API calls an identifier is an email address or a
/// phone number.
///
/// # Errors
///
/// - Another user has the same.
pub(super) fn complete(store: &Store, record: &mut Record) -> Result<(), Refusal> {
    if let Some(identifier) = record.fields.remove("identifier") {
        let is_email = identifier.as_str().is_some_and(|text| text.contains('@'));
        record.set(if is_email { "/email" } else { "/phone" }, identifier);
    }
    for field in ["email", "phone"] {
        let own = record.fields.get(field).and_then(Value::as_str).unwrap_or_default();
        if by_identifier(store, own).is_some() {
            return Err(Refusal::Exists { field: field.to_owned() });
        }
    }
    Ok(())
}

/// The user with this email address or phone number.
pub(super) fn by_identifier<'s>(store: &'s Store, identifier: &str) -> Option<&'s Record> {
    let has = |user: &&Record| ["/email", "/phone"].iter().any(|one| user.has(one, identifier));
    store.records(PLACE).iter().find(has).filter(|_| !identifier.is_empty())
}

/// Keeps a new user, who has yet to use what is sent, and gives the id.
pub(super) fn register(store: &mut Store, identifier: &str) -> Result<String, Refusal> {
    let id = format!("{USER_ID}-new-{:02}", store.number());
    let now = Timestamp::now().to_string();
    let mut record = Record::new(
        &id,
        json!({
            "id": id, "identifier": identifier, "email": "", "email_verified": false, "phone": "",
            "phone_verified": false, "external_id": "", "status": "pending", "login_count": 0,
            "last_login_at": "0001-01-01T00:00:00Z", "created_at": now, "updated_at": now,
            "user_metadata": null, "recent_events": [], "social_connections": {},
            "webauthn": false, "webauthn_devices": [], "webauthn_types": [],
        }),
    );
    complete(store, &mut record)?;
    store.insert(PLACE, record);
    Ok(id)
}

/// Notes that a user signed in. What was sent to an address, and used, verifies that address.
pub(super) fn signed_in(user: &mut Record, is_verified: bool) {
    if user.has("/status", "pending") {
        user.set("/status", "active".into());
    }
    if is_verified {
        let is_phone = user.has("/email", "");
        user.set(if is_phone { "/phone_verified" } else { "/email_verified" }, true.into());
    }
    let count = user.fields.get("login_count").and_then(Value::as_u64).unwrap_or_default();
    user.set("/login_count", (count + 1).into());
    user.set("/last_login_at", Timestamp::now().to_string().into());
}

/// Whether a user may sign in.
pub(super) fn is_active(user: &Record) -> bool {
    !user.has("/status", "inactive")
}

/// The id of a user. The first, who is the oldest, has the id [`USER_ID`].
fn user_id(number: u32) -> String {
    if number == 1 { USER_ID.to_owned() } else { format!("{USER_ID}-{number:02}") }
}

/// A user with every field that the vendor documents. Fields that are not set have the vendor's
/// spelling.
fn user(number: u32) -> Value {
    let name = if number == 1 { "ada".to_owned() } else { format!("user-{number:02}") };
    let address = format!("{name}@example.com");
    let created = format!("2025-01-{:02}T03:04:05Z", number + 1);
    json!({
        "id": user_id(number),
        "email": address,
        "email_verified": true,
        "phone": "",
        "phone_verified": false,
        "external_id": "",
        "status": "active",
        "login_count": number + 1,
        "last_login_at": "2025-11-03T08:30:00.123456Z",
        "created_at": created,
        "updated_at": "2025-11-03T08:30:00.123456Z",
        "user_metadata": { "plan": "trial" },
        "recent_events": [{
            "id": "event-sandbox",
            "action": "login",
            "status": "incomplete",
            "type": "login",
            "ip_addr": "192.0.2.1",
            "user_agent": "Mozilla/5.0",
            "user_agent_display": "Firefox on Linux",
            "created_at": "2025-11-03T08:30:00.123456Z",
            "completed_at": null,
            "social_login_type": null,
        }],
        "social_connections": {
            "github": {
                "provider_id": "12345",
                "provider_identifier": address,
                "created_at": created,
                "last_login_at": "2025-11-03T08:30:00.123456Z",
            },
        },
        "webauthn": true,
        "webauthn_devices": [{
            "id": "device-sandbox",
            "cred_id": "credential-sandbox",
            "friendly_name": "A key",
            "type": "passkey",
            "icons": { "light": null, "dark": null },
            "usage_count": 1,
            "created_at": created,
            "updated_at": created,
            "last_login_at": "2025-11-03T08:30:00.123456Z",
        }],
        "webauthn_types": ["passkey"],
    })
}
