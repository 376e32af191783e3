//! Polling endpoints. <https://api.svix.com/docs#tag/Message>

use std::collections::BTreeMap;

use auth_core::{Call, Next, Page, PageRequest, Provider, endpoint, request, response};
use jiff::Timestamp;
use serde_json::Value;

use super::Svix;
use crate::null;

/// Polling endpoints, which give an application's messages to whoever asks.
///
/// `app_id` is the application's id or UID, and `sink_id` the polling endpoint's id or UID. An
/// endpoint gives the messages that fit its event types and channels, in the order in which they
/// were created.
pub trait Pollers: Provider {
    /// Gives the messages after an iterator. The caller keeps the iterator.
    ///
    /// A first call without an iterator may give no messages, but the iterator to begin with.
    ///
    /// Vendor page: [Poller Poll](https://api.svix.com/docs#tag/Message/operation/v1.message.poller.poll)
    #[doc(alias = "v1.message.poller.poll")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/poller/<sink_id>?<filter..>")]
    fn poll_messages(
        &self,
        app_id: &str,
        sink_id: &str,
        filter: &PollMessages,
    ) -> Call<PollingEndpointOut>;

    /// Gives the next messages for a consumer. The server keeps the iterator.
    ///
    /// `consumer_id` is a name of your choice. Two consumers that have different ones both receive
    /// all messages. The call moves the consumer on. So it is sent once only: if its answer is
    /// lost, go back with [`seek_poller_consumer`](Self::seek_poller_consumer), or the messages in
    /// it are lost too.
    ///
    /// Vendor page: [Poller Consumer Poll](https://api.svix.com/docs#tag/Message/operation/v1.message.poller.consumer-poll)
    #[doc(alias = "v1.message.poller.consumer-poll")]
    #[endpoint(
        method = GET,
        path = "/api/v1/app/<app_id>/poller/<sink_id>/consumer/<consumer_id>?<filter..>",
        once,
    )]
    fn poll_messages_as_consumer(
        &self,
        app_id: &str,
        sink_id: &str,
        consumer_id: &str,
        filter: &PollMessagesAsConsumer,
    ) -> Call<PollingEndpointOut>;

    /// Moves a consumer to a time. It then receives the messages after it.
    ///
    /// Vendor page: [Poller Consumer Seek](https://api.svix.com/docs#tag/Message/operation/v1.message.poller.consumer-seek)
    #[doc(alias = "v1.message.poller.consumer-seek")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/poller/<sink_id>/consumer/<consumer_id>/seek",
        json = position,
        idempotency_key = "idempotency-key",
    )]
    fn seek_poller_consumer(
        &self,
        app_id: &str,
        sink_id: &str,
        consumer_id: &str,
        position: &PollingEndpointConsumerSeekIn,
    ) -> Call<PollingEndpointConsumerSeekOut>;
}

impl Pollers for Svix {}

/// Which messages to give.
#[request]
#[derive(PartialEq, Eq)]
pub struct PollMessages {
    /// The number of messages on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](PollingEndpointOut::iterator) of another page. Default: the
    /// server's.
    pub iterator: Option<String>,
    /// Only messages of this event type. Default: all that the endpoint is for.
    pub event_type: Option<String>,
    /// Only messages of this channel. Default: all that the endpoint is for.
    pub channel: Option<String>,
    /// Only messages that were created after this time. Default: all.
    pub after: Option<Timestamp>,
}

/// How many messages to give to a consumer.
#[request]
#[derive(PartialEq, Eq)]
pub struct PollMessagesAsConsumer {
    /// The number of messages on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](PollingEndpointOut::iterator) of another page. Default: where
    /// the consumer is.
    pub iterator: Option<String>,
}

/// Where to move a consumer to.
#[request]
#[derive(PartialEq, Eq)]
pub struct PollingEndpointConsumerSeekIn {
    /// The time after which messages are given.
    pub after: Timestamp,
}

/// A page of messages.
#[response]
#[derive(PartialEq, Eq)]
pub struct PollingEndpointOut {
    /// The messages, the oldest first.
    #[serde(deserialize_with = "null::or_default")]
    pub data: Vec<PollingEndpointMessageOut>,
    /// The `iterator` of the request for what comes after this page. Keep it, also that of the last
    /// page: later it gives the messages that were created in the meantime.
    #[serde(default)]
    pub iterator: String,
    /// Whether there are no more messages for now.
    #[serde(default)]
    pub done: bool,
}

impl Page for PollingEndpointOut {
    type Item = PollingEndpointMessageOut;

    fn next(&self, _: &PageRequest<'_>) -> Next {
        if self.done || self.iterator.is_empty() {
            Next::end()
        } else {
            Next::query([("iterator", &self.iterator)])
        }
    }

    fn into_items(self) -> Vec<PollingEndpointMessageOut> {
        self.data
    }
}

/// A message.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct PollingEndpointMessageOut {
    /// The id, `msg_…`.
    pub id: String,
    /// Your own id for the message.
    pub event_id: Option<String>,
    /// The name of its event type.
    #[serde(default)]
    pub event_type: String,
    /// The payload.
    #[serde(default)]
    pub payload: Value,
    /// The headers that a webhook would have been sent with.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub headers: BTreeMap<String, String>,
    /// The channels that it was sent to. If there are none, it was sent to all.
    #[serde(default)]
    pub channels: Vec<String>,
    /// The tags that it was sent with.
    #[serde(default)]
    pub tags: Vec<String>,
    /// When it was created.
    pub timestamp: Option<Timestamp>,
    /// When it is to be delivered, if that was put off.
    pub deliver_at: Option<Timestamp>,
}

/// Where a consumer is now.
#[response]
#[derive(PartialEq, Eq)]
pub struct PollingEndpointConsumerSeekOut {
    /// The iterator of that place.
    pub iterator: String,
}
