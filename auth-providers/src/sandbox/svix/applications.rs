//! Svix's applications.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::refusal::ErrorResponse;
use crate::sandbox::documented::{Asked, Record, Store};

pub(in crate::sandbox) const APP_ID: &str = "app_2sandbox0000000000000000001";

/// Where applications are kept.
pub(super) const PLACE: &str = "/api/v1/app";
/// What follows the beginning of an id.
pub(super) const FILLER: &str = "2sandbox";

const COUNT: usize = 30;

/// The applications that are there from the start.
pub(super) fn seed(store: &mut Store) {
    for number in 1..=COUNT {
        let day = i64::try_from(number).unwrap_or_default() * 86_400;
        let created = Timestamp::from_second(1_735_689_600 + day).unwrap_or_default();
        let name = format!("Application {number:02}");
        let fields = if number == 1 {
            json!({ "name": name, "metadata": {} })
        } else {
            json!({ "name": name, "metadata": {}, "uid": format!("sandbox-{number:02}") })
        };
        insert(store, fields, created);
    }
}

fn insert(store: &mut Store, fields: Value, created: Timestamp) -> String {
    let id = id(store.number());
    let mut record = Record::new(&id, fields);
    record.set("/id", id.clone().into());
    for time in ["/createdAt", "/updatedAt"] {
        record.set(time, created.to_string().into());
    }
    store.insert(PLACE, record);
    id
}

/// The id of an application. Ids sort by age, as the vendor's do. The first is [`APP_ID`].
fn id(number: usize) -> String {
    let (prefix, _) = APP_ID.split_at(APP_ID.len() - 4);
    format!("{prefix}{number:04}")
}

/// Creates the application that a request for its portal describes. Its UID must be `uid`.
pub(super) fn create(
    store: &mut Store,
    uid: &str,
    fields: &Map<String, Value>,
) -> Result<String, ErrorResponse> {
    let place = ["body", "application", "uid"];
    let own = fields.get("uid").and_then(Value::as_str);
    let refuse = |words, kind| ErrorResponse::invalid(place, words, kind);
    match own {
        None => Err(refuse("Application UID not set in body", "application_uid_missing")),
        Some(own) if own != uid => {
            let words = "Application UID in the path and body must match";
            Err(refuse(words, "application_uid_mismatch"))
        }
        Some(own) if own.starts_with("app_") => {
            Err(ErrorResponse::uid_with_prefix(&["application", "uid"]))
        }
        Some(_) => {
            let mut fields = fields.clone();
            fields.retain(|_, value| !value.is_null());
            fields.entry("metadata").or_insert_with(|| json!({}));
            Ok(insert(store, fields.into(), Timestamp::now()))
        }
    }
}

/// Keeps the applications that a list asks for by their endpoints.
pub(super) fn retain(asked: &Asked, store: &Store, applications: &mut Vec<&Record>) {
    let endpoints = |one: &Record| store.records(&format!("{PLACE}/{}/endpoint", one.id));
    let is_set = |name| asked.query.get(name) == Some("true");
    if is_set("exclude_apps_with_no_endpoints") {
        applications.retain(|one| !endpoints(one).is_empty());
    }
    if is_set("exclude_apps_with_disabled_endpoints") {
        let is_disabled = |one: &Record| one.field("/disabled") == Some(&Value::Bool(true));
        applications.retain(|one| !endpoints(one).iter().any(is_disabled));
    }
}
