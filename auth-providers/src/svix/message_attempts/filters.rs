//! Which attempts to list.

use auth_core::request;
use jiff::Timestamp;

use super::{MessageStatus, StatusCodeClass};

/// Which attempts at an endpoint to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListAttemptsByEndpoint {
    /// The number of attempts on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](crate::svix::ListResponse::iterator) of another page.
    /// Default: at the first attempt.
    pub iterator: Option<String>,
    /// Only attempts with this status. Default: with any.
    pub status: Option<MessageStatus>,
    /// Only attempts that the endpoint responded to with such a status code. Default: with any.
    pub status_code_class: Option<StatusCodeClass>,
    /// Only messages of this channel. Default: of any.
    pub channel: Option<String>,
    /// Only messages with this tag. Default: with any.
    pub tag: Option<String>,
    /// Only attempts that were made before this time. Default: now.
    pub before: Option<Timestamp>,
    /// Only attempts that were made after this time. Default: 90 days ago.
    pub after: Option<Timestamp>,
    /// Whether the response has the bodies of the endpoint's responses. Default: yes.
    pub with_content: Option<bool>,
    /// Whether the response has the messages, without their payloads. Default: no.
    pub with_msg: Option<bool>,
    /// Whether cancelled attempts are [`MessageStatus::Canceled`] instead of
    /// [`MessageStatus::Success`]. Default: no.
    pub expanded_statuses: Option<bool>,
    /// Only messages of these event types. Default: of any.
    #[serde(serialize_with = "auth_core::join::comma")]
    pub event_types: Vec<String>,
}

/// Which attempts to deliver a message to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListAttemptsByMessage {
    /// The number of attempts on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](crate::svix::ListResponse::iterator) of another page.
    /// Default: at the first attempt.
    pub iterator: Option<String>,
    /// Only attempts with this status. Default: with any.
    pub status: Option<MessageStatus>,
    /// Only attempts that an endpoint responded to with such a status code. Default: with any.
    pub status_code_class: Option<StatusCodeClass>,
    /// Only if the message is of this channel. Default: of any.
    pub channel: Option<String>,
    /// Only if the message has this tag. Default: any.
    pub tag: Option<String>,
    /// Only attempts at the endpoint with this id or UID. Default: at any.
    pub endpoint_id: Option<String>,
    /// Only attempts that were made before this time. Default: now.
    pub before: Option<Timestamp>,
    /// Only attempts that were made after this time. Default: 90 days ago.
    pub after: Option<Timestamp>,
    /// Whether the response has the bodies of the endpoints' responses. Default: yes.
    pub with_content: Option<bool>,
    /// Whether cancelled attempts are [`MessageStatus::Canceled`] instead of
    /// [`MessageStatus::Success`]. Default: no.
    pub expanded_statuses: Option<bool>,
    /// Only if the message is of one of these event types. Default: of any.
    #[serde(serialize_with = "auth_core::join::comma")]
    pub event_types: Vec<String>,
}

/// Which messages that an endpoint was sent to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListAttemptedMessages {
    /// The number of messages on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](crate::svix::ListResponse::iterator) of another page.
    /// Default: at the first message.
    pub iterator: Option<String>,
    /// Only messages of this channel. Default: of any.
    pub channel: Option<String>,
    /// Only messages with this tag. Default: with any.
    pub tag: Option<String>,
    /// Only messages with this status. Default: with any.
    pub status: Option<MessageStatus>,
    /// Only messages that were created before this time. It is ignored if there is an
    /// [`iterator`](Self::iterator). Default: now.
    pub before: Option<Timestamp>,
    /// Only messages that were created after this time. Default: 90 days ago.
    pub after: Option<Timestamp>,
    /// Whether the response has the payloads. Default: yes.
    pub with_content: Option<bool>,
    /// Whether cancelled attempts are [`MessageStatus::Canceled`] instead of
    /// [`MessageStatus::Success`]. Default: no.
    pub expanded_statuses: Option<bool>,
    /// Only messages of these event types. Default: of any.
    #[serde(serialize_with = "auth_core::join::comma")]
    pub event_types: Vec<String>,
}

/// Which part of a list of endpoints to give.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListAttemptedDestinations {
    /// The number of endpoints on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](crate::svix::ListResponse::iterator) of another page.
    /// Default: at the first endpoint.
    pub iterator: Option<String>,
}
