//! Sending an endpoint messages again, and examples of messages.

use auth_core::{request, response};
use jiff::Timestamp;

use crate::svix::background_tasks::{BackgroundTaskStatus, BackgroundTaskType};
use crate::svix::message_attempts::{MessageStatus, StatusCodeClass};

/// The period whose missing messages to send.
#[request]
#[derive(PartialEq, Eq)]
pub struct ReplayIn {
    /// Messages that were created after this time.
    pub since: Timestamp,
    /// Messages that were created before this time. Default: no end.
    pub until: Option<Timestamp>,
}

/// Which messages to send once more.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct BulkReplayIn {
    /// Messages that were created after this time.
    pub since: Timestamp,
    /// Messages that were created before this time. Default: no end.
    pub until: Option<Timestamp>,
    /// Only messages of these event types. Default: all.
    pub event_types: Vec<String>,
    /// Only messages of this channel. Default: of any.
    pub channel: Option<String>,
    /// Only messages with this tag. Default: with any.
    pub tag: Option<String>,
    /// Only messages with this status. Default: with any.
    pub status: Option<MessageStatus>,
    /// Only messages whose last attempt was answered with such a status code. Default: with any.
    pub status_code_class: Option<StatusCodeClass>,
}

/// The background task that sends messages again.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ReplayOut {
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

/// The period whose failed messages to send.
#[request]
#[derive(PartialEq, Eq)]
pub struct RecoverIn {
    /// Messages that were created after this time.
    pub since: Timestamp,
    /// Messages that were created before this time. Default: no end.
    pub until: Option<Timestamp>,
}

/// The background task that sends failed messages again.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct RecoverOut {
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

/// Which example to send.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EventExampleIn {
    /// The name of the event type.
    pub event_type: String,
    /// Which of the schema's examples to send, if it has a list of them. Default: 0, the first.
    pub example_index: Option<u64>,
}
