//! Events of streams. <https://api.svix.com/docs#tag/Event>

use auth_core::{Call, Next, Page, PageRequest, Provider, endpoint, request, response};
use jiff::Timestamp;

use super::streams::StreamIn;
use crate::svix::Svix;

/// The events of a stream.
///
/// Where a path takes a `stream_id` or a `sink_id`, it is the id or the UID.
pub trait StreamEvents: Provider {
    /// Gives the events of a stream that are for a sink of the kind `poller`.
    ///
    /// The server does not remember what it gave. Keep the
    /// [`iterator`](EventStreamOut::iterator) of the last page, and ask again with it later.
    ///
    /// Vendor page: [Poller Sink Stream Events](https://api.svix.com/docs#tag/Event/operation/v1.streaming.events.get)
    #[doc(alias = "v1.streaming.events.get")]
    #[endpoint(method = GET, path = "/api/v1/stream/<stream_id>/sink/<sink_id>/events?<filter..>")]
    fn list_stream_sink_events(
        &self,
        stream_id: &str,
        sink_id: &str,
        filter: &ListStreamSinkEvents,
    ) -> Call<EventStreamOut>;

    /// Adds events to a stream, and may create the stream.
    ///
    /// The server accepts the events, and delivers them later.
    ///
    /// Vendor page: [Create Events](https://api.svix.com/docs#tag/Event/operation/v1.streaming.events.create)
    #[doc(alias = "v1.streaming.events.create")]
    #[endpoint(
        method = POST,
        path = "/api/v1/stream/<stream_id>/events",
        json = events,
        idempotency_key = "idempotency-key",
    )]
    fn create_stream_events(&self, stream_id: &str, events: &CreateStreamEventsIn) -> Call<()>;
}

impl StreamEvents for Svix {}

/// Which events to give.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListStreamSinkEvents {
    /// The number of events on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](EventStreamOut::iterator) of another page. Default: at the
    /// first event.
    pub iterator: Option<String>,
    /// Only events after this time. Default: all.
    pub after: Option<Timestamp>,
}

/// Events to add to a stream.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct CreateStreamEventsIn {
    /// The events, in their order.
    #[request(required)]
    pub events: Vec<EventIn>,
    /// A stream to create if the path names one that does not exist. Default: none.
    pub stream: Option<StreamIn>,
}

/// An event to add to a stream.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EventIn {
    /// The name of the event type: up to 256 letters, digits, `-`, `_` and `.`.
    pub event_type: String,
    /// The content: any text, such as JSON.
    pub payload: String,
}

/// A page of events.
#[response]
#[derive(PartialEq, Eq)]
pub struct EventStreamOut {
    /// The events of this page.
    #[serde(default)]
    pub data: Vec<EventOut>,
    /// The `iterator` of the request for the next page. The last page has one too: it serves to ask
    /// later for the events that were added since.
    pub iterator: Option<String>,
    /// Whether this is the last page.
    #[serde(default)]
    pub done: bool,
}

impl Page for EventStreamOut {
    type Item = EventOut;

    fn next(&self, _: &PageRequest<'_>) -> Next {
        match &self.iterator {
            Some(iterator) if !self.done => Next::query([("iterator", iterator)]),
            _ => Next::end(),
        }
    }

    fn into_items(self) -> Vec<EventOut> {
        self.data
    }
}

/// An event of a stream.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EventOut {
    /// The name of the event type.
    #[serde(default)]
    pub event_type: String,
    /// The content, as it was added.
    #[serde(default)]
    pub payload: String,
    /// When it was added.
    pub timestamp: Option<Timestamp>,
}
