//! The attempt itself.

use auth_core::{open_enum, response};
use jiff::Timestamp;

use super::{MessageStatus, MessageStatusText};
use crate::svix::messages::MessageOut;

/// An attempt to deliver a message to an endpoint.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct MessageAttemptOut {
    /// The URL that the message was sent to.
    #[serde(default)]
    pub url: String,
    /// The body of the endpoint's response. It is empty if it was not asked for, or is deleted.
    #[serde(default)]
    pub response: String,
    /// The status code of the endpoint's response. Without a response, it is none of HTTP's.
    pub response_status_code: Option<i16>,
    /// How long the endpoint took, in milliseconds.
    pub response_duration_ms: Option<i64>,
    /// What became of the attempt.
    pub status: Option<MessageStatus>,
    /// The [`status`](Self::status) as a word.
    #[serde(default)]
    pub status_text: MessageStatusText,
    /// Why the attempt was made.
    pub trigger_type: Option<MessageAttemptTriggerType>,
    /// The message's id, `msg_…`.
    #[serde(default)]
    pub msg_id: String,
    /// The endpoint's id, `ep_…`.
    #[serde(default)]
    pub endpoint_id: String,
    /// The id, `atmpt_…`.
    pub id: String,
    /// When the attempt was made.
    pub timestamp: Option<Timestamp>,
    /// The message without its payload, if it was asked for.
    pub msg: Option<MessageOut>,
}

open_enum! {
    /// Why an attempt was made.
    pub enum MessageAttemptTriggerType: i64 {
        /// It was due.
        Scheduled = 0,
        /// Somebody asked for it.
        Manual = 1,
    }
}
