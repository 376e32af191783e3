//! Descope's users.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::USER_ID;
use crate::sandbox::documented::{Record, Refusal, Store};

/// Where users are kept.
pub(super) const PLACE: &str = "/v1/mgmt/user";
/// The field of a request with the user's login id.
pub(super) const LOGIN_ID: &str = "loginId";

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
    let all = login_ids(&record.fields);
    record.fields.remove(LOGIN_ID);
    record.fields.remove("additionalIdentifiers");
    let taken = |id: &Value| id.as_str().is_some_and(|id| find(store, id).is_some());
    if all.iter().any(taken) {
        return Err(Refusal::Exists { field: LOGIN_ID.to_owned() });
    }
    record.set("/loginIds", all.into());
    if record.fields.get("status").is_none_or(|status| status == "") {
        record.set("/status", "enabled".into());
    }
    Ok(())
}

/// What the creation of several users says of one whose login id is taken.
pub(super) fn failed(fields: &Map<String, Value>) -> Value {
    json!({ "failure": "User already exists", "user": { "loginIds": login_ids(fields) } })
}

/// The login ids of a new user, the main one first.
fn login_ids(fields: &Map<String, Value>) -> Vec<Value> {
    let more = fields.get("additionalIdentifiers").and_then(Value::as_array);
    fields.get(LOGIN_ID).into_iter().chain(more.into_iter().flatten()).cloned().collect()
}

/// Completes a changed user: a new login id takes the place of the one that the request names.
pub(super) fn change(record: &mut Record) {
    let named = record.fields.remove(LOGIN_ID);
    let Some(new) = record.fields.remove("newLoginId") else { return };
    let ids = record.fields.get_mut("loginIds").and_then(Value::as_array_mut);
    for id in ids.into_iter().flatten().filter(|id| named.as_ref() == Some(*id)) {
        *id = new.clone();
    }
}
