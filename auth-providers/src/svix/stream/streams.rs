//! Streams. <https://api.svix.com/docs#tag/Stream>

use std::collections::BTreeMap;

use auth_core::{Call, Patch, Provider, endpoint, request, response};
use jiff::Timestamp;

use crate::null;
use crate::svix::{ListResponse, Ordering, Svix};

/// Streams, which events are added to. A stream delivers its events to its sinks, in order.
///
/// Where a path takes a `stream_id`, it is the stream's id or its UID.
pub trait Streams: Provider {
    /// Lists the streams.
    ///
    /// Vendor page: [List Streams](https://api.svix.com/docs#tag/Stream/operation/v1.streaming.stream.list)
    #[doc(alias = "v1.streaming.stream.list")]
    #[endpoint(method = GET, path = "/api/v1/stream?<filter..>")]
    fn list_streams(&self, filter: &ListStreams) -> Call<ListResponse<StreamOut>>;

    /// Creates a stream.
    ///
    /// Vendor page: [Create Stream](https://api.svix.com/docs#tag/Stream/operation/v1.streaming.stream.create)
    #[doc(alias = "v1.streaming.stream.create")]
    #[endpoint(
        method = POST,
        path = "/api/v1/stream",
        json = stream,
        idempotency_key = "idempotency-key",
    )]
    fn create_stream(&self, stream: &StreamIn) -> Call<StreamOut>;

    /// Gives a stream.
    ///
    /// Vendor page: [Get Stream](https://api.svix.com/docs#tag/Stream/operation/v1.streaming.stream.get)
    #[doc(alias = "v1.streaming.stream.get")]
    #[endpoint(method = GET, path = "/api/v1/stream/<stream_id>")]
    fn get_stream(&self, stream_id: &str) -> Call<StreamOut>;

    /// Replaces a stream, or creates it if there is none.
    ///
    /// What `stream` leaves out is reset.
    ///
    /// Vendor page: [Upsert Stream](https://api.svix.com/docs#tag/Stream/operation/v1.streaming.stream.upsert)
    #[doc(alias = "v1.streaming.stream.upsert")]
    #[endpoint(method = PUT, path = "/api/v1/stream/<stream_id>", json = stream)]
    fn upsert_stream(&self, stream_id: &str, stream: &StreamIn) -> Call<StreamOut>;

    /// Deletes a stream.
    ///
    /// Vendor page: [Delete Stream](https://api.svix.com/docs#tag/Stream/operation/v1.streaming.stream.delete)
    #[doc(alias = "v1.streaming.stream.delete")]
    #[endpoint(method = DELETE, path = "/api/v1/stream/<stream_id>")]
    fn delete_stream(&self, stream_id: &str) -> Call<()>;

    /// Changes the given fields of a stream.
    ///
    /// Vendor page: [Patch Stream](https://api.svix.com/docs#tag/Stream/operation/v1.streaming.stream.patch)
    #[doc(alias = "v1.streaming.stream.patch")]
    #[endpoint(method = PATCH, path = "/api/v1/stream/<stream_id>", json = changes, idempotent)]
    fn patch_stream(&self, stream_id: &str, changes: &StreamPatch) -> Call<StreamOut>;
}

impl Streams for Svix {}

/// Which streams to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListStreams {
    /// The number of streams on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](ListResponse::iterator) of another page, or its
    /// [`prev_iterator`](ListResponse::prev_iterator) to go backwards. Default: at the first
    /// stream.
    pub iterator: Option<String>,
    /// The order of the list. Default: the server's.
    pub order: Option<Ordering>,
}

/// A stream to create, or what to replace one with.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct StreamIn {
    /// The display name, at least 1 character.
    pub name: String,
    /// Your own id for the stream: 1 to 60 letters, digits, `-` and `_`, not beginning with
    /// `strm_`. Default: none.
    pub uid: Option<String>,
    /// Your own data about the stream. Default: none.
    pub metadata: BTreeMap<String, String>,
}

/// The changes to a stream.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct StreamPatch {
    /// The description. No response contains it.
    pub description: Option<String>,
    /// Your own id for the stream: 1 to 60 letters, digits, `-` and `_`, not beginning with
    /// `strm_`.
    pub uid: Patch<String>,
    /// Your own data about the stream. It replaces the old data.
    pub metadata: Option<BTreeMap<String, String>>,
}

/// A stream.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct StreamOut {
    /// The id, `strm_…`.
    pub id: String,
    /// Your own id for the stream.
    pub uid: Option<String>,
    /// The display name.
    pub name: Option<String>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// Your own data about the stream.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub metadata: BTreeMap<String, String>,
}
