//! Where the delivery of messages stands after the latest attempt.

use auth_core::response;
use jiff::Timestamp;
use serde_json::Value;

use super::{MessageStatus, MessageStatusText};

/// A message that an endpoint was sent, and where its delivery stands.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EndpointMessageOut {
    /// What became of the latest attempt.
    pub status: Option<MessageStatus>,
    /// The [`status`](Self::status) as a word.
    #[serde(default)]
    pub status_text: MessageStatusText,
    /// When the next attempt is due, if there is one.
    pub next_attempt: Option<Timestamp>,
    /// Your own id for the message.
    pub event_id: Option<String>,
    /// The name of the event type.
    #[serde(default)]
    pub event_type: String,
    /// The body of the webhook. It has nothing in it if it was not asked for, or is no longer kept.
    #[serde(default)]
    pub payload: Value,
    /// The channels of the message.
    #[serde(default)]
    pub channels: Vec<String>,
    /// The message's id, `msg_…`.
    pub id: String,
    /// When the message was created.
    pub timestamp: Option<Timestamp>,
    /// The tags of the message.
    #[serde(default)]
    pub tags: Vec<String>,
    /// When the message is sent, if not at once.
    pub deliver_at: Option<Timestamp>,
}

/// An endpoint that a message was sent to, and where its delivery stands.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct MessageEndpointOut {
    /// The endpoint's id, `ep_…`.
    pub id: String,
    /// What became of the latest attempt.
    pub status: Option<MessageStatus>,
    /// The [`status`](Self::status) as a word.
    #[serde(default)]
    pub status_text: MessageStatusText,
    /// When the next attempt is due, if there is one.
    pub next_attempt: Option<Timestamp>,
    /// The URL that messages are sent to.
    #[serde(default)]
    pub url: String,
    /// What the endpoint is for.
    #[serde(default)]
    pub description: String,
    /// The largest number of messages per second that Svix sends to the endpoint; `None` for no
    /// limit.
    pub throttle_rate: Option<u16>,
    /// Your own id for the endpoint.
    pub uid: Option<String>,
    /// Whether the endpoint gets no messages.
    pub disabled: Option<bool>,
    /// The event types that the endpoint gets; empty for all.
    #[serde(default)]
    pub event_types: Vec<String>,
    /// The channels that the endpoint listens to; empty for all.
    #[serde(default)]
    pub channels: Vec<String>,
    /// When the endpoint was created.
    pub created_at: Option<Timestamp>,
    /// When the endpoint last changed.
    pub updated_at: Option<Timestamp>,
}
