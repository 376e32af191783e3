//! Descope's users.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::USER_ID;
use super::refusal::ErrorResponse;
use crate::sandbox::documented::{Record, Refusal, Store};

/// Where users are kept.
pub(super) const PLACE: &str = "/v1/mgmt/user";

/// The user that is there from the start.
pub(super) fn seed(store: &mut Store) {
    let user = json!({
        "userId": USER_ID,
        "loginIds": ["ada@example.com"],
        "email": "ada@example.com",
        "verifiedEmail": true,
        "name": "Ada",
        "status": "enabled",
        "test": false,
        "createdTime": Timestamp::now().as_second(),
    });
    store.insert(PLACE, Record::new(USER_ID, user));
}

/// The id of the user with this login id.
pub(super) fn find(store: &Store, login_id: &str) -> Option<String> {
    store.find(PLACE, ["/loginIds"], login_id).map(|user| user.id.clone())
}

/// Completes a new user.
///
/// # Errors
///
/// - Another user has one of its login ids.
pub(super) fn complete(store: &Store, record: &mut Record) -> Result<(), Refusal> {
    let first = record.fields.remove("loginId");
    let more = record.fields.remove("additionalIdentifiers");
    let more = more.as_ref().and_then(Value::as_array).cloned().unwrap_or_default();
    let all: Vec<Value> = first.into_iter().chain(more).collect();
    let taken = |id: &Value| id.as_str().is_some_and(|id| find(store, id).is_some());
    if all.iter().any(taken) {
        return Err(ErrorResponse::user_exists().into());
    }
    record.set("/loginIds", all.into());
    if record.fields.get("status").is_none_or(|status| status == "") {
        record.set("/status", "enabled".into());
    }
    Ok(())
}

/// Completes a changed user: a new login id takes the place of the one that the request names.
pub(super) fn change(record: &mut Record) {
    let named = record.fields.remove("loginId");
    let Some(new) = record.fields.remove("newLoginId") else { return };
    let ids = record.fields.get_mut("loginIds").and_then(Value::as_array_mut);
    for id in ids.into_iter().flatten().filter(|id| named.as_ref() == Some(*id)) {
        *id = new.clone();
    }
}
