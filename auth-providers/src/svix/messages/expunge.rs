//! Deleting the payloads of messages.

use std::collections::BTreeMap;

use auth_core::{open_enum, request, response};
use jiff::Timestamp;

use crate::null;
use crate::svix::background_tasks::{BackgroundTaskStatus, BackgroundTaskType};

/// The messages whose payloads to delete.
#[request]
#[derive(PartialEq, Eq)]
pub struct BulkExpungeContentsIn {
    /// The ids or event ids of the messages. Default: none.
    pub ids: Vec<String>,
}

/// What became of each message.
#[response]
#[derive(PartialEq, Eq)]
pub struct BulkExpungeContentsOut {
    /// The results, by the ids of the request.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub results: BTreeMap<String, BulkExpungeStatus>,
}

open_enum! {
    /// What became of a message whose payload is to be deleted.
    pub enum BulkExpungeStatus {
        /// The payload is deleted.
        Expunged = "expunged",
        /// There is no such message.
        NotFound = "not-found",
    }
}

/// The background task that deletes all payloads.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ExpungeAllContentsOut {
    /// The task's id, `qtask_…`.
    pub id: String,
    /// Where the task stands.
    #[serde(default)]
    pub status: BackgroundTaskStatus,
    /// What the task does.
    #[serde(default)]
    pub task: BackgroundTaskType,
    /// When the task last changed.
    pub updated_at: Option<Timestamp>,
}
