//! Event types of streams. <https://api.svix.com/docs#tag/Stream-Event-Type>

use auth_core::{Call, Patch, Provider, endpoint, request, response};
use jiff::Timestamp;

use crate::svix::{ListResponse, Ordering, Svix};

/// The types that events of streams may have. They are apart from the types of messages.
///
/// Where a path takes a `name`, it is the event type's name.
pub trait StreamEventTypes: Provider {
    /// Lists the event types.
    ///
    /// Vendor page: [List Stream Event Types](https://api.svix.com/docs#tag/Stream-Event-Type/operation/v1.streaming.event-type.list)
    #[doc(alias = "v1.streaming.event-type.list")]
    #[endpoint(method = GET, path = "/api/v1/stream/event-type?<filter..>")]
    fn list_stream_event_types(
        &self,
        filter: &ListStreamEventTypes,
    ) -> Call<ListResponse<StreamEventTypeOut>>;

    /// Creates an event type.
    ///
    /// Vendor page: [Create Stream Event Type](https://api.svix.com/docs#tag/Stream-Event-Type/operation/v1.streaming.event-type.create)
    #[doc(alias = "v1.streaming.event-type.create")]
    #[endpoint(
        method = POST,
        path = "/api/v1/stream/event-type",
        json = event_type,
        idempotency_key = "idempotency-key",
    )]
    fn create_stream_event_type(&self, event_type: &StreamEventTypeIn) -> Call<StreamEventTypeOut>;

    /// Gives an event type.
    ///
    /// Vendor page: [Get Stream Event Type](https://api.svix.com/docs#tag/Stream-Event-Type/operation/v1.streaming.event-type.get)
    #[doc(alias = "v1.streaming.event-type.get")]
    #[endpoint(method = GET, path = "/api/v1/stream/event-type/<name>")]
    fn get_stream_event_type(&self, name: &str) -> Call<StreamEventTypeOut>;

    /// Replaces an event type, or creates it if there is none.
    ///
    /// What `event_type` leaves out is reset.
    ///
    /// Vendor page: [Upsert Stream Event Type](https://api.svix.com/docs#tag/Stream-Event-Type/operation/v1.streaming.event-type.upsert)
    #[doc(alias = "v1.streaming.event-type.upsert")]
    #[endpoint(method = PUT, path = "/api/v1/stream/event-type/<name>", json = event_type)]
    fn upsert_stream_event_type(
        &self,
        name: &str,
        event_type: &StreamEventTypeIn,
    ) -> Call<StreamEventTypeOut>;

    /// Archives an event type, or deletes it.
    ///
    /// With `expunge` it is gone. Without, it is archived: lists leave it out, unless
    /// [`include_archived`](ListStreamEventTypes::include_archived) asks for it. Default: without.
    ///
    /// Vendor page: [Delete Stream Event Type](https://api.svix.com/docs#tag/Stream-Event-Type/operation/v1.streaming.event-type.delete)
    #[doc(alias = "v1.streaming.event-type.delete")]
    #[endpoint(method = DELETE, path = "/api/v1/stream/event-type/<name>?<expunge>")]
    fn delete_stream_event_type(&self, name: &str, expunge: Option<bool>) -> Call<()>;

    /// Changes the given fields of an event type.
    ///
    /// Vendor page: [Patch Stream Event Type](https://api.svix.com/docs#tag/Stream-Event-Type/operation/v1.streaming.event-type.patch)
    #[doc(alias = "v1.streaming.event-type.patch")]
    #[endpoint(
        method = PATCH,
        path = "/api/v1/stream/event-type/<name>",
        json = changes,
        idempotent,
    )]
    fn patch_stream_event_type(
        &self,
        name: &str,
        changes: &StreamEventTypePatch,
    ) -> Call<StreamEventTypeOut>;
}

impl StreamEventTypes for Svix {}

/// Which event types to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListStreamEventTypes {
    /// The number of event types on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](ListResponse::iterator) of another page, or its
    /// [`prev_iterator`](ListResponse::prev_iterator) to go backwards. Default: at the first
    /// event type.
    pub iterator: Option<String>,
    /// The order of the list. Default: the server's.
    pub order: Option<Ordering>,
    /// Whether to list archived event types too. Default: no.
    pub include_archived: Option<bool>,
}

/// An event type to create, or what to replace one with.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct StreamEventTypeIn {
    /// The name: up to 256 letters, digits, `-`, `_` and `.`.
    pub name: String,
    /// A description for your users. Default: none.
    pub description: Option<String>,
    /// The feature flags that a portal's token must have to see the event type, each up to 256
    /// letters, digits, `-`, `_` and `.`. Default: everybody sees it.
    pub feature_flags: Vec<String>,
    /// Whether it is deprecated. Default: no.
    pub deprecated: Option<bool>,
    /// Whether it is archived. Default: no.
    pub archived: Option<bool>,
}

/// The changes to an event type.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct StreamEventTypePatch {
    /// A description for your users.
    pub description: Patch<String>,
    /// The feature flags that a portal's token must have to see the event type. They replace the
    /// old ones. `Clear` lets everybody see it.
    pub feature_flags: Patch<Vec<String>>,
    /// Whether it is deprecated.
    pub deprecated: Option<bool>,
    /// Whether it is archived.
    pub archived: Option<bool>,
}

/// An event type.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct StreamEventTypeOut {
    /// The name.
    pub name: String,
    /// A description for your users.
    pub description: Option<String>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// Whether it is deprecated.
    #[serde(default)]
    pub deprecated: bool,
    /// Whether it is archived.
    #[serde(default)]
    pub archived: bool,
    /// The feature flags that a portal's token must have to see the event type. If there are none,
    /// everybody sees it.
    #[serde(default)]
    pub feature_flags: Vec<String>,
}
