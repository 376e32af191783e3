//! Svix's applications.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};

use super::portal::Svix;
use super::refusal::Refusal;
use super::validation::{Fields, Pattern};
use super::{APP_ID, Environment};
use crate::sandbox::query::Query;

const COUNT: usize = 30;
/// What the vendor's own server gives at once without a limit.
const DEFAULT_LIMIT: i64 = 50;
const MAX_LIMIT: i64 = 250;

/// The applications by their ids, and so from the oldest to the newest.
pub(super) struct Applications(BTreeMap<String, Application>);

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Application {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uid: Option<String>,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    throttle_rate: Option<i64>,
    metadata: BTreeMap<String, String>,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// What an application is made of.
pub(super) struct Draft {
    uid: Option<String>,
    name: String,
    throttle_rate: Option<i64>,
    metadata: BTreeMap<String, String>,
}

pub(super) async fn list(
    _: Environment,
    State(svix): State<Arc<Svix>>,
    query: Query,
) -> Result<Json<Value>, Refusal> {
    let mut fields = Fields::of_query(&query);
    let limit = fields.integer("limit", 1..=MAX_LIMIT).unwrap_or(DEFAULT_LIMIT);
    let iterator = fields.text("iterator", Pattern::APP_ID);
    let order = fields.text("order", Pattern::OneOf(&["ascending", "descending"]));
    let excludes = fields.boolean("exclude_apps_with_no_endpoints") == Some(true);
    fields.boolean("exclude_apps_with_disabled_endpoints");
    fields.boolean("exclude_apps_with_svix_play_endpoints");
    fields.finish()?;
    let is_descending = order.as_deref() == Some("descending");
    svix.read(|applications| {
        let is_after = |application: &&Application| match &iterator {
            Some(last) if is_descending => application.id < *last,
            Some(last) => application.id > *last,
            None => true,
        };
        let mut all: Vec<&Application> = applications.0.values().filter(is_after).collect();
        if is_descending {
            all.reverse();
        }
        // No application here has endpoints.
        all.retain(|_| !excludes);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let done = all.len() <= limit;
        all.truncate(limit);
        let last = all.last().map(|application| &application.id);
        Ok(Json(json!({ "data": all, "iterator": last, "done": done })))
    })
}

impl Applications {
    /// The id of the application of this id or UID.
    pub(super) fn find(&self, name: &str) -> Option<String> {
        let mut all = self.0.values();
        let found = all
            .find(|application| application.id == name || application.uid.as_deref() == Some(name));
        found.map(|application| application.id.clone())
    }

    /// Makes an application that is found by its own UID, or else by this one.
    pub(super) fn create(&mut self, uid: &str, draft: Draft) -> String {
        let now = Timestamp::now();
        let id = id(self.0.len() + 1);
        let application = Application {
            id: id.clone(),
            uid: Some(draft.uid.unwrap_or_else(|| uid.to_owned())),
            name: draft.name,
            throttle_rate: draft.throttle_rate,
            metadata: draft.metadata,
            created_at: now,
            updated_at: now,
        };
        self.0.insert(id.clone(), application);
        id
    }
}

impl Default for Applications {
    fn default() -> Applications {
        let seed = |number: usize| {
            let second = 1_735_689_600 + 86_400 * i64::try_from(number).unwrap_or_default();
            let created = Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH);
            Application {
                id: id(number),
                uid: (number > 1).then(|| format!("sandbox-{number:02}")),
                name: format!("Application {number:02}"),
                throttle_rate: None,
                metadata: BTreeMap::new(),
                created_at: created,
                updated_at: created,
            }
        };
        Applications((1..=COUNT).map(|number| (id(number), seed(number))).collect())
    }
}

impl Draft {
    pub(super) fn read(fields: &mut Fields) -> Draft {
        fields.require("name");
        Draft {
            name: fields.text("name", Pattern::Any).unwrap_or_default(),
            throttle_rate: fields.integer("throttleRate", 1..=i64::from(u16::MAX)),
            uid: fields.text("uid", Pattern::NAME),
            metadata: fields.labels("metadata"),
        }
    }
}

/// Ids sort by age, as the vendor's do; the first is [`APP_ID`].
fn id(number: usize) -> String {
    let (prefix, _) = APP_ID.split_at(APP_ID.len() - 4);
    format!("{prefix}{number:04}")
}
