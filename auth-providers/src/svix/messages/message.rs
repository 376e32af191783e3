//! The message itself.

use auth_core::{request, response};
use jiff::Timestamp;
use serde_json::Value;

use crate::svix::applications::ApplicationIn;

/// Which messages to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListMessages {
    /// The number of messages on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](crate::svix::ListResponse::iterator) of another page.
    /// Default: at the first message.
    pub iterator: Option<String>,
    /// Only messages of this channel. Default: of any.
    pub channel: Option<String>,
    /// Only messages that were created before this time. Default: now.
    pub before: Option<Timestamp>,
    /// Only messages that were created after this time. Default: 90 days ago.
    pub after: Option<Timestamp>,
    /// Whether the response has the payloads. Default: yes.
    pub with_content: Option<bool>,
    /// Only messages with this tag. Default: with any.
    pub tag: Option<String>,
    /// Only messages of these event types. Default: of any.
    #[serde(serialize_with = "auth_core::join::comma")]
    pub event_types: Vec<String>,
}

/// A message to create.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct MessageIn {
    /// The name of the event type. All messages of an event type have the same structure.
    pub event_type: String,
    /// The body of the webhooks, an object of 1 MiB at most. The vendor advises to stay below 40
    /// kB.
    pub payload: Value,
    /// Your own id for the message: 1 to 256 letters, digits, `-`, `_` and `.`. It is unique for a
    /// day. Default: none.
    pub event_id: Option<String>,
    /// The channels of the message; 10 at most. An endpoint may listen to some channels only.
    /// Default: none.
    pub channels: Vec<String>,
    /// An application to create if the path names one that does not exist. Default: none.
    pub application: Option<ApplicationIn>,
    /// Tags to find the message by; 5 at most. Default: none.
    pub tags: Vec<String>,
    /// More parameters for the endpoints' transformations. Default: none.
    pub transformations_params: Option<Value>,
    /// When to send the message, approximately: a minute to 24 hours from now. Default: at once.
    pub deliver_at: Option<Timestamp>,
    /// How many days the payload is kept, 1 to 90. Set only one of it and
    /// [`payload_retention_hours`](Self::payload_retention_hours). Default: 90.
    pub payload_retention_period: Option<i64>,
    /// How many hours the payload is kept, 1 to 2,160. Default: see
    /// [`payload_retention_period`](Self::payload_retention_period).
    pub payload_retention_hours: Option<i64>,
}

/// A message.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct MessageOut {
    /// Your own id for the message.
    pub event_id: Option<String>,
    /// The name of the event type.
    #[serde(default)]
    pub event_type: String,
    /// The body of the webhooks. It has nothing in it if it was not asked for, or is no longer kept.
    #[serde(default)]
    pub payload: Value,
    /// The channels of the message.
    #[serde(default)]
    pub channels: Vec<String>,
    /// The id, `msg_…`.
    pub id: String,
    /// When it was created.
    pub timestamp: Option<Timestamp>,
    /// The tags of the message.
    #[serde(default)]
    pub tags: Vec<String>,
    /// When it is sent, if not at once.
    pub deliver_at: Option<Timestamp>,
}

/// A message that might be created.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct MessagePrecheckIn {
    /// The name of the event type.
    pub event_type: String,
    /// The channels of the message; 10 at most. Default: none.
    pub channels: Vec<String>,
}

/// Whether a message would be sent.
#[response]
#[derive(PartialEq, Eq)]
pub struct MessagePrecheckOut {
    /// Whether any active endpoint would be sent the message.
    pub active: bool,
}
