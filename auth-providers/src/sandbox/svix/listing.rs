//! Svix's list of applications, in pages.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use serde_json::{Value, json};

use super::applications::Application;
use super::caller::Environment;
use super::memory::Svix;
use super::refusal::Refusal;
use super::validation::{Fields, Pattern};
use crate::sandbox::query::Query;

/// The default of the vendor's own server.
const DEFAULT_LIMIT: i64 = 50;
const MAX_LIMIT: i64 = 250;

pub(super) async fn list(
    _: Environment,
    State(svix): State<Arc<Svix>>,
    query: Query,
) -> Result<Json<Value>, Refusal> {
    let mut fields = Fields::from_query(&query);
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
        let mut all: Vec<&Application> = applications.iter().collect();
        if is_descending {
            all.reverse();
        }
        // No application here has endpoints.
        all.retain(|_| !excludes);
        Ok(Json(json!(Page::new(&all, is_descending, limit, iterator.as_deref()))))
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
    /// The page after the application that the iterator names, or before it if the iterator begins
    /// with `-`. The application itself need not exist any more.
    fn new(
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
