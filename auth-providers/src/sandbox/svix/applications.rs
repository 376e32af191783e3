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
    let iterator = fields.text("iterator", Pattern::Iterator);
    let order = fields.text("order", Pattern::OneOf(&["ascending", "descending"]));
    let excludes = fields.boolean("exclude_apps_with_no_endpoints") == Some(true);
    fields.boolean("exclude_apps_with_disabled_endpoints");
    fields.boolean("exclude_apps_with_svix_play_endpoints");
    fields.finish()?;
    let is_descending = order.as_deref() == Some("descending");
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    svix.read(|applications| {
        let mut all: Vec<&Application> = applications.0.values().collect();
        if is_descending {
            all.reverse();
        }
        // No application here has endpoints.
        all.retain(|_| !excludes);
        Ok(Json(json!(Page::of(&all, is_descending, limit, iterator.as_deref()))))
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    data: &'a [&'a Application],
    iterator: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prev_iterator: Option<String>,
    done: bool,
}

impl<'a> Page<'a> {
    /// The page behind the application that the iterator names, or, where `-` stands before the id,
    /// in front of it; the application need not be there any more.
    fn of(
        all: &'a [&'a Application],
        is_descending: bool,
        limit: usize,
        iterator: Option<&str>,
    ) -> Page<'a> {
        let precedes = |one: &str, other: &str| {
            if is_descending { one > other } else { one < other }
        };
        let backwards = iterator.and_then(|iterator| iterator.strip_prefix('-'));
        let (start, end) = match (backwards, iterator) {
            (Some(id), _) => {
                let end = all.partition_point(|one| precedes(&one.id, id));
                (end.saturating_sub(limit), end)
            }
            (None, id) => {
                let behind = |id| all.partition_point(|one| !precedes(id, &one.id));
                let start = id.map_or(0, behind);
                (start, start.saturating_add(limit).min(all.len()))
            }
        };
        let data = all.get(start..end).unwrap_or_default();
        Page {
            data,
            iterator: data.last().map(|last| last.id.as_str()),
            prev_iterator: data.first().map(|first| format!("-{}", first.id)),
            done: if backwards.is_some() { start == 0 } else { end == all.len() },
        }
    }
}

impl Applications {
    /// The id of the application of this id or UID.
    pub(super) fn find(&self, name: &str) -> Option<String> {
        let mut all = self.0.values();
        let found = all
            .find(|application| application.id == name || application.uid.as_deref() == Some(name));
        found.map(|application| application.id.clone())
    }

    /// Makes an application whose UID must be this one, and gives its id.
    pub(super) fn create(&mut self, uid: &str, draft: Draft) -> Result<String, Refusal> {
        let refuse = |words, kind| Refusal::invalid(["body", "application", "uid"], words, kind);
        match draft.uid.as_deref() {
            None => {
                return Err(refuse("Application UID not set in body", "application_uid_missing"));
            }
            Some(own) if own != uid => {
                let words = "Application UID in the path and body must match";
                return Err(refuse(words, "application_uid_mismatch"));
            }
            Some(_) => {}
        }
        let now = Timestamp::now();
        let id = id(self.0.len() + 1);
        let application = Application {
            id: id.clone(),
            uid: draft.uid,
            name: draft.name,
            throttle_rate: draft.throttle_rate,
            metadata: draft.metadata,
            created_at: now,
            updated_at: now,
        };
        self.0.insert(id.clone(), application);
        Ok(id)
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
            uid: fields.text("uid", Pattern::Uid),
            metadata: fields.labels("metadata"),
        }
    }
}

/// Ids sort by age, as the vendor's do; the first is [`APP_ID`].
fn id(number: usize) -> String {
    let (prefix, _) = APP_ID.split_at(APP_ID.len() - 4);
    format!("{prefix}{number:04}")
}
